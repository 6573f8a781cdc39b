//! What a change does to what people owe and to what is booked, worked out before it is saved (`screens.md`, Programmes;
//! `planning.md` 5).

use super::check;
use super::ids::{HostId, PersonId};
use super::person::{Person, SessionRef};
use super::progress::{self, PersonProgress, State};
use super::rules::{Broken, Ledger, Situation};
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A workspace as it is, with what has been worked out of it already.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The day it is.
    pub today: NaiveDate,
    /// How each person stands.
    pub progress: &'a BTreeMap<PersonId, Arc<PersonProgress>>,
    /// The hosts' side of every session.
    pub ledger: &'a Ledger,
    /// Sessions still to come that break a rule.
    pub broken: &'a BTreeSet<SessionRef>,
}

/// What would be different once a change is saved; people and sessions by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effect {
    /// People who would owe more, with how many sessions more.
    pub more: Vec<(PersonId, u32)>,
    /// People who would owe less, with how many sessions less.
    pub fewer: Vec<(PersonId, u32)>,
    /// People who would be overdue and are not now.
    pub overdue: Vec<PersonId>,
    /// People who are overdue and would not be any more.
    pub relieved: Vec<PersonId>,
    /// People who would be complete and are not now.
    pub complete: Vec<PersonId>,
    /// People who are complete and would not be any more.
    pub incomplete: Vec<PersonId>,
    /// People who would have another due date for something they have not done.
    pub due: Vec<PersonId>,
    /// Booked sessions that would break a rule which they do not break now.
    pub broken: Vec<NewlyBroken>,
    /// Booked sessions that break a rule now and would break none any more.
    pub mended: Vec<SessionRef>,
}

/// A booked session that a change would make break rules.
#[derive(Clone, Debug, PartialEq)]
pub struct NewlyBroken {
    /// The session.
    pub name: SessionRef,
    /// What it would break and does not now, in the order of the rules.
    pub why: Vec<Broken>,
}

impl Effect {
    /// Tells whether nobody and nothing would be touched.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether a repair of the plan would have something to do because of the change (`planning.md` 5).
    pub fn asks_for_repair(&self) -> bool {
        !(self.broken.is_empty() && self.more.is_empty() && self.overdue.is_empty() && self.due.is_empty())
    }
}

/// Compares how everybody stands and what is booked with how it would be; costs what the change touches.
pub fn effect(known: &Known<'_>, after: &Workspace) -> Effect {
    let mut effect = Effect::default();
    for (id, person) in &after.people {
        let Some(now) = known.progress.get(id).filter(|now| now.state != State::Left) else { continue };
        if !stands_as_before(known.workspace, after, id, person) {
            effect.compare(id, now, &progress::of(after, person, known.today));
        }
    }
    effect.compare_bookings(known, after);
    effect
}

/// Tells whether what a person owes follows from what has not changed.
fn stands_as_before(before: &Workspace, after: &Workspace, id: &PersonId, person: &Arc<Person>) -> bool {
    let is_same = before.people.get(id).is_some_and(|old| Arc::ptr_eq(old, person));
    is_same
        && (Arc::ptr_eq(&before.root, &after.root)
            || (before.root.horizon_weeks == after.root.horizon_weeks
                && before.rules_of(person) == after.rules_of(person)))
}

impl Effect {
    fn compare(&mut self, id: &PersonId, now: &PersonProgress, then: &PersonProgress) {
        let (before, later) = (owed(now), owed(then));
        if later > before {
            self.more.push((id.clone(), later - before));
        } else if later < before {
            self.fewer.push((id.clone(), before - later));
        }
        let turns = |state: State| then.state == state && now.state != state;
        let leaves = |state: State| now.state == state && then.state != state;
        let note = |is_so: bool, list: &mut Vec<PersonId>| {
            if is_so {
                list.push(id.clone());
            }
        };
        note(turns(State::Overdue), &mut self.overdue);
        note(leaves(State::Overdue), &mut self.relieved);
        note(turns(State::Complete), &mut self.complete);
        // Who leaves owes nothing: that is told by what they owe less.
        note(leaves(State::Complete) && then.state != State::Left, &mut self.incomplete);
        note(has_other_due(now, then), &mut self.due);
    }

