//! Makes a supposition true: what of it is one change, and what a new host would be like.

use super::command::Command;
use super::forecast::WhatIf;
use super::host::Host;
use super::ids::{HostId, RotationId};
use super::time::add_days;
use super::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Gives the command that makes limits and departures of hosts true, as one; `None` where nothing of it would change.
///
/// A host who is there no more served last on the day before `today`, so that what took place keeps its host; one whose
/// service has not begun is taken away. People and hosts who would come need names: forms add them.
pub fn adoption(workspace: &Workspace, today: NaiveDate, what_if: &WhatIf) -> Option<Command> {
    let known = |id: &HostId| workspace.hosts.get(id).map(|host| (id.clone(), Host::clone(host)));
    let limited = what_if.limits.iter().filter(|(id, _)| !what_if.without.contains(*id));
    let limited = limited.filter_map(|(id, &days)| known(id).map(|(id, host)| (id, host, days)));
    let limits = limited.filter(|(_, host, days)| host.max_days_per_week != *days).map(|(id, host, days)| {
        let host = Box::new(Host { max_days_per_week: days, ..host });
        Command::EditHost { id, host }
    });
    let last = add_days(today, -1);
    let leaving = what_if.without.iter().filter_map(known).filter(|(_, host)| host.until.is_none_or(|day| day > last));
    let leaving = leaving.map(|(id, host)| match host.from {
        Some(from) if from > last => Command::RemoveHost { id },
        _ => Command::EditHost { id, host: Box::new(Host { until: Some(last), ..host }) },
    });
    let mut commands: Vec<Command> = limits.chain(leaving).collect();
    match commands.len() {
        0 | 1 => commands.pop(),
        _ => Some(Command::Batch(commands)),
    }
}

/// Gives how many trainees at once a new host would take: of each rotation as many as most hosts take of those who take
/// any, the fewer of two that are as frequent.
pub fn usual_takes(workspace: &Workspace) -> BTreeMap<RotationId, u32> {
    let mut counts: BTreeMap<&RotationId, BTreeMap<u32, u32>> = BTreeMap::new();
    for (rotation, trainees) in workspace.hosts.values().flat_map(|host| &host.takes) {
        *counts.entry(rotation).or_default().entry(*trainees).or_default() += 1;
    }
    let most =
        |of: BTreeMap<u32, u32>| of.into_iter().rev().max_by_key(|(_, hosts)| *hosts).map(|(trainees, _)| trainees);
    counts.into_iter().filter_map(|(rotation, of)| Some((rotation.clone(), most(of)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, Root, Session, Slot};
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Hosts of three kinds: one who serves, one who begins later, one who has stopped.
    fn company() -> Workspace {
        let mut workspace = Workspace::new(Root::new("Essai", "fr"));
        let takes = |count| BTreeMap::from([("calls".into(), count)]);
        let hosts = [
            ("ana", Host { takes: takes(2), ..Host::new("Ana") }),
            ("later", Host { takes: takes(1), from: Some(day("2027-01-04")), ..Host::new("Later") }),
            ("past", Host { takes: takes(2), until: Some(day("2026-06-30")), ..Host::new("Past") }),
        ];
        for (id, host) in hosts {
            workspace.hosts.insert(id.into(), Arc::new(host));
        }
        let mut person = Person::new("Zoé", "field".into(), day("2026-09-01"));
        let session = |date: &str| Session::planned("calls".into(), day(date), Slot::Morning, Some("ana".into()));
        person.sessions.insert("s-1".into(), session("2026-12-01"));
        workspace.people.insert("zoe".into(), Arc::new(person));
        workspace
    }

    #[test]
    fn limits_and_departures_are_one_change_and_leave_bookings_as_they_are() {
        let (workspace, today) = (company(), day("2026-11-24"));
        let asked = WhatIf {
            without: BTreeSet::from(["ana".into(), "past".into(), "nobody".into()]),
            limits: BTreeMap::from([("later".into(), 4), ("ana".into(), 5)]),
            ..WhatIf::default()
        };
        let after = workspace.apply(&adoption(&workspace, today, &asked).unwrap()).unwrap();
        assert_eq!(after.hosts["ana"].until, Some(day("2026-11-23")));
        assert_eq!(after.hosts["ana"].max_days_per_week, 2, "whoever leaves keeps their limit");
        assert_eq!(after.hosts["later"].max_days_per_week, 4);
        assert!(Arc::ptr_eq(&after.hosts["past"], &workspace.hosts["past"]), "whoever has stopped stays as they are");
        assert_eq!(after.people, workspace.people);

        let gone = WhatIf { without: BTreeSet::from(["later".into()]), ..WhatIf::default() };
        assert_eq!(adoption(&workspace, today, &gone), Some(Command::RemoveHost { id: "later".into() }));
    }

    #[test]
    fn what_is_so_already_is_no_change() {
        let workspace = company();
        let asked = WhatIf {
            without: BTreeSet::from(["past".into()]),
            limits: BTreeMap::from([("ana".into(), 2)]),
            ..WhatIf::default()
        };
        assert_eq!(adoption(&workspace, day("2026-11-24"), &asked), None);
        assert_eq!(adoption(&workspace, day("2026-11-24"), &WhatIf::default()), None);
    }

    #[test]
    fn a_new_host_takes_what_most_take() {
        let mut workspace = company();
        assert_eq!(usual_takes(&workspace), BTreeMap::from([("calls".into(), 2)]));
        workspace.hosts.remove("past");
        assert_eq!(usual_takes(&workspace), BTreeMap::from([("calls".into(), 1)]), "the fewer of two as frequent");
        workspace.hosts.clear();
        assert!(usual_takes(&workspace).is_empty());
    }
}
