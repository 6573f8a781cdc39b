//! The JSON of `status`, `check`, `plan` and `holidays`: names, their order, sorting, the same bytes twice.

use crate::stage::{Stage, TODAY, added_lines, copy, files, names_in_order, parse, without_elapsed};
use serde_json::Value;
use std::collections::BTreeSet;

const SLOTS: &[&str] = &["morning", "afternoon", "full_day"];
const STATES: &[&str] = &["complete", "on_track", "to_plan", "at_risk", "overdue", "left", "beyond_horizon"];
const RULES: &[&str] =
    &["H1", "H2", "H3", "H4", "H5", "H6", "H7", "outcome", "reference", "value", "file", "conflict", "experience"];

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is no text in {value}"))
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is no list in {value}"))
}

fn count(value: &Value, name: &str) -> u64 {
    value[name].as_u64().unwrap_or_else(|| panic!("{name} is no count in {value}"))
}

fn is_sorted_by<K: Ord>(values: &[Value], key: impl Fn(&Value) -> K) -> bool {
    values.is_sorted_by_key(key)
}

/// Splits names at each one that begins a record, and gives the different records.
fn records<'a>(names: &[&'a str], first: &str) -> BTreeSet<Vec<&'a str>> {
    let starts = names.iter().enumerate().filter(|(_, name)| **name == first).map(|(index, _)| index);
    let starts: Vec<usize> = starts.chain([names.len()]).collect();
    starts.windows(2).map(|pair| names[pair[0]..pair[1]].to_vec()).collect()
}

#[test]
fn status_keeps_its_contract() {
    let stage = Stage::with_sample();
    let (status, out) = stage.json(&["status", "sample"]);
    assert_eq!(status, 0);
    assert_eq!(stage.json(&["status", "sample"]).1, out);

    let names = names_in_order(&out);
    assert_eq!(names[..3], ["format", "today", "people"]);
    let person = [
        "id",
        "name",
        "team",
        "state",
        "experienced",
        "experience_months",
        "verified",
        "verified_value",
        "claimed",
        "claimed_value",
        "rotations",
    ];
    assert_eq!(names[3..14], person);
    let rotation = ["id", "required", "waived", "done", "scheduled", "awaiting", "missing", "due", "state"];
    assert_eq!(names[14..23], rotation);

    let value = parse(&out);
    assert_eq!((&value["format"], text(&value, "today")), (&Value::from(1), TODAY));
    let people = list(&value, "people");
    assert_eq!(people.len(), files(&stage.path("sample/people")).len());
    assert!(is_sorted_by(people, |person| text(person, "id").to_owned()));
    let mut states = BTreeSet::new();
    for person in people {
        states.insert(text(person, "state"));
        assert!(STATES.contains(&text(person, "state")), "{person}");
        let rotations = list(person, "rotations");
        assert!(is_sorted_by(rotations, |rotation| text(rotation, "id").to_owned()));
        for rotation in rotations {
            let of = |name| count(rotation, name);
            let accounted = of("done") + of("scheduled") + of("awaiting");
            assert_eq!(of("missing"), of("required").saturating_sub(accounted), "{person}");
            assert!(STATES.contains(&text(rotation, "state")), "{rotation}");
            assert!(text(rotation, "due").parse::<chrono::NaiveDate>().is_ok(), "{rotation}");
        }
    }
    for state in ["complete", "on_track", "to_plan", "at_risk", "overdue", "left"] {
        assert!(states.contains(state), "nobody of the sample is {state}");
    }
}

