//! The histories: written before the files, read from their end, and true whatever happens in between.

use crate::made::{copy_dir, day};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use terrain::domain::history::{Edit, EditId, Entry, Fingerprint, Head};
use terrain::domain::{Command, Deed, Person, Profile, Record, Workspace, WriteFault};
use terrain::store::{self, Author, Folder, Look, Remembered, Told, Wanted};

/// An author whose clock goes on by a second whenever it is asked.
pub fn author(name: &str) -> Author {
    let asked = std::sync::atomic::AtomicI64::new(0);
    let start = "2026-11-23T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let now = move || {
        let seconds = asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        start + chrono::TimeDelta::seconds(seconds)
    };
    Author::new(name, name, "pc", Arc::new(now))
}

pub fn open(dir: &Path, name: &str) -> (Workspace, Folder) {
    let store::Opened { workspace, mut folder, .. } = store::open(dir).unwrap();
    folder.set_author(author(name));
    (workspace, folder)
}

fn edit(number: &str, command: &Command, now: &Workspace) -> Edit {
    let on = "2026-11-23T10:00:00Z".parse().unwrap();
    Edit::of(command, EditId::new(number), on, now.clone(), now.apply(command).unwrap())
}

/// Carries a command out and writes it; gives the workspace after it.
fn carry_out(folder: &mut Folder, now: &Workspace, number: &str, command: &Command) -> Workspace {
    let edit = edit(number, command, now);
    let after = edit.after.clone();
    folder.push(edit);
    let saved = folder.write();
    assert!(saved.is_complete(), "{saved:?}");
    after
}

pub fn set_email(workspace: &Workspace, id: &str, email: &str) -> Command {
    let profile = Profile { email: email.to_owned(), ..Profile::of(&workspace.people[id]) };
    Command::EditProfile { person: id.into(), profile }
}

pub fn told(dir: &Path, wanted: &Wanted<'_>) -> Remembered {
    let opened = store::open(dir).unwrap();
    opened.folder.past().latest(wanted, &opened.workspace, &AtomicBool::new(false))
}

fn all(dir: &Path) -> Vec<Told> {
    let remembered = told(dir, &Wanted::default());
    assert_eq!((remembered.problems, remembered.is_all), (vec![], true));
    remembered.entries
}

fn ids(entries: &[Told]) -> Vec<&str> {
    entries.iter().map(|told| told.entry.id.as_str()).collect()
}

