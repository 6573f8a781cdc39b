//! The past of a workspace, read off the thread: what can still be undone of earlier days, and what was done to a record.

use super::job::{Job, Poll, Waker};
use crate::domain::history::{EditId, Entry, MOST_EDITS, Undoable};
use crate::domain::{Label, Problem, Record, SessionId, Workspace};
use crate::store::{self, OpenError, Past, Wanted};
pub use crate::store::{Remembered, Told};
use chrono::{Local, NaiveDateTime};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// The entries of a record that its page shows at first, and by how many more it shows each time it is asked to.
const SHOWN: usize = 20;

/// How much of each history is read for [`SHOWN`] entries of a record, in bytes: of most records there are fewer, and
/// nobody waits for all that others ever did.
const READ: u64 = 8 * 1024 * 1024;

/// What can be undone of what somebody did before the window was opened.
#[derive(Debug, Default)]
pub struct Recall {
    running: Option<Job<Recalled, ()>>,
    undoable: Undoable,
    problems: Vec<Problem>,
    /// What was done in the window while the past was being read, and which is none of it.
    of_today: BTreeSet<EditId>,
}

/// What was read, the oldest first.
#[derive(Debug)]
struct Recalled {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
}

impl Recall {
    /// Begins to read what a writer did last, and whether histories are whole; a writer who keeps none has done nothing.
    pub fn start(past: Past, writer: Option<&str>, now: Workspace, waker: Waker) -> Self {
        let writer = writer.map(str::to_owned);
        let read = move |handle: &super::job::Handle<()>| {
            let wanted = Wanted { writer: writer.as_deref(), most: Some(MOST_EDITS), ..Wanted::default() };
            let own = writer.as_deref().map(|_| past.latest(&wanted, &now, handle.cancel_flag())).unwrap_or_default();
            let entries = own.entries.into_iter().rev().map(|told| told.entry).collect();
            let mut problems = past.torn();
            let bad: Vec<Problem> = own.problems.into_iter().filter(|problem| !problems.contains(problem)).collect();
            problems.extend(bad);
            Recalled { entries, problems }
        };
        Self { running: Job::start("past", waker, read), ..Self::default() }
    }

    /// Takes in what was read; `true` where it tells of something new.
    pub fn follow(&mut self) -> bool {
        match self.running.as_ref().map(Job::poll) {
            Some(Poll::Done(recalled)) => self.take(recalled),
            Some(Poll::Gone) => {
                self.running = None;
                false
            }
            Some(Poll::Running) | None => false,
        }
    }

    /// Waits for what is being read.
    fn wait(&mut self) {
        if let Some(recalled) = self.running.take().and_then(|job| job.wait()) {
            self.take(recalled);
        }
    }

    fn take(&mut self, Recalled { entries, problems }: Recalled) -> bool {
        self.running = None;
        let of_today = std::mem::take(&mut self.of_today);
        // Something new that was done meanwhile ends redoing, as ever.
        let is_new = !of_today.is_empty();
        self.undoable = Undoable::of(entries.into_iter().filter(|entry| !of_today.contains(&entry.id)));
        self.undoable.undone.retain(|_| !is_new);
        self.problems = problems;
        true
    }

    /// Gives what is wrong with the histories.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Gives what would be undone next, once nothing of today is left.
    pub fn next_undo(&self) -> Option<&Entry> {
        self.undoable.done.last()
    }

    /// Gives what would be done again next.
    pub fn next_redo(&self) -> Option<&Entry> {
        self.undoable.undone.last().map(|(entry, _)| entry)
    }

    /// Takes out what is undone next; waits where it is still being read.
    pub(super) fn take_done(&mut self) -> Option<Entry> {
        self.wait();
        self.undoable.done.pop()
    }

    /// Takes out what is done again next, with the edit that undid it.
    pub(super) fn take_undone(&mut self) -> Option<(Entry, EditId)> {
        self.wait();
        self.undoable.undone.pop()
    }

    /// Notes that something new was done, after which nothing of earlier days can be done again.
    pub(super) fn note(&mut self, edit: &EditId) {
        self.undoable.undone.clear();
        if self.running.is_some() {
            self.of_today.insert(edit.clone());
        }
    }
}

/// One thing that happened to a record, as its page tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// When, by the clock on the wall.
    pub on: NaiveDateTime,
    /// Who did it; empty where that is not known.
    pub by: String,
    /// What was done, where that is known.
    pub did: Option<Label>,
    /// Whether it took something back, or did it again.
    pub turn: Option<Turning>,
    /// Whether it was undone since.
    pub is_undone: bool,
    /// The sessions of the record that it is about.
    pub sessions: BTreeSet<SessionId>,
}

/// The two ways of going back and forth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Turning {
    Undo,
    Redo,
}