    fn compare_bookings(&mut self, known: &Known<'_>, after: &Workspace) {
        let before = known.workspace;
        let touched = Touched::by(before, after);
        let mut ledger = known.ledger.clone();
        for id in &touched.people {
            for (workspace, is_there) in [(before, false), (after, true)] {
                let Some(person) = workspace.people.get(*id) else { continue };
                for (session, booked) in &person.sessions {
                    let name = SessionRef { person: (*id).clone(), session: session.clone() };
                    if is_there { ledger.add(&name, booked) } else { ledger.remove(&name, booked) }
                }
            }
        }
        let (now, then) =
            (Situation::new(before, known.ledger, known.today), Situation::new(after, &ledger, known.today));
        let broken_now: BTreeMap<&SessionRef, Vec<Broken>> = known
            .broken
            .iter()
            .filter(|name| touched.concerns(before, name))
            .map(|name| (name, check::broken_by(&now, name)))
            .collect();
        let mut broken_then = check::broken_among(&then, |name| touched.concerns(after, name));
        for (name, rules) in &broken_now {
            let is_there = after.session(name).is_some_and(|session| session.is_scheduled(known.today));
            match broken_then.get_mut(*name) {
                Some(why) => why.retain(|one| rules.iter().all(|known| known.rule() != one.rule())),
                None if is_there => self.mended.push((*name).clone()),
                None => {}
            }
        }
        let newly = broken_then.into_iter().filter(|(_, why)| !why.is_empty());
        self.broken = newly.map(|(name, why)| NewlyBroken { name, why }).collect();
    }
}

/// Whose bookings a change may touch: those of everybody where the company's own record changes, else those of the
/// people and hosts whose record changes, and of everybody who goes with the same hosts.
struct Touched<'a> {
    all: bool,
    people: BTreeSet<&'a PersonId>,
    hosts: BTreeSet<&'a HostId>,
}

impl<'a> Touched<'a> {
    fn by(before: &'a Workspace, after: &'a Workspace) -> Self {
        let people = changed(&before.people, &after.people);
        let mut hosts = changed(&before.hosts, &after.hosts);
        let records = people.iter().flat_map(|id| [before.people.get(*id), after.people.get(*id)]).flatten();
        hosts.extend(records.flat_map(|person| person.sessions.values().filter_map(|session| session.host.as_ref())));
        Self { all: !Arc::ptr_eq(&before.root, &after.root), people, hosts }
    }

    fn concerns(&self, workspace: &Workspace, name: &SessionRef) -> bool {
        let with_host = || workspace.session(name).and_then(|session| session.host.as_ref());
        self.all || self.people.contains(&name.person) || with_host().is_some_and(|host| self.hosts.contains(host))
    }
}

/// Lists the records that are there on one side only, or are not one and the same.
fn changed<'a, I: Ord, T>(before: &'a BTreeMap<I, Arc<T>>, after: &'a BTreeMap<I, Arc<T>>) -> BTreeSet<&'a I> {
    let is_same =
        |id: &I| matches!((before.get(id), after.get(id)), (Some(one), Some(other)) if Arc::ptr_eq(one, other));
    before.keys().chain(after.keys()).filter(|id| !is_same(id)).collect()
}

fn owed(progress: &PersonProgress) -> u32 {
    progress.rotations.iter().map(|rotation| rotation.required).sum()
}

/// Tells whether something that is owed before and after, and is not done, is due on another day.
fn has_other_due(now: &PersonProgress, then: &PersonProgress) -> bool {
    now.rotations.iter().filter(|rotation| rotation.done < rotation.required).any(|rotation| {
        let same = then.rotations.iter().find(|other| other.id == rotation.id);
        same.is_some_and(|other| other.required > 0 && other.due != rotation.due)
    })
}
