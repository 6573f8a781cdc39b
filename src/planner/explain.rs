//! Why a missing session found no place: the dates of its window by the first rule that closes each (`planning.md` 4).

use super::days::{Cell, has};
use super::dense::{Place, halves};
use super::state::State;
use crate::domain::Rule;
use std::collections::BTreeMap;

/// Counts the dates of the window of a task without a place by the rule that closes them.
///
/// The order is H1 (person, calendar), H2, H3, H6, and when no host is left, H1 (host), H4 or H5: the last of
/// these reached by the host that comes closest. A date that nothing closes is not counted.
pub(super) fn closed_by(state: &State<'_>, task: u32) -> BTreeMap<Rule, u32> {
    let mut counts = BTreeMap::new();
    for cell in window(state, task) {
        let rule = match person_rule(state, task, cell) {
            Some(rule) => Some(rule),
            None => host_rule(state, task, cell),
        };
        if let Some(rule) = rule {
            *counts.entry(rule).or_insert(0) += 1;
        }
    }
    counts
}

/// Walks the dates H7 allows a task's person.
fn window(state: &State<'_>, task: u32) -> impl Iterator<Item = Cell> + use<> {
    let problem = state.problem;
    let first = problem.people[problem.tasks[task as usize].person as usize].first;
    (first..problem.days.end).filter(|cell| cell & 7 != 7)
}

/// Gives the first rule on the person's side that closes a date.
fn person_rule(state: &State<'_>, task: u32, cell: Cell) -> Option<Rule> {
    let person = state.problem.tasks[task as usize].person as usize;
    if slots_of_person(state, task, cell).next().is_none() {
        Some(Rule::H1)
    } else if state.person_is_busy(person, cell as usize) {
        Some(Rule::H2)
    } else if state.person_week_is_full(person, cell as usize) {
        Some(Rule::H3)
    } else if cell <= state.bounds(task).0 {
        Some(Rule::H6)
    } else {
        None
    }
}

/// Gives the slots of a date in which a task's person is there.
fn slots_of_person<'a>(state: &'a State<'_>, task: u32, cell: Cell) -> impl Iterator<Item = u8> + 'a {
    let problem = state.problem;
    let person = problem.tasks[task as usize].person as usize;
    let words = problem.days.words;
    let there = move |half| has(problem.open.person(words, person, half), cell as usize);
    state.line(task).slots().iter().copied().filter(move |slot| halves(*slot).all(there))
}

/// Gives the rule that closes a date at the host that comes closest, or `None` when some host has room.
fn host_rule(state: &State<'_>, task: u32, cell: Cell) -> Option<Rule> {
    let mut closest = None;
    for slot in slots_of_person(state, task, cell) {
        for host in 0..state.problem.hosts.len() {
            let place = Place { cell: cell as u16, slot, host: host as u16 };
            closest = closest.max(Some(rule_of_host(state, task, place)?));
        }
    }
    // Without any host, nobody takes the rotation.
    closest.or(Some(Rule::H4))
}

/// Gives the first rule that keeps one host from taking a task at a place.
fn rule_of_host(state: &State<'_>, task: u32, place: Place) -> Option<Rule> {
    let rotation = state.line(task).rotation;
    let problem = state.problem;
    let person = &problem.people[problem.tasks[task as usize].person as usize];
    if !state.host_is_there(place) {
        Some(Rule::H1)
    } else if !state.group_allows(rotation, place) || person.declined.contains(&(place.host, Cell::from(place.cell))) {
        Some(Rule::H4)
    } else if !state.host_week_allows(usize::from(place.host), usize::from(place.cell)) {
        Some(Rule::H5)
    } else {
        None
    }
}
