//! The merge of records, and of workspaces record by record.

use super::{Clash, merge_json};
use crate::domain::conflict::{Conflict, Meeting, add_conflicts, merge_conflicts};
use crate::domain::problem::Step;
use crate::domain::record::{Content, Filed};
use crate::domain::workspace::Workspace;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A merged record and what could not be merged.
#[derive(Clone, Debug)]
pub struct MergedRecord<T> {
    /// The record; `None` when it is gone. A side that it equals is shared.
    pub record: Option<Arc<T>>,
    /// What both sides changed to different values; the conflicts the record holds already are merged without any.
    pub clashes: Vec<Clash>,
}

/// What a record holds after a merge, and what could not be merged.
#[derive(Clone, Debug)]
pub struct MergedContent {
    /// The record; `None` when it is gone.
    pub content: Option<Content>,
    /// What both sides changed to different values.
    pub clashes: Vec<Clash>,
}

/// Merges two workspaces that started from one; records that one side left alone stay the other's shared records.
///
/// The same values are kept and handed back as by [`merge_json`](super::merge_json). A record that cannot be read back
/// from its merged tree stays ours, and the whole of it is one clash.
pub fn merge_workspaces(base: &Workspace, ours: &Workspace, theirs: &Workspace) -> (Workspace, Vec<Clash>) {
    let mut clashes = Vec::new();
    let root = merge_one(&[key("workspace")], &base.root, &ours.root, &theirs.root, &mut clashes);
    let people = merge_all("people", &base.people, &ours.people, &theirs.people, &mut clashes);
    let hosts = merge_all("hosts", &base.hosts, &ours.hosts, &theirs.hosts, &mut clashes);
    let insights = merge_one(&[key("insights")], &base.insights, &ours.insights, &theirs.insights, &mut clashes);
    (Workspace { root, people, hosts, insights }, clashes)
}

fn merge_one<T: Filed>(
    path: &[Step],
    base: &Arc<T>,
    ours: &Arc<T>,
    theirs: &Arc<T>,
    clashes: &mut Vec<Clash>,
) -> Arc<T> {
    // Neither side can take it away, so that something is always left; ours stands in for what cannot be.
    let merged = merge_record(Some(base), Some(ours), Some(theirs));
    below(path, merged, clashes).unwrap_or_else(|| Arc::clone(ours))
}

fn merge_all<K: Clone + Ord + AsRef<str>, T: Filed>(
    folder: &str,
    base: &BTreeMap<K, Arc<T>>,
    ours: &BTreeMap<K, Arc<T>>,
    theirs: &BTreeMap<K, Arc<T>>,
    clashes: &mut Vec<Clash>,
) -> BTreeMap<K, Arc<T>> {
    let ids: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let record = |id: &K, clashes: &mut Vec<Clash>| {
        let merged = merge_record(base.get(id), ours.get(id), theirs.get(id));
        let record = below(&[key(folder), key(id.as_ref())], merged, clashes)?;
        Some((id.clone(), record))
    };
    ids.into_iter().filter_map(|id| record(id, clashes)).collect()
}

/// Gives the record of a merge and adds its clashes, below the way to it.
fn below<T>(path: &[Step], merged: MergedRecord<T>, clashes: &mut Vec<Clash>) -> Option<Arc<T>> {
    clashes.extend(merged.clashes.into_iter().map(|clash| {
        let path = path.iter().cloned().chain(clash.path).collect();
        Clash { path, ..clash }
    }));
    merged.record
}

