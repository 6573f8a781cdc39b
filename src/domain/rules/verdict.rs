//! The question all of H1–H7 answer: may this session stand there?

use super::{Booking, Broken, Ledger};
use super::{h1_open_day, h2_one_a_day, h3_person_week, h4_host_takes, h5_host_week, h6_order, h7_window};
use crate::domain::holidays::HolidaySet;
use crate::domain::progress::{is_experienced, required};
use crate::domain::{HostId, PersonId, RotationId, Rules, Session, SessionId, Slot, Workspace};
use chrono::NaiveDate;

/// A workspace on a day, with what the rules look up.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The hosts' side of it.
    pub ledger: &'a Ledger,
    /// The day it is.
    pub today: NaiveDate,
    holidays: Option<&'static HolidaySet>,
}

/// A place somebody thinks of for a session.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The person.
    pub person: &'a PersonId,
    /// The rotation.
    pub rotation: &'a RotationId,
    /// The date.
    pub date: NaiveDate,
    /// The part of the day.
    pub slot: Slot,
    /// The host, if there is one.
    pub host: Option<&'a HostId>,
    /// The session that would be moved there, so that it does not stand in its own way; `None` for a new one.
    pub moving: Option<&'a SessionId>,
}

impl Candidate<'_> {
    /// Tells whether a booking is the session that would be moved.
    pub(super) fn is_moved_from(&self, booking: &Booking) -> bool {
        self.moving == Some(&booking.name.session) && *self.person == booking.name.person
    }
}

impl<'a> Situation<'a> {
    /// Looks at a workspace on a day; the ledger must be that workspace's.
    pub fn new(workspace: &'a Workspace, ledger: &'a Ledger, today: NaiveDate) -> Self {
        Self { workspace, ledger, today, holidays: h1_open_day::holidays_of(&workspace.root.calendar) }
    }

    /// Lists every rule that a new session, or one moved there, would break, in the order of the rules; empty when it may stand there.
    pub fn verdict(&self, candidate: &Candidate<'_>) -> Vec<Broken> {
        let mut broken = self.standing(candidate);
        broken.extend(h6_order::broken_for_others(self, candidate));
        broken.extend(h7_window::broken(self, candidate));
        broken
    }

    /// Lists every rule that a session standing there breaks: all but H7, which is for what is planned anew.
    pub fn standing(&self, candidate: &Candidate<'_>) -> Vec<Broken> {
        let rules = [
            h1_broken,
            h2_one_a_day::broken,
            h3_person_week::broken,
            h4_host_takes::broken,
            h5_host_week::broken,
            h6_order::broken,
        ];
        rules.iter().filter_map(|rule| rule(self, candidate)).collect()
    }

    /// Says why nobody works on a date, if so.
    pub fn closed_for_all(&self, date: NaiveDate) -> Option<h1_open_day::ClosedDay> {
        h1_open_day::closed_for_all(&self.workspace.root.calendar, self.holidays, date)
    }

    /// Walks the person's other sessions that count (`planning.md` 2).
    pub(super) fn others<'c>(
        &self,
        candidate: &'c Candidate<'c>,
    ) -> impl Iterator<Item = (&'a SessionId, &'a Session)> + use<'a, 'c> {
        let person = self.workspace.people.get(candidate.person);
        person
            .into_iter()
            .flat_map(|person| &person.sessions)
            .filter(|(id, session)| session.counts() && candidate.moving != Some(id))
    }

    /// Walks what a host has on a date, without the session that is moved.
    pub(super) fn bookings<'c>(
        &self,
        candidate: &'c Candidate<'c>,
        host: &HostId,
        date: NaiveDate,
    ) -> impl Iterator<Item = &'a Booking> + use<'a, 'c> {
        self.ledger.on(host, date).iter().filter(|booking| !candidate.is_moved_from(booking))
    }

    /// Gives the rules the candidate's person is under.
    pub(super) fn rules(&self, candidate: &Candidate<'_>) -> Option<&'a Rules> {
        self.workspace.rules_of(self.workspace.people.get(candidate.person)?)
    }

    /// Gives the k of H6: how many sessions of the first rotation really come first for the candidate's person.
    pub(super) fn needed(&self, candidate: &Candidate<'_>, rules: &Rules, first: &RotationId, asked: u32) -> u32 {
        let Some(person) = self.workspace.people.get(candidate.person) else { return 0 };
        let Some(rotation) = rules.rotations.get(first) else { return 0 };
        let needed = |experienced| h6_order::needed(asked, required(rotation, experienced, person.waived(first)));
        // Experience takes long to reckon and decides seldom.
        let (with, without) = (needed(true), needed(false));
        if with == without || is_experienced(person, rules) { with } else { without }
    }
}

/// Asks H1 of the company, then of the person, then of the host.
fn h1_broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let working_days = situation.workspace.root.calendar.working_days;
    let (date, slot) = (candidate.date, candidate.slot);
    let for_person = || {
        let person = situation.workspace.people.get(candidate.person)?;
        h1_open_day::closed_for_person(person, working_days, date, slot)
    };
    let for_host = || {
        let id = candidate.host?;
        h1_open_day::closed_for_host(id, situation.workspace.hosts.get(id)?, working_days, date, slot)
    };
    situation.closed_for_all(date).or_else(for_person).or_else(for_host).map(Broken::Closed)
}
