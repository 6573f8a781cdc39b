//! The store from outside: folders in, workspaces out, and back.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod apart;
mod arbitrary;
mod conflicts;
mod copies;
mod engines;
mod erase;
mod faults;
mod hard;
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
