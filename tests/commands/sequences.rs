//! Any sequence of commands: all or nothing, shared where nothing changed, and undone to where it began.

use crate::any_command::command;
use crate::company::company;
use crate::history::{edit, id};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use terrain::domain::*;

/// Lists every id in a workspace that points nowhere, hosts of the past aside: they may be taken away.
fn gaps(workspace: &Workspace) -> Vec<String> {
    let mut gaps = Vec::new();
    let mut need = |found: bool, what: &dyn std::fmt::Debug| {
        if !found {
            gaps.push(format!("{what:?}"));
        }
    };
    for person in workspace.people.values() {
        need(workspace.root.programmes.contains_key(&person.programme), &person.programme);
        need(person.team.as_ref().is_none_or(|team| workspace.root.teams.contains_key(team)), &person.team);
        for waiver in &person.waivers {
            need(workspace.rotation(&waiver.rotation).is_some(), &waiver.rotation);
        }
        for session in person.sessions.values() {
            need(workspace.rotation(&session.rotation).is_some(), &session.rotation);
            for other in [&session.makes_up, &session.appointment_from].into_iter().flatten() {
                need(person.sessions.contains_key(other), other);
            }
            for insight in &session.insights {
                need(workspace.insights.insights.contains_key(insight), insight);
            }
            if let Some(host) = session.host.as_ref().filter(|_| session.is_booked()) {
                need(workspace.hosts.contains_key(host), host);
            }
        }
    }
    for rotation in workspace.hosts.values().flat_map(|host| host.takes.keys()) {
        need(workspace.rotation(rotation).is_some(), rotation);
    }
    gaps
}

fn equal_records_are_shared<K: Ord, T: PartialEq>(before: &BTreeMap<K, Arc<T>>, after: &BTreeMap<K, Arc<T>>) -> bool {
    before.iter().all(|(id, one)| after.get(id).is_none_or(|other| Arc::ptr_eq(one, other) || one != other))
}

/// Runs what is accepted and gives the workspace after each step.
fn run(start: &Workspace, commands: &[Command], history: &mut History) -> Workspace {
    let mut now = start.clone();
    for command in commands {
        if let Ok(after) = now.apply(command) {
            history.record(edit(command, &now, &after));
            now = after;
        }
    }
    now
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn commands_are_all_or_nothing_and_point_nowhere_new(commands in prop::collection::vec(command(), 0..25)) {
        let mut now = company();
        for command in &commands {
            let untouched = now.clone();
            let result = now.apply(command);
            prop_assert!(now.shares_all_with(&untouched));
            let Ok(after) = result else { continue };
            prop_assert!(equal_records_are_shared(&now.people, &after.people));
            prop_assert!(equal_records_are_shared(&now.hosts, &after.hosts));
            prop_assert_eq!(gaps(&after), Vec::<String>::new(), "{:?}", command);
            now = after;
        }
    }

    #[test]
    fn undoing_everything_gives_back_the_start(commands in prop::collection::vec(command(), 0..25)) {
        let start = company();
        let mut history = History::default();
        let end = run(&start, &commands, &mut history);
        let mut now = end.clone();
        let mut steps = 0;
        while let Some(before) = history.next_undo().map(|step| step.before.clone()) {
            let undone = history.undo(&now, id(), Default::default()).unwrap();
            prop_assert!(undone.clashes.is_empty());
            prop_assert!(undone.edit.after.shares_all_with(&before));
            now = undone.edit.after;
            steps += 1;
        }
        prop_assert_eq!(&now, &start);
        for _ in 0..steps {
            let redone = history.redo(&now, id(), Default::default()).unwrap();
            prop_assert!(redone.clashes.is_empty());
            now = redone.edit.after;
        }
        prop_assert_eq!(now, end);
        prop_assert!(history.next_redo().is_none());
    }

    #[test]
    fn a_change_from_outside_survives_undo_and_redo(
        commands in prop::collection::vec(command(), 0..12),
        at in 0..12_usize,
    ) {
        // Nothing that the commands touch: a person of their own, and a field nobody edits.
        let start = company();
        let outside = |workspace: &Workspace| {
            let mut changed = workspace.clone();
            let visitor = Person::new("Inès Costa", "field".into(), crate::company::day("2026-11-30"));
            changed.people.insert("ines".into(), visitor.into());
            if let Some(chloe) = changed.people.get_mut("chloe")
                && chloe.sessions.contains_key("s-done")
            {
                Arc::make_mut(chloe).sessions.get_mut("s-done").unwrap().place = "Lyon".into();
            }
            changed
        };
        let mut history = History::default();
        let mut now = start.clone();
        for (index, command) in commands.iter().enumerate() {
            if index == at {
                now = outside(&now);
            }
            // What takes away or replaces what came in from outside would rightly be in its way.
            let Ok(after) = now.apply(command) else { continue };
            let touches = |workspace: &Workspace| {
                let person = workspace.people.get("chloe");
                person.and_then(|person| person.sessions.get("s-done")).map(|session| session.place.clone())
            };
            if touches(&after) != touches(&now) {
                continue;
            }
            history.record(edit(command, &now, &after));
            now = after;
        }
        if at >= commands.len() {
            now = outside(&now);
        }
        let end = now.clone();
        let mut steps = 0;
        while let Some(undone) = history.undo(&now, id(), Default::default()) {
            prop_assert!(undone.clashes.is_empty(), "{:?}", undone.clashes);
            now = undone.edit.after;
            steps += 1;
        }
        prop_assert_eq!(&now, &outside(&start));
        for _ in 0..steps {
            now = history.redo(&now, id(), Default::default()).unwrap().edit.after;
        }
        prop_assert_eq!(now, end);
    }
}
