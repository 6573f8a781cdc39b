//! What people would like, heeded where it costs nothing else: the last level of the score (`planning.md` 3).
//!
//! The search knows nothing of it. When it has ended, sessions that go against a wish take another host or half-day on
//! the same date, or trade places with another person's session of the same rotation, as long as no earlier level of
//! the score gets worse. Each step makes fewer wishes go unheeded, so that it ends.

use super::days::Cell;
use super::deadline::Deadline;
use super::dense::{Place, Problem, Task};
use super::score;
use super::state::State;
use crate::domain::{HostId, Wishes};
use std::collections::HashMap;

/// Trades that are looked at, at most: a few seconds on a slow machine, and never reached by a few hundred people.
const MOST_TRADES: usize = 4_000_000;

/// The wishes of one person, as tables.
#[derive(Clone, Debug)]
pub(super) struct WishTable {
    /// Whether a host is wished for, by number; empty where anybody is.
    hosts: Vec<bool>,
    /// Wishes that a session on a date goes against, by cell.
    against: Vec<u8>,
}

impl WishTable {
    /// Makes the tables; `None` where there are no wishes.
    pub fn of(wishes: &Wishes, problem: &Problem, host_index: &HashMap<HostId, u16>) -> Option<Box<Self>> {
        if wishes.is_empty() {
            return None;
        }
        let mut hosts = Vec::new();
        if !wishes.hosts.is_empty() {
            hosts = vec![false; problem.hosts.len()];
            for &host in wishes.hosts.iter().filter_map(|id| host_index.get(id)) {
                hosts[usize::from(host)] = true;
            }
        }
        let mut against = vec![0; problem.days.weeks * 8];
        for (cell, date) in problem.days.all() {
            against[super::build::cell_index(cell)] = u8::try_from(wishes.against_date(date)).unwrap_or(u8::MAX);
        }
        Some(Box::new(Self { hosts, against }))
    }

    fn against(&self, place: Place) -> i64 {
        let host = self.hosts.get(usize::from(place.host)).is_some_and(|wished| !wished);
        i64::from(self.against[usize::from(place.cell)]) + i64::from(host)
    }
}

/// Counts the wishes of its person that a missing session goes against where it stands.
pub(super) fn against(problem: &Problem, task: u32, place: Place) -> i64 {
    let is_new = problem.movable(task).is_none() && place.is_some();
    let person = &problem.people[problem.tasks[task as usize].person as usize];
    person.wishes.as_ref().filter(|_| is_new).map_or(0, |wishes| wishes.against(place))
}

/// Heeds wishes where it costs nothing else; gives the places, and whether time or the caller ended it.
pub(super) fn heed(
    problem: &Problem,
    places: Vec<Place>,
    pinned: &[bool],
    deadline: &Deadline<'_>,
) -> (Vec<Place>, bool) {
    if problem.people.iter().all(|person| person.wishes.is_none()) {
        return (places, false);
    }
    let before = score::count(problem, &places);
    let free = |task: &u32| !pinned[*task as usize] && problem.movable(*task).is_none();
    let tasks: Vec<u32> = (0..places.len() as u32).filter(free).collect();
    let mut alike: Vec<Vec<u32>> = vec![Vec::new(); problem.rotations.len()];
    for &task in &tasks {
        alike[usize::from(problem.lines[problem.tasks[task as usize].line as usize].rotation)].push(task);
    }
    let mut heeding = Heeding { state: State::with(problem, &places), trades_left: MOST_TRADES };
    let mut cut_short = false;
    'rounds: loop {
        let mut is_better = false;
        for &task in &tasks {
            if deadline.is_over() {
                cut_short = true;
                break 'rounds;
            }
            if against(problem, task, heeding.state.places[task as usize]) > 0 {
                let rotation = usize::from(heeding.state.line(task).rotation);
                is_better |= heeding.change_host(task) || heeding.trade(task, &alike[rotation]);
            }
        }
        if !is_better {
            break;
        }
    }
    let after = score::count(problem, &heeding.state.places);
    // One number stands for all levels while steps are chosen; only the levels themselves decide.
    if after < before { (heeding.state.places, cut_short) } else { (places, cut_short) }
}

struct Heeding<'a> {
    state: State<'a>,
    trades_left: usize,
}

impl Heeding<'_> {
    fn against(&self, task: u32, place: Place) -> i64 {
        against(self.state.problem, task, place)
    }

    /// Takes the host or half-day of the same date that goes against the fewest wishes; tells whether there is one.
    fn change_host(&mut self, task: u32) -> bool {
        let problem = self.state.problem;
        let own = self.state.places[task as usize];
        if !own.is_some() {
            return false;
        }
        let line = self.state.line(task);
        let (cost, now) = (self.state.cost, self.against(task, own));
        self.state.unplace(task);
        let others = problem.takers[usize::from(line.rotation)]
            .iter()
            .flat_map(|(host, _)| line.slots().iter().map(|slot| Place { cell: own.cell, slot: *slot, host: *host }));
        let costs_nothing = |place: &Place| {
            self.state.cost + self.state.place_cost(task, *place) <= cost && self.state.allows(task, *place)
        };
        let best = others
            .map(|place| (self.against(task, place), place))
            .filter(|(against, place)| *against < now && costs_nothing(place))
            .min_by_key(|(against, place)| (*against, self.state.place_cost(task, *place), *place));
        self.state.place(task, best.map_or(own, |(_, place)| place));
        best.is_some()
    }

    /// Trades places with another person's session, so that both together go against fewer wishes.
    fn trade(&mut self, task: u32, alike: &[u32]) -> bool {
        let problem = self.state.problem;
        let here = self.state.places[task as usize];
        let Task { person, line } = problem.tasks[task as usize];
        for &other in alike {
            let there = self.state.places[other as usize];
            let its = problem.tasks[other as usize];
            let is_other = its.person != person && here.is_some() && there.is_some() && here != there;
            if !is_other || problem.lines[its.line as usize].full_day != problem.lines[line as usize].full_day {
                continue;
            }
            let now = self.against(task, here) + self.against(other, there);
            if self.against(task, there) + self.against(other, here) >= now {
                continue;
            }
            if self.trades_left == 0 {
                return false;
            }
            self.trades_left -= 1;
            let late = |line: u32, place: Place| {
                i64::from(super::days::number(Cell::from(place.cell)) - problem.lines[line as usize].due).max(0)
            };
            if late(line, there) + late(its.line, here) > late(line, here) + late(its.line, there) {
                continue;
            }
            if !self.state.person_allows(task, there) || !self.state.person_allows(other, here) {
                continue;
            }
            let cost = self.state.cost;
            self.swap(task, other);
            let holds = self.state.orders_hold(person) && self.state.orders_hold(its.person);
            if holds && self.state.cost <= cost {
                return true;
            }
            self.swap(task, other);
        }
        false
    }

    fn swap(&mut self, one: u32, other: u32) {
        let (here, there) = (self.state.unplace(one), self.state.unplace(other));
        self.state.place(one, there);
        self.state.place(other, here);
    }
}
