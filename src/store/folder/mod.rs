//! The folder of an open workspace: what is known of it, and edits brought to the disk, nobody's change overwritten.

mod access;
mod broken;
mod create;
mod note;
mod plan;

pub use access::Access;
pub use create::{CreateError, create};

use super::atomic;
use super::author::Author;
use super::findings::Findings;
use super::lock::{Locks, lock};
use super::past::{HISTORY, Past, Pen, Tails, Unwritten};
use super::read;
use super::sight::Sight;
use crate::domain::history::{Edit, Head};
use crate::domain::{Content, Deed, Label, Record, Thing, Workspace, WriteFault};
pub(super) use note::{OfOthers, new_id};
use plan::{Found, Plan, Transition};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The folder of an open workspace, as it was last read or written; one thread saves through it.
///
/// Edits are handed over one by one ([`Folder::push`]) and brought to the disk together ([`Folder::write`]): under a
/// lock that other programs heed too, each file is read again, and each edit is merged onto what is there. What could
/// not be written stays in the queue, so that the next [`Folder::write`] tries it again.
#[derive(Clone, Debug)]
pub struct Folder {
    pub(super) dir: PathBuf,
    pub(super) author: Author,
    /// What is on the disk.
    pub(super) synced: Workspace,
    /// What was last handed over by [`Folder::save`], which has no edits of its own to tell what changed.
    handed: Workspace,
    pub(super) stamps: BTreeMap<Record, Stamp>,
    pub(super) closed: BTreeSet<Record>,
    pub(super) is_newer: bool,
    queue: Vec<Queued>,
    /// Folders in which abandoned temporary files have been looked for.
    swept: BTreeSet<&'static str>,
    /// What is wrong in the folder.
    pub(super) findings: Findings,
    /// What the files looked like when they were read, for whoever watches them from then on.
    pub(super) sights: HashMap<String, Sight>,
    /// Files that seem to be gone or broken, and may only be being replaced.
    pub(super) doubts: BTreeSet<String>,
    pub(super) is_away: bool,
    /// What writes the author's history.
    pen: Option<Pen>,
    /// What others have added to their histories since the folder was opened.
    pub(super) tails: Tails,
    /// Whether it was said that the past is not kept.
    has_told_past: bool,
    /// Copies that sync engines have made of histories, with what they are copies of.
    pub(super) history_copies: BTreeMap<String, String>,
    /// Copies that wait for the history that tells of them, since when they were first seen.
    pub(super) waiting: BTreeMap<String, Instant>,
}

/// What a file looked like: its length and a hash of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: usize,
    hash: u64,
}

impl Stamp {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        Self { length: bytes.len(), hash: hasher.finish() }
    }
}

/// What came of a save.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// Records whose files were written.
    pub written: Vec<Record>,
    /// Records whose files were taken away.
    pub removed: Vec<Record>,
    /// Records, of those above, that came out otherwise than they were handed over, since somebody else's changes were
    /// merged in: what is on the disk is in [`Folder::synced`].
    pub merged: Vec<Record>,
    /// Who had made these changes, where that is known.
    pub by: BTreeSet<String>,
    /// Records of `merged` in which both sides had changed one value, so that they hold a new conflict.
    pub conflicting: Vec<Record>,
    /// Records that could not be saved; they are kept and tried again.
    pub failed: Vec<Failed>,
    /// Why what is done is not kept in the history, told once; saving goes on without.
    pub past_not_kept: Option<WriteFault>,
}

impl Saved {
    /// Tells whether everything is on the disk.
    pub fn is_complete(&self) -> bool {
        self.failed.is_empty()
    }
}

/// A record that could not be saved, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Which.
    pub record: Record,
    /// Why.
    pub fault: WriteFault,
}

/// An edit that is not wholly on the disk yet.
#[derive(Clone, Debug)]
struct Queued {
    head: Head,
    /// The records that are still to be written, as they were before and after.
    records: BTreeMap<Record, (Option<Content>, Option<Content>)>,
    /// Whether the history is to have it even though it changes nothing: an undo of what nothing was left of.
    is_to_be_noted: bool,
}

impl Queued {
    fn is_done(&self, has_history: bool) -> bool {
        self.records.is_empty() && !(self.is_to_be_noted && has_history)
    }
}

