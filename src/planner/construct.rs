//! A first valid plan: what is booked where it is, then earliest due first, the best host of the first free day.

use super::days::number;
use super::dense::Place;
use super::dice::Dice;
use super::state::State;

/// Places what the user has fixed, then booked sessions where they stand as far as the rules allow, and then, earliest
/// due first, whatever still finds a place; gives back which tasks are fixed.
///
/// A pin that breaks a rule is planned like any other session: a proposal never breaks one.
pub(super) fn construct(state: &mut State<'_>, pins: &[(u32, Place)]) -> Vec<bool> {
    let mut pinned = vec![false; state.places.len()];
    for &(task, place) in pins {
        let line = state.line(task);
        let fits = line.slots().contains(&place.slot) && state.host_allows(line.rotation, place);
        if fits && state.person_allows_but_for_order(task, place) {
            state.place(task, place);
            pinned[task as usize] = true;
        }
    }
    stay(state);
    let mut order: Vec<u32> =
        (0..state.places.len() as u32).filter(|task| !state.places[*task as usize].is_some()).collect();
    order.sort_by_key(|&task| {
        let line = state.line(task);
        let is_new = state.problem.movable(task).is_none();
        (is_new, line.due, number(state.problem.people[line.person as usize].first), task)
    });
    fill(state, &mut order);
    for person in 0..state.problem.people.len() as u32 {
        while !state.orders_hold(person) {
            let mut loose = Vec::new();
            state.too_early(person, |task| loose.push(task));
            for task in loose {
                pinned[task as usize] = false;
                if state.places[task as usize].is_some() {
                    state.unplace(task);
                    order.push(task);
                }
            }
        }
    }
    fill(state, &mut order);
    pinned
}

/// Leaves booked sessions where they stand, as far as the rules allow; those that others wait for come in the first round.
fn stay(state: &mut State<'_>) {
    let mut away: Vec<u32> =
        state.problem.movable.iter().filter(|one| one.origin.is_some()).map(|one| one.task).collect();
    loop {
        let before = away.len();
        away.retain(|&task| {
            let origin = state.problem.movable(task).map_or(Place::NONE, |movable| movable.origin);
            let stays = origin.is_some() && state.allows(task, origin);
            if stays {
                state.place(task, origin);
            }
            !stays
        });
        if away.len() == before {
            return;
        }
    }
}

/// Places tasks in order, again and again while some still find a place; keeps those that do not.
///
/// A session whose predecessors come later in the list finds its place in the next round.
pub(super) fn fill(state: &mut State<'_>, order: &mut Vec<u32>) {
    let mut dice = Dice::new(0);
    loop {
        let before = order.len();
        order.retain(|&task| match state.best_place(task, &mut dice, 0) {
            Some(place) => {
                state.place(task, place);
                false
            }
            None => true,
        });
        if order.len() == before || order.is_empty() {
            return;
        }
    }
}
