//! The schedule: how warm, which moves, how much work, level by level.

use super::Chain;
use crate::planner::dense::Place;
use crate::planner::score::{DAY, IMBALANCE, LATE_DAY, REPEAT};
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

/// Improves a plan by a fixed amount of counted work, unless `stop` says so earlier.
pub(in crate::planner) fn improve<'a>(
    state: State<'a>,
    pinned: &[bool],
    seed: u64,
    stop: &mut dyn FnMut(u64, i64) -> bool,
) -> (Vec<Place>, i64, bool) {
    let mut chain = Chain::new(state, pinned, seed);
    if chain.movable.is_empty() {
        return (chain.best, chain.best_cost, false);
    }
    let late = LATE_DAY as f64;
    let env = |name: &str, default: f64| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let scale = env("WORK", 1.0);
    let work = |n: f64| (n * scale) as usize;
    let stages = [
        Stage { from: env("T0", 12.0) * late, to: env("T1", 0.3) * late, work: work(env("W0", 3000.0)), mix: [16, 80, 100, 40, 20] },
        Stage { from: 0.7 * REPEAT as f64, to: 0.15 * REPEAT as f64, work: work(env("W1", 500.0)), mix: [80, 60, 100, 10, 6] },
        Stage { from: 2000.0 * IMBALANCE as f64, to: 20.0 * IMBALANCE as f64, work: work(env("W2", 500.0)), mix: [80, 60, 100, 10, 6] },
        Stage { from: 20.0 * DAY as f64, to: 0.5 * DAY as f64, work: work(env("W3", 500.0)), mix: [80, 60, 100, 10, 6] },
    ];
    let mut done = 0;
    for stage in &stages {
        chain.return_to_best();
        if stop_after(&mut chain, stage, &mut done, stop) {
            return (chain.best, chain.best_cost, true);
        }
    }
    (chain.best, chain.best_cost, false)
}

/// Runs one stage; tells whether it was stopped.
fn stop_after(chain: &mut Chain<'_>, stage: &Stage, done: &mut u64, stop: &mut dyn FnMut(u64, i64) -> bool) -> bool {
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
        *done += spent as u64;
        temperature *= ratio;
        if stop(*done, chain.best_cost) {
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
