//! Opening a folder: a workspace, and everything that is wrong with its files.

use super::copies::{self, Suspect};
use super::findings::{Findings, problem};
use super::folder::{Folder, Stamp};
use super::past::Tails;
use super::read::{self, Fault, io_fault, resolved};
use super::sight::Sight;
use super::syntax::{Tree, first_text, position};
use crate::domain::ids::{id_from_name, is_id};
use crate::domain::problem::Severity;
use crate::domain::record::{HOSTS, INSIGHTS_FILE, PEOPLE, ROOT_FILE};
use crate::domain::workspace::FORMAT;
use crate::domain::{Content, FileFault, HostId, PersonId, Place, Position, Problem, Record, Root, Step, Workspace};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folders that hold records; the empty one is the workspace's own.
pub(super) const FOLDERS: [&str; 3] = ["", PEOPLE, HOSTS];

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
        unreadable_people(&self.unreadable)
    }

    /// Gives the hosts whose files could not be read; all that are named when the folder could not be listed.
    pub fn unreadable_hosts(&self) -> BTreeSet<HostId> {
        unreadable_hosts(&self.workspace, &self.unreadable, &self.unlisted)
    }
}

/// Gives the people among unreadable records.
pub fn unreadable_people(unreadable: &[Unreadable]) -> BTreeSet<PersonId> {
    let ids = unreadable.iter().filter_map(|unreadable| match &unreadable.record {
        Record::Person(id) => Some(id.clone()),
        _ => None,
    });
    ids.collect()
}

