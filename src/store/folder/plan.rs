//! What is to become of one file: each edit of it merged onto what is on the disk, and the text that comes out.

use super::note::OfOthers;
use super::{Folder, Stamp};
use crate::domain::conflict::Meeting;
use crate::domain::history::FileChanges;
use crate::domain::insight::Insights;
use crate::domain::merge::{MergedContent, merge_content};
use crate::domain::{Content, FileFault, Record, WriteFault};
use crate::store::{atomic, read, rewrite};
use chrono::{DateTime, Utc};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// A record before and after an edit.
pub(super) struct Transition<'a> {
    /// The edit's place in the queue.
    pub(super) number: usize,
    pub(super) on: DateTime<Utc>,
    pub(super) before: Option<&'a Content>,
    pub(super) after: Option<&'a Content>,
}

/// What there is of a record at this moment.
pub(super) struct Found {
    path: PathBuf,
    bytes: Option<Vec<u8>>,
    /// The record in the file.
    content: Option<Content>,
    /// The record that was last known to be there, where it is another one.
    known: Option<Option<Content>>,
}

/// What is to become of one file.
pub(super) struct Plan {
    found: Found,
    /// The text that is to be there; `None` when the file goes.
    pub(super) text: Option<String>,
    /// The record that the text holds.
    pub(super) content: Option<Content>,
    /// What each edit of the queue changes, by its place there.
    pub(super) steps: Vec<(usize, FileChanges)>,
    /// Whether the record is another one than was handed over.
    pub(super) is_merged: bool,
    /// Whether the two sides met at some value.
    pub(super) has_new_conflicts: bool,
}

impl Found {
    /// Gives what others have made of the record since it was last read or written, where they have.
    pub(super) fn change_of_others(&self, record: &Record) -> Option<OfOthers> {
        let known = self.known.clone()?;
        Some(OfOthers { record: record.clone(), known, found: self.content.clone() })
    }

    /// Gives the record in the file.
    pub(super) fn into_content(self) -> Option<Content> {
        self.content
    }
}

impl Folder {
    /// Reads a record's file, be it to be written or not.
    pub(super) fn found_of(&self, record: &Record) -> Result<Found, WriteFault> {
        if self.is_newer {
            return Err(WriteFault::NewerFormat);
        }
        if self.closed.contains(record) {
            return Err(WriteFault::Unreadable);
        }
        if !record.has_good_id() {
            return Err(WriteFault::BadId);
        }
        // A folder that has gone takes nothing with it.
        let folder = self.dir.join(record.folder());
        if self.knows_records_in(record.folder()) && !folder.is_dir() {
            return Err(WriteFault::Gone);
        }
        let (path, bytes) = self.found(record)?;
        let known = record.content_in(&self.synced);
        let content = match &bytes {
            Some(bytes) if Some(&Stamp::of(bytes)) == self.stamps.get(record) => known.clone(),
            Some(bytes) => {
                let text = read::text(bytes).map_err(|_| WriteFault::ChangedOnDisk)?;
                Some(record.parse(text).map_err(|_| WriteFault::ChangedOnDisk)?)
            }
            // To have no insights and no file for them is the same.
            None if *record == Record::Insights => Some(Content::Insights(Arc::new(Insights::default()))),
            None => None,
        };
        // A root that was never read or written is not known: the folder is being made.
        let is_new_root = *record == Record::Root && !self.stamps.contains_key(record);
        let known = Some(known).filter(|known| *known != content && !is_new_root);
        Ok(Found { path, bytes, content, known })
    }

    /// Works out what is to become of a record's file; what somebody else has written meanwhile is merged in.
    pub(super) fn plan<'a>(
        &self,
        record: &Record,
        found: Found,
        steps: impl Iterator<Item = Transition<'a>>,
    ) -> Result<Plan, WriteFault> {
        let mut content = found.content.clone();
        let mut handed = None;
        let mut has_new_conflicts = false;
        let mut changes = Vec::new();
        for Transition { number, on, before, after } in steps {
            let merged = merge_content(before, after, content.as_ref());
            has_new_conflicts |= !merged.clashes.is_empty();
            let next = self.with_conflicts(record, merged, on);
            if self.pen.is_some() && next != content {
                changes.push((number, FileChanges::between(record, content.as_ref(), next.as_ref())));
            }
            content = next;
            handed = after;
        }
        let is_merged = content.as_ref() != handed;
        let text = match (&content, &found.bytes) {
            (Some(content), Some(bytes)) => {
                let old = read::text(bytes).ok().zip(found.content.as_ref());
                Some(rewrite::text(content, old)?)
            }
            (Some(content), None) => Some(rewrite::text(content, None)?),
            (None, _) => None,
        };
        Ok(Plan { found, text, content, steps: changes, is_merged, has_new_conflicts })
    }

    /// Keeps in a record what could not be merged, with who wrote what.
    fn with_conflicts(&self, record: &Record, merged: MergedContent, on: DateTime<Utc>) -> Option<Content> {
        let first = merged.clashes.first().map(|clash| clash.path.clone()).unwrap_or_default();
        let theirs = if merged.clashes.is_empty() { String::new() } else { self.tails.who(&record.file(), &first) };
        let ours = self.author.name().to_owned();
        // Nobody has no clock.
        let on = self.author.stem().map(|_| on);
        merged.with_conflicts(&Meeting { ours, theirs, on })
    }

    /// Finds where a record's file really is, and its bytes when it is there.
    pub(in crate::store) fn found(&self, record: &Record) -> Result<(PathBuf, Option<Vec<u8>>), WriteFault> {
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

impl Plan {
    /// Writes or removes the file, where it is not as it is to be already.
    pub(super) fn carry_out(&self) -> Result<(), WriteFault> {
        match (&self.text, &self.found.bytes) {
            (None, Some(_)) => atomic::remove(&self.found.path),
            (None, None) => Ok(()),
            (Some(text), Some(found)) if found == text.as_bytes() => Ok(()),
            (Some(text), _) => {
                self.found.path.parent().map_or(Ok(()), atomic::make_folder)?;
                // Renaming over a file asks for the folder's permission only; who made it read-only meant the file.
                if fs::metadata(&self.found.path).is_ok_and(|metadata| metadata.permissions().readonly()) {
                    return Err(WriteFault::NoPermission);
                }
                atomic::replace(&self.found.path, text.as_bytes())
            }
        }
    }
}
