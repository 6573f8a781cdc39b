//! Sessions that are past and nobody has said what came of them: first on the page of whoever knows.

use crate::domain::awaiting::{Whose, awaiting};
use crate::domain::{PersonId, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::session_inspector::outcome::{OutcomeForm, Pressed};
use crate::ui::widgets::{Button, Panel, icon};
use egui::{Align, Layout, Ui};

/// Lists them in words, the oldest first.
pub fn rows(facts: &Facts<'_>, id: &PersonId) -> Vec<(SessionRef, String)> {
    let waits = awaiting(facts.workspace, &facts.derived.progress, facts.today, Whose::Employee(id));
    let of = |name: &SessionRef| {
        let session = facts.workspace.session(name)?;
        let host = session.host.as_ref().map(|host| facts.host_name(host));
        let what = facts.derived.rotation(&session.rotation).map(|rotation| rotation.name.clone());
        let words = std::iter::once(facts.texts.date(session.date)).chain(what).chain(host);
        Some((name.clone(), words.collect::<Vec<_>>().join(", ")))
    };
    waits.iter().filter_map(|waiting| of(waiting.what.session()?)).collect()
}

/// What is being said of one of them.
pub type Recording = Option<(SessionRef, OutcomeForm)>;

/// Paints them, each with the form to say it in; nothing where nothing waits.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, rows: &[(SessionRef, String)], recording: &mut Recording) {
    // What was said meanwhile, here or elsewhere, is not asked for any more.
    recording.take_if(|(name, _)| !rows.iter().any(|(row, _)| row == name));
    if rows.is_empty() {
        return;
    }
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.with("progress-chased", &[("count", rows.len().into())]);
    let may = cx.rights.may_edit_person(id);
    Panel::new(&title).selected(true).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for (name, words) in rows {
            let Some(session) = cx.workspace.session(name) else { continue };
            let is_open = recording.as_ref().is_some_and(|(row, _)| row == name);
            if line(ui, cx, words, may && !is_open) {
                *recording = Some((name.clone(), OutcomeForm::of(session)));
            }
            if let Some((_, form)) = recording.as_mut().filter(|(row, _)| may && row == name) {
                let learnt = texts.with("progress-chased-learnt", &[("date", texts.date(session.date).into())]);
                let width = ui.available_width().min(people_sizes::RECORDING);
                let pressed = ui.scope(|ui| {
                    ui.set_max_width(width);
                    ui.push_id(name.session.as_str(), |ui| form.show_short(ui, cx, (name, session), &learnt)).inner
                });
                answer(cx, name, pressed.inner, recording);
            }
        }
    });
}

/// Adds a session that waits; tells whether its outcome is to be recorded.
fn line(ui: &mut Ui, cx: &Cx<'_>, words: &str, may: bool) -> bool {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        icon(ui, icons::AWAITING_OUTCOME, tokens.icon_md, tokens.state_at_risk_text, "");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = texts.get("session-record");
            let spoken = texts.with("progress-chased-record", &[("what", words.into())]);
            let button = Button::primary(&label).small().icon(icons::ANSWER).accessible_name(&spoken);
            let pressed = may && button.show(ui, tokens).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                tokens.text_line(ui, words, TextRole::BodyMedium, tokens.text_primary);
            });
            pressed
        })
        .inner
    })
    .inner
}

fn answer(cx: &Cx<'_>, name: &SessionRef, pressed: Pressed, recording: &mut Recording) {
    match pressed {
        Pressed::Nothing => return,
        Pressed::Back => {}
        Pressed::Save { command, books } => {
            cx.outbox.change(command);
            if books {
                cx.send(Action::BookVisit(name.clone()));
            }
        }
    }
    *recording = None;
}
