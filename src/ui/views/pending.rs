//! Pages that are being built; each goes from here as its own room lands.
#![allow(missing_docs)]

use crate::domain::HostId;
use crate::ui::context::Cx;
use chrono::NaiveDate;
use egui::Ui;

macro_rules! pending {
    ($($name:ident),*) => {$(
        #[derive(Default)]
        pub struct $name;
        impl $name {
            pub fn show(&mut self, _ui: &mut Ui, _cx: &Cx<'_>) {}
        }
    )*};
}
pending!(CalendarView, HostsView, ProgrammesView, SettingsView, SessionInspector, PlanPreview);

impl CalendarView {
    pub fn show_date(&mut self, _date: NaiveDate) {}
}
impl HostsView {
    pub fn start_new(&mut self) {}
}
#[derive(Default)]
pub struct HostView;
impl HostView {
    pub fn show(&mut self, _ui: &mut Ui, _cx: &Cx<'_>, _id: &HostId) {}
}
