//! Records: what one file of a workspace holds, and which file that is.

use super::conflict::Conflict;
use super::host::Host;
use super::ids::{HostId, PersonId, is_id};
use super::insight::Insights;
use super::person::Person;
use super::tree::{LeftOut, fill};
use super::workspace::{Root, Workspace};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::Arc;

/// The file every workspace has.
pub const ROOT_FILE: &str = "workspace.ron";
/// The file of insights, which may be absent.
pub const INSIGHTS_FILE: &str = "insights.ron";
/// The folder of marketing employees.
pub const PEOPLE: &str = "people";
/// The folder of hosts.
pub const HOSTS: &str = "hosts";

/// Names a record, and with it the file it lives in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// `workspace.ron`.
    Root,
    /// `insights.ron`.
    Insights,
    /// A file of `people/`.
    Person(PersonId),
    /// A file of `hosts/`.
    Host(HostId),
}

impl Record {
    /// Gives the path within the workspace folder, with `/`.
    pub fn file(&self) -> String {
        match self {
            Self::Root => ROOT_FILE.to_owned(),
            Self::Insights => INSIGHTS_FILE.to_owned(),
            Self::Person(id) => format!("{PEOPLE}/{id}.ron"),
            Self::Host(id) => format!("{HOSTS}/{id}.ron"),
        }
    }

    /// Reads the record out of a path within the workspace folder, when it is that of one.
    pub fn of_file(file: &str) -> Option<Self> {
        let id = |folder: &str| {
            let stem = file.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".ron")?;
            is_id(stem).then_some(stem)
        };
        match file {
            ROOT_FILE => Some(Self::Root),
            INSIGHTS_FILE => Some(Self::Insights),
            _ => id(PEOPLE).map(|id| Self::Person(id.into())).or_else(|| id(HOSTS).map(|id| Self::Host(id.into()))),
        }
    }

    /// Gives the folder within the workspace folder; empty for the workspace folder itself.
    pub fn folder(&self) -> &'static str {
        match self {
            Self::Root | Self::Insights => "",
            Self::Person(_) => PEOPLE,
            Self::Host(_) => HOSTS,
        }
    }

    /// Tells whether its id may become a path; a record made by a program need not have a well-formed one.
    pub fn has_good_id(&self) -> bool {
        match self {
            Self::Root | Self::Insights => true,
            Self::Person(id) => is_id(id.as_str()),
            Self::Host(id) => is_id(id.as_str()),
        }
    }

    /// Gives what the record holds in a workspace; an `insights.ron` without insights need not be there.
    pub fn content_in(&self, workspace: &Workspace) -> Option<Content> {
        match self {
            Self::Root => Some(Content::Root(workspace.root.clone())),
            Self::Insights => Some(Content::Insights(workspace.insights.clone())),
            Self::Person(id) => workspace.people.get(id).cloned().map(Content::Person),
            Self::Host(id) => workspace.hosts.get(id).cloned().map(Content::Host),
        }
    }

    /// Puts what the record holds into a workspace, or takes it out; content of another kind changes nothing.
    pub fn put_in(&self, workspace: &mut Workspace, content: Option<Content>) {
        match (self, content) {
            (Self::Person(id), None) => drop(workspace.people.remove(id)),
            (Self::Host(id), None) => drop(workspace.hosts.remove(id)),
            (Self::Person(id), Some(Content::Person(person))) => drop(workspace.people.insert(id.clone(), person)),
            (Self::Host(id), Some(Content::Host(host))) => drop(workspace.hosts.insert(id.clone(), host)),
            (Self::Root, Some(Content::Root(root))) => workspace.root = root,
            (Self::Insights, Some(Content::Insights(insights))) => workspace.insights = insights,
            _ => {}
        }
    }

    /// Reads what the record holds out of a tree of values; `None` where the tree is not one of such a record.
    pub fn content_of(&self, tree: Value) -> Option<Content> {
        use serde_json::from_value;
        Some(match self {
            Self::Root => Content::Root(Arc::new(from_value(tree).ok()?)),
            Self::Insights => Content::Insights(Arc::new(from_value(tree).ok()?)),
            Self::Person(_) => Content::Person(Arc::new(from_value(tree).ok()?)),
            Self::Host(_) => Content::Host(Arc::new(from_value(tree).ok()?)),
        })
    }
}

/// What a record holds, shared.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Content {
    Root(Arc<Root>),
    Insights(Arc<Insights>),
    Person(Arc<Person>),
    Host(Arc<Host>),
}

impl Content {
    /// Gives the record as a tree of values, with what its file leaves out in it.
    pub fn tree(&self) -> Option<Value> {
        match self {
            Self::Root(root) => root.tree(),
            Self::Insights(insights) => insights.tree(),
            Self::Person(person) => person.tree(),
            Self::Host(host) => host.tree(),
        }
    }

