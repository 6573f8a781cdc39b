//! When to stop.

use super::PlanOptions;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The end of the time the caller gives, and the caller's word to stop.
#[derive(Clone, Copy)]
pub(super) struct Deadline<'a> {
    start: Instant,
    limit: Option<Duration>,
    cancel: Option<&'a AtomicBool>,
}

impl<'a> Deadline<'a> {
    /// Starts the time.
    pub fn new(options: &PlanOptions<'a>) -> Self {
        Self { start: Instant::now(), limit: options.time_limit, cancel: options.cancel }
    }

    /// Tells whether the caller has said to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed))
    }

    /// Tells whether to stop now.
    pub fn is_over(&self) -> bool {
        self.is_cancelled() || self.limit.is_some_and(|limit| self.start.elapsed() >= limit)
    }
}
