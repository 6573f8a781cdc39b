//! The form for a new session, with the verdict on it while it is filled in.

use super::assign::Kept;
use super::choices::{self, Place, RotationChoice};
use super::fields::{Words, labeled, slot};
use crate::app::ids::new_session_id;
use crate::domain::{
    Command, HostId, Kind, PersonId, Placement, RotationId, Session, SessionId, SessionRef, Slot, Status,
};
use crate::texts::capitalized;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, calendar_sizes as sizes};
use crate::ui::widgets::{Button, DateField, DayInfo, MenuItem, Select, TextField, Verdict, VerdictLook};
use chrono::NaiveDate;
use egui::Ui;
use std::collections::BTreeSet;

/// What is being filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewSession {
    /// Whose.
    pub person: Option<PersonId>,
    /// For what.
    pub rotation: Option<RotationId>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Which part of the day.
    pub slot: Option<Slot>,
    /// With whom.
    pub host: Option<HostId>,
    /// What it makes up for, as long as it stays that person's and of that rotation.
    pub makes_up: Option<SessionRef>,
    /// The call that won the visit, as long as it stays that person's, and whom the visit is to.
    pub visit: Option<Visit>,
    /// The day it was begun on, whose places come first.
    pub from: Option<NaiveDate>,
    pub(super) typed: String,
    /// Whether the fields for any other place are shown.
    pub(super) another_open: bool,
    /// Whether what is to be answered first is to have the focus.
    pub(super) wants_focus: bool,
    pub(super) kept: Kept,
}

/// A visit that a cold call has won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The call.
    pub call: SessionRef,
    /// Whom the visit is to.
    pub account: String,
}

impl Visit {
    /// Begins the visit that a call has won, to whom the call says; `None` where it won none.
    pub fn of(cx: &Cx<'_>, call: &SessionRef) -> Option<Self> {
        let session = cx.workspace.session(call).filter(|session| wins_visits(cx, session))?;
        Some(Self { call: call.clone(), account: session.account.clone() })
    }
}

/// Tells whether a session is a cold call that took place and won an appointment.
pub fn wins_visits(cx: &Cx<'_>, session: &Session) -> bool {
    let is_done = session.status == Status::Done;
    is_done && is_call(cx, session) && session.outcome.is_some_and(|outcome| outcome.appointments > 0)
}

/// Tells whether a session is of cold calls.
pub fn is_call(cx: &Cx<'_>, session: &Session) -> bool {
    cx.workspace.rotation(&session.rotation).is_some_and(|rotation| rotation.kind == Kind::ColdCalls)
}

impl NewSession {
    /// Starts with what is known.
    pub fn of(cx: &Cx<'_>, person: Option<PersonId>, rotation: Option<&RotationId>, date: Option<NaiveDate>) -> Self {
        let mut new = Self { date, from: date, wants_focus: true, ..Self::default() };
        if let Some(person) = person {
            new.choose_person(cx, person);
        }
        let choices = new.person.as_ref().map(|id| choices::rotations(cx, id)).unwrap_or_default();
        if let Some(choice) = choices.iter().find(|one| Some(&one.id) == rotation) {
            new.choose_rotation(cx, choice);
        }
        new
    }

    /// Takes a person, with the rotation they miss first and the best host.
    pub fn choose_person(&mut self, cx: &Cx<'_>, person: PersonId) {
        let first = choices::rotations(cx, &person).into_iter().next();
        self.person = Some(person);
        self.rotation = None;
        self.typed.clear();
        if let Some(first) = first {
            self.choose_rotation(cx, &first);
        }
    }

    fn choose_rotation(&mut self, cx: &Cx<'_>, choice: &RotationChoice) {
        self.rotation = Some(choice.id.clone());
        let slots = choice.length.slots();
        if !self.slot.is_some_and(|slot| slots.contains(&slot)) {
            self.slot = slots.first().copied();
        }
        self.choose_best_host(cx);
    }

    /// Takes the best host of the place; none where no host is free there.
    pub fn choose_best_host(&mut self, cx: &Cx<'_>) {
        let best = self.place().and_then(|place| choices::hosts(cx, &place).into_iter().next());
        self.host = best.filter(|host| host.is_allowed).map(|host| host.id);
    }

