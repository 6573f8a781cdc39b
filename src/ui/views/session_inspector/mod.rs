//! The session in the inspector: read, edited, answered, recorded; and the form for a new one.

mod assign;
pub mod choices;
pub mod create;
mod fields;
pub mod outcome;
pub mod places;
mod session;
pub mod several;
mod visits;

use crate::domain::{Command, Reason, Session, SessionRef, Status};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons};
use crate::ui::views::calendar::is_open;
use crate::ui::views::fixes::declined::WaysOn;
use crate::ui::views::fixes::problem::{self, Row};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::popover::{ConfirmAnswer, confirm};
use crate::ui::widgets::{Button, DateField, IconButton, inspector_section, link};
use choices::Place;
use chrono::NaiveDate;
use create::{NewSession, Visit};
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Sense, Ui, UiBuilder, vec2};
use fields::{Drafts, Words, labeled};
use outcome::{OutcomeForm, Pressed};
use several::Several;
use std::rc::Rc;

/// The state of the inspector.
#[derive(Default)]
pub struct SessionInspector {
    about: Selection,
    drafts: Drafts,
    form: Form,
    new: NewSession,
    words: Words,
    /// What the session that is begun next makes up for.
    makes_up: Option<SessionRef>,
    /// The call whose visit the session begun next is.
    visit_of: Option<SessionRef>,
    /// Whether the session that is shown next is to be declined.
    asks_decline: bool,
    known: Option<(Basis, Rc<Known>)>,
    several: Option<(Basis<Vec<SessionRef>>, Rc<Several>)>,
}

/// What is wrong with a session, and what can become of it.
struct Known {
    problems: Vec<Row>,
    ways: Option<WaysOn>,
}

/// What it was worked out from.
type Basis<T = SessionRef> = (u64, Language, NaiveDate, T);

/// What is asked for at the foot of the inspector.
#[derive(Clone, Debug, Default, PartialEq)]
enum Form {
    #[default]
    None,
    Decline {
        reason: Option<Reason>,
        instead: Option<NaiveDate>,
    },
    Outcome(Box<OutcomeForm>),
    Delete,
}

impl SessionInspector {
    /// Asks why the host of the session that is shown next declines it.
    pub fn ask_to_decline(&mut self) {
        self.asks_decline = true;
    }

    /// Says what the session that is begun next makes up for.
    pub fn make_up_for(&mut self, name: SessionRef) {
        self.about = Selection::Nothing;
        self.makes_up = Some(name);
    }

    /// Says which call has won the visit that is begun next.
    pub fn book_visit(&mut self, call: SessionRef) {
        self.about = Selection::Nothing;
        self.visit_of = Some(call);
    }

    /// Gives what is wrong with a session and what can become of it, worked out once until something changes.
    fn known(&mut self, cx: &Cx<'_>, name: &SessionRef) -> Rc<Known> {
        let basis = (cx.derived.revision, cx.texts.language(), cx.today, name.clone());
        if let Some((of, known)) = &self.known
            && *of == basis
        {
            return known.clone();
        }
        let known = Known { problems: problem_rows(cx, name), ways: WaysOn::of(&Facts::from(cx), name) };
        let known = Rc::new(known);
        self.known = Some((basis, known.clone()));
        known
    }

    /// Gives what is shown of several sessions, worked out once until something changes.
    fn several(&mut self, cx: &Cx<'_>, names: &[SessionRef]) -> Rc<Several> {
        let basis = (cx.derived.revision, cx.texts.language(), cx.today, names.to_vec());
        if let Some((of, several)) = &self.several
            && *of == basis
        {
            return several.clone();
        }
        let several = Rc::new(Several::of(cx, names));
        self.several = Some((basis, several.clone()));
        several
    }

