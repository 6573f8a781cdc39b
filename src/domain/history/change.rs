//! Changes of trees: what differs between two states of a record, and the way from either to the other.
//!
//! [`apply`] of [`diff`] is the later tree, [`apply`] of the [`reversed`] changes the earlier one. Maps are compared key
//! by key; entries of lists by value, each with its number, so that order and doubles come out exactly. In trees of records
//! nothing and null are the same.

use crate::domain::problem::Step;
use crate::domain::tree::{Tree, put_at, value_at_mut};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One value that is other, new or gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The way to the value; empty for the whole tree. Where it ends in a number, an entry of a list has gone (which
    /// had that number before) or has come (which has it afterwards).
    #[serde(default)]
    pub at: Vec<Step>,
    /// The value before; nothing where there was none.
    #[serde(default, skip_serializing_if = "Tree::is_nothing")]
    pub from: Tree,
    /// The value after; nothing where there is none.
    #[serde(default, skip_serializing_if = "Tree::is_nothing")]
    pub to: Tree,
}

impl Change {
    /// Tells whether the change is about a value at a way, one above it, or one below it.
    pub fn touches(&self, at: &[Step]) -> bool {
        self.at.iter().zip(at).all(|(one, other)| match (one, other) {
            // Numbers of entries shift.
            (Step::Item(_), Step::Item(_)) => true,
            (one, other) => one.text() == other.text(),
        })
    }
}

/// Lists what differs between two trees; `None` stands for a tree that is not there.
pub fn diff(before: Option<&Value>, after: Option<&Value>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = Vec::new();
    compare(&mut at, before.unwrap_or(&Value::Null), after.unwrap_or(&Value::Null), &mut changes);
    changes
}

/// Gives the changes that lead back.
pub fn reversed(changes: &[Change]) -> Vec<Change> {
    let back = |change: &Change| Change { at: change.at.clone(), from: change.to.clone(), to: change.from.clone() };
    changes.iter().map(back).collect()
}

/// Carries changes out on a tree, which need not be the one they were made for: values are put where they are said to
/// be, entries of lists are found by their value, and what leads nowhere is passed over.
pub fn apply(tree: Option<Value>, changes: &[Change]) -> Option<Value> {
    let mut tree = tree.unwrap_or(Value::Null);
    for group in changes.chunk_by(|one, other| list_of(one).is_some() && list_of(one) == list_of(other)) {
        match group {
            [Change { at, to, .. }] if at.is_empty() => tree = to.0.clone(),
            group => match list_of(&group[0]) {
                Some(list) => apply_to_list(value_at_mut(&mut tree, list), group),
                None => group.iter().for_each(|change| {
                    put_at(&mut tree, &change.at, change.to.value().cloned());
                }),
            },
        }
    }
    Some(tree).filter(|tree| !tree.is_null())
}

/// Gives the way to the list of which a change takes out or puts in an entry.
fn list_of(change: &Change) -> Option<&[Step]> {
    match change.at.split_last() {
        Some((Step::Item(_), list)) => Some(list),
        _ => None,
    }
}

fn number_of(change: &Change) -> usize {
    match change.at.last() {
        Some(Step::Item(number)) => *number,
        _ => 0,
    }
}

fn apply_to_list(list: Option<&mut Value>, changes: &[Change]) {
    let Some(Value::Array(list)) = list else { return };
    let mut kept: Vec<Option<Value>> = list.drain(..).map(Some).collect();
    for gone in changes.iter().filter(|change| !change.from.is_nothing()) {
        let is_it = |entry: &Option<Value>| entry.as_ref() == Some(&gone.from.0);
        let expected = kept.get(number_of(gone)).is_some_and(is_it).then(|| number_of(gone));
        if let Some(place) = expected.or_else(|| kept.iter().position(is_it)) {
            kept[place] = None;
        }
    }
    list.extend(kept.into_iter().flatten());
    let mut come: Vec<&Change> = changes.iter().filter(|change| !change.to.is_nothing()).collect();
    come.sort_by_key(|change| number_of(change));
    for change in come {
        list.insert(number_of(change).min(list.len()), change.to.0.clone());
    }
}

fn compare(at: &mut Vec<Step>, before: &Value, after: &Value, changes: &mut Vec<Change>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Value::Object(before), Value::Object(after)) => compare_maps(at, before, after, changes),
        (Value::Array(before), Value::Array(after)) => compare_lists(at, before, after, changes),
        (before, after) => {
            changes.push(Change { at: at.clone(), from: Tree(before.clone()), to: Tree(after.clone()) });
        }
    }
}

fn compare_maps(
    at: &mut Vec<Step>,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    changes: &mut Vec<Change>,
) {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for key in keys {
        at.push(Step::Key(key.clone()));
        let [before, after] = [before, after].map(|map| map.get(key).unwrap_or(&Value::Null));
        compare(at, before, after, changes);
        at.pop();
    }
}

fn compare_lists(at: &[Step], before: &[Value], after: &[Value], changes: &mut Vec<Change>) {
    let pairs = common(before.len(), after.len(), |b, a| before[b] == after[a]);
    let (mut b, mut a) = (0, 0);
    let of = |number: usize| at.iter().cloned().chain([Step::Item(number)]).collect::<Vec<_>>();
    for (next_b, next_a) in pairs.into_iter().chain([(before.len(), after.len())]) {
        let gone = (b..next_b).map(|number| (number, before[number].clone(), Value::Null));
        let come = (a..next_a).map(|number| (number, Value::Null, after[number].clone()));
        // A list of records holds no nulls, which would be changes from nothing to nothing.
        let both = gone.chain(come).filter(|(_, from, to)| from != to);
        changes.extend(both.map(|(number, from, to)| Change { at: of(number), from: Tree(from), to: Tree(to) }));
        (b, a) = (next_b + 1, next_a + 1);
    }
}

/// Finds the longest row of pairs that stayed the same, in order.
pub fn common(before: usize, after: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    /// Lists longer than this are compared from their ends only.
    const MOST: usize = 500;
    let head = (0..before.min(after)).take_while(|&i| same(i, i)).count();
    let room = before.min(after) - head;
    let tail = (1..=room).take_while(|&i| same(before - i, after - i)).count();
    let (rows, columns) = (before - head - tail, after - head - tail);
    let mut pairs: Vec<_> = (0..head).map(|i| (i, i)).collect();
    if rows <= MOST && columns <= MOST {
        let mut lengths = vec![vec![0_u32; columns + 1]; rows + 1];
        for row in (0..rows).rev() {
            for column in (0..columns).rev() {
                lengths[row][column] = match same(head + row, head + column) {
                    true => lengths[row + 1][column + 1] + 1,
                    false => lengths[row + 1][column].max(lengths[row][column + 1]),
                };
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < rows && column < columns {
            if same(head + row, head + column) {
                pairs.push((head + row, head + column));
                (row, column) = (row + 1, column + 1);
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                row += 1;
            } else {
                column += 1;
            }
        }
    }
    pairs.extend((1..=tail).rev().map(|i| (before - i, after - i)));
    pairs
}
