//! What a changed programme would do to people, before it is saved.

use crate::app::Derived;
use crate::domain::{Ledger, PersonProgress, Situation, State, Workspace, check, progress};
use crate::texts::{Texts, Value, capitalized};

/// What would be different for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// People who would owe more, and sessions more in all.
    pub more: (u32, u32),
    /// People who would owe less, and sessions less in all.
    pub fewer: (u32, u32),
    /// People who would be overdue and are not now.
    pub overdue: u32,
    /// People who are overdue and would not be any more.
    pub relieved: u32,
    /// People who would be complete and are not now.
    pub complete: u32,
    /// People who are complete and would not be any more.
    pub incomplete: u32,
    /// People who would have another due date for what they owe.
    pub due: u32,
    /// Booked sessions that would break a rule and do not now.
    pub broken: u32,
}

/// Compares how everybody stands with how they would stand.
pub fn effect(derived: &Derived, after: &Workspace) -> Effect {
    let mut effect = Effect::default();
    for (id, then) in progress::all(after, derived.today) {
        let Some(now) = derived.progress.get(&id.clone()).filter(|now| now.state != State::Left) else { continue };
        let (before, later) = (owed(now), owed(&then));
        if later > before {
            effect.more = (effect.more.0 + 1, effect.more.1 + later - before);
        } else if later < before {
            effect.fewer = (effect.fewer.0 + 1, effect.fewer.1 + before - later);
        }
        let turns = |state: State| u32::from(then.state == state && now.state != state);
        let leaves = |state: State| u32::from(now.state == state && then.state != state);
        effect.overdue += turns(State::Overdue);
        effect.relieved += leaves(State::Overdue);
        effect.complete += turns(State::Complete);
        effect.incomplete += leaves(State::Complete);
        effect.due += u32::from(has_other_due(now, &then));
    }
    let ledger = Ledger::new(after);
    let broken = check::broken_sessions(&Situation::new(after, &ledger, derived.today));
    effect.broken = u32::try_from(broken.difference(&derived.broken).count()).unwrap_or(u32::MAX);
    effect
}

fn owed(progress: &PersonProgress) -> u32 {
    progress.rotations.iter().map(|rotation| rotation.required).sum()
}

/// Tells whether something that is owed before and after, and is not done, is due on another day.
fn has_other_due(now: &PersonProgress, then: &PersonProgress) -> bool {
    now.rotations.iter().filter(|rotation| rotation.done < rotation.required).any(|rotation| {
        let same = then.rotations.iter().find(|other| other.id == rotation.id);
        same.is_some_and(|other| other.required > 0 && other.due != rotation.due)
    })
}

impl Effect {
    /// Says it in a sentence.
    pub fn words(&self, texts: &Texts) -> String {
        let parts: [(&str, u32, u32); 8] = [
            ("programmes-effect-more", self.more.0, self.more.1),
            ("programmes-effect-fewer", self.fewer.0, self.fewer.1),
            ("programmes-effect-overdue", self.overdue, 0),
            ("programmes-effect-relieved", self.relieved, 0),
            ("programmes-effect-complete", self.complete, 0),
            ("programmes-effect-incomplete", self.incomplete, 0),
            ("programmes-effect-due", self.due, 0),
            ("programmes-effect-broken", self.broken, 0),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(_, count, _)| *count > 0)
            .map(|(id, count, sessions)| {
                let values: [(&str, Value<'_>); 2] = [("count", count.into()), ("sessions", sessions.into())];
                texts.with(id, &values)
            })
            .collect();
        if said.is_empty() {
            return texts.get("programmes-effect-none").into_owned();
        }
        let list = said.join(&texts.get("people-spoken-between"));
        texts.with("programmes-effect", &[("list", capitalized(&list).into())])
    }
}
