//! How the table is looked at, and how that is kept under a name.

use super::grouping::Grouping;
use super::listing::{Column, Wanted};
use crate::app::SavedPeople;
use crate::domain::{RotationId, State, Workspace};
use crate::ui::page::PeopleFilter;
use std::collections::BTreeSet;

/// Which columns are shown beside the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Columns of the usual ones that are not shown.
    pub hidden: BTreeSet<Column>,
    /// Columns that are shown although they usually are not.
    pub added: BTreeSet<Column>,
}

impl Shown {
    /// Lists the columns that can be chosen, in their order.
    pub fn choices(rotations: &[RotationId]) -> Vec<Column> {
        let before = [Column::Team, Column::Programme, Column::Start, Column::Experience];
        let after = [Column::Next, Column::Due, Column::Pace, Column::State];
        before.into_iter().chain(rotations.iter().cloned().map(Column::Rotation)).chain(after).collect()
    }

    /// Tells whether a column is shown.
    pub fn has(&self, column: &Column) -> bool {
        if is_usual(column) { !self.hidden.contains(column) } else { self.added.contains(column) }
    }

    /// Shows a column, or hides it.
    pub fn set(&mut self, column: &Column, on: bool) {
        let (set, is_in) = if is_usual(column) { (&mut self.hidden, !on) } else { (&mut self.added, on) };
        if is_in {
            set.insert(column.clone());
        } else {
            set.remove(column);
        }
    }
}

fn is_usual(column: &Column) -> bool {
    !matches!(column, Column::Team | Column::Programme)
}

/// Keeps how the table is looked at under a name; what is being typed to search is not kept.
pub fn save(name: &str, wanted: &Wanted, shown: &Shown) -> SavedPeople {
    SavedPeople {
        name: name.to_owned(),
        teams: wanted.teams.iter().flatten().cloned().collect(),
        without_team: wanted.teams.contains(&None),
        states: wanted.states.iter().map(|state| state.json_name().to_owned()).collect(),
        programmes: wanted.programmes.clone(),
        only: only_code(&wanted.only).map(str::to_owned),
        group: wanted.grouping.map(|grouping| grouping.code().to_owned()),
        sort: code(&wanted.sort),
        descending: wanted.descending,
        hidden: shown.hidden.iter().map(code).collect(),
        added: shown.added.iter().map(code).collect(),
    }
}

/// Looks at the table as was kept; teams and programmes that are gone are left out.
pub fn look(saved: &SavedPeople, workspace: &Workspace) -> (Wanted, Shown) {
    let root = &workspace.root;
    let teams = saved.teams.iter().filter(|team| root.teams.contains_key(*team)).cloned().map(Some);
    let is_state = |state: &State| saved.states.contains(state.json_name());
    let wanted = Wanted {
        sort: parse(&saved.sort).unwrap_or(Column::State),
        descending: saved.descending,
        grouping: saved.group.as_deref().and_then(Grouping::parse),
        teams: teams.chain(saved.without_team.then_some(None)).collect(),
        states: State::ALL.into_iter().filter(is_state).collect(),
        programmes: saved.programmes.iter().filter(|id| root.programmes.contains_key(*id)).cloned().collect(),
        only: only(saved.only.as_deref()),
        ..Wanted::default()
    };
    let columns = |codes: &BTreeSet<String>| codes.iter().filter_map(|code| parse(code)).collect();
    (wanted, Shown { hidden: columns(&saved.hidden), added: columns(&saved.added) })
}

fn only_code(filter: &PeopleFilter) -> Option<&'static str> {
    match filter {
        PeopleFilter::Onboarding => Some("onboarding"),
        PeopleFilter::Experienced => Some("experienced"),
        PeopleFilter::Missing => Some("missing"),
        _ => None,
    }
}

fn only(code: Option<&str>) -> PeopleFilter {
    match code {
        Some("onboarding") => PeopleFilter::Onboarding,
        Some("experienced") => PeopleFilter::Experienced,
        Some("missing") => PeopleFilter::Missing,
        _ => PeopleFilter::Everybody,
    }
}

fn code(column: &Column) -> String {
    match column {
        Column::Name => "name".to_owned(),
        Column::Team => "team".to_owned(),
        Column::Programme => "programme".to_owned(),
        Column::Start => "start".to_owned(),
        Column::Experience => "experience".to_owned(),
        Column::Rotation(id) => format!("rotation:{id}"),
        Column::Next => "next".to_owned(),
        Column::Due => "due".to_owned(),
        Column::Pace => "pace".to_owned(),
        Column::State => "state".to_owned(),
    }
}

fn parse(code: &str) -> Option<Column> {
    if let Some(id) = code.strip_prefix("rotation:") {
        return Some(Column::Rotation(RotationId::new(id)));
    }
    let plain = [
        Column::Name,
        Column::Team,
        Column::Programme,
        Column::Start,
        Column::Experience,
        Column::Next,
        Column::Due,
        Column::Pace,
        Column::State,
    ];
    plain.into_iter().find(|column| self::code(column) == code)
}
