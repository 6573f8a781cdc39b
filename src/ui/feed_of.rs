//! Which sessions go into whose own calendar.

use crate::domain::feed::{FeedReader, coming};
use crate::domain::{HostId, PersonId, SessionRef, Workspace};
use chrono::NaiveDate;

/// Sessions for somebody's own calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedOf {
    whose: Whose,
    only: Option<SessionRef>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Whose {
    Person(PersonId),
    Host(HostId),
}

impl FeedOf {
    /// Names every coming session of an employee.
    pub fn person(id: &PersonId) -> Self {
        Self { whose: Whose::Person(id.clone()), only: None }
    }

    /// Names every coming session with a host.
    pub fn host(id: &HostId) -> Self {
        Self { whose: Whose::Host(id.clone()), only: None }
    }

    /// Names one session, for the employee whose it is.
    pub fn session(name: &SessionRef) -> Self {
        Self { only: Some(name.clone()), ..Self::person(&name.person) }
    }

    /// Gives who reads it.
    pub fn reader(&self) -> FeedReader<'_> {
        match &self.whose {
            Whose::Person(id) => FeedReader::Person(id),
            Whose::Host(id) => FeedReader::Host(id),
        }
    }

    /// Lists the sessions on a day.
    pub fn sessions(&self, workspace: &Workspace, today: NaiveDate) -> Vec<SessionRef> {
        match &self.only {
            Some(name) => vec![name.clone()],
            None => coming(workspace, self.reader(), today),
        }
    }

    /// Gives the name that is proposed for the file, without its end.
    pub fn stem(&self) -> String {
        match (&self.whose, &self.only) {
            (Whose::Person(id), Some(name)) => format!("{id}-{}", name.session),
            (Whose::Person(id), None) => id.to_string(),
            (Whose::Host(id), _) => id.to_string(),
        }
    }
}
