//! Looking again: what others have changed on the disk since it was last looked at, file by file (`store.md` 4).
//!
//! A file that is replaced by first taking the old one away, or written bit by bit, is gone or broken for a moment. Only
//! what is still so at a second look is believed. A file that has become unreadable keeps its record as it was last
//! read, and nothing is written to it until it can be read again; a folder that has gone takes nothing with it.

use super::findings::Findings;
use super::folder::{Folder, OfOthers, Stamp};
use super::open::{self, Entry, FOLDERS, Unreadable};
use super::past::HISTORY;
use super::read::{Fault, io_fault};
use super::sight::Sight;
use crate::domain::problem::Severity;
use crate::domain::{Content, FileFault, Problem, Record};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;

/// Where to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// At files and folders, by their paths within the workspace's folder, with `/`; the empty path is that folder.
    At(BTreeSet<String>),
    /// At everything.
    Everything,
}

impl Look {
    /// Adds another look to this one.
    pub fn and(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::At(names), Self::At(others)) => names.extend(others),
            _ => *self = Self::Everything,
        }
    }
}

/// What looking again has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refreshed {
    /// Records that are now otherwise on the disk than they were known to be.
    pub changed: Vec<Record>,
    /// Who has changed them, where that is known.
    pub by: BTreeSet<String>,
    /// Records that were looked at, whose files may have other rights now.
    pub looked_at: BTreeSet<Record>,
    /// Whether other files are wrong than before, or wrong in another way, or the folder has gone or come back.
    pub has_new_findings: bool,
    /// Whether there may be copies to be merged.
    pub has_copies: bool,
    /// Whether others have added to their histories.
    pub has_new_past: bool,
    /// Where to look again in a moment.
    pub again: BTreeSet<String>,
}

/// What a record's file is now.
enum Outcome {
    Same,
    Gone,
    Read(Content, Stamp),
    Broken(Fault, Option<String>),
}

impl Folder {
    /// Lists what is wrong with files, sorted by file.
    pub fn problems(&self) -> Vec<Problem> {
        self.findings.problems()
    }

