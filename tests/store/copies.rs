//! Copies that sync engines leave are merged and put away, and nobody real is ever taken for one.

use crate::arbitrary;
use crate::made::{bytes_of, cases, copy_dir};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use terrain::domain::{FileFault, Filed, Person, Problem, Root, Session, Slot, Step, What, Workspace};
use terrain::store::{self, Folder, Look, Record, layout};

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
        let theirs = with_field(&text, "left: \"2026-12-31\",");
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
    assert_eq!((workspace.root.horizon_weeks, &workspace.root.conflicts[0].other.0), (26, &Value::from(30)));
    assert_eq!(workspace.insights.insights.len(), 2);
    assert_eq!(workspace.hosts["karim-benali"].from, Some("2026-09-01".parse().unwrap()));
    assert_eq!(faults(&store::open(dir.path()).unwrap().problems), []);
    for copy in ["workspace", "insights", "hosts/karim-benali"] {
        assert!(dir.path().join(format!("history/merged/{copy}{mark}")).is_file());
    }
}

#[test]
fn the_first_insights_of_two_at_once_are_both_kept() {
    for name in ["insights (1)", "insights-DESKTOP-AB12CD3", "insights 2"] {
        let (dir, _) = base();
        put(dir.path(), "insights.ron", "(insights: {\"i-1\": (about: Other, text: \"un\")})");
        put(dir.path(), &format!("{name}.ron"), "(insights: {\"i-2\": (about: Other, text: \"deux\")})");
        let (folder, merged) = merge(dir.path());
        assert_eq!(merged.len(), 1, "{name}");
        assert_eq!(folder.synced().insights.insights.len(), 2, "{name}");
    }
}

#[test]
fn nobody_real_is_taken_for_a_copy() {
    let (dir, text) = base();
    // Somebody whose id goes on where another's ends, one of the same name, and one who was begun as a copy.
    put(dir.path(), "people/amelie-durand-morel.ron", &text.replace("Amélie Durand", "Amélie Durand-Morel"));
    put(dir.path(), "people/amelie-durand-2.ron", &text.replace("2026-10-05", "2026-11-02"));
    put(dir.path(), "people/amelie-durand-laptop.ron", &text);
    put(dir.path(), "people/amelie-durand-pc.ron", &text.replace("Morning", "Afternoon"));
    put(dir.path(), "history/claire-laptop.ron", "");
    // Names that are no ids, of people who are somebody else.
    let other = text.replace("Amélie Durand", "Jeanne Petit").replace("s-7k2m9q", "s-zzzzzz");
    for name in ["amelie-durand (1)", "amelie-durand 2", "amelie-durand-Marc"] {
        put(dir.path(), &format!("people/{name}.ron"), &other);
    }
    let before = bytes_of(dir.path());
    let (folder, merged) = merge(dir.path());
    assert_eq!(merged, []);
    assert_eq!(bytes_of(dir.path()), before);
    assert_eq!(folder.synced().people.len(), 6);
    let problems = folder.problems();
    let told: Vec<_> = faults(&problems);
    assert_eq!(told.len(), 3);
    assert!(told.iter().all(|(_, fault)| matches!(fault, FileFault::BadId { .. })), "{told:?}");
}

