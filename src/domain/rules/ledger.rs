//! The hosts' side of every session, indexed once per workspace so that a verdict costs what it touches.

use crate::domain::{HostId, RotationId, Session, SessionRef, Slot, Workspace};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// One session that counts, as its host's calendar sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// Whose session and which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// The part of the day it takes.
    pub slot: Slot,
}

/// Every session that counts in H4 and H5, by host and date; a clone costs a pointer a host.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    hosts: HashMap<HostId, Arc<BTreeMap<NaiveDate, Vec<Booking>>>>,
}

impl Ledger {
    /// Indexes a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let mut ledger = Self::default();
        for (person, _, id, session) in workspace.sessions() {
            ledger.add(&SessionRef { person: person.clone(), session: id.clone() }, session);
        }
        ledger
    }

    /// Notes a session that is new, or is in its place now; one that does not count or has no host leaves no trace.
    pub fn add(&mut self, name: &SessionRef, session: &Session) {
        let Some(host) = session.host.as_ref().filter(|_| session.counts()) else { return };
        let booking = Booking { name: name.clone(), rotation: session.rotation.clone(), slot: session.slot };
        let dates = Arc::make_mut(self.hosts.entry(host.clone()).or_default());
        dates.entry(session.date).or_default().push(booking);
    }

    /// Forgets a session that stood in this place.
    pub fn remove(&mut self, name: &SessionRef, session: &Session) {
        let Some(dates) = session.host.as_ref().and_then(|host| self.hosts.get_mut(host)) else { return };
        let dates = Arc::make_mut(dates);
        if let Some(there) = dates.get_mut(&session.date) {
            there.retain(|booking| booking.name != *name);
            if there.is_empty() {
                dates.remove(&session.date);
            }
        }
    }

    /// Gives all of a host's dates with trainees, if there are any.
    pub(super) fn of(&self, host: &HostId) -> Option<&BTreeMap<NaiveDate, Vec<Booking>>> {
        self.hosts.get(host).map(|dates| &**dates)
    }

    /// Lists what a host has on a date.
    pub fn on(&self, host: &HostId, date: NaiveDate) -> &[Booking] {
        self.hosts.get(host).and_then(|dates| dates.get(&date)).map_or(&[], Vec::as_slice)
    }

    /// Walks a host's dates with trainees within a range, in order.
    pub fn dates(
        &self,
        host: &HostId,
        range: std::ops::Range<NaiveDate>,
    ) -> impl Iterator<Item = (NaiveDate, &[Booking])> {
        // An empty range would make the map panic; it simply holds nothing.
        let dates = self.hosts.get(host).filter(|_| range.start < range.end);
        dates
            .into_iter()
            .flat_map(move |dates| dates.range(range.clone()))
            .map(|(date, there)| (*date, there.as_slice()))
    }
}
