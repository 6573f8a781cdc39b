//! The score of `planning.md` 3 and 5, as one number for the search and as the numbers people read.

use super::days::{Cell, number};
use super::dense::{Line, Person, Place, Problem};
use super::wishes::against;
use crate::domain::Score;

/// One booked session that finds no place and so breaks a rule where it stays.
pub(super) const BROKEN: i64 = 1 << 49;
/// One missing session without a place.
pub(super) const UNPLACED: i64 = 1 << 46;
/// One day past a due date.
pub(super) const LATE_DAY: i64 = 1 << 34;
/// One booked session that goes elsewhere: a move of the search touches a few at most, so eight to a day are enough.
pub(super) const MOVED: i64 = 1 << 31;
/// One session with a host already met.
pub(super) const REPEAT: i64 = 1 << 28;
/// One unit of imbalance.
pub(super) const IMBALANCE: i64 = 1 << 8;
/// One day after the first possible one.
pub(super) const DAY: i64 = 1;

/// Gives what a place costs by its date alone: lateness, and days after the first possible one.
#[inline]
pub(super) fn date_cost(line: &Line, person: &Person, cell: u16) -> i64 {
    let day = number(i32::from(cell));
    i64::from((day - line.due).max(0)) * LATE_DAY + i64::from((day - number(person.first)).max(0)) * DAY
}

/// Gives what a missing session without a place costs.
#[inline]
pub(super) fn unplaced_cost(line: &Line) -> i64 {
    UNPLACED + line.late_if_unplaced * LATE_DAY
}

/// Gives what one more trainee-session costs with a host who has so many.
#[inline]
pub(super) fn load_cost(weight: i64, load: i64) -> i64 {
    weight * (2 * load + 1) * IMBALANCE
}

/// Counts the score from the places alone, without anything the search has kept; `broken` are those without a place.
pub(super) fn count(problem: &Problem, places: &[Place]) -> Score {
    let (late_days, total_days) = problem.kept;
    let mut score = Score { late_days, total_days, repeat_hosts: problem.fixed_repeats, ..Score::default() };
    let mut load: Vec<i64> = problem.hosts.iter().map(|host| host.fixed_load).collect();
    for line in &problem.lines {
        let person = &problem.people[line.person as usize];
        let mut met = line.met.clone();
        for task in line.tasks.clone() {
            let (place, movable) = (places[task as usize], problem.movable(task));
            match movable {
                None if !place.is_some() => {
                    score.unplaced += 1;
                    score.late_days += line.late_if_unplaced;
                    continue;
                }
                Some(movable) if !place.is_some() => {
                    score.broken += 1;
                    score.late_days += movable.late_days;
                    continue;
                }
                Some(movable) => score.moved += i64::from(movable.origin != place),
                None => {}
            }
            score.wishes += against(problem, task, place);
            let day = number(i32::from(place.cell));
            score.late_days += i64::from((day - line.due).max(0));
            score.total_days += i64::from((day - number(person.first)).max(0));
            load[usize::from(place.host)] += 1;
            match met.iter_mut().find(|(host, _)| *host == place.host) {
                Some((_, times)) => {
                    score.repeat_hosts += 1;
                    *times += 1;
                }
                None => met.push((place.host, 1)),
            }
        }
    }
    score.broken += waiting(problem, places);
    score.imbalance = problem.hosts.iter().zip(&load).map(|(host, load)| host.weight * load * load).sum();
    score
}

/// Counts the sessions that stay and stand before what must come first.
fn waiting(problem: &Problem, places: &[Place]) -> i64 {
    if !problem.is_repair {
        return 0;
    }
    let orders = problem.people.iter().flat_map(|person| &person.orders);
    let waits = orders.flat_map(|order| {
        let line = &problem.lines[order.first as usize];
        let placed = line.tasks.clone().map(|task| problem.date(task, places[task as usize]));
        let mut firsts: Vec<Cell> = line.fixed.iter().copied().chain(placed).collect();
        firsts.sort_unstable();
        order.held.iter().filter(move |(held, _)| firsts.partition_point(|first| first < held) < order.needed as usize)
    });
    waits.count() as i64
}
