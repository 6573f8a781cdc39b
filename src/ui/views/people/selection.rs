//! The bar that floats over the table while people are ticked.

use super::PeopleView;
use super::escaped;
use crate::domain::PersonId;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, selection_bar};
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
            if cx.rights.read_only.is_none() {
                self.change_ticked(ui, cx);
            }
        });
        self.bulk_form(ui, cx, page);
        if bar.closed || escaped(ui) {
            // Escape leaves the form first.
            if self.form.take().is_none() || bar.closed {
                self.ticked.clear();
            }
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
}
