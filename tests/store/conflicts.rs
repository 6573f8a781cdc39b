//! Two sides write one record: what is in its file then, and that it stays there.

use crate::arbitrary::conflict as any_conflict;
use crate::made::{self, copy_dir, day};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::{Answer, Command, Conflict, Person, Record, Tree, Workspace, conflict};
use terrain::store::{self, Author, Folder, layout};

fn claire(name: &str) -> Author {
    let on = "2026-11-20T09:30:00Z".parse().unwrap();
    Author::new(name, name, "pc", Arc::new(move || on))
}

fn open(dir: &Path, name: &str) -> (Workspace, Folder) {
    let store::Opened { workspace, mut folder, problems, .. } = store::open(dir).unwrap();
    assert_eq!(problems, []);
    folder.set_author(claire(name));
    (workspace, folder)
}

fn with_person(workspace: &Workspace, id: &str, change: impl FnOnce(&mut Person)) -> Workspace {
    let mut after = workspace.clone();
    change(Arc::make_mut(after.people.get_mut(id).unwrap()));
    after
}

fn email(workspace: &Workspace, email: &str) -> Workspace {
    with_person(workspace, "amber-simon", |person| person.email = email.to_owned())
}

#[test]
fn both_values_are_kept_in_the_record_s_own_file() {
    let dir = copy_dir("bench-style");
    let path = dir.path().join("people/amber-simon.ron");
    let by_hand = fs::read_to_string(&path).unwrap().replace("    team:", "    // à vérifier\n    team:");
    fs::write(&path, &by_hand).unwrap();
    let (start, mut mathieu) = open(dir.path(), "Mathieu Roy");
    let (_, mut claire) = open(dir.path(), "Claire Fontaine");
    let of_claire = with_person(&email(&start, "claire@example.com"), "amber-simon", |person| person.team = None);
    assert!(claire.save(&of_claire).is_complete());
    let saved = mathieu.save(&email(&start, "mathieu@example.com"));
    let record = Record::Person("amber-simon".into());
    assert_eq!(
        (saved.failed, &saved.merged, &saved.conflicting),
        (vec![], &vec![record.clone()], &vec![record.clone()])
    );

    let text = fs::read_to_string(&path).unwrap();
    let line = r#"        (at: ["email"], kept: "mathieu@example.com", other: "claire@example.com", kept_by: "Mathieu Roy", by: "Claire Fontaine", on: "2026-11-20T09:30:00Z"),"#;
    assert!(text.ends_with(&format!("    conflicts: [\n{line}\n    ],\n)\n")), "{text}");
    assert!(text.contains("// à vérifier\n") && !text.contains("team:"), "{text}");

    // It survives other changes, by others too, until somebody chooses.
    let (now, mut claire) = open(dir.path(), "Claire Fontaine");
    let other = with_person(&now, "amber-simon", |person| person.start = day("2026-11-02"));
    assert!(claire.save(&other).is_complete());
    let (now, mut mathieu) = open(dir.path(), "Mathieu Roy");
    let found = conflict::all(&now);
    assert_eq!((found.len(), found[0].name.as_str()), (1, "email"));
    let command =
        Command::ResolveConflict { record, conflict: Box::new(found[0].conflict.clone()), take: Answer::Other };
    assert!(mathieu.save(&now.apply(&command).unwrap()).is_complete());
    let text = fs::read_to_string(&path).unwrap();
    let expected = by_hand.lines().filter(|line| !line.starts_with("    team:")).collect::<Vec<_>>().join("\n") + "\n";
    let old = |line: &str| line.starts_with("    email:") || line.starts_with("    start:");
    let rest = |text: &str| text.lines().filter(|line| !old(line)).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rest(&text), rest(&expected));
    assert!(text.contains("email: \"claire@example.com\""), "{text}");
}

#[test]
fn what_is_found_changed_is_merged_again_and_again_and_no_value_is_lost() {
    let dir = copy_dir("bench-style");
    let (start, mut one) = open(dir.path(), "one");
    let (_, mut two) = open(dir.path(), "two");
    let mut sides = [start.clone(), start.clone()];
    for number in 0..6 {
        let (side, folder) = if number % 2 == 0 { (0, &mut one) } else { (1, &mut two) };
        // Neither ever takes over what the other has written.
        sides[side] = email(&sides[side], &format!("{number}@example.com"));
        assert!(folder.save(&sides[side]).is_complete());
    }
    let (now, _) = open(dir.path(), "three");
    let person = &now.people["amber-simon"];
    let values = |pick: fn(&Conflict) -> &Tree| person.conflicts.iter().map(pick).map(|tree| tree.0.to_string());
    let mut kept: Vec<String> = values(|one| &one.kept).chain(values(|one| &one.other)).collect();
    kept.sort();
    kept.dedup();
    assert_eq!(kept.len(), 6, "{:?}", person.conflicts);
    assert_eq!(person.email, "5@example.com");
}

