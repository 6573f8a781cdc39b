//! The editor of one open workspace: commands in, revisions, undo and saving out.

use super::job::Waker;
use super::saver::{SaveState, Saver};
use super::{Derived, Rights};
use crate::domain::check::Unreadable;
use crate::domain::history::History;
use crate::domain::{Command, Problem, Refusal, Workspace};
use crate::store::{self, OpenError, Opened};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// One open workspace with its history, what follows from it, and the thread that saves it.
pub struct Editor {
    workspace: Workspace,
    derived: Derived,
    history: History,
    revision: u64,
    today: NaiveDate,
    file_problems: Vec<Problem>,
    unreadable: Unreadable,
    rights: Rights,
    path: PathBuf,
    saver: Saver,
}

impl Editor {
    /// Opens a folder; `waker` is called when the state of saving changes.
    ///
    /// # Errors
    ///
    /// When there is no workspace in the folder that can be read.
    pub fn open(folder: &Path, today: NaiveDate, waker: Waker) -> Result<Self, OpenError> {
        Ok(Self::new(store::open(folder)?, today, waker))
    }

    /// Takes over a workspace that was opened; `waker` is called when the state of saving changes.
    pub fn new(opened: Opened, today: NaiveDate, waker: Waker) -> Self {
        let unreadable = super::opening::unreadable(&opened);
        let rights = super::opening::rights(&opened);
        let Opened { workspace, problems, folder, .. } = opened;
        let path = folder.dir().to_owned();
        let all = super::opening::all_problems(&workspace, today, &problems, &unreadable, &path);
        let derived = Derived::new(&workspace, today, 0, all, None);
        let saver = Saver::start(folder, waker);
        let history = History::default();
        Self {
            workspace,
            derived,
            history,
            revision: 0,
            today,
            file_problems: problems,
            unreadable,
            rights,
            path,
            saver,
        }
    }

    /// Gives the workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Gives what follows from it.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// Gives what this user may write.
    pub fn rights(&self) -> &Rights {
        &self.rights
    }

    /// Gives the folder it lives in.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives what was done and undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Gives the state of saving.
    pub fn save_state(&self) -> SaveState {
        self.saver.state()
    }

    /// Carries out a command, saves it and remembers how to undo it; nothing changes when it is refused.
    pub fn apply(&mut self, command: &Command) -> Result<(), Refusal> {
        let after = self.workspace.apply(command)?;
        if after.shares_all_with(&self.workspace) {
            return Ok(());
        }
        self.history.record(command.clone(), self.workspace.clone(), after.clone());
        self.replace(after);
        Ok(())
    }

    /// Undoes the last command and gives it; what others did meanwhile stays.
    pub fn undo(&mut self) -> Option<Command> {
        let turned = self.history.undo(&self.workspace)?;
        self.replace(turned.workspace);
        Some(turned.command)
    }

    /// Does the last undone command again and gives it.
    pub fn redo(&mut self) -> Option<Command> {
        let turned = self.history.redo(&self.workspace)?;
        self.replace(turned.workspace);
        Some(turned.command)
    }

    /// Follows the calendar when the day changes.
    pub fn set_today(&mut self, today: NaiveDate) {
        if today != self.today {
            self.today = today;
            self.derive(None);
        }
    }

    /// Waits until everything is on the disk, at most so long; `false` when it is not.
    pub fn flush(&self, most: std::time::Duration) -> bool {
        self.saver.flush(most)
    }

    fn replace(&mut self, workspace: Workspace) {
        let before = std::mem::replace(&mut self.workspace, workspace);
        self.derive(Some(&before));
        self.saver.save(self.workspace.clone());
    }

    fn derive(&mut self, before: Option<&Workspace>) {
        self.revision += 1;
        let problems = super::opening::all_problems(
            &self.workspace,
            self.today,
            &self.file_problems,
            &self.unreadable,
            &self.path,
        );
        let previous = before.map(|before| (before, &self.derived));
        self.derived = Derived::new(&self.workspace, self.today, self.revision, problems, previous);
    }
}
