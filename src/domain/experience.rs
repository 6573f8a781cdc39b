//! Prior experience in sales, as exact arithmetic with the steps that led to it (`planning.md` 1).

use super::person::{Experience, Person};
use super::share::Exact;
use super::time::{add_days, days_between};
use chrono::{Months, NaiveDate};

/// A total and the stretches it is the sum of.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoning {
    /// Months in all.
    pub months: Exact,
    /// The stretches of constant share, in order.
    pub stretches: Vec<Stretch>,
}

/// A maximal period of constant share.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// First day.
    pub from: NaiveDate,
    /// The day after the last.
    pub end: NaiveDate,
    /// Shares of all periods that run, capped at 1.
    pub share: Exact,
    /// Length in months, before the share.
    pub length: Exact,
}

impl Stretch {
    /// Gives the last day.
    pub fn last(&self) -> NaiveDate {
        add_days(self.end, -1)
    }

    /// Gives what the stretch is worth in months.
    pub fn worth(&self) -> Exact {
        self.length * self.share
    }
}

/// Reckons what somebody has checked, which is what counts towards the rule.
pub fn verified(person: &Person) -> Reckoning {
    reckon(person.prior_experience.iter().filter(|period| period.is_verified()), person.start)
}

/// Reckons all periods, checked or not.
pub fn claimed(person: &Person) -> Reckoning {
    reckon(person.prior_experience.iter(), person.start)
}

/// Reckons periods that end before `start`: overlapping shares are added and capped at 1, touching stretches of one share are one.
///
/// A period whose share is not allowed, or that ends before it begins, is worth nothing; it is a problem of its own.
pub fn reckon<'a>(periods: impl Iterator<Item = &'a Experience>, start: NaiveDate) -> Reckoning {
    let periods: Vec<(NaiveDate, NaiveDate, Exact)> = periods
        .filter_map(|period| {
            let end = period.to.map_or(start, |last| add_days(last, 1)).min(start);
            let share = period.share.exact()?;
            (period.from < end).then_some((period.from, end, share))
        })
        .collect();
    let mut cuts: Vec<NaiveDate> = periods.iter().flat_map(|&(from, end, _)| [from, end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut stretches: Vec<Stretch> = Vec::new();
    for (&from, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let running = periods.iter().filter(|(first, after, _)| *first <= from && end <= *after);
        let share: Exact = running.map(|(_, _, share)| *share).sum::<Exact>().min(Exact::from_integer(1));
        if share == Exact::from_integer(0) {
            continue;
        }
        match stretches.last_mut() {
            Some(last) if last.end == from && last.share == share => last.end = end,
            _ => stretches.push(Stretch { from, end, share, length: Exact::from_integer(0) }),
        }
    }
    for stretch in &mut stretches {
        stretch.length = months_between(stretch.from, stretch.end);
    }
    Reckoning { months: stretches.iter().map(Stretch::worth).sum(), stretches }
}

/// Counts the months from `from` up to, not including, `end`: whole months, then the part of the month begun.
///
/// A day that a month lacks becomes its last day (`planning.md` 1).
pub fn months_between(from: NaiveDate, end: NaiveDate) -> Exact {
    let after = |months: u32| from.checked_add_months(Months::new(months));
    let reached = |months: u32| after(months).is_some_and(|date| date <= end);
    // A month has at most 31 days, so this many whole months always fit.
    let mut whole = u32::try_from(days_between(from, end).max(0) / 31).unwrap_or(0);
    while reached(whole + 1) {
        whole += 1;
    }
    let begun = after(whole).unwrap_or(end);
    // Where the calendar itself ends, nobody has worked; any length will do.
    let month = after(whole + 1).map_or(31, |next| days_between(begun, next));
    Exact::from_integer(i128::from(whole)) + Exact::new(i128::from(days_between(begun, end).max(0)), i128::from(month))
}

/// Writes exact months as the contract does: a whole number, a fraction in lowest terms, or both with a space (`planning.md` 6).
pub fn exact_text(months: Exact) -> String {
    let (whole, rest) = (months.to_integer(), months.fract());
    match (whole, *rest.numer()) {
        (_, 0) => whole.to_string(),
        (0, _) => rest.to_string(),
        _ => format!("{whole} {rest}"),
    }
}

/// Gives the nearest float, for charts and the contract's `…_value`.
pub fn exact_value(months: Exact) -> f64 {
    // Both parts are far below 2^53 for any period people can have worked.
    *months.numer() as f64 / *months.denom() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::share::Share;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(from: &str, to: &str, share: f64) -> Experience {
        Experience {
            employer: String::new(),
            role: String::new(),
            from: day(from),
            to: (!to.is_empty()).then(|| day(to)),
            share: Share::new(share),
            verified_by: String::new(),
        }
    }

    fn months(periods: &[(&str, &str, f64)], start: &str) -> String {
        let periods: Vec<_> = periods.iter().map(|(from, to, share)| period(from, to, *share)).collect();
        exact_text(reckon(periods.iter(), day(start)).months)
    }

    #[test]
    fn the_examples_of_the_specification() {
        assert_eq!(months(&[("2024-02-01", "2024-07-31", 1.0)], "2026-01-01"), "6");
        assert_eq!(months(&[("2024-02-01", "2024-07-30", 1.0)], "2026-01-01"), "5 30/31");
        let two = [("2023-01-01", "2023-03-31", 1.0), ("2024-01-01", "2024-03-31", 1.0)];
        assert_eq!(months(&two, "2026-01-01"), "6");
    }

    #[test]
    fn overlaps_add_up_and_are_capped() {
        let halves = [("2024-01-01", "2024-06-30", 0.5), ("2024-03-01", "2024-12-31", 0.7)];
        // 2 months at 0.5, 4 at 1 (0.5 + 0.7), 6 at 0.7
        assert_eq!(months(&halves, "2026-01-01"), "9 1/5");
    }

    #[test]
    fn touching_periods_of_one_share_are_one_stretch() {
        let split = [("2024-01-15", "2024-02-10", 1.0), ("2024-02-11", "2024-04-14", 1.0)];
        assert_eq!(months(&split, "2026-01-01"), "3");
    }

    #[test]
    fn nothing_counts_from_the_start_on() {
        assert_eq!(months(&[("2025-11-01", "", 1.0)], "2026-01-01"), "2");
        assert_eq!(months(&[("2025-11-01", "2026-05-31", 1.0)], "2026-01-01"), "2");
        assert_eq!(months(&[("2026-02-01", "2026-05-31", 1.0)], "2026-01-01"), "0");
    }

    #[test]
    fn a_day_that_a_month_lacks_becomes_its_last() {
        assert_eq!(months(&[("2024-01-31", "2024-02-28", 1.0)], "2026-01-01"), "1");
        assert_eq!(months(&[("2023-01-31", "2023-02-27", 1.0)], "2026-01-01"), "1");
        assert_eq!(months(&[("2023-01-31", "2023-02-26", 1.0)], "2026-01-01"), "27/28");
    }

    #[test]
    fn what_is_not_allowed_is_worth_nothing() {
        assert_eq!(months(&[("2024-01-01", "2024-06-30", 1.5)], "2026-01-01"), "0");
        assert_eq!(months(&[("2024-06-30", "2024-01-01", 1.0)], "2026-01-01"), "0");
    }
}
