//! The way to a value: which file of the folder, and which fields, keys and items lead to it.

use crate::domain::problem::{Place, Step};
use crate::domain::record::Record;
use crate::domain::{HostId, PersonId, ProgrammeId, SessionId};

pub(super) use crate::domain::record::{INSIGHTS_FILE as INSIGHTS, ROOT_FILE as ROOT};

/// Names a value in a person's file.
pub(super) fn in_person(person: &PersonId, path: Vec<Step>) -> Place {
    Place::new(Record::Person(person.clone()).file(), path)
}

/// Names a value in a host's file.
pub(super) fn in_host(host: &HostId, path: Vec<Step>) -> Place {
    Place::new(Record::Host(host.clone()).file(), path)
}

/// Gives the way to a session within its person's file.
pub(super) fn session(id: &SessionId) -> Vec<Step> {
    vec![Step::Field("sessions"), key(id)]
}

/// Gives the way to a field of a session within its person's file.
pub(super) fn session_field(id: &SessionId, field: &'static str) -> Vec<Step> {
    then(session(id), [Step::Field(field)])
}

/// Makes the step to the value of a key.
pub(super) fn key(id: impl ToString) -> Step {
    Step::Key(id.to_string())
}

/// Gives a longer way.
pub(super) fn then(mut path: Vec<Step>, steps: impl IntoIterator<Item = Step>) -> Vec<Step> {
    path.extend(steps);
    path
}

/// Gives the way to the rules of a programme, its own or those of the revision at an index, within `workspace.ron`.
pub(super) fn rules(programme: &ProgrammeId, revision: Option<usize>) -> Vec<Step> {
    let own = vec![Step::Field("programmes"), key(programme)];
    match revision {
        Some(index) => then(own, [Step::Field("revisions"), Step::Item(index)]),
        None => own,
    }
}
