//! The past of one file as a chain of states: who led from one to the next, and where two versions came from.

use super::{Entry, FileChanges, Fingerprint};
use crate::domain::record::{Content, Record};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The most states that are walked; further back nobody's copy comes from.
const MOST_STATES: usize = 2000;

/// A state of a record: its content, which is `None` where there is no record.
type State = Option<Content>;

/// What is known of the past of one record.
#[derive(Clone, Debug)]
pub struct Chain<'a> {
    record: &'a Record,
    /// The steps that somebody has taken to a state.
    into: BTreeMap<Fingerprint, Vec<&'a FileChanges>>,
    /// The steps that lead from a state, with who took them.
    out_of: BTreeMap<Fingerprint, Vec<(&'a Entry, &'a FileChanges)>>,
}

impl<'a> Chain<'a> {
    /// Puts the entries of a record in order by the states they led between.
    pub fn of(record: &'a Record, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let file = record.file();
        let mut chain = Self { record, into: BTreeMap::new(), out_of: BTreeMap::new() };
        for entry in entries {
            for changes in entry.files.iter().filter(|changes| changes.file == file && changes.was != changes.is) {
                // What was found on the disk need not be made out of what was there before: a sync engine puts one
                // version in the place of another, which is none of its past.
                if !entry.is_from_outside() {
                    chain.into.entry(changes.is).or_default().push(changes);
                }
                chain.out_of.entry(changes.was).or_default().push((entry, changes));
            }
        }
        chain
    }

    /// Walks back from a state over every step that is known; the state itself comes first, then the nearest.
    fn past_of(&self, state: &State) -> Vec<(Fingerprint, State)> {
        let mut found: Vec<(Fingerprint, State)> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut next = VecDeque::from([(Fingerprint::of(state.as_ref()), state.clone())]);
        while let Some((name, state)) = next.pop_front() {
            if !seen.insert(name) || found.len() == MOST_STATES {
                continue;
            }
            let earlier = self.into.get(&name).into_iter().flatten();
            next.extend(earlier.filter_map(|step| Some((step.was, step.walk_back(self.record, state.as_ref())?))));
            found.push((name, state));
        }
        found
    }

    /// Finds what two versions of the record started from: the nearest state in the past of both, either of them included.
    ///
    /// `None` where the steps that are written down do not tell it: with a wrong ancestor a merge takes one side's value for
    /// an old one and drops it, while without any it keeps both. So it is neither guessed by likeness nor taken from a
    /// round: a state that was left and come back to, as by undoing and doing again, is older and newer than itself.
    pub fn ancestor(&self, now: &Content, copy: &Content) -> Option<Content> {
        let past = self.past_of(&Some(now.clone()));
        let names: BTreeSet<Fingerprint> = past.iter().map(|(name, _)| *name).collect();
        let of_copy = self.past_of(&Some(copy.clone()));
        let (name, common) = of_copy.into_iter().find(|(name, _)| names.contains(name))?;
        common.filter(|_| !self.comes_back(name))
    }

    /// Tells whether steps lead from a state back to it.
    fn comes_back(&self, name: Fingerprint) -> bool {
        let before = |name: Fingerprint| self.into.get(&name).into_iter().flatten().map(|step| step.was);
        let mut next: Vec<Fingerprint> = before(name).collect();
        let mut seen = BTreeSet::new();
        while let Some(at) = next.pop() {
            if at == name {
                return true;
            }
            if seen.insert(at) {
                next.extend(before(at));
            }
        }
        false
    }

    /// Finds the steps that led from one state to another; `None` where nobody has written down how.
    pub fn way(&self, from: &State, to: &State) -> Option<Vec<&'a Entry>> {
        let goal = Fingerprint::of(to.as_ref());
        let start = Fingerprint::of(from.as_ref());
        let mut came: BTreeMap<Fingerprint, Option<(Fingerprint, &'a Entry)>> = BTreeMap::from([(start, None)]);
        let mut next = VecDeque::from([start]);
        while let Some(name) = next.pop_front() {
            if name == goal {
                let mut way = Vec::new();
                let mut at = name;
                while let Some(Some((before, entry))) = came.get(&at) {
                    way.push(*entry);
                    at = *before;
                }
                way.reverse();
                return Some(way);
            }
            for (entry, changes) in self.out_of.get(&name).into_iter().flatten() {
                if !came.contains_key(&changes.is) && came.len() < MOST_STATES {
                    came.insert(changes.is, Some((name, *entry)));
                    next.push_back(changes.is);
                }
            }
        }
        None
    }

    /// Walks on from a state as far as is known, by the latest step where there are several.
    pub fn latest_after(&self, from: &State) -> State {
        let mut state = from.clone();
        let mut seen = BTreeSet::from([Fingerprint::of(from.as_ref())]);
        while let Some((_, step)) = self.out_of.get(&Fingerprint::of(state.as_ref())).and_then(|steps| steps.last()) {
            match step.walk_on(self.record, state.as_ref()) {
                Some(later) if seen.insert(step.is) => state = later,
                _ => break,
            }
        }
        state
    }
}
