//! Commands, the merge and the history, from outside the crate.
#![allow(clippy::unwrap_used)]

mod apply;
mod company;
