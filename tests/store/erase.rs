//! Erasing a person while other windows have the folder open: they write nothing of them down again.

use crate::history::{author, open, set_email, told};
use crate::made::copy_dir;
use std::fs;
use std::path::Path;
use terrain::domain::history::{Edit, EditId};
use terrain::domain::{Absence, Command, Record};
use terrain::store::{self, Look, Wanted};

fn tell_of(dir: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains(text) || fs::read_to_string(&path).unwrap().contains(text) {
                found.push(path.strip_prefix(dir).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found
}

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
