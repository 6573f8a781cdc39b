//! The card of a session under the pointer, and the card that lists all of a day.

use super::CalendarView;
use super::Spot;
use super::cell::session_pill;
use super::grid::touch_pill;
use super::month::Day;
use super::pill::{Booked, Pill, rotation_name};
use crate::domain::{Session, Slot};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::widgets::{Button, card_frame};
use egui::{Key, Modifiers, Popup, PopupCloseBehavior, Rect, RectAlign, Ui};

/// Writes who, what, when and where of a session.
pub fn facts(ui: &mut Ui, cx: &Cx<'_>, pill: &Pill) {
    let tokens = cx.tokens;
    ui.spacing_mut().item_spacing.y = tokens.space_1;
    match &pill.what {
        Booked::Session(name) => {
            let Some(session) = cx.workspace.session(name) else { return };
            let person = cx.person_name(&name.person);
            tokens.text(ui, person, TextRole::BodySemibold, tokens.text_primary);
            let rotation = rotation_name(cx, &session.rotation);
            let status = cx.texts.status(session.status);
            tokens.text(ui, &format!("{rotation} · {status}"), TextRole::Body, tokens.text_subdued);
            tokens.text(ui, &when(cx, session), TextRole::Body, tokens.text_primary);
            let host = match &session.host {
                Some(id) => cx.texts.with("calendar-with-host", &[("host", cx.host_name(id).into())]),
                None => cx.texts.get("calendar-no-host").into_owned(),
            };
            for words in [host.as_str(), &session.place, &session.account] {
                if !words.is_empty() {
                    tokens.text(ui, words, TextRole::Body, tokens.text_primary);
                }
            }
        }
        Booked::Proposal(placement) => {
            let rotation = rotation_name(cx, &placement.rotation);
            tokens.text(ui, cx.person_name(&placement.person), TextRole::BodySemibold, tokens.text_primary);
            let status = cx.texts.get("status-proposed");
            tokens.text(ui, &format!("{rotation} · {status}"), TextRole::Body, tokens.text_subdued);
            let hours = cx.texts.hours(cx.workspace.root.calendar.hours(placement.slot));
            let when = format!("{}, {hours}", cx.texts.date(placement.date));
            tokens.text(ui, &when, TextRole::Body, tokens.text_primary);
            let host = cx.texts.with("calendar-with-host", &[("host", cx.host_name(&placement.host).into())]);
            tokens.text(ui, &host, TextRole::Body, tokens.text_primary);
        }
    }
}

/// Writes the day and the hours of a session: its own where they are known, else those of its part of the day.
pub fn when(cx: &Cx<'_>, session: &Session) -> String {
    let hours = session.hours(&cx.workspace.root.calendar);
    let part = match session.slot {
        Slot::FullDay => String::new(),
        half => format!(" ({})", cx.texts.slot(half)),
    };
    format!("{}, {}{part}", cx.texts.date(session.date), cx.texts.hours(hours))
}

/// Shows every session of the day that was opened, beside its cell.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, day: &Day, cell: Rect) {
    let tokens = cx.tokens;
    let id = ui.scope_id().with("day_card");
    let mut open = true;
    let title = cx.texts.with("calendar-day-sessions", &[("day", cx.texts.date_long(day.date).into())]);
    Popup::new(id, ui.ctx().clone(), cell, ui.layer_id())
        .open_bool(&mut open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .align(RectAlign::RIGHT_START)
        .align_alternatives(&[RectAlign::LEFT_START, RectAlign::RIGHT_END, RectAlign::LEFT_END])
        .gap(tokens.space_1)
        .frame(card_frame(tokens))
        .accessible_name(title)
        .show(|ui| {
            ui.set_width(sizes::DAY_CARD);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            let title = crate::texts::capitalized(&cx.texts.date_long(day.date));
            tokens.text(ui, &title, TextRole::BodySemibold, tokens.text_primary);
            if let Some(label) = &day.label {
                tokens.text(ui, label, TextRole::Small, tokens.text_subdued);
            }
            if day.pills.is_empty() {
                tokens.text(ui, &cx.texts.get("calendar-day-empty"), TextRole::Body, tokens.text_subdued);
            }
            for (at, pill) in day.pills.iter().enumerate() {
                let selected = pill.what.session().is_some_and(|name| cx.selection.has(name));
                let response = session_pill(pill).selected(selected).show(ui, tokens);
                if at == 0 && view.opened_by_key {
                    view.opened_by_key = false;
                    response.request_focus();
                }
                touch_pill(view, ui, cx, pill, &response, Spot { date: day.date, pill: Some(at) });
            }
            if cx.rights.may_add() {
                let words = cx.texts.get("calendar-new-session");
                if Button::ghost(&words).icon(icons::ADD).small().show(ui, tokens).clicked() {
                    let date = Some(day.date);
                    cx.send(Action::Select(Selection::new_session(view.filter.person.clone(), date)));
                    view.opened = None;
                }
            }
        });
    if !open {
        // The Escape that closed it is used up; the focus returns to the day.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        view.wanted = Some(Spot { date: day.date, pill: None });
        view.opened = None;
    }
}
