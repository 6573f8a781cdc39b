//! Two real processes change one folder at once, and no change is lost (`store.md` 3).
//!
//! `TERRAIN_CHANGES=5000` makes ten thousand changes of the two, which takes long, as one file comes to hold a quarter of
//! them; the run of every day makes a few: `TERRAIN_CHANGES=5000 cargo test --release --test store two:: -- --nocapture`.

use crate::made::copy_dir;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;
use terrain::domain::history::Entry;
use terrain::domain::history::chain::Chain;
use terrain::domain::{Answer, Insight, Record, Topic, Workspace};
use terrain::store::{self, Author, Look, Wanted};

const FOLDER: &str = "TERRAIN_TEST_TWO_FOLDER";
const SIDE: &str = "TERRAIN_TEST_TWO_SIDE";
/// Every so many changes a side chooses between the values that it is asked about.
const CHOOSE_EVERY: u32 = 20;

/// Changes of each process; `TERRAIN_CHANGES` asks for more.
fn changes() -> u32 {
    std::env::var("TERRAIN_CHANGES").ok().and_then(|changes| changes.parse().ok()).unwrap_or(60)
}

/// Every so many changes a side puts something of its own into the file that all share.
const SHARE_EVERY: u32 = 4;

/// Puts a text into a field that all write, and now and then an insight of one's own into the file that all share and a
/// file of its own; gives whose the field was.
fn after_change(before: &Workspace, side: &str, number: u32) -> (Workspace, String) {
    let mut after = before.clone();
    let text = format!("{side}-{number}");
    if number.is_multiple_of(SHARE_EVERY) {
        let (action, owner) = (String::new(), String::new());
        let insight = Insight { about: Topic::Other, text: text.clone(), action, owner, due: None, done: None };
        Arc::make_mut(&mut after.insights).insights.insert(text.as_str().into(), insight);
    }
    // Four people, so that the two sometimes meet and sometimes do not; those with a number are new.
    let mut old = after.people.keys().filter(|id| !id.as_str().ends_with(|c: char| c.is_ascii_digit()));
    let id = old.nth(number as usize % 4).unwrap().clone();
    let person = Arc::make_mut(after.people.get_mut(&id).unwrap());
    person.email = text.clone();
    if number.is_multiple_of(5) {
        let mut copy = person.clone();
        copy.conflicts.clear();
        after.people.insert(text.as_str().into(), Arc::new(copy));
    }
    (after, id.to_string())
}

/// Answers everything that is asked about a person; gives both values of each, which were before somebody's eyes.
fn after_choosing(before: &Workspace, id: &str, number: u32) -> (Workspace, Vec<String>) {
    let mut after = before.clone();
    let person = after.people.get_mut(id).unwrap();
    let mut seen = Vec::new();
    while let Some(conflict) = person.conflicts.first().cloned() {
        let answer = if number.is_multiple_of(2) { Answer::Kept } else { Answer::Other };
        let values = [&conflict.kept, &conflict.other].into_iter().filter_map(|value| value.0.as_str());
        seen.extend(values.map(str::to_owned));
        *Arc::make_mut(person) = conflict.resolved(&**person, answer).unwrap().unwrap();
    }
    (after, seen)
}

fn hash_of(workspace: &Workspace) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{workspace:?}").hash(&mut hasher);
    hasher.finish()
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
        if number.is_multiple_of(CHOOSE_EVERY) {
            let (after, seen) = after_choosing(&workspace, &person, number);
            let value = workspace.people[person.as_str()].email.clone();
            seen.into_iter().chain([value]).for_each(|value| writeln!(out, "over {person} {value}").unwrap());
            let saved = folder.save(&after);
            assert!(saved.is_complete(), "{saved:?}");
            workspace = folder.synced().clone();
            folder.taken_over(&workspace);
        }
    }
    // Once the other one has come to its end too, both look at the folder.
    writeln!(out, "done").unwrap();
    std::io::stdin().lock().read_line(&mut String::new()).unwrap();
    while !folder.refresh(&Look::Everything).again.is_empty() {}
    writeln!(out, "sees {}", hash_of(folder.synced())).unwrap();
}

