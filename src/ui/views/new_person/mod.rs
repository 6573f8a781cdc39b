//! The form for a new hire.

pub mod model;

use crate::ui::context::Cx;
use egui::Ui;

/// The form for a new hire; what was typed stays until it is saved.
#[derive(Default)]
pub struct NewPersonForm {
    wants_focus: bool,
}

impl NewPersonForm {
    /// Lets the first field take the focus as soon as it is there.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Paints the form; gives whether it is done with.
    pub fn show(&mut self, _ui: &mut Ui, _cx: &Cx<'_>) -> bool {
        true
    }
}
