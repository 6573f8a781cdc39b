//! The latest entries of all histories, or of one writer or file, as one row.

use super::backwards::{Backwards, Line};
use super::settle::{self, Versions, Void};
use super::{HistoryFile, Past, line};
use crate::domain::history::{EditId, Entry, FileChanges, Fingerprint};
use crate::domain::{Problem, Record, Workspace};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

/// Which entries to look for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Only those about this file, by its path within the folder, with nothing but what they changed in it.
    pub file: Option<&'a str>,
    /// Only those of this writer, by the stem of the history file.
    pub writer: Option<&'a str>,
    /// How many at most; all when `None`.
    pub most: Option<usize>,
    /// How much of each history is read at most, in bytes; all of it when `None`.
    pub most_bytes: Option<u64>,
    /// Whether entries are given too that seem never to have come about: what they led to may be in a copy, or be on its
    /// way from elsewhere.
    pub unsettled: bool,
}

/// An entry with what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The entry, the parts of a long one put together.
    pub entry: Entry,
    /// Who wrote it down: the stem of the history file.
    pub writer: String,
    /// Whether it was undone, and not done again.
    pub is_undone: bool,
}

/// What the histories tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// The latest entries, the latest first.
    pub entries: Vec<Told>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Whether there is nothing before them.
    pub is_all: bool,
}

impl Past {
    /// Reads the latest entries, and no more of the histories than that takes.
    ///
    /// `now` is the workspace as it is on the disk: entries that a killed program has left and that never came about are
    /// told by it, and left out. Reading stops soon after `cancel` is set.
    pub fn latest(&self, wanted: &Wanted<'_>, now: &Workspace, cancel: &AtomicBool) -> Remembered {
        let files = self.files().into_iter();
        let files = files.filter(|file| wanted.writer.is_none_or(|writer| file.writer == writer));
        let mut streams: Vec<Stream> = files.filter_map(|file| Stream::open(file, wanted, now)).collect();
        let mut row = Row::default();
        let mut problems = Vec::new();
        let is_all = loop {
            let latest =
                streams.iter().enumerate().filter_map(|(number, stream)| Some((stream.next.as_ref()?.on(), number)));
            // Of two of one instant the one of the later file; within a file the order is that of its lines.
            let Some((_, number)) = latest.max() else { break true };
            if wanted.most.is_some_and(|most| row.is_full(most)) || cancel.load(Ordering::Relaxed) {
                break false;
            }
            let stream = &mut streams[number];
            match stream.next.take() {
                Some(Next::Entry(entry)) => {
                    stream.advance(cancel, &mut problems);
                    row.add(*entry, &stream.file.writer);
                }
                // What others did before that is not told without what this one did.
                Some(Next::Unread(_)) | None => break false,
            }
        };
        streams.iter_mut().for_each(|stream| problems.append(&mut stream.problems));
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        let mut entries = row.finish();
        let most = wanted.most.unwrap_or(usize::MAX);
        let is_all = is_all && entries.len() <= most;
        entries.truncate(most);
        Remembered { entries, problems, is_all }
    }
}

/// One history, from its end.
struct Stream {
    file: HistoryFile,
    lines: Backwards,
    /// The file of the workspace whose entries are looked for.
    only: Option<String>,
    void: Void,
    next: Option<Next>,
    problems: Vec<Problem>,
    /// How much may still be read, in bytes.
    left: u64,
}

/// What comes next in a history, backwards.
enum Next {
    Entry(Box<Entry>),
    /// What is not read any more, and when that ends.
    Unread(DateTime<Utc>),
}

impl Next {
    fn on(&self) -> DateTime<Utc> {
        match self {
            Self::Entry(entry) => entry.on,
            Self::Unread(on) => *on,
        }
    }
}

impl Stream {
    fn open(file: HistoryFile, wanted: &Wanted<'_>, now: &Workspace) -> Option<Self> {
        let lines = Backwards::open(&file.path).ok()?;
        let batch = settle::last_batch(&file);
        let versions = |file: &str| {
            let now = Record::of_file(file)?.content_in(now);
            Some(Versions { now, ..Versions::default() })
        };
        let void = match wanted.unsettled {
            true => Void::new(),
            false => settle::void_of(&batch, versions, |_| Vec::new()),
        };
        let (only, left) = (wanted.file.map(str::to_owned), wanted.most_bytes.unwrap_or(u64::MAX));
        let mut stream = Self { file, lines, only, void, next: None, problems: Vec::new(), left };
        let mut problems = Vec::new();
        stream.advance(&AtomicBool::new(false), &mut problems);
        stream.problems = problems;
        Some(stream)
    }

