//! What a change would do, in words: to people in a sentence, to booked sessions one by one (`screens.md`).

use super::{Texts, Value, capitalized, records};
use crate::domain::effect::NewlyBroken;
use crate::domain::{Candidate, Effect, PersonId, Workspace};

impl Texts {
    /// Says in a sentence what a change would do; `workspace` has the names.
    pub fn effect(&self, effect: &Effect, workspace: &Workspace) -> String {
        let people = |list: &[PersonId]| (list.len(), list.first().cloned(), 0);
        let owing = |list: &[(PersonId, u32)]| {
            let sessions: u32 = list.iter().map(|(_, sessions)| sessions).sum();
            (list.len(), list.first().map(|(id, _)| id.clone()), sessions)
        };
        let parts = [
            ("effect-more", owing(&effect.more)),
            ("effect-fewer", owing(&effect.fewer)),
            ("effect-overdue", people(&effect.overdue)),
            ("effect-relieved", people(&effect.relieved)),
            ("effect-complete", people(&effect.complete)),
            ("effect-incomplete", people(&effect.incomplete)),
            ("effect-due", people(&effect.due)),
            ("effect-broken", (effect.broken.len(), None, 0)),
            ("effect-mended", (effect.mended.len(), None, 0)),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(_, (count, ..))| *count > 0)
            .map(|(id, (count, first, sessions))| {
                let name = first.map_or_else(String::new, |id| records::person(workspace, &id));
                let values: [(&str, Value<'_>); 3] =
                    [("count", count.into()), ("name", name.into()), ("sessions", sessions.into())];
                self.with(id, &values)
            })
            .collect();
        if said.is_empty() {
            return self.get("effect-none").into_owned();
        }
        let list = said.join(&self.get("people-spoken-between"));
        self.with("effect", &[("list", capitalized(&list).into())])
    }

    /// Names a session that would break rules, and says in sentences which; `after` is the workspace as it would be.
    pub fn newly_broken(&self, one: &NewlyBroken, after: &Workspace) -> (String, String) {
        let Some(session) = after.session(&one.name) else { return (one.name.session.to_string(), String::new()) };
        let candidate = Candidate {
            person: &one.name.person,
            rotation: &session.rotation,
            date: session.date,
            slot: session.slot,
            host: session.host.as_ref(),
            moving: Some(&one.name.session),
        };
        let values: [(&str, Value<'_>); 3] = [
            ("person", records::person(after, &one.name.person).into()),
            ("rotation", records::rotation(after, &session.rotation).into()),
            ("date", self.date(session.date).into()),
        ];
        let why: Vec<String> = one.why.iter().map(|broken| self.broken(broken, &candidate, after)).collect();
        (self.with("effect-session", &values), why.join(" "))
    }
}
