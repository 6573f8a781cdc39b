//! How files look.

use crate::made::fixtures;
use std::fs;
use std::path::{Path, PathBuf};
use terrain::store::{layout, syntax::Tree};

/// Lists every RON file under a folder.
pub fn ron_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(ron_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A folder of the planning instances can be named by `TERRAIN_BENCH`, to try every file of them.
#[test]
fn files_in_the_style_keep_it_byte_for_byte() {
    let mut folders = vec![fixtures().join("bench-style")];
    folders.extend(std::env::var_os("TERRAIN_BENCH").map(PathBuf::from));
    for file in folders.iter().flat_map(|dir| ron_files(dir)) {
        let text = fs::read_to_string(&file).unwrap();
        let tree = Tree::parse(&text).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.display()));
        assert_eq!(layout::file(&tree), text, "{}", file.display());
    }
}

mod rewriting {
    //! A file that people have written by hand, and what is left of it when one thing changes.

    use std::fs;
    use std::path::Path;
    use std::sync::Arc;
    use tempfile::TempDir;
    use terrain::domain::{Absence, Person, Root, Waiver, Workspace};
    use terrain::store;

    const BY_HAND: &str = r#"#![enable(implicit_some)]
// Voir aussi le dossier RH.
(
    name: "Amélie Durand",   // née Petit
    programme: "field",
    start: "2026-10-05",
    works: [Mon, Tue, Thu, Fri,],

    absences: [
        (from: "2026-12-21", to: "2026-12-23"), // à confirmer
        /* ponts */
        (from: "2027-05-06", to: "2027-05-07", label: "Pont"),
    ],
    waivers: [(rotation: "cold-calls", count: 1)],
    sessions: {
        // la première
        "s-1": (
            rotation: "cold-calls",
            date: "2026-11-19", slot: Morning,
            status: Planned
        ),
    },
)
"#;

    fn folder(text: &str) -> TempDir {
        let dir = tempfile::tempdir().unwrap();
        store::create(dir.path(), &Workspace::new(Root::new("W", "fr"))).unwrap();
        fs::write(dir.path().join("people/amelie-durand.ron"), text).unwrap();
        dir
    }

    /// Changes the person and gives the lines that went (`-`) and came (`+`).
    fn changed(dir: &Path, change: impl FnOnce(&mut Person)) -> String {
        let path = dir.join("people/amelie-durand.ron");
        let before = fs::read_to_string(&path).unwrap();
        let mut opened = store::open(dir).unwrap();
        assert_eq!(opened.problems, []);
        let mut after = opened.workspace.clone();
        let mut person = (*after.people["amelie-durand"]).clone();
        change(&mut person);
        after.people.insert("amelie-durand".into(), Arc::new(person));
        assert_eq!(opened.folder.save(&after).failed, []);
        assert!(store::open(dir).unwrap().workspace == after);
        let text = fs::read_to_string(&path).unwrap();
        let only = |one: &str, other: &str, mark: &str| -> String {
            let others: Vec<_> = other.split('\n').collect();
            one.split('\n').filter(|line| !others.contains(line)).map(|line| format!("{mark}{line}\n")).collect()
        };
        only(&before, &text, "-") + &only(&text, &before, "+")
    }

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_value_changes_in_its_place() {
        let dir = folder(BY_HAND);
        let lines = changed(dir.path(), |person| person.name = "Amélie \"Petit\"".to_owned());
        assert_eq!(
            lines,
            "-    name: \"Amélie Durand\",   // née Petit\n+    name: \"Amélie \\\"Petit\\\"\",   // née Petit\n"
        );
    }

    #[test]
    fn a_new_field_comes_where_the_format_has_it() {
        let dir = folder(BY_HAND);
        let lines = changed(dir.path(), |person| {
            person.email = "a@example.com".to_owned();
            person.left = Some(day("2027-01-01"));
        });
        assert_eq!(lines, "+    email: \"a@example.com\",\n+    left: \"2027-01-01\",\n");
        let text = fs::read_to_string(dir.path().join("people/amelie-durand.ron")).unwrap();
        assert!(text.contains("// née Petit\n    email: \"a@example.com\",\n    programme"), "{text}");
        assert!(text.contains("\"2026-10-05\",\n    left: \"2027-01-01\",\n    works"), "{text}");
    }

    #[test]
    fn entries_come_and_go_with_what_stands_beside_them() {
        let dir = folder(BY_HAND);
        let lines = changed(dir.path(), |person| {
            person.absences.remove(0);
            person.absences.push(Absence {
                from: day("2027-08-02"),
                to: day("2027-08-20"),
                half: None,
                label: "Congés".to_owned(),
            });
        });
        assert_eq!(
            lines,
            "-        (from: \"2026-12-21\", to: \"2026-12-23\"), // à confirmer\n\
             +        (from: \"2027-08-02\", to: \"2027-08-20\", label: \"Congés\"),\n"
        );
        let lines = changed(dir.path(), |person| person.waivers.clear());
        assert_eq!(lines, "-    waivers: [(rotation: \"cold-calls\", count: 1)],\n");
        let lines = changed(dir.path(), |person| drop(person.sessions.remove("s-1")));
        assert!(lines.contains("-    sessions: {") && !lines.contains('+'), "{lines}");
    }

    #[test]
    fn defaults_that_were_spelled_out_stay() {
        let dir = folder(BY_HAND);
        let lines = changed(dir.path(), |person| person.sessions.get_mut("s-1").unwrap().host = Some("k".into()));
        assert_eq!(lines, "+            host: \"k\",\n");
        let text = fs::read_to_string(dir.path().join("people/amelie-durand.ron")).unwrap();
        assert!(text.contains("waivers: [(rotation: \"cold-calls\", count: 1)]"), "{text}");
    }

    #[test]
    fn a_list_on_one_line_stays_on_it() {
        let dir = folder(BY_HAND);
        let lines = changed(dir.path(), |person| {
            person.waivers.push(Waiver {
                rotation: "x".into(),
                count: 2,
                reason: String::new(),
                by: String::new(),
                on: None,
                until: None,
            });
            person.works = person.works.map(|days| days.with(terrain::domain::Weekday::Fri, false));
        });
        assert_eq!(
            lines,
            "-    works: [Mon, Tue, Thu, Fri,],\n-    waivers: [(rotation: \"cold-calls\", count: 1)],\n\
             +    works: [Mon, Tue, Thu],\n+    waivers: [\n+        (rotation: \"cold-calls\"),\n+        (rotation: \"x\", count: 2),\n"
        );
    }

    #[test]
    fn the_ends_of_lines_stay_and_the_byte_order_mark_goes() {
        let windows = format!("\u{feff}{}", BY_HAND.replace('\n', "\r\n"));
        let dir = folder(&windows);
        changed(dir.path(), |person| person.email = "a@example.com".to_owned());
        let text = fs::read_to_string(dir.path().join("people/amelie-durand.ron")).unwrap();
        assert!(text.starts_with("#![enable"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert_eq!(text.replace("    email: \"a@example.com\",\r\n", ""), windows.trim_start_matches('\u{feff}'));
    }
}
