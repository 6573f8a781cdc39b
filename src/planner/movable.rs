//! Which booked sessions a repair may move, and what those that stay ask of them (`planning.md` 5).

use super::build::{Builder, as_u16, as_u32, cell_index};
use super::days::{Cell, number};
use super::dense::{Movable, Place, Task, slot_index};
use super::score::BROKEN;
use crate::domain::progress::PersonProgress;
use crate::domain::rules::{h1_open_day, h6_order};
use crate::domain::{self, PersonId, RotationId, Rules, Session, SessionId, SessionRef, Status};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What one pass of a repair may do.
pub(super) struct Terms<'a> {
    /// Confirmed sessions that may move because somebody has named them.
    pub named: &'a BTreeSet<SessionRef>,
    /// Booked sessions that break a rule where they stand.
    pub broken: BTreeSet<SessionRef>,
    /// Sessions that might move and stay all the same.
    pub kept: BTreeSet<SessionRef>,
}

/// Sessions of one person that might move.
#[derive(Default)]
pub(super) struct Might<'a> {
    /// Those that may, and whether each is such that it could stand where it does.
    pub moving: Vec<(&'a SessionId, &'a Session, bool)>,
    /// Those that stay where they are all the same.
    pub kept: Vec<&'a Session>,
}

/// Tells whether a repair may move a session as far as it alone goes: planned, or confirmed and named, and still to come.
pub(super) fn might_move(name: &SessionRef, session: &Session, today: NaiveDate, named: &BTreeSet<SessionRef>) -> bool {
    let is_open = match session.status {
        Status::Planned => true,
        Status::Confirmed => named.contains(name),
        _ => false,
    };
    is_open && session.is_scheduled(today)
}

impl<'a> Builder<'a> {
    /// Chooses which sessions of a person may move; of none in an ordinary plan.
    ///
    /// A session that cannot stand anywhere as it is written (its host's file cannot be used, or its length is not the
    /// rotation's) stays unless it breaks a rule: such files are for people to mend.
    pub fn choose(&mut self, id: &'a PersonId, person: &'a domain::Person, rules: &Rules) {
        let Some(terms) = self.terms else { return };
        let end = self.workspace.horizon_end(self.today);
        for (session_id, session) in &person.sessions {
            let name = SessionRef { person: id.clone(), session: session_id.clone() };
            let Some(rotation) = rules.rotations.get(&session.rotation) else { continue };
            if session.date >= end || !might_move(&name, session, self.today, terms.named) {
                continue;
            }
            let has_host = session.host.as_ref().is_some_and(|host| self.host_index.contains_key(host));
            let fits = has_host && rotation.length().slots().contains(&session.slot);
            let might = self.might.entry(id).or_default();
            if terms.kept.contains(&name) || !(fits || terms.broken.contains(&name)) {
                might.kept.push(session);
            } else {
                might.moving.push((session_id, session, fits));
            }
        }
    }

    /// Adds a task for each session of a rotation that may move, in the order of their dates.
    pub fn movable_tasks(
        &mut self,
        id: &PersonId,
        person: &domain::Person,
        rotation: &RotationId,
        due: Cell,
        task: Task,
    ) {
        let Some(might) = self.might.get(id) else { return };
        let mut moving: Vec<_> = might.moving.iter().filter(|(_, session, _)| session.rotation == *rotation).collect();
        moving.sort_by_key(|(id, session, _)| (session.date, session.slot, &session.host, *id));
        let found: Vec<(SessionRef, Cell, u8, Place)> = moving
            .into_iter()
            .map(|(session_id, session, fits)| {
                let name = SessionRef { person: id.clone(), session: (*session_id).clone() };
                let origin = if *fits { self.origin(person, session) } else { Place::NONE };
                (name, self.problem.days.cell(session.date), slot_index(session.slot), origin)
            })
            .collect();
        for (name, home, slot, origin) in found {
            let at = as_u32(self.problem.tasks.len());
            let late_days = i64::from((number(home) - number(due)).max(0));
            self.problem.tasks.push(task);
            self.problem.movable.push(Movable { name, task: at, home, slot, origin, late_days });
        }
    }

    /// Gives the place where a session stands, if it may stay there as far as its person and the company go (H1).
    fn origin(&self, person: &domain::Person, session: &Session) -> Place {
        let cell = self.problem.days.cell(session.date);
        let working_days = self.workspace.root.calendar.working_days;
        let is_open = self.company.binary_search_by_key(&cell, |(cell, _)| *cell).is_ok()
            && h1_open_day::closed_for_person(person, working_days, session.date, session.slot).is_none();
        match session.host.as_ref().and_then(|host| self.host_index.get(host)) {
            Some(&host) if is_open => Place { cell: as_u16(cell_index(cell)), slot: slot_index(session.slot), host },
            _ => Place::NONE,
        }
    }

    /// Counts what the sessions that might move and stay add to the score.
    pub fn count_kept(&mut self, id: &PersonId, progress: &PersonProgress, first: NaiveDate) {
        let Some(might) = self.might.get(id) else { return };
        for session in &might.kept {
            let Some(rotation) = progress.rotations.iter().find(|r| r.id == session.rotation) else { continue };
            self.problem.kept.0 += domain::time::days_between(rotation.due, session.date).max(0);
            self.problem.kept.1 += domain::time::days_between(first, session.date).max(0);
        }
    }

    /// Lists the sessions of the later rotation that stay where they are, with what it costs that one of them is too
    /// early: what stands well is worth more than what may come to stand well.
    pub fn held(
        &self,
        id: &PersonId,
        person: &domain::Person,
        later: &RotationId,
        first: &RotationId,
        needed: u32,
    ) -> Box<[(Cell, i64)]> {
        if self.terms.is_none() {
            return Box::default();
        }
        let moving = self.might.get(id).map_or(&[][..], |might| &might.moving);
        let counted = || person.sessions.iter().filter(|(_, session)| session.counts());
        let of_first = counted().filter(|(_, session)| session.rotation == *first);
        let mut firsts: Vec<NaiveDate> = of_first.map(|(_, session)| session.date).collect();
        firsts.sort_unstable();
        counted()
            .filter(|(_, session)| session.rotation == *later && session.is_scheduled(self.today))
            .filter(|(id, _)| !moving.iter().any(|(other, ..)| other == id))
            .map(|(_, session)| {
                let stands_well = h6_order::allows(session.date, &firsts, needed);
                (self.problem.days.cell(session.date), if stands_well { 4 * BROKEN } else { BROKEN })
            })
            .collect()
    }
}
