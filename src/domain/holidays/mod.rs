//! Public holidays of countries and regions, from kept data.
//!
//! The data (`assets/holidays/holidays.txt`, its source and licence beside it) is compiled in. Which codes
//! exist is read once; the days of a code are worked out when that code is first asked for. A date outside
//! [`HolidaySet::years`] is no holiday: nothing is known about it.

mod book;
mod rule;

use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// One public holiday: a day and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day itself; a substitute for a day that falls on a weekend is a holiday of its own.
    pub date: NaiveDate,
    /// What the day is called; holidays that meet on one date are one entry, names joined by " / ".
    pub names: HolidayNames,
    /// Whether the date follows a lunar calendar and is not yet announced, so may move by a day.
    pub estimated: bool,
}

/// The names of a holiday, none of them empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HolidayNames {
    /// The name in the (first) language of the country or region.
    pub local: &'static str,
    /// The name in English.
    pub en: &'static str,
    /// The name in French.
    pub fr: &'static str,
}

impl HolidayNames {
    /// Gives the name in a language ("fr", "en-GB"); the local name for one that is neither French nor English.
    pub fn name(&self, language: &str) -> &'static str {
        match language.split(['-', '_']).next() {
            Some(l) if l.eq_ignore_ascii_case("fr") => self.fr,
            Some(l) if l.eq_ignore_ascii_case("en") => self.en,
            _ => self.local,
        }
    }
}

/// All public holidays of one country or region, in order of date.
#[derive(Debug)]
pub struct HolidaySet {
    days: Vec<Holiday>,
    years: Range<i32>,
    /// Day number (days from the common era) of bit 0 of `marks`.
    first_day: i32,
    /// One bit a day, so that the common answer "no" costs one look.
    marks: Vec<u64>,
}

impl HolidaySet {
    /// Builds a set of days already in order, at most one entry a date.
    fn new(days: Vec<Holiday>, years: Range<i32>) -> Self {
        let number = |holiday: &Holiday| holiday.date.num_days_from_ce();
        let first_day = days.first().map_or(0, number);
        let last_day = days.last().map_or(0, number);
        let mut marks = vec![0u64; usize::try_from(last_day - first_day).unwrap_or(0) / 64 + 1];
        for holiday in &days {
            let bit = usize::try_from(number(holiday) - first_day).unwrap_or(0);
            if let Some(word) = marks.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        Self { days, years, first_day, marks }
    }

    /// Gives the holiday of a date, if it is one. Allocates nothing.
    pub fn on(&'static self, date: NaiveDate) -> Option<&'static Holiday> {
        let bit = usize::try_from(date.num_days_from_ce() - self.first_day).ok()?;
        if self.marks.get(bit / 64)? & (1 << (bit % 64)) == 0 {
            return None;
        }
        let index = self.days.binary_search_by_key(&date, |h| h.date).ok()?;
        self.days.get(index)
    }

    /// Gives the holidays of a year, in order; none for a year outside [`Self::years`].
    pub fn in_year(&'static self, year: i32) -> &'static [Holiday] {
        let start = self.days.partition_point(|h| h.date.year() < year);
        let end = self.days.partition_point(|h| h.date.year() <= year);
        self.days.get(start..end).unwrap_or_default()
    }

    /// Gives the years the data knows, the end not included.
    pub fn years(&self) -> Range<i32> {
        self.years.clone()
    }
}

/// Lists every code with holidays, countries ("FR") and regions ("FR-57"), in alphabetical order.
pub fn known_codes() -> impl Iterator<Item = &'static str> {
    book::book().codes()
}

/// Gives the country a known code belongs to: "FR" for "FR-57" and for "FR".
pub fn country_of(code: &str) -> Option<&'static str> {
    let code = canonical_code(code)?;
    Some(code.split_once('-').map_or(code, |(country, _)| country))
}

/// Resolves a code as people write it: capitals or not, or another name of a place ("FR-67", "UK").
pub fn canonical_code(code: &str) -> Option<&'static str> {
    book::book().canonical(code)
}

/// Finds the known code written most like an unknown one, if any is close enough to propose.
pub fn nearest_code(code: &str) -> Option<&'static str> {
    book::book().nearest(code)
}

/// Gives the public holidays of a country or region, or None for an unknown code.
pub fn holidays(code: &str) -> Option<&'static HolidaySet> {
    book::book().set(code)
}
