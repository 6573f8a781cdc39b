//! Small companies made by hand, written as files are.

use chrono::NaiveDate;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use terrain::domain::{Host, HostId, Person, PersonId, Workspace};

/// The day it is in these tests, the Monday of week 48.
pub const TODAY: &str = "2026-11-23";

/// One programme: four cold-call sessions of half a day, then three signed ride-alongs of a day.
pub const ROOT: &str = r#"(
    format: 1, name: "Maison Aubier", language: "fr",
    calendar: (
        holidays: "FR",
        closures: [(from: "2026-12-24", to: "2026-12-31", label: "Fermeture de fin d'année")],
    ),
    teams: {"brand": (name: "Marque")},
    programmes: {"field": (
        name: "Immersion commerciale",
        rotations: {
            "cold-calls": (
                name: "Prospection téléphonique", kind: ColdCalls, count: 4, count_if_experienced: 1, due_days: 60,
            ),
            "ride-alongs": (
                name: "Tournée terrain", kind: RideAlong, count: 3, count_if_experienced: 1, due_days: 90,
                after: {"cold-calls": 1}, sign_off: true,
            ),
        },
    )},
)"#;

/// A host of both rotations, three callers or one passenger at once, Monday to Thursday, two days a week.
pub const KARIM: &str = r#"(
    name: "Karim Benali", takes: {"cold-calls": 3, "ride-alongs": 1}, works: [Mon, Tue, Wed, Thu],
    absences: [(from: "2026-12-07", to: "2026-12-11", label: "Salon professionnel")],
    from: "2026-09-01", until: "2027-06-30",
)"#;

pub fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Makes a company of [`ROOT`], Karim and these people.
pub fn company(people: &[(&str, &str)]) -> Workspace {
    with_hosts(ROOT, people, &[("karim-benali", KARIM)])
}

pub fn with_hosts(root: &str, people: &[(&str, &str)], hosts: &[(&str, &str)]) -> Workspace {
    let mut workspace = Workspace::new(read(root));
    for (id, text) in people {
        workspace.people.insert(PersonId::new(id), Arc::new(read::<Person>(text)));
    }
    for (id, text) in hosts {
        workspace.hosts.insert(HostId::new(id), Arc::new(read::<Host>(text)));
    }
    workspace
}

/// Writes a person of the programme who started on a day, with further fields.
pub fn person(name: &str, start: &str, more: &str) -> String {
    format!(r#"(name: "{name}", team: "brand", programme: "field", start: "{start}", {more})"#)
}

/// Writes sessions: `id rotation date slot host status`, one a line, `-` for no host, further fields after the status.
pub fn sessions(lines: &str) -> String {
    let one = |line: &str| {
        let words: Vec<&str> = line.splitn(7, ' ').collect();
        let [id, rotation, date, slot, host, status, more @ ..] = words.as_slice() else { panic!("{line}") };
        let host = if *host == "-" { String::new() } else { format!("host: \"{host}\", ") };
        let more = more.first().unwrap_or(&"");
        format!(r#""{id}": (rotation: "{rotation}", date: "{date}", slot: {slot}, {host}status: {status}, {more})"#)
    };
    let all: Vec<String> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(one).collect();
    format!("sessions: {{{}}}", all.join(", "))
}
