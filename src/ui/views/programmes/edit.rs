//! A programme while it is edited: its fields, what the change would do, the buttons.

use super::ProgrammesView;
use super::draft::{Draft, RotationDraft, Scope};
use super::drawn;
use super::model;
use super::order::{Order, order};
use super::read::{cells, head, scrolled};
use crate::domain::{Command, Kind, Length};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::effect::model::EffectModel;
use crate::ui::views::effect::{self, EffectView};
use crate::ui::views::hosts::form::words;
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{
    Button, CheckBox, DateField, IconButton, Interaction, MenuItem, NumberField, Panel, Select, TextField, avatar,
    menu, paint_row, segmented,
};
use egui::{Align, Frame, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder, vec2};
use std::rc::Rc;

/// What a draft would do, worked out once for as long as nothing of it changes.
pub(super) struct Judged {
    draft: Draft,
    revision: u64,
    language: Language,
    /// The command that saves it; none while it cannot be saved.
    command: Option<Command>,
    /// Why it cannot be saved, or that there is nothing to save.
    words: String,
    /// What it would do; none while it cannot be saved, or nothing is changed.
    effect: Option<Rc<EffectModel>>,
    is_changed: bool,
    /// The order of the rotations as typed.
    order: Rc<Order>,
    /// People who are under the rules that are edited.
    people: usize,
}

/// The limits of the numbers of a programme (`workspace-format.md`).
const MONTHS: u32 = 120;
const WEEK: u32 = 7;
const NOTICE: u32 = 60;
const SESSIONS: u32 = 50;
const DUE: u32 = 1000;

