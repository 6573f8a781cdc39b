//! Values outside what `workspace-format.md` allows; what is allowed is said once, in [`limits`].

use super::Unreadable;
use super::places::{self, INSIGHTS, ROOT, key, then};
use super::references::rules_of;
use crate::domain::limits::{self, Fault};
use crate::domain::problem::{Place, Problem, Severity, Step, ValueFault, What};
use crate::domain::{Host, Kind, Length, Person, PersonId, ProgrammeId, Root, RotationId, SessionRef, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Adds one problem for each value outside what is allowed.
pub(super) fn find(workspace: &Workspace, unreadable: &Unreadable, problems: &mut Vec<Problem>) {
    if !unreadable.root {
        let faults = limits::of_root(&workspace.root).into_iter().chain(two_meanings(&workspace.root));
        problems.extend(faults.map(|fault| problem(fault.value, Place::new(ROOT, fault.path))));
    }
    for (id, person) in &workspace.people {
        let length_of = |rotation: &RotationId| workspace.length_for(person, rotation);
        problems.extend(limits::of_person(person, &length_of).into_iter().map(|fault| in_person(id, person, fault)));
    }
    for (id, host) in &workspace.hosts {
        let faults = limits::of_host(host).into_iter();
        problems.extend(
            faults.map(|fault| Problem {
                host: Some(id.clone()),
                ..problem(fault.value, places::in_host(id, fault.path))
            }),
        );
    }
    for (id, insight) in &workspace.insights.insights {
        for fault in limits::of_insight(insight) {
            let path = then(vec![Step::Field("insights"), key(id)], fault.path);
            problems.push(problem(fault.value, Place::new(INSIGHTS, path)));
        }
    }
}

/// Tells whether a person's own values are outside what is allowed, those of their sessions aside.
pub(super) fn is_person_faulty(person: &Person) -> bool {
    limits::of_person(person, &|_| None).iter().any(|fault| fault.path.first() != Some(&Step::Field("sessions")))
}

/// Tells whether a host's values are outside what is allowed.
pub(super) fn is_host_faulty(host: &Host) -> bool {
    !limits::of_host(host).is_empty()
}

/// Tells whether the calendar or the horizon is outside what is allowed.
pub(super) fn is_root_faulty(root: &Root) -> bool {
    let concerned = [Step::Field("calendar"), Step::Field("horizon_weeks")];
    limits::of_root(root).iter().any(|fault| fault.path.first().is_some_and(|step| concerned.contains(step)))
}

/// Lists every programme that has a rotation which means two things.
pub(super) fn with_two_meanings(root: &Root) -> impl Iterator<Item = ProgrammeId> {
    let double: BTreeSet<&RotationId> = differing(root).into_keys().collect();
    let having = meanings(root).filter(move |(_, _, rotation, _)| double.contains(rotation));
    having.map(|(programme, ..)| programme.clone())
}

fn problem(fault: ValueFault, place: Place) -> Problem {
    Problem {
        severity: Severity::Error,
        what: What::Value(fault),
        person: None,
        host: None,
        session: None,
        date: None,
        place: Some(place),
    }
}

fn in_person(id: &PersonId, person: &Person, fault: Fault) -> Problem {
    let session = match fault.path.as_slice() {
        [Step::Field("sessions"), Step::Key(key), ..] => person.sessions.get_key_value(key.as_str()),
        _ => None,
    };
    Problem {
        person: Some(id.clone()),
        session: session.map(|(key, _)| SessionRef { person: id.clone(), session: key.clone() }),
        date: session.map(|(_, session)| session.date),
        ..problem(fault.value, places::in_person(id, fault.path))
    }
}

type Rules<'a> = (&'a ProgrammeId, Option<usize>);

/// Finds each rotation id with two kinds or lengths, once, at the first place that differs from the first use.
fn differing(root: &Root) -> BTreeMap<&RotationId, Rules<'_>> {
    let mut first: BTreeMap<&RotationId, (Kind, Length)> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for (programme, revision, rotation, meaning) in meanings(root) {
        if *first.entry(rotation).or_insert(meaning) != meaning {
            found.entry(rotation).or_insert((programme, revision));
        }
    }
    found
}

fn two_meanings(root: &Root) -> impl Iterator<Item = Fault> {
    differing(root).into_iter().map(|(rotation, (programme, revision))| Fault {
        path: then(places::rules(programme, revision), [Step::Field("rotations"), key(rotation)]),
        value: ValueFault::TwoMeanings { rotation: rotation.clone() },
    })
}

fn meanings(root: &Root) -> impl Iterator<Item = (&ProgrammeId, Option<usize>, &RotationId, (Kind, Length))> {
    root.programmes.iter().flat_map(|(id, programme)| {
        rules_of(programme).flat_map(move |(revision, rules)| {
            rules.rotations.iter().map(move |(rotation, r)| (id, revision, rotation, (r.kind, r.length())))
        })
    })
}
