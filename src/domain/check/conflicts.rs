//! Conflicts that nobody has resolved yet (`store.md` 3).

use crate::domain::problem::{Place, Problem, Severity, Step, What};
use crate::domain::record::Record;
use crate::domain::{Conflict, Person, PersonId, SessionRef, Workspace, conflict};

/// Adds one problem for each conflict in a record.
pub(super) fn find(workspace: &Workspace, problems: &mut Vec<Problem>) {
    let found = conflict::all(workspace).into_iter();
    problems.extend(found.map(|found| of_conflict(&found.record, found.conflict, workspace)));
}

/// Makes the problem of a conflict; one of its values is in use, so nothing is broken.
pub fn of_conflict(record: &Record, conflict: &Conflict, workspace: &Workspace) -> Problem {
    let (person, host) = match record {
        Record::Person(id) => (Some(id.clone()), None),
        Record::Host(id) => (None, Some(id.clone())),
        Record::Root | Record::Insights => (None, None),
    };
    let of_person = person.as_ref().and_then(|id| Some((id, workspace.people.get(id)?)));
    let (session, date) = of_person.and_then(|(id, person)| session(id, person, &conflict.at)).unzip();
    Problem {
        severity: Severity::Warning,
        what: What::Conflict(Box::new(conflict.clone())),
        person,
        host,
        session,
        date,
        place: Some(Place::new(record.file(), conflict.at.clone())),
    }
}

/// Finds the session that a conflict is in, with its date.
fn session(id: &PersonId, person: &Person, at: &[Step]) -> Option<(SessionRef, chrono::NaiveDate)> {
    let [sessions, session, ..] = at else { return None };
    let (key, session) = person.sessions.get_key_value(session.text()?)?;
    (sessions.text() == Some("sessions"))
        .then(|| (SessionRef { person: id.clone(), session: key.clone() }, session.date))
}
