//! What a host's page says: who comes along and when, what to show them, what the host offers.

use super::cards::{Card, cards};
use super::signing::{ToSign, to_sign};
use crate::domain::{Absence, Host, HostId, Session, SessionRef, Status};
use crate::texts::{Texts, capitalized};
use crate::ui::views::hosts::load::{WeekLoad, weeks};
use crate::ui::views::hosts::row::days_long;
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Most sessions that "recently" lists.
const MOST_RECENT: usize = 8;

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// How many come along, and until when.
    pub title: String,
    /// What waits for an answer, and what breaks a rule.
    pub sentence: String,
    /// The sessions to come, by date and part of the day.
    pub cards: Vec<Card>,
    /// What took place and lacks the signature it needs, the oldest first.
    pub to_sign: Vec<ToSign>,
    /// What is left to offer.
    pub rest: String,
    /// The coming weeks.
    pub weeks: Vec<WeekLoad>,
    /// What the host offers: labels and values.
    pub offers: Vec<(String, String)>,
    /// Absences of the host and closures of the company that are on or to come.
    pub away: Vec<Away>,
    /// Sessions of the past, those that wait for something first.
    pub recent: Vec<Recent>,
}

/// A period in which the host is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Away {
    /// The host's own absence; a closure of the company has none.
    pub absence: Option<Absence>,
    /// From when to when.
    pub period: String,
    /// Why.
    pub label: String,
}

/// A session of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct Recent {
    /// Which.
    pub name: SessionRef,
    /// Who came along.
    pub person: String,
    /// When.
    pub date: String,
    /// What became of it.
    pub state: RecentState,
}

/// What became of a session of the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecentState {
    /// It took place and is signed.
    Signed,
    /// It took place and can be signed.
    ToSign,
    /// Nobody has recorded what came of it.
    NoOutcome,
    /// It did not take place.
    Missed,
}

/// Works out the page of a host.
pub fn model(facts: &Facts<'_>, id: &HostId) -> Option<Model> {
    let host = facts.workspace.hosts.get(id)?;
    let cards = cards(facts, id);
    let weeks = weeks(&facts.derived.situation(facts.workspace), id, host);
    let (title, sentence) = head(facts, host, &cards);
    Some(Model {
        title,
        sentence,
        to_sign: to_sign(facts, id),
        rest: rest(facts.texts, host, &weeks),
        cards,
        weeks,
        offers: offers(facts, host),
        away: away(facts, host),
        recent: recent(facts, id),
    })
}

fn head(facts: &Facts<'_>, host: &Host, cards: &[Card]) -> (String, String) {
    let texts = facts.texts;
    let name = host.first_name();
    let coming = || cards.iter().flat_map(|card| &card.trainees).filter(|trainee| trainee.is_coming());
    let people: BTreeSet<_> = coming().map(|trainee| &trainee.name.person).collect();
    let last = cards.iter().filter(|card| card.trainees.iter().any(|t| t.is_coming())).map(|card| card.date).max();
    let Some(last) = last else {
        let title = texts.with("host-nobody", &[("name", name.into())]);
        return (title, texts.get("host-nobody-sentence").into_owned());
    };
    let values = [("name", name.into()), ("count", people.len().into()), ("date", texts.day_month(last).into())];
    let waiting = coming().filter(|trainee| trainee.is_waiting()).count();
    let broken = coming().filter(|trainee| trainee.broken.is_some()).count();
    let parts: Vec<String> = [("host-waiting", waiting), ("host-broken", broken)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| texts.with(id, &[("count", count.into())]))
        .collect();
    let sentence = if parts.is_empty() {
        texts.get("host-all-well").into_owned()
    } else {
        texts.with("host-sentence", &[("parts", capitalized(&parts.join(", ")).into())])
    };
    (texts.with("host-coming", &values), sentence)
}

