//! What others change on the disk is found file by file, and nothing is taken for gone or broken at first sight.

use crate::made::{bytes_of, copy_dir};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::{Workspace, WriteFault};
use terrain::store::{self, Access, Folder, Look, Record, Refreshed};

fn at(names: &[&str]) -> Look {
    Look::At(names.iter().map(|name| (*name).to_owned()).collect())
}

fn edit(dir: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(dir.join(file)).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(dir.join(file), text.replace(from, to)).unwrap();
}

fn person(id: &str) -> Record {
    Record::Person(id.into())
}

fn files_of(found: &Refreshed) -> Vec<String> {
    found.changed.iter().map(Record::file).collect()
}

/// Opening the folder anew must give what looking again gave.
fn must_agree(folder: &Folder) {
    let opened = store::open(folder.dir()).unwrap();
    assert!(opened.workspace == *folder.synced());
    assert_eq!(opened.problems, folder.problems());
    assert_eq!(opened.unreadable, folder.unreadable());
}

fn with_email(workspace: &Workspace, id: &str, email: &str) -> Workspace {
    let mut after = workspace.clone();
    let mut person = (*after.people[id]).clone();
    person.email = email.to_owned();
    after.people.insert(id.into(), Arc::new(person));
    after
}

#[test]
fn a_changed_new_or_removed_file_is_found_where_one_looks() {
    let dir = copy_dir("bench-style");
    let mut folder = store::open(dir.path()).unwrap().folder;
    assert_eq!(files_of(&folder.refresh(&Look::Everything)), [""; 0]);

    edit(dir.path(), "people/amber-simon.ron", "amber.simon@example.com", "new@example.com");
    let found = folder.refresh(&at(&["people/adrien-renaud.ron"]));
    assert_eq!(files_of(&found), [""; 0]);
    let found = folder.refresh(&at(&["people/amber-simon.ron", "people/adrien-renaud.ron"]));
    assert_eq!((files_of(&found), found.has_new_findings), (vec!["people/amber-simon.ron".to_owned()], false));
    assert_eq!(folder.synced().people["amber-simon"].email, "new@example.com");

    // Other bytes for the same data are no change.
    let text = fs::read_to_string(dir.path().join("people/amber-simon.ron")).unwrap();
    fs::write(dir.path().join("people/amber-simon.ron"), text.replace('\n', "\n\n") + "// à voir\n").unwrap();
    assert_eq!(files_of(&folder.refresh(&at(&["people/amber-simon.ron"]))), [""; 0]);

    fs::write(dir.path().join("people/zoe-lefevre.ron"), text).unwrap();
    fs::remove_file(dir.path().join("hosts/antoine-reid.ron")).unwrap();
    let look = at(&["people/zoe-lefevre.ron", "hosts/antoine-reid.ron"]);
    let found = folder.refresh(&look);
    assert_eq!(files_of(&found), ["people/zoe-lefevre.ron"]);
    assert_eq!(found.again.iter().collect::<Vec<_>>(), ["hosts/antoine-reid.ron"]);
    assert!(folder.synced().hosts.contains_key("antoine-reid"), "it may only be being replaced");
    let found = folder.refresh(&Look::At(found.again));
    assert_eq!((files_of(&found), found.again.len()), (vec!["hosts/antoine-reid.ron".to_owned()], 0));
    must_agree(&folder);
}

