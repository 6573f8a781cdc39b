//! Small moves: one session goes elsewhere, two trade places.

use super::Chain;
use crate::planner::days::Cell;
use crate::planner::dense::{FULL, HALVES, Place, Task};
use crate::planner::score::{IMBALANCE, REPEAT, date_cost, unplaced_cost};

impl Chain<'_> {
    /// Tries another host on the same date.
    pub(super) fn change_host(&mut self, allowance: i64) -> usize {
        let task = self.movable[self.dice.below(self.movable.len())];
        let own = self.state.places[task as usize];
        if !own.is_some() {
            return 1;
        }
        let line = self.state.line(task);
        let takers = &self.state.problem.takers[usize::from(line.rotation)];
        let host = takers[self.dice.below(takers.len())].0;
        if host == own.host {
            return 1;
        }
        let slot = if line.full_day { FULL } else { self.dice.below(HALVES) as u8 };
        let place = Place { cell: own.cell, slot, host };
        if self.host_change(task, place) <= allowance && self.state.allows(task, place) {
            self.go(task, place);
        }
        1
    }

    /// Gives what it costs when a task goes from its place to one with another host.
    fn host_change(&self, task: u32, to: Place) -> i64 {
        let index = self.state.problem.tasks[task as usize];
        let line = &self.state.problem.lines[index.line as usize];
        let person = &self.state.problem.people[index.person as usize];
        let own = self.state.places[task as usize];
        let (from, into) = (usize::from(own.host), usize::from(to.host));
        let hosts = &self.state.problem.hosts;
        let leaves = hosts[from].weight * (1 - 2 * self.state.load[from]);
        let joins = hosts[into].weight * (2 * self.state.load[into] + 1);
        let repeat =
            i64::from(self.state.meets(index.line, to.host, 0)) - i64::from(self.state.meets(index.line, own.host, 1));
        date_cost(line, person, to.cell) - date_cost(line, person, own.cell)
            + repeat * REPEAT
            + (leaves + joins) * IMBALANCE
            + self.state.repair_cost(task, to)
            - self.state.repair_cost(task, own)
    }

    fn go(&mut self, task: u32, place: Place) {
        self.state.unplace(task);
        self.state.place(task, place);
        self.note_best();
    }

    /// Tries a free place of some host in some eight weeks.
    pub(super) fn relocate(&mut self, allowance: i64) -> usize {
        let task = self.movable[self.dice.below(self.movable.len())];
        let problem = self.state.problem;
        let index = problem.tasks[task as usize];
        let line = &problem.lines[index.line as usize];
        let own = self.state.places[task as usize];
        let takers = &problem.takers[usize::from(line.rotation)];
        if takers.is_empty() {
            return 1;
        }
        let host = takers[self.dice.below(takers.len())].0;
        let words = problem.days.words;
        let first = (problem.people[index.person as usize].first >> 6).max(0) as usize;
        if first >= words {
            return 1;
        }
        // What is late already has no business much later: look where it stands and before.
        let last = if own.is_some() { (usize::from(own.cell) >> 6) + 1 } else { words };
        let word = first + self.dice.below(last.clamp(first + 1, words) - first);
        let before = self.state.cost;
        let stays = own.is_some() && host == own.host;
        if stays {
            self.lift(task);
        }
        let own = self.state.places[task as usize];
        let free = self.free_in(task, own, word);
        let room = self.state.room(host, line.rotation, word);
        let (mut morning, mut afternoon) = (free[0] & room[0], free[1] & room[1]);
        if line.full_day {
            morning &= afternoon;
            afternoon = 0;
        }
        let both = morning | afternoon;
        if both == 0 {
            self.undo();
            return 1;
        }
        let turn = self.dice.below(64) as u32;
        let bit = (both.rotate_right(turn).trailing_zeros() + turn) & 63;
        let mask = 1u64 << bit;
        let half = u8::from(morning & mask == 0 || (afternoon & mask != 0 && self.dice.chance(1, 2)));
        let slot = if line.full_day { FULL } else { half };
        let place = Place { cell: (word * 64) as u16 + bit as u16, slot, host };
        let declined = &problem.people[index.person as usize].declined;
        if !declined.is_empty() && declined.contains(&(host, Cell::from(place.cell))) {
            self.undo();
        } else if own.is_some() {
            if self.host_change(task, place) <= allowance && self.state.allows(task, place) {
                self.go(task, place);
            }
        } else if self.state.person_allows(task, place) {
            self.settle(task, place);
            self.decide(before, allowance);
        } else {
            self.undo();
        }
        1
    }

    /// Gives the days of a word on which a task's person could take it, were it not where it is.
    fn free_in(&self, task: u32, own: Place, word: usize) -> [u64; HALVES] {
        let problem = self.state.problem;
        let person = problem.tasks[task as usize].person as usize;
        let mut taken = self.state.taken_days(person)(word);
        if own.is_some() && usize::from(own.cell) >> 6 == word {
            // The week of its own place has room without it; the other dates that are taken there are checked later.
            taken &= !(0xff << (own.cell & 56));
        }
        let open = |half| problem.open.person(problem.days.words, person, half)[word] & !taken;
        [open(0), open(1)]
    }

    /// Lets two sessions of one rotation trade places; one of them may have none.
    pub(super) fn trade(&mut self, allowance: i64) -> usize {
        let one = self.movable[self.dice.below(self.movable.len())];
        let alike = &self.alike[usize::from(self.state.line(one).rotation)];
        let other = alike[self.dice.below(alike.len())];
        let problem = self.state.problem;
        let (a, b) = (problem.tasks[one as usize], problem.tasks[other as usize]);
        let (here, there) = (self.state.places[one as usize], self.state.places[other as usize]);
        if a.person == b.person
            || here == there
            || problem.lines[a.line as usize].full_day != problem.lines[b.line as usize].full_day
        {
            return 1;
        }
        let dates = |task: u32, place: Place| {
            let Task { line, person } = problem.tasks[task as usize];
            let line = &problem.lines[line as usize];
            let cost = if place.is_some() {
                date_cost(line, &problem.people[person as usize], place.cell)
            } else {
                unplaced_cost(line)
            };
            cost + self.state.repair_cost(task, place)
        };
        let mut change = dates(one, there) - dates(one, here) + dates(other, here) - dates(other, there);
        if change > allowance.saturating_add(2 * REPEAT) {
            return 1;
        }
        if here.host != there.host {
            let meets = |line: u32, place: Place, aside: u16| {
                i64::from(place.is_some() && self.state.meets(line, place.host, aside))
            };
            let repeats =
                meets(a.line, there, 0) - meets(a.line, here, 1) + meets(b.line, here, 0) - meets(b.line, there, 1);
            change += repeats * REPEAT;
        }
        if change > allowance
            || (there.is_some() && !self.state.person_allows(one, there))
            || (here.is_some() && !self.state.person_allows(other, here))
        {
            return 1;
        }
        if here.is_some() {
            self.lift(one);
        }
        if there.is_some() {
            self.lift(other);
            self.settle(one, there);
        }
        if here.is_some() {
            self.settle(other, here);
        }
        // Someone who gives up a place may have been waited for.
        let whole = (there.is_some() || self.state.orders_hold(a.person))
            && (here.is_some() || self.state.orders_hold(b.person));
        if whole {
            self.journal.clear();
            self.note_best();
        } else {
            self.undo();
        }
        1
    }
}