fn history(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("history/{name}-pc.ron"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn what_is_done_is_written_down_value_by_value() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let command = set_email(&start, "amber-simon", "new@example.com");
    let after = carry_out(&mut folder, &start, "e1", &command);
    carry_out(&mut folder, &after, "e2", &Command::RemovePerson { person: "alice-rousseau".into() });
    let text = read(&history(dir.path(), "claire"));
    assert_eq!(text.lines().count(), 2);
    insta::assert_snapshot!(text.lines().next().unwrap(), @r#"
    (id:"e1",on:"2026-11-23T10:00:00Z",by:"claire",did:(deed:"edit-profile",about:(kind:"person",id:"amber-simon"),name:"Amber Simon"),files:[(file:"people/amber-simon.ron",was:"11be706612ac1244",is:"c673ca7bce8b70f1",changes:[(at:["email"],from:"amber.simon@example.com",to:"new@example.com")])])
    "#);
    let entries = all(dir.path());
    assert_eq!(ids(&entries), ["e2", "e1"]);
    let gone = &entries[0].entry;
    assert_eq!(gone.files[0].is, Fingerprint::NOTHING);
    assert_eq!(gone.files[0].changes[0].from.0["name"], "Alice Rousseau", "the whole record is kept");
    let label = gone.did.clone().unwrap();
    assert_eq!((label.deed, label.name.as_deref()), (Deed::RemovePerson, Some("Alice Rousseau")));
    // One that changes nothing is none.
    let same =
        Command::EditProfile { person: "amber-simon".into(), profile: Profile::of(&after.people["amber-simon"]) };
    carry_out(&mut folder, &after, "e3", &same);
    assert_eq!(all(dir.path()).len(), 2);
}

#[test]
fn several_writers_are_one_row_and_each_file_has_its_own() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let (_, mut karim) = open(dir.path(), "karim");
    let at = |edit: Edit, minute: u32| {
        let on = format!("2026-11-23T10:{minute:02}:00Z").parse().unwrap();
        Edit { head: Head { on, ..edit.head }, ..edit }
    };
    for (minute, id) in [(1, "amber-simon"), (3, "adrien-renaud"), (5, "amber-simon")] {
        let edit = edit(&format!("c{minute}"), &set_email(&start, id, &format!("{minute}@example.com")), &start);
        claire.push(at(edit, minute));
        assert!(claire.write().is_complete());
    }
    for (minute, id) in [(2, "adrien-renaud"), (4, "amber-harper")] {
        let edit = edit(&format!("k{minute}"), &set_email(&start, id, &format!("{minute}@example.com")), &start);
        karim.push(at(edit, minute));
        assert!(karim.write().is_complete());
    }
    assert_eq!(ids(&all(dir.path())), ["c5", "k4", "c3", "k2", "c1"]);
    let of_file = told(dir.path(), &Wanted { file: Some("people/adrien-renaud.ron"), ..Wanted::default() });
    assert_eq!(ids(&of_file.entries), ["c3", "k2"]);
    let of_karim = told(dir.path(), &Wanted { writer: Some("karim-pc"), ..Wanted::default() });
    assert_eq!(ids(&of_karim.entries), ["k4", "k2"]);
    assert_eq!(of_karim.entries[0].entry.by, "karim");
    let latest = told(dir.path(), &Wanted { most: Some(2), ..Wanted::default() });
    assert_eq!((ids(&latest.entries), latest.is_all), (vec!["c5", "k4"], false));
}

#[test]
fn several_edits_in_one_go_are_several_entries_in_a_chain() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let mut now = start.clone();
    for number in 0..3 {
        let edit = edit(&format!("e{number}"), &set_email(&now, "amber-simon", &format!("{number}@x.com")), &now);
        now = edit.after.clone();
        folder.push(edit);
    }
    // Somebody else has changed another value meanwhile.
    let (_, mut karim) = open(dir.path(), "karim");
    let mut other = start.clone();
    Arc::make_mut(other.people.get_mut("amber-simon").unwrap()).team = None;
    assert!(karim.save(&other).is_complete());
    let saved = folder.write();
    assert_eq!((saved.merged.len(), saved.by.iter().map(String::as_str).collect::<Vec<_>>()), (1, vec!["karim"]));
    let entries = all(dir.path());
    assert_eq!(entries.iter().filter(|told| told.entry.by == "claire").count(), 3);
    assert!(entries.iter().all(|told| !told.entry.is_from_outside()), "karim has written it down");
    let steps: Vec<_> = entries.iter().rev().map(|told| &told.entry.files[0]).collect();
    let karims = steps.iter().position(|step| step.changes[0].at[0].text() == Some("team")).unwrap();
    let mut chain: Vec<_> = vec![steps[karims]];
    chain.extend(steps.iter().enumerate().filter(|(at, _)| *at != karims).map(|(_, step)| *step));
    for pair in chain.windows(2) {
        assert_eq!(pair[0].is, pair[1].was, "each begins where the one before ended");
    }
    let now = store::open(dir.path()).unwrap().workspace;
    let record = Record::Person("amber-simon".into());
    assert_eq!(chain[3].is, Fingerprint::of(record.content_in(&now).as_ref()));
    let person = &now.people["amber-simon"];
    assert_eq!((person.email.as_str(), &person.team), ("2@x.com", &None));
}

