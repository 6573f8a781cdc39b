//! H6: what comes first, for new sessions and for those that are moved.

use crate::company::{company, person, sessions};
use crate::rules::verdict;
use terrain::domain::{Slot, Workspace};

fn amelie(more: &str, lines: &str) -> Workspace {
    company(&[("amelie", &person("Amélie Durand", "2026-10-05", &format!("{more}{}", sessions(lines))))])
}

fn ride(workspace: &Workspace, date: &str) -> String {
    verdict(workspace, "ride-alongs", date, Slot::FullDay, "karim-benali", "")
}

#[test]
fn a_ride_along_comes_on_a_later_date_than_the_first_cold_calls() {
    for (status, expected) in [
        ("Done", ""),
        ("Planned", ""),
        ("Confirmed", ""),
        ("Missed", "H6 TooEarly"),
        ("Cancelled", "H6 TooEarly"),
        ("Declined", "H6 TooEarly"),
    ] {
        let workspace = amelie("", &format!("s-1 cold-calls 2026-12-01 Morning - {status}"));
        assert_eq!(ride(&workspace, "2026-12-02"), expected, "{status}");
    }
    let workspace = amelie("", "s-1 cold-calls 2026-12-01 Morning - Planned");
    assert_eq!(ride(&workspace, "2026-11-30"), "H6 TooEarly");
    assert_eq!(ride(&workspace, "2026-12-01"), "H2 SecondThatDay, H6 TooEarly", "a later date, not a later hour");
    // A past session whose outcome is awaited counts too.
    let workspace = amelie("", "s-1 cold-calls 2026-11-03 Morning - Planned");
    assert_eq!(ride(&workspace, "2026-12-02"), "");
}

#[test]
fn nothing_comes_first_for_who_owes_nothing_of_it() {
    assert_eq!(ride(&amelie("", ""), "2026-12-02"), "H6 TooEarly");
    let waived = r#"waivers: [(rotation: "cold-calls", count: 4)], "#;
    assert_eq!(ride(&amelie(waived, ""), "2026-12-02"), "");
    let nearly = r#"waivers: [(rotation: "cold-calls", count: 3)], "#;
    assert_eq!(ride(&amelie(nearly, ""), "2026-12-02"), "H6 TooEarly");
    // Six verified months make one cold-call session of four, and a waiver takes that one off too.
    let experienced = r#"prior_experience: [(from: "2024-02-01", to: "2024-07-31", verified_by: "rh")],
        waivers: [(rotation: "cold-calls")], "#;
    assert_eq!(ride(&amelie(experienced, ""), "2026-12-02"), "");
    assert_eq!(ride(&amelie(&experienced.replace("verified_by: \"rh\"", ""), ""), "2026-12-02"), "H6 TooEarly");
}

#[test]
fn a_move_leaves_no_other_session_too_early() {
    let lines = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned
        s-2 ride-alongs 2026-12-15 FullDay karim-benali Planned";
    let workspace = amelie("", lines);
    let moved = |date| verdict(&workspace, "cold-calls", date, Slot::Morning, "karim-benali", "s-1");
    assert_eq!(moved("2026-12-14"), "");
    assert_eq!(moved("2026-12-16"), "H6 LeavesTooEarly");
    // Turned into a ride-along it leaves none of the cold calls that come first.
    let turned = verdict(&workspace, "ride-alongs", "2026-12-01", Slot::FullDay, "karim-benali", "s-1");
    assert_eq!(turned, "H6 TooEarly, H6 LeavesTooEarly");
}

#[test]
fn what_stands_too_early_already_keeps_nothing_else_from_its_place() {
    let workspace = amelie("", "s-2 ride-alongs 2026-12-01 FullDay karim-benali Planned");
    let new = verdict(&workspace, "cold-calls", "2026-12-15", Slot::Morning, "karim-benali", "");
    assert_eq!(new, "", "the cold calls that are missing may still be placed");
}