/// Merges two versions of one record that started from one; `None` stands for a record that is not there.
///
/// A record that one side took away and the other changed stays. One that cannot be read back from its merged tree stays
/// ours, and the whole of it is one clash. Conflicts that the versions hold are merged by themselves, so that they are
/// neither lost nor asked twice.
pub fn merge_record<T: Filed>(
    base: Option<&Arc<T>>,
    ours: Option<&Arc<T>>,
    theirs: Option<&Arc<T>>,
) -> MergedRecord<T> {
    let without_clash = |record: Option<&Arc<T>>| MergedRecord { record: record.cloned(), clashes: Vec::new() };
    if same(ours, theirs) || same(theirs, base) {
        return without_clash(ours);
    }
    if same(ours, base) {
        return without_clash(theirs);
    }
    let conflicts = match (ours, theirs) {
        (Some(_), Some(_)) => merge_conflicts(conflicts_of(base), conflicts_of(ours), conflicts_of(theirs)),
        (one, other) => conflicts_of(one.or(other)).to_vec(),
    };
    let trees = [tree(base), tree(ours), tree(theirs)];
    let [base_tree, our_tree, their_tree] = &trees;
    let merged = merge_json(base_tree.as_ref(), our_tree.as_ref(), their_tree.as_ref());
    let read = merged.value.and_then(|value| serde_json::from_value::<T>(value).ok());
    let (mut read, clashes) = match (read, ours.or(theirs)) {
        (Some(read), _) => (read, merged.clashes),
        (None, Some(record)) => {
            let [base, ours, theirs] = trees;
            (T::clone(record), vec![Clash { path: Vec::new(), base, ours, theirs }])
        }
        // Both took it away, which is no change of two sides.
        (None, None) => return without_clash(None),
    };
    *read.conflicts_mut() = conflicts;
    let shared = [ours, theirs, base].into_iter().flatten().find(|record| ***record == read);
    MergedRecord { record: Some(shared.cloned().unwrap_or_else(|| Arc::new(read))), clashes }
}

/// Merges two versions of what one record holds; contents of different kinds, which no record has, stay ours.
pub fn merge_content(base: Option<&Content>, ours: Option<&Content>, theirs: Option<&Content>) -> MergedContent {
    macro_rules! merge_as {
        ($kind:ident) => {{
            let of = |content: Option<&Content>| match content {
                Some(Content::$kind(record)) => Some(Arc::clone(record)),
                _ => None,
            };
            let merged = merge_record(of(base).as_ref(), of(ours).as_ref(), of(theirs).as_ref());
            MergedContent { content: merged.record.map(Content::$kind), clashes: merged.clashes }
        }};
    }
    match ours.or(theirs).or(base) {
        Some(Content::Root(_)) => merge_as!(Root),
        Some(Content::Insights(_)) => merge_as!(Insights),
        Some(Content::Person(_)) => merge_as!(Person),
        Some(Content::Host(_)) => merge_as!(Host),
        None => MergedContent { content: None, clashes: Vec::new() },
    }
}

impl MergedContent {
    /// Gives the record with what could not be merged kept in it as conflicts.
    pub fn with_conflicts(self, meeting: &Meeting) -> Option<Content> {
        let Self { content, clashes } = self;
        let mut content = content?;
        if !clashes.is_empty() {
            let merged = content.tree();
            let met = clashes.iter().map(|clash| Conflict::of(clash, merged.as_ref(), meeting)).collect::<Vec<_>>();
            add_conflicts(content.conflicts_mut(), met);
        }
        Some(content)
    }
}

fn conflicts_of<T: Filed>(record: Option<&Arc<T>>) -> &[Conflict] {
    record.map(|record| record.conflicts().as_slice()).unwrap_or_default()
}

/// Compares by pointer first: most records are untouched.
fn same<T: PartialEq>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (None, None) => true,
        _ => false,
    }
}

/// Gives the record as a tree without its conflicts; records are made of what JSON can hold, with texts as keys.
fn tree<T: Filed>(record: Option<&Arc<T>>) -> Option<Value> {
    let mut tree = record?.tree()?;
    tree.as_object_mut()?.remove("conflicts");
    Some(tree)
}

fn key(text: &str) -> Step {
    Step::Key(text.to_owned())
}
