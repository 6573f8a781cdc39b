//! Demand and capacity by week, off the window's thread: for 2,000 people it takes longer than a frame may.

use super::following::Following;
use super::job::Waker;
use crate::domain::{Forecast, Workspace};
pub use crate::planner::forecast::{forecast, what_if};
use chrono::NaiveDate;
use std::sync::Arc;

/// The forecast of the open workspace, kept up to date after each change.
pub struct Forecasting {
    following: Following<Arc<Forecast>>,
}

impl Default for Forecasting {
    fn default() -> Self {
        Self { following: Following::new("forecast") }
    }
}

impl Forecasting {
    /// Gives the forecast for the revision last followed, if it is worked out, or else the last one there was.
    pub fn forecast(&self) -> Option<&Arc<Forecast>> {
        self.following.latest()
    }

    /// Takes in what is done and starts working out the revision where that is not under way.
    pub fn follow(&mut self, workspace: &Workspace, today: NaiveDate, revision: u64, waker: &Waker) {
        self.following.follow(revision, waker, || {
            let workspace = workspace.clone();
            move |_: &_| Arc::new(forecast(&workspace, today))
        });
    }
}
