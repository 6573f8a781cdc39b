//! Reading an archive of a workspace: what is in it is nobody's promise, so names and sizes are held to the rules of files
//! before anything is unpacked (`store.md` 12).

use super::open::{FOLDERS, newer_format};
use super::past::{HISTORY, read_line};
use super::read::{self, Fault, MAX_BYTES};
use super::{OpenError, atomic};
use crate::domain::archive::{ArchiveFault, Damaged};
use crate::domain::history::Fingerprint;
use crate::domain::record::ROOT_FILE;
use crate::domain::{Content, FileFault, Record};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// The most that is unpacked of one archive.
const MOST_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// What an archive holds of records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// Records that can be read.
    pub records: BTreeMap<Record, Content>,
    /// Records that cannot.
    pub damaged: Vec<Damaged>,
}

/// Reads the records of an archive.
///
/// # Errors
///
/// When it is none, holds no workspace or one of a later version, or a file of it has a name or size that no workspace's
/// has; nothing of it is used then.
pub fn read_archive(archive: &Path) -> Result<Archive, ArchiveFault> {
    let mut found = Archive::default();
    let mut has_root = false;
    each_file(archive, |name, bytes| {
        let Some(record) = Record::of_file(name) else { return Ok(()) };
        has_root |= record == Record::Root;
        let text = read::text(bytes);
        if record == Record::Root && text.as_ref().is_ok_and(|text| newer_format(text).is_some()) {
            return Err(ArchiveFault::Newer);
        }
        match text.and_then(|text| record.parse(text)) {
            Ok(content) => drop(found.records.insert(record, content)),
            Err(Fault { fault, .. }) => found.damaged.push(Damaged { file: name.to_owned(), fault }),
        }
        Ok(())
    })?;
    if has_root { Ok(found) } else { Err(ArchiveFault::NoWorkspace) }
}

/// Unpacks a whole archive into a folder that holds no workspace yet; gives how many files it has now.
///
/// A file that is there already stays; `workspace.ron` comes last, so that a folder left half-written is none.
///
/// # Errors
///
/// When the archive cannot be read, or a file cannot be written.
pub fn unpack(archive: &Path, dir: &Path) -> Result<usize, ArchiveFault> {
    read_archive(archive)?;
    let unwritten = ArchiveFault::Unwritten;
    atomic::make_folder(dir).map_err(unwritten)?;
    let real = dir.canonicalize().map_err(|error| unwritten(atomic::write_fault(&error)))?;
    let mut root = None;
    let mut count = 0;
    each_file(archive, |name, bytes| {
        if name == ROOT_FILE {
            root = Some(bytes.to_vec());
            return Ok(());
        }
        let to = real.join(name);
        if let Some(folder) = to.parent() {
            atomic::make_folder(folder).map_err(unwritten)?;
            if !folder.canonicalize().is_ok_and(|folder| folder.starts_with(&real)) {
                return Err(ArchiveFault::UnsafeName { name: name.to_owned() });
            }
        }
        if fs::symlink_metadata(&to).is_err() {
            atomic::replace(&to, bytes).map_err(unwritten)?;
            count += 1;
        }
        Ok(())
    })?;
    if let Some(bytes) = root {
        atomic::replace(&real.join(ROOT_FILE), &bytes).map_err(unwritten)?;
        count += 1;
    }
    Ok(count)
}

/// Tells whether a folder holds no workspace that could be opened, nor one that is broken.
pub fn is_no_workspace(error: &OpenError) -> bool {
    use crate::domain::What;
    matches!(&error.problem.what, What::File { fault: FileFault::NoWorkspaceFile | FileFault::Missing, .. })
}

/// Lists the records of people who were taken out of a folder, by the fingerprints of their files.
pub fn erased_in(dir: &Path) -> BTreeSet<Fingerprint> {
    let real = dir.canonicalize().unwrap_or_default();
    let file = read::resolved(&real, &real.join(HISTORY).join("erased.ron")).ok().flatten();
    let bytes = file.and_then(|file| fs::read(file).ok()).unwrap_or_default();
    bytes.split(|byte| *byte == b'\n').filter_map(|line| read_line(line).ok()??.erased).collect()
}

/// Gives each file of an archive that a workspace can have, with its bytes.
fn each_file(
    archive: &Path,
    mut give: impl FnMut(&str, &[u8]) -> Result<(), ArchiveFault>,
) -> Result<(), ArchiveFault> {
    let unread = |error: std::io::Error| ArchiveFault::Unread { reason: error.to_string() };
    let file = File::open(archive).map_err(unread)?;
    // A pipe would block for ever, and a folder has no bytes.
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Err(ArchiveFault::NoArchive);
    }
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| match error {
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => unread(error),
        _ => ArchiveFault::NoArchive,
    })?;
    let mut left = MOST_BYTES;
    let mut bytes = Vec::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).map_err(|_| ArchiveFault::NoArchive)?;
        let name = entry.name().map_err(|_| ArchiveFault::NoArchive)?.into_owned();
        if !is_safe(name.strip_suffix('/').unwrap_or(&name)) {
            return Err(ArchiveFault::UnsafeName { name });
        }
        if entry.is_dir() || !is_of_workspace(&name) {
            continue;
        }
        // What a history may have is bounded by all of it together; a record is one file.
        let most = if name.starts_with(HISTORY) { left } else { MAX_BYTES.min(left) };
        bytes.clear();
        // Sizes that an archive states are no promise: what comes out is counted.
        entry.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(|_| ArchiveFault::NoArchive)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(match most {
                MAX_BYTES => ArchiveFault::TooLarge { name, most },
                _ => ArchiveFault::TooMuch { most: MOST_BYTES },
            });
        }
        left -= length;
        give(&name, &bytes)?;
    }
    Ok(())
}

/// Tells whether a name leads to a place within the folder on every system.
fn is_safe(name: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    name.split('/').all(is_plain)
}

/// Tells whether a name is one that files of a workspace have.
fn is_of_workspace(name: &str) -> bool {
    match name.split_once('/') {
        None => name.ends_with(".ron"),
        Some((folder, _)) => folder == HISTORY || FOLDERS.contains(&folder),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_of_the_folder_are_known() {
        for name in ["workspace.ron", "people/amelie-durand.ron", "history/merged/people/x (1).ron"] {
            assert!(is_safe(name), "{name}");
        }
        for name in
            ["", "/etc/passwd", "../x.ron", "people/../../x.ron", "people//x.ron", "..\\x.ron", "C:/x.ron", "./x"]
        {
            assert!(!is_safe(name), "{name}");
        }
    }
}
