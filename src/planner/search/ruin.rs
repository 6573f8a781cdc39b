//! Large moves: some sessions are lifted together and find the best places again, one after the other.

use super::Chain;
use crate::planner::dense::{FULL, HALVES, Place};

/// How often, in 64, a host or a first day is overlooked when a session looks for its place.
const BLINKS: usize = 2;

impl Chain<'_> {
    /// Pushes one session into a place of a host, whoever stands there, and finds new places for those.
    pub(super) fn push_in(&mut self, allowance: i64) -> usize {
        let task = self.movable[self.dice.below(self.movable.len())];
        let problem = self.state.problem;
        let line = self.state.line(task);
        let own = self.state.places[task as usize];
        let takers = &problem.takers[usize::from(line.rotation)];
        if takers.is_empty() {
            return 1;
        }
        let host = takers[self.dice.below(takers.len())].0;
        let first = problem.people[problem.tasks[task as usize].person as usize].first.max(0);
        let end = if own.is_some() { i32::from(own.cell) + 4 } else { problem.days.end }.min(problem.days.end);
        if first >= end {
            return 1;
        }
        let cell = (first + self.dice.below((end - first) as usize) as i32) as u16;
        let slot = if line.full_day { FULL } else { self.dice.below(HALVES) as u8 };
        let place = Place { cell, slot, host };
        if cell & 7 == 7 || place == own || !self.state.person_allows(task, place) {
            return 1;
        }
        let before = self.state.cost;
        if own.is_some() {
            self.lift(task);
        }
        if !self.make_room(task, place) {
            self.undo();
            return 2;
        }
        self.settle(task, place);
        let moved = self.lifted.len();
        self.replace_lifted();
        self.decide(before, allowance);
        2 + 4 * moved
    }

    /// Lifts whoever keeps a host from taking a task at a place; tells whether that was enough.
    fn make_room(&mut self, task: u32, place: Place) -> bool {
        self.lifted.clear();
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

    /// Lifts tasks that are to be placed again; tells whether all of them may be moved.
    fn lift_all(&mut self, tasks: &[u32]) -> bool {
        if tasks.iter().any(|&task| self.pinned[task as usize]) {
            return false;
        }
        for &task in tasks {
            self.lift(task);
            self.lifted.push(task);
        }
        true
    }

    /// Lifts the sessions around one: of its host's week, its person, or its date; and places them again in any order.
    pub(super) fn ruin(&mut self, allowance: i64) -> usize {
        let before = self.state.cost;
        let task = self.movable[self.dice.below(self.movable.len())];
        let own = self.state.places[task as usize];
        self.lifted.clear();
        let person = self.state.problem.tasks[task as usize].person;
        match self.dice.below(3) {
            0 if own.is_some() => self.lift_host_days(own),
            1 if own.is_some() => self.lift_date(task, own),
            _ => self.lift_person(person),
        }
        if !own.is_some() {
            self.lifted.push(task);
        }
        let moved = self.lifted.len();
        self.replace_lifted();
        self.decide(before, allowance);
        1 + 4 * moved
    }

    /// Lifts what a host has on a date, or in its whole week.
    fn lift_host_days(&mut self, own: Place) {
        let (host, cell) = (usize::from(own.host), usize::from(own.cell));
        let days = if self.dice.chance(1, 2) { cell..cell + 1 } else { (cell & !7)..(cell | 7) };
        let mut tasks: Vec<u32> = days.flat_map(|day| self.state.on(host, day)).collect();
        tasks.retain(|&task| !self.pinned[task as usize]);
        self.lift_all(&tasks);
    }

    /// Lifts the sessions of a person.
    fn lift_person(&mut self, person: u32) {
        let tasks = self.state.problem.people[person as usize].tasks.clone();
        let tasks: Vec<u32> =
            tasks.filter(|&task| !self.pinned[task as usize] && self.state.places[task as usize].is_some()).collect();
        self.lift_all(&tasks);
    }

    /// Lifts a few sessions that stand near a date.
    fn lift_date(&mut self, task: u32, own: Place) {
        let wanted = 2 + self.dice.below(4);
        let mut tasks = vec![task];
        for _ in 0..24 {
            let other = self.movable[self.dice.below(self.movable.len())];
            let place = self.state.places[other as usize];
            if place.is_some() && place.cell.abs_diff(own.cell) <= 8 && !tasks.contains(&other) {
                tasks.push(other);
                if tasks.len() == wanted {
                    break;
                }
            }
        }
        self.lift_all(&tasks);
    }

    /// Places the lifted tasks again, in any order, each where it is best; whoever then stands too early is lifted too.
    fn replace_lifted(&mut self) {
        let mut lifted = std::mem::take(&mut self.lifted);
        self.dice.shuffle(&mut lifted);
        let mut rounds = 0;
        loop {
            let before = lifted.len();
            lifted.retain(|&task| match self.state.best_place(task, &mut self.dice, BLINKS) {
                Some(place) => {
                    self.settle(task, place);
                    false
                }
                None => true,
            });
            rounds += 1;
            if lifted.is_empty() || lifted.len() == before || rounds > 3 {
                break;
            }
        }
        // Whoever waits for a session that found no place cannot stay either.
        let mut at = 0;
        while at < lifted.len() {
            let person = self.state.problem.tasks[lifted[at] as usize].person;
            let mut loose = Vec::new();
            self.state.too_early(person, |task| loose.push(task));
            for task in loose {
                if self.state.places[task as usize].is_some() {
                    self.lift(task);
                    lifted.push(task);
                }
            }
            at += 1;
        }
        self.lifted = lifted;
    }
}
