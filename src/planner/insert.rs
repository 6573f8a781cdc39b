//! The best place for one session in a plan, found by walking bit sets, a word of days at a time.

use super::days::Cell;
use super::dense::{FULL, HALVES, Place};
use super::dice::Dice;
use super::state::State;

impl State<'_> {
    /// Finds the best place for a task that has none: the cheapest over the first free day of each host.
    ///
    /// For one host no later day is better, so that is the best there is. With `blinks`, each host is overlooked
    /// that often in 64 and so is each first day: the search then sees other good places.
    pub fn best_place(&self, task: u32, dice: &mut Dice, blinks: usize) -> Option<Place> {
        let index = self.problem.tasks[task as usize];
        let line = self.line(task);
        let takers = &self.problem.takers[usize::from(line.rotation)];
        if takers.is_empty() {
            return None;
        }
        let mut free = [[0; MAX_WORDS]; HALVES];
        let words = self.free_days(task, &mut free);
        if words.is_empty() {
            return None;
        }
        let declined = &self.problem.people[index.person as usize].declined;
        let mut best: Option<(i64, Place)> = None;
        let turn = dice.below(takers.len());
        for &(host, _) in takers[turn..].iter().chain(&takers[..turn]) {
            if blinks > 0 && dice.chance(blinks, 64) {
                continue;
            }
            'words: for word in words.clone() {
                let room = self.room(host, line.rotation, word);
                let (mut morning, mut afternoon) = (free[0][word] & room[0], free[1][word] & room[1]);
                if line.full_day {
                    morning &= afternoon;
                    afternoon = 0;
                }
                loop {
                    let both = morning | afternoon;
                    if both == 0 {
                        continue 'words;
                    }
                    let bit = both.trailing_zeros();
                    let mask = 1u64 << bit;
                    let cell = (word * 64) as u16 + bit as u16;
                    let said_no = !declined.is_empty() && declined.contains(&(host, Cell::from(cell)));
                    if said_no || (blinks > 0 && dice.chance(blinks, 64)) {
                        morning &= !mask;
                        afternoon &= !mask;
                        continue;
                    }
                    let half = if morning & mask == 0 || (afternoon & mask != 0 && dice.chance(1, 2)) { 1 } else { 0 };
                    let slot = if line.full_day { FULL } else { half };
                    let place = Place { cell, slot, host };
                    let cost = self.place_cost(task, place);
                    if best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, place));
                    }
                    break 'words;
                }
            }
        }
        best.map(|(_, place)| place)
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

/// Words enough for the longest horizon, 104 weeks and a part.
pub(super) const MAX_WORDS: usize = 14;

/// Gives the cells of a word between two cells, neither included.
fn between(word: usize, low: Cell, high: Cell) -> u64 {
    let start = (word * 64) as Cell;
    let from = low.saturating_add(1).saturating_sub(start).clamp(0, 64) as u32;
    let to = high.saturating_sub(start).clamp(0, 64) as u32;
    let below = |end: u32| if end >= 64 { u64::MAX } else { (1 << end) - 1 };
    below(to) & !below(from)
}
