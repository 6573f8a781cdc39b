//! Where a table of all plans can be made, the planner's is as good as the best of them.
//!
//! The cases are the same every time. `TERRAIN_CASES=2000 cargo test --release --test planner nothing` asks for as many
//! others; it is a search that is asked, so that one in thousands may still fall short.

use crate::checker::check;
use crate::draws::{Draws, Reader, anything, for_cases, scarce, tight};
use crate::exact::{Depth, best};
use crate::instances::levels;
use crate::small::*;
use std::cell::Cell;
use terrain::domain::Workspace;
use terrain::planner::{PlanOptions, plan};

/// Plans workspaces as `make` draws them and compares the levels that are proven; gives back how many were small enough.
fn compare(cases: u32, seed: u8, make: impl Fn(&mut Reader) -> Workspace, depth: Depth, rows: usize) -> u32 {
    let proven = Cell::new(0);
    for_cases(cases, seed, |draws| {
        let w = make(&mut draws.reader());
        let Some(best) = best(&w, day(TODAY), depth, rows) else { return Ok(()) };
        proven.set(proven.get() + 1);
        let proposal = plan(&w, day(TODAY), &PlanOptions::default());
        check(&w, &proposal)?;
        let (found, best) = (levels(proposal.score), levels(best.score));
        let compared = if depth == Depth::Two { 2 } else { 5 };
        if found[..compared] == best[..compared] { Ok(()) } else { Err(format!("{found:?} found, {best:?} is best")) }
    });
    proven.get()
}

#[test]
fn where_hosts_are_short_nothing_places_more_or_is_less_late() {
    assert!(compare(120, 11, scarce, Depth::Two, 1500) > 80);
}

#[test]
fn where_all_just_fits_nothing_places_more_or_is_less_late() {
    assert!(compare(80, 14, tight, Depth::Two, 1500) > 20);
}

#[test]
fn whatever_people_write_nothing_places_more_or_is_less_late() {
    assert!(compare(80, 12, anything, Depth::Two, 1500) > 50);
}

#[test]
fn of_the_smallest_nothing_is_better_on_any_level() {
    assert!(compare(80, 13, scarce, Depth::Five, 1500) > 40);
}

/// Tight workspaces by their numbers, on which one search or another fell short, with the least that can be reached.
///
/// Whoever waits for a session has to move along with it there, or several people have to be placed anew at once.
const HARD: [(u64, [i64; 2]); 13] = [
    (62, [0, 54]),
    (103, [4, 51]),
    (145, [5, 19]),
    (167, [4, 10]),
    (485, [2, 44]),
    (493, [3, 60]),
    (498, [1, 17]),
    (509, [5, 19]),
    (513, [2, 22]),
    (551, [1, 29]),
    (728, [2, 57]),
    (745, [0, 42]),
    (758, [5, 53]),
];

#[test]
fn where_a_search_fell_short_it_does_so_no_more() {
    for (number, least) in HARD {
        let w = tight(&mut Draws::numbered(number).reader());
        let proposal = plan(&w, day(TODAY), &PlanOptions::default());
        check(&w, &proposal).unwrap();
        assert_eq!(levels(proposal.score)[..2], least, "{number}");
    }
}

#[test]
fn the_least_of_the_hard_ones_is_what_the_table_says() {
    for (number, least) in HARD {
        let w = tight(&mut Draws::numbered(number).reader());
        let best = best(&w, day(TODAY), Depth::Two, 100_000).expect("few enough rows");
        assert_eq!(levels(best.score)[..2], least, "{number}");
    }
}
