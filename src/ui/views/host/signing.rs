//! Past sessions that need the host's signature: signed where they stand, with a word for the trainee.

use super::HostView;
use super::model::Model;
use crate::domain::awaiting::{Awaited, Whose, awaiting};
use crate::domain::{Command, HostId, Session, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::model::outcome_words;
use crate::ui::widgets::{Button, Panel, TextField, link};
use egui::{Align, Layout, Ui, vec2};

/// Most of them that are shown at once; the next follow as these are signed.
const MOST_TO_SIGN: usize = 4;

/// A session that is to be signed.
#[derive(Clone, Debug, PartialEq)]
pub struct ToSign {
    /// Which.
    pub name: SessionRef,
    /// Who came along, and when.
    pub title: String,
    /// What it was, and what came of it.
    pub what: String,
}

/// What is being said of a session that is to be signed.
#[derive(Default)]
pub(super) struct Draft {
    /// What was said of it when the line was last in step with the file.
    base: String,
    feedback: String,
}

/// Lists what waits for the signature of a host, the oldest first.
pub fn to_sign(facts: &Facts<'_>, id: &HostId) -> Vec<ToSign> {
    let waits = awaiting(facts.workspace, &facts.derived.progress, facts.today, Whose::Host(id));
    let of = |waiting: crate::domain::awaiting::Awaiting| {
        let Awaited::Signature(name) = waiting.what else { return None };
        let session = facts.workspace.session(&name)?;
        let person = facts.workspace.people.get(&name.person)?;
        let rotation = facts.derived.rotation(&session.rotation).map(|rotation| rotation.name.clone());
        let outcome = session.outcome.as_ref().map(|outcome| outcome_words(facts, outcome));
        let what = rotation.into_iter().chain(outcome).filter(|part| !part.is_empty());
        Some(ToSign {
            title: format!("{}, {}", person.name, facts.texts.date(session.date)),
            what: what.collect::<Vec<_>>().join(", "),
            name,
        })
    };
    waits.into_iter().filter_map(of).collect()
}

/// Gives the one command that signs a session and keeps what the host says of it.
pub fn sign_off(name: &SessionRef, session: &Session, by: &HostId, feedback: &str) -> Command {
    let sign = Command::SignSession { name: name.clone(), by: by.to_string() };
    let feedback = feedback.trim();
    if feedback == session.feedback {
        return sign;
    }
    let session = Session { feedback: feedback.to_owned(), ..session.clone() };
    Command::Batch(vec![Command::EditSession { name: name.clone(), session: Box::new(session) }, sign])
}

impl HostView {
    /// Paints what is to be signed, each with a line for the feedback; nothing where nothing is.
    pub(super) fn signing(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
        if model.to_sign.is_empty() {
            return;
        }
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.with("host-to-sign-title", &[("count", model.to_sign.len().into())]);
        Panel::new(&title).selected(true).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_3, tokens.space_3);
            for one in model.to_sign.iter().take(MOST_TO_SIGN) {
                ui.push_id((one.name.person.as_str(), one.name.session.as_str()), |ui| self.sign(ui, cx, id, one));
            }
            let more = model.to_sign.len().saturating_sub(MOST_TO_SIGN);
            if more > 0 {
                let words = texts.with("host-to-sign-more", &[("count", more.into())]);
                tokens.text(ui, &words, TextRole::Small, tokens.text_faint);
            }
        });
    }

    fn sign(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, one: &ToSign) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let Some(session) = cx.workspace.session(&one.name) else { return };
        let words = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if link(ui, tokens, &one.title, None).clicked() {
                cx.send(Action::Select(Selection::Session(one.name.clone())));
            }
            tokens.text(ui, &one.what, TextRole::Small, tokens.text_subdued);
        };
        if !cx.rights.may_edit_person(&one.name.person) {
            ui.vertical(words);
            return;
        }
        let mut answer = |ui: &mut Ui| {
            let named = |id: &str| texts.with(id, &[("what", one.title.as_str().into())]);
            let Draft { base, feedback } = self.feedback.entry(one.name.clone()).or_default();
            // What others write is shown until something else is typed here.
            if *feedback == *base && *base != session.feedback {
                base.clone_from(&session.feedback);
                feedback.clone_from(base);
            }
            let (label, name) = (texts.get("host-sign-off"), named("host-sign-off-name"));
            let size = vec2(ui.available_width(), tokens.control_lg);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let button = Button::primary(&label).icon(icons::SIGNED).accessible_name(&name);
                let pressed = button.show(ui, tokens).clicked();
                let (label, hint) = (named("host-sign-off-feedback"), texts.get("host-sign-off-hint"));
                let field = TextField::new(feedback, &label).hidden_label().placeholder(&hint);
                field.width(ui.available_width()).show(ui, tokens);
                if pressed {
                    cx.outbox.change(sign_off(&one.name, session, id, feedback));
                }
                pressed
            })
            .inner
        };
        let width = ui.available_width();
        let pressed = if width < host_sizes::CARD_NARROW_UNDER {
            ui.vertical(words);
            ui.allocate_ui(vec2(width, tokens.control_lg), &mut answer).inner
        } else {
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.set_width((width * host_sizes::TO_SIGN_WORDS).floor());
                    words(ui);
                });
                answer(ui)
            })
            .inner
        };
        if pressed {
            self.feedback.remove(&one.name);
        }
    }
}
