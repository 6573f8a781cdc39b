//! Who looks: it chooses the first page and what is shown first, never the rights (`screens.md`).

use super::page::{Page, PeopleFilter};
use crate::app::CalendarFilter;
use crate::domain::{HostId, PersonId, TeamId, Whose, Workspace};

/// One of the four audiences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Perspective {
    /// Human resources: everybody.
    #[default]
    Hr,
    /// The lead of a team.
    Lead(TeamId),
    /// One employee.
    Employee(PersonId),
    /// One host.
    Host(HostId),
}

impl Perspective {
    /// Gives the page this audience opens the window on.
    pub fn home(&self) -> Page {
        match self {
            Self::Hr => Page::Overview,
            Self::Lead(team) => Page::Team(team.clone()),
            Self::Employee(id) => Page::Progress(id.clone()),
            Self::Host(id) => Page::Host(id.clone()),
        }
    }

    /// Gives the name it is remembered by; that of an employee is the bare id.
    pub fn code(&self) -> String {
        match self {
            Self::Hr => "hr:".to_owned(),
            Self::Lead(team) => format!("team:{team}"),
            Self::Employee(id) => id.to_string(),
            Self::Host(id) => format!("host:{id}"),
        }
    }

    /// Finds the one that is remembered by a name.
    pub fn parse(code: &str) -> Self {
        match code.split_once(':') {
            Some(("team", id)) => Self::Lead(TeamId::new(id)),
            Some(("host", id)) => Self::Host(HostId::new(id)),
            Some(("person", id)) => Self::Employee(PersonId::new(id)),
            Some(_) => Self::Hr,
            None => Self::Employee(PersonId::new(code)),
        }
    }

    /// Tells whether the workspace has whoever looks.
    pub fn is_in(&self, workspace: &Workspace) -> bool {
        match self {
            Self::Hr => true,
            Self::Lead(team) => workspace.root.teams.contains_key(team),
            Self::Employee(id) => workspace.people.contains_key(id),
            Self::Host(id) => workspace.hosts.contains_key(id),
        }
    }

    /// Gives the team whose lead looks.
    pub fn team(&self) -> Option<TeamId> {
        match self {
            Self::Lead(team) => Some(team.clone()),
            Self::Hr | Self::Employee(_) | Self::Host(_) => None,
        }
    }

    /// Gives what the calendar is narrowed down to at first.
    pub fn calendar(&self) -> CalendarFilter {
        let mut filter = CalendarFilter::default();
        match self {
            Self::Hr => {}
            Self::Lead(team) => filter.team = Some(team.clone()),
            Self::Employee(id) => filter.person = Some(id.clone()),
            Self::Host(id) => filter.host = Some(id.clone()),
        }
        filter
    }

    /// Gives the people the table shows at first.
    pub fn people(&self, workspace: &Workspace) -> PeopleFilter {
        match self {
            Self::Hr | Self::Host(_) => PeopleFilter::Everybody,
            Self::Lead(team) => PeopleFilter::Team(team.clone()),
            Self::Employee(id) => {
                let team = workspace.people.get(id).and_then(|person| person.team.clone());
                team.map_or(PeopleFilter::Everybody, PeopleFilter::Team)
            }
        }
    }

    /// Gives whose word the window asks for.
    pub fn whose(&self) -> Whose<'_> {
        match self {
            Self::Hr => Whose::Everybody,
            Self::Lead(team) => Whose::Lead(team),
            Self::Employee(id) => Whose::Employee(id),
            Self::Host(id) => Whose::Host(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_again_by_its_name() {
        for one in [
            Perspective::Hr,
            Perspective::Lead("brand".into()),
            Perspective::Employee("amelie-durand".into()),
            Perspective::Host("karim-benali".into()),
        ] {
            assert_eq!(Perspective::parse(&one.code()), one);
        }
        assert_eq!(Perspective::parse("person:amelie-durand"), Perspective::Employee("amelie-durand".into()));
    }
}
