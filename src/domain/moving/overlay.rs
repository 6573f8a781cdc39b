//! The workspace as it would be, as far as the rules look at it: only the people concerned, and the hosts' side with them.

use super::Shift;
use crate::domain::person::SessionRef;
use crate::domain::proposal::Stand;
use crate::domain::rules::{Broken, Candidate, Ledger, Situation};
use crate::domain::session::{Session, Status};
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Sessions tried in other places, over a workspace that stays as it is.
pub(super) struct Overlay<'a> {
    base: Situation<'a>,
    /// The calendar and the hosts of the base, and the people whose sessions have been moved.
    workspace: Workspace,
    ledger: Ledger,
}

impl<'a> Overlay<'a> {
    pub fn new(base: &Situation<'a>) -> Self {
        let workspace = Workspace {
            root: base.workspace.root.clone(),
            people: BTreeMap::new(),
            hosts: base.workspace.hosts.clone(),
            insights: base.workspace.insights.clone(),
        };
        Self { base: *base, workspace, ledger: base.ledger.clone() }
    }

    pub fn today(&self) -> NaiveDate {
        self.base.today
    }

    /// Gives the first day that H7 closes again.
    pub fn horizon_end(&self) -> NaiveDate {
        self.workspace.horizon_end(self.base.today)
    }

    /// Gives a session as it would be.
    pub fn session(&self, name: &SessionRef) -> Option<&Session> {
        self.workspace.session(name).or_else(|| self.base.workspace.session(name))
    }

    /// Lists what a host has on a date, as it would be.
    pub fn there(&self, host: &crate::domain::HostId, date: NaiveDate) -> &[crate::domain::rules::Booking] {
        self.ledger.on(host, date)
    }

    /// Moves sessions, all at once: each as `MoveSession` does, so booked and unanswered again.
    pub fn apply<'s>(&mut self, shifts: impl IntoIterator<Item = &'s Shift>) {
        for shift in shifts {
            self.put(&shift.name, &shift.to);
        }
    }

    /// Moves one session.
    pub fn put(&mut self, name: &SessionRef, to: &Stand) {
        self.know(name);
        let Some(person) = self.workspace.people.get_mut(&name.person) else { return };
        let Some(session) = Arc::make_mut(person).sessions.get_mut(&name.session) else { return };
        self.ledger.remove(name, session);
        let Stand { date, slot, host } = to.clone();
        (session.date, session.slot, session.host, session.status) = (date, slot, host, Status::Planned);
        self.ledger.add(name, session);
    }

    /// Takes a person in, for the rules to look at.
    fn know(&mut self, name: &SessionRef) {
        if !self.workspace.people.contains_key(&name.person)
            && let Some(person) = self.base.workspace.people.get(&name.person)
        {
            self.workspace.people.insert(name.person.clone(), person.clone());
        }
    }

    /// Lists the rules each of these sessions would break where it goes; one that stays where it stands breaks none anew.
    pub fn broken<'s>(&self, shifts: impl Iterator<Item = &'s Shift>) -> Vec<(SessionRef, Broken)> {
        let situation = Situation::new(&self.workspace, &self.ledger, self.base.today);
        let of_shift = |shift: &Shift| {
            let session = self.workspace.session(&shift.name);
            let broken = session.map(|session| situation.verdict(&shift.candidate(&session.rotation)));
            let name = shift.name.clone();
            broken.unwrap_or_default().into_iter().map(move |broken| (name.clone(), broken))
        };
        shifts.flat_map(of_shift).collect()
    }

    /// Tells whether a session could stand somewhere without breaking a rule.
    pub fn is_free(&mut self, name: &SessionRef, at: &Stand) -> bool {
        self.know(name);
        let Some(session) = self.workspace.session(name) else { return false };
        let situation = Situation::new(&self.workspace, &self.ledger, self.base.today);
        let candidate = Candidate {
            person: &name.person,
            rotation: &session.rotation,
            date: at.date,
            slot: at.slot,
            host: at.host.as_ref(),
            moving: Some(&name.session),
        };
        situation.verdict(&candidate).is_empty()
    }
}
