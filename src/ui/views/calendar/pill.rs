//! A session as the calendar shows it: whose, with whom, and the look that tells how it stands.

use super::filter::Filter;
use crate::domain::ids::id_from_name;
use crate::domain::{HostId, Hours, Kind, PersonId, Placement, RotationId, SessionRef, Slot, Status};
use crate::ui::context::Cx;
use crate::ui::theme::RotationLook;

/// One session on a day of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Pill {
    /// Which session it is, or which proposal.
    pub what: Booked,
    /// First name of the person.
    pub person: String,
    /// First name of the host, where there is one.
    pub host: Option<String>,
    /// The host.
    pub host_id: Option<HostId>,
    /// Name of the rotation.
    pub rotation: String,
    /// Part of the day.
    pub slot: Slot,
    /// When it begins and ends: to the minute where that is known, else as its part of the day.
    pub hours: Hours,
    /// Whether these hours are its own.
    pub is_exact: bool,
    /// Where to be and the customer visited, as far as they are known.
    pub place: String,
    /// Colors and icon.
    pub look: RotationLook,
    /// How it stands.
    pub status: PillStatus,
    /// Whether it breaks a rule where it stands.
    pub is_broken: bool,
    /// Whether it holds two answers to one question.
    pub is_contested: bool,
    /// Whether the plan on view would move it away.
    pub is_leaving: bool,
    /// Whether it can be moved: still open, and this user may write the file.
    pub is_movable: bool,
    /// All of it in words, for assistive technology and the card.
    pub spoken: String,
    sort_name: String,
}

/// What a pill stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Booked {
    /// A session that exists.
    Session(SessionRef),
    /// One that the plan on view proposes.
    Proposal(Placement),
}

/// How a pill is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PillStatus {
    /// Part of a plan that nobody has accepted.
    Proposed {
        /// Whether planning again keeps it.
        pinned: bool,
        /// Whether accepting would book it.
        ticked: bool,
    },
    /// A session in some status.
    Booked(Status),
    /// A session in the past that nobody has recorded.
    NoOutcome,
}

impl Booked {
    /// Gives the session, when it is one that exists.
    pub fn session(&self) -> Option<&SessionRef> {
        match self {
            Self::Session(name) => Some(name),
            Self::Proposal(_) => None,
        }
    }

    /// Gives whose it is.
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Session(name) => &name.person,
            Self::Proposal(placement) => &placement.person,
        }
    }
}

impl Pill {
    /// Gives what the pills of a day are sorted by.
    pub(super) fn order(&self) -> (Slot, &str) {
        (self.slot, &self.sort_name)
    }

    /// Gives what the sessions of a part of the day are sorted by where their hours are told.
    pub(super) fn order_by_hours(&self) -> (crate::domain::TimeOfDay, &str) {
        (self.hours.from, &self.sort_name)
    }

    /// Tells its hours where they are its own, else its part of the day: "09:30–11:00", "Morning".
    pub fn hours_or_part(&self, cx: &Cx<'_>) -> String {
        if self.is_exact { cx.texts.hours(self.hours) } else { crate::texts::capitalized(&cx.texts.slot(self.slot)) }
    }

    /// Tells its hours, the rotation and the place: "09:30–11:00 · Cold calls · Lyon"; hours that are not its own are left out.
    pub fn detail(&self, cx: &Cx<'_>) -> String {
        let hours = self.is_exact.then(|| cx.texts.hours(self.hours));
        let place = Some(&self.place).filter(|place| !place.is_empty());
        let words: Vec<&str> =
            hours.as_deref().into_iter().chain([&*self.rotation]).chain(place.map(String::as_str)).collect();
        words.join(" · ")
    }
}

