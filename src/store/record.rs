//! Which record lives in which file.

use super::read::{self, Fault};
use crate::domain::ids::is_id;
use crate::domain::{Host, HostId, Insights, Person, PersonId, Root, Workspace};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
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

    /// Gives the path of the file.
    pub(super) fn path_in(&self, dir: &Path) -> PathBuf {
        match self {
            Self::Root => dir.join(ROOT_FILE),
            Self::Insights => dir.join(INSIGHTS_FILE),
            Self::Person(id) => dir.join(PEOPLE).join(format!("{id}.ron")),
            Self::Host(id) => dir.join(HOSTS).join(format!("{id}.ron")),
        }
    }

    /// Gives the record's value in a workspace; an `insights.ron` without insights need not be there.
    pub(super) fn value_in(&self, workspace: &Workspace) -> Option<Value> {
        match self {
            Self::Root => Some(Value::Root(workspace.root.clone())),
            Self::Insights => Some(Value::Insights(workspace.insights.clone())),
            Self::Person(id) => workspace.people.get(id).cloned().map(Value::Person),
            Self::Host(id) => workspace.hosts.get(id).cloned().map(Value::Host),
        }
    }

    /// Puts the record's value into a workspace, or takes it out.
    pub(super) fn put_in(&self, workspace: &mut Workspace, value: Option<Value>) {
        match (self, value) {
            (Self::Person(id), None) => drop(workspace.people.remove(id)),
            (Self::Host(id), None) => drop(workspace.hosts.remove(id)),
            (Self::Person(id), Some(Value::Person(person))) => drop(workspace.people.insert(id.clone(), person)),
            (Self::Host(id), Some(Value::Host(host))) => drop(workspace.hosts.insert(id.clone(), host)),
            (Self::Root, Some(Value::Root(root))) => workspace.root = root,
            (Self::Insights, Some(Value::Insights(insights))) => workspace.insights = insights,
            _ => {}
        }
    }
}

impl Record {
    /// Reads the record out of its file's text.
    pub(super) fn parse(&self, text: &str) -> Result<Value, Fault> {
        self.with(text, read::record, read::record, read::record, read::record)
    }

    /// Reads what this version knows of the record, out of the file of a later one.
    pub(super) fn parse_known_part(&self, text: &str) -> Result<Value, Fault> {
        self.with(text, read::known_part, read::known_part, read::known_part, read::known_part)
    }

    /// Reads the record out of a tree of values.
    pub(super) fn of_json(&self, json: serde_json::Value) -> Option<Value> {
        use serde_json::from_value;
        self.with(json, from_value, from_value, from_value, from_value).ok()
    }

    /// Reads with the function for the record's own type.
    fn with<S, E>(
        &self,
        source: S,
        root: impl FnOnce(S) -> Result<Root, E>,
        insights: impl FnOnce(S) -> Result<Insights, E>,
        person: impl FnOnce(S) -> Result<Person, E>,
        host: impl FnOnce(S) -> Result<Host, E>,
    ) -> Result<Value, E> {
        Ok(match self {
            Self::Root => Value::Root(Arc::new(root(source)?)),
            Self::Insights => Value::Insights(Arc::new(insights(source)?)),
            Self::Person(_) => Value::Person(Arc::new(person(source)?)),
            Self::Host(_) => Value::Host(Arc::new(host(source)?)),
        })
    }
}

/// What a record holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Root(Arc<Root>),
    Insights(Arc<Insights>),
    Person(Arc<Person>),
    Host(Arc<Host>),
}

impl Value {
    /// Gives the record as a tree of values.
    pub(super) fn to_json(&self) -> Option<serde_json::Value> {
        match self {
            Self::Root(root) => serde_json::to_value(root),
            Self::Insights(insights) => serde_json::to_value(insights),
            Self::Person(person) => serde_json::to_value(person),
            Self::Host(host) => serde_json::to_value(host),
        }
        .ok()
    }

    /// Tells whether both are the same shared record; equal data in two records is not.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Root(a), Self::Root(b)) => Arc::ptr_eq(a, b),
            (Self::Insights(a), Self::Insights(b)) => Arc::ptr_eq(a, b),
            (Self::Person(a), Self::Person(b)) => Arc::ptr_eq(a, b),
            (Self::Host(a), Self::Host(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// What a file can hold.
pub trait Data: Serialize + DeserializeOwned + PartialEq {}

impl<T: Serialize + DeserializeOwned + PartialEq> Data for T {}
