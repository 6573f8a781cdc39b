//! One line of the data: a day of the year, the years it holds in, and the key of its name.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::ops::Range;

/// Says when a holiday falls, year after year.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Day {
    /// The same day and month each year.
    Fixed { month: u32, day: u32 },
    /// The first such weekday on or after a day and month.
    From { month: u32, day: u32, weekday: Weekday },
    /// So many days after Easter Sunday, or before.
    Easter { days: i64 },
}

/// One rule of the data, as written: `DAY [YEARS] NAME`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rule {
    day: Day,
    /// Years it holds in; empty for all.
    years: Vec<Range<i32>>,
    /// Key of the name in the table of the place.
    pub(super) name: &'static str,
    /// Whether the date is estimated.
    pub(super) estimated: bool,
}

impl Rule {
    /// Reads a line of the data, or gives None where it is no rule.
    pub(super) fn read(line: &'static str) -> Option<Self> {
        let mut words = line.split(' ');
        let (day, second, third) = (words.next()?, words.next()?, words.next());
        let (years, name) = match third {
            Some(name) => (second, name),
            None => ("", second),
        };
        if words.next().is_some() {
            return None;
        }
        Some(Self {
            day: read_day(day)?,
            years: read_years(years)?,
            name: name.strip_prefix('~').unwrap_or(name),
            estimated: name.starts_with('~'),
        })
    }

    /// Gives the date in a year, or None in a year without it.
    pub(super) fn date_in(&self, year: i32) -> Option<NaiveDate> {
        if !self.years.is_empty() && !self.years.iter().any(|y| y.contains(&year)) {
            return None;
        }
        match self.day {
            Day::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Day::From { month, day, weekday } => {
                let start = NaiveDate::from_ymd_opt(year, month, day)?;
                let ahead = weekday.days_since(start.weekday());
                start.checked_add_days(Days::new(u64::from(ahead)))
            }
            Day::Easter { days } => easter(year)?.checked_add_signed(chrono::TimeDelta::try_days(days)?),
        }
    }
}

fn read_day(text: &str) -> Option<Day> {
    if let Some(days) = text.strip_prefix("easter") {
        return Some(Day::Easter { days: days.parse().ok()? });
    }
    let (date, weekday) = match text.split_once('+') {
        Some((date, weekday)) => (date, Some(weekday.parse().ok()?)),
        None => (text, None),
    };
    let (month, day) = date.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A day that exists in some year: 2000 was a leap year.
    NaiveDate::from_ymd_opt(2000, month, day)?;
    Some(match weekday {
        Some(weekday) => Day::From { month, day, weekday },
        None => Day::Fixed { month, day },
    })
}

/// Reads "2015-2019,2021"; "" for all years.
fn read_years(text: &str) -> Option<Vec<Range<i32>>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split(',')
        .map(|span| {
            let (first, last) = span.split_once('-').unwrap_or((span, span));
            let (first, last): (i32, i32) = (first.parse().ok()?, last.parse().ok()?);
            (first <= last).then_some(first..last + 1)
        })
        .collect()
}

/// Computes Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let lunar = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - lunar - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * lunar + 22 * weekday) / 451;
    let march_days = lunar + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(march_days / 31).ok()?, u32::try_from(march_days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_the_church_tables_say() {
        for (year, month, day) in [
            (2015, 4, 5),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2038, 4, 25), // the latest possible
            (2049, 4, 18),
            (2285, 3, 22), // the earliest possible
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn a_rule_reads_its_day_its_years_and_its_name() {
        let rule = Rule::read("05-25+mon 2015-2021,2023 ~spring").unwrap();
        assert_eq!((rule.name, rule.estimated), ("spring", true));
        assert_eq!(rule.date_in(2021), Some(date(2021, 5, 31)));
        assert_eq!(rule.date_in(2022), None);
        assert_eq!(rule.date_in(2023), Some(date(2023, 5, 29)));
        let friday = Rule::read("easter-2 good-friday").unwrap();
        assert_eq!(friday.date_in(2027), Some(date(2027, 3, 26)));
    }

    #[test]
    fn a_line_that_is_no_rule_is_refused() {
        for line in
            ["", "12-25", "13-01 x", "02-30 x", "05-25+someday x", "easter x", "01-01 2020-2015 x", "01-01 2020 x y"]
        {
            assert_eq!(Rule::read(line), None, "{line:?}");
        }
    }
}
