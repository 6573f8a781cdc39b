//! What any command would do, worked out of what it touches, is what one finds by looking at everything twice.

use crate::any_command::command;
use crate::company::{company, day};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use terrain::domain::check::{broken_among, broken_sessions};
use terrain::domain::effect::{Known, NewlyBroken};
use terrain::domain::*;

const TODAY: &str = "2026-11-23";

/// Everything that breaks a rule, looked for everywhere.
fn broken(workspace: &Workspace) -> BTreeMap<SessionRef, Vec<Broken>> {
    let ledger = Ledger::new(workspace);
    broken_among(&Situation::new(workspace, &ledger, day(TODAY)), |_| true)
}

/// The effect as its definition says, without a thought for how long it takes.
fn looked_at_twice(before: &Workspace, after: &Workspace) -> Effect {
    let today = day(TODAY);
    let mut effect = Effect::default();
    let owed = |progress: &PersonProgress| progress.rotations.iter().map(|one| one.required).sum::<u32>();
    let now: BTreeMap<_, _> = progress::all(before, today).collect();
    for (id, then) in progress::all(after, today) {
        let Some(now) = now.get(id).filter(|now| now.state != State::Left) else { continue };
        let id = id.clone();
        match (owed(now), owed(&then)) {
            (now, then) if then > now => effect.more.push((id.clone(), then - now)),
            (now, then) if then < now => effect.fewer.push((id.clone(), now - then)),
            _ => {}
        }
        let state = (now.state, then.state);
        let is_due_elsewhere = now.rotations.iter().filter(|one| one.done < one.required).any(|one| {
            then.rotations.iter().any(|other| other.id == one.id && other.required > 0 && other.due != one.due)
        });
        for (is_so, list) in [
            (state.0 != State::Overdue && state.1 == State::Overdue, &mut effect.overdue),
            (state.0 == State::Overdue && state.1 != State::Overdue, &mut effect.relieved),
            (state.0 != State::Complete && state.1 == State::Complete, &mut effect.complete),
            (state.0 == State::Complete && !matches!(state.1, State::Complete | State::Left), &mut effect.incomplete),
            (is_due_elsewhere, &mut effect.due),
        ] {
            if is_so {
                list.push(id.clone());
            }
        }
    }
    let (now, then) = (broken(before), broken(after));
    let none = Vec::new();
    for (name, why) in &then {
        let known: BTreeSet<Rule> = now.get(name).unwrap_or(&none).iter().map(Broken::rule).collect();
        let why: Vec<Broken> = why.iter().filter(|one| !known.contains(&one.rule())).cloned().collect();
        if !why.is_empty() {
            effect.broken.push(NewlyBroken { name: name.clone(), why });
        }
    }
    let to_come = |name: &&SessionRef| after.session(name).is_some_and(|session| session.is_scheduled(day(TODAY)));
    effect.mended = now.keys().filter(|name| !then.contains_key(name)).filter(to_come).cloned().collect();
    effect
}

fn worked_out(before: &Workspace, after: &Workspace) -> Effect {
    let today = day(TODAY);
    let ledger = Ledger::new(before);
    let progress = progress::all(before, today).map(|(id, progress)| (id.clone(), Arc::new(progress))).collect();
    let broken = broken_sessions(&Situation::new(before, &ledger, today));
    effect(&Known { workspace: before, today, progress: &progress, ledger: &ledger, broken: &broken }, after)
}

/// Forgets which of several sessions is named as being in the way: that depends on the order they are looked at.
fn without_others(mut effect: Effect) -> Effect {
    for broken in effect.broken.iter_mut().flat_map(|one| &mut one.why) {
        match broken {
            Broken::OtherRotation { other, .. } | Broken::SecondThatDay { other } => {
                *other = SessionRef { person: "somebody".into(), session: "s".into() };
            }
            _ => {}
        }
    }
    effect
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn an_effect_is_what_differs(commands in prop::collection::vec(command(), 0..25)) {
        let mut now = company();
        for command in &commands {
            let Ok(after) = now.apply(command) else { continue };
            let (quick, slow) = (worked_out(&now, &after), looked_at_twice(&now, &after));
            prop_assert_eq!(without_others(quick), without_others(slow), "{:?}", command);
            now = after;
        }
    }
}
