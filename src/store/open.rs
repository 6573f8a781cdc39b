//! Opening a folder: a workspace, and everything that is wrong with its files.

use super::folder::{Folder, Stamp};
use super::read::{self, Fault, io_fault, resolved};
use super::record::{HOSTS, INSIGHTS_FILE, PEOPLE, ROOT_FILE, Record, Value};
use super::syntax::{Tree, first_text, position};
use crate::domain::ids::{id_from_name, is_id};
use crate::domain::problem::Severity;
use crate::domain::workspace::FORMAT;
use crate::domain::{FileFault, HostId, PersonId, Place, Position, Problem, Root, Step, What, Workspace};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// A workspace that was opened, with what could not be.
#[derive(Debug)]
pub struct Opened {
    /// Everything that could be read.
    pub workspace: Workspace,
    /// What is wrong with files, sorted by file.
    pub problems: Vec<Problem>,
    /// Records whose files are there and could not be read: nothing is written to them, and ids that name them do not dangle.
    pub unreadable: Vec<Unreadable>,
    /// Folders of records that could not be listed: whoever is named and not found may be in them.
    pub unlisted: Vec<&'static str>,
    /// Whether the workspace is of a later version, and open for reading only.
    pub is_newer: bool,
    /// What saves to the folder.
    pub folder: Folder,
}

impl Opened {
    /// Gives the people whose files could not be read.
    pub fn unreadable_people(&self) -> BTreeSet<PersonId> {
        let ids = self.unreadable.iter().filter_map(|unreadable| match &unreadable.record {
            Record::Person(id) => Some(id.clone()),
            _ => None,
        });
        ids.collect()
    }

    /// Gives the hosts whose files could not be read; all that are named when the folder could not be listed.
    pub fn unreadable_hosts(&self) -> BTreeSet<HostId> {
        if self.unlisted.contains(&HOSTS) {
            return self.workspace.sessions().filter_map(|(_, _, _, session)| session.host.clone()).collect();
        }
        let ids = self.unreadable.iter().filter_map(|unreadable| match &unreadable.record {
            Record::Host(id) => Some(id.clone()),
            _ => None,
        });
        ids.collect()
    }
}

/// A record whose file is there and could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Which.
    pub record: Record,
    /// The `name` in the file, where that much could be made out.
    pub name: Option<String>,
}

/// Why there is nothing to show: the folder, or its `workspace.ron`, cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenError {
    /// The folder, as it was asked for.
    pub dir: PathBuf,
    /// What is wrong, and where.
    pub problem: Box<Problem>,
}

/// Opens a workspace; reading is parallel, and one broken file harms no other.
///
/// # Errors
///
/// Only where there is nothing to show: no such folder, no `workspace.ron` in it, or one that cannot be read.
pub fn open(dir: &Path) -> Result<Opened, OpenError> {
    let fail = |file: &str, fault: Fault| OpenError {
        dir: dir.to_owned(),
        problem: Box::new(problem(file, fault, Severity::Error)),
    };
    let real = dir.canonicalize().map_err(|error| fail("", io_fault(&error).into()))?;
    if !real.is_dir() {
        return Err(fail("", FileFault::NotAFolder.into()));
    }
    let root = load_root(&real).map_err(|fault| match fault.fault {
        FileFault::NoWorkspaceFile => fail("", fault),
        _ => fail(ROOT_FILE, fault),
    })?;
    let Loaded { value: (root, newer), stamp } = root;

    let mut problems = Vec::new();
    if let Some((found, position)) = newer {
        let fault = Fault { fault: FileFault::NewerFormat { found, known: FORMAT }, position: Some(position) };
        problems.push(problem(ROOT_FILE, fault, Severity::Warning));
    }
    let mut files = Vec::new();
    let mut unlisted = Vec::new();
    for folder in [PEOPLE, HOSTS] {
        if let Err(fault) = list(&real, folder, &mut files, &mut problems) {
            problems.push(problem(folder, fault.into(), Severity::Error));
            unlisted.push(folder);
        }
    }
    if std::fs::symlink_metadata(real.join(INSIGHTS_FILE)).is_ok() {
        files.push(Record::Insights);
    }
    let loaded: Vec<_> = files.into_par_iter().map(|record| load(&real, record, newer.is_some())).collect();

    let mut workspace = Workspace::new(root);
    let mut unreadable = Vec::new();
    let mut stamps = vec![(Record::Root, stamp)];
    for (record, outcome) in loaded {
        match outcome {
            Ok(Loaded { value, stamp }) => {
                record.put_in(&mut workspace, Some(value));
                stamps.push((record, stamp));
            }
            Err((fault, name)) => {
                let mut found = problem(&record.file(), fault, Severity::Error);
                match &record {
                    Record::Person(id) => found.person = Some(id.clone()),
                    Record::Host(id) => found.host = Some(id.clone()),
                    Record::Root | Record::Insights => {}
                }
                if let What::File { name: known, .. } = &mut found.what {
                    known.clone_from(&name);
                }
                problems.push(found);
                unreadable.push(Unreadable { record, name });
            }
        }
    }
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    unreadable.sort_by(|a, b| a.record.cmp(&b.record));
    let closed = unreadable.iter().map(|unreadable| unreadable.record.clone()).collect();
    let folder = Folder::new(real, workspace.clone(), stamps.into_iter().collect(), closed, newer.is_some());
    Ok(Opened { workspace, problems, unreadable, unlisted, is_newer: newer.is_some(), folder })
}

