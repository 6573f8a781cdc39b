//! The bar that floats over the table while people are ticked.

use super::PeopleView;
use super::escaped;
use crate::domain::{Command, PersonId, Profile, TeamId};
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, MenuItem, menu, selection_bar};
use egui::{Rect, Ui};

impl PeopleView {
    pub(super) fn selection(&mut self, ui: &mut Ui, cx: &Cx<'_>, page: Rect) {
        if self.ticked.is_empty() {
            return;
        }
        let close = cx.texts.get("people-selection-close");
        let words = self.selection_words(cx);
        let bar = selection_bar(ui.ctx(), cx.tokens, page, &words, &close, |ui| {
            let plan = cx.texts.get("people-selection-plan");
            let nothing = cx.texts.get("people-selection-nothing-to-plan");
            let reason = (self.missing(cx) == 0).then_some(&*nothing);
            let button = Button::inverse(&plan).icon(icons::SCHEDULE).disabled_because(reason);
            if button.show(ui, cx.tokens).clicked() {
                cx.send(Action::Plan(PlanScope::People(self.ticked.clone())));
            }
            if cx.rights.read_only.is_none() && !cx.workspace.root.teams.is_empty() {
                self.change_team(ui, cx);
            }
        });
        if bar.closed || escaped(ui) {
            self.ticked.clear();
        }
    }

    /// Counts the sessions without a date of those ticked.
    fn missing(&self, cx: &Cx<'_>) -> u32 {
        let of = |id: &PersonId| cx.derived.progress.get(id).filter(|progress| progress.is_planned_now());
        self.ticked.iter().filter_map(of).map(|progress| progress.missing()).sum()
    }

    fn selection_words(&self, cx: &Cx<'_>) -> String {
        let shown = self
            .kept
            .as_ref()
            .map_or(0, |kept| kept.listing.people.iter().filter(|id| self.ticked.contains(*id)).count());
        let hidden = self.ticked.len() - shown.min(self.ticked.len());
        let people = cx.texts.with("count-people", &[("count", self.ticked.len().into())]);
        let missing = cx.texts.with("people-without-date", &[("count", self.missing(cx).into())]);
        let id = if hidden == 0 { "people-selection" } else { "people-selection-hidden" };
        let values = [("people", people.into()), ("missing", missing.into()), ("hidden", hidden.into())];
        cx.texts.with(id, &values)
    }

    fn change_team(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let label = cx.texts.get("people-selection-team");
        let button = Button::inverse_quiet(&label).icon(icons::CHANGE_TEAM).show(ui, cx.tokens);
        menu(&button, cx.tokens, &label, |ui| {
            for (id, team) in &cx.workspace.root.teams {
                if MenuItem::new(&team.name).show(ui, cx.tokens).clicked() {
                    self.move_to(cx, id);
                }
            }
        });
    }

    /// Moves everybody ticked to a team, as one step; people whose file cannot be written stay where they are.
    fn move_to(&self, cx: &Cx<'_>, team: &TeamId) {
        let commands: Vec<Command> = self
            .ticked
            .iter()
            .filter(|id| cx.rights.may_edit_person(id))
            .filter_map(|id| Some((id, cx.workspace.people.get(id)?)))
            .filter(|(_, person)| person.team.as_ref() != Some(team))
            .map(|(id, person)| Command::EditProfile {
                person: id.clone(),
                profile: Profile { team: Some(team.clone()), ..Profile::of(person) },
            })
            .collect();
        if !commands.is_empty() {
            cx.outbox.change(Command::Batch(commands));
        }
    }
}
