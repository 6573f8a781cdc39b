//! Several sessions that are selected: which they are, and what can be done with all of them.

use crate::domain::{Command, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::calendar::{filter::Filter, is_open, pill};
use crate::ui::widgets::{Button, inspector_section, link};
use egui::Ui;

/// Lists the sessions in words, by date: "Thu 10 Dec, Chloé Vidal, ride-along, with Karim Benali, full day, planned".
pub fn lines(cx: &Cx<'_>, names: &[SessionRef]) -> Vec<(SessionRef, String)> {
    let mut all: Vec<_> = names
        .iter()
        .filter_map(|name| {
            let date = cx.workspace.session(name)?.date;
            let pill = pill::of_session(cx, name, &Filter::default())?;
            Some((date, name.clone(), format!("{}, {}", cx.texts.date(date), pill.spoken)))
        })
        .collect();
    all.sort();
    all.into_iter().map(|(_, name, words)| (name, words)).collect()
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
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for (name, words) in lines(cx, names) {
            if link(ui, tokens, &words, None).clicked() {
                cx.send(Action::Select(Selection::Session(name)));
            }
        }
    });
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
