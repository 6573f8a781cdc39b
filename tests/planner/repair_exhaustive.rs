//! Every repair there is of a very small workspace, tried one by one.

use crate::checker::{Entry, entries, horizon, one, owed};
use crate::repair_checker::{booked, broken};
use std::collections::BTreeSet;
use std::sync::Arc;
use terrain::domain::{
    Move, PersonId, Placement, Proposal, RotationId, Score, SessionRef, Slot, Stand, Status, Workspace,
};

/// A session to place, with where it stands if it is booked.
struct Open {
    person: PersonId,
    rotation: RotationId,
    session: Option<SessionRef>,
}

/// Gives broken, unplaced, late days and moved of the best repair, or `None` where there is too much to try.
pub fn best(workspace: &Workspace, today: chrono::NaiveDate, most: usize) -> Option<[i64; 4]> {
    let mut open = Vec::new();
    let ill: BTreeSet<SessionRef> = {
        let none = nothing(today);
        broken(workspace, today, &entries(workspace, &none)).into_iter().collect()
    };
    for (id, person) in &workspace.people {
        let Some(rules) = workspace.rules_of(person) else { continue };
        let is_planned = person.left.is_none_or(|left| left > today) && person.start < horizon(workspace, today);
        for rotation in rules.rotations.keys().filter(|_| is_planned) {
            for _ in 0..owed(workspace, today, person, rotation).missing {
                open.push(Open { person: id.clone(), rotation: rotation.clone(), session: None });
            }
        }
        for (session_id, session) in person.sessions.iter().filter(|_| is_planned) {
            let in_time = today <= session.date && session.date < horizon(workspace, today);
            if session.status == Status::Planned && in_time && rules.rotations.contains_key(&session.rotation) {
                let session_ref = SessionRef { person: id.clone(), session: session_id.clone() };
                let rotation = session.rotation.clone();
                // What cannot stand anywhere as it is written moves only when it breaks a rule.
                let has_host = session.host.as_ref().is_none_or(|host| workspace.hosts.contains_key(host));
                let fits = has_host && rules.rotations[&rotation].length().slots().contains(&session.slot);
                if !fits && !ill.contains(&session_ref) {
                    continue;
                }
                open.push(Open { person: id.clone(), rotation, session: Some(session_ref) });
            }
        }
    }
    if open.is_empty() || open.len() > most {
        return None;
    }
    let mut search = Search { workspace, open, best: [i64::MAX; 4] };
    search.go(0, workspace.clone(), nothing(today));
    Some(search.best)
}

fn nothing(today: chrono::NaiveDate) -> Proposal {
    let score = Score::default();
    let (placed, unplaced, moved, broken) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Proposal { today, placed, unplaced, moved, broken, score, cut_short: false }
}

struct Search<'a> {
    workspace: &'a Workspace,
    open: Vec<Open>,
    best: [i64; 4],
}

impl Search<'_> {
    fn go(&mut self, at: usize, world: Workspace, so_far: Proposal) {
        let today = so_far.today;
        let Some(open) = self.open.get(at) else {
            self.judge(&world, &so_far);
            return;
        };
        let (person, rotation, session) = (open.person.clone(), open.rotation.clone(), open.session.clone());
        // It stays as it is, or finds no place.
        self.go(at + 1, world.clone(), so_far.clone());
        let mut date = today;
        while date < horizon(self.workspace, today) {
            for slot in Slot::ALL {
                for host in self.workspace.hosts.keys() {
                    let to = Placement {
                        person: person.clone(),
                        date,
                        rotation: rotation.clone(),
                        slot,
                        host: host.clone(),
                    };
                    let (mut next, mut changed) = (world.clone(), so_far.clone());
                    match &session {
                        None => changed.placed.push(to.clone()),
                        Some(name) => {
                            let owner = Arc::make_mut(next.people.get_mut(&person).unwrap());
                            let session = owner.sessions.get_mut(&name.session).unwrap();
                            let from = Stand::of(session);
                            if from == (Stand { date, slot, host: Some(host.clone()) }) {
                                continue;
                            }
                            (session.date, session.slot, session.host) = (date, slot, Some(host.clone()));
                            changed.moved.push(Move { session: name.clone(), from, to: to.clone() });
                        }
                    }
                    // What can never be allowed, whatever comes later: its day, its length, who declined.
                    if !matches!(
                        one(&next, today, &entries(&next, &changed), &to),
                        Err("H1" | "H7" | "length" | "declined" | "no host")
                    ) {
                        self.go(at + 1, next, changed);
                    }
                }
            }
            date = date.succ_opt().unwrap();
        }
    }

    fn judge(&mut self, world: &Workspace, proposal: &Proposal) {
        let today = proposal.today;
        let all: Vec<Entry> = entries(world, proposal);
        let places = proposal.placed.iter().chain(proposal.moved.iter().map(|moved| &moved.to));
        for place in places {
            if one(world, today, &all, place).is_err() {
                return;
            }
        }
        let mut late = booked(world, today, &BTreeSet::new()).0;
        for new in &proposal.placed {
            let due = owed(world, today, &world.people[&new.person], &new.rotation).due;
            late += (new.date - due).num_days().max(0);
        }
        let mut unplaced = 0;
        for open in self.open.iter().filter(|open| open.session.is_none()) {
            let due = owed(world, today, &world.people[&open.person], &open.rotation).due;
            unplaced += 1;
            late += (horizon(world, today) - due).num_days().max(0);
        }
        for new in &proposal.placed {
            let due = owed(world, today, &world.people[&new.person], &new.rotation).due;
            unplaced -= 1;
            late -= (horizon(world, today) - due).num_days().max(0);
        }
        let broken = broken(world, today, &all).len() as i64;
        self.best = self.best.min([broken, unplaced, late, proposal.moved.len() as i64]);
    }
}
