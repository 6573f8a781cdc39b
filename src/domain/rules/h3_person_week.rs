//! H3, the person's week: at most `max_sessions_per_week` sessions of a person in an ISO week.

use super::{Broken, Candidate, Situation};
use crate::domain::Week;

/// Tells whether a week may hold so many sessions of one person.
pub fn allows(sessions_that_week: u32, limit: u32) -> bool {
    sessions_that_week <= limit
}

/// Counts the person's week with the candidate in it.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let limit = situation.rules(candidate)?.max_sessions_per_week;
    let week = Week::of(candidate.date);
    let others = situation.others(candidate).filter(|(_, other)| Week::of(other.date) == week).count();
    let sessions = u32::try_from(others).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(sessions, limit)).then_some(Broken::PersonWeekFull { week, sessions, limit })
}
