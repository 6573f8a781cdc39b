//! H6, order: a session comes on a later date than the k-th earliest session of each rotation that goes first.

use super::{Asked, Broken};
use crate::domain::progress::{is_experienced, required};
use crate::domain::{RotationId, SessionId, SessionRef};
use chrono::NaiveDate;

/// Gives the k of H6: how many sessions of the first rotation really come first for a person who owes `required` of it.
pub fn needed(asked: u32, required: u32) -> u32 {
    asked.min(required)
}

/// Tells whether a date may hold a session given the dates of the first rotation, sorted; `needed` is the k of H6.
pub fn allows(date: NaiveDate, first_dates: &[NaiveDate], needed: u32) -> bool {
    let earlier = first_dates.partition_point(|first| *first < date);
    allows_after(u32::try_from(earlier).unwrap_or(u32::MAX), needed)
}

/// Tells whether a session may come after so many earlier ones of the first rotation: the k-th earliest is on an earlier date when k are.
pub fn allows_after(earlier: u32, needed: u32) -> bool {
    earlier >= needed
}

/// What comes before the session that is asked about: so many of a rotation, and the dates of those there are.
pub(super) struct Order<'a> {
    first: &'a RotationId,
    needed: u32,
    /// Sorted.
    dates: Vec<NaiveDate>,
}

/// Another session of the person, still to come, that would stand too early if the one that moves left its place for good.
pub(super) struct Waiting<'a> {
    id: &'a SessionId,
    rotation: &'a RotationId,
    date: NaiveDate,
    /// Whether the session that moves counts for it wherever it comes before it.
    helped: bool,
}

/// Gathers what comes before the session.
pub(super) fn orders<'a>(asked: &Asked<'a>) -> Vec<Order<'a>> {
    let after =
        asked.rules.and_then(|rules| rules.rotations.get(asked.wanted.rotation)).map(|rotation| &rotation.after);
    let order = |(first, asked_for): (&'a RotationId, &u32)| Order {
        first,
        needed: needed_here(asked, first, *asked_for),
        dates: dates(asked, first),
    };
    after.into_iter().flatten().map(order).collect()
}

/// Gathers the sessions that stand well now and wait for the one that is moved; none for a new one.
///
/// A new session puts nothing out of order: it can only bring forward what comes first.
pub(super) fn waiting<'a>(asked: &Asked<'a>) -> Vec<Waiting<'a>> {
    let moved = asked.wanted.moving.and_then(|id| asked.person?.sessions.get(id)).filter(|moved| moved.counts());
    let (Some(moved), Some(rules)) = (moved, asked.rules) else { return Vec::new() };
    let mut waiting = Vec::new();
    for other in asked.others.iter().filter(|other| other.session.is_scheduled(asked.situation.today)) {
        let Some(rotation) = rules.rotations.get(&other.session.rotation) else { continue };
        let date = other.session.date;
        for (first, &asked_for) in &rotation.after {
            let needed = needed_here(asked, first, asked_for);
            let left = dates(asked, first);
            let stood = moved.rotation == *first && moved.date < date;
            let earlier = u32::try_from(left.partition_point(|first| *first < date)).unwrap_or(u32::MAX);
            if allows_after(earlier.saturating_add(u32::from(stood)), needed) && !allows_after(earlier, needed) {
                let helped = asked.wanted.rotation == first;
                waiting.push(Waiting { id: other.id, rotation: &other.session.rotation, date, helped });
            }
        }
    }
    waiting
}

/// Looks for a rotation that the session comes too early after.
pub(super) fn broken(asked: &Asked<'_>, date: NaiveDate) -> Option<Broken> {
    let order = asked.orders.iter().find(|order| !allows(date, &order.dates, order.needed))?;
    let reached = order.needed.checked_sub(1).and_then(|last| order.dates.get(last as usize).copied());
    Some(Broken::TooEarly { first: order.first.clone(), needed: order.needed, reached })
}

/// Looks for a session that waits for the one that is moved and would be left too early with it on a date.
pub(super) fn broken_for_others(asked: &Asked<'_>, waiting: &[Waiting<'_>], date: NaiveDate) -> Option<Broken> {
    let left = waiting.iter().find(|waiting| !(waiting.helped && date < waiting.date))?;
    Some(Broken::LeavesTooEarly {
        other: SessionRef { person: asked.wanted.person.clone(), session: left.id.clone() },
        rotation: left.rotation.clone(),
    })
}

/// Gives the k of H6 for the person: how many sessions of the first rotation really come first for them.
fn needed_here(asked: &Asked<'_>, first: &RotationId, asked_for: u32) -> u32 {
    let Some((person, rules)) = asked.person.zip(asked.rules) else { return 0 };
    let Some(rotation) = rules.rotations.get(first) else { return 0 };
    let needed =
        |experienced| needed(asked_for, required(rotation, experienced, person.waived(first, asked.situation.today)));
    // Experience takes long to reckon and decides seldom.
    let (with, without) = (needed(true), needed(false));
    if with == without || is_experienced(person, rules) { with } else { without }
}

/// Lists the dates of the person's sessions of a rotation, sorted, without the one that is moved.
fn dates(asked: &Asked<'_>, rotation: &RotationId) -> Vec<NaiveDate> {
    let there = asked.others.iter().filter(|other| other.session.rotation == *rotation);
    let mut dates: Vec<NaiveDate> = there.map(|other| other.session.date).collect();
    dates.sort_unstable();
    dates
}
