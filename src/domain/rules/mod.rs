//! The hard rules H1–H7 of `planning.md` 2: one file each, used by the checks, the calendar and the planner alike.
//!
//! H8 (planning only adds) is kept by construction: a proposal holds nothing but new sessions.
//! Each rule's file has the bare predicate, which the planner applies to its own counters, and the
//! question asked of a workspace, which gives the reason as a [`Broken`] value.

mod asked;
pub mod h1_open_day;
pub mod h2_one_a_day;
pub mod h3_person_week;
pub mod h4_host_takes;
pub mod h5_host_week;
pub mod h6_order;
pub mod h7_window;
mod ledger;
mod verdict;

pub(super) use asked::joined;
pub use asked::{Asked, HostSide, PlaceVerdict, Wanted};
pub use h1_open_day::ClosedDay;
pub use ledger::{Booking, Ledger};
pub use verdict::{Candidate, Situation};

use super::ids::{HostId, RotationId};
use super::person::SessionRef;
use super::time::Week;
use chrono::NaiveDate;

/// Names a hard rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Rule {
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    H7,
}

impl Rule {
    /// Gives the name of `planning.md` 2, which the JSON contract uses too.
    pub fn name(self) -> &'static str {
        match self {
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::H4 => "H4",
            Self::H5 => "H5",
            Self::H6 => "H6",
            Self::H7 => "H7",
        }
    }
}

/// One reason why a session cannot stand where it is or is meant to be, with all that its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Broken {
    /// H1: the day is closed, for everybody, the person or the host.
    Closed(ClosedDay),
    /// H2: the person has another session on that date.
    SecondThatDay {
        /// The other session.
        other: SessionRef,
    },
    /// H3: the person's week would hold more sessions than the programme allows.
    PersonWeekFull {
        /// The week.
        week: Week,
        /// Sessions it would hold.
        sessions: u32,
        /// Sessions it may hold.
        limit: u32,
    },
    /// H4: the session has no host.
    NoHost,
    /// H4: the host does not take this rotation.
    NotTaken {
        /// The host.
        host: HostId,
        /// The rotation.
        rotation: RotationId,
    },
    /// H4: the host has trainees of another rotation in that half-day.
    OtherRotation {
        /// The host.
        host: HostId,
        /// The other rotation.
        rotation: RotationId,
        /// A session that is there.
        other: SessionRef,
    },
    /// H4: the half-day would hold more trainees than the host takes at once.
    TooManyTrainees {
        /// The host.
        host: HostId,
        /// Trainees it would hold.
        trainees: u32,
        /// Trainees the host takes at once.
        limit: u32,
    },
    /// H5: the host's week would hold trainees on more dates than the host offers.
    HostWeekFull {
        /// The host.
        host: HostId,
        /// The week.
        week: Week,
        /// Dates it would hold.
        days: u32,
        /// Dates it may hold.
        limit: u32,
    },
    /// H6: sessions that come first are missing or later.
    TooEarly {
        /// The rotation that comes first.
        first: RotationId,
        /// How many of it come first.
        needed: u32,
        /// The date of the last of these, or `None` while there are too few.
        reached: Option<NaiveDate>,
    },
    /// H6, seen from the other side: a later session of the person would then come too early.
    LeavesTooEarly {
        /// The session that would come too early.
        other: SessionRef,
        /// Its rotation.
        rotation: RotationId,
    },
    /// H7: the date is nearer than the notice the programme asks for, or past.
    TooSoon {
        /// The first date allowed.
        first: NaiveDate,
        /// The notice, in calendar days.
        notice_days: u32,
    },
    /// H7: the date is beyond the horizon.
    BeyondHorizon {
        /// The first date that is not planned.
        end: NaiveDate,
    },
}

impl Broken {
    /// Gives the rule that is broken.
    pub fn rule(&self) -> Rule {
        match self {
            Self::Closed(_) => Rule::H1,
            Self::SecondThatDay { .. } => Rule::H2,
            Self::PersonWeekFull { .. } => Rule::H3,
            Self::NoHost | Self::NotTaken { .. } | Self::OtherRotation { .. } | Self::TooManyTrainees { .. } => {
                Rule::H4
            }
            Self::HostWeekFull { .. } => Rule::H5,
            Self::TooEarly { .. } | Self::LeavesTooEarly { .. } => Rule::H6,
            Self::TooSoon { .. } | Self::BeyondHorizon { .. } => Rule::H7,
        }
    }
}
