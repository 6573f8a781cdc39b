//! Experience against a model that walks day by day.

use crate::company::day;
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use terrain::domain::{Exact, Experience, Share, experience};

fn period((from, length, tenths): (u64, u64, i128)) -> (NaiveDate, NaiveDate, Exact) {
    let first = day("2023-12-20") + Days::new(from);
    (first, first + Days::new(length), Exact::new(tenths, 10))
}

fn record(&(from, to, share): &(NaiveDate, NaiveDate, Exact)) -> Experience {
    Experience {
        employer: String::new(),
        role: String::new(),
        from,
        to: Some(to),
        share: Share::new(experience::exact_value(share)),
        verified_by: String::new(),
    }
}

/// The share of one day: every period that runs, added up, at most 1.
fn share_on(periods: &[(NaiveDate, NaiveDate, Exact)], date: NaiveDate) -> Exact {
    let running = periods.iter().filter(|(from, to, _)| *from <= date && date <= *to);
    running.map(|(_, _, share)| *share).sum::<Exact>().min(Exact::from_integer(1))
}

fn days_in(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|&day| NaiveDate::from_ymd_opt(year, month, day).is_some()).unwrap()
}

fn months_after(date: NaiveDate, months: u32) -> NaiveDate {
    let month0 = date.month0() + months;
    let (year, month) = (date.year() + i32::try_from(month0 / 12).unwrap(), month0 % 12 + 1);
    NaiveDate::from_ymd_opt(year, month, date.day().min(days_in(year, month))).unwrap()
}

/// What a stretch is worth by the words of the specification, counting months up one by one.
fn length(from: NaiveDate, end: NaiveDate) -> Exact {
    let whole = (0..).take_while(|&m| months_after(from, m) <= end).last().unwrap();
    let (begun, next) = (months_after(from, whole), months_after(from, whole + 1));
    let part = Exact::new(i128::from((end - begun).num_days()), i128::from((next - begun).num_days()));
    Exact::from_integer(i128::from(whole)) + part
}

fn by_day(periods: &[(NaiveDate, NaiveDate, Exact)], start: NaiveDate) -> Exact {
    let none = Exact::from_integer(0);
    let (mut total, mut open) = (none, None::<(NaiveDate, Exact)>);
    for date in day("2023-12-01").iter_days().take_while(|date| *date <= start) {
        let share = if date < start { share_on(periods, date) } else { none };
        if let Some((from, running)) = open.filter(|(_, running)| *running != share) {
            total += length(from, date) * running;
            open = None;
        }
        if share != none && open.is_none() {
            open = Some((date, share));
        }
    }
    total
}

proptest! {
    #[test]
    fn experience_is_what_a_walk_day_by_day_finds(
        periods in prop::collection::vec((0..500_u64, 0..420_u64, 1..=10_i128), 0..6),
        start in 0..900_u64,
    ) {
        let periods: Vec<_> = periods.into_iter().map(period).collect();
        let start = day("2023-12-21") + Days::new(start);
        let records: Vec<Experience> = periods.iter().map(record).collect();
        let reckoned = experience::reckon(records.iter(), start);
        prop_assert_eq!(reckoned.months, by_day(&periods, start));
        for pair in reckoned.stretches.windows(2) {
            prop_assert!(pair[0].end < pair[1].from || (pair[0].end == pair[1].from && pair[0].share != pair[1].share));
        }
    }

    #[test]
    fn experience_does_not_depend_on_the_order_of_periods(
        periods in prop::collection::vec((0..500_u64, 0..420_u64, 1..=10_i128), 0..6),
    ) {
        let mut records: Vec<Experience> = periods.into_iter().map(|p| record(&period(p))).collect();
        let start = day("2025-06-30");
        let forward = experience::reckon(records.iter(), start);
        records.reverse();
        prop_assert_eq!(forward, experience::reckon(records.iter(), start));
    }
}

#[test]
fn the_longest_stretches_end_where_the_calendar_does() {
    let all = Experience { from: NaiveDate::MIN, to: None, ..record(&period((0, 0, 10))) };
    let reckoned = experience::reckon([all].iter(), NaiveDate::MAX);
    assert!(reckoned.months > Exact::from_integer(6_000_000));
}

#[test]
fn exact_months_are_written_in_lowest_terms() {
    for ((numerator, denominator), expected) in
        [((8, 2), "4"), ((11, 2), "5 1/2"), ((30, 31), "30/31"), ((0, 7), "0"), ((181, 31), "5 26/31")]
    {
        assert_eq!(experience::exact_text(Exact::new(numerator, denominator)), expected);
    }
}
