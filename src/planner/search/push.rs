//! The move that finds the last days: a session takes a place, and whoever stands there finds another.

use super::Chain;
use crate::planner::days::Cell;
use crate::planner::dense::{FULL, HALVES, Place};

impl Chain<'_> {
    /// Pushes some session, rather a late one, into a place of a host, whoever stands there, and finds new places for those.
    pub(super) fn push_in(&mut self, allowance: i64) -> usize {
        let one = self.movable[self.dice.below(self.movable.len())];
        let other = self.movable[self.dice.below(self.movable.len())];
        let task = if self.state.late_days(other) > self.state.late_days(one) { other } else { one };
        // Who else of the same person stands in the way is rarely worth the work of moving.
        let own_too = self.dice.chance(1, 16);
        self.push(task, own_too, allowance)
    }

    /// Pushes a session into a place somewhere; with `own_too`, the same person's sessions make way as well.
    pub(super) fn push(&mut self, task: u32, own_too: bool, allowance: i64) -> usize {
        let own = self.state.places[task as usize];
        // What is placed has little business later than it is.
        let end = if own.is_some() { Cell::from(own.cell) + 4 } else { self.state.problem.days.end };
        let Some(place) = self.some_place(task, end) else { return 1 };
        if place == own || (!own_too && !self.state.person_allows(task, place)) {
            return 1;
        }
        let before = self.state.cost;
        self.lifted.clear();
        if own.is_some() {
            self.lift(task);
        }
        if (own_too && !self.make_way(task, place)) || !self.make_room(task, place) {
            self.undo();
            return 2;
        }
        self.settle(task, place);
        let mut waits = self.lift_too_early(task);
        if own_too && self.is_thorough && !self.open.is_empty() {
            // Whoever waits for those that made way goes along, so that both may find later places.
            let mut at = 0;
            while waits && at < self.lifted.len() {
                waits = self.lift_too_early(self.lifted[at]);
                at += 1;
            }
            self.invite();
        }
        let work = 2 + 4 * self.lifted.len();
        if waits && self.replace_lifted() {
            self.decide(before, allowance);
        } else {
            self.undo();
        }
        work
    }

    /// Draws a place at any host and any date up to a cell, whoever stands there.
    fn some_place(&mut self, task: u32, end: i32) -> Option<Place> {
        let problem = self.state.problem;
        let line = self.state.line(task);
        let takers = &problem.takers[usize::from(line.rotation)];
        let first = problem.people[problem.tasks[task as usize].person as usize].first.max(0);
        let end = end.min(problem.days.end);
        if takers.is_empty() || first >= end {
            return None;
        }
        let host = takers[self.dice.below(takers.len())].0;
        let cell = (first + self.dice.below((end - first) as usize) as i32) as u16;
        let slot = if line.full_day { FULL } else { self.dice.below(HALVES) as u8 };
        (cell & 7 != 7).then_some(Place { cell, slot, host })
    }

    /// Lifts the sessions of a task's person that keep it from a place; tells whether that was enough.
    fn make_way(&mut self, task: u32, place: Place) -> bool {
        let problem = self.state.problem;
        let person = problem.tasks[task as usize].person as usize;
        let cell = usize::from(place.cell);
        let tasks = || problem.people[person].tasks.clone();
        if self.state.person_is_busy(person, cell) {
            let Some(other) = tasks().find(|&other| self.state.places[other as usize].cell == place.cell) else {
                return false;
            };
            if !self.lift_all(&[other]) {
                return false;
            }
        }
        if self.state.person_week_is_full(person, cell) {
            let turn = self.dice.below(tasks().len());
            let week = |task: &u32| {
                let at = self.state.places[*task as usize];
                at.is_some() && at.cell >> 3 == place.cell >> 3
            };
            let Some(other) = tasks().cycle().skip(turn).take(tasks().len()).find(week) else { return false };
            if !self.lift_all(&[other]) {
                return false;
            }
        }
        i32::from(place.cell) > self.state.bounds(task).0 && self.state.person_allows_but_for_order(task, place)
    }

    /// Lifts the sessions of a task's person that now stand before what they wait for; tells whether all of them may be moved.
    pub(super) fn lift_too_early(&mut self, task: u32) -> bool {
        let person = self.state.problem.tasks[task as usize].person;
        if self.state.orders_hold(person) {
            return true;
        }
        let mut loose = Vec::new();
        self.state.too_early(person, |task| loose.push(task));
        loose.sort_unstable();
        loose.dedup();
        self.lift_all(&loose)
    }

    /// Lifts whoever keeps a host from taking a task at a place; tells whether that was enough.
    fn make_room(&mut self, task: u32, place: Place) -> bool {
        let rotation = self.state.line(task).rotation;
        if self.state.host_allows(rotation, place) {
            return true;
        }
        let (host, cell) = (usize::from(place.host), usize::from(place.cell));
        if !self.state.host_is_there(place) {
            return false;
        }
        let there: Vec<u32> = self.state.on(host, cell).collect();
        if there.is_empty() || !self.state.host_week_allows(host, cell) {
            // The week is full: another of its dates makes way.
            let week = cell & !7;
            let turn = self.dice.below(7);
            let other = (0..7)
                .map(|day| week + (day + turn) % 7)
                .find(|&day| day != cell && self.state.on(host, day).next().is_some());
            let Some(other) = other else { return false };
            let away: Vec<u32> = self.state.on(host, other).collect();
            if !self.lift_all(&away) {
                return false;
            }
        }
        if self.state.host_allows(rotation, place) {
            return true;
        }
        let overlaps = |other: Place| other.slot == place.slot || other.slot == FULL || place.slot == FULL;
        let (alike, others): (Vec<u32>, Vec<u32>) = there
            .into_iter()
            .filter(|&other| overlaps(self.state.places[other as usize]))
            .partition(|&other| self.state.line(other).rotation == rotation);
        if !others.is_empty() && !self.lift_all(&others) {
            return false;
        }
        if self.state.host_allows(rotation, place) {
            return true;
        }
        if alike.is_empty() {
            return false;
        }
        let one = alike[self.dice.below(alike.len())];
        self.lift_all(&[one]) && self.state.host_allows(rotation, place)
    }
}
