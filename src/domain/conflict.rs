//! Conflicts as data: two answers to one question, kept in the record's own file until somebody chooses (`store.md` 3).
//!
//! A conflict goes when it is resolved, and in no other way: that somebody has changed the value by hand since, or that
//! the values have come to agree, does not tell that the other answer was looked at. When two copies of a record are
//! merged, one that was resolved on one side is resolved ([`merge_conflicts`]); the same question asked on both sides
//! is asked once.

use super::merge::Clash;
use super::problem::Step;
use super::record::{Filed, Record};
use super::tree::{Tree, put_at, value_at, value_at_mut};
use super::workspace::Workspace;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Two values that two sides gave one field, of which one is in use until somebody chooses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The way to the value in the record. It is empty where it is about the whole record, and ends in the number of an
    /// entry where it is about an entry of a list: that one is found by its value, as lists are edited by others too.
    pub at: Vec<Step>,
    /// The value in use; nothing where it was taken away, and for the whole record, which is its own value.
    #[serde(default, skip_serializing_if = "Tree::is_nothing")]
    pub kept: Tree,
    /// The other value; nothing where the other side took it away.
    #[serde(default, skip_serializing_if = "Tree::is_nothing")]
    pub other: Tree,
    /// Who gave the value in use, where that is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept_by: String,
    /// Who gave the other value, where that is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When the two met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<DateTime<Utc>>,
}

type Question = (Vec<Option<String>>, (String, String));

/// Which of the two values of a conflict is to stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The one in use.
    Kept,
    /// The other one.
    Other,
}

/// Why a conflict cannot be resolved as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unresolvable {
    /// The record has no such conflict (any more).
    Gone,
    /// With the value in its place the record would be none.
    Misfit,
}

/// Who wrote what, where two sides meet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Who is on our side.
    pub ours: String,
    /// Who is on the other side, where that is known.
    pub theirs: String,
    /// When they meet.
    pub on: Option<DateTime<Utc>>,
}

impl Conflict {
    /// Makes a conflict of what two sides changed in a record; `merged` is the tree that came out of the merge.
    ///
    /// A value within an entry of a list cannot be found again by its number, so the whole entry is in question.
    pub fn of(clash: &Clash, merged: Option<&Value>, meeting: &Meeting) -> Self {
        let Meeting { ours, theirs, on } = meeting.clone();
        let (kept_by, by) = if clash.ours.is_some() { (ours, theirs) } else { (theirs, ours) };
        let (kept, other) = (clash.kept().cloned(), clash.lost().cloned());
        let item = clash.path.iter().position(|step| matches!(step, Step::Item(_)));
        let entry = item.and_then(|item| Some((item + 1, value_at(merged?, &clash.path[..=item])?)));
        let (at, kept, other) = match entry {
            Some((end, entry)) if end < clash.path.len() => {
                let mut changed = entry.clone();
                put_at(&mut changed, &clash.path[end..], other);
                (clash.path[..end].to_vec(), Some(entry.clone()), Some(changed))
            }
            _ if clash.path.is_empty() => (Vec::new(), None, other),
            _ => (clash.path.clone(), kept, other),
        };
        Self { at, kept: Tree::of(kept), other: Tree::of(other), kept_by, by, on }
    }

    /// Tells whether both ask the same question, be the answers swapped.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.question() == other.question()
    }

    /// Gives the place and both values, in an order that does not depend on which of them is in use.
    ///
    /// The numbers of entries of lists are left out, as they shift.
    fn question(&self) -> Question {
        let step = |step: &Step| step.text().map(str::to_owned);
        let (kept, other) = (self.kept.0.to_string(), self.other.0.to_string());
        let values = if kept <= other { (kept, other) } else { (other, kept) };
        (self.at.iter().map(step).collect(), values)
    }

    /// Gives the same conflict with the other value in use.
    pub fn swapped(self) -> Self {
        Self { kept: self.other, other: self.kept, kept_by: self.by, by: self.kept_by, ..self }
    }

    /// Tells whether it is about a record that one side took away.
    pub fn is_removal(&self) -> bool {
        self.at.is_empty() && self.other.is_nothing()
    }

    /// Gives the record with the chosen value in its place and without the conflict; `None` when the record is to go.
    ///
    /// Where the place itself is gone, such as the session the value belonged to, only the conflict is taken out.
    ///
    /// # Errors
    ///
    /// When the record has no such conflict, or could not be read with the value in its place.
    pub fn resolved<T: Filed>(&self, record: &T, take: Answer) -> Result<Option<T>, Unresolvable> {
        let index = record.conflicts().iter().position(|known| known == self).ok_or(Unresolvable::Gone)?;
        let mut left = record.conflicts().clone();
        left.remove(index);
        let (chosen, rejected) = match take {
            Answer::Kept => (&self.kept, &self.other),
            Answer::Other => (&self.other, &self.kept),
        };
        let mut resolved = match (self.at.as_slice(), take) {
            ([], Answer::Kept) => record.clone(),
            ([], Answer::Other) => match chosen.value() {
                Some(whole) => read(whole.clone())?,
                None => return Ok(None),
            },
            (at, _) => {
                let mut tree = record.tree().ok_or(Unresolvable::Misfit)?;
                match at.last() {
                    Some(Step::Item(_)) => choose_entry(&mut tree, &at[..at.len() - 1], chosen, rejected),
                    _ => drop(put_at(&mut tree, at, chosen.value().cloned())),
                }
                read(tree)?
            }
        };
        *resolved.conflicts_mut() = left;
        Ok(Some(resolved))
    }
}

