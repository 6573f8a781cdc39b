//! The plan preview in words: how good the plan is, what found no place and why, and whose sessions it holds.

use crate::domain::ids::id_from_name;
use crate::domain::time::days_between;
use crate::domain::{HostId, Move, PersonId, Placement, Remedy, RotationId, SessionRef, Slot, Unplaced};
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::theme::RotationLook;
use crate::ui::views::calendar::pill;
use crate::ui::widgets::CheckState;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// "45 sessions placed, 1 not."
    pub headline: String,
    /// How late people are and how hosts are loaded.
    pub sentence: String,
    /// What found no place.
    pub unplaced: Vec<NoPlace>,
    /// How many sessions found no place.
    pub unplaced_count: u32,
    /// Booked sessions that break a rule even then.
    pub broken: Vec<StillBroken>,
    /// Whose sessions move, then who gets new ones; the late first, then by name.
    pub people: Vec<PersonPlan>,
    /// "12 people".
    pub people_count: String,
    /// "45 of 45 ticked".
    pub ticked: String,
    /// Whether everything is ticked.
    pub all: CheckState,
    /// What the button that accepts says; `None` when nothing is ticked.
    pub accept: Option<String>,
    /// "1 pinned", when something is.
    pub pinned: Option<String>,
    /// How long the search took.
    pub elapsed: String,
}

/// Sessions that found no place, with the evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct NoPlace {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The rotation, which a remedy may need.
    pub rotation: RotationId,
    /// What is missing: "1 × Ride-alongs".
    pub what: String,
    /// Why dates are closed, in the order of the rules.
    pub evidence: Vec<String>,
    /// What would help, where something was found.
    pub remedy: Option<(Remedy, String)>,
    /// How many other people that would help, where it would.
    pub also_helps: Option<String>,
}

/// One person's part of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonPlan {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// "2 sessions".
    pub count: String,
    /// Whether all of theirs is ticked.
    pub ticked: CheckState,
    /// Days the last of theirs is past its due date.
    pub late_days: i64,
    /// The booked sessions that move, in order.
    pub moves: Vec<PlannedMove>,
    /// The new sessions, in order.
    pub sessions: Vec<PlannedSession>,
}

/// A booked session that breaks a rule even after the repair.
#[derive(Clone, Debug, PartialEq)]
pub struct StillBroken {
    /// Which.
    pub session: SessionRef,
    /// Whose.
    pub name: String,
    /// The rotation.
    pub rotation: String,
    /// When and with whom.
    pub place: String,
}

/// A booked session that moves: from one day to another, from one host to another, from one part of the day to another.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedMove {
    /// Where it goes.
    pub to: Placement,
    /// Colors and icon.
    pub look: RotationLook,
    /// Whether it is to be moved.
    pub ticked: bool,
    /// Line by line, the day and the host: "Mon 30 Nov", and "Tue 8 Dec" where the day changes; the part of the day where
    /// that changes.
    pub lines: Vec<(String, Option<String>)>,
    /// The part of the day where it stays: "a.m.".
    pub part: Option<String>,
    /// What its check box is called.
    pub tick: String,
}

/// One session of the plan as a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedSession {
    /// Which.
    pub placement: Placement,
    /// Colors and icon.
    pub look: RotationLook,
    /// "Mon 30 Nov".
    pub date: String,
    /// With whom.
    pub host: String,
    /// "a.m.", "p.m.", "day".
    pub part: String,
    /// Whether planning again keeps it.
    pub pinned: bool,
    /// All of it in words.
    pub spoken: String,
}

/// What the bar says of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// "45 sessions placed, 1 not".
    pub headline: String,
    /// Who is late, how the hosts are loaded.
    pub sentence: String,
    /// What accepting is called; `None` while nothing is ticked.
    pub accept: Option<String>,
}

/// Words a plan in a line, and what accepting it would book.
pub fn summary(cx: &Cx<'_>, preview: &Preview) -> Summary {
    let texts = cx.texts;
    let score = match preview.is_repair {
        true => texts.repair_score(&preview.proposal, cx.workspace),
        false => texts.score(&preview.proposal, cx.workspace),
    };
    let (placed, ticked) = (preview.places().count(), preview.ticked_count());
    let accept = (ticked > 0).then(|| {
        let id = if ticked == placed { "preview-accept-all" } else { "preview-accept-ticked" };
        texts.with(id, &[("count", ticked.into())])
    });
    Summary { headline: score.first, sentence: score.second, accept }
}

/// Makes the model of a preview.
pub fn model(cx: &Cx<'_>, preview: &Preview) -> Model {
    let texts = cx.texts;
    let placed = preview.places().count();
    let ticked = preview.ticked_count();
    let Summary { headline, sentence, accept } = summary(cx, preview);
    let mut people: Vec<PersonPlan> =
        preview.by_person().into_iter().map(|(id, (moved, new))| person_plan(cx, preview, id, &moved, &new)).collect();
    people.sort_by_cached_key(|person| (person.moves.is_empty(), -person.late_days, id_from_name(&person.name)));
    let pinned = preview.pinned().len();
    Model {
        headline,
        sentence,
        unplaced: preview.unplaced().iter().map(|unplaced| no_place(cx, unplaced)).collect(),
        unplaced_count: preview.unplaced().iter().map(|unplaced| unplaced.count).sum(),
        broken: preview.proposal.broken.iter().filter_map(|name| still_broken(cx, name)).collect(),
        people_count: texts.with("count-people", &[("count", people.len().into())]),
        people,
        ticked: texts.with("preview-ticked", &[("ticked", ticked.into()), ("all", placed.into())]),
        all: CheckState::of_count(ticked, placed),
        accept,
        pinned: (pinned > 0).then(|| texts.with("preview-pinned", &[("count", pinned.into())])),
        elapsed: texts.with("preview-elapsed", &[("seconds", texts.decimal(preview.elapsed_ms / 1000.0).into())]),
    }
}

