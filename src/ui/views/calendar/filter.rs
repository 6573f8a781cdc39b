//! Which sessions the calendar shows: one team, person, host and rotation at most, and any number of statuses; all at once.

use crate::domain::{HostId, Person, PersonId, Placement, RotationId, Session, Status, TeamId};
use crate::texts::Texts;
use crate::ui::context::Cx;
use std::collections::BTreeSet;

/// What the calendar is narrowed down to; everything where a field is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Sessions of one team.
    pub team: Option<TeamId>,
    /// Sessions of one person, whose absences are shaded.
    pub person: Option<PersonId>,
    /// Sessions with one host, whose absences are shaded.
    pub host: Option<HostId>,
    /// Sessions of one rotation.
    pub rotation: Option<RotationId>,
    /// Sessions of these statuses; of all when empty. Proposals have none and always pass.
    pub statuses: BTreeSet<Status>,
}

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

impl Filter {
    /// Tells whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
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
