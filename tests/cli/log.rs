//! What was done, by whom and when: the table and the JSON of the log.

use crate::stage::{Stage, TODAY, names_in_order, parse};
use serde_json::Value;

const LEA: &str = "hosts/helene-faure.ron";

/// Carries out a plan, a choice between two values, and a change without Terrain.
fn with_past(stage: &Stage) {
    let plan = stage.run(&["plan", "sample", "--apply", "--today", TODAY]);
    assert_eq!((plan.status, plan.err.as_str()), (1, ""));
    let path = stage.path("sample").join(LEA);
    let text = std::fs::read_to_string(&path).unwrap();
    let conflict = "    conflicts: [(at: [\"max_days_per_week\"], kept: 2, other: 1)],\n)\n";
    std::fs::write(&path, format!("{}{conflict}", text.trim_end().strip_suffix(')').unwrap())).unwrap();
    let ran = stage.run(&["resolve", "sample", LEA, "max_days_per_week", "--take", "other"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

/// Leaves out what is another one every time.
fn without_when(text: &str) -> String {
    let line = |line: &str| match line.split_once("claire") {
        Some((_, rest)) => format!("… claire{rest}\n"),
        None => format!("{line}\n"),
    };
    text.lines().skip(2).map(line).collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn the_log_says_what_was_done() {
    let stage = Stage::with_sample();
    let ran = stage.run(&["log", "sample"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "Nothing is written down yet.\n", ""));
    with_past(&stage);
    let ran = stage.run(&["log", "sample", "--language", "en"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("When "), "{}", ran.out);
    insta::assert_snapshot!(without_when(&ran.out), @"
    … claire  Conflict resolved
    … claire  45 sessions added
    ");
    let french = stage.run(&["log", "sample", "--language", "fr"]).out;
    insta::assert_snapshot!(without_when(&french), @"
    … claire  Conflit tranché
    … claire  45 séances ajoutées
    ");

    let (_, host) = (0, stage.run(&["log", "sample", "--host", "helene-faure"]).out);
    assert_eq!(without_when(&host).lines().count(), 1, "{host}");
    let limited = stage.run(&["log", "sample", "--limit", "1"]).out;
    assert!(limited.ends_with("The latest 1; --limit shows more.\n"), "{limited}");
    let both = stage.run(&["log", "sample", "--host", "x", "--person", "y"]);
    assert_eq!((both.status, both.out.as_str()), (2, ""));
}

#[test]
fn the_json_of_the_log_keeps_its_contract() {
    let stage = Stage::with_sample();
    with_past(&stage);
    let ran = stage.run(&["log", "sample", "--person", "ines-bouvier", "--json"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let value = parse(&ran.out);
    assert_eq!((&value["format"], &value["complete"]), (&Value::from(1), &Value::from(true)));
    let entries = value["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 1);
    let entry = &entries[0];
    assert_eq!((&entry["by"], &entry["did"]["deed"]), (&Value::from("claire"), &Value::from("add-session")));
    assert!(entry["writer"].as_str().unwrap().starts_with("claire-"), "{entry}");
    assert!(entry["on"].as_str().unwrap().ends_with('Z'), "{entry}");
    let files = entry["files"].as_array().unwrap();
    assert_eq!((files.len(), &files[0]["file"]), (1, &Value::from("people/ines-bouvier.ron")));
    let change = &files[0]["changes"][0];
    assert_eq!((&change["at"][0], &change["to"]["status"]), (&Value::from("sessions"), &Value::from("Planned")));
    assert!(change.get("from").is_none());
    let names = names_in_order(&ran.out);
    assert_eq!(names[..6], ["format", "entries", "id", "on", "by", "writer"]);
    assert_eq!(names[names.len() - 1], "complete");
}

#[test]
fn a_line_that_cannot_be_read_is_told_and_the_rest_listed() {
    let stage = Stage::with_sample();
    with_past(&stage);
    let history = stage.path("sample/history");
    let path = std::fs::read_dir(&history).unwrap().map(|entry| entry.unwrap().path());
    let path = path.into_iter().find(|path| path.extension().is_some_and(|end| end == "ron")).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen('\n', "\nnonsense\n", 1) + "(id: \"cut").unwrap();
    let ran = stage.run(&["log", "sample"]);
    assert_eq!(ran.status, 0);
    assert_eq!(without_when(&ran.out).lines().count(), 2, "{}", ran.out);
    let said: Vec<&str> = ran.err.lines().collect();
    assert_eq!(said.len(), 2, "{}", ran.err);
    assert!(said[0].contains("line 2") && said[0].contains("no entry of a history"), "{}", ran.err);
    assert!(said[1].contains("line 4") && said[1].contains("cut short"), "{}", ran.err);
}

#[test]
fn where_no_history_can_be_kept_it_is_said_and_the_plan_is_booked() {
    let stage = Stage::with_sample();
    std::fs::write(stage.path("sample/history"), "in the way").unwrap();
    let plan = stage.run(&["plan", "sample", "--apply", "--today", TODAY]);
    assert!(plan.err.contains("no history of it can be kept"), "{}", plan.err);
    assert_eq!(stage.run(&["plan", "sample", "--json", "--today", TODAY]).out.matches("\"slot\"").count(), 0);
}
