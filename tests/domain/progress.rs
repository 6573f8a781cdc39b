//! What people owe and how they stand, worked out by hand.

use crate::company::{ROOT, TODAY, company, day, person, sessions, with_hosts};
use chrono::Days;
use insta::assert_snapshot;
use proptest::prelude::*;
use terrain::domain::progress::{self, State};
use terrain::domain::{
    Deadline, HostId, Person, PersonId, Rotation, RotationId, Session, SessionId, Slot, Status, Waiver, Week, Weekday,
    Wishes, Workspace,
};

/// Writes how Amélie stands, a line for her and one for each rotation.
fn stands(workspace: &Workspace) -> String {
    let person = &workspace.people[&PersonId::new("amelie")];
    let progress = progress::of(workspace, person, day(TODAY));
    let mut lines = vec![format!("{} experienced={}", progress.state.json_name(), progress.experienced)];
    lines.extend(progress.rotations.iter().map(|r| {
        format!(
            "{}: {} required ({} waived), {} done, {} scheduled, {} awaiting, {} missing, due {}, {}",
            r.id,
            r.required,
            r.waived,
            r.done,
            r.scheduled,
            r.awaiting,
            r.missing,
            r.due,
            r.state.json_name()
        )
    }));
    lines.join("\n")
}

fn amelie(start: &str, more: &str) -> Workspace {
    company(&[("amelie", &person("Amélie Durand", start, more))])
}

/// Waives the ride-alongs, so that the cold calls decide.
const CALLS_ONLY: &str = r#"waivers: [(rotation: "ride-alongs", count: 3)], "#;

fn calls(start: &str, lines: &str) -> String {
    stands(&amelie(start, &format!("{CALLS_ONLY}{}", sessions(lines)))).lines().nth(1).unwrap().to_owned()
}

