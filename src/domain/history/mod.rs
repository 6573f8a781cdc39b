//! What was done: edits with the workspace on both sides of them, undo and redo of one window, and entries of the past.
//!
//! Undo and redo go through the same merge as everything else, so that a colleague's work survives them. An [`Entry`] says
//! of an edit what it changed, value by value ([`change`]), and names the states between which it led ([`Fingerprint`]), so
//! that the past of a file can be walked whatever clocks say ([`chain`]).

pub mod chain;
pub mod change;
mod entry;
mod state;

pub use change::Change;
pub use entry::{Entry, FileChanges, Undoable};
pub use state::Fingerprint;

use super::command::{Command, Label};
use super::merge::{Clash, merge_workspaces};
use super::workspace::Workspace;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::sync::Arc;

/// The most edits that can be undone; the oldest go first.
pub const MOST_EDITS: usize = 500;

/// Names an edit; random, so that edits of two windows are never mistaken for one another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EditId(Arc<str>);

impl EditId {
    /// Wraps a text as it stands.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(Arc::from(text.as_ref()))
    }

    /// Gives the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for EditId {
    fn default() -> Self {
        Self::new("")
    }
}

/// What is known of an edit apart from what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Which edit it is.
    pub id: EditId,
    /// When it was made.
    pub on: DateTime<Utc>,
    /// What was done; `None` where that is not known.
    pub label: Option<Label>,
    /// The edit that this one takes back; that of an undo where it does again what was undone.
    pub undoes: Option<EditId>,
    /// Whether it does again what was undone.
    pub again: bool,
}

/// One thing somebody did, with the workspace on both sides of it; cheap, as unchanged records are shared.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What it is called, and when it was made.
    pub head: Head,
    /// The workspace before it.
    pub before: Workspace,
    /// The workspace after it.
    pub after: Workspace,
}

impl Edit {
    /// Makes the edit that a command was.
    pub fn of(command: &Command, id: EditId, on: DateTime<Utc>, before: Workspace, after: Workspace) -> Self {
        let label = Some(command.label().named(&before, &after));
        Self { head: Head { id, on, label, undoes: None, again: false }, before, after }
    }
}

/// What was done and what was undone, latest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Edit>,
    undone: Vec<Undone>,
}

/// An edit that was undone, and the edit that was.
#[derive(Clone, Debug)]
struct Undone {
    edit: Edit,
    by: EditId,
}

/// What an undo or redo gives.
#[derive(Clone, Debug)]
pub struct Turned {
    /// The undo or redo, which is an edit itself; it is called like what it undoes or does again.
    pub edit: Edit,
    /// What somebody else has changed since, and which therefore stays as they have it.
    pub clashes: Vec<Clash>,
}

impl History {
    /// Adds what was just done; what was undone cannot be redone any more. An edit that changed nothing is not kept.
    pub fn record(&mut self, edit: Edit) {
        if edit.before.shares_all_with(&edit.after) {
            return;
        }
        self.undone.clear();
        self.keep(edit);
    }

    /// Puts an edit of an earlier day where it would be undone next, once nothing later is left to be undone.
    pub fn recall_done(&mut self, edit: Edit) {
        self.done.push_front(edit);
    }

    /// Puts an edit that was undone on an earlier day where it would be redone next; `by` is the edit that undid it.
    pub fn recall_undone(&mut self, edit: Edit, by: EditId) {
        self.undone.insert(0, Undone { edit, by });
    }

    /// Gives the edit that would be undone next.
    pub fn next_undo(&self) -> Option<&Edit> {
        self.done.back()
    }

    /// Gives the edit that would be redone next.
    pub fn next_redo(&self) -> Option<&Edit> {
        self.undone.last().map(|undone| &undone.edit)
    }

    /// Takes the latest edit back out of the workspace as it is now; what came in since stays.
    ///
    /// Where that has changed the same values again, it stays too, and what the undo would have put is a clash.
    pub fn undo(&mut self, now: &Workspace, id: EditId, on: DateTime<Utc>) -> Option<Turned> {
        let edit = self.done.pop_back()?;
        let (after, clashes) = merge_workspaces(&edit.after, now, &edit.before);
        let undoes = Some(edit.head.id.clone());
        let head = Head { id: id.clone(), on, label: edit.head.label.clone(), undoes, again: false };
        self.undone.push(Undone { edit, by: id });
        Some(Turned { edit: Edit { head, before: now.clone(), after }, clashes })
    }

    /// Does the edit that was undone last again, on the workspace as it is now.
    pub fn redo(&mut self, now: &Workspace, id: EditId, on: DateTime<Utc>) -> Option<Turned> {
        let Undone { edit, by } = self.undone.pop()?;
        let (after, clashes) = merge_workspaces(&edit.before, now, &edit.after);
        let head = Head { id, on, label: edit.head.label.clone(), undoes: Some(by), again: true };
        self.keep(edit);
        Some(Turned { edit: Edit { head, before: now.clone(), after }, clashes })
    }

    /// Forgets everything, as when another workspace is opened.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    fn keep(&mut self, edit: Edit) {
        if self.done.len() == MOST_EDITS {
            self.done.pop_front();
        }
        self.done.push_back(edit);
    }
}
