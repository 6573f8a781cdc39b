//! `terrain restore`: a backup is looked at value by value, and what came later is never lost.

use crate::stage::{Stage, files, parse};
use serde_json::Value;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HOST: &str = "hosts/karim-benali.ron";

fn backed_up() -> Stage {
    let stage = Stage::with_sample();
    assert_eq!(stage.run(&["backup", "sample", "a.zip"]).status, 0);
    stage
}

fn change(stage: &Stage, file: &str, from: &str, to: &str) {
    let path = stage.path("sample").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} in\n{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn restore(stage: &Stage, flags: &[&str]) -> (i32, Value) {
    let ran = stage.run(&[&["restore", "sample", "a.zip", "--json"], flags].concat());
    assert_eq!(ran.err, "");
    (ran.status, parse(&ran.out))
}

/// The name and the bytes of a file in an archive.
type Entry<'a> = (&'a str, &'a [u8]);

/// Makes an archive by hand.
fn pack(path: &Path, entries: &[Entry<'_>]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn what_is_gone_or_differs_comes_back_and_what_is_later_stays() {
    let stage = backed_up();
    let sample = stage.path("sample");
    let read = |file: &str| fs::read_to_string(sample.join(file)).unwrap();
    assert_eq!(restore(&stage, &[]), (0, parse("{\"format\":1,\"applied\":false,\"changes\":[]}")));
    let gone = read("people/noemie-fabre.ron");
    fs::remove_file(sample.join("people/noemie-fabre.ron")).unwrap();
    change(&stage, HOST, "area: \"Lyon\"", "area: \"Nantes\",\n    until: \"2027-12-31\"");
    fs::write(sample.join("people/later-person.ron"), gone.replace("Noémie Fabre", "Léo Tard")).unwrap();
    fs::write(sample.join("people/hugo-petit.ron"), "\0\0\0\0").unwrap();
    let before = files(&sample);

    let (status, preview) = restore(&stage, &[]);
    assert_eq!((status, &preview["applied"]), (1, &Value::from(false)));
    let change = |file: &str| {
        let all = preview["changes"].as_array().unwrap();
        all.iter().find(|change| change["file"] == file).unwrap().clone()
    };
    let host = change(HOST);
    assert_eq!((&host["path"], &host["from"], &host["to"]), (&"area".into(), &"Nantes".into(), &"Lyon".into()));
    for whole in ["people/noemie-fabre.ron", "people/hugo-petit.ron"] {
        assert_eq!((&change(whole)["path"], change(whole).get("from")), (&".".into(), None), "{whole}");
    }
    assert_eq!(preview["changes"].as_array().unwrap().len(), 3);
    assert_eq!(files(&sample), before, "looking changes nothing");

    let (status, done) = restore(&stage, &["--apply"]);
    assert_eq!((status, &done["applied"], &done["changes"]), (0, &Value::from(true), &preview["changes"]));
    assert_eq!(done["moved_aside"], Value::from(vec!["history/aside/people/hugo-petit.ron"]));
    assert_eq!(read("history/aside/people/hugo-petit.ron"), "\0\0\0\0");
    let host = read(HOST);
    assert!(host.contains("area: \"Lyon\"") && host.contains("until: \"2027-12-31\""), "{host}");
    assert!(read("people/later-person.ron").contains("Léo Tard"));
    assert!(read("people/hugo-petit.ron").contains("Hugo Petit") && read("people/noemie-fabre.ron") == gone);
    // It is a change like any other: in the history, with what it took the place of.
    let log = parse(&stage.run(&["log", "sample", "--json"]).out);
    assert_eq!(log["entries"][0]["did"]["deed"], "restore");
    assert!(log["entries"][0].to_string().contains("Nantes"));
    assert_eq!(restore(&stage, &["--apply"]).1["changes"], Value::from(Vec::<u8>::new()), "once is enough");
}

#[test]
fn what_comes_back_is_said_in_words_of_both_languages() {
    let stage = backed_up();
    change(&stage, HOST, "area: \"Lyon\"", "area: \"Nantes\"");
    let ran = stage.run(&["restore", "sample", "a.zip", "--language", "en"]);
    insta::assert_snapshot!(ran.out, @"
    hosts/karim-benali.ron
        area: Nantes → Lyon
    Nothing was changed; --apply takes these values back, and what came later stays.
    ");
    let ran = stage.run(&["restore", "sample", "a.zip", "--apply", "--language", "fr"]);
    assert!(ran.out.ends_with("1\u{a0}fiche restaurée depuis une sauvegarde\n"), "{}", ran.out);
}

#[test]
fn a_backup_becomes_the_same_workspace_in_an_empty_folder() {
    let stage = backed_up();
    let ran = stage.run(&["restore", "new", "a.zip"]);
    assert_eq!(ran.status, 1);
    assert!(!stage.path("new").exists());
    let ran = stage.run(&["restore", "new", "a.zip", "--apply"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(files(&stage.path("new")), files(&stage.path("sample")));
    // Where only the workspace's own file is broken, that one comes back.
    fs::write(stage.path("sample/workspace.ron"), "(format: 1").unwrap();
    let ran = stage.run(&["restore", "sample", "a.zip", "--apply"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(fs::read_to_string(stage.path("sample/history/aside/workspace.ron")).unwrap(), "(format: 1");
    assert_eq!(stage.run(&["doctor", "sample"]).status, 0);
    assert_eq!(restore(&stage, &[]).0, 0);
}

#[test]
fn whoever_was_erased_since_does_not_come_back() {
    let stage = backed_up();
    assert_eq!(stage.run(&["erase", "sample", "amelie-durand", "--yes"]).status, 0);
    let (_, done) = restore(&stage, &["--apply"]);
    assert_eq!(done["erased"], 1);
    assert!(!stage.path("sample/people/amelie-durand.ron").exists());
}

#[test]
fn an_archive_that_nobody_should_trust_is_refused_with_words_and_leaves_nothing() {
    let stage = backed_up();
    let root = fs::read(stage.path("sample/workspace.ron")).unwrap();
    let big = vec![b' '; 17 * 1024 * 1024];
    let newer = String::from_utf8(root.clone()).unwrap().replacen("format: 1", "format: 9", 1);
    let root = ("workspace.ron", root.as_slice());
    let cases: &[(&str, &[Entry<'_>])] = &[
        ("leads out", &[root, ("../evil.ron", b"()")]),
        ("leads out", &[root, ("people/../../evil.ron", b"()")]),
        ("leads out", &[root, ("people/..\\..\\evil.ron", b"()")]),
        ("leads out", &[root, ("/tmp/evil.ron", b"()")]),
        ("more than 16 MB", &[root, ("people/bomb.ron", &big)]),
        ("no workspace.ron", &[("people/a.ron", b"()")]),
        ("later version", &[("workspace.ron", newer.as_bytes())]),
    ];
    let before = files(&stage.path("sample"));
    for (why, entries) in cases {
        pack(&stage.path("bad.zip"), entries);
        for dir in ["sample", "new"] {
            let ran = stage.run(&["restore", dir, "bad.zip", "--apply", "--language", "en"]);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{why}");
            assert!(ran.err.contains(why), "{why} in {}", ran.err);
        }
    }
    let whole = fs::read(stage.path("a.zip")).unwrap();
    fs::write(stage.path("bad.zip"), &whole[..whole.len() / 2]).unwrap();
    let ran = stage.run(&["restore", "sample", "bad.zip", "--apply"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("no archive"), "{}", ran.err);
    assert_eq!(stage.run(&["restore", "sample", "nowhere.zip"]).status, 2);
    assert_eq!(stage.run(&["restore", "sample", "sample"]).status, 2);
    assert!(!stage.path("new").exists() && !stage.path("evil.ron").exists());
    assert_eq!(files(&stage.path("sample")), before);
}
