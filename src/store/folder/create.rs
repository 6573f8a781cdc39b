//! Beginning a new workspace in a folder.

use super::{Failed, Folder, Queued};
use crate::domain::history::{EditId, Head};
use crate::domain::record::{HOSTS, PEOPLE};
use crate::domain::{Content, Record, Workspace, WriteFault};
use crate::store::atomic;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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
    let first_failed = |failed: Vec<Failed>| match failed.into_iter().next() {
        Some(Failed { record, fault }) => Err(fail(&record.file(), fault)),
        None => Ok(()),
    };
    first_failed(folder.save(workspace).failed)?;
    let head = Head { id: EditId::default(), on: folder.author.now(), label: None, undoes: None, again: false };
    let root = (Record::Root, (None, Some(Content::Root(workspace.root.clone()))));
    folder.queue.push(Queued { head, records: BTreeMap::from([root]), is_to_be_noted: false });
    first_failed(folder.write().failed)?;
    folder.handed = folder.synced.clone();
    Ok(folder)
}
