//! Copies that sync engines leave when two machines have changed one file: merged, and put away (`store.md` 5).
//!
//! What is only in one of the two is kept, what differs is a conflict. The merge is written first and the copy moved
//! afterwards, so that a program that is killed between the two leaves a copy that is merged once more, which changes
//! nothing. Nothing is ever deleted: the copy goes to `history/merged/`, under a name that is free there.

mod histories;
mod likeness;
mod names;

use super::atomic::write_fault;
use super::findings::problem;
use super::folder::{Access, Folder};
use super::open::{self, bad_id};
use super::past::HISTORY;
use super::put_away::{MERGED, put_away};
use super::read::{self, Fault};
use crate::domain::conflict::Meeting;
use crate::domain::merge::merge_content;
use crate::domain::problem::Severity;
use crate::domain::{Content, FileFault, Record, WriteFault};
use likeness::are_alike;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A file whose name may be that of a copy.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Suspect {
    /// What it would be a copy of.
    of: Record,
    /// The stem of its file.
    stem: String,
    /// Whether its name can be nothing else's.
    is_certain: bool,
    /// The record it has been taken for, where its name is an id.
    taken_for: Option<Record>,
}

/// A copy that was merged and put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The file it was, within the folder.
    pub file: String,
    /// What it was a copy of.
    pub of: Record,
    /// Where it is now, within the folder.
    pub moved_to: String,
    /// The record it had been taken for and is not, where its name is an id.
    pub taken_for: Option<Record>,
}

/// What has come of looking into a suspect.
enum Judged {
    /// It is a copy and can be merged: what it holds, and its bytes.
    Copy(Content, Vec<u8>),
    /// It is a copy of a record that is not there.
    Alone,
    /// It is somebody else's, or nobody's.
    NoCopy,
    /// It cannot be read.
    Broken(Fault),
}

impl Suspect {
    /// Gives what it would be a copy of.
    pub(super) fn record(&self) -> &Record {
        &self.of
    }

    /// Reads the name of a file that is no record.
    pub(super) fn of(folder: &str, stem: &str, exists: impl Fn(&str) -> bool) -> Option<Self> {
        let named = names::original(stem, exists)?;
        let of = of_stem(folder, named.original)?;
        Some(Self { of, stem: stem.to_owned(), is_certain: named.is_certain, taken_for: None })
    }
}

