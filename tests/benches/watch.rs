//! What it costs to follow others: looking at one changed file of 2,000 at most 5 ms of CPU, at all of them 100 ms,
//! and watching while nothing changes at most 2 ms of CPU a second.

#[allow(dead_code)]
mod people;

use cpu_time::ProcessTime;
use divan::{Bencher, black_box};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;
use terrain::store::{self, Folder, Look, Watcher};

fn main() {
    idle();
    divan::main();
}

fn company(dir: &Path, people: usize) -> Folder {
    store::create(dir, &people::company(people)).expect("the folder is new");
    store::open(dir).expect("it was just written").folder
}

/// Prints what watching costs while nothing changes, the first rounds apart.
#[allow(clippy::print_stdout)]
fn idle() {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let mut folder = company(dir.path(), 2_000);
    let sights = folder.take_sights();
    let watcher = Watcher::start(dir.path(), sights, |_| true);
    std::thread::sleep(Duration::from_secs(7));
    let (started, seconds) = (ProcessTime::now(), 20);
    std::thread::sleep(Duration::from_secs(seconds));
    let used_ms = started.elapsed().as_secs_f64() * 1000.0;
    drop(watcher);
    println!("idle with 2,000 people: {:.2} ms of CPU a second", used_ms / seconds as f64);
}

/// Looks at the one person that another program has changed.
#[divan::bench(args = [300, 2_000])]
fn one_changed_file(bencher: Bencher<'_, '_>, people: usize) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let mut folder = company(dir.path(), people);
    let file = "people/person-00007.ron";
    let text = std::fs::read_to_string(dir.path().join(file)).expect("it was just written");
    let look = Look::At(BTreeSet::from([file.to_owned()]));
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        let changed = text.replacen("Person 7", &format!("Person {count}"), 1);
        std::fs::write(dir.path().join(file), changed).expect("the file can be written");
        assert_eq!(folder.refresh(black_box(&look)).changed.len(), 1);
    });
}

/// Looks at every file, none of which has changed.
#[divan::bench(args = [300, 2_000])]
fn everything(bencher: Bencher<'_, '_>, people: usize) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let mut folder = company(dir.path(), people);
    bencher.bench_local(|| folder.refresh(black_box(&Look::Everything)));
}
