//! What tells of a person in texts: id, names, addresses, wherever somebody has written them.
//!
//! Only whole words count: `lea` is not in "lead", and `amelie-durand` not in
//! `amelie-durand-2`. What names somebody else too is no trace of this person.

use super::ids::PersonId;
use super::problem::Step;
use super::record::{Content, Record};
use super::workspace::Workspace;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::Range;

/// The shortest name that is looked for; anything shorter is in too many words.
const LEAST_LETTERS: usize = 3;

/// What tells of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// Who.
    pub id: PersonId,
    /// What is looked for, the longest first.
    needles: Vec<String>,
    /// What would be looked for if it did not name somebody else too.
    pub shared: Vec<String>,
    /// The hosts who are this person.
    pub hosts: Vec<Record>,
}

/// One text that tells of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record it stands in.
    pub record: Record,
    /// The way to it within the record.
    pub at: Vec<Step>,
    /// The text.
    pub text: String,
}

impl Traces {
    /// Gathers what tells of a person: `known` are names and addresses that they have or had.
    ///
    /// A host is the same human where the address is the same, or both id and name.
    pub fn of(id: &PersonId, known: impl IntoIterator<Item = String>, workspace: &Workspace) -> Self {
        let known: BTreeSet<String> = known.into_iter().map(|text| text.trim().to_owned()).collect();
        let same = |text: &str| !text.trim().is_empty() && known.iter().any(|known| equal(known, text.trim()));
        let is_host = |(host, of): &(&super::ids::HostId, &std::sync::Arc<super::host::Host>)| {
            same(&of.email) || (host.as_str() == id.as_str() && same(&of.name))
        };
        let hosts: Vec<Record> =
            workspace.hosts.iter().filter(is_host).map(|(id, _)| Record::Host(id.clone())).collect();
        let mut wanted: BTreeSet<String> = known.iter().flat_map(|text| both_orders(text)).collect();
        wanted.insert(id.as_str().to_owned());
        for host in &hosts {
            if let Record::Host(id) = host {
                wanted.insert(id.as_str().to_owned());
                wanted.extend(workspace.hosts.get(id).map(|host| host.name.trim().to_owned()));
            }
        }
        wanted.retain(|needle| needle.chars().count() >= LEAST_LETTERS);
        let others = others(id, &hosts, workspace);
        let names_another = |needle: &String| others.iter().any(|other| !find(other, needle).is_empty());
        let (shared, mut needles): (Vec<String>, Vec<String>) = wanted.into_iter().partition(names_another);
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        Self { id: id.clone(), needles, shared, hosts }
    }

    /// Tells whether a text tells of the person.
    pub fn are_in(&self, text: &str) -> bool {
        self.needles.iter().any(|needle| !find(text, needle).is_empty())
    }

    /// Gives a text with a mark wherever it tells of the person; `None` where it does not.
    pub fn scrubbed(&self, text: &str, mark: &str) -> Option<String> {
        let mut scrubbed = text.to_owned();
        for needle in &self.needles {
            for place in find(&scrubbed, needle).into_iter().rev() {
                scrubbed.replace_range(place, mark);
            }
        }
        (scrubbed != text).then_some(scrubbed)
    }

    /// Lists the texts of a workspace that tell of the person outside of their own record, in the order of the files.
    pub fn mentions(&self, workspace: &Workspace) -> Vec<Mention> {
        let people = workspace.people.keys().filter(|id| **id != self.id).cloned().map(Record::Person);
        let hosts = workspace.hosts.keys().cloned().map(Record::Host);
        let records = [Record::Root, Record::Insights].into_iter().chain(people).chain(hosts);
        let mut found = Vec::new();
        for record in records.filter(|record| !self.hosts.contains(record)) {
            if let Some(tree) = record.content_in(workspace).as_ref().and_then(Content::tree) {
                self.walk(&record, &tree, &mut Vec::new(), &mut found);
            }
        }
        found
    }

    fn walk(&self, record: &Record, value: &Value, at: &mut Vec<Step>, found: &mut Vec<Mention>) {
        match value {
            Value::String(text) if self.are_in(text) => {
                found.push(Mention { record: record.clone(), at: at.clone(), text: text.clone() });
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    at.push(Step::Item(index));
                    self.walk(record, item, at, found);
                    at.pop();
                }
            }
            Value::Object(fields) => {
                for (key, value) in fields {
                    at.push(Step::Key(key.clone()));
                    self.walk(record, value, at, found);
                    at.pop();
                }
            }
            _ => {}
        }
    }
}

/// Gives a name, and where it is two words, the other way round too, as lists sort them.
fn both_orders(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [first, last] => vec![text.to_owned(), format!("{last} {first}")],
        _ => vec![text.to_owned()],
    }
}

