//! Why a session cannot stand somewhere: a few words for a calendar cell, a sentence for the verdict (`planning.md` 2).

use super::records::{self, within};
use super::{Texts, Value};
use crate::domain::rules::ClosedDay;
use crate::domain::{Absence, Broken, Candidate, HostId, SessionRef, Workspace};
use chrono::{Datelike, NaiveDate};

/// The most words of a label for which a calendar cell has room beside a first name.
const LABEL_WORDS: usize = 2;

impl Texts {
    /// Says in at most four words why a session cannot stand in a calendar's cell: "Préavis de 5 jours", "Karim ne travaille pas".
    pub fn broken_briefly(&self, broken: &Broken, candidate: &Candidate<'_>, workspace: &Workspace) -> String {
        let of_host = |message, id: &HostId| self.with(message, &[("name", records::host_first(workspace, id).into())]);
        let of_person = |message| {
            let name = records::person_first(workspace, candidate.person);
            self.with(message, &[("name", name.into())])
        };
        match broken {
            Broken::Closed(closed) => match closed {
                ClosedDay::Holiday(_) => self.get("broken-brief-holiday").into_owned(),
                ClosedDay::Closure { .. } => self.get("broken-brief-closure").into_owned(),
                ClosedDay::PersonDayOff { .. } => of_person("broken-brief-day-off"),
                ClosedDay::PersonAbsent(absence) => {
                    self.absent_briefly(records::person_first(workspace, candidate.person), absence)
                }
                ClosedDay::PersonNotStarted { .. } => self.get("broken-brief-not-started").into_owned(),
                ClosedDay::PersonLeft { .. } => self.get("broken-brief-left").into_owned(),
                ClosedDay::HostDayOff { host, .. } => of_host("broken-brief-day-off", host),
                ClosedDay::HostAbsent { host, absence } => {
                    self.absent_briefly(records::host_first(workspace, host), absence)
                }
                ClosedDay::HostNotYet { host, .. } => of_host("broken-brief-host-not-yet", host),
                ClosedDay::HostNoMore { host, .. } => of_host("broken-brief-host-no-more", host),
            },
            Broken::SecondThatDay { .. } => self.get("broken-brief-second-that-day").into_owned(),
            Broken::PersonWeekFull { .. } => of_person("broken-brief-week-full"),
            Broken::NoHost => self.get("broken-brief-no-host").into_owned(),
            Broken::NotTaken { host, .. } => of_host("broken-brief-not-taken", host),
            Broken::OtherRotation { host, .. } => of_host("broken-brief-other-rotation", host),
            Broken::TooManyTrainees { host, .. } => of_host("broken-brief-too-many", host),
            Broken::HostWeekFull { host, .. } => of_host("broken-brief-week-full", host),
            Broken::TooEarly { .. } => self.get("broken-brief-too-early").into_owned(),
            Broken::LeavesTooEarly { .. } => self.get("broken-brief-leaves-too-early").into_owned(),
            Broken::TooSoon { notice_days, .. } => {
                self.with("broken-brief-too-soon", &[("days", (*notice_days).into())])
            }
            Broken::BeyondHorizon { .. } => self.get("broken-brief-beyond-horizon").into_owned(),
        }
    }

    /// Says in a sentence why a session cannot stand there: "Karim Benali s’absente du 7 au 11 déc. : salon professionnel."
    pub fn broken(&self, broken: &Broken, candidate: &Candidate<'_>, workspace: &Workspace) -> String {
        ended_once(self.broken_open(broken, candidate, workspace))
    }

    fn broken_open(&self, broken: &Broken, candidate: &Candidate<'_>, workspace: &Workspace) -> String {
        let person = || Value::from(records::person(workspace, candidate.person));
        let host = |id| Value::from(records::host(workspace, id));
        let rotation = |id| Value::from(records::rotation(workspace, id));
        let date = |date| Value::from(self.date_beside(date, candidate.date));
        match broken {
            Broken::Closed(closed) => self.closed(closed, candidate, workspace),
            Broken::SecondThatDay { other } => match workspace.session(other) {
                Some(session) => {
                    let what = self.session_in_words(other, workspace);
                    self.with(
                        "broken-second-that-day",
                        &[("name", person()), ("date", date(session.date)), ("what", what.into())],
                    )
                }
                None => self.get("broken-brief-second-that-day").into_owned(),
            },
            Broken::PersonWeekFull { week, sessions, limit } => self.with(
                "broken-person-week-full",
                &[
                    ("name", person()),
                    ("week", week.number().into()),
                    ("count", (*sessions).into()),
                    ("limit", (*limit).into()),
                ],
            ),
            Broken::NoHost => self.get("broken-no-host").into_owned(),
            Broken::NotTaken { host: id, rotation: what } => {
                self.with("broken-not-taken", &[("name", host(id)), ("rotation", rotation(what))])
            }
            Broken::OtherRotation { host: id, rotation: what, other } => {
                let trainee = records::person(workspace, &other.person);
                let values = [("name", host(id)), ("trainee", trainee.into()), ("rotation", rotation(what))];
                self.with("broken-other-rotation", &values)
            }
            Broken::TooManyTrainees { host: id, trainees, limit } => {
                let values = [("name", host(id)), ("count", (*trainees).into()), ("limit", (*limit).into())];
                self.with("broken-too-many", &values)
            }
            Broken::HostWeekFull { host: id, week, days, limit } => self.with(
                "broken-host-week-full",
                &[
                    ("name", host(id)),
                    ("week", week.number().into()),
                    ("count", (*days).into()),
                    ("limit", (*limit).into()),
                ],
            ),
            Broken::TooEarly { first, needed, reached } => {
                let mut values = vec![("count", (*needed).into()), ("rotation", rotation(first))];
                values.extend(reached.map(|reached| ("date", date(reached))));
                self.with(if reached.is_some() { "broken-too-early" } else { "broken-too-early-open" }, &values)
            }
            Broken::LeavesTooEarly { other, rotation: what } => {
                let at = workspace.session(other).map_or(candidate.date, |session| session.date);
                self.with("broken-leaves-too-early", &[("rotation", rotation(what)), ("date", date(at))])
            }
            Broken::TooSoon { first, notice_days } => {
                self.with("broken-too-soon", &[("days", (*notice_days).into()), ("date", date(*first))])
            }
            Broken::BeyondHorizon { end } => self.with("broken-beyond-horizon", &[("date", date(*end))]),
        }
    }

