//! Where somebody would take what they miss, if hosts had room for everybody.
//!
//! Each rotation's missing sessions are paced evenly from the first day they can take to the due date (or the last day
//! in service): each has its share of that time, and is wanted in the middle of it. It gets the nearest day that is
//! theirs: open to the company and the person (`planning.md` H1), in the window (H7), with no session on it (H2), in a
//! week that has one left (H3), after what must come first (H6). What would be late that way, and what is overdue
//! already, is laid as early as possible instead, with what must come before it.
//!
//! People who start together would all want the same days, and thirty who are hired at once would make weeks that
//! nobody would ever plan. So only the first of them wants the middle; the others want the quarters, the eighths and so
//! on, which spreads them evenly however many they are and leaves those who were there before where they are.

use super::span::Span;
use crate::domain::rules::{h1_open_day, h2_one_a_day, h3_person_week, h6_order, h7_window};
use crate::domain::time::add_days;
use crate::domain::{Length, Person, PersonProgress, RotationId, Rules, WeekdaySet, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Where a missing session would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On this day of the horizon.
    Day(i64),
    /// After the horizon, and not late for that.
    Beyond,
    /// On no day of the horizon.
    Nowhere,
}

/// What a phase counts parts of.
const WHOLE: i64 = 1 << 16;

/// Somebody who misses something, and the days they have.
pub(super) struct Trainee<'a> {
    span: &'a Span,
    person: &'a Person,
    working_days: WeekdaySet,
    /// The first day of the window.
    first: i64,
    /// Their last day in service.
    last: i64,
    /// Most sessions in a week.
    limit: u32,
    /// Where in its share of the time they want a session, in parts of [`WHOLE`].
    phase: i64,
    lines: Vec<Line<'a>>,
    days: Days,
}

/// One rotation they owe.
struct Line<'a> {
    id: &'a RotationId,
    length: Length,
    missing: u32,
    due: i64,
    /// The lines that go first, and how many sessions of each.
    after: Vec<(usize, u32)>,
    /// Days of the sessions that exist and count.
    had: Vec<i64>,
}

/// The days and weeks that are taken.
#[derive(Clone, Default)]
struct Days {
    busy: BTreeSet<i64>,
    weeks: BTreeMap<i64, u32>,
}

impl Days {
    fn take(&mut self, day: i64) {
        self.busy.insert(day);
        *self.weeks.entry(day.div_euclid(7)).or_default() += 1;
    }
}

impl<'a> Trainee<'a> {
    /// Looks somebody up; `progress` is theirs, and `companions` have started with them and been laid before.
    pub fn new(
        workspace: &Workspace,
        span: &'a Span,
        person: &'a Person,
        rules: &'a Rules,
        progress: &PersonProgress,
        companions: u16,
    ) -> Self {
        let end = span.date(span.days.end);
        let window = h7_window::window(span.date(span.days.start), rules.min_notice_days, person.start, end);
        let order = rules.in_order();
        let of = |id: &RotationId| progress.rotations.iter().find(|rotation| rotation.id == *id);
        let counted = || person.sessions.values().filter(|session| session.counts());
        let lines = order.iter().map(|(id, rotation)| {
            let needed = |(first, &asked): (&RotationId, &u32)| {
                let needed = h6_order::needed(asked, of(first).map_or(0, |first| first.required));
                let line = order.iter().position(|(id, _)| *id == first)?;
                (needed > 0).then_some((line, needed))
            };
            let had = counted().filter(|session| session.rotation == **id);
            Line {
                id,
                length: rotation.length(),
                missing: of(id).map_or(0, |rotation| rotation.missing),
                due: of(id).map_or(i64::MAX, |rotation| span.day(rotation.due)),
                after: rotation.after.iter().filter_map(needed).collect(),
                had: had.map(|session| span.day(session.date)).collect(),
            }
        });
        let mut days = Days::default();
        counted().for_each(|session| days.take(span.day(session.date)));
        Self {
            span,
            person,
            working_days: workspace.root.calendar.working_days,
            first: span.day(window.start),
            last: person.left.map_or(i64::MAX, |left| span.day(add_days(left, -1))),
            limit: rules.max_sessions_per_week,
            // 1/2, 1/4, 3/4, 1/8, 5/8, …: the digits of 1, 2, 3, … mirrored at the point.
            phase: i64::from(companions.wrapping_add(1).reverse_bits()),
            lines: lines.collect(),
            days,
        }
    }

