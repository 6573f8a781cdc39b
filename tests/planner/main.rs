//! The planner against an independent check, on the bench instances and on small cases worked out by hand.
#![allow(clippy::unwrap_used)]

mod bench;
mod checker;
mod instances;
