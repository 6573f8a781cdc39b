//! A remedy, when its command is carried out, closes the gap it names: on the instances and on many short workspaces.

use crate::checker::check;
use crate::instances::INSTANCES;
use crate::small::*;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use terrain::domain::Length::*;
use terrain::domain::{
    Command, Host, PersonId, Proposal, Remedy, Revision, SessionId, Slot, Status, Unplaced, Waiving, Weekday,
    WeekdaySet, Workspace,
};
use terrain::planner::{PlanOptions, best_places, plan};

/// The command of a gap's remedy, as somebody at the keyboard sends it who gives a reason or a name where one is needed.
fn command(workspace: &Workspace, today: NaiveDate, gap: &Unplaced) -> Command {
    let remedy = gap.remedy.as_ref().unwrap();
    let waiving = Waiving { reason: "Nobody has room", by: "Claire", on: today };
    match remedy {
        Remedy::AddHost { rotation } => {
            let mut host = Host::new("Neue");
            host.takes.insert(rotation.clone(), 1);
            Command::AddHost { id: "someone-new".into(), host: Box::new(host) }
        }
        _ => remedy.command(workspace, &gap.person, &gap.rotation, Some(waiving)).unwrap(),
    }
}

/// Books all that was placed.
fn booked(workspace: &Workspace, proposal: &Proposal) -> Workspace {
    let id = |n: usize| SessionId::new(format!("placed-{n}"));
    let sessions = proposal.placed.iter().enumerate().map(|(n, placement)| (id(n), placement.clone()));
    workspace.apply(&Command::AcceptProposal { sessions: sessions.collect() }).unwrap()
}

/// Makes the first plan there is, which leaves out nothing that still finds a place, without the search for a better one.
fn first(workspace: &Workspace, today: NaiveDate, options: PlanOptions<'_>) -> Proposal {
    plan(workspace, today, &PlanOptions { cancel: Some(&AtomicBool::new(true)), ..options })
}

/// Counts a person's missing sessions that find a place when nobody else is planned, of one rotation and of all.
fn placed(workspace: &Workspace, today: NaiveDate, gap: &Unplaced) -> (u32, u32) {
    let only = BTreeSet::from([gap.person.clone()]);
    let proposal = first(workspace, today, PlanOptions { only: Some(&only), ..PlanOptions::default() });
    let of_rotation = proposal.placed.iter().filter(|placement| placement.rotation == gap.rotation);
    (of_rotation.count() as u32, proposal.placed.len() as u32)
}

/// Tells whether one session of a gap finds a place: straight away, or after those of the person that come first.
fn closes(workspace: &Workspace, today: NaiveDate, gap: &Unplaced) -> bool {
    !best_places(workspace, today, &gap.person, &gap.rotation, 1).places.is_empty()
        || placed(workspace, today, gap).0 > 0
}

/// Carries out the remedy of every gap and looks what that gives; counts them by kind.
fn every_remedy_holds(name: &str, workspace: &Workspace, today: NaiveDate, kinds: &mut BTreeMap<String, u32>) {
    let before = plan(workspace, today, &PlanOptions::default());
    for gap in &before.unplaced {
        let why = || format!("{name}: {gap:?}");
        let changed = workspace.apply(&command(workspace, today, gap)).unwrap_or_else(|no| panic!("{no:?} {}", why()));
        let beside = booked(&changed, &before);
        if gap.remedy != Some(Remedy::Waive) {
            assert!(!closes(&booked(workspace, &before), today, gap), "nothing closes it without: {}", why());
            assert!(closes(&beside, today, gap), "beside all that was placed it closes: {}", why());
            assert!(placed(&beside, today, gap).1 > 0, "its person has a session more: {}", why());
        }

        let around = first(&changed, today, PlanOptions { pinned: &before.placed, ..PlanOptions::default() });
        check(&changed, &around).unwrap_or_else(|no| panic!("{no} {}", why()));
        assert!(before.placed.iter().all(|pin| around.placed.contains(pin)), "all that was placed stays: {}", why());
        let anew = plan(&changed, today, &PlanOptions::default());
        for after in [&around, &anew] {
            // A session that is waived needs no place.
            let waived = usize::from(gap.remedy == Some(Remedy::Waive));
            assert!(after.placed.len() + waived > before.placed.len(), "more is placed: {}", why());
            let closer = after.score.unplaced < before.score.unplaced;
            let longer = matches!(gap.remedy, Some(Remedy::ExtendHorizon { .. }));
            // Who starts in the weeks that are planned now may miss something there.
            assert!(closer || longer, "less is unplaced: {}", why());
        }

        let others = before.unplaced.iter().filter(|other| other.person != gap.person);
        let helped: BTreeSet<&PersonId> =
            others.filter(|other| closes(&beside, today, other)).map(|other| &other.person).collect();
        assert_eq!(helped.len() as u32, gap.also_helps, "so many others are helped: {}", why());
        let kind = format!("{:?}", gap.remedy.as_ref().unwrap());
        *kinds.entry(kind.split([' ', '(']).next().unwrap().to_owned()).or_default() += 1;
    }
}

