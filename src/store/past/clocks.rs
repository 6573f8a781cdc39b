//! Clocks that go wrong: entries of one writer that lie ahead of now, or behind those written before them.
//!
//! The order of a log is that of its times, so that whoever's clock is wrong seems to act before or after the others.

use super::backwards::Backwards;
use super::{HistoryFile, Past, line};
use crate::domain::problem::Severity;
use crate::domain::{FileFault, Problem};
use crate::store::findings::problem as of_file;
use crate::store::read::Fault;
use chrono::{DateTime, TimeDelta, Utc};

/// What clocks may differ by; a window that was offline writes a little later what it did.
const MOST_SECONDS: i64 = 15 * 60;

impl Past {
    /// Finds the writers whose clocks have gone wrong, as far as their histories tell at a time.
    pub fn clocks(&self, now: DateTime<Utc>) -> Vec<Problem> {
        self.files().iter().filter_map(|file| clock(file, now)).collect()
    }
}

/// Finds the latest entry of a history whose time cannot be right.
fn clock(file: &HistoryFile, now: DateTime<Utc>) -> Option<Problem> {
    let most = TimeDelta::seconds(MOST_SECONDS);
    let mut lines = Backwards::open(&file.path).ok()?;
    let mut earliest_after: Option<DateTime<Utc>> = None;
    while let Ok(Some(line)) = lines.line_before() {
        let Some(Ok(Some(entry))) = line.bytes.as_deref().map(line::read) else { continue };
        let on = entry.on;
        let fault = if on > now + most {
            Some(FileFault::ClockAhead { on })
        } else {
            let back = earliest_after.filter(|after| on > *after + most);
            back.map(|to| FileFault::ClockBack { from: on, to })
        };
        if let Some(fault) = fault {
            let position = line::position(file, &line);
            let fault = Fault { fault, position: Some(position) };
            return Some(of_file(&file.name(), fault, Severity::Warning));
        }
        earliest_after = Some(earliest_after.map_or(on, |after| after.min(on)));
    }
    None
}
