//! Opening a folder: the workspace with everything wrong in it, and what this user may write.

use super::{ReadOnly, Rights, ids, planning};
use crate::domain::check::{self, Unreadable};
use crate::domain::history::Edit;
use crate::domain::{
    Command, Content, Problem, Programme, ProgrammeId, Proposal, Refusal, Root, Template, TemplatePart, What,
    Workspace, WriteFault,
};
use crate::store::{self, Access, Author, Failed, Folder, Opened, Record};
pub use crate::store::{CreateError, OpenError};
use chrono::NaiveDate;
use std::path::Path;

/// A workspace with everything wrong in it, as the command line reports it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The workspace.
    pub workspace: Workspace,
    /// Everything wrong, worst first, with places in the files.
    pub problems: Vec<Problem>,
}

/// Opens a folder and checks what is in it on a day.
///
/// # Errors
///
/// When there is no workspace in the folder that can be read.
pub fn report(dir: &Path, today: NaiveDate) -> Result<Report, OpenError> {
    let opened = store::open(dir)?;
    let unreadable = unreadable_in(&opened);
    let problems = all_problems(&opened.workspace, today, &opened.problems, &unreadable, dir);
    Ok(Report { workspace: opened.workspace, problems })
}

impl Report {
    /// Counts the files that could not be read.
    pub fn unread(&self) -> usize {
        self.problems.iter().filter(|problem| matches!(problem.what, What::File { .. })).count()
    }
}

/// A folder opened to be looked at, and to be changed by commands.
pub struct ForChange {
    folder: Folder,
    workspace: Workspace,
    author: Author,
}

/// Opens a folder that an author may change.
///
/// # Errors
///
/// When there is no workspace in the folder that can be read.
pub fn for_change(dir: &Path, author: Author) -> Result<ForChange, OpenError> {
    let Opened { workspace, mut folder, .. } = store::open(dir)?;
    folder.set_author(author.clone());
    Ok(ForChange { folder, workspace, author })
}

/// Opens a folder that a backup is to be restored into: its `workspace.ron` may be one that cannot be read.
///
/// # Errors
///
/// When there is no workspace in the folder.
pub(super) fn for_restoring(dir: &Path, author: Author) -> Result<ForChange, OpenError> {
    let Opened { workspace, mut folder, .. } = store::open_anyway(dir)?;
    folder.set_author(author.clone());
    Ok(ForChange { folder, workspace, author })
}

impl ForChange {
    /// Lists the records whose files hold what is no record.
    pub(super) fn broken(&self) -> Vec<Record> {
        self.folder.broken()
    }

    /// Moves the file of a broken record aside and writes the record anew; gives where the file is now.
    pub(super) fn replace_broken(&mut self, record: &Record, content: &Content) -> Result<String, NotDone> {
        let moved_to = self
            .folder
            .replace_broken(record, content)
            .map_err(|fault| NotDone::NotSaved(NotSaved { file: record.file(), fault }))?;
        record.put_in(&mut self.workspace, Some(content.clone()));
        Ok(moved_to)
    }

    /// Gives the workspace.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Merges the copies that sync engines have left into their records, before anything is made of these.
    pub fn merge_copies(&mut self) {
        self.folder.merge_copies();
        self.workspace = self.folder.synced().clone();
    }

    /// Books every session of a plan, moves what it moves, and writes them.
    ///
    /// # Errors
    ///
    /// When a file cannot be written; the first of them is named, and the others are written all the same.
    pub fn accept(&mut self, proposal: &Proposal) -> Result<Carried, NotDone> {
        let command = planning::accept_command(&self.workspace, proposal.placed.iter(), proposal.moved.iter());
        command.map_or(Ok(Carried { past_not_kept: None }), |command| self.carry_out(&command))
    }

    /// Carries out a command and writes what it changed.
    ///
    /// # Errors
    ///
    /// When the command is refused, which changes nothing, or a file cannot be written; the first of them is named, and
    /// the others are written all the same.
    pub fn carry_out(&mut self, command: &Command) -> Result<Carried, NotDone> {
        let after = self.workspace.apply(command).map_err(NotDone::Refused)?;
        let before = std::mem::replace(&mut self.workspace, after.clone());
        self.folder.push(Edit::of(command, ids::new_edit_id(), self.author.now(), before, after));
        let saved = self.folder.write();
        match saved.failed.into_iter().next() {
            Some(Failed { record, fault }) => Err(NotDone::NotSaved(NotSaved { file: record.file(), fault })),
            None => Ok(Carried { past_not_kept: saved.past_not_kept }),
        }
    }
}

