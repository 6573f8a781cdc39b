//! To the disk and back.

use crate::made::{self, copy_dir};
use std::fs;
use std::sync::Arc;
use terrain::domain::{Host, Person, Root, Workspace, WriteFault};
use terrain::store::{self, Access, Record};

fn person(name: &str) -> Arc<Person> {
    Arc::new(Person::new(name, "field".into(), made::day("2026-10-05")))
}

#[test]
fn a_new_workspace_opens_again_as_it_was_made() {
    let dir = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::new(Root::new("Maison Aubier", "fr"));
    workspace.people.insert("amelie-durand".into(), person("Amélie Durand"));
    workspace.hosts.insert("karim-benali".into(), Arc::new(Host::new("Karim Benali")));
    let folder = dir.path().join("new/one");
    store::create(&folder, &workspace).unwrap();
    let opened = store::open(&folder).unwrap();
    assert_eq!((&opened.workspace, opened.problems.as_slice()), (&workspace, &[][..]));
    assert_eq!(store::create(&folder, &workspace).unwrap_err().fault, WriteFault::Exists);
}

#[test]
fn only_what_changed_is_written() {
    let dir = copy_dir("bench-style");
    let mut opened = store::open(dir.path()).unwrap();
    assert_eq!(opened.problems, []);
    let before = made::bytes_of(dir.path());
    let saved = opened.folder.save(&opened.workspace.clone());
    assert_eq!(saved, store::Saved::default());

    let mut after = opened.workspace.clone();
    let mut changed = (*after.people["amber-simon"]).clone();
    changed.email = "amber@example.com".to_owned();
    after.people.insert("amber-simon".into(), Arc::new(changed));
    // Equal data in another record is no change.
    let same = (*after.people["adrien-renaud"]).clone();
    after.people.insert("adrien-renaud".into(), Arc::new(same));
    after.people.insert("zoe-lefevre".into(), person("Zoë Lefèvre"));
    after.hosts.remove("arthur-lemaire");
    let saved = opened.folder.save(&after);
    let person = |id: &str| Record::Person(id.into());
    assert_eq!(saved.written, [person("amber-simon"), person("zoe-lefevre")]);
    assert_eq!(saved.removed, [Record::Host("arthur-lemaire".into())]);
    assert!(saved.is_complete(), "{saved:?}");
    assert!(store::open(dir.path()).unwrap().workspace == after);

    let changed: Vec<_> = made::bytes_of(dir.path()).into_iter().filter(|file| !before.contains(file)).collect();
    let names: Vec<_> = changed.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["people/amber-simon.ron", "people/zoe-lefevre.ron"]);
    let old = &before.iter().find(|(name, _)| name == "people/amber-simon.ron").unwrap().1;
    let expected = String::from_utf8(old.clone()).unwrap().replace("amber.simon@", "amber@");
    assert_eq!(String::from_utf8(changed[0].1.clone()).unwrap(), expected);
}

#[test]
fn a_save_puts_the_permissions_back() {
    use std::os::unix::fs::PermissionsExt;
    let dir = copy_dir("bench-style");
    let path = dir.path().join("people/amber-simon.ron");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let mut opened = store::open(dir.path()).unwrap();
    let mut after = opened.workspace.clone();
    after.people.insert("amber-simon".into(), person("Amber Simon"));
    assert!(opened.folder.save(&after).is_complete());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let hidden = fs::read_dir(dir.path().join("people")).unwrap().flatten();
    assert!(hidden.into_iter().all(|entry| {
        let name = entry.file_name().into_string().unwrap();
        name == ".terrain-lock" || !name.starts_with('.')
    }));
}

