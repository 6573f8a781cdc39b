//! `terrain forecast`: its JSON, its table, what is supposed and what cannot be.

use crate::stage::{Ran, Stage, TODAY, files, names_in_order, parse};
use serde_json::Value;

fn run(stage: &Stage, language: &str, arguments: &[&str]) -> Ran {
    stage.run(&[&["forecast", "sample", "--today", TODAY, "--language", language], arguments].concat())
}

fn number(value: &Value, name: &str) -> u64 {
    value[name].as_u64().unwrap_or_else(|| panic!("{name} is no number in {value}"))
}

#[test]
fn the_json_keeps_its_contract_and_nothing_is_changed() {
    let stage = Stage::with_sample();
    let before = files(&stage.path("sample"));
    let (status, out) = stage.json(&["forecast", "sample"]);
    assert_eq!((status, &stage.json(&["forecast", "sample"]).1), (0, &out));
    assert_eq!(files(&stage.path("sample")), before);
    let names = names_in_order(&out);
    let week = ["week", "monday", "demand", "booked", "capacity", "short", "short_rotations", "carried", "rotations"];
    assert_eq!(names[..12], [&["format", "today", "weeks"][..], &week].concat());
    assert_eq!(names[12..16], ["id", "demand", "booked", "capacity"]);
    assert_eq!(names[names.len() - 2..], ["unlaid", "beyond"]);
    let value = parse(&out);
    assert_eq!((&value["format"], &value["today"]), (&Value::from(1), &Value::from(TODAY)));
    let weeks = value["weeks"].as_array().unwrap();
    assert_eq!((weeks.len(), &weeks[0]["week"], &weeks[6]["week"]), (26, &"2026-W48".into(), &"2027-W01".into()));
    assert_eq!(weeks[6]["monday"], "2027-01-04");
    for week in weeks {
        let rotations = week["rotations"].as_array().unwrap();
        assert_eq!(rotations.iter().map(|rotation| &rotation["id"]).collect::<Vec<_>>(), ["cold-calls", "ride-alongs"]);
        for name in ["demand", "booked"] {
            assert_eq!(rotations.iter().map(|rotation| number(rotation, name)).sum::<u64>(), number(week, name));
        }
    }
    // What is missing is somewhere: cold calls are half days, ride-alongs two of them.
    let (_, status) = stage.json(&["status", "sample"]);
    let status = parse(&status);
    let people = status["people"].as_array().unwrap().iter();
    let active = people.filter(|person| !["left", "beyond_horizon"].contains(&person["state"].as_str().unwrap()));
    let missing: u64 = active
        .flat_map(|person| person["rotations"].as_array().unwrap())
        .map(|rotation| number(rotation, "missing") * if rotation["id"] == "ride-alongs" { 2 } else { 1 })
        .sum();
    let laid: u64 = weeks.iter().map(|week| number(week, "demand") - number(week, "booked")).sum();
    assert_eq!(missing, laid + number(&value, "unlaid") + number(&value, "beyond"));
}

#[test]
fn the_table_is_for_reading() {
    let stage = Stage::with_sample();
    let shown = |language, arguments: &[&str]| {
        let ran = run(&stage, language, arguments);
        assert_eq!(ran.err, "");
        let lines: Vec<&str> = ran.out.lines().collect();
        // The first weeks of the table, and what stands under it.
        let end = lines.iter().rposition(|line| line.is_empty()).unwrap();
        let parts = [&lines[..14], &lines[end..]].concat();
        (ran.status, parts.join("\n").replace('\u{a0}', " ").replace('\u{202f}', " "))
    };
    let (status, words) = shown("en", &[]);
    assert_eq!(status, 0);
    insta::assert_snapshot!(words, @"");
    let supposed = [
        "--hire",
        "2026-11-30:12:field",
        "--hire",
        "2027-05-17:1:field",
        "--without",
        "karim-benali",
        "--limit",
        "sophie-lambert:1",
        "--host",
        "1:cold-calls=2,ride-alongs=1",
    ];
    let (status, words) = shown("fr", &supposed);
    assert_eq!(status, 1);
    insta::assert_snapshot!(words, @"");
    let (status, words) = shown("en", &supposed);
    assert_eq!(status, 1);
    insta::assert_snapshot!(words, @"");
}

#[test]
fn what_cannot_be_supposed_says_what_where_and_what_to_do() {
    let stage = Stage::with_sample();
    let wrong: &[&[&str]] = &[
        &["--without", "karim-benal"],
        &["--without", "nobody"],
        &["--limit", "karim-benal:2"],
        &["--limit", "karim-benali:9"],
        &["--without", "karim-benali", "--limit", "karim-benali:2"],
        &["--without", "karim-benali", "--without", "karim-benali"],
        &["--limit", "karim-benali:1", "--limit", "karim-benali:2"],
        &["--hire", "2027-01-04:5:feild"],
        &["--hire", "2027-01-04:0:field"],
        &["--hire", "2026-11-22:1:field"],
        &["--hire", "2027-05-24:1:field"],
        &["--host", "2:coldcalls=3"],
        &["--host", "8:cold-calls=3"],
        &["--host", "2:cold-calls=21"],
    ];
    let mut said = String::new();
    for arguments in wrong {
        for language in ["en", "fr"] {
            let ran = run(&stage, language, arguments);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
            said.push_str(&ran.err);
        }
    }
    insta::assert_snapshot!(said.replace('\u{a0}', " ").replace('\u{202f}', " "), @"");
}

#[test]
fn a_faulty_horizon_forecasts_nothing() {
    let stage = Stage::with_sample();
    let file = stage.path("sample/workspace.ron");
    let whole = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, whole.replacen("calendar:", "horizon_weeks: 0,\n    calendar:", 1)).unwrap();
    for (language, words) in [("en", "see “terrain check”"), ("fr", "terrain check\u{a0}»")] {
        let ran = run(&stage, language, &[]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}
