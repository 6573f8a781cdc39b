//! The way back from places to a [`Proposal`].

use super::dense::{Place, Problem, slot_of};
use super::days::Cell;
use super::score;
use crate::domain::{Placement, Proposal, Unplaced, Workspace};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Writes places as a proposal, sorted as the contract asks (`planning.md` 6).
pub(super) fn proposal(
    _workspace: &Workspace,
    today: NaiveDate,
    problem: &Problem,
    places: &[Place],
    cut_short: bool,
) -> Proposal {
    let mut placed: Vec<Placement> = Vec::new();
    let mut unplaced = Vec::new();
    for line in &problem.lines {
        let person = &problem.people[line.person as usize].id;
        let rotation = &problem.rotations[usize::from(line.rotation)];
        let mut count = 0;
        for &place in &places[line.tasks.start as usize..line.tasks.end as usize] {
            if place.is_some() {
                placed.push(Placement {
                    person: person.clone(),
                    date: problem.days.date(Cell::from(place.cell)),
                    rotation: rotation.clone(),
                    slot: slot_of(place.slot),
                    host: problem.hosts[usize::from(place.host)].id.clone(),
                });
            } else {
                count += 1;
            }
        }
        if count > 0 {
            let (person, rotation) = (person.clone(), rotation.clone());
            unplaced.push(Unplaced { person, rotation, count, closed_by: BTreeMap::new(), remedy: None });
        }
    }
    placed.sort_unstable();
    Proposal { today, placed, unplaced, score: score::count(problem, places), cut_short }
}
