//! Every kind of problem once, and none where nothing is wrong.

use crate::company::{KARIM, ROOT, TODAY, company, day, person, read, sessions, with_hosts};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::check::{
    broken_sessions, faulty_hosts, faulty_people, faulty_programmes, in_order, is_root_faulty,
};
use terrain::domain::problem::{FileFault, Severity, Step, What};
use terrain::domain::{HostId, Insights, Ledger, Person, PersonId, Problem, Situation, Unreadable, Workspace, check};

fn found(workspace: &Workspace) -> String {
    text(&check(workspace, day(TODAY), &Unreadable::default()))
}

/// Writes problems a line each: how bad, the rule, about whom and when, where, what.
fn text(problems: &[Problem]) -> String {
    let line = |problem: &Problem| {
        let about = [
            problem.person.as_ref().map(ToString::to_string),
            problem.session.as_ref().map(|name| name.session.to_string()),
            problem.host.as_ref().map(|host| format!("with {host}")),
            problem.date.map(|date| date.to_string()),
        ];
        let about: Vec<String> = about.into_iter().flatten().collect();
        let place = problem.place.as_ref().map_or(String::new(), |place| {
            let steps = place.path.iter().map(|step| match step {
                Step::Field(field) => (*field).to_owned(),
                Step::Key(key) => format!("[{key}]"),
                Step::Item(index) => index.to_string(),
            });
            format!("{}:{}", place.file, steps.collect::<Vec<_>>().join("/"))
        });
        let (severity, rule) = (problem.severity, problem.what.json_name());
        format!("{severity:?} {rule} <{}> {place}\n    {:?}", about.join(" "), problem.what)
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn one(more: &str) -> Workspace {
    company(&[("amelie", &person("Amélie Durand", "2026-10-05", more))])
}

fn booked(lines: &str) -> String {
    found(&one(&sessions(&format!("s-0 cold-calls 2026-10-20 Morning karim-benali Done\n{lines}"))))
}

/// Several people with sessions of their own, each after a first session done.
fn people(lines: &[&str]) -> Workspace {
    let texts = lines.iter().map(|lines| {
        let lines = format!("s-0 cold-calls 2026-10-20 Morning - Done\n{lines}");
        person("Somebody", "2026-10-05", &sessions(&lines))
    });
    let texts: Vec<(String, String)> =
        texts.enumerate().map(|(index, text)| (format!("person-{index}"), text)).collect();
    let people: Vec<(&str, &str)> = texts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    company(&people)
}

#[test]
fn nothing_is_wrong_where_nothing_is_wrong() {
    let more = r#"prior_experience: [(from: "2024-02-01", to: "2024-05-31", share: 0.8)],
        absences: [(from: "2026-12-21", to: "2026-12-23")], waivers: [(rotation: "ride-alongs")], "#;
    let lines = "s-1 cold-calls 2026-10-20 Morning karim-benali Done insights: [\"i-1\"]
        s-2 ride-alongs 2026-11-03 FullDay karim-benali Done signed_by: \"karim-benali\", appointment_from: \"s-1\"
        s-3 cold-calls 2026-12-01 Morning karim-benali Confirmed makes_up: \"s-4\"
        s-4 cold-calls 2026-11-10 Morning gone Cancelled
        s-5 cold-calls 2026-11-11 FullDay karim-benali Missed";
    let mut workspace = one(&format!("{more}{}", sessions(lines)));
    workspace.insights = Arc::new(read::<Insights>(r#"(insights: {"i-1": (about: Other, text: "x")})"#));
    assert_eq!(found(&workspace), "");
    let clean = (faulty_people(&workspace), faulty_hosts(&workspace), faulty_programmes(&workspace));
    assert!(clean.0.is_empty() && clean.1.is_empty() && clean.2.is_empty() && !is_root_faulty(&workspace));
}

#[test]
fn what_is_past_is_not_nagged_about() {
    let lines = "s-1 cold-calls 2026-11-01 Morning karim-benali Done
        s-2 cold-calls 2026-11-01 Afternoon karim-benali Done
        s-3 ride-alongs 2026-11-11 FullDay karim-benali Done signed_by: \"x\"";
    assert_eq!(booked(lines), "");
}

#[test]
fn h1_once_for_each_session() {
    let lines = "s-1 cold-calls 2026-12-08 Morning karim-benali Planned
        s-2 cold-calls 2026-12-25 Morning karim-benali Confirmed";
    assert_snapshot!(booked(lines), @r#"
    Error H1 <amelie s-1 with karim-benali 2026-12-08> people/amelie.ron:sessions/[s-1]
        Broken(Closed(HostAbsent { host: "karim-benali", absence: Absence { from: 2026-12-07, to: 2026-12-11, half: None, label: "Salon professionnel" } }))
    Error H1 <amelie s-2 with karim-benali 2026-12-25> people/amelie.ron:sessions/[s-2]
        Broken(Closed(Holiday(Holiday { date: 2026-12-25, names: HolidayNames { local: "Noël", en: "Christmas Day", fr: "Noël" }, estimated: false })))
    "#);
}

#[test]
fn h2_once_for_each_date() {
    let lines = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned
        s-2 cold-calls 2026-12-01 Afternoon karim-benali Planned";
    assert_snapshot!(booked(lines), @r#"
    Error H2 <amelie s-1 2026-12-01> people/amelie.ron:sessions/[s-1]
        Broken(SecondThatDay { other: SessionRef { person: "amelie", session: "s-2" } })
    "#);
}

#[test]
fn h3_once_for_each_week() {
    let lines = "s-1 cold-calls 2026-11-30 Morning karim-benali Planned
        s-2 cold-calls 2026-12-01 Afternoon karim-benali Planned
        s-3 cold-calls 2026-12-04 Afternoon - Cancelled
        s-4 cold-calls 2026-12-05 Afternoon - Declined";
    assert_eq!(booked(lines), "");
    let mut workspace = one("");
    let third = lines.replace("Cancelled", "Done");
    workspace.people.insert(PersonId::new("amelie"), Arc::new(read(&person("A", "2026-10-05", &sessions(&third)))));
    assert_snapshot!(found(&workspace), @r"
    Error H3 <amelie 2026-11-30> people/amelie.ron:sessions/[s-1]
        Broken(PersonWeekFull { week: Week { monday: 2026-11-30 }, sessions: 3, limit: 2 })
    ");
}

#[test]
fn h4_once_for_each_half_day_of_a_host() {
    let morning = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned";
    let afternoon = "s-1 cold-calls 2026-12-01 Afternoon karim-benali Planned";
    let crowd = people(&[morning, morning, morning, morning, afternoon, afternoon, afternoon, afternoon]);
    assert_snapshot!(found(&crowd), @r#"
    Error H4 <person-0 s-1 with karim-benali 2026-12-01> people/person-0.ron:sessions/[s-1]
        Broken(TooManyTrainees { host: "karim-benali", trainees: 4, limit: 3 })
    Error H4 <person-4 s-1 with karim-benali 2026-12-01> people/person-4.ron:sessions/[s-1]
        Broken(TooManyTrainees { host: "karim-benali", trainees: 4, limit: 3 })
    "#);
    // A ride-along takes the whole day, so all of it is one matter.
    let ride = "s-1 ride-alongs 2026-12-01 FullDay karim-benali Planned";
    assert_snapshot!(found(&people(&[morning, ride, afternoon])), @r#"
    Error H4 <person-0 s-1 with karim-benali 2026-12-01> people/person-0.ron:sessions/[s-1]
        Broken(OtherRotation { host: "karim-benali", rotation: "ride-alongs", other: SessionRef { person: "person-1", session: "s-1" } })
    "#);
    let not_taken = KARIM.replace("\"cold-calls\": 3, ", "");
    let mut workspace = people(&[morning, morning]);
    workspace.hosts.insert(HostId::new("karim-benali"), Arc::new(read(&not_taken)));
    assert_snapshot!(found(&workspace), @r#"
    Error H4 <person-0 s-1 with karim-benali 2026-12-01> people/person-0.ron:sessions/[s-1]
        Broken(NotTaken { host: "karim-benali", rotation: "cold-calls" })
    "#);
}

#[test]
fn h4_a_session_to_come_needs_a_host() {
    let lines = "s-1 cold-calls 2026-11-23 Morning - Planned
        s-2 cold-calls 2026-12-01 Morning - Confirmed
        s-3 cold-calls 2026-12-14 Morning - Cancelled";
    assert_snapshot!(booked(lines), @r"
    Error H4 <amelie s-1 2026-11-23> people/amelie.ron:sessions/[s-1]
        Broken(NoHost)
    Error H4 <amelie s-2 2026-12-01> people/amelie.ron:sessions/[s-2]
        Broken(NoHost)
    ");
}

#[test]
fn h5_once_for_each_week_of_a_host() {
    let on = |date: &str| format!("s-1 cold-calls {date} Morning karim-benali Planned");
    let dates = ["2026-12-03", "2026-12-01", "2026-11-30"].map(on);
    let workspace = people(&[&dates[0], &dates[1], &dates[2]]);
    assert_snapshot!(found(&workspace), @r#"
    Error H5 <with karim-benali 2026-11-30> hosts/karim-benali.ron:max_days_per_week
        Broken(HostWeekFull { host: "karim-benali", week: Week { monday: 2026-11-30 }, days: 3, limit: 2 })
    "#);
    let ledger = Ledger::new(&workspace);
    assert_eq!(broken_sessions(&Situation::new(&workspace, &ledger, day(TODAY))).len(), 3, "each of them is marked");
}

#[test]
fn h6_once_for_each_session() {
    let lines = sessions(
        "s-1 ride-alongs 2026-12-01 FullDay karim-benali Planned
        s-2 cold-calls 2026-12-02 Morning karim-benali Planned",
    );
    assert_snapshot!(found(&one(&lines)), @r#"
    Error H6 <amelie s-1 with karim-benali 2026-12-01> people/amelie.ron:sessions/[s-1]
        Broken(TooEarly { first: "cold-calls", needed: 1, reached: Some(2026-12-02) })
    "#);
}

#[test]
fn outcomes_and_signatures_that_are_awaited() {
    let lines = "s-1 cold-calls 2026-11-17 Morning karim-benali Planned
        s-2 cold-calls 2026-11-22 Morning - Confirmed
        s-3 ride-alongs 2026-11-18 FullDay karim-benali Done";
    assert_snapshot!(booked(lines), @r"
    Warning outcome <amelie s-2 2026-11-22> people/amelie.ron:sessions/[s-2]/status
        NoOutcome { days_ago: 1 }
    Warning outcome <amelie s-1 with karim-benali 2026-11-17> people/amelie.ron:sessions/[s-1]/status
        NoOutcome { days_ago: 6 }
    Warning outcome <amelie s-3 with karim-benali 2026-11-18> people/amelie.ron:sessions/[s-3]/status
        Unsigned { days_ago: 5 }
    ");
}

#[test]
fn experience_that_would_decide() {
    let claimed = |last: &str, by: &str, more: &str| {
        found(&one(&format!(
            r#"prior_experience: [
            (from: "2024-01-01", to: "2024-04-30", verified_by: "rh"), (from: "2025-01-01", to: "{last}", verified_by: "{by}"),
        ], {more}"#
        )))
    };
    assert_snapshot!(claimed("2025-02-28", "", ""), @r"
    Notice experience <amelie> people/amelie.ron:prior_experience
        Experience { verified: Ratio { numer: 4, denom: 1 }, claimed: Ratio { numer: 6, denom: 1 }, asked: 6 }
    ");
    assert_eq!(claimed("2025-02-27", "", ""), "", "not enough even with it");
    assert_eq!(claimed("2025-02-28", "rh", ""), "", "verified");
    assert_eq!(claimed("2025-02-28", "", r#"left: "2026-11-23""#), "", "has left");
}

#[test]
fn ids_that_point_nowhere() {
    let text = r#"(name: "Zoé", team: "brandt", programme: "field", revision: "2026-09-01", start: "2026-10-05",
        waivers: [(rotation: "cold-calls"), (rotation: "cold-call")],
        sessions: {
            "s-1": (rotation: "ride-along", date: "2026-11-03", slot: FullDay, host: "karim-benalli", status: Done,
                makes_up: "s-7", appointment_from: "s-2", insights: ["i-1", "i-2"]),
            "s-2": (rotation: "trade-show", date: "2026-11-04", slot: FullDay, host: "gone", status: Cancelled),
        })"#;
    let lost = r#"(name: "Paul", programme: "fields", start: "2026-10-05")"#;
    let root = ROOT
        .replace("holidays: \"FR\"", "holidays: \"FRA\"")
        .replace("after: {\"cold-calls\": 1}", "after: {\"cold-cals\": 1}");
    let hosts = [("karim-benali", KARIM.replace("\"ride-alongs\": 1", "\"rides\": 1"))];
    let mut workspace = with_hosts(&root, &[("zoe", text), ("paul", lost)], &[(hosts[0].0, &hosts[0].1)]);
    workspace.insights = Arc::new(read::<Insights>(r#"(insights: {"i-1": (about: Other, text: "x")})"#));
    assert_snapshot!(found(&workspace), @r#"
    Error reference <> workspace.ron:calendar/holidays
        Reference { to: HolidayCode, id: "FRA", nearest: Some("FR") }
    Error reference <> workspace.ron:programmes/[field]/rotations/[ride-alongs]/after/[cold-cals]
        Reference { to: Rotation, id: "cold-cals", nearest: Some("cold-calls") }
    Error reference <with karim-benali> hosts/karim-benali.ron:takes/[rides]
        Reference { to: Rotation, id: "rides", nearest: Some("ride-alongs") }
    Error reference <paul> people/paul.ron:programme
        Reference { to: Programme, id: "fields", nearest: Some("field") }
    Error reference <zoe> people/zoe.ron:revision
        Reference { to: Revision, id: "2026-09-01", nearest: None }
    Error reference <zoe> people/zoe.ron:team
        Reference { to: Team, id: "brandt", nearest: Some("brand") }
    Error reference <zoe> people/zoe.ron:waivers/1/rotation
        Reference { to: Rotation, id: "cold-call", nearest: Some("cold-calls") }
    Error reference <zoe s-1 2026-11-03> people/zoe.ron:sessions/[s-1]/host
        Reference { to: Host, id: "karim-benalli", nearest: Some("karim-benali") }
    Error reference <zoe s-1 2026-11-03> people/zoe.ron:sessions/[s-1]/insights/1
        Reference { to: Insight, id: "i-2", nearest: None }
    Error reference <zoe s-1 2026-11-03> people/zoe.ron:sessions/[s-1]/makes_up
        Reference { to: Session, id: "s-7", nearest: None }
    Error reference <zoe s-1 2026-11-03> people/zoe.ron:sessions/[s-1]/rotation
        Reference { to: Rotation, id: "ride-along", nearest: Some("ride-alongs") }
    Error reference <zoe s-2 2026-11-04> people/zoe.ron:sessions/[s-2]/rotation
        Reference { to: Rotation, id: "trade-show", nearest: None }
    "#);
    assert_eq!(format!("{:?}", faulty_programmes(&workspace)), r#"{"field"}"#, "an order nobody can keep");

    let unreadable = Unreadable {
        root: true,
        insights: true,
        hosts: [HostId::new("karim-benalli")].into(),
        ..Unreadable::default()
    };
    assert_snapshot!(text_of_references(&workspace, &unreadable), @r#"
    Error reference <zoe s-1 2026-11-03> people/zoe.ron:sessions/[s-1]/makes_up
        Reference { to: Session, id: "s-7", nearest: None }
    "#);
}

fn text_of_references(workspace: &Workspace, unreadable: &Unreadable) -> String {
    let mut problems = check(workspace, day(TODAY), unreadable);
    problems.retain(|problem| matches!(problem.what, What::Reference { .. }));
    text(&problems)
}

#[test]
fn values_of_people_and_hosts() {
    let text = r#"(name: " ", programme: "field", start: "1899-12-31", left: "1899-12-30", works: [],
        prior_experience: [(from: "2024-05-31", to: "2024-02-01", share: 1.2), (from: "2200-01-01")],
        absences: [(from: "2026-12-23", to: "2026-12-21")],
        waivers: [(rotation: "cold-calls", count: 0, on: "1066-10-14")],
    )"#;
    let host = r#"(name: "", takes: {"cold-calls": 0, "ride-alongs": 21}, max_days_per_week: 8, works: [],
        absences: [(from: "2026-12-02", to: "2026-12-01")], from: "2027-01-02", until: "2027-01-01")"#;
    let workspace = with_hosts(ROOT, &[("amelie", text)], &[("karim", host), ("nadia", KARIM)]);
    assert_snapshot!(found(&workspace), @r#"
    Error value <with karim> hosts/karim.ron:absences/0/to
        Value(Backwards { from: 2026-12-02, to: 2026-12-01 })
    Error value <with karim> hosts/karim.ron:max_days_per_week
        Value(OutOfRange { field: "max_days_per_week", found: "8", least: 1, most: 7 })
    Error value <with karim> hosts/karim.ron:name
        Value(EmptyName)
    Error value <with karim> hosts/karim.ron:takes/[cold-calls]
        Value(OutOfRange { field: "takes", found: "0", least: 1, most: 20 })
    Error value <with karim> hosts/karim.ron:takes/[ride-alongs]
        Value(OutOfRange { field: "takes", found: "21", least: 1, most: 20 })
    Error value <with karim> hosts/karim.ron:until
        Value(Backwards { from: 2027-01-02, to: 2027-01-01 })
    Error value <with karim> hosts/karim.ron:works
        Value(NoWorkingDay)
    Error value <amelie> people/amelie.ron:absences/0/to
        Value(Backwards { from: 2026-12-23, to: 2026-12-21 })
    Error value <amelie> people/amelie.ron:left
        Value(Year { found: 1899-12-30 })
    Error value <amelie> people/amelie.ron:left
        Value(Backwards { from: 1899-12-31, to: 1899-12-30 })
    Error value <amelie> people/amelie.ron:name
        Value(EmptyName)
    Error value <amelie> people/amelie.ron:prior_experience/0/share
        Value(Share { found: "1.2" })
    Error value <amelie> people/amelie.ron:prior_experience/0/to
        Value(Backwards { from: 2024-05-31, to: 2024-02-01 })
    Error value <amelie> people/amelie.ron:prior_experience/1/from
        Value(Year { found: 2200-01-01 })
    Error value <amelie> people/amelie.ron:start
        Value(Year { found: 1899-12-31 })
    Error value <amelie> people/amelie.ron:waivers/0/count
        Value(OutOfRange { field: "count", found: "0", least: 1, most: 4294967295 })
    Error value <amelie> people/amelie.ron:waivers/0/on
        Value(Year { found: 1066-10-14 })
    Error value <amelie> people/amelie.ron:works
        Value(NoWorkingDay)
    "#);
    assert_eq!(format!("{:?}{:?}", faulty_people(&workspace), faulty_hosts(&workspace)), r#"{"amelie"}{"karim"}"#);
}

#[test]
fn values_of_sessions_leave_nobody_out() {
    let lines = "s-1 cold-calls 2026-12-01 FullDay karim-benali Planned
        s-2 ride-alongs 2026-12-15 Morning karim-benali Confirmed starts: \"11:00\", ends: \"10:00\"
        s-3 cold-calls 2026-11-10 FullDay karim-benali Done
        s-4 cold-calls 2026-11-12 Morning karim-benali Declined instead: \"2626-12-03\"";
    let workspace = one(&sessions(lines));
    assert_snapshot!(found(&workspace), @r"
    Error value <amelie s-4 2026-11-12> people/amelie.ron:sessions/[s-4]/instead
        Value(Year { found: 2626-12-03 })
    Error value <amelie s-1 2026-12-01> people/amelie.ron:sessions/[s-1]/slot
        Value(Slot)
    Error value <amelie s-2 2026-12-15> people/amelie.ron:sessions/[s-2]/ends
        Value(Hours)
    Error value <amelie s-2 2026-12-15> people/amelie.ron:sessions/[s-2]/slot
        Value(Slot)
    ");
    assert!(faulty_people(&workspace).is_empty());
}

#[test]
fn values_of_the_company() {
    let root = r#"(
        format: 1, name: "Maison", language: "de", horizon_weeks: 105,
        calendar: (working_days: [], morning: (from: "12:00", to: "09:00"), afternoon: (from: "08:00", to: "17:30"),
            closures: [(from: "2026-12-31", to: "2026-12-24")]),
        teams: {"brand": (name: "")},
        programmes: {
            "a": (name: "", prior_experience_months: 121, max_sessions_per_week: 0, min_notice_days: 61, rotations: {
                "calls": (kind: ColdCalls, count: 51, count_if_experienced: 52, due_days: 0),
                "show": (kind: Other, count: 1, after: {"talk": 1}),
                "talk": (name: "Talk", kind: Other, count: 1, after: {"show": 1}),
                "own": (name: "Own", kind: Other, count: 1, after: {"talk": 1}),
            }),
            "b": (name: "B", rotations: {"calls": (kind: ColdCalls, length: FullDay, count: 1)},
                revisions: [(from: "2300-01-01", max_sessions_per_week: 8, rotations: {"talk": (name: "T", kind: RideAlong, count: 1)})]),
            "c": (name: "C", rotations: {"rides": (kind: RideAlong, count: 1)}),
        },
    )"#;
    let mut workspace = with_hosts(root, &[], &[]);
    let insights = r#"(insights: {"i-1": (about: Other, text: "x", due: "0001-01-01")})"#;
    workspace.insights = Arc::new(read::<Insights>(insights));
    assert_snapshot!(found(&workspace), @r#"
    Error value <> insights.ron:insights/[i-1]/due
        Value(Year { found: 0001-01-01 })
    Error value <> workspace.ron:calendar/afternoon
        Value(Hours)
    Error value <> workspace.ron:calendar/closures/0/to
        Value(Backwards { from: 2026-12-31, to: 2026-12-24 })
    Error value <> workspace.ron:calendar/morning
        Value(Hours)
    Error value <> workspace.ron:calendar/working_days
        Value(NoWorkingDay)
    Error value <> workspace.ron:horizon_weeks
        Value(OutOfRange { field: "horizon_weeks", found: "105", least: 1, most: 104 })
    Error value <> workspace.ron:language
        Value(Language { found: "de" })
    Error value <> workspace.ron:programmes/[a]/max_sessions_per_week
        Value(OutOfRange { field: "max_sessions_per_week", found: "0", least: 1, most: 7 })
    Error value <> workspace.ron:programmes/[a]/min_notice_days
        Value(OutOfRange { field: "min_notice_days", found: "61", least: 0, most: 60 })
    Error value <> workspace.ron:programmes/[a]/name
        Value(EmptyName)
    Error value <> workspace.ron:programmes/[a]/prior_experience_months
        Value(OutOfRange { field: "prior_experience_months", found: "121", least: 0, most: 120 })
    Error value <> workspace.ron:programmes/[a]/rotations
        Value(OrderLoop { rotations: ["talk", "show"] })
    Error value <> workspace.ron:programmes/[a]/rotations/[calls]/count
        Value(OutOfRange { field: "count", found: "51", least: 0, most: 50 })
    Error value <> workspace.ron:programmes/[a]/rotations/[calls]/count_if_experienced
        Value(OutOfRange { field: "count_if_experienced", found: "52", least: 0, most: 50 })
    Error value <> workspace.ron:programmes/[a]/rotations/[calls]/due_days
        Value(OutOfRange { field: "due_days", found: "0", least: 1, most: 1000 })
    Error value <> workspace.ron:programmes/[a]/rotations/[show]/name
        Value(Unnamed)
    Error value <> workspace.ron:programmes/[b]/revisions/0/from
        Value(Year { found: 2300-01-01 })
    Error value <> workspace.ron:programmes/[b]/revisions/0/max_sessions_per_week
        Value(OutOfRange { field: "max_sessions_per_week", found: "8", least: 1, most: 7 })
    Error value <> workspace.ron:programmes/[b]/revisions/0/rotations/[talk]
        Value(TwoMeanings { rotation: "talk" })
    Error value <> workspace.ron:programmes/[b]/rotations/[calls]
        Value(TwoMeanings { rotation: "calls" })
    Error value <> workspace.ron:teams/[brand]/name
        Value(EmptyName)
    "#);
    assert_eq!(format!("{:?}", faulty_programmes(&workspace)), r#"{"a", "b"}"#);
    assert!(is_root_faulty(&workspace));
}

#[test]
fn worst_comes_first_and_files_before_all() {
    let lines = sessions(
        "s-1 ride-alongs 2026-12-01 FullDay karim-benali Planned
        s-2 cold-calls 2026-11-02 Morning karim-benali Planned
        s-3 cold-calls 2026-12-25 Morning karim-bernali Planned",
    );
    let mut problems = check(&one(&lines), day(TODAY), &Unreadable::default());
    problems.push(Problem {
        severity: Severity::Error,
        what: What::File { fault: FileFault::Empty, name: None },
        person: None,
        host: None,
        session: None,
        date: None,
        place: None,
    });
    problems.reverse();
    let sorted = in_order(problems.clone());
    let kinds: Vec<&str> = sorted.iter().map(|problem| problem.what.json_name()).collect();
    assert_eq!(kinds, ["file", "H1", "reference", "outcome"]);
    problems.reverse();
    assert_eq!(in_order(problems), sorted);
}

#[test]
fn a_company_whose_ids_all_dangle_is_checked_in_time() {
    let names = |n: usize| format!("host-number-{n:05}");
    let karim: terrain::domain::Host = read(KARIM);
    let mut workspace = one("");
    let mut amelie: Person = (*workspace.people[&PersonId::new("amelie")]).clone();
    let session: terrain::domain::Session =
        read(r#"(rotation: "cold-calls", date: "2026-11-03", slot: Morning, status: Done)"#);
    for n in 0..3_000 {
        workspace.hosts.insert(HostId::new(names(n)), Arc::new(karim.clone()));
        let host = Some(HostId::new(format!("gone-{n}")));
        amelie.sessions.insert(format!("s-{n}").as_str().into(), terrain::domain::Session { host, ..session.clone() });
    }
    workspace.people.insert(PersonId::new("amelie"), Arc::new(amelie));
    let started = std::time::Instant::now();
    let problems = check(&workspace, day(TODAY), &Unreadable::default());
    assert_eq!(problems.len(), 3_000);
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}
