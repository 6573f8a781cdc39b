//! The store from outside: folders in, workspaces out, and back.

#![allow(clippy::unwrap_used, missing_docs)]

mod faults;
mod made;
mod round;
mod style;
