//! What My progress says beside the measures: the next session, what is still missing, what was learnt.

use super::briefing::{Briefing, briefing, where_and_whom, with_host};
use super::log::{LogRow, log};
use crate::domain::{InsightId, PersonId, RotationId, Session, SessionId, SessionRef, Status, Topic};
use crate::texts::capitalized;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::model::{MissingRow, PersonModel, outcome_words};

/// The page but for measures and timeline, which a person's page has too.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The next session, if one is booked.
    pub next: Option<Briefing>,
    /// The one after that, in a line.
    pub then: Option<String>,
    /// What has no date, and by when it is due.
    pub missing: Vec<Missing>,
    /// What is booked, in order.
    pub booked: Vec<Booked>,
    /// What they are let off, a sentence each.
    pub waived: Vec<String>,
    /// The session something can be written down about: the last that took place.
    pub learnt: Option<Learnt>,
    /// Every session, the latest first.
    pub log: Vec<LogRow>,
}

/// What of a rotation has no date.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// What, and which places the planner would give.
    pub row: MissingRow,
    /// "due Sun 3 Jan".
    pub due: String,
}

/// A booked session, in two lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Booked {
    /// Which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// "Tue 8 Dec, Nadia Cherif".
    pub title: String,
    /// Where, and for whom.
    pub detail: String,
    /// How far it has come.
    pub status: Status,
}

/// The session that a reflection is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Learnt {
    /// Which.
    pub name: SessionRef,
    /// "Thu 19 Nov, Karim Benali".
    pub title: String,
    /// What came of it, in numbers; empty without.
    pub outcome: String,
    /// What is written down already.
    pub reflection: String,
    /// What the host said.
    pub feedback: String,
    /// What of it is kept as an insight.
    pub kept: Vec<Kept>,
}

/// An insight that a session brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Which.
    pub id: InsightId,
    /// What it is about.
    pub about: Topic,
    /// What was learnt, as it was written.
    pub text: String,
    /// What has come of it; empty while nothing is decided.
    pub became: String,
}

/// Works out the page; `page` is what the person's own page says.
pub fn model(facts: &Facts<'_>, id: &PersonId, page: &PersonModel) -> Option<Model> {
    let person = facts.workspace.people.get(id)?;
    let named = |session: &SessionId| SessionRef { person: id.clone(), session: session.clone() };
    let mut coming: Vec<_> = person.sessions.iter().filter(|(_, s)| s.is_scheduled(facts.today)).collect();
    coming.sort_by_key(|(id, s)| (s.date, s.slot, (*id).clone()));
    let done = person.sessions.iter().filter(|(_, s)| s.status == Status::Done);
    let last = done.max_by_key(|(id, s)| (s.date, s.slot, (*id).clone()));
    let due = |row: &MissingRow| page.rotations.iter().find(|panel| panel.id == row.rotation).map(|p| p.due.clone());
    Some(Model {
        next: coming.first().map(|(session, s)| briefing(facts, person, named(session), s)),
        then: coming.get(1).map(|(_, s)| {
            let when = facts.texts.date(s.date);
            facts.texts.with("progress-then", &[("when", when.into()), ("what", where_and_whom(facts, s).into())])
        }),
        missing: page
            .missing
            .iter()
            .map(|row| Missing { due: due(row).unwrap_or_default(), row: row.clone() })
            .collect(),
        booked: coming
            .iter()
            .map(|(session, s)| Booked {
                name: named(session),
                rotation: s.rotation.clone(),
                title: capitalized(&with_host(facts, s)),
                detail: [s.place.as_str(), s.account.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(", "),
                status: s.status,
            })
            .collect(),
        waived: person
            .waivers
            .iter()
            .filter(|waiver| waiver.counts(facts.today))
            .map(|waiver| {
                let name = facts.rotation_name(&waiver.rotation);
                let values = [
                    ("count", waiver.count.into()),
                    ("rotation", name.into()),
                    ("reason", waiver.reason.as_str().into()),
                ];
                let id = if waiver.reason.is_empty() { "progress-waived" } else { "progress-waived-because" };
                facts.texts.with(id, &values)
            })
            .collect(),
        learnt: last.map(|(session, s)| learnt(facts, named(session), s)),
        log: log(facts, person, &page.sessions),
    })
}

fn learnt(facts: &Facts<'_>, name: SessionRef, session: &Session) -> Learnt {
    let insights = &facts.workspace.insights.insights;
    let kept = session.insights.iter().filter_map(|id| {
        let insight = insights.get(id)?;
        let became = match (insight.action.as_str(), insight.done) {
            ("", None) => String::new(),
            ("", Some(done)) => {
                facts.texts.with("progress-insight-done", &[("date", facts.texts.day_month(done).into())])
            }
            (action, done) => {
                let message = if done.is_some() { "progress-insight-action-done" } else { "progress-insight-action" };
                facts.texts.with(message, &[("action", action.into())])
            }
        };
        Some(Kept { id: id.clone(), about: insight.about, text: insight.text.clone(), became })
    });
    Learnt {
        title: with_host(facts, session),
        outcome: session.outcome.as_ref().map(|outcome| outcome_words(facts, outcome)).unwrap_or_default(),
        reflection: session.reflection.clone(),
        feedback: session.feedback.clone(),
        kept: kept.collect(),
        name,
    }
}
