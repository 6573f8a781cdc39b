//! What one has to know for a session that is coming: when, where, with whom, at whose, and what to look out for.

use crate::domain::time::days_between;
use crate::domain::{Person, RotationId, Session, SessionRef, Status};
use crate::texts::capitalized;
use crate::ui::views::people::facts::Facts;

/// The next session, with what one has to know for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    /// Which.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// "in 3 days".
    pub how_soon: String,
    /// "Thursday 26 November, morning".
    pub title: String,
    /// "9:00–12:30, Cold calls, confirmed".
    pub when: String,
    /// Where to be; empty when nobody has said.
    pub place: String,
    /// With whom, where they sell, and whether they have met.
    pub host: String,
    /// The host's address; empty when nobody knows it.
    pub email: String,
    /// The customer, and which call won the visit; empty without.
    pub account: String,
    /// What to look out for, as the host has noted it; empty without.
    pub topics: String,
    /// Anything else that was noted.
    pub note: String,
    /// What the last host said; empty when nobody did.
    pub last_feedback: String,
}

/// Words what has to be known for a session of a person.
pub fn briefing(facts: &Facts<'_>, person: &Person, name: SessionRef, session: &Session) -> Briefing {
    let texts = facts.texts;
    let hours = session.hours(&facts.workspace.root.calendar);
    let feedback = person
        .sessions
        .values()
        .filter(|other| other.status == Status::Done && !other.feedback.is_empty())
        .max_by_key(|other| other.date)
        .map(|other| other.feedback.clone());
    let status = texts.status(session.status).to_lowercase();
    let rotation = facts.derived.rotation(&session.rotation).map_or("", |info| info.name.as_str());
    Briefing {
        rotation: session.rotation.clone(),
        how_soon: texts.with("progress-in-days", &[("count", days_between(facts.today, session.date).into())]),
        title: format!("{}, {}", capitalized(&texts.date_long(session.date)), texts.slot(session.slot)),
        when: format!("{}, {rotation}, {status}", texts.hours(hours)),
        place: session.place.clone(),
        host: host(facts, person, session),
        email: session
            .host
            .as_ref()
            .and_then(|id| facts.workspace.hosts.get(id))
            .map(|host| host.email.clone())
            .unwrap_or_default(),
        account: account(facts, person, session),
        topics: session.topics.join(", "),
        note: session.note.clone(),
        last_feedback: feedback.unwrap_or_default(),
        name,
    }
}

/// Says who it is, where they sell and how often the two have been out together.
fn host(facts: &Facts<'_>, person: &Person, session: &Session) -> String {
    let texts = facts.texts;
    let Some(id) = &session.host else { return texts.get("progress-no-host").into_owned() };
    let area = facts.workspace.hosts.get(id).map_or("", |host| host.area.as_str());
    let name = facts.host_name(id);
    let who = if area.is_empty() { name } else { format!("{name} ({area})") };
    let together = |other: &&Session| other.status == Status::Done && other.host.as_ref() == Some(id);
    let met = person.sessions.values().filter(together).count();
    let message = if met == 0 { "progress-host-first" } else { "progress-host-again" };
    texts.with(message, &[("host", who.into()), ("count", met.into())])
}

/// Says whom the visit is to, and in which call it was won.
fn account(facts: &Facts<'_>, person: &Person, session: &Session) -> String {
    let texts = facts.texts;
    let won = session.appointment_from.as_ref().and_then(|id| person.sessions.get(id));
    match (session.account.as_str(), won) {
        (account, None) => account.to_owned(),
        (account, Some(call)) => {
            let values = [("account", account.into()), ("date", texts.day_month(call.date).into())];
            texts.with(if account.is_empty() { "progress-won" } else { "progress-account-won" }, &values)
        }
    }
}

/// Says when and with whom, in a line.
pub fn with_host(facts: &Facts<'_>, session: &Session) -> String {
    let host = session.host.as_ref().map(|id| facts.host_name(id));
    std::iter::once(facts.texts.date(session.date)).chain(host).collect::<Vec<_>>().join(", ")
}

/// Says where and with whom, in a line.
pub fn where_and_whom(facts: &Facts<'_>, session: &Session) -> String {
    let host = session.host.as_ref().map(|id| facts.host_name(id));
    let places = [session.account.clone(), session.place.clone()].into_iter().filter(|place| !place.is_empty());
    places.chain(host).collect::<Vec<_>>().join(", ")
}
