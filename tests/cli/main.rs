//! The command line from outside: every verb, its JSON contract (`planning.md` 6), its errors in words.
#![allow(clippy::unwrap_used)]

mod backup;
mod conflicts;
mod contract;
mod doctor;
mod forecast;
mod help;
mod log;
mod places;
mod refusals;
mod repair;
mod stage;
mod verbs;
