//! The days of a forecast as small numbers, counted from the Monday of the week of `today`.

use crate::domain::rules::h1_open_day;
use crate::domain::time::{add_days, days_between};
use crate::domain::{Session, Week, Workspace};
use chrono::NaiveDate;
use std::ops::Range;

/// The weeks that hold days of the horizon.
pub(super) struct Span {
    monday: NaiveDate,
    /// The days from today to the end of the horizon, the end not included.
    pub days: Range<i64>,
    /// How many weeks.
    pub weeks: usize,
    /// Whether the company works, on every day of these weeks.
    open: Vec<bool>,
}

impl Span {
    /// Looks the company's calendar up; the workspace's horizon must be within its limits.
    pub fn new(workspace: &Workspace, today: NaiveDate) -> Self {
        let monday = Week::of(today).monday();
        let days = days_between(monday, today)..days_between(monday, workspace.horizon_end(today));
        let weeks = usize::try_from(days.end + 6).unwrap_or(0) / 7;
        let calendar = &workspace.root.calendar;
        let holidays = h1_open_day::holidays_of(calendar);
        let is_open = |date| h1_open_day::closed_for_all(calendar, holidays, date).is_none();
        let open = monday.iter_days().take(7 * weeks).map(is_open).collect();
        Self { monday, days, weeks, open }
    }

    /// Gives a date as a number.
    pub fn day(&self, date: NaiveDate) -> i64 {
        days_between(self.monday, date)
    }

    /// Gives the date of a number.
    pub fn date(&self, day: i64) -> NaiveDate {
        add_days(self.monday, day)
    }

    /// Tells whether the company works that day, weekdays aside.
    pub fn is_open(&self, day: i64) -> bool {
        usize::try_from(day).ok().and_then(|day| self.open.get(day)).copied().unwrap_or(false)
    }

    /// Gives the week at an index.
    pub fn week(&self, index: usize) -> Week {
        Week::of(self.monday).plus(i64::try_from(index).unwrap_or(i64::MAX / 7))
    }

    /// Gives the index of the week a day of the horizon lies in.
    pub fn week_of(&self, day: i64) -> Option<usize> {
        self.days.contains(&day).then(|| usize::try_from(day / 7).ok()).flatten()
    }

    /// Walks the days of the horizon that lie in a week.
    pub fn days_in(&self, week: usize) -> Range<i64> {
        let first = 7 * i64::try_from(week).unwrap_or(i64::MAX / 7);
        first.max(self.days.start)..(first + 7).min(self.days.end)
    }

    /// Walks the sessions that count (`planning.md` 2) in the horizon, with the index of their week.
    pub fn sessions<'a>(&self, workspace: &'a Workspace) -> impl Iterator<Item = (usize, &'a Session)> {
        let sessions = workspace.people.values().flat_map(|person| person.sessions.values());
        let counted = sessions.filter(|session| session.counts());
        counted.filter_map(|session| Some((self.week_of(self.day(session.date))?, session)))
    }
}
