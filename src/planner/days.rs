//! Dates as small numbers: a byte of bits a week, so that a week is never cut by a word.
//!
//! A *cell* is `8 × week + weekday`, counted from the Monday of the week `today` falls in; the eighth bit of each
//! week is never set. Cells keep the order of dates, and a whole week is one byte of a bit set.

use chrono::NaiveDate;

use crate::domain::Week;
use crate::domain::time::{add_days, days_between};

/// A day as a cell; negative before the week of `today`.
pub(super) type Cell = i32;

/// The calendar of one problem.
#[derive(Clone, Debug)]
pub(super) struct Days {
    monday: NaiveDate,
    /// The cell of `today`.
    pub today: Cell,
    /// The cell of the first day beyond the horizon.
    pub end: Cell,
    /// Weeks that hold days of the horizon.
    pub weeks: usize,
    /// Words of a bit set over all cells.
    pub words: usize,
}

impl Days {
    /// Makes the calendar from the week of `today` to the week of the horizon's last day.
    pub fn new(today: NaiveDate, end: NaiveDate) -> Self {
        let monday = Week::of(today).monday();
        let weeks = usize::try_from(days_between(monday, end).max(1) + 6).unwrap_or(0) / 7;
        let mut days = Self { monday, today: 0, end: 0, weeks, words: (weeks * 8).div_ceil(64) };
        days.today = days.cell(today);
        days.end = days.cell(end);
        days
    }

    /// Gives the cell of a date, however far away.
    pub fn cell(&self, date: NaiveDate) -> Cell {
        let days = i32::try_from(days_between(self.monday, date)).unwrap_or(i32::MAX / 16);
        days.div_euclid(7) * 8 + days.rem_euclid(7)
    }

    /// Gives the date of a cell.
    pub fn date(&self, cell: Cell) -> NaiveDate {
        add_days(self.monday, i64::from(number(cell)))
    }

    /// Tells whether a cell lies in a week that holds days of the horizon.
    pub fn holds(&self, cell: Cell) -> bool {
        usize::try_from(cell).is_ok_and(|cell| cell < self.weeks * 8)
    }

    /// Walks the dates of every week, with their cells.
    pub fn all(&self) -> impl Iterator<Item = (Cell, NaiveDate)> + '_ {
        let weeks = i32::try_from(self.weeks).unwrap_or(i32::MAX);
        (0..weeks).flat_map(|week| (0..7).map(move |day| week * 8 + day)).map(|cell| (cell, self.date(cell)))
    }
}

/// Counts the days from the calendar's first Monday to a cell.
#[inline]
pub(super) fn number(cell: Cell) -> i32 {
    cell - (cell >> 3)
}

/// Tells whether a bit of a set is there.
#[inline]
pub(super) fn has(bits: &[u64], cell: usize) -> bool {
    bits[cell >> 6] & (1 << (cell & 63)) != 0
}

/// Puts a bit of a set there or not.
#[inline]
pub(super) fn put(bits: &mut [u64], cell: usize, there: bool) {
    let mask = 1 << (cell & 63);
    if there {
        bits[cell >> 6] |= mask;
    } else {
        bits[cell >> 6] &= !mask;
    }
}

/// Puts all days of the week of a cell in a set or takes them out.
#[inline]
pub(super) fn put_week(bits: &mut [u64], cell: usize, there: bool) {
    let mask = 0xff << (cell & 56);
    if there {
        bits[cell >> 6] |= mask;
    } else {
        bits[cell >> 6] &= !mask;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn cells_keep_the_order_of_dates_and_come_back() {
        let today: NaiveDate = "2026-11-25".parse().unwrap();
        let days = Days::new(today, add_days(today, 7 * 26));
        assert_eq!((days.today, days.weeks, days.words), (2, 27, 4));
        let cells: Vec<Cell> = (-400..400).map(|n| days.cell(add_days(today, n))).collect();
        assert!(cells.windows(2).all(|pair| pair[0] < pair[1]));
        assert!((-400..400).all(|n| days.date(days.cell(add_days(today, n))) == add_days(today, n)));
        assert!(cells.windows(2).all(|pair| number(pair[0]) + 1 == number(pair[1])));
        assert!(days.holds(days.end - 1) && !days.holds(-1) && !days.holds(27 * 8));
    }

    #[test]
    fn a_horizon_that_ends_on_a_sunday_needs_no_further_week() {
        let monday: NaiveDate = "2026-11-23".parse().unwrap();
        assert_eq!(Days::new(monday, add_days(monday, 14)).weeks, 2);
    }
}