impl Folder {
    pub(super) fn new(
        dir: PathBuf,
        synced: Workspace,
        stamps: BTreeMap<Record, Stamp>,
        closed: BTreeSet<Record>,
        is_newer: bool,
    ) -> Self {
        let handed = synced.clone();
        Self {
            dir,
            author: Author::nobody(),
            synced,
            handed,
            stamps,
            closed,
            is_newer,
            queue: Vec::new(),
            swept: BTreeSet::new(),
            findings: Findings::default(),
            sights: HashMap::new(),
            doubts: BTreeSet::new(),
            is_away: false,
            pen: None,
            tails: Tails::default(),
            has_told_past: false,
            history_copies: BTreeMap::new(),
            waiting: BTreeMap::new(),
        }
    }

    /// Sets who writes; nobody does until then, and nobody's history is kept.
    pub fn set_author(&mut self, author: Author) {
        self.pen = author.stem().map(Pen::of);
        self.author = author;
    }

    /// Gives what reads the histories of the folder.
    pub fn past(&self) -> Past {
        Past::of(&self.dir)
    }

    /// Notes that histories may be others than this program has left them.
    pub(super) fn forget_histories(&mut self) {
        if let Some(pen) = &mut self.pen {
            pen.forget_end();
        }
    }

    /// Takes down what others have added to their histories; `true` where they have.
    pub(super) fn read_on(&mut self) -> bool {
        self.tails.read_on(&self.dir)
    }

    /// Gives the path of the folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Gives the workspace as it is on the disk, as far as this program knows.
    pub fn synced(&self) -> &Workspace {
        &self.synced
    }

    /// Notes that the caller of [`Folder::save`] has merged into its own state what [`Folder::synced`] was.
    pub fn taken_over(&mut self, seen: &Workspace) {
        self.handed = seen.clone();
    }

    /// Saves the records that are not what they were when this was last called: one that fails does not keep the others
    /// back.
    ///
    /// What changed is one edit that nobody has given a name.
    pub fn save(&mut self, after: &Workspace) -> Saved {
        let before = std::mem::replace(&mut self.handed, after.clone());
        let head = Head { id: new_id(), on: self.author.now(), label: None, undoes: None, again: false };
        self.push(Edit { head, before, after: after.clone() });
        self.write()
    }

    /// Puts an edit into the queue; it is on the disk once [`Folder::write`] says so.
    pub fn push(&mut self, edit: Edit) {
        let records = changes(&edit.before, &edit.after);
        let is_to_be_noted = records.is_empty() && edit.head.undoes.is_some();
        if !records.is_empty() || is_to_be_noted {
            self.queue.push(Queued { head: edit.head, records, is_to_be_noted });
        }
    }

    /// Brings the queue to the disk and into the history, both synced; what fails stays in it.
    pub fn write(&mut self) -> Saved {
        let mut saved = Saved::default();
        let records: BTreeSet<&Record> = self.queue.iter().flat_map(|queued| queued.records.keys()).collect();
        let records: Vec<Record> = records.into_iter().cloned().collect();
        if self.queue.is_empty() {
            return saved;
        }
        let outcomes = match self.lock_folders(&records) {
            Ok(_locks) => self.write_locked(&records, &mut saved),
            Err(fault) => records.into_iter().map(|record| (record, Err(fault.clone()))).collect(),
        };
        for (record, outcome) in outcomes {
            match outcome {
                Ok(plan) => self.note_written(record, plan, &mut saved),
                Err(fault) => saved.failed.push(Failed { record, fault }),
            }
        }
        self.queue.retain(|queued| !queued.is_done(self.pen.is_some()));
        for record in &saved.written {
            if self.swept.insert(record.folder()) {
                atomic::sweep(&record.path_in(&self.dir));
            }
        }
        saved
    }

    /// Writes what came of merging a copy into a record, apart from what waits in the queue.
    pub(super) fn write_merged(&mut self, record: &Record, before: Content, after: Content) -> Result<(), WriteFault> {
        let about = match record {
            Record::Person(id) => Some(Thing::Person(id.clone())),
            Record::Host(id) => Some(Thing::Host(id.clone())),
            Record::Root | Record::Insights => None,
        };
        let name = about.is_none().then(|| record.file());
        let label = Label { deed: Deed::MergeCopy, about, count: 1, name, date: None };
        let head = Head { id: new_id(), on: self.author.now(), label: Some(label), undoes: None, again: false };
        let records = BTreeMap::from([(record.clone(), (Some(before), Some(after)))]);
        let waiting = std::mem::replace(&mut self.queue, vec![Queued { head, records, is_to_be_noted: false }]);
        let saved = self.write();
        // What failed is tried again by whoever finds the copy still there.
        self.queue = waiting;
        if saved.past_not_kept.is_some() {
            self.has_told_past = false;
        }
        saved.failed.into_iter().next().map_or(Ok(()), |failed| Err(failed.fault))
    }

