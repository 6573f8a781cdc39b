//! A plan in the making: where every missing session stands, and counters that make each question about it cheap.

mod hosts;
mod order;
mod repair;

use super::days::{Cell, has, number, put, put_week};
use super::dense::{HALVES, Line, Place, Problem, halves};
use super::score::{REPEAT, date_cost, load_cost, unplaced_cost};
use crate::domain::rules::{h2_one_a_day, h3_person_week};

/// No task, at the end of a list of tasks.
const NOBODY: u32 = u32::MAX;
/// The rotation of a half-day that holds nobody.
const EMPTY: u16 = u16::MAX;
/// The rotation of a half-day that holds two, as people can write it; nobody joins (`planning.md` 2).
const MIXED: u16 = u16::MAX - 1;

/// What a host has in one half-day.
#[derive(Clone, Copy, Debug)]
struct Group {
    rotation: u16,
    trainees: u16,
}

/// Every task's place, with the counters of H2–H5 and the cost.
#[derive(Clone, Debug)]
pub(in crate::planner) struct State<'a> {
    pub problem: &'a Problem,
    /// The cost of the plan as one number (`score`).
    pub cost: i64,
    /// Where each task stands.
    pub places: Vec<Place>,
    /// Dates of each person that hold a session.
    busy: Vec<u64>,
    /// Weeks of each person that are full.
    week_full: Vec<u64>,
    /// Sessions of each person by week.
    week_count: Vec<u8>,
    groups: Vec<Group>,
    /// Dates of each host with trainees.
    used: Vec<u64>,
    /// Weeks of each host that hold all the dates they may.
    host_full: Vec<u64>,
    host_week: Vec<u8>,
    /// Half-days of each host without trainees.
    empty: Vec<u64>,
    /// Half-days of each host, by rotation, that hold trainees and take one more.
    join: Vec<u64>,
    pub load: Vec<i64>,
    /// How often each line has met each host.
    pub met: Vec<u16>,
    /// The first task of each host's date, and the next and previous of each task.
    first_on: Vec<u32>,
    next: Vec<u32>,
    previous: Vec<u32>,
}

impl<'a> State<'a> {
    /// Makes the plan that places nothing.
    pub fn new(problem: &'a Problem) -> Self {
        let (words, weeks) = (problem.days.words, problem.days.weeks);
        let (people, hosts, lines) = (problem.people.len(), problem.hosts.len(), problem.lines.len());
        let cells = weeks * 8;
        let mut state = Self {
            problem,
            cost: 0,
            places: vec![Place::NONE; problem.tasks.len()],
            busy: vec![0; people * words],
            week_full: vec![0; people * words],
            week_count: vec![0; people * weeks],
            groups: vec![Group { rotation: EMPTY, trainees: 0 }; hosts * cells * HALVES],
            used: vec![0; hosts * words],
            host_full: vec![0; hosts * words],
            host_week: vec![0; hosts * weeks],
            empty: vec![u64::MAX; hosts * HALVES * words],
            join: vec![0; hosts * problem.rotations.len() * HALVES * words],
            load: problem.hosts.iter().map(|host| host.fixed_load).collect(),
            met: vec![0; lines * hosts],
            first_on: vec![NOBODY; hosts * cells],
            next: vec![NOBODY; problem.tasks.len()],
            previous: vec![NOBODY; problem.tasks.len()],
        };
        for booking in &problem.bookings {
            let (host, cell) = (usize::from(booking.host), booking.cell as usize);
            for half in halves(booking.slot) {
                state.join_group(host, cell, half, booking.rotation);
            }
            state.use_day(host, cell);
        }
        for (index, person) in problem.people.iter().enumerate() {
            for &cell in person.busy.iter().filter(|cell| problem.days.holds(**cell)) {
                put(&mut state.busy[index * words..], cell as usize, !h2_one_a_day::allows(2));
                state.change_week(index, cell as usize, 1);
            }
        }
        state.close_broken_weeks();
        for (index, line) in problem.lines.iter().enumerate() {
            for &(host, times) in &line.met {
                state.met[index * hosts + usize::from(host)] = times;
            }
            let missing = i64::from(line.tasks.end - line.tasks.start);
            // With very many sessions the sum can leave the range; only differences are asked for.
            state.cost = state.cost.wrapping_add(unplaced_cost(line).wrapping_mul(missing));
        }
        for host in &problem.hosts {
            state.cost += host.weight * host.fixed_load * host.fixed_load * super::score::IMBALANCE;
        }
        state.cost += problem.fixed_repeats * REPEAT;
        state
    }

