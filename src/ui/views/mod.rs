//! The pages of the window, each with its own small state, a pure model and its painting.

pub mod new_person;
pub mod people;
pub mod person;
