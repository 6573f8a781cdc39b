//! Two folders that a sync engine keeps alike while both sides edit, whatever engine it is (`store.md` 5).
//!
//! The engine is played: what one side changed goes to the other, and where both changed a file, one version stays and
//! the other is left beside it under the name that the engine gives to copies. A real Syncthing is in `tests/sync`.

use crate::made::{bytes_of, copy_into, day, fixtures};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::{Insight, Session, Slot, Topic};
use terrain::store::{self, Author, Folder, Look};

/// How an engine names the copy of a file, by its stem and a number that tells copies apart.
type Name = fn(&str, usize) -> String;

const ENGINES: &[(&str, Name)] = &[
    ("Syncthing", |stem, number| format!("{stem}.sync-conflict-20261123-1015{number:02}-ABCDEF7")),
    ("Nextcloud", |stem, number| format!("{stem} (conflicted copy 2026-11-23 1015{number:02})")),
    ("ownCloud", |stem, number| format!("{stem}_conflict-20261123-1015{number:02}")),
    ("Dropbox", |stem, number| format!("{stem} (Claire's conflicted copy 2026-11-{number:02})")),
    ("OneDrive", |stem, number| match number {
        0 => format!("{stem}-DESKTOP-AB12CD3"),
        _ => format!("{stem}-DESKTOP-AB12CD3-{number}"),
    }),
    ("Google Drive", |stem, number| format!("{stem} ({})", number + 1)),
    ("iCloud", |stem, number| format!("{stem} {}", number + 2)),
];

const ROUNDS: usize = 5;
const PEOPLE: [&str; 3] = ["amber-harper", "alice-rousseau", "amber-simon"];

type Files = BTreeMap<String, Vec<u8>>;

fn files(dir: &Path) -> Files {
    let is_synced = |name: &str| !name.rsplit('/').next().unwrap().starts_with('.');
    bytes_of(dir).into_iter().filter(|(name, _)| is_synced(name)).collect()
}

fn put(dir: &Path, name: &str, bytes: Option<&Vec<u8>>) {
    let path = dir.join(name);
    match bytes {
        Some(bytes) => {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        None => drop(fs::remove_file(path)),
    }
}

/// One exchange of the engine; gives how many copies it has left.
fn exchange(dirs: [&Path; 2], last: &mut Files, name_of: Name, first_wins: bool) -> usize {
    let [one, other] = dirs.map(files);
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).chain(last.keys()).collect();
    let mut copies = 0;
    for name in names {
        let (ours, theirs, before) = (one.get(name), other.get(name), last.get(name));
        let winner = if ours == theirs || theirs == before || (ours.is_some() && first_wins) || theirs.is_none() {
            ours
        } else {
            theirs
        };
        let loser = if winner == ours { theirs } else { ours };
        let is_conflict = ours != theirs && ours != before && theirs != before;
        for dir in dirs {
            put(dir, name, winner);
        }
        if let Some(loser) = loser.filter(|_| is_conflict) {
            let stem = name.strip_suffix(".ron").unwrap();
            let free = (0..).map(|number| format!("{}.ron", name_of(stem, number)));
            let copy = free.into_iter().find(|copy| !dirs[0].join(copy).exists() && !one.contains_key(copy)).unwrap();
            for dir in dirs {
                put(dir, &copy, Some(loser));
            }
            copies += 1;
        }
    }
    *last = files(dirs[0]);
    copies
}

fn insight(text: &str) -> Insight {
    let (action, owner) = (String::new(), String::new());
    Insight { about: Topic::Other, text: text.to_owned(), action, owner, due: None, done: None }
}

/// Looks at what has come in, and merges the copies.
fn look(folder: &mut Folder) {
    while !folder.refresh(&Look::Everything).again.is_empty() {}
    folder.merge_copies();
}

#[test]
fn copies_of_every_engine_are_merged_while_both_sides_edit() {
    for (engine, name_of) in ENGINES {
        let place = tempfile::tempdir().unwrap();
        let dirs = [place.path().join("one"), place.path().join("other")];
        let mut folders = dirs.each_ref().map(|dir| {
            copy_into(&fixtures().join("bench-style"), dir);
            let mut opened = store::open(dir).unwrap();
            // A name alone does not tell that a file is a copy, nor that it is none; what both hold does.
            for id in PEOPLE {
                let session = Session::planned("cold-calls".into(), day("2027-01-04"), Slot::Morning, None);
                let person = Arc::make_mut(opened.workspace.people.get_mut(id).unwrap());
                person.sessions.insert("s-both".into(), session);
            }
            let insights = &mut Arc::make_mut(&mut opened.workspace.insights).insights;
            insights.insert("i-both".into(), insight("both"));
            assert!(opened.folder.save(&opened.workspace).is_complete());
            opened.folder
        });
        for (folder, side) in folders.iter_mut().zip(["one", "other"]) {
            folder.set_author(Author::new(side, side, &format!("pc-{side}"), Arc::new(Default::default)));
        }
        let dirs = dirs.each_ref().map(|dir| dir.as_path());
        let mut last = files(dirs[0]);
        let (mut written, mut known, mut copies) = (Vec::new(), BTreeSet::new(), 0);
        for round in 0..ROUNDS {
            for (folder, side) in folders.iter_mut().zip(["one", "other"]) {
                let mut after = folder.synced().clone();
                let text = format!("{side}-{round}");
                let id = PEOPLE[(round + usize::from(side == "one") * (round % 2)) % PEOPLE.len()];
                let email = &mut Arc::make_mut(after.people.get_mut(id).unwrap()).email;
                known.insert((id, std::mem::replace(email, text.clone())));
                Arc::make_mut(&mut after.insights).insights.insert(text.as_str().into(), insight(&text));
                let before = folder.synced().clone();
                folder.taken_over(&before);
                let saved = folder.save(&after);
                assert!(saved.is_complete(), "{engine}: {saved:?}");
                written.push((id, text));
            }
            // The engine goes to and fro until there is nothing left to carry.
            let mut turns = 0;
            loop {
                let made = exchange(dirs, &mut last, *name_of, (round + turns) % 2 == 0);
                copies += made;
                folders.iter_mut().for_each(look);
                turns += 1;
                assert!(turns < 12, "{engine}: the two sides never agree");
                if made == 0 && files(dirs[0]) == files(dirs[1]) && files(dirs[0]) == last {
                    break;
                }
            }
        }
        assert!(copies > 0, "{engine}: the two sides have met");
        let opened = store::open(dirs[0]).unwrap();
        assert_eq!(opened.problems, [], "{engine}");
        for (id, text) in &written {
            assert!(
                opened.workspace.insights.insights.contains_key(text.as_str()),
                "{engine}: the insight {text} is lost"
            );
            let person = &opened.workspace.people[*id];
            let mut values = person.conflicts.iter().flat_map(|one| [&one.kept, &one.other]);
            let is_there = person.email == *text || values.any(|value| value.0 == text.as_str());
            assert!(is_there || known.contains(&(*id, text.clone())), "{engine}: {text} of {id} is lost");
        }
        let merged = files(dirs[0]).keys().filter(|name| name.starts_with("history/merged/")).count();
        assert!(merged >= copies, "{engine}: {merged} of {copies} copies are kept");
    }
}
