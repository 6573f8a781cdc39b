//! What can be chosen for a session: people, their rotations, and the hosts, best first.

use crate::domain::ids::id_from_name;
use crate::domain::{Candidate, HostId, Length, PersonId, RotationId, Rule, SessionId, Slot, Week};
use crate::ui::context::Cx;
use crate::ui::views::calendar::pill::rotation_name;
use chrono::NaiveDate;

/// People a list of choices shows at most; typing narrows it down.
const MOST_PEOPLE: usize = 50;

/// A place for a session whose host is being chosen.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Whose session.
    pub person: &'a PersonId,
    /// For what.
    pub rotation: &'a RotationId,
    /// When.
    pub date: NaiveDate,
    /// Which part of the day.
    pub slot: Slot,
    /// The session that would take the place, if it exists already.
    pub moving: Option<&'a SessionId>,
}

impl Place<'_> {
    /// Asks the rules about the place with a host, or without one.
    pub fn verdict(&self, cx: &Cx<'_>, host: Option<&HostId>) -> Ruling {
        let Self { person, rotation, date, slot, moving } = *self;
        Ruling::ask(cx, &Candidate { person, rotation, date, slot, host, moving })
    }
}

/// What the rules say to one place, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruling {
    /// The first rule that is broken, in a few words; empty where none is.
    pub short: String,
    /// Every rule that is broken, in a sentence each.
    pub sentences: Vec<String>,
}

impl Ruling {
    fn ask(cx: &Cx<'_>, candidate: &Candidate<'_>) -> Self {
        let mut broken = cx.situation().verdict(candidate);
        // Too near or too far says most, and the rest would only matter on another day.
        broken.sort_by_key(|broken| broken.rule() != Rule::H7);
        let sentences = broken.iter().map(|broken| cx.texts.broken(broken, candidate, cx.workspace)).collect();
        let first = broken.first();
        let short = first.map(|first| cx.texts.broken_briefly(first, candidate, cx.workspace)).unwrap_or_default();
        Self { short, sentences }
    }

    /// Tells whether the session may stand there.
    pub fn is_allowed(&self) -> bool {
        self.sentences.is_empty()
    }
}

/// A host as a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct HostChoice {
    /// Who.
    pub id: HostId,
    /// The name, with the rule that is against it in a few words.
    pub label: String,
    /// Whether no rule is against it.
    pub is_allowed: bool,
}

/// Lists every host for a place: those no rule is against first, and of these the least busy in that week.
pub fn hosts(cx: &Cx<'_>, place: &Place<'_>) -> Vec<HostChoice> {
    let week = Week::of(place.date);
    let range = week.monday()..week.plus(1).monday();
    let mut choices: Vec<_> = cx
        .workspace
        .hosts
        .iter()
        .map(|(id, host)| {
            let verdict = place.verdict(cx, Some(id));
            let load: usize = cx.derived.ledger.dates(id, range.clone()).map(|(_, there)| there.len()).sum();
            let order = (verdict.sentences.len(), load, id_from_name(&host.name));
            let label = if verdict.is_allowed() {
                host.name.clone()
            } else {
                let values = [("host", host.name.as_str().into()), ("why", verdict.short.as_str().into())];
                cx.texts.with("session-host-refused", &values)
            };
            (order, HostChoice { id: id.clone(), label, is_allowed: verdict.is_allowed() })
        })
        .collect();
    choices.sort_by(|a, b| a.0.cmp(&b.0));
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// A rotation as a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationChoice {
    /// Which.
    pub id: RotationId,
    /// Its name, with how many sessions of it are missing.
    pub label: String,
    /// How much of a day one session takes.
    pub length: Length,
}

/// Lists the rotations of a person's programme: those with a session missing first, each group in the order of the programme.
pub fn rotations(cx: &Cx<'_>, person: &PersonId) -> Vec<RotationChoice> {
    let Some(rules) = cx.workspace.people.get(person).and_then(|person| cx.workspace.rules_of(person)) else {
        return Vec::new();
    };
    let progress = cx.derived.progress.get(person);
    let missing = |id: &RotationId| {
        progress.and_then(|progress| progress.rotations.iter().find(|one| one.id == *id)).map_or(0, |one| one.missing)
    };
    let mut choices: Vec<(bool, RotationChoice)> = rules
        .in_order()
        .into_iter()
        .map(|(id, rotation)| {
            let (name, count) = (rotation_name(cx, id), missing(id));
            let label = match count {
                0 => name.to_owned(),
                _ => cx.texts.with("session-missing", &[("rotation", name.into()), ("count", count.into())]),
            };
            (count == 0, RotationChoice { id: id.clone(), label, length: rotation.length() })
        })
        .collect();
    choices.sort_by_key(|(complete, _)| *complete);
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// Lists the people a session can be added for whose name holds what was typed, those with something missing first.
pub fn people<'a>(cx: &Cx<'a>, typed: &str) -> Vec<(&'a PersonId, &'a str)> {
    let typed = id_from_name(typed);
    let mut people: Vec<_> = cx
        .workspace
        .people
        .iter()
        .filter(|(id, person)| cx.rights.may_edit_person(id) && !person.has_left(cx.today))
        .map(|(id, person)| (id_from_name(&person.name), id, person))
        .filter(|(name, ..)| {
            typed.is_empty() || name.split('-').any(|word| word.starts_with(&typed)) || name.contains(&typed)
        })
        .map(|(name, id, person)| {
            let missing = cx.derived.progress.get(id).is_some_and(|progress| progress.missing() > 0);
            (!missing, name, id, person.name.as_str())
        })
        .collect();
    people.sort();
    people.into_iter().take(MOST_PEOPLE).map(|(_, _, id, name)| (id, name)).collect()
}
