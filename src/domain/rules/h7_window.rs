//! H7, window: what is planned anew lies between the notice people need and the horizon.

use super::{Broken, Candidate, Situation};
use crate::domain::time::add_days;
use chrono::NaiveDate;
use std::ops::Range;

/// Gives the dates a new session may take: from max(`today` + `min_notice_days`, `start`) to the end of the horizon, which is not in it.
pub fn window(today: NaiveDate, min_notice_days: u32, start: NaiveDate, horizon_end: NaiveDate) -> Range<NaiveDate> {
    add_days(today, i64::from(min_notice_days)).max(start)..horizon_end
}

/// Tells on which side of the window the candidate lies, if it is outside.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let notice_days = situation.rules(candidate)?.min_notice_days;
    let person = situation.workspace.people.get(candidate.person)?;
    let end = situation.workspace.horizon_end(situation.today);
    let window = window(situation.today, notice_days, person.start, end);
    if candidate.date < window.start {
        Some(Broken::TooSoon { first: window.start, notice_days })
    } else if candidate.date >= window.end {
        Some(Broken::BeyondHorizon { end })
    } else {
        None
    }
}
