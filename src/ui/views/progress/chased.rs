//! Sessions that are past and nobody has said what came of them: first on the page of whoever knows.

use crate::domain::awaiting::{Whose, awaiting};
use crate::domain::{PersonId, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::people::facts::Facts;
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

/// Paints them with the way to say it; nothing where nothing waits.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, rows: &[(SessionRef, String)]) {
    if rows.is_empty() {
        return;
    }
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.with("progress-chased", &[("count", rows.len().into())]);
    Panel::new(&title).selected(true).show(ui, tokens, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for (name, words) in rows {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                icon(ui, icons::AWAITING_OUTCOME, tokens.icon_md, tokens.state_at_risk_text, "");
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let label = texts.get("session-record");
                    let spoken = texts.with("progress-chased-record", &[("what", words.as_str().into())]);
                    let button = Button::primary(&label).small().icon(icons::ANSWER).accessible_name(&spoken);
                    if cx.rights.may_edit_person(id) && button.show(ui, tokens).clicked() {
                        cx.send(Action::Select(Selection::Session(name.clone())));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        tokens.text_line(ui, words, TextRole::BodyMedium, tokens.text_primary);
                    });
                });
            });
        }
    });
}