impl Happening {
    /// Reads what happened to a record out of an entry.
    pub fn of(told: &Told, record: &Record) -> Self {
        let entry = &told.entry;
        let changes = entry.file(&record.file()).map(|file| file.changes.as_slice()).unwrap_or_default();
        let session = |at: &[crate::domain::Step]| match at {
            [sessions, session, ..] if sessions.text() == Some("sessions") => session.text().map(SessionId::new),
            _ => None,
        };
        let turn = entry.undoes.as_ref().map(|_| if entry.again { Turning::Redo } else { Turning::Undo });
        Self {
            on: entry.on.with_timezone(&Local).naive_local(),
            by: entry.by.clone(),
            did: entry.did.clone(),
            turn,
            is_undone: told.is_undone,
            sessions: changes.iter().filter_map(|change| session(&change.at)).collect(),
        }
    }
}

/// What was done to one record, the latest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Happenings {
    /// The record.
    pub record: Record,
    /// How often the past was read until then, for telling whether it is another list.
    pub reading: u64,
    /// What was done.
    pub list: Vec<Happening>,
    /// Whether there is nothing before that.
    pub is_all: bool,
}

/// What names a reading of a record's past: the record, the revision of the workspace, how often the histories have grown,
/// and how often more was asked for.
type Key = (Record, u64, u64, usize);

/// What was done, and whether there is nothing before that.
type Reading = (Vec<Happening>, bool);

/// What was done to the record that is looked at, kept up to date while nobody waits for it.
#[derive(Default)]
pub struct Recollection {
    running: Option<(Key, Job<Reading, ()>)>,
    latest: Option<(Key, Happenings)>,
    readings: u64,
    /// The record of which more was asked for, and how often.
    asked: Option<(Record, usize)>,
}

impl Recollection {
    /// Gives what was done to the record that was looked at last, as far as it has been read.
    pub fn happenings(&self) -> Option<&Happenings> {
        self.latest.as_ref().map(|(_, happenings)| happenings)
    }

    /// Reads further back of the record that is looked at.
    pub fn more(&mut self) {
        if let Some(((record, ..), _)) = &self.latest {
            let times = self.times(record) + 1;
            self.asked = Some((record.clone(), times));
        }
    }

    fn times(&self, record: &Record) -> usize {
        self.asked.as_ref().filter(|(of, _)| of == record).map_or(0, |(_, times)| *times)
    }

    /// Takes in what is read and reads again where something may have happened since.
    pub fn follow(&mut self, record: Option<&Record>, editor: &super::Editor, waker: &Waker) {
        let read = match self.running.as_ref().map(|(_, job)| job.poll()) {
            Some(Poll::Done(list)) => Some(list),
            // A thread that has died is not begun again at every frame.
            Some(Poll::Gone) => Some((Vec::new(), true)),
            Some(Poll::Running) | None => None,
        };
        if let Some(((list, is_all), (key, _))) = read.and_then(|list| Some((list, self.running.take()?))) {
            self.readings += 1;
            let happenings = Happenings { record: key.0.clone(), reading: self.readings, list, is_all };
            self.latest = Some((key, happenings));
        }
        let Some(record) = record else { return };
        let times = self.times(record);
        let key = (record.clone(), editor.derived().revision, editor.saves(), times);
        let is_known = self.latest.as_ref().is_some_and(|(known, _)| *known == key);
        let is_asked = self.running.as_ref().is_some_and(|(asked, _)| *asked == key);
        if is_known || is_asked {
            return;
        }
        let (past, now, record) = (editor.past().clone(), editor.workspace().clone(), record.clone());
        let read = move |handle: &super::job::Handle<()>| {
            let file = record.file();
            let most_bytes = Some(READ.saturating_mul(4_u64.saturating_pow(times as u32)));
            let wanted = Wanted { file: Some(&file), most: Some(SHOWN * (times + 1)), most_bytes, ..Wanted::default() };
            let remembered = past.latest(&wanted, &now, handle.cancel_flag());
            let list = remembered.entries.iter().map(|told| Happening::of(told, &record)).collect();
            (list, remembered.is_all)
        };
        // Dropping the job before stops it.
        self.running = Job::start("happenings", waker.clone(), read).map(|job| (key, job));
    }
}

/// What the histories of a folder tell, with the workspace that has the names.
#[derive(Clone, Debug)]
pub struct Log {
    /// The workspace.
    pub workspace: Workspace,
    /// What was done, the latest first, and what could not be read.
    pub remembered: Remembered,
}

/// Reads what was done in a folder, or to one record of it.
///
/// # Errors
///
/// When there is no workspace in the folder that can be read.
pub fn log(dir: &Path, record: Option<&Record>, most: Option<usize>) -> Result<Log, OpenError> {
    let opened = store::open(dir)?;
    let file = record.map(Record::file);
    let wanted = Wanted { file: file.as_deref(), most, ..Wanted::default() };
    let remembered = opened.folder.past().latest(&wanted, &opened.workspace, &AtomicBool::new(false));
    Ok(Log { workspace: opened.workspace, remembered })
}
