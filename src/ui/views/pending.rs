//! Pages that are being built; each goes from here as its own room lands.
#![allow(missing_docs)]

use crate::ui::context::Cx;
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
pending!(SettingsView);
