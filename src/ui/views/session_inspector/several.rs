//! Several sessions that are selected: which they are, and what can be done with all of them.

use super::{problem_rows, session};
use crate::domain::{Command, Session, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::calendar::{is_open, pill};
use crate::ui::widgets::{Button, inspector_section, link};
use egui::Ui;

/// Most sessions of which the problems are told; of more, each is opened by itself.
const MOST_WITH_PROBLEMS: usize = 8;

/// One of the sessions in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub name: SessionRef,
    /// "Thu 10 Dec, Chloé Vidal".
    pub title: String,
    /// "Ride-along with Karim Benali, full day".
    pub detail: String,
}

/// Lists the sessions in words, by date.
pub fn lines(cx: &Cx<'_>, names: &[SessionRef]) -> Vec<Line> {
    let mut all: Vec<_> = names.iter().filter_map(|name| Some((cx.workspace.session(name)?, name))).collect();
    all.sort_by_key(|(session, name)| (session.date, session.slot, *name));
    let line = |(session, name): (&Session, &SessionRef)| {
        let rotation = pill::rotation_name(cx, &session.rotation);
        let slot = cx.texts.slot(session.slot);
        let host = session.host.as_ref().map(|host| cx.host_name(host));
        let detail: Vec<&str> = [rotation].into_iter().chain(host).chain([&*slot]).collect();
        Line {
            name: name.clone(),
            title: format!("{}, {}", cx.texts.date(session.date), cx.person_name(&name.person)),
            detail: detail.join(" · "),
        }
    };
    all.into_iter().map(line).collect()
}

/// Gives the command that calls all of them off that still can be; `None` where there is none.
pub fn cancel_command(cx: &Cx<'_>, names: &[SessionRef]) -> Option<Command> {
    let may = |name: &&SessionRef| {
        let session = cx.workspace.session(name);
        let is_open = session.is_some_and(|session| session.is_scheduled(cx.today) && is_open(session.status));
        is_open && cx.rights.may_edit_person(&name.person)
    };
    let cancel = |name: &SessionRef| Command::CancelSession { name: name.clone(), reason: None };
    let mut commands: Vec<Command> = names.iter().filter(may).map(cancel).collect();
    if commands.len() > 1 { Some(Command::Batch(commands)) } else { commands.pop() }
}

/// Paints the list, and below it what can be done.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, names: &[SessionRef]) {
    let tokens = cx.tokens;
    inspector_section(ui, tokens, "", None, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in lines(cx, names) {
            if link(ui, tokens, &line.title, None).clicked() {
                cx.send(Action::Select(Selection::Session(line.name)));
            }
            tokens.text(ui, &line.detail, TextRole::Small, tokens.text_subdued);
            ui.add_space(tokens.space_2);
        }
    });
    for name in names.iter().take(MOST_WITH_PROBLEMS) {
        ui.push_id((&name.person, &name.session), |ui| {
            session::problems(ui, cx, &problem_rows(cx, name), cx.rights.may_edit_person(&name.person));
        });
    }
    inspector_section(ui, tokens, "", None, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_3;
        tokens.text(ui, &cx.texts.get("session-several-hint"), TextRole::Small, tokens.text_subdued);
        if let Some(command) = cancel_command(cx, names) {
            let words = cx.texts.get("session-several-cancel");
            if Button::secondary(&words).icon(icons::CLOSE).small().show(ui, tokens).clicked() {
                cx.outbox.change(command);
            }
        }
    });
}