impl ProgrammesView {
    /// Paints the programme that is edited; `enrolled` says how many people are in it.
    pub(super) fn edit(&mut self, ui: &mut Ui, cx: &Cx<'_>, enrolled: &str) {
        let Some(mut draft) = self.editing.take() else { return };
        let texts = cx.texts;
        let title = texts.get(if draft.id.is_some() { "programmes-editing" } else { "programmes-editing-new" });
        let panel = Panel::new(&title).number(enrolled).flush().separated().selected(true);
        let is_done = panel
            .show(ui, cx.tokens, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                self.whole(ui, cx, &mut draft);
                let order = self.judge(cx, &draft).order.clone();
                drawn::show(ui, cx, &order);
                scrolled(ui, |ui| {
                    head(ui, cx);
                    let mut removed = None;
                    for at in 0..draft.rotations.len() {
                        removed = self.rotation(ui, cx, &mut draft, at).or(removed);
                    }
                    if let Some(key) = removed {
                        draft.remove_rotation(key);
                    }
                });
                add(ui, cx, &mut draft);
                self.foot(ui, cx, &mut draft)
            })
            .inner;
        if !is_done {
            self.editing = Some(draft);
        }
    }

    /// Paints what holds for the whole programme.
    fn whole(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_4;
                let error = draft.name_error(texts).filter(|_| self.tried);
                let label = texts.get("programmes-name");
                TextField::new(&mut draft.name, &label)
                    .error(error.as_deref())
                    .width(host_sizes::SEARCH)
                    .show(ui, tokens);
                let months = &mut draft.prior_experience_months;
                number(ui, cx, ("programmes-experience", "programmes-months"), months, 0..=MONTHS);
                number(ui, cx, ("programmes-per-week", ""), &mut draft.max_sessions_per_week, 1..=WEEK);
                number(ui, cx, ("programmes-notice", "programmes-days"), &mut draft.min_notice_days, 0..=NOTICE);
            });
        });
    }

    /// Paints a rotation in fields; gives its key when it is to go.
    fn rotation(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft, at: usize) -> Option<u32> {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let key = draft.rotations.get(at)?.key;
        let error = draft.rotation_error(cx.workspace, texts, key).filter(|_| self.tried);
        let others: Vec<(u32, String)> = draft
            .rotations
            .iter()
            .filter(|other| other.key != key)
            .map(|other| (other.key, shown_name(cx, other)))
            .collect();
        let rotation = draft.rotations.get_mut(at)?;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), host_sizes::FIELD_ROW), Sense::hover());
        paint_row(ui, tokens, rect, false, Interaction::REST);
        let places = cells(cx, rect);
        let mut removed = None;
        ui.push_id(("rotation", key), |ui| {
            let [name, kind, length, count, experienced, due, after, sign] = places;
            let label = texts.get("programmes-rotation");
            within(ui, cx, name, |ui| {
                let shown = shown_name(cx, &RotationDraft { name: String::new(), ..rotation.clone() });
                let field = TextField::new(&mut rotation.name, &label).hidden_label().placeholder(&shown);
                // The row has no room below: the words of the error stand under the table.
                field.error(error.as_deref().map(|_| "")).show(ui, tokens);
            });
            within(ui, cx, kind, |ui| kind_choice(ui, cx, rotation));
            within(ui, cx, length, |ui| length_choice(ui, cx, rotation));
            within(ui, cx, count, |ui| {
                plain_number(ui, cx, "programmes-sessions", &mut rotation.count, 0..=SESSIONS, "");
            });
            within(ui, cx, experienced, |ui| {
                let mut value = rotation.experienced.unwrap_or(rotation.count);
                if plain_number(ui, cx, "programmes-if-experienced", &mut value, 0..=SESSIONS, "") {
                    rotation.experienced = Some(value);
                }
            });
            within(ui, cx, due, |ui| {
                let unit = texts.get("programmes-days");
                plain_number(ui, cx, "programmes-due", &mut rotation.due_days, 1..=DUE, &unit);
            });
            within(ui, cx, after, |ui| after_choice(ui, cx, rotation, &others));
            within(ui, cx, sign, |ui| {
                let label = texts.get("programmes-sign-off");
                if CheckBox::new(rotation.sign_off, &label).hidden_label().show(ui, tokens).clicked() {
                    rotation.sign_off = !rotation.sign_off;
                }
            });
            let end = Rect::from_min_max(
                egui::pos2(sign.right(), rect.top()),
                rect.right_bottom() - vec2(tokens.space_4, 0.0),
            );
            let mut child = ui.new_child(UiBuilder::new().max_rect(end).layout(Layout::right_to_left(Align::Center)));
            let name = texts.with("programmes-remove-rotation", &[("name", shown_name(cx, rotation).into())]);
            if IconButton::new(icons::CLOSE, &name).small().show(&mut child, tokens).clicked() {
                removed = Some(key);
            }
        });
        if let Some(error) = error {
            let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_1 as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                tokens.text(ui, &error, TextRole::Small, tokens.state_overdue_text);
            });
        }
        removed
    }

    /// Paints what the change would do, for whom it is to be, and the buttons; gives whether it is done with.
    fn foot(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), line);
        let judged = self.judge(cx, draft);
        let (words, effect) = (judged.words.clone(), judged.effect.clone());
        let (command, changed, people) = (judged.command.clone(), judged.is_changed, judged.people);
        let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
        Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = tokens.space_3;
                if people > 0 || draft.scope == Scope::From {
                    self.scope(ui, cx, draft);
                }
                match &effect {
                    Some(effect) => self.effect.show(ui, cx, effect),
                    None => said(ui, cx, &words, command.is_some()),
                }
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = tokens.space_2;
                    let label = texts.get("hosts-form-save");
                    let save = Button::primary(&label).small().enabled(changed).show(ui, tokens);
                    let repairs = EffectView::repair_button(ui, cx, effect.as_deref());
                    let discard = Button::secondary(&texts.get("programmes-discard")).small().show(ui, tokens);
                    if save.clicked() || repairs {
                        self.tried = true;
                        if let Some(command) = command {
                            if let (Some(id), Scope::From) = (&draft.id, draft.scope) {
                                self.shown.insert(id.clone(), draft.from);
                            }
                            effect::send(cx, command, repairs);
                            return true;
                        }
                    }
                    discard.clicked()
                })
                .inner
            })
            .inner
    }

    fn scope(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_3;
            let (now, from) = (texts.get("programmes-for-everybody"), texts.get("programmes-for-later"));
            let parts = [(Scope::Now, &*now), (Scope::From, &*from)];
            segmented(ui, tokens, &texts.get("programmes-for"), &mut draft.scope, &parts);
            if draft.scope == Scope::From {
                let label = texts.get("programmes-for-date");
                let words = words(&mut self.words, texts);
                DateField::new(&mut draft.from, &label, cx.today, words).hidden_label().optional().show(ui, tokens);
            }
        });
    }

    /// Works out what the draft would do, where it has changed.
    fn judge(&mut self, cx: &Cx<'_>, draft: &Draft) -> &Judged {
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        let same =
            |judged: &Judged| (judged.revision, judged.language) == (revision, language) && judged.draft == *draft;
        let kept = self.judged.take().filter(same);
        self.judged.insert(kept.unwrap_or_else(|| judge(cx, draft)))
    }
}

