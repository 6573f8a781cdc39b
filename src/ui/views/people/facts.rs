//! What the models of People read: no window, no clock.

use crate::app::Derived;
use crate::domain::{HostId, Kind, Placement, Proposal, RotationId, Rules, Unplaced, Workspace};
use crate::domain::{PersonId, ids::id_from_name};
use crate::texts::Texts;
use crate::ui::context::Cx;
use chrono::NaiveDate;

/// The immutable things a model is made from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What follows from it.
    pub derived: &'a Derived,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The day it is.
    pub today: NaiveDate,
    /// What the planner would give everybody now; absent while it is worked out.
    pub outlook: Option<&'a Proposal>,
}

impl<'a> From<&Cx<'a>> for Facts<'a> {
    fn from(cx: &Cx<'a>) -> Self {
        Self { workspace: cx.workspace, derived: cx.derived, texts: cx.texts, today: cx.today, outlook: cx.outlook }
    }
}

impl<'a> Facts<'a> {
    /// Gives what the planner would give one person, by date.
    pub fn outlook_of(&self, person: &PersonId) -> &'a [Placement] {
        let Some(outlook) = self.outlook else { return &[] };
        let placed = &outlook.placed;
        let first = placed.partition_point(|placement| placement.person < *person);
        let end = placed.partition_point(|placement| placement.person <= *person);
        placed.get(first..end).unwrap_or_default()
    }

    /// Gives what of one person the planner finds no place for.
    pub fn unplaced(&self, person: &PersonId, rotation: &RotationId) -> Option<&'a Unplaced> {
        self.outlook?.unplaced.iter().find(|unplaced| unplaced.person == *person && unplaced.rotation == *rotation)
    }

    /// Gives a host's first name, or the id when nobody has it.
    pub fn host_first_name(&self, id: &HostId) -> String {
        self.workspace.hosts.get(id).map_or(id.as_str(), |host| host.first_name()).to_owned()
    }

    /// Gives a host's name, or the id when nobody has it.
    pub fn host_name(&self, id: &HostId) -> String {
        self.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name).to_owned()
    }

    /// Names a rotation for a column's head: by its kind while it is the only one of it, else by its own name.
    pub fn rotation_name(&self, id: &RotationId) -> String {
        let Some(rotation) = self.derived.rotation(id) else { return id.to_string() };
        let alone = self.derived.rotations.iter().filter(|other| other.kind == rotation.kind).count() == 1;
        if alone && rotation.kind != Kind::Other {
            self.texts.kind(rotation.kind).into_owned()
        } else {
            rotation.name.clone()
        }
    }

    /// Counts sessions of a rotation in words, as a sentence says them: "3 ride-alongs".
    pub fn sessions_of(&self, rules: &Rules, id: &RotationId, count: u32) -> String {
        let rotation = rules.rotations.get(id);
        let kind = rotation.map_or(Kind::Other, |rotation| rotation.kind);
        let alone = rules.rotations.values().filter(|other| other.kind == kind).count() == 1;
        let message = match kind {
            Kind::ColdCalls if alone => "people-cold-call-sessions",
            Kind::RideAlong if alone => "people-ride-along-sessions",
            _ => "people-other-sessions",
        };
        let name = rotation.map_or("", |rotation| rotation.name.as_str());
        let name = if name.is_empty() { id.as_str() } else { name };
        self.texts.with(message, &[("count", count.into()), ("name", name.into())])
    }
}

/// Folds a text for sorting and searching: letters without case and accents.
pub fn folded(text: &str) -> String {
    let plain = id_from_name(text);
    // Names in other scripts have no plain letters; they are compared as they are.
    if plain.is_empty() { text.to_lowercase() } else { plain }
}

/// Tells whether a name holds what somebody typed, without regard to case and accents.
pub fn matches(name: &str, typed: &str) -> bool {
    let typed = typed.trim();
    typed.is_empty() || name.to_lowercase().contains(&typed.to_lowercase()) || {
        let plain = id_from_name(typed);
        !plain.is_empty() && id_from_name(name).contains(&plain)
    }
}
