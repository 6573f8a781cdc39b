//! Booked sessions that could give way to a missing one, and the nearest place each could go to.

use super::Finder;
use super::board::{Board, Gap, Region, has_declined};
use super::candidates::{Change, Spot};
use super::tried::locked;
use crate::domain::time::add_days;
use crate::domain::{
    HostId, Move, Placement, Remedy, Session, SessionRef, Slot, Stand, Status, Wanted, Week, progress,
};
use chrono::NaiveDate;

/// Most days between a session's place and the one it is moved to.
const MOST_DAYS: i64 = 28;

impl Finder<'_> {
    /// Lists the moves that would make room at a place, one for each session that could give way.
    pub(super) fn give_way<'s>(&'s self, gap: &'s Gap, spot: &'s Spot) -> impl Iterator<Item = Change> + 's {
        let in_the_way = if spot.own { self.own_sessions(gap, spot) } else { self.hosts_sessions(spot) };
        in_the_way.into_iter().filter_map(move |name| self.way_out(gap, spot, name))
    }

    /// Lists the person's own sessions of the spot's week, those of its date first.
    fn own_sessions(&self, gap: &Gap, spot: &Spot) -> Vec<SessionRef> {
        let week = Week::of(spot.date);
        let sessions = self.existing.people.get(&gap.person).into_iter().flat_map(|person| &person.sessions);
        let mut of_week: Vec<_> = sessions.filter(|(_, session)| Week::of(session.date) == week).collect();
        of_week.sort_by_key(|(id, session)| (session.date != spot.date, *id));
        let named = |id: &crate::domain::SessionId| SessionRef { person: gap.person.clone(), session: id.clone() };
        of_week.into_iter().map(|(id, _)| named(id)).collect()
    }

    /// Lists the sessions of the spot's date and slot with its host, then those that are alone on another date of the week.
    fn hosts_sessions(&self, spot: &Spot) -> Vec<SessionRef> {
        let ledger = &self.board.ledger;
        let there = ledger.on(&spot.host, spot.date).iter().filter(|booking| booking.slot.overlaps(spot.slot));
        let week = Week::of(spot.date);
        let dates = ledger.dates(&spot.host, week.monday()..week.plus(1).monday());
        let alone = dates.filter(|(date, there)| *date != spot.date && there.len() == 1).flat_map(|(_, there)| there);
        there.chain(alone).map(|booking| booking.name.clone()).collect()
    }

    /// Gives the nearest place a session can go to so that a gap's session takes the spot.
    fn way_out(&self, gap: &Gap, spot: &Spot, name: SessionRef) -> Option<Change> {
        let session = self.existing.session(&name).filter(|session| self.is_movable(&name, session))?;
        let place = (spot.date, spot.slot, &spot.host);
        if !self.has_way_out(&name, session) || !self.board.without(&name).is_free(gap, place) {
            return None;
        }
        let (person, rotation) = (gap.person.clone(), gap.rotation.clone());
        let mut taken = self.board.clone();
        taken.book(&Placement { person, date: spot.date, rotation, slot: spot.slot, host: spot.host.clone() });
        let (from, to) = (Stand::of(session), nearest(&taken, &name, session)?);
        let week = Week::of(spot.date);
        let region =
            Region { host: (!spot.own).then(|| spot.host.clone()), dates: week.monday()..week.plus(1).monday() };
        Some(Change { remedy: Remedy::MoveSession(Move { session: name, from, to }), region })
    }

    /// Tells whether there is any other place for a session; with a gap's session booked there can only be fewer.
    fn has_way_out(&self, name: &SessionRef, session: &Session) -> bool {
        let known = locked(&self.ways_out).get(name).copied();
        known.unwrap_or_else(|| {
            let found = nearest(&self.board, name, session).is_some();
            locked(&self.ways_out).insert(name.clone(), found);
            found
        })
    }

    /// Tells whether somebody may be asked to move a session: it exists, is unanswered and still to come, and its day
    /// was not agreed with a customer.
    fn is_movable(&self, name: &SessionRef, session: &Session) -> bool {
        session.status == Status::Planned
            && session.is_scheduled(self.board.today)
            && session.appointment_from.is_none()
            && session.account.is_empty()
            && !self.faulty_people.contains(&name.person)
    }
}

/// Finds the nearest place for a session that gives way: with its host before others, and never past its due date.
fn nearest(board: &Board, name: &SessionRef, session: &Session) -> Option<Placement> {
    let person = board.workspace.people.get(&name.person)?;
    let rotation = board.workspace.rules_of(person)?.rotations.get(&session.rotation)?;
    let latest = progress::due_date(person, &session.rotation, rotation).max(session.date);
    let wanted = Wanted { person: &name.person, rotation: &session.rotation, moving: Some(&name.session) };
    let asked = board.situation().ask(wanted);
    let others = rotation.length().slots().iter().copied().filter(|slot| *slot != session.slot);
    let slots: Vec<Slot> = std::iter::once(session.slot).chain(others).collect();
    let own = session.host.iter().filter(|host| board.hosts(Some(&session.rotation)).any(|id| id == *host));
    let others = board.hosts(Some(&session.rotation)).filter(|id| session.host.as_ref() != Some(id));
    let sides: Vec<_> = own.chain(others).map(|id| (id, asked.host_side(Some(id)))).collect();
    let dates = (0..=MOST_DAYS).flat_map(|days| [-days, days]).map(|days| add_days(session.date, days));
    for date in dates.filter(|date| *date <= latest) {
        let slots: Vec<Slot> = slots.iter().copied().filter(|slot| asked.own(date, *slot).is_empty()).collect();
        for (host, side) in &sides {
            let free = |slot: &&Slot| {
                let stays = (date, **slot, Some(*host)) == (session.date, session.slot, session.host.as_ref());
                !stays && asked.at_host(date, **slot, side).is_empty() && !has_declined(person, host, date)
            };
            if let Some(slot) = slots.iter().find(free) {
                return Some(placement(name, session, date, *slot, host));
            }
        }
    }
    None
}

fn placement(name: &SessionRef, session: &Session, date: NaiveDate, slot: Slot, host: &HostId) -> Placement {
    let (person, rotation) = (name.person.clone(), session.rotation.clone());
    Placement { person, date, rotation, slot, host: host.clone() }
}
