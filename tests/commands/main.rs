//! Commands, the merge and the history, from outside the crate.
#![allow(clippy::unwrap_used)]

mod any_command;
mod apply;
mod changes;
mod company;
mod conflicts;
mod effects;
mod history;
mod merge;
mod sequences;
mod words;
