//! The pages of the window: their models as text, and what they do when they are used.
#![allow(clippy::unwrap_used, missing_docs)]

mod assign;
mod board;
mod board_more;
mod calendar;
mod calendar_moving;
mod calendar_spans;
mod declined;
mod effect;
mod gestures;
mod happenings;
mod hosts;
mod insights;
mod moving;
mod overview;
mod people;
mod person;
mod plan_preview;
mod printing;
mod programmes;
mod progress;
mod session_inspector;
mod settings;
mod stage;
mod team;
mod window;
