//! `terrain doctor`: finds everything that is wrong with a folder's files, puts right what can be, deletes nothing.

use crate::stage::{Stage, files, parse};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Makes the sample unwell in every way there is; gives what lies outside and is linked to.
fn make_unwell(stage: &Stage) {
    let sample = stage.path("sample");
    let write = |file: &str, text: &str| fs::write(sample.join(file), text).unwrap();
    let host = fs::read_to_string(sample.join("hosts/karim-benali.ron")).unwrap();
    let copy = host.replace("area: \"Lyon\"", "area: \"Nantes\"");
    assert_ne!(copy, host);
    write("hosts/karim-benali (conflicted copy 2026-11-23 101500).ron", &copy);
    write("people/nobody.sync-conflict-20261123-101500-ABCDEF7.ron", &person(&sample));
    let broken = person(&sample).replacen("name:", "nom:", 1);
    write("people/zoe-lefevre.ron", &broken);
    write("people/Zoë.ron", &person(&sample));
    write("people/notes.txt", "à rappeler");
    fs::create_dir(sample.join("people/archive")).unwrap();
    write("people/archive/old.ron", "()");
    write("people/.amelie-durand.ron.a1B2c3", "(name: \"Amél");
    fs::remove_file(sample.join("hosts/.terrain-lock")).unwrap();
    fs::create_dir(sample.join("hosts/.terrain-lock")).unwrap();
    fs::File::create(sample.join("hosts/huge.ron")).unwrap().set_len(17 * 1024 * 1024).unwrap();
    fs::write(stage.path("elsewhere.ron"), &host).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(stage.path("elsewhere.ron"), sample.join("hosts/link.ron")).unwrap();
    set_read_only(&sample.join("people/hugo-petit.ron"), true);
}

fn person(sample: &Path) -> String {
    fs::read_to_string(sample.join("people/noemie-fabre.ron")).unwrap()
}

fn set_read_only(path: &Path, is_read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(is_read_only);
    fs::set_permissions(path, permissions).unwrap();
}

fn doctor(stage: &Stage, flags: &[&str]) -> (i32, Value) {
    let ran = stage.run(&[&["doctor", "sample", "--json"], flags].concat());
    assert_eq!(ran.err, "");
    (ran.status, parse(&ran.out))
}

fn seen(checkup: &Value) -> BTreeSet<(String, String, String)> {
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let findings = checkup["findings"].as_array().unwrap();
    findings.iter().map(|one| (text(one, "file"), text(one, "kind"), text(one, "care"))).collect()
}

#[test]
fn a_folder_that_is_well_has_no_findings() {
    let stage = Stage::with_sample();
    let ran = stage.run(&["doctor", "sample"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "Nothing is wrong with this folder.\n", ""));
    let before = files(&stage.path("sample"));
    assert_eq!(stage.run(&["doctor", "sample", "--fix"]).status, 0);
    assert_eq!(files(&stage.path("sample")), before);
    assert_eq!(stage.run(&["doctor", "."]).status, 2);
    assert_eq!(stage.run(&["doctor", "nowhere"]).status, 2);
}

#[test]
fn everything_wrong_is_found_and_only_what_can_be_is_put_right_once() {
    let stage = Stage::with_sample();
    make_unwell(&stage);
    let sample = stage.path("sample");
    let before = files(&sample);
    let (status, checkup) = doctor(&stage, &[]);
    assert_eq!(status, 1);
    let by_hand = [
        ("hosts/huge.ron", "too-large", "by-hand"),
        #[cfg(unix)]
        ("hosts/link.ron", "link", "by-hand"),
        ("people/Zoë.ron", "name", "by-hand"),
        ("people/hugo-petit.ron", "rights", "none"),
        ("people/nobody.sync-conflict-20261123-101500-ABCDEF7.ron", "copy", "by-hand"),
        ("people/zoe-lefevre.ron", "broken", "by-hand"),
    ];
    let curable = [
        ("hosts/.terrain-lock", "lock", "set-aside"),
        ("hosts/karim-benali (conflicted copy 2026-11-23 101500).ron", "copy", "merge"),
        ("people/.amelie-durand.ron.a1B2c3", "unfinished", "set-aside"),
        ("people/archive", "foreign", "set-aside"),
        ("people/notes.txt", "foreign", "set-aside"),
    ];
    let owned = |list: &[(&str, &str, &str)]| -> BTreeSet<_> {
        list.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect()
    };
    let (left, right) = (owned(&by_hand), owned(&curable));
    assert_eq!(seen(&checkup), &left | &right);
    assert_eq!(files(&sample), before, "looking changes nothing");
    let broken = checkup["findings"].as_array().unwrap().iter().find(|one| one["kind"] == "broken").unwrap();
    assert_eq!((&broken["line"], &broken["column"]), (&Value::from(3), &Value::from(5)));

    let (status, treated) = doctor(&stage, &["--fix"]);
    assert_eq!((status, seen(&treated)), (1, left.clone()));
    let done = treated["done"].as_array().unwrap();
    let of = |file: &str| done.iter().find(|one| one["file"] == file).unwrap()["moved_to"].as_str().unwrap().to_owned();
    assert_eq!(done.len(), curable.len());
    assert_eq!(of("people/notes.txt"), "history/aside/people/notes.txt");
    let after = files(&sample);
    for file in ["people/notes.txt", "people/.amelie-durand.ron.a1B2c3", curable[1].0] {
        assert_eq!(after[Path::new(&of(file))], before[Path::new(file)], "{file} is kept as it was");
        assert!(!sample.join(file).exists());
    }
    assert!(sample.join(of("people/archive")).join("old.ron").is_file());
    for (file, ..) in by_hand {
        assert_eq!(after[Path::new(file)], before[Path::new(file)], "{file} is untouched");
    }
    let merged = &after[Path::new("hosts/karim-benali.ron")];
    assert!(merged.contains("Lyon") && merged.contains("Nantes"), "{merged}");
    // Once more changes nothing.
    let (status, again) = doctor(&stage, &["--fix"]);
    assert_eq!((status, seen(&again), again.get("done")), (1, left, None));
    assert_eq!(files(&sample), after);
    set_read_only(&sample.join("people/hugo-petit.ron"), false);
}

