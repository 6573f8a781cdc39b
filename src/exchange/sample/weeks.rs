//! From the weeks of the reference to those around another day.

use super::REFERENCE;
use crate::domain::holidays::HolidaySet;
use crate::domain::rules::h1_open_day::{closed_for_all, holidays_of};
use crate::domain::time::{add_days, days_between};
use crate::domain::{Calendar, Week, Weekday};
use chrono::NaiveDate;

/// Fewest open days of a week that sessions are put in.
const FEWEST_OPEN_DAYS: usize = 3;
/// Days of which such a week has at least one: those on which the part-timers of the sample work.
const PART_TIME_DAYS: [Weekday; 2] = [Weekday::Thu, Weekday::Fri];
/// Weeks looked at on either side; the sample's own dates reach half as far.
const REACH_WEEKS: i64 = 60;

/// The way from the weeks of the files to those around a Monday.
pub(super) struct Weeks {
    from: WorkWeeks,
    to: WorkWeeks,
    days: i64,
}

impl Weeks {
    /// Looks at the weeks around the reference in the calendar of the files, and around a Monday in that of its years.
    pub(super) fn new(files: &Calendar, calendar: &Calendar, monday: NaiveDate) -> Self {
        let days = days_between(REFERENCE, monday);
        Self { from: WorkWeeks::new(files, REFERENCE), to: WorkWeeks::new(calendar, monday), days }
    }

    /// Tells whether the company works on a date.
    pub(super) fn is_open(&self, date: NaiveDate) -> bool {
        self.to.is_open(date)
    }

    /// Gives the date, or the first after it on which the company works.
    pub(super) fn next_open(&self, date: NaiveDate) -> NaiveDate {
        date.iter_days().take(31).find(|day| self.is_open(*day)).unwrap_or(date)
    }

    /// Moves a date of the files by whole weeks and nothing else.
    pub(super) fn shifted(&self, date: NaiveDate) -> NaiveDate {
        add_days(date, self.days)
    }

    /// Moves a date of the files to the same day of its own week, counted in weeks that are long enough.
    ///
    /// A week of the files that is not follows the last one before it that is.
    pub(super) fn mapped(&self, date: NaiveDate) -> NaiveDate {
        let ahead = self.from.ahead.iter().zip(&self.to.ahead);
        let behind = self.from.behind.iter().zip(&self.to.behind);
        let last = ahead.chain(behind).filter(|(from, _)| from.monday() <= date).max();
        last.map_or(self.shifted(date), |(from, to)| add_days(to.monday(), days_between(from.monday(), date)))
    }

    /// Counts the whole months from the reference to the Monday, rounded to the earlier side.
    pub(super) fn months(&self) -> i64 {
        // 400 years of the calendar are 4,800 months or 146,097 days.
        (self.days * 4_800).div_euclid(146_097)
    }
}

/// The weeks around a Monday that are long enough to work in.
struct WorkWeeks {
    calendar: Calendar,
    holidays: Option<&'static HolidaySet>,
    /// The week of the Monday, or the first after it that is long enough, and those that follow.
    ahead: Vec<Week>,
    /// Those before the Monday, the latest first.
    behind: Vec<Week>,
}

impl WorkWeeks {
    fn new(calendar: &Calendar, monday: NaiveDate) -> Self {
        let holidays = holidays_of(calendar);
        let mut weeks = Self { calendar: calendar.clone(), holidays, ahead: Vec::new(), behind: Vec::new() };
        let this = Week::of(monday);
        weeks.ahead = (0..REACH_WEEKS).map(|n| this.plus(n)).filter(|week| weeks.is_long_enough(*week)).collect();
        weeks.behind = (1..REACH_WEEKS).map(|n| this.plus(-n)).filter(|week| weeks.is_long_enough(*week)).collect();
        weeks
    }

    fn is_open(&self, date: NaiveDate) -> bool {
        self.calendar.working_days.contains_date(date) && closed_for_all(&self.calendar, self.holidays, date).is_none()
    }

    fn is_long_enough(&self, week: Week) -> bool {
        let open: Vec<Weekday> = week.dates().filter(|date| self.is_open(*date)).map(Weekday::of).collect();
        open.len() >= FEWEST_OPEN_DAYS && PART_TIME_DAYS.iter().any(|day| open.contains(day))
    }
}
