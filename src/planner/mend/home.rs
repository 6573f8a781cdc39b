//! The steps that undo moves: a session goes back to where it comes from, or to the part of the day it had.

use super::{Mend, Picks, Step};
use crate::planner::dense::Place;

impl Mend<'_, '_> {
    /// Sends home whatever costs nothing there; tells whether any went.
    pub(super) fn go_home(&mut self) {
        let away: Vec<u32> = self.problem().movable.iter().map(|movable| movable.task).collect();
        for task in away {
            if self.deadline.is_over() {
                return;
            }
            if self.place_of(task).is_some()
                && let Some(step) = self.step_home(task)
            {
                self.take(&step);
            }
        }
    }

    /// Gives what goes elsewhere the part of the day it had, where that is free: nothing in the score asks for it, but
    /// people do.
    pub(super) fn keep_halves(&mut self) {
        for movable in &self.problem().movable {
            let own = self.place_of(movable.task);
            let wanted = Place { slot: movable.slot, ..own };
            let fits = own.is_some() && self.state.line(movable.task).slots().contains(&movable.slot);
            if fits && own != movable.origin && wanted != own {
                self.state.unplace(movable.task);
                let place = if self.state.allows(movable.task, wanted) { wanted } else { own };
                self.state.place(movable.task, place);
            }
        }
    }

    /// Finds the best way home for a task that is away, whoever stands there.
    pub(super) fn step_home(&mut self, task: u32) -> Option<Step> {
        let origin = self.problem().movable(task)?.origin;
        if !origin.is_some() || self.place_of(task) == origin || !self.state.host_is_there(origin) {
            return None;
        }
        let mut best: Option<Step> = None;
        let mut picks = Picks::default();
        loop {
            let step = self.try_step(|mend| mend.put(task, origin, &mut picks));
            best = better(best, step);
            if !picks.turn() {
                return best;
            }
        }
    }
}

/// Gives the step that gains more, the first of two that gain the same.
pub(super) fn better(one: Option<Step>, other: Option<Step>) -> Option<Step> {
    match (one, other) {
        (Some(one), Some(other)) if other.gain > one.gain => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}