    fn place(&self) -> Option<Place<'_>> {
        let (person, rotation) = (self.person.as_ref()?, self.rotation.as_ref()?);
        Some(Place { person, rotation, date: self.date?, slot: self.slot?, moving: None })
    }

    /// Gives the command that adds it and its name; `None` while something is missing.
    pub fn command(&self, cx: &Cx<'_>) -> Option<(SessionRef, Command)> {
        let place = self.place()?;
        let person = cx.workspace.people.get(place.person)?;
        let name = SessionRef { person: place.person.clone(), session: new_session_id(Some(person), &BTreeSet::new()) };
        let mut session = Session::planned(place.rotation.clone(), place.date, place.slot, self.host.clone());
        session.makes_up = self.made_up(cx, place.person, place.rotation);
        self.put_visit(cx, place.person, &mut session);
        Some((name.clone(), Command::AddSession { name, session: Box::new(session) }))
    }

    /// Gives the session that one of this person and rotation would make up for.
    pub(super) fn made_up(&self, cx: &Cx<'_>, person: &PersonId, rotation: &RotationId) -> Option<SessionId> {
        let name = self.makes_up.as_ref().filter(|name| name.person == *person)?;
        let session = cx.workspace.session(name).filter(|session| session.rotation == *rotation);
        session.map(|_| name.session.clone())
    }

    /// Ties a session to the call that won it, where there is one and the session is a ride-along of the same person.
    fn put_visit(&self, cx: &Cx<'_>, person: &PersonId, session: &mut Session) {
        let is_ride = cx.workspace.rotation(&session.rotation).is_some_and(|rotation| rotation.kind == Kind::RideAlong);
        if let Some(visit) = self.visit.as_ref().filter(|visit| visit.call.person == *person && is_ride)
            && cx.workspace.session(&visit.call).is_some()
        {
            session.appointment_from = Some(visit.call.session.clone());
            visit.account.trim().clone_into(&mut session.account);
        }
    }

    /// Books a place, and shows what was booked.
    pub(super) fn book(&self, cx: &Cx<'_>, place: &Placement) {
        let Placement { person, date, rotation, slot, host } = place.clone();
        let record = cx.workspace.people.get(&person).map(|person| &**person);
        let makes_up = self.made_up(cx, &person, &rotation);
        let name = SessionRef { session: new_session_id(record, &BTreeSet::new()), person };
        let mut session = Session { makes_up, ..Session::planned(rotation, date, slot, Some(host)) };
        self.put_visit(cx, &name.person, &mut session);
        cx.outbox.change(Command::AddSession { name: name.clone(), session: Box::new(session) });
        cx.send(Action::Select(Selection::Session(name)));
    }

    /// Shows the fields of a place, with the verdict on it.
    pub(super) fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, words: &mut Words, rotations: &[RotationChoice]) {
        labeled(ui, cx, "session-date", |ui, width| self.date_field(ui, cx, width, words));
        let length = rotations.iter().find(|one| Some(&one.id) == self.rotation.as_ref()).map(|one| one.length);
        if let (Some(length), Some(mut part)) = (length, self.slot) {
            let changed = labeled(ui, cx, "session-part", |ui, _| slot(ui, cx, &mut part, length.slots()));
            self.slot = Some(part);
            if changed {
                self.choose_best_host(cx);
            }
        }
        labeled(ui, cx, "session-host", |ui, width| self.host_field(ui, cx, width));
        self.verdict_and_add(ui, cx);
    }

    pub(super) fn person_field(&mut self, ui: &mut Ui, cx: &Cx<'_>, width: f32) {
        let texts = cx.texts;
        let none = texts.get("session-choose-person");
        let value =
            self.person.as_ref().map_or(&*none, |id| cx.workspace.people.get(id).map_or(id.as_str(), |p| &p.name));
        let label = texts.get("session-person");
        let typed = &mut self.typed;
        let taken = Select::new(&label, value).hidden_label().width(width).show_with(ui, cx.tokens, |ui| {
            let find = texts.get("session-find-person");
            let field = TextField::search(typed, &find).placeholder(&find).show(ui, cx.tokens);
            if ui.memory(|memory| memory.focused()).is_none() {
                field.request_focus();
            }
            let people = choices::people(cx, typed);
            if people.is_empty() {
                cx.tokens.text(ui, &texts.get("session-no-person"), TextRole::Body, cx.tokens.text_faint);
            }
            people
                .into_iter()
                .find(|(_, name)| MenuItem::new(name).show(ui, cx.tokens).clicked())
                .map(|(id, _)| id.clone())
        });
        if let Some(person) = taken.flatten() {
            self.choose_person(cx, person);
        }
    }

    pub(super) fn rotation_field(&mut self, ui: &mut Ui, cx: &Cx<'_>, width: f32, rotations: &[RotationChoice]) {
        let none = cx.texts.get("session-choose-rotation");
        let chosen = rotations.iter().find(|one| Some(&one.id) == self.rotation.as_ref());
        let value = chosen.map_or(&*none, |one| &one.label);
        let labels: Vec<&str> = rotations.iter().map(|one| one.label.as_str()).collect();
        let select = Select::new(&cx.texts.get("session-rotation"), value)
            .hidden_label()
            .width(width)
            .enabled(!rotations.is_empty())
            .show(ui, cx.tokens, &labels);
        if let Some(choice) = select.and_then(|at| rotations.get(at)) {
            self.choose_rotation(cx, choice);
        }
    }

    fn date_field(&mut self, ui: &mut Ui, cx: &Cx<'_>, width: f32, words: &mut Words) {
        let mut date = self.date;
        let label = cx.texts.get("session-date");
        let info = |day: NaiveDate| {
            let place = self.place().map(|place| Place { date: day, ..place });
            place.map(|place| day_info(place.verdict(cx, self.host.as_ref()))).unwrap_or_default()
        };
        let field = DateField::new(&mut date, &label, cx.today, words.of(cx)).hidden_label().width(width);
        let changed = field.days(&info).show(ui, cx.tokens).changed();
        if changed {
            self.date = date;
            // Who was free on the day before need not be on this one; who still is stays.
            let stays = self
                .host
                .as_ref()
                .zip(self.place())
                .is_some_and(|(host, place)| place.verdict(cx, Some(host)).is_allowed());
            if !stays {
                self.choose_best_host(cx);
            }
        }
    }

    fn host_field(&mut self, ui: &mut Ui, cx: &Cx<'_>, width: f32) {
        let none = cx.texts.get("session-choose-host");
        let Some(place) = self.place() else {
            Select::new(&cx.texts.get("session-host"), &none).hidden_label().width(width).enabled(false).show(
                ui,
                cx.tokens,
                &[],
            );
            return;
        };
        if let Some(host) = host_select(ui, cx, width, &place, self.host.as_ref()) {
            self.host = host;
        }
    }

    fn verdict_and_add(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let Some(place) = self.place() else {
            tokens.text(ui, &texts.get("session-incomplete"), TextRole::Small, tokens.text_faint);
            return;
        };
        let verdict = place.verdict(cx, self.host.as_ref());
        let allowed = verdict.is_allowed();
        let day = capitalized(&texts.date(place.date));
        let id = if allowed { "session-verdict-free" } else { "session-verdict-refused" };
        let title = texts.with(id, &[("day", day.into())]);
        let look = if allowed { VerdictLook::Allowed } else { VerdictLook::Refused };
        Verdict { look, title: &title, sentence: &verdict.sentences.join("\n") }.show(ui, tokens);
        let add = texts.get(if allowed { "session-add" } else { "session-add-forced" });
        let button = if allowed { Button::primary(&add) } else { Button::secondary(&add) };
        if button.show(ui, tokens).clicked()
            && let Some((name, command)) = self.command(cx)
        {
            cx.outbox.change(command);
            cx.send(Action::Select(Selection::Session(name)));
        }
    }
}

