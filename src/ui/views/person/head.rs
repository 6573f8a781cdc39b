//! The head of a person's page: who they are, how they stand, "Edit"; and the question before they are removed.

use super::PersonView;
use super::drafts::ProfileDraft;
use super::model::PersonModel;
use crate::domain::{Command, PersonId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::look;
use crate::ui::widgets::{Button, ConfirmAnswer, avatar, confirm, state_badge};
use egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

impl PersonView {
    pub(super) fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &PersonModel) {
        let tokens = cx.tokens;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), people_sizes::AVATAR), Sense::hover());
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_4;
        avatar(&mut row, tokens, &model.name, people_sizes::AVATAR);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if cx.rights.may_edit_person(id) {
                let label = cx.texts.get("person-edit");
                if Button::secondary(&label).icon(icons::EDIT).show(ui, tokens).clicked()
                    && let Some(person) = cx.workspace.people.get(id)
                {
                    self.profile.get_or_insert_with(|| ProfileDraft::of(person));
                    self.wants_focus = true;
                }
            }
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            super::passport::button(ui, cx, id);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = tokens.space_2;
                    // The state stands after the name, and keeps its room where that is long.
                    let room = (ui.available_width() - people_sizes::STATE_ROOM).max(0.0);
                    let name = ui.scope(|ui| {
                        ui.set_max_width(room);
                        tokens.text_line(ui, &model.name, TextRole::Heading, tokens.text_primary)
                    });
                    name.inner.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &model.name));
                    let word = cx.texts.state(model.state);
                    match look::state(model.state) {
                        Some(look) => state_badge(ui, tokens, look, &word),
                        None => tokens.text_line(ui, &word, TextRole::Small, tokens.text_faint),
                    };
                });
                tokens.text_line(ui, &model.about, TextRole::Body, tokens.text_subdued);
            });
        });
        if !cx.rights.may_edit_person(id) {
            super::read_only(ui, cx);
        }
    }

    /// Asks before a person is removed, since their file goes with them.
    pub(super) fn ask_to_remove(&mut self, ui: &Ui, cx: &Cx<'_>, id: &PersonId) {
        if !self.removing {
            return;
        }
        let Some(person) = cx.workspace.people.get(id) else { return };
        let sessions = person.sessions.len();
        let title = cx.texts.with("person-remove-title", &[("name", person.name.as_str().into())]);
        let sentence = cx.texts.with("person-remove-sentence", &[("count", sessions.into())]);
        let (yes, no) = (cx.texts.get("person-remove-yes"), cx.texts.get("person-cancel"));
        match confirm(ui.ctx(), cx.tokens, &title, &sentence, &yes, &no) {
            ConfirmAnswer::Open => {}
            ConfirmAnswer::Cancelled => self.removing = false,
            ConfirmAnswer::Confirmed => {
                self.removing = false;
                cx.outbox.change(Command::RemovePerson { person: id.clone() });
                cx.send(Action::Go(Page::People));
            }
        }
    }
}