#[test]
fn each_finding_has_its_place_and_what_is_done_about_it_in_words() {
    let stage = Stage::with_sample();
    fs::write(stage.path("sample/people/notes.txt"), "").unwrap();
    let text = person(&stage.path("sample")).replacen("name:", "nom:", 1);
    fs::write(stage.path("sample/people/zoe-lefevre.ron"), text).unwrap();
    let ran = stage.run(&["doctor", "sample", "--language", "en"]);
    insta::assert_snapshot!(ran.out, @"
    notice [foreign] people/notes.txt
        people/notes.txt: this file is none of the workspace’s
        Only files that end in .ron are read here; it is not opened, and can be moved elsewhere.
        --fix moves it to history/aside.
    error [broken] people/zoe-lefevre.ron:3:5
        people/zoe-lefevre.ron, line 3, column 5: there is no field “nom” here
        Correct its name or remove it. The file is untouched and zoe-lefevre is left out until it reads.
        Somebody has to see to this.
    2 findings, 1 of which --fix puts right.
    ");
    let ran = stage.run(&["doctor", "sample", "--fix", "--language", "fr"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "people/notes.txt déplacé vers history/aside/people/notes.txt");
    assert_eq!(lines[1], "erreur [broken] people/zoe-lefevre.ron:3:5");
    assert_eq!(
        lines[lines.len() - 2..],
        ["    Quelqu’un doit s’en occuper.", "1\u{a0}constat, dont --fix ne règle aucun."]
    );
}

#[test]
fn a_workspace_file_that_cannot_be_read_is_one_finding_among_others() {
    let stage = Stage::with_sample();
    let sample = stage.path("sample");
    fs::write(sample.join("workspace.ron"), "(format: 1").unwrap();
    fs::write(sample.join("people/notes.txt"), "").unwrap();
    let before = files(&sample);
    let (status, checkup) = doctor(&stage, &["--fix"]);
    let kinds: Vec<(&str, &str)> = checkup["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["file"].as_str().unwrap(), one["care"].as_str().unwrap()))
        .collect();
    assert_eq!((status, kinds), (1, vec![("people/notes.txt", "by-hand"), ("workspace.ron", "by-hand")]));
    assert_eq!(files(&sample), before, "of a workspace that cannot be read nobody knows what belongs in it");
}

#[test]
fn histories_tell_of_torn_lines_and_of_clocks_that_went_wrong() {
    let stage = Stage::with_sample();
    let history = stage.path("sample/history");
    fs::create_dir_all(&history).unwrap();
    let entry = |id: &str, on: &str| {
        format!(
            "(id:\"{id}\",on:\"{on}\",by:\"Claire\",files:[(file:\"people/noemie-fabre.ron\",was:\"01\",is:\"02\",changes:[])])\n"
        )
    };
    let write =
        |writer: &str, entries: &[String]| fs::write(history.join(format!("{writer}.ron")), entries.concat()).unwrap();
    write("well-pc", &[entry("a", "2020-01-01T10:00:00Z"), entry("b", "2020-01-01T09:59:00Z")]);
    write("ahead-pc", &[entry("c", "2020-01-01T10:00:00Z"), entry("d", "2199-01-01T10:00:00Z")]);
    write("back-pc", &[entry("e", "2020-03-01T10:00:00Z"), entry("f", "2020-01-01T10:00:00Z")]);
    write("torn-pc", &[entry("g", "2020-01-01T10:00:00Z"), "(id:\"h\",on:\"2020".to_owned()]);
    let before = files(&stage.path("sample"));
    let (_, checkup) = doctor(&stage, &["--fix"]);
    let found: Vec<(&str, &str, u64)> = checkup["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["file"].as_str().unwrap(), one["kind"].as_str().unwrap(), one["line"].as_u64().unwrap()))
        .collect();
    let expected = [
        ("history/ahead-pc.ron", "clock", 2),
        ("history/back-pc.ron", "clock", 1),
        ("history/torn-pc.ron", "history", 2),
    ];
    assert_eq!(found, expected);
    assert_eq!(files(&stage.path("sample")), before);
}