    /// Locks the folders that records lie in, in the order in which all programs do so, and makes those that are missing.
    pub(super) fn lock_folders(&self, records: &[Record]) -> Result<Locks, WriteFault> {
        if !self.is_there() {
            return Err(WriteFault::Gone);
        }
        let of_records = records.iter().map(Record::folder);
        let names: BTreeSet<&str> = of_records.chain(self.pen.as_ref().map(|_| HISTORY)).collect();
        let lockable = |name: &str| {
            let folder = self.dir.join(name);
            if !self.knows_records_in(name) {
                // That a folder cannot be made is told of by whatever is to be written into it.
                let _ = atomic::make_folder(&folder);
            }
            read::resolved(&self.dir, &folder).ok().flatten()
        };
        let folders: Vec<PathBuf> = names.into_iter().filter_map(lockable).collect();
        lock(folders.iter().map(PathBuf::as_path))
    }

    /// Tells whether there were records in a folder, which then has not gone because nobody needed it.
    fn knows_records_in(&self, folder: &str) -> bool {
        self.stamps.keys().any(|record| record.folder() == folder)
    }

    /// Reads and merges each record of the queue, writes down what is done to it and does it, while the locks are held.
    fn write_locked(&mut self, records: &[Record], saved: &mut Saved) -> Vec<(Record, Result<Plan, WriteFault>)> {
        let found: Vec<_> = records.par_iter().map(|record| (record.clone(), self.found_of(record))).collect();
        let others = found.iter().filter_map(|(record, found)| found.as_ref().ok()?.change_of_others(record));
        let others: Vec<OfOthers> = others.collect();
        let (outside, by) = self.written_by_others(&others);
        saved.by = by;
        let plan = |(record, found): (Record, Result<Found, WriteFault>)| {
            let steps = self.queue.iter().enumerate().filter_map(|(number, queued)| {
                let (before, after) = queued.records.get(&record)?;
                let on = queued.head.on;
                Some(Transition { number, on, before: before.as_ref(), after: after.as_ref() })
            });
            let plan = found.and_then(|found| self.plan(&record, found, steps));
            (record, plan)
        };
        let plans: Vec<_> = found.into_par_iter().map(plan).collect();
        let noted = match self.write_down(outside, &plans) {
            Ok(noted) => noted,
            Err(Unwritten::NotKept(fault)) => {
                self.queue.iter_mut().for_each(|queued| queued.is_to_be_noted = false);
                saved.past_not_kept = Some(fault).filter(|_| !std::mem::replace(&mut self.has_told_past, true));
                Vec::new()
            }
            Err(Unwritten::Failed(fault)) => {
                return plans.into_iter().map(|(record, plan)| (record, plan.and(Err(fault.clone())))).collect();
            }
        };
        let carry_out = |(record, plan): (Record, Result<Plan, WriteFault>)| {
            let done = plan.and_then(|plan| plan.carry_out().map(|()| plan));
            (record, done)
        };
        let done: Vec<_> = plans.into_par_iter().map(carry_out).collect();
        self.write_off(&noted, &done);
        done
    }

    fn note_written(&mut self, record: Record, plan: Plan, saved: &mut Saved) {
        for queued in &mut self.queue {
            queued.records.remove(&record);
        }
        if plan.is_merged {
            saved.merged.push(record.clone());
        }
        if plan.has_new_conflicts {
            saved.conflicting.push(record.clone());
        }
        record.put_in(&mut self.synced, plan.content);
        match plan.text {
            Some(text) => {
                self.stamps.insert(record.clone(), Stamp::of(text.as_bytes()));
                saved.written.push(record);
            }
            None => {
                self.stamps.remove(&record);
                saved.removed.push(record);
            }
        }
    }
}

/// Lists the records whose data differ, in the order of their files.
fn changes(before: &Workspace, after: &Workspace) -> BTreeMap<Record, (Option<Content>, Option<Content>)> {
    let people = before.people.keys().chain(after.people.keys()).cloned().map(Record::Person);
    let hosts = before.hosts.keys().chain(after.hosts.keys()).cloned().map(Record::Host);
    let records: BTreeSet<_> = [Record::Root, Record::Insights].into_iter().chain(people).chain(hosts).collect();
    let changed = records.into_iter().filter_map(|record| {
        let (before, after) = (record.content_in(before), record.content_in(after));
        let is_same = match (&before, &after) {
            (Some(before), Some(after)) => before.is_same(after) || before == after,
            (before, after) => before.is_none() && after.is_none(),
        };
        (!is_same).then_some((record, (before, after)))
    });
    changed.collect()
}
