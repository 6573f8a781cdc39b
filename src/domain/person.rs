//! Marketing employees: one file of `people/` each.

use super::calendar::Absence;
use super::conflict::Conflict;
use super::ids::{HostId, PersonId, ProgrammeId, RotationId, SessionId, TeamId};
use super::session::Session;
use super::share::Share;
use super::time::{Week, WeekdaySet, days_between};
use super::workspace::Workspace;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Due dates of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deadlines: Vec<Deadline>,
    /// What they would like, where it costs nobody anything.
    #[serde(default, skip_serializing_if = "Wishes::is_empty")]
    pub wishes: Wishes,
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
            deadlines: Vec::new(),
            wishes: Wishes::default(),
            sessions: BTreeMap::new(),
            conflicts: Vec::new(),
        }
    }

    /// Tells whether they have left by that day: `left` is the first day away (`planning.md` 1).
    pub fn has_left(&self, day: NaiveDate) -> bool {
        self.left.is_some_and(|left| left <= day)
    }

    /// Counts the sessions of a rotation they are let off on a day.
    pub fn waived(&self, rotation: &RotationId, today: NaiveDate) -> u32 {
        let of_rotation = self.waivers.iter().filter(|waiver| waiver.rotation == *rotation && waiver.counts(today));
        of_rotation.fold(0, |sum, waiver| sum.saturating_add(waiver.count))
    }

    /// Gives the due date they have of their own for a rotation; of several the one that was set last.
    pub fn deadline(&self, rotation: &RotationId) -> Option<&Deadline> {
        let of_rotation = self.deadlines.iter().filter(|deadline| deadline.rotation == *rotation);
        of_rotation.max_by_key(|deadline| (deadline.on, deadline.due))
    }

    /// Tells whether another session says that it makes up for one of theirs.
    pub fn has_made_up_for(&self, session: &SessionId) -> bool {
        self.sessions.values().any(|other| other.makes_up.as_ref() == Some(session))
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
    /// The last day on which it counts; for good when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Waiver {
    /// Tells whether it still counts on a day.
    pub fn counts(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| today <= until)
    }
}

/// A due date that stands instead of the programme's for one person, with who said so and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The rotation.
    pub rotation: RotationId,
    /// By when.
    pub due: NaiveDate,
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

/// What somebody would like of their sessions; the planner heeds it wherever that costs nothing else (`planning.md` 3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wishes {
    /// Hosts they would like to go with; anybody when empty.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub hosts: BTreeSet<HostId>,
    /// Days of the week that suit them; all when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekdays: Option<WeekdaySet>,
    /// Weeks they would rather have no session in.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub avoid: BTreeSet<Week>,
}

impl Wishes {
    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Counts the wishes that a session on a date with a host goes against.
    pub fn against(&self, date: NaiveDate, host: &HostId) -> u32 {
        self.against_date(date) + u32::from(!self.hosts.is_empty() && !self.hosts.contains(host))
    }

    /// Counts the wishes that a session on a date goes against, whoever the host is.
    pub fn against_date(&self, date: NaiveDate) -> u32 {
        let other_weekday = self.weekdays.is_some_and(|weekdays| !weekdays.contains_date(date));
        u32::from(other_weekday) + u32::from(self.avoid.contains(&Week::of(date)))
    }
}

/// Lists the waivers whose last day comes within some days from today on, with that day, of people who have not left.
pub fn expiring_waivers(workspace: &Workspace, today: NaiveDate, days: i64) -> Vec<(&PersonId, &Waiver, NaiveDate)> {
    let there = workspace.people.iter().filter(|(_, person)| !person.has_left(today));
    let all = there.flat_map(|(id, person)| person.waivers.iter().map(move |waiver| (id, waiver)));
    let ending = all.filter_map(|(id, waiver)| Some((id, waiver, waiver.until?)));
    ending.filter(|(.., until)| (0..=days).contains(&days_between(today, *until))).collect()
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
