//! Single changes that give a missing session a place, as data and as the commands that carry them out.

use super::command::Command;
use super::host::Host;
use super::ids::{HostId, PersonId, RotationId};
use super::person::Waiver;
use super::proposal::Move;
use super::workspace::Workspace;
use chrono::NaiveDate;

/// A single change that would give a missing session a place, checked by trying it (`planning.md` 4).
///
/// None of them touches what is somebody's own: absences, working days, first and last days. Of what a programme
/// protects people with only the weekly limit is ever raised: the notice they get and the order of rotations stay. And
/// none extends a due date, since no rule closes a date for being late: a session that can stand only after its due
/// date is placed there all the same, so what has no place has none on any later day of the horizon either.
#[derive(Clone, Debug, PartialEq)]
pub enum Remedy {
    /// A session that is booked and unanswered gives way to the missing one and stands somewhere else.
    MoveSession(Move),
    /// A host offers one more day a week.
    AddHostDay {
        /// The host.
        host: HostId,
        /// The limit that would do.
        max_days_per_week: u32,
        /// A date it would open.
        date: NaiveDate,
    },
    /// A host takes one more trainee at once.
    RaiseHostLimit {
        /// The host.
        host: HostId,
        /// The rotation.
        rotation: RotationId,
        /// The trainees at once that would do.
        trainees: u32,
    },
    /// A host takes a rotation they do not take now.
    TakeRotation {
        /// The host.
        host: HostId,
        /// The rotation.
        rotation: RotationId,
    },
    /// Planning looks further ahead.
    ExtendHorizon {
        /// Weeks more than now.
        weeks: u32,
    },
    /// The programme allows one more session a week.
    RaiseWeeklyLimit {
        /// The limit that would do.
        max_sessions_per_week: u32,
    },
    /// One more host takes a rotation.
    AddHost {
        /// The rotation.
        rotation: RotationId,
    },
    /// One session is waived, since nothing else helps.
    Waive,
}

/// Who lets somebody off a session, why and when.
#[derive(Clone, Copy, Debug)]
pub struct Waiving<'a> {
    /// Why.
    pub reason: &'a str,
    /// Who says so.
    pub by: &'a str,
    /// When.
    pub on: NaiveDate,
}

impl Remedy {
    /// Gives the command that carries it out for the person and rotation whose gap it closes.
    ///
    /// A weekly limit is raised in the very rules the person is under, those of their revision or the programme's first.
    /// `None` for a new host, who needs a name; for a waiver nobody answers for; and where the workspace no longer has
    /// what the remedy is about.
    pub fn command(
        &self,
        workspace: &Workspace,
        person: &PersonId,
        rotation: &RotationId,
        waiving: Option<Waiving<'_>>,
    ) -> Option<Command> {
        let edit_host = |id: &HostId, change: &dyn Fn(&mut Host)| {
            let mut host = Host::clone(workspace.hosts.get(id)?);
            change(&mut host);
            Some(Command::EditHost { id: id.clone(), host: Box::new(host) })
        };
        match self {
            Self::MoveSession(Move { session, to, .. }) => {
                workspace.session(session)?;
                Some(Command::MoveSession {
                    name: session.clone(),
                    date: to.date,
                    slot: to.slot,
                    host: Some(to.host.clone()),
                })
            }
            Self::AddHostDay { host, max_days_per_week, .. } => {
                edit_host(host, &|host| host.max_days_per_week = *max_days_per_week)
            }
            Self::RaiseHostLimit { host, rotation, trainees } => {
                edit_host(host, &|host| *host.takes.entry(rotation.clone()).or_default() = *trainees)
            }
            Self::TakeRotation { host, rotation } => {
                edit_host(host, &|host| *host.takes.entry(rotation.clone()).or_default() = 1)
            }
            Self::ExtendHorizon { weeks } => {
                let root = &workspace.root;
                Some(Command::EditWorkspace {
                    name: root.name.clone(),
                    language: root.language.clone(),
                    horizon_weeks: root.horizon_weeks + weeks,
                })
            }
            Self::RaiseWeeklyLimit { max_sessions_per_week } => {
                let person = workspace.people.get(person)?;
                let mut programme = workspace.root.programmes.get(&person.programme)?.clone();
                let rules = programme.rules_mut(person.start, person.revision);
                rules.max_sessions_per_week = *max_sessions_per_week;
                Some(Command::PutProgramme { id: person.programme.clone(), programme: Box::new(programme) })
            }
            Self::AddHost { .. } => None,
            Self::Waive => waiving.map(|Waiving { reason, by, on }| {
                let (reason, by) = (reason.to_owned(), by.to_owned());
                let waiver = Waiver { rotation: rotation.clone(), count: 1, reason, by, on: Some(on), until: None };
                Command::AddWaiver { person: person.clone(), waiver }
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, Programme, Revision, Root, Rules};
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Two revisions that say the same, which only their first days tell apart.
    fn company() -> Workspace {
        let mut root = Root::new("Essai", "fr");
        let revision = |from: &str| Revision { from: day(from), rules: Rules::default() };
        let revisions = vec![revision("2026-01-01"), revision("2026-07-01")];
        let programme = Programme { name: "Terrain".into(), base: Rules::default(), revisions };
        root.programmes.insert("field".into(), programme);
        let mut workspace = Workspace::new(root);
        for (id, start, named) in
            [("old", "2025-05-01", None), ("new", "2026-09-01", None), ("named", "2026-09-01", Some("2026-01-01"))]
        {
            let mut person = Person::new(id, "field".into(), day(start));
            person.revision = named.map(day);
            workspace.people.insert(id.into(), Arc::new(person));
        }
        workspace
    }

    #[test]
    fn the_weekly_limit_rises_in_the_rules_the_person_is_under() {
        let workspace = company();
        let remedy = Remedy::RaiseWeeklyLimit { max_sessions_per_week: 3 };
        for (id, expected) in [("old", [3, 2, 2]), ("new", [2, 2, 3]), ("named", [2, 3, 2])] {
            let command = remedy.command(&workspace, &id.into(), &"calls".into(), None).unwrap();
            let after = workspace.apply(&command).unwrap();
            let programme = &after.root.programmes["field"];
            let limits = std::iter::once(&programme.base).chain(programme.revisions.iter().map(|r| &r.rules));
            assert_eq!(limits.map(|rules| rules.max_sessions_per_week).collect::<Vec<_>>(), expected, "{id}");
            assert_eq!(after.rules_of(&after.people[id]).unwrap().max_sessions_per_week, 3);
        }
    }

    #[test]
    fn what_needs_a_name_or_a_reason_has_no_command_without() {
        let workspace = company();
        let command = |remedy: Remedy, waiving| remedy.command(&workspace, &"new".into(), &"calls".into(), waiving);
        assert_eq!(command(Remedy::AddHost { rotation: "calls".into() }, None), None);
        assert_eq!(command(Remedy::TakeRotation { host: "gone".into(), rotation: "calls".into() }, None), None);
        assert_eq!(command(Remedy::Waive, None), None);
        let waiving = Waiving { reason: "Déjà fait", by: "Claire", on: day("2026-11-23") };
        let Some(Command::AddWaiver { person, waiver }) = command(Remedy::Waive, Some(waiving)) else { panic!() };
        assert_eq!((person.as_str(), waiver.rotation.as_str(), waiver.count), ("new", "calls", 1));
        assert_eq!(
            (waiver.reason.as_str(), waiver.by.as_str(), waiver.on),
            ("Déjà fait", "Claire", Some(day("2026-11-23")))
        );
    }
}
