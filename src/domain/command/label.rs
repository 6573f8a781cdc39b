//! What a command is called, for undo, toasts and the history; the words are made in the texts.

use super::{Command, Thing};
use crate::domain::ids::PersonId;
use crate::domain::person::SessionRef;
use crate::domain::record::Record;
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;

/// What a command does, to whom, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it does.
    pub deed: Deed,
    /// What it is about, where all of it is about one thing; a person for what is in a person's file.
    pub about: Option<Thing>,
    /// How many such things it does, 1 but for batches and proposals.
    pub count: usize,
    /// The name of what it is about, where the command brings it: the workspace may not have it yet, or any more.
    pub name: Option<String>,
    /// The day that something is moved to.
    pub date: Option<NaiveDate>,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Deed {
    /// Several things of different kinds.
    Several,
    AddPerson,
    EditProfile,
    RemovePerson,
    AddExperience,
    EditExperience,
    RemoveExperience,
    AddAbsence,
    EditAbsence,
    RemoveAbsence,
    AddWaiver,
    EditWaiver,
    RemoveWaiver,
    SetDeadline,
    RemoveDeadline,
    EditWishes,
    AddSession,
    EditSession,
    MoveSession,
    ConfirmSession,
    DeclineSession,
    CancelSession,
    MissSession,
    RecordOutcome,
    SignSession,
    RemoveSession,
    AddHost,
    EditHost,
    RemoveHost,
    PutProgramme,
    RemoveProgramme,
    PutTeam,
    RemoveTeam,
    EditCalendar,
    AddClosure,
    EditClosure,
    RemoveClosure,
    EditWorkspace,
    PutInsight,
    MergeInsights,
    NameInsight,
    RemoveInsight,
    ResolveConflict,
    /// What comes of a copy that a sync engine has left; no command does that.
    MergeCopy,
    /// A person was taken out of the files and of the past.
    ErasePerson,
    /// Values of a backup were taken back.
    Restore,
}

impl Command {
    /// Says what the command does; a batch of one kind of thing is that thing several times.
    pub fn label(&self) -> Label {
        match self {
            Self::Batch(commands) => {
                let nothing = Label { deed: Deed::Several, about: None, count: 0, name: None, date: None };
                commands.iter().map(Self::label).reduce(Label::and).unwrap_or(nothing)
            }
            Self::Restore { records } => {
                Label { deed: Deed::Restore, about: None, count: records.len(), name: None, date: None }
            }
            Self::AcceptProposal { sessions } => {
                let mut people = sessions.iter().map(|(_, placement)| &placement.person);
                let first = people.next().filter(|first| people.all(|other| other == *first));
                let about = first.cloned().map(Thing::Person);
                Label { deed: Deed::AddSession, about, count: sessions.len(), name: None, date: None }
            }
            _ => {
                let (deed, about) = self.one();
                let date = match self {
                    Self::MoveSession { date, .. } => Some(*date),
                    _ => None,
                };
                Label { deed, about, count: 1, name: self.new_name().map(str::to_owned), date }
            }
        }
    }

    fn new_name(&self) -> Option<&str> {
        match self {
            Self::AddPerson { person, .. } => Some(&person.name),
            Self::EditProfile { profile, .. } => Some(&profile.name),
            Self::AddHost { host, .. } | Self::EditHost { host, .. } => Some(&host.name),
            Self::PutProgramme { programme, .. } => Some(&programme.name),
            Self::PutTeam { team, .. } => Some(&team.name),
            _ => None,
        }
    }

