//! Killed at any instant, every file parses, and nothing that was acknowledged is lost (`store.md` 1 and 2).
//!
//! `TERRAIN_KILLS=1000 cargo test --release --test store kill:: -- --nocapture` kills a thousand times; the run of every
//! day a few.

use crate::history::open;
use crate::made::{copy_dir, day};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use terrain::domain::history::Fingerprint;
use terrain::domain::{FileFault, Insight, Problem, Record, Session, SessionId, Slot, Topic, What, Workspace};
use terrain::store::{self, Wanted};

const FOLDER: &str = "TERRAIN_TEST_KILL_FOLDER";
/// Kills in a run; `TERRAIN_KILLS` asks for more.
const KILLS: u32 = 20;

/// Gives the number of changes that a folder holds, when all its records agree to within the last one.
fn count_in(workspace: &Workspace) -> u32 {
    workspace.root.name.parse().unwrap_or(0)
}

/// Changes the root, the insights, a person old and new, and a host; one save writes all five.
fn after_change(before: &Workspace, number: u32) -> Workspace {
    let mut after = before.clone();
    let mut root = (*after.root).clone();
    root.name = number.to_string();
    after.root = Arc::new(root);
    let mut insights = (*after.insights).clone();
    let insight = Insight {
        about: Topic::Other,
        text: number.to_string(),
        action: String::new(),
        owner: String::new(),
        due: None,
        done: None,
    };
    insights.insights.insert("i-1".into(), insight);
    after.insights = Arc::new(insights);
    let mut person = (*after.people["amber-harper"]).clone();
    let session = Session::planned("cold-calls".into(), day("2027-01-04"), Slot::Morning, None);
    person.sessions.insert(SessionId::new(format!("s-new-{number}")), session);
    after.people.insert("amber-harper".into(), Arc::new(person.clone()));
    after.people.insert("new-person".into(), Arc::new(person));
    let mut host = (*after.hosts["antoine-reid"]).clone();
    host.area = number.to_string();
    after.hosts.insert("antoine-reid".into(), Arc::new(host));
    // Every third time a file goes, and comes back the time after.
    match number % 3 {
        0 => drop(after.people.remove("adrien-renaud")),
        _ => drop(after.people.insert("adrien-renaud".into(), before.people["alice-rousseau"].clone())),
    }
    after
}

/// The program that is killed: it saves without end and says which change is on the disk.
#[test]
fn child() {
    let Some(dir) = std::env::var_os(FOLDER) else { return };
    let (mut workspace, mut folder) = open(Path::new(&dir), "claire");
    let mut out = std::io::stdout().lock();
    loop {
        let number = count_in(&workspace) + 1;
        workspace = after_change(&workspace, number);
        let saved = folder.save(&workspace);
        assert!(saved.is_complete(), "{saved:?}");
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Holds the history to the files: every state of a record that it tells of leads to the next, and the last to what is in
/// the file; nothing that was acknowledged lacks its entry, and nothing is told that is not so.
fn history_agrees(opened: &store::Opened, kill: u32) {
    let remembered = opened.folder.past().latest(&Wanted::default(), &opened.workspace, &AtomicBool::new(false));
    let torn = |problem: &Problem| matches!(&problem.what, What::File { fault: FileFault::TornLine, .. });
    let bad = |problem: &Problem| matches!(&problem.what, What::File { fault: FileFault::BadLine { .. }, .. });
    // Lines that a kill has torn stay there, whole lines behind them.
    assert!(remembered.problems.iter().all(|problem| torn(problem) || bad(problem)), "{:?}", remembered.problems);
    let mut last: BTreeMap<&str, Fingerprint> = BTreeMap::new();
    for told in remembered.entries.iter().rev() {
        for changes in &told.entry.files {
            if let Some(before) = last.insert(&changes.file, changes.is) {
                assert_eq!(before, changes.was, "after kill {kill}, {}: {:?}", changes.file, told.entry.id);
            }
        }
    }
    for (file, state) in last {
        let content = Record::of_file(file).unwrap().content_in(&opened.workspace);
        assert_eq!(state, Fingerprint::of(content.as_ref()), "after kill {kill}, {file} is not as the history ends");
    }
    assert!(!remembered.entries.is_empty());
}

fn start(dir: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["kill::child", "--exact", "--nocapture"]).env(FOLDER, dir);
    command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap()
}

#[test]
fn a_killed_save_leaves_whole_files_and_loses_nothing_acknowledged() {
    let kills = std::env::var("TERRAIN_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let dir = copy_dir("bench-style");
    let mut total = 0;
    for kill in 0..kills {
        let mut child = start(dir.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let acknowledged = |line: std::io::Result<String>| line.ok()?.split_once("saved ")?.1.parse::<u32>().ok();
        // It has saved at least once; then it dies at some other instant each time, early in a save, late or between two.
        let mut last = lines.by_ref().find_map(acknowledged).expect("the child saves");
        let most_us = [2_000, 20_000, 200_000][kill as usize % 3];
        std::thread::sleep(Duration::from_micros(u64::from(kill) * 104_729 % most_us));
        child.kill().unwrap();
        child.wait().unwrap();
        last = lines.filter_map(acknowledged).last().unwrap_or(last);

        let opened = store::open(dir.path()).unwrap();
        assert_eq!(opened.problems, [], "after kill {kill}");
        let workspace = &opened.workspace;
        history_agrees(&opened, kill);
        // What was not acknowledged may be there in part, file by file.
        let is_there = |number: u32| number == last || number == last + 1;
        assert!(is_there(count_in(workspace)), "{} is not {last}", count_in(workspace));
        assert!(is_there(workspace.insights.insights["i-1"].text.parse().unwrap()));
        assert!(is_there(workspace.hosts["antoine-reid"].area.parse().unwrap()));
        let session = SessionId::new(format!("s-new-{last}"));
        assert!(["amber-harper", "new-person"].iter().all(|id| workspace.people[*id].sessions.contains_key(&session)));
        let is_gone = !workspace.people.contains_key("adrien-renaud");
        assert!(is_gone == last.is_multiple_of(3) || is_gone == (last + 1).is_multiple_of(3));
        total = last;
    }
    assert!(total >= kills, "{total} saves in {kills} lives");
    println!("{kills} kills, {total} changes acknowledged, none lost");
}
