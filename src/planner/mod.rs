//! What could be: a workspace and a day in, a proposal with its reasons out.

mod build;
mod construct;
mod days;
mod deadline;
mod dense;
mod dice;
mod explain;
mod insert;
mod places;
mod proposal;
mod remedy;
mod score;
mod search;
mod state;

pub use places::first_places;

use state::State;

use crate::domain::{PersonId, Placement, Proposal, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What the caller wants of a plan beyond the rules.
#[derive(Clone, Copy, Default)]
pub struct PlanOptions<'a> {
    /// When to stop with the best found so far; never when left out.
    pub time_limit: Option<Duration>,
    /// The people to plan; all when left out.
    pub only: Option<&'a BTreeSet<PersonId>>,
    /// Proposals the user has fixed: they stay while the rest is planned.
    pub pinned: &'a [Placement],
    /// Told how far it has come, from whichever thread.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
    /// Stops with the best found so far once it is true.
    pub cancel: Option<&'a AtomicBool>,
}

/// How far a plan in the making has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Sessions placed in the best plan so far.
    pub placed: u32,
    /// Sessions to place.
    pub wanted: u32,
    /// The score of the best plan so far.
    pub score: crate::domain::Score,
    /// The part of the work that is done, 0 to 1.
    pub share: f32,
}

/// Plans what is missing.
pub fn plan(workspace: &Workspace, today: NaiveDate, options: &PlanOptions<'_>) -> Proposal {
    let deadline = deadline::Deadline::new(options);
    let built = build::build(workspace, today, options);
    let mut first = State::new(&built.problem);
    let pinned = construct::construct(&mut first, &built.pins);
    let found = search::improve(&first, &pinned, &deadline, options.progress);
    proposal::proposal(today, &State::with(&built.problem, &found.places), found.cut_short)
}
