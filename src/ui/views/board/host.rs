//! The lane of a host: what each week offers, what of it is taken, and the trainees behind it.

use super::axis::Axis;
use super::bars::{self, Bar};
use super::shade::{self, Shade};
use crate::domain::rules::Booking;
use crate::domain::time::add_days;
use crate::domain::{Half, Host, HostId, PersonId, Placement};
use crate::ui::context::Cx;
use crate::ui::views::hosts::load::{self, WeekLoad, strip_words};
use crate::ui::widgets::Load;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// One host of the board, over the weeks that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct HostRow {
    /// Full name.
    pub name: String,
    /// Where they sell.
    pub area: String,
    /// The weeks shown.
    pub weeks: Vec<HostWeek>,
    /// When they are away.
    pub shades: Vec<Shade>,
    /// Dates on which a half-day holds more, or other, trainees than the host takes at once.
    pub doubled: Vec<NaiveDate>,
    /// Who it is and how the weeks are loaded, in words.
    pub spoken: String,
}

/// One week of a host.
#[derive(Clone, Debug, PartialEq)]
pub struct HostWeek {
    /// Days taken and offered.
    pub load: WeekLoad,
    /// Further days on which the plan that is looked at would have trainees.
    pub proposed: u32,
    /// The columns from the first to the last day the host is there; those of the week where there is none.
    pub columns: Range<usize>,
    /// Whether the week is over.
    pub is_past: bool,
}

/// One day a host offers in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferedDay {
    /// With trainees.
    Taken,
    /// With trainees if the plan is accepted.
    Proposed,
    /// Without any.
    Free,
}

/// One trainee of a host, with what they have there in the weeks shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Trainee {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Sessions with this host, by date.
    pub bars: Vec<Bar>,
}

impl HostWeek {
    /// Tells whether trainees come on more days than the host offers.
    pub fn is_over(&self) -> bool {
        self.load.load == Load::Over
    }

    /// Lists the days the host offers, those taken first.
    pub fn days(&self) -> impl Iterator<Item = OfferedDay> {
        let free = self.load.offered.saturating_sub(self.load.taken.saturating_add(self.proposed));
        let many = |day: OfferedDay, count: u32| std::iter::repeat_n(day, count as usize);
        many(OfferedDay::Taken, self.load.taken)
            .chain(many(OfferedDay::Proposed, self.proposed))
            .chain(many(OfferedDay::Free, free))
    }

    /// Says the week in words: "W49: 3 of 2 days taken, 1 proposed".
    pub fn words(&self, cx: &Cx<'_>) -> String {
        let words = self.load.words(cx.texts);
        match self.proposed {
            0 => words,
            count => format!("{words}, {}", cx.texts.with("board-proposed", &[("count", count.into())])),
        }
    }
}

/// Works out the lane of a host; `None` when nobody has the id.
pub fn host_row(cx: &Cx<'_>, id: &HostId, axis: &Axis, proposed: &[&Placement]) -> Option<HostRow> {
    let host = cx.workspace.hosts.get(id)?;
    let situation = cx.situation();
    let proposed: BTreeSet<NaiveDate> = proposed.iter().map(|placement| placement.date).collect();
    let per_week = axis.days.len() as usize;
    let weeks: Vec<HostWeek> = axis
        .weeks
        .iter()
        .enumerate()
        .map(|(at, shown)| {
            let week = shown.week;
            let all = at * per_week..(at + 1) * per_week;
            let is_there = |column: &usize| {
                axis.date_at(*column).is_some_and(|date| {
                    situation.closed_for_all(date).is_none() && load::works(&situation, id, host, date)
                })
            };
            let first = all.clone().find(is_there);
            let last = all.clone().rev().find(is_there);
            let new = proposed.range(week.monday()..add_days(week.monday(), 7));
            let new = new.filter(|date| cx.derived.ledger.on(id, **date).is_empty()).count();
            HostWeek {
                load: load::week_load(&situation, id, host, week),
                proposed: u32::try_from(new).unwrap_or(u32::MAX),
                columns: first.zip(last).map_or(all, |(first, last)| first..last + 1),
                is_past: add_days(week.monday(), 7) <= cx.today,
            }
        })
        .collect();
    let range = axis.first.monday()..add_days(axis.last_day(), 1);
    let dates = cx.derived.ledger.dates(id, range);
    let doubled: Vec<NaiveDate> =
        dates.filter(|(_, bookings)| is_double_booked(host, bookings)).map(|(date, _)| date).collect();
    let loads: Vec<WeekLoad> = weeks.iter().map(|week| week.load).collect();
    let mut spoken: Vec<String> = vec![host.name.clone()];
    spoken.extend((!host.area.is_empty()).then(|| host.area.clone()));
    spoken.push(strip_words(cx.texts, &loads));
    if !doubled.is_empty() {
        let dates: Vec<String> = doubled.iter().map(|date| cx.texts.date(*date)).collect();
        spoken.push(cx.texts.with("board-doubled", &[("dates", cx.texts.list(&dates).into())]));
    }
    Some(HostRow {
        name: host.name.clone(),
        area: host.area.clone(),
        weeks,
        shades: shade::of_host(cx, host),
        doubled,
        spoken: spoken.join(", "),
    })
}

/// Lists who comes to a host in the weeks shown, by the date of the first session.
pub fn trainees(cx: &Cx<'_>, id: &HostId, axis: &Axis, proposed: &[&Placement]) -> Vec<Trainee> {
    let mut people: BTreeMap<&PersonId, Vec<Bar>> = BTreeMap::new();
    let range = axis.first.monday()..add_days(axis.last_day(), 1);
    for booking in cx.derived.ledger.dates(id, range).flat_map(|(_, bookings)| bookings) {
        people.entry(&booking.name.person).or_default().extend(bars::of_session(cx, &booking.name));
    }
    for placement in proposed.iter().filter(|placement| axis.shows(placement.date)) {
        people.entry(&placement.person).or_default().extend(bars::of_placements(cx, std::slice::from_ref(placement)));
    }
    let mut trainees: Vec<Trainee> = people
        .into_iter()
        .map(|(person, mut bars)| {
            bars::spread(&mut bars);
            Trainee { person: person.clone(), name: cx.person_name(person).to_owned(), bars }
        })
        .collect();
    trainees.sort_by_cached_key(|trainee| (trainee.bars.first().map(|bar| bar.date), trainee.name.clone()));
    trainees
}

/// Tells whether a half-day of a date holds trainees of two rotations, or more than the host takes at once
/// (`planning.md` H4).
pub fn is_double_booked(host: &Host, bookings: &[Booking]) -> bool {
    Half::ALL.into_iter().any(|half| {
        let there = || bookings.iter().filter(|booking| booking.slot.takes(half));
        let Some(first) = there().next() else { return false };
        // A rotation the host does not take is a fault of another kind.
        let limit = host.takes.get(&first.rotation).map_or(1, |trainees| *trainees as usize);
        there().count() > limit || there().any(|booking| booking.rotation != first.rotation)
    })
}
