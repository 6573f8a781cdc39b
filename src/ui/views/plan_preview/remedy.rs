//! What pressing a remedy does: the one change it names, as a command, or the place where it is made.

use super::model::NoPlace;
use crate::domain::{Command, Remedy};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{Icon, icons};
use crate::ui::user_command::UserCommand;

/// Gives the icon of a remedy.
pub fn icon(remedy: &Remedy) -> Icon {
    match remedy {
        Remedy::MoveSession(_) => icons::MOVE,
        Remedy::AddHostDay { .. } => icons::ASSIGN,
        Remedy::RaiseHostLimit { .. } | Remedy::TakeRotation { .. } => icons::HOSTS,
        Remedy::ExtendHorizon { .. } => icons::CALENDAR,
        Remedy::RaiseWeeklyLimit { .. } => icons::PROGRAMMES,
        Remedy::AddHost { .. } => icons::NEW_PERSON,
        Remedy::Waive => icons::WAIVE,
    }
}

/// Gives what pressing it does; nothing where this user may not write what it changes.
///
/// A change is followed by planning again around what is pinned, so that one sees at once what it gave. A waiver needs a
/// reason and a new host a name: those lead to where they are given.
pub fn action(cx: &Cx<'_>, place: &NoPlace, remedy: &Remedy) -> Option<Action> {
    match remedy {
        Remedy::AddHost { .. } if cx.rights.may_add() => return Some(Action::Run(UserCommand::NewHost)),
        Remedy::Waive => return Some(Action::Go(Page::Person(place.person.clone()))),
        _ => {}
    }
    let command = remedy.command(cx.workspace, &place.person, &place.rotation, None);
    let allowed = command.filter(|command| may(cx, command));
    allowed.map(Action::Remedy)
}

/// Tells whether this user may write what the command of a remedy changes.
fn may(cx: &Cx<'_>, command: &Command) -> bool {
    match command {
        Command::MoveSession { name, .. } => cx.rights.may_edit_person(&name.person),
        Command::EditHost { id, .. } => cx.rights.may_edit_host(id),
        Command::PutProgramme { .. } | Command::EditWorkspace { .. } => cx.rights.may_edit_root(),
        _ => false,
    }
}
