//! Which people the table shows, in which order and under which group: cheap enough for 10,000 of them at once.

use super::facts::{Facts, folded, matches};
use super::grouping::{GroupKey, Grouping};
use super::pace::Pace;
use crate::app::derived::next_session;
use crate::domain::experience::exact_value;
use crate::domain::{Person, PersonId, PersonProgress, ProgrammeId, Quarter, RotationId, State, TeamId};
use crate::ui::page::PeopleFilter;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// What the table is asked to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The column it is sorted by.
    pub sort: Column,
    /// Whether the greatest comes first.
    pub descending: bool,
    /// What people stand under, if anything.
    pub grouping: Option<Grouping>,
    /// Teams to show; all when empty. `None` stands for people without one.
    pub teams: BTreeSet<Option<TeamId>>,
    /// States to show; all when empty.
    pub states: BTreeSet<State>,
    /// Programmes to show; all when empty.
    pub programmes: BTreeSet<ProgrammeId>,
    /// People behind a figure of Overview.
    pub only: PeopleFilter,
    /// Part of a name.
    pub typed: String,
    /// Groups whose people are folded away.
    pub folded: BTreeSet<GroupKey>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            sort: Column::State,
            descending: true,
            grouping: Some(Grouping::Team),
            teams: BTreeSet::new(),
            states: BTreeSet::new(),
            programmes: BTreeSet::new(),
            only: PeopleFilter::Everybody,
            typed: String::new(),
            folded: BTreeSet::new(),
        }
    }
}

impl Wanted {
    /// Tells whether some people are left out.
    pub fn is_filtered(&self) -> bool {
        !self.teams.is_empty()
            || !self.states.is_empty()
            || !self.programmes.is_empty()
            || self.only != PeopleFilter::Everybody
            || !self.typed.trim().is_empty()
    }

    /// Shows everybody again.
    pub fn clear(&mut self) {
        self.teams.clear();
        self.states.clear();
        self.programmes.clear();
        self.only = PeopleFilter::Everybody;
        self.typed.clear();
    }

    /// Sorts by a column, or the other way round when it is sorted by already.
    pub fn sort_by(&mut self, column: Column) {
        if self.sort == column {
            self.descending = !self.descending;
        } else {
            // The first look is at the worst and the most.
            self.descending = matches!(column, Column::State | Column::Experience | Column::Rotation(_));
            self.sort = column;
        }
    }

    fn takes(&self, person: &Person, progress: &PersonProgress) -> bool {
        let state = progress.state;
        // As `Totals` counts them.
        let only = match &self.only {
            // Those of a team or a programme are kept with the filters of these.
            PeopleFilter::Everybody | PeopleFilter::Programme(_) | PeopleFilter::Team(_) | PeopleFilter::InTeam(..) => {
                true
            }
            PeopleFilter::State(asked) => state == *asked,
            PeopleFilter::Onboarding => !matches!(state, State::Left | State::Complete),
            PeopleFilter::Experienced => state != State::Left && progress.experienced,
            PeopleFilter::ExperiencedOf(quarter) => {
                state != State::Left && progress.experienced && Quarter::of(person.start) == *quarter
            }
            PeopleFilter::Missing => progress.is_planned_now() && progress.missing() > 0,
        };
        only && (self.teams.is_empty() || self.teams.contains(&person.team))
            && (self.states.is_empty() || self.states.contains(&state))
            && (self.programmes.is_empty() || self.programmes.contains(&person.programme))
            && matches(&person.name, &self.typed)
    }
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Full name.
    Name,
    /// The team.
    Team,
    /// The programme.
    Programme,
    /// First day.
    Start,
    /// Months in sales before hiring.
    Experience,
    /// Sessions of one rotation, as dots.
    Rotation(RotationId),
    /// The next session.
    Next,
    /// The next due date.
    Due,
    /// How fast it goes.
    Pace,
    /// How they stand.
    State,
}

/// The people shown, and the heads of their groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The lines from top to bottom.
    pub lines: Vec<Line>,
    /// Everybody shown or folded away, in order.
    pub people: Vec<PersonId>,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The head of a group.
    Group(Group),
    /// A person.
    Person(PersonId),
}

/// The head of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub key: GroupKey,
    /// What it is called.
    pub name: String,
    /// Its people among those shown.
    pub people: usize,
    /// Who leads it and what is missing.
    pub aside: String,
    /// Whether its people are folded away.
    pub folded: bool,
}

