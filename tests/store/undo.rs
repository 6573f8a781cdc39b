//! Undo that survives the window: what was done on earlier days is undone and done again, under what others did since.

use crate::history::{author, set_email, told};
use crate::made::{copy_dir, day};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use terrain::app::Editor;
use terrain::domain::{Command, Deed};
use terrain::store::Wanted;

const PATIENCE: Duration = Duration::from_secs(20);

fn open(dir: &Path, name: &str) -> Editor {
    Editor::open(dir, day("2026-11-23"), author(name), Arc::new(|| {})).unwrap()
}

fn email<'a>(editor: &'a Editor, id: &str) -> &'a str {
    &editor.workspace().people[id].email
}

fn write(editor: &mut Editor, id: &str, address: &str) {
    let command = set_email(editor.workspace(), id, address);
    editor.apply(&command).unwrap();
    assert!(editor.flush(PATIENCE));
}

/// Waits until the window has read what was done before it was opened.
fn settle(editor: &mut Editor) {
    let until = Instant::now() + PATIENCE;
    while editor.next_undo().is_none() {
        assert!(Instant::now() < until, "nothing is recalled");
        std::thread::sleep(Duration::from_millis(5));
        editor.follow();
    }
}

fn on_disk(dir: &Path, id: &str) -> String {
    terrain::store::open(dir).unwrap().workspace.people[id].email.clone()
}

#[test]
fn what_was_done_in_an_earlier_window_is_undone_and_done_again() {
    let dir = copy_dir("bench-style");
    let mut first = open(dir.path(), "claire");
    let start = email(&first, "amber-simon").to_owned();
    write(&mut first, "amber-simon", "1@x.com");
    write(&mut first, "amber-simon", "2@x.com");
    drop(first);

    let mut second = open(dir.path(), "claire");
    settle(&mut second);
    assert_eq!(second.next_undo().unwrap().unwrap().deed, Deed::EditProfile);
    assert!(second.next_redo().is_none());
    // What is done today is undone first.
    write(&mut second, "amber-simon", "3@x.com");
    for expected in ["2@x.com", "1@x.com", &start] {
        let turn = second.undo().unwrap();
        assert_eq!((turn.kept, turn.label.unwrap().deed), (0, Deed::EditProfile));
        assert_eq!(email(&second, "amber-simon"), expected);
    }
    assert!(second.undo().is_none() && second.next_undo().is_none());
    assert!(second.flush(PATIENCE));
    assert_eq!(on_disk(dir.path(), "amber-simon"), start);
    second.redo().unwrap();
    assert!(second.flush(PATIENCE));
    drop(second);

    // A third window goes on where the second was left.
    let mut third = open(dir.path(), "claire");
    settle(&mut third);
    assert_eq!(email(&third, "amber-simon"), "1@x.com");
    assert!(third.next_redo().is_some());
    third.redo().unwrap();
    third.redo().unwrap();
    assert_eq!(email(&third, "amber-simon"), "3@x.com");
    assert!(third.redo().is_none());
    third.undo().unwrap();
    assert!(third.flush(PATIENCE));
    assert_eq!(on_disk(dir.path(), "amber-simon"), "2@x.com");
    drop(third);

    // Something new ends redoing, and the window does not even wait for what it has not read yet.
    let mut fourth = open(dir.path(), "claire");
    write(&mut fourth, "adrien-renaud", "new@x.com");
    settle(&mut fourth);
    assert!(fourth.redo().is_none());
    fourth.undo().unwrap();
    assert_eq!(email(&fourth, "amber-simon"), "2@x.com");
    fourth.undo().unwrap();
    assert_eq!(email(&fourth, "amber-simon"), "1@x.com", "what was done today is not undone twice");
}

#[test]
fn one_undoes_what_one_did_oneself_and_what_others_did_stays() {
    let dir = copy_dir("bench-style");
    let mut claire = open(dir.path(), "claire");
    write(&mut claire, "amber-simon", "claire@x.com");
    write(&mut claire, "adrien-renaud", "claire@x.com");
    drop(claire);
    let mut karim = open(dir.path(), "karim");
    write(&mut karim, "adrien-renaud", "karim@x.com");
    let without_team = |editor: &Editor| {
        let person = &editor.workspace().people["amber-simon"];
        let profile = terrain::domain::Profile { team: None, ..terrain::domain::Profile::of(person) };
        Command::EditProfile { person: "amber-simon".into(), profile }
    };
    let command = without_team(&karim);
    karim.apply(&command).unwrap();
    assert!(karim.flush(PATIENCE));
    assert!(open(dir.path(), "zoe").undo().is_none(), "who has done nothing has nothing to undo");
    drop(karim);

    let mut claire = open(dir.path(), "claire");
    // She need not wait for the past to be read.
    let turn = claire.undo().unwrap();
    assert_eq!((turn.kept, email(&claire, "adrien-renaud")), (1, "karim@x.com"), "he has written it again since");
    let turn = claire.undo().unwrap();
    assert_eq!((turn.kept, email(&claire, "amber-simon")), (0, "amber.simon@example.com"));
    assert_eq!(claire.workspace().people["amber-simon"].team, None);
    assert!(claire.undo().is_none());
    assert!(claire.flush(PATIENCE));
    drop(claire);
    // What nothing was left of is not offered again either.
    assert!(open(dir.path(), "claire").undo().is_none());
}

#[test]
fn a_whole_record_comes_back_from_the_history() {
    let dir = copy_dir("bench-style");
    let mut claire = open(dir.path(), "claire");
    let person = claire.workspace().people["alice-rousseau"].clone();
    claire.apply(&Command::RemovePerson { person: "alice-rousseau".into() }).unwrap();
    assert!(claire.flush(PATIENCE));
    drop(claire);
    let mut claire = open(dir.path(), "claire");
    let turn = claire.undo().unwrap();
    assert_eq!(turn.label.unwrap().name.as_deref(), Some("Alice Rousseau"));
    assert_eq!(claire.workspace().people["alice-rousseau"], person);
    assert!(claire.flush(PATIENCE));
    let entries = told(dir.path(), &Wanted::default()).entries;
    assert_eq!((entries.len(), entries[1].is_undone), (2, true));
    claire.redo().unwrap();
    assert!(!claire.workspace().people.contains_key("alice-rousseau"));
}

#[test]
fn a_history_that_is_torn_is_told_among_the_problems() {
    let dir = copy_dir("bench-style");
    let mut claire = open(dir.path(), "claire");
    write(&mut claire, "amber-simon", "1@x.com");
    drop(claire);
    let path = dir.path().join("history/claire-pc.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}(id:\"cut")).unwrap();
    let mut claire = open(dir.path(), "claire");
    settle(&mut claire);
    let of_history = |editor: &Editor| {
        let problems = editor.derived().problems.iter();
        problems
            .filter(|problem| problem.place.as_ref().is_some_and(|place| place.file.starts_with("history/")))
            .count()
    };
    assert_eq!(of_history(&claire), 1);
    write(&mut claire, "amber-simon", "2@x.com");
    claire.undo().unwrap();
    claire.undo().unwrap();
    assert_eq!(email(&claire, "amber-simon"), "amber.simon@example.com");
}