    fn one(&self) -> (Deed, Option<Thing>) {
        let person = |id: &PersonId| Some(Thing::Person(id.clone()));
        let session = |name: &SessionRef| person(&name.person);
        match self {
            Self::Batch(_) => (Deed::Several, None),
            Self::AddPerson { id, .. } => (Deed::AddPerson, person(id)),
            Self::EditProfile { person: id, .. } => (Deed::EditProfile, person(id)),
            Self::RemovePerson { person: id } => (Deed::RemovePerson, person(id)),
            Self::AddExperience { person: id, .. } => (Deed::AddExperience, person(id)),
            Self::ReplaceExperience { person: id, new, .. } => {
                (if new.is_some() { Deed::EditExperience } else { Deed::RemoveExperience }, person(id))
            }
            Self::AddAbsence { person: id, .. } => (Deed::AddAbsence, person(id)),
            Self::ReplaceAbsence { person: id, new, .. } => (absence(new.is_some()), person(id)),
            Self::AddWaiver { person: id, .. } => (Deed::AddWaiver, person(id)),
            Self::ReplaceWaiver { person: id, new, .. } => {
                (if new.is_some() { Deed::EditWaiver } else { Deed::RemoveWaiver }, person(id))
            }
            Self::SetDeadline { person: id, deadline, .. } => {
                (if deadline.is_some() { Deed::SetDeadline } else { Deed::RemoveDeadline }, person(id))
            }
            Self::EditWishes { person: id, .. } => (Deed::EditWishes, person(id)),
            Self::AddSession { name, .. } => (Deed::AddSession, session(name)),
            Self::EditSession { name, .. } => (Deed::EditSession, session(name)),
            Self::MoveSession { name, .. } => (Deed::MoveSession, session(name)),
            Self::ConfirmSession { name } => (Deed::ConfirmSession, session(name)),
            Self::DeclineSession { name, .. } => (Deed::DeclineSession, session(name)),
            Self::CancelSession { name, .. } => (Deed::CancelSession, session(name)),
            Self::MissSession { name, .. } => (Deed::MissSession, session(name)),
            Self::RecordOutcome { name, .. } => (Deed::RecordOutcome, session(name)),
            Self::SignSession { name, .. } => (Deed::SignSession, session(name)),
            Self::RemoveSession { name } => (Deed::RemoveSession, session(name)),
            Self::AcceptProposal { .. } => (Deed::AddSession, None),
            Self::Restore { .. } => (Deed::Restore, None),
            Self::AddHost { id, .. } => (Deed::AddHost, Some(Thing::Host(id.clone()))),
            Self::EditHost { id, .. } => (Deed::EditHost, Some(Thing::Host(id.clone()))),
            Self::RemoveHost { id } => (Deed::RemoveHost, Some(Thing::Host(id.clone()))),
            Self::AddHostAbsence { host, .. } => (Deed::AddAbsence, Some(Thing::Host(host.clone()))),
            Self::ReplaceHostAbsence { host, new, .. } => (absence(new.is_some()), Some(Thing::Host(host.clone()))),
            Self::PutProgramme { id, .. } => (Deed::PutProgramme, Some(Thing::Programme(id.clone()))),
            Self::RemoveProgramme { id } => (Deed::RemoveProgramme, Some(Thing::Programme(id.clone()))),
            Self::PutTeam { id, .. } => (Deed::PutTeam, Some(Thing::Team(id.clone()))),
            Self::RemoveTeam { id } => (Deed::RemoveTeam, Some(Thing::Team(id.clone()))),
            Self::EditCalendar { .. } => (Deed::EditCalendar, None),
            Self::AddClosure { .. } => (Deed::AddClosure, None),
            Self::ReplaceClosure { new, .. } => {
                (if new.is_some() { Deed::EditClosure } else { Deed::RemoveClosure }, None)
            }
            Self::EditWorkspace { .. } => (Deed::EditWorkspace, None),
            Self::PutInsight { id, .. } => (Deed::PutInsight, Some(Thing::Insight(id.clone()))),
            Self::MergeInsights { into, .. } => (Deed::MergeInsights, Some(Thing::Insight(into.clone()))),
            Self::NameInsight { insight, .. } => (Deed::NameInsight, Some(Thing::Insight(insight.clone()))),
            Self::RemoveInsight { id } => (Deed::RemoveInsight, Some(Thing::Insight(id.clone()))),
            Self::ResolveConflict { record, .. } => {
                let about = match record {
                    Record::Person(id) => person(id),
                    Record::Host(id) => Some(Thing::Host(id.clone())),
                    Record::Root | Record::Insights => None,
                };
                (Deed::ResolveConflict, about)
            }
        }
    }
}

impl Label {
    /// Gives the label with the name of what is no longer there afterwards, which only the workspace before has.
    pub(in crate::domain) fn named(mut self, before: &Workspace, after: &Workspace) -> Self {
        let name = |workspace: &Workspace| match self.about.as_ref()? {
            Thing::Person(id) => workspace.people.get(id).map(|person| person.name.clone()),
            Thing::Host(id) => workspace.hosts.get(id).map(|host| host.name.clone()),
            Thing::Programme(id) => workspace.root.programmes.get(id).map(|programme| programme.name.clone()),
            Thing::Team(id) => workspace.root.teams.get(id).map(|team| team.name.clone()),
            _ => None,
        };
        if self.name.is_none() && name(after).is_none() {
            self.name = name(before);
        }
        self
    }

    fn and(self, other: Self) -> Self {
        let deed = if self.deed == other.deed { self.deed } else { Deed::Several };
        let about = self.about.filter(|about| other.about.as_ref() == Some(about));
        let name = other.name.or(self.name).filter(|_| about.is_some());
        let date = self.date.filter(|date| other.date == Some(*date));
        Self { deed, about, count: self.count + other.count, name, date }
    }
}

fn absence(stays: bool) -> Deed {
    if stays { Deed::EditAbsence } else { Deed::RemoveAbsence }
}
