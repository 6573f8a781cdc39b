//! What the caller may ask for: some people only, pins, progress, an early end.

use crate::checker::check;
use crate::instances::INSTANCES;
use crate::small::*;
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use terrain::domain::{Length::*, PersonId, Placement, Slot};
use terrain::planner::{PlanOptions, Progress, plan};

#[test]
fn an_early_end_leaves_a_valid_plan() {
    for instance in &INSTANCES {
        let workspace = instance.load();
        let none = PlanOptions { time_limit: Some(Duration::ZERO), ..PlanOptions::default() };
        let cancelled = AtomicBool::new(true);
        let cancel = PlanOptions { cancel: Some(&cancelled), ..PlanOptions::default() };
        for options in [none, cancel] {
            let proposal = plan(&workspace, instance.today(), &options);
            assert!(proposal.cut_short);
            check(&workspace, &proposal).unwrap_or_else(|why| panic!("{}: {why}", instance.name));
        }
    }
}

#[test]
fn progress_never_goes_back() {
    let told = Mutex::new(Vec::new());
    let tell = |progress: Progress| told.lock().unwrap().push(progress);
    let workspace = INSTANCES[1].load();
    let options = PlanOptions { progress: Some(&tell), ..PlanOptions::default() };
    let proposal = plan(&workspace, INSTANCES[1].today(), &options);
    let told = told.into_inner().unwrap();
    assert!(told.len() > 100);
    assert!(told.windows(2).all(|pair| pair[0].share <= pair[1].share && pair[0].score >= pair[1].score));
    assert!(told.iter().all(|progress| progress.wanted == 44 && progress.share <= 1.0));
    assert_eq!(told.last().unwrap().score, proposal.score);
}

#[test]
fn pins_stay_while_the_rest_is_planned_again() {
    let instance = &INSTANCES[1];
    let workspace = instance.load();
    let first = plan(&workspace, instance.today(), &PlanOptions::default());
    let pinned: Vec<Placement> = first.placed.iter().step_by(3).cloned().collect();
    let options = PlanOptions { pinned: &pinned, ..PlanOptions::default() };
    let again = plan(&workspace, instance.today(), &options);
    check(&workspace, &again).unwrap();
    for pin in &pinned {
        assert!(again.placed.contains(pin), "{pin:?}");
    }
}

#[test]
fn a_pin_that_breaks_a_rule_does_not_stay() {
    let mut w =
        workspace(&[("calls", rotation(HalfDay, 1, 90, &[])), ("ride", rotation(FullDay, 1, 90, &[("calls", 1)]))]);
    person(&mut w, "anna", |_| {});
    host(&mut w, "hugo", &[("calls", 1), ("ride", 1)], 5, |_| {});
    let pin = |date: &str, rotation: &str, slot| Placement {
        person: "anna".into(),
        date: day(date),
        rotation: rotation.into(),
        slot,
        host: "hugo".into(),
    };
    // On a Saturday; and a ride on the first date, before which no call can stand.
    for broken in [pin("2026-11-28", "calls", Slot::Morning), pin(TODAY, "ride", Slot::FullDay)] {
        let options = PlanOptions { pinned: std::slice::from_ref(&broken), ..PlanOptions::default() };
        let proposal = plan(&w, day(TODAY), &options);
        check(&w, &proposal).unwrap();
        assert!(!proposal.placed.contains(&broken) && proposal.unplaced.is_empty());
    }
    // A ride that is fixed where one call still fits before it.
    let kept = pin("2026-11-25", "ride", Slot::FullDay);
    let options = PlanOptions { pinned: std::slice::from_ref(&kept), ..PlanOptions::default() };
    let proposal = plan(&w, day(TODAY), &options);
    check(&w, &proposal).unwrap();
    assert!(proposal.placed.contains(&kept) && proposal.placed.len() == 2);
}

#[test]
fn only_some_people_are_planned() {
    let instance = &INSTANCES[1];
    let workspace = instance.load();
    let only: BTreeSet<PersonId> = workspace.people.keys().take(3).cloned().collect();
    let proposal = plan(&workspace, instance.today(), &PlanOptions { only: Some(&only), ..PlanOptions::default() });
    assert!(!proposal.placed.is_empty());
    assert!(proposal.placed.iter().all(|placement| only.contains(&placement.person)));
    assert!(proposal.unplaced.iter().all(|gap| only.contains(&gap.person)));
}
