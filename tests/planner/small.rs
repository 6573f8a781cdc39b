//! Small workspaces, built by hand.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;
use terrain::domain::{
    Absence, Host, HostId, Kind, Length, Person, PersonId, Programme, ProgrammeId, Root, Rotation, RotationId, Rules,
    Session, SessionId, Slot, Status, Workspace,
};

/// A Monday, the day all small cases are planned on.
pub const TODAY: &str = "2026-11-23";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn rotation(length: Length, count: u32, due_days: u32, after: &[(&str, u32)]) -> Rotation {
    Rotation {
        name: "Séance".to_owned(),
        kind: Kind::Other,
        length: Some(length),
        count,
        count_if_experienced: None,
        due_days,
        after: after.iter().map(|(first, n)| (RotationId::from(*first), *n)).collect(),
        sign_off: false,
    }
}

/// A workspace with one programme, `field`: two sessions a week, no notice, three weeks ahead.
pub fn workspace(rotations: &[(&str, Rotation)]) -> Workspace {
    let mut root = Root::new("Essai", "fr");
    root.horizon_weeks = 3;
    let rotations: BTreeMap<_, _> = rotations.iter().map(|(id, r)| (RotationId::from(*id), r.clone())).collect();
    let base = Rules { prior_experience_months: 6, max_sessions_per_week: 2, min_notice_days: 0, rotations };
    let programme = Programme { name: "Terrain".to_owned(), base, revisions: Vec::new() };
    root.programmes.insert(ProgrammeId::from("field"), programme);
    Workspace::new(root)
}

pub fn rules(workspace: &mut Workspace, change: impl FnOnce(&mut Rules)) {
    let root = Arc::make_mut(&mut workspace.root);
    change(&mut root.programmes.get_mut(&ProgrammeId::from("field")).unwrap().base);
}

pub fn person(workspace: &mut Workspace, id: &str, change: impl FnOnce(&mut Person)) {
    let mut person = Person::new(id, ProgrammeId::from("field"), day("2026-11-01"));
    change(&mut person);
    workspace.people.insert(PersonId::from(id), Arc::new(person));
}

pub fn host(workspace: &mut Workspace, id: &str, takes: &[(&str, u32)], days: u32, change: impl FnOnce(&mut Host)) {
    let mut host = Host::new(id);
    host.takes = takes.iter().map(|(rotation, n)| (RotationId::from(*rotation), *n)).collect();
    host.max_days_per_week = days;
    change(&mut host);
    workspace.hosts.insert(HostId::from(id), Arc::new(host));
}

pub fn session(person: &mut Person, rotation: &str, date: &str, slot: Slot, host: &str, status: Status) {
    let mut session = Session::planned(rotation.into(), day(date), slot, Some(HostId::from(host)));
    session.status = status;
    let id = SessionId::new(format!("s-{}", person.sessions.len()));
    person.sessions.insert(id, session);
}

pub fn away(from: &str, to: &str) -> Absence {
    Absence { from: day(from), to: day(to), half: None, label: String::new() }
}
