//! The right column of a person's page: profile, absences, waivers, what was said of a session.

use super::PersonView;
use super::aside_model::{AbsenceRow, AsideModel, Said, WaiverRow};
use super::drafts::{AbsenceDraft, WAIVED, WaiverDraft};
use super::forms::{entered, fault, foot};
use crate::domain::{Command, Half, PersonId, Record};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{Icon, TextRole, icons, people_sizes, text};
use crate::ui::views::effect;
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{
    Button, DateField, IconButton, NumberField, Select, TextField, icon, inspector_section, pair, segmented,
};
use egui::{Align, Layout, Ui, vec2};

impl PersonView {
    pub(super) fn aside(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &AsideModel) {
        let texts = cx.texts;
        let may_edit = cx.rights.may_edit_person(id);
        let add = texts.get("person-add");
        inspector_section(ui, cx.tokens, &texts.get("person-profile"), None, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (label, value) in &model.profile {
                pair(ui, cx.tokens, label, value);
            }
        });
        let action = |is_open: bool| (may_edit && !is_open).then_some(&*add);
        let title = texts.get("person-absences");
        let (pressed, ()) = inspector_section(ui, cx.tokens, &title, action(self.absence.is_some()), |ui| {
            if model.absences.is_empty() && self.absence.is_none() {
                faint(ui, cx, &texts.get("person-no-absences"));
            }
            for (index, row) in model.absences.iter().enumerate() {
                if absence_row(ui, cx, index, row, may_edit) {
                    self.absence = row.absence.as_ref().map(AbsenceDraft::of);
                }
            }
            self.absence_form(ui, cx, id);
        });
        if pressed {
            self.absence = Some(AbsenceDraft::default());
        }
        let title = texts.get("person-waivers");
        let rotations = self.waivable(cx, id);
        let may_waive = action(self.waiver.is_some()).filter(|_| !rotations.is_empty());
        let (pressed, ()) = inspector_section(ui, cx.tokens, &title, may_waive, |ui| {
            if model.waivers.is_empty() && self.waiver.is_none() {
                faint(ui, cx, &texts.get("person-no-waivers"));
            }
            for (index, row) in model.waivers.iter().enumerate() {
                if waiver_row(ui, cx, index, row, may_edit) {
                    self.waiver = Some(WaiverDraft::of(&row.waiver));
                }
            }
            self.waiver_form(ui, cx, id, &rotations);
        });
        if let Some((rotation, _)) = rotations.into_iter().next().filter(|_| pressed) {
            self.waiver = Some(WaiverDraft::new(rotation));
        }
        self.deadlines(ui, cx, id, model);
        if let Some(said) = &model.said {
            inspector_section(ui, cx.tokens, &said.title, None, |ui| said_of(ui, cx, said));
        }
        self.happenings.show(ui, cx, &Record::Person(id.clone()));
        inspector_section(ui, cx.tokens, &texts.get("person-data"), None, |ui| {
            ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
            let label = texts.get("command-export-person");
            if Button::secondary(&label).icon(icons::EXPORT).show(ui, cx.tokens).clicked() {
                cx.send(Action::ExportPerson(id.clone()));
            }
            let label = texts.get("command-erase-person");
            if may_edit && Button::secondary(&label).icon(icons::DELETE).show(ui, cx.tokens).clicked() {
                cx.send(Action::ErasePerson(id.clone()));
            }
        });
    }

    fn absence_form(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId) {
        let Some(mut draft) = self.absence.take() else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let words = self.date_words(cx);
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        let half = ((ui.available_width() - tokens.space_2) / 2.0).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let label = texts.get("person-from");
            let field = DateField::new(&mut draft.from, &label, cx.today, &words).width(half);
            field.id_salt("absence-from").show(ui, tokens);
            let (label, error) = (texts.get("person-to"), fault(cx, draft.to_fault()));
            DateField::new(&mut draft.to, &label, draft.from.unwrap_or(cx.today), &words)
                .optional()
                .error(error.as_deref())
                .width(half)
                .id_salt("absence-to")
                .show(ui, tokens);
        });
        let (name, all) = (texts.get("person-part-of-day"), texts.get("person-whole-days"));
        let (mornings, afternoons) = (texts.halves(Half::Morning), texts.halves(Half::Afternoon));
        let parts: [(Option<Half>, &str); 3] =
            [(None, &all), (Some(Half::Morning), &mornings), (Some(Half::Afternoon), &afternoons)];
        segmented(ui, tokens, &name, &mut draft.half, &parts);
        let label = texts.get("person-why");
        let response = TextField::new(&mut draft.label, &label).id_salt("absence-label").show(ui, tokens);
        let done = entered(ui, &response);
        let reason = draft.command(id).is_none().then(|| texts.get("person-not-savable"));
        let effect = self.absence_effect.of(cx, draft.command(id).as_ref());
        if let Some(effect) = &effect {
            self.absence_effect.show(ui, cx, effect);
        }
        let remove = draft.old.as_ref().map(|_| texts.get("person-absence-remove-name"));
        let pressed = foot(ui, cx, reason.as_deref(), remove.as_deref(), effect.as_deref());
        self.absence_effect.keep_in_view(ui, cx);
        if let Some(old) = draft.old.as_ref().filter(|_| pressed.remove) {
            cx.outbox.change(Command::ReplaceAbsence { person: id.clone(), old: old.clone(), new: None });
        } else if let Some(command) = draft.command(id).filter(|_| pressed.save || done) {
            effect::send(cx, command, pressed.repair);
        } else if !pressed.cancel {
            self.absence = Some(draft);
        }
    }

    /// Lists the rotations of the person's programme with their names.
    pub(super) fn waivable(&self, cx: &Cx<'_>, id: &PersonId) -> Vec<(crate::domain::RotationId, String)> {
        let facts = Facts::from(cx);
        let rules = cx.workspace.people.get(id).and_then(|person| cx.workspace.rules_of(person));
        let ordered = rules.map(|rules| rules.in_order()).unwrap_or_default();
        ordered.into_iter().map(|(id, _)| (id.clone(), facts.rotation_name(id))).collect()
    }

    fn waiver_form(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: &PersonId,
        rotations: &[(crate::domain::RotationId, String)],
    ) {
        let Some(mut draft) = self.waiver.take() else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let names: Vec<&str> = rotations.iter().map(|(_, name)| name.as_str()).collect();
            let value = rotations.iter().find(|(id, _)| *id == draft.rotation);
            let value = value.map_or(draft.rotation.as_str(), |(_, name)| name).to_owned();
            let label = texts.get("person-rotation");
            let width = ui.available_width() - people_sizes::NUMBER_FIELD - tokens.space_2;
            let taken = Select::new(&label, &value).width(width).show(ui, tokens, &names);
            if let Some((rotation, _)) = taken.and_then(|index| rotations.get(index)) {
                draft.rotation = rotation.clone();
            }
            let (label, error) = (texts.get("person-count"), texts.get("person-fault-count"));
            NumberField::new(&mut draft.count, &label, &error)
                .range(WAIVED)
                .width(people_sizes::NUMBER_FIELD)
                .show(ui, tokens);
        });
        let tried = draft.old.is_some() || !draft.reason.is_empty() || !draft.by.is_empty();
        let mut done = false;
        for (is_reason, label) in [(true, "person-why"), (false, "person-by")] {
            let name = texts.get(label);
            let wrong = if is_reason { draft.reason_fault() } else { draft.by_fault() };
            let error = fault(cx, wrong.filter(|_| tried));
            let text = if is_reason { &mut draft.reason } else { &mut draft.by };
            let field = TextField::new(text, &name).error(error.as_deref()).id_salt(("waiver", label));
            let response = field.show(ui, tokens);
            done |= entered(ui, &response);
        }
        let words = self.date_words(cx);
        let (label, hint) = (texts.get("person-until"), texts.get("person-until-hint"));
        let field = DateField::new(&mut draft.until, &label, cx.today, &words).optional().hint(&hint);
        field.width(people_sizes::DATE_FIELD).id_salt("waiver-until").show(ui, tokens);
        let reason = draft.command(id, cx.today).is_none().then(|| texts.get("person-not-savable"));
        let remove = draft.old.as_ref().map(|_| texts.get("person-waiver-remove-name"));
        let pressed = foot(ui, cx, reason.as_deref(), remove.as_deref(), None);
        if let Some(old) = draft.old.as_ref().filter(|_| pressed.remove) {
            cx.outbox.change(Command::ReplaceWaiver { person: id.clone(), old: old.clone(), new: None });
        } else if let Some(command) = draft.command(id, cx.today).filter(|_| pressed.save || done) {
            cx.outbox.change(command);
        } else if !pressed.cancel {
            self.waiver = Some(draft);
        }
    }
}

