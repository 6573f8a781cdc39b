//! Due dates of one's own, beside what is waived: each instead of the programme's, with who said so and why.

use super::PersonView;
use super::aside::{decided_row, faint};
use super::aside_model::AsideModel;
use super::drafts::DeadlineDraft;
use super::forms::{entered, fault, foot};
use crate::domain::PersonId;
use crate::ui::context::Cx;
use crate::ui::theme::{icons, people_sizes};
use crate::ui::views::effect;
use crate::ui::widgets::{DateField, Select, TextField, inspector_section};
use egui::Ui;

impl PersonView {
    pub(super) fn deadlines(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &AsideModel) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let may_edit = cx.rights.may_edit_person(id);
        let rotations = self.waivable(cx, id);
        let (title, add) = (texts.get("person-deadlines"), texts.get("person-add"));
        let action = (may_edit && self.deadline.is_none() && !rotations.is_empty()).then_some(&*add);
        let person = cx.workspace.people.get(id);
        let (pressed, ()) = inspector_section(ui, tokens, &title, action, |ui| {
            if model.deadlines.is_empty() && self.deadline.is_none() {
                faint(ui, cx, &texts.get("person-no-deadlines"));
            }
            for (index, row) in model.deadlines.iter().enumerate() {
                let name = texts.with("person-deadline-edit-name", &[("what", row.what.as_str().into())]);
                let edit = may_edit.then_some(&*name);
                let is_edited = decided_row(ui, cx, (icons::DUE, ("deadline", index)), (&row.what, &row.why), edit);
                if is_edited {
                    self.deadline = person.map(|person| DeadlineDraft::of(person, row.rotation.clone()));
                }
            }
            self.deadline_form(ui, cx, id, &rotations);
        });
        if let (true, Some((rotation, _)), Some(person)) = (pressed, rotations.into_iter().next(), person) {
            self.deadline = Some(DeadlineDraft::of(person, rotation));
        }
    }

    fn deadline_form(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: &PersonId,
        rotations: &[(crate::domain::RotationId, String)],
    ) {
        let Some(mut draft) = self.deadline.take() else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let words = self.date_words(cx);
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        let names: Vec<&str> = rotations.iter().map(|(_, name)| name.as_str()).collect();
        let value = rotations.iter().find(|(id, _)| *id == draft.rotation);
        let value = value.map_or(draft.rotation.as_str(), |(_, name)| name).to_owned();
        let label = texts.get("person-rotation");
        let taken = Select::new(&label, &value).id_salt("deadline-rotation").show(ui, tokens, &names);
        if let (Some((rotation, _)), Some(person)) =
            (taken.and_then(|index| rotations.get(index)), cx.workspace.people.get(id))
            && *rotation != draft.rotation
        {
            // What was typed goes along; what the other rotation has already is edited.
            let other = DeadlineDraft::of(person, rotation.clone());
            draft = if other.is_there {
                other
            } else {
                DeadlineDraft { is_there: false, rotation: other.rotation, ..draft }
            };
        }
        let label = texts.get("person-deadline-due");
        let field = DateField::new(&mut draft.due, &label, cx.today, &words).width(people_sizes::DATE_FIELD);
        field.id_salt("deadline-due").show(ui, tokens);
        let tried = draft.is_there || !draft.reason.is_empty() || !draft.by.is_empty();
        let mut done = false;
        for (is_reason, label) in [(true, "person-why"), (false, "person-by")] {
            let name = texts.get(label);
            let wrong = if is_reason { draft.reason_fault() } else { draft.by_fault() };
            let error = fault(cx, wrong.filter(|_| tried));
            let text = if is_reason { &mut draft.reason } else { &mut draft.by };
            let field = TextField::new(text, &name).error(error.as_deref()).id_salt(("deadline", label));
            let response = field.show(ui, tokens);
            done |= entered(ui, &response);
        }
        let command = draft.command(id, cx.today);
        let effect = self.deadline_effect.of(cx, command.as_ref());
        if let Some(effect) = &effect {
            self.deadline_effect.show(ui, cx, effect);
        }
        let reason = command.is_none().then(|| texts.get("person-not-savable"));
        let remove = draft.is_there.then(|| texts.get("person-deadline-remove-name"));
        let pressed = foot(ui, cx, reason.as_deref(), remove.as_deref(), effect.as_deref());
        self.deadline_effect.keep_in_view(ui, cx);
        if pressed.remove && draft.is_there {
            cx.outbox.change(draft.removal(id));
        } else if let Some(command) = command.filter(|_| pressed.save || done) {
            effect::send(cx, command, pressed.repair);
        } else if !pressed.cancel {
            self.deadline = Some(draft);
        }
    }
}
