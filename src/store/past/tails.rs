//! What has been added to the histories since the folder was opened: it tells who made the changes that are found.

use super::backwards::Backwards;
use super::line;
use super::{HistoryFile, Past};
use crate::domain::history::{Change, Entry};
use crate::domain::problem::Step;
use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::Path;

/// The most entries that are remembered; earlier ones have told what they had to tell.
const MOST_ENTRIES: usize = 2000;

/// The histories as far as they have been read.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct Tails {
    /// How much of each history is known, in bytes.
    known: BTreeMap<String, u64>,
    latest: VecDeque<Entry>,
}

impl Tails {
    /// Notes how long the histories are now; what they hold already is known to whoever reads the files after this.
    pub(in crate::store) fn now(dir: &Path) -> Self {
        let files = Past::of(dir).files().into_iter();
        Self { known: files.map(|file| (file.writer.clone(), length(&file))).collect(), latest: VecDeque::new() }
    }

    /// Reads what has been added; `true` where something has.
    pub(in crate::store) fn read_on(&mut self, dir: &Path) -> bool {
        let mut has_new = false;
        for file in Past::of(dir).files() {
            let now = length(&file);
            let known = self.known.insert(file.writer.clone(), now).unwrap_or(0);
            // A shorter one was rewritten: what it held is known.
            if now <= known {
                continue;
            }
            let Ok(mut lines) = Backwards::open(&file.path) else { continue };
            let mut new = Vec::new();
            while let Ok(Some(line)) = lines.line_before() {
                if line.at < known || new.len() == MOST_ENTRIES {
                    break;
                }
                new.extend(line.bytes.and_then(|bytes| line::read(&bytes).ok()).flatten());
            }
            has_new |= !new.is_empty();
            self.latest.extend(new.into_iter().rev());
        }
        while self.latest.len() > MOST_ENTRIES {
            self.latest.pop_front();
        }
        has_new
    }

    /// Notes that one has added to a history oneself, from one byte to another.
    pub(in crate::store) fn note_own(&mut self, writer: &str, from: u64, to: u64) {
        if self.known.get(writer).copied().unwrap_or(0) == from {
            self.known.insert(writer.to_owned(), to);
        }
    }

    /// Walks the entries that have been added, the oldest first.
    pub(in crate::store) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.latest.iter()
    }

    /// Finds who last changed a value of a file; empty where that is not known.
    pub(in crate::store) fn who(&self, file: &str, at: &[Step]) -> String {
        let touches = |entry: &&Entry| {
            entry.file(file).is_some_and(|changes| changes.changes.iter().any(|change: &Change| change.touches(at)))
        };
        self.latest.iter().rev().find(touches).map(|entry| entry.by.clone()).unwrap_or_default()
    }
}

fn length(file: &HistoryFile) -> u64 {
    fs::metadata(&file.path).map(|metadata| metadata.len()).unwrap_or(0)
}