#[test]
fn who_wrote_the_other_value_is_told_in_the_conflict() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "Claire");
    let (_, mut karim) = open(dir.path(), "Karim");
    carry_out(&mut karim, &start, "k1", &set_email(&start, "amber-simon", "karim@example.com"));
    carry_out(&mut claire, &start, "c1", &set_email(&start, "amber-simon", "claire@example.com"));
    let now = store::open(dir.path()).unwrap().workspace;
    let conflict = &now.people["amber-simon"].conflicts[0];
    assert_eq!((conflict.kept_by.as_str(), conflict.by.as_str()), ("Claire", "Karim"));
    // And where the change was found by looking before it was met.
    let (start, mut claire) = open(dir.path(), "Claire");
    let (_, mut karim) = open(dir.path(), "Karim");
    carry_out(&mut karim, &start, "k2", &set_email(&start, "adrien-renaud", "karim@example.com"));
    let found = claire.refresh(&Look::Everything);
    assert_eq!(found.by.iter().map(String::as_str).collect::<Vec<_>>(), ["Karim"]);
    carry_out(&mut claire, &start, "c2", &set_email(&start, "adrien-renaud", "claire@example.com"));
    let now = store::open(dir.path()).unwrap().workspace;
    assert_eq!(now.people["adrien-renaud"].conflicts[0].by, "Karim");
}

#[test]
fn what_nobody_has_written_down_is_a_change_from_outside_told_once() {
    let dir = copy_dir("bench-style");
    let (start, mut claire) = open(dir.path(), "claire");
    let (_, mut karim) = open(dir.path(), "karim");
    let path = dir.path().join("people/amber-simon.ron");
    fs::write(&path, read(&path).replace("amber.simon@", "by.hand@")).unwrap();
    assert_eq!(claire.refresh(&Look::Everything).by.len(), 0);
    // The other window meets it when it saves.
    let mut after = start.clone();
    Arc::make_mut(after.people.get_mut("amber-simon").unwrap()).team = None;
    assert!(karim.save(&after).is_complete());
    let entries = all(dir.path());
    let outside: Vec<&Told> = entries.iter().filter(|told| told.entry.is_from_outside()).collect();
    assert_eq!((entries.len(), outside.len()), (2, 1));
    let change = &outside[0].entry.files[0].changes[0];
    assert_eq!((&change.from.0, &change.to.0), (&"amber.simon@example.com".into(), &"by.hand@example.com".into()));
    // A file that comes or goes is told too, and comments are nothing.
    fs::write(&path, read(&path) + "// à voir\n").unwrap();
    fs::remove_file(dir.path().join("people/alice-rousseau.ron")).unwrap();
    claire.refresh(&Look::Everything);
    claire.refresh(&Look::Everything);
    let entries = all(dir.path());
    assert_eq!((entries.len(), entries[0].entry.files[0].is), (3, Fingerprint::NOTHING));
}

#[test]
fn a_torn_line_is_passed_over_told_and_harms_nothing_behind_it() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let after = carry_out(&mut folder, &start, "e1", &set_email(&start, "amber-simon", "1@x.com"));
    let after = carry_out(&mut folder, &after, "e2", &set_email(&after, "amber-simon", "2@x.com"));
    let path = history(dir.path(), "claire");
    let whole = fs::read(&path).unwrap();
    let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
    for cut in [last + 2, last + 20, whole.len() - 2] {
        fs::write(&path, &whole[..cut]).unwrap();
        let remembered = told(dir.path(), &Wanted::default());
        assert_eq!(ids(&remembered.entries), ["e1"]);
        let place = remembered.problems[0].place.clone().unwrap();
        assert_eq!((place.file.as_str(), place.position.unwrap().line), ("history/claire-pc.ron", 2));
        assert_eq!(store::open(dir.path()).unwrap().folder.past().torn(), remembered.problems);
    }
    // A line's end that is missing is no harm.
    fs::write(&path, &whole[..whole.len() - 1]).unwrap();
    assert_eq!(ids(&all(dir.path())), ["e2", "e1"]);
    fs::write(&path, &whole[..last + 20]).unwrap();
    let (_, mut folder) = open(dir.path(), "claire");
    carry_out(&mut folder, &after, "e3", &set_email(&after, "amber-simon", "3@x.com"));
    let remembered = told(dir.path(), &Wanted::default());
    assert_eq!((ids(&remembered.entries), remembered.problems.len()), (vec!["e3", "e1"], 1));
    assert_eq!(store::open(dir.path()).unwrap().folder.past().torn(), []);
}

