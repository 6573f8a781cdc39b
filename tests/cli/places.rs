//! `terrain places`: its JSON, its table, and what it says where there is no place or no such id.

use crate::stage::{Stage, TODAY, names_in_order, parse};
use serde_json::Value;

fn places(stage: &Stage, arguments: &[&str]) -> (i32, Value) {
    let (status, out) = stage.json(&[&["places", "sample"], arguments].concat());
    (status, parse(&out))
}

#[test]
fn places_keep_their_contract_and_change_nothing() {
    let stage = Stage::with_sample();
    let before = crate::stage::files(&stage.path("sample"));
    let arguments = ["places", "sample", "--person", "hugo-petit", "--rotation", "ride-alongs"];
    let (status, out) = stage.json(&arguments);
    assert_eq!(status, 0);
    assert_eq!(stage.json(&arguments).1, out, "the same bytes again");
    assert_eq!(crate::stage::files(&stage.path("sample")), before);
    let names = names_in_order(&out);
    let place = ["date", "slot", "host", "score", "unplaced", "late_days", "repeat_hosts", "imbalance", "total_days"];
    assert_eq!(names[..5], ["format", "today", "person", "rotation", "places"]);
    assert_eq!(names[5..16], [&place[..], &["reasons", "text"]].concat());

    let value = parse(&out);
    let found = value["places"].as_array().unwrap();
    assert_eq!(found.len(), 10);
    let levels = ["unplaced", "late_days", "repeat_hosts", "imbalance", "total_days"];
    let score = |place: &Value| levels.map(|level| place["score"][level].as_i64().unwrap());
    assert!(found.is_sorted_by_key(score), "best first");
    assert!(found.iter().all(|place| score(place)[0] == -1), "he owes one");
    for place in found {
        assert_eq!(place["slot"], "full_day");
        assert!(place["date"].as_str().unwrap() > TODAY);
        assert!(!place["reasons"].as_array().unwrap().is_empty() && !place["text"].as_str().unwrap().is_empty());
    }
    assert_eq!(
        places(&stage, &[&arguments[2..], &["--count", "3"]].concat()).1["places"].as_array().unwrap()[..],
        found[..3]
    );
}

#[test]
fn the_first_place_is_where_the_plan_would_put_it() {
    let stage = Stage::with_sample();
    let (_, plan) = stage.json(&["plan", "sample"]);
    let plan = parse(&plan);
    // Somebody whose only missing session the plan places: what is best for one is among what is best for all.
    for placed in plan["placed"].as_array().unwrap() {
        let of = |name: &str| placed[name].as_str().unwrap();
        let (status, value) =
            places(&stage, &["--person", of("person"), "--rotation", of("rotation"), "--count", "10000"]);
        assert!(status < 2);
        let same = |place: &Value| ["date", "slot", "host"].iter().all(|name| place[*name] == placed[*name]);
        let waits = status == 1 || !value["places"].as_array().unwrap().iter().any(same);
        // Only what waits for a session without a date (H6) is no place yet, or only later.
        assert!(!waits || of("rotation") == "ride-alongs", "{placed}");
    }
}

#[test]
fn a_table_for_reading() {
    let stage = Stage::with_sample();
    let table = |language| {
        let arguments = ["places", "sample", "--person", "hugo-petit", "--rotation", "ride-alongs", "--count", "3"];
        let ran = stage.run(&[&arguments[..], &["--today", TODAY, "--language", language]].concat());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        ran.out.replace(['\u{a0}', '\u{202f}'], " ")
    };
    insta::assert_snapshot!(table("en"), @"
    Best places for Tournée terrain, Hugo Petit

    Date            Time      Host          Why
    ──────────────  ────────  ────────────  ─────────────────────────────────────────────────────────────────────────────
    Tue 1 Dec 2026  full day  Nadia Cherif  5 days before the due date, first time with Nadia Cherif, the least busy host
    Wed 2 Dec 2026  full day  Nadia Cherif  4 days before the due date, first time with Nadia Cherif, the least busy host
    Thu 3 Dec 2026  full day  Nadia Cherif  3 days before the due date, first time with Nadia Cherif, the least busy host
    ");
    insta::assert_snapshot!(table("fr").lines().last().unwrap(), @"jeu. 3 déc. 2026    journée  Nadia Cherif  3 jours avant l’échéance, première fois avec Nadia Cherif, l’accueillant le moins sollicité");
}

#[test]
fn where_there_is_no_place_it_says_why() {
    let stage = Stage::with_sample();
    for host in std::fs::read_dir(stage.path("sample/hosts")).unwrap() {
        std::fs::remove_file(host.unwrap().path()).unwrap();
    }
    let arguments = ["--person", "hugo-petit", "--rotation", "ride-alongs"];
    let (status, value) = places(&stage, &arguments);
    assert_eq!((status, value["places"].as_array().unwrap().len()), (1, 0));
    let closed_by = value["closed_by"].as_object().unwrap();
    assert!(closed_by.keys().all(|rule| ["H1", "H2", "H3", "H4"].contains(&rule.as_str())), "{value}");
    assert!(closed_by["H4"].as_u64().unwrap() > 50 && value["text"].as_str().unwrap().contains("date"), "{value}");
    let ran = stage.run(&[&["places", "sample", "--today", TODAY], &arguments[..]].concat());
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("No place for") && ran.out.contains("no host has a place"), "{}", ran.out);
    let (status, value) = places(&stage, &["--person", "clement-barbier", "--rotation", "ride-alongs"]);
    assert_eq!((status, &value["closed_by"]), (1, &serde_json::json!({})), "{value}");
    assert!(value["text"].as_str().unwrap().contains("Clément Barbier"), "{value}");
}

#[test]
fn an_id_nobody_has_is_named_with_the_nearest() {
    let stage = Stage::with_sample();
    let mut words = String::new();
    for (person, rotation) in [
        ("hugo-pett", "ride-alongs"),
        ("Amélie Durand", "ride-alongs"),
        ("xyz", "ride-alongs"),
        ("hugo-petit", "ride-along"),
        ("hugo-petit", "9"),
    ] {
        for language in ["en", "fr"] {
            let arguments = ["places", "sample", "--person", person, "--rotation", rotation, "--language", language];
            let ran = stage.run(&arguments);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
            words += &ran.err;
        }
    }
    insta::assert_snapshot!(words.replace(['\u{a0}', '\u{202f}'], " "), @r"
    There is no person hugo-pett.
    Did you mean hugo-petit?
    Il n’y a pas de personne hugo-pett.
    Vouliez-vous dire hugo-petit ?
    There is no person Amélie Durand.
    Did you mean amelie-durand?
    Il n’y a pas de personne Amélie Durand.
    Vouliez-vous dire amelie-durand ?
    There is no person xyz.
    Il n’y a pas de personne xyz.
    The programme of Hugo Petit has no rotation ride-along.
    Did you mean ride-alongs?
    Le programme suivi par Hugo Petit n’a pas de rotation ride-along.
    Vouliez-vous dire ride-alongs ?
    The programme of Hugo Petit has no rotation 9.
    Le programme suivi par Hugo Petit n’a pas de rotation 9.
    ");
    let ran = stage.run(&["places", "sample", "--person", "hugo-petit"]);
    assert_eq!((ran.status, ran.err.lines().next().unwrap()), (2, "--rotation <ID> is missing."));
    let ran = stage.run(&["places", "sample", "--person", "a", "--rotation", "b", "--count", "0"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("--count <N> cannot be 0. It must be a whole number from 1 on."), "{}", ran.err);
}
