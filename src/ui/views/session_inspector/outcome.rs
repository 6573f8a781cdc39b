//! Recording what came of a session: it took place, was missed or called off; figures, words, signature.

use super::create::is_call;
use super::fields::labeled;
use crate::domain::{Command, HostId, Kind, Outcome, Reason, Session, SessionRef, Status};
use crate::ui::context::Cx;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, CheckBox, NumberField, Select, TextField, segmented};
use egui::Ui;

/// What is being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeForm {
    /// What happened.
    pub happened: Happened,
    /// Whose doing it was that it fell through.
    pub reason: Option<Reason>,
    /// The figures.
    pub outcome: Outcome,
    /// What the employee learnt.
    pub reflection: String,
    /// What the host says.
    pub feedback: String,
    /// Who signs; nobody where it is empty.
    pub signed_by: String,
}

/// What can have happened to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It took place.
    Done,
    /// It did not take place although nobody cancelled it.
    Missed,
    /// It was called off.
    Cancelled,
}

/// What was pressed in the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Pressed {
    /// Nothing yet.
    Nothing,
    /// Leave it.
    Back,
    /// Keep it.
    Save {
        /// By this command.
        command: Command,
        /// Whether the visit that the call has won is to be booked next.
        books: bool,
    },
}

impl OutcomeForm {
    /// Starts with what the session already says.
    pub fn of(session: &Session) -> Self {
        Self {
            happened: match session.status {
                Status::Missed => Happened::Missed,
                Status::Cancelled => Happened::Cancelled,
                _ => Happened::Done,
            },
            reason: session.reason,
            outcome: session.outcome.unwrap_or_default(),
            reflection: session.reflection.clone(),
            feedback: session.feedback.clone(),
            signed_by: session.signed_by.clone(),
        }
    }

    /// Gives the one command that keeps all of it.
    pub fn command(&self, name: &SessionRef, session: &Session) -> Command {
        let name = || name.clone();
        match self.happened {
            Happened::Missed => Command::MissSession { name: name(), reason: self.reason },
            Happened::Cancelled => Command::CancelSession { name: name(), reason: self.reason },
            Happened::Done => {
                let record = Command::RecordOutcome {
                    name: name(),
                    outcome: self.outcome,
                    reflection: self.reflection.trim().to_owned(),
                    feedback: self.feedback.trim().to_owned(),
                };
                let by = self.signed_by.trim();
                if by.is_empty() || by == session.signed_by {
                    record
                } else {
                    Command::Batch(vec![record, Command::SignSession { name: name(), by: by.to_owned() }])
                }
            }
        }
    }

    /// Tells which of the three can be chosen for a session as it stands.
    pub fn choices(session: &Session, today: chrono::NaiveDate) -> Vec<Happened> {
        let mut choices = vec![Happened::Done];
        let was_missed = matches!(session.status, Status::Planned | Status::Confirmed | Status::Missed);
        if was_missed && session.date <= today {
            choices.push(Happened::Missed);
        }
        if session.status != Status::Done && session.status != Status::Missed {
            choices.push(Happened::Cancelled);
        }
        choices
    }

