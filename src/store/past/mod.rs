//! The histories of a folder: one file a writer, one entry a line, only ever added to (`store.md` 9).
//!
//! An entry is written and synced before the files it is about are renamed, both under the lock. A program that is killed
//! in between leaves entries that never came about; they can only be the last ones of a file, written together. Whoever
//! reads tells them by the files not being in the state they lead to, and whoever writes next into that file first says of
//! them that they are void ([`settle`]). So nothing that is in a file is without its entry, and nothing is told that never
//! was.

mod backwards;
mod clocks;
mod latest;
mod line;
mod pen;
mod rewrite;
pub(super) mod settle;
mod tails;
mod union;

pub use latest::{Remembered, Told, Wanted};
pub(super) use line::read as read_line;
pub(super) use line::write as write_line;
pub(super) use pen::{Pen, Unwritten};
pub use rewrite::{Fate, HistoryLine, NotRewritten};
pub(super) use tails::Tails;
pub use union::unite_histories;

use super::read;
use crate::domain::Problem;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of histories.
pub(super) const HISTORY: &str = "history";

/// Reads the histories of one workspace; cheap to make and to hand to another thread.
#[derive(Clone, Debug)]
pub struct Past {
    dir: PathBuf,
}

/// The history file of one writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct HistoryFile {
    /// The stem, which names user and machine.
    writer: String,
    path: PathBuf,
}

impl HistoryFile {
    /// Gives the path within the workspace folder, with `/`.
    fn name(&self) -> String {
        format!("{HISTORY}/{}.ron", self.writer)
    }
}

impl Past {
    /// Begins to read the histories of a folder, whose path must be canonical.
    pub(super) fn of(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// Lists the history files, by writer; links that lead out of the folder are not followed.
    fn files(&self) -> Vec<HistoryFile> {
        let Ok(Some(folder)) = read::resolved(&self.dir, &self.dir.join(HISTORY)) else { return Vec::new() };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let file = |entry: fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            let writer = name.strip_suffix(".ron").filter(|_| !name.starts_with('.'))?.to_owned();
            let path = read::resolved(&self.dir, &entry.path()).ok()??;
            path.is_file().then_some(HistoryFile { writer, path })
        };
        let mut files: Vec<HistoryFile> = entries.filter_map(file).collect();
        files.sort();
        files
    }

    /// Tells whether somebody else keeps a history here, too.
    pub(super) fn has_others(&self, own: Option<&str>) -> bool {
        self.files().iter().any(|file| Some(file.writer.as_str()) != own)
    }

    /// Finds the history files whose last line was cut short, as by a loss of power; it is passed over.
    pub fn torn(&self) -> Vec<Problem> {
        self.files().iter().filter_map(line::torn_end).collect()
    }
}
