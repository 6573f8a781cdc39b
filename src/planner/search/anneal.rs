//! The schedule: how warm, which moves, how much work, level by level.

use super::Chain;
use crate::planner::score::{DAY, IMBALANCE, LATE_DAY, REPEAT, UNPLACED};

/// One stretch of the search: temperatures fall from one to the other, step by step.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    from: f64,
    to: f64,
    /// Work per task, in units of about one small move.
    pub work: usize,
    /// Of 256 moves, how many are of each kind, in the order of [`one_move`].
    mix: [usize; 8],
    /// Whether steps may be left out when the plan is good from the start.
    skips: bool,
}

/// Steps of temperature in a stage; between two of them the search looks at the time.
const STEPS: usize = 200;
/// Steps that a stage leaves out when those before have bettered nothing.
const SKIPPED: std::ops::Range<usize> = 60..140;
/// Tries that sessions without a place get in each step.
const TRIES: usize = 8;

/// Gives a stage so warm that sessions lose their places: where few are missing and hosts are short, what the first plan
/// has put side by side must come apart before more finds a place.
pub(super) fn hot() -> Stage {
    Stage {
        from: 0.5 * UNPLACED as f64,
        to: 6.0 * LATE_DAY as f64,
        work: 2500,
        mix: [16, 60, 60, 80, 40, 0, 0, 0],
        skips: false,
    }
}

/// Lists the stages: each is too cold to give up what the one before has won.
///
/// The temperatures were found by trying: where everything is late, single days matter less and the search may
/// start warmer (`late_share`, 0 to 1); with 12 days it forgot too much of the first plan.
pub(super) fn stages(late_share: f64) -> [Stage; 4] {
    let (late, repeat, imbalance, day) = (LATE_DAY as f64, REPEAT as f64, IMBALANCE as f64, DAY as f64);
    [
        Stage {
            from: (2.0 + 4.0 * late_share) * late,
            to: (0.2 + 0.3 * late_share) * late,
            work: 2500,
            mix: [16, 40, 60, 120, 20, 0, 0, 0],
            skips: true,
        },
        Stage { from: 0.7 * repeat, to: 0.15 * repeat, work: 600, mix: [60, 40, 80, 10, 6, 20, 20, 20], skips: false },
        Stage {
            from: 2000.0 * imbalance,
            to: 20.0 * imbalance,
            work: 300,
            mix: [60, 40, 80, 10, 6, 20, 20, 20],
            skips: false,
        },
        Stage { from: 8.0 * day, to: 0.6 * day, work: 1500, mix: [20, 20, 60, 30, 36, 40, 20, 30], skips: false },
    ]
}

/// Runs one stage with so much work per task in thousandths of the stage's own; tells whether `stop` ended it.
pub(super) fn run(
    chain: &mut Chain<'_>,
    stage: &Stage,
    pace: usize,
    stop: &mut dyn FnMut(usize, &Chain<'_>) -> bool,
) -> bool {
    let share = stage.work * pace * chain.movable.len() / 1000 / STEPS;
    let ratio = root(stage.to / stage.from, STEPS);
    let (mut temperature, at_first) = (stage.from, chain.best_cost);
    for step in 0..STEPS {
        // A first plan that a good part of the warm search could not better by a day is as good as it gets, or
        // wants the cold: the steps between are left out.
        let is_bettered = at_first - chain.best_cost >= LATE_DAY / 2;
        if stage.skips && SKIPPED.contains(&step) && !is_bettered {
            temperature *= ratio;
            continue;
        }
        let mut spent = 0;
        while spent < share {
            let allowance = chain.threshold.draw(&mut chain.dice, temperature);
            spent += one_move(chain, stage, allowance);
        }
        spent += place_the_unplaced(chain);
        temperature *= ratio;
        if stop(spent, chain) {
            return true;
        }
    }
    false
}

fn one_move(chain: &mut Chain<'_>, stage: &Stage, allowance: i64) -> usize {
    let mut kind = chain.dice.below(256);
    let mut which = 0;
    while which + 1 < stage.mix.len() && kind >= stage.mix[which] {
        kind -= stage.mix[which];
        which += 1;
    }
    match which {
        0 => chain.change_host(allowance),
        1 => chain.relocate(allowance),
        2 => chain.trade(allowance),
        3 => chain.push_in(allowance),
        4 => chain.ruin(allowance),
        5 => chain.cross(allowance),
        6 => chain.advance(allowance),
        _ => chain.shift_day(allowance),
    }
}

/// Pushes sessions without a place in somewhere, if the plan as a whole gains by it: among thousands, chance finds them too rarely.
fn place_the_unplaced(chain: &mut Chain<'_>) -> usize {
    let Chain { open, movable, state, .. } = &mut *chain;
    open.clear();
    open.extend(movable.iter().filter(|task| !state.places[**task as usize].is_some()));
    if chain.open.is_empty() {
        return 0;
    }
    let mut spent = 0;
    for _ in 0..TRIES {
        let task = chain.open[chain.dice.below(chain.open.len())];
        if !chain.state.places[task as usize].is_some() {
            spent += chain.push(task, true, 0);
        }
    }
    spent
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_multiply_back() {
        for (number, n) in [(0.5, 1), (0.001, 200), (0.9, 3)] {
            let back = (0..n).fold(1.0, |power, _| power * root(number, n));
            assert!((back - number).abs() < 1e-12, "{number} {n}");
        }
    }

    #[test]
    fn every_mix_is_whole() {
        assert!(stages(0.5).iter().all(|stage| stage.mix.iter().sum::<usize>() == 256));
    }
}
