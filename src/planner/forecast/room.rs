//! The room of all hosts in one week, and how much of a demand it holds.
//!
//! A half-day of a host serves one rotation, with at most `takes[rotation]` trainees; who takes the same may be added
//! up. Let `x` half-days of each kind of host go to each rotation. Then the most that can be held is
//!
//! ```text
//! maximize   Σ takes · x                          (trainee-half-days held)
//! such that  Σ over kinds      takes · x ≤ demand   for each rotation
//!            Σ over rotations          x ≤ half-days offered   for each kind
//! ```
//!
//! The prices of its solution prove that no plan holds more. With a weight `y` from 0 to 1 for each rotation, a
//! half-day is worth at most max(`y` · `takes`), so no plan at all serves more than Σ half-days · max(`y` · `takes`) of
//! the weighted demand, and what is over finds no room. Hall's condition, one set of rotations against all hosts that
//! take any of it, is the case of weights 0 and 1. It is not enough: one host with six half-days who takes two trainees
//! for calls or one for rides passes it for eight calls and four halves of rides, which need four half-days each.
//! Because `short` is reckoned from the weights alone, it stays true however inexact the way to them was.

use super::linear::{Program, Row};
use std::collections::BTreeMap;

/// Less than this is rounding: half-days are whole, and what they are divided by is small.
pub(super) const LEAST: f64 = 1e-6;

/// Half-days on offer, by how many trainees of each rotation one of them takes.
#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    kinds: BTreeMap<Vec<u32>, u32>,
}

/// How much of a demand there is room for.
#[derive(Clone, Debug)]
pub(super) struct Held {
    /// What is held, by rotation.
    pub by_rotation: Vec<f64>,
    /// Half-days that find no room, proven.
    pub short: u32,
    /// The rotations that proof is about.
    pub short_rotations: Vec<usize>,
}

impl Room {
    /// Adds half-days that take so many trainees of each rotation.
    pub fn add(&mut self, seats: &[u32], half_days: u32) {
        if half_days > 0 && seats.iter().any(|trainees| *trainees > 0) {
            *self.kinds.entry(seats.to_vec()).or_default() += half_days;
        }
    }

    /// Gives the most of one rotation there is room for when nothing else takes any.
    pub fn alone(&self, rotation: usize) -> u32 {
        self.kinds.iter().map(|(seats, half_days)| seats[rotation] * half_days).sum()
    }

    /// Finds how much of a demand, given by rotation, can be held at once.
    pub fn hold(&self, demand: &[f64]) -> Held {
        let (program, used) = self.program(demand, |_| 1.0);
        let solved = program.solve();
        let mut by_rotation = vec![0.0; demand.len()];
        for ((_, rotation), held) in used.iter().zip(&solved.values) {
            by_rotation[*rotation] += held;
        }
        let asked = demand.iter().enumerate().filter(|(_, asked)| **asked > 0.0).map(|(rotation, _)| rotation);
        let mut weights = vec![0.0; demand.len()];
        for (rotation, price) in asked.zip(&solved.prices) {
            weights[rotation] = (1.0 - price).clamp(0.0, 1.0);
        }
        let excess = self.excess(demand, &weights);
        let short = whole(excess);
        // A rotation without which the proof says as much is no part of it.
        for rotation in 0..weights.len() {
            let weight = std::mem::replace(&mut weights[rotation], 0.0);
            if weight > 0.0 && self.excess(demand, &weights) < excess - LEAST {
                weights[rotation] = weight;
            }
        }
        let short_rotations = (0..weights.len()).filter(|rotation| short > 0 && weights[*rotation] > 0.0).collect();
        Held { by_rotation, short, short_rotations }
    }

    /// Finds how much there is room for when the half-days that the demand leaves take one trainee each; all of the demand must fit.
    pub fn with(&self, demand: &[f64]) -> u32 {
        // A session that shares its half-day saves what a lone trainee in it would have been.
        let saved = |seats: u32| 1.0 - 1.0 / f64::from(seats);
        let (program, used) = self.program(demand, saved);
        let saved: f64 = used.iter().zip(program.solve().values).map(|((seats, _), held)| saved(*seats) * held).sum();
        let offered: u32 = self.kinds.values().sum();
        // Rounded down: half a trainee has no place.
        (f64::from(offered) + saved + LEAST) as u32
    }

    /// Writes the linear program with a gain for each session that is held; gives the seats and the rotation of each variable.
    fn program(&self, demand: &[f64], gain: impl Fn(u32) -> f64) -> (Program, Vec<(u32, usize)>) {
        let asked: Vec<usize> = (0..demand.len()).filter(|rotation| demand[*rotation] > 0.0).collect();
        let mut rows: Vec<Row> = asked.iter().map(|rotation| Row::new(demand[*rotation])).collect();
        let mut used = Vec::new();
        let mut gains = Vec::new();
        for (seats, half_days) in &self.kinds {
            let mut kind = Row::new(f64::from(*half_days));
            for (row, rotation) in asked.iter().enumerate().filter(|(_, rotation)| seats[**rotation] > 0) {
                let trainees = seats[*rotation];
                rows[row].put(used.len(), 1.0);
                kind.put(used.len(), 1.0 / f64::from(trainees));
                gains.push(gain(trainees));
                used.push((trainees, *rotation));
            }
            rows.push(kind);
        }
        (Program { gains, rows }, used)
    }

