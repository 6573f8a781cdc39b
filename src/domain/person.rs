//! Marketing employees: one file of `people/` each.

use super::calendar::Absence;
use super::conflict::Conflict;
use super::ids::{PersonId, ProgrammeId, RotationId, SessionId, TeamId};
use super::session::Session;
use super::share::Share;
use super::time::WeekdaySet;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One marketing employee: profile, experience, absences, waivers, sessions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Address to write to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// The team they work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The programme they are enrolled in.
    pub programme: ProgrammeId,
    /// The revision of the programme, where it is not the one in force on the start date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<NaiveDate>,
    /// First day of work.
    pub start: NaiveDate,
    /// First day away for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NaiveDate>,
    /// Their working days; the workspace's when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub works: Option<WeekdaySet>,
    /// Time in sales before hiring (point 1 of the article).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prior_experience: Vec<Experience>,
    /// When they are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// What they are let off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
    /// Their sessions, past and to come.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sessions: BTreeMap<SessionId, Session>,
    /// Values that two sides gave one field, until somebody chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
}

impl Person {
    /// Makes a person with nothing but what a file must hold.
    pub fn new(name: impl Into<String>, programme: ProgrammeId, start: NaiveDate) -> Self {
        Self {
            name: name.into(),
            email: String::new(),
            team: None,
            programme,
            revision: None,
            start,
            left: None,
            works: None,
            prior_experience: Vec::new(),
            absences: Vec::new(),
            waivers: Vec::new(),
            sessions: BTreeMap::new(),
            conflicts: Vec::new(),
        }
    }

    /// Tells whether they have left by that day: `left` is the first day away (`planning.md` 1).
    pub fn has_left(&self, day: NaiveDate) -> bool {
        self.left.is_some_and(|left| left <= day)
    }

    /// Counts the sessions of a rotation they are let off.
    pub fn waived(&self, rotation: &RotationId) -> u32 {
        self.waivers.iter().filter(|waiver| waiver.rotation == *rotation).fold(0, |sum, w| sum.saturating_add(w.count))
    }

    /// Gives the first word of the name, as pills show it.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

/// A period in sales before hiring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    /// With whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub employer: String,
    /// As what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; the day before the person's start when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// The part of full time, above 0 and at most 1.
    #[serde(default, skip_serializing_if = "Share::is_full")]
    pub share: Share,
    /// Who has checked it; only then does it count towards the rule.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub verified_by: String,
}

impl Experience {
    /// Tells whether somebody has checked it.
    pub fn is_verified(&self) -> bool {
        !self.verified_by.is_empty()
    }
}

/// Sessions of a rotation that somebody is let off, with who said so and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The rotation.
    pub rotation: RotationId,
    /// How many sessions, at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub count: u32,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who said so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// Names one session of one person; session ids are unique within a person only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionRef {
    /// Whose it is.
    pub person: PersonId,
    /// Which it is.
    pub session: SessionId,
}

fn one() -> u32 {
    1
}

fn is_one(count: &u32) -> bool {
    *count == 1
}
