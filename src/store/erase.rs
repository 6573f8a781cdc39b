//! Taking a person out of a workspace: files, histories, copies, and wherever others have named them (`store.md` 10).
//!
//! Everything is worked out before anything is written, and their own file goes last: a program that is killed meanwhile
//! has left enough for doing it again. What stays is one line in `history/erased.ron`, with the date and who did it. It
//! names the file by a fingerprint, so that other windows write nothing of it down again.

use super::author::Author;
use super::copies::is_name_of;
use super::files::files;
use super::folder::{Folder, new_id};
use super::lock::lock_all;
use super::open::{OpenError, Opened, open_anyway};
use super::past::{Fate, HISTORY, HistoryLine, NotRewritten, read_line, write_line};
use super::syntax::first_text;
use super::{atomic, read, rewrite};
use crate::domain::erasure::Erasure;
use crate::domain::history::{EditId, Entry, FileChanges, Fingerprint};
use crate::domain::problem::Step;
use crate::domain::record::PEOPLE;
use crate::domain::traces::Traces;
use crate::domain::{Content, Deed, Label, PersonId, Record, Thing, WriteFault};
use memchr::memmem;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The history of erasures.
const ERASED: &str = "history/erased.ron";

/// Why nobody is erased.
#[derive(Clone, Debug, PartialEq)]
pub enum EraseError {
    /// The workspace cannot be read.
    Closed(OpenError),
    /// Nothing here tells of anybody of that id.
    Nobody,
    /// A file cannot be written.
    NotWritten {
        /// Which, within the folder.
        file: String,
        /// Why.
        fault: WriteFault,
    },
}

/// Tells what erasing a person would take, and changes nothing; `mark` is what would stand where others name them.
///
/// # Errors
///
/// When nothing tells of anybody of that id, or the workspace cannot be read.
pub fn erasure(dir: &Path, person: &PersonId, mark: &str) -> Result<Erasure, EraseError> {
    let Opened { folder, .. } = open_anyway(dir).map_err(EraseError::Closed)?;
    Prepared::of(&folder, person, mark).map(|prepared| prepared.told)
}

/// Takes a person out of a workspace for good.
///
/// # Errors
///
/// When nothing tells of anybody of that id, or a file cannot be read or written: the first of them is named. What was
/// not reached then is done by trying again.
pub fn erase(dir: &Path, person: &PersonId, mark: &str, author: &Author) -> Result<Erasure, EraseError> {
    let real = dir.canonicalize().map_err(|error| not_written("")(atomic::write_fault(&error)))?;
    let locks = lock_all(&real).map_err(not_written(""))?;
    let Opened { mut folder, .. } = open_anyway(dir).map_err(EraseError::Closed)?;
    let mut prepared = Prepared::of(&folder, person, mark)?;
    prepared.carry_out(&mut folder, author, mark)?;
    drop(locks);
    let mut told = prepared.told;
    told.left = still_named(&real, &prepared.traces);
    Ok(told)
}

fn not_written(file: &str) -> impl FnOnce(WriteFault) -> EraseError {
    let file = file.to_owned();
    move |fault| EraseError::NotWritten { file, fault }
}

fn not_rewritten(why: NotRewritten) -> EraseError {
    EraseError::NotWritten { file: why.file, fault: why.fault }
}

/// Everything that erasing a person does.
struct Prepared {
    traces: Traces,
    told: Erasure,
    /// Files with the bytes they are to have, the histories apart.
    rewritten: Vec<(String, Vec<u8>)>,
    /// Files that go, the person's own last.
    removed: Vec<String>,
    /// What becomes of the records of others.
    steps: Vec<FileChanges>,
    /// Entries of histories that are about the person.
    entries: BTreeSet<EditId>,
    /// Whether the line of a history looked at last goes on with the next.
    is_within_batch: bool,
}

