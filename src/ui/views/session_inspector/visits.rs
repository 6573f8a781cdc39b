//! What came of the appointments a cold call has won: the visits that are booked, and the next one.

use super::create::wins_visits;
use crate::domain::{Session, SessionRef};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::icons;
use crate::ui::views::calendar::pill::rotation_name;
use crate::ui::widgets::{Button, inspector_section, link};
use egui::Ui;

/// Gives the call a visit was won in, if it was, then the visits a call has won, by date.
fn linked(cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Vec<SessionRef> {
    let Some(person) = cx.workspace.people.get(&name.person) else { return Vec::new() };
    let mut won: Vec<_> =
        person.sessions.iter().filter(|(_, other)| other.appointment_from.as_ref() == Some(&name.session)).collect();
    won.sort_by_key(|(id, other)| (other.date, other.slot, (*id).clone()));
    let call = session.appointment_from.as_ref().and_then(|id| person.sessions.get_key_value(id));
    let all = call.into_iter().chain(won);
    all.map(|(id, _)| SessionRef { person: name.person.clone(), session: id.clone() }).collect()
}

/// Shows them, each a link to the other, with the way to book the next visit.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session, may: bool) {
    let others = linked(cx, name, session);
    let may_book = may && wins_visits(cx, session) && cx.workspace.ride_along(&name.person).is_some();
    if others.is_empty() && !may_book {
        return;
    }
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("session-visits-title");
    inspector_section(ui, tokens, &title, None, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for other in &others {
            let Some(session) = cx.workspace.session(other) else { continue };
            let what = rotation_name(cx, &session.rotation).to_owned();
            let parts = [what, texts.date(session.date), session.account.clone()];
            let words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            if link(ui, tokens, &words, Some(icons::FORWARD)).clicked() {
                cx.send(Action::Select(Selection::Session(other.clone())));
            }
        }
        if may_book {
            let book = texts.get("session-book-visit");
            if Button::secondary(&book).small().icon(icons::RIDE_ALONG).show(ui, tokens).clicked() {
                cx.send(Action::BookVisit(name.clone()));
            }
        }
    });
}
