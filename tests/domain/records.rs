//! Records go through RON and JSON and come back the same, and write nothing that is at its default.

use crate::company::{KARIM, ROOT, person, read};
use insta::assert_snapshot;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use terrain::domain::{Filed, Host, Insights, Person, Root};

fn ron_text(value: &impl Serialize) -> String {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.to_string_pretty(value, PrettyConfig::default()).unwrap()
}

/// Reads a record, writes and reads it again both ways, and gives its RON.
fn round<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &str) -> String {
    let record: T = read(text);
    let written = ron_text(&record);
    assert_eq!(read::<T>(&written), record);
    let json = serde_json::to_value(&record).unwrap();
    assert_eq!(serde_json::from_value::<T>(json.clone()).unwrap(), record);
    assert_eq!(serde_json::from_str::<T>(&json.to_string()).unwrap(), record);
    written
}

const EVERYTHING: &str = r#"revision: "2026-10-01", left: "2027-09-30", works: [Fri, Mon], email: "a@example.com",
    prior_experience: [
        (employer: "Darty", role: "Vendeuse", from: "2024-02-01", to: "2024-05-31", share: 0.8, verified_by: "claire-rh"),
        (from: "2025-01-01"),
    ],
    absences: [(from: "2026-12-21", to: "2026-12-23", half: Morning, label: "Congés"), (from: "2027-01-04", to: "2027-01-04")],
    waivers: [(rotation: "cold-calls", count: 2, reason: "Télévente", by: "claire-rh", on: "2026-10-06"), (rotation: "x")],
    sessions: {
        "s-1": (
            rotation: "ride-alongs", date: "2026-11-19", slot: FullDay, host: "karim-benali", status: Done, makes_up: "s-2",
            appointment_from: "s-3", starts: "10:15", ends: "11:45", place: "Annecy", account: "Hôtel", topics: ["prix", "délai"],
            note: "« bien »", outcome: (calls: 24, deals: 1), reflection: "Deux minutes", feedback: "À l'aise", insights: ["i-1"],
            signed_by: "karim-benali",
        ),
        "s-2": (rotation: "ride-alongs", date: "2026-11-18", slot: Morning, status: Declined, reason: Host, instead: "2026-12-03"),
        "s-3": (rotation: "cold-calls", date: "2026-11-17", slot: Afternoon, status: Missed, reason: Trainee),
    }"#;

#[test]
fn every_field_comes_back() {
    let everything = round::<Person>(&person(r#"Amélie \"Mél\" Durand"#, "2026-10-05", EVERYTHING));
    assert!(everything.contains("works: [\n"), "{everything}");
    round::<Root>(ROOT);
    round::<Host>(KARIM);
    round::<Insights>(
        r#"(insights: {"i-1": (about: Material, text: "x", action: "y", owner: "z", due: "2026-12-04", done: "2026-12-02"),
            "i-2": (about: Other, text: "x")})"#,
    );
}

#[test]
fn what_is_at_its_default_is_left_out() {
    let spelled = r#"(name: "Amélie", programme: "field", start: "2026-10-05", email: "", absences: [], waivers: [(rotation: "x", count: 1)],
        prior_experience: [(from: "2024-02-01", share: 1.0, verified_by: "")], sessions: {})"#;
    assert_snapshot!(round::<Person>(spelled), @r#"
    (
        name: "Amélie",
        programme: "field",
        start: "2026-10-05",
        prior_experience: [
            (
                from: "2024-02-01",
            ),
        ],
        waivers: [
            (
                rotation: "x",
            ),
        ],
    )
    "#);
    let host = r#"(name: "Karim", takes: {}, max_days_per_week: 2, absences: [])"#;
    assert_snapshot!(round::<Host>(host), @r#"
    (
        name: "Karim",
    )
    "#);
    let root = r#"(format: 1, name: "x", language: "fr", horizon_weeks: 26, teams: {},
        calendar: (working_days: [Mon, Tue, Wed, Thu, Fri], closures: [], morning: (from: "09:00", to: "12:30"), afternoon: (from: "14:00", to: "17:30")),
        programmes: {"p": (name: "P", prior_experience_months: 6, max_sessions_per_week: 2, min_notice_days: 5, revisions: [],
            rotations: {"r": (name: "", kind: Other, count: 1, due_days: 90, after: {}, sign_off: false)})})"#;
    assert_snapshot!(round::<Root>(root), @r#"
    (
        format: 1,
        name: "x",
        language: "fr",
        calendar: (),
        programmes: {
            "p": (
                name: "P",
                rotations: {
                    "r": (
                        kind: Other,
                        count: 1,
                    ),
                },
            ),
        },
    )
    "#);
}

#[test]
fn a_field_nobody_knows_is_refused() {
    let options = || ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let unknown = person("Amélie", "2026-10-05", "mail: \"a@example.com\"");
    assert!(options().from_str::<Person>(&unknown).is_err());
    assert!(options().from_str::<Host>(r#"(name: "Karim", take: {})"#).is_err());
    let twice = r#"(format: 1, name: "x", programmes: {"p": (name: "P", min_notice_day: 5)})"#;
    assert!(options().from_str::<Root>(twice).is_err());
    assert!(options().from_str::<Person>(&person("Amélie", "2026-11-31", "")).is_err());
}

/// What a tree is filled with must be what a file that leaves it out means.
#[test]
fn what_a_file_leaves_out_is_in_its_tree_as_it_is_meant() {
    fn same<T: Filed + Debug>(text: &str) {
        let record: T = read(text);
        let tree = record.tree().unwrap();
        assert_eq!(serde_json::from_value::<T>(tree.clone()).unwrap(), record);
        // A tree that came from the filled one has nothing more to fill.
        assert_eq!(serde_json::from_value::<T>(tree.clone()).unwrap().tree().unwrap(), tree);
    }
    same::<Person>(&person(
        "Amélie",
        "2026-10-05",
        r#"waivers: [(rotation: "x")], prior_experience: [(from: "2024-02-01")],
        sessions: {"s-1": (rotation: "x", date: "2026-11-19", slot: Morning, status: Planned)}"#,
    ));
    same::<Host>(r#"(name: "Karim")"#);
    same::<Root>(
        r#"(format: 1, name: "x", programmes: {"p": (name: "P", rotations: {"r": (kind: Other, count: 1)},
        revisions: [(from: "2027-01-01", rotations: {"r": (kind: Other, count: 1)})])})"#,
    );
    same::<Insights>("(insights: {})");
    let host: Host = read(r#"(name: "Karim")"#);
    assert_eq!(host.tree().unwrap()["max_days_per_week"], serde_json::json!(2));
}