    /// Names a session as a sentence does: "“Cold calls” (morning, with Karim Benali)".
    pub(super) fn session_in_words(&self, name: &SessionRef, workspace: &Workspace) -> String {
        let Some(session) = workspace.session(name) else { return name.session.to_string() };
        let rotation = records::rotation(workspace, &session.rotation);
        let values = [("rotation", rotation.into()), ("slot", self.slot(session.slot).into())];
        match &session.host {
            Some(host) => {
                let host = Value::from(records::host(workspace, host));
                self.with("session-with-host", &[values[0].clone(), values[1].clone(), ("host", host)])
            }
            None => self.with("session-without-host", &values),
        }
    }

    /// Writes a date beside another one: with its year where that differs.
    pub(super) fn date_beside(&self, date: NaiveDate, other: NaiveDate) -> String {
        if date.year() == other.year() { self.date(date) } else { self.date_with_year(date) }
    }

    fn closed(&self, closed: &ClosedDay, candidate: &Candidate<'_>, workspace: &Workspace) -> String {
        let person = || Value::from(records::person(workspace, candidate.person));
        let host = |id| Value::from(records::host(workspace, id));
        let date = |date| Value::from(self.date_beside(date, candidate.date));
        match closed {
            ClosedDay::Holiday(holiday) => {
                let name = holiday.names.name(self.language().code());
                self.with("broken-holiday", &[("date", self.date(holiday.date).into()), ("name", name.into())])
            }
            ClosedDay::Closure { from, to, label } => {
                self.labelled("broken-closure", vec![("when", self.span(*from, *to).into())], label)
            }
            ClosedDay::PersonDayOff { day } => {
                self.with("broken-day-off", &[("name", person()), ("day", self.weekday(*day).into())])
            }
            ClosedDay::PersonAbsent(absence) => self.absent(person(), absence),
            ClosedDay::PersonNotStarted { start } => {
                self.with("broken-not-started", &[("name", person()), ("date", date(*start))])
            }
            ClosedDay::PersonLeft { left } => self.with("broken-left", &[("name", person()), ("date", date(*left))]),
            ClosedDay::HostDayOff { host: id, day } => {
                self.with("broken-day-off", &[("name", host(id)), ("day", self.weekday(*day).into())])
            }
            ClosedDay::HostAbsent { host: id, absence } => self.absent(host(id), absence),
            ClosedDay::HostNotYet { host: id, from } => {
                self.with("broken-host-not-yet", &[("name", host(id)), ("date", date(*from))])
            }
            ClosedDay::HostNoMore { host: id, until } => {
                self.with("broken-host-no-more", &[("name", host(id)), ("date", date(*until))])
            }
        }
    }

    /// Says who is away: with the label where it is short enough for a cell.
    fn absent_briefly(&self, name: String, absence: &Absence) -> String {
        let label = within(&absence.label);
        match label.split_whitespace().count() {
            1..=LABEL_WORDS => self.with("broken-brief-absent-for", &[("name", name.into()), ("label", label.into())]),
            _ => self.with("broken-brief-absent", &[("name", name.into())]),
        }
    }

    fn absent(&self, name: Value<'_>, absence: &Absence) -> String {
        let when = self.span(absence.from, absence.to);
        let when = match absence.half {
            Some(half) => self.with("span-of-halves", &[("span", when.into()), ("halves", self.halves(half).into())]),
            None => when,
        };
        self.labelled("broken-absent", vec![("name", name), ("when", when.into())], &absence.label)
    }

    /// Gives a message, or the one that also says the label, where there is one.
    fn labelled(&self, message: &str, mut values: Vec<(&str, Value<'_>)>, label: &str) -> String {
        if label.trim().is_empty() {
            return self.with(message, &values);
        }
        values.push(("label", within(label).into()));
        self.with(&format!("{message}-for"), &values)
    }

    /// Writes a period as a sentence does: "du 7 au 11 déc.", "on 7 Dec".
    fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        if from == to {
            return self.with("span-day", &[("date", self.day_month(from).into())]);
        }
        let last = if from.year() == to.year() { self.day_month(to) } else { self.day_month_year(to) };
        let first = match (from.year() == to.year(), from.month() == to.month()) {
            (true, true) => self.day(from),
            (true, false) => self.day_month(from),
            (false, _) => self.day_month_year(from),
        };
        self.with("span-days", &[("from", first.into()), ("to", last.into())])
    }
}

/// Ends a sentence with one full stop where its last word is an abbreviation: "le 10 déc.".
pub(super) fn ended_once(sentence: String) -> String {
    match sentence.strip_suffix("..") {
        Some(rest) => format!("{rest}."),
        None => sentence,
    }
}