#[test]
fn a_copy_whose_name_is_an_id_is_known_by_a_machine_that_writes_here() {
    let (dir, text) = base();
    put(dir.path(), "history/claire-pc-claire.ron", "");
    let (copy, theirs) = ("people/amelie-durand-pc-claire.ron", text.replace("Morning", "Afternoon"));
    put(dir.path(), copy, &theirs);
    // Somebody of another name is nobody's copy, whatever the id.
    put(dir.path(), "people/noemie-fabre-pc-claire.ron", &text.replace("Amélie Durand", "Claire Pic"));
    let opened = store::open(dir.path()).unwrap();
    assert_eq!((opened.workspace.people.len(), faults(&opened.problems).len()), (4, 1));
    let (folder, merged) = merge(dir.path());
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].taken_for, Some(Record::Person("amelie-durand-pc-claire".into())));
    assert_eq!(read(dir.path(), &format!("history/merged/{copy}")), theirs);
    let people: Vec<_> = folder.synced().people.keys().map(|id| id.as_str()).collect();
    assert_eq!(people, ["amelie-durand", "noemie-fabre", "noemie-fabre-pc-claire"]);
    assert_eq!(folder.synced().people["amelie-durand"].conflicts.len(), 1);
    assert!(store::open(dir.path()).unwrap().workspace == *folder.synced());

    // The same when it comes while the folder is open; identical at first, as when somebody copies a file to begin with.
    let mut folder = store::open(dir.path()).unwrap().folder;
    let copy = "people/noemie-fabre-pc-claire.ron";
    let look = Look::At([copy.to_owned()].into());
    let text = read(dir.path(), "people/noemie-fabre.ron");
    put(dir.path(), copy, &text);
    assert!(!folder.refresh(&look).has_copies);
    put(dir.path(), copy, &text.replace("2026-11-19", "2026-11-20"));
    assert!(folder.refresh(&look).has_copies);
    assert_eq!(folder.merge_copies().len(), 1);
    assert!(!folder.synced().people.contains_key("noemie-fabre-pc-claire"));
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
fn what_differs_is_a_conflict_which_is_asked_once() {
    let (dir, text) = base();
    let copy = "people/amelie-durand.sync-conflict-20261123-101500-ABCDEF7.ron";
    let ours = text.replace("Morning", "Afternoon").replace("calls: 24", "calls: 30");
    let theirs = text.replace("calls: 24", "calls: 12").replace("team: \"brand\"", "team: \"digital\"");
    put(dir.path(), FILE, &ours);
    put(dir.path(), copy, &theirs);
    assert_eq!(merge(dir.path()).1.len(), 1);
    let opened = store::open(dir.path()).unwrap();
    let person = &opened.workspace.people["amelie-durand"];
    let way = |at: &[Step]| at.iter().map(|step| step.text().unwrap().to_owned()).collect::<Vec<_>>().join("/");
    let asked: Vec<_> =
        person.conflicts.iter().map(|it| (way(&it.at), it.kept.0.to_string(), it.other.0.to_string())).collect();
    let expected = [
        ("sessions/s-7k2m9q/outcome/calls", "30", "12"),
        ("sessions/s-7k2m9q/slot", "\"Afternoon\"", "\"Morning\""),
        ("team", "\"brand\"", "\"digital\""),
    ];
    assert_eq!(asked, expected.map(|(at, kept, other)| (at.to_owned(), kept.to_owned(), other.to_owned())));
    // A program that was killed before it could put the copy away merges it once more.
    let once = read(dir.path(), FILE);
    put(dir.path(), copy, &theirs);
    assert_eq!(merge(dir.path()).1.len(), 1);
    assert_eq!(read(dir.path(), FILE), once);
    // The other machine's merge of the same two files, which is a copy again, asks nothing new.
    put(dir.path(), FILE, &theirs);
    put(dir.path(), copy, &ours);
    merge(dir.path());
    let of_other = read(dir.path(), FILE);
    put(dir.path(), FILE, &once);
    put(dir.path(), copy, &of_other);
    merge(dir.path());
    assert_eq!(store::open(dir.path()).unwrap().workspace.people["amelie-durand"].conflicts.len(), 3);
}

/// Lists every value of a record with the way to it; entries of lists are values as a whole.
fn values(way: &str, tree: &Value, found: &mut BTreeSet<(String, String)>) {
    match tree {
        Value::Object(map) => map.iter().for_each(|(key, value)| values(&format!("{way}/{key}"), value, found)),
        Value::Array(list) => found.extend(list.iter().map(|value| (format!("{way}/#"), value.to_string()))),
        value => drop(found.insert((way.to_owned(), value.to_string()))),
    }
}

fn values_of(person: &Person) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut tree = person.tree().unwrap();
    tree.as_object_mut().unwrap().remove("conflicts");
    values("", &tree, &mut found);
    found
}

