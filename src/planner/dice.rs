//! Chance that is the same on every machine: integers and the four basic operations only.

/// How many steps the table of [`Threshold`] has.
const STEPS: usize = 4096;

/// A generator of numbers, fully given by its seed.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// Makes a generator; each seed gives its own sequence.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0xd1b5_4a32_d192_ed03)
    }

    /// Gives 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0xa076_1d64_78bd_642f);
        let wide = u128::from(self.0) * u128::from(self.0 ^ 0xe703_7ed1_a0b4_28db);
        (wide >> 64) as u64 ^ wide as u64
    }

    /// Gives a number below `end`, which is not 0.
    #[inline]
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    /// Tells yes in `part` of `of` cases.
    #[inline]
    pub fn chance(&mut self, part: usize, of: usize) -> bool {
        self.below(of) < part
    }

    /// Puts a list in any order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Draws how much worse a move may be: exponential with the temperature as its mean, as Metropolis accepts.
#[derive(Debug)]
pub(super) struct Threshold(Vec<f64>);

impl Threshold {
    /// Makes the table: the expected order statistics of the exponential distribution, sums of 1 / (n − i).
    pub fn new() -> Self {
        let mut sum = 0.0;
        Self(
            (0..STEPS)
                .map(|step| {
                    sum += 1.0 / (STEPS - step) as f64;
                    sum
                })
                .collect(),
        )
    }

    /// Draws one for a temperature.
    #[inline]
    pub fn draw(&self, dice: &mut Dice, temperature: f64) -> i64 {
        (self.0[dice.below(STEPS)] * temperature) as i64
    }
}
