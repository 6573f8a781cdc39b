//! The full plan of 300 people, and what happens to it: a start that moves, a host who falls ill, a closure.

use crate::checker::entries;
use crate::instances::INSTANCES;
use crate::repair_checker::{applied, broken, check_repair, needless};
use crate::small::{away, day};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};
use terrain::domain::{Closure, HostId, Proposal, SessionRef, Status, Workspace};
use terrain::planner::{PlanOptions, Repair, plan};

fn today() -> NaiveDate {
    INSTANCES[5].today()
}

fn repaired(workspace: &Workspace) -> Proposal {
    let repair = Repair::default();
    plan(workspace, today(), &PlanOptions { repair: Some(&repair), ..PlanOptions::default() })
}

/// Everybody of the large instance planned, five of them as people yet to start; a third of what is booked is confirmed.
static FULL: LazyLock<Workspace> = LazyLock::new(|| {
    let mut workspace = INSTANCES[5].load();
    let newcomers = workspace.people.values_mut().filter(|person| person.sessions.is_empty()).take(5);
    for (weeks, person) in (1..).zip(newcomers) {
        Arc::make_mut(person).start = today() + Days::new(7 * weeks);
    }
    let planned = repaired(&workspace);
    assert!(planned.score.unplaced > 0 && planned.placed.len() > 1000, "the plan is full");
    let mut full = applied(&workspace, &planned);
    for (number, person) in full.people.values_mut().enumerate() {
        let open = |session: &terrain::domain::Session| session.status == Status::Planned && session.date >= today();
        let sessions = Arc::make_mut(person).sessions.values_mut().filter(|session| open(session));
        for session in sessions.skip(number % 3).step_by(3) {
            session.status = Status::Confirmed;
        }
    }
    full
});

fn broken_in(workspace: &Workspace) -> BTreeSet<SessionRef> {
    let nothing = Proposal { placed: Vec::new(), ..empty() };
    broken(workspace, today(), &entries(workspace, &nothing)).into_iter().collect()
}

fn empty() -> Proposal {
    plan(&Workspace::new(FULL.root.as_ref().clone()), today(), &PlanOptions::default())
}

/// Repairs what has happened to the full plan and holds the repair to what a repair may do; gives it with what was broken.
fn after(change: impl FnOnce(&mut Workspace)) -> (Proposal, BTreeSet<SessionRef>) {
    let mut workspace = FULL.clone();
    change(&mut workspace);
    let (before, proposal) = (broken_in(&workspace), repaired(&workspace));
    check_repair(&workspace, &proposal, &BTreeSet::new()).unwrap();
    // Undone by itself, each move leaves more broken or more days late: it was needed.
    assert_eq!(needless(&workspace, &proposal), []);
    let moved: BTreeSet<SessionRef> = proposal.moved.iter().map(|moved| moved.session.clone()).collect();
    for name in &before {
        let is_planned = workspace.session(name).unwrap().status == Status::Planned;
        let is_left = proposal.broken.contains(name);
        assert!(moved.contains(name) || is_left || !is_planned, "{name:?} is neither moved nor said to be broken");
    }
    // What was well is well.
    assert!(proposal.broken.iter().all(|name| before.contains(name)));
    (proposal, before)
}

#[test]
fn nothing_has_happened() {
    let proposal = repaired(&FULL);
    assert_eq!((proposal.moved.len(), proposal.placed.len()), (0, 0));
}

#[test]
fn a_start_moves_by_three_weeks() {
    let mut tried = 0;
    for (id, person) in &FULL.people {
        let start = person.start + Days::new(21);
        let goes = person.sessions.values().any(|s| s.status == Status::Planned && s.date >= today() && s.date < start);
        if !goes {
            continue;
        }
        tried += 1;
        let (proposal, before) = after(|workspace| Arc::make_mut(workspace.people.get_mut(id).unwrap()).start = start);
        // Free places are enough here: nobody else has to move, and nothing of theirs that stands well does.
        let moved: BTreeSet<SessionRef> = proposal.moved.iter().map(|moved| moved.session.clone()).collect();
        assert!(!moved.is_empty() && moved.iter().all(|name| name.person == *id && before.contains(name)), "{moved:?}");
    }
    assert!(tried > 0, "there is somebody whose sessions do not outlast the move");
}

#[test]
fn a_host_is_ill_for_a_week() {
    let mut load: BTreeMap<&HostId, usize> = BTreeMap::new();
    let week = day("2026-10-26")..day("2026-10-31");
    for (.., session) in FULL.sessions().filter(|(.., s)| s.status == Status::Planned && week.contains(&s.date)) {
        *load.entry(session.host.as_ref().unwrap()).or_default() += 1;
    }
    let (host, _) = load.into_iter().max_by_key(|(_, load)| *load).unwrap();
    let ill = away("2026-10-26", "2026-10-30");
    let (proposal, before) = after(|workspace| {
        Arc::make_mut(workspace.hosts.get_mut(host).unwrap()).absences.push(ill);
    });
    assert!(before.len() > 5 && proposal.moved.len() > 5);
}

#[test]
fn a_closure_is_added() {
    let closure = Closure { from: day("2026-11-02"), to: day("2026-11-02"), label: String::new() };
    let (proposal, before) = after(|workspace| Arc::make_mut(&mut workspace.root).calendar.closures.push(closure));
    assert!(before.len() > 20 && proposal.moved.len() > 20);
}