impl Prepared {
    fn of(folder: &Folder, person: &PersonId, mark: &str) -> Result<Self, EraseError> {
        let dir = &folder.dir;
        if folder.is_newer {
            return Err(not_written("")(WriteFault::NewerFormat));
        }
        let record = Record::Person(person.clone());
        if !record.has_good_id() {
            return Err(EraseError::Nobody);
        }
        let own = record.file();
        let all = files(dir, true);
        let known = known_of(folder, &record, &all);
        let is_there = fs::symlink_metadata(dir.join(&own)).is_ok();
        let name = folder.synced.people.get(person).map(|person| person.name.clone());
        let name = name.or_else(|| known.first().cloned()).unwrap_or_else(|| person.to_string());
        let sessions = folder.synced.people.get(person).map_or(0, |person| person.sessions.len());
        let has_past = !known.is_empty();
        let traces = Traces::of(person, known, &folder.synced);
        let mut prepared = Self {
            told: Erasure {
                id: person.clone(),
                name,
                sessions,
                removed: Vec::new(),
                changed: Vec::new(),
                entries: 0,
                shared: traces.shared.clone(),
                left: Vec::new(),
                has_git: false,
            },
            traces,
            rewritten: Vec::new(),
            removed: Vec::new(),
            steps: Vec::new(),
            entries: BTreeSet::new(),
            is_within_batch: false,
        };
        prepared.sort_out(folder, &record, &all, mark)?;
        let own_files = prepared.own_files();
        let mut fate = |line: HistoryLine<'_>| prepared.fate_of(&own_files, line, mark);
        let histories = folder.histories_that_change(&mut fate).map_err(not_rewritten)?;
        prepared.told.entries = prepared.entries.len();
        if is_there {
            prepared.removed.push(own);
        }
        if !is_there && !has_past && prepared.removed.is_empty() && prepared.told.entries == 0 {
            return Err(EraseError::Nobody);
        }
        let told = &mut prepared.told;
        told.removed.clone_from(&prepared.removed);
        told.changed = prepared.rewritten.iter().map(|(file, _)| file.clone()).chain(histories).collect();
        told.changed.sort();
        told.has_git = fs::symlink_metadata(dir.join(".git")).is_ok();
        Ok(prepared)
    }

    /// Decides of every file what becomes of it.
    fn sort_out(&mut self, folder: &Folder, record: &Record, all: &[String], mark: &str) -> Result<(), EraseError> {
        let own = record.file();
        let mut removed: BTreeSet<String> = self.traces.hosts.iter().map(Record::file).collect();
        let is_half = |file: &&String| is_unfinished(file) && tells_of(&folder.dir.join(file), &self.traces);
        removed.extend(all.iter().filter(is_half).cloned());
        removed.extend(all.iter().filter(|file| **file != own && self.is_theirs(folder, file)).cloned());
        removed.retain(|file| fs::symlink_metadata(folder.dir.join(file)).is_ok());
        for file in all.iter().filter(|file| **file != own && !removed.contains(*file)) {
            let Ok(Some(path)) = read::resolved(&folder.dir, &folder.dir.join(file)) else { continue };
            // A pipe would block for ever when opened.
            let Some(bytes) = Some(path).filter(|path| path.is_file()).and_then(|path| fs::read(path).ok()) else {
                continue;
            };
            if !self.traces.may_be_in_source(&String::from_utf8_lossy(&bytes)) {
                continue;
            }
            let new = match (writer_of(file), Record::of_file(file)) {
                (Some(_), _) => None,
                (None, None) if is_put_away_history(file) => self.history_without(&bytes, mark),
                (None, Some(other)) => self.record_without(&other, &bytes, mark),
                (None, None) if file.ends_with(".ron") || file.starts_with(HISTORY) => self.scrub(&bytes, mark),
                (None, None) => None,
            };
            let Some(new) = new else { continue };
            if fs::metadata(folder.dir.join(file)).is_ok_and(|metadata| metadata.permissions().readonly()) {
                return Err(not_written(file)(WriteFault::NoPermission));
            }
            self.rewritten.push((file.clone(), new));
        }
        self.removed.extend(removed);
        Ok(())
    }

