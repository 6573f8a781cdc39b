//! Large moves: some sessions are lifted together and find the best places again, one after the other.

use super::Chain;

use crate::planner::dense::Place;

/// How often, in 64, a host is overlooked when a session looks for its place.
const BLINKS: usize = 2;
/// How often, in 16, sessions without a place look for one together with those that are lifted, and how many do.
const INVITED: (usize, usize) = (4, 3);

impl Chain<'_> {
    /// Lifts tasks that are to be placed again; tells whether all of them may be moved.
    pub(super) fn lift_all(&mut self, tasks: &[u32]) -> bool {
        if tasks.iter().any(|&task| self.pinned[task as usize]) {
            return false;
        }
        for &task in tasks {
            self.lift(task);
            self.lifted.push(task);
        }
        true
    }

    /// Lets two sessions exchange hosts, each on the best date the other's host has left: loads stay, dates may not.
    pub(super) fn cross(&mut self, allowance: i64) -> usize {
        let one = self.movable[self.dice.below(self.movable.len())];
        let other = self.movable[self.dice.below(self.movable.len())];
        let (here, there) = (self.state.places[one as usize], self.state.places[other as usize]);
        if !here.is_some() || !there.is_some() || one == other {
            return 1;
        }
        let takes = |task: u32, host: u16| {
            self.state.problem.hosts[usize::from(host)].takes[usize::from(self.state.line(task).rotation)]
        };
        let (first, second) = (takes(one, there.host), takes(other, here.host));
        if first == 0 || second == 0 {
            return 1;
        }
        let before = self.state.cost;
        self.lift(one);
        self.lift(other);
        for (task, host) in [(one, (there.host, first)), (other, (here.host, second))] {
            let Some(place) = self.state.best_place_with(task, &[host], &mut self.dice, BLINKS) else {
                self.undo();
                return 3;
            };
            self.settle(task, place);
        }
        self.decide(before, allowance);
        3
    }

    /// Gives one session the best date its own host has.
    pub(super) fn advance(&mut self, allowance: i64) -> usize {
        let task = self.movable[self.dice.below(self.movable.len())];
        let own = self.state.places[task as usize];
        if !own.is_some() {
            return 1;
        }
        let takes = self.state.problem.hosts[usize::from(own.host)].takes[usize::from(self.state.line(task).rotation)];
        let before = self.state.cost;
        self.lift(task);
        match self.state.best_place_with(task, &[(own.host, takes)], &mut self.dice, BLINKS) {
            Some(place) if place != own => {
                self.settle(task, place);
                self.decide(before, allowance);
            }
            _ => self.undo(),
        }
        2
    }

    /// Moves all a host has on a date to another date of some week around.
    pub(super) fn shift_day(&mut self, allowance: i64) -> usize {
        let task = self.movable[self.dice.below(self.movable.len())];
        let own = self.state.places[task as usize];
        if !own.is_some() {
            return 1;
        }
        let cell = (i32::from(own.cell) + self.dice.below(32) as i32 - 24) as u16;
        if cell == own.cell || cell & 7 == 7 || !self.state.problem.days.holds(i32::from(cell as i16)) {
            return 1;
        }
        let tasks: Vec<u32> = self.state.on(usize::from(own.host), usize::from(own.cell)).collect();
        let before = self.state.cost;
        self.lifted.clear();
        if !self.lift_all(&tasks) {
            return 1;
        }
        let count = tasks.len();
        for task in tasks {
            let was = self.journal.iter().find(|(lifted, _)| *lifted == task).map_or(own, |(_, was)| *was);
            let place = Place { cell, ..was };
            if !self.state.allows(task, place) {
                self.undo();
                return 1 + count;
            }
            self.settle(task, place);
        }
        self.decide(before, allowance);
        1 + count
    }

    /// Lifts the sessions around one: of its host's week, its person, or its date; and places them again in any order.
    pub(super) fn ruin(&mut self, allowance: i64) -> usize {
        let before = self.state.cost;
        let task = self.movable[self.dice.below(self.movable.len())];
        let own = self.state.places[task as usize];
        self.lifted.clear();
        let person = self.state.problem.tasks[task as usize].person;
        match self.dice.below(if self.is_thorough { 4 } else { 3 }) {
            3 => self.lift_people(person),
            0 if own.is_some() => self.lift_host_days(own),
            1 if own.is_some() => self.lift_date(task, own),
            _ => self.lift_person(person),
        }
        if !own.is_some() && !self.lifted.contains(&task) {
            self.lifted.push(task);
        }
        self.invite();
        let work = 1 + 4 * self.lifted.len();
        if self.replace_lifted() {
            self.decide(before, allowance);
        } else {
            self.undo();
        }
        work
    }

    /// Lets a few sessions without a place look for one together with those that are lifted.
    pub(super) fn invite(&mut self) {
        if !self.is_thorough || self.open.is_empty() || !self.dice.chance(INVITED.0, 16) {
            return;
        }
        for _ in 0..INVITED.1.min(self.open.len()) {
            let task = self.open[self.dice.below(self.open.len())];
            if !self.state.places[task as usize].is_some() && !self.lifted.contains(&task) {
                self.lifted.push(task);
            }
        }
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

    /// Lifts the sessions of a person and of a few others; those of them without a place look for one too.
    fn lift_people(&mut self, person: u32) {
        let problem = self.state.problem;
        let mut people = vec![person];
        for _ in 0..1 + self.dice.below(3) {
            let other = problem.tasks[self.movable[self.dice.below(self.movable.len())] as usize].person;
            if !people.contains(&other) {
                people.push(other);
            }
        }
        for person in people {
            self.lift_person(person);
            let open = |task: &u32| !self.state.places[*task as usize].is_some() && !self.lifted.contains(task);
            let open: Vec<u32> = problem.people[person as usize].tasks.clone().filter(open).collect();
            self.lifted.extend(open);
        }
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

    /// Places the lifted tasks again, in any order, each where it is best; whoever then stands too early is lifted for good.
    ///
    /// Tells whether the plan is one that may stand.
    pub(super) fn replace_lifted(&mut self) -> bool {
        let mut lifted = std::mem::take(&mut self.lifted);
        self.dice.shuffle(&mut lifted);
        // Who waits for another of them finds a place in the next round.
        for _ in 0..3 {
            let before = lifted.len();
            lifted.retain(|&task| match self.state.best_place(task, &mut self.dice, BLINKS) {
                Some(place) => {
                    self.settle(task, place);
                    false
                }
                None => true,
            });
            if lifted.is_empty() || lifted.len() == before {
                break;
            }
        }
        let mut stands = true;
        for task in &lifted {
            // Lifting one can leave another too early, along a chain of order rules.
            while !self.state.orders_hold(self.state.problem.tasks[*task as usize].person) && stands {
                stands = self.lift_too_early(*task);
            }
        }
        self.lifted = lifted;
        stands
    }
}
