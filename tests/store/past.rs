//! The reader of histories under any bytes, copies of histories, and taking somebody out of them.

use crate::arbitrary;
use crate::history::{open, set_email, told};
use crate::made::{bytes_of, cases, copy_dir};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use terrain::domain::history::{Edit, EditId, Entry, Head};
use terrain::domain::merge::merge_workspaces;
use terrain::domain::{Content, FileFault, Person, Problem, Record, What, Workspace};
use terrain::store::{self, Author, Fate, Folder, HistoryLine, Look, Wanted};

const HISTORY: &str = "history/claire-pc.ron";
const FILE: &str = "people/amber-simon.ron";

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn write(dir: &Path, file: &str, text: impl AsRef<[u8]>) {
    let path = dir.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Gives somebody another address, by an edit of its own.
fn change(folder: &mut Folder, now: &Workspace, edit: &str, person: &str, email: &str) -> Workspace {
    let command = set_email(now, person, email);
    let on = "2026-11-23T10:00:00Z".parse().unwrap();
    let edit = Edit::of(&command, EditId::new(edit), on, now.clone(), now.apply(&command).unwrap());
    let after = edit.after.clone();
    folder.push(edit);
    let saved = folder.write();
    assert!(saved.is_complete() && saved.past_not_kept.is_none(), "{saved:?}");
    after
}

fn ids(dir: &Path) -> Vec<String> {
    told(dir, &Wanted::default()).entries.into_iter().map(|told| told.entry.id.as_str().to_owned()).collect()
}

fn is_copy(problem: &Problem) -> bool {
    matches!(&problem.what, What::File { fault: FileFault::Copy { .. }, .. })
}

/// Names one of the people of the fixture.
fn person(number: usize) -> String {
    ["adrien-renaud", "alice-rousseau", "amber-harper", "amber-simon"][number % 4].to_owned()
}

/// A few entries as they stand in a history.
fn history_of_five() -> (tempfile::TempDir, Vec<String>) {
    let dir = copy_dir("bench-style");
    let (mut now, mut folder) = open(dir.path(), "claire");
    for number in 0..5 {
        now = change(&mut folder, &now, &format!("e{number}"), &person(number), &format!("é{number}@x.com"));
    }
    let lines = read(dir.path(), HISTORY).lines().map(str::to_owned).collect();
    (dir, lines)
}

proptest! {
    #![proptest_config(cases(64))]

    /// Whatever stands in the file, nothing panics, what is whole is read, and what is added after it too.
    #[test]
    fn any_bytes_in_a_history_harm_nothing_but_their_own_line(
        pieces in prop::collection::vec(prop_oneof![
            3 => prop::collection::vec(any::<u8>(), 0..60),
            2 => "[(){}\\[\\]:,\"a-z0-9\\\\ ]{0,60}".prop_map(String::into_bytes),
            1 => prop::collection::vec(Just(b'('), 0..3000),
            1 => Just(b"(id:\"x\",files:[(changes:[(at:[\"a\",3],from:{\"a\":[1]},to:-0.0)])],undoes:\"x\")".to_vec()),
        ], 0..6),
        ends in any::<bool>(),
    ) {
        let (dir, lines) = history_of_five();
        let mut bytes = format!("{}\n", lines[0]).into_bytes();
        bytes.extend(pieces.join(&b'\n'));
        bytes.extend(if ends { &b"\n"[..] } else { b"" });
        write(dir.path(), HISTORY, &bytes);
        write(dir.path(), "history/other-pc.ron", pieces.concat());
        for file in [None, Some(FILE), Some("a")] {
            let past = told(dir.path(), &Wanted { file, ..Wanted::default() });
            prop_assert!(file.is_some() || past.entries.iter().any(|told| told.entry.id.as_str() == "e0"));
        }
        store::open(dir.path()).unwrap().folder.past().torn();
        let (now, mut folder) = open(dir.path(), "claire");
        change(&mut folder, &now, "new", "amber-simon", "new@x.com");
        let known = ids(dir.path());
        prop_assert!(known.contains(&"new".to_owned()) && known.contains(&"e0".to_owned()), "{known:?}");
        prop_assert!(fs::read(dir.path().join(HISTORY)).unwrap().starts_with(&bytes), "only ever added to");
    }

    /// Cut anywhere, a history loses the line that was cut and nothing else.
    #[test]
    fn a_cut_loses_no_more_than_the_line_it_is_in(share in 0.0..1.0_f64) {
        let (dir, lines) = history_of_five();
        let whole = fs::read(dir.path().join(HISTORY)).unwrap();
        let cut = (whole.len() as f64 * share) as usize;
        write(dir.path(), HISTORY, &whole[..cut]);
        let mut end = 0;
        let left = lines.iter().take_while(|line| { end += line.len(); let fits = end <= cut; end += 1; fits }).count();
        let expected: Vec<String> = (0..left).rev().map(|number| format!("e{number}")).collect();
        let past = told(dir.path(), &Wanted::default());
        prop_assert_eq!(ids(dir.path()), expected.clone());
        let is_torn = cut > 0 && whole[cut - 1] != b'\n' && whole[cut] != b'\n';
        prop_assert_eq!(past.problems.len(), usize::from(is_torn));
        // What is added begins a line of its own.
        let (now, mut folder) = open(dir.path(), "claire");
        change(&mut folder, &now, "new", "amber-simon", "new@x.com");
        prop_assert_eq!(ids(dir.path()), [vec!["new".to_owned()], expected].concat());
    }

    /// What was done before the program was started is undone to what there was, whatever it was.
    #[test]
    fn undoing_after_a_restart_gives_back_what_there_was(
        before in arbitrary::workspace(),
        after in arbitrary::workspace(),
    ) {
        // A share that is no number is none in a tree.
        let text = format!("{before:?}{after:?}");
        prop_assume!(!text.contains("NaN") && !text.contains("inf"));
        let dir = tempfile::tempdir().unwrap();
        store::create(dir.path(), &before).unwrap();
        let (start, mut folder) = open(dir.path(), "claire");
        let head = Head { id: EditId::new("e"), on: Default::default(), label: None, undoes: None, again: false };
        folder.push(Edit { head: head.clone(), before: start.clone(), after: after.clone() });
        prop_assert!(folder.write().is_complete());
        let at_start = bytes_of(&dir.path().join("people"));
        drop(folder);

        let (now, mut folder) = open(dir.path(), "claire");
        let told = told(dir.path(), &Wanted { writer: Some("claire-pc"), most: Some(1), ..Wanted::default() });
        let Some(told) = told.entries.into_iter().next() else {
            prop_assert!(now == start);
            return Ok(());
        };
        let (of_before, of_after, unreadable) = told.entry.sides(&now);
        prop_assert_eq!(unreadable, 0);
        prop_assert!(of_after == now && of_before == start);
        let (undone, clashes) = merge_workspaces(&of_after, &now, &of_before);
        prop_assert_eq!(clashes, vec![]);
        folder.push(Edit { head: Head { id: EditId::new("u"), undoes: Some(head.id), ..head }, before: now.clone(), after: undone });
        prop_assert!(folder.write().is_complete());
        drop(folder);
        let (back, mut folder) = open(dir.path(), "claire");
        prop_assert!(back == start);
        // And done again.
        folder.push(Edit { head: Head { id: EditId::new("r"), on: Default::default(), label: None, undoes: None, again: true }, before: back, after: now });
        prop_assert!(folder.write().is_complete());
        prop_assert_eq!(bytes_of(&dir.path().join("people")).len(), at_start.len());
    }
}

/// Two machines that share a folder by a sync engine: what one of them does while they are apart comes to the other as a
/// copy, with the history that its writer has gone on with.
fn apart(
    ours: impl FnOnce(&mut Folder, &Workspace),
    theirs: impl FnOnce(&mut Folder, &Workspace),
) -> tempfile::TempDir {
    let [here, there] = [copy_dir("bench-style"), copy_dir("bench-style")];
    let (start, mut claire) = open(here.path(), "claire");
    change(&mut claire, &start, "e0", "amber-simon", "both@x.com");
    for file in [HISTORY, FILE] {
        write(there.path(), file, read(here.path(), file));
    }
    let (now, mut claire) = open(here.path(), "claire");
    ours(&mut claire, &now);
    let (now, mut karim) = open(there.path(), "karim");
    theirs(&mut karim, &now);
    write(here.path(), COPY, read(there.path(), FILE));
    write(here.path(), "history/karim-pc.ron", read(there.path(), "history/karim-pc.ron"));
    here
}

const COPY: &str = "people/amber-simon.sync-conflict-20261123-101500-ABCDEF7.ron";

fn rename(folder: &mut Folder, now: &Workspace, name: &str) {
    let mut after = now.clone();
    Arc::make_mut(after.people.get_mut("amber-simon").unwrap()).name = name.to_owned();
    folder.taken_over(now);
    assert!(folder.save(&after).is_complete());
}

fn merged_person(dir: &Path) -> Arc<Person> {
    let (_, mut claire) = open(dir, "claire");
    assert_eq!(claire.merge_copies().len(), 1);
    claire.synced().people["amber-simon"].clone()
}

#[test]
fn what_only_one_side_of_a_copy_changed_is_no_conflict() {
    let dir = apart(
        |claire, now| drop(change(claire, now, "e1", "amber-simon", "claire@x.com")),
        |karim, now| rename(karim, now, "Amber Simon-Roux"),
    );
    let person = merged_person(dir.path());
    assert_eq!((person.name.as_str(), person.email.as_str()), ("Amber Simon-Roux", "claire@x.com"));
    assert_eq!(person.conflicts, []);
    // A copy of an old state brings nothing back.
    write(dir.path(), COPY, read(dir.path(), FILE).replace("claire@x.com", "both@x.com").replace("-Roux", ""));
    assert_eq!(merged_person(dir.path()), person);

    // The machine whose file became the copy writes on: what it had done before it was put aside is not void.
    let dir = apart(
        |claire, now| drop(change(claire, now, "e1", "amber-simon", "claire@x.com")),
        |karim, now| drop(change(karim, now, "k1", "amber-simon", "karim@x.com")),
    );
    let (_, mut karim) = open(dir.path(), "karim");
    assert_eq!(karim.merge_copies().len(), 1);
    assert!(ids(dir.path()).contains(&"k1".to_owned()));
    let of_karim = read(dir.path(), "history/karim-pc.ron");
    assert!(!of_karim.contains("void"), "{of_karim}");

    // What both have changed is a conflict, as it must be, and nothing else is.
    let dir = apart(
        |claire, now| drop(change(claire, now, "e1", "amber-simon", "claire@x.com")),
        |karim, now| {
            rename(karim, now, "Amber Simon-Roux");
            let now = karim.synced().clone();
            change(karim, &now, "k2", "amber-simon", "karim@x.com");
        },
    );
    let person = merged_person(dir.path());
    assert_eq!((person.name.as_str(), person.conflicts.len()), ("Amber Simon-Roux", 1));
    assert_eq!(person.conflicts[0].at[0].text(), Some("email"));
    let asked = [&person.conflicts[0].kept.0, &person.conflicts[0].other.0];
    assert_eq!(asked, ["claire@x.com", "karim@x.com"]);

    // Where no history tells what they began with, nothing is taken for old.
    let dir = copy_dir("bench-style");
    let at_first = read(dir.path(), FILE);
    write(dir.path(), FILE, at_first.replace("amber.simon@example.com", "claire@x.com"));
    write(dir.path(), COPY, at_first.replace("\"Amber Simon\"", "\"Amber Simon-Roux\""));
    assert_eq!(merged_person(dir.path()).conflicts.len(), 2);
}

/// Where a window is open when the engine puts the other's file in the place of its own, it finds a change that takes back
/// what was done in it; that is none.
#[test]
fn what_was_replaced_under_an_open_window_is_not_older_than_what_replaced_it() {
    let [here, there] = [copy_dir("bench-style"), copy_dir("bench-style")];
    let (start, mut claire) = open(here.path(), "claire");
    let (_, mut karim) = open(there.path(), "karim");
    change(&mut claire, &start, "c1", "amber-simon", "claire@x.com");
    let mut after = start.clone();
    Arc::make_mut(after.people.get_mut("amber-simon").unwrap()).team = None;
    assert!(karim.save(&after).is_complete());
    let [ours, theirs] = [&here, &there].map(|dir| read(dir.path(), FILE));
    assert_ne!(ours, theirs);
    // Theirs comes first, then ours as a copy, and last the history that tells of theirs.
    write(here.path(), FILE, &theirs);
    assert_eq!(claire.refresh(&Look::At([FILE.to_owned()].into())).changed.len(), 1);
    write(here.path(), COPY, &ours);
    claire.refresh(&Look::At([COPY.to_owned()].into()));
    write(here.path(), "history/karim-pc.ron", read(there.path(), "history/karim-pc.ron"));
    assert_eq!(claire.merge_copies().len(), 1);
    let person = &claire.synced().people["amber-simon"];
    assert_eq!((person.email.as_str(), &person.team), ("claire@x.com", &None));
    assert_eq!(person.conflicts, []);
}

#[test]
fn a_copy_waits_a_little_for_the_history_that_tells_of_it() {
    let dir = apart(
        |claire, now| drop(change(claire, now, "e1", "amber-simon", "claire@x.com")),
        |karim, now| rename(karim, now, "Amber Simon-Roux"),
    );
    let of_karim = read(dir.path(), "history/karim-pc.ron");
    write(dir.path(), "history/karim-pc.ron", "");
    let (_, mut claire) = open(dir.path(), "claire");
    let long = Duration::from_secs(3600);
    assert_eq!(claire.merge_copies_after(long), []);
    assert!(claire.has_waiting_copies() && claire.has_copies() && dir.path().join(COPY).exists());
    write(dir.path(), "history/karim-pc.ron", of_karim);
    assert_eq!(claire.merge_copies_after(long).len(), 1);
    assert!(!claire.has_waiting_copies());
    assert_eq!(claire.synced().people["amber-simon"].conflicts, []);
    // It does not wait for ever, nor where nobody else writes.
    write(dir.path(), COPY, read(dir.path(), FILE).replace("claire@x.com", "by.hand@x.com"));
    assert!(claire.refresh(&Look::Everything).has_copies);
    assert_eq!(claire.merge_copies_after(long), []);
    assert_eq!(claire.merge_copies_after(Duration::ZERO).len(), 1);
    fs::remove_file(dir.path().join("history/karim-pc.ron")).unwrap();
    write(dir.path(), COPY, read(dir.path(), FILE).replace("Simon-Roux", "Roux"));
    claire.refresh(&Look::Everything);
    assert_eq!(claire.merge_copies_after(long).len(), 1);
}

#[test]
fn copies_of_histories_are_added_to_them_and_put_away() {
    for name in [
        "claire-pc.sync-conflict-20261123-101500-ABCDEF7",
        "claire-pc (conflicted copy 2026-11-23 101500)",
        "claire-pc (Copie en conflit de Claire 2026-11-23)",
        "claire-pc-LAPTOP-1",
        "claire-pc (1)",
        "claire-pc 2",
    ] {
        let (dir, lines) = history_of_five();
        let copy = format!("history/{name}.ron");
        let theirs = lines[..3].join("\n") + "\n" + &lines[4].replace("\"e4\"", "\"x4\"") + "\n";
        let ours = lines[..4].join("\n") + "\n";
        write(dir.path(), HISTORY, &ours);
        write(dir.path(), &copy, &theirs);
        let opened = store::open(dir.path()).unwrap();
        assert!(opened.folder.has_copies(), "{name}");
        assert_eq!(opened.problems.iter().filter(|problem| is_copy(problem)).count(), 1, "{name}");
        // Nothing is missing, or there twice, until it is merged.
        let mut known = ids(dir.path());
        known.sort();
        assert_eq!(known, ["e0", "e1", "e2", "e3", "x4"], "{name}");
        assert_eq!(read(dir.path(), &copy), theirs, "reading changes nothing");

        let (_, mut folder) = open(dir.path(), "claire");
        folder.merge_copies();
        assert!(!folder.has_copies() && !folder.problems().iter().any(is_copy), "{name}");
        assert!(!dir.path().join(&copy).exists());
        assert_eq!(read(dir.path(), &format!("history/merged/{copy}")), theirs);
        let text = read(dir.path(), HISTORY);
        assert_eq!(text.lines().count(), 5, "{name}: {text}");
        for line in theirs.lines().chain(ours.lines()) {
            assert!(text.lines().any(|it| it == line), "{name}");
        }
        // The history goes on.
        let now = folder.synced().clone();
        change(&mut folder, &now, "new", "amber-simon", "new@x.com");
        assert_eq!(ids(dir.path())[0], "new");
        assert_eq!(ids(dir.path()).len(), 6, "{name}");
    }
}

#[test]
fn histories_of_others_are_nobodys_copies() {
    let (dir, lines) = history_of_five();
    let other = lines[1].replace("\"e1\"", "\"o1\"");
    for name in ["claire-pc-2", "claire-pc (1)", "claire-pc-laptop"] {
        write(dir.path(), &format!("history/{name}.ron"), format!("{other}\n"));
    }
    write(dir.path(), "history/nobody.sync-conflict-20261123-101500-ABCDEF7.ron", format!("{other}\n"));
    write(dir.path(), "history/empty (1).ron", "");
    write(dir.path(), "history/empty.ron", "");
    let before = bytes_of(&dir.path().join("history"));
    let (_, mut folder) = open(dir.path(), "claire");
    assert!(!folder.has_copies());
    folder.merge_copies();
    assert_eq!(bytes_of(&dir.path().join("history")), before);
}

#[test]
fn a_copy_of_a_history_that_comes_while_the_folder_is_open_is_merged() {
    let (dir, lines) = history_of_five();
    let (_, mut folder) = open(dir.path(), "claire");
    let copy = "history/claire-pc.sync-conflict-20261123-101500-ABCDEF7.ron";
    write(dir.path(), copy, lines[0].clone() + "\n" + &lines[1].replace("\"e1\"", "\"x1\""));
    let found = folder.refresh(&Look::At([copy.to_owned()].into()));
    assert!(found.has_copies && found.has_new_findings);
    folder.merge_copies();
    assert!(!dir.path().join(copy).exists());
    assert_eq!(ids(dir.path()).len(), 6);
    assert!(!folder.refresh(&Look::Everything).has_copies);
    // What others add is told, what one adds oneself is not.
    let now = folder.synced().clone();
    change(&mut folder, &now, "new", "amber-simon", "new@x.com");
    assert!(!folder.refresh(&Look::At([HISTORY.to_owned()].into())).has_new_past);
    let (now, mut karim) = open(dir.path(), "karim");
    change(&mut karim, &now, "k1", "amber-simon", "karim@x.com");
    assert!(folder.refresh(&Look::At(["history/karim-pc.ron".to_owned()].into())).has_new_past);
    assert!(!folder.refresh(&Look::At(["history/karim-pc.ron".to_owned()].into())).has_new_past);
}

#[test]
fn what_is_taken_out_of_histories_is_gone_and_the_rest_stays_byte_for_byte() {
    let (dir, lines) = history_of_five();
    let (now, mut karim) = open(dir.path(), "karim");
    let gone = person(1);
    let file = format!("people/{gone}.ron");
    change(&mut karim, &now, "k1", &gone, "secret@x.com");
    let (now, mut zoe) = open(dir.path(), "zoe");
    change(&mut zoe, &now, "z1", "amber-simon", "z@x.com");
    let of_zoe = read(dir.path(), "history/zoe-pc.ron");
    write(dir.path(), HISTORY, format!("{}\n// secret@x.com (\n{{", lines.join("\n")));

    let (_, mut folder) = open(dir.path(), "claire");
    let changed = folder.rewrite_histories(|line| match (line.entry(), line) {
        (Some(mut entry), _) => match entry.file(&file) {
            None => Fate::Kept,
            Some(_) if entry.files.len() == 1 && entry.by == "karim" => Fate::Dropped,
            Some(_) => {
                entry.files.retain(|changes| changes.file != file);
                (entry.did, entry.undoes) = (None, Some(EditId::new("gone")));
                Fate::Replaced(Box::new(entry))
            }
        },
        (None, HistoryLine::Whole(bytes)) if bytes.windows(6).any(|window| window == b"secret") => Fate::Dropped,
        (None, _) => Fate::Kept,
    });
    assert_eq!(changed.unwrap(), ["history/claire-pc.ron", "history/karim-pc.ron"]);
    assert!(!dir.path().join("history/karim-pc.ron").exists(), "nothing is left of it");
    assert_eq!(read(dir.path(), "history/zoe-pc.ron"), of_zoe);
    let text = read(dir.path(), HISTORY);
    let left: Vec<&str> = text.lines().collect();
    assert_eq!((left[0], left[2], left[5]), (lines[0].as_str(), lines[2].as_str(), "{"));
    assert!(!text.contains(&file) && !text.contains("secret"));
    // Once more changes nothing, and what is done next is written down.
    assert_eq!(folder.rewrite_histories(|_| Fate::Kept).unwrap(), Vec::<String>::new());
    let now = folder.synced().clone();
    change(&mut folder, &now, "new", "amber-simon", "new@x.com");
    assert!(ids(dir.path()).contains(&"new".to_owned()));
    assert!(read(dir.path(), HISTORY).starts_with(&text));
}

/// How much is read of a long history stands in the wish, and what was not read is not told as if it had not been.
#[test]
fn no_more_is_read_than_is_wished() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let now = change(&mut claire, &start, "first", "amber-simon", "1@x.com");
    let line = read(dir.path(), HISTORY);
    let other = |number: u32| line.replace("amber-simon", "somebody-else").replace("first", &format!("o{number}"));
    write(dir.path(), HISTORY, line.clone() + &(0..2000).map(other).collect::<String>());
    let (_, mut claire) = open(dir.path(), "claire");
    change(&mut claire, &now, "last", "amber-simon", "2@x.com");
    let of_file = |most_bytes| {
        let past = told(dir.path(), &Wanted { file: Some(FILE), most_bytes, ..Wanted::default() });
        (past.entries.into_iter().map(|told| told.entry.id.as_str().to_owned()).collect::<Vec<_>>(), past.is_all)
    };
    assert_eq!(of_file(Some(10_000)), (vec!["last".to_owned()], false));
    assert_eq!(of_file(Some(10_000_000)), (vec!["last".to_owned(), "first".to_owned()], true));
    assert_eq!(of_file(None), (vec!["last".to_owned(), "first".to_owned()], true));
}