    /// Tells whether a file is theirs: a copy of theirs, put away or not.
    fn is_theirs(&self, folder: &Folder, file: &str) -> bool {
        let (way, name) = file.rsplit_once('/').unwrap_or(("", file));
        let kept = way.strip_prefix("history/merged/").or(way.strip_prefix("history/aside/"));
        let stem = name.strip_suffix(".ron").unwrap_or(name);
        // What nobody but a sync engine would have named so, and what opening has found to be a copy of theirs.
        let is_copy = folder
            .findings
            .copies()
            .any(|(copy, suspect)| copy == file && self.own_files().contains(&suspect.record().file()));
        let own = Record::Person(self.traces.id.clone());
        is_copy
            || self.traces.hosts.iter().chain([&own]).any(|record| {
                let id = match record {
                    Record::Person(id) => id.as_str(),
                    Record::Host(id) => id.as_str(),
                    Record::Root | Record::Insights => return false,
                };
                kept.unwrap_or(way) == record.folder()
                    && match is_name_of(stem, id) {
                        Some(true) => true,
                        // Among copies that were put away, one that has their name is theirs.
                        Some(false) if kept.is_some() => tells_of(&folder.dir.join(file), &self.traces),
                        Some(false) => self.traces.are_in(stem),
                        None => self.traces.are_in(stem),
                    }
            })
    }

    /// Gives a text with a mark wherever the person is named; `None` where they are not, or it is no text.
    fn scrub(&self, bytes: &[u8], mark: &str) -> Option<Vec<u8>> {
        self.traces.scrubbed(std::str::from_utf8(bytes).ok()?, mark).map(String::into_bytes)
    }

    /// Gives the file of somebody else without the person.
    fn record_without(&mut self, record: &Record, bytes: &[u8], mark: &str) -> Option<Vec<u8>> {
        let Ok((before, text)) = parsed(record, bytes) else { return self.scrub(bytes, mark) };
        let after = self.without_host(&before);
        let text = match &after {
            Some(after) => rewrite::text(after, Some((text, &before))).ok()?,
            None => text.to_owned(),
        };
        let new = self.traces.scrubbed(&text, mark).or(after.map(|_| text))?;
        let now = parsed(record, new.as_bytes()).ok().map(|(content, _)| content)?;
        if now != before {
            let (was, is) = (Fingerprint::of(Some(&before)), Fingerprint::of(Some(&now)));
            self.steps.push(FileChanges { file: record.file(), was, is, changes: Vec::new() });
        }
        Some(new.into_bytes())
    }

    /// Gives somebody's record without the person as their host, where they were.
    fn without_host(&self, content: &Content) -> Option<Content> {
        let Content::Person(person) = content else { return None };
        let is_theirs = |host: &Option<crate::domain::HostId>| {
            host.as_ref().is_some_and(|id| self.traces.hosts.contains(&Record::Host(id.clone())))
        };
        if !person.sessions.values().any(|session| is_theirs(&session.host)) {
            return None;
        }
        let mut person = person.clone();
        for session in Arc::make_mut(&mut person).sessions.values_mut().filter(|session| is_theirs(&session.host)) {
            session.host = None;
        }
        Some(Content::Person(person))
    }

