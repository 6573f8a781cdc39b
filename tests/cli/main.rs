//! The command line from outside: every verb, its JSON contract (`planning.md` 6), its errors in words.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod backup;
mod calendar;
mod conflicts;
mod contract;
mod doctor;
mod erase;
mod export_person;
mod forecast;
mod git;
mod git_long;
mod help;
mod log;
mod merge;
mod places;
mod refusals;
mod repair;
mod restore;
mod stage;
mod verbs;
