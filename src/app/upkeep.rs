//! Keeping a folder well: what is wrong with it, an archive of it, and taking a person out of it.

use super::Author;
use super::job::{Job, Waker};
use crate::domain::PersonId;
use crate::domain::archive::ArchiveFault;
use crate::domain::erasure::Erasure;
use crate::store;
pub use crate::store::{BackedUp, Checkup, EraseError, OpenError, Treated};
use std::path::{Path, PathBuf};

/// What erasing a person takes, being worked out or under way; dropping it while it erases does not stop it.
pub type ErasureJob = Job<Result<Erasure, EraseError>, ()>;

/// Finds everything that is wrong with a folder, and changes nothing.
///
/// # Errors
///
/// When there is no such folder, or no workspace in it.
pub fn examine(dir: &Path, author: &Author) -> Result<Checkup, OpenError> {
    store::examine(dir, author.now())
}

/// Packs the files of a workspace into one archive, as they are.
///
/// # Errors
///
/// When there is no workspace, or the archive cannot be written or would lie in the folder itself.
pub fn backup(dir: &Path, to: &Path, author: &Author) -> Result<BackedUp, ArchiveFault> {
    store::backup(dir, to, author.now())
}

/// Tells what erasing a person would take, and changes nothing; `mark` is what would stand where others name them.
///
/// # Errors
///
/// When nobody of that id is known here, or the workspace cannot be read.
pub fn erasure(dir: &Path, person: &PersonId, mark: &str) -> Result<Erasure, EraseError> {
    store::erasure(dir, person, mark)
}

/// Takes a person out of the files and of the past of a workspace, for good.
///
/// # Errors
///
/// When nobody of that id is known here, or a file cannot be written; what was not reached then is done by trying again.
pub fn erase(dir: &Path, person: &PersonId, mark: &str, author: &Author) -> Result<Erasure, EraseError> {
    store::erase(dir, person, mark, author)
}

/// Begins to work out what [`erasure`] tells, on a thread of its own; `None` when the system gives no thread.
pub fn start_erasure(dir: PathBuf, person: PersonId, mark: String, waker: Waker) -> Option<ErasureJob> {
    Job::start("erasure", waker, move |_| erasure(&dir, &person, &mark))
}

/// Begins to [`erase`] on a thread of its own; `None` when the system gives no thread.
pub fn start_erase(dir: PathBuf, person: PersonId, mark: String, author: Author, waker: Waker) -> Option<ErasureJob> {
    Job::start("erase", waker, move |_| erase(&dir, &person, &mark, &author))
}

/// Gives the language of a workspace, where that can be read.
pub fn language(dir: &Path) -> Option<String> {
    store::open(dir).ok().map(|opened| opened.workspace.root.language.clone())
}