#[test]
fn a_file_that_is_being_replaced_is_neither_gone_nor_broken() {
    let dir = copy_dir("bench-style");
    let mut folder = store::open(dir.path()).unwrap().folder;
    let (path, look) = (dir.path().join("people/amber-simon.ron"), at(&["people/amber-simon.ron"]));
    let text = fs::read_to_string(&path).unwrap();
    let before = folder.synced().clone();
    for half in ["", "(\n    name: \"Amber", "\0\0\0"] {
        fs::write(&path, half).unwrap();
        let found = folder.refresh(&look);
        assert_eq!((files_of(&found).len(), found.has_new_findings, found.again.len()), (0, false, 1));
        fs::write(&path, &text).unwrap();
        assert_eq!(
            folder.refresh(&look),
            Refreshed { looked_at: [person("amber-simon")].into(), ..Refreshed::default() }
        );
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(folder.refresh(&look).again.len(), 1);
    fs::write(&path, &text).unwrap();
    folder.refresh(&look);
    assert!(*folder.synced() == before && folder.problems().is_empty());
    must_agree(&folder);
}

#[test]
fn a_file_that_breaks_keeps_its_record_and_is_not_written_until_it_is_mended() {
    let dir = copy_dir("bench-style");
    let opened = store::open(dir.path()).unwrap();
    let (workspace, mut folder) = (opened.workspace, opened.folder);
    let (path, look) = (dir.path().join("people/amber-simon.ron"), at(&["people/amber-simon.ron"]));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("email:", "emial:")).unwrap();
    folder.refresh(&look);
    let found = folder.refresh(&look);
    assert!(found.has_new_findings && found.changed.is_empty());
    assert_eq!((folder.problems().len(), folder.unreadable().len()), (1, 1));
    assert!(*folder.synced() == workspace, "what it held is still known");
    assert_eq!(folder.access(&person("amber-simon")), Access::Unreadable);
    assert!(!folder.refresh(&look).has_new_findings, "and it is told once");

    // Broken otherwise is told again.
    fs::write(&path, text.replace("start:", "strat:")).unwrap();
    folder.refresh(&look);
    assert!(folder.refresh(&look).has_new_findings);

    let ours = with_email(&workspace, "amber-simon", "ours@example.com");
    assert_eq!(folder.save(&ours).failed[0].fault, WriteFault::Unreadable);
    fs::write(&path, text.replace("team: \"brand\"", "team: \"digital\"")).unwrap();
    let found = folder.refresh(&look);
    assert!(found.has_new_findings && files_of(&found) == ["people/amber-simon.ron"]);
    assert!(folder.save(&ours).is_complete());
    must_agree(&folder);
    let person = &store::open(dir.path()).unwrap().workspace.people["amber-simon"];
    assert_eq!((person.email.as_str(), person.team.as_ref().unwrap().as_str()), ("ours@example.com", "digital"));
}

#[test]
fn a_folder_that_goes_takes_nothing_with_it_and_gets_nothing_of_its_own() {
    let dir = copy_dir("bench-style");
    let opened = store::open(dir.path()).unwrap();
    let (workspace, mut folder) = (opened.workspace, opened.folder);
    let away = tempfile::tempdir().unwrap();
    let share = away.path().join("share");
    fs::rename(dir.path(), &share).unwrap();
    // A share that is not mounted leaves the empty folder it is mounted on.
    fs::create_dir_all(dir.path()).unwrap();
    let look = at(&["", "people/amber-simon.ron"]);
    assert!(!folder.refresh(&look).has_new_findings && !folder.is_away());
    let found = folder.refresh(&look);
    assert!(found.has_new_findings && folder.is_away() && found.changed.is_empty());
    let mut ours = with_email(&workspace, "amber-simon", "ours@example.com");
    ours.people.insert("new-one".into(), ours.people["amber-simon"].clone());
    let faults: Vec<_> = folder.save(&ours).failed.into_iter().map(|failed| failed.fault).collect();
    assert_eq!(faults, [WriteFault::Gone, WriteFault::Gone]);
    assert_eq!(bytes_of(dir.path()), [], "nothing is written where the share should be");

    edit(&share, "people/adrien-renaud.ron", "adrien.renaud@example.com", "theirs@example.com");
    fs::remove_dir(dir.path()).unwrap();
    fs::rename(&share, dir.path()).unwrap();
    let found = folder.refresh(&Look::Everything);
    assert!(found.has_new_findings && !folder.is_away());
    assert_eq!(files_of(&found), ["people/adrien-renaud.ron"]);
    assert!(folder.save(&ours).is_complete());
    must_agree(&folder);
    assert_eq!(folder.synced().people.len(), workspace.people.len() + 1);
}

