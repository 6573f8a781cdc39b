//! Every day at once: each place has the verdict it has by itself, and the ledger follows what is moved.

use crate::company::{KARIM, ROOT, TODAY, day, person, sessions, with_hosts};
use std::collections::BTreeSet;
use terrain::domain::{
    Candidate, HostId, Ledger, PersonId, RotationId, SessionId, SessionRef, Situation, Slot, Wanted, Week, Workspace,
};

const NADIA: &str = r#"(name: "Nadia Cherif", takes: {"cold-calls": 1}, max_days_per_week: 1)"#;

/// Amélie with calls and a ride that waits for them, colleagues with the same hosts.
fn company() -> Workspace {
    let amelie = "s-1 cold-calls 2026-11-26 Morning karim-benali Planned
        s-2 ride-alongs 2026-12-02 FullDay karim-benali Confirmed
        s-3 cold-calls 2026-12-15 Afternoon nadia-cherif Planned
        s-4 cold-calls 2026-12-18 Morning - Planned";
    let hugo = "s-1 cold-calls 2026-12-01 Morning karim-benali Planned
        s-2 cold-calls 2026-12-08 Morning nadia-cherif Planned
        s-3 ride-alongs 2026-12-17 FullDay karim-benali Planned";
    let away = r#"absences: [(from: "2026-12-10", to: "2026-12-10", half: Morning)],"#;
    let people = [
        ("amelie", person("Amélie Durand", "2026-10-05", &format!("{away} {}", sessions(amelie)))),
        ("hugo", person("Hugo Petit", "2026-10-05", &sessions(hugo))),
    ];
    let people: Vec<(&str, &str)> = people.iter().map(|(id, text)| (*id, text.as_str())).collect();
    with_hosts(ROOT, &people, &[("karim-benali", KARIM), ("nadia-cherif", NADIA)])
}

#[test]
fn every_day_at_once_says_what_each_place_says_by_itself() {
    let workspace = company();
    let ledger = Ledger::new(&workspace);
    let situation = Situation::new(&workspace, &ledger, day(TODAY));
    let (amelie, karim, nadia) = (PersonId::new("amelie"), HostId::new("karim-benali"), HostId::new("nadia-cherif"));
    let hosts = [None, Some(&karim), Some(&nadia)];
    let weeks = || Week::of(day(TODAY)).monday().iter_days().take(6 * 7);
    let mut rules = BTreeSet::new();
    for (rotation, moving) in [("cold-calls", None), ("cold-calls", Some("s-1")), ("ride-alongs", Some("s-2"))] {
        let (rotation, moving) = (RotationId::new(rotation), moving.map(SessionId::new));
        let wanted = Wanted { person: &amelie, rotation: &rotation, moving: moving.as_ref() };
        let all = situation.verdicts(wanted, weeks(), &Slot::ALL, &hosts);
        let mut places = weeks()
            .flat_map(|date| Slot::ALL.map(|slot| (date, slot)))
            .flat_map(|(date, slot)| hosts.map(|host| (date, slot, host)));
        for place in &all {
            let (date, slot, host) = (place.date, place.slot, place.host);
            assert_eq!(places.next(), Some((date, slot, host)), "by date, part of the day and host");
            let alone = Candidate { person: &amelie, rotation: &rotation, date, slot, host, moving: moving.as_ref() };
            assert_eq!(place.broken, situation.verdict(&alone), "{date} {slot:?} {host:?}");
            assert!(place.broken.is_sorted_by_key(terrain::domain::Broken::rule));
            rules.extend(place.broken.iter().map(|broken| broken.rule().name()));
        }
        assert_eq!(places.next(), None);
    }
    assert_eq!(rules.into_iter().collect::<Vec<_>>(), ["H1", "H2", "H3", "H4", "H5", "H6", "H7"], "every rule is met");
}

#[test]
fn the_ledger_follows_what_is_moved_and_a_copy_does_not() {
    let workspace = company();
    let before = Ledger::new(&workspace);
    let karim = HostId::new("karim-benali");
    let name = SessionRef { person: "hugo".into(), session: "s-1".into() };
    let old = workspace.session(&name).unwrap();
    let mut moved = old.clone();
    moved.date = day("2026-12-03");
    let mut after = before.clone();
    after.remove(&name, old);
    after.add(&name, &moved);
    let dates = |ledger: &Ledger| {
        let dates = ledger.dates(&karim, day(TODAY)..day("2027-01-01")).map(|(date, _)| date.to_string());
        dates.collect::<Vec<_>>()
    };
    assert_eq!(dates(&before), ["2026-11-26", "2026-12-01", "2026-12-02", "2026-12-17"]);
    assert_eq!(dates(&after), ["2026-11-26", "2026-12-02", "2026-12-03", "2026-12-17"]);
    assert_eq!(after.on(&karim, day("2026-12-03"))[0].name, name);
}
