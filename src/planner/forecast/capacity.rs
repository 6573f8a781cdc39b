//! What the hosts offer in each week.

use super::Rotations;
use super::room::Room;
use super::span::Span;
use crate::domain::rules::h1_open_day;
use crate::domain::{Host, HostId, Slot, Workspace, check};
use std::collections::{BTreeMap, BTreeSet};

/// Adds up, for each week, the half-days of every host that planning knows.
///
/// A host has the dates of the horizon that are open to them (`planning.md` H1), at most `max_days_per_week` of them
/// (H5), those with trainees on days of that week outside the horizon taken off, whole dates before half ones.
pub(super) fn rooms(workspace: &Workspace, span: &Span, rotations: &Rotations<'_>) -> Vec<Room> {
    let mut rooms = vec![Room::default(); span.weeks];
    let left_out = check::faulty_hosts(workspace);
    let outside = outside(workspace, span);
    for (id, host) in workspace.hosts.iter().filter(|(id, _)| !left_out.contains(*id)) {
        let takes = |id: &&_| host.takes.get(*id).copied().unwrap_or(0);
        let seats: Vec<u32> = rotations.ids.iter().map(takes).collect();
        if seats.iter().all(|trainees| *trainees == 0) {
            continue;
        }
        // A full day finds no place on a date with one half.
        let of_half = |(trainees, full): (&u32, &bool)| if *full { 0 } else { *trainees };
        let half_day_seats: Vec<u32> = seats.iter().zip(&rotations.full_day).map(of_half).collect();
        for (week, room) in rooms.iter_mut().enumerate() {
            let gone = outside.get(&(id, week)).map_or(0, |dates| u32::try_from(dates.len()).unwrap_or(u32::MAX));
            let most = host.max_days_per_week.saturating_sub(gone);
            let (whole, half) = dates(workspace, span, id, host, week);
            let whole = whole.min(most);
            room.add(&seats, 2 * whole);
            room.add(&half_day_seats, half.min(most - whole));
        }
    }
    rooms
}

/// Counts the dates of a week on which a host is there all day, and those on which they are there for one half.
fn dates(workspace: &Workspace, span: &Span, id: &HostId, host: &Host, week: usize) -> (u32, u32) {
    let working_days = workspace.root.calendar.working_days;
    let mut counts = (0, 0);
    for date in span.days_in(week).filter(|day| span.is_open(*day)).map(|day| span.date(day)) {
        let is_there = |slot| h1_open_day::closed_for_host(id, host, working_days, date, slot).is_none();
        if is_there(Slot::FullDay) {
            counts.0 += 1;
        } else if is_there(Slot::Morning) || is_there(Slot::Afternoon) {
            counts.1 += 1;
        }
    }
    counts
}

/// Finds the days on which hosts have trainees in the horizon's first and last week, but outside the horizon.
fn outside<'a>(workspace: &'a Workspace, span: &Span) -> BTreeMap<(&'a HostId, usize), BTreeSet<i64>> {
    let mut found: BTreeMap<(&HostId, usize), BTreeSet<i64>> = BTreeMap::new();
    for (.., session) in workspace.sessions().filter(|(.., session)| session.counts()) {
        let day = span.day(session.date);
        let week = usize::try_from(day.div_euclid(7)).ok().filter(|week| *week < span.weeks);
        if let (Some(week), Some(host), None) = (week, &session.host, span.week_of(day)) {
            found.entry((host, week)).or_default().insert(day);
        }
    }
    found
}
