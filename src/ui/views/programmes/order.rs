//! The order of rotations as a drawing from left to right: what comes first, what waits for what; and the same in words.

use super::model::{after_words, kind, rotation_name};
use crate::domain::{Kind, RotationId, Rules};
use crate::texts::Texts;
use std::collections::BTreeMap;

/// One rotation in the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which.
    pub id: RotationId,
    /// Its name.
    pub name: String,
    /// How many sessions, and by when: "4 × · 60 days".
    pub details: String,
    /// Its kind, for color and icon.
    pub kind: Kind,
    /// Its place among the rotations of kind `Other`, from 0.
    pub other_index: usize,
    /// Its column, from the left, and its row in it.
    pub place: (usize, usize),
}

/// One rotation waits for sessions of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The one that comes first, by its place among the nodes.
    pub first: usize,
    /// The one that waits.
    pub then: usize,
    /// "after 1".
    pub words: String,
}

/// The drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    /// The rotations, in the order in which they can be done.
    pub nodes: Vec<Node>,
    /// The arrows.
    pub waits: Vec<Waits>,
    /// Columns, and rows of the highest of them.
    pub size: (usize, usize),
    /// All of it in words.
    pub spoken: String,
}

/// Lays out the rotations of a programme; each stands right of all it waits for.
pub fn order(texts: &Texts, rules: &Rules) -> Order {
    let listed = rules.in_order();
    let at: BTreeMap<&RotationId, usize> = listed.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
    let mut columns: Vec<usize> = Vec::with_capacity(listed.len());
    for (here, (_, rotation)) in listed.iter().enumerate() {
        // In this order what comes first has its column already; a rotation before itself, round about, is told as a fault.
        let firsts = rotation.after.keys().filter_map(|first| at.get(first)).filter(|first| **first < here);
        columns.push(firsts.filter_map(|first| columns.get(*first)).map(|column| column + 1).max().unwrap_or(0));
    }
    let mut filled: BTreeMap<usize, usize> = BTreeMap::new();
    let mut others = 0;
    let mut order = Order::default();
    let mut said = Vec::new();
    for ((id, rotation), column) in listed.iter().zip(&columns) {
        let row = filled.entry(*column).or_default();
        let due = texts.with("count-days", &[("count", rotation.due_days.into())]);
        let values = [("count", rotation.count.into()), ("due", due.as_str().into())];
        let name = if rotation.name.is_empty() { kind(texts, rotation.kind) } else { rotation.name.clone() };
        let after: Vec<(String, u32)> =
            rotation.after.iter().map(|(first, count)| (rotation_name(rules, first), *count)).collect();
        let sentence = [("name", name.as_str().into()), ("count", rotation.count.into()), ("due", due.as_str().into())];
        let mut sentence = texts.with("programmes-order-one", &sentence);
        if !after.is_empty() {
            let first = after_words(texts, &after);
            sentence = texts.with("programmes-order-after", &[("one", sentence.into()), ("first", first.into())]);
        }
        said.push(sentence);
        order.nodes.push(Node {
            id: (*id).clone(),
            name,
            details: texts.with("programmes-order-details", &values),
            kind: rotation.kind,
            other_index: if rotation.kind == Kind::Other { others } else { 0 },
            place: (*column, *row),
        });
        others += usize::from(rotation.kind == Kind::Other);
        *row += 1;
    }
    for (then, (_, rotation)) in listed.iter().enumerate() {
        for (first, count) in &rotation.after {
            if let Some(first) = at.get(first).copied() {
                let words = texts.with("programmes-order-arrow", &[("count", (*count).into())]);
                order.waits.push(Waits { first, then, words });
            }
        }
    }
    order.size = (filled.len(), filled.values().copied().max().unwrap_or(0));
    order.spoken = said.join(&texts.get("people-spoken-between"));
    order
}
