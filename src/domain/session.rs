//! Sessions: half a day or a day that a marketing employee spends with a salesperson.

use super::calendar::{Calendar, Hours};
use super::ids::{HostId, InsightId, RotationId, SessionId};
use super::time::{Slot, TimeOfDay};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One session of a person, in whatever state it is (`workspace-format.md`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The rotation it counts for.
    pub rotation: RotationId,
    /// The day.
    pub date: NaiveDate,
    /// The part of the day.
    pub slot: Slot,
    /// The salesperson; somebody must be found while it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<HostId>,
    /// How far it has come.
    pub status: Status,
    /// Whose doing it was that it fell through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The day the host offers instead of a declined one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<NaiveDate>,
    /// The session it makes up for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub makes_up: Option<SessionId>,
    /// The cold-call session whose appointment it visits (point 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment_from: Option<SessionId>,
    /// When it begins, where that is known to the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TimeOfDay>,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<TimeOfDay>,
    /// Where to be.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The customer visited.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
    /// What to look out for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What came of it, in numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What the employee learnt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reflection: String,
    /// What the host says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub feedback: String,
    /// What was learnt there, kept in `insights.ron`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insights: Vec<InsightId>,
    /// Who signed it off: a host's id, or whoever signed in the host's place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signed_by: String,
}

impl Session {
    /// Makes a session that is booked and unanswered.
    pub fn planned(rotation: RotationId, date: NaiveDate, slot: Slot, host: Option<HostId>) -> Self {
        Self {
            rotation,
            date,
            slot,
            host,
            status: Status::Planned,
            reason: None,
            instead: None,
            makes_up: None,
            appointment_from: None,
            starts: None,
            ends: None,
            place: String::new(),
            account: String::new(),
            topics: Vec::new(),
            note: String::new(),
            outcome: None,
            reflection: String::new(),
            feedback: String::new(),
            insights: Vec::new(),
            signed_by: String::new(),
        }
    }

    /// Gives when it begins and ends: as is said of it, else as the company's days go (`workspace-format.md`).
    pub fn hours(&self, calendar: &Calendar) -> Hours {
        let usual = calendar.hours(self.slot);
        Hours { from: self.starts.unwrap_or(usual.from), to: self.ends.unwrap_or(usual.to) }
    }

    /// Tells whether it counts in H2–H6 for new sessions: everything but what fell through (`planning.md` 2).
    pub fn counts(&self) -> bool {
        matches!(self.status, Status::Planned | Status::Confirmed | Status::Done)
    }

    /// Tells whether it is still to come: planned or confirmed, dated today or later.
    pub fn is_scheduled(&self, today: NaiveDate) -> bool {
        self.is_booked() && self.date >= today
    }

    /// Tells whether it is planned or confirmed, whenever that is.
    pub fn is_booked(&self) -> bool {
        matches!(self.status, Status::Planned | Status::Confirmed)
    }
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Booked and unanswered.
    Planned,
    /// The host has accepted.
    Confirmed,
    /// The host has said no.
    Declined,
    /// It took place.
    Done,
    /// It did not take place although nobody cancelled it.
    Missed,
    /// It was called off.
    Cancelled,
}

impl Status {
    /// Every status, in the order a session goes through them.
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Confirmed, Self::Declined, Self::Done, Self::Missed, Self::Cancelled];
}

/// Whose doing it was that a session fell through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Reason {
    Host,
    Trainee,
    Company,
    Customer,
    Other,
}

impl Reason {
    /// Every reason, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Host, Self::Trainee, Self::Company, Self::Customer, Self::Other];
}

/// What came of a session, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Calls dialed.
    #[serde(default)]
    pub calls: u32,
    /// Conversations had.
    #[serde(default)]
    pub conversations: u32,
    /// Appointments won.
    #[serde(default)]
    pub appointments: u32,
    /// Customers visited.
    #[serde(default)]
    pub visits: u32,
    /// Deals closed.
    #[serde(default)]
    pub deals: u32,
}
