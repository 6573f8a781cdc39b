//! Due dates that cannot be met any more, with what can be done about them (`screens.md`, People: pace).

use super::command::Command;
use super::ids::{PersonId, RotationId};
use super::person::{Deadline, Waiver};
use super::progress::{PersonProgress, RotationProgress};
use super::proposal::{Placement, Proposal};
use super::rules::{Candidate, Ledger, Situation};
use super::session::Session;
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A due date that somebody cannot meet any more, as far as can be told now.
#[derive(Clone, Debug, PartialEq)]
pub struct Overrun {
    /// Who.
    pub person: PersonId,
    /// What is due.
    pub rotation: RotationId,
    /// The due date.
    pub due: NaiveDate,
    /// Sessions without a date.
    pub missing: u32,
    /// Sessions that are booked for after the due date.
    pub booked_late: u32,
    /// Where the planner would put what is missing, by date; no more than is missing.
    pub places: Vec<Placement>,
    /// Sessions without a date that find no place within the weeks that are planned.
    pub unplaced: u32,
    /// The date on which all would be done; `None` where something finds no place.
    pub realistic: Option<NaiveDate>,
}

/// Lists every due date that cannot be met any more, by due date: something is missing or booked late, and the due date
/// is past, or what is booked or what the planner would give (`outlook`) comes after it, or finds no place at all.
pub fn overruns(
    workspace: &Workspace,
    progress: &BTreeMap<PersonId, Arc<PersonProgress>>,
    outlook: &Proposal,
    today: NaiveDate,
) -> Vec<Overrun> {
    let mut list: Vec<Overrun> = progress
        .iter()
        .filter(|(_, progress)| progress.is_planned_now())
        .flat_map(|(id, progress)| progress.rotations.iter().map(move |rotation| (id, rotation)))
        .filter_map(|(id, rotation)| overrun(workspace, id, rotation, outlook, today))
        .collect();
    list.sort_by(|a, b| (a.due, &a.person, &a.rotation).cmp(&(b.due, &b.person, &b.rotation)));
    list
}

fn overrun(
    workspace: &Workspace,
    id: &PersonId,
    rotation: &RotationProgress,
    outlook: &Proposal,
    today: NaiveDate,
) -> Option<Overrun> {
    let RotationProgress { due, missing, .. } = *rotation;
    if rotation.done + rotation.awaiting >= rotation.required {
        return None;
    }
    let person = workspace.people.get(id)?;
    let is_booked = |session: &&Session| session.rotation == rotation.id && session.is_scheduled(today);
    let booked: Vec<NaiveDate> = person.sessions.values().filter(is_booked).map(|session| session.date).collect();
    let booked_late = booked.iter().filter(|date| **date > due).count();
    // The outlook may be of before the last change: no more is taken of it than is missing now.
    let of_person = outlook.placed.partition_point(|placement| placement.person < *id);
    let placed = outlook.placed.iter().skip(of_person).take_while(|placement| placement.person == *id);
    let places: Vec<Placement> =
        placed.filter(|placement| placement.rotation == rotation.id).take(missing as usize).cloned().collect();
    let unplaced = missing - u32::try_from(places.len()).unwrap_or(missing);
    let last = booked.iter().copied().chain(places.iter().map(|placement| placement.date)).max();
    // What finds no place before a due date beyond the planned weeks may still find one later.
    let has_no_place = unplaced > 0 && due < workspace.horizon_end(today);
    let is_late = due < today || has_no_place || last.is_some_and(|last| last > due);
    is_late.then(|| Overrun {
        person: id.clone(),
        rotation: rotation.id.clone(),
        due,
        missing,
        booked_late: u32::try_from(booked_late).unwrap_or(u32::MAX),
        unplaced,
        realistic: last.filter(|_| unplaced == 0),
        places,
    })
}

/// Who decides something for several people at once, why, and when.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    /// Why.
    pub reason: &'a str,
    /// Who says so.
    pub by: &'a str,
    /// The day.
    pub on: NaiveDate,
}

/// Lists the places of some overruns that are still free, each beside those before it.
pub fn free_places<'a>(
    workspace: &Workspace,
    ledger: &Ledger,
    overruns: impl Iterator<Item = &'a Overrun>,
    today: NaiveDate,
) -> Vec<Placement> {
    let (mut after, mut ledger) = (workspace.clone(), ledger.clone());
    let mut free = Vec::new();
    for placement in overruns.flat_map(|overrun| &overrun.places) {
        let Placement { person, date, rotation, slot, host } = placement;
        let candidate = Candidate { person, rotation, date: *date, slot: *slot, host: Some(host), moving: None };
        if !Situation::new(&after, &ledger, today).verdict(&candidate).is_empty() {
            continue;
        }
        let Some(record) = after.people.get_mut(person) else { continue };
        let session = Session::planned(rotation.clone(), *date, *slot, Some(host.clone()));
        // A stand-in for the id that booking gives.
        let name =
            super::SessionRef { person: person.clone(), session: format!("free-{}", free.len()).as_str().into() };
        ledger.add(&name, &session);
        Arc::make_mut(record).sessions.insert(name.session, session);
        free.push(placement.clone());
    }
    free
}

/// Makes the command that gives each its realistic due date, as one; none where nobody has one.
pub fn set_realistic<'a>(overruns: impl Iterator<Item = &'a Overrun>, decided: Decided<'_>) -> Option<Command> {
    one(overruns.filter_map(|overrun| {
        let (rotation, due) = (overrun.rotation.clone(), overrun.realistic?);
        let Decided { reason, by, on } = decided;
        let deadline =
            Deadline { rotation: rotation.clone(), due, reason: reason.to_owned(), by: by.to_owned(), on: Some(on) };
        Some(Command::SetDeadline { person: overrun.person.clone(), rotation, deadline: Some(deadline) })
    }))
}

/// Makes the command that lets each off what they miss, as one; none where nobody misses anything.
pub fn waive<'a>(overruns: impl Iterator<Item = &'a Overrun>, decided: Decided<'_>) -> Option<Command> {
    let missing = overruns.filter(|overrun| overrun.missing > 0);
    one(missing.map(|overrun| {
        let Decided { reason, by, on } = decided;
        let waiver = Waiver {
            rotation: overrun.rotation.clone(),
            count: overrun.missing,
            reason: reason.to_owned(),
            by: by.to_owned(),
            on: Some(on),
            until: None,
        };
        Command::AddWaiver { person: overrun.person.clone(), waiver }
    }))
}

/// Counts the people among overruns.
pub fn people<'a>(overruns: impl Iterator<Item = &'a Overrun>) -> usize {
    overruns.map(|overrun| &overrun.person).collect::<BTreeSet<_>>().len()
}

fn one(commands: impl Iterator<Item = Command>) -> Option<Command> {
    let mut commands: Vec<Command> = commands.collect();
    if commands.len() > 1 { Some(Command::Batch(commands)) } else { commands.pop() }
}
