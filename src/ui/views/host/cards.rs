//! The sessions that come to a host, grouped by date and part of the day.

use crate::domain::experience::exact_value;
use crate::domain::next_step::next_step;
use crate::domain::{
    Broken, Candidate, HostId, Hours, Kind, Person, PersonProgress, Reason, RotationId, Session, SessionRef, Slot,
    Status,
};
use crate::texts::capitalized;
use crate::ui::views::fixes::declined::WaysOn;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::row::Dots;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The trainees of one date, part of the day and rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The date.
    pub date: NaiveDate,
    /// The rotation.
    pub rotation: RotationId,
    /// Its name.
    pub rotation_name: String,
    /// The date in full: "Tuesday 24 November".
    pub title: String,
    /// Hours, place, places taken.
    pub details: String,
    /// Whether all of it is confirmed.
    pub is_confirmed: bool,
    /// Which rule is broken, if one is.
    pub band: String,
    /// Who comes along.
    pub trainees: Vec<Trainee>,
}

/// Somebody who comes along.
#[derive(Clone, Debug, PartialEq)]
pub struct Trainee {
    /// The session.
    pub name: SessionRef,
    /// Who it is.
    pub person: String,
    /// Team, first day, experience.
    pub who: String,
    /// Sessions by rotation.
    pub dots: Vec<Dots>,
    /// What they have done so far.
    pub done: String,
    /// What to show them; empty when nobody has noted it.
    pub show: String,
    /// What comes next for them after this session; empty where planning is not about them.
    pub next: String,
    /// How far the session has come.
    pub status: Status,
    /// Why it was declined.
    pub reason: Option<Reason>,
    /// The day the host offers instead.
    pub instead: Option<NaiveDate>,
    /// The part of the day.
    pub slot: Slot,
    /// What can become of it now that it is declined.
    pub ways: Option<WaysOn>,
    /// The rule it breaks, as a sentence.
    pub broken: Option<String>,
    /// The first place with this host where it would break none; looked for only when it breaks one now.
    pub free: Option<(NaiveDate, Slot)>,
}

impl Trainee {
    /// Tells whether they are booked.
    pub fn is_coming(&self) -> bool {
        matches!(self.status, Status::Planned | Status::Confirmed)
    }

    /// Tells whether the host has not answered yet.
    pub fn is_waiting(&self) -> bool {
        self.status == Status::Planned
    }
}

/// Lists what comes to a host from today on: what is booked, and what they declined and nobody has made up for.
pub fn cards(facts: &Facts<'_>, id: &HostId) -> Vec<Card> {
    let mut groups: BTreeMap<(NaiveDate, Slot, RotationId), Vec<Trainee>> = BTreeMap::new();
    let mut places: BTreeMap<(NaiveDate, Slot, RotationId), (Hours, Vec<String>)> = BTreeMap::new();
    for (person, record, session, s) in facts.workspace.sessions().filter(|(.., s)| s.host.as_ref() == Some(id)) {
        let declined = s.status == Status::Declined && !record.has_made_up_for(session);
        if s.date < facts.today || !(s.is_booked() || declined) {
            continue;
        }
        let key = (s.date, s.slot, s.rotation.clone());
        let name = SessionRef { person: person.clone(), session: session.clone() };
        let hours = s.hours(&facts.workspace.root.calendar);
        let place = &mut places.entry(key.clone()).or_insert_with(|| (hours, Vec::new())).1;
        for text in [&s.account, &s.place].into_iter().filter(|text| !text.is_empty()) {
            if !place.contains(text) {
                place.push(text.clone());
            }
        }
        groups.entry(key).or_default().push(trainee(facts, id, name, record, s));
    }
    groups
        .into_iter()
        .map(|(key, mut trainees)| {
            trainees.sort_by(|a, b| (&a.person, &a.name).cmp(&(&b.person, &b.name)));
            let (hours, place) =
                places.remove(&key).unwrap_or_else(|| (facts.workspace.root.calendar.hours(key.1), Vec::new()));
            card(facts, id, key, hours, place, trainees)
        })
        .collect()
}