#[test]
fn a_folder_of_people_that_goes_takes_nobody_with_it() {
    let dir = copy_dir("bench-style");
    let opened = store::open(dir.path()).unwrap();
    let (workspace, mut folder) = (opened.workspace, opened.folder);
    fs::rename(dir.path().join("people"), dir.path().join("elsewhere")).unwrap();
    for _ in 0..3 {
        folder.refresh(&Look::Everything);
    }
    assert!(*folder.synced() == workspace);
    assert_eq!((folder.problems().len(), folder.unlisted()), (1, vec!["people"]));
    let ours = with_email(&workspace, "amber-simon", "ours@example.com");
    assert_eq!(folder.save(&ours).failed[0].fault, WriteFault::Gone);
    fs::rename(dir.path().join("elsewhere"), dir.path().join("people")).unwrap();
    assert!(folder.refresh(&at(&["people"])).has_new_findings);
    assert!(folder.save(&ours).is_complete());
    must_agree(&folder);
}

#[test]
fn what_does_not_belong_there_is_told_when_it_comes_and_forgotten_when_it_goes() {
    let dir = copy_dir("bench-style");
    let mut folder = store::open(dir.path()).unwrap().folder;
    for name in ["people/notes.txt", "people/Zoë.ron", "hosts/more"] {
        let path = dir.path().join(name);
        if name.ends_with("more") {
            fs::create_dir(&path).unwrap()
        } else {
            fs::write(&path, "").unwrap()
        }
        assert!(folder.refresh(&at(&[name])).has_new_findings, "{name}");
        assert_eq!(folder.problems().len(), 1);
        must_agree(&folder);
        if name.ends_with("more") {
            fs::remove_dir(&path).unwrap()
        } else {
            fs::remove_file(&path).unwrap()
        }
        assert!(folder.refresh(&at(&[name])).has_new_findings, "{name}");
        must_agree(&folder);
    }
    // What is nobody's business is none of ours.
    for name in ["README.md", "people/.swp", "people/~lock", "other.ron"] {
        fs::write(dir.path().join(name), "").unwrap();
        assert_eq!(folder.refresh(&at(&[name])), Refreshed::default(), "{name}");
    }
    must_agree(&folder);
}

#[test]
fn a_workspace_that_becomes_one_of_a_later_version_is_for_reading() {
    let dir = copy_dir("bench-style");
    let opened = store::open(dir.path()).unwrap();
    let (workspace, mut folder) = (opened.workspace, opened.folder);
    let root = dir.path().join("workspace.ron");
    let text = fs::read_to_string(&root).unwrap();
    fs::write(&root, text.replace("format: 1", "format: 2, shines: true")).unwrap();
    edit(dir.path(), "people/amber-simon.ron", "email:", "glows: 3,\n    email:");
    assert!(folder.refresh(&at(&["workspace.ron", "people/amber-simon.ron"])).has_new_findings);
    assert!(folder.is_newer() && folder.synced().people.len() == workspace.people.len());
    must_agree(&folder);
    let ours = with_email(&workspace, "adrien-renaud", "ours@example.com");
    assert_eq!(folder.save(&ours).failed[0].fault, WriteFault::NewerFormat);

    fs::write(&root, &text).unwrap();
    edit(dir.path(), "people/amber-simon.ron", "glows: 3,", "");
    assert!(folder.refresh(&at(&["workspace.ron"])).has_new_findings);
    assert!(!folder.is_newer() && folder.save(&ours).is_complete());
    must_agree(&folder);

    // A broken one is told, and what it held stays.
    fs::write(&root, "(format: 1, nmae: \"W\")").unwrap();
    folder.refresh(&at(&["workspace.ron"]));
    assert!(folder.refresh(&at(&["workspace.ron"])).has_new_findings);
    assert!(folder.synced().root.name == workspace.root.name && folder.problems().len() == 1);
    fs::write(&root, &text).unwrap();
    assert!(folder.refresh(&at(&["workspace.ron"])).has_new_findings && folder.problems().is_empty());
}

#[test]
fn insights_come_and_go() {
    let dir = copy_dir("bench-style");
    let mut folder = store::open(dir.path()).unwrap().folder;
    let path = dir.path().join("insights.ron");
    fs::write(&path, "(insights: {\"i-1\": (about: Other, text: \"œ\")})").unwrap();
    assert_eq!(files_of(&folder.refresh(&at(&["insights.ron"]))), ["insights.ron"]);
    must_agree(&folder);
    fs::remove_file(&path).unwrap();
    folder.refresh(&at(&["insights.ron"]));
    assert_eq!(files_of(&folder.refresh(&at(&["insights.ron"]))), ["insights.ron"]);
    must_agree(&folder);
}
