//! Replacing and removing files so that they are whole or the old ones, whenever the power goes (`store.md` 1).

use crate::domain::WriteFault;
use atomic_write_file::AtomicWriteFile;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// How old a temporary file must be before it is taken for one that a killed program left.
const ABANDONED: Duration = Duration::from_secs(3600);

/// Writes a file: beside it, synced, renamed over, the folder synced; permissions stay.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), WriteFault> {
    let written = AtomicWriteFile::open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.commit()
    });
    match written {
        Ok(()) => Ok(()),
        // Some network file systems cannot sync a folder; the file itself was synced before it was renamed.
        Err(error) if cannot_sync(&error) && fs::read(path).is_ok_and(|now| now == bytes) => Ok(()),
        Err(error) => Err(write_fault(&error)),
    }
}

/// Writes a file as [`replace`] does, a piece at a time.
pub(super) fn replace_by(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), WriteFault> {
    let mut length = 0;
    let written = AtomicWriteFile::open(path).and_then(|mut file| {
        let mut out = io::BufWriter::new(&mut file);
        write(&mut out)?;
        out.flush()?;
        drop(out);
        length = file.metadata()?.len();
        file.commit()
    });
    match written {
        Ok(()) => Ok(()),
        // As above: where the folder cannot be synced, the new file is there all the same.
        Err(error) if cannot_sync(&error) && fs::metadata(path).is_ok_and(|now| now.len() == length) => Ok(()),
        Err(error) => Err(write_fault(&error)),
    }
}

/// Removes a file and syncs the folder; a file that is gone already is no fault.
pub(super) fn remove(path: &Path) -> Result<(), WriteFault> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(write_fault(&error)),
        _ => {}
    }
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes a folder and those above it, and syncs the one it was made in.
pub(super) fn make_folder(path: &Path) -> Result<(), WriteFault> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path).map_err(|error| write_fault(&error))?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Brings to the disk which files a folder has.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> Result<(), WriteFault> {
    // The folder above a bare name is the one the program runs in.
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    match File::open(path).and_then(|folder| folder.sync_all()) {
        Err(error) if !cannot_sync(&error) => Err(write_fault(&error)),
        _ => Ok(()),
    }
}

/// Windows has no way to sync a folder; its file systems journal renames themselves.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> Result<(), WriteFault> {
    Ok(())
}

fn cannot_sync(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// Says what the file system said.
pub(super) fn write_fault(error: &io::Error) -> WriteFault {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => WriteFault::NoPermission,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => WriteFault::DiskFull,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::StaleNetworkFileHandle => {
            WriteFault::Gone
        }
        _ => WriteFault::Other { reason: error.to_string() },
    }
}

/// Removes the temporary files that killed programs left beside a file just written.
///
/// Ages are told by the file system's own clock: a share's need not agree with this machine's.
pub(super) fn sweep(written: &Path) {
    let modified = |path: &Path| fs::symlink_metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Some((folder, now)) = written.parent().zip(modified(written)) else { return };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| is_temporary(&entry.file_name().to_string_lossy())) {
        let path = entry.path();
        let age = modified(&path).and_then(|then| now.duration_since(then).ok());
        if age.is_some_and(|age| age > ABANDONED) {
            // Another program may sweep at the same time; what stays is passed over on opening.
            let _ = fs::remove_file(path);
        }
    }
}

/// Tells whether a file is one that [`replace`] writes before renaming: `.stem.ron.` and six letters or digits.
pub(super) fn is_temporary(name: &str) -> bool {
    name.strip_prefix('.').and_then(|rest| rest.rsplit_once('.')).is_some_and(|(stem, random)| {
        stem.ends_with(".ron") && random.len() == 6 && random.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn temporary_files_are_recognized() {
        assert!(is_temporary(".amelie-durand.ron.a1B2c3"));
        for other in ["amelie-durand.ron", ".amelie-durand.ron", ".a.ron.a1B2c", ".a.txt.a1B2c3", ".gitignore"] {
            assert!(!is_temporary(other), "{other}");
        }
    }
}
