//! Properties on random small workspaces: whatever people write, every plan passes the check.

use crate::checker::{check, score};
use crate::draws::{anything, draws, for_cases, scarce, wishes};
use crate::repair_checker::{applied, check_repair};
use crate::small::*;
use proptest::prelude::*;
use std::sync::atomic::AtomicBool;
use terrain::domain::{Proposal, Score, SessionRef, Workspace};
use terrain::planner::{PlanOptions, Repair, plan};

fn cut_short(w: &Workspace) -> Proposal {
    let cancelled = AtomicBool::new(true);
    plan(w, day(TODAY), &PlanOptions { cancel: Some(&cancelled), ..PlanOptions::default() })
}

/// The first plan and a little search: thousands of workspaces.
#[test]
fn a_plan_cut_short_passes_the_check() {
    for_cases(2000, 1, |draws| {
        let w = anything(&mut draws.reader());
        check(&w, &cut_short(&w))
    });
    for_cases(1500, 2, |draws| {
        let w = scarce(&mut draws.reader());
        check(&w, &cut_short(&w))
    });
}

/// The whole search: fewer of them, and each again with the same answer; never worse than the plan cut short.
#[test]
fn a_whole_plan_passes_the_check_and_comes_out_the_same_again() {
    for_cases(40, 3, |draws| {
        let w = anything(&mut draws.reader());
        let proposal = plan(&w, day(TODAY), &PlanOptions::default());
        check(&w, &proposal)?;
        let again = plan(&w, day(TODAY), &PlanOptions::default());
        if proposal != again {
            return Err(format!("{proposal:?} and then {again:?}"));
        }
        let early = cut_short(&w).score;
        if proposal.score > early {
            return Err(format!("{:?} is worse than {early:?} before", proposal.score));
        }
        Ok(())
    });
}

/// Tells what is in a workspace, for whoever has to find out what went wrong.
fn told(w: &Workspace) -> String {
    let rules = &w.root.programmes.values().next().unwrap().base;
    let mut text = format!("{} a week, {} days notice\n", rules.max_sessions_per_week, rules.min_notice_days);
    for (id, r) in &rules.rotations {
        text += &format!("{id}: {} in {} days, {:?} after {:?}\n", r.count, r.due_days, r.length(), r.after);
    }
    text += &format!("closed {:?}\n", w.root.calendar.closures);
    for (id, host) in &w.hosts {
        let (takes, days, works) = (&host.takes, host.max_days_per_week, host.works);
        text += &format!("{id}: {takes:?} {days} days {works:?} away {:?} until {:?}\n", host.absences, host.until);
    }
    for (id, person) in &w.people {
        let (start, left, works) = (person.start, person.left, person.works);
        text += &format!("{id}: from {start} to {left:?} {works:?} away {:?}\n", person.absences);
        for (id, s) in &person.sessions {
            text += &format!("    {id}: {} {} {:?} {:?} {:?}\n", s.rotation, s.date, s.slot, s.host, s.status);
        }
    }
    text
}

/// Names some of the sessions that may be named.
fn some_named(w: &Workspace, every: usize) -> Repair {
    let names =
        w.sessions().map(|(person, _, session, _)| SessionRef { person: person.clone(), session: session.clone() });
    let names = names.filter(|name| Repair::naming(w, day(TODAY), [name.clone()]).is_ok());
    Repair { named: names.step_by(every).collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_repair_cut_short_passes_the_check(draws in draws(), every in 1_usize..4) {
        let w = anything(&mut draws.reader());
        let repair = some_named(&w, every);
        let cancelled = AtomicBool::new(true);
        let options = PlanOptions { repair: Some(&repair), cancel: Some(&cancelled), ..PlanOptions::default() };
        let proposal = plan(&w, day(TODAY), &options);
        let checked = check_repair(&w, &proposal, &repair.named);
        prop_assert!(checked.is_ok(), "{:?}", checked);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// A repair passes the check, and a repair of what it leaves finds nothing to do.
    #[test]
    fn a_repair_passes_the_check_and_another_moves_nothing_more(draws in draws()) {
        let w = anything(&mut draws.reader());
        let repair = Repair::default();
        let options = PlanOptions { repair: Some(&repair), ..PlanOptions::default() };
        let proposal = plan(&w, day(TODAY), &options);
        let checked = check_repair(&w, &proposal, &repair.named);
        prop_assert!(checked.is_ok(), "{:?}", checked);
        let after = applied(&w, &proposal);
        let again = plan(&after, day(TODAY), &options);
        prop_assert!(again.moved.is_empty() && again.placed.is_empty(), "{:?}\nthen {:?}", proposal, again);
        prop_assert_eq!(again.score.broken, proposal.score.broken);
    }

    /// Where everything is planned well, nothing moves.
    #[test]
    fn a_repair_of_what_is_well_moves_nothing(draws in draws()) {
        let mut w = anything(&mut draws.reader());
        for person in w.people.values_mut() {
            std::sync::Arc::make_mut(person).sessions.retain(|_, session| !session.is_scheduled(day(TODAY)));
        }
        let planned = plan(&w, day(TODAY), &PlanOptions::default());
        let after = applied(&w, &planned);
        let repair = Repair::default();
        let again = plan(&after, day(TODAY), &PlanOptions { repair: Some(&repair), ..PlanOptions::default() });
        if planned.score.unplaced == 0 && planned.score.late_days == 0 {
            prop_assert!(again.moved.is_empty() && again.placed.is_empty(), "{:?}", again);
        }
        let checked = check_repair(&after, &again, &repair.named);
        prop_assert!(checked.is_ok(), "{:?}", checked);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_global_rejects: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// On workspaces so small that everything can be tried, nothing is better at the first four levels of a repair.
    #[test]
    fn a_small_repair_is_the_best_there_is(draws in draws()) {
        let mut w = anything(&mut draws.reader());
        std::sync::Arc::make_mut(&mut w.root).horizon_weeks = 1;
        let best = crate::repair_exhaustive::best(&w, day(TODAY), 2);
        prop_assume!(best.is_some());
        let repair = Repair::default();
        let proposal = plan(&w, day(TODAY), &PlanOptions { repair: Some(&repair), ..PlanOptions::default() });
        let score = proposal.score;
        let found = [score.broken, score.unplaced, score.late_days, score.moved];
        prop_assert_eq!(found, best.unwrap(), "{:?}\n{}", proposal, told(&w));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Wishes cost nothing of any other level, and no fewer are heeded than by who knows nothing of them.
    #[test]
    fn wishes_are_heeded_for_nothing(draws in draws(), wished in draws(), is_scarce in any::<bool>()) {
        let without = if is_scarce { scarce(&mut draws.reader()) } else { anything(&mut draws.reader()) };
        let mut with = without.clone();
        wishes(&mut with, &mut wished.reader());
        let (plain, heeding) = (plan(&without, day(TODAY), &PlanOptions::default()), plan(&with, day(TODAY), &PlanOptions::default()));
        let checked = check(&with, &heeding);
        prop_assert!(checked.is_ok(), "{:?}", checked);
        let known = score(&with, &plain);
        prop_assert!(heeding.score <= known, "{:?}\n{:?}", heeding.score, known);
        let above = Score { wishes: 0, ..heeding.score };
        prop_assert!(above <= plain.score, "{:?}\n{:?}", above, plain.score);
    }
}