    /// Lists the records whose files are there and cannot be read.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        self.findings.unreadable()
    }

    /// Lists the folders of records that cannot be listed.
    pub fn unlisted(&self) -> Vec<&'static str> {
        self.findings.unlisted.iter().copied().collect()
    }

    /// Tells whether the workspace is of a later version, and open for reading only.
    pub fn is_newer(&self) -> bool {
        self.is_newer
    }

    /// Tells whether the folder was not there when it was last looked at.
    pub fn is_away(&self) -> bool {
        self.is_away
    }

    /// Hands over what the files looked like when they were read, which whoever watches them begins with.
    pub fn take_sights(&mut self) -> HashMap<String, Sight> {
        std::mem::take(&mut self.sights)
    }

    /// Tells whether the folder and its `workspace.ron` are there; where a share is not mounted there is an empty folder.
    pub(super) fn is_there(&self) -> bool {
        let has_root = || fs::symlink_metadata(Record::Root.path_in(&self.dir)).is_ok();
        self.dir.is_dir() && (!self.stamps.contains_key(&Record::Root) || has_root())
    }

    /// Looks again and takes over what is on the disk; [`Folder::synced`] and [`Folder::problems`] tell it then.
    pub fn refresh(&mut self, look: &Look) -> Refreshed {
        let mut found = Refreshed::default();
        if !self.is_there() {
            if !self.is_away && self.believes("", &mut found) {
                self.is_away = true;
                found.has_new_findings = true;
            }
            return found;
        }
        self.doubts.remove("");
        found.has_new_findings = std::mem::take(&mut self.is_away);
        let (before, known) = (self.findings.clone(), self.synced.clone());
        let mut names = match look {
            Look::At(names) => names.clone(),
            Look::Everything => self.everything(),
        };
        for folder in FOLDERS {
            if names.contains(folder) {
                names.extend(self.look_at_folder(folder));
                // Who may write in the folder may have changed, and with it who may write what is in it.
                found.looked_at.extend(self.stamps.keys().filter(|record| record.folder() == folder).cloned());
            }
        }
        if names.contains(&Record::Root.file()) && self.look_at_root(&mut found) {
            // How much of the other files is understood depends on the format.
            names = self.everything();
        }
        let mut records = Vec::new();
        for name in &names {
            let (folder, file) = split(name);
            let Some(folder) = folder else { continue };
            let metadata = fs::symlink_metadata(self.dir.join(name)).ok();
            let is_folder = metadata.as_ref().is_some_and(fs::Metadata::is_dir);
            match Entry::of(folder, file, is_folder) {
                Entry::Record(Record::Root) => found.looked_at.extend([Record::Root]),
                Entry::Record(record) => records.push(record),
                Entry::Other => {
                    self.findings.clear(name);
                    if metadata.is_some() {
                        let exists = |stem: &str| self.exists(folder, stem);
                        let mut noted = Findings::default();
                        open::note(&mut noted, folder, file, is_folder, exists);
                        self.findings.take(noted);
                    }
                }
                Entry::PassedOver => {}
            }
        }
        let outcomes: Vec<_> = records.into_par_iter().map(|record| (self.look_at(&record), record)).collect();
        for (outcome, record) in outcomes {
            self.take_in(record, outcome, &mut found);
        }
        self.suspect_machines(&found.changed);
        if !self.findings.suspects.is_empty() {
            self.judge_suspects();
            found.has_copies = self.has_copies();
        }
        let is_history = |name: &String| name.split('/').next() == Some(HISTORY);
        if *look == Look::Everything || names.iter().any(is_history) {
            found.has_new_past = self.read_on();
            self.find_history_copies();
            found.has_copies |= !self.history_copies.is_empty();
        }
        found.has_new_findings |= self.findings != before;
        let of_others = found.changed.iter().map(|record| OfOthers {
            record: record.clone(),
            known: record.content_in(&known),
            found: record.content_in(&self.synced),
        });
        let of_others: Vec<OfOthers> = of_others.collect();
        let (outside, by) = self.written_by_others(&of_others);
        self.write_down_of_others(outside);
        found.by = by;
        found
    }

    /// Tells whether something seems as it does for the second time, and asks for another look when it does not.
    fn believes(&mut self, name: &str, found: &mut Refreshed) -> bool {
        let is_first = self.doubts.insert(name.to_owned());
        if is_first {
            found.again.insert(name.to_owned());
        } else {
            self.doubts.remove(name);
        }
        !is_first
    }

    /// Lists everything there is or was.
    fn everything(&self) -> BTreeSet<String> {
        let listed = |folder: &&'static str| {
            let entries = fs::read_dir(self.dir.join(folder)).into_iter().flatten().flatten();
            let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
            let folder = *folder;
            names.map(move |name| if folder.is_empty() { name } else { format!("{folder}/{name}") }).collect::<Vec<_>>()
        };
        let there = FOLDERS.iter().flat_map(listed);
        let known = self.stamps.keys().chain(&self.closed).map(Record::file);
        let noted = self.findings.files().map(str::to_owned);
        there.chain(known).chain(noted).chain(FOLDERS.map(str::to_owned)).collect()
    }

    /// Tells whether a folder can be listed; gives what is in it where it could not be before.
    fn look_at_folder(&mut self, folder: &'static str) -> Vec<String> {
        if folder.is_empty() {
            return Vec::new();
        }
        let has_records = self.stamps.keys().any(|record| record.folder() == folder);
        match fs::read_dir(self.dir.join(folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !has_records => {}
            Err(error) => {
                self.findings.add(folder, io_fault(&error), Severity::Error);
                self.findings.unlisted.insert(folder);
                return Vec::new();
            }
            Ok(entries) => {
                if self.findings.unlisted.contains(folder) {
                    self.findings.unlisted.remove(folder);
                    self.findings.clear(folder);
                    let names = entries.flatten().map(|entry| entry.file_name());
                    return names.map(|name| format!("{folder}/{}", name.to_string_lossy())).collect();
                }
            }
        }
        self.findings.clear(folder);
        Vec::new()
    }

    /// Looks at `workspace.ron`; `true` when the workspace has become one of a later version, or is none any more.
    fn look_at_root(&mut self, found: &mut Refreshed) -> bool {
        let record = Record::Root;
        match open::load_root(&self.dir) {
            Ok(loaded) => {
                let (root, newer) = loaded.value;
                let was_newer = std::mem::replace(&mut self.is_newer, newer.is_some());
                let outcome = Outcome::Read(Content::Root(root.into()), loaded.stamp);
                self.take_in(record, outcome, found);
                if let Some(newer) = newer {
                    self.findings.add(&Record::Root.file(), open::newer_fault(newer), Severity::Warning);
                }
                was_newer != self.is_newer
            }
            // That it is gone is told before.
            Err(Fault { fault: FileFault::NoWorkspaceFile, .. }) => false,
            Err(fault) => {
                self.take_in(record, Outcome::Broken(fault, None), found);
                false
            }
        }
    }

    fn look_at(&self, record: &Record) -> Outcome {
        let path = record.path_in(&self.dir);
        let is_gone = fs::symlink_metadata(&path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        if is_gone {
            return if self.dir.join(record.folder()).is_dir() { Outcome::Gone } else { Outcome::Same };
        }
        let bytes = match open::bytes_of(&self.dir, &path) {
            Ok((bytes, _)) => bytes,
            Err(fault) => return Outcome::Broken(fault.into(), None),
        };
        let stamp = Stamp::of(&bytes);
        if self.stamps.get(record) == Some(&stamp) && !self.closed.contains(record) && !self.is_newer {
            return Outcome::Same;
        }
        match open::parse(record, &bytes, self.is_newer) {
            Ok(value) => Outcome::Read(value, stamp),
            Err((fault, name)) => Outcome::Broken(fault, name),
        }
    }

    fn take_in(&mut self, record: Record, outcome: Outcome, found: &mut Refreshed) {
        let name = record.file();
        found.looked_at.insert(record.clone());
        let is_certain = match &outcome {
            Outcome::Gone if !self.stamps.contains_key(&record) && !self.closed.contains(&record) => true,
            Outcome::Broken(fault, of) if self.findings.has(&record, fault, of) => true,
            Outcome::Gone | Outcome::Broken(..) => self.believes(&name, found),
            Outcome::Same | Outcome::Read(..) => true,
        };
        if !is_certain {
            return;
        }
        self.doubts.remove(&name);
        match outcome {
            Outcome::Same => {}
            Outcome::Gone => {
                self.stamps.remove(&record);
                self.closed.remove(&record);
                self.findings.clear_record(&record);
                if record.content_in(&self.synced).is_some() {
                    take_out(&record, self);
                    found.changed.push(record);
                }
            }
            Outcome::Read(value, stamp) => {
                self.closed.remove(&record);
                self.findings.clear_record(&record);
                self.stamps.insert(record.clone(), stamp);
                if record.content_in(&self.synced).as_ref() != Some(&value) {
                    record.put_in(&mut self.synced, Some(value));
                    found.changed.push(record);
                }
            }
            Outcome::Broken(fault, of) => {
                self.findings.add_unreadable(&record, fault, of);
                self.closed.insert(record);
            }
        }
    }

    /// Tells whether there is a record of that stem in a folder.
    pub(super) fn exists(&self, folder: &str, stem: &str) -> bool {
        let record = super::copies::of_stem(folder, stem);
        record.is_some_and(|record| self.stamps.contains_key(&record) || self.closed.contains(&record))
    }
}

fn take_out(record: &Record, folder: &mut Folder) {
    // A folder without insights has none.
    let nothing = matches!(record, Record::Insights).then(|| Content::Insights(Default::default()));
    record.put_in(&mut folder.synced, nothing);
}

/// Splits a path into a folder of records, if it is in one, and a name.
fn split(name: &str) -> (Option<&'static str>, &str) {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    (FOLDERS.into_iter().find(|known| *known == folder), file)
}
