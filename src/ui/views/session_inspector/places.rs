//! The best places for one more session of somebody, with what speaks for each, or why there is none.

use crate::app::planning::{BEST_PLACES, best_places, best_places_on};
use crate::domain::{BestPlace, Broken, Candidate, HostId, PersonId, Placement, RotationId, Slot};
use crate::texts::capitalized;
use crate::ui::context::Cx;
use chrono::NaiveDate;

/// How many of its reasons a place shows; its tooltip has them all.
const MOST_REASONS: usize = 3;

/// How many hosts are named who are not free on a date.
const MOST_HOSTS: usize = 3;

/// Places for one session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceList {
    /// Those on the day from which it was asked for.
    pub that_day: Vec<Place>,
    /// The best ones on other days, or on any where no day was asked for.
    pub others: Vec<Place>,
    /// The day from which it was asked for, and why it has no place, where it has none.
    pub none_that_day: Option<(String, String)>,
    /// Why there is no place at all.
    pub none: Vec<String>,
}

/// One place that can be booked.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Where.
    pub placement: Placement,
    /// The date: "Thu 3 Dec".
    pub day: String,
    /// The part of the day and the host.
    pub with: String,
    /// The most telling of what speaks for it, or against it.
    pub why: String,
    /// All of that.
    pub all: String,
    /// What booking it does, for assistive technology.
    pub spoken: String,
}

impl PlaceList {
    /// Walks the places in the order in which they are shown.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.that_day.iter().chain(&self.others)
    }
}

/// Lists the best places; those of `date` come first, or why it has none.
pub fn place_list(cx: &Cx<'_>, person: &PersonId, rotation: &RotationId, date: Option<NaiveDate>) -> PlaceList {
    let (workspace, today) = (cx.workspace, cx.today);
    let best = best_places(workspace, today, person, rotation, BEST_PLACES);
    let mut list = PlaceList::default();
    if let Some(none) = &best.none {
        list.none = cx.texts.no_place(none, person, workspace);
    } else if let Some(date) = date {
        let that_day = best_places_on(workspace, today, person, rotation, date, BEST_PLACES);
        if that_day.is_empty() {
            list.none_that_day = Some((cx.texts.date(date), why_none_on(cx, person, rotation, date)));
        }
        list.that_day = that_day.iter().map(|place| worded(cx, place)).collect();
    }
    let others = best.places.iter().filter(|place| Some(place.placement.date) != date);
    list.others = others.take(BEST_PLACES - list.that_day.len()).map(|place| worded(cx, place)).collect();
    list
}

fn worded(cx: &Cx<'_>, place: &BestPlace) -> Place {
    let (texts, placement) = (cx.texts, &place.placement);
    let (day, part) = (texts.date(placement.date), texts.slot(placement.slot));
    let host = cx.host_name(&placement.host);
    let values = [("day", day.as_str().into()), ("part", part.as_str().into()), ("host", host.into())];
    let all = texts.place_reasons(place, cx.workspace);
    Place {
        with: texts.with("assign-part-and-host", &[("part", part.as_str().into()), ("host", host.into())]),
        why: texts.first_place_reasons(place, cx.workspace, MOST_REASONS),
        spoken: format!("{}. {all}", texts.with("assign-book", &values)),
        all,
        day: capitalized(&day),
        placement: placement.clone(),
    }
}

/// Says why a date has no place: what the person's side has against it, or else what keeps each host.
pub fn why_none_on(cx: &Cx<'_>, person: &PersonId, rotation: &RotationId, date: NaiveDate) -> String {
    let length = cx.workspace.rotation(rotation).map(crate::domain::Rotation::length);
    let slots = length.map_or(&Slot::ALL[..], crate::domain::Length::slots);
    let situation = cx.situation();
    let at = |slot, host| Candidate { person, rotation, date, slot, host, moving: None };
    let own = |slot| {
        let mut broken = situation.verdict(&at(slot, None));
        broken.retain(|broken| *broken != Broken::NoHost);
        broken
    };
    let Some(slot) = slots.iter().copied().find(|slot| own(*slot).is_empty()) else {
        let first = slots.first().copied().unwrap_or(Slot::FullDay);
        let words: Vec<String> =
            own(first).iter().map(|broken| cx.texts.broken(broken, &at(first, None), cx.workspace)).collect();
        return words.join(" ");
    };
    let hosts: Vec<String> = cx
        .workspace
        .hosts
        .iter()
        .filter(|(_, host)| host.takes.contains_key(rotation))
        .filter_map(|(id, _)| kept_by(cx, &at(slot, Some(id)), id))
        .collect();
    if hosts.is_empty() {
        return cx.texts.get("assign-nobody-free").into_owned();
    }
    let more = hosts.len().saturating_sub(MOST_HOSTS);
    let more = (more > 0).then(|| cx.texts.with("assign-more-hosts", &[("count", more.into())]));
    let words: Vec<String> = hosts.into_iter().take(MOST_HOSTS).chain(more).collect();
    cx.texts.with("assign-nobody-free-why", &[("hosts", words.join(", ").into())])
}

/// Says in a few words what keeps a host from taking a session.
fn kept_by(cx: &Cx<'_>, candidate: &Candidate<'_>, host: &HostId) -> Option<String> {
    if let Some(broken) = cx.situation().verdict(candidate).first() {
        return Some(capitalized(&cx.texts.broken_briefly(broken, candidate, cx.workspace)));
    }
    let person = cx.workspace.people.get(candidate.person)?;
    let has_declined = person.sessions.values().any(|session| {
        session.status == crate::domain::Status::Declined
            && session.date == candidate.date
            && session.host.as_ref() == Some(host)
    });
    let first = cx.host_name(host).split_whitespace().next().unwrap_or(host.as_str());
    has_declined.then(|| cx.texts.with("assign-has-declined", &[("name", first.into())]))
}
