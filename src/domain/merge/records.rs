//! The merge of workspaces, record by record.

use super::{Conflict, merge_json};
use crate::domain::problem::Step;
use crate::domain::workspace::Workspace;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Merges two workspaces that started from one; records that one side left alone stay the other's shared records.
///
/// The same values are kept and handed back as by [`merge_json`](super::merge_json). A record that cannot be read back
/// from its merged tree stays ours, and the whole of it is one conflict.
pub fn merge_workspaces(base: &Workspace, ours: &Workspace, theirs: &Workspace) -> (Workspace, Vec<Conflict>) {
    let mut conflicts = Vec::new();
    let root = merge_one(vec![key("workspace")], &base.root, &ours.root, &theirs.root, &mut conflicts);
    let people = merge_all("people", &base.people, &ours.people, &theirs.people, &mut conflicts);
    let hosts = merge_all("hosts", &base.hosts, &ours.hosts, &theirs.hosts, &mut conflicts);
    let insights = merge_one(vec![key("insights")], &base.insights, &ours.insights, &theirs.insights, &mut conflicts);
    (Workspace { root, people, hosts, insights }, conflicts)
}

fn merge_one<T: PartialEq + Serialize + DeserializeOwned>(
    path: Vec<Step>,
    base: &Arc<T>,
    ours: &Arc<T>,
    theirs: &Arc<T>,
    conflicts: &mut Vec<Conflict>,
) -> Arc<T> {
    // Neither side can take it away, so that something is always left; ours stands in for what cannot be.
    merge_record(path, Some(base), Some(ours), Some(theirs), conflicts).unwrap_or_else(|| Arc::clone(ours))
}

fn merge_all<K: Clone + Ord + AsRef<str>, T: PartialEq + Serialize + DeserializeOwned>(
    folder: &str,
    base: &BTreeMap<K, Arc<T>>,
    ours: &BTreeMap<K, Arc<T>>,
    theirs: &BTreeMap<K, Arc<T>>,
    conflicts: &mut Vec<Conflict>,
) -> BTreeMap<K, Arc<T>> {
    let ids: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let record = |id: &K, conflicts: &mut Vec<Conflict>| {
        let path = vec![key(folder), key(id.as_ref())];
        let record = merge_record(path, base.get(id), ours.get(id), theirs.get(id), conflicts)?;
        Some((id.clone(), record))
    };
    ids.into_iter().filter_map(|id| record(id, conflicts)).collect()
}

fn merge_record<T: PartialEq + Serialize + DeserializeOwned>(
    path: Vec<Step>,
    base: Option<&Arc<T>>,
    ours: Option<&Arc<T>>,
    theirs: Option<&Arc<T>>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Arc<T>> {
    if same(ours, theirs) || same(theirs, base) {
        return ours.cloned();
    }
    if same(ours, base) {
        return theirs.cloned();
    }
    let trees = [tree(base), tree(ours), tree(theirs)];
    let [base_tree, our_tree, their_tree] = &trees;
    let merged = merge_json(base_tree.as_ref(), our_tree.as_ref(), their_tree.as_ref());
    let read = merged.value.and_then(|value| serde_json::from_value::<T>(value).ok());
    let Some(read) = read else {
        let [base, ours_tree, theirs_tree] = trees;
        conflicts.push(Conflict { path, base, ours: ours_tree, theirs: theirs_tree });
        return ours.or(theirs).cloned();
    };
    conflicts.extend(merged.conflicts.into_iter().map(|conflict| {
        let path = path.iter().cloned().chain(conflict.path).collect();
        Conflict { path, ..conflict }
    }));
    let shared = [ours, theirs, base].into_iter().flatten().find(|record| ***record == read);
    Some(shared.cloned().unwrap_or_else(|| Arc::new(read)))
}

/// Compares by pointer first: most records are untouched.
fn same<T: PartialEq>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (None, None) => true,
        _ => false,
    }
}

/// Gives the record as a tree; records are made of what JSON can hold, with texts as keys.
fn tree<T: Serialize>(record: Option<&Arc<T>>) -> Option<Value> {
    serde_json::to_value(record?).ok()
}

fn key(text: &str) -> Step {
    Step::Key(text.to_owned())
}