#[test]
fn a_bad_line_a_foreign_one_and_fields_of_a_later_version_are_no_harm() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    carry_out(&mut folder, &start, "e1", &set_email(&start, "amber-simon", "1@x.com"));
    let path = history(dir.path(), "claire");
    let line = read(&path);
    let later = line
        .replace("\"e1\"", "\"e2\"")
        .replacen('(', "(later: [Some(New(1)), {\"a\": (b: 'c')}], mood: Sunny, ", 1)
        .replace("\"edit-profile\"", "\"fly\"");
    let text = format!("{line}\n// par Claire\nnonsense (\n\u{fffd}\n(mood: Sunny)\n{later}");
    fs::write(&path, text).unwrap();
    let remembered = told(dir.path(), &Wanted::default());
    assert_eq!(ids(&remembered.entries), ["e2", "e1"]);
    assert_eq!(remembered.entries[0].entry.did.as_ref().unwrap().deed, Deed::Several);
    let lines: Vec<usize> =
        remembered.problems.iter().map(|problem| problem.place.clone().unwrap().position.unwrap().line).collect();
    assert_eq!(lines, [4, 5]);
}

#[test]
fn a_killed_save_s_entries_are_told_only_if_they_came_about() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let after = carry_out(&mut folder, &start, "e1", &set_email(&start, "amber-simon", "1@x.com"));
    let files = ["people/amber-simon.ron", "people/adrien-renaud.ron"];
    let before: Vec<String> = files.iter().map(|file| read(&dir.path().join(file))).collect();
    // Two edits that were written down together; then the program was killed before one of the two files was renamed.
    let one = edit("e2", &set_email(&after, "amber-simon", "2@x.com"), &after);
    let both = Command::Batch(vec![
        set_email(&one.after, "amber-simon", "3@x.com"),
        set_email(&one.after, "adrien-renaud", "3@x.com"),
    ]);
    let two = edit("e3", &both, &one.after);
    folder.push(one);
    folder.push(two);
    assert!(folder.write().is_complete());
    assert_eq!(ids(&all(dir.path())), ["e3", "e2", "e1"]);
    let path = history(dir.path(), "claire");
    let whole = read(&path);
    for (renamed, expected) in
        [([true, false], vec!["e3", "e2", "e1"]), ([false, true], vec!["e3", "e1"]), ([false, false], vec!["e1"])]
    {
        fs::write(&path, &whole).unwrap();
        for (number, file) in files.iter().enumerate() {
            let (old, new) = (
                &before[number],
                before[number].replace("1@x.com", "3@x.com").replace("adrien.renaud@example.com", "3@x.com"),
            );
            fs::write(dir.path().join(file), if renamed[number] { &new } else { old }).unwrap();
        }
        let entries = all(dir.path());
        assert_eq!(ids(&entries), expected, "{renamed:?}");
        let of_e3 = entries.iter().find(|told| told.entry.id.as_str() == "e3");
        assert_eq!(of_e3.map_or(0, |told| told.entry.files.len()), renamed.iter().filter(|it| **it).count());
        // Whoever writes next says so for good, and it stays so whatever the file comes to hold later.
        let (now, mut folder) = open(dir.path(), "claire");
        carry_out(&mut folder, &now, "e4", &set_email(&now, "amber-simon", "3@x.com"));
        let (now, mut folder) = open(dir.path(), "claire");
        carry_out(&mut folder, &now, "e5", &set_email(&now, "adrien-renaud", "3@x.com"));
        let mut known = ids(&all(dir.path())).into_iter().map(str::to_owned).collect::<Vec<_>>();
        known.retain(|id| !["e4", "e5"].contains(&id.as_str()));
        assert_eq!(known, expected, "{renamed:?}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_said_to_be_void_and_done_when_it_can() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let broken = dir.path().join("people/adrien-renaud.ron");
    let mut permissions = fs::metadata(&broken).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&broken, permissions.clone()).unwrap();
    let both = Command::Batch(vec![
        set_email(&start, "amber-simon", "1@x.com"),
        set_email(&start, "adrien-renaud", "1@x.com"),
    ]);
    folder.push(edit("e1", &both, &start));
    let saved = folder.write();
    assert_eq!(saved.failed.iter().map(|failed| failed.fault.clone()).collect::<Vec<_>>(), [WriteFault::NoPermission]);
    let entries = all(dir.path());
    assert_eq!((entries.len(), entries[0].entry.files.len()), (1, 1));
    use std::os::unix::fs::PermissionsExt;
    permissions.set_mode(0o644);
    fs::set_permissions(&broken, permissions).unwrap();
    assert!(folder.write().is_complete());
    let entries = all(dir.path());
    assert_eq!((ids(&entries), entries[0].entry.files.len()), (vec!["e1"], 2));
}

