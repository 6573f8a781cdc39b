//! What every view is given to read, and the one place where it puts its wishes.

use super::action::{Action, Outbox};
use super::page::Selection;
use super::perspective::Perspective;
use super::preview::Preview;
use super::theme::Tokens;
use crate::app::past::Happenings;
use crate::app::{Derived, Rights};
use crate::domain::{HostId, PersonId, Situation, Workspace};
use crate::texts::Texts;
use chrono::NaiveDate;
use std::path::Path;
use std::sync::Arc;

/// The immutable context of one frame.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What follows from it; its `revision` keys whatever a view keeps.
    pub derived: &'a Derived,
    /// The folder the workspace lives in.
    pub folder: &'a Path,
    /// The day it is.
    pub today: NaiveDate,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// Colors, sizes, type.
    pub tokens: &'a Tokens,
    /// The plan that is being looked at, if any.
    pub preview: Option<&'a Preview>,
    /// What the planner would give everybody now, for paces and first free places; absent while it is worked out.
    pub outlook: Option<&'a crate::domain::Proposal>,
    /// Demand and capacity by week; absent while it is worked out.
    pub forecast: Option<&'a Arc<crate::domain::Forecast>>,
    /// What was done to the record whose page is shown; absent while it is being read.
    pub happenings: Option<&'a Happenings>,
    /// What the inspector is about.
    pub selection: &'a Selection,
    /// Which records this user may write.
    pub rights: &'a Rights,
    /// Who looks.
    pub perspective: &'a Perspective,
    /// Whether this user is reminded.
    pub reminds: bool,
    /// Where wishes go.
    pub outbox: &'a Outbox,
}

impl<'a> Cx<'a> {
    /// Puts a wish in the queue.
    pub fn send(&self, action: Action) {
        self.outbox.send(action);
    }

    /// Gives the situation the hard rules are asked about.
    pub fn situation(&self) -> Situation<'a> {
        self.derived.situation(self.workspace)
    }

    /// Gives a person's name, or the id when nobody has it.
    pub fn person_name(&self, id: &'a PersonId) -> &'a str {
        self.workspace.people.get(id).map_or(id.as_str(), |person| &person.name)
    }

    /// Gives a host's name, or the id when nobody has it.
    pub fn host_name(&self, id: &'a HostId) -> &'a str {
        self.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name)
    }
}
