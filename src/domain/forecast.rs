//! What the forecast answers: what is asked of the hosts week by week, what they can hold, and what would change it.
//!
//! Everything is counted in *trainee-half-days*: one trainee for one half-day is one, for a full day two.

use super::ids::{HostId, ProgrammeId, RotationId};
use super::time::Week;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Demand and capacity of the weeks of the horizon (`planning.md` H7); without weeks when the calendar or the horizon is faulty.
///
/// Half-days booked and missing are all accounted for: they are the demand of the weeks, [`Self::unlaid`] and [`Self::beyond`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The day it is made for.
    pub today: NaiveDate,
    /// The weeks that hold days of the horizon; of the first and the last only those days count.
    pub weeks: Vec<ForecastWeek>,
    /// Missing half-days that the people themselves have no date for within the horizon, however many hosts there are.
    pub unlaid: u32,
    /// Missing half-days that are due after the horizon and are left for then.
    pub beyond: u32,
}

/// One week: what is asked of the hosts, and what they can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastWeek {
    /// The week.
    pub week: Week,
    /// Half-days booked, and missing ones that belong in this week.
    pub demand: u32,
    /// The part of the demand that is booked.
    pub booked: u32,
    /// What the hosts can hold: the demand and one trainee in each half-day that is left, or what fits of the demand.
    ///
    /// Less than the demand exactly when the week falls short, and then by what it falls short.
    pub capacity: u32,
    /// Half-days of the demand that find no room whatever one does within the week.
    pub short: u32,
    /// The rotations which together ask for more than the hosts have; no smaller set of them does by as much.
    pub short_rotations: Vec<RotationId>,
    /// Half-days without room by the end of the week when what does not fit is carried over to the next week.
    pub carried: u32,
    /// The same by rotation, by id.
    pub rotations: Vec<ForecastRotation>,
}

/// One rotation in one week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastRotation {
    /// The rotation.
    pub id: RotationId,
    /// Half-days booked, and missing ones that belong in this week.
    pub demand: u32,
    /// The part of the demand that is booked.
    pub booked: u32,
    /// What the hosts could hold of this rotation if they did nothing else.
    pub capacity: u32,
}

impl Forecast {
    /// Walks the weeks that cannot hold their demand.
    pub fn short_weeks(&self) -> impl Iterator<Item = &ForecastWeek> {
        self.weeks.iter().filter(|week| week.short > 0)
    }

    /// Gives the week by whose end nothing is carried over any more; `None` when nothing falls short, or they do not catch up.
    pub fn caught_up(&self) -> Option<Week> {
        let last = self.weeks.iter().rposition(|week| week.short > 0)?;
        self.weeks.iter().skip(last).find(|week| week.carried == 0).map(|week| week.week)
    }

    /// Gives what is still carried over at the end of the horizon.
    pub fn left_over(&self) -> u32 {
        self.weeks.last().map_or(0, |week| week.carried)
    }
}

/// What somebody asks the forecast to suppose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// People who would be hired.
    pub hires: Vec<Hire>,
    /// Hosts who would be there no more.
    pub without: BTreeSet<HostId>,
    /// Hosts who would be there too.
    pub hosts: Vec<AddedHost>,
    /// Hosts' dates with trainees in a week, at most (`planning.md` H5).
    pub limits: BTreeMap<HostId, u32>,
}

/// People who start on one day, without experience in sales.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hire {
    /// Their first day.
    pub date: NaiveDate,
    /// How many, 1–1000.
    pub count: u32,
    /// Their programme.
    pub programme: ProgrammeId,
}

/// A host who works on the workspace's own working days and is never away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedHost {
    /// First day of service; there already when left out.
    pub from: Option<NaiveDate>,
    /// Most dates with trainees in an ISO week, 1–7.
    pub max_days_per_week: u32,
    /// Trainees at once, by rotation, 1–20.
    pub takes: BTreeMap<RotationId, u32>,
}

/// What cannot be supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfFault {
    /// Which part of what was asked.
    pub part: WhatIfPart,
    /// Why.
    pub why: Unsupposed,
}

/// Names a part of a [`WhatIf`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIfPart {
    /// The entry of `hires` at an index.
    Hire(usize),
    /// A host of `without`.
    Without(HostId),
    /// The entry of `hosts` at an index.
    Host(usize),
    /// A host of `limits`.
    Limit(HostId),
}

/// Why something cannot be supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsupposed {
    /// Nobody has this id.
    NoHost(HostId),
    /// No programme has this id.
    NoProgramme(ProgrammeId),
    /// No programme has a rotation with this id.
    NoRotation(RotationId),
    /// The programme holds a value outside what is allowed, so that nobody in it is planned.
    FaultyProgramme(ProgrammeId),
    /// The first day is outside what is planned, so that the forecast would show nothing of it.
    NotPlanned {
        /// The first day of work that was asked for.
        date: NaiveDate,
        /// The first day that would do.
        from: NaiveDate,
        /// The first day that does no more.
        end: NaiveDate,
    },
    /// A number outside what is allowed.
    OutOfRange {
        /// What it is a number of.
        of: WhatIfNumber,
        /// The number.
        found: u32,
        /// The least that is allowed.
        least: u32,
        /// The most that is allowed.
        most: u32,
    },
    /// The added host takes nobody.
    TakesNobody,
    /// The host would have another limit and not be there at all.
    RemovedToo(HostId),
}

/// What a number of a [`WhatIf`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum WhatIfNumber {
    People,
    DaysPerWeek,
    Trainees,
}