/// What is to be known of a command that was carried out.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Carried {
    /// Why it is not in the history, if it is not.
    pub past_not_kept: Option<WriteFault>,
}

/// Why a command is not done.
#[derive(Clone, Debug, PartialEq)]
pub enum NotDone {
    /// It was refused, and nothing has changed.
    Refused(Refusal),
    /// A file could not be written.
    NotSaved(NotSaved),
}

/// A file that could not be written, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSaved {
    /// The file, within the folder.
    pub file: String,
    /// Why.
    pub fault: WriteFault,
}

/// What a new workspace calls the programme it starts with and its two rotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstNames {
    /// The programme.
    pub programme: String,
    /// The cold calls of point 3.
    pub cold_calls: String,
    /// The ride-alongs of point 3.
    pub ride_alongs: String,
}

/// Makes the first `workspace.ron`: six months of sales (point 1), four cold-call sessions and three ride-alongs (point 3).
pub fn first_root(name: &str, holidays: Option<&str>, language: &str, names: FirstNames) -> Root {
    let base = Template::Field.rules(|part| match part {
        TemplatePart::ColdCalls => names.cold_calls.clone(),
        _ => names.ride_alongs.clone(),
    });
    let programme = Programme { name: names.programme, base, revisions: Vec::new() };
    let mut root = Root::new(name, language);
    root.calendar.holidays = holidays.map(str::to_owned);
    root.programmes.insert(ProgrammeId::new("field"), programme);
    root
}

/// Creates a workspace in a folder.
///
/// # Errors
///
/// When there is one already, or a file cannot be written.
pub fn create(dir: &Path, root: Root) -> Result<(), CreateError> {
    store::create(dir, &Workspace::new(root)).map(|_| ())
}

/// Lists the faults of the files and what the checks find, in one order, with line and column where there is a file.
pub(super) fn all_problems(
    workspace: &Workspace,
    today: NaiveDate,
    files: &[Problem],
    unreadable: &Unreadable,
    dir: &Path,
) -> Vec<Problem> {
    let mut found = check::check(workspace, today, unreadable);
    for place in found.iter_mut().filter_map(|problem| problem.place.as_mut()) {
        if place.position.is_none() {
            place.position = store::locate(dir, place);
        }
    }
    found.extend_from_slice(files);
    check::in_order(found)
}

/// Says what exists but could not be read, for the checks.
pub(super) fn unreadable(workspace: &Workspace, closed: &[store::Unreadable], unlisted: &[&'static str]) -> Unreadable {
    Unreadable {
        root: false,
        insights: closed.iter().any(|unreadable| unreadable.record == Record::Insights),
        people: store::unreadable_people(closed),
        hosts: store::unreadable_hosts(workspace, closed, unlisted),
    }
}

fn unreadable_in(opened: &Opened) -> Unreadable {
    unreadable(&opened.workspace, &opened.unreadable, &opened.unlisted)
}

/// Asks the file system what this user may write.
pub(super) fn rights(opened: &Opened) -> Rights {
    let folder = &opened.folder;
    let closed = |record: Record| folder.access(&record) != Access::Writable;
    let root = folder.access(&Record::Root);
    let people = opened.workspace.people.keys().filter(|id| closed(Record::Person((*id).clone()))).cloned().collect();
    let hosts = opened.workspace.hosts.keys().filter(|id| closed(Record::Host((*id).clone()))).cloned().collect();
    let insights = closed(Record::Insights);
    Rights { read_only: read_only(root, opened.is_newer), people, hosts, root: root != Access::Writable, insights }
}

/// Tells from what may be done with `workspace.ron` why nothing at all can be written, if so.
pub(super) fn read_only(root: Access, is_newer: bool) -> Option<ReadOnly> {
    match root {
        _ if is_newer => Some(ReadOnly::NewerFormat),
        Access::ReadOnlyFolder | Access::Gone => Some(ReadOnly::Folder),
        _ => None,
    }
}
