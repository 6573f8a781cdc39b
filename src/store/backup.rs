//! One archive of a workspace's files as they are, consistent and whole (`terrain backup`).

use super::atomic::{self, write_fault};
use super::lock::lock_all;
use super::open::{FOLDERS, is_passed_over};
use super::past::HISTORY;
use super::read::resolved;
use crate::domain::archive::ArchiveFault;
use crate::domain::record::{INSIGHTS_FILE, ROOT_FILE};
use atomic_write_file::AtomicWriteFile;
use chrono::{DateTime, Datelike, Timelike, Utc};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Folders within folders that are followed; the workspace's own are two deep.
const MOST_DEEP: usize = 16;

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

/// Lists the files of a workspace, sorted, so that equal folders give equal archives; hidden ones too where asked for.
pub(super) fn files(dir: &Path, with_hidden: bool) -> Vec<String> {
    let mut found = Vec::new();
    for name in [ROOT_FILE, INSIGHTS_FILE] {
        if fs::symlink_metadata(dir.join(name)).is_ok() {
            found.push(name.to_owned());
        }
    }
    // Copies of the root and of the insights that sync engines have left lie beside them.
    let names = fs::read_dir(dir).into_iter().flatten().flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    found.extend(names.filter(|name| {
        let is_ours = name.ends_with(".ron") && !is_passed_over(name);
        (is_ours || (with_hidden && atomic::is_temporary(name))) && ![ROOT_FILE, INSIGHTS_FILE].contains(&name.as_str())
    }));
    for folder in FOLDERS.into_iter().filter(|folder| !folder.is_empty()).chain([HISTORY]) {
        below(dir, folder, MOST_DEEP, with_hidden, &mut found);
    }
    found.sort();
    found
}

fn below(dir: &Path, folder: &str, most_deep: usize, with_hidden: bool, found: &mut Vec<String>) {
    let path: PathBuf = dir.join(folder);
    let is_there = matches!(resolved(dir, &path), Ok(Some(_)));
    if !is_there || most_deep == 0 {
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_passed_over(&name) && !with_hidden {
            continue;
        }
        let file = format!("{folder}/{name}");
        // A link to a folder could lead round and round.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => below(dir, &file, most_deep - 1, with_hidden, found),
            _ => found.push(file),
        }
    }
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
