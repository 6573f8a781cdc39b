//! What awaits somebody's word: one list that every page and every reminder asks, so that none of them knows better.

use super::ids::{HostId, PersonId, RotationId, TeamId};
use super::person::{Person, SessionRef};
use super::progress::{self, PersonProgress, State};
use super::session::{Session, Status};
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whose word is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Anybody's.
    Everybody,
    /// That of the lead of a team, about its people.
    Lead(&'a TeamId),
    /// An employee's, about their own sessions.
    Employee(&'a PersonId),
    /// A host's, about the sessions with them.
    Host(&'a HostId),
}

/// Something that waits, with whom it is about and since or until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaiting {
    /// What is asked.
    pub what: Awaited,
    /// Whom it is about.
    pub person: PersonId,
    /// The day of the session, or the due date of what is missing.
    pub date: NaiveDate,
}

/// What is asked of somebody, in the order in which it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Awaited {
    /// Nobody has said what came of a session that is past (`planning.md` 1, awaiting outcome).
    Outcome(SessionRef),
    /// A session took place and lacks the signature it needs.
    Signature(SessionRef),
    /// A host has said no, and nothing makes up for it while it is still owed.
    NewPlace(SessionRef),
    /// A session is booked and its host has not answered.
    Answer(SessionRef),
    /// Sessions of a rotation have no date.
    Gap {
        /// The rotation.
        rotation: RotationId,
        /// How many.
        missing: u32,
        /// How the person stands on it.
        state: State,
    },
}

impl Awaited {
    /// Gives the session it is about, if it is about one.
    pub fn session(&self) -> Option<&SessionRef> {
        match self {
            Self::Outcome(name) | Self::Signature(name) | Self::NewPlace(name) | Self::Answer(name) => Some(name),
            Self::Gap { .. } => None,
        }
    }

    /// Gives its place among the kinds: what is past comes first.
    fn rank(&self) -> u8 {
        match self {
            Self::Outcome(_) => 0,
            Self::Signature(_) => 1,
            Self::NewPlace(_) => 2,
            Self::Answer(_) => 3,
            Self::Gap { .. } => 4,
        }
    }
}

/// Lists what awaits somebody's word on a day, by kind and then by date; `progress` is how everybody stands on it.
///
/// A lead is asked for outcomes, signatures, new places and gaps of the team, an employee for the outcomes of their
/// own sessions, a host for answers, signatures and outcomes of the sessions with them.
pub fn awaiting(
    workspace: &Workspace,
    progress: &BTreeMap<PersonId, Arc<PersonProgress>>,
    today: NaiveDate,
    whose: Whose<'_>,
) -> Vec<Awaiting> {
    let mut list = Vec::new();
    for (id, person) in &workspace.people {
        let is_asked = match whose {
            Whose::Everybody | Whose::Host(_) => true,
            Whose::Lead(team) => person.team.as_ref() == Some(team),
            Whose::Employee(one) => id == one,
        };
        let Some(stands) = progress.get(id).filter(|_| is_asked) else { continue };
        for (session, s) in &person.sessions {
            let name = || SessionRef { person: id.clone(), session: session.clone() };
            let Some(what) = of_session(workspace, person, stands, s, today, name) else { continue };
            if asks(whose, &what, s) {
                list.push(Awaiting { what, person: id.clone(), date: s.date });
            }
        }
        if matches!(whose, Whose::Everybody | Whose::Lead(_)) && stands.is_planned_now() {
            let gaps = stands.rotations.iter().filter(|rotation| rotation.missing > 0);
            list.extend(gaps.map(|rotation| Awaiting {
                what: Awaited::Gap { rotation: rotation.id.clone(), missing: rotation.missing, state: rotation.state },
                person: id.clone(),
                date: rotation.due,
            }));
        }
    }
    list.sort_by(|a, b| (a.what.rank(), a.date, &a.person, &a.what).cmp(&(b.what.rank(), b.date, &b.person, &b.what)));
    list
}

/// Tells what a session asks for, if anything.
fn of_session(
    workspace: &Workspace,
    person: &Person,
    stands: &PersonProgress,
    session: &Session,
    today: NaiveDate,
    name: impl Fn() -> SessionRef,
) -> Option<Awaited> {
    match session.status {
        Status::Planned | Status::Confirmed if session.date < today => Some(Awaited::Outcome(name())),
        Status::Planned if session.host.is_some() => Some(Awaited::Answer(name())),
        Status::Done => {
            let rotation = workspace.rules_of(person)?.rotations.get(&session.rotation)?;
            progress::is_unsigned(session, rotation).then(|| Awaited::Signature(name()))
        }
        Status::Declined => {
            let name = name();
            let owed = stands.rotations.iter().find(|rotation| rotation.id == session.rotation)?;
            let is_open = !person.has_made_up_for(&name.session) && stands.is_planned_now() && owed.missing > 0;
            is_open.then_some(Awaited::NewPlace(name))
        }
        Status::Planned | Status::Confirmed | Status::Missed | Status::Cancelled => None,
    }
}

/// Tells whether somebody is asked for it.
fn asks(whose: Whose<'_>, what: &Awaited, session: &Session) -> bool {
    match whose {
        Whose::Everybody => true,
        Whose::Lead(_) => !matches!(what, Awaited::Answer(_)),
        Whose::Employee(_) => matches!(what, Awaited::Outcome(_)),
        Whose::Host(host) => session.host.as_ref() == Some(host) && !matches!(what, Awaited::NewPlace(_)),
    }
}
