//! git as what carries a workspace between machines.

pub use crate::store::git::{Asked, Driven, NotDriven, NotSetUp, SetUp, Side, drive, set_up};
