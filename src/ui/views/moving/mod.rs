//! Sessions in hand: what calendar and board share of moving them, by the pointer or by keys, with the same verdicts.

pub mod edge;
pub mod held;
pub mod keys;
mod show;
pub mod verdict;

pub use held::{By, Held};
pub use verdict::{Tip, Tone, Verdict};
