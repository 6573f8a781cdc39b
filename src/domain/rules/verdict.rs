//! The question all of H1–H7 answer: may this session stand there?

use super::asked::{Asked, PlaceVerdict, Wanted, joined};
use super::h1_open_day;
use super::{Broken, Ledger};
use crate::domain::holidays::HolidaySet;
use crate::domain::{HostId, PersonId, RotationId, SessionId, Slot, Workspace};
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

impl<'a> Candidate<'a> {
    /// Gives the session, whatever the place.
    pub fn wanted(&self) -> Wanted<'a> {
        Wanted { person: self.person, rotation: self.rotation, moving: self.moving }
    }
}

impl<'a> Situation<'a> {
    /// Looks at a workspace on a day; the ledger must be that workspace's.
    pub fn new(workspace: &'a Workspace, ledger: &'a Ledger, today: NaiveDate) -> Self {
        Self { workspace, ledger, today, holidays: h1_open_day::holidays_of(&workspace.root.calendar) }
    }

    /// Gathers what the rules look up about a session, to ask about many places.
    pub fn ask<'c>(&self, wanted: Wanted<'c>) -> Asked<'c>
    where
        'a: 'c,
    {
        Asked::new(*self, wanted)
    }

    /// Lists every rule that a new session, or one moved there, would break, in the order of the rules; empty when it may stand there.
    pub fn verdict(&self, candidate: &Candidate<'_>) -> Vec<Broken> {
        let asked = self.ask(candidate.wanted());
        asked.verdict(candidate.date, candidate.slot, &asked.host_side(candidate.host))
    }

    /// Answers for every date, part of the day and host at once, in that order.
    pub fn verdicts<'c>(
        &self,
        wanted: Wanted<'c>,
        dates: impl Iterator<Item = NaiveDate>,
        slots: &[Slot],
        hosts: &[Option<&'c HostId>],
    ) -> Vec<PlaceVerdict<'c>>
    where
        'a: 'c,
    {
        let asked = self.ask(wanted);
        let sides: Vec<_> = hosts.iter().map(|host| (*host, asked.host_side(*host))).collect();
        let mut verdicts = Vec::new();
        for date in dates {
            for &slot in slots {
                let own = asked.own(date, slot);
                verdicts.extend(sides.iter().map(|(host, side)| {
                    let broken = joined(own.clone(), asked.at_host(date, slot, side));
                    PlaceVerdict { date, slot, host: *host, broken }
                }));
            }
        }
        verdicts
    }

    /// Lists every rule that a session standing there breaks: all but H7, which is for what is planned anew.
    pub fn standing(&self, candidate: &Candidate<'_>) -> Vec<Broken> {
        let asked = self.ask(candidate.wanted());
        asked.standing(candidate.date, candidate.slot, &asked.host_side(candidate.host))
    }

    /// Says why nobody works on a date, if so.
    pub fn closed_for_all(&self, date: NaiveDate) -> Option<h1_open_day::ClosedDay> {
        h1_open_day::closed_for_all(&self.workspace.root.calendar, self.holidays, date)
    }
}