#[test]
fn removing_and_changing_meet_too() {
    let dir = copy_dir("bench-style");
    let removal = |now: &Workspace, by: &str| {
        let conflicts = &now.people["amber-simon"].conflicts;
        assert_eq!(conflicts.len(), 1);
        assert!(conflicts[0].is_removal());
        assert_eq!(conflicts[0].by, by);
    };
    // They change what we remove.
    let (start, mut ours) = open(dir.path(), "Nous");
    let (_, mut theirs) = open(dir.path(), "Claire");
    assert!(theirs.save(&email(&start, "claire@example.com")).is_complete());
    let mut without = start.clone();
    without.people.remove("amber-simon");
    let saved = ours.save(&without);
    assert_eq!((saved.written.len(), saved.removed.len(), saved.merged.len()), (1, 0, 1));
    let (now, mut ours) = open(dir.path(), "Nous");
    removal(&now, "Nous");
    assert_eq!(now.people["amber-simon"].email, "claire@example.com");
    let resolve = |now: &Workspace, take| {
        let found = conflict::all(now).remove(0);
        let conflict = Box::new(found.conflict.clone());
        now.apply(&Command::ResolveConflict { record: found.record, conflict, take }).unwrap()
    };
    assert!(ours.save(&resolve(&now, Answer::Kept)).is_complete());

    // They remove what we change.
    let (start, mut ours) = open(dir.path(), "Nous");
    fs::remove_file(dir.path().join("people/amber-simon.ron")).unwrap();
    assert!(ours.save(&email(&start, "nous@example.com")).is_complete());
    let (now, mut ours) = open(dir.path(), "Nous");
    removal(&now, "");
    assert_eq!(now.people["amber-simon"].email, "nous@example.com");
    let saved = ours.save(&resolve(&now, Answer::Other));
    assert_eq!(saved.removed, [Record::Person("amber-simon".into())]);
    assert!(!store::open(dir.path()).unwrap().workspace.people.contains_key("amber-simon"));
}

#[test]
fn two_new_people_of_one_name_are_one_file_in_which_nothing_is_lost() {
    let dir = copy_dir("bench-style");
    let (start, mut one) = open(dir.path(), "Un");
    let (_, mut two) = open(dir.path(), "Deux");
    let with_new = |team: &str, start_day: &str| {
        let mut after = start.clone();
        let mut person = Person::new("Jean Martin", "field".into(), day(start_day));
        person.team = Some(team.into());
        after.people.insert("jean-martin".into(), Arc::new(person));
        after
    };
    assert!(one.save(&with_new("brand", "2026-12-01")).is_complete());
    assert!(two.save(&with_new("digital", "2026-12-01")).is_complete());
    let (now, _) = open(dir.path(), "Trois");
    let person = &now.people["jean-martin"];
    assert_eq!((person.team.as_ref().unwrap().as_str(), person.conflicts.len()), ("digital", 1));
    assert_eq!(person.conflicts[0].other.0, Value::from("brand"));
}

#[test]
fn a_folder_without_its_workspace_file_is_one_that_is_away() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "Nous");
    fs::remove_file(dir.path().join("workspace.ron")).unwrap();
    let before = made::bytes_of(dir.path());
    let mut after = start.clone();
    Arc::make_mut(&mut after.root).name = "Autre".to_owned();
    assert_eq!(folder.save(&after).failed[0].fault, terrain::domain::WriteFault::Gone);
    assert_eq!(made::bytes_of(dir.path()), before);
}

#[test]
fn a_lock_that_others_hold_too_long_is_told_and_tried_again() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "Nous");
    let lock = fs::File::create(dir.path().join("people/.terrain-lock")).unwrap();
    lock.lock().unwrap();
    let before = made::bytes_of(dir.path());
    let mut after = email(&start, "nous@example.com");
    Arc::make_mut(&mut after.root).name = "Autre".to_owned();
    let saved = folder.save(&after);
    let faults: Vec<_> = saved.failed.iter().map(|failed| failed.fault.clone()).collect();
    assert_eq!(faults, [terrain::domain::WriteFault::Busy, terrain::domain::WriteFault::Busy]);
    assert_eq!(made::bytes_of(dir.path()), before);
    drop(lock);
    assert_eq!(folder.write().written.len(), 2);
    assert!(store::open(dir.path()).unwrap().workspace == after);
}

#[test]
fn a_lock_that_was_taken_away_or_leads_elsewhere_is_no_hindrance() {
    let dir = copy_dir("bench-style");
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path().join("made"), dir.path().join("people/.terrain-lock")).unwrap();
    let (start, mut folder) = open(dir.path(), "Nous");
    assert!(folder.save(&email(&start, "a@example.com")).is_complete());
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    fs::remove_file(dir.path().join("people/.terrain-lock")).unwrap();
    assert!(folder.save(&email(&start, "b@example.com")).is_complete());
    assert!(dir.path().join("people/.terrain-lock").is_file());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn conflicts_of_any_values_read_back(conflicts in prop::collection::vec(any_conflict(), 0..4)) {
        let mut person = Person::new("A", "field".into(), day("2026-10-05"));
        person.conflicts = conflicts;
        let text = layout::write(&person).unwrap();
        let read: Person = ron::from_str(&text).unwrap();
        prop_assert_eq!(&read, &person, "{}", text);
        let json = serde_json::to_value(&person).unwrap();
        prop_assert_eq!(serde_json::from_value::<Person>(json).unwrap(), person);
    }
}
