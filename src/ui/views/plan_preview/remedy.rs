//! What pressing a remedy does: the one change it names, as a command, or the place where it is made.

use super::model::NoPlace;
use crate::domain::{Command, Host, HostId, PersonId, Remedy};
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{Icon, icons};
use crate::ui::user_command::UserCommand;

/// Gives the icon of a remedy.
pub fn icon(remedy: &Remedy) -> Icon {
    match remedy {
        Remedy::AddHostDay { .. } => icons::ASSIGN,
        Remedy::RaiseWeeklyLimit { .. } => icons::PROGRAMMES,
        Remedy::RaiseHostLimit { .. } | Remedy::TakeRotation { .. } => icons::HOSTS,
        Remedy::AddHost => icons::NEW_PERSON,
        Remedy::Waive => icons::WAIVE,
    }
}

/// Gives what pressing it does, in order; nothing where this user may not write what it changes.
///
/// A change is followed by planning again, so that one sees at once what it gave. A waiver needs a reason and a new
/// host a name: those lead to where they are given.
pub fn actions(cx: &Cx<'_>, place: &NoPlace, remedy: &Remedy) -> Vec<Action> {
    let command = match remedy {
        Remedy::AddHostDay { host, max_days_per_week, .. } => {
            edit_host(cx, host, |host| host.max_days_per_week = *max_days_per_week)
        }
        Remedy::RaiseHostLimit { host, trainees } => edit_host(cx, host, |host| {
            host.takes.insert(place.rotation.clone(), *trainees);
        }),
        Remedy::TakeRotation { host } => edit_host(cx, host, |host| {
            host.takes.insert(place.rotation.clone(), 1);
        }),
        Remedy::RaiseWeeklyLimit { max_sessions_per_week } => {
            raise_weekly_limit(cx, &place.person, *max_sessions_per_week)
        }
        Remedy::AddHost if cx.rights.may_add() => return vec![Action::Run(UserCommand::NewHost)],
        Remedy::Waive => return vec![Action::Go(Page::Person(place.person.clone()))],
        Remedy::AddHost => None,
    };
    command.map(|command| vec![Action::Do(command), Action::Plan(PlanScope::Again)]).unwrap_or_default()
}

fn edit_host(cx: &Cx<'_>, id: &HostId, change: impl FnOnce(&mut Host)) -> Option<Command> {
    let mut host = Host::clone(cx.workspace.hosts.get(id).filter(|_| cx.rights.may_edit_host(id))?);
    change(&mut host);
    Some(Command::EditHost { id: id.clone(), host: Box::new(host) })
}

/// Lifts the limit in the very rules the person is under: those of their revision, or the programme's first ones.
fn raise_weekly_limit(cx: &Cx<'_>, person: &PersonId, limit: u32) -> Option<Command> {
    let person = cx.workspace.people.get(person).filter(|_| cx.rights.may_edit_root())?;
    let mut programme = cx.workspace.root.programmes.get(&person.programme)?.clone();
    let theirs = programme.rules(person.start, person.revision).clone();
    let revision = programme.revisions.iter_mut().map(|revision| &mut revision.rules);
    let rules = revision.chain(std::iter::once(&mut programme.base)).find(|rules| **rules == theirs)?;
    rules.max_sessions_per_week = limit;
    Some(Command::PutProgramme { id: person.programme.clone(), programme: Box::new(programme) })
}
