//! One session in the inspector: what is known of it, edited in place.

use super::choices::Place;
use super::create::{day_info, host_select};
use super::fields::{Drafts, Words, labeled, slot, time};
use crate::domain::{Command, HostId, Session, SessionId, SessionRef, Slot, Status};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::calendar::pill::rotation_name;
use crate::ui::views::fixes::declined::{Offer, WaysOn};
use crate::ui::views::fixes::problem::Row;
use crate::ui::widgets::{DateField, Verdict, VerdictLook, inspector_section, pair};
use chrono::NaiveDate;
use egui::{Sense, Ui};

/// Shows the problems of a session, each in words, with what puts it right where this user may.
pub fn problems(ui: &mut Ui, cx: &Cx<'_>, rows: &[Row], may: bool) {
    if rows.is_empty() {
        return;
    }
    let tokens = cx.tokens;
    inspector_section(ui, tokens, &cx.texts.get("session-problems"), None, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for (at, row) in rows.iter().enumerate() {
            ui.push_id(("problem", at), |ui| problem(ui, cx, row, may));
        }
    });
}

fn problem(ui: &mut Ui, cx: &Cx<'_>, row: &Row, may: bool) {
    let tokens = cx.tokens;
    let (icon, color) = row.sign(cx);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.icon_lg), Sense::hover());
        icon.paint(ui.painter(), rect.center(), tokens.icon_md, color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            tokens.text(ui, &row.title, TextRole::BodyMedium, tokens.text_primary);
            tokens.text(ui, &row.sentence, TextRole::Body, tokens.text_subdued);
        });
    });
    for fix in row.fixes.iter().filter(|_| may) {
        fix.show(ui, cx, icons::REPAIR);
    }
}

/// Shows why the host has declined a session and what is offered instead, and the ways on.
pub fn declined(ui: &mut Ui, cx: &Cx<'_>, session: &Session, ways: Option<&WaysOn>) {
    let Some(host) = session.host.as_ref().filter(|_| session.status == Status::Declined) else { return };
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.with("declined-title", &[("host", host_name(cx, host).into())]);
    inspector_section(ui, tokens, &title, None, |ui| {
        if let Some(reason) = session.reason {
            pair(ui, tokens, &texts.get("session-reason"), &texts.reason(reason));
        }
        if let Some(instead) = session.instead {
            pair(ui, tokens, &texts.get("session-instead"), &texts.date(instead));
        }
        let Some(ways) = ways else { return };
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        match &ways.offer {
            Some(Offer::Possible(fix)) => drop(fix.show(ui, cx, icons::CALENDAR)),
            Some(Offer::Refused { title, sentences }) => {
                let sentence = sentences.join("\n");
                Verdict { look: VerdictLook::Refused, title, sentence: &sentence }.show(ui, tokens);
            }
            None => {}
        }
        match &ways.next {
            Some(fix) => drop(fix.show(ui, cx, icons::HOSTS)),
            None => drop(tokens.text(ui, &texts.get("declined-nobody"), TextRole::Small, tokens.text_subdued)),
        }
    });
}

