//! Which sessions lie on which date, indexed once per revision so that a month costs what it shows.

use crate::domain::{SessionRef, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Every session of everybody, by date.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    days: BTreeMap<NaiveDate, Vec<SessionRef>>,
}

impl Agenda {
    /// Indexes a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let mut days: BTreeMap<NaiveDate, Vec<SessionRef>> = BTreeMap::new();
        for (person, _, session, s) in workspace.sessions() {
            let name = SessionRef { person: person.clone(), session: session.clone() };
            days.entry(s.date).or_default().push(name);
        }
        Self { days }
    }

    /// Lists the sessions of a date, by person.
    pub fn on(&self, date: NaiveDate) -> &[SessionRef] {
        self.days.get(&date).map_or(&[], Vec::as_slice)
    }
}