#[test]
fn undoing_is_an_entry_and_marks_what_it_undoes() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let after = carry_out(&mut folder, &start, "e1", &set_email(&start, "amber-simon", "1@x.com"));
    let turn = |folder: &mut Folder, id: &str, of: &str, before: &Workspace, after: &Workspace| {
        let head = Head {
            id: EditId::new(id),
            on: Default::default(),
            label: None,
            undoes: Some(EditId::new(of)),
            again: false,
        };
        folder.push(Edit { head, before: before.clone(), after: after.clone() });
        assert!(folder.write().is_complete());
    };
    let undone = |dir: &Path| {
        let told = all(dir).into_iter();
        told.filter(|told| told.is_undone).map(|told| told.entry.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    turn(&mut folder, "u1", "e1", &after, &start);
    assert_eq!(undone(dir.path()), ["e1"]);
    turn(&mut folder, "r1", "u1", &start, &after);
    assert_eq!(undone(dir.path()), ["u1"]);
    // One of which nothing is left is written down too, so that it is not offered again.
    turn(&mut folder, "u2", "e1", &after, &after);
    assert_eq!(undone(dir.path()), ["u1", "e1"]);
}

#[test]
fn where_no_history_can_be_kept_saving_goes_on_and_says_so_once() {
    let dir = copy_dir("bench-style");
    fs::write(dir.path().join("history"), "in the way").unwrap();
    let (start, mut folder) = open(dir.path(), "claire");
    folder.push(edit("e1", &set_email(&start, "amber-simon", "1@x.com"), &start));
    let saved = folder.write();
    assert!(saved.is_complete() && saved.past_not_kept.is_some(), "{saved:?}");
    folder.push(edit("e2", &set_email(&start, "adrien-renaud", "1@x.com"), &start));
    let saved = folder.write();
    assert!(saved.is_complete() && saved.past_not_kept.is_none());
    assert_eq!(read(&dir.path().join("history")), "in the way");
    assert_eq!(store::open(dir.path()).unwrap().workspace.people["adrien-renaud"].email, "1@x.com");
}

#[test]
fn a_history_that_leads_elsewhere_is_neither_read_nor_written() {
    let (dir, outside) = (copy_dir("bench-style"), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(outside.path(), dir.path().join("history")).unwrap();
    let (start, mut folder) = open(dir.path(), "claire");
    folder.push(edit("e1", &set_email(&start, "amber-simon", "1@x.com"), &start));
    assert_eq!(folder.write().past_not_kept, Some(WriteFault::OutsideLink));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    fs::remove_file(dir.path().join("history")).unwrap();
    fs::create_dir(dir.path().join("history")).unwrap();
    fs::write(outside.path().join("x.ron"), "nonsense").unwrap();
    std::os::unix::fs::symlink(outside.path().join("x.ron"), history(dir.path(), "claire")).unwrap();
    folder.push(edit("e2", &set_email(&start, "amber-simon", "2@x.com"), &start));
    assert!(folder.write().is_complete());
    assert_eq!(read(&outside.path().join("x.ron")), "nonsense");
    assert_eq!(all(dir.path()), []);
}

#[test]
fn a_long_history_costs_no_more_than_its_end() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    carry_out(&mut folder, &start, "e1", &set_email(&start, "amber-simon", "1@x.com"));
    let path = history(dir.path(), "claire");
    let line = read(&path);
    let other = |number: u32| line.replace("amber-simon", "somebody-else").replace("\"e1\"", &format!("\"o{number}\""));
    fs::write(&path, (0..100_000).map(other).collect::<String>() + &line).unwrap();
    let started = std::time::Instant::now();
    let latest = told(dir.path(), &Wanted { most: Some(3), ..Wanted::default() });
    assert!(!latest.is_all);
    assert_eq!(ids(&latest.entries), ["e1", "o99999", "o99998"]);
    assert!(started.elapsed().as_millis() < 500, "{:?} for three", started.elapsed());
    // Those of one file are found without reading the others.
    let of_file = told(dir.path(), &Wanted { file: Some("people/amber-simon.ron"), ..Wanted::default() });
    assert_eq!((ids(&of_file.entries), of_file.is_all), (vec!["e1"], true));
    // Reading stops when nobody waits for it any more.
    let opened = store::open(dir.path()).unwrap();
    let stopped = opened.folder.past().latest(&Wanted::default(), &opened.workspace, &AtomicBool::new(true));
    assert!(stopped.entries.len() <= 1 && !stopped.is_all);
}

#[test]
fn any_edit_reads_back_from_its_line() {
    use proptest::prelude::*;
    proptest!(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() }, |(
        before in crate::arbitrary::workspace(),
        after in crate::arbitrary::workspace(),
        name in crate::arbitrary::text(),
    )| {
        let dir = tempfile::tempdir().unwrap();
        store::create(dir.path(), &before).unwrap();
        let (start, mut folder) = open(dir.path(), "claire");
        folder.set_author(Author::new(&name, "claire", "pc", Arc::new(Default::default)));
        let label = Command::RemovePerson { person: "a".into() }.label();
        let label = terrain::domain::Label { name: Some(name.clone()), ..label };
        let head = Head { id: EditId::new("e1"), on: Default::default(), label: Some(label), undoes: None, again: false };
        folder.push(Edit { head: head.clone(), before: start.clone(), after: after.clone() });
        prop_assert!(folder.write().is_complete());
        let entries = all(dir.path());
        let lines = fs::read_to_string(history(dir.path(), "claire")).unwrap_or_default();
        prop_assert_eq!(lines.lines().count(), entries.len(), "one line an entry");
        for told in &entries {
            prop_assert_eq!(&Entry { files: vec![], by: String::new(), ..told.entry.clone() }, &Entry::of(&head, ""));
            for changes in &told.entry.files {
                let record = Record::of_file(&changes.file).unwrap();
                let (was, is) = (record.content_in(&start), record.content_in(&after));
                prop_assert_eq!((changes.was, changes.is), (Fingerprint::of(was.as_ref()), Fingerprint::of(is.as_ref())));
                // A share that is no number is none in a tree.
                let text = format!("{was:?}{is:?}");
                if !text.contains("NaN") && !text.contains("inf") {
                    prop_assert_eq!(changes.walk_on(&record, was.as_ref()), Some(is.clone()));
                    prop_assert_eq!(changes.walk_back(&record, is.as_ref()), Some(was));
                }
            }
        }
    });
}

#[test]
fn a_person_s_past_is_walked_back_to_the_beginning() {
    let dir = copy_dir("bench-style");
    let (start, mut folder) = open(dir.path(), "claire");
    let person = Person::new("Zoë Lefèvre", start.people["amber-simon"].programme.clone(), day("2026-11-02"));
    let add = Command::AddPerson { id: "zoe-lefevre".into(), person: Box::new(person) };
    let mut now = carry_out(&mut folder, &start, "e0", &add);
    for number in 1..6 {
        let command = set_email(&now, "zoe-lefevre", &format!("{number}@x.com"));
        now = carry_out(&mut folder, &now, &format!("e{number}"), &command);
    }
    let entries = told(dir.path(), &Wanted { file: Some("people/zoe-lefevre.ron"), ..Wanted::default() }).entries;
    let record = Record::Person("zoe-lefevre".into());
    let mut state = record.content_in(&now);
    for told in &entries {
        state = told.entry.files[0].walk_back(&record, state.as_ref()).unwrap();
    }
    assert_eq!((entries.len(), state), (6, None));
}
