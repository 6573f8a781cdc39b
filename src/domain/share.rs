//! The part of full time a period was worked, kept exactly as its decimals are written.

use num_rational::Ratio;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact number of months or share of time.
pub type Exact = Ratio<i128>;

/// The most decimals a share may have; more could not be added up exactly in 128 bits.
pub const MAX_DECIMALS: usize = 9;

/// A part of full time: the number as the file has it, and its exact value where it is allowed.
#[derive(Clone, Copy, Debug)]
pub struct Share(f64);

impl Share {
    /// Full time.
    pub const FULL: Self = Self(1.0);

    /// Wraps a number as it stands, allowed or not.
    pub fn new(number: f64) -> Self {
        Self(number)
    }

    /// Gives the number.
    pub fn number(self) -> f64 {
        self.0
    }

    /// Tells whether it is full time.
    pub fn is_full(&self) -> bool {
        self.0 == 1.0
    }

    /// Gives the exact value of the decimals as written, or `None` when it is not above 0 and at most 1 or has more than [`MAX_DECIMALS`] decimals.
    ///
    /// The shortest decimals that read back as the same float are those that were written, up to 15 digits.
    pub fn exact(self) -> Option<Exact> {
        if !(self.0 > 0.0 && self.0 <= 1.0) {
            return None;
        }
        let text = self.0.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        if decimals.len() > MAX_DECIMALS {
            return None;
        }
        let numerator: i128 = format!("{whole}{decimals}").parse().ok()?;
        Some(Exact::new(numerator, 10_i128.pow(u32::try_from(decimals.len()).ok()?)))
    }
}

impl Default for Share {
    fn default() -> Self {
        Self::FULL
    }
}

/// Two shares are the same when their bits are, so that a value that is no number is equal to itself.
impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Share {}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        assert_eq!(Share::new(0.8).exact(), Some(Exact::new(4, 5)));
        assert_eq!(Share::new(0.333333333).exact(), Some(Exact::new(333_333_333, 1_000_000_000)));
        assert_eq!(Share::FULL.exact(), Some(Exact::from_integer(1)));
        for refused in [0.0, -0.5, 1.01, f64::NAN, f64::INFINITY, 1e-12] {
            assert_eq!(Share::new(refused).exact(), None, "{refused}");
        }
    }
}
