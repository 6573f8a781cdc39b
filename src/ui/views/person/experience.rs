//! Experience at hire: the table of periods, its arithmetic, and the form for one of them.

use super::PersonView;
use super::drafts::{PERCENT, PERCENT_STEP, PeriodDraft};
use super::experience_model::{self, ExperienceModel, PeriodRow};
use super::forms::{Pressed, entered, fault, foot};
use crate::domain::{Command, PersonId, Rules};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{
    Button, DateField, DateWords, EmptyState, IconButton, Interaction, NumberField, Panel, TextField, icon, link,
    paint, paint_row, wide,
};
use egui::{Align, Frame, Layout, Margin, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Where the columns begin, in parts of the width: employer, role, period, share, counts for, verified; then the end.
const COLUMNS: [f32; 7] = [0.0, 0.175, 0.325, 0.56, 0.64, 0.755, 1.0];

impl PersonView {
    pub(super) fn experience(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, saved: &ExperienceModel) {
        let tokens = cx.tokens;
        let Some(person) = cx.workspace.people.get(id) else { return };
        let may_edit = cx.rights.may_edit_person(id);
        // While a period is edited, everything is said of the person as they would be.
        let edited = self.period.as_ref().map(|draft| {
            let person = draft.preview(person);
            let none = Rules::default();
            let rules = cx.workspace.rules_of(&person).unwrap_or(&none);
            experience_model::model(&Facts::from(cx), &person, rules)
        });
        let model = edited.as_ref().unwrap_or(saved);
        let title = cx.texts.get("person-experience");
        let verdict = |ui: &mut Ui| verdict(ui, cx, model);
        Panel::new(&title).flush().separated().show_with_legend(ui, tokens, verdict, |ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, 0.0);
            if saved.periods.is_empty() {
                let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
                let words = cx.texts.get("person-experience-none");
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    EmptyState::short(icons::EXPERIENCE, &words).show(ui, tokens);
                });
            }
            let mut open = None;
            if !saved.periods.is_empty() {
                wide(ui, "periods", people_sizes::PERIODS_LEAST, |ui| {
                    table_head(ui, cx);
                    for (index, row) in saved.periods.iter().enumerate() {
                        // Verifying is editing with the cursor where the name of who checked it goes.
                        if period_row(ui, cx, index, row, may_edit) {
                            open = Some(PeriodDraft::of(&row.experience));
                        }
                    }
                });
            }
            if let Some(draft) = open {
                self.period = Some(draft);
                self.wants_focus = true;
            }
            let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = tokens.space_1;
                if may_edit {
                    self.period_form(ui, cx, id);
                }
                // At rest the table adds up by itself, unless periods overlap.
                if self.period.is_some() || !model.adds_up {
                    for sum in &model.sums {
                        tokens.text(ui, sum, TextRole::Small, tokens.text_subdued);
                    }
                }
                ui.horizontal_top(|ui| {
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                        if may_edit && self.period.is_none() {
                            let label = cx.texts.get("person-experience-add");
                            let button = Button::ghost(&label).extra_small().icon(icons::ADD);
                            if button.show(ui, tokens).clicked() {
                                self.period = Some(PeriodDraft::new());
                                self.wants_focus = true;
                            }
                        }
                        ui.with_layout(Layout::top_down(Align::Min), |ui| {
                            ui.add_space(tokens.space_1);
                            tokens.text(ui, &model.consequence, TextRole::Small, tokens.text_subdued);
                        });
                    });
                });
            });
        });
    }

    fn period_form(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        let Some(mut draft) = self.period.take() else { return };
        let words = self.date_words(cx);
        let focus = std::mem::take(&mut self.wants_focus);
        let mut pressed = period_fields(ui, cx, &mut draft, &words, focus, 0);
        let reason = draft.command(id).is_none().then(|| cx.texts.get("person-not-savable"));
        let name = draft
            .old
            .as_ref()
            .map(|old| cx.texts.with("person-experience-remove-name", &[("employer", old.employer.as_str().into())]));
        let buttons = foot(ui, cx, reason.as_deref(), name.as_deref(), None);
        ui.add_space(cx.tokens.space_2);
        pressed.save |= buttons.save;
        if let Some(old) = draft.old.as_ref().filter(|_| buttons.remove) {
            cx.outbox.change(Command::ReplaceExperience { person: id.clone(), old: old.clone(), new: None });
        } else if let Some(command) = draft.command(id).filter(|_| pressed.save) {
            cx.outbox.change(command);
        } else if !buttons.cancel {
            self.period = Some(draft);
        }
    }
}

