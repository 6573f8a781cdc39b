//! One session that wants a place, with all the rules look up about it: gathered once, asked about any number of places.
//!
//! A rule's answer falls into two: what the person's side says to a date, whoever the host, and what a host says to
//! it. Both are the rules of this folder; [`Situation::verdict`] asks them once, [`Situation::verdicts`] for every day
//! a calendar or a board shows, where the person's side is asked once for all hosts.

use super::{Booking, Broken, Situation};
use super::{h1_open_day, h2_one_a_day, h3_person_week, h4_host_takes, h5_host_week, h6_order, h7_window};
use crate::domain::{Host, HostId, Person, PersonId, RotationId, Rules, Session, SessionId, Slot, Week};
use chrono::NaiveDate;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// A session that wants a place.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The person.
    pub person: &'a PersonId,
    /// The rotation.
    pub rotation: &'a RotationId,
    /// The session that would be moved, so that it does not stand in its own way; `None` for a new one.
    pub moving: Option<&'a SessionId>,
}

/// A place with what the rules say to it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceVerdict<'a> {
    /// The date.
    pub date: NaiveDate,
    /// The part of the day.
    pub slot: Slot,
    /// The host, if there is one.
    pub host: Option<&'a HostId>,
    /// Every rule that is broken, in the order of the rules; empty when the session may stand there.
    pub broken: Vec<Broken>,
}

/// A session that wants a place, with its person's side of the rules.
pub struct Asked<'a> {
    pub(super) situation: Situation<'a>,
    pub(super) wanted: Wanted<'a>,
    pub(super) person: Option<&'a Person>,
    pub(super) rules: Option<&'a Rules>,
    /// The person's other sessions that count (`planning.md` 2), by id.
    pub(super) others: Vec<Other<'a>>,
    pub(super) orders: Vec<h6_order::Order<'a>>,
    waiting: OnceCell<Vec<h6_order::Waiting<'a>>>,
}

/// Another session of the person.
pub(super) struct Other<'a> {
    pub id: &'a SessionId,
    pub session: &'a Session,
    pub week: Week,
}

/// One host's side of the rules; without a host only that there is none.
pub struct HostSide<'a> {
    pub(super) id: Option<&'a HostId>,
    pub(super) host: Option<&'a Host>,
    /// Trainees at once of the rotation that is asked about; `None` where the host does not take it.
    pub(super) limit: Option<u32>,
    pub(super) dates: Option<&'a BTreeMap<NaiveDate, Vec<Booking>>>,
}

impl<'a> Asked<'a> {
    /// Gathers the person's side.
    pub(super) fn new(situation: Situation<'a>, wanted: Wanted<'a>) -> Self {
        let person = situation.workspace.people.get(wanted.person).map(|person| &**person);
        let rules = person.and_then(|person| situation.workspace.rules_of(person));
        let sessions = person.into_iter().flat_map(|person| &person.sessions);
        let others = sessions.filter(|(id, session)| session.counts() && wanted.moving != Some(id));
        let others = others.map(|(id, session)| Other { id, session, week: Week::of(session.date) }).collect();
        let mut asked = Self { situation, wanted, person, rules, others, orders: Vec::new(), waiting: OnceCell::new() };
        asked.orders = h6_order::orders(&asked);
        asked
    }

    /// Gathers one host's side, or that there is none.
    pub fn host_side(&self, id: Option<&'a HostId>) -> HostSide<'a> {
        let host = id.and_then(|id| self.situation.workspace.hosts.get(id)).map(|host| &**host);
        let limit = host.and_then(|host| host.takes.get(self.wanted.rotation).copied());
        HostSide { id, host, limit, dates: id.and_then(|id| self.situation.ledger.of(id)) }
    }

    /// Lists every rule that the session would break there, in the order of the rules; empty when it may stand there.
    pub fn verdict(&self, date: NaiveDate, slot: Slot, host: &HostSide<'a>) -> Vec<Broken> {
        joined(self.own(date, slot), self.at_host(date, slot, host))
    }

    /// Lists every rule that a session standing there breaks: all but H7, which is for what is planned anew.
    pub(super) fn standing(&self, date: NaiveDate, slot: Slot, host: &HostSide<'a>) -> Vec<Broken> {
        joined(self.own_standing(date, slot), self.at_host(date, slot, host))
    }

    /// Lists the rules that the person's side breaks there, whoever the host: H1 but for the host's days, H2, H3, H6, H7.
    pub fn own(&self, date: NaiveDate, slot: Slot) -> Vec<Broken> {
        let mut broken = self.own_standing(date, slot);
        let waiting = self.waiting.get_or_init(|| h6_order::waiting(self));
        broken.extend(h6_order::broken_for_others(self, waiting, date));
        broken.extend(h7_window::broken(self, date));
        broken
    }

    /// Lists the rules that one host breaks there, whoever the person: H1 for the host's days, H4, H5.
    pub fn at_host(&self, date: NaiveDate, slot: Slot, host: &HostSide<'a>) -> Vec<Broken> {
        let working_days = self.situation.workspace.root.calendar.working_days;
        let closed = host.id.zip(host.host).and_then(|(id, record)| {
            h1_open_day::closed_for_host(id, record, working_days, date, slot).map(Broken::Closed)
        });
        let rules = [h4_host_takes::broken(self, host, date, slot), h5_host_week::broken(self, host, date)];
        closed.into_iter().chain(rules.into_iter().flatten()).collect()
    }

    fn own_standing(&self, date: NaiveDate, slot: Slot) -> Vec<Broken> {
        let working_days = self.situation.workspace.root.calendar.working_days;
        let for_person = || h1_open_day::closed_for_person(self.person?, working_days, date, slot);
        let closed = self.situation.closed_for_all(date).or_else(for_person).map(Broken::Closed);
        let rules =
            [h2_one_a_day::broken(self, date), h3_person_week::broken(self, date), h6_order::broken(self, date)];
        closed.into_iter().chain(rules.into_iter().flatten()).collect()
    }

    /// Tells whether a booking is the session that would be moved.
    pub(super) fn is_moved_from(&self, booking: &Booking) -> bool {
        self.wanted.moving == Some(&booking.name.session) && *self.wanted.person == booking.name.person
    }

    /// Gives the dates H7 allows; `None` for somebody without rules.
    pub fn window(&self) -> Option<Range<NaiveDate>> {
        let (person, rules, today) = (self.person?, self.rules?, self.situation.today);
        let end = self.situation.workspace.horizon_end(today);
        Some(h7_window::window(today, rules.min_notice_days, person.start, end))
    }
}

impl<'a> HostSide<'a> {
    /// Walks what the host has on a date.
    pub(super) fn there(&self, date: NaiveDate) -> impl Iterator<Item = &'a Booking> + use<'a> {
        self.dates.and_then(|dates| dates.get(&date)).into_iter().flatten()
    }
}

/// Puts both sides into the order of the rules; a day that is closed is closed once.
pub(in crate::domain) fn joined(own: Vec<Broken>, mut at_host: Vec<Broken>) -> Vec<Broken> {
    if own.is_empty() {
        return at_host;
    }
    if matches!(own.first(), Some(Broken::Closed(_))) {
        at_host.retain(|broken| !matches!(broken, Broken::Closed(_)));
    }
    let mut broken = own;
    broken.append(&mut at_host);
    broken.sort_by_key(Broken::rule);
    broken
}
