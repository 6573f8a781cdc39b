//! The pages of the window, each with its own small state, a pure model and its painting.

mod all;
pub mod arrows;
pub mod awaiting;
pub mod board;
pub mod calendar;
pub mod effect;
pub mod first_start;
pub mod fixes;
pub mod funnel;
pub mod happenings;
pub mod help;
pub mod host;
pub mod hosts;
pub mod insights;
pub mod moving;
pub mod new_person;
pub mod overview;
pub mod people;
pub mod person;
pub mod plan_preview;
pub mod printing;
pub mod problems;
pub mod programmes;
pub mod progress;
pub mod session_inspector;
pub mod session_menu;
pub mod settings;
pub mod team;
pub mod week;
pub mod who_looks;

pub use all::Views;
