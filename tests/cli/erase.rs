//! `terrain erase`: afterwards no byte of the folder tells of the person, and nobody else has lost anything.

use crate::stage::{Stage, files, parse, tell_of};
use std::fs;

const ID: &str = "amelie-durand";
const TRACES: [&str; 3] = [ID, "Amélie Durand", "amelie.durand@example.com"];

/// Names her wherever files can: conflicts, free texts, comments, copies, put away or not, half-written files, histories.
fn name_everywhere(stage: &Stage) {
    let sample = stage.path("sample");
    let read = |file: &str| fs::read_to_string(sample.join(file)).unwrap();
    let write = |file: &str, text: &str| {
        fs::create_dir_all(sample.join(file).parent().unwrap()).unwrap();
        fs::write(sample.join(file), text).unwrap();
    };
    let own = read("people/amelie-durand.ron");
    let other = read("people/hugo-petit.ron").replacen(
        "    name:",
        "    // Binôme d’Amélie Durand (amelie-durand).\n    waivers: [(rotation: \"cold-calls\", reason: \"Comme AMÉLIE DURAND\", by: \"amelie.durand@example.com\")],\n    conflicts: [(at: [\"email\"], other: \"hugo@example.com\", by: \"Amélie Durand\")],\n    name:",
        1,
    );
    write("people/hugo-petit.ron", &other);
    let insights = read("insights.ron").replacen("text: \"", "text: \"Vu par Amélie Durand : ", 1);
    write("insights.ron", &insights);
    write("people/amelie-durand (conflicted copy 2026-11-23 101500).ron", &own);
    write("people/.amelie-durand.ron.a1B2c3", &own[..own.len() / 2]);
    write("people/broken.ron", "(nam: \"Amélie Durand");
    write("history/merged/people/amelie-durand.2.ron", &own);
    write("history/merged/people/hugo-petit.sync-conflict-20261123-101500-ABCDEF7.ron", &other);
    let entry = |id: &str, rest: &str| format!("(id:\"{id}\",on:\"2026-11-20T10:00:00Z\",by:\"Karim\",{rest})\n");
    let about = "did:(deed:\"edit-profile\",about:(kind:\"person\",id:\"amelie-durand\"),name:\"Amélie Durand\")";
    let change = |file: &str, from: &str| {
        format!(
            "(file:\"{file}\",was:\"01\",is:\"02\",changes:[(at:[\"email\"],from:\"{from}\",to:\"x@example.com\")])"
        )
    };
    let (own, other) = (
        change("people/amelie-durand.ron", "a.d@example.com"),
        change("people/hugo-petit.ron", "amelie.durand@example.com"),
    );
    let lines = [
        entry("k1", &format!("{about},files:[{own}]")),
        entry("k2", &format!("files:[{own},{other}],more:true")),
        entry("k3", &format!("files:[{own}]")),
        entry("k4", &format!("files:[{}]", change("people/lea-marchand.ron", "lea@example.com"))),
        "(id:\"k5\",by:\"Amélie Durand".to_owned(),
    ];
    write("history/karim-pc.ron", &lines.concat());
    write("history/merged/history/karim-pc.ron", &lines.concat());
}

