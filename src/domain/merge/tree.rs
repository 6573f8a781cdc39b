//! The merge of two trees that started from one.

use super::list::merge_lists;
use super::{Clash, Merged};
use crate::domain::problem::Step;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Merges two trees that started from one: objects key by key, lists entry by entry, everything else whole.
///
/// A list is a bag of values: order is kept but is not itself merged, and comes out as the base's, then our additions,
/// then theirs. An entry that a side changed in part is followed by what stayed the same in it, so that two sides can
/// each change a field of one entry.
pub fn merge_json(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Merged {
    let mut merger = Merger::default();
    let value = merger.merge(base, ours, theirs);
    Merged { value, clashes: merger.clashes }
}

/// The way down so far and the clashes met.
#[derive(Default)]
pub(super) struct Merger {
    path: Vec<Step>,
    clashes: Vec<Clash>,
}

impl Merger {
    pub(super) fn merge(
        &mut self,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        if ours == theirs || theirs == base {
            return ours.cloned();
        }
        if ours == base {
            return theirs.cloned();
        }
        match (ours, theirs) {
            (Some(Value::Object(ours)), Some(Value::Object(theirs))) => {
                let base = base.and_then(Value::as_object);
                Some(Value::Object(self.merge_objects(base, ours, theirs)))
            }
            (Some(Value::Array(ours)), Some(Value::Array(theirs))) => {
                let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                Some(Value::Array(merge_lists(self, base, ours, theirs)))
            }
            _ => {
                self.clash(base, ours, theirs);
                ours.or(theirs).cloned()
            }
        }
    }

    /// Merges below a step of the path.
    pub(super) fn merge_at(
        &mut self,
        step: Step,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        self.path.push(step);
        let value = self.merge(base, ours, theirs);
        self.path.pop();
        value
    }

    fn merge_objects(
        &mut self,
        base: Option<&Map<String, Value>>,
        ours: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Map<String, Value> {
        let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        let mut merged = Map::new();
        for key in keys {
            let base = base.and_then(|base| base.get(key));
            let value = self.merge_at(Step::Key(key.clone()), base, ours.get(key), theirs.get(key));
            merged.extend(value.map(|value| (key.clone(), value)));
        }
        merged
    }

    fn clash(&mut self, base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) {
        let path = self.path.clone();
        self.clashes.push(Clash { path, base: base.cloned(), ours: ours.cloned(), theirs: theirs.cloned() });
    }
}