    /// Gives how much a weighted demand is more than the room can be worth.
    fn excess(&self, demand: &[f64], weights: &[f64]) -> f64 {
        let asked: f64 = demand.iter().zip(weights).map(|(asked, weight)| asked * weight).sum();
        let worth = |seats: &[u32]| {
            seats.iter().zip(weights).map(|(seats, weight)| f64::from(*seats) * weight).fold(0.0, f64::max)
        };
        let room: f64 = self.kinds.iter().map(|(seats, half_days)| f64::from(*half_days) * worth(seats)).sum();
        asked - room
    }
}

/// Rounds what is more than nothing up: a session finds a place or not.
pub(super) fn whole(half_days: f64) -> u32 {
    (half_days - LEAST).ceil().max(0.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(kinds: &[(&[u32], u32)]) -> Room {
        let mut room = Room::default();
        kinds.iter().for_each(|(seats, half_days)| room.add(seats, *half_days));
        room
    }

    fn hold(room: &Room, demand: &[u32]) -> (u32, Vec<usize>, u32) {
        let demand: Vec<f64> = demand.iter().copied().map(f64::from).collect();
        let held = room.hold(&demand);
        let with = if held.short == 0 { room.with(&demand) } else { 0 };
        (held.short, held.short_rotations, with)
    }

    #[test]
    fn what_rotations_take_from_each_other_is_seen() {
        // Six half-days; two trainees at calls, or one on a ride.
        let one = room(&[(&[2, 1], 6)]);
        assert_eq!(hold(&one, &[12, 0]), (0, vec![], 12));
        assert_eq!(hold(&one, &[0, 6]), (0, vec![], 6));
        // Four half-days for the calls leave two for rides: two of the four find no room.
        assert_eq!(hold(&one, &[8, 4]), (2, vec![0, 1], 0));
        // Two half-days with calls, and four with one trainee.
        assert_eq!(hold(&one, &[4, 0]), (0, vec![], 8));
        assert_eq!(hold(&one, &[0, 0]), (0, vec![], 6));
    }

    #[test]
    fn only_those_that_ask_too_much_are_named() {
        // One host for calls only, one for rides only: four rides where there is room for two.
        let apart = room(&[(&[3, 0], 4), (&[0, 1], 2)]);
        assert_eq!(hold(&apart, &[12, 4]), (2, vec![1], 0));
        // Nobody takes the third rotation at all.
        let none = room(&[(&[2, 1, 0], 4)]);
        assert_eq!(hold(&none, &[1, 1, 3]), (3, vec![2], 0));
        assert_eq!(hold(&Room::default(), &[1, 0]), (1, vec![0], 0));
    }

    /// Gives the most that whole half-days hold, by trying everything.
    fn by_trying(kinds: &[(Vec<u32>, u32)], demand: &mut [u32]) -> u32 {
        let Some(((seats, half_days), rest)) = kinds.split_first() else { return 0 };
        if *half_days == 0 {
            return by_trying(rest, demand);
        }
        let mut left = kinds.to_vec();
        left[0].1 -= 1;
        let mut most = by_trying(rest, demand);
        for rotation in 0..demand.len() {
            let held = seats[rotation].min(demand[rotation]);
            if held > 0 {
                demand[rotation] -= held;
                most = most.max(held + by_trying(&left, demand));
                demand[rotation] += held;
            }
        }
        most
    }

    #[test]
    fn what_falls_short_finds_no_room_however_one_tries_and_no_set_of_rotations_says_more() {
        let mut random = fastrand::Rng::with_seed(3);
        let mut short_ones = 0;
        for _ in 0..400 {
            let count = random.usize(1..=3);
            let mut made = Room::default();
            for _ in 0..random.usize(1..=2) {
                let seats: Vec<u32> = (0..count).map(|_| random.u32(0..=3)).collect();
                made.add(&seats, random.u32(0..=3));
            }
            let mut demand: Vec<u32> = (0..count).map(|_| random.u32(0..=5)).collect();
            let (short, rotations, with) = hold(&made, &demand);
            let all: u32 = demand.iter().sum();
            let kinds: Vec<(Vec<u32>, u32)> = made.kinds.clone().into_iter().collect();
            assert!(by_trying(&kinds, &mut demand) <= all - short, "{made:?} {demand:?}");
            for set in 0..1_u32 << count {
                let in_set = |rotation: &usize| set & (1 << rotation) != 0;
                let asked: u32 = (0..count).filter(in_set).map(|rotation| demand[rotation]).sum();
                let most = |seats: &Vec<u32>| (0..count).filter(in_set).map(|rotation| seats[rotation]).max();
                let room: u32 = kinds.iter().map(|(seats, half_days)| most(seats).unwrap_or(0) * half_days).sum();
                assert!(asked.saturating_sub(room) <= short, "{made:?} {demand:?} {set:b}");
            }
            assert_eq!(short > 0, !rotations.is_empty());
            assert!(short > 0 || with >= all, "{made:?} {demand:?}");
            short_ones += u32::from(short > 0);
        }
        assert!(short_ones > 50, "{short_ones}");
    }
}