fn judge(cx: &Cx<'_>, draft: &Draft) -> Judged {
    let texts = cx.texts;
    let is_changed = draft.is_changed(cx.workspace);
    let (command, words, effect) = match draft.saved(cx.workspace) {
        Ok((command, _)) if !is_changed => (Some(command), texts.get("programmes-unchanged").into_owned(), None),
        Ok((command, after)) => {
            let effect = effect::model::of(cx.workspace, cx.derived, texts, &after);
            (Some(command), String::new(), Some(Rc::new(effect)))
        }
        Err(Some(refusal)) => (None, texts.refusal(&refusal, cx.workspace), None),
        Err(None) => (None, texts.get("programmes-date-missing").into_owned(), None),
    };
    let programme = draft.id.as_ref().and_then(|id| Some((id, cx.workspace.root.programmes.get(id)?)));
    let people = programme.map_or(0, |(id, programme)| {
        model::people_under(cx.workspace, &Facts::from(cx), id, model::rules_of(programme, draft.version))
    });
    let (revision, language) = (cx.derived.revision, texts.language());
    let order = Rc::new(order(texts, &draft.rules(cx.workspace)));
    Judged { draft: draft.clone(), revision, language, command, words, effect, is_changed, order, people }
}

/// Says why the draft cannot be saved, or that there is nothing to save.
fn said(ui: &mut Ui, cx: &Cx<'_>, words: &str, can_save: bool) {
    let tokens = cx.tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        let (icon, color) =
            if can_save { (icons::INFO, tokens.text_subdued) } else { (icons::ERROR, tokens.state_overdue_text) };
        avatar::icon(ui, icon, tokens.icon_md, color, "");
        let label = tokens.text(ui, words, TextRole::Body, color);
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}

fn number(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (label, unit): (&str, &str),
    value: &mut u32,
    range: std::ops::RangeInclusive<u32>,
) {
    let texts = cx.texts;
    let (label, unit) = (texts.get(label), if unit.is_empty() { "".into() } else { texts.get(unit) });
    let (least, most) = (*range.start(), *range.end());
    let error = texts.with("programmes-range", &[("least", least.into()), ("most", most.into())]);
    let mut typed = f64::from(*value);
    let width = host_sizes::SEARCH / 2.0 + cx.tokens.space_8 + cx.tokens.space_5;
    let field = NumberField::new(&mut typed, &label, &error).whole(range).unit(&unit).width(width);
    if field.show(ui, cx.tokens).changed() {
        *value = typed as u32;
    }
}

/// Adds a number in a row; gives whether it is another one.
fn plain_number(
    ui: &mut Ui,
    cx: &Cx<'_>,
    label: &str,
    value: &mut u32,
    range: std::ops::RangeInclusive<u32>,
    unit: &str,
) -> bool {
    let mut typed = f64::from(*value);
    let width = ui.available_width();
    let label = cx.texts.get(label);
    // The row has no room for an error below: the outline says it, and the number stays as it was.
    let field = NumberField::new(&mut typed, &label, "").hidden_label().whole(range).unit(unit).width(width);
    let changed = field.show(ui, cx.tokens).changed();
    if changed {
        *value = typed as u32;
    }
    changed
}

fn kind_choice(ui: &mut Ui, cx: &Cx<'_>, rotation: &mut RotationDraft) {
    let kinds = [Kind::ColdCalls, Kind::RideAlong, Kind::Other];
    let names = kinds.map(|kind| model::kind(cx.texts, kind));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let (label, value) = (cx.texts.get("programmes-kind"), model::kind(cx.texts, rotation.kind));
    let chosen = Select::new(&label, &value).hidden_label().show(ui, cx.tokens, &choices);
    if let Some(kind) = chosen.and_then(|at| kinds.get(at)) {
        rotation.kind = *kind;
    }
}

