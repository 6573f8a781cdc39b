//! H5, the host's week: trainees on at most `host.max_days_per_week` dates of an ISO week.

use super::{Broken, Candidate, Situation};
use crate::domain::Week;

/// Tells whether a week of a host may hold trainees on so many dates.
pub fn allows(days_that_week: u32, limit: u32) -> bool {
    days_that_week <= limit
}

/// Counts the dates of the host's week with the candidate in it.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let id = candidate.host?;
    let limit = situation.workspace.hosts.get(id)?.max_days_per_week;
    let week = Week::of(candidate.date);
    let other_dates = situation.ledger.dates(id, week.monday()..week.plus(1).monday()).filter(|(date, there)| {
        *date != candidate.date && there.iter().any(|booking| !candidate.is_moved_from(booking))
    });
    let days = u32::try_from(other_dates.count()).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(days, limit)).then(|| Broken::HostWeekFull { host: id.clone(), week, days, limit })
}
