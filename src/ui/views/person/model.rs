//! What a person's page says: head, progress, sessions, what has no date.

use crate::domain::{
    Outcome, Person, PersonId, PersonProgress, RotationId, RotationProgress, Rules, Session, SessionRef, State, Status,
    progress,
};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::listing::team_name;
use crate::ui::views::people::pace::Pace;

/// Free places named for what has no date.
const PLACES_NAMED: usize = 2;

/// The page of one person but for experience, timeline and what stands at the right.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonModel {
    /// Full name.
    pub name: String,
    /// How they stand.
    pub state: State,
    /// Team, first day, working days.
    pub about: String,
    /// How they stand on each rotation, in the order in which they can be done.
    pub rotations: Vec<RotationPanel>,
    /// Their sessions, the latest first.
    pub sessions: Vec<SessionRow>,
    /// What has no date.
    pub missing: Vec<MissingRow>,
}

/// One rotation of the progress panel.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationPanel {
    /// The rotation.
    pub id: RotationId,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub progress: RotationProgress,
    /// "2 done, 1 scheduled, of 3".
    pub counts: String,
    /// "due Fri 4 Dec"; empty for somebody who owes nothing any more.
    pub due: String,
    /// "Ahead: reached Thu 26 Nov, 8 days early".
    pub pace: String,
}

/// One line of the table of sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionRow {
    /// The session.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// How far it has come.
    pub status: Status,
    /// The same in words.
    pub status_words: String,
    /// Whether it is past without an outcome.
    pub awaits_outcome: bool,
    /// Whether it breaks a hard rule.
    pub broken: bool,
    /// Its day.
    pub date: String,
    /// The part of the day.
    pub slot: String,
    /// The host's name.
    pub host: String,
    /// Where to be, what came of it, or why it fell through.
    pub detail: String,
    /// Whether it is signed, where it took place.
    pub signature: Signature,
    /// All of it as one sentence, for assistive technology.
    pub spoken: String,
}

/// Whether a session that took place is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// Nobody has to sign.
    NotAsked,
    /// Somebody signed.
    Signed,
    /// The rotation asks for a signature that is not there.
    Lacking,
}

/// What of a rotation has no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingRow {
    /// The rotation.
    pub rotation: RotationId,
    /// "2 ride-alongs have no date."
    pub words: String,
    /// "First free places: …", or that there is none.
    pub places: String,
}

/// Makes the page of a person.
pub fn model(facts: &Facts<'_>, id: &PersonId) -> Option<PersonModel> {
    let person = facts.workspace.people.get(id)?;
    let progress = facts.derived.progress.get(id)?;
    let none = Rules::default();
    let rules = facts.workspace.rules_of(person).unwrap_or(&none);
    let of = |id: &RotationId| progress.rotations.iter().find(|rotation| rotation.id == *id);
    let ordered: Vec<&RotationProgress> = rules.in_order().into_iter().filter_map(|(id, _)| of(id)).collect();
    let mut sessions: Vec<_> = person.sessions.iter().collect();
    sessions.sort_by_key(|(id, session)| std::cmp::Reverse((session.date, session.slot, (*id).clone())));
    Some(PersonModel {
        name: person.name.clone(),
        state: progress.state,
        about: about(facts, person),
        rotations: ordered.iter().map(|rotation| panel(facts, id, person, progress, rotation)).collect(),
        sessions: sessions
            .into_iter()
            .map(|(session, s)| {
                let name = SessionRef { person: id.clone(), session: session.clone() };
                session_row(facts, rules, name, s)
            })
            .collect(),
        missing: ordered
            .iter()
            .filter(|rotation| rotation.missing > 0 && progress.is_planned_now())
            .map(|rotation| missing_row(facts, id, rules, rotation))
            .collect(),
    })
}

fn about(facts: &Facts<'_>, person: &Person) -> String {
    let texts = facts.texts;
    let mut parts = Vec::new();
    if person.team.is_some() {
        parts.push(team_name(facts, person.team.as_ref()));
    }
    let started = if person.start > facts.today { "person-starts" } else { "person-started" };
    parts.push(texts.with(started, &[("date", texts.date_with_year(person.start).into())]));
    if let Some(works) = person.works {
        let days: Vec<String> = works.iter().map(|day| texts.weekday_short(day)).collect();
        parts.push(texts.with("person-works", &[("days", days.join(", ").into())]));
    }
    if let Some(left) = person.left {
        let message = if person.has_left(facts.today) { "person-left" } else { "person-leaves" };
        parts.push(texts.with(message, &[("date", texts.date_with_year(left).into())]));
    }
    parts.join(", ")
}

