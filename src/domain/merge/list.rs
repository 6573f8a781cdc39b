//! The merge of lists, whose entries have no keys: each side is read as what it did to each entry of the base.

use super::tree::Merger;
use crate::domain::problem::Step;
use serde_json::Value;
use std::cmp::Reverse;

/// Merges two lists that started from one.
pub(super) fn merge_lists(merger: &mut Merger, base: &[Value], ours: &[Value], theirs: &[Value]) -> Vec<Value> {
    let (ours, theirs) = (Side::of(base, ours), Side::of(base, theirs));
    let mut merged = Vec::with_capacity(base.len());
    for ((entry, ours), theirs) in base.iter().zip(&ours.entries).zip(&theirs.entries) {
        merged.extend(merger.merge_at(Step::Item(merged.len()), Some(entry), *ours, *theirs));
    }
    merged.extend(ours.added.iter().map(|entry| (*entry).clone()));
    // What both sides added alike is one addition, as often as the side that added it more often.
    let mut same = ours.added;
    for entry in theirs.added {
        match same.iter().position(|other| *other == entry) {
            Some(place) => drop(same.swap_remove(place)),
            None => merged.push(entry.clone()),
        }
    }
    merged
}

/// What one side did to a list.
struct Side<'a> {
    /// What became of each entry of the base: itself, what it was changed to, or nothing.
    entries: Vec<Option<&'a Value>>,
    /// What is new, in order.
    added: Vec<&'a Value>,
}

impl<'a> Side<'a> {
    fn of(base: &[Value], side: &'a [Value]) -> Self {
        let mut added: Vec<Option<&Value>> = side.iter().map(Some).collect();
        let take_same = |entry| added.iter_mut().find(|new| **new == Some(entry)).and_then(Option::take);
        let mut entries: Vec<Option<&Value>> = base.iter().map(take_same).collect();
        // Of what is left, the most alike are the same entry, changed; the first of equals, so that the answer is one.
        let mut alike = Vec::new();
        for (index, old) in base.iter().enumerate().filter(|(index, _)| entries[*index].is_none()) {
            for (place, new) in added.iter().enumerate() {
                let likeness = new.and_then(|new| likeness(old, new));
                alike.extend(likeness.map(|likeness| (Reverse(likeness), index, place)));
            }
        }
        alike.sort_unstable();
        for (_, index, place) in alike {
            if entries[index].is_none() {
                entries[index] = added[place].take();
            }
        }
        Self { entries, added: added.into_iter().flatten().collect() }
    }
}

/// Tells how much two entries have in common, in thousandths of their fields; `None` when it is less than half.
///
/// Less could be another entry altogether, on which the other side's changes have no business.
fn likeness(old: &Value, new: &Value) -> Option<usize> {
    let (old, new) = (old.as_object()?, new.as_object()?);
    let same = old.iter().filter(|(key, value)| new.get(*key) == Some(*value)).count();
    let all = old.len() + new.keys().filter(|key| !old.contains_key(*key)).count();
    (same > 0 && 2 * same >= all).then(|| 1000 * same / all)
}
