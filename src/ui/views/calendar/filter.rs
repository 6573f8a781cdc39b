//! Which sessions the calendar shows: one team, person, host and rotation at most, and any number of statuses; all at once.

pub use crate::app::CalendarFilter as Filter;
use crate::app::Derived;
use crate::domain::{Absence, Person, PersonId, Placement, Session, Slot, Status, Workspace};
use crate::texts::Texts;
use crate::ui::context::Cx;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// One part of a filter, as a chip takes it off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FilterPart {
    Team,
    Person,
    Host,
    Rotation,
    Statuses,
}

/// An absence of somebody the calendar is narrowed down to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Away<'a> {
    /// The first name.
    pub name: &'a str,
    /// The absence.
    pub absence: &'a Absence,
    /// Whether nothing can be planned then: one person or host is filtered for, and not a whole team.
    pub is_alone: bool,
}

impl Filter {
    /// Takes off what names somebody or something that is not there, as what was remembered may.
    pub fn drop_gone(&mut self, workspace: &Workspace, derived: &Derived) {
        self.team.take_if(|id| !workspace.root.teams.contains_key(id));
        self.person.take_if(|id| !workspace.people.contains_key(id));
        self.host.take_if(|id| !workspace.hosts.contains_key(id));
        self.rotation.take_if(|id| derived.rotation(id).is_none());
    }

    /// Lists who of those filtered for is away on a date: the person, else everybody of the team; and the host.
    pub fn away<'a>(&self, workspace: &'a Workspace, date: NaiveDate) -> Vec<Away<'a>> {
        let on = |absences: &'a [Absence]| absences.iter().find(|absence| absence.covers(date, Slot::FullDay));
        let mut away = Vec::new();
        let of_team = self.team.as_ref().filter(|_| self.person.is_none());
        let person = self.person.as_ref().and_then(|id| workspace.people.get(id));
        let host = self.host.as_ref().and_then(|id| workspace.hosts.get(id));
        if let Some(person) = person
            && let Some(absence) = on(&person.absences)
        {
            away.push(Away { name: person.first_name(), absence, is_alone: true });
        }
        if let Some(host) = host
            && let Some(absence) = on(&host.absences)
        {
            away.push(Away { name: host.first_name(), absence, is_alone: true });
        }
        for person in workspace.people.values().filter(|person| of_team.is_some() && person.team.as_ref() == of_team) {
            if let Some(absence) = on(&person.absences) {
                away.push(Away { name: person.first_name(), absence, is_alone: false });
            }
        }
        away
    }

    /// Tells whether a session is shown.
    pub fn passes(&self, id: &PersonId, person: &Person, session: &Session) -> bool {
        self.passes_person(id, person)
            && self.host.as_ref().is_none_or(|host| session.host.as_ref() == Some(host))
            && self.rotation.as_ref().is_none_or(|rotation| session.rotation == *rotation)
            && (self.statuses.is_empty() || self.statuses.contains(&session.status))
    }

    /// Tells whether a proposed session is shown.
    pub fn passes_placement(&self, person: &Person, placement: &Placement) -> bool {
        self.passes_person(&placement.person, person)
            && self.host.as_ref().is_none_or(|host| placement.host == *host)
            && self.rotation.as_ref().is_none_or(|rotation| placement.rotation == *rotation)
    }

    fn passes_person(&self, id: &PersonId, person: &Person) -> bool {
        self.person.as_ref().is_none_or(|one| one == id)
            && self.team.as_ref().is_none_or(|team| person.team.as_ref() == Some(team))
    }

    /// Takes one part off.
    pub fn clear(&mut self, part: FilterPart) {
        match part {
            FilterPart::Team => self.team = None,
            FilterPart::Person => self.person = None,
            FilterPart::Host => self.host = None,
            FilterPart::Rotation => self.rotation = None,
            FilterPart::Statuses => self.statuses.clear(),
        }
    }

    /// Lists the parts that are set, with the words of their chips.
    pub fn chips(&self, cx: &Cx<'_>) -> Vec<(FilterPart, String)> {
        let mut chips = Vec::new();
        if let Some(id) = &self.team {
            let name = cx.workspace.root.teams.get(id).map_or(id.as_str(), |team| &team.name);
            chips.push((FilterPart::Team, name.to_owned()));
        }
        if let Some(id) = &self.person {
            let name = cx.workspace.people.get(id).map_or(id.as_str(), |person| &person.name);
            chips.push((FilterPart::Person, name.to_owned()));
        }
        if let Some(id) = &self.host {
            let name = cx.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name);
            chips.push((FilterPart::Host, cx.texts.with("calendar-with-host", &[("host", name.into())])));
        }
        if let Some(id) = &self.rotation {
            let name = cx.derived.rotation(id).map_or(id.as_str(), |rotation| &rotation.name);
            chips.push((FilterPart::Rotation, name.to_owned()));
        }
        if !self.statuses.is_empty() {
            chips.push((FilterPart::Statuses, statuses(cx.texts, &self.statuses)));
        }
        chips
    }
}

/// Names statuses in a sentence of their own: "Planned and confirmed".
fn statuses(texts: &Texts, statuses: &BTreeSet<Status>) -> String {
    let words: Vec<String> = statuses
        .iter()
        .enumerate()
        .map(|(at, &status)| {
            let word = texts.get(plural(status)).into_owned();
            if at == 0 { word } else { word.to_lowercase() }
        })
        .collect();
    texts.list(&words)
}

/// The id of the name of several sessions of a status.
pub fn plural(status: Status) -> &'static str {
    match status {
        Status::Planned => "calendar-status-planned",
        Status::Confirmed => "calendar-status-confirmed",
        Status::Declined => "calendar-status-declined",
        Status::Done => "calendar-status-done",
        Status::Missed => "calendar-status-missed",
        Status::Cancelled => "calendar-status-cancelled",
    }
}
