//! What puts something right, as buttons: one home for every page that offers it.

pub mod declined;
pub mod problem;

use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::Icon;
use crate::ui::widgets::Button;
use egui::Ui;

/// A button that puts something right, or leads to where that is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    /// What it does.
    pub actions: Vec<Action>,
}

impl Fix {
    /// Does it.
    pub fn carry_out(&self, cx: &Cx<'_>) {
        self.actions.iter().for_each(|action| cx.send(action.clone()));
    }

    /// Adds it as a button as wide as the panel; tells whether it was pressed, and then carries it out.
    pub fn show(&self, ui: &mut Ui, cx: &Cx<'_>, icon: Icon) -> bool {
        let pressed = Button::remedy(&self.label).icon(icon).show(ui, cx.tokens).clicked();
        if pressed {
            self.carry_out(cx);
        }
        pressed
    }
}