pub(super) fn faint(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    cx.tokens.text(ui, words, TextRole::Small, cx.tokens.text_faint);
}

/// Adds a line with an icon, words, a few words at the right and, where it can be edited, a pencil; tells whether that
/// was pressed.
fn line(ui: &mut Ui, cx: &Cx<'_>, sign: Icon, words: &str, right: &str, edit: Option<&str>) -> bool {
    let tokens = cx.tokens;
    let mut pressed = false;
    ui.horizontal(|ui| {
        ui.set_min_height(tokens.control_xs + tokens.stroke_focus);
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        icon(ui, sign, tokens.icon_md, tokens.text_faint, "");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(name) = edit {
                pressed = IconButton::new(icons::EDIT, name).small().show(ui, tokens).clicked();
            }
            if !right.is_empty() {
                // What it is stays whole; why it is ends in "…" where there is no room.
                let taken = text::line(ui.painter(), words, TextRole::Body, tokens.text_primary, f32::INFINITY);
                ui.scope(|ui| {
                    ui.set_max_width((ui.available_width() - taken.size().x - tokens.space_3).max(tokens.space_8));
                    tokens.text_line(ui, right, TextRole::Body, tokens.text_subdued);
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                tokens.text_line(ui, words, TextRole::Body, tokens.text_primary);
            });
        });
    });
    pressed
}

