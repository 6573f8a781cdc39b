//! The planner against an independent check, on the bench instances, on small cases worked out by hand and on random ones.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod bench;
mod cases;
mod checker;
mod draws;
mod exact;
mod forecast;
mod instances;
mod optimal;
mod options;
mod places;
mod random;
mod relaxed;
mod remedies;
mod remedy_cases;
mod repair;
mod repair_checker;
mod repair_exhaustive;
mod repair_large;
mod repeat;
mod small;
mod templates;
mod wishes;
