//! The forecast of what is supposed, worked out off the window's thread while it is being typed.

use super::following::Following;
use super::forecast::what_if;
use super::job::{Handle, Waker};
use super::newcomers::settle;
use crate::domain::{Forecast, WhatIf, WhatIfFault, Workspace};
use chrono::NaiveDate;
use std::sync::Arc;

/// What a supposition leads to, or why it cannot be supposed.
pub type Supposed = Result<Arc<Forecast>, WhatIfFault>;

/// The forecast of what is supposed, kept up to date after each change of it or of the workspace.
pub struct Supposing {
    following: Following<Supposed>,
    /// What the latest forecast is for, and its number.
    basis: Option<(u64, NaiveDate, WhatIf)>,
    number: u64,
}

impl Default for Supposing {
    fn default() -> Self {
        Self { following: Following::new("what-if"), basis: None, number: 0 }
    }
}

impl Supposing {
    /// Gives the answer for the workspace's `revision`, or else the last one there was, and whether it is the former.
    pub fn follow(
        &mut self,
        workspace: &Workspace,
        today: NaiveDate,
        revision: u64,
        asked: &WhatIf,
        waker: &Waker,
    ) -> (Option<&Supposed>, bool) {
        let is_known = |(of, on, known): &(u64, NaiveDate, WhatIf)| (*of, *on) == (revision, today) && known == asked;
        if !self.basis.as_ref().is_some_and(is_known) {
            self.basis = Some((revision, today, asked.clone()));
            self.number += 1;
        }
        self.following.follow(self.number, waker, || {
            let (workspace, asked) = (workspace.clone(), asked.clone());
            move |handle: &Handle<()>| {
                settle(handle);
                what_if(&workspace, today, &asked).map(Arc::new)
            }
        });
        (self.following.latest(), self.following.latest_of(self.number).is_some())
    }
}
