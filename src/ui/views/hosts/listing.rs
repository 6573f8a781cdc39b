//! Which hosts the table shows, and in which order.

use super::row::{next_absence, next_session};
use crate::domain::time::add_days;
use crate::domain::{HostId, Week};
use crate::ui::views::people::facts::{Facts, folded, matches};
use chrono::NaiveDate;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Full name.
    #[default]
    Name,
    /// Where they sell.
    Area,
    /// Working days.
    Days,
    /// Trainees at once, by rotation.
    Takes,
    /// Days with trainees in a week.
    PerWeek,
    /// The coming weeks.
    Load,
    /// The next trainee.
    Next,
    /// The next absence.
    Absence,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Self; 8] =
        [Self::Name, Self::Area, Self::Days, Self::Takes, Self::PerWeek, Self::Load, Self::Next, Self::Absence];
}

/// What is wanted of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What somebody typed in the search field.
    pub typed: String,
    /// The column the rows are sorted by.
    pub sort: Column,
    /// Whether the largest come first.
    pub descending: bool,
}

impl Wanted {
    /// Sorts by a column, or the other way round where it is sorted by that already.
    pub fn sort_by(&mut self, column: Column) {
        self.descending = self.sort == column && !self.descending;
        self.sort = column;
    }
}

/// Lists the hosts that are wanted, in order; who has nothing in the column comes last either way.
pub fn listing(facts: &Facts<'_>, wanted: &Wanted) -> Vec<HostId> {
    let hosts = &facts.workspace.hosts;
    let found = |name: &str, area: &str| matches(name, &wanted.typed) || matches(area, &wanted.typed);
    let mut rows: Vec<(Option<Key>, String, &HostId)> = hosts
        .iter()
        .filter(|(_, host)| found(&host.name, &host.area))
        .map(|(id, host)| (key(facts, id, wanted.sort), folded(&host.name), id))
        .collect();
    rows.sort_by(|a, b| {
        let by_column = match (&a.0, &b.0) {
            (Some(one), Some(other)) if wanted.descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        };
        by_column.then_with(|| a.1.cmp(&b.1)).then_with(|| a.2.cmp(b.2))
    });
    rows.into_iter().map(|(.., id)| id.clone()).collect()
}

/// What rows are sorted by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Number(usize),
    Date(NaiveDate),
}

fn key(facts: &Facts<'_>, id: &HostId, column: Column) -> Option<Key> {
    let host = facts.workspace.hosts.get(id)?;
    match column {
        Column::Name => Some(Key::Text(folded(&host.name))),
        Column::Area => (!host.area.is_empty()).then(|| Key::Text(folded(&host.area))),
        Column::Days => {
            // From most days to least, then by the day on which the week begins.
            let days = facts.workspace.works(host.works);
            let first = days.iter().next().map_or(7, |day| day as usize);
            Some(Key::Number(8 * (7 - days.len() as usize) + first))
        }
        Column::Takes => Some(Key::Number(host.takes.values().map(|count| *count as usize).sum())),
        Column::PerWeek => Some(Key::Number(host.max_days_per_week as usize)),
        Column::Load => {
            let first = Week::of(facts.today).monday();
            let end = add_days(first, 7 * i64::from(super::load::WEEKS));
            Some(Key::Number(facts.derived.ledger.dates(id, first..end).count()))
        }
        Column::Next => next_session(facts, id).map(|(_, session)| Key::Date(session.date)),
        Column::Absence => next_absence(host, facts.today).map(|absence| Key::Date(absence.from)),
    }
}
