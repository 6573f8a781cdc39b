//! Entries that a killed program left behind: those of the last batch whose files never came to be as they say.

use super::backwards::Backwards;
use super::line;
use super::{HistoryFile, Past};
use crate::domain::history::{Entry, FileChanges, Fingerprint};
use crate::domain::tree::{Tree, value_at};
use crate::domain::{Content, problem::Step};
use std::collections::BTreeSet;

/// What of a batch never reached the disk: edits with their files.
pub(in crate::store) type Void = BTreeSet<(String, String)>;

/// What there is of a record.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct Versions {
    /// What is in its file; nothing where there is none.
    pub(in crate::store) now: Option<Content>,
    /// The states in the copies that a sync engine has left of it.
    pub(in crate::store) copies: Vec<Fingerprint>,
}

/// Values with the ways to them.
type Values<'a> = Vec<(&'a [Step], &'a Tree)>;

/// Reads the entries at the end of a history that were written together, the oldest first.
pub(in crate::store) fn last_batch(file: &HistoryFile) -> Vec<Entry> {
    let Ok(mut lines) = Backwards::open(&file.path) else { return Vec::new() };
    let mut batch: Vec<Entry> = Vec::new();
    while let Ok(Some(line)) = lines.line_before() {
        match line.bytes.as_deref().map(line::read) {
            Some(Ok(Some(entry))) if batch.is_empty() || entry.more => batch.push(entry),
            // What is torn at the end was never acknowledged, and what stands before it is its batch.
            Some(Ok(None) | Err(_)) if batch.is_empty() => {}
            _ => break,
        }
    }
    batch.reverse();
    batch
}

/// Gives what the ends of the other histories say of a file.
pub(in crate::store) fn of_others(past: &Past, own: &HistoryFile, name: &str) -> Vec<FileChanges> {
    /// Lines of each history; what was left behind is settled before long.
    const MOST_LINES: usize = 300;
    let mut found = Vec::new();
    for file in past.files().into_iter().filter(|file| file.writer != own.writer) {
        let Ok(mut lines) = Backwards::open(&file.path) else { continue };
        for _ in 0..MOST_LINES {
            let Ok(Some(line)) = lines.line_before() else { break };
            let entry = line.bytes.and_then(|bytes| line::read(&bytes).ok()).flatten();
            found.extend(entry.and_then(|entry| entry.file(name).cloned()));
        }
    }
    found
}

/// Tells which of a batch never came about: `now` gives what is in a file, and in the copies there are of it; `others` what
/// other histories say of it.
pub(in crate::store) fn void_of(
    batch: &[Entry],
    now: impl Fn(&str) -> Option<Versions>,
    others: impl Fn(&str) -> Vec<FileChanges>,
) -> Void {
    let files: BTreeSet<&str> =
        batch.iter().flat_map(|entry| &entry.files).map(|changes| changes.file.as_str()).collect();
    let mut void = Void::new();
    for file in files {
        let entries: Vec<(&Entry, &FileChanges)> =
            batch.iter().filter_map(|entry| Some((entry, entry.file(file)?))).collect();
        let steps: Vec<&FileChanges> = entries.iter().map(|(_, changes)| *changes).collect();
        // A file that cannot be read now tells nothing.
        let Some(now) = now(file) else { continue };
        let came_about = steps_that_came_about(&steps, &now, || others(file));
        void.extend(entries[came_about..].iter().map(|(entry, _)| (entry.id.as_str().to_owned(), file.to_owned())));
    }
    // A line that says so already is part of the batch.
    for entry in batch {
        entry.void.iter().for_each(|file| {
            void.remove(&(entry.id.as_str().to_owned(), file.clone()));
        });
    }
    void
}

/// Counts the steps, from the first, that a file has come along.
fn steps_that_came_about(
    steps: &[&FileChanges],
    Versions { now, copies }: &Versions,
    others: impl FnOnce() -> Vec<FileChanges>,
) -> usize {
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return 0 };
    let state = Fingerprint::of(now.as_ref());
    let is_there = |step: &&FileChanges| step.is == state || copies.contains(&step.is);
    if let Some(place) = steps.iter().rposition(is_there) {
        return place + 1;
    }
    if state == first.was {
        return 0;
    }
    // Somebody has changed the file since: then it is the state they began with that tells, or else the values.
    let others = others();
    if others.iter().any(|other| other.was == last.is) {
        return steps.len();
    }
    let tree = Tree::of(now.as_ref().and_then(Content::tree)).0;
    let is_there = |at: &[Step], value: &Tree| match at.split_last() {
        Some((Step::Item(_), list)) => {
            let list = value_at(&tree, list).and_then(|list| list.as_array());
            list.is_some_and(|list| list.contains(&value.0))
        }
        _ => value_at(&tree, at) == value.value(),
    };
    let count = |side: fn(&FileChanges) -> Values<'_>| {
        let values = steps.iter().flat_map(|step| side(step));
        values.filter(|(_, value)| !value.is_nothing()).filter(|(at, value)| is_there(at, value)).count()
    };
    let came = count(|step| step.changes.iter().map(|change| (change.at.as_slice(), &change.to)).collect());
    let stayed = count(|step| step.changes.iter().map(|change| (change.at.as_slice(), &change.from)).collect());
    let has_come = if came == stayed { others.iter().all(|other| other.was != first.was) } else { came > stayed };
    if has_come { steps.len() } else { 0 }
}
