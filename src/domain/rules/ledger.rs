//! The hosts' side of every session, indexed once per workspace so that a verdict costs what it touches.

use crate::domain::{HostId, RotationId, SessionRef, Slot, Workspace};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

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

/// Every session that counts in H4 and H5, by host and date.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    hosts: HashMap<HostId, BTreeMap<NaiveDate, Vec<Booking>>>,
}

impl Ledger {
    /// Indexes a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let mut hosts: HashMap<HostId, BTreeMap<NaiveDate, Vec<Booking>>> = HashMap::new();
        for (person, _, session, s) in workspace.sessions().filter(|(.., s)| s.counts()) {
            let Some(host) = &s.host else { continue };
            let name = SessionRef { person: person.clone(), session: session.clone() };
            let booking = Booking { name, rotation: s.rotation.clone(), slot: s.slot };
            hosts.entry(host.clone()).or_default().entry(s.date).or_default().push(booking);
        }
        Self { hosts }
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
