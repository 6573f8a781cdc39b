//! What was learnt in the last session: written down, and kept as an insight where it says something to everybody.

use super::cards::{card, line, said};
use super::model::{Kept, Learnt};
use crate::app::ids::new_insight_id;
use crate::domain::{Command, Insight, PersonId, Session, SessionRef, Status, Topic};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, sizes};
use crate::ui::views::insights::figures::topic_icon;
use crate::ui::views::insights::model::topic_name;
use crate::ui::widgets::{Button, Chip, EmptyState, Panel, TextField, icon};
use egui::{Ui, vec2};

/// What is being written about a session, and as what it is to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The session.
    pub name: SessionRef,
    /// What the session said when the draft was begun.
    pub before: String,
    /// What is written.
    pub text: String,
    /// What the insight is to be about.
    pub about: Option<Topic>,
}

impl Draft {
    fn of(learnt: &Learnt) -> Self {
        let text = learnt.reflection.clone();
        Self { name: learnt.name.clone(), before: text.clone(), text, about: None }
    }

    /// Gives the command that keeps what is written with the session; `None` where it says that already.
    pub fn reflection(&self, session: &Session) -> Option<Command> {
        let text = self.text.trim();
        (session.status == Status::Done && text != session.reflection).then(|| {
            let session = Session { reflection: text.to_owned(), ..session.clone() };
            Command::EditSession { name: self.name.clone(), session: Box::new(session) }
        })
    }

    /// Gives the one command that keeps what is written as an insight too; `None` while nothing is written or no kind is
    /// chosen.
    pub fn insight(&self, cx: &Cx<'_>, session: &Session) -> Option<Command> {
        let (about, text) = (self.about?, self.text.trim());
        if text.is_empty() {
            return None;
        }
        let id = new_insight_id(cx.workspace);
        let insight = Insight {
            about,
            text: text.to_owned(),
            action: String::new(),
            owner: String::new(),
            due: None,
            done: None,
        };
        let name = Command::NameInsight { session: self.name.clone(), insight: id.clone(), on: true };
        let put = Command::PutInsight { id, insight };
        Some(Command::Batch(self.reflection(session).into_iter().chain([put, name]).collect()))
    }
}

/// Paints the box; what is written is saved when it is left.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, learnt: Option<&Learnt>, draft: &mut Option<Draft>, width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("progress-learnt");
    card(ui, width, |ui| {
        let about = learnt.map_or("", |learnt| learnt.title.as_str());
        Panel::new(&title).number(about).show(ui, tokens, |ui| {
            ui.set_min_height(sizes::PROGRESS_CARD);
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            let Some(learnt) = learnt else {
                let none = texts.get("progress-learnt-none");
                EmptyState::short(icons::NOTE, &none).show(ui, tokens);
                return;
            };
            if !learnt.outcome.is_empty() {
                tokens.text(ui, &learnt.outcome, TextRole::Small, tokens.text_subdued);
            }
            if cx.rights.may_edit_person(id) {
                if draft.as_ref().is_none_or(|draft| draft.name != learnt.name || draft.before != learnt.reflection) {
                    // The kind that was chosen outlives the saving of the text.
                    let about = draft.take().filter(|draft| draft.name == learnt.name).and_then(|draft| draft.about);
                    *draft = Some(Draft { about, ..Draft::of(learnt) });
                }
                if let Some(draft) = draft {
                    write(ui, cx, &title, learnt, draft);
                }
            } else {
                tokens.text(ui, &learnt.reflection, TextRole::Body, tokens.text_primary);
            }
            if !learnt.feedback.is_empty() {
                line(ui, cx, icons::COMMENT, &said(cx, "progress-feedback", &learnt.feedback));
            }
            for kept in &learnt.kept {
                insight(ui, cx, kept);
            }
        });
    });
}

fn write(ui: &mut Ui, cx: &Cx<'_>, title: &str, learnt: &Learnt, draft: &mut Draft) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let field = TextField::new(&mut draft.text, title).hidden_label().rows(sizes::REFLECTION_ROWS);
    let response = field.width(ui.available_width()).show(ui, tokens);
    let Some(session) = cx.workspace.session(&draft.name) else { return };
    if response.lost_focus()
        && let Some(command) = draft.reflection(session)
    {
        cx.outbox.change(command);
    }
    if !cx.rights.may_edit_insights() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_1);
        for topic in Topic::ALL {
            let on = draft.about == Some(topic);
            if Chip::new(&topic_name(texts, topic)).on(on).show(ui, tokens).response.clicked() {
                draft.about = (!on).then_some(topic);
            }
        }
    });
    let is_kept = learnt.kept.iter().any(|kept| kept.text == draft.text.trim());
    let reason = if is_kept {
        Some("progress-insight-kept")
    } else if draft.text.trim().is_empty() {
        Some("progress-insight-empty")
    } else if draft.about.is_none() {
        Some("progress-insight-no-kind")
    } else {
        None
    };
    let reason = reason.map(|id| texts.get(id));
    let keep = texts.get("progress-insight-keep");
    let button = Button::secondary(&keep).small().icon(icons::INSIGHTS).disabled_because(reason.as_deref());
    if button.show(ui, tokens).clicked()
        && let Some(command) = draft.insight(cx, session)
    {
        cx.outbox.change(command);
        draft.about = None;
    }
}

/// Shows what is kept: its kind, its words, and what has come of it.
fn insight(ui: &mut Ui, cx: &Cx<'_>, kept: &Kept) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space_2, 0.0);
        icon(ui, topic_icon(kept.about), tokens.icon_lg, tokens.accent_text, "");
        ui.vertical(|ui| {
            let about = texts.with("progress-insight-of", &[("about", topic_name(texts, kept.about).into())]);
            tokens.text(ui, &about, TextRole::Small, tokens.text_subdued);
            tokens.text(ui, &kept.text, TextRole::Body, tokens.text_primary);
            if !kept.became.is_empty() {
                tokens.text(ui, &kept.became, TextRole::SmallMedium, tokens.accent_text);
            }
        });
    });
}
