//! What `tests/sync/syncthing` runs: somebody who edits a folder as the window does, and the check that nothing is lost.
//!
//! Without its variables every test here passes at once, as there is nothing to do.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use terrain::app::{Author, Editor, ids};
use terrain::domain::{Command, PersonId, Profile, Session, SessionId, SessionRef, Slot, Workspace};
use terrain::exchange::sample::sample;
use terrain::store;

/// People that both sides edit; few, so that they meet.
const SHARED: usize = 5;

fn folder() -> Option<PathBuf> {
    std::env::var_os("TERRAIN_SYNC_FOLDER").map(PathBuf::from)
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap()
}

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

/// What an editor says, one line each.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
enum Said {
    Ready,
    /// An edit that is on the disk.
    Edited(Edited),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Edited {
    /// A new session.
    Session { person: PersonId, session: SessionId },
    /// A value of a person, and the one that stood there before its eyes.
    Value { person: PersonId, value: String, instead: String },
}

#[test]
fn make() {
    let Some(folder) = folder() else { return };
    store::create(&folder, &sample(today())).unwrap();
}

#[test]
fn editor() {
    let Some(folder) = folder() else { return };
    let name = variable("TERRAIN_SYNC_NAME");
    let mut random = fastrand::Rng::with_seed(variable("TERRAIN_SYNC_SEED").parse().unwrap());
    let now = Arc::new(|| DateTime::<Utc>::from_timestamp(1_795_000_000, 0).unwrap());
    let author = Author::new(&name, &name, "pc", now);
    let mut editor = Editor::open(&folder, today(), author, Arc::new(|| {})).unwrap();
    let asked = lines();
    say(&Said::Ready);
    let mut number = 0;
    loop {
        editor.follow();
        match asked.recv_timeout(Duration::from_millis(50)) {
            Ok(count) => {
                for _ in 0..count {
                    number += 1;
                    editor.follow();
                    let (command, edited) = any_edit(&editor, &format!("{name}-{number}"), &mut random);
                    editor.apply(&command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
                    assert!(editor.flush(Duration::from_secs(20)), "{:?}", editor.save_state());
                    say(&Said::Edited(edited));
                    std::thread::sleep(Duration::from_millis(random.u64(0..80)));
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// Reads how many edits are asked for, line by line.
fn lines() -> Receiver<u32> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines() {
            sender.send(line.unwrap().trim().parse().unwrap()).unwrap();
        }
    });
    receiver
}

fn say(said: &Said) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(said).unwrap()).unwrap();
    out.flush().unwrap();
}

fn any_edit(editor: &Editor, token: &str, random: &mut fastrand::Rng) -> (Command, Edited) {
    let workspace = editor.workspace();
    let id = workspace.people.keys().nth(random.usize(0..SHARED)).unwrap().clone();
    let person = &workspace.people[&id];
    if random.bool() {
        let rotation = workspace.root.programmes[&person.programme].base.rotations.keys().next().unwrap().clone();
        let session = ids::new_session_id(Some(person), &Default::default());
        let date = today() + chrono::Days::new(random.u64(20..200));
        let new = Session { note: token.to_owned(), ..Session::planned(rotation, date, Slot::Morning, None) };
        let name = SessionRef { person: id.clone(), session: session.clone() };
        (Command::AddSession { name, session: Box::new(new) }, Edited::Session { person: id, session })
    } else {
        let instead = person.email.clone();
        let profile = Profile { email: token.to_owned(), ..Profile::of(person) };
        let edited = Edited::Value { person: id.clone(), value: token.to_owned(), instead };
        (Command::EditProfile { person: id, profile }, edited)
    }
}

#[test]
fn nothing_is_lost() {
    let (Some(folder), Some(said)) = (folder(), std::env::var_os("TERRAIN_SYNC_SAID")) else { return };
    let said: Vec<Said> = serde_json::from_slice(&std::fs::read(said).unwrap()).unwrap();
    let opened = store::open(&folder).unwrap();
    assert_eq!(opened.problems, []);
    let all: Vec<&Edited> =
        said.iter().filter_map(|said| if let Said::Edited(edited) = said { Some(edited) } else { None }).collect();
    let known: Vec<(&PersonId, &str)> = all
        .iter()
        .filter_map(|edited| match edited {
            Edited::Value { person, instead, .. } => Some((person, instead.as_str())),
            Edited::Session { .. } => None,
        })
        .collect();
    let lost: Vec<_> = all.iter().filter(|edited| !is_there(&opened.workspace, edited, &known)).collect();
    assert!(lost.is_empty(), "lost: {lost:#?}");
    let asked: usize = opened.workspace.people.values().map(|person| person.conflicts.len()).sum();
    println!("  {} edits are there, {asked} questions are asked", all.len());
}

/// Tells whether an edit is in the files, is one of two values to choose from, or was written over by who knew it.
fn is_there(workspace: &Workspace, edited: &Edited, known: &[(&PersonId, &str)]) -> bool {
    match edited {
        Edited::Session { person, session } => workspace.people[person].sessions.contains_key(session),
        Edited::Value { person: id, value, .. } => {
            let person = &workspace.people[id];
            let mut asked = person.conflicts.iter().flat_map(|conflict| [&conflict.kept.0, &conflict.other.0]);
            person.email == *value || asked.any(|asked| asked == value.as_str()) || known.contains(&(id, value))
        }
    }
}
