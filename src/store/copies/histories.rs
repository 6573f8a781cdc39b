//! Copies of histories, which two machines that call themselves the same leave: their lines are added, and the copy put
//! away like that of a record (`store.md` 5).
//!
//! Until then nothing is amiss: a copy is read like another writer's history, and what both hold is told once.

use super::put_away_merged;
use crate::domain::FileFault;
use crate::domain::WriteFault;
use crate::domain::history::{FileChanges, Fingerprint};
use crate::domain::problem::Severity;
use crate::store::archive::erased_in;
use crate::store::folder::Folder;
use crate::store::past::{HISTORY, read_line, unite_histories, write_line};
use crate::store::{atomic, lock, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// The longest history that is united with a copy of it; a longer one is read beside its copy for ever.
const MOST_BYTES: u64 = 128 * 1024 * 1024;

/// The most of a first line that is compared.
const MOST_FIRST: u64 = 1024 * 1024;

impl Folder {
    /// Looks for copies of histories and notes them.
    pub(in crate::store) fn find_history_copies(&mut self) {
        for file in std::mem::take(&mut self.history_copies).keys() {
            self.findings.clear(file);
        }
        self.history_copies = copies_in(&self.dir);
        for (file, of) in &self.history_copies {
            let fault = FileFault::Copy { of: of.clone(), is_alone: false };
            self.findings.add(file, fault, Severity::Warning);
        }
    }

    /// Adds what the copies of histories hold to these, and puts the copies away; what cannot be stays and is told.
    pub(super) fn merge_history_copies(&mut self) {
        for (file, of) in self.history_copies.clone() {
            if self.merge_history_copy(&file, &of).is_ok() {
                self.findings.clear(&file);
                self.history_copies.remove(&file);
            }
        }
    }

    fn merge_history_copy(&mut self, file: &str, of: &str) -> Result<(), WriteFault> {
        let folder = self.dir.join(HISTORY);
        let _locks = lock::lock(std::iter::once(folder.as_path()))?;
        let (copy, original) = (bytes_of(&self.dir.join(file))?, bytes_of(&self.dir.join(of))?);
        let erased = erased_in(&self.dir);
        let (held, copy) = (copy.clone(), without_erased(&copy, &erased));
        if held != copy {
            atomic::replace(&self.dir.join(file), &copy)?;
        }
        let united = unite_histories(&original, &copy);
        if united != original {
            let path = self.dir.join(of);
            if fs::metadata(&path).is_ok_and(|metadata| metadata.permissions().readonly()) {
                return Err(WriteFault::NoPermission);
            }
            self.forget_histories();
            atomic::replace(&path, &united)?;
        }
        put_away_merged(&self.dir, file, &copy).map(drop)
    }
}

/// Gives a history without what is about people who were taken out of the past, which a copy of it may still hold.
fn without_erased(history: &[u8], erased: &BTreeSet<Fingerprint>) -> Vec<u8> {
    if erased.is_empty() {
        return history.to_vec();
    }
    let is_erased = |changes: &FileChanges| erased.contains(&Fingerprint::of_text(&changes.file));
    let mut left = Vec::with_capacity(history.len());
    for line in history.split_inclusive(|byte| *byte == b'\n') {
        let body = line.strip_suffix(b"\n").unwrap_or(line);
        match read_line(body) {
            Ok(Some(mut entry)) if entry.files.iter().any(is_erased) => {
                entry.files.retain(|changes| !is_erased(changes));
                // Its name may be theirs; what it did to others stays.
                entry.did = None;
                if let Some(text) = (!entry.files.is_empty()).then(|| write_line(&entry).ok()).flatten() {
                    left.extend(format!("{text}\n").into_bytes());
                }
            }
            _ => left.extend_from_slice(line),
        }
    }
    left
}

/// Lists the copies of histories in a folder with what they are copies of, by their paths within it.
fn copies_in(dir: &Path) -> BTreeMap<String, String> {
    let Ok(Some(folder)) = read::resolved(dir, &dir.join(HISTORY)) else { return BTreeMap::new() };
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
    // Links are nobody's copies, nor is anything a copy of one.
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let stem = |entry: fs::DirEntry| Some(entry.file_name().to_str()?.strip_suffix(".ron")?.to_owned());
    let stems: BTreeSet<String> = files.filter_map(stem).collect();
    let path = |stem: &str| folder.join(format!("{stem}.ron"));
    let of = |stem: &String| {
        let named = super::names::original(stem, |stem| stems.contains(stem))?;
        let is_copy =
            stems.contains(named.original) && (named.is_certain || begin_alike(&path(stem), &path(named.original)));
        is_copy.then(|| (format!("{HISTORY}/{stem}.ron"), format!("{HISTORY}/{}.ron", named.original)))
    };
    stems.iter().filter_map(of).collect()
}

/// Tells whether two histories have the same first line, which no two writers have.
fn begin_alike(one: &Path, other: &Path) -> bool {
    let first = |path: &Path| {
        let mut line = Vec::new();
        BufReader::new(File::open(path).ok()?.take(MOST_FIRST)).read_until(b'\n', &mut line).ok()?;
        Some(line).filter(|line| !line.trim_ascii().is_empty())
    };
    first(one).is_some_and(|line| Some(line) == first(other))
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, WriteFault> {
    let failed = |error: std::io::Error| atomic::write_fault(&error);
    if fs::metadata(path).map_err(failed)?.len() > MOST_BYTES {
        return Err(WriteFault::ChangedOnDisk);
    }
    fs::read(path).map_err(failed)
}
