//! What comes next after a session: what is booked, else what is missing, in the order of the programme.

use crate::company::{TODAY, company, day, person, sessions};
use insta::assert_snapshot;
use terrain::domain::next_step::next_step;
use terrain::domain::progress;

fn next(start: &str, lines: &str, session: &str) -> String {
    let workspace = company(&[("amelie", &person("Amélie Durand", start, &sessions(lines)))]);
    let person = &workspace.people["amelie"];
    let stands = progress::of(&workspace, person, day(TODAY));
    let rules = workspace.rules_of(person).unwrap();
    match next_step(person, rules, &stands, &session.into(), day(TODAY)) {
        Some(step) => {
            let booked = step.booked.map_or("-".to_owned(), |id| id.to_string());
            format!("{} {booked}, missing {}, due {}", step.rotation, step.missing, step.due)
        }
        None => "nothing".to_owned(),
    }
}

#[test]
fn the_next_booked_session_comes_first_whatever_is_missing() {
    let lines = "s-1 cold-calls 2026-11-26 Morning - Confirmed
    s-2 ride-alongs 2026-12-08 FullDay - Planned
    s-3 cold-calls 2026-12-10 Morning - Planned";
    assert_snapshot!(next("2026-10-05", lines, "s-1"), @"ride-alongs s-2, missing 2, due 2027-01-03");
    assert_snapshot!(next("2026-10-05", lines, "s-2"), @"cold-calls s-3, missing 2, due 2026-12-04");
    assert_snapshot!(next("2026-10-05", lines, "s-3"), @"cold-calls -, missing 2, due 2026-12-04");
}

#[test]
fn sessions_that_fell_through_or_are_past_are_no_next_step() {
    let lines = "s-1 cold-calls 2026-11-26 Morning - Confirmed
    s-2 ride-alongs 2026-12-08 FullDay - Cancelled
    s-3 cold-calls 2026-11-19 Morning - Planned";
    assert_snapshot!(next("2026-10-05", lines, "s-1"), @"cold-calls -, missing 2, due 2026-12-04");
    assert_eq!(next("2026-10-05", lines, "s-9"), "nothing");
    // Somebody who starts beyond the horizon is not planned now.
    assert_eq!(next("2028-01-03", lines, "s-1"), "nothing");
}