/// Lists the values that are to be chosen from.
fn values_asked(person: &Person) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for conflict in &person.conflicts {
        let way: String = conflict.at.iter().map(|step| format!("/{}", step.text().unwrap_or("#"))).collect();
        for tree in [&conflict.kept, &conflict.other] {
            if way.ends_with('#') {
                found.insert((way.clone(), tree.0.to_string()));
            } else {
                values(&way, &tree.0, &mut found);
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn no_value_of_either_side_is_lost(ours in arbitrary::person(), theirs in arbitrary::person()) {
        let dir = tempfile::tempdir().unwrap();
        let mut workspace = Workspace::new(Root::new("W", "fr"));
        workspace.people.insert("a".into(), Arc::new(ours.clone()));
        store::create(dir.path(), &workspace).unwrap();
        let copy = "people/a.sync-conflict-20261123-101500-ABCDEF7.ron";
        put(dir.path(), copy, &layout::write(&theirs).unwrap());
        prop_assert_eq!(merge(dir.path()).1.len(), 1);
        let opened = store::open(dir.path()).unwrap();
        prop_assert_eq!(&opened.problems, &vec![]);
        let merged = &opened.workspace.people["a"];
        let kept: BTreeSet<_> = values_of(merged).union(&values_asked(merged)).cloned().collect();
        for side in [&ours, &theirs] {
            let lost: Vec<_> = values_of(side).difference(&kept).cloned().collect();
            prop_assert!(lost.is_empty(), "{lost:?} is lost; there is {merged:?}");
        }
        for conflict in ours.conflicts.iter().chain(&theirs.conflicts) {
            prop_assert!(merged.conflicts.iter().any(|other| other.asks_the_same(conflict)), "{conflict:?} is lost");
        }
        // Once more changes nothing.
        let once = bytes_of(&dir.path().join("people"));
        put(dir.path(), copy, &layout::write(&theirs).unwrap());
        prop_assert_eq!(merge(dir.path()).1.len(), 1);
        prop_assert!(bytes_of(&dir.path().join("people")) == once);
    }
}

const KILL_FOLDER: &str = "TERRAIN_TEST_COPIES_FOLDER";

/// The program that is killed: it merges copies without end and says which were put away.
#[test]
fn child() {
    let Some(dir) = std::env::var_os(KILL_FOLDER) else { return };
    let dir = Path::new(&dir);
    let mut out = std::io::stdout().lock();
    for number in fs::read_dir(dir.join("history/merged/people")).map_or(0, Iterator::count).. {
        let opened = store::open(dir).unwrap();
        let mut person = (*opened.workspace.people["amelie-durand"]).clone();
        // The copy knows nothing of those before it.
        person.sessions.clear();
        let session = Session::planned("cold-calls".into(), "2027-01-04".parse().unwrap(), Slot::Morning, None);
        person.sessions.insert(format!("s-{number}").as_str().into(), session);
        let name = format!("people/amelie-durand.sync-conflict-20261123-{number:06}-ABCDEF7.ron");
        put(dir, &name, &layout::write(&person).unwrap());
        let (folder, merged) = merge(dir);
        assert!(!merged.is_empty() && !folder.has_copies());
        writeln!(out, "merged s-{number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_merge_that_is_killed_loses_nothing_and_is_done_again() {
    let (dir, _) = base();
    let mut acknowledged = BTreeSet::new();
    for kill in 0..10_u64 {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["copies::child", "--exact", "--nocapture"]).env(KILL_FOLDER, dir.path());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let merged = |line: std::io::Result<String>| Some(line.ok()?.split_once("merged ")?.1.to_owned());
        acknowledged.insert(lines.by_ref().find_map(merged).expect("the child merges"));
        std::thread::sleep(Duration::from_micros(kill * 7919 % 9000));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged.extend(lines.filter_map(merged));
        // The copy that was being written when the program was killed may be no copy yet, and stays where it is.
        let (folder, done) = merge(dir.path());
        assert!(done.len() <= 1, "{done:?}");
        let sessions = &folder.synced().people["amelie-durand"].sessions;
        let lost: Vec<_> = acknowledged.iter().filter(|id| !sessions.contains_key(id.as_str())).collect();
        assert!(lost.is_empty(), "{lost:?} after kill {kill}");
        for torn in folder.problems() {
            fs::remove_file(dir.path().join(torn.place.unwrap().file)).unwrap();
        }
    }
    // Every copy is kept, but where a name was only taken when the program was killed.
    let kept: Vec<_> = bytes_of(&dir.path().join("history/merged/people"));
    let whole = kept.iter().filter(|(_, bytes)| !bytes.is_empty()).count();
    assert!(whole >= acknowledged.len(), "{whole} of {}", acknowledged.len());
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
