//! The records that arguments name, and the one that was probably meant where there is none of that id.

use super::{Console, Stop};
use crate::domain::{HostId, PersonId, TeamId, Workspace};

/// From how near on an id is taken for what was meant.
const NEAR: f64 = 0.7;

/// Finds the person an argument names.
pub(super) fn person(console: &Console<'_>, workspace: &Workspace, id: &str) -> Result<PersonId, Stop> {
    let found = workspace.people.get_key_value(id).map(|(id, _)| id.clone());
    let known = || workspace.people.keys().map(PersonId::as_str);
    found.ok_or_else(|| none(console, "cli-places-no-person", id, known()))
}

/// Finds the host an argument names.
pub(super) fn host(console: &Console<'_>, workspace: &Workspace, id: &str) -> Result<HostId, Stop> {
    let found = workspace.hosts.get_key_value(id).map(|(id, _)| id.clone());
    found.ok_or_else(|| none(console, "cli-no-host", id, workspace.hosts.keys().map(HostId::as_str)))
}

/// Finds the team an argument names.
pub(super) fn team(console: &Console<'_>, workspace: &Workspace, id: &str) -> Result<TeamId, Stop> {
    let found = workspace.root.teams.get_key_value(id).map(|(id, _)| id.clone());
    found.ok_or_else(|| none(console, "cli-no-team", id, workspace.root.teams.keys().map(TeamId::as_str)))
}

fn none<'k>(console: &Console<'_>, message: &str, id: &str, known: impl Iterator<Item = &'k str>) -> Stop {
    unknown(console, console.texts.with(message, &[("id", id.into())]), id, known)
}

/// Adds the id that was probably meant to the words about one nobody has.
pub(super) fn unknown<'k>(
    console: &Console<'_>,
    words: String,
    id: &str,
    known: impl Iterator<Item = &'k str>,
) -> Stop {
    let wanted = crate::domain::ids::id_from_name(id);
    let likeness = |known: &str| strsim::jaro_winkler(known, &wanted);
    let nearest = known.max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let near = nearest.filter(|nearest| likeness(nearest) >= NEAR);
    let near = near.map(|near| console.texts.with("cli-refused-near", &[("nearest", near.into())]));
    Stop::Words(std::iter::once(words).chain(near).collect::<Vec<_>>().join("\n"))
}
