//! The store from outside: folders in, workspaces out, and back.

#![allow(clippy::unwrap_used, missing_docs)]

mod arbitrary;
mod conflicts;
mod copies;
mod faults;
mod kill;
mod made;
mod properties;
mod refresh;
mod round;
mod style;
mod two;
mod watch;
