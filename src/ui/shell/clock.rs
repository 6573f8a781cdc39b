//! The one place of the window that reads the clock; tests put their own in its place.

use chrono::{NaiveDate, NaiveDateTime};

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

/// A clock that stands still, for tests and for looking at a workspace as of another day.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }
}
