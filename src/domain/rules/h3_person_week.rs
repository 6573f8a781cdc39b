//! H3, the person's week: at most `max_sessions_per_week` sessions of a person in an ISO week.

use super::{Asked, Broken};
use crate::domain::Week;
use chrono::NaiveDate;

/// Tells whether a week may hold so many sessions of one person.
pub fn allows(sessions_that_week: u32, limit: u32) -> bool {
    sessions_that_week <= limit
}

/// Counts the person's week with the session on a date of it.
pub(super) fn broken(asked: &Asked<'_>, date: NaiveDate) -> Option<Broken> {
    let limit = asked.rules?.max_sessions_per_week;
    let week = Week::of(date);
    let others = asked.others.iter().filter(|other| other.week == week).count();
    let sessions = u32::try_from(others).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(sessions, limit)).then_some(Broken::PersonWeekFull { week, sessions, limit })
}