fn rest(texts: &Texts, host: &Host, weeks: &[WeekLoad]) -> String {
    let left: u32 = weeks.iter().map(|week| week.left).sum();
    let end = weeks.last().map_or_else(NaiveDate::default, |week| crate::domain::time::add_days(week.week.monday(), 6));
    let values = [("name", host.first_name().into()), ("count", left.into()), ("date", texts.day_month(end).into())];
    texts.with("host-rest", &values)
}

fn offers(facts: &Facts<'_>, host: &Host) -> Vec<(String, String)> {
    let texts = facts.texts;
    let word = |id: &str| texts.get(id).into_owned();
    let mut pairs: Vec<(String, String)> = Vec::new();
    for rotation in &facts.derived.rotations {
        let value = match host.takes.get(&rotation.id) {
            Some(count) => texts.with("host-at-once", &[("count", (*count).into())]),
            None => word("host-not-taken"),
        };
        pairs.push((facts.rotation_name(&rotation.id), value));
    }
    let days = texts.with("host-days-at-most", &[("count", host.max_days_per_week.into())]);
    pairs.push((word("host-per-week"), days));
    pairs.push((word("host-days"), days_long(texts, facts.workspace.works(host.works))));
    if !host.area.is_empty() {
        pairs.push((word("host-area"), host.area.clone()));
    }
    if !host.email.is_empty() {
        pairs.push((word("host-email"), host.email.clone()));
    }
    for (id, date) in [("host-from", host.from), ("host-until", host.until)] {
        pairs.extend(date.map(|date| (word(id), texts.day_month_year(date))));
    }
    pairs
}

fn away(facts: &Facts<'_>, host: &Host) -> Vec<Away> {
    let texts = facts.texts;
    let own = host.absences.iter().map(|absence| {
        let mut period = texts.period(absence.from, absence.to);
        if let Some(half) = absence.half {
            let values = [("period", period.as_str().into()), ("halves", texts.halves(half).into())];
            period = texts.with("host-absence-halves", &values);
        }
        (absence.from, absence.to, Away { absence: Some(absence.clone()), period, label: absence.label.clone() })
    });
    let horizon = facts.workspace.horizon_end(facts.today);
    let closures = facts.workspace.root.calendar.closures.iter().filter(|closure| closure.from < horizon);
    let company = closures.map(|closure| {
        let label = match closure.label.as_str() {
            "" => texts.get("closed-day").into_owned(),
            label => label.to_owned(),
        };
        (closure.from, closure.to, Away { absence: None, period: texts.period(closure.from, closure.to), label })
    });
    let mut list: Vec<_> = own.chain(company).filter(|(_, to, _)| *to >= facts.today).collect();
    list.sort_by_key(|(from, to, away)| (*from, *to, away.absence.is_none()));
    list.into_iter().map(|(.., away)| away).collect()
}

fn recent(facts: &Facts<'_>, id: &HostId) -> Vec<Recent> {
    let with_host = |session: &Session| session.host.as_ref() == Some(id);
    let mut list: Vec<(NaiveDate, Recent)> = Vec::new();
    for (person, record, session, s) in facts.workspace.sessions().filter(|(.., s)| with_host(s)) {
        let state = match s.status {
            Status::Done if s.signed_by.is_empty() => RecentState::ToSign,
            Status::Done => RecentState::Signed,
            Status::Missed => RecentState::Missed,
            Status::Planned | Status::Confirmed if s.date < facts.today => RecentState::NoOutcome,
            _ => continue,
        };
        let name = SessionRef { person: person.clone(), session: session.clone() };
        let date = facts.texts.date(s.date);
        list.push((s.date, Recent { name, person: record.name.clone(), date, state }));
    }
    let done = |state: RecentState| matches!(state, RecentState::Signed | RecentState::Missed);
    list.sort_by(|(a, one), (b, other)| (done(one.state), b, &one.person).cmp(&(done(other.state), a, &other.person)));
    list.into_iter().map(|(_, recent)| recent).take(MOST_RECENT).collect()
}
