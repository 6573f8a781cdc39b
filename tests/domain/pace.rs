//! Pace, worked out by hand: sessions a week, the day the count is reached, and what that says.

use crate::company::{TODAY, company, day, person, sessions};
use insta::assert_snapshot;
use terrain::domain::experience::exact_text;
use terrain::domain::{Exact, HostId, PersonId, Placement, RotationId, Slot, pace};

/// Writes the pace of Amélie's cold calls: 4 by 4 December, 12 days from today with both ends.
fn calls(start: &str, lines: &str, proposed: Option<&[&str]>) -> String {
    let workspace = company(&[("amelie", &person("Amélie Durand", start, &sessions(lines)))]);
    let placed = proposed.map(|dates| {
        let mut placed: Vec<Placement> = Vec::new();
        for (id, dates) in [("adele", &["2026-11-30"][..]), ("amelie", dates), ("zoe", &["2026-11-30"])] {
            placed.extend(dates.iter().map(|date| Placement {
                person: PersonId::new(id),
                date: day(date),
                rotation: RotationId::new("cold-calls"),
                slot: Slot::Morning,
                host: HostId::new("karim-benali"),
            }));
        }
        placed
    });
    let (id, rotation) = (PersonId::new("amelie"), RotationId::new("cold-calls"));
    let pace = pace::of(&workspace, &id, &rotation, day(TODAY), placed.as_deref()).unwrap();
    let text = |pace: Option<Exact>| pace.map_or("-".to_owned(), exact_text);
    let reached = pace.reached.map_or("never".to_owned(), |date| date.to_string());
    format!(
        "required {}, so far {}, booked {}, reached {reached}: {:?}",
        text(pace.required),
        text(pace.so_far),
        text(Some(pace.booked)),
        pace.reading
    )
}

const TWO_DONE: &str = "s-1 cold-calls 2026-11-06 Morning - Done
    s-2 cold-calls 2026-11-19 Morning - Done";

#[test]
fn all_booked_reads_by_the_last_date() {
    let booked =
        format!("{TWO_DONE}\ns-3 cold-calls 2026-11-26 Morning - Confirmed\ns-4 cold-calls LAST Morning - Planned");
    let reading = |last: &str| calls("2026-10-05", &booked.replace("LAST", last), None);
    assert_snapshot!(reading("2026-11-27"), @r"required 1 1/6, so far 2/7, booked 1 1/6, reached 2026-11-27: Ahead");
    assert!(reading("2026-11-28").ends_with("reached 2026-11-28: OnTrack"), "six days before");
    assert!(reading("2026-12-04").ends_with("reached 2026-12-04: OnTrack"));
    assert_snapshot!(reading("2026-12-07"), @r"required 1 1/6, so far 2/7, booked 14/15, reached 2026-12-07: Behind");
}

#[test]
fn what_is_missing_reads_by_the_proposal() {
    assert_snapshot!(calls("2026-10-05", TWO_DONE, Some(&["2026-12-01", "2026-12-03"])), @r"required 1 1/6, so far 2/7, booked 0, reached 2026-12-03: OnTrack");
    assert_snapshot!(calls("2026-10-05", TWO_DONE, Some(&["2026-12-01", "2026-12-08"])), @r"required 1 1/6, so far 2/7, booked 0, reached 2026-12-08: Behind");
    assert_snapshot!(calls("2026-10-05", TWO_DONE, Some(&["2026-12-01"])), @r"required 1 1/6, so far 2/7, booked 0, reached never: Behind");
}

#[test]
fn without_a_proposal_only_what_no_pace_can_catch_up_is_behind() {
    // Two in 12 days is a pace of 1 1/6, within the limit of two a week; four in four days is not.
    assert_snapshot!(calls("2026-10-05", TWO_DONE, None), @r"required 1 1/6, so far 2/7, booked 0, reached never: OnTrack");
    assert_snapshot!(calls("2026-09-27", "", None), @r"required 7, so far 0, booked 0, reached never: Behind");
    assert_snapshot!(calls("2026-09-01", "", None), @r"required -, so far 0, booked 0, reached never: Behind");
}

#[test]
fn done_and_not_started() {
    let four =
        format!("{TWO_DONE}\ns-3 cold-calls 2026-10-20 Morning - Done\ns-4 cold-calls 2026-11-20 Morning - Done");
    assert_snapshot!(calls("2026-10-05", &four, None), @r"required 0, so far 4/7, booked 0, reached 2026-11-20: Done");
    assert_snapshot!(calls("2026-12-07", "", None), @r"required 28/75, so far -, booked 0, reached never: NotStarted");
    assert!(
        calls("2026-12-07", "", Some(&["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"]))
            .ends_with("2026-12-17: Ahead")
    );
}

#[test]
fn what_awaits_its_outcome_is_owed_no_more() {
    let lines = format!(
        "{TWO_DONE}\ns-3 cold-calls 2026-11-20 Morning - Planned\ns-4 cold-calls 2026-11-10 Morning - Confirmed"
    );
    assert_snapshot!(calls("2026-10-05", &lines, None), @r"required 0, so far 2/7, booked 0, reached 2026-11-20: Ahead");
    // A fifth that is booked changes nothing: the fourth fills the count up.
    let more = format!("{lines}\ns-5 cold-calls 2026-12-20 Morning - Planned");
    assert!(calls("2026-10-05", &more, None).ends_with("reached 2026-11-20: Ahead"));
}
