//! The smallest single change that would give a missing session a place, checked by planning with it.
//!
//! Changes are tried from the one that asks the least of the fewest: one more day of a host, one more trainee at
//! once, a rotation more for a host, a higher weekly limit for a whole programme, a new host, a waiver. Each is
//! made on a copy of the problem, on top of the plan that was found; it helps when what that person misses then
//! finds a place there while everything else stays.

use super::construct::fill;
use super::days::Cell;
use super::dense::{HALVES, Host, Place, Problem};
use super::explain::{person_rule, rule_of_host, slots_of_person, window};
use super::state::State;
use crate::domain::{HostId, Remedy, Rule};

/// Changes of each kind that are tried before the next kind.
const TRIES: usize = 4;

/// Finds the remedy for a task without a place, and counts the other people it would help too.
pub(super) fn remedy(state: &State<'_>, task: u32) -> (Remedy, u32) {
    let mut candidates = candidates(state, task);
    // Whoever waits for a session that found no place either is helped by what helps that one.
    let index = state.problem.tasks[task as usize];
    for order in &state.problem.people[index.person as usize].orders {
        if order.later == index.line
            && let Some(first) = unplaced(state, order.first)
        {
            candidates.extend(self::candidates(state, first));
        }
    }
    for change in candidates {
        let Some((problem, remedy)) = change.made(state, task) else { continue };
        if !helps(state, &problem, index.line) {
            continue;
        }
        let person_of = |line: u32| state.problem.lines[line as usize].person;
        let mut others: Vec<u32> = (0..state.problem.lines.len() as u32)
            .filter(|&line| person_of(line) != index.person && unplaced(state, line).is_some())
            .filter(|&line| helps(state, &problem, line))
            .map(person_of)
            .collect();
        others.dedup();
        return (remedy, others.len() as u32);
    }
    (Remedy::Waive, 0)
}

/// Gives a task of a line that has no place.
fn unplaced(state: &State<'_>, line: u32) -> Option<u32> {
    state.problem.lines[line as usize].tasks.clone().find(|task| !state.places[*task as usize].is_some())
}

/// Tells whether, on a changed problem, a session more of a line finds a place beside all that is placed.
fn helps(state: &State<'_>, changed: &Problem, line: u32) -> bool {
    let mut plan = State::with(changed, &state.places);
    let person = &changed.people[changed.lines[line as usize].person as usize];
    let mut open: Vec<u32> = person.tasks.clone().filter(|task| !state.places[*task as usize].is_some()).collect();
    fill(&mut plan, &mut open);
    let missing = |state: &State<'_>| {
        changed.lines[line as usize].tasks.clone().filter(|task| !state.places[*task as usize].is_some()).count()
    };
    missing(&plan) < missing(state)
}

/// A change to one host, one programme, or the set of hosts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    HostDay { host: u16, cell: Cell },
    HostLimit { host: u16, rotation: u16 },
    Takes { host: u16, rotation: u16 },
    WeekLimit { limit: u32 },
    NewHost { rotation: u16 },
}

/// Lists changes worth trying, each kind by the earliest date it would open.
fn candidates(state: &State<'_>, task: u32) -> Vec<Change> {
    let problem = state.problem;
    let line = state.line(task);
    let (mut days, mut limits, mut takes, mut rest) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let note = |list: &mut Vec<Change>, change: Change, same: &dyn Fn(&Change) -> bool| {
        if list.len() < TRIES && !list.iter().any(same) {
            list.push(change);
        }
    };
    let mut week_is_full = false;
    let mut person_is_there = false;
    for cell in window(state, task) {
        match person_rule(state, task, cell) {
            Some(Rule::H3) => week_is_full = true,
            None => person_is_there = true,
            _ => {}
        }
        if person_rule(state, task, cell).is_some() {
            continue;
        }
        for slot in slots_of_person(state, task, cell) {
            for host in 0..problem.hosts.len() as u16 {
                let place = Place { cell: cell as u16, slot, host };
                let taken = problem.hosts[usize::from(host)].takes[usize::from(line.rotation)] > 0;
                let same_host = |change: &Change| match *change {
                    Change::HostDay { host: other, .. }
                    | Change::HostLimit { host: other, .. }
                    | Change::Takes { host: other, .. } => other == host,
                    _ => false,
                };
                match rule_of_host(state, task, place) {
                    Some(Rule::H5) if taken => note(&mut days, Change::HostDay { host, cell }, &same_host),
                    Some(Rule::H4) if taken => {
                        note(&mut limits, Change::HostLimit { host, rotation: line.rotation }, &same_host);
                    }
                    Some(Rule::H4) => note(&mut takes, Change::Takes { host, rotation: line.rotation }, &same_host),
                    _ => {}
                }
            }
        }
    }
    if week_is_full {
        let person = &problem.people[line.person as usize];
        rest.push(Change::WeekLimit { limit: person.week_limit + 1 });
    }
    if person_is_there {
        rest.push(Change::NewHost { rotation: line.rotation });
    }
    [days, limits, takes, rest].concat()
}

impl Change {
    /// Makes the change on a copy of the problem and words it; `None` where the limit cannot go higher.
    fn made(self, state: &State<'_>, task: u32) -> Option<(Problem, Remedy)> {
        let mut problem = state.problem.clone();
        let id = |host: u16| -> HostId { state.problem.hosts[usize::from(host)].id.clone() };
        let remedy = match self {
            Self::HostDay { host, cell } => {
                let changed = &mut problem.hosts[usize::from(host)];
                changed.days_a_week += 1;
                let max_days_per_week = changed.days_a_week;
                let date = problem.days.date(cell);
                (max_days_per_week <= 7).then(|| Remedy::AddHostDay { host: id(host), max_days_per_week, date })?
            }
            Self::HostLimit { host, rotation } => {
                let takes = &mut problem.hosts[usize::from(host)].takes[usize::from(rotation)];
                *takes += 1;
                let trainees = u32::from(*takes);
                (trainees <= 20).then(|| Remedy::RaiseHostLimit { host: id(host), trainees })?
            }
            Self::Takes { host, rotation } => {
                problem.hosts[usize::from(host)].takes[usize::from(rotation)] = 1;
                problem.takers[usize::from(rotation)].push((host, 1));
                Remedy::TakeRotation { host: id(host) }
            }
            Self::WeekLimit { limit } => {
                let rules = problem.people[problem.tasks[task as usize].person as usize].rules;
                for person in problem.people.iter_mut().filter(|person| person.rules == rules) {
                    person.week_limit = limit;
                }
                (limit <= 7).then_some(Remedy::RaiseWeeklyLimit { max_sessions_per_week: limit })?
            }
            Self::NewHost { rotation } => {
                add_host(&mut problem, rotation);
                Remedy::AddHost
            }
        };
        Some((problem, remedy))
    }
}

/// Adds a host who takes one trainee at once of a rotation, on two days of every week, whenever anybody is there.
fn add_host(problem: &mut Problem, rotation: u16) {
    let host = problem.hosts.len() as u16;
    let mut takes = vec![0; problem.rotations.len()];
    takes[usize::from(rotation)] = 1;
    problem.hosts.push(Host { id: HostId::new(""), days_a_week: 2, weight: 210, takes, fixed_load: 0 });
    problem.takers[usize::from(rotation)].push((host, 1));
    problem.open.hosts.extend(vec![u64::MAX; problem.days.words * HALVES]);
}
