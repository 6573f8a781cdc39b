//! The best places for one session, for somebody who books it by hand (`screens.md`, assign a shadowing day).

use super::build::build_one;
use super::days::{Cell, number};
use super::dense::{HALVES, Place, slot_of};
use super::insert::MAX_WORDS;
use super::state::State;
use crate::domain::{PersonId, Placement, RotationId, Score, Workspace};
use chrono::NaiveDate;

/// Lists the best places for one more session of a person, best first, with what each changes in the score.
///
/// The other missing sessions are left aside: the places are free now. A session that is owed takes one from
/// `unplaced` and the lateness it was charged for; one more than is owed takes nothing. Empty for somebody whom
/// planning leaves out, and for a rotation their programme does not have.
pub fn first_places(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    count: usize,
) -> Vec<(Placement, Score)> {
    let built = build_one(workspace, today, person, rotation);
    let problem = &built.problem;
    let Some(line) = problem.lines.iter().find(|line| problem.rotations[usize::from(line.rotation)] == *rotation)
    else {
        return Vec::new();
    };
    let state = State::new(problem);
    let task = line.tasks.start;
    let who = &problem.people[line.person as usize];
    let mut free = [[0; MAX_WORDS]; HALVES];
    let words = state.free_days(task, &mut free);
    let mut found: Vec<(Score, Place)> = Vec::new();
    for &(host, _) in &problem.takers[usize::from(line.rotation)] {
        let load = state.load[usize::from(host)];
        let repeat_hosts = i64::from(state.meets(problem.tasks[task as usize].line, host, 0));
        let imbalance = problem.hosts[usize::from(host)].weight * (2 * load + 1);
        for word in words.clone() {
            let room = state.room(host, line.rotation, word);
            let halves = [free[0][word] & room[0], free[1][word] & room[1]];
            for &slot in line.slots() {
                let mut days = halves.get(usize::from(slot)).copied().unwrap_or(halves[0] & halves[1]);
                while days != 0 {
                    let cell = (word * 64) as u16 + days.trailing_zeros() as u16;
                    days &= days - 1;
                    if who.declined.contains(&(host, Cell::from(cell))) {
                        continue;
                    }
                    let day = number(Cell::from(cell));
                    let late = i64::from((day - line.due).max(0));
                    let owed = built.is_owed;
                    let score = Score {
                        unplaced: -i64::from(owed),
                        late_days: late - if owed { line.late_if_unplaced } else { 0 },
                        repeat_hosts,
                        imbalance,
                        total_days: i64::from(day - number(who.first)),
                    };
                    found.push((score, Place { cell, slot, host }));
                }
            }
        }
    }
    found.sort_unstable();
    found.truncate(count);
    let placement = |place: Place| Placement {
        person: person.clone(),
        date: problem.days.date(Cell::from(place.cell)),
        rotation: rotation.clone(),
        slot: slot_of(place.slot),
        host: problem.hosts[usize::from(place.host)].id.clone(),
    };
    found.into_iter().map(|(score, place)| (placement(place), score)).collect()
}
