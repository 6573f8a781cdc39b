//! The verbs as people use them: tables, a new workspace, the sample without a display, a reader that leaves.

use crate::stage::{Stage, TODAY, files, parse};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

#[test]
fn a_new_workspace_is_whole() {
    let stage = Stage::new();
    let absolute = stage.path("there/for the field");
    for dir in ["here", absolute.to_str().unwrap()] {
        let ran = stage.run(&["new", dir, "--holidays", "fr", "--name", "Équipe Zoë", "--language", "fr"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert!(ran.out.contains(dir), "{}", ran.out);
        let root = std::fs::read_to_string(stage.path(dir).join("workspace.ron")).unwrap();
        for line in ["name: \"Équipe Zoë\",", "holidays: \"FR\",", "language: \"fr\","] {
            assert!(root.contains(line), "{line} is not in\n{root}");
        }
        let (status, out) = stage.json(&["status", dir]);
        assert_eq!((status, parse(&out)["people"].as_array().unwrap().len()), (0, 0));
        assert_eq!(stage.json(&["check", dir]).0, 0);
        assert_eq!(stage.json(&["plan", dir]).0, 0);
    }
}

#[test]
fn a_new_workspace_takes_the_folders_name() {
    let stage = Stage::new();
    std::fs::create_dir(stage.path("ventes")).unwrap();
    assert_eq!(stage.run(&["new", "ventes"]).status, 0);
    assert!(std::fs::read_to_string(stage.path("ventes/workspace.ron")).unwrap().contains("name: \"ventes\","));
}

#[test]
fn the_sample_without_a_display_is_printed() {
    let stage = Stage::new();
    for (language, title, calendar) in [("en", "Name", "The next four weeks"), ("fr", "Nom", "Les quatre semaines")] {
        let ran = stage.run(&["demo", "sample", "--today", TODAY, "--language", language]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out.lines().next().unwrap().matches(stage.path("sample").to_str().unwrap()).count(), 0);
        assert!(ran.out.lines().next().unwrap().contains("sample"), "{}", ran.out);
        assert!(ran.out.lines().any(|line| line.starts_with(title)), "{}", ran.out);
        let (_, weeks) = ran.out.split_once(calendar).unwrap();
        let mark = if language == "fr" { "S" } else { "W" };
        for week in 48..52 {
            assert!(weeks.contains(&format!("{mark}{week} ")), "week {week} in\n{weeks}");
        }
        assert!(weeks.contains("Amélie Durand"), "{weeks}");
    }
}

#[test]
fn the_sample_without_a_folder_goes_to_the_home() {
    let stage = Stage::new();
    let ran = stage.run(&["demo", "--today", TODAY]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let made = files(&stage.path("home"));
    assert!(
        made.keys().any(|file| file.ends_with(format!("maison-aubier-{TODAY}/workspace.ron"))),
        "{:?}",
        made.keys()
    );
}

#[test]
fn what_was_tried_in_the_sample_stays() {
    let stage = Stage::with_sample();
    assert_eq!(stage.run(&["plan", "sample", "--apply", "--today", TODAY]).status, 1);
    let before = files(&stage.path("sample"));
    assert_eq!(stage.run(&["demo", "sample", "--today", TODAY]).status, 0);
    assert_eq!(files(&stage.path("sample")), before);
}

/// A display that is named but not there is no display; only X11 can tell without a desktop.
#[cfg(target_os = "linux")]
#[test]
fn the_sample_on_a_display_that_is_not_there_is_printed() {
    let stage = Stage::new();
    let output = stage.command().args(["demo", "sample"]).env("DISPLAY", ":54321").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Amélie Durand"));
}

#[test]
fn tables_are_for_reading() {
    let stage = Stage::with_sample();
    let status = stage.run(&["status", "sample", "--today", TODAY]);
    assert_eq!(status.status, 0);
    insta::assert_snapshot!(status.out.lines().skip(2).take(5).collect::<Vec<_>>().join("\n").replace('\u{a0}', " "), @"
    Name              Team          Start        Experience  Prospection téléphonique  Tournée terrain  No date  Due          State
    ────────────────  ────────────  ───────────  ──────────  ────────────────────────  ───────────────  ───────  ───────────  ────────
    Adrien Masson     Produit       24 Aug 2026  0 months    4/4                       2/3                    0  22 Nov 2026  Overdue
    Inès Bouvier      Numérique     21 Sep 2026  2 months    3/4                       1/3                    2  20 Nov 2026  Overdue
    Hugo Petit        Marque        7 Sep 2026   0 months    4/4                       1/3                    1  6 Dec 2026   At risk
    ");
    let check = stage.run(&["check", "sample", "--today", TODAY, "--language", "fr"]);
    assert_eq!(check.status, 1);
    assert!(check.out.lines().last().unwrap().ends_with("problèmes."), "{}", check.out);
    let holidays = stage.run(&["holidays", "CA-QC", "2026"]);
    insta::assert_snapshot!(holidays.out.replace('\u{a0}', " "), @"
    Date             Name
    ───────────────  ───────────────────────
    Thu 1 Jan 2026   New Year’s Day
    Fri 3 Apr 2026   Good Friday
    Mon 18 May 2026  National Patriots’ Day
    Wed 24 Jun 2026  Saint Jean Baptiste Day
    Wed 1 Jul 2026   Canada Day
    Mon 7 Sep 2026   Labour Day
    Mon 12 Oct 2026  Thanksgiving Day
    Fri 25 Dec 2026  Christmas Day
    ");
    let plan = stage.run(&["plan", "sample", "--today", TODAY]);
    assert!(plan.out.ends_with("Nothing was changed; --apply books these sessions.\n"), "{}", plan.out);
}

#[test]
fn a_search_that_is_cut_short_says_so() {
    let stage = Stage::new();
    let instance = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/bench/L-overdue");
    let (status, out) = stage.json(&["plan", instance, "--time-limit-ms", "1"]);
    assert!(status < 2);
    let plan = parse(&out);
    assert_eq!(plan["cut_short"], true);
    let names = crate::stage::names_in_order(&out);
    assert_eq!(names[names.len() - 2..], ["cut_short", "elapsed_ms"]);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let stage = Stage::with_sample();
    let instance = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/bench/L-overdue");
    for arguments in [&["status", instance][..], &["status", instance, "--json"], &["check", instance], &["--help"]] {
        let mut child = Command::new(stage.command().get_program())
            .args(arguments)
            .args(if arguments.len() > 1 { &["--today", TODAY][..] } else { &[] })
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{arguments:?}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {:?}", output.status);
    }
}
