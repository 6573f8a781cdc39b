//! The time axis of the board: its weeks, the days that stand on it, and when everybody is away.

use crate::domain::time::{add_days, days_between};
use crate::domain::{Week, Weekday, WeekdaySet, Workspace};
use crate::ui::context::Cx;
use crate::ui::views::calendar::month::closed_name;
use chrono::NaiveDate;
use std::ops::Range;

/// Numbers of weeks the board can show at once, fewest first.
pub const ZOOMS: [u32; 9] = [4, 6, 8, 11, 13, 17, 26, 39, 52];

/// Weeks shown until somebody zooms.
pub const WEEKS: u32 = 11;

/// The weeks that are shown and where each date lies on them.
///
/// A column is a day; days on which nobody works and nothing is booked have none, so that the others get their room.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The first week.
    pub first: Week,
    /// Days of the week that have a column.
    pub days: WeekdaySet,
    /// The weeks.
    pub weeks: Vec<AxisWeek>,
    /// When everybody is away, in order.
    pub closed: Vec<Closed>,
    /// The column of today, where that is shown.
    pub today: Option<usize>,
    /// From the first to the last day, in words.
    pub title: String,
}

/// One week of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisWeek {
    /// The week.
    pub week: Week,
    /// "W48".
    pub head: String,
    /// "23 Nov".
    pub date: String,
    /// Whether it is the present one.
    pub is_now: bool,
    /// All of it in words, closures included.
    pub spoken: String,
}

/// Columns without a working day for anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The columns.
    pub columns: Range<usize>,
    /// What they are called.
    pub name: String,
}

impl Axis {
    /// Lays out so many weeks from `first` on, with columns for these days of the week.
    pub fn new(cx: &Cx<'_>, days: WeekdaySet, first: Week, weeks: u32) -> Self {
        let last_day = add_days(first.plus(i64::from(weeks)).monday(), -1);
        let mut axis = Self {
            first,
            // A week without any day would have no width.
            days: if days.is_empty() { WeekdaySet::MON_TO_FRI } else { days },
            weeks: Vec::new(),
            closed: Vec::new(),
            today: None,
            title: cx.texts.period_with_year(first.monday(), last_day),
        };
        let now = Week::of(cx.today);
        axis.weeks = (0..i64::from(weeks))
            .map(|n| {
                let week = first.plus(n);
                let head = cx.texts.week(week);
                let period = cx.texts.period(week.monday(), add_days(week.monday(), 6));
                let date = cx.texts.day_month(week.monday());
                AxisWeek { week, spoken: format!("{head}, {period}"), head, date, is_now: week == now }
            })
            .collect();
        axis.today = axis.column(cx.today);
        axis.closed = axis.find_closed(cx);
        for closed in &axis.closed {
            let per_week = axis.days.len() as usize;
            let weeks = closed.columns.start / per_week..closed.columns.end.div_ceil(per_week);
            for week in axis.weeks.get_mut(weeks).unwrap_or_default() {
                week.spoken = format!("{}, {}", week.spoken, closed.name);
            }
        }
        axis
    }

    fn find_closed(&self, cx: &Cx<'_>) -> Vec<Closed> {
        let situation = cx.situation();
        let mut spans: Vec<(Range<usize>, Vec<String>)> = Vec::new();
        for column in 0..self.columns() {
            let Some(closed) = self.date_at(column).and_then(|date| situation.closed_for_all(date)) else { continue };
            let name = closed_name(cx, &closed);
            match spans.last_mut().filter(|(columns, _)| columns.end == column) {
                Some((columns, names)) => {
                    columns.end += 1;
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                None => spans.push((column..column + 1, vec![name])),
            }
        }
        spans.into_iter().map(|(columns, names)| Closed { columns, name: names.join(", ") }).collect()
    }

    /// Counts the columns.
    pub fn columns(&self) -> usize {
        self.weeks.len() * self.days.len() as usize
    }

    /// Counts the columns from the first one to the start of a date; negative for dates before it.
    pub fn columns_before(&self, date: NaiveDate) -> i64 {
        let days = days_between(self.first.monday(), date);
        let (week, day) = (days.div_euclid(7), days.rem_euclid(7));
        let of_week = self.days.iter().filter(|known| (*known as i64) < day).count();
        week * i64::from(self.days.len()) + of_week as i64
    }

    /// Gives the column of a date that is shown.
    pub fn column(&self, date: NaiveDate) -> Option<usize> {
        let column = usize::try_from(self.columns_before(date)).ok()?;
        (self.days.contains_date(date) && column < self.columns()).then_some(column)
    }

    /// Gives the columns from one date to another, both included, as far as they are shown.
    pub fn span(&self, from: NaiveDate, to: NaiveDate) -> Option<Range<usize>> {
        let shown = |column: i64| usize::try_from(column.max(0)).unwrap_or(usize::MAX).min(self.columns());
        let span = shown(self.columns_before(from))..shown(self.columns_before(add_days(to, 1)));
        (!span.is_empty()).then_some(span)
    }

    /// Gives the edge at which a date ends, counted in columns, where that lies on the axis.
    pub fn end_of(&self, date: NaiveDate) -> Option<usize> {
        let edge = usize::try_from(self.columns_before(add_days(date, 1))).ok()?;
        (date >= self.first.monday() && date <= self.last_day()).then_some(edge)
    }

    /// Gives the date of a column.
    pub fn date_at(&self, column: usize) -> Option<NaiveDate> {
        let per_week = self.days.len() as usize;
        let day: Weekday = self.days.iter().nth(column % per_week)?;
        let week = self.weeks.get(column / per_week)?;
        Some(add_days(week.week.monday(), day as i64))
    }

    /// Gives the last day that is shown.
    pub fn last_day(&self) -> NaiveDate {
        add_days(self.first.plus(self.weeks.len() as i64).monday(), -1)
    }

    /// Tells whether a date lies within the weeks shown.
    pub fn shows(&self, date: NaiveDate) -> bool {
        (self.first.monday()..=self.last_day()).contains(&date)
    }
}

/// Finds the days of the week that need a column: somebody works on them, or something lies on them.
pub fn days(workspace: &Workspace) -> WeekdaySet {
    let people = workspace.people.values().filter_map(|person| person.works);
    let hosts = workspace.hosts.values().filter_map(|host| host.works);
    let worked = people.chain(hosts).flat_map(WeekdaySet::iter);
    let booked = workspace.sessions().map(|(.., session)| Weekday::of(session.date));
    worked.chain(booked).fold(workspace.root.calendar.working_days, |days, day| days.with(day, true))
}

/// Gives the next zoom with fewer weeks, or with more.
pub fn zoomed(weeks: u32, closer: bool) -> u32 {
    let found =
        if closer { ZOOMS.iter().rev().find(|zoom| **zoom < weeks) } else { ZOOMS.iter().find(|zoom| **zoom > weeks) };
    found.copied().unwrap_or(weeks)
}
