//! Wishes: hosts, days of the week and weeks to avoid, heeded where they cost nothing (`planning.md` 3).

use crate::small::*;
use terrain::domain::Length::{FullDay, HalfDay};
use terrain::domain::{Proposal, Week, Weekday, Workspace};
use terrain::planner::{PlanOptions, best_places, plan};

fn planned(w: &Workspace) -> Proposal {
    let proposal = plan(w, day(TODAY), &PlanOptions::default());
    assert_eq!(crate::checker::check(w, &proposal), Ok(()));
    proposal
}

fn host_of(proposal: &Proposal, person: &str) -> String {
    proposal.placed.iter().find(|placed| placed.person.as_str() == person).unwrap().host.to_string()
}

#[test]
fn of_two_hosts_alike_everybody_gets_the_one_they_wish_for() {
    for (anna, bea) in [("hugo", "ines"), ("ines", "hugo")] {
        let mut w = workspace(&[("calls", rotation(HalfDay, 1, 90, &[]))]);
        person(&mut w, "anna", |p| p.wishes.hosts = [anna.into()].into());
        person(&mut w, "bea", |p| p.wishes.hosts = [bea.into()].into());
        host(&mut w, "hugo", &[("calls", 1)], 2, |_| {});
        host(&mut w, "ines", &[("calls", 1)], 2, |_| {});
        let plan = planned(&w);
        assert_eq!((host_of(&plan, "anna"), host_of(&plan, "bea")), (anna.to_owned(), bea.to_owned()));
        assert_eq!(plan.score.wishes, 0);
    }
}

#[test]
fn whoever_wishes_for_another_day_trades_with_somebody_who_does_not_mind() {
    let mut w = workspace(&[("ride", rotation(FullDay, 1, 90, &[]))]);
    // One host on Monday and Tuesday; Anna would rather not come on Monday, whoever is asked first.
    for name in ["anna", "bea"] {
        person(&mut w, name, |_| {});
    }
    host(&mut w, "hugo", &[("ride", 1)], 2, |_| {});
    for (id, other) in [("anna", "bea"), ("bea", "anna")] {
        let mut wished = w.clone();
        person(&mut wished, id, |p| p.wishes.weekdays = Some([Weekday::Tue].into_iter().collect()));
        let plan = planned(&wished);
        let date = |name: &str| plan.placed.iter().find(|placed| placed.person.as_str() == name).unwrap().date;
        assert_eq!((date(id), date(other)), (day("2026-11-24"), day("2026-11-23")));
        assert_eq!(plan.score.wishes, 0);
    }
}

#[test]
fn a_wish_that_costs_a_day_is_not_heeded_and_counted() {
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 90, &[]))]);
    person(&mut w, "anna", |p| p.wishes.avoid = [Week::of(day(TODAY))].into());
    host(&mut w, "hugo", &[("calls", 1)], 2, |_| {});
    let plan = planned(&w);
    assert_eq!(plan.placed[0].date, day(TODAY), "a week later would cost seven days");
    assert_eq!((plan.score.total_days, plan.score.wishes), (0, 1));
}

#[test]
fn what_is_pinned_is_left_against_a_wish() {
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 90, &[]))]);
    person(&mut w, "anna", |p| p.wishes.hosts = ["ines".into()].into());
    host(&mut w, "hugo", &[("calls", 1)], 2, |_| {});
    host(&mut w, "ines", &[("calls", 1)], 2, |_| {});
    let mut pin = planned(&w).placed[0].clone();
    assert_eq!(pin.host.as_str(), "ines");
    pin.host = "hugo".into();
    let options = PlanOptions { pinned: std::slice::from_ref(&pin), ..PlanOptions::default() };
    let pinned = plan(&w, day(TODAY), &options);
    assert_eq!((&pinned.placed[0], pinned.score.wishes), (&pin, 1));
}

#[test]
fn of_places_alike_the_wished_one_is_named_first_and_the_other_says_why() {
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 90, &[]))]);
    person(&mut w, "anna", |p| p.wishes.hosts = ["ines".into()].into());
    host(&mut w, "hugo", &[("calls", 1)], 2, |_| {});
    host(&mut w, "ines", &[("calls", 1)], 2, |_| {});
    let found = best_places(&w, day(TODAY), &"anna".into(), &"calls".into(), 4);
    let told: Vec<String> = found
        .places
        .iter()
        .map(|place| format!("{} {} {:?}", place.placement.host, place.placement.date, place.reasons))
        .collect();
    assert!(told[0].starts_with("ines 2026-11-23") && !told[0].contains("AgainstWishes"), "{told:#?}");
    assert!(told[2].starts_with("hugo 2026-11-23") && told[2].contains("AgainstWishes { wishes: 1 }"), "{told:#?}");
}
