//! The merge driver by itself: exit status, words, and a file that is left alone.

use crate::stage::{Ran, Stage};
use std::fs;

const BASE: &str =
    "#![enable(implicit_some)]\n(\n    name: \"Ana\",\n    area: \"Lyon\",\n    takes: {\"cold-calls\": 1},\n)\n";

/// Merges three texts; gives what ran and what is in the file of ours then.
fn merge(texts: [&str; 3], path: &[&str]) -> (Ran, String) {
    let stage = Stage::new();
    for (name, text) in ["base", "ours", "theirs"].iter().zip(texts) {
        fs::write(stage.path(name), text).unwrap();
    }
    let ran = stage.run(&[&["merge", "base", "ours", "theirs"], path].concat());
    let ours = fs::read_to_string(stage.path("ours")).unwrap();
    (ran, ours)
}

fn with(old: &str, new: &str) -> String {
    assert!(BASE.contains(old));
    BASE.replacen(old, new, 1)
}

const PATH: &[&str] = &["--path", "a b/hosts/ana.ron"];

#[test]
fn what_goes_together_is_merged_without_a_word() {
    let (ours, theirs) = (with("Lyon", "Nice"), with("1}", "2}"));
    for path in [PATH, &[]] {
        let (ran, text) = merge([BASE, &ours, &theirs], path);
        assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
        assert_eq!(text, with("Lyon", "Nice").replace("1}", "2}"));
    }
    let (ran, text) = merge([BASE, BASE, &theirs], PATH);
    assert_eq!((ran.status, text), (0, theirs));
}

#[test]
fn what_does_not_is_in_the_file_and_in_words() {
    let (ours, theirs) = (with("Lyon", "Nice"), with("Lyon", "Metz"));
    let (ran, text) = merge([BASE, &ours, &theirs], PATH);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    insta::assert_snapshot!(ran.err, @"a b/hosts/ana.ron: both sides changed one value; both answers are in the file. “terrain conflicts” lists them, “terrain resolve” chooses; then add the file and commit.");
    insta::assert_snapshot!(text, @r#"
    #![enable(implicit_some)]
    (
        name: "Ana",
        area: "Nice",
        takes: {"cold-calls": 1},
        conflicts: [
            (at: ["area"], kept: "Nice", other: "Metz"),
        ],
    )
    "#);
    // Merged once more it asks nothing new.
    let (ran, again) = merge([BASE, &text, &theirs], PATH);
    assert_eq!((ran.status, again), (0, text));
}

#[test]
fn what_cannot_be_read_leaves_ours_as_it_was() {
    let broken = with("area:", "aria:");
    let ours = with("Lyon", "Nice");
    let (ran, text) = merge([BASE, &ours, &broken], PATH);
    assert_eq!((ran.status, text.as_str()), (2, ours.as_str()));
    insta::assert_snapshot!(ran.err, @r#"
    a b/hosts/ana.ron (their version), line 4, column 5: there is no field “aria” here.
        aria: "Lyon",
    Nothing is merged: our version of a b/hosts/ana.ron is as it was, and git holds all three. Put it right, then add the file and commit.
    "#);
    for texts in [[BASE, &broken, &ours], [&broken, &ours, BASE], [BASE, "", &ours], [BASE, &ours, ""]] {
        let (ran, text) = merge(texts, PATH);
        assert_eq!((ran.status, text.as_str()), (2, texts[1]));
        assert!(!ran.err.is_empty());
    }
    let newer = "(format: 9, name: \"W\", programmes: {}, more: 1)";
    let (ran, text) = merge([newer, newer, &newer.replace('W', "V")], &["--path", "workspace.ron"]);
    assert!(ran.status == 2 && text == newer && ran.err.contains("later version"), "{}", ran.err);
    let (ran, text) = merge(["x", "y", "z"], &["--path", "notes.txt"]);
    assert!(ran.status == 2 && text == "y" && ran.err.contains("none of the workspace"), "{}", ran.err);
    let stage = Stage::new();
    let ran = stage.run(&["merge", "base", "ours", "theirs"]);
    assert!(ran.status == 2 && ran.err.contains("not there"), "{}", ran.err);
}

#[test]
fn comments_of_both_sides_are_kept_where_the_lines_cannot_be() {
    let ours = with("    area: \"Lyon\",\n", "    // ours, above\n    area: \"Nice\", // ours, behind\n");
    let theirs = with(
        "    area: \"Lyon\",\n",
        "    // theirs, above\n    area: \"Lyon\", // theirs, behind\n    max_days_per_week: 1, // theirs, new\n",
    );
    let (ran, text) = merge([BASE, &ours, &theirs], PATH);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(text, @r#"
    #![enable(implicit_some)]
    (
        name: "Ana",
        // ours, above
        // theirs, above
        // theirs, behind
        area: "Nice", // ours, behind
        takes: {"cold-calls": 1},
        max_days_per_week: 1, // theirs, new
    )
    "#);
}

#[test]
fn an_empty_base_is_none() {
    let (ran, text) = merge(["", BASE, &with("1}", "1, \"ride-alongs\": 2}")], PATH);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(text, with("1}", "1, \"ride-alongs\": 2}"));
}
