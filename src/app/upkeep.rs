//! Keeping a folder well: what is wrong with it, and an archive of it.

use super::Author;
use crate::domain::archive::ArchiveFault;
use crate::store;
pub use crate::store::{BackedUp, Checkup, OpenError, Treated};
use std::path::Path;

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
