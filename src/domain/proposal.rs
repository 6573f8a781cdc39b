//! What the planner answers: new sessions, what found no place and why, and the score (`planning.md` 3, 4, 6).

use super::ids::{HostId, PersonId, RotationId};
use super::remedy::Remedy;
use super::rules::Rule;
use super::time::Slot;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A plan for what is missing; it only adds sessions (`planning.md` H8).
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The day it was made for.
    pub today: NaiveDate,
    /// New sessions, by person, date, rotation.
    pub placed: Vec<Placement>,
    /// What found no place, by person, rotation.
    pub unplaced: Vec<Unplaced>,
    /// How good it is.
    pub score: Score,
    /// Whether the time limit ended the search, so that another run may differ.
    pub cut_short: bool,
}

/// One new session.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placement {
    /// Who goes.
    pub person: PersonId,
    /// When.
    pub date: NaiveDate,
    /// For what.
    pub rotation: RotationId,
    /// Which part of the day.
    pub slot: Slot,
    /// With whom.
    pub host: HostId,
}

/// Sessions of one person and rotation that found no place.
#[derive(Clone, Debug, PartialEq)]
pub struct Unplaced {
    /// Who.
    pub person: PersonId,
    /// What for.
    pub rotation: RotationId,
    /// How many.
    pub count: u32,
    /// Dates of the window by the first rule that closes them (`planning.md` 4).
    pub closed_by: BTreeMap<Rule, u32>,
    /// The smallest single change found that would place one; `None` where nobody waited for it to be looked for.
    pub remedy: Option<Remedy>,
    /// How many other people that change would help too.
    pub also_helps: u32,
}

/// How good a plan is, compared from the first field on; lower is better (`planning.md` 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    /// Missing sessions without a place.
    pub unplaced: i64,
    /// Calendar days past due dates.
    pub late_days: i64,
    /// Sessions of a person and rotation with a host already met for it.
    pub repeat_hosts: i64,
    /// How unevenly hosts are loaded for what they offer.
    pub imbalance: i64,
    /// Days after the first possible ones.
    pub total_days: i64,
}
