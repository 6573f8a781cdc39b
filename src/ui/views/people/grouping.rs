//! Under what people stand in the table.

use super::facts::{Facts, folded};
use super::listing::team_name;
use crate::domain::{Person, PersonProgress, ProgrammeId, State, TeamId};
use chrono::Datelike;

/// What people are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Their team.
    Team,
    /// How they stand.
    State,
    /// Their programme.
    Programme,
    /// The quarter of their first day.
    Start,
}

/// Names a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// A team; `None` for people without one.
    Team(Option<TeamId>),
    /// A state.
    State(State),
    /// A programme.
    Programme(ProgrammeId),
    /// A year and its quarter, 1 to 4.
    Start(i32, u32),
}

impl Grouping {
    /// Every one, as it is offered.
    pub const ALL: [Self; 4] = [Self::Team, Self::State, Self::Programme, Self::Start];

    /// Gives the name it is remembered by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::State => "state",
            Self::Programme => "programme",
            Self::Start => "start",
        }
    }

    /// Finds the one that is remembered by a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.code() == code)
    }

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Team => "people-by-team",
            Self::State => "people-by-state",
            Self::Programme => "people-by-programme",
            Self::Start => "people-by-start",
        }
    }

    /// Gives the group of a person.
    pub fn key(self, person: &Person, progress: &PersonProgress) -> GroupKey {
        match self {
            Self::Team => GroupKey::Team(person.team.clone()),
            Self::State => GroupKey::State(progress.state),
            Self::Programme => GroupKey::Programme(person.programme.clone()),
            Self::Start => GroupKey::Start(person.start.year(), person.start.month0() / 3 + 1),
        }
    }
}

impl GroupKey {
    /// Gives the team it stands for, where it stands for one.
    pub fn team(&self) -> Option<&TeamId> {
        match self {
            Self::Team(team) => team.as_ref(),
            Self::State(_) | Self::Programme(_) | Self::Start(..) => None,
        }
    }

    /// Names the group.
    pub fn name(&self, facts: &Facts<'_>) -> String {
        match self {
            Self::Team(team) => team_name(facts, team.as_ref()),
            Self::State(state) => facts.texts.state(*state).into_owned(),
            Self::Programme(id) => {
                facts.workspace.root.programmes.get(id).map_or(id.as_str(), |programme| &programme.name).to_owned()
            }
            Self::Start(year, quarter) => {
                let values = [("year", year.to_string().into()), ("quarter", (*quarter).into())];
                facts.texts.with("people-quarter", &values)
            }
        }
    }

    /// Gives where the group stands: teams and programmes by name with those without one last, states from the worst,
    /// first days from the latest.
    pub(super) fn place(&self, facts: &Facts<'_>) -> (bool, i64, String) {
        match self {
            Self::Team(team) => {
                (team.is_none(), 0, team.as_ref().map(|_| folded(&self.name(facts))).unwrap_or_default())
            }
            Self::State(state) => {
                let apart = matches!(state, State::Left | State::BeyondHorizon);
                let worst_first = State::ALL.iter().rev().position(|other| other == state).unwrap_or(0);
                (apart, worst_first as i64, String::new())
            }
            Self::Programme(_) => (false, 0, folded(&self.name(facts))),
            Self::Start(year, quarter) => (false, -(i64::from(*year) * 4 + i64::from(*quarter)), String::new()),
        }
    }
}
