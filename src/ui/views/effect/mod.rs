//! What a change would do, shown in the form before it is saved, with the repair of the plan beside Save (`screens.md`).

pub mod model;

use crate::domain::Command;
use crate::texts::Language;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::widgets::{Button, icon};
use egui::{Ui, accesskit};
use model::{EffectModel, model};
use std::rc::Rc;

/// Sessions that are named before somebody asks for all of them.
const FIRST_SESSIONS: usize = 4;

/// What a form's change would do, worked out once for as long as the change stays the same.
#[derive(Default)]
pub struct EffectView {
    kept: Option<(Basis, Option<Rc<EffectModel>>)>,
    shows_all: bool,
    /// Whether the words have just become others, which may have pushed the buttons below them out of view.
    is_new: bool,
}

/// What an effect follows from.
#[derive(PartialEq)]
struct Basis {
    command: Command,
    revision: u64,
    today: chrono::NaiveDate,
    language: Language,
}

impl EffectView {
    /// Gives what a command would do; none while there is no command, or it changes nothing or is refused.
    pub fn of(&mut self, cx: &Cx<'_>, command: Option<&Command>) -> Option<Rc<EffectModel>> {
        let command = command?;
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        let is_known = self.kept.as_ref().is_some_and(|(basis, _)| {
            (basis.revision, basis.today, basis.language) == (revision, cx.today, language) && basis.command == *command
        });
        if !is_known {
            let basis = Basis { command: command.clone(), revision, today: cx.today, language };
            let shown = model(cx.workspace, cx.derived, cx.texts, command);
            self.is_new = shown.is_some();
            self.kept = Some((basis, shown.map(Rc::new)));
        }
        self.kept.as_ref().and_then(|(_, model)| model.clone())
    }

    /// Adds the words: what it does to people, then the sessions that would break a rule with why.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &EffectModel) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let is_bad = !model.sessions.is_empty();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(tokens.space_2, tokens.space_1);
            ui.horizontal_top(|ui| {
                let (sign, color) = match (is_bad, model.is_none) {
                    (true, _) => (icons::CALENDAR_REFUSED, tokens.state_overdue_text),
                    (false, true) => (icons::INFO, tokens.text_subdued),
                    (false, false) => (icons::CONSEQUENCE, tokens.text_primary),
                };
                icon(ui, sign, tokens.icon_md, color, "");
                let label = tokens.text(ui, &model.words, TextRole::Body, color);
                // Told to whoever cannot see it, each time it changes.
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
            });
            let shown = if self.shows_all { model.sessions.len() } else { FIRST_SESSIONS };
            for (title, why) in model.sessions.iter().take(shown) {
                ui.horizontal_top(|ui| {
                    ui.add_space(tokens.icon_md + tokens.space_2);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        tokens.text(ui, title, TextRole::SmallMedium, tokens.text_primary);
                        tokens.text(ui, why, TextRole::Small, tokens.text_subdued);
                    });
                });
            }
            let more = model.sessions.len().saturating_sub(shown);
            if more > 0 {
                let label = texts.with("effect-all-sessions", &[("count", more.into())]);
                self.shows_all = Button::ghost(&label).extra_small().show(ui, tokens).clicked();
            }
        });
    }

    /// Scrolls to the buttons that were just added below new words.
    pub fn keep_in_view(&mut self, ui: &Ui, cx: &Cx<'_>) {
        if std::mem::take(&mut self.is_new) {
            let form = ui.min_rect();
            ui.scroll_to_rect(form.with_min_y(form.bottom() - cx.tokens.control_lg), None);
        }
    }

    /// Adds the button that saves and repairs the plan at once, where a repair would have something to do; tells whether
    /// it was pressed.
    pub fn repair_button(ui: &mut Ui, cx: &Cx<'_>, model: Option<&EffectModel>) -> bool {
        let label = cx.texts.get("effect-save-and-repair");
        let button = Button::secondary(&label).small().icon(icons::REPAIR);
        model.is_some_and(|model| model.asks_for_repair) && button.show(ui, cx.tokens).clicked()
    }
}

/// Sends a form's change, and asks for the repair of the plan where that was pressed.
pub fn send(cx: &Cx<'_>, command: Command, repairs: bool) {
    cx.outbox.change(command);
    if repairs {
        cx.send(Action::Plan(PlanScope::Repair));
    }
}
