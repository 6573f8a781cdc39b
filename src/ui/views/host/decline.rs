//! The host says no: whose doing it is, and another date that is offered.

use super::HostView;
use super::cards::Trainee;
use crate::domain::{Candidate, Command, HostId, Reason, SessionRef};
use crate::ui::context::Cx;
use crate::ui::theme::host_sizes;
use crate::ui::views::hosts::form::words;
use crate::ui::widgets::date::DayInfo;
use crate::ui::widgets::{Button, DateField, Popover, Select, card_head};
use chrono::NaiveDate;
use egui::{Id, Popup, Rect, Ui};

/// A refusal that is being made.
#[derive(Clone, Debug)]
pub(super) struct Declining {
    name: SessionRef,
    person: String,
    reason: Reason,
    instead: Option<NaiveDate>,
    beside: Rect,
    /// Whether it was opened in this frame: the click that opens it is no click beside it.
    is_new: bool,
}

impl Declining {
    /// Begins the refusal of a session beside the button that asks for it, with a date that could be offered.
    pub(super) fn new(trainee: &Trainee, beside: Rect, instead: Option<NaiveDate>) -> Self {
        let (name, person) = (trainee.name.clone(), trainee.person.clone());
        Self { name, person, reason: Reason::Host, instead, beside, is_new: true }
    }
}

impl HostView {
    /// Paints the popover of a refusal, while there is one.
    pub(super) fn decline(&mut self, ui: &Ui, cx: &Cx<'_>, id: &HostId, page: Rect) {
        let Some(mut draft) = self.declining.take() else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.with("host-decline-title", &[("name", draft.person.as_str().into())]);
        // A menu or a month that is open closes first.
        let busy = Popup::is_any_open(ui.ctx()) || draft.is_new;
        draft.is_new = false;
        let beside = draft.beside.expand2(egui::vec2(0.0, tokens.space_1));
        let words = words(&mut self.words, texts);
        let popover = Popover::new(Id::unique("host-decline"), &title).width(host_sizes::DECLINE);
        let (done, closed) = popover.show(ui.ctx(), tokens, page, beside, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_3;
            let closed = card_head(ui, tokens, &title, &texts.get("hosts-form-cancel"));
            let names = Reason::ALL.map(|reason| texts.reason(reason).into_owned());
            let choices: Vec<&str> = names.iter().map(String::as_str).collect();
            let label = texts.get("host-decline-reason");
            let chosen = Select::new(&label, &texts.reason(draft.reason)).show(ui, tokens, &choices);
            if let Some(reason) = chosen.and_then(|at| Reason::ALL.get(at)) {
                draft.reason = *reason;
            }
            let label = texts.get("host-decline-instead");
            let hint = texts.get("host-decline-instead-hint");
            let verdict = |day: NaiveDate| day_info(cx, id, &draft.name, day);
            DateField::new(&mut draft.instead, &label, cx.today, words)
                .optional()
                .hint(&hint)
                .days(&verdict)
                .width(ui.available_width())
                .show(ui, tokens);
            let mut decided = false;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                let id = if draft.instead.is_some() { "host-decline-offer" } else { "host-decline-now" };
                decided = Button::primary(&texts.get(id)).show(ui, tokens).clicked();
            });
            (decided, closed)
        });
        let (decided, crossed) = done;
        if decided {
            let (name, reason, instead) = (draft.name, Some(draft.reason), draft.instead);
            cx.outbox.change(Command::DeclineSession { name, reason, instead });
        } else if !crossed && (busy || !closed) {
            self.declining = Some(draft);
        }
    }
}

/// Says of a day whether this host could take the session then.
fn day_info(cx: &Cx<'_>, host: &HostId, name: &SessionRef, date: NaiveDate) -> DayInfo<'static> {
    let Some(session) = cx.workspace.session(name) else { return DayInfo::default() };
    let (person, rotation, slot) = (&name.person, &session.rotation, session.slot);
    let candidate = Candidate { person, rotation, date, slot, host: Some(host), moving: Some(&name.session) };
    let broken = cx.situation().verdict(&candidate);
    let words = broken.first().map(|broken| cx.texts.broken_briefly(broken, &candidate, cx.workspace));
    DayInfo { hatch: None, allowed: Some(broken.is_empty()), words: words.unwrap_or_default().into() }
}
