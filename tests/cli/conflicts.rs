//! What two people wrote differently: listed, and chosen between.

use crate::stage::{Stage, TODAY, names_in_order, parse};
use serde_json::Value;

const FILE: &str = "hosts/helene-faure.ron";

/// Puts a conflict into a host's file, as a save does where two sides meet.
fn with_conflict(stage: &Stage) {
    let path = stage.path("sample").join(FILE);
    let text = std::fs::read_to_string(&path).unwrap();
    let conflicts = "    conflicts: [\n        (at: [\"max_days_per_week\"], kept: 2, other: 1, kept_by: \"Mathieu Roy\", by: \"Claire Fontaine\", on: \"2026-11-20T09:30:00Z\"),\n    ],\n)\n";
    std::fs::write(&path, format!("{}{conflicts}", text.trim_end().strip_suffix(')').unwrap())).unwrap();
}

#[test]
fn conflicts_are_listed_and_resolved() {
    let stage = Stage::with_sample();
    let ran = stage.run(&["conflicts", "sample"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, "Nobody has written two answers to one question.\n"));
    let (before, path) =
        (std::fs::read_to_string(stage.path("sample").join(FILE)).unwrap(), stage.path("sample").join(FILE));
    with_conflict(&stage);
    let ran = stage.run(&["conflicts", "sample"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    insta::assert_snapshot!(ran.out.replace('\u{a0}', " "), @"
    hosts/helene-faure.ron max_days_per_week
        Hélène Faure, days a week: Mathieu Roy wrote 2, Claire Fontaine wrote 1
        Noticed on 20 Nov. “2” is in use until somebody chooses.
    1 conflict. “terrain resolve DIR FILE PATH --take kept” keeps the value in use, “--take other” takes the other one.
    ");
    let ran = stage.run(&["conflicts", "sample", "--language", "fr"]);
    insta::assert_snapshot!(ran.out.replace('\u{a0}', " "), @"
    hosts/helene-faure.ron max_days_per_week
        Hélène Faure, jours par semaine : Mathieu Roy a écrit 2, Claire Fontaine a écrit 1
        Constaté le 20 nov. « 2 » est retenu en attendant un choix.
    1 conflit. « terrain resolve DIR FILE PATH --take kept » garde la valeur retenue, « --take other » prend l’autre.
    ");
    let ran = stage.run(&["conflicts", "sample", "--json"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    let value = parse(&ran.out);
    assert_eq!(value["format"], Value::from(1));
    let list = value["conflicts"].as_array().unwrap();
    assert_eq!((list.len(), &list[0]["kept"], &list[0]["other"]), (1, &Value::from(2), &Value::from(1)));
    let names = ["format", "conflicts", "file", "path", "kept", "other", "kept_by", "by", "on", "text"];
    assert_eq!(names_in_order(&ran.out), names);
    // The Problems page and `check` have it too.
    let check = parse(&stage.json(&["check", "sample"]).1);
    let problems = check["problems"].as_array().unwrap();
    let conflict = problems.iter().find(|problem| problem["rule"] == "conflict").unwrap();
    assert_eq!((&conflict["severity"], &conflict["host"]), (&Value::from("warning"), &Value::from("helene-faure")));
    assert_eq!(conflict["text"], list[0]["text"]);

    for wrong in [[FILE, "area"], ["hosts/nobody.ron", "max_days_per_week"]] {
        let ran = stage.run(&["resolve", "sample", wrong[0], wrong[1], "--take", "kept"]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(wrong[0]) && ran.err.contains(wrong[1]), "{}", ran.err);
    }
    let ran = stage.run(&["resolve", "sample", FILE, "max_days_per_week", "--take", "other"]);
    assert_eq!((ran.status, ran.err.as_str(), ran.out.as_str()), (0, "", "Conflict resolved\n"));
    let after = std::fs::read_to_string(&path).unwrap();
    assert!(after.contains("max_days_per_week: 1,") && !after.contains("conflicts"), "{after}");
    assert_eq!(stage.run(&["conflicts", "sample"]).status, 0);

    std::fs::write(&path, &before).unwrap();
    with_conflict(&stage);
    assert_eq!(stage.run(&["resolve", "sample", FILE, "max_days_per_week", "--take", "kept"]).status, 0);
    assert_eq!(stage.run(&["status", "sample", "--today", TODAY]).status, 0);
    assert!(!std::fs::read_to_string(&path).unwrap().contains("conflicts"));
}
