//! Hard rules that booked sessions break, one problem for each group that breaks one (`planning.md` 2).

use super::places;
use crate::domain::problem::{Problem, Severity, Step, What};
use crate::domain::rules::{Broken, Candidate, Situation};
use crate::domain::{HostId, PersonId, Session, SessionId, SessionRef, Slot, Week};
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Lists every session still to come that breaks a hard rule, each one of a group by itself, for marking them in calendars.
pub fn broken_sessions(situation: &Situation<'_>) -> BTreeSet<SessionRef> {
    to_come(situation).filter(|found| !found.standing(situation).is_empty()).map(|found| found.name()).collect()
}

/// Lists what every session still to come of those asked for breaks, in the order of the rules; those that break nothing
/// are left out.
pub fn broken_among(
    situation: &Situation<'_>,
    is_asked: impl Fn(&SessionRef) -> bool,
) -> BTreeMap<SessionRef, Vec<Broken>> {
    let asked = to_come(situation).map(|found| (found.name(), found)).filter(|(name, _)| is_asked(name));
    asked.map(|(name, found)| (name, found.standing(situation))).filter(|(_, broken)| !broken.is_empty()).collect()
}

/// Lists what one session breaks where it stands, in the order of the rules; nothing where it is not there.
pub fn broken_by(situation: &Situation<'_>, name: &SessionRef) -> Vec<Broken> {
    let session = situation.workspace.session(name);
    session
        .map_or_else(Vec::new, |session| Found { person: &name.person, id: &name.session, session }.standing(situation))
}

/// Adds one problem for each session or group of sessions that breaks a rule.
///
/// Only sessions still to come are reported; past ones count in the groups but nobody can put them right.
pub(super) fn find(situation: &Situation<'_>, problems: &mut Vec<Problem>) {
    let mut groups: BTreeMap<Group<'_>, (Found<'_>, Broken)> = BTreeMap::new();
    let mut crowded: BTreeMap<(&HostId, NaiveDate), Vec<(Found<'_>, Broken)>> = BTreeMap::new();
    for found in to_come(situation) {
        for broken in found.standing(situation) {
            let (person, date) = (found.person, found.session.date);
            let group = match (&broken, &found.session.host) {
                (Broken::SecondThatDay { .. }, _) => Group::PersonDay(person, date),
                (Broken::PersonWeekFull { week, .. }, _) => Group::PersonWeek(person, *week),
                (Broken::HostWeekFull { week, .. }, Some(host)) => Group::HostWeek(host, *week),
                (
                    Broken::NotTaken { .. } | Broken::OtherRotation { .. } | Broken::TooManyTrainees { .. },
                    Some(host),
                ) => {
                    crowded.entry((host, date)).or_default().push((found, broken));
                    continue;
                }
                _ => Group::Session(person, found.id, broken.rule() as u8),
            };
            match groups.entry(group) {
                Entry::Vacant(empty) => {
                    empty.insert((found, broken));
                }
                // The first to come speaks for its group.
                Entry::Occupied(mut first) if (found.session.date, found.id) < first.get().0.when() => {
                    first.insert((found, broken));
                }
                Entry::Occupied(_) => {}
            }
        }
    }
    problems.extend(groups.into_values().map(|(found, broken)| problem(found, broken)));
    problems.extend(crowded.into_values().flat_map(half_days).map(|(found, broken)| problem(found, broken)));
}

/// What breaks a rule together and is put right together; a host's half-days are grouped by [`half_days`].
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group<'a> {
    Session(&'a PersonId, &'a SessionId, u8),
    PersonDay(&'a PersonId, NaiveDate),
    PersonWeek(&'a PersonId, Week),
    HostWeek(&'a HostId, Week),
}

/// A session still to come, with its names.
#[derive(Clone, Copy)]
struct Found<'a> {
    person: &'a PersonId,
    id: &'a SessionId,
    session: &'a Session,
}

impl<'a> Found<'a> {
    /// Lists what the session breaks; a host who does not exist is a dangling id, not one who refuses.
    fn standing(&self, situation: &Situation<'_>) -> Vec<Broken> {
        let candidate = Candidate {
            person: self.person,
            rotation: &self.session.rotation,
            date: self.session.date,
            slot: self.session.slot,
            host: self.session.host.as_ref(),
            moving: Some(self.id),
        };
        let mut broken = situation.standing(&candidate);
        broken.retain(
            |broken| !matches!(broken, Broken::NotTaken { host, .. } if !situation.workspace.hosts.contains_key(host)),
        );
        broken
    }

    fn name(&self) -> SessionRef {
        SessionRef { person: self.person.clone(), session: self.id.clone() }
    }

    fn when(&self) -> (NaiveDate, &'a SessionId) {
        (self.session.date, self.id)
    }
}

fn to_come<'a>(situation: &Situation<'a>) -> impl Iterator<Item = Found<'a>> + use<'a> {
    let today = situation.today;
    let sessions = situation.workspace.sessions().filter(move |(.., session)| session.is_scheduled(today));
    sessions.map(|(person, _, id, session)| Found { person, id, session })
}

/// Picks one session for each half-day of a host's date that breaks H4, or for the whole date where a full-day session is among them.
fn half_days<'a>(crowded: Vec<(Found<'a>, Broken)>) -> Vec<(Found<'a>, Broken)> {
    let whole = crowded.iter().any(|(found, _)| found.session.slot == Slot::FullDay);
    let mut halves: BTreeMap<Slot, (Found<'a>, Broken)> = BTreeMap::new();
    for (found, broken) in crowded {
        let slot = if whole { Slot::FullDay } else { found.session.slot };
        match halves.entry(slot) {
            Entry::Vacant(empty) => {
                empty.insert((found, broken));
            }
            Entry::Occupied(mut worst) if depth(&broken) < depth(&worst.get().1) => {
                worst.insert((found, broken));
            }
            Entry::Occupied(_) => {}
        }
    }
    halves.into_values().collect()
}

/// Orders what is wrong with one half-day: the cause of the rest first.
fn depth(broken: &Broken) -> (u8, Reverse<u32>) {
    match broken {
        Broken::NotTaken { .. } => (0, Reverse(0)),
        Broken::OtherRotation { .. } => (1, Reverse(0)),
        Broken::TooManyTrainees { trainees, .. } => (2, Reverse(*trainees)),
        _ => (3, Reverse(0)),
    }
}

fn problem(found: Found<'_>, broken: Broken) -> Problem {
    // A week is nobody's session, and a host's week nobody's alone.
    let (person, session, place) = match &broken {
        Broken::HostWeekFull { host, .. } => {
            (None, None, places::in_host(host, vec![Step::Field("max_days_per_week")]))
        }
        Broken::PersonWeekFull { .. } => {
            (Some(found.person.clone()), None, places::in_person(found.person, places::session(found.id)))
        }
        _ => {
            let place = places::in_person(found.person, places::session(found.id));
            (Some(found.person.clone()), Some(found.name()), place)
        }
    };
    let about_host = !matches!(broken, Broken::SecondThatDay { .. } | Broken::PersonWeekFull { .. });
    Problem {
        severity: Severity::Error,
        what: What::Broken(broken),
        person,
        host: found.session.host.clone().filter(|_| about_host),
        session,
        date: Some(found.session.date),
        place: Some(place),
    }
}
