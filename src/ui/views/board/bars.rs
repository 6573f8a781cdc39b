//! Sessions as blocks of a lane: in which part of a day each one lies, so that none hides another.

use crate::domain::{Person, PersonId, Placement, SessionRef, Slot, Status};
use crate::ui::context::Cx;
use crate::ui::views::calendar::filter::Filter;
use crate::ui::views::calendar::pill::{self, Pill, PillStatus};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One session of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its date.
    pub date: NaiveDate,
    /// The part of the day it takes.
    pub slot: Slot,
    /// Which share of the day's width it has, from 0.
    pub share: usize,
    /// Into how many shares the day's width is cut.
    pub shares: usize,
    /// Whose it is, with whom, and how it stands.
    pub pill: Pill,
}

impl Bar {
    fn new(date: NaiveDate, slot: Slot, pill: Pill) -> Self {
        Self { date, slot, share: 0, shares: 1, pill }
    }

    /// Makes the block of a session where it would land.
    pub fn landing(date: NaiveDate, slot: Slot, pill: Pill) -> Self {
        Self::new(date, slot, pill)
    }

    /// Says the date and all of the session in words.
    pub fn spoken(&self, cx: &Cx<'_>) -> String {
        format!("{}, {}", cx.texts.date(self.date), self.pill.spoken)
    }

    /// Tells whether it takes the person's day: what fell through and what is only proposed does not.
    pub fn counts(&self) -> bool {
        match self.pill.status {
            PillStatus::Booked(status) => matches!(status, Status::Planned | Status::Confirmed | Status::Done),
            PillStatus::NoOutcome => true,
            PillStatus::Proposed { .. } => false,
        }
    }

    fn order(&self) -> (NaiveDate, u8, Slot) {
        let rank = match self.pill.status {
            PillStatus::Proposed { .. } => 1,
            _ if self.counts() => 0,
            _ => 2,
        };
        (self.date, rank, self.slot)
    }
}

/// Lists all sessions of a person and what is proposed for them, by date.
pub fn of_person(cx: &Cx<'_>, id: &PersonId, person: &Person, proposed: &[&Placement]) -> Vec<Bar> {
    let booked = person.sessions.iter().filter_map(|(session, s)| {
        let name = SessionRef { person: id.clone(), session: session.clone() };
        Some(Bar::new(s.date, s.slot, pill::of_session(cx, &name, &Filter::default())?))
    });
    let mut bars: Vec<Bar> = booked.chain(of_placements(cx, proposed)).collect();
    spread(&mut bars);
    bars
}

/// Makes the blocks of what is proposed.
pub fn of_placements<'a>(cx: &'a Cx<'_>, proposed: &'a [&Placement]) -> impl Iterator<Item = Bar> + 'a {
    proposed.iter().filter_map(|placement| {
        let pill = pill::of_placement(cx, placement, &Filter::default())?;
        Some(Bar::new(placement.date, placement.slot, pill))
    })
}

/// Makes the block of a booked session.
pub fn of_session(cx: &Cx<'_>, name: &SessionRef) -> Option<Bar> {
    let session = cx.workspace.session(name)?;
    Some(Bar::new(session.date, session.slot, pill::of_session(cx, name, &Filter::default())?))
}

/// Sorts blocks by date and cuts the width of each day into as many shares as overlap on it.
pub fn spread(bars: &mut [Bar]) {
    bars.sort_by_key(Bar::order);
    for day in bars.chunk_by_mut(|one, other| one.date == other.date) {
        let mut taken: Vec<Vec<Slot>> = Vec::new();
        for bar in day.iter_mut() {
            let free = |slots: &Vec<Slot>| slots.iter().all(|slot| !slot.overlaps(bar.slot));
            bar.share = taken.iter().position(free).unwrap_or(taken.len());
            match taken.get_mut(bar.share) {
                Some(slots) => slots.push(bar.slot),
                None => taken.push(vec![bar.slot]),
            }
        }
        for bar in day {
            bar.shares = taken.len();
        }
    }
}

/// Lists the dates on which a person has more than one session (`planning.md` H2), from blocks sorted by date.
pub fn doubled(bars: &[Bar]) -> Vec<NaiveDate> {
    let counting = bars.iter().filter(|bar| bar.counts() && !bar.pill.is_leaving);
    let mut dates: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for bar in counting {
        *dates.entry(bar.date).or_default() += 1;
    }
    dates.into_iter().filter(|(_, sessions)| *sessions > 1).map(|(date, _)| date).collect()
}

/// Gives the blocks of a range of dates, both included, from blocks sorted by date.
pub fn between(bars: &[Bar], from: NaiveDate, to: NaiveDate) -> &[Bar] {
    let start = bars.partition_point(|bar| bar.date < from);
    let end = bars.partition_point(|bar| bar.date <= to);
    bars.get(start..end).unwrap_or_default()
}
