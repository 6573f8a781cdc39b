//! git as what carries a workspace between machines: a merge driver for its files, and the setting up (`store.md` 6).

mod driver;
mod histories;
#[cfg(any(test, fuzzing))]
pub(super) mod laws;
mod lines;
mod set_up;

pub use driver::{Asked, Driven, NotDriven, Side, drive};
pub use set_up::{NotSetUp, SetUp, set_up};