/// Tells whether a file of that stem is by its name one of an id: its own, or a copy, put away under a number or not;
/// whether that is certain, too, as what ends like the name of a machine can be somebody else's own.
pub(super) fn is_name_of(stem: &str, id: &str) -> Option<bool> {
    let plain = match stem.rsplit_once('.') {
        Some((head, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => head,
        _ => stem,
    };
    if plain == id {
        return Some(true);
    }
    names::original(plain, |stem| stem == id).filter(|named| named.original == id).map(|named| named.is_certain)
}

/// Gives the record of a stem in a folder of records, the empty one being the workspace's own.
pub(super) fn of_stem(folder: &str, stem: &str) -> Option<Record> {
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    Record::of_file(&format!("{folder}{stem}.ron"))
}

impl Folder {
    /// Suspects those of some records whose id is another's with the name of a machine behind, as OneDrive names copies.
    ///
    /// An id alone says little, `jean-luc` beside `jean` being two people. Only the names of machines that have written
    /// here are looked for, and a file that is the other's very likeness is left alone: somebody may be making one out
    /// of the other by hand.
    pub(super) fn suspect_machines(&mut self, records: &[Record]) {
        let entries = fs::read_dir(self.dir.join(HISTORY)).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let writers: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".ron")?.to_owned())).collect();
        for record in records.iter().filter(|_| !writers.is_empty()) {
            let stem = match record {
                Record::Person(id) => id.as_str(),
                Record::Host(id) => id.as_str(),
                Record::Root | Record::Insights => continue,
            };
            let exists = |stem: &str| self.exists(record.folder(), stem);
            let Some((head, machine)) = names::machine(stem, exists) else { continue };
            let has_written = |writer: &String| writer.strip_suffix(machine).is_some_and(|user| user.ends_with('-'));
            if let Some(of) = of_stem(record.folder(), head).filter(|_| writers.iter().any(has_written)) {
                let suspect = Suspect { of, stem: stem.to_owned(), is_certain: false, taken_for: Some(record.clone()) };
                self.findings.suspects.insert(record.file(), suspect);
            }
        }
    }

    /// Notes of every suspect what it is.
    pub(super) fn judge_suspects(&mut self) {
        let suspects = self.findings.suspects.clone();
        for (file, suspect) in &suspects {
            let fault = match self.judge(file, suspect) {
                Judged::Copy(..) => copy_fault(suspect, false),
                Judged::Alone => copy_fault(suspect, true),
                Judged::NoCopy if suspect.taken_for.is_some() => {
                    self.findings.acquit(file);
                    continue;
                }
                Judged::NoCopy if suspect.of.folder().is_empty() => {
                    self.findings.settle(file, None);
                    continue;
                }
                Judged::NoCopy => bad_id(&suspect.stem).into(),
                Judged::Broken(fault) => fault,
            };
            let severity = match &fault.fault {
                FileFault::Copy { .. } => Severity::Warning,
                _ => Severity::Error,
            };
            self.findings.settle(file, Some(problem(file, fault, severity)));
        }
    }

    fn judge(&self, file: &str, suspect: &Suspect) -> Judged {
        let path = self.dir.join(file);
        // What is no file of its own, such as a link, no engine has made.
        if !fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file()) {
            return Judged::NoCopy;
        }
        let read = open::bytes_of(&self.dir, &path).map_err(Fault::from);
        let read = read.and_then(|(bytes, _)| match open::parse(&suspect.of, &bytes, self.is_newer) {
            Ok(value) => Ok((value, bytes)),
            Err((fault, _)) => Err(fault),
        });
        let original = suspect.of.content_in(&self.synced).filter(|_| self.stamps.contains_key(&suspect.of));
        match (read, original) {
            // It waits until its original can be read.
            (Ok((copy, bytes)), _) if suspect.is_certain && self.closed.contains(&suspect.of) => {
                Judged::Copy(copy, bytes)
            }
            (Ok((copy, _)), Some(original)) if suspect.taken_for.is_some() && copy == original => Judged::NoCopy,
            (Ok(_), None) if suspect.is_certain => Judged::Alone,
            (Ok((copy, bytes)), Some(original)) if suspect.is_certain || are_alike(&copy, &original) => {
                Judged::Copy(copy, bytes)
            }
            (Err(fault), _) if suspect.is_certain => Judged::Broken(fault),
            _ => Judged::NoCopy,
        }
    }

    /// Tells whether there are copies that could be merged by whoever may write.
    pub fn has_copies(&self) -> bool {
        self.findings.copies().next().is_some() || !self.history_copies.is_empty()
    }

    /// Merges every copy into its original and puts it away; what cannot be stays where it is and is among the problems.
    ///
    /// [`Folder::synced`] then holds what came of it.
    pub fn merge_copies(&mut self) -> Vec<Merged> {
        self.merge_copies_after(Duration::ZERO)
    }

    /// Does so as soon as the histories tell what a copy started from, and else so long after it was first seen: the copy
    /// and the history that tells of it come from elsewhere one after the other, in any order.
    pub fn merge_copies_after(&mut self, patience: Duration) -> Vec<Merged> {
        let mut merged = Vec::new();
        if self.is_newer || !self.is_there() {
            return merged;
        }
        // First, as they tell what the copies of records started from.
        self.merge_history_copies();
        let suspects: Vec<_> = self.findings.copies().map(|(file, of)| (file.to_owned(), of.clone())).collect();
        self.waiting.retain(|waiting, _| suspects.iter().any(|(file, _)| file == waiting));
        for (file, suspect) in suspects {
            let since = *self.waiting.entry(file.clone()).or_insert_with(Instant::now);
            if since.elapsed() < patience && self.may_hear_of(&file, &suspect) {
                continue;
            }
            self.waiting.remove(&file);
            if let Ok(moved_to) = self.merge_copy(&file, &suspect) {
                self.findings.clear(&file);
                if let Some(record) = &suspect.taken_for {
                    self.stamps.remove(record);
                    record.put_in(&mut self.synced, None);
                }
                let Suspect { of, taken_for, .. } = suspect;
                merged.push(Merged { file, of, moved_to, taken_for });
            }
        }
        merged
    }

    /// Reads the copies that there are of a record.
    pub(super) fn copies_of(&self, record: &Record) -> Vec<Content> {
        let copies = self.findings.copies().filter(|(_, suspect)| suspect.of == *record);
        let content = |(file, suspect)| match self.judge(file, suspect) {
            Judged::Copy(content, _) => Some(content),
            _ => None,
        };
        copies.filter_map(content).collect()
    }

    /// Tells whether copies wait for histories.
    pub fn has_waiting_copies(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Tells whether a history may yet come that says what a copy started from, which none that is there does.
    fn may_hear_of(&self, file: &str, suspect: &Suspect) -> bool {
        let has_others = || self.past().has_others(self.author.stem());
        match self.judge(file, suspect) {
            Judged::Copy(copy, _) => has_others() && self.ancestor(&suspect.of, &copy).is_none(),
            _ => false,
        }
    }

    fn merge_copy(&mut self, file: &str, suspect: &Suspect) -> Result<String, WriteFault> {
        let record = &suspect.of;
        let Judged::Copy(theirs, bytes) = self.judge(file, suspect) else { return Err(WriteFault::ChangedOnDisk) };
        if self.closed.contains(record) {
            return Err(WriteFault::Unreadable);
        }
        let (_, found) = self.found(record)?;
        let found = found.ok_or(WriteFault::ChangedOnDisk)?;
        let ours = read::text(&found).ok().and_then(|text| record.parse(text).ok()).ok_or(WriteFault::ChangedOnDisk)?;
        let value = merge(self.ancestor(record, &theirs).as_ref(), &ours, &theirs).ok_or(WriteFault::ChangedOnDisk)?;
        // Who may not write must not move either: then the copy would be gone, and in nothing.
        if self.access(record) != Access::Writable {
            return Err(WriteFault::NoPermission);
        }
        self.write_merged(record, ours, value)?;
        put_away_merged(&self.dir, file, &bytes)
    }
}

/// Puts a copy that was merged away, gives its new path; where it holds something else than what was merged by now, it stays.
fn put_away_merged(dir: &Path, file: &str, merged: &[u8]) -> Result<String, WriteFault> {
    if fs::read(dir.join(file)).map_err(|error| write_fault(&error))? != merged {
        return Err(WriteFault::ChangedOnDisk);
    }
    put_away(dir, file, MERGED)
}

fn copy_fault(suspect: &Suspect, is_alone: bool) -> Fault {
    FileFault::Copy { of: suspect.of.file(), is_alone }.into()
}

/// Merges a copy into its original; what the two have otherwise is kept as conflicts.
///
/// Nothing of who and when comes in from here: machines that see the same two files must come to the same one, as they
/// would else make copies of each other's merges without end.
fn merge(base: Option<&Content>, ours: &Content, theirs: &Content) -> Option<Content> {
    merge_content(base, Some(ours), Some(theirs)).with_conflicts(&Meeting::default())
}
