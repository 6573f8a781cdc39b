//! How long opening a folder takes, from a warm disk cache: at most 40 ms for 300 people and 250 ms for 2,000.

#[allow(dead_code)]
mod people;

use divan::{Bencher, black_box};
use std::sync::Arc;
use terrain::domain::PersonId;
use terrain::store;

fn main() {
    divan::main();
}

/// Reads every file of a company.
#[divan::bench(args = [300, 2_000])]
fn open(bencher: Bencher<'_, '_>, people: usize) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    store::create(dir.path(), &people::company(people)).expect("the folder is new");
    bencher.bench_local(|| store::open(black_box(dir.path())));
}

/// Brings one changed person of a company to the disk, synced.
#[divan::bench(args = [300, 2_000])]
fn save_one(bencher: Bencher<'_, '_>, people: usize) {
    let dir = tempfile::tempdir().expect("there is a folder for temporary files");
    let mut workspace = people::company(people);
    let mut folder = store::create(dir.path(), &workspace).expect("the folder is new");
    let id = PersonId::new("person-00007");
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        let mut person = (*workspace.people[&id]).clone();
        person.email = format!("{count}@example.com");
        workspace.people.insert(id.clone(), Arc::new(person));
        assert!(folder.save(&workspace).is_complete());
    });
}
