//! The best place for one session in a plan, found by walking bit sets, a word of days at a time.

use super::days::Cell;
use super::dense::{FULL, HALVES, Person, Place};
use super::dice::Dice;
use super::score::{REPEAT, date_cost, load_cost};
use super::state::State;

impl State<'_> {
    /// Finds the best place for a task that has none: the cheapest over the first free day of each host.
    ///
    /// For one host no later day is better, so that is the best there is. With `blinks`, a host is overlooked that
    /// often in 64, and of very many hosts only some are asked: the search then sees other good places, sooner.
    pub fn best_place(&self, task: u32, dice: &mut Dice, blinks: usize) -> Option<Place> {
        let takers = &self.problem.takers[usize::from(self.line(task).rotation)];
        self.best_place_with(task, takers, dice, blinks)
    }

    /// Does what [`Self::best_place`] does among some hosts, which all take the rotation.
    pub fn best_place_with(&self, task: u32, takers: &[(u16, u16)], dice: &mut Dice, blinks: usize) -> Option<Place> {
        let index = self.problem.tasks[task as usize];
        let line = self.line(task);
        if takers.is_empty() {
            return None;
        }
        let mut free = [[0; MAX_WORDS]; HALVES];
        let words = self.free_days(task, &mut free);
        if words.is_empty() {
            return None;
        }
        let person = &self.problem.people[index.person as usize];
        let hosts = self.problem.hosts.len();
        let met = &self.met[index.line as usize * hosts..][..hosts];
        let overlooked = (takers.len() * 64).checked_div(blinks).map_or(usize::MAX, |end| dice.below(end));
        let turn = dice.below(takers.len());
        let (mut least, mut best) = (i64::MAX, None);
        let soonest = date_cost(line, person, first_cell(&free, words.start));
        // Past this cell a place is later, and too late, compared with the best so far.
        let mut last = self.problem.days.end;
        let held: Vec<(Cell, i64)> = if self.problem.is_repair { self.decides_on(task).collect() } else { Vec::new() };
        let asked = if blinks > 0 { MOST_ASKED } else { usize::MAX };
        for (at, &(host, _)) in takers[turn..].iter().chain(&takers[..turn]).take(asked).enumerate() {
            if at == overlooked {
                continue;
            }
            let repeat = if met[usize::from(host)] > 0 { REPEAT } else { 0 };
            let host_cost =
                repeat + load_cost(self.problem.hosts[usize::from(host)].weight, self.load[usize::from(host)]);
            if host_cost + soonest >= least {
                continue;
            }
            for word in words.clone() {
                if (word * 64) as Cell > last {
                    break;
                }
                let room = self.room(host, line.rotation, word);
                let (mut morning, mut afternoon) = (free[0][word] & room[0], free[1][word] & room[1]);
                if line.full_day {
                    morning &= afternoon;
                    afternoon = 0;
                }
                let both = morning | afternoon;
                if both == 0 {
                    continue;
                }
                let Some(cell) = self.first_offered(person, host, word, both) else { continue };
                let mut cost = host_cost + date_cost(line, person, cell);
                if !held.is_empty() {
                    cost +=
                        held.iter().filter(|(held, _)| Cell::from(cell) >= *held).map(|(_, cost)| cost).sum::<i64>();
                }
                if cost < least {
                    let mask = 1u64 << (cell & 63);
                    let half = u8::from(morning & mask == 0 || (afternoon & mask != 0 && dice.chance(1, 2)));
                    let slot = if line.full_day { FULL } else { half };
                    least = cost;
                    best = Some(Place { cell, slot, host });
                    last = Cell::from(cell).max(line.due_cell);
                }
                break;
            }
        }
        best
    }

    /// Gives the first of some days of a word that a host has not declined.
    #[inline]
    fn first_offered(&self, person: &Person, host: u16, word: usize, mut days: u64) -> Option<u16> {
        while days != 0 {
            let cell = (word * 64) as u16 + days.trailing_zeros() as u16;
            if person.declined.is_empty() || !person.declined.contains(&(host, Cell::from(cell))) {
                return Some(cell);
            }
            days &= days - 1;
        }
        None
    }

    /// Gives the days a task's person could take it on, by half-day, and the words in which there are any.
    pub fn free_days(&self, task: u32, free: &mut [[u64; MAX_WORDS]; HALVES]) -> std::ops::Range<usize> {
        let person = self.problem.tasks[task as usize].person as usize;
        let words = self.problem.days.words;
        let (low, high) = self.bounds(task);
        let (mut first, mut end) = (words, 0);
        let taken = self.taken_days(person);
        for word in 0..words {
            let window = between(word, low, high);
            if window == 0 {
                continue;
            }
            let mut any = 0;
            for (half, free) in free.iter_mut().enumerate() {
                free[word] = self.problem.open.person(words, person, half)[word] & !taken(word) & window;
                any |= free[word];
            }
            if any != 0 {
                first = first.min(word);
                end = word + 1;
            }
        }
        first.min(end)..end
    }
}

/// Hosts that a search asks at most when it looks for a place.
const MOST_ASKED: usize = 64;

/// Words enough for the longest horizon, 104 weeks and a part.
pub(super) const MAX_WORDS: usize = 14;

/// Gives the first day of a word that is free in some half-day.
fn first_cell(free: &[[u64; MAX_WORDS]; HALVES], word: usize) -> u16 {
    (word * 64) as u16 + (free[0][word] | free[1][word]).trailing_zeros() as u16
}

/// Gives the cells of a word between two cells, neither included.
fn between(word: usize, low: Cell, high: Cell) -> u64 {
    let start = (word * 64) as Cell;
    let from = low.saturating_add(1).saturating_sub(start).clamp(0, 64) as u32;
    let to = high.saturating_sub(start).clamp(0, 64) as u32;
    let below = |end: u32| if end >= 64 { u64::MAX } else { (1 << end) - 1 };
    below(to) & !below(from)
}
