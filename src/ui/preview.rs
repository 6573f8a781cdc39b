//! The plan that is being looked at: what is proposed, what of it is ticked, what is pinned.

use crate::domain::{Person, PersonId, Placement, Proposal, Unplaced, Workspace};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A proposal with what the user has said of it; nothing of it is saved yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the planner proposes.
    pub proposal: Proposal,
    /// People it was made for; everybody when `None`.
    pub only: Option<BTreeSet<PersonId>>,
    /// How long the search took, in milliseconds.
    pub elapsed_ms: f64,
    unticked: BTreeSet<Placement>,
    pinned: BTreeSet<Placement>,
}

impl Preview {
    /// Shows a proposal with everything ticked; what was pinned stays so where the proposal still has it.
    pub fn new(
        proposal: Proposal,
        only: Option<BTreeSet<PersonId>>,
        elapsed_ms: f64,
        pinned: &BTreeSet<Placement>,
    ) -> Self {
        let pinned = proposal.placed.iter().filter(|placement| pinned.contains(placement)).cloned().collect();
        Self { proposal, only, elapsed_ms, unticked: BTreeSet::new(), pinned }
    }

    /// Tells whether a proposal is to be booked.
    pub fn is_ticked(&self, placement: &Placement) -> bool {
        !self.unticked.contains(placement)
    }

    /// Ticks or unticks a proposal.
    pub fn tick(&mut self, placement: &Placement, on: bool) {
        if on {
            self.unticked.remove(placement);
        } else {
            self.unticked.insert(placement.clone());
        }
    }

    /// Tells whether planning again keeps a proposal.
    pub fn is_pinned(&self, placement: &Placement) -> bool {
        self.pinned.contains(placement)
    }

    /// Pins or unpins a proposal.
    pub fn pin(&mut self, placement: &Placement, on: bool) {
        if on {
            self.pinned.insert(placement.clone());
        } else {
            self.pinned.remove(placement);
        }
    }

    /// Lists what is pinned.
    pub fn pinned(&self) -> &BTreeSet<Placement> {
        &self.pinned
    }

    /// Walks what is to be booked.
    pub fn ticked(&self) -> impl Iterator<Item = &Placement> {
        self.proposal.placed.iter().filter(|placement| self.is_ticked(placement))
    }

    /// Counts what is to be booked.
    pub fn ticked_count(&self) -> usize {
        self.ticked().count()
    }

    /// Groups the proposals by person, in the order of the proposal.
    pub fn by_person(&self) -> Vec<(&PersonId, &[Placement])> {
        self.proposal
            .placed
            .chunk_by(|a, b| a.person == b.person)
            .filter_map(|c| Some((&c.first()?.person, c)))
            .collect()
    }

    /// Tells whether the plan is still one after somebody else's changes: these touch nobody it is about and no host
    /// it counts on.
    pub fn holds(&self, before: &Workspace, now: &Workspace) -> bool {
        let placed = || self.proposal.placed.iter();
        let people: BTreeSet<_> = placed().map(|placement| &placement.person).collect();
        let hosts: BTreeSet<_> = placed().map(|placement| &placement.host).collect();
        let is_planned_for = |person: &Arc<Person>| {
            person.sessions.values().any(|session| session.host.as_ref().is_some_and(|host| hosts.contains(host)))
        };
        let keys = before.people.keys().chain(now.people.keys());
        let mut changed = keys.filter(|id| !is_same(before.people.get(*id), now.people.get(*id)));
        let touches = |id: &PersonId| {
            let sides = [before.people.get(id), now.people.get(id)];
            people.contains(id) || sides.into_iter().flatten().any(is_planned_for)
        };
        *before.root == *now.root
            && hosts.iter().all(|id| is_same(before.hosts.get(*id), now.hosts.get(*id)))
            && !changed.any(touches)
    }

    /// Lists what found no place.
    pub fn unplaced(&self) -> &[Unplaced] {
        &self.proposal.unplaced
    }
}

fn is_same<T: PartialEq>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (one, other) => one.is_none() && other.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Score, Slot};

    #[test]
    fn ticks_and_pins_follow_the_proposal() {
        let place = |person: &str, day: &str| Placement {
            person: person.into(),
            date: day.parse().unwrap(),
            rotation: "cold-calls".into(),
            slot: Slot::Morning,
            host: "karim-benali".into(),
        };
        let (a, b, c) = (place("a", "2026-12-01"), place("a", "2026-12-02"), place("b", "2026-12-01"));
        let proposal = |placed: Vec<Placement>| Proposal {
            today: "2026-11-23".parse().unwrap(),
            placed,
            unplaced: Vec::new(),
            score: Score::default(),
            cut_short: false,
        };
        let mut preview = Preview::new(proposal(vec![a.clone(), b.clone(), c.clone()]), None, 1.0, &BTreeSet::new());
        assert_eq!(preview.ticked_count(), 3);
        preview.tick(&b, false);
        preview.pin(&c, true);
        assert_eq!(preview.ticked().collect::<Vec<_>>(), [&a, &c]);
        assert_eq!(
            preview.by_person().iter().map(|(id, c)| (id.as_str(), c.len())).collect::<Vec<_>>(),
            [("a", 2), ("b", 1)]
        );
        let again = Preview::new(proposal(vec![b.clone()]), None, 1.0, preview.pinned());
        assert!(again.pinned().is_empty() && again.is_ticked(&b));
    }
}
