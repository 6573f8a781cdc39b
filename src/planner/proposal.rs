//! The way back from a plan in numbers to a [`Proposal`].

use super::days::Cell;
use super::dense::slot_of;
use super::state::State;
use super::{explain, score};
use crate::domain::{Placement, Proposal, Unplaced};
use chrono::NaiveDate;

/// Writes a plan as a proposal, sorted as the contract asks (`planning.md` 6), with its evidence, of missing sessions only;
/// the remedies are looked for apart.
pub(super) fn proposal(today: NaiveDate, state: &State<'_>, cut_short: bool) -> Proposal {
    let problem = state.problem;
    let mut placed: Vec<Placement> = Vec::new();
    let mut unplaced = Vec::new();
    for line in &problem.lines {
        let person = &problem.people[line.person as usize].id;
        let rotation = &problem.rotations[usize::from(line.rotation)];
        let mut gaps = Vec::new();
        for task in line.tasks.clone().filter(|task| problem.movable(*task).is_none()) {
            let place = state.places[task as usize];
            if place.is_some() {
                placed.push(Placement {
                    person: person.clone(),
                    date: problem.days.date(Cell::from(place.cell)),
                    rotation: rotation.clone(),
                    slot: slot_of(place.slot),
                    host: problem.hosts[usize::from(place.host)].id.clone(),
                });
            } else {
                gaps.push(task);
            }
        }
        if let Some(&gap) = gaps.first() {
            unplaced.push(Unplaced {
                person: person.clone(),
                rotation: rotation.clone(),
                count: gaps.len() as u32,
                closed_by: explain::closed_by(state, gap),
                remedy: None,
                also_helps: 0,
            });
        }
    }
    placed.sort_unstable();
    let score = score::count(problem, &state.places);
    Proposal { today, placed, unplaced, moved: Vec::new(), broken: Vec::new(), score, cut_short }
}
