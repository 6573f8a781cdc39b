//! What the calendar shows: weeks of days with their shading, names and sessions; worked out once, painted often.

use super::agenda::Agenda;
use super::filter::{Away, Filter};
use super::pill::{self, Pill};
use crate::domain::rules::ClosedDay;
use crate::domain::time::add_days;
use crate::domain::{Half, Placement, Week, Weekday};
use crate::ui::context::Cx;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// Weeks the month and the agenda show at once (`components.md`, Calendar cell).
pub const WEEKS: i64 = 5;

/// Most people of a team whose absence is told by name.
const MOST_NAMED: usize = 3;

/// Some weeks of the calendar: five as a month or as an agenda, or a single one.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// The first of them.
    pub first: Week,
    /// From the first to the last day, in words.
    pub title: String,
    /// The days of the week, from Monday on.
    pub columns: Vec<Column>,
    /// The weeks.
    pub weeks: Vec<WeekRow>,
}

/// A day of the week as a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The day.
    pub day: Weekday,
    /// Its name, as short as the column is wide.
    pub head: String,
    /// Whether it is a rest day without any session, and so narrow.
    pub narrow: bool,
}

/// One week of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekRow {
    /// "W48".
    pub head: String,
    /// Its seven days.
    pub days: Vec<Day>,
}

/// One day of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// The name of the month, at the first of it and in the first cell.
    pub month: Option<String>,
    /// Whether it is today.
    pub is_today: bool,
    /// How its ground is shaded.
    pub ground: Ground,
    /// The half-day that is shaded, where an absence takes no more than that.
    pub half: Option<Half>,
    /// What the shading is called, or who is away, where that is written.
    pub label: Option<String>,
    /// Its sessions: what exists by part of the day and name, then what is proposed.
    pub pills: Vec<Pill>,
    /// The day in words, for assistive technology.
    pub spoken: String,
}

/// How the ground of a day is shaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Not at all.
    Plain,
    /// A day on which the company does not work.
    Rest,
    /// A public holiday or a closure.
    Closed,
    /// An absence of whoever is filtered for.
    Absent,
}

/// Works out the five weeks from `first` on.
pub fn month(cx: &Cx<'_>, agenda: &Agenda, first: Week, filter: &Filter) -> Month {
    weeks(cx, agenda, first, WEEKS, filter)
}

/// Works out as many weeks as asked from `first` on.
pub fn weeks(cx: &Cx<'_>, agenda: &Agenda, first: Week, count: i64, filter: &Filter) -> Month {
    let last = add_days(first.plus(count).monday(), -1);
    let proposals = proposals(cx, first.monday(), last);
    let mut weeks: Vec<WeekRow> = (0..count).map(|n| week(cx, agenda, first.plus(n), filter, &proposals)).collect();
    if let Some(day) = weeks.first_mut().and_then(|week| week.days.first_mut()) {
        day.month = Some(cx.texts.month(day.date));
    }
    let columns = Weekday::ALL.into_iter().enumerate().map(|(at, day)| {
        let works = cx.workspace.root.calendar.working_days.contains(day);
        let empty = weeks.iter().all(|week| week.days.get(at).is_none_or(|day| day.pills.is_empty()));
        let narrow = !works && empty;
        let head = if narrow { cx.texts.weekday_letter(day) } else { cx.texts.weekday_short(day) };
        Column { day, head, narrow }
    });
    let columns = columns.collect();
    Month { first, title: cx.texts.period_with_year(first.monday(), last), columns, weeks }
}

impl Month {
    /// Walks every day.
    pub fn days(&self) -> impl Iterator<Item = &Day> {
        self.weeks.iter().flat_map(|week| &week.days)
    }

    /// Gives the day of a date, when that is shown.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        let from_first = crate::domain::time::days_between(self.first.monday(), date);
        let week = usize::try_from(from_first.div_euclid(7)).ok()?;
        self.weeks.get(week)?.days.get(usize::try_from(from_first.rem_euclid(7)).ok()?)
    }
}

/// The proposals of the preview within the weeks shown, by date.
fn proposals<'a>(cx: &Cx<'a>, first: NaiveDate, last: NaiveDate) -> BTreeMap<NaiveDate, Vec<&'a Placement>> {
    let shown = first..=last;
    let mut days: BTreeMap<NaiveDate, Vec<&Placement>> = BTreeMap::new();
    for placement in cx.preview.iter().flat_map(|preview| preview.places()) {
        if shown.contains(&placement.date) {
            days.entry(placement.date).or_default().push(placement);
        }
    }
    days
}

