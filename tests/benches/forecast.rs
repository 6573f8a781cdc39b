//! How long the forecast takes: at most 10 ms for 300 people and 60 ms for 2,000, booked and to plan alike.

#[allow(dead_code, clippy::unwrap_used)]
mod generated;
mod people;

use divan::{Bencher, black_box};
use terrain::domain::{AddedHost, Hire, WhatIf};
use terrain::planner::forecast::{forecast, what_if};

fn main() {
    divan::main();
}

/// People with seven sessions each, done and booked.
#[divan::bench(args = [300, 2_000])]
fn booked(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = people::company(people);
    bencher.bench_local(|| forecast(black_box(&workspace), people::today()));
}

/// People who miss most of what they owe.
#[divan::bench(args = [300, 2_000])]
fn missing(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = generated::workspace(people);
    bencher.bench_local(|| forecast(black_box(&workspace), generated::today()));
}

/// The same with a tenth more people and one host more.
#[divan::bench(args = [300, 2_000])]
fn supposed(bencher: Bencher<'_, '_>, people: usize) {
    let workspace = generated::workspace(people);
    let count = u32::try_from(people / 10).expect("a tenth of 2,000 fits");
    let hires = vec![Hire { date: generated::today(), count, programme: "field".into() }];
    let takes = [("cold-calls".into(), 3), ("ride-alongs".into(), 1)].into();
    let asked =
        WhatIf { hires, hosts: vec![AddedHost { from: None, max_days_per_week: 2, takes }], ..WhatIf::default() };
    bencher.bench_local(|| what_if(black_box(&workspace), generated::today(), &asked));
}
