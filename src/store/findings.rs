//! What is wrong with the files of a folder, and what has been left in it to be seen to.

use super::copies::Suspect;
use super::open::Unreadable;
use super::read::Fault;
use crate::domain::problem::Severity;
use crate::domain::{FileFault, Place, Problem, Record, What};
use std::collections::{BTreeMap, BTreeSet};

/// What was found in a folder beside records that can be read; the newest look at a file replaces the one before.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Findings {
    problems: BTreeMap<String, Problem>,
    unreadable: BTreeMap<Record, Option<String>>,
    pub(super) unlisted: BTreeSet<&'static str>,
    /// Files that are, or may be, copies that a sync engine has made.
    pub(super) suspects: BTreeMap<String, Suspect>,
}

impl Findings {
    /// Gives every problem, sorted by file.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems: Vec<_> = self.problems.values().cloned().collect();
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        problems
    }

    /// Gives the records that are there and cannot be read.
    pub(super) fn unreadable(&self) -> Vec<Unreadable> {
        let all = self.unreadable.iter();
        all.map(|(record, name)| Unreadable { record: record.clone(), name: name.clone() }).collect()
    }

    /// Notes what is wrong with a file.
    pub(super) fn add(&mut self, file: &str, fault: impl Into<Fault>, severity: Severity) {
        self.problems.insert(file.to_owned(), problem(file, fault.into(), severity));
    }

    /// Notes that a record cannot be read, with the name in its file where that can be made out.
    pub(super) fn add_unreadable(&mut self, record: &Record, fault: Fault, name: Option<String>) {
        let problem = of_record(record, fault, name.clone());
        self.problems.insert(record.file(), problem);
        self.unreadable.insert(record.clone(), name);
    }

    /// Tells whether a record is known to be unreadable for just this reason.
    pub(super) fn has(&self, record: &Record, fault: &Fault, name: &Option<String>) -> bool {
        self.problems.get(&record.file()) == Some(&of_record(record, fault.clone(), name.clone()))
    }

    /// Takes over what was found elsewhere.
    pub(super) fn take(&mut self, other: Self) {
        self.problems.extend(other.problems);
        self.unreadable.extend(other.unreadable);
        self.suspects.extend(other.suspects);
    }

    /// Walks the files of which something is noted.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.problems.keys().chain(self.suspects.keys()).map(String::as_str)
    }

    /// Notes what looking into a suspect has told; nothing where it is nothing of ours.
    pub(super) fn settle(&mut self, file: &str, problem: Option<Problem>) {
        match problem {
            Some(problem) => drop(self.problems.insert(file.to_owned(), problem)),
            None => drop(self.problems.remove(file)),
        }
    }

    /// Notes that a record which was suspected is one of its own.
    pub(super) fn acquit(&mut self, file: &str) {
        self.suspects.remove(file);
        let is_copy = |problem: &Problem| matches!(&problem.what, What::File { fault: FileFault::Copy { .. }, .. });
        if self.problems.get(file).is_some_and(is_copy) {
            self.problems.remove(file);
        }
    }

    /// Walks the files that are copies and can be merged.
    pub(super) fn copies(&self) -> impl Iterator<Item = (&str, &Suspect)> {
        let is_copy = |file: &String| {
            let what = self.problems.get(file).map(|problem| &problem.what);
            matches!(what, Some(What::File { fault: FileFault::Copy { is_alone: false, .. }, .. }))
        };
        self.suspects.iter().filter(move |(file, _)| is_copy(file)).map(|(file, suspect)| (file.as_str(), suspect))
    }

    /// Forgets what was wrong with a file.
    pub(super) fn clear(&mut self, file: &str) {
        self.problems.remove(file);
        self.suspects.remove(file);
    }

    /// Forgets what was wrong with a record.
    pub(super) fn clear_record(&mut self, record: &Record) {
        self.problems.remove(&record.file());
        self.unreadable.remove(record);
    }
}

/// Makes the problem of a file.
pub(super) fn problem(file: &str, fault: Fault, severity: Severity) -> Problem {
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

fn of_record(record: &Record, fault: Fault, name: Option<String>) -> Problem {
    let mut found = problem(&record.file(), fault, Severity::Error);
    match record {
        Record::Person(id) => found.person = Some(id.clone()),
        Record::Host(id) => found.host = Some(id.clone()),
        Record::Root | Record::Insights => {}
    }
    if let What::File { name: known, .. } = &mut found.what {
        *known = name;
    }
    found
}
