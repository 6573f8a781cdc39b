//! Moving by hand: what a drop would change, what is pushed away and swapped, and that what is allowed leaves nothing wrong.

use crate::company::{KARIM, ROOT, TODAY, day, person, sessions, with_hosts};
use insta::assert_snapshot;
use proptest::prelude::*;
use terrain::domain::{
    Cost, Goal, Hold, HostId, Ledger, Manner, SessionRef, Situation, Slot, Trial, Unreadable, Workspace, check,
};

const NADIA: &str = r#"(name: "Nadia Cherif", takes: {"cold-calls": 1, "ride-alongs": 1}, max_days_per_week: 2)"#;

fn company() -> Workspace {
    let amelie = "s-1 cold-calls 2026-11-26 Morning karim-benali Planned
        s-2 ride-alongs 2026-12-02 FullDay karim-benali Confirmed
        s-3 cold-calls 2026-12-15 Morning nadia-cherif Planned
        s-4 cold-calls 2026-11-10 Morning nadia-cherif Done";
    let hugo = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned
        s-2 cold-calls 2026-12-16 Morning nadia-cherif Confirmed
        s-3 ride-alongs 2026-12-17 FullDay karim-benali Planned";
    let people = [
        ("amelie", person("Amélie Durand", "2026-10-05", &sessions(amelie))),
        ("hugo", person("Hugo Petit", "2026-10-05", &sessions(hugo))),
    ];
    let people: Vec<(&str, &str)> = people.iter().map(|(id, text)| (*id, text.as_str())).collect();
    with_hosts(ROOT, &people, &[("karim-benali", KARIM), ("nadia-cherif", NADIA)])
}

fn name(text: &str) -> SessionRef {
    let (person, session) = text.split_once('/').unwrap();
    SessionRef { person: person.into(), session: session.into() }
}

fn goal(date: &str) -> Goal {
    Goal { date: day(date), slot: None, host: None }
}

fn at_host(date: &str, host: &str) -> Goal {
    Goal { host: Some(HostId::new(host)), ..goal(date) }
}

fn told(trial: &Trial) -> String {
    let mut lines = Vec::new();
    for (sign, shift) in trial.held.iter().map(|s| ("held", s)).chain(trial.others.iter().map(|s| ("then", s))) {
        let stand = |stand: &terrain::domain::Stand| {
            let host = stand.host.as_ref().map_or("-", |host| host.as_str());
            format!("{} {:?} {host}", stand.date, stand.slot)
        };
        let SessionRef { person, session } = &shift.name;
        lines.push(format!("{sign} {person}/{session} {} -> {}", stand(&shift.from), stand(&shift.to)));
    }
    for (name, broken) in &trial.broken {
        let debug = format!("{broken:?}");
        let variant = debug.split([' ', '(', '{']).next().unwrap();
        lines.push(format!("{} {variant} of {}/{}", broken.rule().name(), name.person, name.session));
    }
    for cost in &trial.costs {
        lines.push(match cost {
            Cost::Late { name, days } => format!("{}/{} {days} days late", name.person, name.session),
            Cost::MetBefore { name, host, times } => {
                format!("{}/{} met {host} {times}x", name.person, name.session)
            }
        });
    }
    lines.extend(trial.asked_again.iter().map(|name| format!("ask again for {}/{}", name.person, name.session)));
    lines.extend(trial.stuck.iter().map(|name| format!("stuck {}/{}", name.person, name.session)));
    lines.join("\n")
}

fn tried(workspace: &Workspace, names: &[&str], goal: &Goal, manner: &Manner) -> String {
    let ledger = Ledger::new(workspace);
    let situation = Situation::new(workspace, &ledger, day(TODAY));
    let names: Vec<SessionRef> = names.iter().map(|text| name(text)).collect();
    told(&Hold::new(&situation, &names[0], &names[1..]).unwrap().try_at(&situation, goal, manner))
}