#[test]
fn check_keeps_its_contract() {
    let stage = Stage::with_sample();
    let (status, out) = stage.json(&["check", "sample"]);
    assert_eq!(status, 1);
    assert_eq!(stage.json(&["check", "sample"]).1, out);

    let order = ["rule", "severity", "person", "host", "session", "date", "file", "line", "column", "text"];
    let names = names_in_order(&out);
    assert_eq!(names[..3], ["format", "today", "problems"]);
    for record in records(&names[3..], "rule") {
        let places: Vec<_> = record.iter().map(|name| order.iter().position(|known| known == name)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{record:?}");
    }
    let value = parse(&out);
    let problems = list(&value, "problems");
    assert!(!problems.is_empty());
    let severities = ["error", "warning", "notice"];
    let rank = |problem: &Value| severities.iter().position(|known| *known == text(problem, "severity"));
    assert!(problems.iter().all(|problem| rank(problem).is_some()));
    assert!(is_sorted_by(problems, rank), "worst first");
    for problem in problems {
        assert!(RULES.contains(&text(problem, "rule")), "{problem}");
        assert!(!text(problem, "text").is_empty());
        let file = stage.path("sample").join(text(problem, "file"));
        let lines = std::fs::read_to_string(&file).unwrap().lines().count() as u64;
        assert!((1..=lines).contains(&count(problem, "line")), "{problem}");
    }
}

#[test]
fn json_speaks_the_workspaces_language_on_every_machine() {
    let stage = Stage::with_sample();
    for verb in ["check", "plan"] {
        let (_, out) = stage.json(&[verb, "sample"]);
        let mut french = stage.command();
        let french = french.args([verb, "sample", "--json", "--today", TODAY]).env("LC_ALL", "fr_FR.UTF-8");
        let french = String::from_utf8(french.output().unwrap().stdout).unwrap();
        let bytes = |text: &str| if verb == "plan" { without_elapsed(text) } else { text.to_owned() };
        assert_eq!(bytes(&french), bytes(&out), "{verb}");
        let (_, english) = stage.json(&[verb, "sample", "--language", "en"]);
        assert_ne!(bytes(&english), bytes(&out), "{verb}: --language goes first");
    }
}

#[test]
fn plan_keeps_its_contract_and_changes_nothing() {
    let stage = Stage::with_sample();
    let before = files(&stage.path("sample"));
    let (status, out) = stage.json(&["plan", "sample"]);
    let (_, again) = stage.json(&["plan", "sample"]);
    assert_eq!(without_elapsed(&out), without_elapsed(&again));
    assert_eq!(files(&stage.path("sample")), before);

    let names = names_in_order(&out);
    assert_eq!(names[..3], ["format", "today", "placed"]);
    let end = names.iter().position(|name| *name == "unplaced").unwrap();
    let placed: Vec<_> = records(&names[3..end], "person").into_iter().collect();
    assert_eq!(placed, [vec!["person", "rotation", "host", "date", "slot"]]);
    let score = ["score", "unplaced", "late_days", "repeat_hosts", "imbalance", "total_days", "elapsed_ms"];
    assert_eq!(names[names.len() - score.len()..], score);

    let value = parse(&out);
    let (placed, unplaced) = (list(&value, "placed"), list(&value, "unplaced"));
    assert!(!placed.is_empty());
    let key = |names: &'static [&str]| {
        move |record: &Value| names.iter().map(|n| text(record, n).to_owned()).collect::<Vec<_>>()
    };
    assert!(is_sorted_by(placed, key(&["person", "date", "rotation"])));
    assert!(is_sorted_by(unplaced, key(&["person", "rotation"])));
    assert!(placed.iter().all(|placement| SLOTS.contains(&text(placement, "slot"))));
    for left in unplaced {
        assert!(count(left, "count") > 0 && !text(left, "remedy").is_empty(), "{left}");
        assert!(left["closed_by"].as_object().unwrap().keys().all(|rule| RULES.contains(&rule.as_str())), "{left}");
    }
    let count_unplaced: u64 = unplaced.iter().map(|left| count(left, "count")).sum();
    assert_eq!(count(&value["score"], "unplaced"), count_unplaced);
    assert_eq!(status, i32::from(count_unplaced > 0));
    assert!(value["elapsed_ms"].as_f64().unwrap() > 0.0);
    assert!(value.get("cut_short").is_none());

    // Whatever is missing is placed or said to be unplaced.
    let (_, status) = stage.json(&["status", "sample"]);
    let status = parse(&status);
    let active = |person: &&Value| !["left", "beyond_horizon"].contains(&text(person, "state"));
    let rotations = list(&status, "people").iter().filter(active).flat_map(|person| list(person, "rotations"));
    let missing: u64 = rotations.map(|rotation| count(rotation, "missing")).sum();
    assert_eq!(missing, placed.len() as u64 + count_unplaced);
}