fn week(
    cx: &Cx<'_>,
    agenda: &Agenda,
    week: Week,
    filter: &Filter,
    proposals: &BTreeMap<NaiveDate, Vec<&Placement>>,
) -> WeekRow {
    let situation = cx.situation();
    let mut named: Option<String> = None;
    let days = week.dates().map(|date| {
        let closed = situation.closed_for_all(date);
        let works = cx.workspace.root.calendar.working_days.contains_date(date);
        let away = if closed.is_none() && works { filter.away(cx.workspace, date) } else { Vec::new() };
        let alone = || away.iter().filter(|away| away.is_alone);
        let (ground, name) = match (&closed, works) {
            (Some(closed), true) => (Ground::Closed, Some(closed_name(cx, closed))),
            (Some(closed), false) => (Ground::Rest, Some(closed_name(cx, closed))),
            (None, false) => (Ground::Rest, None),
            (None, true) if alone().next().is_some() => (Ground::Absent, absent(cx, &away)),
            (None, true) => (Ground::Plain, absent(cx, &away)),
        };
        let halves = || alone().map(|away| away.absence.half);
        let half = halves().next().flatten().filter(|&first| halves().all(|half| half == Some(first)));
        // A name is written once a week, on the first day that has room for it.
        let label = name.clone().filter(|name| works && named.as_ref() != Some(name));
        if works {
            named.clone_from(&name);
        }
        let mut pills: Vec<Pill> =
            agenda.on(date).iter().filter_map(|name| pill::of_session(cx, name, filter)).collect();
        pills.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut proposed: Vec<Pill> = proposals
            .get(&date)
            .into_iter()
            .flatten()
            .filter_map(|placement| pill::of_placement(cx, placement, filter))
            .collect();
        proposed.sort_by(|a, b| a.order().cmp(&b.order()));
        pills.append(&mut proposed);
        Day {
            date,
            month: (date.day() == 1).then(|| cx.texts.month(date)),
            is_today: date == cx.today,
            ground,
            half,
            label,
            spoken: spoken(cx, date, name, pills.len()),
            pills,
        }
    });
    let days = days.collect();
    WeekRow { head: cx.texts.week(week), days }
}

/// Names why nobody works on a day.
pub fn closed_name(cx: &Cx<'_>, closed: &ClosedDay) -> String {
    match closed {
        ClosedDay::Holiday(holiday) => holiday.names.name(cx.texts.language().code()).to_owned(),
        ClosedDay::Closure { label, .. } if !label.is_empty() => label.clone(),
        _ => cx.texts.get("calendar-closed").into_owned(),
    }
}

/// Says who is away: whom the calendar is narrowed down to with the reason, people of a team by name alone.
fn absent(cx: &Cx<'_>, away: &[Away<'_>]) -> Option<String> {
    let said = |name: &str| cx.texts.with("calendar-away", &[("name", name.into())]);
    let mut words: Vec<String> = Vec::new();
    for Away { name, absence, .. } in away.iter().filter(|away| away.is_alone) {
        words.push(said(name));
        words.extend(absence.half.map(|half| cx.texts.halves(half)));
        words.extend(Some(&absence.label).filter(|label| !label.is_empty()).cloned());
    }
    let team: Vec<String> = away.iter().filter(|away| !away.is_alone).map(|away| away.name.to_owned()).collect();
    match team.len() {
        0 => {}
        1..=MOST_NAMED => words.push(said(&cx.texts.list(&team))),
        count => words.push(cx.texts.with("calendar-away-many", &[("count", count.into())])),
    }
    (!words.is_empty()).then(|| words.join(", "))
}

fn spoken(cx: &Cx<'_>, date: NaiveDate, name: Option<String>, sessions: usize) -> String {
    let mut words = vec![cx.texts.date_long_with_year(date)];
    if date == cx.today {
        words.push(cx.texts.get("calendar-today-spoken").into_owned());
    }
    words.extend(name);
    words.push(cx.texts.with("count-sessions", &[("count", sessions.into())]));
    words.join(", ")
}

/// Tells how many pills of a cell are shown: all, or as many as leave room for the line that counts the rest.
pub fn shown(pills: usize, room: f32, pill_height: f32, gap: f32, more_height: f32) -> usize {
    let count = |room: f32| ((room + gap) / (pill_height + gap)).floor().max(0.0) as usize;
    if count(room) >= pills { pills } else { count(room - more_height - gap).min(pills) }
}
