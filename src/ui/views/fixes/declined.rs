//! What can become of a session that its host has declined: the date the host offers, or the next best host.

use super::Fix;
use crate::app::planning::next_host;
use crate::domain::{Candidate, Command, Session, SessionRef, Slot, Status};
use crate::ui::action::Action;
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;

/// The two ways on.
#[derive(Clone, Debug, PartialEq)]
pub struct WaysOn {
    /// The date that the host offers.
    pub offer: Option<Offer>,
    /// Giving it to the next best host; `None` where nobody else has a place.
    pub next: Option<Fix>,
    /// The same in fewer words: the first name and the date.
    pub next_short: String,
}

/// A date that the host offers instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Moving it there breaks no rule.
    Possible(Fix),
    /// It would break rules, in a sentence each.
    Refused {
        /// What it is about: "Thu 3 Dec is not possible".
        title: String,
        /// The rules.
        sentences: Vec<String>,
    },
}

impl WaysOn {
    /// Works them out; `None` for a session that is not declined, or that another has made up for.
    pub fn of(facts: &Facts<'_>, name: &SessionRef) -> Option<Self> {
        let person = facts.workspace.people.get(&name.person)?;
        let session = person.sessions.get(&name.session).filter(|session| session.status == Status::Declined)?;
        if person.has_made_up_for(&name.session) {
            return None;
        }
        let offer = session.instead.filter(|date| *date != session.date).map(|date| offer(facts, name, session, date));
        let next = next_host(facts.workspace, facts.today, name).map(|best| best.placement);
        let Some(place) = next else { return Some(Self { offer, next: None, next_short: String::new() }) };
        let texts = facts.texts;
        let host = facts.workspace.hosts.get(&place.host).map_or(place.host.as_str(), |host| &host.name);
        let first = host.split_whitespace().next().unwrap_or(host);
        let (day, part) = (texts.date(place.date), texts.slot(place.slot));
        let values = [("host", host.into()), ("day", day.into()), ("part", part.into())];
        let short = [("host", first.into()), ("date", texts.day_month(place.date).into())];
        let command = Command::MoveSession {
            name: name.clone(),
            date: place.date,
            slot: place.slot,
            host: Some(place.host.clone()),
        };
        Some(Self {
            offer,
            next: Some(Fix { label: texts.with("declined-give", &values), actions: vec![Action::Do(command)] }),
            next_short: texts.with("declined-give-short", &short),
        })
    }
}

/// Asks the rules about the date that is offered, at the same time of day before any other.
fn offer(facts: &Facts<'_>, name: &SessionRef, session: &Session, date: NaiveDate) -> Offer {
    let texts = facts.texts;
    let candidate = |slot| Candidate {
        person: &name.person,
        rotation: &session.rotation,
        date,
        slot,
        host: session.host.as_ref(),
        moving: Some(&name.session),
    };
    let other = match session.slot {
        Slot::Morning => Some(Slot::Afternoon),
        Slot::Afternoon => Some(Slot::Morning),
        Slot::FullDay => None,
    };
    let situation = facts.derived.situation(facts.workspace);
    let mut slots = std::iter::once(session.slot).chain(other);
    if let Some(slot) = slots.find(|slot| situation.verdict(&candidate(*slot)).is_empty()) {
        let (day, part) = (texts.date(date), texts.slot(slot));
        let label = if slot == session.slot {
            texts.with("declined-move", &[("day", day.into())])
        } else {
            texts.with("declined-move-part", &[("day", day.into()), ("part", part.into())])
        };
        let host = session.host.clone();
        let command = Command::MoveSession { name: name.clone(), date, slot, host };
        return Offer::Possible(Fix { label, actions: vec![Action::Do(command)] });
    }
    let candidate = candidate(session.slot);
    let broken = situation.verdict(&candidate);
    let day = crate::texts::capitalized(&texts.date(date));
    Offer::Refused {
        title: texts.with("session-verdict-refused", &[("day", day.into())]),
        sentences: broken.iter().map(|broken| texts.broken(broken, &candidate, facts.workspace)).collect(),
    }
}