fn card(
    facts: &Facts<'_>,
    id: &HostId,
    (date, slot, rotation): (NaiveDate, Slot, RotationId),
    hours: Hours,
    mut place: Vec<String>,
    trainees: Vec<Trainee>,
) -> Card {
    let texts = facts.texts;
    let host = facts.workspace.hosts.get(id);
    if place.is_empty() {
        place.extend(host.map(|host| host.area.clone()).filter(|area| !area.is_empty()));
    }
    let mut details = vec![texts.hours(hours)];
    details.append(&mut place);
    let mut details = details.join(", ");
    let taken = facts.derived.ledger.on(id, date).iter().filter(|booking| booking.slot.overlaps(slot)).count();
    let limit = host.and_then(|host| host.takes.get(&rotation)).copied().unwrap_or(0);
    if limit > 1 || taken > 1 {
        let places = texts.with("host-places", &[("taken", taken.into()), ("limit", limit.into())]);
        details = texts.with("host-details", &[("details", details.into()), ("places", places.into())]);
    }
    let mut band: Vec<&str> = Vec::new();
    for sentence in trainees.iter().filter_map(|trainee| trainee.broken.as_deref()) {
        if !band.contains(&sentence) {
            band.push(sentence);
        }
    }
    Card {
        date,
        rotation_name: facts.derived.rotation(&rotation).map_or(rotation.to_string(), |known| known.name.clone()),
        rotation,
        title: capitalized(&texts.date_long(date)),
        details,
        is_confirmed: trainees.iter().all(|trainee| trainee.status == Status::Confirmed),
        band: band.join(" "),
        trainees,
    }
}

fn trainee(facts: &Facts<'_>, host: &HostId, name: SessionRef, person: &Person, session: &Session) -> Trainee {
    let progress = facts.derived.progress.get(&name.person);
    let broken = broken(facts, &name, session);
    let free = broken.is_some().then(|| first_free(facts, host, &name, session)).flatten();
    let show = if session.topics.is_empty() { session.note.clone() } else { session.topics.join("\n") };
    Trainee {
        person: person.name.clone(),
        who: who(facts, person, progress.map(|progress| &**progress)),
        dots: progress.map(|p| p.rotations.iter().map(|r| Dots::new(facts, r)).collect()).unwrap_or_default(),
        done: done(facts, person),
        show,
        next: progress.map(|progress| next(facts, &name, person, progress)).unwrap_or_default(),
        status: session.status,
        reason: session.reason,
        instead: session.instead,
        ways: WaysOn::of(facts, &name),
        slot: session.slot,
        broken,
        free,
        name,
    }
}

/// Says what comes next for somebody after a session, how much of it has no date and by when that is due.
fn next(facts: &Facts<'_>, name: &SessionRef, person: &Person, stands: &PersonProgress) -> String {
    let texts = facts.texts;
    let Some(rules) = facts.workspace.rules_of(person).filter(|_| stands.is_planned_now()) else {
        return String::new();
    };
    let Some(next) = next_step(person, rules, stands, &name.session, facts.today) else {
        return texts.get("host-next-nothing").into_owned();
    };
    let booked = next.booked.as_ref().and_then(|id| person.sessions.get(id));
    let missing = || {
        let values = [("count", next.missing.into()), ("date", texts.day_month(next.due).into())];
        texts.with("host-next-missing", &values)
    };
    let rotation = facts.derived.rotation(&next.rotation).map_or(next.rotation.as_str(), |known| &known.name);
    let parts = std::iter::once(rotation.to_owned())
        .chain(booked.map(|session| texts.date(session.date)))
        .chain((next.missing > 0).then(missing));
    texts.with("host-next", &[("parts", parts.collect::<Vec<_>>().join(", ").into())])
}

/// Says which rule a booked session breaks, the first where there are several.
fn broken(facts: &Facts<'_>, name: &SessionRef, session: &Session) -> Option<String> {
    if !session.is_booked() || !facts.derived.broken.contains(name) {
        return None;
    }
    let candidate = candidate(name, session, session.date, session.slot, session.host.as_ref());
    let situation = facts.derived.situation(facts.workspace);
    let broken: Vec<Broken> = situation.standing(&candidate);
    broken.first().map(|broken| facts.texts.broken(broken, &candidate, facts.workspace))
}