#[test]
fn a_session_goes_to_another_day_half_and_host() {
    let workspace = company();
    let one = |names: &[&str], goal: &Goal| tried(&workspace, names, goal, &Manner::Place);
    assert_snapshot!(one(&["amelie/s-1"], &goal("2026-11-30")), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-11-30 Morning karim-benali
    H5 HostWeekFull of amelie/s-1
    ");
    assert_snapshot!(one(&["amelie/s-1"], &Goal { slot: Some(Slot::Afternoon), ..goal("2026-11-26") }), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-11-26 Afternoon karim-benali
    H7 TooSoon of amelie/s-1
    ");
    // A whole day stays one, whatever half it is dropped on; Karim is at the fair, and then Nadia takes it.
    let on_half = Goal { slot: Some(Slot::Afternoon), ..goal("2026-12-08") };
    assert_snapshot!(one(&["amelie/s-2"], &on_half), @"
    held amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-08 FullDay karim-benali
    H1 Closed of amelie/s-2
    ask again for amelie/s-2
    ");
    assert_snapshot!(one(&["amelie/s-2"], &at_host("2026-12-08", "nadia-cherif")), @"
    held amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-08 FullDay nadia-cherif
    ask again for amelie/s-2
    ");
    // After the due date, and with a host she has met for it.
    assert_snapshot!(one(&["amelie/s-1"], &at_host("2026-12-10", "nadia-cherif")), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-12-10 Morning nadia-cherif
    amelie/s-1 6 days late
    amelie/s-1 met nadia-cherif 2x
    ");
}

#[test]
fn several_keep_their_distance_and_do_not_stand_in_each_others_way() {
    let workspace = company();
    let both = ["amelie/s-2", "amelie/s-1", "amelie/s-4"];
    assert_snapshot!(tried(&workspace, &both, &goal("2026-12-08"), &Manner::Place), @"
    held amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-08 FullDay karim-benali
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-12-02 Morning karim-benali
    H1 Closed of amelie/s-2
    ask again for amelie/s-2
    ");
    // By six days the calls land on the day from which the ride has just gone.
    let six = ["amelie/s-1", "amelie/s-2"];
    assert_snapshot!(tried(&workspace, &six, &goal("2026-12-02"), &Manner::Place), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-12-02 Morning karim-benali
    held amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-08 FullDay karim-benali
    H1 Closed of amelie/s-2
    ask again for amelie/s-2
    ");
}

#[test]
fn what_is_in_the_way_goes_to_its_next_free_place() {
    let workspace = company();
    let push = |names: &[&str], goal: &Goal| tried(&workspace, names, goal, &Manner::Push);
    // Hugo's call leaves the half-day to the ride, and finds the next place with Karim.
    assert_snapshot!(push(&["amelie/s-2"], &goal("2026-12-01")), @"
    held amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-01 FullDay karim-benali
    then hugo/s-1 2026-12-01 Morning karim-benali -> 2026-12-02 Morning karim-benali
    ask again for amelie/s-2
    ");
    // Nadia takes one caller at a time: Hugo goes to the afternoon of the same day.
    assert_snapshot!(push(&["amelie/s-3"], &goal("2026-12-16")), @"
    held amelie/s-3 2026-12-15 Morning nadia-cherif -> 2026-12-16 Morning nadia-cherif
    then hugo/s-2 2026-12-16 Morning nadia-cherif -> 2026-12-16 Afternoon nadia-cherif
    amelie/s-3 12 days late
    hugo/s-2 12 days late
    ask again for hugo/s-2
    ");
    // Her own session of that day goes too; what no push can help against stays broken.
    assert_snapshot!(push(&["amelie/s-1"], &goal("2026-12-02")), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-12-02 Morning karim-benali
    then amelie/s-2 2026-12-02 FullDay karim-benali -> 2026-12-14 FullDay karim-benali
    ask again for amelie/s-2
    ");
    assert_snapshot!(push(&["amelie/s-1"], &goal("2026-12-09")), @"
    held amelie/s-1 2026-11-26 Morning karim-benali -> 2026-12-09 Morning karim-benali
    H1 Closed of amelie/s-1
    amelie/s-1 5 days late
    ");
}

#[test]
fn two_sessions_take_each_others_places() {
    let workspace = company();
    let swap = |held: &str, with: &str| tried(&workspace, &[held], &goal("2026-12-16"), &Manner::Swap(name(with)));
    assert_snapshot!(swap("amelie/s-3", "hugo/s-2"), @"
    held amelie/s-3 2026-12-15 Morning nadia-cherif -> 2026-12-16 Morning nadia-cherif
    then hugo/s-2 2026-12-16 Morning nadia-cherif -> 2026-12-15 Morning nadia-cherif
    amelie/s-3 12 days late
    hugo/s-2 11 days late
    ask again for hugo/s-2
    ");
    // A half-day and a whole one: each keeps its part of the day.
    assert_snapshot!(swap("amelie/s-3", "hugo/s-3"), @"
    held amelie/s-3 2026-12-15 Morning nadia-cherif -> 2026-12-17 Morning karim-benali
    then hugo/s-3 2026-12-17 FullDay karim-benali -> 2026-12-15 FullDay nadia-cherif
    amelie/s-3 13 days late
    amelie/s-3 met karim-benali 1x
    ");
    assert_snapshot!(swap("amelie/s-3", "amelie/s-3"), @"
    held amelie/s-3 2026-12-15 Morning nadia-cherif -> 2026-12-16 Morning nadia-cherif
    H4 TooManyTrainees of amelie/s-3
    amelie/s-3 12 days late
    ");
}

#[test]
fn only_what_is_still_to_come_is_taken_up() {
    let workspace = company();
    let ledger = Ledger::new(&workspace);
    let situation = Situation::new(&workspace, &ledger, day(TODAY));
    assert_eq!(Hold::new(&situation, &name("amelie/s-4"), &[]), None);
    let hold = Hold::new(&situation, &name("amelie/s-1"), &[name("amelie/s-4"), name("amelie/s-1"), name("hugo/s-3")]);
    assert_eq!(hold.unwrap().names, [name("amelie/s-1"), name("hugo/s-3")]);
}

const MOVABLE: [&str; 6] = ["amelie/s-1", "amelie/s-2", "amelie/s-3", "hugo/s-1", "hugo/s-2", "hugo/s-3"];

fn manners() -> impl Strategy<Value = Manner> {
    prop_oneof![
        Just(Manner::Place),
        Just(Manner::Push),
        prop::sample::select(&MOVABLE[..]).prop_map(|text| Manner::Swap(name(text))),
    ]
}

proptest! {
    /// The checks of the whole workspace are the judge: after any allowed drop none of the sessions that went breaks a
    /// rule, and every other session stands where it stood.
    #[test]
    fn what_is_allowed_leaves_nothing_wrong(
        picked in prop::sample::subsequence(&MOVABLE[..], 1..4).prop_shuffle(),
        days in 0i64..50,
        slot in prop::option::of(prop::sample::select(&Slot::ALL[..])),
        host in prop::option::of(prop::sample::select(vec!["karim-benali", "nadia-cherif"])),
        manner in manners(),
    ) {
        let workspace = company();
        let ledger = Ledger::new(&workspace);
        let today = day(TODAY);
        let situation = Situation::new(&workspace, &ledger, today);
        let names: Vec<SessionRef> = picked.iter().map(|text| name(text)).collect();
        let hold = Hold::new(&situation, &names[0], &names[1..]).unwrap();
        let date = today + chrono::Days::new(days.unsigned_abs());
        let goal = Goal { date, slot, host: host.map(HostId::new) };
        let trial = hold.try_at(&situation, &goal, &manner);
        if manner == Manner::Place {
            let all = hold.try_all(&situation, std::slice::from_ref(&goal));
            prop_assert_eq!(&all[0].broken, &trial.broken, "one by one and all at once");
            prop_assert_eq!(&all[0].costs, &trial.costs);
        }
        let Some(command) = trial.command() else { return Ok(()) };
        let after = workspace.apply(&command).unwrap();
        let moved: Vec<&SessionRef> = trial.shifts().map(|shift| &shift.name).collect();
        for (person, _, id, session) in after.sessions() {
            let this = SessionRef { person: person.clone(), session: id.clone() };
            match trial.shifts().find(|shift| shift.name == this) {
                Some(shift) => prop_assert_eq!(&terrain::domain::Stand::of(session), &shift.to),
                None => prop_assert_eq!(Some(session), workspace.session(&this)),
            }
        }
        let wrong = check(&after, today, &Unreadable::default());
        let wrong = wrong.iter().filter(|problem| problem.session.as_ref().is_some_and(|name| moved.contains(&name)));
        let rules: Vec<String> = wrong.map(|problem| format!("{problem:?}")).collect();
        prop_assert!(!trial.is_allowed() || rules.is_empty(), "{}", rules.join("\n"));
    }
}

#[test]
fn what_took_place_is_not_swapped_away() {
    let workspace = company();
    // Amélie's call of 10 November is done: her other one goes where it was dropped, and nothing else goes.
    let told = tried(&workspace, &["amelie/s-1"], &goal("2026-11-30"), &Manner::Swap(name("amelie/s-4")));
    assert_eq!(told, tried(&workspace, &["amelie/s-1"], &goal("2026-11-30"), &Manner::Place));
}