    /// Gives a copy of a history that was put away without what is about the person.
    fn history_without(&mut self, bytes: &[u8], mark: &str) -> Option<Vec<u8>> {
        let own = self.own_files();
        let mut new = Vec::new();
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let body = line.strip_suffix(b"\n").unwrap_or(line);
            match self.fate_of(&own, HistoryLine::Whole(body), mark) {
                Fate::Kept => new.extend_from_slice(line),
                Fate::Replaced(entry) => new.extend(format!("{}\n", write_line(&entry).ok()?).into_bytes()),
                Fate::Dropped => {}
            }
        }
        (new != bytes).then_some(new)
    }

    /// Says what becomes of a line of a history: what is about the person's file goes, elsewhere a mark stands for them.
    fn fate_of(&mut self, own: &BTreeSet<String>, line: HistoryLine<'_>, mark: &str) -> Fate {
        let HistoryLine::Whole(bytes) = line else { return Fate::Kept };
        let text = String::from_utf8_lossy(bytes);
        // Where a batch may end, too, a line has to be read; every other one stays as it is.
        let is_in_batch = self.is_within_batch || memmem::find(bytes, b"more").is_some();
        if !is_in_batch && !self.traces.may_be_in_source(&text) {
            return Fate::Kept;
        }
        let Some(entry) = line.entry() else {
            // What is no entry and tells of them is nothing that anybody could read.
            return if self.traces.are_in_source(&text) { Fate::Dropped } else { Fate::Kept };
        };
        let mut new = entry.clone();
        new.files.retain(|changes| !own.contains(&changes.file));
        new.void.retain(|file| !own.contains(file));
        if let Some(label) = &mut new.did
            && label.about.as_ref().is_some_and(|about| self.is_about(about))
        {
            (label.about, label.name) = (None, None);
        }
        if new.files.len() < entry.files.len() {
            self.entries.insert(entry.id.clone());
        }
        let is_empty = new.files.is_empty() && new.void.is_empty() && new.undoes.is_none() && new.erased.is_none();
        let ends_batch = self.is_within_batch && !entry.more;
        self.is_within_batch = entry.more && (self.is_within_batch || !is_empty);
        match write_line(&new).ok().map(|text| self.traces.scrubbed(&text, mark)) {
            // What was written together with those before it still ends here.
            _ if is_empty && ends_batch => {
                let Entry { id, on, .. } = entry;
                Fate::Replaced(Box::new(Entry { id, on, by: mark.to_owned(), ..Entry::default() }))
            }
            _ if is_empty => Fate::Dropped,
            Some(None) if new == entry => Fate::Kept,
            Some(None) => Fate::Replaced(Box::new(new)),
            Some(Some(text)) => match read_line(text.as_bytes()) {
                Ok(Some(entry)) => Fate::Replaced(Box::new(entry)),
                // Rather than to lose what others did, what would make it none is left, and told.
                Ok(None) | Err(_) => Fate::Replaced(Box::new(new)),
            },
            None => Fate::Kept,
        }
    }

    fn is_about(&self, thing: &Thing) -> bool {
        match thing {
            Thing::Person(id) => *id == self.traces.id,
            Thing::Session(name) => name.person == self.traces.id,
            Thing::Host(id) => self.traces.hosts.contains(&Record::Host(id.clone())),
            _ => false,
        }
    }

    fn carry_out(&mut self, folder: &mut Folder, author: &Author, mark: &str) -> Result<(), EraseError> {
        let own_files = self.own_files();
        let mut fate = |line: HistoryLine<'_>| self.fate_of(&own_files, line, mark);
        folder.rewrite_locked_histories(&mut fate).map_err(not_rewritten)?;
        let dir = &folder.dir;
        self.note(dir, author, mark)?;
        for (file, bytes) in &self.rewritten {
            atomic::replace(&dir.join(file), bytes).map_err(not_written(file))?;
        }
        for file in &self.removed {
            atomic::remove(&dir.join(file)).map_err(not_written(file))?;
        }
        Ok(())
    }

    /// Lists the files whose past goes.
    fn own_files(&self) -> BTreeSet<String> {
        let own = Record::Person(self.traces.id.clone());
        self.traces.hosts.iter().chain([&own]).map(Record::file).collect()
    }

    /// Writes down that somebody was erased.
    fn note(&self, dir: &Path, author: &Author, mark: &str) -> Result<(), EraseError> {
        let by = author.name();
        let by = if by.is_empty() || self.traces.are_in(by) { mark } else { by };
        let entry = Entry {
            id: new_id(),
            on: author.now(),
            by: by.to_owned(),
            did: Some(Label { deed: Deed::ErasePerson, about: None, count: 1, name: None, date: None }),
            files: self.steps.clone(),
            erased: Some(Fingerprint::of_text(&Record::Person(self.traces.id.clone()).file())),
            ..Entry::default()
        };
        let line = write_line(&entry).map_err(|_| not_written(ERASED)(WriteFault::Unfaithful))?;
        let path = dir.join(ERASED);
        if matches!(read::resolved(dir, &dir.join(HISTORY)), Ok(None)) || matches!(read::resolved(dir, &path), Ok(None))
        {
            return Err(not_written(ERASED)(WriteFault::OutsideLink));
        }
        atomic::make_folder(&dir.join(HISTORY)).map_err(not_written(HISTORY))?;
        let mut bytes = fs::read(&path).unwrap_or_default();
        if bytes.last().is_some_and(|last| *last != b'\n') {
            bytes.push(b'\n');
        }
        bytes.extend(format!("{line}\n").into_bytes());
        atomic::replace(&path, &bytes).map_err(not_written(ERASED))
    }
}

fn parsed<'a>(record: &Record, bytes: &'a [u8]) -> Result<(Content, &'a str), ()> {
    let text = read::text(bytes).map_err(|_| ())?;
    Ok((record.parse(text).map_err(|_| ())?, text))
}

