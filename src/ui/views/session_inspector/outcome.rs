//! Recording what came of a session: it took place, was missed or called off; figures, words, signature.

use super::fields::labeled;
use crate::domain::{Command, HostId, Outcome, Reason, Session, SessionRef, Status};
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
    /// Keep it, by this command.
    Save(Command),
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

    /// Shows the form.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &SessionRef, session: &Session) -> Pressed {
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
        match self.happened {
            Happened::Done => self.took_place(ui, cx, session),
            Happened::Missed | Happened::Cancelled => reason(ui, cx, &mut self.reason),
        }
        let mut pressed = Pressed::Nothing;
        ui.horizontal(|ui| {
            if Button::primary(&texts.get("session-save-outcome")).icon(icons::CHECK).show(ui, tokens).clicked() {
                pressed = Pressed::Save(self.command(name, session));
            }
            if Button::secondary(&texts.get("session-back")).show(ui, tokens).clicked() {
                pressed = Pressed::Back;
            }
        });
        pressed
    }

    fn took_place(&mut self, ui: &mut Ui, cx: &Cx<'_>, session: &Session) {
        let texts = cx.texts;
        let figures = [
            ("session-calls", &mut self.outcome.calls),
            ("session-conversations", &mut self.outcome.conversations),
            ("session-appointments", &mut self.outcome.appointments),
            ("session-visits", &mut self.outcome.visits),
            ("session-deals", &mut self.outcome.deals),
        ];
        for (label_id, figure) in figures {
            labeled(ui, cx, label_id, |ui, _| {
                let (label, wrong) = (texts.get(label_id), texts.get("session-number-wrong"));
                let mut value = f64::from(*figure);
                NumberField::new(&mut value, &label, &wrong).hidden_label().show(ui, cx.tokens);
                *figure = value as u32;
            });
        }
        TextField::new(&mut self.reflection, &texts.get("session-reflection")).rows(3).show(ui, cx.tokens);
        TextField::new(&mut self.feedback, &texts.get("session-feedback")).rows(2).show(ui, cx.tokens);
        match session.host.as_ref().and_then(|id| Some((id, cx.workspace.hosts.get(id)?))) {
            Some((id, host)) => self.sign_by_host(ui, cx, id, &host.name),
            None => {
                TextField::new(&mut self.signed_by, &texts.get("session-signed")).show(ui, cx.tokens);
            }
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