fn start(dir: &Path, side: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["two::child", "--exact", "--nocapture"]).env(FOLDER, dir).env(SIDE, side);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap()
}

/// What a process says, and all it has said once it is done.
struct Heard {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
    said: Vec<String>,
}

impl Heard {
    fn until_done(mut child: Child) -> Self {
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = lines.by_ref().map_while(Result::ok).take_while(|line| line != "done").collect();
        Self { child, lines, said }
    }

    /// Has it look at the folder; gives what it sees there.
    fn sees(mut self) -> Option<u64> {
        self.child.stdin.take().unwrap().write_all(b"look\n").unwrap();
        // To the end, as it goes on to speak.
        let said: Vec<String> = self.lines.map_while(Result::ok).collect();
        let seen = said.iter().find_map(|line| line.strip_prefix("sees ")?.parse().ok());
        assert!(self.child.wait().unwrap().success());
        seen
    }
}

#[test]
fn two_processes_on_one_folder_lose_nothing() {
    let dir = copy_dir("bench-style");
    let start_of = store::open(dir.path()).unwrap().workspace;
    let begun = Instant::now();
    let children = ["a", "b"].map(|side| start(dir.path(), side));
    let heard = children.map(|child| std::thread::spawn(|| Heard::until_done(child)));
    let heard = heard.map(|heard| heard.join().unwrap());
    let seconds = begun.elapsed().as_secs_f64();
    // What somebody has written over knowing of it, by person.
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for one in &heard {
        let over = |line: &String| {
            let (person, email) = line.strip_prefix("over ")?.split_once(' ')?;
            Some((person.to_owned(), email.to_owned()))
        };
        known.extend(one.said.iter().filter_map(over));
    }
    let opened = store::open(dir.path()).unwrap();
    assert_eq!(opened.problems, []);
    let workspace = opened.workspace;
    for one in heard {
        assert_eq!(one.sees(), Some(hash_of(&workspace)), "both see what is on the disk");
    }
    let (mut met, mut wanted) = (0, 0);
    for side in ["a", "b"] {
        for number in 1..=changes() {
            let text = format!("{side}-{number}");
            let is_shared = workspace.insights.insights.contains_key(text.as_str());
            assert_eq!(is_shared, number.is_multiple_of(SHARE_EVERY), "the insight {text}");
            assert_eq!(workspace.people.contains_key(text.as_str()), number.is_multiple_of(5), "the file of {text}");
            // The value is in use, or somebody knew it and wrote another, or it is one of two to choose from.
            let id = after_change(&start_of, side, number).1;
            let person = &workspace.people[id.as_str()];
            let mut values = person.conflicts.iter().flat_map(|one| [&one.kept, &one.other]);
            let asked = values.any(|value| value.0 == text.as_str());
            let was_known = known.contains(&(id.clone(), text.clone()));
            assert!(person.email == text || was_known || asked, "{text} of {id} is lost: {:?}", person.conflicts);
            met += usize::from(asked);
            wanted += 1;
        }
    }
    // Every step that any file has taken is written down by whoever took it.
    let past = opened.folder.past().latest(&Wanted::default(), &workspace, &Default::default());
    assert_eq!((past.problems, past.is_all), (vec![], true));
    assert!(past.entries.iter().all(|told| !told.entry.is_from_outside()));
    let entries: Vec<Entry> = past.entries.into_iter().rev().map(|told| told.entry).collect();
    let people = workspace.people.keys().cloned().map(Record::Person);
    // A chain is followed for 2,000 steps.
    let records = people.chain([Record::Root, Record::Insights]).filter(|_| changes() <= 900);
    for record in records {
        let [first, last] = [&start_of, &workspace].map(|workspace| record.content_in(workspace));
        assert!(Chain::of(&record, &entries).way(&first, &last).is_some(), "the past of {} has a hole", record.file());
    }
    assert!(met > 0, "the two have met; otherwise this shows nothing");
    println!(
        "{wanted} changes in {seconds:.0} s, {} known when written over, {met} asked about at the end",
        known.len()
    );
}
