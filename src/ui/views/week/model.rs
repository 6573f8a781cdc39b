//! The sessions of one week, day by day.

use crate::app::Derived;
use crate::domain::rules::h1_open_day;
use crate::domain::time::add_days;
use crate::domain::{Hours, Person, RotationId, SessionRef, Slot, Status, Week, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One working day and its sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// Why nobody works, if so.
    pub closed: Option<h1_open_day::ClosedDay>,
    /// Its sessions by time and name.
    pub sessions: Vec<DaySession>,
}

/// One session of this week.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySession {
    /// Which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// The part of the day.
    pub slot: Slot,
    /// When.
    pub hours: Hours,
    /// How far it has come.
    pub status: Status,
    /// Who goes.
    pub person: String,
    /// With whom; empty when nobody is found yet.
    pub host: String,
    /// Where the host sells.
    pub area: String,
}

/// Lists the working days of a week, and others with sessions, with the sessions of some people that count.
pub fn days(workspace: &Workspace, derived: &Derived, week: Week, is_shown: impl Fn(&Person) -> bool) -> Vec<Day> {
    let situation = derived.situation(workspace);
    let calendar = &workspace.root.calendar;
    let mut by_date: BTreeMap<NaiveDate, Vec<DaySession>> = BTreeMap::new();
    let end = add_days(week.monday(), 7);
    for (id, person, session, s) in workspace.sessions().filter(|(_, person, _, s)| s.counts() && is_shown(person)) {
        if !(week.monday()..end).contains(&s.date) {
            continue;
        }
        let host = s.host.as_ref().and_then(|host| workspace.hosts.get(host));
        by_date.entry(s.date).or_default().push(DaySession {
            name: SessionRef { person: id.clone(), session: session.clone() },
            rotation: s.rotation.clone(),
            slot: s.slot,
            hours: s.hours(calendar),
            status: s.status,
            person: person.name.clone(),
            host: host.map(|host| host.name.clone()).unwrap_or_default(),
            area: host.map(|host| host.area.clone()).unwrap_or_default(),
        });
    }
    let shown = |date: &NaiveDate| calendar.working_days.contains_date(*date) || by_date.contains_key(date);
    let days: Vec<NaiveDate> = week.dates().filter(shown).collect();
    days.into_iter()
        .map(|date| {
            let mut sessions = by_date.remove(&date).unwrap_or_default();
            sessions.sort_by(|a, b| (a.hours.from, &a.person).cmp(&(b.hours.from, &b.person)));
            Day { date, closed: situation.closed_for_all(date), sessions }
        })
        .collect()
}