fn person_plan(cx: &Cx<'_>, preview: &Preview, id: &PersonId, moved: &[&Move], new: &[&Placement]) -> PersonPlan {
    let due = |rotation: &RotationId| {
        let progress = cx.derived.progress.get(id)?;
        progress.rotations.iter().find(|one| one.id == *rotation).map(|one| one.due)
    };
    let places: Vec<&Placement> = moved.iter().map(|moved| &moved.to).chain(new.iter().copied()).collect();
    let late = places.iter().filter_map(|placement| Some(days_between(due(&placement.rotation)?, placement.date)));
    let ticked = places.iter().filter(|placement| preview.is_ticked(placement)).count();
    PersonPlan {
        id: id.clone(),
        name: cx.workspace.people.get(id).map_or(id.as_str(), |person| &person.name).to_owned(),
        count: cx.texts.with("count-sessions", &[("count", places.len().into())]),
        ticked: CheckState::of_count(ticked, places.len()),
        late_days: late.max().unwrap_or(0).max(0),
        moves: moved.iter().map(|moved| planned_move(cx, preview, moved)).collect(),
        sessions: new.iter().map(|placement| planned_session(cx, preview, placement)).collect(),
    }
}

fn part(cx: &Cx<'_>, slot: Slot) -> String {
    let id = match slot {
        Slot::Morning => "preview-part-morning",
        Slot::Afternoon => "preview-part-afternoon",
        Slot::FullDay => "preview-part-day",
    };
    cx.texts.get(id).into_owned()
}

fn host_name(cx: &Cx<'_>, id: Option<&HostId>) -> String {
    let name = id.map(|id| cx.workspace.hosts.get(id).map_or(id.as_str(), |host| &host.name).to_owned());
    name.unwrap_or_else(|| cx.texts.get("calendar-no-host").into_owned())
}

fn planned_move(cx: &Cx<'_>, preview: &Preview, moved: &Move) -> PlannedMove {
    let Move { from, to, .. } = moved;
    let dates = [from.date, to.date].map(|date| cx.texts.date(date));
    let hosts = [from.host.as_ref(), Some(&to.host)].map(|host| host_name(cx, host));
    let parts = [from.slot, to.slot].map(|slot| part(cx, slot));
    let words = |at: usize| [&dates, &hosts, &parts].map(|words| words[at].as_str()).join(", ");
    let values = [
        ("rotation", pill::rotation_name(cx, &to.rotation).into()),
        ("from", words(0).into()),
        ("to", words(1).into()),
    ];
    let change = |[before, after]: [String; 2]| {
        let after = (after != before).then_some(after);
        (before, after)
    };
    let tick = cx.texts.with("preview-tick-move", &values);
    let mut lines = vec![change(dates.map(|date| crate::texts::capitalized(&date))), change(hosts)];
    let part = match change(parts) {
        (part, None) => Some(part),
        changed => {
            lines.push(changed);
            None
        }
    };
    let (look, ticked) = (pill::look(cx, &to.rotation), preview.is_ticked(to));
    PlannedMove { to: to.clone(), look, ticked, lines, part, tick }
}

fn still_broken(cx: &Cx<'_>, name: &SessionRef) -> Option<StillBroken> {
    let session = cx.workspace.session(name)?;
    let host = host_name(cx, session.host.as_ref());
    Some(StillBroken {
        session: name.clone(),
        name: cx.workspace.people.get(&name.person)?.name.clone(),
        rotation: pill::rotation_name(cx, &session.rotation).to_owned(),
        place: crate::texts::capitalized(&format!(
            "{}, {host}, {}",
            cx.texts.date(session.date),
            part(cx, session.slot)
        )),
    })
}

fn planned_session(cx: &Cx<'_>, preview: &Preview, placement: &Placement) -> PlannedSession {
    let date = cx.texts.date(placement.date);
    let host = host_name(cx, Some(&placement.host));
    let rotation = pill::rotation_name(cx, &placement.rotation);
    PlannedSession {
        look: pill::look(cx, &placement.rotation),
        spoken: format!("{rotation}, {date}, {host}, {}", cx.texts.slot(placement.slot)),
        date: crate::texts::capitalized(&date),
        host,
        part: part(cx, placement.slot),
        pinned: preview.is_pinned(placement),
        placement: placement.clone(),
    }
}

fn no_place(cx: &Cx<'_>, unplaced: &Unplaced) -> NoPlace {
    let name = cx.workspace.people.get(&unplaced.person).map_or(unplaced.person.as_str(), |person| &person.name);
    let rotation = pill::rotation_name(cx, &unplaced.rotation);
    let values = [("count", unplaced.count.into()), ("rotation", rotation.into())];
    let remedy = unplaced.remedy.as_ref().map(|remedy| (remedy.clone(), cx.texts.remedy(remedy, cx.workspace)));
    NoPlace {
        person: unplaced.person.clone(),
        name: name.to_owned(),
        rotation: unplaced.rotation.clone(),
        what: cx.texts.with("preview-missing", &values),
        evidence: cx.texts.closed_by(&unplaced.closed_by),
        remedy,
        also_helps: (unplaced.also_helps > 0)
            .then(|| cx.texts.with("preview-also-helps", &[("count", unplaced.also_helps.into())])),
    }
}
