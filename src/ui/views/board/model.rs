//! Which lines the board has: hosts with their trainees above, people by team below.

use super::axis::Axis;
use super::host::Trainee;
use crate::domain::{HostId, PersonId, Placement, TeamId};
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::views::people::facts::{Facts, folded};
use crate::ui::views::people::listing::{self, Column, Group, Listing, Wanted};
use std::collections::BTreeMap;

/// What people are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    Name,
    /// By the next due date.
    Due,
    /// Those who are furthest behind first.
    #[default]
    Lateness,
}

impl Sort {
    /// Every order, as it is offered.
    pub const ALL: [Self; 3] = [Self::Name, Self::Due, Self::Lateness];

    /// Gives the name it is remembered by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Due => "due",
            Self::Lateness => "lateness",
        }
    }

    /// Finds the one that is remembered by a name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    /// Gives the id of its name.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Name => "board-by-name",
            Self::Due => "board-by-due",
            Self::Lateness => "board-by-lateness",
        }
    }

    /// Puts it into what the list of people is asked for.
    pub fn put(self, wanted: &mut Wanted) {
        (wanted.sort, wanted.descending) = match self {
            Self::Name => (Column::Name, false),
            Self::Due => (Column::Due, false),
            // From the worst state to the best, and among equals what is due first.
            Self::Lateness => (Column::State, true),
        };
    }
}

/// Names a line of the board, for the focus and for what is opened.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// A host.
    Host(HostId),
    /// A trainee under a host.
    Trainee(HostId, PersonId),
    /// The head of a team.
    Team(Option<TeamId>),
    /// A person.
    Person(PersonId),
}

/// One line of the board.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A host.
    Host {
        /// Who.
        id: HostId,
        /// Whether the trainees stand below.
        open: bool,
    },
    /// A trainee of the host above.
    Trainee {
        /// The host.
        host: HostId,
        /// What they have there.
        trainee: Trainee,
    },
    /// The head of a team.
    Team(Group),
    /// A person.
    Person(PersonId),
}

impl Line {
    /// Tells whether it is the line of that name.
    pub fn is(&self, key: &RowKey) -> bool {
        match (self, key) {
            (Self::Host { id, .. }, RowKey::Host(of)) => id == of,
            (Self::Trainee { host, trainee }, RowKey::Trainee(of, person)) => host == of && trainee.person == *person,
            (Self::Team(group), RowKey::Team(of)) => group.key.team() == of.as_ref(),
            (Self::Person(id), RowKey::Person(of)) => id == of,
            _ => false,
        }
    }

    /// Names the line.
    pub fn key(&self) -> RowKey {
        match self {
            Self::Host { id, .. } => RowKey::Host(id.clone()),
            Self::Trainee { host, trainee } => RowKey::Trainee(host.clone(), trainee.person.clone()),
            Self::Team(group) => RowKey::Team(group.key.team().cloned()),
            Self::Person(id) => RowKey::Person(id.clone()),
        }
    }
}

/// The places of the plan that is looked at, by person and by host.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    people: BTreeMap<PersonId, Vec<Placement>>,
    hosts: BTreeMap<HostId, Vec<Placement>>,
}

impl Proposed {
    /// Indexes a plan.
    pub fn new(preview: Option<&Preview>) -> Self {
        let mut proposed = Self::default();
        for placement in preview.iter().flat_map(|preview| preview.places()) {
            proposed.people.entry(placement.person.clone()).or_default().push(placement.clone());
            proposed.hosts.entry(placement.host.clone()).or_default().push(placement.clone());
        }
        proposed
    }

    /// Lists what is proposed for a person.
    pub fn of_person(&self, id: &PersonId) -> Vec<&Placement> {
        self.people.get(id).into_iter().flatten().collect()
    }

    /// Lists what is proposed with a host.
    pub fn of_host(&self, id: &HostId) -> Vec<&Placement> {
        self.hosts.get(id).into_iter().flatten().collect()
    }
}

/// Lists the hosts by name; `open` gives the trainees of those whose trainees are shown. Those whose service ended before
/// the weeks shown are left out.
pub fn host_lines(cx: &Cx<'_>, axis: &Axis, open: impl Fn(&HostId) -> Option<Vec<Trainee>>) -> Vec<Line> {
    let serves = |until: Option<chrono::NaiveDate>| until.is_none_or(|until| until >= axis.first.monday());
    let mut hosts: Vec<_> = cx.workspace.hosts.iter().filter(|(_, host)| serves(host.until)).collect();
    hosts.sort_by_cached_key(|(_, host)| folded(&host.name));
    let mut lines = Vec::with_capacity(hosts.len());
    for (id, _) in hosts {
        let trainees = open(id);
        lines.push(Line::Host { id: id.clone(), open: trainees.is_some() });
        lines.extend(trainees.into_iter().flatten().map(|trainee| Line::Trainee { host: id.clone(), trainee }));
    }
    lines
}

/// Lists people under their teams, or without them, in the order that is wanted.
pub fn people_listing(cx: &Cx<'_>, wanted: &Wanted) -> Listing {
    listing::listing(&Facts::from(cx), wanted)
}

/// Gives the lines of a listing without the people who left before the weeks shown; heads of teams count those who stay.
pub fn people_lines(cx: &Cx<'_>, listing: &Listing, axis: &Axis) -> Vec<Line> {
    let first = axis.first.monday();
    let gone = |id: &PersonId| cx.workspace.people.get(id).is_none_or(|person| person.has_left(first));
    let mut gone_of: BTreeMap<Option<&TeamId>, usize> = BTreeMap::new();
    for id in listing.people.iter().filter(|id| gone(id)) {
        if let Some(person) = cx.workspace.people.get(id) {
            *gone_of.entry(person.team.as_ref()).or_default() += 1;
        }
    }
    let mut lines = Vec::with_capacity(listing.lines.len());
    for line in &listing.lines {
        match line {
            listing::Line::Group(group) => {
                let people = group.people - gone_of.get(&group.key.team()).copied().unwrap_or(0).min(group.people);
                if people > 0 {
                    lines.push(Line::Team(Group { people, ..group.clone() }));
                }
            }
            listing::Line::Person(id) if gone(id) => {}
            listing::Line::Person(id) => lines.push(Line::Person(id.clone())),
        }
    }
    lines
}
