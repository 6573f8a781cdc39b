//! The editor of one open workspace: commands in, revisions, undo and saving out.

use super::job::Waker;
use super::past::Recall;
use super::saver::{SaveState, Saver};
use super::watching::{Incoming, News};
use super::{Derived, Rights, ids};
use crate::domain::check::Unreadable;
use crate::domain::conflict::Meeting;
use crate::domain::history::{Edit, History, Turned};
use crate::domain::{Command, Label, Problem, Refusal, Severity, Workspace};
use crate::store::{self, Author, OpenError, Opened, Past};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// What an undo or redo did.
#[derive(Clone, Debug)]
pub struct Turn {
    /// What was undone or done again is called; `None` where that is not known.
    pub label: Option<Label>,
    /// The workspace before that, which has the names of what is gone now.
    pub before: Workspace,
    /// How many values somebody else has changed since, which therefore stayed as they are.
    pub kept: usize,
}

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
    author: Author,
    past: Past,
    /// What was done before this window was opened.
    recall: Recall,
    saver: Saver,
}

impl Editor {
    /// Opens a folder for an author; `waker` is called when the state of saving changes.
    ///
    /// # Errors
    ///
    /// When there is no workspace in the folder that can be read.
    pub fn open(folder: &Path, today: NaiveDate, author: Author, waker: Waker) -> Result<Self, OpenError> {
        Ok(Self::new(store::open(folder)?, today, author, waker))
    }

