//! Entries of the history: what somebody did, value by value, as a line of a history file holds it (`store.md` 9).

use super::change::{Change, apply, diff, reversed};
use super::state::Fingerprint;
use super::{EditId, Head};
use crate::domain::command::Label;
use crate::domain::record::{Content, Record};
use crate::domain::workspace::Workspace;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What somebody did; a long one may stand on several lines of one id. Fields that a later version adds are passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Which edit it was.
    pub id: EditId,
    /// When it was made.
    pub on: DateTime<Utc>,
    /// Who made it; empty for a change that was found on the disk and that nobody has written down.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was done, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did: Option<Label>,
    /// The edit that it takes back; that of an undo where it does again what was undone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undoes: Option<EditId>,
    /// Whether it does again what was undone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
    /// What it changed, file by file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileChanges>,
    /// The file of a person who was taken out of the past, by the state of its name: the name itself would tell of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erased: Option<Fingerprint>,
    /// Files of what stands before under this id whose changes have never reached the disk.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<String>,
    /// Whether the next line was written together with this one, before any of the files.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// What changed in one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileChanges {
    /// Path of the file within the workspace folder, with `/`.
    pub file: String,
    /// The state of its record before.
    pub was: Fingerprint,
    /// The state of its record after.
    pub is: Fingerprint,
    /// What is other.
    pub changes: Vec<Change>,
}

impl FileChanges {
    /// Compares two states of a record.
    pub fn between(record: &Record, before: Option<&Content>, after: Option<&Content>) -> Self {
        let trees = [before, after].map(|content| content.and_then(Content::tree));
        Self {
            file: record.file(),
            was: Fingerprint::of(before),
            is: Fingerprint::of(after),
            changes: diff(trees[0].as_ref(), trees[1].as_ref()),
        }
    }

    /// Gives the record as it was before, of the state after; `None` where what comes out is another state.
    pub fn walk_back(&self, record: &Record, after: Option<&Content>) -> Option<Option<Content>> {
        let tree = apply(after.and_then(Content::tree), &reversed(&self.changes));
        let before = match tree {
            Some(tree) => Some(record.content_of(tree)?),
            None => None,
        };
        (Fingerprint::of(before.as_ref()) == self.was).then_some(before)
    }

    /// Gives the record as it was after, of the state before; `None` where what comes out is another state.
    pub fn walk_on(&self, record: &Record, before: Option<&Content>) -> Option<Option<Content>> {
        let tree = apply(before.and_then(Content::tree), &self.changes);
        let after = match tree {
            Some(tree) => Some(record.content_of(tree)?),
            None => None,
        };
        (Fingerprint::of(after.as_ref()) == self.is).then_some(after)
    }
}

impl Entry {
    /// Gives what is known of the edit apart from what it changed.
    pub fn head(&self) -> Head {
        let Self { id, on, did, undoes, again, .. } = self.clone();
        Head { id, on, label: did, undoes, again }
    }

    /// Begins the entry of an edit that somebody makes.
    pub fn of(head: &Head, by: &str) -> Self {
        Self {
            id: head.id.clone(),
            on: head.on,
            by: by.to_owned(),
            did: head.label.clone(),
            undoes: head.undoes.clone(),
            again: head.again,
            ..Self::default()
        }
    }

    /// Tells whether it is a change that was found on the disk and that nobody has written down.
    pub fn is_from_outside(&self) -> bool {
        self.by.is_empty()
    }

    /// Gives what it changed in a file.
    pub fn file(&self, file: &str) -> Option<&FileChanges> {
        self.files.iter().find(|changes| changes.file == file)
    }

    /// Makes the workspaces on both sides of the entry out of the workspace as it is now, for undoing it or doing it again.
    ///
    /// What the entry says nothing of is in both as it is now, so that a merge of the three leaves it alone. A record that
    /// cannot be read with the values of then stays as it is in all of them; how many such there are is given too.
    pub fn sides(&self, now: &Workspace) -> (Workspace, Workspace, usize) {
        let (mut before, mut after, mut unreadable) = (now.clone(), now.clone(), 0);
        for changes in &self.files {
            let Some(record) = Record::of_file(&changes.file) else { continue };
            let tree = record.content_in(now).and_then(|content| content.tree());
            let tree_before = apply(tree, &reversed(&changes.changes));
            let tree_after = apply(tree_before.clone(), &changes.changes);
            let read = |tree: Option<serde_json::Value>| match tree {
                Some(tree) => record.content_of(tree).map(Some),
                None => Some(None),
            };
            match (read(tree_before), read(tree_after)) {
                (Some(of_before), Some(of_after)) => {
                    record.put_in(&mut before, of_before);
                    record.put_in(&mut after, of_after);
                }
                _ => unreadable += 1,
            }
        }
        (before, after, unreadable)
    }
}

/// What of somebody's entries can be undone next, and what done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undoable {
    /// What was done and not undone, latest last.
    pub done: Vec<Entry>,
    /// What was undone, latest last, each with the edit that undid it.
    pub undone: Vec<(Entry, EditId)>,
}

impl Undoable {
    /// Follows somebody's entries from the oldest to the latest, as a window's own history does.
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut undoable = Self::default();
        for entry in entries {
            match &entry.undoes {
                // What was erased is gone for good.
                None if entry.files.is_empty() || entry.is_from_outside() || entry.erased.is_some() => {}
                None => {
                    undoable.undone.clear();
                    undoable.done.push(entry);
                }
                Some(of) => undoable.turn(of, &entry.id),
            }
        }
        undoable
    }

    /// Takes an edit from one side to the other.
    fn turn(&mut self, of: &EditId, by: &EditId) {
        if let Some(place) = self.done.iter().rposition(|entry| entry.id == *of) {
            let entry = self.done.remove(place);
            self.undone.push((entry, by.clone()));
        } else if let Some(place) = self.undone.iter().rposition(|(_, undo)| undo == of) {
            let (entry, _) = self.undone.remove(place);
            self.done.push(entry);
        }
    }
}