/// Gives the hosts among unreadable records; all that are named when their folder could not be listed.
pub fn unreadable_hosts(
    workspace: &Workspace,
    unreadable: &[Unreadable],
    unlisted: &[&'static str],
) -> BTreeSet<HostId> {
    if unlisted.contains(&HOSTS) {
        return workspace.sessions().filter_map(|(_, _, _, session)| session.host.clone()).collect();
    }
    let ids = unreadable.iter().filter_map(|unreadable| match &unreadable.record {
        Record::Host(id) => Some(id.clone()),
        _ => None,
    });
    ids.collect()
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
    let real = real_folder(dir)?;
    // What is added to the histories from here on may not be in the files that are read.
    let tails = Tails::now(&real);
    let root = load_root(&real).map_err(|fault| match fault.fault {
        FileFault::NoWorkspaceFile => failed(dir, "", fault),
        _ => failed(dir, ROOT_FILE, fault),
    })?;
    Ok(open_with(real, tails, root))
}

/// Opens a workspace whose `workspace.ron` may be one that cannot be read: nothing is written to it then.
///
/// # Errors
///
/// When there is no such folder, or no `workspace.ron` in it.
pub fn open_anyway(dir: &Path) -> Result<Opened, OpenError> {
    let real = real_folder(dir)?;
    let tails = Tails::now(&real);
    let fault = match load_root(&real) {
        Ok(root) => return Ok(open_with(real, tails, root)),
        Err(fault) if fault.fault == FileFault::NoWorkspaceFile => return Err(failed(dir, "", fault)),
        Err(fault) => fault,
    };
    let sight = fs::symlink_metadata(Record::Root.path_in(&real)).map(|metadata| Sight::of(&metadata));
    let sight = sight.map_err(|error| failed(dir, ROOT_FILE, io_fault(&error).into()))?;
    let nothing = Loaded { value: (Root::new("", ""), None), stamp: Stamp::of(&[]), sight };
    let mut opened = open_with(real, tails, nothing);
    opened.folder.findings.add_unreadable(&Record::Root, fault, None);
    opened.folder.closed.insert(Record::Root);
    opened.problems = opened.folder.problems();
    opened.unreadable = opened.folder.unreadable();
    Ok(opened)
}

fn failed(dir: &Path, file: &str, fault: Fault) -> OpenError {
    OpenError { dir: dir.to_owned(), problem: Box::new(problem(file, fault, Severity::Error)) }
}

/// Gives the path that a workspace's folder really has.
fn real_folder(dir: &Path) -> Result<PathBuf, OpenError> {
    let real = dir.canonicalize().map_err(|error| failed(dir, "", io_fault(&error).into()))?;
    if real.is_dir() { Ok(real) } else { Err(failed(dir, "", FileFault::NotAFolder.into())) }
}

/// Reads everything but the root, which was read already.
fn open_with(real: PathBuf, tails: Tails, root: Loaded<(Root, Option<(u32, Position)>)>) -> Opened {
    let Loaded { value: (root, newer), stamp, sight } = root;
    let mut findings = Findings::default();
    if let Some(newer) = newer {
        findings.add(ROOT_FILE, newer_fault(newer), Severity::Warning);
    }
    let mut files = Vec::new();
    for folder in FOLDERS {
        match list(&real, folder, &mut findings) {
            Ok(records) => files.extend(records),
            Err(fault) => {
                findings.add(folder, fault, Severity::Error);
                findings.unlisted.insert(folder);
            }
        }
    }
    let loaded: Vec<_> = files.into_par_iter().map(|record| load(&real, record, newer.is_some())).collect();

    let mut workspace = Workspace::new(root);
    let mut stamps = BTreeMap::from([(Record::Root, stamp)]);
    let mut sights = HashMap::from([(ROOT_FILE.to_owned(), sight)]);
    let mut closed = BTreeSet::new();
    for (record, outcome) in loaded {
        match outcome {
            Ok(Loaded { value, stamp, sight }) => {
                record.put_in(&mut workspace, Some(value));
                sights.insert(record.file(), sight);
                stamps.insert(record, stamp);
            }
            Err((fault, name)) => {
                findings.add_unreadable(&record, fault, name);
                closed.insert(record);
            }
        }
    }
    let mut folder = Folder::new(real, workspace, stamps, closed, newer.is_some());
    folder.sights = sights;
    folder.findings = findings;
    folder.tails = tails;
    let records: Vec<Record> = folder.stamps.keys().cloned().collect();
    folder.suspect_machines(&records);
    folder.judge_suspects();
    folder.find_history_copies();
    Opened {
        workspace: folder.synced().clone(),
        problems: folder.problems(),
        unreadable: folder.unreadable(),
        unlisted: folder.unlisted(),
        is_newer: newer.is_some(),
        folder,
    }
}

/// Says that a workspace is of a later version.
pub(super) fn newer_fault((found, position): (u32, Position)) -> Fault {
    Fault { fault: FileFault::NewerFormat { found, known: FORMAT }, position: Some(position) }
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
pub(super) struct Loaded<T> {
    pub(super) value: T,
    pub(super) stamp: Stamp,
    pub(super) sight: Sight,
}

/// Reads `workspace.ron`, and with it the format when that is a later one.
#[allow(clippy::type_complexity)]
pub(super) fn load_root(dir: &Path) -> Result<Loaded<(Root, Option<(u32, Position)>)>, Fault> {
    let path = match resolved(dir, &Record::Root.path_in(dir)) {
        Ok(path) => path.ok_or(FileFault::OutsideLink)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FileFault::NoWorkspaceFile.into()),
        Err(error) => return Err(io_fault(&error).into()),
    };
    let (bytes, sight) = read::file(&path)?;
    let text = read::text(&bytes)?;
    let newer = newer_format(text);
    let root = if newer.is_some() { read::known_part(text) } else { read::record(text) }?;
    Ok(Loaded { value: (root, newer), stamp: Stamp::of(&bytes), sight })
}

/// Finds a format above the highest known one.
pub(super) fn newer_format(text: &str) -> Option<(u32, Position)> {
    let tree = Tree::parse(text).ok()?;
    let span = tree.node(tree.find(&[Step::Field("format")])?).span;
    let format: u32 = span.of(text).parse().ok()?;
    (format > FORMAT).then(|| (format, position(text, span.start)))
}

/// Reads one record; a fault comes with the name in the file, where that can be made out.
#[allow(clippy::type_complexity)]
fn load(dir: &Path, record: Record, is_newer: bool) -> (Record, Result<Loaded<Content>, (Fault, Option<String>)>) {
    let loaded = match bytes_of(dir, &record.path_in(dir)) {
        Ok((bytes, sight)) => parse(&record, &bytes, is_newer).map(|value| {
            let stamp = Stamp::of(&bytes);
            Loaded { value, stamp, sight }
        }),
        Err(fault) => Err((fault.into(), None)),
    };
    (record, loaded)
}

/// Reads the bytes of a file, unless it is a link that leads out of the folder.
pub(super) fn bytes_of(dir: &Path, path: &Path) -> Result<(Vec<u8>, Sight), FileFault> {
    match resolved(dir, path) {
        Ok(Some(path)) => read::file(&path),
        Ok(None) => Err(FileFault::OutsideLink),
        Err(error) => Err(io_fault(&error)),
    }
}

/// Reads a record out of the bytes of its file; a fault comes with the name in it, where that can be made out.
pub(super) fn parse(record: &Record, bytes: &[u8], is_newer: bool) -> Result<Content, (Fault, Option<String>)> {
    let text = read::text(bytes).map_err(|fault| (fault, None))?;
    // What a later version added is passed over, as nothing is written back.
    let value = if is_newer { record.parse_known_part(text) } else { record.parse(text) };
    value.map_err(|fault| (fault, first_text(text, "name")))
}

/// Lists the records of one folder, and notes what else is in it.
pub(super) fn list(dir: &Path, folder: &'static str, findings: &mut Findings) -> Result<Vec<Record>, FileFault> {
    let path = match resolved(dir, &dir.join(folder)) {
        Ok(path) => path.ok_or(FileFault::OutsideLink)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io_fault(&error)),
    };
    let entries: Vec<fs::DirEntry> =
        fs::read_dir(path).and_then(|entries| entries.collect()).map_err(|error| io_fault(&error))?;
    let entries = entries.into_iter().map(|entry| {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        (entry.file_name().to_string_lossy().into_owned(), is_folder)
    });
    let mut records = Vec::new();
    let mut others = Vec::new();
    for (name, is_folder) in entries {
        match Entry::of(folder, &name, is_folder) {
            // It has been read before everything else.
            Entry::Record(Record::Root) => {}
            Entry::Record(record) => records.push(record),
            Entry::PassedOver => {}
            Entry::Other => others.push((name, is_folder)),
        }
    }
    if !others.is_empty() {
        let there: HashSet<&Record> = records.iter().collect();
        let exists = |stem: &str| copies::of_stem(folder, stem).is_some_and(|record| there.contains(&record));
        for (name, is_folder) in others {
            note(findings, folder, &name, is_folder, exists);
        }
    }
    Ok(records)
}