fn panel(
    facts: &Facts<'_>,
    id: &PersonId,
    person: &Person,
    progress: &PersonProgress,
    rotation: &RotationProgress,
) -> RotationPanel {
    let texts = facts.texts;
    let values = [
        ("done", rotation.done.into()),
        ("scheduled", rotation.scheduled.into()),
        ("awaiting", rotation.awaiting.into()),
        ("required", rotation.required.into()),
    ];
    let counts = if rotation.awaiting > 0 { "person-counts-awaiting" } else { "person-counts" };
    let owes = progress.state != State::Left;
    RotationPanel {
        id: rotation.id.clone(),
        name: facts.rotation_name(&rotation.id),
        counts: texts.with(counts, &values),
        due: if owes { texts.with("person-due", &[("date", texts.date(rotation.due).into())]) } else { String::new() },
        pace: Pace::of(facts, id, person, progress, rotation).sentence(texts),
        progress: rotation.clone(),
    }
}

fn session_row(facts: &Facts<'_>, rules: &Rules, name: SessionRef, session: &Session) -> SessionRow {
    let texts = facts.texts;
    let awaits_outcome = session.is_booked() && session.date < facts.today;
    let signature = if !session.signed_by.is_empty() && session.status == Status::Done {
        Signature::Signed
    } else if rules.rotations.get(&session.rotation).is_some_and(|rotation| progress::is_unsigned(session, rotation)) {
        Signature::Lacking
    } else {
        Signature::NotAsked
    };
    let host = match &session.host {
        Some(host) => facts.host_name(host),
        None => texts.get("person-no-host").into_owned(),
    };
    let status_words = texts.status(session.status).into_owned();
    let mut row = SessionRow {
        broken: facts.derived.broken.contains(&name),
        name,
        rotation: session.rotation.clone(),
        status: session.status,
        status_words,
        awaits_outcome,
        date: texts.date(session.date),
        slot: texts.slot(session.slot),
        host,
        detail: detail(facts, session, awaits_outcome),
        signature,
        spoken: String::new(),
    };
    let mut parts = vec![
        facts.rotation_name(&row.rotation),
        row.status_words.clone(),
        row.date.clone(),
        row.slot.clone(),
        row.host.clone(),
    ];
    if !row.detail.is_empty() {
        parts.push(row.detail.clone());
    }
    match row.signature {
        Signature::NotAsked => {}
        Signature::Signed => parts.push(texts.get("person-signed").into_owned()),
        Signature::Lacking => parts.push(texts.get("person-unsigned").into_owned()),
    }
    if row.broken {
        parts.push(texts.get("person-session-broken").into_owned());
    }
    row.spoken = parts.join(", ");
    row
}

fn detail(facts: &Facts<'_>, session: &Session, awaits_outcome: bool) -> String {
    let texts = facts.texts;
    if awaits_outcome {
        return texts.get("person-no-outcome").into_owned();
    }
    if let Some(reason) = session.reason.filter(|_| !session.counts()) {
        return texts.reason(reason).into_owned();
    }
    let came_of_it = session.outcome.as_ref().map(|outcome| outcome_words(facts, outcome)).unwrap_or_default();
    if !came_of_it.is_empty() {
        return came_of_it;
    }
    let where_to: Vec<&str> =
        [session.account.as_str(), session.place.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    where_to.join(", ")
}

/// Says what came of a session: "24 calls, 9 conversations, 2 appointments"; nothing that is zero.
pub fn outcome_words(facts: &Facts<'_>, outcome: &Outcome) -> String {
    let counts = [
        ("person-outcome-calls", outcome.calls),
        ("person-outcome-conversations", outcome.conversations),
        ("person-outcome-appointments", outcome.appointments),
        ("person-outcome-visits", outcome.visits),
        ("person-outcome-deals", outcome.deals),
    ];
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| facts.texts.with(id, &[("count", count.into())]))
        .collect();
    words.join(", ")
}

fn missing_row(facts: &Facts<'_>, id: &PersonId, rules: &Rules, rotation: &RotationProgress) -> MissingRow {
    let texts = facts.texts;
    let sessions = facts.sessions_of(rules, &rotation.id, rotation.missing);
    let words = texts.with("person-missing", &[("count", rotation.missing.into()), ("sessions", sessions.into())]);
    let free: Vec<_> = facts.outlook_of(id).iter().filter(|placement| placement.rotation == rotation.id).collect();
    let named: Vec<String> = free
        .iter()
        .take(PLACES_NAMED)
        .map(|placement| {
            let host = facts.host_name(&placement.host);
            let date = texts.date(placement.date);
            texts.with("person-place", &[("date", date.into()), ("host", host.into())])
        })
        .collect();
    let places = if facts.outlook.is_none() {
        String::new()
    } else if named.is_empty() {
        texts.get("person-no-places").into_owned()
    } else {
        texts.with("person-places", &[("count", named.len().into()), ("places", named.join(", ").into())])
    };
    MissingRow { rotation: rotation.id.clone(), words, places }
}