fn read<T: Filed>(tree: Value) -> Result<T, Unresolvable> {
    serde_json::from_value(tree).map_err(|_| Unresolvable::Misfit)
}

/// Puts the chosen entry into a list in the place of the other one.
fn choose_entry(tree: &mut Value, list: &[Step], chosen: &Tree, rejected: &Tree) {
    let Some(list) = value_at_mut(tree, list).and_then(Value::as_array_mut) else { return };
    let place = |list: &[Value], entry: &Tree| entry.value().and_then(|entry| list.iter().position(|it| it == entry));
    match (place(list, rejected), place(list, chosen), chosen.value()) {
        (Some(old), _, Some(new)) => list[old] = new.clone(),
        (Some(old), _, None) => drop(list.remove(old)),
        (None, None, Some(new)) => list.push(new.clone()),
        (None, ..) => {}
    }
}

/// A conflict of a workspace, with what people name it by.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// The record that holds it.
    pub record: Record,
    /// Its name within the record: the way to the value, `sessions/s-7k2m9q/date`; `.` for the whole record, and
    /// `#2` behind the second conflict about one value.
    pub name: String,
    /// The conflict.
    pub conflict: &'a Conflict,
}

/// Lists every conflict of a workspace, in the order of their files and of their places there.
pub fn all(workspace: &Workspace) -> Vec<Found<'_>> {
    let people = workspace.people.iter().map(|(id, person)| (Record::Person(id.clone()), &person.conflicts));
    let hosts = workspace.hosts.iter().map(|(id, host)| (Record::Host(id.clone()), &host.conflicts));
    let company =
        [(Record::Root, &workspace.root.conflicts), (Record::Insights, &workspace.insights.conflicts)].into_iter();
    let mut found: Vec<Found<'_>> =
        company.chain(people).chain(hosts).flat_map(|(record, list)| named(record, list)).collect();
    found.sort_by_cached_key(|found| (found.record.file(), found.name.clone()));
    found
}

fn named(record: Record, conflicts: &[Conflict]) -> impl Iterator<Item = Found<'_>> {
    let names: Vec<String> = conflicts.iter().map(|conflict| way_text(&conflict.at)).collect();
    conflicts.iter().enumerate().map(move |(index, conflict)| {
        let before = names[..index].iter().filter(|name| **name == names[index]).count();
        let number = if before > 0 { format!("#{}", before + 1) } else { String::new() };
        Found { record: record.clone(), name: format!("{}{number}", names[index]), conflict }
    })
}

/// Writes a way as people type it: steps between slashes, `~1` for a slash within one and `~0` for a tilde.
pub fn way_text(at: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Item(index) => index.to_string(),
        _ => step.text().unwrap_or_default().replace('~', "~0").replace('/', "~1"),
    };
    if at.is_empty() { ".".to_owned() } else { at.iter().map(step).collect::<Vec<_>>().join("/") }
}

/// Merges the conflicts of two sides that started from one: what either has newly met stays, what either has resolved goes.
///
/// Nothing is lost and nothing is asked twice. The order is ours, then theirs.
pub fn merge_conflicts(base: &[Conflict], ours: &[Conflict], theirs: &[Conflict]) -> Vec<Conflict> {
    let by_question = |list: &[Conflict]| -> BTreeMap<Question, Conflict> {
        list.iter().map(|conflict| (conflict.question(), conflict.clone())).collect()
    };
    let sides = [base, ours, theirs].map(by_question);
    let mut seen = BTreeSet::new();
    let mut merged: Vec<Conflict> = Vec::new();
    for conflict in ours.iter().chain(theirs) {
        let question = conflict.question();
        let chosen = match sides.each_ref().map(|side| side.get(&question)) {
            _ if !seen.insert(question) => None,
            // One of the two has put the answers the other way round.
            [Some(base), Some(ours), Some(theirs)] if theirs == base => Some(ours),
            [Some(base), Some(ours), Some(theirs)] if ours == base => Some(theirs),
            // Both have met the question on their own; all copies are to agree on one of them.
            [_, Some(ours), Some(theirs)] => Some(if order(ours) <= order(theirs) { ours } else { theirs }),
            // Resolved on the other side.
            [Some(_), ..] => None,
            [None, ours, theirs] => ours.or(theirs),
        };
        merged.extend(chosen.cloned());
    }
    merged
}

/// An order that does not depend on which side is looked at first.
fn order(conflict: &Conflict) -> (Option<DateTime<Utc>>, &str, &str, String) {
    (conflict.on, &conflict.kept_by, &conflict.by, conflict.kept.0.to_string())
}

/// Adds what a merge has newly met; what is asked already is asked with the value in use as it is now.
pub fn add_conflicts(conflicts: &mut Vec<Conflict>, met: impl IntoIterator<Item = Conflict>) {
    let mut known: BTreeMap<Question, usize> =
        conflicts.iter().enumerate().map(|(index, conflict)| (conflict.question(), index)).collect();
    for conflict in met {
        match known.entry(conflict.question()) {
            Entry::Occupied(place) => {
                let asked = &mut conflicts[*place.get()];
                if asked.kept != conflict.kept {
                    *asked = asked.clone().swapped();
                }
            }
            Entry::Vacant(place) => {
                place.insert(conflicts.len());
                conflicts.push(conflict);
            }
        }
    }
}