    /// Reads back to the next entry that is looked for.
    fn advance(&mut self, cancel: &AtomicBool, problems: &mut Vec<Problem>) {
        while !cancel.load(Ordering::Relaxed) {
            // A file that cannot be read on, such as on a share that is gone, has no more to tell.
            let Ok(Some(line)) = self.lines.line_before() else { return };
            if self.left == 0 {
                // Of a line that is not looked for it is only looked at when that was.
                let entry = line.bytes.as_deref().and_then(|bytes| line::read(bytes).ok()).flatten();
                if let Some(entry) = entry {
                    self.next = Some(Next::Unread(entry.on));
                    return;
                }
                continue;
            }
            self.left = self.left.saturating_sub(line.bytes.as_ref().map_or(0, Vec::len) as u64 + 1);
            if let Some(entry) = self.entry(&line, problems) {
                self.next = Some(Next::Entry(Box::new(entry)));
                return;
            }
        }
    }

    fn entry(&mut self, line: &Line, problems: &mut Vec<Problem>) -> Option<Entry> {
        let names = |bytes: &[u8], name: &str| std::str::from_utf8(bytes).is_ok_and(|text| text.contains(name));
        let bytes = line.bytes.as_deref();
        // Most lines need not be read to be known not to be looked for.
        if let (Some(only), Some(bytes)) = (&self.only, bytes)
            && line.is_ended
            && !names(bytes, only)
        {
            return None;
        }
        let mut entry = match bytes.map(line::read) {
            Some(Ok(entry)) => entry?,
            Some(Err(_)) | None => {
                problems.push(line::problem(&self.file, line));
                return None;
            }
        };
        let id = entry.id.as_str().to_owned();
        entry.files.retain(|changes| !self.void.contains(&(id.clone(), changes.file.clone())));
        // What stands before under this id is void; what stands behind it was written when it was tried again.
        self.void.extend(entry.void.drain(..).map(|file| (id.clone(), file)));
        if let Some(only) = &self.only {
            entry.files.retain(|changes| changes.file == *only);
        }
        (!entry.files.is_empty() || (entry.undoes.is_some() && self.only.is_none())).then_some(entry)
    }
}

/// The entries found so far, the latest first.
#[derive(Default)]
struct Row {
    found: Vec<Told>,
    places: BTreeMap<EditId, usize>,
    undone: BTreeSet<EditId>,
    /// States that somebody is known by name to have led to.
    named: BTreeSet<(String, Fingerprint)>,
    /// Steps that were found on the disk; every window that is open writes them down.
    outside: BTreeSet<(String, Fingerprint, Fingerprint)>,
}

impl Row {
    /// Tells whether there is one more than is wanted, with which the last that is wanted has all its parts.
    fn is_full(&self, most: usize) -> bool {
        self.found.len() > most
    }

    fn add(&mut self, mut entry: Entry, writer: &str) {
        if entry.is_from_outside() {
            let outside = &mut self.outside;
            entry.files.retain(|changes| outside.insert((changes.file.clone(), changes.was, changes.is)));
            if entry.files.is_empty() {
                return;
            }
        } else {
            self.named.extend(entry.files.iter().map(|changes| (changes.file.clone(), changes.is)));
        }
        // An undo that was itself undone undoes nothing.
        if let Some(of) = entry.undoes.clone().filter(|_| !self.undone.contains(&entry.id)) {
            self.undone.insert(of);
        }
        match self.places.get(&entry.id).and_then(|place| self.found.get_mut(*place)) {
            Some(part) => {
                // A copy of a history tells the same once more.
                let is_new = |changes: &FileChanges| !part.entry.files.contains(changes);
                let files: Vec<FileChanges> = entry.files.into_iter().filter(is_new).collect();
                part.entry.files.splice(0..0, files).for_each(drop);
            }
            None => {
                let is_undone = self.undone.contains(&entry.id);
                self.places.insert(entry.id.clone(), self.found.len());
                self.found.push(Told { entry, writer: writer.to_owned(), is_undone });
            }
        }
    }

    /// Leaves out what was only found on the disk where somebody turned out to have written it down themselves.
    fn finish(self) -> Vec<Told> {
        let Self { mut found, named, .. } = self;
        for told in found.iter_mut().filter(|told| told.entry.is_from_outside()) {
            told.entry.files.retain(|changes| !named.contains(&(changes.file.clone(), changes.is)));
        }
        found.retain(|told| !told.entry.is_from_outside() || !told.entry.files.is_empty());
        found
    }
}
