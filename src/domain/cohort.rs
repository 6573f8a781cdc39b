//! The share of people with the experience their programme asks for, by team and by the quarter they started in
//! (`screens.md`, Overview).

use super::ids::{PersonId, TeamId};
use super::person::Person;
use super::progress::{PersonProgress, State};
use super::workspace::Workspace;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A quarter of a year, in which people start together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// Gives the quarter a date is in.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), number: date.month0() / 3 + 1 }
    }
}

/// People of a group, and those of them with the experience.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// People who have not left.
    pub people: usize,
    /// Those with the experience their programme asks for, verified.
    pub experienced: usize,
}

/// Whom a share is of; everybody where a part is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Those of a team.
    pub team: Option<TeamId>,
    /// Those who started in a quarter.
    pub quarter: Option<Quarter>,
}

impl Group {
    /// Tells whether a person who has not left is one of them.
    pub fn has(&self, person: &Person) -> bool {
        self.team.as_ref().is_none_or(|team| person.team.as_ref() == Some(team))
            && self.quarter.is_none_or(|quarter| Quarter::of(person.start) == quarter)
    }

    /// Counts them.
    pub fn share(&self, workspace: &Workspace, progress: &BTreeMap<PersonId, Arc<PersonProgress>>) -> Share {
        let there = progress.iter().filter(|(_, progress)| progress.state != State::Left);
        let mut share = Share::default();
        for (id, progress) in there {
            if workspace.people.get(id).is_some_and(|person| self.has(person)) {
                share.people += 1;
                share.experienced += usize::from(progress.experienced);
            }
        }
        share
    }
}

/// Lists the quarters in which people who have not left started, the latest first.
pub fn quarters(workspace: &Workspace, today: NaiveDate) -> Vec<Quarter> {
    let there = workspace.people.values().filter(|person| !person.has_left(today));
    let all: BTreeSet<Quarter> = there.map(|person| Quarter::of(person.start)).collect();
    all.into_iter().rev().collect()
}
