//! Erasing a person while other windows have the folder open: they write nothing of them down again.

use crate::history::{author, open, set_email, told};
use crate::made::{copy_dir, day, tell_of};
use std::fs;
use terrain::domain::history::{Edit, EditId};
use terrain::domain::{Absence, Command, Profile, Record};
use terrain::store::{self, Look, Wanted};

#[test]
fn a_window_that_is_open_meanwhile_writes_nothing_of_the_erased_down_again() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let (_, mut karim) = open(dir.path(), "karim");
    // Both have something in their histories, of her and of others; he names her in another's file.
    let absence = Absence {
        from: "2026-12-01".parse().unwrap(),
        to: "2026-12-01".parse().unwrap(),
        half: None,
        label: "remplace Amber Simon (amber@example.com)".to_owned(),
    };
    let mut now = start.clone();
    for (number, command) in [
        set_email(&start, "amber-simon", "amber@example.com"),
        Command::AddAbsence { person: "adrien-renaud".into(), absence },
    ]
    .iter()
    .enumerate()
    {
        let after = now.apply(command).unwrap();
        let id = EditId::new(format!("c{number}"));
        claire.push(Edit::of(command, id, "2026-11-23T10:00:00Z".parse().unwrap(), now, after.clone()));
        assert!(claire.write().is_complete());
        now = after;
    }
    karim.refresh(&Look::Everything);
    assert!(tell_of(dir.path(), "amber-simon").len() > 1);
    let erased = store::erase(dir.path(), &"amber-simon".into(), "[…]", &author("rh")).unwrap();
    assert_eq!(erased.left, [""; 0]);
    for window in [&mut claire, &mut karim] {
        window.refresh(&Look::Everything);
        window.refresh(&Look::Everything);
        assert!(!window.synced().people.contains_key("amber-simon"));
    }
    // Whatever they do next goes on as ever.
    let command = set_email(karim.synced(), "alice-rousseau", "alice@example.com");
    let (before, after) = (karim.synced().clone(), karim.synced().apply(&command).unwrap());
    karim.push(Edit::of(&command, EditId::new("k"), "2026-11-23T11:00:00Z".parse().unwrap(), before, after));
    assert!(karim.write().is_complete());
    for text in ["amber-simon", "Amber Simon", "amber@example.com", "amber.simon@"] {
        assert_eq!(tell_of(dir.path(), text), [""; 0], "{text}");
    }
    let told = told(dir.path(), &Wanted::default());
    assert_eq!(told.problems, vec![]);
    let words: Vec<_> =
        told.entries.iter().map(|told| told.entry.did.as_ref().map(|label| label.deed.name())).collect();
    assert!(words.contains(&Some("erase-person")) && words.contains(&Some("edit-profile")), "{words:?}");
    let record = Record::Person("adrien-renaud".into());
    assert!(record.content_in(karim.synced()).is_some());
}

#[test]
fn a_copy_of_a_history_that_comes_later_brings_nothing_of_the_erased_back() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let mut now = start;
    for (number, id) in ["amber-simon", "adrien-renaud"].into_iter().enumerate() {
        let command = set_email(&now, id, &format!("{id}-new@example.com"));
        let after = now.apply(&command).unwrap();
        let id = EditId::new(format!("c{number}"));
        claire.push(Edit::of(&command, id, "2026-11-23T10:00:00Z".parse().unwrap(), now, after.clone()));
        assert!(claire.write().is_complete());
        now = after;
    }
    let history = dir.path().join("history/claire-pc.ron");
    let before = fs::read_to_string(&history).unwrap();
    store::erase(dir.path(), &"amber-simon".into(), "[…]", &author("rh")).unwrap();
    let copy = dir.path().join("history/claire-pc.sync-conflict-20261123-101500-ABCDEF7.ron");
    fs::write(&copy, before).unwrap();
    let (_, mut karim) = open(dir.path(), "karim");
    assert!(karim.has_copies());
    karim.merge_copies();
    assert!(!copy.exists());
    let merged = fs::read_to_string(&history).unwrap();
    assert_eq!(tell_of(dir.path(), "amber-simon"), [""; 0]);
    assert!(merged.contains("adrien-renaud-new@example.com"), "{merged}");
}

/// RON writes `'` and the end of a line with a backslash: the name is found as it reads, in every file.
#[test]
fn a_name_that_is_written_with_escapes_is_found() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let profile = Profile { name: "Amber d'Arc".to_owned(), ..Profile::of(&start.people["amber-simon"]) };
    let label = "Remplace :\nAmber d'Arc\u{a0}!".to_owned();
    let [from, to] = ["2026-12-01", "2026-12-01"].map(day);
    let absence = Absence { from, to, half: None, label };
    let mut now = start;
    for (number, command) in [
        Command::EditProfile { person: "amber-simon".into(), profile },
        Command::AddAbsence { person: "adrien-renaud".into(), absence },
    ]
    .iter()
    .enumerate()
    {
        let after = now.apply(command).unwrap();
        let id = EditId::new(format!("c{number}"));
        claire.push(Edit::of(command, id, "2026-11-23T10:00:00Z".parse().unwrap(), now, after.clone()));
        assert!(claire.write().is_complete());
        now = after;
    }
    drop(claire);
    let read = |file: &str| fs::read_to_string(dir.path().join(file)).unwrap();
    assert!(read("history/claire-pc.ron").contains(r"\nAmber d\'Arc\u{a0}"));
    assert!(read("people/adrien-renaud.ron").contains(r"\nAmber d'Arc"));
    let erased = store::erase(dir.path(), &"amber-simon".into(), "[…]", &author("rh")).unwrap();
    assert_eq!(erased.left, [""; 0]);
    assert_eq!(tell_of(dir.path(), "Arc"), [""; 0]);
    let (workspace, _) = open(dir.path(), "claire");
    assert_eq!(workspace.people["adrien-renaud"].absences.last().unwrap().label, "Remplace :\n[…]\u{a0}!");
}

/// What was written together ends where the last line of it that stays does, however many of them go.
#[test]
fn a_batch_of_which_the_end_goes_still_ends() {
    let dir = copy_dir("bench-style");
    let line = |number: u32, person: &str, more: &str| {
        format!(
            "(id:\"e{number}\",on:\"2026-11-20T10:00:00Z\",by:\"Karim\",files:[(file:\"people/{person}.ron\",was:\"01\",is:\"02\",changes:[])]{more})\n"
        )
    };
    let (own, other) = ("amber-simon", "adrien-renaud");
    let lines = [
        line(1, other, ""),
        line(2, other, ",more:true"),
        line(3, own, ",more:true"),
        line(4, own, ""),
        line(5, other, ""),
        line(6, own, ",more:true"),
        line(7, own, ""),
    ];
    fs::create_dir_all(dir.path().join("history")).unwrap();
    let history = dir.path().join("history/karim-pc.ron");
    fs::write(&history, lines.concat()).unwrap();
    store::erase(dir.path(), &own.into(), "[…]", &author("rh")).unwrap();
    let text = fs::read_to_string(&history).unwrap();
    let left: Vec<&str> = text.split_inclusive('\n').collect();
    assert_eq!([left[0], left[1], left[3]], [&lines[0], &lines[1], &lines[4]], "{text}");
    assert!(left.len() == 4 && left[2].starts_with("(id:\"e4\"") && !left[2].contains("more"), "{text}");
}
