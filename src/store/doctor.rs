//! Everything that is wrong with a folder, and putting right what can be without anybody's help (`terrain doctor`).
//!
//! What is wrong with records and copies is what opening finds; here come the files that opening passes over, and what
//! this user may not write. Nothing is deleted and no file that cannot be read is written: copies are merged, what is in
//! the way is moved to `history/aside`. What was put right is not found again, so that a second time changes nothing.

use super::author::Author;
use super::findings::problem;
use super::folder::{Access, Folder};
use super::lock::{LOCK_FILE, lock_all};
use super::open::{FOLDERS, OpenError, Opened, open_anyway};
use super::past::{HISTORY, Wanted};
use super::put_away::{ASIDE, MERGED, put_away};
use super::read::{Fault, resolved};
use super::sight::Sight;
use super::{Merged, atomic};
use crate::domain::checkup::{Care, Finding, Healed};
use crate::domain::problem::Severity;
use crate::domain::{FileFault, Problem, Record, What, Workspace, WriteFault};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How long a file must lie unchanged to be known as one that nobody is writing.
const STILL: Duration = Duration::from_millis(1000);

/// What was found in a folder.
#[derive(Debug)]
pub struct Checkup {
    dir: PathBuf,
    folder: Folder,
    /// Everything that is wrong, by file.
    pub findings: Vec<Finding>,
}

/// What came of putting things right.
#[derive(Debug)]
pub struct Treated {
    /// What was done.
    pub healed: Vec<Healed>,
    /// What could not be done, and why; it is among the findings.
    pub failed: Vec<(String, WriteFault)>,
    /// What is wrong afterwards.
    pub checkup: Checkup,
}

/// Finds everything that is wrong with a folder, and changes nothing.
///
/// # Errors
///
/// When there is no such folder, or no workspace in it.
pub fn examine(dir: &Path, now: DateTime<Utc>) -> Result<Checkup, OpenError> {
    let Opened { problems, folder, .. } = open_anyway(dir)?;
    let mut all: Vec<Problem> = problems;
    all.extend(unfinished(&folder.dir));
    all.extend(locks(&folder.dir));
    all.extend(rights(&folder));
    all.extend(outside(&folder.dir));
    let past = folder.past();
    all.extend(past.latest(&Wanted::default(), folder.synced(), &AtomicBool::new(false)).problems);
    all.extend(past.clocks(now));
    all.sort_by(|a, b| a.place.cmp(&b.place));
    let findings = all.into_iter().map(|problem| Finding { care: care(&folder, &problem), problem }).collect();
    Ok(Checkup { dir: dir.to_owned(), folder, findings })
}

impl Checkup {
    /// Gives what could be read of the workspace.
    pub fn workspace(&self) -> &Workspace {
        self.folder.synced()
    }

    /// Does what can be done without anybody's help, and looks again.
    ///
    /// # Errors
    ///
    /// When the folder is gone by now.
    pub fn treat(mut self, author: Author) -> Result<Treated, OpenError> {
        let now = author.now();
        self.folder.set_author(author);
        let (mut healed, mut failed) = (Vec::new(), Vec::new());
        let aside: Vec<(String, bool)> =
            self.findings.iter().filter(|finding| finding.care == Care::SetAside).map(to_set_aside).collect();
        // What stands in the place of a lock goes first, so that the rest is done under the lock.
        let (in_the_way, rest): (Vec<_>, Vec<_>) = aside.into_iter().partition(|(_, is_lock)| *is_lock);
        self.set_all_aside(&in_the_way, &mut healed, &mut failed);
        if self.findings.iter().any(|finding| matches!(finding.care, Care::Merge { .. })) {
            let merged = self.folder.merge_copies().into_iter();
            healed.extend(merged.map(|Merged { file, of, moved_to, .. }| Healed {
                file,
                care: Care::Merge { into: of.file() },
                moved_to,
            }));
            healed.extend(self.merged_histories());
        }
        if !rest.is_empty() {
            match lock_all(&self.folder.dir) {
                Ok(_locks) => self.set_all_aside(&rest, &mut healed, &mut failed),
                Err(fault) => failed.extend(rest.into_iter().map(|(file, _)| (file, fault.clone()))),
            }
        }
        Ok(Treated { healed, failed, checkup: examine(&self.dir, now)? })
    }

    /// Lists the copies of histories that are not there any more, having been merged.
    fn merged_histories(&self) -> Vec<Healed> {
        let copies = self.findings.iter().filter_map(|finding| match &finding.care {
            Care::Merge { into } if is_history(into) => Some((finding.file(), into)),
            _ => None,
        });
        let gone = copies.filter(|(file, _)| fs::symlink_metadata(self.folder.dir.join(file)).is_err());
        let healed = gone.map(|(file, into)| Healed {
            file: file.to_owned(),
            care: Care::Merge { into: into.clone() },
            moved_to: MERGED.to_owned(),
        });
        healed.collect()
    }

    fn set_all_aside(
        &self,
        files: &[(String, bool)],
        healed: &mut Vec<Healed>,
        failed: &mut Vec<(String, WriteFault)>,
    ) {
        for (file, _) in files {
            match put_away(&self.folder.dir, file, ASIDE) {
                Ok(moved_to) => healed.push(Healed { file: file.clone(), care: Care::SetAside, moved_to }),
                Err(fault) => failed.push((file.clone(), fault)),
            }
        }
    }
}

