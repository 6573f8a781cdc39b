//! What is to become of one file: each edit of it merged onto what is on the disk, and the text that comes out.

use super::{Folder, Stamp};
use crate::domain::conflict::Meeting;
use crate::domain::insight::Insights;
use crate::domain::merge::merge_content;
use crate::domain::{Content, FileFault, Record, WriteFault};
use crate::store::{atomic, read, rewrite};
use chrono::{DateTime, Utc};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// A record before and after an edit.
pub(super) struct Transition<'a> {
    pub(super) on: DateTime<Utc>,
    pub(super) before: Option<&'a Content>,
    pub(super) after: Option<&'a Content>,
}

/// What is to become of one file.
pub(super) struct Plan {
    path: PathBuf,
    /// The bytes that are there now.
    found: Option<Vec<u8>>,
    /// The text that is to be there; `None` when the file goes.
    pub(super) text: Option<String>,
    /// The record that the text holds.
    pub(super) content: Option<Content>,
    /// Whether the record is another one than was handed over.
    pub(super) is_merged: bool,
    /// Whether the two sides met at some value.
    pub(super) has_new_conflicts: bool,
}

impl Folder {
    /// Works out what is to become of a record's file; what somebody else has written meanwhile is merged in.
    pub(super) fn plan<'a>(
        &self,
        record: &Record,
        steps: impl Iterator<Item = Transition<'a>>,
    ) -> Result<Plan, WriteFault> {
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
        atomic::make_folder(&folder)?;
        let (path, found) = self.found(record)?;
        let text = match &found {
            Some(bytes) => Some(read::text(bytes).map_err(|_| WriteFault::ChangedOnDisk)?),
            None => None,
        };
        let on_disk = match (&found, text) {
            (Some(bytes), _) if Some(&Stamp::of(bytes)) == self.stamps.get(record) => record.content_in(&self.synced),
            (_, Some(text)) => Some(record.parse(text).map_err(|_| WriteFault::ChangedOnDisk)?),
            // To have no insights and no file for them is the same.
            _ if *record == Record::Insights => Some(Content::Insights(Arc::new(Insights::default()))),
            _ => None,
        };
        let mut content = on_disk.clone();
        let mut handed = None;
        let mut has_new_conflicts = false;
        for Transition { on, before, after } in steps {
            let merged = merge_content(before, after, content.as_ref());
            has_new_conflicts |= !merged.clashes.is_empty();
            let ours = self.author.name().to_owned();
            // Nobody has no clock.
            let on = self.author.stem().map(|_| on);
            content = merged.with_conflicts(&Meeting { ours, theirs: String::new(), on });
            handed = after;
        }
        let is_merged = content.as_ref() != handed;
        let text = match &content {
            Some(content) => Some(rewrite::text(content, text.zip(on_disk.as_ref()))?),
            None => None,
        };
        Ok(Plan { path, found, text, content, is_merged, has_new_conflicts })
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
        match (&self.text, &self.found) {
            (None, Some(_)) => atomic::remove(&self.path),
            (None, None) => Ok(()),
            (Some(text), Some(found)) if found == text.as_bytes() => Ok(()),
            (Some(text), _) => {
                // Renaming over a file asks for the folder's permission only; who made it read-only meant the file.
                if fs::metadata(&self.path).is_ok_and(|metadata| metadata.permissions().readonly()) {
                    return Err(WriteFault::NoPermission);
                }
                atomic::replace(&self.path, text.as_bytes())
            }
        }
    }
}