fn absence_row(ui: &mut Ui, cx: &Cx<'_>, index: usize, row: &AbsenceRow, may_edit: bool) -> bool {
    let sign = if row.absence.is_some() { icons::ABSENCE } else { icons::CLOSURE };
    let name = cx.texts.with("person-absence-edit-name", &[("period", row.period.as_str().into())]);
    let edit = (may_edit && row.absence.is_some()).then_some(&*name);
    ui.push_id(("absence", index), |ui| line(ui, cx, sign, &row.period, &row.label, edit)).inner
}

fn waiver_row(ui: &mut Ui, cx: &Cx<'_>, index: usize, row: &WaiverRow, may_edit: bool) -> bool {
    let name = cx.texts.with("person-waiver-edit-name", &[("what", row.what.as_str().into())]);
    decided_row(ui, cx, (icons::WAIVE, ("waiver", index)), (&row.what, &row.why), may_edit.then_some(&*name))
}

/// Adds what was decided with why below it; tells whether it is to be edited.
pub(super) fn decided_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (sign, salt): (Icon, (&str, usize)),
    (what, why): (&str, &str),
    edit: Option<&str>,
) -> bool {
    let tokens = cx.tokens;
    ui.push_id(salt, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let pressed = line(ui, cx, sign, what, "", edit);
        if !why.is_empty() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(tokens.space_2, 0.0);
                ui.add_space(tokens.icon_md + tokens.space_2);
                tokens.text(ui, why, TextRole::Small, tokens.text_subdued);
            });
        }
        pressed
    })
    .inner
}

fn said_of(ui: &mut Ui, cx: &Cx<'_>, said: &Said) {
    let tokens = cx.tokens;
    if !said.reflection.is_empty() {
        tokens.text(ui, &said.reflection, TextRole::Body, tokens.text_primary);
    }
    if !said.feedback.is_empty() {
        tokens.text(ui, &said.feedback, TextRole::Small, tokens.text_subdued);
    }
    if !said.became.is_empty() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            icon(ui, icons::CONSEQUENCE, tokens.icon_md, tokens.accent_text, "");
            tokens.text(ui, &said.became, TextRole::SmallMedium, tokens.accent_text);
        });
    }
}
