//! What stands at the right of a person's page: profile, absences, waivers, what was said of a session.

use crate::domain::time::add_days;
use crate::domain::{Absence, Person, PersonId, RotationId, Rules, Session, SessionId, Status, Waiver};
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;

/// The right column of a person's page.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideModel {
    /// Labels and values.
    pub profile: Vec<(String, String)>,
    /// When they are away, and closures of the company in the same time.
    pub absences: Vec<AbsenceRow>,
    /// What they are let off.
    pub waivers: Vec<WaiverRow>,
    /// Due dates of their own.
    pub deadlines: Vec<DeadlineRow>,
    /// What was said of the session that is selected, or else of the last one.
    pub said: Option<Said>,
}

/// One absence, or a closure.
#[derive(Clone, Debug, PartialEq)]
pub struct AbsenceRow {
    /// The absence, which commands name it by; `None` for a closure, which is the company's.
    pub absence: Option<Absence>,
    /// "21–23 Dec, mornings".
    pub period: String,
    /// Why.
    pub label: String,
    /// Whether it is over.
    pub past: bool,
}

/// One waiver.
#[derive(Clone, Debug, PartialEq)]
pub struct WaiverRow {
    /// The waiver, which commands name it by.
    pub waiver: Waiver,
    /// "1 cold-call session".
    pub what: String,
    /// Why, who said so, when.
    pub why: String,
}

/// One due date of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineRow {
    /// The rotation, which commands name it by.
    pub rotation: RotationId,
    /// "Ride-alongs, 31 Jan 2027".
    pub what: String,
    /// Why, who said so, when, and what the programme says.
    pub why: String,
}

/// What was said of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// "Session of Thu 19 Nov".
    pub title: String,
    /// What the employee learnt, in quotation marks.
    pub reflection: String,
    /// What the host says, with who says it; empty when nothing.
    pub feedback: String,
    /// What became of an appointment won there; empty when nothing.
    pub became: String,
}

/// Makes the right column; `selected` is the session of this person that is selected, if one is.
pub fn model(facts: &Facts<'_>, id: &PersonId, selected: Option<&SessionId>) -> Option<AsideModel> {
    let person = facts.workspace.people.get(id)?;
    let none = Rules::default();
    let rules = facts.workspace.rules_of(person).unwrap_or(&none);
    Some(AsideModel {
        profile: profile(facts, person, rules),
        absences: absences(facts, id, person),
        waivers: person.waivers.iter().map(|waiver| waiver_row(facts, rules, waiver)).collect(),
        deadlines: deadlines(facts, person, rules),
        said: said(facts, person, selected),
    })
}

fn profile(facts: &Facts<'_>, person: &Person, rules: &Rules) -> Vec<(String, String)> {
    let root = &facts.workspace.root;
    let team = person.team.as_ref().and_then(|team| root.teams.get(team));
    let programme = root.programmes.get(&person.programme);
    let mut pairs = Vec::new();
    let mut pair = |label: &str, value: String| {
        if !value.is_empty() {
            pairs.push((facts.texts.get(label).into_owned(), value));
        }
    };
    pair("person-email", person.email.clone());
    pair("person-lead", team.map_or_else(String::new, |team| team.lead.clone()));
    pair("person-programme", programme.map_or_else(|| person.programme.to_string(), |p| p.name.clone()));
    if let Some(revision) = person.revision {
        pair("person-revision", facts.texts.day_month_year(revision));
    }
    let limit = [("count", rules.max_sessions_per_week.into())];
    pair("person-weekly-limit", facts.texts.with("count-sessions", &limit));
    pairs
}