#[test]
fn access_is_told_without_touching_anything() {
    use std::os::unix::fs::PermissionsExt;
    let dir = copy_dir("bench-style");
    let before = made::bytes_of(dir.path());
    let opened = store::open(dir.path()).unwrap();
    let access = |id: &str| opened.folder.access(&Record::Person(id.into()));
    assert_eq!([access("amber-simon"), access("new-one")], [Access::Writable, Access::Writable]);
    fs::set_permissions(dir.path().join("people"), fs::Permissions::from_mode(0o555)).unwrap();
    assert_eq!([access("amber-simon"), access("new-one")], [Access::ReadOnlyFolder, Access::ReadOnlyFolder]);
    assert_eq!(opened.folder.access(&Record::Host("antoine-reid".into())), Access::Writable);
    fs::set_permissions(dir.path().join("people"), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(made::bytes_of(dir.path()), before);
    drop(dir);
    assert_eq!(access("amber-simon"), Access::Gone);
}

/// Replaces a text in a file behind the program's back.
fn edit(dir: &std::path::Path, file: &str, from: &str, to: &str) {
    let path = dir.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

fn with_person(workspace: &Workspace, id: &str, change: impl FnOnce(&mut Person)) -> Workspace {
    let mut after = workspace.clone();
    let mut person = (*after.people[id]).clone();
    change(&mut person);
    after.people.insert(id.into(), Arc::new(person));
    after
}

#[test]
fn what_others_wrote_meanwhile_is_merged_and_stays() {
    let dir = copy_dir("bench-style");
    let mut opened = store::open(dir.path()).unwrap();
    edit(dir.path(), "people/amber-simon.ron", "team: \"brand\"", "team: \"digital\"");
    let one = with_person(&opened.workspace, "amber-simon", |person| person.email = "one@example.com".to_owned());
    let saved = opened.folder.save(&one);
    assert_eq!((saved.failed.len(), saved.merged.len()), (0, 1));

    // The caller has not taken the other's change over; a second save must not undo it.
    let two = with_person(&one, "amber-simon", |person| person.email = "two@example.com".to_owned());
    assert!(opened.folder.save(&two).is_complete());
    let again = store::open(dir.path()).unwrap().workspace;
    let person = &again.people["amber-simon"];
    assert_eq!((person.email.as_str(), person.team.as_ref().unwrap().as_str()), ("two@example.com", "digital"));
    assert!(*opened.folder.synced() == again);

    // Once it has, what it says is what is written.
    let three = with_person(&again, "amber-simon", |person| person.team = None);
    opened.folder.taken_over(&again);
    let saved = opened.folder.save(&three);
    assert_eq!((saved.failed, saved.merged), (vec![], vec![]));
    assert!(store::open(dir.path()).unwrap().workspace == three);
}

#[test]
fn what_cannot_be_read_is_left_as_it_is() {
    let dir = copy_dir("bench-style");
    let mut opened = store::open(dir.path()).unwrap();
    edit(dir.path(), "people/amber-simon.ron", "name:", "nom:");
    fs::create_dir(dir.path().join("people/zoe-lefevre.ron")).unwrap();
    let before = made::bytes_of(dir.path());
    let mut after =
        with_person(&opened.workspace, "amber-simon", |person| person.email = "ours@example.com".to_owned());
    after.people.insert("zoe-lefevre".into(), person("Zoé"));
    after.people.insert("../out".into(), person("Out"));
    let saved = opened.folder.save(&after);
    let failed: Vec<_> = saved.failed.into_iter().map(|failed| (failed.record.file(), failed.fault)).collect();
    assert_eq!(
        failed,
        [
            ("people/../out.ron".to_owned(), WriteFault::BadId),
            ("people/amber-simon.ron".to_owned(), WriteFault::ChangedOnDisk),
            ("people/zoe-lefevre.ron".to_owned(), WriteFault::ChangedOnDisk),
        ]
    );
    assert_eq!(made::bytes_of(dir.path()), before);
    // Once it is put right, what was handed over then is written, and nothing has to be handed over again.
    edit(dir.path(), "people/amber-simon.ron", "nom:", "name:");
    let saved = opened.folder.write();
    assert_eq!(saved.written, [Record::Person("amber-simon".into())]);
    let read = store::open(dir.path()).unwrap().workspace;
    assert_eq!(read.people["amber-simon"].email, "ours@example.com");
}

#[test]
fn a_folder_that_is_gone_keeps_the_change_until_it_is_back() {
    let dir = copy_dir("bench-style");
    let mut opened = store::open(dir.path()).unwrap();
    let away = tempfile::tempdir().unwrap();
    let after = with_person(&opened.workspace, "amber-simon", |person| person.email = "new@example.com".to_owned());
    fs::rename(dir.path(), away.path().join("w")).unwrap();
    let saved = opened.folder.save(&after);
    assert_eq!(saved.failed[0].fault, WriteFault::Gone);
    fs::rename(away.path().join("w"), dir.path()).unwrap();
    assert!(opened.folder.save(&after).is_complete());
    assert!(store::open(dir.path()).unwrap().workspace == after);
}

#[test]
fn what_a_killed_program_left_is_swept_once_it_is_old() {
    use std::time::Duration;
    let dir = copy_dir("bench-style");
    let people = dir.path().join("people");
    let [old, young, other] =
        [".amber-simon.ron.a1B2c3", ".amber-simon.ron.x9Y8z7", ".git"].map(|name| people.join(name));
    for path in [&old, &young, &other] {
        fs::write(path, "(name: ").unwrap();
    }
    let hours_ago = fs::metadata(&old).unwrap().modified().unwrap() - Duration::from_secs(2 * 3600);
    for path in [&old, &other] {
        fs::File::options().write(true).open(path).unwrap().set_modified(hours_ago).unwrap();
    }
    let mut opened = store::open(dir.path()).unwrap();
    assert_eq!(opened.problems, []);
    let after = with_person(&opened.workspace, "amber-simon", |person| person.email = "x@example.com".to_owned());
    assert!(opened.folder.save(&after).is_complete());
    assert_eq!([old.exists(), young.exists(), other.exists()], [false, true, true]);
}