    /// Gives the record as a tree of the values that its file holds.
    pub fn as_written(&self) -> Option<Value> {
        match self {
            Self::Root(root) => serde_json::to_value(root),
            Self::Insights(insights) => serde_json::to_value(insights),
            Self::Person(person) => serde_json::to_value(person),
            Self::Host(host) => serde_json::to_value(host),
        }
        .ok()
    }

    /// Lists the conflicts that nobody has resolved yet.
    pub fn conflicts(&self) -> &[Conflict] {
        match self {
            Self::Root(root) => &root.conflicts,
            Self::Insights(insights) => &insights.conflicts,
            Self::Person(person) => &person.conflicts,
            Self::Host(host) => &host.conflicts,
        }
    }

    /// Gives the conflicts to change.
    pub fn conflicts_mut(&mut self) -> &mut Vec<Conflict> {
        match self {
            Self::Root(root) => &mut Arc::make_mut(root).conflicts,
            Self::Insights(insights) => &mut Arc::make_mut(insights).conflicts,
            Self::Person(person) => &mut Arc::make_mut(person).conflicts,
            Self::Host(host) => &mut Arc::make_mut(host).conflicts,
        }
    }

    /// Tells whether both are the same shared record; equal data in two records is not.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Root(a), Self::Root(b)) => Arc::ptr_eq(a, b),
            (Self::Insights(a), Self::Insights(b)) => Arc::ptr_eq(a, b),
            (Self::Person(a), Self::Person(b)) => Arc::ptr_eq(a, b),
            (Self::Host(a), Self::Host(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// A type of which one file holds one value.
pub trait Filed: Clone + PartialEq + Serialize + DeserializeOwned {
    /// What a file leaves out that is not nothing. To a merge a list without entries is no missing list: what others add
    /// to it must not bring back what was taken out of it; and a number at its default is a number.
    const LEFT_OUT: &'static [LeftOut];

    /// Lists the conflicts that nobody has resolved yet.
    fn conflicts(&self) -> &Vec<Conflict>;

    /// Gives the conflicts to change.
    fn conflicts_mut(&mut self) -> &mut Vec<Conflict>;

    /// Gives the record as a tree of values, with what its file leaves out in it.
    fn tree(&self) -> Option<Value> {
        let mut tree = serde_json::to_value(self).ok()?;
        Self::LEFT_OUT.iter().for_each(|left_out| fill(&mut tree, left_out));
        Some(tree)
    }
}

macro_rules! filed {
    ($type:ty, $left_out:expr) => {
        impl Filed for $type {
            const LEFT_OUT: &'static [LeftOut] = $left_out;

            fn conflicts(&self) -> &Vec<Conflict> {
                &self.conflicts
            }

            fn conflicts_mut(&mut self) -> &mut Vec<Conflict> {
                &mut self.conflicts
            }
        }
    };
}

filed!(
    Person,
    &[
        LeftOut::List(&["prior_experience"]),
        LeftOut::Share(&["prior_experience", "*", "share"]),
        LeftOut::List(&["absences"]),
        LeftOut::List(&["waivers"]),
        LeftOut::Number(&["waivers", "*", "count"], 1),
        LeftOut::List(&["deadlines"]),
        LeftOut::Map(&["wishes"]),
        LeftOut::List(&["wishes", "hosts"]),
        LeftOut::List(&["wishes", "avoid"]),
        LeftOut::Map(&["sessions"]),
        LeftOut::List(&["sessions", "*", "topics"]),
        LeftOut::List(&["sessions", "*", "insights"]),
        LeftOut::List(&["conflicts"]),
    ]
);
filed!(
    Host,
    &[
        LeftOut::Map(&["takes"]),
        LeftOut::Number(&["max_days_per_week"], 2),
        LeftOut::List(&["absences"]),
        LeftOut::List(&["conflicts"]),
    ]
);
filed!(
    Root,
    &[
        LeftOut::Map(&["teams"]),
        LeftOut::Number(&["horizon_weeks"], 26),
        LeftOut::List(&["calendar", "closures"]),
        LeftOut::List(&["programmes", "*", "revisions"]),
        LeftOut::Number(&["programmes", "*", "prior_experience_months"], 6),
        LeftOut::Number(&["programmes", "*", "max_sessions_per_week"], 2),
        LeftOut::Number(&["programmes", "*", "min_notice_days"], 5),
        LeftOut::Map(&["programmes", "*", "rotations", "*", "after"]),
        LeftOut::Number(&["programmes", "*", "rotations", "*", "due_days"], 90),
        LeftOut::False(&["programmes", "*", "rotations", "*", "sign_off"]),
        LeftOut::Map(&["programmes", "*", "revisions", "*", "rotations", "*", "after"]),
        LeftOut::List(&["conflicts"]),
    ]
);
filed!(Insights, &[LeftOut::List(&["conflicts"])]);