    /// Shows all of the form.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Pressed {
        self.what_happened(ui, cx, session);
        match self.happened {
            Happened::Done => self.took_place(ui, cx, session),
            Happened::Missed | Happened::Cancelled => reason(ui, cx, &mut self.reason),
        }
        self.buttons(ui, cx, name, session)
    }

    /// Shows what the employee knows: what happened, the figures of such a session, and what they learnt, under a name of
    /// its own, as there may be others on the page.
    pub fn show_short(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (name, session): (&SessionRef, &Session),
        learnt: &str,
    ) -> Pressed {
        self.what_happened(ui, cx, session);
        match self.happened {
            Happened::Done => {
                let kind = cx.workspace.rotation(&session.rotation).map_or(Kind::Other, |rotation| rotation.kind);
                self.figures(ui, cx, kind);
                TextField::new(&mut self.reflection, learnt).rows(3).show(ui, cx.tokens);
            }
            Happened::Missed | Happened::Cancelled => reason(ui, cx, &mut self.reason),
        }
        self.buttons(ui, cx, name, session)
    }

    fn what_happened(&mut self, ui: &mut Ui, cx: &Cx<'_>, session: &Session) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        let choices = Self::choices(session, cx.today);
        let word = |happened| {
            texts.get(match happened {
                Happened::Done => "session-happened-done",
                Happened::Missed => "session-happened-missed",
                Happened::Cancelled => "session-happened-cancelled",
            })
        };
        let words: Vec<_> = choices.iter().map(|&happened| (happened, word(happened))).collect();
        let parts: Vec<(Happened, &str)> = words.iter().map(|(happened, word)| (*happened, &**word)).collect();
        segmented(ui, tokens, &texts.get("session-happened"), &mut self.happened, &parts);
    }

    fn buttons(&self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Pressed {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let mut pressed = Pressed::Nothing;
        let save = |books| Pressed::Save { command: self.command(name, session), books };
        let wins = self.happened == Happened::Done && self.outcome.appointments > 0 && is_call(cx, session);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            if Button::primary(&texts.get("session-save-outcome")).icon(icons::CHECK).show(ui, tokens).clicked() {
                pressed = save(false);
            }
            if wins && cx.workspace.ride_along(&name.person).is_some() {
                let label = texts.get("session-save-and-book");
                if Button::secondary(&label).icon(icons::RIDE_ALONG).show(ui, tokens).clicked() {
                    pressed = save(true);
                }
            }
            if Button::secondary(&texts.get("session-back")).show(ui, tokens).clicked() {
                pressed = Pressed::Back;
            }
        });
        pressed
    }

    fn took_place(&mut self, ui: &mut Ui, cx: &Cx<'_>, session: &Session) {
        let texts = cx.texts;
        self.figures(ui, cx, Kind::Other);
        TextField::new(&mut self.reflection, &texts.get("session-reflection")).rows(3).show(ui, cx.tokens);
        TextField::new(&mut self.feedback, &texts.get("session-feedback")).rows(2).show(ui, cx.tokens);
        match session.host.as_ref().and_then(|id| Some((id, cx.workspace.hosts.get(id)?))) {
            Some((id, host)) => self.sign_by_host(ui, cx, id, &host.name),
            None => {
                TextField::new(&mut self.signed_by, &texts.get("session-signed")).show(ui, cx.tokens);
            }
        }
    }

    /// Adds the figures that a session of a kind has; all of them where the kind says nothing.
    fn figures(&mut self, ui: &mut Ui, cx: &Cx<'_>, kind: Kind) {
        let texts = cx.texts;
        let figures = [
            ("session-calls", &mut self.outcome.calls, kind != Kind::RideAlong),
            ("session-conversations", &mut self.outcome.conversations, kind != Kind::RideAlong),
            ("session-appointments", &mut self.outcome.appointments, kind != Kind::RideAlong),
            ("session-visits", &mut self.outcome.visits, kind != Kind::ColdCalls),
            ("session-deals", &mut self.outcome.deals, true),
        ];
        for (label_id, figure, _) in figures.into_iter().filter(|(_, figure, is_asked)| *is_asked || **figure > 0) {
            labeled(ui, cx, label_id, |ui, _| {
                let (label, wrong) = (texts.get(label_id), texts.get("session-number-wrong"));
                let mut value = f64::from(*figure);
                NumberField::new(&mut value, &label, &wrong).hidden_label().show(ui, cx.tokens);
                *figure = value as u32;
            });
        }
    }

    fn sign_by_host(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, name: &str) {
        let signed = self.signed_by == id.as_str();
        let words = cx.texts.with("session-sign-by", &[("name", name.into())]);
        if CheckBox::new(signed, &words).show(ui, cx.tokens).clicked() {
            self.signed_by = if signed { String::new() } else { id.to_string() };
        }
    }
}

/// Lets one say whose doing it was.
pub fn reason(ui: &mut Ui, cx: &Cx<'_>, reason: &mut Option<Reason>) {
    let texts = cx.texts;
    let none = texts.get("session-reason-none");
    let words: Vec<_> = Reason::ALL.iter().map(|&reason| texts.reason(reason)).collect();
    let value = reason.map_or(none.clone(), |reason| texts.reason(reason));
    let names: Vec<&str> = std::iter::once(&*none).chain(words.iter().map(|word| &**word)).collect();
    match Select::new(&texts.get("session-reason"), &value).show(ui, cx.tokens, &names) {
        Some(0) => *reason = None,
        Some(at) => *reason = Reason::ALL.get(at - 1).copied(),
        None => {}
    }
}