/// Adds the fields of a period; `salt` tells them from those of another one.
pub fn period_fields(
    ui: &mut Ui,
    cx: &Cx<'_>,
    draft: &mut PeriodDraft,
    words: &DateWords,
    focus: bool,
    salt: usize,
) -> Pressed {
    let tokens = cx.tokens;
    let third = ((ui.available_width() - 2.0 * tokens.space_3) / 3.0).floor();
    let mut pressed = Pressed::default();
    let gap = vec2(tokens.space_3, tokens.space_2);
    ui.spacing_mut().item_spacing.y = tokens.space_2;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = gap;
        let is_verifying = focus && draft.old.is_some() && draft.verified_by.is_empty();
        for (text, label, takes_focus) in [
            (&mut draft.employer, "person-employer", focus && !is_verifying),
            (&mut draft.role, "person-role", false),
            (&mut draft.verified_by, "person-verified-by", is_verifying),
        ] {
            let name = cx.texts.get(label);
            let response = TextField::new(text, &name).width(third).id_salt((label, salt)).show(ui, tokens);
            if takes_focus {
                response.request_focus();
            }
            pressed.save |= entered(ui, &response);
        }
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = gap;
        let date = people_sizes::DATE_FIELD;
        let label = cx.texts.get("person-from");
        let field = DateField::new(&mut draft.from, &label, cx.today, words).width(date).id_salt(("from", salt));
        field.show(ui, tokens);
        let (label, hint) = (cx.texts.get("person-to"), cx.texts.get("person-experience-to-hint"));
        let error = fault(cx, draft.to_fault());
        DateField::new(&mut draft.to, &label, cx.today, words)
            .optional()
            .hint(&hint)
            .error(error.as_deref())
            .width(date)
            .id_salt(("to", salt))
            .show(ui, tokens);
        let (label, error) = (cx.texts.get("person-share"), cx.texts.get("person-fault-share"));
        let decimals = if draft.percent.fract() == 0.0 { 0 } else { 1 };
        NumberField::new(&mut draft.percent, &label, &error)
            .range(PERCENT)
            .decimals(decimals)
            .step(PERCENT_STEP)
            .unit("%")
            .width(people_sizes::NUMBER_FIELD)
            .id_salt(("share", salt))
            .show(ui, tokens);
    });
    pressed
}

fn verdict(ui: &mut Ui, cx: &Cx<'_>, model: &ExperienceModel) {
    let tokens = cx.tokens;
    let (sign, color) = if model.reached {
        (icons::VERIFIED, tokens.state_complete_text)
    } else {
        (icons::NOT_VERIFIED, tokens.state_at_risk_text)
    };
    ui.spacing_mut().item_spacing.x = tokens.space_2;
    tokens.text_line(ui, &model.verdict, TextRole::BodyMedium, color);
    icon(ui, sign, tokens.icon_sm, color, "");
}

fn cells(cx: &Cx<'_>, rect: Rect) -> Vec<Rect> {
    let inner = rect.shrink2(vec2(cx.tokens.space_4, 0.0));
    let at = |part: f32| (inner.left() + part * inner.width()).round();
    COLUMNS
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .map(|(from, to)| {
            Rect::from_min_max(pos2(at(from), rect.top()), pos2(at(to) - cx.tokens.space_2, rect.bottom()))
        })
        .collect()
}

fn table_head(ui: &mut Ui, cx: &Cx<'_>) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
    paint_row(ui, tokens, rect, false, Interaction::REST);
    let heads =
        ["person-employer", "person-role", "person-period", "person-share", "person-counts-for", "person-verified"];
    for (cell, id) in cells(cx, rect).into_iter().zip(heads) {
        let words = cx.texts.get(id);
        paint::text_in(ui.painter(), cell, Align::Min, &words, TextRole::Small, tokens.text_subdued);
    }
}

/// Adds the row of a period; tells whether it is to be edited.
fn period_row(ui: &mut Ui, cx: &Cx<'_>, index: usize, row: &PeriodRow, may_edit: bool) -> bool {
    let tokens = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_table), Sense::hover());
    paint_row(ui, tokens, rect, false, Interaction::REST);
    let is_verified = row.experience.is_verified();
    let counts_color = if is_verified { tokens.text_primary } else { tokens.text_faint };
    let words = [
        (row.experience.employer.as_str(), TextRole::BodyMedium, tokens.text_primary),
        (&row.experience.role, TextRole::Body, tokens.text_primary),
        (&row.period, TextRole::Body, tokens.text_primary),
        (&row.share, TextRole::Body, tokens.text_primary),
        (&row.counts, TextRole::Body, counts_color),
    ];
    let spoken: Vec<&str> = words.iter().map(|(words, ..)| *words).filter(|words| !words.is_empty()).collect();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, spoken.join(", ")));
    let cells = cells(cx, rect);
    for (cell, (words, role, color)) in cells.iter().zip(words) {
        paint::text_in(ui.painter(), *cell, Align::Min, words, role, color);
    }
    let Some(cell) = cells.last().copied() else { return false };
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(cell).layout(layout).id_salt(("period", index)));
    child.spacing_mut().item_spacing.x = tokens.space_2;
    let mut open = false;
    child.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if may_edit {
            let employer = row.experience.employer.as_str();
            let name = cx.texts.with("person-experience-edit-name", &[("employer", employer.into())]);
            if IconButton::new(icons::EDIT, &name).small().show(ui, tokens).clicked() {
                open = true;
            }
        }
        ui.with_layout(layout, |ui| {
            if is_verified {
                icon(ui, icons::VERIFIED, tokens.icon_sm, tokens.state_complete_text, "");
                let by = &row.experience.verified_by;
                tokens.text_line(ui, by, TextRole::Body, tokens.state_complete_text);
            } else {
                let claimed = cx.texts.get("person-claimed");
                tokens.text_line(ui, &claimed, TextRole::Body, tokens.text_faint);
                if may_edit && link(ui, tokens, &cx.texts.get("person-verify"), None).clicked() {
                    open = true;
                }
            }
        });
    });
    open
}
