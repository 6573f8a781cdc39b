//! The plan that is being looked at: what is proposed, what of it is ticked, what is pinned.

use crate::domain::{Move, Person, PersonId, Placement, Proposal, SessionRef, Unplaced, Workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A proposal with what the user has said of it; nothing of it is saved yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the planner proposes.
    pub proposal: Proposal,
    /// People it was made for; everybody when `None`.
    pub only: Option<BTreeSet<PersonId>>,
    /// Whether booked sessions were let to move.
    pub is_repair: bool,
    /// How long the search took, in milliseconds.
    pub elapsed_ms: f64,
    /// Whether its panel is shown on a page where otherwise a bar stands for it.
    pub reviewed: bool,
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
        Self { proposal, only, is_repair: false, elapsed_ms, reviewed: false, unticked: BTreeSet::new(), pinned }
    }

    /// Tells whether a proposal is to be booked, or a booked session to be moved there.
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

    /// Walks the booked sessions that are to be moved.
    pub fn ticked_moves(&self) -> impl Iterator<Item = &Move> {
        self.proposal.moved.iter().filter(|moved| self.is_ticked(&moved.to))
    }

    /// Walks the places of everything proposed: what is new, then where booked sessions go.
    pub fn places(&self) -> impl Iterator<Item = &Placement> {
        self.proposal.placed.iter().chain(self.proposal.moved.iter().map(|moved| &moved.to))
    }

    /// Gives the move of a booked session, if it is to go elsewhere.
    pub fn move_of(&self, session: &SessionRef) -> Option<&Move> {
        self.proposal.moved.iter().find(|moved| moved.session == *session)
    }

    /// Tells whether a place is one a booked session is to be moved to.
    pub fn is_move(&self, placement: &Placement) -> bool {
        self.proposal.moved.iter().any(|moved| moved.to == *placement)
    }

    /// Counts what is to be booked and moved.
    pub fn ticked_count(&self) -> usize {
        self.places().filter(|place| self.is_ticked(place)).count()
    }

    /// Groups what is proposed by person: what moves, and what is new, in the order of the proposal.
    pub fn by_person(&self) -> BTreeMap<&PersonId, (Vec<&Move>, Vec<&Placement>)> {
        let mut people: BTreeMap<&PersonId, (Vec<&Move>, Vec<&Placement>)> = BTreeMap::new();
        for moved in &self.proposal.moved {
            people.entry(&moved.to.person).or_default().0.push(moved);
        }
        for placement in &self.proposal.placed {
            people.entry(&placement.person).or_default().1.push(placement);
        }
        people
    }

    /// Tells whether the plan is still one after somebody else's changes: these touch nobody it is about and no host
    /// it counts on.
    pub fn holds(&self, before: &Workspace, now: &Workspace) -> bool {
        let people: BTreeSet<_> = self.places().map(|placement| &placement.person).collect();
        let hosts: BTreeSet<_> = self.places().map(|placement| &placement.host).collect();
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
            moved: Vec::new(),
            broken: Vec::new(),
            score: Score::default(),
            cut_short: false,
        };
        let mut preview = Preview::new(proposal(vec![a.clone(), b.clone(), c.clone()]), None, 1.0, &BTreeSet::new());
        assert_eq!(preview.ticked_count(), 3);
        preview.tick(&b, false);
        preview.pin(&c, true);
        assert_eq!(preview.ticked().collect::<Vec<_>>(), [&a, &c]);
        assert_eq!(
            preview.by_person().iter().map(|(id, (_, new))| (id.as_str(), new.len())).collect::<Vec<_>>(),
            [("a", 2), ("b", 1)]
        );
        let again = Preview::new(proposal(vec![b.clone()]), None, 1.0, preview.pinned());
        assert!(again.pinned().is_empty() && again.is_ticked(&b));
    }
}
