//! Saving: the records that changed, each file whole or the old one, nobody's change overwritten.

use super::atomic;
use super::findings::Findings;
use super::read;
use super::record::{HOSTS, PEOPLE, Record, Value};
use super::rewrite;
use super::sight::Sight;
use crate::domain::merge::merge_json;
use crate::domain::{FileFault, Workspace, WriteFault};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The folder of an open workspace, as it was last read or written; one thread saves through it.
///
/// What could not be written stays different from what is known to be saved, so that the next save tries it again.
/// Between reading a file and renaming over it lies a moment in which somebody else's write goes unseen; the lock of
/// `store.md` 3 will close it.
#[derive(Clone, Debug)]
pub struct Folder {
    pub(super) dir: PathBuf,
    /// What is on the disk.
    pub(super) synced: Workspace,
    /// What the caller knows: each record as it was last handed over and saved. It differs from `synced` where somebody
    /// else's changes were merged in and the caller has not taken them over yet.
    handed: Workspace,
    pub(super) stamps: BTreeMap<Record, Stamp>,
    pub(super) closed: BTreeSet<Record>,
    pub(super) is_newer: bool,
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
    /// Records of `written` into which somebody else's changes were merged: what the caller has is not what is on the disk
    /// until it has merged [`Folder::synced`] into it and said so by [`Folder::taken_over`]; until then every save merges.
    pub merged: Vec<Record>,
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

/// Whether this user may change a record (`store.md` 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The file can be written, or made.
    Writable,
    /// The file is for reading only.
    ReadOnlyFile,
    /// The folder is for reading only.
    ReadOnlyFolder,
    /// The file could not be read, so it is not written either.
    Unreadable,
    /// The workspace is of a later version.
    NewerFormat,
    /// The folder is not there (any more).
    Gone,
}

/// Why a new workspace was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateError {
    /// The folder, as it was asked for.
    pub dir: PathBuf,
    /// The file that could not be written, within the folder; empty for the folder itself.
    pub file: String,
    /// Why.
    pub fault: WriteFault,
}

/// Writes a new workspace into a folder, which is made if it is not there.
///
/// # Errors
///
/// When there is a workspace already, or a file cannot be written; `workspace.ron` comes last, so that a folder left
/// half-written is none.
pub fn create(dir: &Path, workspace: &Workspace) -> Result<Folder, CreateError> {
    let fail = |file: &str, fault| CreateError { dir: dir.to_owned(), file: file.to_owned(), fault };
    atomic::make_folder(dir).map_err(|fault| fail("", fault))?;
    let real = dir.canonicalize().map_err(|error| fail("", atomic::write_fault(&error)))?;
    if fs::symlink_metadata(Record::Root.path_in(&real)).is_ok() {
        return Err(fail(&Record::Root.file(), WriteFault::Exists));
    }
    for folder in [PEOPLE, HOSTS] {
        atomic::make_folder(&real.join(folder)).map_err(|fault| fail(folder, fault))?;
    }
    let nothing = Workspace::new((*workspace.root).clone());
    let mut folder = Folder::new(real, nothing, BTreeMap::new(), BTreeSet::new(), false);
    let saved = folder.save(workspace);
    if let Some(Failed { record, fault }) = saved.failed.into_iter().next() {
        return Err(fail(&record.file(), fault));
    }
    folder.write_root(workspace).map_err(|fault| fail(&Record::Root.file(), fault))?;
    Ok(folder)
}

/// One file to write or take away.
struct Job {
    record: Record,
    before: Option<Value>,
    after: Option<Value>,
}

