//! What could be: a workspace and a day in, a proposal with its reasons out.
//!
//! # The way of a plan
//!
//! `build` translates the workspace once into flat tables of small numbers (`dense`), asking the rules of
//! [`crate::domain::rules`] for every date; `state` keeps a plan on them, with the counters and bit sets that make
//! each question about a place cost a few words of memory; `construct` makes a first valid plan (earliest due first,
//! best host); `search` improves it; `explain` says why something found no place; `remedy` looks on a copy of the
//! workspace for what would help;
//! `wishes` heeds what people would like where it costs nothing else; `places` answers for one session. `repair` moves booked sessions too, and `mend` is its search. A week is one byte of
//! a bit set (`days`), so that "this week is full" is one store.
//!
//! # What was tried, and what it gave
//!
//! Scores are those of the bench instances in `tests/fixtures/bench`; times are of one core.
//!
//! - **One pass** alone takes 0.2 to 3 ms and meets levels 1 to 3 on the mixed and the holiday instances, but leaves 2 to
//!   11 sessions more without a place where hosts are short.
//! - **Annealing on one number** with weights far apart (`score`): as it cools, the levels freeze from the left, so one
//!   mechanism serves all five. Each level has its own stage of temperatures; the gaps between them would be wasted.
//! - **Starting temperature**: 12 days of lateness forget the first plan, and 1,223 days on the tight instance were found
//!   in 1 of 16 runs; 2 days find them in more than half. Where everything is late, 6 days are better (175,075 against 175,279).
//! - **Pushing in** (a session takes a place whoever stands there, and those find the best free places) is what finds
//!   the last days; without it the tight instance stays at 1,234 or worse. Letting every push move the same person's
//!   other sessions too made it worse (0 of 16), so that is done for one in sixteen and for what has no place at all.
//!   Chains of two or three pushes in one move gave nothing.
//! - **Lifting a host's week, a person or a date** and placing it again: alone far worse (1,250), a little of it helps.
//! - **Exchanging hosts, moving a whole day, advancing within a host** for the last two levels: days after the first
//!   possible ones on the holiday instance fell from 1,739 to about 1,635 in the same time.
//! - **Longer runs** beyond about 3,000 units per session give less than another chain with another chance, so small
//!   workspaces get up to eight chains, large ones two, which is one for each core of a small machine.
//! - **Weights nearer together**, so that lateness yields to repeated hosts while it is warm: no difference.
//! - **Small workspaces against a table of all plans** (`tests/planner/exact.rs`, 712 workspaces on which about all just
//!   fits): 13 were not best on the first two levels. Letting those who wait for a lifted session move along, and letting
//!   a few without a place look for one together with what is lifted, left 5 or 6; placing several people anew at once
//!   left none, at about a fifth more time there. A stage so warm that sessions lose their places helped one of them by
//!   the end (0.1 of what one unplaced session costs is too cold for anything), so one chain in four begins with it.
//!   In larger workspaces the first two made the tight instance worse (1,227 with the seed in use), so they are left out.
//! - **All chains going on from the best of them** after each stage: no difference on the tight instance.
//! - **Bits instead of counts** for which hosts a line has met, to keep 2,000 people near the processor: a tenth slower.
//! - **One unit of code** for the whole crate (`codegen-units = 1`): no faster.

mod build;
mod construct;
mod days;
mod deadline;
mod dense;
mod dice;
mod explain;
pub mod forecast;
mod insert;
mod mend;
mod movable;
mod places;
mod proposal;
mod remedy;
mod repair;
mod score;
mod search;
mod state;
mod wishes;

pub use places::{Among, best_places, best_places_among, soonest_place_among};
pub use remedy::find_remedies;
pub use repair::{NotMovable, Repair};

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
    /// What booked sessions may move too; none when left out.
    pub repair: Option<&'a Repair>,
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

/// Plans what is missing (`planning.md` 2–4): valid as soon as there is a plan at all, then as good as counted work makes it.
///
/// The same workspace, day, people and pins give the same proposal on any machine and for any number of threads,
/// unless the time limit or the caller ends the search, which the proposal then says.
pub fn plan(workspace: &Workspace, today: NaiveDate, options: &PlanOptions<'_>) -> Proposal {
    let deadline = deadline::Deadline::new(options);
    if let Some(repair) = options.repair {
        return repair::repair(workspace, today, options, repair, &deadline);
    }
    let built = build::build(workspace, today, options, None);
    let mut first = State::new(&built.problem);
    let pinned = construct::construct(&mut first, &built.pins);
    let found = search::improve(&first, &pinned, &deadline, options.progress);
    let (places, is_cut) = wishes::heed(&built.problem, found.places, &pinned, &deadline);
    let state = State::with(&built.problem, &places);
    let mut proposal = proposal::proposal(today, &state, found.cut_short || is_cut);
    // Nobody waits for the remedies of a plan that was given up.
    if !deadline.is_cancelled() {
        find_remedies(workspace, &mut proposal);
    }
    proposal
}
