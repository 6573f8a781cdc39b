//! Adding to one's own history: whole lines, synced, never over what is there.

use super::line;
use super::{HISTORY, HistoryFile};
use crate::domain::WriteFault;
use crate::domain::history::Entry;
use crate::store::{atomic, read};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Files to a line; an entry of more stands on several lines.
const MOST_FILES: usize = 200;

/// What writes one history.
#[derive(Clone, Debug)]
pub(in crate::store) struct Pen {
    writer: String,
    /// How long the file was when this program had written last; others of the same user may write into it too.
    length: Option<u64>,
}

/// Why an entry is not in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) enum Unwritten {
    /// This user may not write there: the past is not kept, and saving goes on.
    NotKept(WriteFault),
    /// It did not work this time.
    Failed(WriteFault),
}

impl Pen {
    pub(in crate::store) fn of(writer: &str) -> Self {
        Self { writer: writer.to_owned(), length: None }
    }

    /// Gives the file.
    pub(in crate::store) fn file(&self, dir: &Path) -> HistoryFile {
        let path = dir.join(HISTORY).join(format!("{}.ron", self.writer));
        HistoryFile { writer: self.writer.clone(), path }
    }

    /// Tells whether the end of the file is one's own work of this life, so that nothing there can have been cut off.
    pub(in crate::store) fn knows_end(&self, dir: &Path) -> bool {
        self.length == Some(fs::metadata(self.file(dir).path).map(|metadata| metadata.len()).unwrap_or(0))
    }

    /// Notes that the end of the file is to be looked at before anything is added.
    pub(in crate::store) fn forget_end(&mut self) {
        self.length = None;
    }

    /// Adds entries as one batch, and gives where in the file they begin once they are synced.
    pub(in crate::store) fn add(&mut self, dir: &Path, entries: &[Entry]) -> Result<u64, Unwritten> {
        let path = self.file(dir).path;
        if matches!(read::resolved(dir, &dir.join(HISTORY)), Ok(None)) || leads_elsewhere(&path) {
            return Err(Unwritten::NotKept(WriteFault::OutsideLink));
        }
        atomic::make_folder(&dir.join(HISTORY)).map_err(|fault| refused(dir, fault))?;
        let is_new = !path.exists();
        let open = OpenOptions::new().read(true).append(true).create(true).open(&path);
        let mut file = open.map_err(|error| refused(dir, atomic::write_fault(&error)))?;
        let failed = |error: std::io::Error| Unwritten::Failed(atomic::write_fault(&error));
        let length = file.metadata().map_err(failed)?.len();
        let mut text = if self.length == Some(length) || ends_a_line(&mut file, length) { "" } else { "\n" }.to_owned();
        let lines = lines(entries).map_err(|_| Unwritten::Failed(WriteFault::Unfaithful))?;
        text.push_str(&lines);
        if let Err(error) = file.write_all(text.as_bytes()).and_then(|()| file.sync_data()) {
            // Half a line would be passed over by whoever reads; better there is none.
            let _ = file.set_len(length);
            self.length = None;
            return Err(failed(error));
        }
        if is_new {
            atomic::sync_folder(&dir.join(HISTORY)).map_err(Unwritten::Failed)?;
        }
        self.length = Some(length + text.len() as u64);
        Ok(length)
    }

    /// Gives where the file ends, as this program has left it.
    pub(in crate::store) fn end(&self) -> Option<u64> {
        self.length
    }
}

/// Writes entries on lines, all but the last with the mark that more of the batch follows.
fn lines(entries: &[Entry]) -> Result<String, ron::Error> {
    let mut parts = Vec::new();
    for entry in entries {
        if entry.files.len() <= MOST_FILES {
            parts.push(entry.clone());
        }
        for files in entry.files.chunks(MOST_FILES).filter(|_| entry.files.len() > MOST_FILES) {
            parts.push(Entry { files: files.to_vec(), ..entry.clone() });
        }
    }
    let last = parts.len().saturating_sub(1);
    let mut text = String::new();
    for (number, mut part) in parts.into_iter().enumerate() {
        part.more = number < last;
        text.push_str(&line::write(&part)?);
        text.push('\n');
    }
    Ok(text)
}

/// Tells whether saving goes on without a history: where there can be none, not where it did not work this time.
fn refused(dir: &Path, fault: WriteFault) -> Unwritten {
    let is_no_folder = fs::metadata(dir.join(HISTORY)).is_ok_and(|metadata| !metadata.is_dir());
    match fault {
        WriteFault::NoPermission | WriteFault::OutsideLink => Unwritten::NotKept(fault),
        fault if is_no_folder => Unwritten::NotKept(fault),
        fault => Unwritten::Failed(fault),
    }
}

/// Tells whether something else than a file of its own stands where the history belongs.
fn leads_elsewhere(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

fn ends_a_line(file: &mut File, length: u64) -> bool {
    let mut last = [0];
    length == 0 || file.seek(SeekFrom::End(-1)).and_then(|_| file.read_exact(&mut last)).is_ok_and(|()| last == *b"\n")
}
