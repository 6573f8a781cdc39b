//! The schedule: how warm, which moves, how much work, level by level.

use super::Chain;
use crate::planner::Progress;
use crate::planner::deadline::Deadline;
use crate::planner::dense::Place;
use crate::planner::score::{self, DAY, IMBALANCE, LATE_DAY, REPEAT};
use crate::planner::state::State;

/// One stretch of the search: temperatures fall from one to the other.
struct Stage {
    from: f64,
    to: f64,
    /// Work, in units of a small move per task.
    work: usize,
    /// Of 256 moves, how many are of each kind: change of host, relocation, trade, push, ruin.
    mix: [usize; 5],
}

/// The levels from the left: each stage is too cold to give up what the one before has won.
const STAGES: [Stage; 4] = [
    Stage { from: 12.0 * LATE_DAY as f64, to: 0.3 * LATE_DAY as f64, work: 3000, mix: [16, 80, 100, 40, 20] },
    Stage { from: 0.7 * REPEAT as f64, to: 0.15 * REPEAT as f64, work: 500, mix: [80, 60, 100, 10, 6] },
    Stage { from: 2000.0 * IMBALANCE as f64, to: 20.0 * IMBALANCE as f64, work: 500, mix: [80, 60, 100, 10, 6] },
    Stage { from: 20.0 * DAY as f64, to: 0.5 * DAY as f64, work: 500, mix: [80, 60, 100, 10, 6] },
];

/// What the search found.
pub(in crate::planner) struct Found {
    /// The places of the best plan.
    pub places: Vec<Place>,
    /// Whether time or the caller ended it.
    pub cut_short: bool,
}

/// Improves a plan by a fixed amount of counted work, unless the deadline ends it earlier.
pub(in crate::planner) fn improve(
    state: State<'_>,
    pinned: &[bool],
    deadline: &Deadline<'_>,
    progress: Option<&(dyn Fn(Progress) + Sync)>,
) -> Found {
    let problem = state.problem;
    let mut chain = Chain::new(state, pinned, 1);
    if chain.movable.is_empty() {
        return Found { places: chain.best, cut_short: false };
    }
    let whole: usize = STAGES.iter().map(|stage| stage.work * chain.movable.len()).sum();
    let mut done = 0;
    let mut told = i64::MAX;
    let mut stop = |spent: usize, best: i64, places: &[Place]| {
        done += spent;
        if let Some(progress) = progress
            && best < told
        {
            told = best;
            let score = score::count(problem, places);
            let placed = places.iter().filter(|place| place.is_some()).count() as u32;
            progress(Progress { placed, wanted: places.len() as u32, score, share: done as f32 / whole.max(1) as f32 });
        }
        deadline.is_over()
    };
    for stage in &STAGES {
        chain.return_to_best();
        if run(&mut chain, stage, &mut stop) {
            return Found { places: chain.best, cut_short: true };
        }
    }
    Found { places: chain.best, cut_short: false }
}

/// Runs one stage; tells whether it was stopped.
fn run(chain: &mut Chain<'_>, stage: &Stage, stop: &mut dyn FnMut(usize, i64, &[Place]) -> bool) -> bool {
    const STEPS: usize = 200;
    let total = stage.work * chain.movable.len();
    let ratio = root(stage.to / stage.from, STEPS);
    let mut temperature = stage.from;
    for _ in 0..STEPS {
        let mut spent = 0;
        while spent < total / STEPS {
            let allowance = chain.threshold.draw(&mut chain.dice, temperature);
            spent += one_move(chain, stage, allowance);
        }
        temperature *= ratio;
        if stop(spent, chain.best_cost, &chain.best) {
            return true;
        }
    }
    false
}

fn one_move(chain: &mut Chain<'_>, stage: &Stage, allowance: i64) -> usize {
    let mut kind = chain.dice.below(256);
    let mut which = 0;
    while which < 4 && kind >= stage.mix[which] {
        kind -= stage.mix[which];
        which += 1;
    }
    match which {
        0 => chain.change_host(allowance),
        1 => chain.relocate(allowance),
        2 => chain.trade(allowance),
        3 => return chain.push_in(allowance),
        _ => return chain.ruin(allowance),
    }
    1
}

/// Gives the n-th root of a number below 1 by halving, with the four basic operations only, so that it is the same on every machine.
fn root(number: f64, n: usize) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..64 {
        let middle = (low + high) / 2.0;
        let power = (0..n).fold(1.0, |power, _| power * middle);
        if power < number {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}
