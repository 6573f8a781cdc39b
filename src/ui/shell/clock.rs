//! The one place of the window that reads the clock; tests put their own in its place.

use crate::app::author::Now;
use chrono::{NaiveDate, NaiveDateTime};
use std::sync::Arc;

/// Tells the day and the time.
pub trait Clock {
    /// Gives the local date and time.
    fn now(&self) -> NaiveDateTime;

    /// Gives the local date.
    fn today(&self) -> NaiveDate {
        self.now().date()
    }
}

/// The clock of the system, in local time.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the shell is where the clock is read")]
    fn now(&self) -> NaiveDateTime {
        chrono::Local::now().naive_local()
    }
}

/// Gives the local date of the system's clock.
pub fn today() -> NaiveDate {
    SystemClock.today()
}

/// Gives what tells when something is done, be the window looked at as of another day.
#[expect(clippy::disallowed_methods, reason = "the shell is where the clock is read")]
pub fn now() -> Now {
    Arc::new(chrono::Utc::now)
}

/// A clock that stands still, for tests and for looking at a workspace as of another day.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }
}
