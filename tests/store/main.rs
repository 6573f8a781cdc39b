//! The store from outside: folders in, workspaces out, and back.

#![allow(clippy::unwrap_used, missing_docs)]

mod arbitrary;
mod conflicts;
mod copies;
mod erase;
mod faults;
mod history;
mod kill;
mod made;
mod past;
mod properties;
mod refresh;
mod round;
mod style;
mod two;
mod undo;
mod watch;