/// What one file is now.
struct Done {
    /// What it looks like and holds; `None` when it is gone.
    now: Option<(Stamp, Value)>,
    is_merged: bool,
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
            synced,
            handed,
            stamps,
            closed,
            is_newer,
            swept: BTreeSet::new(),
            findings: Findings::default(),
            sights: HashMap::new(),
            doubts: BTreeSet::new(),
            is_away: false,
        }
    }

    /// Gives the path of the folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Gives the workspace as it is on the disk, as far as this program knows.
    pub fn synced(&self) -> &Workspace {
        &self.synced
    }

    /// Gives what the caller is known to know: each record as it was last handed over and saved.
    pub fn handed(&self) -> &Workspace {
        &self.handed
    }

    /// Notes that the caller has merged into its own state what [`Folder::synced`] was; what it says is then newer.
    pub fn taken_over(&mut self, seen: &Workspace) {
        self.handed = seen.clone();
    }

    /// Saves the records that are not what they were: one that fails does not keep the others back.
    pub fn save(&mut self, after: &Workspace) -> Saved {
        let jobs = changes(&self.handed, after);
        let outcomes: Vec<_> = jobs.into_par_iter().map(|job| (self.carry_out(&job), job)).collect();
        let mut saved = Saved::default();
        for (outcome, Job { record, after, .. }) in outcomes {
            if outcome.is_ok() {
                record.put_in(&mut self.handed, after);
            }
            match outcome {
                Ok(Done { now: Some((stamp, value)), is_merged }) => {
                    self.stamps.insert(record.clone(), stamp);
                    record.put_in(&mut self.synced, Some(value));
                    if is_merged {
                        saved.merged.push(record.clone());
                    }
                    saved.written.push(record);
                }
                Ok(Done { now: None, .. }) => {
                    self.stamps.remove(&record);
                    record.put_in(&mut self.synced, None);
                    saved.removed.push(record);
                }
                Err(fault) => saved.failed.push(Failed { record, fault }),
            }
        }
        for record in &saved.written {
            if self.swept.insert(record.folder()) {
                atomic::sweep(&record.path_in(&self.dir));
            }
        }
        saved
    }

    /// Tells whether this user may change a record, without changing anything.
    pub fn access(&self, record: &Record) -> Access {
        if self.is_newer {
            return Access::NewerFormat;
        }
        if self.closed.contains(record) {
            return Access::Unreadable;
        }
        let path = record.path_in(&self.dir);
        // A folder of records that is not there yet would be made in the workspace's.
        let folder =
            [self.dir.join(record.folder()), self.dir.clone()].into_iter().find_map(|dir| fs::metadata(dir).ok());
        match folder {
            None => Access::Gone,
            Some(metadata) if metadata.permissions().readonly() && cfg!(unix) => Access::ReadOnlyFolder,
            // Opening for writing without truncating changes nothing, and asks the file system itself.
            Some(_) => match fs::OpenOptions::new().write(true).open(path) {
                Ok(_) => Access::Writable,
                Err(error) => match atomic::write_fault(&error) {
                    WriteFault::NoPermission => Access::ReadOnlyFile,
                    _ => Access::Writable,
                },
            },
        }
    }

    /// Writes `workspace.ron` of a new workspace.
    fn write_root(&mut self, workspace: &Workspace) -> Result<(), WriteFault> {
        let value = Value::Root(workspace.root.clone());
        let job = Job { record: Record::Root, before: None, after: Some(value) };
        let done = self.carry_out(&job)?;
        self.stamps.extend(done.now.map(|(stamp, _)| (Record::Root, stamp)));
        self.synced.root = workspace.root.clone();
        self.handed.root = workspace.root.clone();
        Ok(())
    }

    /// Writes or removes one file; what somebody else has written meanwhile is merged in, or left as it is.
    fn carry_out(&self, job: &Job) -> Result<Done, WriteFault> {
        let record = &job.record;
        if self.is_newer {
            return Err(WriteFault::NewerFormat);
        }
        if self.closed.contains(record) {
            return Err(WriteFault::Unreadable);
        }
        if !record.has_good_id() {
            return Err(WriteFault::BadId);
        }
        if !self.is_there() {
            return Err(WriteFault::Gone);
        }
        let (path, found) = self.found(record)?;
        let known = self.stamps.get(record);
        let is_changed = found.as_ref().is_some_and(|bytes| Some(&Stamp::of(bytes)) != known);
        let on_disk = record.value_in(&self.synced).filter(|_| known.is_some());
        let is_unseen = on_disk.is_some() && on_disk != job.before;
        let Some(ours) = &job.after else {
            return match found {
                Some(_) if is_changed || is_unseen => Err(WriteFault::ChangedOnDisk),
                Some(_) => atomic::remove(&path).map(|()| Done { now: None, is_merged: false }),
                None => Ok(Done { now: None, is_merged: false }),
            };
        };
        if found.is_none() && known.is_some() {
            let is_folder_there = self.dir.join(record.folder()).is_dir();
            return Err(if is_folder_there { WriteFault::RemovedOnDisk } else { WriteFault::Gone });
        }
        let old_text =
            found.as_deref().map(|bytes| read::text(bytes).map_err(|_| WriteFault::ChangedOnDisk)).transpose()?;
        let theirs = match old_text {
            Some(text) if is_changed => Some(record.parse(text).map_err(|_| WriteFault::ChangedOnDisk)?),
            _ => on_disk.filter(|_| is_unseen),
        };
        let value = match &theirs {
            Some(theirs) => merge(record, job.before.as_ref(), ours, theirs).ok_or(WriteFault::ChangedOnDisk)?,
            None => ours.clone(),
        };
        let is_merged = value != *ours;
        let text = rewrite::text(&value, old_text.zip(theirs.as_ref().or(job.before.as_ref())))?;
        if found.as_deref() != Some(text.as_bytes()) {
            atomic::make_folder(&self.dir.join(record.folder()))?;
            // Renaming over a file asks for the folder's permission only; who made the file read-only meant the file.
            if fs::metadata(&path).is_ok_and(|metadata| metadata.permissions().readonly()) {
                return Err(WriteFault::NoPermission);
            }
            atomic::replace(&path, text.as_bytes())?;
        }
        Ok(Done { now: Some((Stamp::of(text.as_bytes()), value)), is_merged })
    }

    /// Finds where a record's file really is, and its bytes when it is there.
    pub(super) fn found(&self, record: &Record) -> Result<(PathBuf, Option<Vec<u8>>), WriteFault> {
        let path = record.path_in(&self.dir);
        if matches!(read::resolved(&self.dir, &self.dir.join(record.folder())), Ok(None)) {
            return Err(WriteFault::OutsideLink);
        }
        if fs::symlink_metadata(&path).is_err() {
            return Ok((path, None));
        }
        let path = match read::resolved(&self.dir, &path) {
            Ok(Some(path)) => path,
            Ok(None) => return Err(WriteFault::OutsideLink),
            Err(error) => return Err(atomic::write_fault(&error)),
        };
        match read::bytes(&path) {
            Ok(bytes) => Ok((path, Some(bytes))),
            Err(FileFault::NoPermission) => Err(WriteFault::NoPermission),
            Err(FileFault::Missing) => Ok((path, None)),
            Err(FileFault::Unreadable { reason }) => Err(WriteFault::Other { reason }),
            Err(_) => Err(WriteFault::ChangedOnDisk),
        }
    }
}

