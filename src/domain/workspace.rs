//! The workspace: an immutable value of shared records.

use super::calendar::Calendar;
use super::conflict::Conflict;
use super::host::Host;
use super::ids::{HostId, PersonId, ProgrammeId, RotationId, SessionId, TeamId};
use super::insight::Insights;
use super::person::{Person, SessionRef};
use super::programme::{Kind, Programme, Rotation, Rules};
use super::session::Session;
use super::time::{WeekdaySet, add_days};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The highest format this version knows (`workspace-format.md`).
pub const FORMAT: u32 = 1;

/// A whole workspace; a clone costs a pointer a record, and what changed is what is no longer pointer-equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// What `workspace.ron` holds.
    pub root: Arc<Root>,
    /// Marketing employees by id.
    pub people: BTreeMap<PersonId, Arc<Person>>,
    /// Salespeople who take trainees along, by id.
    pub hosts: BTreeMap<HostId, Arc<Host>>,
    /// What `insights.ron` holds.
    pub insights: Arc<Insights>,
}

/// What `workspace.ron` holds: programmes, calendar, teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// The format of the folder.
    pub format: u32,
    /// What people call the workspace.
    pub name: String,
    /// Language of exports and new windows, `fr` or `en`.
    #[serde(default = "default_language")]
    pub language: String,
    /// When the company works.
    #[serde(default)]
    pub calendar: Calendar,
    /// Weeks ahead that are planned (`planning.md` H7), 1–104.
    #[serde(default = "default_horizon_weeks", skip_serializing_if = "is_default_horizon_weeks")]
    pub horizon_weeks: u32,
    /// Teams by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub teams: BTreeMap<TeamId, Team>,
    /// Programmes by id.
    #[serde(default)]
    pub programmes: BTreeMap<ProgrammeId, Programme>,
    /// Values that two sides gave one field, until somebody chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
}

/// A team and who leads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// What people call it.
    pub name: String,
    /// Who leads it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Address of the lead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

impl Root {
    /// Makes a workspace's first file, without teams and programmes.
    pub fn new(name: impl Into<String>, language: impl Into<String>) -> Self {
        Self {
            format: FORMAT,
            name: name.into(),
            language: language.into(),
            calendar: Calendar::default(),
            horizon_weeks: default_horizon_weeks(),
            teams: BTreeMap::new(),
            programmes: BTreeMap::new(),
            conflicts: Vec::new(),
        }
    }
}

impl Workspace {
    /// Makes a workspace without people and hosts.
    pub fn new(root: Root) -> Self {
        Self { root: Arc::new(root), people: BTreeMap::new(), hosts: BTreeMap::new(), insights: Arc::default() }
    }

    /// Gives the first day that is not planned any more: `today` + 7 × `horizon_weeks` (`planning.md` H7).
    pub fn horizon_end(&self, today: NaiveDate) -> NaiveDate {
        add_days(today, 7 * i64::from(self.root.horizon_weeks))
    }

    /// Gives the programme rules a person is under, or `None` when their programme does not exist.
    pub fn rules_of(&self, person: &Person) -> Option<&Rules> {
        let programme = self.root.programmes.get(&person.programme)?;
        Some(programme.rules(person.start, person.revision))
    }

    /// Gives the days of the week somebody works, their own or the workspace's.
    pub fn works(&self, own: Option<WeekdaySet>) -> WeekdaySet {
        own.unwrap_or(self.root.calendar.working_days)
    }

    /// Gives a session by its name.
    pub fn session(&self, name: &SessionRef) -> Option<&Session> {
        self.people.get(&name.person)?.sessions.get(&name.session)
    }

    /// Walks every session of every person, in the order of their ids.
    pub fn sessions(&self) -> impl Iterator<Item = (&PersonId, &Person, &SessionId, &Session)> {
        self.people
            .iter()
            .flat_map(|(id, person)| person.sessions.iter().map(move |(session, s)| (id, &**person, session, s)))
    }

    /// Finds the rotation of ride-alongs in somebody's programme.
    pub fn ride_along(&self, person: &PersonId) -> Option<&RotationId> {
        let rules = self.rules_of(self.people.get(person)?)?;
        let mut rotations = rules.in_order().into_iter();
        rotations.find(|(_, rotation)| rotation.kind == Kind::RideAlong).map(|(id, _)| id)
    }

    /// Finds a rotation by id in any programme, for the name, kind and length that hosts and calendars show.
    pub fn rotation(&self, id: &RotationId) -> Option<&Rotation> {
        self.root.programmes.values().find_map(|programme| {
            let revisions = programme.revisions.iter().rev().map(|revision| &revision.rules);
            std::iter::once(&programme.base).chain(revisions).find_map(|rules| rules.rotations.get(id))
        })
    }
}

fn default_language() -> String {
    "fr".to_owned()
}

fn default_horizon_weeks() -> u32 {
    26
}

fn is_default_horizon_weeks(weeks: &u32) -> bool {
    *weeks == default_horizon_weeks()
}