/// Makes the pill of a session, if the filter lets it through.
pub fn of_session(cx: &Cx<'_>, name: &SessionRef, filter: &Filter) -> Option<Pill> {
    let person = cx.workspace.people.get(&name.person)?;
    let session = person.sessions.get(&name.session)?;
    if !filter.passes(&name.person, person, session) {
        return None;
    }
    let host = session.host.as_ref().map(|id| cx.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name));
    let status = if session.is_booked() && session.date < cx.today {
        PillStatus::NoOutcome
    } else {
        PillStatus::Booked(session.status)
    };
    let is_broken = cx.derived.broken.contains(name);
    let mut spoken = spoken(cx, &person.name, &session.rotation, host, session.slot);
    let hours = session.hours(&cx.workspace.root.calendar);
    let is_exact = session.starts.is_some() || session.ends.is_some();
    if is_exact {
        spoken.push(cx.texts.hours(hours));
    }
    spoken.push(match status {
        PillStatus::NoOutcome => cx.texts.get("calendar-no-outcome").into_owned(),
        _ => cx.texts.status(session.status).to_lowercase(),
    });
    if is_broken {
        spoken.push(cx.texts.get("calendar-breaks-rule").into_owned());
    }
    let is_contested = cx.derived.is_contested(name);
    if is_contested {
        spoken.push(cx.texts.get("calendar-contested").into_owned());
    }
    let leaving = cx.preview.and_then(|preview| preview.move_of(name).filter(|moved| preview.is_ticked(&moved.to)));
    if let Some(moved) = leaving {
        spoken.push(cx.texts.with("calendar-moves-to", &[("date", cx.texts.date(moved.to.date).into())]));
    }
    let place = [&session.place, &session.account].into_iter().filter(|words| !words.is_empty());
    let place: Vec<&str> = place.map(String::as_str).collect();
    let open = matches!(session.status, Status::Planned | Status::Confirmed | Status::Declined);
    Some(Pill {
        what: Booked::Session(name.clone()),
        person: person.first_name().to_owned(),
        host: host.map(first_word),
        host_id: session.host.clone(),
        rotation: rotation_name(cx, &session.rotation).to_owned(),
        slot: session.slot,
        hours,
        is_exact,
        place: place.join(", "),
        look: look(cx, &session.rotation),
        status,
        is_broken,
        is_contested,
        is_leaving: leaving.is_some(),
        is_movable: open && cx.rights.may_edit_person(&name.person),
        spoken: spoken.join(", "),
        sort_name: id_from_name(&person.name),
    })
}

/// Makes the pill of a proposal, if the filter lets it through.
pub fn of_placement(cx: &Cx<'_>, placement: &Placement, filter: &Filter) -> Option<Pill> {
    let person = cx.workspace.people.get(&placement.person)?;
    if !filter.passes_placement(person, placement) {
        return None;
    }
    let host = cx.workspace.hosts.get(&placement.host).map_or(placement.host.as_str(), |host| &host.name);
    let preview = cx.preview?;
    let (pinned, ticked) = (preview.is_pinned(placement), preview.is_ticked(placement));
    let mut spoken = spoken(cx, &person.name, &placement.rotation, Some(host), placement.slot);
    spoken.push(cx.texts.get("status-proposed").to_lowercase());
    if pinned {
        spoken.push(cx.texts.get("calendar-pinned").into_owned());
    }
    Some(Pill {
        what: Booked::Proposal(placement.clone()),
        person: person.first_name().to_owned(),
        host: Some(first_word(host)),
        host_id: Some(placement.host.clone()),
        rotation: rotation_name(cx, &placement.rotation).to_owned(),
        slot: placement.slot,
        hours: cx.workspace.root.calendar.hours(placement.slot),
        is_exact: false,
        place: String::new(),
        look: look(cx, &placement.rotation),
        status: PillStatus::Proposed { pinned, ticked },
        is_broken: false,
        is_contested: false,
        is_leaving: false,
        is_movable: false,
        spoken: spoken.join(", "),
        sort_name: id_from_name(&person.name),
    })
}

/// Gives the look of a rotation; one that no programme has looks like another kind.
pub fn look(cx: &Cx<'_>, rotation: &RotationId) -> RotationLook {
    match cx.derived.rotation(rotation) {
        Some(info) if info.kind == Kind::ColdCalls => RotationLook::ColdCalls,
        Some(info) if info.kind == Kind::RideAlong => RotationLook::RideAlong,
        Some(info) => RotationLook::Other(info.other_index),
        None => RotationLook::Other(0),
    }
}

/// Gives the name of a rotation, or its id when no programme has it.
pub fn rotation_name<'a>(cx: &Cx<'a>, rotation: &'a RotationId) -> &'a str {
    cx.derived.rotation(rotation).map_or(rotation.as_str(), |info| &info.name)
}

fn spoken(cx: &Cx<'_>, person: &str, rotation: &RotationId, host: Option<&str>, slot: Slot) -> Vec<String> {
    let mut words = vec![person.to_owned(), rotation_name(cx, rotation).to_owned()];
    words.push(match host {
        Some(host) => cx.texts.with("calendar-with-host", &[("host", host.into())]),
        None => cx.texts.get("calendar-no-host").into_owned(),
    });
    words.push(cx.texts.slot(slot));
    words
}

fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}
