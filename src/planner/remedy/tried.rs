//! Carrying a change out on a copy: whether a gap then closes, and whom else it helps.

use super::Finder;
use super::board::{Board, Region};
use super::candidates::Change;
use crate::domain::remedy::Remedy;
use crate::domain::{Command, PersonId};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A change that has closed a gap, and whom it helps: worked out once, whatever the gap.
pub(super) struct Known {
    command: Command,
    region: Region,
    /// The gaps it opens a place for straight away, each of them alone.
    gaps: BTreeSet<usize>,
    /// How many people these are of. Whoever waits for something that comes first misses that too.
    people: u32,
}

impl Finder<'_> {
    /// Carries out a change and gives its remedy where the gap then closes.
    pub(super) fn tried(&self, at: usize, change: Change) -> Option<(Remedy, u32)> {
        let gap = &self.gaps[at];
        let command = change.remedy.command(&self.board.workspace, &gap.person, &gap.rotation, None)?;
        self.carried_out(at, change, &command)
    }

    /// Does the same with the command of a change that has none of its own.
    pub(super) fn carried_out(&self, at: usize, change: Change, command: &Command) -> Option<(Remedy, u32)> {
        let of_this = |known: &&Arc<Known>| known.command == *command && known.region == change.region;
        let known = locked(&self.known).iter().find(of_this).cloned();
        let people = match known {
            Some(known) => {
                let ahead = &self.gaps[at].ahead;
                let waits = || {
                    let changed = self.board.applied(command)?;
                    self.closes_after_others(&changed, at, &change.region)
                };
                let closes = known.gaps.contains(&at)
                    || (ahead.iter().any(|first| known.gaps.contains(first)) && waits().is_some());
                closes.then_some(known.people)?
            }
            None => {
                let changed = self.board.applied(command)?;
                self.closes(&changed, at, &change.region)?;
                let known = Arc::new(self.helped(&changed, &change, command));
                locked(&self.known).push(Arc::clone(&known));
                known.people
            }
        };
        // The gap's own person is among them.
        Some((change.remedy, people.saturating_sub(1)))
    }

    /// Finds a place for a gap's session on a changed board, beside all that is there, where the change can have opened
    /// something: a plan leaves no place that is free elsewhere.
    pub(super) fn closes(&self, changed: &Board, at: usize, region: &Region) -> Option<NaiveDate> {
        let found = changed.first_free(&self.gaps[at], region).map(|place| place.date);
        found.or_else(|| self.closes_after_others(changed, at, region))
    }

    /// Finds a place for a session that waits for others without a place, once these have found one where the change has
    /// opened something; it may then stand anywhere.
    fn closes_after_others(&self, changed: &Board, at: usize, region: &Region) -> Option<NaiveDate> {
        let gap = &self.gaps[at];
        if gap.ahead.is_empty() {
            return None;
        }
        let everywhere = Region::everywhere();
        // Whatever comes before it, there must be a place for it then.
        let only_waits = gap.only_waits.get_or_init(|| self.board.first_but_for_order(gap, &everywhere).is_some());
        if !only_waits && changed.first_but_for_order(gap, region).is_none() {
            return None;
        }
        let mut opened: Option<Board> = None;
        for first in gap.ahead.iter().map(|first| &self.gaps[*first]) {
            for _ in 0..first.count {
                let place = match &opened {
                    Some(board) => board.first_free(first, &everywhere),
                    None => changed.first_free(first, region),
                };
                let Some(place) = place else { break };
                let board = opened.get_or_insert_with(|| changed.clone());
                board.book(&place);
                if let Some(found) = board.first_free(gap, &everywhere) {
                    return Some(found.date);
                }
            }
        }
        None
    }

    /// Finds out whom a change helps.
    fn helped(&self, changed: &Board, change: &Change, command: &Command) -> Known {
        let mover = match &change.remedy {
            Remedy::MoveSession(moved) => Some(&moved.session.person),
            _ => None,
        };
        let everywhere = Region::everywhere();
        let is_helped = |at: &usize| {
            let gap = &self.gaps[*at];
            // Who is moved themselves is free on other days than before, with any host.
            let region = if mover == Some(&gap.person) { &everywhere } else { &change.region };
            changed.first_free(gap, region).is_some()
        };
        let gaps: BTreeSet<usize> = (0..self.gaps.len()).filter(is_helped).collect();
        let people: BTreeSet<&PersonId> = gaps.iter().map(|at| &self.gaps[*at].person).collect();
        let people = people.len() as u32;
        Known { command: command.clone(), region: change.region.clone(), gaps, people }
    }
}

/// Takes hold of what all gaps share; what a thread that panicked left there is whole all the same.
pub(super) fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
