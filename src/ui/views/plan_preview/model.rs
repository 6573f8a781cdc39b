//! The plan preview in words: how good the plan is, what found no place and why, and whose sessions it holds.

use crate::domain::ids::id_from_name;
use crate::domain::time::days_between;
use crate::domain::{PersonId, Placement, Remedy, RotationId, Slot, Unplaced};
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
    /// Who gets sessions, the late first, then by name.
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
    /// The sessions, in order.
    pub sessions: Vec<PlannedSession>,
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

/// Makes the model of a preview.
pub fn model(cx: &Cx<'_>, preview: &Preview) -> Model {
    let texts = cx.texts;
    let placed = preview.proposal.placed.len();
    let ticked = preview.ticked_count();
    let score = texts.score(&preview.proposal, cx.workspace);
    let mut people: Vec<PersonPlan> =
        preview.by_person().into_iter().map(|(id, placements)| person_plan(cx, preview, id, placements)).collect();
    people.sort_by_cached_key(|person| (-person.late_days, id_from_name(&person.name)));
    let pinned = preview.pinned().len();
    Model {
        headline: score.first,
        sentence: score.second,
        unplaced: preview.unplaced().iter().map(|unplaced| no_place(cx, unplaced)).collect(),
        unplaced_count: preview.unplaced().iter().map(|unplaced| unplaced.count).sum(),
        people_count: texts.with("count-people", &[("count", people.len().into())]),
        people,
        ticked: texts.with("preview-ticked", &[("ticked", ticked.into()), ("all", placed.into())]),
        all: CheckState::of_count(ticked, placed),
        accept: (ticked > 0).then(|| {
            let id = if ticked == placed { "preview-accept-all" } else { "preview-accept-ticked" };
            texts.with(id, &[("count", ticked.into())])
        }),
        pinned: (pinned > 0).then(|| texts.with("preview-pinned", &[("count", pinned.into())])),
        elapsed: texts.with("preview-elapsed", &[("seconds", texts.decimal(preview.elapsed_ms / 1000.0).into())]),
    }
}

fn person_plan(cx: &Cx<'_>, preview: &Preview, id: &PersonId, placements: &[Placement]) -> PersonPlan {
    let due = |rotation: &RotationId| {
        let progress = cx.derived.progress.get(id)?;
        progress.rotations.iter().find(|one| one.id == *rotation).map(|one| one.due)
    };
    let late = placements.iter().filter_map(|placement| Some(days_between(due(&placement.rotation)?, placement.date)));
    let ticked = placements.iter().filter(|placement| preview.is_ticked(placement)).count();
    PersonPlan {
        id: id.clone(),
        name: cx.workspace.people.get(id).map_or(id.as_str(), |person| &person.name).to_owned(),
        count: cx.texts.with("count-sessions", &[("count", placements.len().into())]),
        ticked: CheckState::of_count(ticked, placements.len()),
        late_days: late.max().unwrap_or(0).max(0),
        sessions: placements.iter().map(|placement| planned_session(cx, preview, placement)).collect(),
    }
}

fn planned_session(cx: &Cx<'_>, preview: &Preview, placement: &Placement) -> PlannedSession {
    let part = match placement.slot {
        Slot::Morning => "preview-part-morning",
        Slot::Afternoon => "preview-part-afternoon",
        Slot::FullDay => "preview-part-day",
    };
    let date = cx.texts.date(placement.date);
    let host = cx.workspace.hosts.get(&placement.host).map_or(placement.host.as_str(), |host| &host.name);
    let rotation = pill::rotation_name(cx, &placement.rotation);
    PlannedSession {
        look: pill::look(cx, &placement.rotation),
        spoken: format!("{rotation}, {date}, {host}, {}", cx.texts.slot(placement.slot)),
        date: crate::texts::capitalized(&date),
        host: host.to_owned(),
        part: cx.texts.get(part).into_owned(),
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
