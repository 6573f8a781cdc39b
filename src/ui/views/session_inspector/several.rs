//! Several sessions that are selected: which they are, and what can be done with all of them.

use super::{problem_rows, session};
use crate::domain::{Command, Session, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::calendar::{is_open, pill};
use crate::ui::views::fixes::problem::Row;
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

/// What is shown of them, worked out once until something changes.
pub struct Several {
    lines: Vec<Line>,
    problems: Vec<(SessionRef, Vec<Row>)>,
}

impl Several {
    /// Works it out.
    pub fn of(cx: &Cx<'_>, names: &[SessionRef]) -> Self {
        let problems = names.iter().take(MOST_WITH_PROBLEMS).map(|name| (name.clone(), problem_rows(cx, name)));
        Self { lines: lines(cx, names), problems: problems.collect() }
    }
}

/// Paints the list, below it what is wrong with its fixes, and what can be done with all.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, names: &[SessionRef], several: &Several) {
    let tokens = cx.tokens;
    inspector_section(ui, tokens, "", None, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &several.lines {
            if link(ui, tokens, &line.title, None).clicked() {
                cx.send(Action::Select(Selection::Session(line.name.clone())));
            }
            tokens.text(ui, &line.detail, TextRole::Small, tokens.text_subdued);
            ui.add_space(tokens.space_2);
        }
    });
    for (name, rows) in &several.problems {
        ui.push_id((&name.person, &name.session), |ui| {
            session::problems(ui, cx, rows, cx.rights.may_edit_person(&name.person));
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
