//! The score of `planning.md` 3, as one number for the search and as the five numbers people read.

use super::days::number;
use super::dense::{Line, Person, Place, Problem};
use crate::domain::Score;

/// One missing session without a place.
pub(super) const UNPLACED: i64 = 1 << 46;
/// One day past a due date.
pub(super) const LATE_DAY: i64 = 1 << 34;
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
    i64::from((day - line.due).max(0)) * LATE_DAY + i64::from(day - number(person.first)) * DAY
}

/// Gives what a session without a place costs.
#[inline]
pub(super) fn unplaced_cost(line: &Line) -> i64 {
    UNPLACED + line.late_if_unplaced * LATE_DAY
}

/// Gives what one more trainee-session costs with a host who has so many.
#[inline]
pub(super) fn load_cost(weight: i64, load: i64) -> i64 {
    weight * (2 * load + 1) * IMBALANCE
}

/// Counts the score from the places alone, without anything the search has kept.
pub(super) fn count(problem: &Problem, places: &[Place]) -> Score {
    let mut score = Score { repeat_hosts: problem.fixed_repeats, ..Score::default() };
    let mut load: Vec<i64> = problem.hosts.iter().map(|host| host.fixed_load).collect();
    for line in &problem.lines {
        let person = &problem.people[line.person as usize];
        let mut met = line.met.clone();
        for &place in &places[line.tasks.start as usize..line.tasks.end as usize] {
            if !place.is_some() {
                score.unplaced += 1;
                score.late_days += line.late_if_unplaced;
                continue;
            }
            let day = number(i32::from(place.cell));
            score.late_days += i64::from((day - line.due).max(0));
            score.total_days += i64::from(day - number(person.first));
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
    score.imbalance = problem.hosts.iter().zip(&load).map(|(host, load)| host.weight * load * load).sum();
    score
}
