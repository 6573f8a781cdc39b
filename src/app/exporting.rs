//! Giving one person all that is held on them: their files as they are, and pages that anybody can read.

use super::job::{Job, Waker};
use crate::domain::PersonId;
use crate::domain::archive::ArchiveFault;
use crate::domain::document::Document;
use crate::exchange::html;
use crate::store;
pub use crate::store::{Holding, OpenError};
use std::path::{Path, PathBuf};

/// What came of an export.
#[derive(Clone, Debug)]
pub enum Exported {
    /// It is in the archive.
    Done(PathBuf),
    /// Nobody has that id.
    Nobody,
    /// The workspace cannot be read.
    Closed(OpenError),
    /// The archive cannot be written.
    Unwritten(PathBuf, ArchiveFault),
}

/// Begins to put all that a workspace's folder holds on a person into an archive in another folder, on a thread of its
/// own; `None` when the system gives no thread. `pages` words what is found.
pub fn start(
    dir: PathBuf,
    id: PersonId,
    folder: PathBuf,
    pages: impl FnOnce(&Holding) -> Vec<Document> + Send + 'static,
    waker: Waker,
) -> Option<Job<Exported, ()>> {
    Job::start("export", waker, move |_| {
        let holding = match holding(&dir, &id) {
            Ok(Some(holding)) => holding,
            Ok(None) => return Exported::Nobody,
            Err(error) => return Exported::Closed(error),
        };
        let to = archive_in(&folder, &id);
        match write(&dir, &to, &holding, &pages(&holding)) {
            Ok(_) => Exported::Done(to),
            Err(fault) => Exported::Unwritten(to, fault),
        }
    })
}

/// Gives the path of an archive in a folder, under a name that is free there.
pub fn archive_in(folder: &Path, id: &PersonId) -> PathBuf {
    store::free_path(folder, id.as_str(), "zip")
}

/// Gathers what a folder holds on a person; `None` where nobody has that id.
///
/// # Errors
///
/// When the workspace cannot be read.
pub fn holding(dir: &Path, id: &PersonId) -> Result<Option<Holding>, OpenError> {
    store::holding(dir, id)
}

/// Writes it out, with a page for each document, to an archive where the path ends in `.zip`, or else to a folder; gives
/// how many files that are.
///
/// # Errors
///
/// When it cannot be written, or would lie in the workspace's folder.
pub fn write(dir: &Path, to: &Path, holding: &Holding, pages: &[Document]) -> Result<usize, ArchiveFault> {
    let page = |page: &Document| (format!("{}.{}.html", holding.id, page.language), html::page(page).into_bytes());
    let files: Vec<(String, Vec<u8>)> = pages.iter().map(page).chain(holding.files.iter().cloned()).collect();
    store::write_out(dir, to, &files)?;
    Ok(files.len())
}
