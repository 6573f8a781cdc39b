//! People move from one version of their programme's rules to another: who can, and the command that does it.

use crate::app::Derived;
use crate::domain::{Command, PersonId, Profile, Programme, ProgrammeId, State, Workspace};
use crate::ui::views::people::facts::folded;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A move that is being prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The version they are under; `None` before the first revision.
    pub from: Option<NaiveDate>,
    /// The version they are to be under.
    pub to: Option<NaiveDate>,
    /// Who.
    pub ticked: BTreeSet<PersonId>,
}

/// Somebody under the rules that are left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// First day.
    pub start: NaiveDate,
    /// Whether they can be under the other rules.
    pub can: bool,
}

impl Migration {
    /// Begins with nobody ticked, towards the newest other version.
    pub fn new(workspace: &Workspace, programme: &ProgrammeId, from: Option<NaiveDate>) -> Option<Self> {
        let known = workspace.root.programmes.get(programme)?;
        let to = versions(known).into_iter().rev().find(|version| *version != from)?;
        Some(Self { programme: programme.clone(), from, to, ticked: BTreeSet::new() })
    }

    /// Drops who and what is not there any more; tells whether there is still something to move between.
    pub fn follow(&mut self, workspace: &Workspace, derived: &Derived) -> bool {
        let Some(known) = workspace.root.programmes.get(&self.programme) else { return false };
        let versions = versions(known);
        let still: BTreeSet<PersonId> =
            self.candidates(workspace, derived).into_iter().filter(|one| one.can).map(|one| one.id).collect();
        self.ticked.retain(|id| still.contains(id));
        versions.contains(&self.from) && versions.contains(&self.to) && self.from != self.to
    }

    /// Lists who is under the rules that are left, by name; who has left the company has nothing to move.
    pub fn candidates(&self, workspace: &Workspace, derived: &Derived) -> Vec<Candidate> {
        let Some(programme) = workspace.root.programmes.get(&self.programme) else { return Vec::new() };
        let mut list: Vec<Candidate> = workspace
            .people
            .iter()
            .filter(|(id, person)| {
                let here = derived.progress.get(*id).is_some_and(|progress| progress.state != State::Left);
                here && person.programme == self.programme
                    && version_of(programme, person.start, person.revision) == self.from
            })
            .map(|(id, person)| Candidate {
                id: id.clone(),
                name: person.name.clone(),
                start: person.start,
                can: named(programme, person.start, self.to).is_some(),
            })
            .collect();
        list.sort_by_key(|one| folded(&one.name));
        list
    }

    /// Gives the command that moves those ticked, as one step; none while nobody is ticked.
    pub fn command(&self, workspace: &Workspace) -> Option<Command> {
        let programme = workspace.root.programmes.get(&self.programme)?;
        let commands: Vec<Command> = self
            .ticked
            .iter()
            .filter_map(|id| {
                let person = workspace.people.get(id)?;
                let revision = named(programme, person.start, self.to)?;
                let profile = Profile { revision, ..Profile::of(person) };
                Some(Command::EditProfile { person: id.clone(), profile })
            })
            .collect();
        (!commands.is_empty()).then_some(Command::Batch(commands))
    }
}

/// Lists the versions of a programme: the rules before the first revision, then each by its date.
pub fn versions(programme: &Programme) -> Vec<Option<NaiveDate>> {
    let mut dates: Vec<NaiveDate> = programme.revisions.iter().map(|revision| revision.from).collect();
    dates.sort_unstable();
    std::iter::once(None).chain(dates.into_iter().map(Some)).collect()
}

/// Gives the version somebody is under.
fn version_of(programme: &Programme, start: NaiveDate, named: Option<NaiveDate>) -> Option<NaiveDate> {
    let rules = programme.rules(start, named);
    programme.revisions.iter().find(|revision| std::ptr::eq(&revision.rules, rules)).map(|revision| revision.from)
}

/// Gives what a person's file must name to be under a version: nothing where the start date gives it already.
///
/// The rules before the first revision have no name: only an early start date leads to them (`workspace-format.md`).
fn named(programme: &Programme, start: NaiveDate, to: Option<NaiveDate>) -> Option<Option<NaiveDate>> {
    if version_of(programme, start, None) == to { Some(None) } else { to.map(Some) }
}
