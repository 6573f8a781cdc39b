//! Taking a backup back into a workspace: looked at first, then done as one change like any other.

use super::Author;
use super::opening::{Carried, ForChange, NotDone};
use crate::domain::archive::{ArchiveFault, Damaged};
use crate::domain::history::Fingerprint;
use crate::domain::restore::{Restored, restored};
use crate::domain::{Command, Record, Workspace};
use crate::store::{self, OpenError};
use std::path::{Path, PathBuf};

/// What restoring a backup would do.
pub enum Restoring {
    /// The folder holds no workspace yet: everything is unpacked into it.
    Unpack {
        /// The archive.
        archive: PathBuf,
        /// The folder.
        dir: PathBuf,
        /// Records that the archive holds.
        records: usize,
        /// Records of the archive that cannot be read.
        damaged: Vec<Damaged>,
    },
    /// The backup is taken back into the workspace.
    Merge(Box<Merging>),
}

/// What taking a backup back into a workspace would do.
pub struct Merging {
    open: ForChange,
    /// What changes, by file.
    pub restored: Vec<Restored>,
    /// Files that cannot be read now and are moved to `history/aside` for what the backup holds of them.
    pub broken: Vec<Record>,
    /// Records of the archive that cannot be read.
    pub damaged: Vec<Damaged>,
    /// How many people of the backup were erased since, and stay so.
    pub erased: usize,
}

/// Why a backup is not restored.
#[derive(Debug)]
pub enum NotRestored {
    /// The archive is none, or cannot be trusted.
    Archive(ArchiveFault),
    /// The workspace cannot be read.
    Closed(OpenError),
}

/// Works out what restoring a backup would do, and changes nothing.
///
/// # Errors
///
/// When the archive cannot be read, or the workspace.
pub fn prepare(dir: &Path, archive: &Path, author: Author) -> Result<Restoring, NotRestored> {
    let found = store::read_archive(archive).map_err(NotRestored::Archive)?;
    let mut open = match super::opening::for_restoring(dir, author) {
        Ok(open) => open,
        Err(error) if store::is_no_workspace(&error) => {
            let (records, damaged) = (found.records.len(), found.damaged);
            return Ok(Restoring::Unpack { archive: archive.to_owned(), dir: dir.to_owned(), records, damaged });
        }
        Err(error) => return Err(NotRestored::Closed(error)),
    };
    open.merge_copies();
    let erased = store::erased_in(dir);
    let is_erased = |record: &Record| erased.contains(&Fingerprint::of_text(&record.file()));
    let broken: Vec<Record> = open.broken().into_iter().filter(|record| found.records.contains_key(record)).collect();
    let mut changes = Vec::new();
    for (record, content) in found.records.iter().filter(|(record, _)| !is_erased(record)) {
        let now = record.content_in(open.workspace()).filter(|_| !broken.contains(record));
        changes.extend(restored(record, now.as_ref(), content));
    }
    let erased = found.records.keys().filter(|record| is_erased(record)).count();
    Ok(Restoring::Merge(Box::new(Merging { open, restored: changes, broken, damaged: found.damaged, erased })))
}

impl Merging {
    /// Gives the workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        self.open.workspace()
    }

    /// Gives what it is as a command.
    pub fn command(&self) -> Command {
        let records = self.restored.iter().map(|restored| (restored.record.clone(), restored.content.clone()));
        Command::Restore { records: records.collect() }
    }

    /// Does it, as one change that can be undone; gives the files that were moved away.
    ///
    /// # Errors
    ///
    /// When a file cannot be written; the first of them is named.
    pub fn apply(&mut self) -> Result<(Carried, Vec<String>), NotDone> {
        let command = self.command();
        let mut moved = Vec::new();
        for record in &self.broken {
            let content = self.restored.iter().find(|restored| restored.record == *record);
            moved.extend(content.map(|restored| self.open.replace_broken(record, &restored.content)).transpose()?);
        }
        self.open.carry_out(&command).map(|carried| (carried, moved))
    }
}

/// Unpacks a backup into a folder that holds no workspace yet; gives how many files were written.
///
/// # Errors
///
/// When the archive cannot be read, or a file cannot be written.
pub fn unpack(archive: &Path, dir: &Path) -> Result<usize, ArchiveFault> {
    store::unpack(archive, dir)
}
