//! The records and rules of the domain, from outside the crate: hard rules, progress, pace, checks.
#![allow(clippy::unwrap_used)]

mod check;
mod company;
mod conflicts;
mod experience;
mod fallen;
mod funnel;
mod insights;
mod moving;
mod next_step;
mod order;
mod pace;
mod progress;
mod reasons;
mod records;
mod rules;
mod verdicts;
mod words;
