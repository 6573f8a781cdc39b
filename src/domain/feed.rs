//! Sessions on their way into somebody's own calendar, in words and times alone.
//!
//! Whoever knows the words makes the feed, whoever writes the file spells it: what the two share stands here, as sheets do.

use super::calendar::Hours;
use super::ids::{HostId, PersonId, TeamId};
use super::person::{Person, SessionRef};
use super::session::Session;
use super::workspace::Workspace;
use chrono::{DateTime, NaiveDate, Utc};

/// Sessions as events of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// What the calendar is called.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// The events, by date.
    pub events: Vec<FeedEvent>,
}

/// One session as an event; its times are those of the clock on the wall where it takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEvent {
    /// The same for the same session in every feed, so that a calendar that has it already replaces it.
    pub uid: String,
    /// The day.
    pub date: NaiveDate,
    /// From when to when.
    pub hours: Hours,
    /// What it is, in a few words.
    pub summary: String,
    /// Where it is; empty when nobody has said.
    pub location: String,
    /// What one has to know, in lines.
    pub description: String,
    /// Whether the host has not answered yet.
    pub is_tentative: bool,
}

/// Whose calendar the sessions go into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedReader<'a> {
    /// The employee's own.
    Person(&'a PersonId),
    /// That of the host they go with.
    Host(&'a HostId),
    /// That of whoever looks after a team.
    Team(&'a TeamId),
}

/// Lists the sessions that belong into somebody's calendar, by date: what is booked for today or later.
pub fn coming(workspace: &Workspace, reader: FeedReader<'_>, today: NaiveDate) -> Vec<SessionRef> {
    let is_theirs = |id: &PersonId, person: &Person, session: &Session| match reader {
        FeedReader::Person(one) => id == one,
        FeedReader::Host(host) => session.host.as_ref() == Some(host),
        FeedReader::Team(team) => person.team.as_ref() == Some(team),
    };
    let mut list: Vec<_> = workspace
        .sessions()
        .filter(|(id, person, _, session)| session.is_scheduled(today) && is_theirs(id, person, session))
        .map(|(person, _, id, session)| {
            (session.date, session.slot, SessionRef { person: person.clone(), session: id.clone() })
        })
        .collect();
    list.sort();
    list.into_iter().map(|(.., name)| name).collect()
}

/// Gives the name of a session in every calendar there is.
pub fn uid(name: &SessionRef) -> String {
    format!("{}@{}", name.session, name.person)
}