/// Gives the file of a finding, and whether it stands in the place of a lock.
fn to_set_aside(finding: &Finding) -> (String, bool) {
    let is_lock = matches!(&finding.problem.what, What::File { fault: FileFault::NoLock, .. });
    (finding.file().to_owned(), is_lock)
}

/// Says what can be done about something.
fn care(folder: &Folder, problem: &Problem) -> Care {
    let What::File { fault, .. } = &problem.what else { return Care::ByHand };
    let file = problem.place.as_ref().map_or("", |place| place.file.as_str());
    let is_link = fs::symlink_metadata(folder.dir.join(file)).is_ok_and(|metadata| metadata.is_symlink());
    // Of a workspace that cannot be read nobody knows what belongs in it; a link that is moved leads elsewhere.
    let is_known = !folder.is_newer && !folder.closed.contains(&Record::Root);
    match fault {
        FileFault::Copy { of, is_alone: false } => {
            let original = Record::of_file(of);
            let may_write =
                original.as_ref().map_or(is_history(of), |record| folder.access(record) == Access::Writable);
            if is_known && may_write { Care::Merge { into: of.clone() } } else { Care::ByHand }
        }
        FileFault::Foreign { .. } if is_known && !is_link => Care::SetAside,
        FileFault::Unfinished | FileFault::NoLock if !is_link => Care::SetAside,
        FileFault::ReadOnly { .. } | FileFault::TornLine | FileFault::BadLine { .. } => Care::Nothing,
        _ => Care::ByHand,
    }
}

fn is_history(file: &str) -> bool {
    file.strip_prefix(HISTORY).is_some_and(|rest| rest.starts_with('/'))
}

/// Walks the names in each folder of a workspace, with the path of each within it.
fn names(dir: &Path) -> impl Iterator<Item = (&'static str, String)> + '_ {
    FOLDERS.into_iter().chain([HISTORY]).flat_map(move |folder| {
        let there = resolved(dir, &dir.join(folder)).ok().flatten();
        let entries = there.and_then(|path| fs::read_dir(path).ok()).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.map(move |name| (folder, name)).collect::<Vec<_>>()
    })
}

fn path_of(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn found(file: &str, fault: FileFault, severity: Severity) -> Problem {
    problem(file, Fault::from(fault), severity)
}

/// Finds the files that killed programs have left beside those they were to replace.
///
/// Whoever is saving has such a file too, for a moment: those that change are left out.
fn unfinished(dir: &Path) -> Vec<Problem> {
    let sight = |file: &String| fs::symlink_metadata(dir.join(file)).ok().map(|metadata| Sight::of(&metadata));
    let seen = || -> BTreeMap<String, Sight> {
        let temporary = names(dir).filter(|(_, name)| atomic::is_temporary(name));
        let files = temporary.map(|(folder, name)| path_of(folder, &name));
        files.filter_map(|file| sight(&file).map(|sight| (file, sight))).collect()
    };
    let first = seen();
    if first.is_empty() {
        return Vec::new();
    }
    std::thread::sleep(STILL);
    let still = first.into_iter().filter(|(file, before)| sight(file) == Some(*before));
    still.map(|(file, _)| found(&file, FileFault::Unfinished, Severity::Notice)).collect()
}

/// Finds what stands in the place of a lock and is none.
fn locks(dir: &Path) -> Vec<Problem> {
    let places = names(dir).filter(|(_, name)| name == LOCK_FILE).map(|(folder, name)| path_of(folder, &name));
    let is_none = |file: &String| fs::symlink_metadata(dir.join(file)).is_ok_and(|metadata| !metadata.is_file());
    places.filter(is_none).map(|file| found(&file, FileFault::NoLock, Severity::Warning)).collect()
}

/// Finds what this user may not write: the workspace's folder, or else single folders and files of it.
fn rights(folder: &Folder) -> Vec<Problem> {
    let is_read_only = |path: &Path| fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    let notice = |file: &str, is_folder| found(file, FileFault::ReadOnly { is_folder }, Severity::Notice);
    if folder.is_newer {
        return Vec::new();
    }
    if folder.access(&Record::Root) == Access::ReadOnlyFolder {
        return vec![notice("", true)];
    }
    let folders = FOLDERS.into_iter().filter(|name| !name.is_empty()).chain([HISTORY]);
    let closed: Vec<&str> = folders.filter(|name| cfg!(unix) && is_read_only(&folder.dir.join(name))).collect();
    let is_closed = |record: &Record| {
        let access = folder.access(record);
        access == Access::ReadOnlyFile || (access == Access::Writable && is_read_only(&record.path_in(&folder.dir)))
    };
    let records = folder.stamps.keys().filter(|record| !closed.contains(&record.folder()) && is_closed(record));
    let files: Vec<Problem> = records.map(|record| notice(&record.file(), false)).collect();
    closed.iter().map(|name| notice(name, true)).chain(files).collect()
}

/// Finds links among the histories that lead out of the folder; those among the records are found on opening.
fn outside(dir: &Path) -> Vec<Problem> {
    let leads_out = |file: &str| {
        let path = dir.join(file);
        let is_link = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
        match resolved(dir, &path) {
            Ok(real) => is_link && real.is_none(),
            Err(error) => is_link && error.kind() == io::ErrorKind::NotFound,
        }
    };
    let histories = names(dir).filter(|(folder, _)| *folder == HISTORY).map(|(folder, name)| path_of(folder, &name));
    let all = std::iter::once(HISTORY.to_owned()).chain(histories);
    all.filter(|file| leads_out(file)).map(|file| found(&file, FileFault::OutsideLink, Severity::Error)).collect()
}