/// Gives the writer whose history a file is.
fn writer_of(file: &str) -> Option<&str> {
    file.strip_prefix(HISTORY)?.strip_prefix('/')?.strip_suffix(".ron").filter(|stem| !stem.contains('/'))
}

/// Tells whether a file is a copy of a history that was put away.
fn is_put_away_history(file: &str) -> bool {
    ["merged", "aside"].iter().any(|place| file.starts_with(&format!("{HISTORY}/{place}/{HISTORY}/")))
}

/// Gathers the names and addresses that a person has or had: from their file, its copies, and the histories.
fn known_of(folder: &Folder, record: &Record, all: &[String]) -> Vec<String> {
    let mut known = Vec::new();
    let mut add = |text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.trim().is_empty() && !known.contains(text)) {
            known.push(text);
        }
    };
    let own = record.file();
    let of_file = |file: &str| {
        let bytes =
            read::resolved(&folder.dir, &folder.dir.join(file)).ok().flatten().and_then(|path| read::bytes(&path).ok());
        let bytes = bytes.unwrap_or_default();
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        ["name", "email"].map(|field| first_text(text, field))
    };
    of_file(&own).into_iter().for_each(&mut add);
    let Record::Person(id) = record else { return known };
    let is_copy = |file: &&String| {
        let (place, name) = file.rsplit_once('/').unwrap_or(("", file));
        **file != own
            && place.ends_with(PEOPLE)
            && is_name_of(name.strip_suffix(".ron").unwrap_or(name), id.as_str()) == Some(true)
    };
    all.iter().filter(is_copy).flat_map(|file| of_file(file)).for_each(&mut add);
    for file in all.iter().filter(|file| writer_of(file).is_some() || is_put_away_history(file)) {
        let bytes = fs::read(folder.dir.join(file)).unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n').filter(|line| memmem::find(line, own.as_bytes()).is_some());
        for entry in lines.filter_map(|line| read_line(line).ok().flatten()) {
            entry.file(&own).into_iter().flat_map(names_in).for_each(|text| add(Some(text)));
        }
    }
    known
}

/// Lists the names and addresses among the changes of a person's file; short ones could be anything.
fn names_in(changes: &FileChanges) -> Vec<String> {
    let text = |value: &Value| value.as_str().filter(|text| text.contains([' ', '@'])).map(str::to_owned);
    let of = |at: &[Step], value: &Value| match at {
        [] => ["name", "email"].iter().filter_map(|field| text(value.get(field)?)).collect::<Vec<_>>(),
        [field] if matches!(field.text(), Some("name" | "email")) => text(value).into_iter().collect(),
        _ => Vec::new(),
    };
    changes
        .changes
        .iter()
        .flat_map(|change| [of(&change.at, &change.from.0), of(&change.at, &change.to.0)].concat())
        .collect()
}

/// Tells whether a file is one that a killed program has left half-written.
fn is_unfinished(file: &str) -> bool {
    atomic::is_temporary(file.rsplit_once('/').map_or(file, |(_, name)| name))
}

/// Lists every file of a folder, of whatever kind, whose name or bytes still tell of the person.
fn still_named(dir: &Path, traces: &Traces) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, way)) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let file = format!("{way}{name}");
            let kind = entry.file_type();
            // A link leads to what is looked at by itself, or out of the folder.
            if kind.as_ref().is_ok_and(|kind| kind.is_dir()) {
                folders.push((entry.path(), format!("{file}/")));
            }
            let is_file = kind.is_ok_and(|kind| kind.is_file());
            if traces.are_in(&name) || (is_file && tells_of(&entry.path(), traces)) {
                found.push(file);
            }
        }
    }
    found.sort();
    found
}

/// Tells whether the bytes of a file tell of the person, read a piece at a time.
fn tells_of(path: &Path, traces: &Traces) -> bool {
    const PIECE: usize = 4 * 1024 * 1024;
    /// What two pieces have in common, so that nothing is cut in two.
    const OVERLAP: usize = 1024;
    let Ok(mut file) = File::open(path) else { return false };
    let mut piece = Vec::new();
    loop {
        let before = piece.len();
        let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece);
        if traces.are_in_source(&String::from_utf8_lossy(&piece)) {
            return true;
        }
        if read.is_err() || piece.len() == before {
            return false;
        }
        piece.drain(..piece.len().saturating_sub(OVERLAP));
    }
}
