//! H7, window: what is planned anew lies between the notice people need and the horizon.

use super::{Asked, Broken};
use crate::domain::time::add_days;
use chrono::NaiveDate;
use std::ops::Range;

/// Gives the dates a new session may take: from max(`today` + `min_notice_days`, `start`) to the end of the horizon, which is not in it.
pub fn window(today: NaiveDate, min_notice_days: u32, start: NaiveDate, horizon_end: NaiveDate) -> Range<NaiveDate> {
    add_days(today, i64::from(min_notice_days)).max(start)..horizon_end
}

/// Tells on which side of the window a date lies, if it is outside.
pub(super) fn broken(asked: &Asked<'_>, date: NaiveDate) -> Option<Broken> {
    let notice_days = asked.rules?.min_notice_days;
    let window = asked.window()?;
    if date < window.start {
        Some(Broken::TooSoon { first: window.start, notice_days })
    } else if date >= window.end {
        Some(Broken::BeyondHorizon { end: window.end })
    } else {
        None
    }
}
