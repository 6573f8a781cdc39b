//! Companies of any size, made in memory and always the same.

use chrono::{Days, NaiveDate};
use std::sync::Arc;
use terrain::domain::{
    Experience, Host, HostId, Kind, Person, PersonId, Programme, ProgrammeId, Root, Rotation, RotationId, Rules,
    Session, SessionId, Share, Slot, Status, Team, TeamId, Weekday, Workspace,
};

/// The day it is in the benches, a Monday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("the literal is a date")
}

/// Teams among which the people are shared.
const TEAMS: usize = 20;

fn team_id(n: usize) -> TeamId {
    TeamId::new(format!("team-{n}"))
}

/// Makes a company of so many people, each with experience and seven sessions, and a host for every eight of them.
pub fn company(people: usize) -> Workspace {
    let mut random = fastrand::Rng::with_seed(7);
    let mut root = Root::new("Maison Aubier", "fr");
    root.calendar.holidays = Some("FR".to_owned());
    root.programmes.insert(ProgrammeId::new("field"), programme());
    for n in 0..TEAMS {
        let team = Team { name: format!("Team {n}"), lead: "Claire Fontaine".to_owned(), email: String::new() };
        root.teams.insert(team_id(n), team);
    }
    let mut workspace = Workspace::new(root);
    let hosts = people.div_ceil(8);
    for n in 0..hosts {
        let mut host = Host::new(format!("Host {n}"));
        host.max_days_per_week = 3;
        host.takes = [(calls(), 3), (rides(), 1)].into();
        workspace.hosts.insert(host_id(n), Arc::new(host));
    }
    for n in 0..people {
        let start = today() - Days::new(random.u64(0..150));
        let mut person = Person::new(format!("Person {n}"), ProgrammeId::new("field"), start);
        person.team = Some(team_id(n % TEAMS));
        for period in 0..3 {
            let from = start - Days::new(400 * (period + 1));
            person.prior_experience.push(Experience {
                employer: "Darty".to_owned(),
                role: "Vendeuse".to_owned(),
                from,
                to: Some(from + Days::new(random.u64(10..390))),
                share: Share::new(f64::from(random.u32(1..=10)) / 10.0),
                verified_by: if random.bool() { "rh".to_owned() } else { String::new() },
            });
        }
        for index in 0..7 {
            let session = session(&mut random, index, hosts);
            person.sessions.insert(SessionId::new(format!("s-{index:06}")), session);
        }
        workspace.people.insert(PersonId::new(format!("person-{n:05}")), Arc::new(person));
    }
    workspace
}

/// Four cold-call sessions, mostly past, then three ride-alongs, mostly to come, on working days.
fn session(random: &mut fastrand::Rng, index: usize, hosts: usize) -> Session {
    let ride = index >= 4;
    let weeks = if ride { random.u64(0..12) * 7 + 7 } else { random.u64(0..8) * 7 };
    let weekday = random.u64(0..5);
    let date = if ride { today() + Days::new(weeks + weekday) } else { today() - Days::new(weeks + 7 - weekday) };
    let slot = match (ride, random.bool()) {
        (true, _) => Slot::FullDay,
        (false, true) => Slot::Morning,
        (false, false) => Slot::Afternoon,
    };
    let rotation = if ride { rides() } else { calls() };
    let mut session = Session::planned(rotation, date, slot, Some(host_id(random.usize(0..hosts))));
    if date < today() {
        session.status = Status::Done;
        session.reflection = "Deux minutes pour convaincre.".to_owned();
    } else if random.bool() {
        session.status = Status::Confirmed;
    }
    debug_assert!(!matches!(Weekday::of(date), Weekday::Sat | Weekday::Sun));
    session
}

fn programme() -> Programme {
    let rotation = |kind, count, due_days| Rotation {
        name: String::new(),
        kind,
        length: None,
        count,
        count_if_experienced: Some(1),
        due_days,
        after: Default::default(),
        sign_off: false,
    };
    let mut ride_alongs = rotation(Kind::RideAlong, 3, 90);
    ride_alongs.after = [(calls(), 1)].into();
    ride_alongs.sign_off = true;
    let rotations = [(calls(), rotation(Kind::ColdCalls, 4, 60)), (rides(), ride_alongs)].into();
    Programme {
        name: "Immersion commerciale".to_owned(),
        base: Rules { rotations, ..Rules::default() },
        revisions: Vec::new(),
    }
}

fn calls() -> RotationId {
    RotationId::new("cold-calls")
}

fn rides() -> RotationId {
    RotationId::new("ride-alongs")
}

fn host_id(n: usize) -> HostId {
    HostId::new(format!("host-{n:04}"))
}
