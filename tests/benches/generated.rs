//! Workspaces of any size, the same for the same size: people of one programme, one host for five of them.

use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;
use terrain::domain::time::add_days;
use terrain::domain::{
    Absence, Host, HostId, Kind, Person, PersonId, Programme, ProgrammeId, Root, Rotation, RotationId, Rules, Session,
    SessionId, Slot, Status, Workspace, progress,
};

/// The day these are planned on.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Counts the missing sessions.
pub fn missing(workspace: &Workspace) -> u32 {
    progress::all(workspace, today()).filter(|(_, p)| p.is_planned_now()).map(|(_, p)| p.missing()).sum()
}

/// Makes a workspace with so many people.
pub fn workspace(people: usize) -> Workspace {
    let mut draw = Draw(people as u64);
    let mut root = Root::new("Maison Aubier, marketing", "fr");
    root.calendar.holidays = Some("FR".to_owned());
    root.programmes.insert(ProgrammeId::from("field"), programme());
    let mut workspace = Workspace::new(root);
    let hosts = people.div_ceil(5);
    for number in 0..hosts {
        let mut host = Host::new(format!("Host {number}"));
        let calls = draw.below(4) as u32;
        if calls > 0 {
            host.takes.insert(RotationId::from("cold-calls"), calls);
        }
        if calls == 0 || draw.below(8) > 0 {
            host.takes.insert(RotationId::from("ride-alongs"), 1);
        }
        host.max_days_per_week = 1 + draw.below(3) as u32;
        host.absences = absences(&mut draw);
        workspace.hosts.insert(HostId::new(format!("host-{number}")), Arc::new(host));
    }
    for number in 0..people {
        let start = add_days(today(), draw.below(240) as i64 - 180);
        let mut person = Person::new(format!("Person {number}"), ProgrammeId::from("field"), start);
        person.absences = absences(&mut draw);
        for session in 0..draw.below(3) {
            let date = add_days(start, 7 * session as i64 + draw.below(5) as i64);
            if date < today() {
                let host = HostId::new(format!("host-{}", draw.below(hosts)));
                let mut done = Session::planned(RotationId::from("cold-calls"), date, Slot::Morning, Some(host));
                done.status = Status::Done;
                person.sessions.insert(SessionId::new(format!("s-{session}")), done);
            }
        }
        workspace.people.insert(PersonId::new(format!("person-{number}")), Arc::new(person));
    }
    workspace
}

fn programme() -> Programme {
    let rotation = |kind, count, due_days| Rotation {
        name: String::new(),
        kind,
        length: None,
        count,
        count_if_experienced: Some(1),
        due_days,
        after: BTreeMap::new(),
        sign_off: false,
    };
    let mut rides = rotation(Kind::RideAlong, 3, 90);
    rides.after.insert(RotationId::from("cold-calls"), 1);
    let rotations = [("cold-calls", rotation(Kind::ColdCalls, 4, 60)), ("ride-alongs", rides)];
    let rotations = rotations.into_iter().map(|(id, rotation)| (RotationId::from(id), rotation)).collect();
    let base = Rules { rotations, ..Rules::default() };
    Programme { name: "Immersion commerciale".to_owned(), base, revisions: Vec::new() }
}

fn absences(draw: &mut Draw) -> Vec<Absence> {
    (0..draw.below(3))
        .map(|_| {
            let from = add_days(today(), draw.below(180) as i64);
            Absence { from, to: add_days(from, draw.below(7) as i64), half: None, label: String::new() }
        })
        .collect()
}

/// A small generator, so that the instances stay the same whatever crates do.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }
}