fn candidate<'a>(
    name: &'a SessionRef,
    session: &'a Session,
    date: NaiveDate,
    slot: Slot,
    host: Option<&'a HostId>,
) -> Candidate<'a> {
    Candidate { person: &name.person, rotation: &session.rotation, date, slot, host, moving: Some(&name.session) }
}

/// Finds the first other day on which the session breaks no rule with this host, in its own part of the day before any
/// other.
pub fn first_free(facts: &Facts<'_>, host: &HostId, name: &SessionRef, session: &Session) -> Option<(NaiveDate, Slot)> {
    let situation = facts.derived.situation(facts.workspace);
    let other = match session.slot {
        Slot::Morning => Some(Slot::Afternoon),
        Slot::Afternoon => Some(Slot::Morning),
        Slot::FullDay => None,
    };
    let slots: Vec<Slot> = std::iter::once(session.slot).chain(other).collect();
    let horizon = facts.workspace.horizon_end(facts.today);
    let days = facts.today.iter_days().take_while(|day| *day < horizon).filter(|day| *day != session.date);
    let mut places = days.flat_map(|day| slots.iter().map(move |slot| (day, *slot)));
    places.find(|(day, slot)| situation.verdict(&candidate(name, session, *day, *slot, Some(host))).is_empty())
}

fn who(facts: &Facts<'_>, person: &Person, progress: Option<&PersonProgress>) -> String {
    let texts = facts.texts;
    let team = person.team.as_ref().and_then(|team| facts.workspace.root.teams.get(team)).map(|team| team.name.clone());
    let started = if person.start > facts.today { "person-starts" } else { "person-started" };
    let start = texts.with(started, &[("date", texts.day_month(person.start).into())]);
    let experience = progress.map(|progress| {
        let months = |months| (exact_value(months) * 10.0).round() / 10.0;
        let (verified, claimed) = (months(progress.verified.months), months(progress.claimed));
        if verified > 0.0 {
            let values = [("months", texts.months(progress.verified.months).into()), ("count", verified.into())];
            texts.with("host-experience-verified", &values)
        } else if claimed > 0.0 {
            let values = [("months", texts.months(progress.claimed).into()), ("count", claimed.into())];
            texts.with("host-experience-claimed", &values)
        } else {
            texts.get("host-experience-none").into_owned()
        }
    });
    capitalized(&team.into_iter().chain([start]).chain(experience).collect::<Vec<_>>().join(", "))
}

/// Says what somebody has done, and what the last host said of it.
fn done(facts: &Facts<'_>, person: &Person) -> String {
    let texts = facts.texts;
    let done: Vec<&Session> = person.sessions.values().filter(|session| session.status == Status::Done).collect();
    if done.is_empty() {
        return texts.get("host-nothing-done").into_owned();
    }
    let counts: Vec<String> = facts
        .derived
        .rotations
        .iter()
        .filter_map(|rotation| {
            let count = done.iter().filter(|session| session.rotation == rotation.id).count();
            let alone = facts.derived.rotations.iter().filter(|other| other.kind == rotation.kind).count() == 1;
            let id = match rotation.kind {
                Kind::ColdCalls if alone => "host-cold-calls",
                Kind::RideAlong if alone => "host-ride-alongs",
                _ => "host-others",
            };
            let values = [("count", count.into()), ("name", rotation.name.as_str().into())];
            (count > 0).then(|| texts.with(id, &values))
        })
        .collect();
    let mut sentence = texts.with("host-done", &[("list", capitalized(&counts.join(", ")).into())]);
    let last = |with_feedback: bool| {
        let told = done.iter().filter(|session| !with_feedback || !session.feedback.is_empty());
        told.max_by_key(|session| session.date)
    };
    if let Some(session) = last(true) {
        sentence += " ";
        sentence += &session.feedback;
    } else if let Some(session) = last(false) {
        let host = session.host.as_ref().map(|host| facts.host_name(host));
        if let Some(host) = host {
            let values = [("host", host.into()), ("date", texts.day_month(session.date).into())];
            sentence += " ";
            sentence += &texts.with("host-last-with", &values);
        }
    }
    sentence
}