#[test]
fn every_remedy_closes_the_gap_it_names() {
    let mut kinds = BTreeMap::new();
    for instance in &INSTANCES[..5] {
        every_remedy_holds(instance.name, &instance.load(), instance.today(), &mut kinds);
    }
    assert!(kinds.values().sum::<u32>() >= 4, "the short instance has gaps that can be closed: {kinds:?}");
}

/// A company with too few hosts: every choice from one seed, so that what fails fails again.
fn short(seed: u64) -> Workspace {
    let mut random = fastrand::Rng::with_seed(seed);
    let calls = rotation(HalfDay, random.u32(1..=3), random.u32(15..60), &[]);
    let ride = rotation(FullDay, random.u32(0..=2), random.u32(15..60), &[("calls", random.u32(0..=2))]);
    let mut w = workspace(&[("calls", calls), ("ride", ride)]);
    rules(&mut w, |rules| {
        rules.max_sessions_per_week = random.u32(1..=2);
        rules.min_notice_days = random.u32(0..5);
    });
    let root = std::sync::Arc::make_mut(&mut w.root);
    root.horizon_weeks = random.u32(1..=3);
    let programme = root.programmes.get_mut("field").unwrap();
    if random.bool() {
        let revision = |from: &str| Revision { from: day(from), rules: programme.base.clone() };
        programme.revisions = vec![revision("2026-10-01"), revision("2026-11-10")];
    }
    for id in &["hugo", "ines"][..random.usize(1..=2)] {
        let limits = [("calls", random.u32(1..=2)), ("ride", 1)];
        let takes = if random.u8(0..3) > 0 { &limits[..] } else { &limits[usize::from(random.bool())..][..1] };
        let until = (random.u8(0..3) == 0).then(|| day("2026-11-27"));
        // Whoever works one day a week cannot offer more of them.
        let works = (random.u8(0..4) == 0).then(|| WeekdaySet::default().with(Weekday::ALL[random.usize(0..5)], true));
        let days = random.u32(1..=2);
        host(&mut w, id, takes, days, |host| (host.until, host.works) = (until, works));
    }
    for id in &["anna", "bea", "carl", "dan"][..random.usize(2..=4)] {
        person(&mut w, id, |person| {
            person.start = day("2026-11-23") - chrono::Days::new(random.u64(0..60));
            if random.u8(0..8) == 0 {
                // Somebody who comes into sight when more weeks are planned.
                person.start = day("2026-12-10");
            }
            for _ in 0..random.u8(0..5) {
                let date = (day(TODAY) + chrono::Days::new(random.u64(0..20))).to_string();
                let host = ["hugo", "ines"][random.usize(0..2)];
                let status = [Status::Planned, Status::Planned, Status::Confirmed, Status::Declined];
                let status = status[random.usize(0..4)];
                if random.bool() {
                    session(person, "calls", &date, Slot::ALL[random.usize(0..2)], host, status);
                } else {
                    session(person, "ride", &date, Slot::FullDay, host, status);
                }
            }
        });
    }
    w
}

#[test]
fn every_remedy_holds_on_many_short_workspaces() {
    let mut kinds = BTreeMap::new();
    for seed in 0..60 {
        every_remedy_holds(&format!("seed {seed}"), &short(seed), day(TODAY), &mut kinds);
    }
    let all = [
        "MoveSession",
        "AddHostDay",
        "RaiseHostLimit",
        "TakeRotation",
        "ExtendHorizon",
        "RaiseWeeklyLimit",
        "AddHost",
        "Waive",
    ];
    assert!(all.iter().all(|kind| kinds.contains_key(*kind)), "every kind is met: {kinds:?}");
}
