//! One person's page.

pub mod aside_model;
pub mod experience_model;
pub mod model;
pub mod timeline_model;
use crate::domain::PersonId;
use crate::ui::context::Cx;
/// The page of one person.
#[derive(Default)]
pub struct PersonView {}
impl PersonView {
    /// The page of one person.
    pub fn show(&mut self, _ui: &mut egui::Ui, _cx: &Cx<'_>, _id: &PersonId) {}
}