/// What an entry of a folder is, by its name.
pub(super) enum Entry {
    /// A record.
    Record(Record),
    /// Nothing of ours, and nothing to speak of.
    PassedOver,
    /// A copy of a record, or something that does not belong there.
    Other,
}

impl Entry {
    pub(super) fn of(folder: &str, name: &str, is_folder: bool) -> Self {
        let is_record = |stem: &str| !is_folder && is_id(stem);
        match (folder, name, name.strip_suffix(".ron")) {
            _ if is_passed_over(name) => Self::PassedOver,
            ("", ROOT_FILE, _) if !is_folder => Self::Record(Record::Root),
            ("", INSIGHTS_FILE, _) => Self::Record(Record::Insights),
            // What people keep beside the workspace is their own business.
            ("", _, Some(_)) if !is_folder => Self::Other,
            ("", ..) => Self::PassedOver,
            (PEOPLE, _, Some(stem)) if is_record(stem) => Self::Record(Record::Person(stem.into())),
            (HOSTS, _, Some(stem)) if is_record(stem) => Self::Record(Record::Host(stem.into())),
            _ => Self::Other,
        }
    }
}

/// Tells whether a file is none of people's: hidden files, with ours among them, what systems leave in folders, and what
/// programs write for a moment beside the file they change.
pub(super) fn is_passed_over(name: &str) -> bool {
    let is_temporary = name.starts_with('~') || name.ends_with('~') || name.ends_with(".tmp");
    name.starts_with('.') || is_temporary || ["desktop.ini", "thumbs.db"].contains(&name.to_lowercase().as_str())
}

/// Notes an entry that is no record: a copy of one, or something that does not belong there.
pub(super) fn note(
    findings: &mut Findings,
    folder: &'static str,
    name: &str,
    is_folder: bool,
    exists: impl Fn(&str) -> bool,
) {
    let file = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let stem = name.strip_suffix(".ron").filter(|_| !is_folder);
    let suspect = stem.and_then(|stem| Suspect::of(folder, stem, exists));
    match (suspect, stem) {
        (Some(suspect), _) => drop(findings.suspects.insert(file, suspect)),
        (None, _) if folder.is_empty() => {}
        (None, Some(stem)) => findings.add(&file, bad_id(stem), Severity::Error),
        (None, None) => findings.add(&file, FileFault::Foreign { is_folder }, Severity::Notice),
    }
}

/// Says that a file's name is no id.
pub(super) fn bad_id(stem: &str) -> FileFault {
    let suggestion = Some(id_from_name(stem)).filter(|id| is_id(id));
    FileFault::BadId { found: stem.to_owned(), suggestion }
}