#[test]
fn a_history_written_by_nobody_is_read_like_any() {
    // The name people are called by may be any text, and the writer's file is named by user and machine all the same.
    let dir = copy_dir("bench-style");
    let store::Opened { workspace, mut folder, .. } = store::open(dir.path()).unwrap();
    let now = Arc::new(|| "2026-11-23T09:00:00Z".parse().unwrap());
    folder.set_author(Author::new("Zoë « l’autre »\n\"x\"", "Zoë Lefèvre", "PC de Zoë", now));
    change(&mut folder, &workspace, "e1", "amber-simon", "1@x.com");
    let files: Vec<String> = bytes_of(&dir.path().join("history")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(files, ["zoe-lefevre-pc-de-zoe.ron"]);
    let entries: Vec<Entry> = told(dir.path(), &Wanted::default()).entries.into_iter().map(|told| told.entry).collect();
    assert_eq!(entries[0].by, "Zoë « l’autre »\n\"x\"");
    let record = Record::Person("amber-simon".into());
    let Some(Content::Person(person)) = entries[0].files[0]
        .walk_back(
            &record,
            Some(&Content::Person(Arc::new(Person {
                email: "1@x.com".to_owned(),
                ..(*workspace.people["amber-simon"]).clone()
            }))),
        )
        .unwrap()
    else {
        panic!("a person comes of a person")
    };
    assert_eq!(person, workspace.people["amber-simon"]);
}
