//! Everything that a folder holds on one person, out of it and into an archive or a folder of its own (`store.md` 10).

use super::atomic::{self, write_fault};
use super::copies::is_name_of;
use super::files::files;
use super::open::{OpenError, Opened, open};
use super::past::{Told, Wanted, write_line};
use super::read;
use crate::domain::archive::ArchiveFault;
use crate::domain::traces::{Mention, Traces};
use crate::domain::{PersonId, Record, Workspace, WriteFault};
use atomic_write_file::AtomicWriteFile;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What is held on one person.
#[derive(Clone, Debug)]
pub struct Holding {
    /// Who.
    pub id: PersonId,
    /// The workspace, which has the names of what their file points to.
    pub workspace: Workspace,
    /// What was done to their file, the latest first.
    pub past: Vec<Told>,
    /// Where others have named them.
    pub mentions: Vec<Mention>,
    /// Their files as they are, with the names they are to have outside: the record, its copies, its history.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Gathers what a folder holds on a person; `None` where nobody has that id.
///
/// # Errors
///
/// When the workspace cannot be read.
pub fn holding(dir: &Path, id: &PersonId) -> Result<Option<Holding>, OpenError> {
    let Opened { workspace, folder, .. } = open(dir)?;
    let record = Record::Person(id.clone());
    let Some(person) = workspace.people.get(id).cloned() else { return Ok(None) };
    let own = record.file();
    let wanted = Wanted { file: Some(&own), ..Wanted::default() };
    let past = folder.past().latest(&wanted, &workspace, &AtomicBool::new(false)).entries;
    let known = [person.name.clone(), person.email.clone()].into_iter().filter(|text| !text.is_empty());
    let mentions = Traces::of(id, known, &workspace).mentions(&workspace);
    let bytes = |file: &str| {
        let path = read::resolved(&folder.dir, &folder.dir.join(file)).ok()??;
        read::bytes(&path).ok()
    };
    let mut found: Vec<(String, Vec<u8>)> = Vec::new();
    found.extend(bytes(&own).map(|bytes| (format!("{id}.ron"), bytes)));
    for file in files(&folder.dir, false).iter().filter(|file| **file != own) {
        let (way, name) = file.rsplit_once('/').unwrap_or(("", file));
        let is_copy = way.ends_with(record.folder())
            && is_name_of(name.strip_suffix(".ron").unwrap_or(name), id.as_str()) == Some(true);
        found.extend(bytes(file).filter(|_| is_copy).map(|bytes| (format!("copies/{file}"), bytes)));
    }
    let lines: String =
        past.iter().rev().filter_map(|told| write_line(&told.entry).ok()).map(|line| line + "\n").collect();
    if !lines.is_empty() {
        found.push(("history.ron".to_owned(), lines.into_bytes()));
    }
    Ok(Some(Holding { id: id.clone(), workspace, past, mentions, files: found }))
}

/// Checks that a path lies outside the workspace's folder, so that no export stands where a record does.
///
/// # Errors
///
/// When it lies inside, or one of the folders is not there.
pub fn check_outside(workspace: &Path, to: &Path) -> Result<(), ArchiveFault> {
    let unwritten = |error: &io::Error| ArchiveFault::Unwritten(write_fault(error));
    let real = workspace.canonicalize().map_err(|error| unwritten(&error))?;
    let beside = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = beside.canonicalize().map_err(|error| unwritten(&error))?;
    let is_inside = beside.starts_with(&real) || to.canonicalize().is_ok_and(|to| to.starts_with(&real));
    if is_inside { Err(ArchiveFault::Inside) } else { Ok(()) }
}

/// Writes files into an archive, where the path ends in `.zip`, or else into a folder that holds none of them yet.
///
/// # Errors
///
/// When they cannot be written, or would lie in the workspace's folder.
pub fn write_out(workspace: &Path, to: &Path, files: &[(String, Vec<u8>)]) -> Result<(), ArchiveFault> {
    let unwritten = |error: &io::Error| ArchiveFault::Unwritten(write_fault(error));
    check_outside(workspace, to)?;
    let is_archive = to.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    if is_archive {
        let archive = AtomicWriteFile::open(to).map_err(|error| unwritten(&error))?;
        let mut zip = ZipWriter::new(archive);
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, bytes) in files {
            zip.start_file(name, options).map_err(|error| unwritten(&error.into()))?;
            zip.write_all(bytes).map_err(|error| unwritten(&error))?;
        }
        let archive = zip.finish().map_err(|error| unwritten(&error.into()))?;
        return archive.commit().map_err(|error| unwritten(&error));
    }
    if files.iter().any(|(name, _)| fs::symlink_metadata(to.join(name)).is_ok()) {
        return Err(ArchiveFault::Taken);
    }
    for (name, bytes) in files {
        let path = to.join(name);
        if let Some(folder) = path.parent() {
            atomic::make_folder(folder).map_err(ArchiveFault::Unwritten)?;
        }
        atomic::replace(&path, bytes).map_err(ArchiveFault::Unwritten)?;
    }
    Ok(())
}

/// Writes one file that is none of a workspace's own: it is whole, or what was there before.
///
/// # Errors
///
/// When it cannot be written.
pub fn write_file(to: &Path, bytes: &[u8]) -> Result<(), WriteFault> {
    // What would replace it would be left beside it.
    if to.is_dir() {
        return Err(write_fault(&io::ErrorKind::IsADirectory.into()));
    }
    atomic::replace(to, bytes)
}

/// Gives a path in a folder that nothing has yet, with a number behind the stem where that is needed.
pub fn free_path(folder: &Path, stem: &str, end: &str) -> PathBuf {
    let named = |number: u32| match number {
        1 => folder.join(format!("{stem}.{end}")),
        _ => folder.join(format!("{stem}-{number}.{end}")),
    };
    (1..1000).map(named).find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_else(|| named(1000))
}
