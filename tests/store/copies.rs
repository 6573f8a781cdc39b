//! Copies that sync engines leave are merged and put away, and nobody real is ever taken for one.

use crate::made::{bytes_of, copy_dir};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use terrain::domain::{FileFault, Problem, What};
use terrain::store::{self, Folder, Look, Record};

/// A file of the base, and its text.
const FILE: &str = "people/amelie-durand.ron";

fn base() -> (TempDir, String) {
    let dir = copy_dir("faults/base");
    let text = fs::read_to_string(dir.path().join(FILE)).unwrap();
    (dir, text)
}

fn put(dir: &Path, file: &str, text: &str) {
    let path = dir.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn with_field(text: &str, field: &str) -> String {
    text.replacen("(\n", &format!("(\n    {field}\n"), 1)
}

fn faults(problems: &[Problem]) -> Vec<(String, &FileFault)> {
    let of_file = problems.iter().filter_map(|problem| match &problem.what {
        What::File { fault, .. } => Some((problem.place.as_ref().unwrap().file.clone(), fault)),
        _ => None,
    });
    of_file.collect()
}

fn merge(dir: &Path) -> (Folder, Vec<store::Merged>) {
    let mut folder = store::open(dir).unwrap().folder;
    let merged = folder.merge_copies();
    (folder, merged)
}

#[test]
fn copies_of_every_engine_are_merged_and_put_away() {
    for name in [
        "amelie-durand.sync-conflict-20261123-101500-ABCDEF7",
        "amelie-durand (conflicted copy 2026-11-23 101500)",
        "amelie-durand (conflicted copy Claire 2026-11-23 101500)",
        "amelie-durand_conflict-20261123-101500",
        "amelie-durand (Claire's conflicted copy 2026-11-23)",
        "amelie-durand (Copie en conflit de Claire 2026-11-23)",
        "amelie-durand-DESKTOP-AB12CD3",
        "amelie-durand (1)",
        "amelie-durand 2",
    ] {
        let (dir, text) = base();
        let theirs = with_field(&text.replace("Marque", "Marque"), "left: \"2026-12-31\",");
        let ours = with_field(&text, "email: \"amelie@example.com\", // la nouvelle");
        put(dir.path(), FILE, &ours);
        let copy = format!("people/{name}.ron");
        put(dir.path(), &copy, &theirs);

        let opened = store::open(dir.path()).unwrap();
        let of = FileFault::Copy { of: FILE.to_owned(), is_alone: false };
        assert_eq!(faults(&opened.problems), [(copy.clone(), &of)], "{name}");
        assert_eq!(read(dir.path(), &copy), theirs, "reading changes nothing");
        assert!(opened.folder.has_copies());

        let (folder, merged) = merge(dir.path());
        let moved_to = format!("history/merged/{copy}");
        assert_eq!(merged.len(), 1, "{name}");
        assert_eq!((&merged[0].file, &merged[0].moved_to), (&copy, &moved_to));
        assert_eq!(read(dir.path(), &moved_to), theirs, "kept byte for byte");
        assert!(!dir.path().join(&copy).exists());
        let opened = store::open(dir.path()).unwrap();
        assert_eq!(opened.problems, [], "{name}");
        assert!(opened.workspace == *folder.synced());
        let person = &opened.workspace.people["amelie-durand"];
        assert_eq!((person.email.as_str(), person.left), ("amelie@example.com", Some("2026-12-31".parse().unwrap())));
        assert!(read(dir.path(), FILE).contains("// la nouvelle"), "what people wrote stays");
        // Nothing is left to be done.
        let before = bytes_of(dir.path());
        assert_eq!(merge(dir.path()).1, []);
        assert_eq!(bytes_of(dir.path()), before);
    }
}

#[test]
fn every_kind_of_record_has_its_copies() {
    let (dir, _) = base();
    let mark = ".sync-conflict-20261123-101500-ABCDEF7.ron";
    let root = read(dir.path(), "workspace.ron");
    put(dir.path(), &format!("workspace{mark}"), &with_field(&root, "horizon_weeks: 30,"));
    let host = read(dir.path(), "hosts/karim-benali.ron");
    put(dir.path(), &format!("hosts/karim-benali{mark}"), &with_field(&host, "from: \"2026-09-01\","));
    put(dir.path(), "insights.ron", "(insights: {\"i-1\": (about: Other, text: \"un\")})");
    put(dir.path(), &format!("insights{mark}"), "(insights: {\"i-2\": (about: Other, text: \"deux\")})");
    let opened = store::open(dir.path()).unwrap();
    assert_eq!(faults(&opened.problems).len(), 3);
    let (folder, merged) = merge(dir.path());
    let of: Vec<_> = merged.into_iter().map(|merged| merged.of).collect();
    assert_eq!(of, [Record::Host("karim-benali".into()), Record::Insights, Record::Root]);
    let workspace = folder.synced();
    assert_eq!(workspace.root.horizon_weeks, 30);
    assert_eq!(workspace.insights.insights.len(), 2);
    assert_eq!(workspace.hosts["karim-benali"].from, Some("2026-09-01".parse().unwrap()));
    assert_eq!(store::open(dir.path()).unwrap().problems, []);
    for copy in ["workspace", "insights", "hosts/karim-benali"] {
        assert!(dir.path().join(format!("history/merged/{copy}{mark}")).is_file());
    }
}

#[test]
fn nobody_real_is_taken_for_a_copy() {
    let (dir, text) = base();
    // Somebody whose id goes on where another's ends, one of the same name, and one who was begun as a copy.
    put(dir.path(), "people/amelie-durand-morel.ron", &text.replace("Amélie Durand", "Amélie Durand-Morel"));
    put(dir.path(), "people/amelie-durand-2.ron", &text.replace("2026-10-05", "2026-11-02"));
    put(dir.path(), "people/amelie-durand-laptop.ron", &text);
    // Names that are no ids, of people who are somebody else.
    let other = text.replace("Amélie Durand", "Jeanne Petit").replace("s-7k2m9q", "s-zzzzzz");
    for name in ["amelie-durand (1)", "amelie-durand 2", "amelie-durand-Marc"] {
        put(dir.path(), &format!("people/{name}.ron"), &other);
    }
    let before = bytes_of(dir.path());
    let (folder, merged) = merge(dir.path());
    assert_eq!(merged, []);
    assert_eq!(bytes_of(dir.path()), before);
    assert_eq!(folder.synced().people.len(), 5);
    let problems = folder.problems();
    let told: Vec<_> = faults(&problems);
    assert_eq!(told.len(), 3);
    assert!(told.iter().all(|(_, fault)| matches!(fault, FileFault::BadId { .. })), "{told:?}");
}

#[test]
fn what_cannot_be_merged_stays_where_it_is_and_is_told() {
    let (dir, text) = base();
    let name = |stem: &str| format!("people/{stem}.sync-conflict-20261123-101500-ABCDEF7.ron");
    let [broken, alone] = [name("amelie-durand"), name("nobody")];
    put(dir.path(), &broken, &text.replace("start:", "strat:"));
    put(dir.path(), &alone, &text);
    put(dir.path(), "people/noemie-fabre.ron", "(name: ");
    let of_broken = name("noemie-fabre");
    put(dir.path(), &of_broken, &text);
    let before = bytes_of(dir.path());
    let (folder, merged) = merge(dir.path());
    assert_eq!(merged, []);
    assert_eq!(bytes_of(dir.path()), before);
    let problems = folder.problems();
    let told: std::collections::BTreeMap<_, _> = faults(&problems).into_iter().collect();
    assert!(matches!(told[&broken], FileFault::UnknownField { .. }));
    assert_eq!(told[&alone], &FileFault::Copy { of: "people/nobody.ron".to_owned(), is_alone: true });
    assert!(told.contains_key("people/noemie-fabre.ron") && told.contains_key(&of_broken));
}

#[test]
fn a_name_that_is_taken_is_left_alone() {
    let (dir, text) = base();
    let copy = "people/amelie-durand.sync-conflict-20261123-101500-ABCDEF7.ron";
    let stem = "history/merged/people/amelie-durand.sync-conflict-20261123-101500-ABCDEF7";
    put(dir.path(), &format!("{stem}.ron"), "another");
    put(dir.path(), &format!("{stem}.2.ron"), "a third");
    let theirs = with_field(&text, "left: \"2026-12-31\",");
    put(dir.path(), copy, &theirs);
    assert_eq!(merge(dir.path()).1[0].moved_to, format!("{stem}.3.ron"));
    let kept = ["", ".2", ".3"].map(|number| read(dir.path(), &format!("{stem}{number}.ron")));
    assert_eq!(kept, ["another".to_owned(), "a third".to_owned(), theirs.clone()]);
    // The same copy, which the engine has brought back from a machine that has not put it away yet, is not kept twice.
    put(dir.path(), copy, &theirs);
    assert_eq!(merge(dir.path()).1[0].moved_to, format!("{stem}.3.ron"));
    assert!(!dir.path().join(copy).exists() && !dir.path().join(format!("{stem}.4.ron")).exists());
}

#[test]
fn a_copy_that_comes_while_the_folder_is_open_is_found() {
    let (dir, text) = base();
    let mut folder = store::open(dir.path()).unwrap().folder;
    let copy = "people/amelie-durand.sync-conflict-20261123-101500-ABCDEF7.ron".to_owned();
    let look = Look::At([copy.clone()].into());
    assert!(!folder.refresh(&look).has_copies);
    put(dir.path(), &copy, &with_field(&text, "left: \"2026-12-31\","));
    let found = folder.refresh(&look);
    assert!(found.has_copies && found.has_new_findings && folder.has_copies());
    assert_eq!(folder.merge_copies().len(), 1);
    assert!(folder.synced().people["amelie-durand"].left.is_some() && folder.problems().is_empty());
    assert!(!folder.refresh(&look).has_copies);
}

#[cfg(unix)]
#[test]
fn a_link_that_is_named_like_a_copy_is_none() {
    let (dir, _) = base();
    let link = dir.path().join("people/amelie-durand (1).ron");
    std::os::unix::fs::symlink(dir.path().join(FILE), &link).unwrap();
    let (folder, merged) = merge(dir.path());
    assert_eq!((merged.len(), folder.has_copies(), folder.problems().len()), (0, false, 1));
    assert!(link.is_symlink());
}

#[cfg(unix)]
#[test]
fn who_may_not_write_merges_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, text) = base();
    put(dir.path(), "people/amelie-durand (1).ron", &with_field(&text, "left: \"2026-12-31\","));
    fs::set_permissions(dir.path().join(FILE), fs::Permissions::from_mode(0o444)).unwrap();
    let before = bytes_of(dir.path());
    let (folder, merged) = merge(dir.path());
    assert_eq!((merged.len(), folder.has_copies()), (0, true));
    assert_eq!(bytes_of(dir.path()), before);
}
