//! The forecast of a workspace that is not: with more people, other hosts, other limits.

use super::forecast;
use crate::domain::forecast::{AddedHost, Forecast, Hire, Unsupposed, WhatIf, WhatIfFault, WhatIfNumber, WhatIfPart};
use crate::domain::{Host, HostId, Person, PersonId, Workspace, check};
use chrono::NaiveDate;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Forecasts the workspace as it would be.
///
/// # Errors
///
/// When something cannot be supposed, and for people whose first day is past or after the horizon, of whom the forecast
/// would show nothing.
pub fn what_if(workspace: &Workspace, today: NaiveDate, what_if: &WhatIf) -> Result<Forecast, WhatIfFault> {
    let planned = today..workspace.horizon_end(today);
    let mut hires = what_if.hires.iter().enumerate();
    if let Some((index, hire)) = hires.find(|(_, hire)| !planned.contains(&hire.date)) {
        let why = Unsupposed::NotPlanned { date: hire.date, from: planned.start, end: planned.end };
        return Err(fault(WhatIfPart::Hire(index), why));
    }
    Ok(forecast(&apply(workspace, what_if)?, today))
}

/// Makes a copy of the workspace with what is supposed in it; whatever that does not touch is shared with it.
///
/// New people and hosts get ids nobody has. Sessions booked with a host who is there no more lose their host.
///
/// # Errors
///
/// When an id names nothing, a number is outside what is allowed, or two wishes contradict each other.
pub fn apply(workspace: &Workspace, what_if: &WhatIf) -> Result<Workspace, WhatIfFault> {
    let mut changed = workspace.clone();
    for id in &what_if.without {
        let gone = changed.hosts.remove(id).map(|_| ());
        gone.ok_or_else(|| fault(WhatIfPart::Without(id.clone()), Unsupposed::NoHost(id.clone())))?;
    }
    for (id, &days) in &what_if.limits {
        let part = || WhatIfPart::Limit(id.clone());
        if what_if.without.contains(id) {
            return Err(fault(part(), Unsupposed::RemovedToo(id.clone())));
        }
        in_range(WhatIfNumber::DaysPerWeek, days, 1..=7).map_err(|why| fault(part(), why))?;
        let Some(host) = changed.hosts.get_mut(id) else {
            return Err(fault(part(), Unsupposed::NoHost(id.clone())));
        };
        Arc::make_mut(host).max_days_per_week = days;
    }
    let mut ids = unused("added-host", |id| workspace.hosts.contains_key(id));
    for (index, host) in what_if.hosts.iter().enumerate() {
        let host = added(workspace, host).map_err(|why| fault(WhatIfPart::Host(index), why))?;
        let id = ids.next().unwrap_or_default();
        changed.hosts.insert(HostId::new(&id), Arc::new(Host { name: id, ..host }));
    }
    let mut ids = unused("new-person", |id| workspace.people.contains_key(id));
    for (index, hire) in what_if.hires.iter().enumerate() {
        check_hire(workspace, hire).map_err(|why| fault(WhatIfPart::Hire(index), why))?;
        for id in ids.by_ref().take(hire.count as usize) {
            let person = Person::new(&id, hire.programme.clone(), hire.date);
            changed.people.insert(PersonId::new(&id), Arc::new(person));
        }
    }
    let is_gone = |host: &Option<HostId>| host.as_ref().is_some_and(|host| what_if.without.contains(host));
    for person in changed.people.values_mut() {
        if person.sessions.values().any(|session| session.is_booked() && is_gone(&session.host)) {
            let sessions = Arc::make_mut(person).sessions.values_mut();
            sessions.filter(|s| s.is_booked() && is_gone(&s.host)).for_each(|session| session.host = None);
        }
    }
    Ok(changed)
}

fn fault(part: WhatIfPart, why: Unsupposed) -> WhatIfFault {
    WhatIfFault { part, why }
}

fn in_range(of: WhatIfNumber, found: u32, allowed: RangeInclusive<u32>) -> Result<(), Unsupposed> {
    let (least, most) = (*allowed.start(), *allowed.end());
    if allowed.contains(&found) { Ok(()) } else { Err(Unsupposed::OutOfRange { of, found, least, most }) }
}

fn added(workspace: &Workspace, added: &AddedHost) -> Result<Host, Unsupposed> {
    in_range(WhatIfNumber::DaysPerWeek, added.max_days_per_week, 1..=7)?;
    if added.takes.is_empty() {
        return Err(Unsupposed::TakesNobody);
    }
    for (rotation, &trainees) in &added.takes {
        in_range(WhatIfNumber::Trainees, trainees, 1..=20)?;
        if workspace.rotation(rotation).is_none() {
            return Err(Unsupposed::NoRotation(rotation.clone()));
        }
    }
    let AddedHost { from, max_days_per_week, takes } = added.clone();
    Ok(Host { from, takes, max_days_per_week, ..Host::new("") })
}

fn check_hire(workspace: &Workspace, hire: &Hire) -> Result<(), Unsupposed> {
    in_range(WhatIfNumber::People, hire.count, 1..=1_000)?;
    let programme = || hire.programme.clone();
    if !workspace.root.programmes.contains_key(&hire.programme) {
        return Err(Unsupposed::NoProgramme(programme()));
    }
    if check::faulty_programmes(workspace).contains(&hire.programme) {
        return Err(Unsupposed::FaultyProgramme(programme()));
    }
    Ok(())
}

/// Walks `stem-1`, `stem-2`, … without those that are used.
fn unused(stem: &str, is_used: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
    (1_u32..).map(move |number| format!("{stem}-{number}")).filter(move |id| !is_used(id))
}
