//! Undo and redo of one window, through the same merge as everything else, so that a colleague's work survives them.

use super::command::Command;
use super::merge::{Conflict, merge_workspaces};
use super::workspace::Workspace;
use std::collections::VecDeque;

/// The most steps that are kept; the oldest go first.
pub const MAX_STEPS: usize = 500;

/// What was done and what was undone, latest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

/// One command and the workspace on both sides of it; cheap, as unchanged records are shared.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub command: Command,
    /// The workspace before it.
    pub before: Workspace,
    /// The workspace after it.
    pub after: Workspace,
}

/// What an undo or redo gives.
#[derive(Clone, Debug)]
pub struct Turned {
    /// The workspace from now on.
    pub workspace: Workspace,
    /// The command that is undone or redone.
    pub command: Command,
    /// What somebody else has changed since, and which therefore stays as they have it.
    pub conflicts: Vec<Conflict>,
}

impl History {
    /// Adds what was just done; what was undone cannot be redone any more. A step that changed nothing is not kept.
    pub fn record(&mut self, command: Command, before: Workspace, after: Workspace) {
        if before.shares_all_with(&after) {
            return;
        }
        self.undone.clear();
        self.keep(Step { command, before, after });
    }

    /// Gives the step that would be undone next.
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.back()
    }

    /// Gives the step that would be redone next.
    pub fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Takes the latest step back out of the workspace as it is now; what came in since stays.
    ///
    /// Where that has changed the same values again, it stays too, and what the undo would have put is a conflict.
    pub fn undo(&mut self, now: &Workspace) -> Option<Turned> {
        let step = self.done.pop_back()?;
        let (workspace, conflicts) = merge_workspaces(&step.after, now, &step.before);
        let command = step.command.clone();
        self.undone.push(step);
        Some(Turned { workspace, command, conflicts })
    }

    /// Does the step that was undone last again, on the workspace as it is now.
    pub fn redo(&mut self, now: &Workspace) -> Option<Turned> {
        let step = self.undone.pop()?;
        let (workspace, conflicts) = merge_workspaces(&step.before, now, &step.after);
        let command = step.command.clone();
        self.keep(step);
        Some(Turned { workspace, command, conflicts })
    }

    /// Forgets everything, as when another workspace is opened.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    fn keep(&mut self, step: Step) {
        if self.done.len() == MAX_STEPS {
            self.done.pop_front();
        }
        self.done.push_back(step);
    }
}