/// Finds the line and column at which a value stands in its file now.
pub fn locate(dir: &Path, place: &Place) -> Option<Position> {
    let real = dir.canonicalize().ok()?;
    let path = resolved(&real, &Record::of_file(&place.file)?.path_in(&real)).ok()??;
    let bytes = read::bytes(&path).ok()?;
    let text = read::text(&bytes).ok()?;
    let tree = Tree::parse(text).ok()?;
    Some(position(text, tree.node(tree.find_nearest(&place.path)).span.start))
}

/// A value and what the file looked like when it was read.
struct Loaded<T> {
    value: T,
    stamp: Stamp,
}

/// Reads `workspace.ron`, and with it the format when that is a later one.
#[allow(clippy::type_complexity)]
fn load_root(dir: &Path) -> Result<Loaded<(Root, Option<(u32, Position)>)>, Fault> {
    let path = match resolved(dir, &Record::Root.path_in(dir)) {
        Ok(path) => path.ok_or(FileFault::OutsideLink)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FileFault::NoWorkspaceFile.into()),
        Err(error) => return Err(io_fault(&error).into()),
    };
    let bytes = read::bytes(&path)?;
    let text = read::text(&bytes)?;
    let newer = newer_format(text);
    let root = if newer.is_some() { read::known_part(text) } else { read::record(text) }?;
    Ok(Loaded { value: (root, newer), stamp: Stamp::of(&bytes) })
}

/// Finds a format above the highest known one.
fn newer_format(text: &str) -> Option<(u32, Position)> {
    let tree = Tree::parse(text).ok()?;
    let span = tree.node(tree.find(&[Step::Field("format")])?).span;
    let format: u32 = span.of(text).parse().ok()?;
    (format > FORMAT).then(|| (format, position(text, span.start)))
}

/// Reads one record; a fault comes with the name in the file, where that can be made out.
#[allow(clippy::type_complexity)]
fn load(dir: &Path, record: Record, is_newer: bool) -> (Record, Result<Loaded<Value>, (Fault, Option<String>)>) {
    let bytes = match resolved(dir, &record.path_in(dir)) {
        Ok(Some(path)) => read::bytes(&path),
        Ok(None) => Err(FileFault::OutsideLink),
        Err(error) => Err(io_fault(&error)),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(fault) => return (record, Err((fault.into(), None))),
    };
    let text = match read::text(&bytes) {
        Ok(text) => text,
        Err(fault) => return (record, Err((fault, None))),
    };
    // What a later version added is passed over, as nothing is written back.
    let value = if is_newer { record.parse_known_part(text) } else { record.parse(text) };
    let loaded = value.map(|value| Loaded { value, stamp: Stamp::of(&bytes) });
    (record, loaded.map_err(|fault| (fault, first_text(text, "name"))))
}

/// Lists the records of one folder, and reports what else is in it.
fn list(
    dir: &Path,
    folder: &'static str,
    records: &mut Vec<Record>,
    problems: &mut Vec<Problem>,
) -> Result<(), FileFault> {
    let path = match resolved(dir, &dir.join(folder)) {
        Ok(path) => path.ok_or(FileFault::OutsideLink)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(io_fault(&error)),
    };
    let mut report = |file: &str, fault: FileFault, severity| problems.push(problem(file, fault.into(), severity));
    let entries: Vec<std::fs::DirEntry> =
        std::fs::read_dir(path).and_then(|entries| entries.collect()).map_err(|error| io_fault(&error))?;
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if is_passed_over(&name) {
            continue;
        }
        let file = format!("{folder}/{name}");
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        match name.strip_suffix(".ron") {
            Some(stem) if !is_folder && is_id(stem) => records.push(match folder {
                PEOPLE => Record::Person(stem.into()),
                _ => Record::Host(stem.into()),
            }),
            Some(stem) if !is_folder => {
                let suggestion = Some(id_from_name(stem)).filter(|id| is_id(id));
                report(&file, FileFault::BadId { found: stem.to_owned(), suggestion }, Severity::Error);
            }
            _ => report(&file, FileFault::Foreign { is_folder }, Severity::Notice),
        }
    }
    Ok(())
}

/// Tells whether a file is none of people's: hidden files, with ours among them, and what systems leave in folders.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || ["desktop.ini", "thumbs.db"].contains(&name.to_lowercase().as_str())
}

fn problem(file: &str, fault: Fault, severity: Severity) -> Problem {
    let Fault { fault, position } = fault;
    let place = Place { file: file.to_owned(), path: Vec::new(), position };
    Problem {
        severity,
        what: What::File { fault, name: None },
        person: None,
        host: None,
        session: None,
        date: None,
        place: Some(place),
    }
}
