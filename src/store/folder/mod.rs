//! The folder of an open workspace: what is known of it, and edits brought to the disk, nobody's change overwritten.

mod access;
mod create;
mod plan;

pub use access::Access;
pub use create::{CreateError, create};

use super::atomic;
use super::author::Author;
use super::findings::Findings;
use super::lock::{Locks, lock};
use super::read;
use super::sight::Sight;
use crate::domain::history::{Edit, EditId, Head};
use crate::domain::{Content, Record, Workspace, WriteFault};
use plan::{Plan, Transition};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

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
    /// Records of `merged` in which both sides had changed one value, so that they hold a new conflict.
    pub conflicting: Vec<Record>,
    /// Records that could not be saved; they are kept and tried again.
    pub failed: Vec<Failed>,
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
        }
    }

    /// Sets who writes; nobody does until then, and nobody's history is kept.
    pub fn set_author(&mut self, author: Author) {
        self.author = author;
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
        let head = Head { id: EditId::new(""), on: self.author.now(), label: None, undoes: None };
        self.push(Edit { head, before, after: after.clone() });
        self.write()
    }

    /// Puts an edit into the queue; it is on the disk once [`Folder::write`] says so.
    pub fn push(&mut self, edit: Edit) {
        let records = changes(&edit.before, &edit.after);
        if !records.is_empty() {
            self.queue.push(Queued { head: edit.head, records });
        }
    }

    /// Brings the queue to the disk; what fails stays in it.
    pub fn write(&mut self) -> Saved {
        let records: BTreeSet<&Record> = self.queue.iter().flat_map(|queued| queued.records.keys()).collect();
        if records.is_empty() {
            return Saved::default();
        }
        let records: Vec<Record> = records.into_iter().cloned().collect();
        let mut saved = Saved::default();
        let locked = self.lock_folders(&records);
        let plans = match locked {
            Ok(_locks) => self.write_locked(&records),
            Err(fault) => records.into_iter().map(|record| (record, Err(fault.clone()))).collect(),
        };
        for (record, outcome) in plans {
            match outcome {
                Ok(plan) => self.note_written(record, plan, &mut saved),
                Err(fault) => saved.failed.push(Failed { record, fault }),
            }
        }
        self.queue.retain(|queued| !queued.records.is_empty());
        for record in &saved.written {
            if self.swept.insert(record.folder()) {
                atomic::sweep(&record.path_in(&self.dir));
            }
        }
        saved
    }

    /// Locks the folders that records lie in, in the order in which all programs do so, and makes those that are missing.
    pub(super) fn lock_folders(&self, records: &[Record]) -> Result<Locks, WriteFault> {
        if !self.is_there() {
            return Err(WriteFault::Gone);
        }
        let names: BTreeSet<&str> = records.iter().map(Record::folder).collect();
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

    /// Reads, merges and writes each record of the queue, while the locks are held.
    fn write_locked(&self, records: &[Record]) -> Vec<(Record, Result<Plan, WriteFault>)> {
        let plan = |record: &Record| {
            let steps = self.queue.iter().filter_map(|queued| {
                let (before, after) = queued.records.get(record)?;
                Some(Transition { on: queued.head.on, before: before.as_ref(), after: after.as_ref() })
            });
            self.plan(record, steps)
        };
        let plans: Vec<_> = records.par_iter().map(|record| (record.clone(), plan(record))).collect();
        let carry_out = |(record, plan): (Record, Result<Plan, WriteFault>)| {
            let done = plan.and_then(|plan| plan.carry_out().map(|()| plan));
            (record, done)
        };
        plans.into_par_iter().map(carry_out).collect()
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