/// Lists the people that are wanted.
pub fn listing(facts: &Facts<'_>, wanted: &Wanted) -> Listing {
    let mut entries: Vec<Entry<'_>> = facts
        .workspace
        .people
        .iter()
        .filter_map(|(id, person)| Some((id, &**person, &**facts.derived.progress.get(id)?)))
        .filter(|(_, person, progress)| wanted.takes(person, progress))
        .map(|(id, person, progress)| Entry {
            id,
            person,
            key: key(facts, &wanted.sort, id, person, progress),
            second: second(progress),
            name: folded(&person.name),
            missing: if progress.is_planned_now() { progress.missing() } else { 0 },
        })
        .collect();
    entries.sort_by(|a, b| a.order(b, wanted.descending));
    let Some(grouping) = wanted.grouping else {
        let people: Vec<PersonId> = entries.into_iter().map(|entry| entry.id.clone()).collect();
        return Listing { lines: people.iter().cloned().map(Line::Person).collect(), people };
    };
    let mut groups: BTreeMap<GroupKey, Vec<Entry<'_>>> = BTreeMap::new();
    for entry in entries {
        let progress = facts.derived.progress.get(entry.id);
        let Some(key) = progress.map(|progress| grouping.key(entry.person, progress)) else { continue };
        groups.entry(key).or_default().push(entry);
    }
    let mut groups: Vec<(GroupKey, Vec<Entry<'_>>)> = groups.into_iter().collect();
    groups.sort_by_cached_key(|(key, _)| (key.place(facts), key.clone()));
    let mut listing = Listing::default();
    for (key, entries) in groups {
        let group = group(facts, wanted, key, &entries);
        let folded = group.folded;
        listing.lines.push(Line::Group(group));
        for entry in entries {
            if !folded {
                listing.lines.push(Line::Person(entry.id.clone()));
            }
            listing.people.push(entry.id.clone());
        }
    }
    listing
}

/// Names a team; an id that names none is shown as it is.
pub fn team_name(facts: &Facts<'_>, team: Option<&TeamId>) -> String {
    match team {
        Some(id) => facts.workspace.root.teams.get(id).map_or(id.as_str(), |team| &team.name).to_owned(),
        None => facts.texts.get("people-no-team").into_owned(),
    }
}

fn group(facts: &Facts<'_>, wanted: &Wanted, key: GroupKey, entries: &[Entry<'_>]) -> Group {
    let lead = key.team().and_then(|id| facts.workspace.root.teams.get(id)).map_or("", |team| team.lead.as_str());
    let missing: u32 = entries.iter().map(|entry| entry.missing).sum();
    let missing = facts.texts.with("people-without-date", &[("count", missing.into())]);
    let aside = if lead.is_empty() { missing } else { format!("{lead} · {missing}") };
    let folded = wanted.folded.contains(&key);
    Group { name: key.name(facts), people: entries.len(), aside, folded, key }
}

struct Entry<'a> {
    id: &'a PersonId,
    person: &'a Person,
    /// What is sorted by; nothing comes last either way.
    key: Option<Key>,
    /// What decides between equals, before the name.
    second: chrono::NaiveDate,
    name: String,
    missing: u32,
}

#[derive(Clone, Debug, PartialEq, PartialOrd)]
enum Key {
    Name(String),
    Date(chrono::NaiveDate),
    Number(f64),
}

impl Entry<'_> {
    fn order(&self, other: &Self, descending: bool) -> Ordering {
        let by_key = match (&self.key, &other.key) {
            (Some(a), Some(b)) => {
                let order = a.partial_cmp(b).unwrap_or(Ordering::Equal);
                if descending { order.reverse() } else { order }
            }
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        by_key
            .then_with(|| self.second.cmp(&other.second))
            .then_with(|| self.name.cmp(&other.name))
            .then_with(|| self.id.cmp(other.id))
    }
}

fn key(facts: &Facts<'_>, column: &Column, id: &PersonId, person: &Person, progress: &PersonProgress) -> Option<Key> {
    let number = |number: u32| Key::Number(f64::from(number));
    match column {
        Column::Name => Some(Key::Name(folded(&person.name))),
        Column::Team => person.team.as_ref().map(|team| Key::Name(folded(&team_name(facts, Some(team))))),
        Column::Programme => {
            let programme = facts.workspace.root.programmes.get(&person.programme)?;
            Some(Key::Name(folded(&programme.name)))
        }
        Column::Start => Some(Key::Date(person.start)),
        Column::Experience => Some(Key::Number(exact_value(progress.verified.months))),
        Column::Rotation(rotation) => {
            let rotation = progress.rotations.iter().find(|known| known.id == *rotation)?;
            Some(number(rotation.required.saturating_sub(rotation.done)))
        }
        Column::Next => next_session(person, facts.today).map(|(_, session)| Key::Date(session.date)),
        Column::Due => progress.next_due().filter(|_| progress.is_planned_now()).map(|due| Key::Date(due.due)),
        Column::Pace => Pace::of_next(facts, id, person, progress).rank().map(number),
        Column::State => badness(progress.state).map(number),
    }
}

fn second(progress: &PersonProgress) -> chrono::NaiveDate {
    progress.next_due().map_or(chrono::NaiveDate::MAX, |rotation| rotation.due)
}

/// How bad a state is; those apart have none, and come last.
fn badness(state: State) -> Option<u32> {
    match state {
        State::Complete => Some(0),
        State::OnTrack => Some(1),
        State::ToPlan => Some(2),
        State::AtRisk => Some(3),
        State::Overdue => Some(4),
        State::BeyondHorizon | State::Left => None,
    }
}
