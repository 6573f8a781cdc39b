//! H1 to H5 and H7, one table each: what is allowed, what is refused, and the boundary between.

use crate::company::{KARIM, ROOT, TODAY, company, day, person, sessions, with_hosts};
use terrain::domain::{Candidate, HostId, Ledger, PersonId, RotationId, SessionId, Situation, Slot, Workspace};

/// Says which rules a new session, or a moved one, of Amélie would break there; nothing when it may stand there.
pub fn verdict(workspace: &Workspace, rotation: &str, date: &str, slot: Slot, host: &str, moving: &str) -> String {
    let ledger = Ledger::new(workspace);
    let situation = Situation::new(workspace, &ledger, day(TODAY));
    let (person, rotation, host) = (PersonId::new("amelie"), RotationId::new(rotation), HostId::new(host));
    let moving = SessionId::new(moving);
    let broken = situation.verdict(&Candidate {
        person: &person,
        rotation: &rotation,
        date: day(date),
        slot,
        host: (host.as_str() != "-").then_some(&host),
        moving: (!moving.as_str().is_empty()).then_some(&moving),
    });
    let words = broken.iter().map(|broken| {
        let debug = format!("{broken:?}");
        let inner = debug.strip_prefix("Closed(").unwrap_or(&debug);
        let variant = inner.split([' ', '(', ')', '{']).next().unwrap_or_default();
        format!("{} {variant}", broken.rule().name())
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Asks about a half-day of cold calls with Karim, new.
fn calls(workspace: &Workspace, date: &str, slot: Slot) -> String {
    verdict(workspace, "cold-calls", date, slot, "karim-benali", "")
}

fn amelie(more: &str) -> Workspace {
    company(&[("amelie", &person("Amélie Durand", "2026-10-05", more))])
}

#[test]
fn h1_the_day_is_open_for_the_company() {
    let workspace = amelie("");
    for (date, expected) in [
        ("2026-12-01", ""),
        ("2026-12-05", "H1 PersonDayOff"),
        ("2026-12-23", ""),
        ("2026-12-24", "H1 Closure"),
        ("2026-12-25", "H1 Holiday"),
        ("2026-12-31", "H1 Closure"),
        ("2027-01-01", "H1 Holiday"),
        ("2027-01-04", ""),
        ("2027-05-06", "H1 Holiday"),
    ] {
        assert_eq!(calls(&workspace, date, Slot::Morning), expected, "{date}");
    }
}

#[test]
fn h1_the_person_is_there() {
    let more = r#"works: [Tue, Wed, Sat], left: "2027-01-13",
        absences: [(from: "2026-12-15", to: "2026-12-16"), (from: "2026-12-22", to: "2026-12-22", half: Morning)]"#;
    let workspace = amelie(more);
    for (date, slot, expected) in [
        ("2026-12-01", Slot::Morning, ""),
        ("2026-12-03", Slot::Morning, "H1 PersonDayOff"),
        // A person's own days may be none of the company's; the host's may not be.
        ("2026-12-05", Slot::Morning, "H1 HostDayOff"),
        ("2026-12-15", Slot::Afternoon, "H1 PersonAbsent"),
        ("2026-12-16", Slot::Morning, "H1 PersonAbsent"),
        ("2026-12-22", Slot::Morning, "H1 PersonAbsent"),
        ("2026-12-22", Slot::Afternoon, ""),
        ("2027-01-12", Slot::Morning, ""),
        ("2027-01-13", Slot::Morning, "H1 PersonLeft"),
    ] {
        assert_eq!(calls(&workspace, date, slot), expected, "{date} {slot:?}");
    }
    // A full day meets an absence of half a day.
    assert!(verdict(&workspace, "ride-alongs", "2026-12-22", Slot::FullDay, "karim-benali", "").contains("H1 Person"));
}

#[test]
fn h1_the_person_has_started() {
    let workspace = company(&[("amelie", &person("Amélie Durand", "2026-12-02", ""))]);
    assert_eq!(calls(&workspace, "2026-12-01", Slot::Morning), "H1 PersonNotStarted, H7 TooSoon");
    assert_eq!(calls(&workspace, "2026-12-02", Slot::Morning), "");
}

#[test]
fn h1_the_host_is_there() {
    let workspace = amelie("");
    for (date, expected) in [
        ("2026-12-03", ""),
        ("2026-12-04", "H1 HostDayOff"),
        ("2026-12-07", "H1 HostAbsent"),
        ("2026-12-10", "H1 HostAbsent"),
        ("2026-12-14", ""),
    ] {
        assert_eq!(calls(&workspace, date, Slot::Morning), expected, "{date}");
    }
    let bounded = KARIM.replace("2026-09-01", "2026-12-02").replace("2027-06-30", "2026-12-15");
    let people = person("Amélie Durand", "2026-10-05", "");
    let workspace = with_hosts(ROOT, &[("amelie", &people)], &[("karim-benali", &bounded)]);
    for (date, expected) in
        [("2026-12-01", "H1 HostNotYet"), ("2026-12-02", ""), ("2026-12-15", ""), ("2026-12-16", "H1 HostNoMore")]
    {
        assert_eq!(calls(&workspace, date, Slot::Morning), expected, "{date}");
    }
}

#[test]
fn h2_one_session_a_day() {
    for (status, expected) in [
        ("Planned", "H2 SecondThatDay"),
        ("Confirmed", "H2 SecondThatDay"),
        ("Done", "H2 SecondThatDay"),
        ("Missed", ""),
        ("Cancelled", ""),
        ("Declined", ""),
    ] {
        // A session without a host counts for its person all the same.
        let workspace = amelie(&sessions(&format!("s-1 cold-calls 2026-12-01 Morning - {status}")));
        assert_eq!(calls(&workspace, "2026-12-01", Slot::Afternoon), expected, "{status}");
        assert_eq!(calls(&workspace, "2026-12-02", Slot::Afternoon), "", "{status}");
        let moved = verdict(&workspace, "cold-calls", "2026-12-01", Slot::Afternoon, "karim-benali", "s-1");
        assert_eq!(moved, "", "a session does not stand in its own way");
    }
}

#[test]
fn h3_sessions_of_a_week() {
    let one = "s-1 cold-calls 2026-12-01 Morning - Planned";
    let two = "s-1 cold-calls 2026-12-01 Morning - Planned\ns-2 cold-calls 2026-12-04 Morning - Planned";
    for (there, date, expected) in [
        (one, "2026-12-02", ""),
        (two, "2026-12-02", "H3 PersonWeekFull"),
        (two, "2026-11-30", "H3 PersonWeekFull"),
        (two, "2026-12-14", ""),
    ] {
        assert_eq!(calls(&amelie(&sessions(there)), date, Slot::Morning), expected, "{there}, then {date}");
    }
    let workspace = amelie(&sessions(two));
    let moved = verdict(&workspace, "cold-calls", "2026-12-03", Slot::Morning, "karim-benali", "s-2");
    assert_eq!(moved, "", "within its week a session moves freely");
    // The ISO week runs over the end of the year: Monday 28 December to Sunday 3 January.
    let turn = "s-1 cold-calls 2026-12-29 Morning - Planned\ns-2 cold-calls 2027-01-01 Morning - Planned";
    let workspace = amelie(&format!("works: [Mon, Tue, Wed, Thu, Fri, Sat], {}", sessions(turn)));
    assert_eq!(calls(&workspace, "2027-01-02", Slot::Morning), "H1 HostDayOff, H3 PersonWeekFull");
    assert_eq!(calls(&workspace, "2027-01-04", Slot::Morning), "");
}

/// Ids and records of so many colleagues, each with one session that day.
fn colleagues(lines: &[&str]) -> Vec<(String, String)> {
    let one = |(index, line): (usize, &&str)| {
        (format!("colleague-{index}"), person("Colleague", "2026-10-05", &sessions(line)))
    };
    lines.iter().enumerate().map(one).collect()
}

fn among(lines: &[&str]) -> Workspace {
    let mut people = colleagues(lines);
    people.push(("amelie".to_owned(), person("Amélie Durand", "2026-10-05", &sessions(DONE))));
    let people: Vec<(&str, &str)> = people.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    company(&people)
}

/// A cold-call session of October, so that ride-alongs are in order.
const DONE: &str = "s-1 cold-calls 2026-10-20 Morning - Done";
const MORNING: &str = "s-1 cold-calls 2026-12-01 Morning karim-benali Confirmed";
const AFTERNOON: &str = "s-1 cold-calls 2026-12-01 Afternoon karim-benali Planned";
const CANCELLED: &str = "s-1 cold-calls 2026-12-01 Morning karim-benali Cancelled";
const RIDE: &str = "s-1 ride-alongs 2026-12-01 FullDay karim-benali Planned";
const HALF_RIDE: &str = "s-1 ride-alongs 2026-12-01 Morning karim-benali Planned";

#[test]
fn h4_the_host_takes_it() {
    use Slot::{Afternoon, FullDay, Morning};
    for (there, rotation, slot, expected) in [
        (vec![], "cold-calls", Morning, ""),
        (vec![], "trade-show", FullDay, "H4 NotTaken"),
        (vec![MORNING, MORNING], "cold-calls", Morning, ""),
        (vec![MORNING, MORNING, MORNING], "cold-calls", Morning, "H4 TooManyTrainees"),
        (vec![MORNING, MORNING, CANCELLED], "cold-calls", Morning, ""),
        (vec![MORNING, MORNING, MORNING], "cold-calls", Afternoon, ""),
        (vec![MORNING, MORNING, AFTERNOON], "cold-calls", FullDay, ""),
        (vec![MORNING, MORNING, MORNING, AFTERNOON], "cold-calls", FullDay, "H4 TooManyTrainees"),
        (vec![RIDE], "ride-alongs", FullDay, "H4 TooManyTrainees"),
        (vec![RIDE], "cold-calls", Afternoon, "H4 OtherRotation"),
        (vec![AFTERNOON], "ride-alongs", FullDay, "H4 OtherRotation"),
        (vec![HALF_RIDE], "cold-calls", Morning, "H4 OtherRotation"),
        (vec![HALF_RIDE], "cold-calls", Afternoon, ""),
    ] {
        let found = verdict(&among(&there), rotation, "2026-12-01", slot, "karim-benali", "");
        assert_eq!(found, expected, "{there:?}, then {rotation} {slot:?}");
    }
    assert_eq!(verdict(&among(&[]), "cold-calls", "2026-12-01", Morning, "-", ""), "H4 NoHost");
    assert_eq!(verdict(&among(&[]), "cold-calls", "2026-12-01", Morning, "nobody", ""), "H4 NotTaken");
}

#[test]
fn h5_days_of_the_hosts_week() {
    let tuesday = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned";
    let wednesday = "s-1 cold-calls 2026-12-02 Afternoon karim-benali Confirmed";
    let past = "s-1 cold-calls 2026-11-30 Afternoon karim-benali Missed";
    for (there, date, expected) in [
        (vec![tuesday], "2026-12-03", ""),
        (vec![tuesday, tuesday], "2026-12-03", ""),
        (vec![tuesday, past], "2026-12-03", ""),
        (vec![tuesday, wednesday], "2026-12-03", "H5 HostWeekFull"),
        (vec![tuesday, wednesday], "2026-12-02", ""),
        (vec![tuesday, wednesday], "2026-12-14", ""),
    ] {
        let found = calls(&among(&there), date, Slot::Morning);
        assert_eq!(found, expected, "{there:?}, then {date}");
    }
}

#[test]
fn h5_no_session_joins_a_week_that_breaks_already() {
    let lines =
        ["2026-11-30", "2026-12-01", "2026-12-02"].map(|d| format!("s-1 cold-calls {d} Morning karim-benali Planned"));
    let there: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_eq!(calls(&among(&there), "2026-12-01", Slot::Morning), "H5 HostWeekFull");
}

#[test]
fn h7_the_window() {
    let workspace = amelie("");
    for (date, expected) in [
        ("2026-11-23", "H7 TooSoon"),
        ("2026-11-26", "H7 TooSoon"),
        ("2026-11-30", ""),
        ("2027-05-20", ""),
        ("2027-05-24", "H7 BeyondHorizon"),
        ("2027-05-25", "H7 BeyondHorizon"),
    ] {
        assert_eq!(calls(&workspace, date, Slot::Morning), expected, "{date}");
    }
    // 23 November and 5 days of notice: the 28th, a Saturday, is the first day of the window.
    let everyday = "works: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]";
    let karim = KARIM.replace("works: [Mon, Tue, Wed, Thu]", everyday);
    let amelie = person("Amélie Durand", "2026-10-05", everyday);
    let workspace = with_hosts(ROOT, &[("amelie", &amelie)], &[("karim-benali", &karim)]);
    assert_eq!(calls(&workspace, "2026-11-27", Slot::Morning), "H7 TooSoon");
    assert_eq!(calls(&workspace, "2026-11-28", Slot::Morning), "");
    assert_eq!(calls(&workspace, "2027-05-23", Slot::Morning), "", "the last day of 26 weeks");
}
