//! Improvement of a plan by annealed local search.

mod anneal;
mod moves;
mod ruin;

pub(super) use anneal::improve;

use super::dense::Place;
use super::dice::{Dice, Threshold};
use super::state::State;

/// One chain of the search: a plan, its chance, and what the move at hand has changed so far.
struct Chain<'a> {
    state: State<'a>,
    dice: Dice,
    threshold: Threshold,
    /// Tasks the search may move.
    movable: Vec<u32>,
    /// For each rotation, the tasks the search may move.
    alike: Vec<Vec<u32>>,
    pinned: Vec<bool>,
    /// Changes of the move at hand: which task, and where it stood.
    journal: Vec<(u32, Place)>,
    /// Tasks the move at hand has lifted and must place again.
    lifted: Vec<u32>,
    best: Vec<Place>,
    best_cost: i64,
}

impl<'a> Chain<'a> {
    fn new(state: State<'a>, pinned: &[bool], seed: u64) -> Self {
        let movable: Vec<u32> = (0..state.places.len() as u32).filter(|task| !pinned[*task as usize]).collect();
        let mut alike = vec![Vec::new(); state.problem.rotations.len()];
        for &task in &movable {
            alike[usize::from(state.line(task).rotation)].push(task);
        }
        let (best, best_cost) = (state.places.clone(), state.cost);
        Self {
            state,
            dice: Dice::new(seed),
            threshold: Threshold::new(),
            movable,
            alike,
            pinned: pinned.to_vec(),
            journal: Vec::new(),
            lifted: Vec::new(),
            best,
            best_cost,
        }
    }

    /// Takes a task from its place, as part of the move at hand.
    fn lift(&mut self, task: u32) {
        let was = self.state.unplace(task);
        self.journal.push((task, was));
    }

    /// Gives a task a place, as part of the move at hand.
    fn settle(&mut self, task: u32, place: Place) {
        self.state.place(task, place);
        self.journal.push((task, Place::NONE));
    }

    /// Takes the move at hand back.
    fn undo(&mut self) {
        while let Some((task, was)) = self.journal.pop() {
            if self.state.places[task as usize].is_some() {
                self.state.unplace(task);
            }
            if was.is_some() {
                self.state.place(task, was);
            }
        }
    }

    /// Keeps the move at hand when it costs at most `allowance` more than the plan before, else takes it back.
    fn decide(&mut self, before: i64, allowance: i64) {
        if self.state.cost <= before.saturating_add(allowance) {
            self.journal.clear();
            self.note_best();
        } else {
            self.undo();
        }
    }

    /// Remembers the plan if it is the best so far.
    fn note_best(&mut self) {
        if self.state.cost < self.best_cost {
            self.best_cost = self.state.cost;
            self.best.clone_from(&self.state.places);
        }
    }

    /// Goes back to the best plan so far.
    fn return_to_best(&mut self) {
        for task in 0..self.best.len() {
            if self.state.places[task] != self.best[task] && self.state.places[task].is_some() {
                self.state.unplace(task as u32);
            }
        }
        for task in 0..self.best.len() {
            if self.best[task].is_some() && !self.state.places[task].is_some() {
                self.state.place(task as u32, self.best[task]);
            }
        }
    }
}