/// Shows when, where and with whom; gives the change that was made.
pub fn when_and_where(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &SessionRef,
    session: &Session,
    drafts: &mut Drafts,
    words: &mut Words,
) -> Option<Command> {
    let texts = cx.texts;
    let mut change = None;
    inspector_section(ui, cx.tokens, &texts.get("session-when"), None, |ui| {
        ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
        labeled(ui, cx, "session-rotation", |ui, _| {
            cx.tokens.text(ui, rotation_name(cx, &session.rotation), TextRole::Body, cx.tokens.text_primary);
        });
        labeled(ui, cx, "session-status", |ui, _| {
            cx.tokens.text(ui, &texts.status(session.status), TextRole::Body, cx.tokens.text_primary);
        });
        linked(ui, cx, name, session);
        let place = Place {
            person: &name.person,
            rotation: &session.rotation,
            date: session.date,
            slot: session.slot,
            moving: Some(&name.session),
        };
        let date = labeled(ui, cx, "session-date", |ui, width| date_field(ui, cx, width, &place, session, words));
        if let Some(date) = date {
            change = Some(moved(name, session, date, session.slot, session.host.clone()));
        }
        let length = cx.workspace.rotation(&session.rotation).map(crate::domain::Rotation::length);
        let slots = length.map_or(&Slot::ALL[..], crate::domain::Length::slots);
        let mut part = session.slot;
        if labeled(ui, cx, "session-part", |ui, _| slot(ui, cx, &mut part, slots)) {
            change = Some(moved(name, session, session.date, part, session.host.clone()));
        }
        let hours = session.hours(&cx.workspace.root.calendar);
        let (starts, ends) = labeled(ui, cx, "session-hours", |ui, _| {
            ui.spacing_mut().item_spacing.x = cx.tokens.space_2;
            let starts = time(ui, cx, "session-starts", hours.from);
            cx.tokens.text(ui, "–", TextRole::Body, cx.tokens.text_subdued);
            (starts, time(ui, cx, "session-ends", hours.to))
        });
        if let Some(starts) = starts {
            change = Some(edited(name, session, |new| new.starts = Some(starts)));
        }
        if let Some(ends) = ends {
            change = Some(edited(name, session, |new| new.ends = Some(ends)));
        }
        let host =
            labeled(ui, cx, "session-host", |ui, width| host_select(ui, cx, width, &place, session.host.as_ref()));
        if let Some(host) = host {
            change = Some(moved(name, session, session.date, session.slot, host));
        }
        let typed = labeled(ui, cx, "session-place", |ui, _| drafts.text(ui, cx, "session-place", &session.place, 1));
        if let Some(text) = typed {
            change = Some(edited(name, session, |new| new.place = text));
        }
        let typed =
            labeled(ui, cx, "session-account", |ui, _| drafts.text(ui, cx, "session-account", &session.account, 1));
        if let Some(text) = typed {
            change = Some(edited(name, session, |new| new.account = text));
        }
    });
    change
}

/// Shows topics, note, and what was learnt and said; gives the change that was made.
pub fn texts(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session, drafts: &mut Drafts) -> Option<Command> {
    let mut change = None;
    inspector_section(ui, cx.tokens, &cx.texts.get("session-preparation"), None, |ui| {
        ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
        if let Some(text) = drafts.text(ui, cx, "session-topics", &session.topics.join("\n"), 2) {
            change = Some(edited(name, session, |new| new.topics = lines(&text)));
        }
        if let Some(text) = drafts.text(ui, cx, "session-note", &session.note, 2) {
            change = Some(edited(name, session, |new| new.note = text.trim().to_owned()));
        }
    });
    change
}

/// Shows what came of it: the figures, then what was learnt and said; gives the change that was made.
pub fn outcome(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &SessionRef,
    session: &Session,
    drafts: Option<&mut Drafts>,
) -> Option<Command> {
    let texts = cx.texts;
    let mut change = None;
    inspector_section(ui, cx.tokens, &texts.get("session-outcome"), None, |ui| {
        figures(ui, cx, session);
        // Before it is recorded there is a form for all of it.
        if let Some(drafts) = drafts.filter(|_| session.status == Status::Done) {
            ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
            if let Some(text) = drafts.text(ui, cx, "session-reflection", &session.reflection, 3) {
                change = Some(edited(name, session, |new| new.reflection = text.trim().to_owned()));
            }
            if let Some(text) = drafts.text(ui, cx, "session-feedback", &session.feedback, 2) {
                change = Some(edited(name, session, |new| new.feedback = text.trim().to_owned()));
            }
        } else {
            written(ui, cx, "session-reflection", &session.reflection);
            written(ui, cx, "session-feedback", &session.feedback);
        }
        if session.status == Status::Done {
            let signed = signer(cx, session).unwrap_or_else(|| texts.get("session-not-signed").into_owned());
            pair(ui, cx.tokens, &texts.get("session-signed"), &signed);
        }
    });
    change
}

