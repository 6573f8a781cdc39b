//! What somebody is reminded of: their sessions of the day, those about to begin, and what awaits their word.

use super::awaiting::{Awaited, Awaiting, Whose, awaiting};
use super::ids::PersonId;
use super::person::{Person, SessionRef};
use super::progress::PersonProgress;
use super::session::Session;
use super::workspace::Workspace;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How long before it begins somebody is reminded of a session.
const AHEAD: TimeDelta = TimeDelta::minutes(30);

/// How everybody stands, as it follows from a workspace.
pub type Stands = BTreeMap<PersonId, Arc<PersonProgress>>;

/// One thing somebody is reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// Their sessions of the day, by time.
    Today(Vec<SessionRef>),
    /// A session that begins shortly.
    Soon(SessionRef),
    /// What awaits their word.
    Awaiting(Vec<Awaiting>),
}

/// Lists what somebody is reminded of once a day: the sessions still to come that day, and what awaits their word.
pub fn of_day(workspace: &Workspace, stands: &Stands, now: NaiveDateTime, whose: Whose<'_>) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    let today: Vec<SessionRef> = todays(workspace, now, whose).into_iter().map(|(_, name)| name).collect();
    if !today.is_empty() {
        reminders.push(Reminder::Today(today));
    }
    let waiting = waiting(workspace, stands, now.date(), whose);
    if !waiting.is_empty() {
        reminders.push(Reminder::Awaiting(waiting));
    }
    reminders
}

/// Lists the sessions of an employee or a host that begin within half an hour and have not been told yet.
pub fn soon(
    workspace: &Workspace,
    now: NaiveDateTime,
    whose: Whose<'_>,
    told: &BTreeSet<SessionRef>,
) -> Vec<SessionRef> {
    if !goes_out(whose) {
        return Vec::new();
    }
    let begins_soon = |begins: &NaiveDateTime| *begins >= now && *begins - now <= AHEAD;
    let todays = todays(workspace, now, whose).into_iter().filter(|(begins, _)| begins_soon(begins));
    todays.map(|(_, name)| name).filter(|name| !told.contains(name)).collect()
}

/// Gives what awaits somebody's word since others have changed the workspace; `None` where nothing has come.
pub fn come_in(
    before: (&Workspace, &Stands),
    after: (&Workspace, &Stands),
    today: NaiveDate,
    whose: Whose<'_>,
) -> Option<Reminder> {
    let known: Vec<Awaiting> = waiting(before.0, before.1, today, whose);
    let new = waiting(after.0, after.1, today, whose);
    let new: Vec<Awaiting> = new.into_iter().filter(|one| !known.contains(one)).collect();
    (!new.is_empty()).then_some(Reminder::Awaiting(new))
}

/// Gives the time at which there may be something new to say: half an hour before a session, or the next day.
pub fn next_look(workspace: &Workspace, now: NaiveDateTime, whose: Whose<'_>) -> NaiveDateTime {
    let tomorrow = now.date().succ_opt().unwrap_or(now.date()).and_time(NaiveTime::MIN);
    if !goes_out(whose) {
        return tomorrow;
    }
    let ahead = todays(workspace, now, whose).into_iter().map(|(begins, _)| begins - AHEAD);
    ahead.filter(|at| *at > now).min().unwrap_or(tomorrow)
}

/// Tells whether somebody takes part in the sessions themselves, and so is told before each.
fn goes_out(whose: Whose<'_>) -> bool {
    matches!(whose, Whose::Employee(_) | Whose::Host(_))
}

/// Lists somebody's sessions of the day that have not begun or still last, by time.
fn todays(workspace: &Workspace, now: NaiveDateTime, whose: Whose<'_>) -> Vec<(NaiveDateTime, SessionRef)> {
    let theirs = workspace.sessions().filter(|(id, person, _, session)| {
        session.date == now.date() && session.is_booked() && is_theirs(whose, id, person, session)
    });
    let mut list: Vec<(NaiveDateTime, SessionRef)> = theirs
        .map(|(person, _, id, session)| (session.hours(&workspace.root.calendar), person, id))
        .filter(|(hours, ..)| to_time(hours.to.hour(), hours.to.minute()) >= now.time())
        .map(|(hours, person, session)| {
            let begins = now.date().and_time(to_time(hours.from.hour(), hours.from.minute()));
            (begins, SessionRef { person: person.clone(), session: session.clone() })
        })
        .collect();
    list.sort();
    list
}

fn to_time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

fn is_theirs(whose: Whose<'_>, id: &PersonId, person: &Person, session: &Session) -> bool {
    match whose {
        Whose::Everybody => true,
        Whose::Lead(team) => person.team.as_ref() == Some(team),
        Whose::Employee(one) => id == one,
        Whose::Host(host) => session.host.as_ref() == Some(host),
    }
}

/// Lists what of that which awaits somebody is worth a reminder: what is booked or missing says so on its page.
fn waiting(workspace: &Workspace, stands: &Stands, today: NaiveDate, whose: Whose<'_>) -> Vec<Awaiting> {
    let mut list = awaiting(workspace, stands, today, whose);
    list.retain(|one| match one.what {
        Awaited::Outcome(_) | Awaited::Signature(_) | Awaited::NewPlace(_) => true,
        Awaited::Answer(_) => matches!(whose, Whose::Host(_)),
        Awaited::Gap { .. } => false,
    });
    list
}
