//! One archive of a workspace's files as they are, consistent and whole (`terrain backup`).

use super::atomic::{self, write_fault};
use super::files::files;
use super::lock::lock_all;
use super::read::resolved;
use crate::domain::archive::ArchiveFault;
use crate::domain::record::ROOT_FILE;
use atomic_write_file::AtomicWriteFile;
use chrono::{DateTime, Datelike, Timelike, Utc};
use std::fs::File;
use std::io;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What an archive holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// How many files.
    pub files: usize,
    /// Files that could not be read, or that are links out of the folder, and are not in it.
    pub left_out: Vec<String>,
}

/// Packs the files of a workspace into one archive, as they are, broken ones and histories too.
///
/// Others wait with saving meanwhile, so that it is one state. What people keep beside the workspace is not in it. The
/// archive is written beside its place and renamed, so that it is whole or the old one.
///
/// # Errors
///
/// When there is no workspace, or the archive cannot be written or would lie in the folder itself.
pub fn backup(dir: &Path, to: &Path, on: DateTime<Utc>) -> Result<BackedUp, ArchiveFault> {
    let real = dir.canonicalize().map_err(|error| ArchiveFault::Unwritten(write_fault(&error)))?;
    if !real.join(ROOT_FILE).is_file() {
        return Err(ArchiveFault::NoWorkspace);
    }
    let beside = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = beside.canonicalize().map_err(|error| ArchiveFault::Unwritten(write_fault(&error)))?;
    if beside.starts_with(&real) {
        return Err(ArchiveFault::Inside);
    }
    let unwritten = |error: &io::Error| ArchiveFault::Unwritten(write_fault(error));
    let archive = AtomicWriteFile::open(to).map_err(|error| unwritten(&error))?;
    let _locks = lock_all(&real).map_err(ArchiveFault::Unwritten)?;
    let mut packer = Packer { zip: ZipWriter::new(archive), on, done: BackedUp { files: 0, left_out: Vec::new() } };
    for file in files(&real, false) {
        packer.add(&real, &file)?;
    }
    let Packer { zip, done, .. } = packer;
    let archive = zip.finish().map_err(|error| unwritten(&error.into()))?;
    archive.commit().map_err(|error| unwritten(&error))?;
    // A folder that cannot be synced holds the file all the same.
    let _ = atomic::sync_folder(&beside);
    Ok(done)
}

struct Packer {
    zip: ZipWriter<AtomicWriteFile>,
    on: DateTime<Utc>,
    done: BackedUp,
}

impl Packer {
    fn add(&mut self, dir: &Path, file: &str) -> Result<(), ArchiveFault> {
        let path = match resolved(dir, &dir.join(file)) {
            // A pipe would block for ever when opened.
            Ok(Some(path)) if path.is_file() => path,
            _ => {
                self.done.left_out.push(file.to_owned());
                return Ok(());
            }
        };
        let Ok(mut from) = File::open(path) else {
            self.done.left_out.push(file.to_owned());
            return Ok(());
        };
        let is_large = from.metadata().is_ok_and(|metadata| metadata.len() >= u64::from(u32::MAX));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .large_file(is_large)
            .last_modified_time(zip_time(self.on));
        let unwritten = |error: io::Error| ArchiveFault::Unwritten(write_fault(&error));
        self.zip.start_file(file, options).map_err(|error| unwritten(error.into()))?;
        // Half a file in an archive would be taken for the whole: what fails here fails it all.
        io::copy(&mut from, &mut self.zip).map_err(unwritten)?;
        self.done.files += 1;
        Ok(())
    }
}

/// Gives a time as archives hold it, which begin in 1980.
fn zip_time(on: DateTime<Utc>) -> zip::DateTime {
    let [month, day, hour, minute, second] =
        [on.month(), on.day(), on.hour(), on.minute(), on.second()].map(|part| u8::try_from(part).unwrap_or_default());
    let year = u16::try_from(on.year()).unwrap_or_default();
    zip::DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}