/// Says what a verdict makes of a day in the month of a date field.
pub fn day_info(verdict: choices::Ruling) -> DayInfo<'static> {
    DayInfo { hatch: None, allowed: Some(verdict.is_allowed()), words: verdict.short.into() }
}

/// Lets one choose a host for a place, best first, or nobody; gives the choice once another is taken.
pub fn host_select(
    ui: &mut Ui,
    cx: &Cx<'_>,
    width: f32,
    place: &Place<'_>,
    chosen: Option<&HostId>,
) -> Option<Option<HostId>> {
    let texts = cx.texts;
    let nobody = texts.get("session-host-none");
    let value = chosen.map_or(&*nobody, |id| cx.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name));
    let label = texts.get("session-host");
    let select = Select::new(&label, value).hidden_label().width(width);
    let taken = select.show_with(ui, cx.tokens, |ui| {
        ui.set_min_width(sizes::HOST_CHOICES);
        // Asked only while the choices are open.
        let hosts = choices::hosts(cx, place);
        let mut taken = None;
        for host in &hosts {
            if MenuItem::new(&host.label).chosen(Some(&host.id) == chosen).show(ui, cx.tokens).clicked() {
                taken = Some(Some(host.id.clone()));
            }
        }
        if MenuItem::new(&nobody).chosen(chosen.is_none()).show(ui, cx.tokens).clicked() {
            taken = Some(None);
        }
        taken
    });
    taken.flatten().filter(|taken| taken.as_ref() != chosen)
}