fn absences(facts: &Facts<'_>, id: &PersonId, person: &Person) -> Vec<AbsenceRow> {
    let texts = facts.texts;
    let last_due = facts.derived.progress.get(id).and_then(|progress| progress.rotations.iter().map(|r| r.due).max());
    let in_time =
        |from: NaiveDate, to: NaiveDate| to >= facts.today.max(person.start) && last_due.is_some_and(|due| from <= due);
    let own = person.absences.iter().map(|absence| {
        let period = texts.period(absence.from, absence.to);
        let period = match absence.half {
            Some(half) => format!("{period}, {}", texts.halves(half)),
            None => period,
        };
        let row = AbsenceRow {
            absence: Some(absence.clone()),
            period,
            label: absence.label.clone(),
            past: absence.to < facts.today,
        };
        (absence.from, row)
    });
    let closures = facts.workspace.root.calendar.closures.iter().filter(|c| in_time(c.from, c.to)).map(|closure| {
        let row = AbsenceRow {
            absence: None,
            period: texts.period(closure.from, closure.to),
            label: closure.label.clone(),
            past: closure.to < facts.today,
        };
        (closure.from, row)
    });
    let mut rows: Vec<(NaiveDate, AbsenceRow)> = own.chain(closures).collect();
    rows.sort_by_key(|(from, row)| (*from, row.absence.is_none()));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Lists the due dates of their own that are in force, in the order of the rotations.
fn deadlines(facts: &Facts<'_>, person: &Person, rules: &Rules) -> Vec<DeadlineRow> {
    let texts = facts.texts;
    let own = rules.in_order().into_iter().filter_map(|(id, rotation)| Some((id, rotation, person.deadline(id)?)));
    own.map(|(id, rotation, deadline)| {
        let values =
            [("rotation", facts.rotation_name(id).into()), ("date", texts.day_month_year(deadline.due).into())];
        let usual = add_days(person.start, i64::from(rotation.due_days));
        let usual = texts.with("person-deadline-instead", &[("date", texts.day_month_year(usual).into())]);
        let decided = decided(facts, &deadline.reason, &deadline.by, deadline.on);
        let parts: Vec<String> = [decided, usual].into_iter().filter(|part| !part.is_empty()).collect();
        let what = texts.with("person-deadline-what", &values);
        DeadlineRow { rotation: id.clone(), what, why: parts.join(". ") }
    })
    .collect()
}

/// Says why something was decided, by whom and when: "Congé. Claire Fontaine, 6 oct."
fn decided(facts: &Facts<'_>, reason: &str, by: &str, on: Option<NaiveDate>) -> String {
    let by: Vec<String> = [by.to_owned(), on.map_or_else(String::new, |on| facts.texts.day_month(on))]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    [reason.to_owned(), by.join(", ")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}

fn waiver_row(facts: &Facts<'_>, rules: &Rules, waiver: &Waiver) -> WaiverRow {
    let until = waiver.until.map(|until| {
        let id = if waiver.counts(facts.today) { "person-waiver-until" } else { "person-waiver-ended" };
        facts.texts.with(id, &[("date", facts.texts.day_month_year(until).into())])
    });
    let why = decided(facts, &waiver.reason, &waiver.by, waiver.on);
    let parts: Vec<String> = [Some(why), until].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    WaiverRow {
        waiver: waiver.clone(),
        what: facts.sessions_of(rules, &waiver.rotation, waiver.count),
        why: parts.join(". "),
    }
}

fn said(facts: &Facts<'_>, person: &Person, selected: Option<&SessionId>) -> Option<Said> {
    let has_words = |session: &Session| !session.reflection.is_empty() || !session.feedback.is_empty();
    let (id, session) = match selected.and_then(|id| person.sessions.get_key_value(id)) {
        Some(found) => found,
        None => person
            .sessions
            .iter()
            .filter(|(_, session)| session.status == Status::Done && has_words(session))
            .max_by_key(|(_, session)| (session.date, session.slot))?,
    };
    let texts = facts.texts;
    let became = person
        .sessions
        .values()
        .filter(|later| later.counts() && later.appointment_from.as_ref() == Some(id))
        .min_by_key(|later| later.date)
        .map(|later| became(facts, person, later));
    if !has_words(session) && became.is_none() {
        return None;
    }
    let host = |text: &str| texts.with("person-feedback", &[("text", text.into())]);
    Some(Said {
        title: texts.with("person-session-of", &[("date", texts.date(session.date).into())]),
        reflection: if session.reflection.is_empty() { String::new() } else { texts.quoted(&session.reflection) },
        feedback: if session.feedback.is_empty() { String::new() } else { host(&session.feedback) },
        became: became.unwrap_or_default(),
    })
}

fn became(facts: &Facts<'_>, person: &Person, later: &Session) -> String {
    let rotation: &RotationId = &later.rotation;
    let none = Rules::default();
    let rules = facts.workspace.rules_of(person).unwrap_or(&none);
    let what = facts.sessions_of(rules, rotation, 1);
    let date = facts.texts.date(later.date);
    let values = [("what", what.into()), ("date", date.into()), ("account", later.account.as_str().into())];
    let message = if later.account.is_empty() { "person-became" } else { "person-became-account" };
    facts.texts.with(message, &values)
}
