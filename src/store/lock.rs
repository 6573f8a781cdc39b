//! The advisory lock under which a save reads, merges and renames (`store.md` 3).

use super::past::HISTORY;
use super::read;
use crate::domain::WriteFault;
use crate::domain::record::{HOSTS, PEOPLE};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The hidden file that is locked, in the folder the records live in. It stays there: to take it away would let two
/// programs each lock a file of that name.
pub(super) const LOCK_FILE: &str = ".terrain-lock";

/// How long to wait for others who write.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest pause between two tries: short, as whoever saves without end leaves the lock free for a moment only.
const PAUSE: Duration = Duration::from_millis(2);

/// Locks that are held until this is dropped.
#[derive(Debug)]
pub(super) struct Locks(#[allow(dead_code, reason = "closing the files gives the locks back")] Vec<File>);

/// Locks folders, one after the other; all programs must ask in one order, so that none waits for the other for ever.
///
/// Where a lock cannot be made, for want of rights or on a file system that knows none, saving goes on without it.
///
/// # Errors
///
/// When others hold a lock for longer than [`PATIENCE`].
pub(super) fn lock<'a>(folders: impl Iterator<Item = &'a Path>) -> Result<Locks, WriteFault> {
    let until = Instant::now() + PATIENCE;
    let mut held = Vec::new();
    for folder in folders {
        held.extend(lock_one(&folder.join(LOCK_FILE), until)?);
    }
    Ok(Locks(held))
}

/// Locks every folder of a workspace that is there, whose path must be canonical, in the order in which all programs do.
///
/// # Errors
///
/// When others hold a lock for longer than [`PATIENCE`].
pub(super) fn lock_all(dir: &Path) -> Result<Locks, WriteFault> {
    let mut names = [HISTORY, "", PEOPLE, HOSTS];
    names.sort_unstable();
    let folders = names.map(|name| read::resolved(dir, &dir.join(name)).ok().flatten());
    let folders: Vec<PathBuf> = folders.into_iter().flatten().filter(|folder| folder.is_dir()).collect();
    lock(folders.iter().map(PathBuf::as_path))
}

fn lock_one(path: &Path, until: Instant) -> Result<Option<File>, WriteFault> {
    while let Some(file) = open(path) {
        if !wait_for(&file, until)? {
            return Ok(None);
        }
        if is_still(&file, path) {
            return Ok(Some(file));
        }
        if Instant::now() >= until {
            return Err(WriteFault::Busy);
        }
    }
    Ok(None)
}

/// Tells whether a file that was opened is the one of that name now: a sync engine may have taken it away meanwhile.
#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    file.metadata().map(id).ok() == fs::symlink_metadata(path).map(id).ok()
}

/// Elsewhere a file that is open keeps its name.
#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> bool {
    true
}

/// Opens the file to be locked and makes it where it is not there; `None` where that cannot be.
fn open(path: &Path) -> Option<File> {
    // A link could lead out of the folder, and a pipe would block.
    if fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return None;
    }
    let made = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    // Another user's lock file may be for reading only, which most file systems find enough.
    made.or_else(|_| File::open(path)).ok()
}

/// Waits for a lock; `false` where the file system knows none.
fn wait_for(file: &File, until: Instant) -> Result<bool, WriteFault> {
    let mut pause = Duration::from_micros(200);
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::Error(_)) => return Ok(false),
            Err(TryLockError::WouldBlock) if Instant::now() >= until => return Err(WriteFault::Busy),
            Err(TryLockError::WouldBlock) => {
                std::thread::sleep(pause);
                pause = (pause * 2).min(PAUSE);
            }
        }
    }
}
