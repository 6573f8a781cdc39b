//! A rule relaxed never makes a plan worse, a host more never places fewer: the plan from before would still do.

use crate::draws::{Reader, anything, for_cases, scarce};
use crate::instances::{INSTANCES, levels};
use crate::small::*;
use std::sync::Arc;
use terrain::domain::{Host, HostId, Person, RotationId, Rules, Waiver, Weekday, WeekdaySet, Workspace};
use terrain::planner::{PlanOptions, plan};

/// A change that forbids nothing that was allowed; `None` when there is nothing to relax.
type Relax = fn(&mut Workspace, &mut Reader) -> Option<()>;

/// Each with its name and the levels on which the plan from before is worth as much or more after it.
///
/// Not among them: a longer horizon, which charges more for what stays unplaced and lets more people in.
#[allow(clippy::unit_arg, reason = "one line a relaxation")]
const RELAXATIONS: [(&str, usize, Relax); 16] = [
    ("one more session a week", 5, |w, _| Some(rules(w, |rules| rules.max_sessions_per_week += 1))),
    ("a host offers one more day", 5, |w, r| a_host(w, r, |host| Some(host.max_days_per_week += 1))),
    ("a host takes one more at once", 5, |w, r| a_host(w, r, |host| Some(*host.takes.values_mut().next()? += 1))),
    ("a host takes what they did not take", 5, |w, r| {
        let rotation = a_rotation(w, r)?;
        a_host(w, r, |host| host.takes.insert(rotation, 1).is_none().then_some(()))
    }),
    ("a host is there after all", 5, |w, r| a_host(w, r, |host| host.absences.pop().map(drop))),
    ("a host stays", 5, |w, r| a_host(w, r, |host| host.until.take().map(drop))),
    ("a host works every day", 5, |w, r| a_host(w, r, |host| host.works.replace(every_day()).map(drop))),
    ("somebody is there after all", 5, |w, r| a_person(w, r, |person| person.absences.pop().map(drop))),
    ("somebody works every day", 5, |w, r| a_person(w, r, |person| person.works.replace(every_day()).map(drop))),
    ("a closure falls away", 5, |w, _| Arc::make_mut(&mut w.root).calendar.closures.pop().map(drop)),
    ("no public holidays", 5, |w, _| Arc::make_mut(&mut w.root).calendar.holidays.take().map(drop)),
    ("an order rule falls away", 5, |w, r| {
        let rotation = a_rotation(w, r)?;
        a_rule(w, |rules| rules.rotations.get_mut(&rotation)?.after.pop_first().map(drop))
    }),
    ("a later due date", 5, |w, r| {
        let (rotation, days) = (a_rotation(w, r)?, 1 + u32::from(r.below(9)));
        a_rule(w, |rules| Some(rules.rotations.get_mut(&rotation)?.due_days += days))
    }),
    ("a session is waived", 5, |w, r| {
        let (rotation, reason) = (a_rotation(w, r)?, String::new());
        a_person(w, r, |person| {
            Some(person.waivers.push(Waiver { rotation, count: 1, reason, by: String::new(), on: None, until: None }))
        })
    }),
    // Days are counted from the first date, which comes earlier.
    ("less notice", 4, |w, _| a_rule(w, |rules| Some(rules.min_notice_days = rules.min_notice_days.checked_sub(1)?))),
    ("one more host", 5, |w, r| {
        let takes: Vec<(RotationId, u32)> = Some((a_rotation(w, r)?, 1)).into_iter().collect();
        let takes: Vec<(&str, u32)> = takes.iter().map(|(id, n)| (id.as_str(), *n)).collect();
        Some(host(w, "zoe", &takes, 1 + u32::from(r.below(2)), |_| {}))
    }),
];

fn every_day() -> WeekdaySet {
    Weekday::ALL.into_iter().collect()
}

fn a_rule(w: &mut Workspace, change: impl FnOnce(&mut Rules) -> Option<()>) -> Option<()> {
    let mut done = None;
    rules(w, |rules| done = change(rules));
    done
}

fn a_rotation(w: &Workspace, r: &mut Reader) -> Option<RotationId> {
    let rotations: Vec<&RotationId> = w.root.programmes.values().next()?.base.rotations.keys().collect();
    Some(rotations[usize::from(r.below(rotations.len() as u8))].clone())
}

fn a_host(w: &mut Workspace, r: &mut Reader, change: impl FnOnce(&mut Host) -> Option<()>) -> Option<()> {
    let at = usize::from(r.below(w.hosts.len() as u8));
    change(Arc::make_mut(w.hosts.values_mut().nth(at)?))
}

fn a_person(w: &mut Workspace, r: &mut Reader, change: impl FnOnce(&mut Person) -> Option<()>) -> Option<()> {
    let at = usize::from(r.below(w.people.len() as u8));
    change(Arc::make_mut(w.people.values_mut().nth(at)?))
}

/// Plans workspaces as `make` draws them, and again with one relaxation each; compares up to so many levels.
fn compare(cases: u32, seed: u8, make: fn(&mut Reader) -> Workspace, most: usize) {
    for_cases(cases, seed, |draws| {
        // The first draws choose the relaxation, whatever the workspace.
        let mut r = draws.reader();
        let at = usize::from(r.below(RELAXATIONS.len() as u8));
        let mut relaxer = draws.reader();
        let strict = make(&mut r);
        let before = levels(plan(&strict, day(TODAY), &PlanOptions::default()).score);
        let (name, holds, relax) = RELAXATIONS[at];
        let mut relaxed = strict.clone();
        if relax(&mut relaxed, &mut relaxer).is_none() {
            return Ok(());
        }
        let after = levels(plan(&relaxed, day(TODAY), &PlanOptions::default()).score);
        let compared = most.min(holds);
        if after[..compared] <= before[..compared] {
            return Ok(());
        }
        Err(format!("{name}: {before:?} before, {after:?} after"))
    });
}

#[test]
fn a_relaxed_rule_never_makes_it_worse_where_hosts_are_short() {
    compare(60, 21, scarce, 5);
}

#[test]
fn a_relaxed_rule_never_makes_it_worse_whatever_people_write() {
    compare(40, 22, anything, 2);
}

/// On the bench: whoever takes what is missing places as much, with every host as the model for one more.
#[test]
fn a_host_more_never_places_fewer() {
    for instance in &INSTANCES[..1] {
        let workspace = instance.load();
        let before = plan(&workspace, instance.today(), &PlanOptions::default()).score;
        for model in workspace.hosts.values() {
            let mut more = workspace.clone();
            more.hosts.insert(HostId::from("someone-new"), model.clone());
            let after = plan(&more, instance.today(), &PlanOptions::default()).score;
            assert!((after.unplaced, after.late_days) <= (before.unplaced, before.late_days), "{}", model.name);
        }
    }
}
