//! What the past costs: to save one change at 2,000 people at most 5 ms of CPU with its line of the history, however long
//! that is; and how long the latest of one person's take to be read, on a thread of its own.

#[allow(dead_code)]
mod people;

use cpu_time::ProcessTime;
use divan::{Bencher, black_box};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use terrain::domain::history::{Edit, EditId};
use terrain::domain::{Command, Profile, Workspace};
use terrain::store::{self, Author, Folder, Wanted};

fn main() {
    save_with_history();
    divan::main();
}

const PEOPLE: usize = 2_000;
const LINES: usize = 200_000;

fn company(dir: &std::path::Path) -> (Workspace, Folder) {
    store::create(dir, &people::company(PEOPLE)).expect("the folder is new");
    let opened = store::open(dir).expect("it was just written");
    let mut folder = opened.folder;
    folder.set_author(Author::new("Claire", "claire", "pc", Arc::new(Default::default)));
    (opened.workspace, folder)
}

/// Gives a person another address and brings it to the disk.
fn change(folder: &mut Folder, now: &Workspace, number: usize) -> Workspace {
    let id = format!("person-{:05}", number % PEOPLE);
    let id = terrain::domain::PersonId::new(&id);
    let profile = Profile { email: format!("{number}@example.com"), ..Profile::of(&now.people[&id]) };
    let command = Command::EditProfile { person: id, profile };
    let after = now.apply(&command).expect("an address may be another one");
    folder.push(Edit::of(&command, EditId::new(number.to_string()), Default::default(), now.clone(), after.clone()));
    assert!(folder.write().is_complete());
    after
}

/// Makes the history as long as that of years.
fn lengthen(dir: &std::path::Path) {
    let path = dir.join("history/claire-pc.ron");
    let text = std::fs::read_to_string(&path).expect("there is a history");
    let lines: Vec<&str> = text.lines().collect();
    let long: String = lines.iter().cycle().take(LINES).flat_map(|line| [line, "\n"]).collect();
    std::fs::write(&path, long).expect("it can be written");
}

/// Prints the CPU time of a save, of all threads, with a short history and with a long one.
#[allow(clippy::print_stdout)]
fn save_with_history() {
    const SAVES: usize = 200;
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let (mut now, mut folder) = company(dir.path());
    for is_long in [false, true] {
        now = change(&mut folder, &now, 7);
        let started = ProcessTime::now();
        for number in 0..SAVES {
            now = change(&mut folder, &now, 10 + number);
        }
        let each_ms = started.elapsed().as_secs_f64() * 1000.0 / SAVES as f64;
        let length = std::fs::metadata(dir.path().join("history/claire-pc.ron")).map(|it| it.len()).unwrap_or(0);
        println!("save of one change, history of {} KiB: {each_ms:.2} ms of CPU", length / 1024);
        if !is_long {
            lengthen(dir.path());
        }
    }
}

/// Reads the latest 20 entries of one person out of a long history, as the page does.
#[divan::bench]
fn page_of_a_person(bencher: Bencher<'_, '_>) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let (mut now, mut folder) = company(dir.path());
    for number in 0..1000 {
        now = change(&mut folder, &now, number);
    }
    lengthen(dir.path());
    let past = folder.past();
    let wanted = Wanted {
        file: Some("people/person-00007.ron"),
        most: Some(20),
        most_bytes: Some(8 * 1024 * 1024),
        ..Wanted::default()
    };
    bencher.bench_local(|| past.latest(black_box(&wanted), &now, &AtomicBool::new(false)));
}