#[test]
fn after_an_erasure_no_byte_of_the_folder_tells_of_the_person() {
    let stage = Stage::with_sample();
    name_everywhere(&stage);
    // What is done through the program is in its histories too, and a copy is merged.
    assert_eq!(stage.run(&["doctor", "sample", "--fix"]).status, 1);
    let sample = stage.path("sample");
    for text in TRACES {
        assert!(tell_of(&sample, text).len() > 3, "{text}");
    }
    let before = files(&sample);
    let ran = stage.run(&["erase", "sample", ID]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    for words in ["Amélie Durand", "people/amelie-durand.ron", "insights.ron", "history/karim-pc.ron", "--yes"] {
        assert!(ran.out.contains(words), "{words} in\n{}", ran.out);
    }
    assert_eq!(files(&sample), before, "asking changes nothing");

    let ran = stage.run(&["erase", "sample", ID, "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    for text in TRACES {
        assert_eq!(tell_of(&sample, text), [""; 0], "{text}");
    }
    let read = |file: &str| fs::read_to_string(sample.join(file)).unwrap();
    for text in ["a.d@example.com", "AMÉLIE", "Amélie D"] {
        assert_eq!(tell_of(&sample, text), [""; 0], "{text}");
    }
    let kept = read("history/merged/history/karim-pc.ron");
    assert!(kept.contains("k4") && !kept.contains("k1") && !kept.contains("a.d@"), "{kept}");
    // The fact and the date stay.
    let record = read("history/erased.ron");
    assert!(record.contains("erase-person") && record.contains("on:\"2"), "{record}");
    // The others have lost nothing but her name.
    let hugo = read("people/hugo-petit.ron");
    assert!(hugo.contains("// Binôme d’[effacé] ([effacé]).") && hugo.contains("by: \"[effacé]\""), "{hugo}");
    assert!(read("insights.ron").contains("Vu par [effacé] : "));
    let history = read("history/karim-pc.ron");
    assert!(history.contains("k4") && history.contains("lea@example.com") && history.contains("k2"), "{history}");
    for gone in ["k1", "k5"] {
        assert!(!history.contains(gone), "{history}");
    }
    let after = files(&sample);
    let gone: Vec<_> = before.keys().filter(|file| !after.contains_key(*file)).collect();
    assert!(gone.iter().all(|file| file.to_string_lossy().contains(ID)), "{gone:?}");
    let log = stage.run(&["log", "sample", "--json"]);
    assert_eq!((log.status, log.err.as_str()), (0, ""));
    assert!(parse(&log.out)["entries"].as_array().unwrap().iter().any(|entry| entry["did"]["deed"] == "erase-person"));
    assert_eq!(stage.run(&["status", "sample"]).status, 0);

    // Once more there is nobody.
    let ran = stage.run(&["erase", "sample", ID, "--yes"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains(ID), "{}", ran.err);
    assert_eq!(files(&sample), after);
}

#[test]
fn whoever_was_removed_before_can_still_be_taken_out_of_the_past() {
    let stage = Stage::with_sample();
    name_everywhere(&stage);
    let sample = stage.path("sample");
    fs::remove_file(sample.join("people/amelie-durand.ron")).unwrap();
    fs::write(sample.join("notes.txt"), "Amélie Durand").unwrap();
    let ran = stage.run(&["erase", "sample", ID, "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""), "what is none of the workspace’s is told and left");
    assert!(ran.out.contains("notes.txt"), "{}", ran.out);
    for text in TRACES {
        let left: &[&str] = if text == "Amélie Durand" { &["notes.txt"] } else { &[] };
        assert_eq!(tell_of(&sample, text), left, "{text}");
    }
}

#[test]
fn whoever_is_a_host_too_is_taken_out_as_one() {
    let stage = Stage::with_sample();
    let sample = stage.path("sample");
    let host = fs::read_to_string(sample.join("hosts/karim-benali.ron")).unwrap();
    let host =
        host.replace("Karim Benali", "Amélie D.").replace("karim.benali@example.com", "Amelie.Durand@example.com");
    fs::write(sample.join("hosts/amelie-d.ron"), host).unwrap();
    let person = fs::read_to_string(sample.join("people/hugo-petit.ron")).unwrap();
    let before = person.matches("host: ").count();
    let person = person.replacen("host: \"", "host: \"amelie-d\", // naguère \"", 1);
    fs::write(sample.join("people/hugo-petit.ron"), person).unwrap();
    let ran = stage.run(&["erase", "sample", ID, "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    for text in [ID, "amelie-d", "Amélie D", "Amelie.Durand@"] {
        assert_eq!(tell_of(&sample, text), [""; 0], "{text}");
    }
    let person = fs::read_to_string(sample.join("people/hugo-petit.ron")).unwrap();
    assert_eq!(person.matches("host: ").count(), before - 1, "{person}");
}

#[test]
fn what_names_somebody_else_too_is_left_and_said() {
    let stage = Stage::with_sample();
    let sample = stage.path("sample");
    let twin = fs::read_to_string(sample.join("people/noemie-fabre.ron")).unwrap();
    let twin = twin.replace("Noémie Fabre", "Amélie Durand").replace("noemie.fabre@", "autre@");
    fs::write(sample.join("people/amelie-durand-2.ron"), &twin).unwrap();
    let ran = stage.run(&["erase", "sample", ID, "--yes", "--language", "fr"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("désigne aussi quelqu’un d’autre"), "{}", ran.out);
    assert_eq!(fs::read_to_string(sample.join("people/amelie-durand-2.ron")).unwrap(), twin);
    assert!(!sample.join("people/amelie-durand.ron").exists());
}

#[cfg(unix)]
#[test]
fn nobody_is_half_erased_where_a_file_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let stage = Stage::with_sample();
    name_everywhere(&stage);
    let sample = stage.path("sample");
    let read_only = sample.join("people/hugo-petit.ron");
    fs::set_permissions(&read_only, fs::Permissions::from_mode(0o444)).unwrap();
    let before = files(&sample);
    let ran = stage.run(&["erase", "sample", ID, "--yes"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("people/hugo-petit.ron"), "{}", ran.err);
    assert_eq!(files(&sample), before);
}