fn length_choice(ui: &mut Ui, cx: &Cx<'_>, rotation: &mut RotationDraft) {
    let usual = match rotation.kind {
        Kind::ColdCalls => Length::HalfDay,
        Kind::RideAlong | Kind::Other => Length::FullDay,
    };
    let lengths = [Length::HalfDay, Length::FullDay];
    let names = lengths.map(|length| model::length(cx.texts, length));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let value = model::length(cx.texts, rotation.length.unwrap_or(usual));
    let label = cx.texts.get("programmes-length");
    let chosen = Select::new(&label, &value).hidden_label().show(ui, cx.tokens, &choices);
    if let Some(length) = chosen.and_then(|at| lengths.get(at)) {
        rotation.length = Some(*length);
    }
}

/// Adds the choice of what comes first: how many sessions of each other rotation.
fn after_choice(ui: &mut Ui, cx: &Cx<'_>, rotation: &mut RotationDraft, others: &[(u32, String)]) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let asked = |key: u32, after: &[(u32, u32)]| after.iter().find(|(of, _)| *of == key).map_or(0, |(_, count)| *count);
    let named: Vec<(String, u32)> = others
        .iter()
        .map(|(key, name)| (name.clone(), asked(*key, &rotation.after)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let (label, value) = (texts.get("programmes-after"), model::after_words(texts, &named));
    Select::new(&label, &value).hidden_label().show_with(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        ui.set_min_width(host_sizes::SEARCH);
        let error = texts.with("programmes-range", &[("least", 0.into()), ("most", 50.into())]);
        if others.is_empty() {
            tokens.text(ui, &texts.get("programmes-no-other"), TextRole::Small, tokens.text_faint);
        }
        for (key, name) in others {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                let mut count = f64::from(asked(*key, &rotation.after));
                let label = texts.with("programmes-first-of", &[("name", name.as_str().into())]);
                let field = NumberField::new(&mut count, &label, &error).hidden_label().whole(0..=SESSIONS);
                if field.width(host_sizes::NUMBER).id_salt(("first", key)).show(ui, tokens).changed() {
                    rotation.after.retain(|(of, _)| of != key);
                    if count > 0.0 {
                        rotation.after.push((*key, count as u32));
                    }
                }
                tokens.text_line(ui, name, TextRole::Body, tokens.text_primary);
            });
        }
    });
}

/// Adds the menu that adds a rotation: a new one, or one that another programme has.
fn add(ui: &mut Ui, cx: &Cx<'_>, draft: &mut Draft) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let margin = Margin::symmetric(tokens.space_2 as i8, tokens.space_2 as i8);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let label = texts.get("programmes-add-rotation");
        let button = Button::ghost(&label).small().icon(icons::ADD).show(ui, tokens);
        let known = draft.known_elsewhere(cx.workspace);
        if known.is_empty() {
            if button.clicked() {
                draft.add_rotation();
            }
            return;
        }
        menu(&button, tokens, &label, |ui| {
            if MenuItem::new(&texts.get("programmes-new-rotation")).icon(icons::ADD).show(ui, tokens).clicked() {
                draft.add_rotation();
            }
            for (id, rotation) in known {
                let name = if rotation.name.is_empty() { id.as_str() } else { &rotation.name };
                if MenuItem::new(name).show(ui, tokens).clicked() {
                    draft.add_known(id, rotation);
                }
            }
        });
    });
}

fn shown_name(cx: &Cx<'_>, rotation: &RotationDraft) -> String {
    if rotation.name.trim().is_empty() { model::kind(cx.texts, rotation.kind) } else { rotation.name.trim().to_owned() }
}

/// Puts a field into its cell, in the middle of the row's height.
fn within(ui: &mut Ui, cx: &Cx<'_>, cell: Rect, content: impl FnOnce(&mut Ui)) {
    let height = cx.tokens.control_lg.min(cell.height());
    let place = Rect::from_center_size(cell.center(), vec2(cell.width(), height));
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)));
    content(&mut child);
}