#[test]
fn the_person_of_the_mockups() {
    // Start 5 October: 60 days later is 4 December, 90 days later 3 January.
    let more = r#"waivers: [(rotation: "cold-calls", count: 1, reason: "Télévente en alternance")],
        prior_experience: [(from: "2024-02-01", to: "2024-05-31", verified_by: "claire-rh")], "#;
    let lines = "s-1 cold-calls 2026-11-06 Morning julien Done
        s-2 cold-calls 2026-11-19 Morning karim-benali Done
        s-3 cold-calls 2026-11-26 Morning helene Confirmed
        s-4 ride-alongs 2026-12-08 FullDay nadia Confirmed";
    assert_snapshot!(stands(&amelie("2026-10-05", &format!("{more}{}", sessions(lines)))), @r"
    to_plan experienced=false
    cold-calls: 3 required (1 waived), 2 done, 1 scheduled, 0 awaiting, 0 missing, due 2026-12-04, on_track
    ride-alongs: 3 required (0 waived), 0 done, 1 scheduled, 0 awaiting, 2 missing, due 2027-01-03, to_plan
    ");
}

#[test]
fn complete_when_all_is_done() {
    let four = "s-1 cold-calls 2026-10-06 Morning - Done
        s-2 cold-calls 2026-10-07 Morning - Done
        s-3 cold-calls 2026-10-08 Morning - Done
        s-4 cold-calls 2026-10-09 Morning - Done";
    assert_snapshot!(calls("2026-10-05", four), @r"cold-calls: 4 required (0 waived), 4 done, 0 scheduled, 0 awaiting, 0 missing, due 2026-12-04, complete");
    let fifth = format!("{four}\ns-5 cold-calls 2027-04-01 Morning - Planned");
    assert!(
        calls("2026-10-05", &fifth).ends_with("4 done, 1 scheduled, 0 awaiting, 0 missing, due 2026-12-04, complete")
    );
    // Complete even when the due date is past.
    assert!(calls("2026-06-01", four).ends_with("complete"));
}

#[test]
fn on_track_when_what_is_missing_is_booked_in_time() {
    let booked = "s-1 cold-calls 2026-11-23 Morning - Planned
        s-2 cold-calls 2026-11-24 Morning - Planned
        s-3 cold-calls 2026-11-30 Morning - Confirmed
        s-4 cold-calls 2026-12-04 Morning - Confirmed";
    assert_snapshot!(calls("2026-10-05", booked), @r"cold-calls: 4 required (0 waived), 0 done, 4 scheduled, 0 awaiting, 0 missing, due 2026-12-04, on_track");
    // A day past the due date puts it at risk.
    assert!(calls("2026-10-05", &booked.replace("12-04", "12-05")).ends_with("0 missing, due 2026-12-04, at_risk"));
}

#[test]
fn to_plan_until_fourteen_days_are_left() {
    // 60 days after 9 October is 8 December, 15 days after today; after 8 October it is 14.
    assert_snapshot!(calls("2026-10-09", ""), @r"cold-calls: 4 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 4 missing, due 2026-12-08, to_plan");
    assert_snapshot!(calls("2026-10-08", ""), @r"cold-calls: 4 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 4 missing, due 2026-12-07, at_risk");
}

#[test]
fn overdue_from_the_day_after_the_due_date() {
    // 60 days after 24 September is today.
    assert_snapshot!(calls("2026-09-24", ""), @r"cold-calls: 4 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 4 missing, due 2026-11-23, at_risk");
    assert_snapshot!(calls("2026-09-23", ""), @r"cold-calls: 4 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 4 missing, due 2026-11-22, overdue");
    // Even when all that is left awaits its outcome.
    let awaiting = "s-1 cold-calls 2026-10-06 Morning - Planned
        s-2 cold-calls 2026-10-07 Morning - Confirmed
        s-3 cold-calls 2026-10-08 Morning - Planned
        s-4 cold-calls 2026-11-22 Morning - Planned";
    assert_snapshot!(calls("2026-09-23", awaiting), @r"cold-calls: 4 required (0 waived), 0 done, 0 scheduled, 4 awaiting, 0 missing, due 2026-11-22, overdue");
    assert!(calls("2026-10-05", awaiting).ends_with("4 awaiting, 0 missing, due 2026-12-04, on_track"));
}

#[test]
fn what_fell_through_counts_for_nothing() {
    let lines = "s-1 cold-calls 2026-10-06 Morning - Missed
        s-2 cold-calls 2026-10-07 Morning - Cancelled
        s-3 cold-calls 2026-12-01 Morning - Declined";
    assert!(calls("2026-10-20", lines).contains("0 done, 0 scheduled, 0 awaiting, 4 missing"));
}

#[test]
fn a_ride_along_counts_once_it_is_signed() {
    let lines = "s-1 ride-alongs 2026-10-20 FullDay karim-benali Done signed_by: \"karim-benali\"
        s-2 ride-alongs 2026-10-21 FullDay karim-benali Done
        s-3 ride-alongs 2026-10-22 FullDay karim-benali Planned";
    let calls_waived = r#"waivers: [(rotation: "cold-calls", count: 4)], "#;
    assert_snapshot!(stands(&amelie("2026-10-05", &format!("{calls_waived}{}", sessions(lines)))), @r"
    on_track experienced=false
    cold-calls: 0 required (4 waived), 0 done, 0 scheduled, 0 awaiting, 0 missing, due 2026-12-04, complete
    ride-alongs: 3 required (0 waived), 1 done, 0 scheduled, 2 awaiting, 0 missing, due 2027-01-03, on_track
    ");
}

#[test]
fn waivers_add_up_and_never_go_below_zero() {
    let waivers =
        r#"waivers: [(rotation: "cold-calls"), (rotation: "cold-calls", count: 7), (rotation: "ride-alongs")], "#;
    assert_snapshot!(stands(&amelie("2026-10-05", waivers)), @r"
    to_plan experienced=false
    cold-calls: 0 required (8 waived), 0 done, 0 scheduled, 0 awaiting, 0 missing, due 2026-12-04, complete
    ride-alongs: 2 required (1 waived), 0 done, 0 scheduled, 0 awaiting, 2 missing, due 2027-01-03, to_plan
    ");
    let most = r#"waivers: [(rotation: "cold-calls", count: 4294967295), (rotation: "cold-calls", count: 9)], "#;
    assert!(stands(&amelie("2026-10-05", most)).contains("cold-calls: 0 required (4294967295 waived)"));
}

#[test]
fn six_verified_months_make_a_person_experienced() {
    let months = |last: &str, by: &str| {
        format!(r#"prior_experience: [(from: "2024-02-01", to: "{last}", verified_by: "{by}")], "#)
    };
    assert_snapshot!(stands(&amelie("2026-10-05", &months("2024-07-31", "rh"))), @r"
    at_risk experienced=true
    cold-calls: 1 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 1 missing, due 2026-12-04, at_risk
    ride-alongs: 1 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 1 missing, due 2027-01-03, to_plan
    ");
    assert!(stands(&amelie("2026-10-05", &months("2024-07-30", "rh"))).starts_with("at_risk experienced=false"));
    assert!(stands(&amelie("2026-10-05", &months("2024-12-31", ""))).starts_with("at_risk experienced=false"));
}

#[test]
fn who_has_left_owes_nothing() {
    assert_snapshot!(stands(&amelie("2026-06-01", r#"left: "2026-11-23""#)), @r"
    left experienced=false
    cold-calls: 0 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 0 missing, due 2026-07-31, left
    ride-alongs: 0 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 0 missing, due 2026-08-30, left
    ");
    assert!(stands(&amelie("2026-06-01", r#"left: "2026-11-24""#)).starts_with("overdue"));
}

#[test]
fn who_starts_after_the_horizon_stands_apart() {
    // 26 weeks from today is 24 May.
    let workspace = amelie("2027-05-24", "");
    assert!(stands(&workspace).starts_with("beyond_horizon"));
    let progress = progress::of(&workspace, &workspace.people[&PersonId::new("amelie")], day(TODAY));
    assert_eq!(progress.missing(), 0, "apart from what is missing");
    assert!(stands(&amelie("2027-05-23", "")).starts_with("to_plan"));
}

#[test]
fn a_revision_is_for_who_starts_under_it_or_says_so() {
    let revisions = r#"revisions: [
        (from: "2026-10-01", rotations: {"cold-calls": (kind: ColdCalls, count: 2, due_days: 30)}),
        (from: "2027-01-01", prior_experience_months: 12, rotations: {"cold-calls": (kind: ColdCalls, count: 9)}),
    ], rotations: {
            "cold"#;
    let root = ROOT.replacen("rotations: {\n            \"cold", revisions, 1);
    let required = |start: &str, more: &str| {
        let people = person("Amélie Durand", start, more);
        stands(&with_hosts(&root, &[("amelie", &people)], &[])).lines().nth(1).unwrap().to_owned()
    };
    assert!(required("2026-09-30", "").starts_with("cold-calls: 4 required"));
    assert_snapshot!(required("2026-10-01", ""), @r"cold-calls: 2 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 2 missing, due 2026-10-31, overdue");
    assert!(required("2026-12-31", "").starts_with("cold-calls: 2 required"));
    assert_snapshot!(required("2027-01-01", ""), @r"cold-calls: 9 required (0 waived), 0 done, 0 scheduled, 0 awaiting, 9 missing, due 2027-04-01, to_plan");
    assert!(required("2026-06-01", r#"revision: "2027-01-01""#).starts_with("cold-calls: 9 required"));
    assert!(required("2026-06-01", r#"revision: "2027-01-02""#).starts_with("cold-calls: 4 required"));
}

#[test]
fn a_programme_that_does_not_exist_asks_for_nothing() {
    let people = person("Amélie Durand", "2026-10-05", "").replace("\"field\"", "\"sea\"");
    assert_eq!(stands(&company(&[("amelie", &people)])), "complete experienced=false");
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL.to_vec())
}

proptest! {
    #[test]
    fn counts_and_states_follow_from_each_other(
        drawn in prop::collection::vec((any::<bool>(), 0..200_u64, status(), any::<bool>()), 0..14),
        start in 0..150_u64,
        waived in 0..3_u32,
    ) {
        let today = day(TODAY);
        let start = day("2026-08-01") + Days::new(start);
        let more = format!(r#"waivers: [(rotation: "cold-calls", count: {waived})], "#);
        let mut workspace = amelie(&start.to_string(), &more);
        let mut person = (*workspace.people[&PersonId::new("amelie")]).clone();
        for (index, (calls, offset, status, signed)) in drawn.iter().enumerate() {
            let rotation = RotationId::new(if *calls { "cold-calls" } else { "ride-alongs" });
            let date = day("2026-08-01") + Days::new(*offset);
            let mut session = Session::planned(rotation, date, Slot::Morning, Some(HostId::new("karim-benali")));
            session.status = *status;
            session.signed_by = if *signed { "karim-benali".to_owned() } else { String::new() };
            person.sessions.insert(SessionId::new(format!("s-{index}")), session);
        }
        workspace.people.insert(PersonId::new("amelie"), person.clone().into());
        let progress = progress::of(&workspace, &person, today);
        for r in &progress.rotations {
            let theirs = || person.sessions.values().filter(|s| s.rotation == r.id);
            let booked = |s: &&Session| matches!(s.status, Status::Planned | Status::Confirmed);
            let signs = r.id.as_str() == "ride-alongs";
            let count = |keep: &dyn Fn(&&Session) -> bool| theirs().filter(keep).count() as u32;
            let signed = |s: &&Session| !signs || !s.signed_by.is_empty();
            prop_assert_eq!(r.done, count(&|s| s.status == Status::Done && signed(s)));
            prop_assert_eq!(r.scheduled, count(&|s| booked(s) && s.date >= today));
            let waits = |s: &&Session| (booked(s) && s.date < today) || (s.status == Status::Done && !signed(s));
            prop_assert_eq!(r.awaiting, count(&waits));
            let owed = i64::from(r.required) - i64::from(r.done + r.scheduled + r.awaiting);
            prop_assert_eq!(i64::from(r.missing), owed.max(0));
            let left = (r.due - today).num_days();
            let late = theirs().any(|s| booked(&s) && s.date >= today && s.date > r.due);
            let expected = match () {
                () if r.done >= r.required => State::Complete,
                () if left < 0 => State::Overdue,
                () if late || (r.missing > 0 && left <= 14) => State::AtRisk,
                () if r.missing > 0 => State::ToPlan,
                () => State::OnTrack,
            };
            prop_assert_eq!(r.state, expected);
        }
        let worst = progress.rotations.iter().map(|r| r.state).max().unwrap();
        prop_assert_eq!(progress.state, worst);
    }
}

#[test]
fn a_waiver_counts_through_its_last_day_and_a_due_date_of_ones_own_stands_instead_of_the_programmes() {
    let calls = RotationId::new("cold-calls");
    let mut person = Person::new("Léa Roux", "field".into(), "2026-10-05".parse().unwrap());
    let waiver = |count, until: Option<&str>| Waiver {
        rotation: calls.clone(),
        count,
        reason: "Télévente".into(),
        by: "Claire".into(),
        on: None,
        until: until.map(|day| day.parse().unwrap()),
    };
    person.waivers = vec![waiver(1, None), waiver(2, Some("2026-11-23"))];
    let waived = |day: &str| person.waived(&calls, day.parse().unwrap());
    assert_eq!((waived("2026-11-23"), waived("2026-11-24")), (3, 1));
    let rotation: Rotation = serde_json::from_str(r#"{"kind":"ColdCalls","count":4,"due_days":60}"#).unwrap();
    let due = |person: &Person| progress::due_date(person, &calls, &rotation).to_string();
    assert_eq!(due(&person), "2026-12-04");
    let deadline = |due: &str, on: &str| Deadline {
        rotation: calls.clone(),
        due: due.parse().unwrap(),
        reason: String::new(),
        by: String::new(),
        on: Some(on.parse().unwrap()),
    };
    person.deadlines = vec![deadline("2027-02-01", "2026-11-20"), deadline("2027-01-15", "2026-11-23")];
    assert_eq!(due(&person), "2027-01-15", "the one that was set last");
}

#[test]
fn wishes_are_counted_by_host_weekday_and_week() {
    let wishes = Wishes {
        hosts: ["karim-benali".into()].into(),
        weekdays: Some([Weekday::Tue, Weekday::Thu].into_iter().collect()),
        avoid: [Week::parse("2026-W49").unwrap()].into(),
    };
    let against = |day: &str, host: &str| wishes.against(day.parse().unwrap(), &host.into());
    assert_eq!(against("2026-11-26", "karim-benali"), 0);
    assert_eq!(against("2026-11-26", "sofia-costa"), 1);
    assert_eq!(against("2026-11-25", "sofia-costa"), 2);
    assert_eq!(against("2026-12-02", "sofia-costa"), 3);
    assert_eq!(Wishes::default().against("2026-12-02".parse().unwrap(), &"sofia-costa".into()), 0);
}

#[test]
fn a_week_reads_as_it_is_written() {
    for text in ["2026-W01", "2026-W53", "0001-W01"] {
        assert_eq!(Week::parse(text).unwrap().to_string(), text);
    }
    for wrong in ["2027-W53", "2026-W00", "2026-W1", "26-W01", "2026W01", "2026-W+1", ""] {
        assert_eq!(Week::parse(wrong), None, "{wrong}");
    }
}
