//! What this user may change in a folder (`store.md` 11).

use super::Folder;
use crate::domain::{Record, WriteFault};
use crate::store::atomic;
use std::fs;

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

impl Folder {
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
}