#[test]
fn apply_writes_exactly_the_plan_and_a_second_plan_is_empty() {
    let stage = Stage::with_sample();
    copy(&stage.path("sample"), &stage.path("planned"));
    let before = files(&stage.path("planned"));
    let (_, proposed) = stage.json(&["plan", "sample"]);
    let (status, applied) = stage.json(&["plan", "planned", "--apply"]);
    assert_eq!(without_elapsed(&applied), without_elapsed(&proposed));
    let plan = parse(&proposed);
    assert_eq!(status, i32::from(count(&plan["score"], "unplaced") > 0));

    let after = files(&stage.path("planned"));
    assert!(before.keys().eq(after.keys().filter(|file| !file.starts_with("history"))), "{:?}", after.keys());
    let mut written = Vec::new();
    for (file, old) in &before {
        let added = added_lines(old, &after[file]);
        written.extend(sessions(file.file_stem().unwrap().to_str().unwrap(), &added));
    }
    let of_plan = |placement: &Value| {
        ["person", "rotation", "host", "date", "slot"].map(|name| text(placement, name).to_owned()).to_vec()
    };
    let mut wanted: Vec<_> = list(&plan, "placed").iter().map(of_plan).collect();
    written.sort();
    wanted.sort();
    assert_eq!(written, wanted);

    let (_, again) = stage.json(&["plan", "planned"]);
    let again = parse(&again);
    assert_eq!(list(&again, "placed").len(), 0);
    assert_eq!(again["score"]["unplaced"], plan["score"]["unplaced"]);
    // What was wrong before is wrong after, and nothing else.
    assert_eq!(stage.json(&["check", "planned"]).0, 1);
    let rules = |folder: &str| {
        let value = parse(&stage.json(&["check", folder]).1);
        list(&value, "problems").iter().map(|problem| text(problem, "text").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rules("planned"), rules("sample"));
}

/// Reads the sessions out of the lines that were added to a person's file, as an outsider would.
fn sessions(person: &str, added: &[&str]) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    for line in added.iter().map(|line| line.trim()) {
        let value = |name: &str| Some(line.strip_prefix(name)?.trim_end_matches(',').trim_matches('"').to_owned());
        if line.starts_with("\"s-") {
            found.push(vec![person.to_owned(), String::new(), String::new(), String::new(), String::new()]);
        } else if line != "sessions: {" && line != "}," && line != ")," {
            let session = found.last_mut().unwrap_or_else(|| panic!("{person}: {line}"));
            let slot = value("slot: ").map(|slot| match slot.as_str() {
                "Morning" => "morning".to_owned(),
                "Afternoon" => "afternoon".to_owned(),
                "FullDay" => "full_day".to_owned(),
                other => panic!("{other}"),
            });
            let fields = [None, value("rotation: "), value("host: "), value("date: "), slot];
            match fields.into_iter().enumerate().find_map(|(index, field)| Some((index, field?))) {
                Some((index, field)) => session[index] = field,
                None => assert_eq!(line, "status: Planned,", "{person}"),
            }
        }
    }
    found
}

#[test]
fn holidays_are_dates_with_names() {
    let stage = Stage::new();
    let ran = stage.run(&["holidays", "FR", "2027", "--json", "--language", "fr"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let value = parse(&ran.out);
    let days = value.as_array().unwrap();
    assert_eq!(days.len(), 11);
    assert_eq!(records(&names_in_order(&ran.out), "date").into_iter().collect::<Vec<_>>(), [vec!["date", "name"]]);
    assert!(is_sorted_by(days, |day| text(day, "date").to_owned()));
    assert_eq!((text(&days[1], "date"), text(&days[1], "name")), ("2027-03-29", "Lundi de Pâques"));
}