    /// Makes the plan with these places.
    pub fn with(problem: &'a Problem, places: &[Place]) -> Self {
        let mut state = Self::new(problem);
        for (task, place) in places.iter().enumerate().filter(|(_, place)| place.is_some()) {
            state.place(task as u32, *place);
        }
        state
    }

    /// Gives the line of a task.
    #[inline]
    pub fn line(&self, task: u32) -> &'a Line {
        &self.problem.lines[self.problem.tasks[task as usize].line as usize]
    }

    /// Tells whether a person has a session on a date.
    pub fn person_is_busy(&self, person: usize, cell: usize) -> bool {
        has(&self.busy[person * self.problem.days.words..], cell)
    }

    /// Tells whether a person's week holds all the sessions it may.
    pub fn person_week_is_full(&self, person: usize, cell: usize) -> bool {
        has(&self.week_full[person * self.problem.days.words..], cell)
    }

    /// Gives the days in a word that a person's other sessions close (H2, H3).
    #[inline]
    pub fn taken_days(&self, person: usize) -> impl Fn(usize) -> u64 + '_ {
        let at = person * self.problem.days.words;
        move |word| self.busy[at + word] | self.week_full[at + word]
    }

    /// Gives the days a task stands past its due date, negative before it; one without a place is later than any other.
    pub fn late_days(&self, task: u32) -> i32 {
        number(Cell::from(self.places[task as usize].cell)) - self.line(task).due
    }

    /// Tells whether a task's person may stand there, their own place of it aside (H1–H3, H6, H7, and dates a host has declined).
    #[inline]
    pub fn person_allows(&self, task: u32, place: Place) -> bool {
        if !self.person_allows_but_for_order(task, place) {
            return false;
        }
        let line = self.problem.tasks[task as usize].line;
        if !self.problem.lines[line as usize].ordered {
            return true;
        }
        let (low, high) = self.bounds(task);
        low < Cell::from(place.cell) && Cell::from(place.cell) < high
    }

    /// Asks all of [`Self::person_allows`] but H6.
    #[inline]
    pub fn person_allows_but_for_order(&self, task: u32, place: Place) -> bool {
        let problem = self.problem;
        let words = problem.days.words;
        let person = problem.tasks[task as usize].person as usize;
        let cell = usize::from(place.cell);
        let own = self.places[task as usize];
        let at = person * words;
        if own.cell != place.cell && has(&self.busy[at..], cell) {
            return false;
        }
        if (own.cell >> 3 != place.cell >> 3 || !own.is_some()) && has(&self.week_full[at..], cell) {
            return false;
        }
        if !place.halves().all(|half| has(problem.open.person(words, person, half), cell)) {
            return problem.is_origin(task, place);
        }
        let who = &problem.people[person];
        who.declined.is_empty()
            || !who.declined.contains(&(place.host, Cell::from(place.cell)))
            || problem.is_origin(task, place)
    }

    /// Tells whether a task may stand at a place as things are, its own place aside.
    pub fn allows(&self, task: u32, place: Place) -> bool {
        self.host_allows(self.line(task).rotation, place) && self.person_allows(task, place)
    }

    /// Gives what placing a task somewhere adds to the cost of it having no place; negative.
    #[inline]
    pub fn place_cost(&self, task: u32, place: Place) -> i64 {
        let index = self.problem.tasks[task as usize];
        let line = &self.problem.lines[index.line as usize];
        let host = usize::from(place.host);
        let repeat = if self.met[index.line as usize * self.problem.hosts.len() + host] > 0 { REPEAT } else { 0 };
        date_cost(line, &self.problem.people[index.person as usize], place.cell)
            + repeat
            + load_cost(self.problem.hosts[host].weight, self.load[host])
            - unplaced_cost(line)
            + self.repair_cost(task, place)
            - self.repair_cost(task, Place::NONE)
    }

    /// Tells whether a line has met a host, one new session with them aside.
    #[inline]
    pub fn meets(&self, line: u32, host: u16, aside: u16) -> bool {
        self.met[line as usize * self.problem.hosts.len() + usize::from(host)] > aside
    }

    /// Places a task that has no place, whether or not that is allowed.
    pub fn place(&mut self, task: u32, place: Place) {
        debug_assert!(!self.places[task as usize].is_some(), "a task stands in one place");
        self.cost = self.cost.wrapping_add(self.place_cost(task, place));
        self.places[task as usize] = place;
        let index = self.problem.tasks[task as usize];
        let (host, cell, person) = (usize::from(place.host), usize::from(place.cell), index.person as usize);
        let rotation = self.problem.lines[index.line as usize].rotation;
        self.load[host] += 1;
        self.met[index.line as usize * self.problem.hosts.len() + host] += 1;
        put(&mut self.busy[person * self.problem.days.words..], cell, true);
        self.change_week(person, cell, 1);
        for half in place.halves() {
            self.join_group(host, cell, half, rotation);
        }
        self.use_day(host, cell);
        let head = &mut self.first_on[host * self.problem.days.weeks * 8 + cell];
        self.next[task as usize] = *head;
        self.previous[task as usize] = NOBODY;
        if *head != NOBODY {
            self.previous[*head as usize] = task;
        }
        *head = task;
    }

    /// Takes a task from its place and gives the place.
    pub fn unplace(&mut self, task: u32) -> Place {
        let place = std::mem::replace(&mut self.places[task as usize], Place::NONE);
        let index = self.problem.tasks[task as usize];
        let (host, cell, person) = (usize::from(place.host), usize::from(place.cell), index.person as usize);
        let rotation = self.problem.lines[index.line as usize].rotation;
        self.load[host] -= 1;
        self.met[index.line as usize * self.problem.hosts.len() + host] -= 1;
        put(&mut self.busy[person * self.problem.days.words..], cell, false);
        self.change_week(person, cell, -1);
        for half in place.halves() {
            self.leave_group(host, cell, half, rotation);
        }
        self.free_day(host, cell);
        let (next, previous) = (self.next[task as usize], self.previous[task as usize]);
        if previous == NOBODY {
            self.first_on[host * self.problem.days.weeks * 8 + cell] = next;
        } else {
            self.next[previous as usize] = next;
        }
        if next != NOBODY {
            self.previous[next as usize] = previous;
        }
        self.cost = self.cost.wrapping_sub(self.place_cost(task, place));
        place
    }

    /// Walks the tasks placed on a host's date.
    pub fn on(&self, host: usize, cell: usize) -> impl Iterator<Item = u32> + '_ {
        let mut task = self.first_on[host * self.problem.days.weeks * 8 + cell];
        std::iter::from_fn(move || {
            let now = task;
            (now != NOBODY).then(|| {
                task = self.next[now as usize];
                now
            })
        })
    }

    /// Closes a date of a person on which they have no session, or opens it again.
    pub fn block(&mut self, person: usize, cell: usize, closed: bool) {
        put(&mut self.busy[person * self.problem.days.words..], cell, closed);
    }

    fn change_week(&mut self, person: usize, cell: usize, by: i8) {
        let count = &mut self.week_count[person * self.problem.days.weeks + (cell >> 3)];
        *count = count.saturating_add_signed(by);
        let full = !h3_person_week::allows(u32::from(*count) + 1, self.problem.people[person].week_limit);
        put_week(&mut self.week_full[person * self.problem.days.words..], cell, full);
    }
}
