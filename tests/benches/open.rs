//! What it costs to open a folder of 2,000 people: at most 1.5 times what reading and parsing the same bytes with `ron`
//! takes on as many cores, and 150 MB of memory. The disk's cache is warm.

#![allow(clippy::print_stdout)]

#[allow(dead_code)]
mod people;

use rayon::prelude::*;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use terrain::domain::{Host, Person, Root};
use terrain::store;

const ROUNDS: usize = 31;
const MOST_TIMES: f64 = 1.5;
const MOST_MB: u64 = 150;
/// Names the folder that a process of its own opens, so that nothing else is in its memory.
const ONLY_OPEN: &str = "TERRAIN_BENCH_ONLY_OPEN";

fn main() {
    if let Some(dir) = std::env::var_os(ONLY_OPEN) {
        return only_open(Path::new(&dir));
    }
    println!("people     open ms  ron alone ms  times  bar");
    for people in [300, 2_000] {
        let dir = tempfile::tempdir().expect("there is a folder for temporary files");
        store::create(dir.path(), &people::company(people)).expect("the folder is new");
        let files = files(dir.path());
        let (mut opening, mut parsing) = (Vec::new(), Vec::new());
        // In turns, so that whatever else the machine does befalls both.
        for _ in 0..ROUNDS {
            opening.push(timed(|| store::open(dir.path())));
            parsing.push(timed(|| parsed(&files)));
        }
        let [open, alone] = [opening, parsing].map(median_ms);
        let times = open / alone;
        println!("{people:6} {open:11.1} {alone:13.1} {times:6.2}  {MOST_TIMES} {}", met(times <= MOST_TIMES));
        if people == 2_000 {
            memory(dir.path());
        }
    }
}

/// Lists the files of a folder's records.
fn files(dir: &Path) -> Vec<PathBuf> {
    let listed = |folder: &str| {
        let entries = std::fs::read_dir(dir.join(folder)).expect("the folder can be listed");
        entries.map(|entry| entry.expect("an entry can be read").path())
    };
    let root = dir.join("workspace.ron");
    let is_record = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "ron");
    listed("people").chain(listed("hosts")).filter(is_record).chain([root]).collect()
}

/// What a file holds.
#[expect(dead_code, reason = "held, as who opens a folder holds it, and never looked at")]
enum Parsed {
    Root(Box<Root>),
    Person(Box<Person>),
    Host(Box<Host>),
}

/// Reads and parses every file into its type.
fn parsed(files: &[PathBuf]) -> Vec<Parsed> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let parse = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("the file can be read");
        match path.parent().and_then(Path::file_name).and_then(|name| name.to_str()) {
            Some("people") => Parsed::Person(Box::new(options.from_str(&text).expect("it is a person"))),
            Some("hosts") => Parsed::Host(Box::new(options.from_str(&text).expect("it is a host"))),
            _ => Parsed::Root(Box::new(options.from_str(&text).expect("it is the root"))),
        }
    };
    files.par_iter().map(parse).collect()
}

/// Gives how long something takes, without how long it takes to let its result go.
fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let started = Instant::now();
    let result = black_box(run());
    let took = started.elapsed();
    drop(result);
    took
}

fn median_ms(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn met(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// Prints what a process holds that has opened a folder and nothing else.
fn memory(dir: &Path) {
    let own = std::env::current_exe().expect("a process knows its program");
    let output = Command::new(own).env(ONLY_OPEN, dir).output().expect("the program runs");
    let told = String::from_utf8_lossy(&output.stdout);
    let megabytes: Vec<u64> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match megabytes[..] {
        [holds, most] => println!(
            "2,000 people hold {holds} MB, at most {most} MB while opening; {MOST_MB} allowed: {}",
            met(most <= MOST_MB)
        ),
        _ => println!("the system does not tell how much memory is held"),
    }
}

/// Opens a folder and prints what this process holds, and what it held at most, in megabytes.
fn only_open(dir: &Path) {
    let opened = store::open(dir).expect("the folder is whole");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    for name in ["VmRSS:", "VmHWM:"] {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        if let Some(kilobytes) = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()) {
            println!("{}", kilobytes / 1024);
        }
    }
    black_box(opened);
}