    /// Paints the inspector; nothing while nothing is selected.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if self.about != *cx.selection {
            self.about = cx.selection.clone();
            self.form = Form::None;
            self.drafts.clear();
            if let Selection::NewSession { person, rotation, date } = cx.selection {
                self.new = NewSession::of(cx, person.clone(), rotation.as_ref(), *date);
                self.new.makes_up = self.makes_up.take();
                self.new.visit = self.visit_of.take().and_then(|call| Visit::of(cx, &call));
            }
        }
        if std::mem::take(&mut self.asks_decline) {
            self.form = Form::Decline { reason: Some(Reason::Host), instead: None };
        }
        match cx.selection {
            Selection::Nothing => {}
            Selection::NewSession { .. } => {
                head(ui, cx, &cx.texts.get("assign-title"));
                let (new, words) = (&mut self.new, &mut self.words);
                body(ui, cx, |ui| new.show(ui, cx, words));
            }
            Selection::Sessions(names) => {
                head(ui, cx, &cx.texts.with("session-several", &[("count", names.len().into())]));
                let several = self.several(cx, names);
                body(ui, cx, |ui| several::show(ui, cx, names, &several));
            }
            Selection::Session(name) => {
                head(ui, cx, cx.person_name(&name.person));
                let Some(session) = cx.workspace.session(name) else {
                    body(ui, cx, |ui| {
                        inspector_section(ui, cx.tokens, "", None, |ui| {
                            cx.tokens.text(ui, &cx.texts.get("session-gone"), TextRole::Body, cx.tokens.text_subdued);
                        });
                    });
                    return;
                };
                if cx.rights.may_edit_person(&name.person) {
                    self.editable(ui, cx, name, session);
                } else {
                    body(ui, cx, |ui| read_only(ui, cx, name, session));
                }
            }
        }
    }

    /// Shows a session that can be changed: its fields above what can be done to it, or the form that was opened.
    fn editable(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) {
        let (mut change, mut books) = (None, false);
        // A field of one session never takes over the focus or the draft of another's.
        let known = self.known(cx, name);
        ui.push_id((&name.person, &name.session), |ui| match &self.form {
            Form::None | Form::Delete => {
                change = self.foot(ui, cx, name, session).or_else(|| self.delete(ui, cx, name));
                body(ui, cx, |ui| {
                    session::problems(ui, cx, &known.problems, true);
                    session::declined(ui, cx, session, known.ways.as_ref());
                    let when = session::when_and_where(ui, cx, name, session, &mut self.drafts, &mut self.words);
                    let texts = session::texts(ui, cx, name, session, &mut self.drafts);
                    let outcome = is_over(cx, session)
                        .then(|| session::outcome(ui, cx, name, session, Some(&mut self.drafts)))
                        .flatten();
                    change = change.take().or(when).or(texts).or(outcome);
                    visits::show(ui, cx, name, session, true);
                    go_to_person(ui, cx, name);
                    let delete = cx.texts.get("session-delete");
                    inspector_section(ui, cx.tokens, "", None, |ui| {
                        if Button::destructive(&delete).icon(icons::DELETE).small().show(ui, cx.tokens).clicked() {
                            self.form = Form::Delete;
                        }
                    });
                });
            }
            Form::Decline { .. } => {
                let title = cx.texts.get("session-decline-do");
                body(ui, cx, |ui| {
                    inspector_section(ui, cx.tokens, &title, None, |ui| change = self.decline(ui, cx, name, session));
                });
            }
            Form::Outcome(_) => {
                let title = cx.texts.get("session-outcome");
                body(ui, cx, |ui| {
                    inspector_section(ui, cx.tokens, &title, None, |ui| {
                        (change, books) = self.record(ui, cx, name, session);
                    });
                });
            }
        });
        if let Some(command) = change {
            cx.outbox.change(command);
        }
        // The call says whom the visit is to, once its outcome is kept.
        if books {
            cx.send(Action::BookVisit(name.clone()));
        }
    }

    fn record(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> (Option<Command>, bool) {
        let Form::Outcome(form) = &mut self.form else { return (None, false) };
        let pressed = form.show(ui, cx, name, session);
        if pressed != Pressed::Nothing {
            self.form = Form::None;
        }
        match pressed {
            Pressed::Save { command, books } => (Some(command), books),
            Pressed::Nothing | Pressed::Back => (None, false),
        }
    }

    fn foot(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Option<Command> {
        let frame = Frame::new().fill(cx.tokens.surface_panel).inner_margin(sizes::FOOT_MARGIN);
        Panel::bottom(ui.scope_id().with("session_foot"))
            .frame(frame)
            .show_separator_line(false)
            .resizable(false)
            .show(ui, |ui| {
                let edge = ui.max_rect().expand2(vec2(cx.tokens.space_4, cx.tokens.space_3));
                ui.painter().hline(edge.x_range(), edge.top(), (cx.tokens.stroke_hair, cx.tokens.border_default));
                self.buttons(ui, cx, name, session)
            })
            .inner
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Option<Command> {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let mut change = None;
        let open = is_open(session.status);
        let past = session.date <= cx.today;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
            // What is due first is the primary one.
            let record = texts.get(if session.outcome.is_some() { "session-record-again" } else { "session-record" });
            let button = if open && past { Button::primary(&record) } else { Button::secondary(&record) };
            if (past || !open) && button.icon(icons::ANSWER).small().show(ui, tokens).clicked() {
                self.form = Form::Outcome(Box::new(OutcomeForm::of(session)));
            }
            let unsigned = session.status == Status::Done && session.signed_by.is_empty();
            if let Some(host) = session.host.as_ref().filter(|_| unsigned)
                && Button::secondary(&texts.get("session-sign")).icon(icons::SIGNED).small().show(ui, tokens).clicked()
            {
                change = Some(Command::SignSession { name: name.clone(), by: host.to_string() });
            }
            if open && session.host.is_some() {
                let confirm = texts.get("session-confirm");
                let button = if past { Button::secondary(&confirm) } else { Button::primary(&confirm) };
                if session.status != Status::Confirmed && button.small().show(ui, tokens).clicked() {
                    change = Some(Command::ConfirmSession { name: name.clone() });
                }
                let decline = texts.get("session-decline");
                if session.status != Status::Declined && Button::secondary(&decline).small().show(ui, tokens).clicked()
                {
                    self.form = Form::Decline { reason: Some(Reason::Host), instead: None };
                }
            }
            if open && Button::secondary(&texts.get("session-cancel")).small().show(ui, tokens).clicked() {
                change = Some(Command::CancelSession { name: name.clone(), reason: None });
            }
        });
        change
    }

    fn decline(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Option<Command> {
        let Form::Decline { reason, instead } = &mut self.form else { return None };
        let (tokens, texts) = (cx.tokens, cx.texts);
        outcome::reason(ui, cx, reason);
        let label = texts.get("session-instead");
        let words = self.words.of(cx);
        let place = Place {
            person: &name.person,
            rotation: &session.rotation,
            date: session.date,
            slot: session.slot,
            moving: Some(&name.session),
        };
        let info = |day| create::day_info(Place { date: day, ..place }.verdict(cx, session.host.as_ref()));
        labeled(ui, cx, "session-instead", |ui, width| {
            let field = DateField::new(instead, &label, cx.today, words).optional().hidden_label().width(width);
            field.days(&info).show(ui, tokens);
        });
        tokens.text(ui, &texts.get("host-decline-instead-hint"), TextRole::Small, tokens.text_faint);
        let decline = texts.get(if instead.is_some() { "host-decline-offer" } else { "session-decline-do" });
        let command = Command::DeclineSession { name: name.clone(), reason: *reason, instead: *instead };
        let (mut done, mut back) = (false, false);
        ui.horizontal(|ui| {
            done = Button::primary(&decline).show(ui, tokens).clicked();
            back = Button::secondary(&texts.get("session-back")).show(ui, tokens).clicked();
        });
        if done || back {
            self.form = Form::None;
        }
        done.then_some(command)
    }

    fn delete(&mut self, ui: &Ui, cx: &Cx<'_>, name: &SessionRef) -> Option<Command> {
        if self.form != Form::Delete {
            return None;
        }
        let texts = cx.texts;
        let none = crate::ui::views::calendar::filter::Filter::default();
        let what = crate::ui::views::calendar::pill::of_session(cx, name, &none).map(|pill| pill.spoken);
        let sentence = texts.with("session-delete-sentence", &[("what", what.unwrap_or_default().into())]);
        let answer = confirm(
            ui.ctx(),
            cx.tokens,
            &texts.get("session-delete-title"),
            &sentence,
            &texts.get("session-delete-do"),
            &texts.get("session-keep"),
        );
        if answer != ConfirmAnswer::Open {
            self.form = Form::None;
        }
        (answer == ConfirmAnswer::Confirmed).then(|| {
            cx.send(Action::Select(Selection::Nothing));
            Command::RemoveSession { name: name.clone() }
        })
    }
}

/// Tells whether something can have come of a session.
fn is_over(cx: &Cx<'_>, session: &Session) -> bool {
    session.status == Status::Done || session.date < cx.today
}

/// Shows a session that this user may not change, and says so.
fn read_only(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) {
    inspector_section(ui, cx.tokens, "", None, |ui| {
        cx.tokens.text(ui, &cx.texts.get("session-read-only"), TextRole::Small, cx.tokens.text_faint);
    });
    session::problems(ui, cx, &problem_rows(cx, name), false);
    session::declined(ui, cx, session, None);
    session::read_only(ui, cx, name, session);
    if is_over(cx, session) {
        session::outcome(ui, cx, name, session, None);
    }
    visits::show(ui, cx, name, session, false);
    go_to_person(ui, cx, name);
}

fn go_to_person(ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef) {
    let words = cx.texts.with("session-go-to-person", &[("name", cx.person_name(&name.person).into())]);
    inspector_section(ui, cx.tokens, "", None, |ui| {
        if link(ui, cx.tokens, &words, Some(icons::FORWARD)).clicked() {
            cx.send(Action::Go(Page::Person(name.person.clone())));
        }
    });
}

/// Words everything that is wrong with a session, with what puts it right.
pub fn problem_rows(cx: &Cx<'_>, name: &SessionRef) -> Vec<Row> {
    let about = cx.derived.problems.iter().filter(|problem| problem.session.as_ref() == Some(name));
    about.map(|one| problem::row(one, cx.workspace, cx.texts)).collect()
}

fn head(ui: &mut Ui, cx: &Cx<'_>, title: &str) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.inspector_head), Sense::hover());
    let line = (tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, line);
    let builder =
        UiBuilder::new().max_rect(rect.shrink2(vec2(tokens.space_4, 0.0))).layout(Layout::right_to_left(Align::Center));
    let mut row = ui.new_child(builder);
    if IconButton::new(icons::CLOSE, &cx.texts.get("session-close")).small().show(&mut row, tokens).clicked() {
        cx.send(Action::Select(Selection::Nothing));
    }
    row.with_layout(Layout::left_to_right(Align::Center), |ui| {
        tokens.text_line(ui, title, TextRole::BodySemibold, tokens.text_primary);
    });
}

fn body(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(cx.tokens.surface_panel).inner_margin(Margin::ZERO);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui);
        });
    });
}
