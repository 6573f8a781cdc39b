//! Improvement of a plan by annealed local search, in chains that know nothing of each other.

mod anneal;
mod moves;
mod push;
mod ruin;

use super::Progress;
use super::construct::fill;
use super::deadline::Deadline;
use super::dense::{Place, Problem};
use super::dice::{Dice, Threshold};
use super::score;
use super::state::State;
use crate::domain::Score;
use rayon::prelude::*;
use std::sync::Mutex;

/// The seed of the first chain; any other is as good on the whole, better on one workspace and worse on the next.
const FIRST_SEED: u64 = 500;

/// What the search found.
pub(super) struct Found {
    /// The places of the best plan.
    pub places: Vec<Place>,
    /// Whether time or the caller ended it.
    pub cut_short: bool,
}

/// Improves a plan by a fixed amount of counted work, unless the deadline ends it earlier.
///
/// The number of chains and their work depend on the number of missing sessions alone, never on the machine: every
/// chain has its own chance, and of equally good plans the first chain's is taken.
pub(super) fn improve(
    first: &State<'_>,
    pinned: &[bool],
    deadline: &Deadline<'_>,
    progress: Option<&(dyn Fn(Progress) + Sync)>,
) -> Found {
    let tasks = pinned.iter().filter(|pinned| !**pinned).count();
    if tasks == 0 {
        return Found { places: first.places.clone(), cut_short: false };
    }
    let chains = (400 / tasks).clamp(2, 8);
    let pace = (400_000 / tasks).clamp(120, 1000);
    let stages = anneal::stages(late_share(first));
    let hot = anneal::hot();
    let work = |stage: &anneal::Stage| stage.work * pace * tasks / 1000;
    let hot_chains = if chains > 2 { (0..chains).filter(|chain| starts_hot(*chain)).count() } else { 0 };
    let whole = stages.iter().map(work).sum::<usize>() * chains + work(&hot) * hot_chains;
    let home = |task: &usize| pinned[*task] && first.problem.movable(*task as u32).is_some();
    let aside = (0..pinned.len()).filter(home).count() as u32;
    let told = progress.map(|tell| Told { tell, whole, aside, so_far: Mutex::new((0, best_of(first))) });
    if let Some(told) = &told {
        told.tell_of(0, first.cost, &first.places, first.problem);
    }
    let is_small = chains > 2;
    let run = |seed: usize| {
        let mut chain = Chain::new(first.clone(), pinned, FIRST_SEED + seed as u64);
        chain.is_thorough = is_small;
        let mut stop = |spent: usize, chain: &Chain<'_>| {
            if let Some(told) = &told {
                told.tell_of(spent, chain.best_cost, &chain.best, chain.state.problem);
            }
            deadline.is_over()
        };
        if is_small && starts_hot(seed) && anneal::run(&mut chain, &hot, pace, &mut stop) {
            return (chain.finished(), true);
        }
        for stage in &stages {
            chain.return_to_best();
            if anneal::run(&mut chain, stage, pace, &mut stop) {
                return (chain.finished(), true);
            }
        }
        (chain.finished(), false)
    };
    let found: Vec<(State<'_>, bool)> = (0..chains).into_par_iter().map(run).collect();
    let cut_short = found.iter().any(|(_, cut_short)| *cut_short);
    let best = found.into_iter().map(|(state, _)| state).min_by_key(|state| score::count(state.problem, &state.places));
    Found { places: best.map_or_else(|| first.places.clone(), |state| state.places), cut_short }
}

/// Tells whether a chain of a small workspace begins with the hot stage: one in four.
fn starts_hot(chain: usize) -> bool {
    chain % 4 == 1
}

/// Gives the part of the missing sessions that stand after their due date or nowhere.
fn late_share(state: &State<'_>) -> f64 {
    let late = (0..state.places.len() as u32).filter(|&task| state.late_days(task) > 0);
    late.count() as f64 / state.places.len().max(1) as f64
}

fn best_of(state: &State<'_>) -> (i64, Score, u32) {
    let placed = state.places.iter().filter(|place| place.is_some()).count();
    (state.cost, score::count(state.problem, &state.places), placed as u32)
}

/// What the caller has been told of all chains: work done, and the best cost, score and count of placed sessions.
struct Told<'a> {
    tell: &'a (dyn Fn(Progress) + Sync),
    whole: usize,
    /// Booked sessions that stay where they are: nobody waits for those.
    aside: u32,
    so_far: Mutex<(usize, (i64, Score, u32))>,
}

impl Told<'_> {
    /// Tells of more work, and of the best plan of the chain that did it.
    fn tell_of(&self, spent: usize, cost: i64, places: &[Place], problem: &Problem) {
        // A caller that panicked while being told is told no more.
        let Ok(mut so_far) = self.so_far.lock() else { return };
        so_far.0 += spent;
        if cost < so_far.1.0 {
            let placed = places.iter().filter(|place| place.is_some()).count();
            so_far.1 = (cost, score::count(problem, places), placed as u32);
        }
        let (done, (_, score, placed)) = *so_far;
        let share = (done as f32 / self.whole.max(1) as f32).min(1.0);
        let (placed, wanted) = (placed - self.aside, places.len() as u32 - self.aside);
        (self.tell)(Progress { placed, wanted, score, share });
    }
}

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
    /// Whether sessions without a place are tried along with others, which small workspaces have the time for.
    is_thorough: bool,
    /// Tasks that had no place when the step of the search began.
    open: Vec<u32>,
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
            is_thorough: false,
            open: Vec::new(),
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

    /// Gives the best plan; what still finds a place in it is placed.
    fn finished(mut self) -> State<'a> {
        self.return_to_best();
        let mut open: Vec<u32> =
            self.movable.iter().copied().filter(|task| !self.state.places[*task as usize].is_some()).collect();
        fill(&mut self.state, &mut open);
        self.state
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
