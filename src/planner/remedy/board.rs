//! A workspace in which all that was placed is booked, to try changes on.

use crate::domain::rules::Asked;
use crate::domain::{
    Broken, Command, Host, HostId, Ledger, Person, PersonId, Placement, RotationId, Session, SessionId, SessionRef,
    Situation, Slot, Status, Wanted, Workspace,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Sessions of one person and rotation without a place.
pub(super) struct Gap {
    pub person: PersonId,
    pub rotation: RotationId,
    pub count: u32,
    /// The same person's gaps in rotations that come first, the first of them first, by their places in the list.
    pub ahead: Vec<usize>,
    /// Whether there is a place that nothing but the order closes; worked out when it is asked for.
    pub only_waits: OnceLock<bool>,
}

/// Where a change can have opened something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Region {
    /// The host, or all of them.
    pub host: Option<HostId>,
    /// The dates.
    pub dates: Range<NaiveDate>,
}

impl Region {
    /// Any host on any date.
    pub fn everywhere() -> Self {
        Self { host: None, dates: NaiveDate::MIN..NaiveDate::MAX }
    }
}

/// A workspace with what the rules look up; a clone costs a pointer a record and a host.
#[derive(Clone)]
pub(super) struct Board {
    pub workspace: Workspace,
    pub ledger: Ledger,
    pub today: NaiveDate,
    /// Hosts who are left out, since their records hold values outside what is allowed.
    faulty_hosts: Arc<BTreeSet<HostId>>,
}

impl Board {
    /// Starts with a workspace as it is.
    pub fn new(workspace: Workspace, faulty_hosts: Arc<BTreeSet<HostId>>, today: NaiveDate) -> Self {
        let ledger = Ledger::new(&workspace);
        Self { workspace, ledger, today, faulty_hosts }
    }

    /// Gives the first day that is not planned.
    pub fn horizon_end(&self) -> NaiveDate {
        self.workspace.horizon_end(self.today)
    }

    /// Gives the situation the rules are asked about.
    pub fn situation(&self) -> Situation<'_> {
        Situation::new(&self.workspace, &self.ledger, self.today)
    }

    /// Books one session more.
    pub fn book(&mut self, placement: &Placement) {
        let Placement { person, date, rotation, slot, host } = placement;
        let Some(record) = self.workspace.people.get_mut(person) else { return };
        let record = Arc::make_mut(record);
        let session = Session::planned(rotation.clone(), *date, *slot, Some(host.clone()));
        let ids = (record.sessions.len()..).map(|n| SessionId::new(format!("new-{n}")));
        let Some(id) = ids.into_iter().find(|id| !record.sessions.contains_key(id)) else { return };
        let name = SessionRef { person: person.clone(), session: id.clone() };
        self.ledger.add(&name, &session);
        record.sessions.insert(id, session);
    }

    /// Gives the board without one session.
    pub fn without(&self, name: &SessionRef) -> Self {
        let mut board = self.clone();
        let record = board.workspace.people.get_mut(&name.person).map(Arc::make_mut);
        if let Some(session) = record.and_then(|record| record.sessions.remove(&name.session)) {
            board.ledger.remove(name, &session);
        }
        board
    }

    /// Gives the board after a command; `None` where that is refused. Of commands about sessions it knows moves only.
    pub fn applied(&self, command: &Command) -> Option<Self> {
        let mut board = Self { workspace: self.workspace.apply(command).ok()?, ..self.clone() };
        if let Command::MoveSession { name, .. } = command {
            board.ledger.remove(name, self.workspace.session(name)?);
            board.ledger.add(name, board.workspace.session(name)?);
        }
        Some(board)
    }

    /// Lists the hosts who take a rotation, or all of them without one; those with faulty records are left out.
    pub fn hosts(&self, rotation: Option<&RotationId>) -> impl Iterator<Item = &HostId> {
        self.workspace.hosts.iter().filter(move |(id, host)| self.takes(id, host, rotation)).map(|(id, _)| id)
    }

    fn takes(&self, id: &HostId, host: &Host, rotation: Option<&RotationId>) -> bool {
        !self.faulty_hosts.contains(id) && rotation.is_none_or(|rotation| host.takes.contains_key(rotation))
    }

    /// Gathers what the rules look up about a gap's session, with the parts of a day it can take.
    pub fn ask<'a>(&'a self, gap: &'a Gap) -> Option<(Asked<'a>, &'a Person, &'static [Slot])> {
        let person = self.workspace.people.get(&gap.person)?;
        let slots = self.workspace.rules_of(person)?.rotations.get(&gap.rotation)?.length().slots();
        let wanted = Wanted { person: &gap.person, rotation: &gap.rotation, moving: None };
        Some((self.situation().ask(wanted), person, slots))
    }

    /// Tells whether a gap's session may stand in a place as things are.
    pub fn is_free(&self, gap: &Gap, (date, slot, host): (NaiveDate, Slot, &HostId)) -> bool {
        self.ask(gap).is_some_and(|(asked, person, _)| {
            asked.verdict(date, slot, &asked.host_side(Some(host))).is_empty() && !has_declined(person, host, date)
        })
    }

    /// Finds the first place of a region where a gap's session may stand as things are.
    pub fn first_free(&self, gap: &Gap, region: &Region) -> Option<Placement> {
        self.first(gap, region, |_| false)
    }

    /// Finds the first place of a region where a gap's session might stand if it had not to wait for others (H6).
    pub fn first_but_for_order(&self, gap: &Gap, region: &Region) -> Option<Placement> {
        self.first(gap, region, |broken| matches!(broken, Broken::TooEarly { .. }))
    }

    fn first(&self, gap: &Gap, region: &Region, overlooks: impl Fn(&Broken) -> bool) -> Option<Placement> {
        let (asked, person, slots) = self.ask(gap)?;
        let window = asked.window()?;
        let dates = window.start.max(region.dates.start)..window.end.min(region.dates.end);
        let sides: Vec<_> = match &region.host {
            Some(only) => {
                let takes = self.takes(only, self.workspace.hosts.get(only)?, Some(&gap.rotation));
                takes.then(|| (only, asked.host_side(Some(only)))).into_iter().collect()
            }
            None => self.hosts(Some(&gap.rotation)).map(|id| (id, asked.host_side(Some(id)))).collect(),
        };
        if sides.is_empty() {
            return None;
        }
        for date in dates.start.iter_days().take_while(|date| *date < dates.end) {
            for &slot in slots {
                if !asked.own(date, slot).iter().all(&overlooks) {
                    continue;
                }
                let free = sides
                    .iter()
                    .find(|(id, side)| asked.at_host(date, slot, side).is_empty() && !has_declined(person, id, date));
                if let Some((host, _)) = free {
                    let (person, rotation) = (gap.person.clone(), gap.rotation.clone());
                    return Some(Placement { person, date, rotation, slot, host: (*host).clone() });
                }
            }
        }
        None
    }
}

/// Tells whether a host has said no to a person on a date: nobody asks again (`planning.md` 5).
pub(super) fn has_declined(person: &Person, host: &HostId, date: NaiveDate) -> bool {
    let declined = |session: &Session| {
        session.status == Status::Declined && session.date == date && session.host.as_ref() == Some(host)
    };
    person.sessions.values().any(declined)
}