/// Lists the records whose data differ, in the order of their files.
fn changes(before: &Workspace, after: &Workspace) -> Vec<Job> {
    let people = before.people.keys().chain(after.people.keys()).cloned().map(Record::Person);
    let hosts = before.hosts.keys().chain(after.hosts.keys()).cloned().map(Record::Host);
    let records: BTreeSet<_> = [Record::Root, Record::Insights].into_iter().chain(people).chain(hosts).collect();
    let jobs = records.into_iter().filter_map(|record| {
        let (before, after) = (record.value_in(before), record.value_in(after));
        let is_same = match (&before, &after) {
            (Some(before), Some(after)) => before.is_same(after) || before == after,
            (before, after) => before.is_none() && after.is_none(),
        };
        (!is_same).then_some(Job { record, before, after })
    });
    jobs.collect()
}

/// Merges what we and somebody else made of one record; `None` when both changed the same value, as one would be lost.
fn merge(record: &Record, base: Option<&Value>, ours: &Value, theirs: &Value) -> Option<Value> {
    if ours == theirs {
        return Some(ours.clone());
    }
    let base = match base {
        Some(base) => Some(base.to_json()?),
        None => None,
    };
    let merged = merge_json(base.as_ref(), Some(&ours.to_json()?), Some(&theirs.to_json()?));
    if merged.conflicts.is_empty() { record.of_json(merged.value?) } else { None }
}