    /// Lays every missing session: its rotation, its half-days, its place.
    pub fn lay(&self) -> Vec<(&'a RotationId, u32, Place)> {
        let mut early = vec![false; self.lines.len()];
        (0..self.lines.len()).filter(|line| self.lines[*line].due < self.first).for_each(|l| self.hurry(l, &mut early));
        loop {
            let places = self.pass(&early);
            let is_late = |place: &Place, due: i64| match place {
                Place::Day(day) => *day > due,
                Place::Beyond => false,
                Place::Nowhere => true,
            };
            let late = |line: &usize| places[*line].iter().any(|place| is_late(place, self.lines[*line].due));
            let late: Vec<usize> = (0..self.lines.len()).filter(|line| !early[*line]).filter(late).collect();
            if late.is_empty() {
                let of_line = |(line, places): (&Line<'a>, Vec<Place>)| {
                    let (id, half_days) = (line.id, if line.length == Length::FullDay { 2 } else { 1 });
                    places.into_iter().map(move |place| (id, half_days, place))
                };
                return self.lines.iter().zip(places).flat_map(of_line).collect();
            }
            // There are more of them each time, so this ends.
            late.into_iter().for_each(|line| self.hurry(line, &mut early));
        }
    }

    /// Marks a line as one to be laid early, with those that go before it.
    fn hurry(&self, line: usize, early: &mut [bool]) {
        if !std::mem::replace(&mut early[line], true) {
            self.lines[line].after.iter().for_each(|(first, _)| self.hurry(*first, early));
        }
    }

    /// Lays all lines, those marked first and as early as possible; gives the places by line.
    fn pass(&self, early: &[bool]) -> Vec<Vec<Place>> {
        let mut days = self.days.clone();
        let mut dates: Vec<Vec<i64>> = self.lines.iter().map(|line| line.had.clone()).collect();
        let mut places: Vec<Vec<Place>> = vec![Vec::new(); self.lines.len()];
        // What goes before a marked line is marked too, and the lines are in order: nothing is laid before what it waits for.
        let (hurried, paced): (Vec<usize>, Vec<usize>) = (0..self.lines.len()).partition(|line| early[*line]);
        for index in hurried.into_iter().chain(paced) {
            let line = &self.lines[index];
            let from = self.from(line, &dates);
            for number in 0..line.missing {
                let place = from.map_or(Place::Nowhere, |from| {
                    let until = line.due.min(self.last);
                    let time = if early[index] { 0 } else { (until - from + 1).max(0) };
                    let shares = i64::from(number) * WHOLE + self.phase;
                    let target = from + time * shares / (i64::from(line.missing) * WHOLE);
                    self.place(&days, line, from, target, until)
                });
                match place {
                    Place::Day(day) => {
                        days.take(day);
                        dates[index].push(day);
                    }
                    // It exists for what comes after it, some day after the horizon.
                    Place::Beyond => dates[index].push(self.span.days.end),
                    Place::Nowhere => {}
                }
                places[index].push(place);
            }
        }
        places
    }

    /// Gives the first day the order rules leave a line (`planning.md` H6); `None` when what comes first does not exist.
    fn from(&self, line: &Line<'_>, dates: &[Vec<i64>]) -> Option<i64> {
        let mut from = self.first;
        for &(first, needed) in &line.after {
            let mut before = dates[first].clone();
            before.sort_unstable();
            from = from.max(before.get(needed as usize - 1)? + 1);
        }
        Some(from)
    }

    /// Finds the day for a session that is best taken on `target`, from `from` on and until `until` if possible.
    fn place(&self, days: &Days, line: &Line<'_>, from: i64, target: i64, until: i64) -> Place {
        let end = self.span.days.end;
        let in_time = if until >= end { Place::Beyond } else { Place::Nowhere };
        if target >= end {
            return in_time;
        }
        let free = |day: &i64| self.is_free(days, line.length, *day);
        let before_end = (until + 1).min(end);
        let near = (0..before_end - from).flat_map(|days| [target + days, target - days]);
        let found = near.filter(|day| (from..before_end).contains(day)).find(free);
        let late = || (until.saturating_add(1).max(from)..end.min(self.last.saturating_add(1))).find(free);
        match found {
            Some(day) => Place::Day(day),
            None if in_time == Place::Beyond => Place::Beyond,
            None => late().map_or(Place::Nowhere, Place::Day),
        }
    }

    fn is_free(&self, days: &Days, length: Length, day: i64) -> bool {
        let that_week = days.weeks.get(&day.div_euclid(7)).copied().unwrap_or(0);
        let date = self.span.date(day);
        let is_there = |slot| h1_open_day::closed_for_person(self.person, self.working_days, date, slot).is_none();
        self.span.is_open(day)
            && h2_one_a_day::allows(1 + u32::from(days.busy.contains(&day)))
            && h3_person_week::allows(that_week + 1, self.limit)
            && length.slots().iter().any(|slot| is_there(*slot))
    }
}
