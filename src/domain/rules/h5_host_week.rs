//! H5, the host's week: trainees on at most `host.max_days_per_week` dates of an ISO week.

use super::{Asked, Broken, HostSide};
use crate::domain::Week;
use chrono::NaiveDate;

/// Tells whether a week of a host may hold trainees on so many dates.
pub fn allows(days_that_week: u32, limit: u32) -> bool {
    days_that_week <= limit
}

/// Counts the dates of the host's week with the session on one of them.
pub(super) fn broken(asked: &Asked<'_>, host: &HostSide<'_>, date: NaiveDate) -> Option<Broken> {
    let (id, limit) = (host.id?, host.host?.max_days_per_week);
    let week = Week::of(date);
    let other_dates = host.dates.into_iter().flat_map(|dates| dates.range(week.monday()..week.plus(1).monday()));
    let other_dates = other_dates
        .filter(|(other, there)| **other != date && there.iter().any(|booking| !asked.is_moved_from(booking)));
    let days = u32::try_from(other_dates.count()).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(days, limit)).then(|| Broken::HostWeekFull { host: id.clone(), week, days, limit })
}
