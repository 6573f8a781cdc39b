//! `terrain plan --repair`: its JSON, what it writes, what may be named, and how it reads.

use crate::stage::{Stage, TODAY, copy, files, names_in_order, parse, without_elapsed};
use serde_json::Value;

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is no list in {value}"))
}

/// The sample, with Karim away for two weeks from tomorrow on.
fn stage() -> Stage {
    let stage = Stage::with_sample();
    let file = stage.path("sample/hosts/karim-benali.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let away = "absences: [\n        (from: \"2026-11-24\", to: \"2026-12-04\"),\n";
    let changed = match text.contains("absences: [\n") {
        true => text.replacen("absences: [\n", away, 1),
        false => text.trim_end().trim_end_matches(')').to_owned() + &format!("    {away}    ],\n)\n"),
    };
    std::fs::write(&file, changed).unwrap();
    stage
}

#[test]
fn the_json_says_what_moves_and_changes_nothing() {
    let stage = stage();
    let before = files(&stage.path("sample"));
    let (status, out) = stage.json(&["plan", "sample", "--repair"]);
    assert_eq!(without_elapsed(&stage.json(&["plan", "sample", "--repair"]).1), without_elapsed(&out));
    assert_eq!(files(&stage.path("sample")), before);
    let value = parse(&out);
    let names = names_in_order(&out);
    let score =
        ["score", "broken", "unplaced", "late_days", "moved", "repeat_hosts", "imbalance", "total_days", "elapsed_ms"];
    assert_eq!(names[names.len() - score.len()..], score);
    let moved = list(&value, "moved");
    assert!(!moved.is_empty());
    assert_eq!(value["score"]["moved"], moved.len());
    let at = names.iter().position(|name| *name == "moved").unwrap();
    let one = ["person", "session", "rotation", "from", "date", "slot", "host", "to", "date", "slot", "host"];
    assert_eq!(names[at + 1..=at + one.len()], one);
    let key = |one: &Value| (one["person"].to_string(), one["session"].to_string());
    assert!(moved.is_sorted_by_key(key));
    assert!(moved.iter().all(|one| one["from"] != one["to"] && one["to"]["host"].is_string()), "{moved:?}");
    let broken = value.get("broken").map_or(0, |broken| broken.as_array().unwrap().len());
    assert_eq!(value["score"]["broken"], broken);
    assert_eq!(status, i32::from(broken > 0 || value["score"]["unplaced"] != 0));
    // Without it, nothing speaks of moves.
    let (_, plain) = stage.json(&["plan", "sample"]);
    assert!(!plain.contains("\"moved\"") && !plain.contains("\"broken\""), "{plain}");
}

#[test]
fn apply_moves_and_books_and_another_repair_finds_nothing() {
    let stage = stage();
    copy(&stage.path("sample"), &stage.path("repaired"));
    let (_, proposed) = stage.json(&["plan", "sample", "--repair"]);
    let (_, applied) = stage.json(&["plan", "repaired", "--repair", "--apply"]);
    assert_eq!(without_elapsed(&applied), without_elapsed(&proposed));
    let plan = parse(&proposed);
    for one in list(&plan, "moved") {
        let file = stage.path("repaired/people").join(format!("{}.ron", one["person"].as_str().unwrap()));
        let text = std::fs::read_to_string(file).unwrap();
        let session = text.split_once(&format!("\"{}\":", one["session"].as_str().unwrap())).unwrap().1;
        let date = session.split_once("date: \"").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(date, one["to"]["date"].as_str().unwrap());
    }
    let again = parse(&stage.json(&["plan", "repaired", "--repair"]).1);
    assert_eq!((list(&again, "moved").len(), list(&again, "placed").len()), (0, 0));
    assert_eq!(again.get("broken"), plan.get("broken"));
    // What was broken and could be repaired is no problem any more.
    let broken = |folder: &str| {
        let value = parse(&stage.json(&["check", folder]).1);
        let rules = list(&value, "problems").iter().filter(|one| one["rule"].as_str().unwrap().starts_with('H'));
        rules.count()
    };
    assert!(broken("repaired") < broken("sample"));
}

#[test]
fn what_may_not_be_named() {
    let stage = Stage::with_sample();
    let person = std::fs::read_to_string(stage.path("sample/people/amelie-durand.ron")).unwrap();
    let done = person.split("    \"s-").skip(1).find(|session| session.contains("status: Done")).unwrap();
    let done = format!("amelie-durand/s-{}", done.split_once('"').unwrap().0);
    let first = |arguments: &[&str]| {
        ["en", "fr"].map(|language| {
            let all = [&["plan", "sample", "--today", TODAY, "--language", language], arguments].concat();
            let ran = stage.run(&all);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
            ran.err.lines().next().unwrap().replace(&done, "amelie-durand/s-done").replace(['\u{a0}', '\u{202f}'], " ")
        })
    };
    let refused = [
        first(&["--move", "amelie-durand/s-1"]),
        first(&["--repair", "--move", "amelie-durand"]),
        first(&["--repair", "--move", "amelie-durand/s-nothing"]),
        first(&["--repair", "--move", &done]),
    ];
    insta::assert_snapshot!(refused.map(|words| words.join("\n")).join("\n"), @r"
    --repair is missing.
    Il manque --repair.
    --move <PERSON/SESSION> cannot be amelie-durand. Write the person’s id and the session’s, such as amelie-durand/s-3.
    --move <PERSON/SESSION> ne peut pas valoir amelie-durand. Il faut l’identifiant du collaborateur et celui de la séance, par exemple amelie-durand/s-3.
    There is no session amelie-durand/s-nothing.
    Il n’y a pas de séance amelie-durand/s-nothing.
    The session amelie-durand/s-done cannot move: its status is “done”.
    La séance amelie-durand/s-done ne peut pas être déplacée : son statut est « faite ».
    ");
}

#[test]
fn a_repair_is_for_reading_too() {
    let stage = stage();
    let ran = stage.run(&["plan", "sample", "--repair", "--today", TODAY, "--language", "en"]);
    let moves: Vec<&str> = ran.out.lines().take_while(|line| !line.is_empty()).collect();
    insta::assert_snapshot!(moves.join("\n").replace('\u{a0}', " "), @r"
    Name           Rotation                  From                                      To
    ─────────────  ────────────────────────  ────────────────────────────────────────  ─────────────────────────────────────────
    Chloé Vidal    Tournée terrain           Wed 9 Dec 2026, full day, Karim Benali    Mon 7 Dec 2026, full day, Julien Moreau
    Gabriel Simon  Prospection téléphonique  Wed 25 Nov 2026, afternoon, Karim Benali  Tue 8 Dec 2026, afternoon, Sophie Lambert
    Gabriel Simon  Prospection téléphonique  Tue 1 Dec 2026, morning, Sophie Lambert   Mon 30 Nov 2026, morning, Hélène Faure
    Lina Haddad    Tournée terrain           Thu 3 Dec 2026, full day, Sophie Lambert  Fri 4 Dec 2026, full day, Sophie Lambert
    ");
    let last: Vec<&str> = ran.out.lines().rev().take(3).collect();
    insta::assert_snapshot!(last.into_iter().rev().collect::<Vec<_>>().join("\n").replace('\u{a0}', " "), @r"
    4 sessions moved. 46 sessions placed, none left. 2 sessions still break a rule.
    Inès Bouvier 10 days late, nobody else; hosts between 5 and 11 sessions each.
    Nothing was changed; --apply moves and books these sessions.
    ");
    let ran = stage.run(&["plan", "sample", "--repair", "--apply", "--today", TODAY, "--language", "fr"]);
    let last: Vec<&str> = ran.out.lines().rev().take(3).collect();
    insta::assert_snapshot!(last.into_iter().rev().collect::<Vec<_>>().join("\n").replace(['\u{a0}', '\u{202f}'], " "), @r"
    4 séances déplacées. 46 séances placées, aucune en reste. 2 séances enfreignent encore une règle.
    Inès Bouvier en retard de 10 jours, personne d’autre ; entre 5 et 11 séances par accueillant.
    4 séances déplacées, 46 réservées.
    ");
}
