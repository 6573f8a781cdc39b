//! Properties on random small workspaces: whatever people write, every plan passes the check.

use crate::checker::check;
use crate::repair_checker::{applied, check_repair};
use crate::small::*;
use proptest::prelude::*;
use std::sync::atomic::AtomicBool;
use terrain::domain::time::add_days;
use terrain::domain::{Absence, Closure, Half, Length, SessionRef, Slot, Status, Weekday, WeekdaySet, Workspace};
use terrain::planner::{PlanOptions, Repair, plan};

const ROTATIONS: [&str; 3] = ["calls", "demos", "ride"];
const HOSTS: [&str; 4] = ["hugo", "ines", "jean", "nobody"];

/// Draws of one workspace: a list of small numbers, read one by one, so that smaller lists are simpler workspaces.
#[derive(Clone, Debug)]
struct Draws(Vec<u8>);

struct Reader<'a>(std::slice::Iter<'a, u8>);

impl Reader<'_> {
    fn below(&mut self, end: u8) -> u8 {
        self.0.next().map_or(0, |draw| draw % end)
    }

    fn days(&mut self, from: i64, span: u8) -> chrono::NaiveDate {
        add_days(day(TODAY), from + i64::from(self.below(span)))
    }

    fn weekdays(&mut self) -> Option<WeekdaySet> {
        let draw = self.below(64);
        let days: WeekdaySet = Weekday::ALL.into_iter().filter(|day| draw & (1 << *day as u8) != 0).collect();
        (draw >= 32 && !days.is_empty()).then_some(days)
    }

    fn absences(&mut self) -> Vec<Absence> {
        (0..self.below(3))
            .map(|_| {
                let from = self.days(-3, 30);
                let half = [None, Some(Half::Morning), Some(Half::Afternoon)][usize::from(self.below(3))];
                Absence { from, to: add_days(from, i64::from(self.below(5))), half, label: String::new() }
            })
            .collect()
    }
}

fn built(draws: &Draws) -> Workspace {
    let mut r = Reader(draws.0.iter());
    let half = |count, due, after: &[(&str, u32)]| rotation(Length::HalfDay, count, due, after);
    let n = u32::from(r.below(4));
    let ride = rotation(Length::FullDay, u32::from(r.below(3)), 40, &[("calls", u32::from(r.below(3))), ("demos", 1)]);
    let mut w = workspace(&[("calls", half(n, 20, &[])), ("demos", half(1, 30, &[("calls", 1)])), ("ride", ride)]);
    rules(&mut w, |rules| {
        rules.max_sessions_per_week = 1 + u32::from(r.below(3));
        rules.min_notice_days = u32::from(r.below(6));
    });
    let root = std::sync::Arc::make_mut(&mut w.root);
    root.horizon_weeks = 1 + u32::from(r.below(3));
    root.calendar.holidays = Some("FR".to_owned());
    if r.below(3) == 0 {
        let from = r.days(0, 20);
        root.calendar.closures.push(Closure { from, to: add_days(from, 2), label: String::new() });
    }
    for id in &HOSTS[..=usize::from(r.below(3))] {
        let takes: Vec<(&str, u32)> =
            ROTATIONS.iter().map(|rotation| (*rotation, u32::from(r.below(4)))).filter(|(_, n)| *n > 0).collect();
        let days = 1 + u32::from(r.below(3));
        let (works, absences) = (r.weekdays(), r.absences());
        let until = (r.below(4) == 0).then(|| r.days(5, 15));
        host(&mut w, id, &takes, days, |host| {
            host.works = works;
            host.absences = absences;
            host.until = until;
        });
    }
    for id in &["anna", "bea", "carl", "dan"][..=usize::from(r.below(4))] {
        person(&mut w, id, |person| {
            person.start = r.days(-40, 50);
            person.works = r.weekdays();
            person.absences = r.absences();
            // Nobody leaves before they start: such a record is faulty and left out.
            person.left = (r.below(6) == 0).then(|| r.days(0, 30).max(person.start));
            for _ in 0..r.below(5) {
                let date = r.days(-20, 45).to_string();
                let (rotation, host) = (ROTATIONS[usize::from(r.below(3))], HOSTS[usize::from(r.below(4))]);
                let slot = Slot::ALL[usize::from(r.below(3))];
                session(person, rotation, &date, slot, host, Status::ALL[usize::from(r.below(6))]);
            }
        });
    }
    w
}

fn draws() -> impl Strategy<Value = Draws> {
    proptest::collection::vec(any::<u8>(), 0..140).prop_map(Draws)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// The first plan and a little search: many workspaces.
    #[test]
    fn a_plan_cut_short_passes_the_check(draws in draws()) {
        let w = built(&draws);
        let cancelled = AtomicBool::new(true);
        let options = PlanOptions { cancel: Some(&cancelled), ..PlanOptions::default() };
        let proposal = plan(&w, day(TODAY), &options);
        prop_assert!(check(&w, &proposal).is_ok(), "{:?}", check(&w, &proposal));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// The whole search: fewer of them, and each again with the same answer; never worse than the plan cut short.
    #[test]
    fn a_whole_plan_passes_the_check_and_comes_out_the_same_again(draws in draws()) {
        let w = built(&draws);
        let proposal = plan(&w, day(TODAY), &PlanOptions::default());
        prop_assert!(check(&w, &proposal).is_ok(), "{:?}", check(&w, &proposal));
        prop_assert_eq!(&proposal, &plan(&w, day(TODAY), &PlanOptions::default()));
        let cancelled = AtomicBool::new(true);
        let early = plan(&w, day(TODAY), &PlanOptions { cancel: Some(&cancelled), ..PlanOptions::default() });
        prop_assert!(proposal.score <= early.score);
    }
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
        let w = built(&draws);
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
        let w = built(&draws);
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
        let mut w = built(&draws);
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
        let mut w = built(&draws);
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
