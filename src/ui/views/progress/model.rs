//! What My progress says beside the measures: the next session, what is still missing, what was learnt.

use crate::domain::time::days_between;
use crate::domain::{Person, PersonId, RotationId, Session, SessionRef, Status};
use crate::texts::capitalized;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::person::model::MissingRow;

/// The page but for measures and timeline, which a person's page has too.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The next session, if one is booked.
    pub next: Option<Next>,
    /// The one after that, in a line.
    pub then: Option<String>,
    /// What has no date.
    pub missing: Vec<MissingRow>,
    /// What is booked, in order.
    pub booked: Vec<Booked>,
    /// What they are let off, a sentence each.
    pub waived: Vec<String>,
    /// The session something can be written down about: the last that took place.
    pub learnt: Option<Learnt>,
}

/// The next session.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// Which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// "in 3 days".
    pub how_soon: String,
    /// "Thursday 26 November, morning".
    pub title: String,
    /// "9:00–12:30, cold calls".
    pub when: String,
    /// Where to be; empty when nobody has said.
    pub place: String,
    /// With whom, and whether they have met.
    pub host: String,
    /// The host's address; empty when nobody knows it.
    pub email: String,
    /// What to look out for.
    pub topics: String,
    /// What the last host said; empty when nobody did.
    pub last_feedback: String,
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
}

/// Works out the page; `missing` is what the person's page lists.
pub fn model(facts: &Facts<'_>, id: &PersonId, missing: Vec<MissingRow>) -> Option<Model> {
    let person = facts.workspace.people.get(id)?;
    let named = |session: &crate::domain::SessionId| SessionRef { person: id.clone(), session: session.clone() };
    let mut coming: Vec<_> = person.sessions.iter().filter(|(_, s)| s.is_scheduled(facts.today)).collect();
    coming.sort_by_key(|(id, s)| (s.date, s.slot, (*id).clone()));
    let done = person.sessions.iter().filter(|(_, s)| s.status == Status::Done);
    let last = done.max_by_key(|(id, s)| (s.date, s.slot, (*id).clone()));
    Some(Model {
        next: coming.first().map(|(session, s)| next(facts, person, named(session), s)),
        then: coming.get(1).map(|(_, s)| {
            let when = facts.texts.date(s.date);
            facts.texts.with("progress-then", &[("when", when.into()), ("what", place_and_host(facts, s).into())])
        }),
        missing,
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
        learnt: last.map(|(session, s)| Learnt {
            name: named(session),
            title: with_host(facts, s),
            outcome: s
                .outcome
                .as_ref()
                .map(|outcome| crate::ui::views::person::model::outcome_words(facts, outcome))
                .unwrap_or_default(),
            reflection: s.reflection.clone(),
            feedback: s.feedback.clone(),
        }),
    })
}

fn next(facts: &Facts<'_>, person: &Person, name: SessionRef, session: &Session) -> Next {
    let texts = facts.texts;
    let usual = facts.workspace.root.calendar.hours(session.slot);
    let hours =
        crate::domain::Hours { from: session.starts.unwrap_or(usual.from), to: session.ends.unwrap_or(usual.to) };
    let host = session.host.as_ref().map(|id| facts.host_name(id)).unwrap_or_default();
    let met = person
        .sessions
        .values()
        .filter(|other| other.status == Status::Done && other.host.is_some() && other.host == session.host)
        .count();
    let feedback = person
        .sessions
        .values()
        .filter(|other| other.status == Status::Done && !other.feedback.is_empty())
        .max_by_key(|other| other.date)
        .map(|other| other.feedback.clone());
    let rotation = facts.derived.rotation(&session.rotation).map_or("", |info| info.name.as_str());
    let met_id = if met == 0 { "progress-host-first" } else { "progress-host-again" };
    Next {
        rotation: session.rotation.clone(),
        how_soon: texts.with("progress-in-days", &[("count", days_between(facts.today, session.date).into())]),
        title: format!("{}, {}", capitalized(&texts.date_long(session.date)), texts.slot(session.slot)),
        when: format!("{}, {rotation}", texts.hours(hours)),
        place: session.place.clone(),
        host: match host.as_str() {
            "" => texts.get("progress-no-host").into_owned(),
            host => texts.with(met_id, &[("host", host.into()), ("count", met.into())]),
        },
        email: session
            .host
            .as_ref()
            .and_then(|id| facts.workspace.hosts.get(id))
            .map(|host| host.email.clone())
            .unwrap_or_default(),
        topics: session.topics.join(", "),
        last_feedback: feedback.unwrap_or_default(),
        name,
    }
}

fn with_host(facts: &Facts<'_>, session: &Session) -> String {
    let host = session.host.as_ref().map(|id| facts.host_name(id));
    std::iter::once(facts.texts.date(session.date)).chain(host).collect::<Vec<_>>().join(", ")
}

fn place_and_host(facts: &Facts<'_>, session: &Session) -> String {
    let host = session.host.as_ref().map(|id| facts.host_name(id));
    let place = Some(session.place.clone()).filter(|place| !place.is_empty());
    place.into_iter().chain(host).collect::<Vec<_>>().join(", ")
}
