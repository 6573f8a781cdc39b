//! Everything wrong with a workspace but its files: broken rules, missing outcomes, dangling ids, values, experience.
//!
//! One list, in one order, for the Problems page and `terrain check` (`planning.md` 2 and 6, `workspace-format.md`
//! "Defaults and limits"). Faults of files are the store's; [`in_order`] puts both into one list.

mod broken;
mod conflicts;
mod outcomes;
mod places;
mod references;
mod unverified;
mod values;

pub use broken::{broken_among, broken_by, broken_sessions};
pub use conflicts::of_conflict;

use super::ids::{HostId, PersonId, ProgrammeId, SessionId};
use super::limits;
use super::problem::{Place, Problem, Severity, What};
use super::rules::{Ledger, Situation};
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What exists in the folder but could not be read, so that ids that name it are not dangling.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unreadable {
    /// Whether `workspace.ron` could not be read; its teams and programmes are then unknown.
    pub root: bool,
    /// Whether `insights.ron` could not be read.
    pub insights: bool,
    /// People whose file could not be read.
    pub people: BTreeSet<PersonId>,
    /// Hosts whose file could not be read.
    pub hosts: BTreeSet<HostId>,
}

/// Finds everything wrong on a day except faults of files, worst first, in the order of [`in_order`].
pub fn check(workspace: &Workspace, today: NaiveDate, unreadable: &Unreadable) -> Vec<Problem> {
    let ledger = Ledger::new(workspace);
    let situation = Situation::new(workspace, &ledger, today);
    let mut problems = Vec::new();
    broken::find(&situation, &mut problems);
    references::find(workspace, unreadable, &mut problems);
    values::find(workspace, unreadable, &mut problems);
    outcomes::find(workspace, today, &mut problems);
    conflicts::find(workspace, &mut problems);
    unverified::find(workspace, today, &mut problems);
    in_order(problems)
}

/// Sorts problems by severity, kind, person, host, date and session, then by their place in the files.
///
/// Kinds come in the order of the Problems page: files, H1 to H7, dangling ids, values, outcomes, conflicts, experience.
pub fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by(|a, b| order(a).cmp(&order(b)));
    problems
}

type Order<'a> = (
    Severity,
    u8,
    Option<&'a PersonId>,
    Option<&'a HostId>,
    Option<NaiveDate>,
    Option<(&'a PersonId, &'a SessionId)>,
    Option<&'a Place>,
);

fn order(problem: &Problem) -> Order<'_> {
    let kind = match &problem.what {
        What::File { .. } => 0,
        What::Broken(broken) => 1 + broken.rule() as u8,
        What::Reference { .. } => 10,
        What::Value(_) => 11,
        What::NoOutcome { .. } => 12,
        What::Unsigned { .. } => 13,
        What::Conflict(_) => 14,
        What::Experience { .. } => 15,
    };
    (
        problem.severity,
        kind,
        problem.person.as_ref(),
        problem.host.as_ref(),
        problem.date,
        problem.session.as_ref().map(|name| (&name.person, &name.session)),
        problem.place.as_ref(),
    )
}

/// Lists the people whose record holds a value outside what is allowed; the planner leaves them out (`workspace-format.md`).
///
/// What is wrong inside a session leaves nobody out: planning never touches a session that exists (`planning.md` H8).
pub fn faulty_people(workspace: &Workspace) -> BTreeSet<PersonId> {
    let faulty = workspace.people.iter().filter(|(_, person)| values::is_person_faulty(person));
    faulty.map(|(id, _)| id.clone()).collect()
}

/// Lists the hosts whose record holds a value outside what is allowed; the planner leaves them out.
pub fn faulty_hosts(workspace: &Workspace) -> BTreeSet<HostId> {
    let faulty = workspace.hosts.iter().filter(|(_, host)| values::is_host_faulty(host));
    faulty.map(|(id, _)| id.clone()).collect()
}

/// Lists the programmes that hold a value outside what is allowed; the planner leaves out the people in them.
///
/// A rotation that comes after one its programme does not have, an order that runs in a circle, and a rotation that
/// means two things make a programme faulty too: a plan made from it would be wrong without anybody seeing why.
pub fn faulty_programmes(workspace: &Workspace) -> BTreeSet<ProgrammeId> {
    let faulty = workspace.root.programmes.iter().filter(|(_, programme)| {
        !limits::of_programme(programme).is_empty() || references::has_dangling_order(programme)
    });
    faulty.map(|(id, _)| id.clone()).chain(values::with_two_meanings(&workspace.root)).collect()
}

/// Tells whether the company's own calendar or horizon holds a value outside what is allowed; nothing can be planned then.
pub fn is_root_faulty(workspace: &Workspace) -> bool {
    values::is_root_faulty(&workspace.root)
}
