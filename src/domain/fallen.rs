//! What fell through: sessions declined, cancelled or missed, by whom, and what has made up for each (`screens.md`).

use super::ids::{HostId, PersonId, SessionId};
use super::person::{Person, SessionRef};
use super::progress::PersonProgress;
use super::session::{Reason, Session, Status};
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A session that fell through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// Which.
    pub name: SessionRef,
    /// When it was to be.
    pub date: NaiveDate,
    /// With whom.
    pub host: Option<HostId>,
    /// How: declined, cancelled or missed.
    pub status: Status,
    /// Whose doing it was, where somebody has said.
    pub reason: Option<Reason>,
    /// What has come of it.
    pub made_up: MadeUp,
}

/// What has made up for a session that fell through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MadeUp {
    /// Nothing, and a session is still missing.
    Nothing,
    /// Nothing that says so, but nothing is missing any more: it was booked otherwise, waived, or its person has left.
    NotOwed,
    /// A session that is booked.
    Booked(SessionId),
    /// A session that took place.
    Done(SessionId),
}

/// Lists what fell through: what nobody has made up for first, the oldest of it first; then the rest, the latest first.
pub fn fallen<'a>(workspace: &Workspace, progress: impl Fn(&PersonId) -> Option<&'a PersonProgress>) -> Vec<Fallen> {
    let mut list: Vec<Fallen> = Vec::new();
    for (id, person, session, s) in workspace.sessions().filter(|(.., s)| fell(s)) {
        let made_up = match making_up(person, session) {
            Some((by, true)) => MadeUp::Done(by),
            Some((by, false)) => MadeUp::Booked(by),
            None if is_owed(progress(id), s) => MadeUp::Nothing,
            None => MadeUp::NotOwed,
        };
        list.push(Fallen {
            name: SessionRef { person: id.clone(), session: session.clone() },
            date: s.date,
            host: s.host.clone(),
            status: s.status,
            reason: s.reason,
            made_up,
        });
    }
    list.sort_by(|a, b| {
        let is_settled = |one: &Fallen| one.made_up != MadeUp::Nothing;
        let by_date = if is_settled(a) { b.date.cmp(&a.date) } else { a.date.cmp(&b.date) };
        is_settled(a).cmp(&is_settled(b)).then(by_date).then_with(|| a.name.cmp(&b.name))
    });
    list
}

/// Tells whether a session was declined, cancelled or missed.
pub fn fell(session: &Session) -> bool {
    matches!(session.status, Status::Declined | Status::Missed | Status::Cancelled)
}

/// Finds what makes up for a session, and whether that took place; what made up for it and fell through too may have been
/// made up for in its turn.
fn making_up(person: &Person, session: &SessionId) -> Option<(SessionId, bool)> {
    let mut booked = None;
    let mut seen: BTreeSet<&SessionId> = BTreeSet::new();
    let mut open = vec![session];
    while let Some(wanted) = open.pop() {
        if !seen.insert(wanted) {
            continue;
        }
        for (id, other) in person.sessions.iter().filter(|(_, other)| other.makes_up.as_ref() == Some(wanted)) {
            if other.status == Status::Done {
                return Some((id.clone(), true));
            } else if other.is_booked() {
                booked = booked.or(Some((id.clone(), false)));
            } else {
                open.push(id);
            }
        }
    }
    booked
}

/// Tells whether a session like this one is still missing.
fn is_owed(stands: Option<&PersonProgress>, session: &Session) -> bool {
    let Some(stands) = stands.filter(|stands| stands.is_planned_now()) else { return false };
    stands.rotations.iter().any(|rotation| rotation.id == session.rotation && rotation.missing > 0)
}

/// How many sessions were offered to, or by, somebody and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Sessions ever booked, whatever became of them.
    pub offered: u32,
    /// Of these, those that took place.
    pub attended: u32,
    /// Of these, those still to come or not recorded yet.
    pub open: u32,
    /// Of these, those that fell through, by whose doing it was.
    pub fell: BTreeMap<Option<Reason>, u32>,
}

impl Turnout {
    fn add(&mut self, session: &Session) {
        self.offered += 1;
        if session.status == Status::Done {
            self.attended += 1;
        } else if fell(session) {
            *self.fell.entry(session.reason).or_default() += 1;
        } else {
            self.open += 1;
        }
    }

    /// Counts all that fell through.
    pub fn fallen(&self) -> u32 {
        self.fell.values().sum()
    }

    /// Counts what fell through by somebody's doing.
    pub fn by(&self, reason: Reason) -> u32 {
        self.fell.get(&Some(reason)).copied().unwrap_or(0)
    }
}

/// Counts offered and attended apart, for everybody a session was ever booked for.
pub fn of_people(workspace: &Workspace) -> BTreeMap<PersonId, Turnout> {
    let mut turnouts: BTreeMap<PersonId, Turnout> = BTreeMap::new();
    for (id, _, _, session) in workspace.sessions() {
        turnouts.entry(id.clone()).or_default().add(session);
    }
    turnouts
}

/// Counts offered and attended apart, for every host a session was ever booked with.
pub fn of_hosts(workspace: &Workspace) -> BTreeMap<HostId, Turnout> {
    let mut turnouts: BTreeMap<HostId, Turnout> = BTreeMap::new();
    for (.., session) in workspace.sessions() {
        if let Some(host) = &session.host {
            turnouts.entry(host.clone()).or_default().add(session);
        }
    }
    turnouts
}
