//! What the planner answers: new sessions, what found no place and why, what moves, and the score (`planning.md` 3–6).

use super::ids::{HostId, PersonId, RotationId};
use super::person::SessionRef;
use super::remedy::Remedy;
use super::rules::Rule;
use super::session::Session;
use super::time::Slot;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A plan for what is missing; it only adds sessions (`planning.md` H8), unless it is a repair.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The day it was made for.
    pub today: NaiveDate,
    /// New sessions, by person, date, rotation.
    pub placed: Vec<Placement>,
    /// What found no place, by person, rotation.
    pub unplaced: Vec<Unplaced>,
    /// Booked sessions that a repair moves, by person and session; none in an ordinary plan.
    pub moved: Vec<Move>,
    /// Booked sessions still to come that break a rule even after a repair, by person and session; not looked for in an
    /// ordinary plan.
    pub broken: Vec<SessionRef>,
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

/// A booked session that goes elsewhere (`planning.md` 5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Move {
    /// Which.
    pub session: SessionRef,
    /// Where it stands.
    pub from: Stand,
    /// Where it goes.
    pub to: Placement,
}

/// Where a booked session stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stand {
    /// When.
    pub date: NaiveDate,
    /// Which part of the day.
    pub slot: Slot,
    /// With whom; `None` where nobody has been found.
    pub host: Option<HostId>,
}

impl Stand {
    /// Reads where a session stands.
    pub fn of(session: &Session) -> Self {
        Self { date: session.date, slot: session.slot, host: session.host.clone() }
    }
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

/// How good a plan is, compared from the first field on; lower is better (`planning.md` 3, 5).
///
/// In a repair, days past due dates and after the first possible ones are counted for the sessions it might move too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    /// Booked sessions that break a rule after a repair; 0 in an ordinary plan.
    pub broken: i64,
    /// Missing sessions without a place.
    pub unplaced: i64,
    /// Calendar days past due dates.
    pub late_days: i64,
    /// Booked sessions whose date, half-day or host a repair changes; 0 in an ordinary plan.
    pub moved: i64,
    /// Sessions of a person and rotation with a host already met for it.
    pub repeat_hosts: i64,
    /// How unevenly hosts are loaded for what they offer.
    pub imbalance: i64,
    /// Days after the first possible ones.
    pub total_days: i64,
    /// Wishes that new sessions go against: heeded only where that costs nothing above.
    pub wishes: i64,
}
