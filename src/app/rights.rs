//! What the file system lets this user write (`store.md`, promise 11).

use crate::domain::{HostId, PersonId};
use std::collections::BTreeSet;

/// Records this user can read but not write; the window shows those without edit controls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// Why nothing at all can be written, if so.
    pub read_only: Option<ReadOnly>,
    /// People whose file cannot be written.
    pub people: BTreeSet<PersonId>,
    /// Hosts whose file cannot be written.
    pub hosts: BTreeSet<HostId>,
    /// Whether `workspace.ron` cannot be written.
    pub root: bool,
    /// Whether `insights.ron` cannot be written.
    pub insights: bool,
}

/// Why a whole workspace cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The folder lets this user not write.
    Folder,
    /// A later version wrote it.
    NewerFormat,
}

impl Rights {
    /// Tells whether a person's page may show edit controls.
    pub fn may_edit_person(&self, id: &PersonId) -> bool {
        self.read_only.is_none() && !self.people.contains(id)
    }

    /// Tells whether a host's page may show edit controls.
    pub fn may_edit_host(&self, id: &HostId) -> bool {
        self.read_only.is_none() && !self.hosts.contains(id)
    }

    /// Tells whether teams, programmes and the calendar may be edited.
    pub fn may_edit_root(&self) -> bool {
        self.read_only.is_none() && !self.root
    }

    /// Tells whether insights may be added, edited and removed.
    pub fn may_edit_insights(&self) -> bool {
        self.read_only.is_none() && !self.insights
    }

    /// Tells whether new people and hosts can be added.
    pub fn may_add(&self) -> bool {
        self.read_only.is_none()
    }
}
