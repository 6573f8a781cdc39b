//! How long status and check take: at most 10 ms for 300 people and 60 ms for 2,000.

mod people;

use divan::{Bencher, black_box};
use terrain::domain::check::broken_sessions;
use terrain::domain::{Ledger, Situation, Unreadable, check, progress};

fn main() {
    divan::main();
}

/// How everybody stands.
#[divan::bench(args = [300, 2_000])]
fn status(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = people::company(people);
    bencher.bench_local(|| progress::all(black_box(&workspace), people::today()).map(black_box).count());
}

/// Everything wrong, in order.
#[divan::bench(args = [300, 2_000])]
fn check_all(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = people::company(people);
    bencher.bench_local(|| check(black_box(&workspace), people::today(), &Unreadable::default()));
}

/// The sessions that calendars mark.
#[divan::bench(args = [300, 2_000])]
fn broken(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = people::company(people);
    let ledger = Ledger::new(&workspace);
    bencher.bench_local(|| broken_sessions(&Situation::new(black_box(&workspace), &ledger, people::today())));
}