/// Lists the names, addresses and ids of everybody and everything else.
fn others(id: &PersonId, hosts: &[Record], workspace: &Workspace) -> Vec<String> {
    let root = &workspace.root;
    let mut others: Vec<String> = vec![root.name.clone()];
    for (other, person) in workspace.people.iter().filter(|(other, _)| *other != id) {
        others.extend([other.to_string(), person.name.clone(), person.email.clone()]);
    }
    for (other, host) in &workspace.hosts {
        if !hosts.contains(&Record::Host(other.clone())) {
            others.extend([other.to_string(), host.name.clone(), host.email.clone()]);
        }
    }
    for (team, of) in &root.teams {
        others.extend([team.to_string(), of.name.clone()]);
    }
    for (programme, of) in &root.programmes {
        others.extend([programme.to_string(), of.name.clone()]);
        others.extend(of.base.rotations.iter().flat_map(|(id, of)| [id.to_string(), of.name.clone()]));
    }
    // The words that files are written in.
    let tree = root.as_ref();
    others.extend(crate::domain::Filed::tree(tree).into_iter().flat_map(|tree| keys(&tree)));
    others
}

fn keys(tree: &Value) -> Vec<String> {
    match tree {
        Value::Object(fields) => fields.keys().cloned().collect(),
        _ => Vec::new(),
    }
}

fn equal(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

/// Finds the whole words that are a needle, whatever blanks stand between them; those of several words and addresses
/// whatever their capitals, too.
fn find(text: &str, needle: &str) -> Vec<Range<usize>> {
    let is_address = needle.contains('@');
    let mut found = Vec::new();
    let mut before = None;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let end = if is_part(before) || (is_address && matches!(before, Some('.' | '+'))) {
            None
        } else {
            end_of(&text[at..], needle).map(|length| at + length)
        };
        match end.filter(|end| !is_part(text[*end..].chars().next())) {
            Some(end) if end > at => {
                found.push(at..end);
                before = text[at..end].chars().next_back();
                at = end;
            }
            _ => {
                before = Some(c);
                at += c.len_utf8();
            }
        }
    }
    found
}

/// Tells whether a letter beside a place makes what stands there part of a longer word.
fn is_part(beside: Option<char>) -> bool {
    beside.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Gives the length of what a text begins with, where that is the needle.
fn end_of(text: &str, needle: &str) -> Option<usize> {
    // An id or a single name may be a word too: “Rose” is somebody, a rose is none.
    let is_plain = !needle.contains([' ', '\u{a0}', '@']);
    let mut rest = text;
    let mut wanted = needle.chars().peekable();
    while let Some(want) = wanted.next() {
        if want.is_whitespace() {
            while wanted.next_if(|next| next.is_whitespace()).is_some() {}
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
            continue;
        }
        let found = rest.chars().next()?;
        if found != want && (is_plain || !found.to_lowercase().eq(want.to_lowercase())) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Host, Person, Root};
    use std::sync::Arc;

    fn workspace() -> Workspace {
        let mut workspace = Workspace::new(Root::new("Essai", "fr"));
        let mut add = |id: &str, name: &str, email: &str| {
            let mut person = Person::new(name, "field".into(), "2026-01-01".parse().unwrap());
            person.email = email.to_owned();
            workspace.people.insert(id.into(), Arc::new(person));
        };
        add("amelie-durand", "Amélie Durand", "a.durand@example.com");
        add("amelie-durand-2", "Amélie Durand-Petit", "x.a.durand@example.com");
        add("a-d-petit", "Amélie Durand Petit", "");
        let mut host = Host::new("Amélie D.");
        host.email = "A.Durand@example.com".to_owned();
        workspace.hosts.insert("a-d".into(), Arc::new(host));
        workspace
    }

    fn traces() -> Traces {
        let known = ["Amélie Durand", "a.durand@example.com"].map(str::to_owned);
        Traces::of(&"amelie-durand".into(), known, &workspace())
    }

    #[test]
    fn whole_words_are_found_whatever_their_capitals() {
        let scrub = |text: &str| traces().scrubbed(text, "…");
        let shown = |text: &str| scrub(text).unwrap_or_else(|| text.to_owned());
        assert_eq!(shown("people/amelie-durand.ron"), "people/….ron");
        assert_eq!(
            shown("amelie-durand-2, xamelie-durand, amelie-durands"),
            "amelie-durand-2, xamelie-durand, amelie-durands"
        );
        assert_eq!(shown("<A.DURAND@example.com>"), "<…>");
        assert_eq!(scrub("Amélie"), None);
        assert_eq!(traces().hosts, [Record::Host("a-d".into())]);
    }

    #[test]
    fn what_names_somebody_else_too_is_no_trace() {
        // Within “Amélie Durand Petit” the name stands as whole words; in “Amélie Durand-Petit” it does not.
        assert_eq!(traces().shared, ["Amélie Durand"]);
        let mut workspace = workspace();
        workspace.people.remove("a-d-petit");
        let traces = Traces::of(&"amelie-durand".into(), ["Amélie Durand".to_owned()], &workspace);
        assert_eq!(traces.shared, [""; 0]);
        assert_eq!(traces.scrubbed("vu avec amélie\u{a0} durand, DURAND Amélie", "…").unwrap(), "vu avec …, …");
    }
}