/// Shows a session that this user may not change.
pub fn read_only(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    inspector_section(ui, tokens, &texts.get("session-when"), None, |ui| {
        pair(ui, tokens, &texts.get("session-rotation"), rotation_name(cx, &session.rotation));
        pair(ui, tokens, &texts.get("session-status"), &texts.status(session.status));
        linked(ui, cx, name, session);
        pair(ui, tokens, &texts.get("session-date"), &crate::ui::views::calendar::when(cx, session));
        let nobody = texts.get("session-host-none");
        let host = session.host.as_ref().map_or(&*nobody, |id| host_name(cx, id));
        pair(ui, tokens, &texts.get("session-host"), host);
        written(ui, cx, "session-place", &session.place);
        written(ui, cx, "session-account", &session.account);
        written(ui, cx, "session-topics", &session.topics.join("\n"));
        written(ui, cx, "session-note", &session.note);
    });
}

fn written(ui: &mut Ui, cx: &Cx<'_>, label_id: &str, text: &str) {
    if !text.is_empty() {
        pair(ui, cx.tokens, &cx.texts.get(label_id), text);
    }
}

/// Whose doing it was that it fell through, what is offered instead, and the sessions it goes back to.
fn linked(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) {
    let texts = cx.texts;
    // A refusal has a section of its own.
    if let Some(reason) = session.reason.filter(|_| session.status != Status::Declined) {
        pair(ui, cx.tokens, &texts.get("session-reason"), &texts.reason(reason));
    }
    let of_person = |id: &SessionId| cx.workspace.people.get(&name.person)?.sessions.get(id);
    let others = [("session-makes-up", &session.makes_up), ("session-appointment-from", &session.appointment_from)];
    for (label_id, other) in others {
        if let Some(other) = other.as_ref().and_then(of_person) {
            let words = format!("{}, {}", rotation_name(cx, &other.rotation), texts.date(other.date));
            pair(ui, cx.tokens, &texts.get(label_id), &words);
        }
    }
}

fn figures(ui: &mut Ui, cx: &Cx<'_>, session: &Session) {
    let Some(outcome) = session.outcome else { return };
    let figures = [
        ("session-calls", outcome.calls),
        ("session-conversations", outcome.conversations),
        ("session-appointments", outcome.appointments),
        ("session-visits", outcome.visits),
        ("session-deals", outcome.deals),
    ];
    for (label_id, figure) in figures.into_iter().filter(|(_, figure)| *figure > 0) {
        pair(ui, cx.tokens, &cx.texts.get(label_id), &figure.to_string());
    }
}

fn date_field(
    ui: &mut Ui,
    cx: &Cx<'_>,
    width: f32,
    place: &Place<'_>,
    session: &Session,
    words: &mut Words,
) -> Option<NaiveDate> {
    let mut date = Some(session.date);
    let label = cx.texts.get("session-date");
    let info = |day: NaiveDate| day_info(Place { date: day, ..*place }.verdict(cx, session.host.as_ref()));
    let field = DateField::new(&mut date, &label, cx.today, words.of(cx)).hidden_label().width(width);
    let changed = field.days(&info).show(ui, cx.tokens).changed();
    date.filter(|_| changed)
}

/// Gives the name of whoever signed: a host's where it is a host's id.
pub fn signer(cx: &Cx<'_>, session: &Session) -> Option<String> {
    let by = session.signed_by.as_str();
    let host = cx.workspace.hosts.get(by).map(|host| host.name.clone());
    (!by.is_empty()).then(|| host.unwrap_or_else(|| by.to_owned()))
}

fn host_name<'a>(cx: &Cx<'a>, id: &'a HostId) -> &'a str {
    cx.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A move of what is still open, which the host then answers anew; of what is over, a correction of the record.
fn moved(name: &SessionRef, session: &Session, date: NaiveDate, slot: Slot, host: Option<HostId>) -> Command {
    if crate::ui::views::calendar::is_open(session.status) {
        Command::MoveSession { name: name.clone(), date, slot, host }
    } else {
        edited(name, session, |new| (new.date, new.slot, new.host) = (date, slot, host))
    }
}

fn edited(name: &SessionRef, session: &Session, change: impl FnOnce(&mut Session)) -> Command {
    let mut new = session.clone();
    change(&mut new);
    Command::EditSession { name: name.clone(), session: Box::new(new) }
}
