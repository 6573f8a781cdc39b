//! Two real processes change one folder at once, and no change is lost (`store.md` 3).

use crate::made::copy_dir;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use terrain::domain::history::Entry;
use terrain::domain::history::chain::Chain;
use terrain::domain::{Insight, Record, Topic, Workspace};
use terrain::store::{self, Author, Wanted};

const FOLDER: &str = "TERRAIN_TEST_TWO_FOLDER";
const SIDE: &str = "TERRAIN_TEST_TWO_SIDE";

/// Changes of each process; `TERRAIN_CHANGES` asks for more.
fn changes() -> u32 {
    std::env::var("TERRAIN_CHANGES").ok().and_then(|changes| changes.parse().ok()).unwrap_or(60)
}

/// Puts an insight of one's own into the file that all share, a text into a field that all write, and a file of its own;
/// gives whose the field was.
fn after_change(before: &Workspace, side: &str, number: u32) -> (Workspace, String) {
    let mut after = before.clone();
    let text = format!("{side}-{number}");
    let (action, owner) = (String::new(), String::new());
    let insight = Insight { about: Topic::Other, text: text.clone(), action, owner, due: None, done: None };
    Arc::make_mut(&mut after.insights).insights.insert(text.as_str().into(), insight);
    // Four people, so that the two sometimes meet and sometimes do not; those with a number are new.
    let mut old = after.people.keys().filter(|id| !id.as_str().ends_with(|c: char| c.is_ascii_digit()));
    let id = old.nth(number as usize % 4).unwrap().clone();
    let person = Arc::make_mut(after.people.get_mut(&id).unwrap());
    person.email = text.clone();
    if number.is_multiple_of(5) {
        let copy = person.clone();
        after.people.insert(text.as_str().into(), Arc::new(copy));
    }
    (after, id.to_string())
}

/// The program that runs twice.
#[test]
fn child() {
    let Some(dir) = std::env::var_os(FOLDER) else { return };
    let side = std::env::var(SIDE).unwrap();
    let mut opened = store::open(Path::new(&dir)).unwrap();
    opened.folder.set_author(Author::new(&side, &side, "pc", Arc::new(Default::default)));
    let mut folder = opened.folder;
    let mut workspace = opened.workspace;
    let mut out = std::io::stdout().lock();
    for number in 1..=changes() {
        let (after, person) = after_change(&workspace, &side, number);
        let saved = folder.save(&after);
        assert!(saved.is_complete(), "{saved:?}");
        writeln!(out, "over {person} {}", workspace.people[person.as_str()].email).unwrap();
        workspace = folder.synced().clone();
        folder.taken_over(&workspace);
    }
}

fn start(dir: &Path, side: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["two::child", "--exact", "--nocapture"]).env(FOLDER, dir).env(SIDE, side);
    command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap()
}

#[test]
fn two_processes_on_one_folder_lose_nothing() {
    let dir = copy_dir("bench-style");
    let start_of = store::open(dir.path()).unwrap().workspace;
    let children = ["a", "b"].map(|side| start(dir.path(), side));
    // What somebody has written over knowing of it, by person.
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let said = String::from_utf8(output.stdout).unwrap();
        let over = |line: &str| {
            let (person, email) = line.strip_prefix("over ")?.split_once(' ')?;
            Some((person.to_owned(), email.to_owned()))
        };
        known.extend(said.lines().filter_map(over));
    }
    let opened = store::open(dir.path()).unwrap();
    assert_eq!(opened.problems, []);
    let workspace = opened.workspace;
    let mut met = 0;
    for side in ["a", "b"] {
        for number in 1..=changes() {
            let text = format!("{side}-{number}");
            assert!(workspace.insights.insights.contains_key(text.as_str()), "the insight {text} is lost");
            assert_eq!(workspace.people.contains_key(text.as_str()), number.is_multiple_of(5), "the file of {text}");
            // The value is in use, or somebody knew it and wrote another, or it is one of two to choose from.
            let id = after_change(&start_of, side, number).1;
            let person = &workspace.people[id.as_str()];
            let mut values = person.conflicts.iter().flat_map(|one| [&one.kept, &one.other]);
            let asked = values.any(|value| value.0 == text.as_str());
            let was_known = known.contains(&(id.clone(), text.clone()));
            assert!(person.email == text || was_known || asked, "{text} of {id} is lost: {:?}", person.conflicts);
            met += usize::from(asked);
        }
    }
    // Every step that any file has taken is written down by whoever took it.
    let past = opened.folder.past().latest(&Wanted::default(), &workspace, &Default::default());
    assert_eq!((past.problems, past.is_all), (vec![], true));
    assert!(past.entries.iter().all(|told| !told.entry.is_from_outside()));
    let entries: Vec<Entry> = past.entries.into_iter().rev().map(|told| told.entry).collect();
    let people = workspace.people.keys().cloned().map(Record::Person);
    for record in people.chain([Record::Root, Record::Insights]) {
        let [first, last] = [&start_of, &workspace].map(|workspace| record.content_in(workspace));
        assert!(Chain::of(&record, &entries).way(&first, &last).is_some(), "the past of {} has a hole", record.file());
    }
    assert!(met > 0, "the two have met; otherwise this shows nothing");
}