    /// Takes over a workspace that was opened; `waker` is called when the state of saving changes.
    pub fn new(opened: Opened, today: NaiveDate, author: Author, waker: Waker) -> Self {
        let unreadable = super::opening::unreadable(&opened.workspace, &opened.unreadable, &opened.unlisted);
        let rights = super::opening::rights(&opened);
        let Opened { workspace, problems, mut folder, .. } = opened;
        folder.set_author(author.clone());
        let path = folder.dir().to_owned();
        let all = super::opening::all_problems(&workspace, today, &problems, &unreadable, &path);
        let derived = Derived::new(&workspace, today, 0, all, None);
        let past = folder.past();
        let recall = Recall::start(past.clone(), author.stem(), workspace.clone(), waker.clone());
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
            author,
            past,
            recall,
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

    /// Gives what reads the histories of the folder.
    pub fn past(&self) -> &Past {
        &self.past
    }

    /// Gives why what is done is not kept in the history, once.
    pub fn past_not_kept(&self) -> Option<crate::domain::WriteFault> {
        self.saver.past_not_kept()
    }

    /// Counts how often the histories have grown, as far as is known.
    pub fn saves(&self) -> u64 {
        self.saver.saves()
    }

    /// Gives what would be undone next, if anything; what it is called may not be known.
    pub fn next_undo(&self) -> Option<Option<&Label>> {
        let today = self.history.next_undo().map(|edit| edit.head.label.as_ref());
        today.or_else(|| self.recall.next_undo().map(|entry| entry.did.as_ref()))
    }

    /// Gives what would be done again next, if anything; what it is called may not be known.
    pub fn next_redo(&self) -> Option<Option<&Label>> {
        let today = self.history.next_redo().map(|edit| edit.head.label.as_ref());
        today.or_else(|| self.recall.next_redo().map(|entry| entry.did.as_ref()))
    }

    /// Gives the state of saving.
    pub fn save_state(&self) -> SaveState {
        self.saver.state()
    }

    /// Carries out a command, saves it and remembers how to undo it; nothing changes when it is refused.
    pub fn apply(&mut self, command: &Command) -> Result<(), Refusal> {
        self.apply_since(command, None)
    }

    /// Carries out a command that was typed while others may have changed the same; `since` is the workspace as it was
    /// when the typing began.
    pub fn apply_since(&mut self, command: &Command, since: Option<&Workspace>) -> Result<(), Refusal> {
        let mut after = self.workspace.apply(command)?;
        if let Some(since) = since {
            let ours = self.author.name().to_owned();
            let on = self.author.stem().map(|_| self.author.now());
            let meeting = Meeting { ours, theirs: String::new(), on };
            after = super::typed::merged(since, &self.workspace, after, &meeting);
        }
        if after.shares_all_with(&self.workspace) {
            return Ok(());
        }
        let (id, on) = (ids::new_edit_id(), self.author.now());
        let edit = Edit::of(command, id, on, self.workspace.clone(), after);
        self.history.record(edit.clone());
        self.recall.note(&edit.head.id);
        self.take(edit);
        Ok(())
    }

    /// Undoes what was done last, be it on an earlier day; what others did meanwhile stays, and is told where it stood in
    /// the way.
    pub fn undo(&mut self) -> Option<Turn> {
        let mut unreadable = 0;
        if self.history.next_undo().is_none() {
            let entry = self.recall.take_done()?;
            let (before, after, kept) = entry.sides(&self.workspace);
            self.history.recall_done(Edit { head: entry.head(), before, after });
            unreadable = kept;
        }
        let turned = self.history.undo(&self.workspace, ids::new_edit_id(), self.author.now())?;
        Some(self.turn(turned, unreadable))
    }

    /// Does what was undone last again.
    pub fn redo(&mut self) -> Option<Turn> {
        let mut unreadable = 0;
        if self.history.next_redo().is_none() {
            let (entry, by) = self.recall.take_undone()?;
            let (before, after, kept) = entry.sides(&self.workspace);
            self.history.recall_undone(Edit { head: entry.head(), before, after }, by);
            unreadable = kept;
        }
        let turned = self.history.redo(&self.workspace, ids::new_edit_id(), self.author.now())?;
        Some(self.turn(turned, unreadable))
    }

    fn turn(&mut self, turned: Turned, unreadable: usize) -> Turn {
        let Turned { edit, clashes } = turned;
        let kept = clashes.len() + unreadable;
        let turn = Turn { label: edit.head.label.clone(), before: edit.before.clone(), kept };
        self.take(edit);
        turn
    }

    /// Tells whether others have taken away on the disk what is shown here.
    pub fn will_remove(&self, is_shown: impl Fn(&Workspace) -> bool) -> bool {
        let merged = self.saver.peek(|incoming| incoming.merged_into(&self.workspace));
        merged.is_some_and(|merged| is_shown(&self.workspace) && !is_shown(&merged))
    }

    /// Takes in what others have changed on the disk and tells it, when there is something.
    pub fn follow(&mut self) -> Option<News> {
        if self.recall.follow() && !self.recall.problems().is_empty() {
            self.derive(None);
        }
        let incoming = self.saver.incoming()?;
        let merged = incoming.merged_into(&self.workspace);
        let Incoming { by, problems, unreadable, unlisted, access, is_newer, .. } = incoming;
        let mut news = News::between(&self.workspace, &merged);
        news.by = by.into_iter().collect();
        news.broken = newly_broken(&self.file_problems, &problems);
        self.rights.follow(&access, is_newer);
        let unreadable = super::opening::unreadable(&merged, &unreadable, &unlisted);
        let is_other = (&self.file_problems, &self.unreadable) != (&problems, &unreadable);
        (self.file_problems, self.unreadable) = (problems, unreadable);
        if is_other || !merged.shares_all_with(&self.workspace) {
            let before = std::mem::replace(&mut self.workspace, merged);
            self.derive(Some(&before));
        }
        Some(news)
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

    fn take(&mut self, edit: Edit) {
        let before = std::mem::replace(&mut self.workspace, edit.after.clone());
        self.derive(Some(&before));
        self.saver.save(edit);
    }

    fn derive(&mut self, before: Option<&Workspace>) {
        self.revision += 1;
        let of_files: Vec<Problem> = self.file_problems.iter().chain(self.recall.problems()).cloned().collect();
        let problems =
            super::opening::all_problems(&self.workspace, self.today, &of_files, &self.unreadable, &self.path);
        let previous = before.map(|before| (before, &self.derived));
        self.derived = Derived::new(&self.workspace, self.today, self.revision, problems, previous);
    }
}

/// Lists the files that are broken now and were not before.
fn newly_broken(before: &[Problem], now: &[Problem]) -> Vec<String> {
    let file = |problem: &Problem| {
        let place = problem.place.as_ref().filter(|_| problem.severity == Severity::Error)?;
        Some(place.file.clone())
    };
    let known: Vec<_> = before.iter().filter_map(file).collect();
    now.iter().filter_map(file).filter(|file| !known.contains(file)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, Profile, Programme, ProgrammeId, Root, Rules};
    use std::sync::Arc;
    use std::time::Duration;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn open(dir: &Path) -> Editor {
        Editor::open(dir, today(), Author::nobody(), Arc::new(|| {})).unwrap()
    }

    fn rename(editor: &mut Editor, id: &str, change: impl FnOnce(&mut Profile)) {
        let mut profile = Profile::of(&editor.workspace().people[id]);
        change(&mut profile);
        editor.apply(&Command::EditProfile { person: id.into(), profile }).unwrap();
    }

    fn name(editor: &Editor) -> &str {
        &editor.workspace().people["lea-roux"].name
    }

    #[test]
    fn two_windows_on_one_folder_lose_nothing_and_see_each_other() {
        let dir = tempfile::tempdir().unwrap();
        let mut root = Root::new("Essai", "fr");
        root.programmes.insert(
            ProgrammeId::new("field"),
            Programme { name: "Field".to_owned(), base: Rules::default(), revisions: Vec::new() },
        );
        let mut workspace = Workspace::new(root);
        let person = Person::new("Léa Roux", ProgrammeId::new("field"), today());
        workspace.people.insert("lea-roux".into(), Arc::new(person));
        store::create(dir.path(), &workspace).unwrap();
        let (mut one, mut two) = (open(dir.path()), open(dir.path()));
        rename(&mut one, "lea-roux", |profile| profile.name = "Léa Leroux".to_owned());
        assert!(one.flush(PATIENCE));
        rename(&mut two, "lea-roux", |profile| profile.email = "lea@example.com".to_owned());
        assert!(two.flush(PATIENCE));
        assert!(two.follow().is_some(), "what the first window wrote comes in");
        assert_eq!(name(&two), "Léa Leroux");
        assert!(two.flush(PATIENCE));
        assert!(two.follow().is_none_or(|news| news.is_nothing()), "and only once");
        let read = store::open(dir.path()).unwrap().workspace;
        let person = &read.people["lea-roux"];
        assert_eq!((&*person.name, &*person.email), ("Léa Leroux", "lea@example.com"));
        two.undo().unwrap();
        assert!(two.flush(PATIENCE));
        let read = store::open(dir.path()).unwrap().workspace;
        let person = &read.people["lea-roux"];
        assert_eq!((&*person.name, &*person.email), ("Léa Leroux", ""), "undo takes back one's own change only");
        two.redo().unwrap();
        assert_eq!(two.workspace().people["lea-roux"].email, "lea@example.com");
    }
}
