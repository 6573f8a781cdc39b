//! What it costs to erase one of 2,000 people out of 40 MB of history: asking at most 2 s, doing it at most 4 s.

#[allow(dead_code)]
mod people;

use divan::{Bencher, black_box};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::PersonId;
use terrain::store::{self, Author};

fn main() {
    divan::main();
}

const PEOPLE: usize = 2_000;
const LINES: usize = 200_000;

/// Makes a company with years of history, in which everybody stands now and then, and gives who is to be erased.
fn company(dir: &Path) -> PersonId {
    let workspace = people::company(PEOPLE);
    store::create(dir, &workspace).expect("the folder is new");
    std::fs::create_dir_all(dir.join("history")).expect("the folder can be written");
    let ids: Vec<&PersonId> = workspace.people.keys().collect();
    let mut history = String::new();
    for number in 0..LINES {
        let id = ids[number % ids.len()];
        writeln!(
            history,
            "(id:\"{number:016x}\",on:\"2026-11-20T10:00:00Z\",by:\"claire\",did:(deed:\"edit-profile\"),files:[(file:\"people/{id}.ron\",was:\"a1\",is:\"a2\",changes:[(at:[\"email\"],from:\"{number}@example.com\",to:\"l\\'{number}@example.com\")])])"
        )
        .expect("a text can be written to");
    }
    std::fs::write(dir.join("history/claire-pc.ron"), history).expect("the folder can be written");
    ids[7].clone()
}

/// Works out what erasing would take.
#[divan::bench(sample_count = 5)]
fn ask(bencher: Bencher<'_, '_>) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let id = company(dir.path());
    bencher.bench_local(|| store::erasure(dir.path(), black_box(&id), "[…]").expect("it can be erased"));
}

/// Erases, each time out of a folder of its own.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn erase(bencher: Bencher<'_, '_>) {
    let author = Author::new("Claire", "claire", "pc", Arc::new(Default::default));
    let made = || {
        let dir = tempfile::tempdir().expect("there is a folder for temporary files");
        let id = company(dir.path());
        (dir, id)
    };
    let erase = |(dir, id): (tempfile::TempDir, PersonId)| {
        store::erase(dir.path(), &id, "[…]", &author).expect("it can be erased");
        dir
    };
    bencher.with_inputs(made).bench_local_values(erase);
}
