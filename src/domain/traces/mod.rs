//! What tells of a person in texts: id, names, addresses, wherever somebody has written them.
//!
//! Only whole words count: `lea` is not in "lead", and `amelie-durand` not in
//! `amelie-durand-2`. What names somebody else too is no trace of this person.

mod needle;
mod view;

use super::ids::PersonId;
use super::problem::Step;
use super::record::{Content, Record};
use super::workspace::Workspace;
use memchr::memmem;
use needle::{Needle, Searched};
use serde_json::Value;
use std::collections::BTreeSet;
use view::View;

/// The shortest name that is looked for; anything shorter is in too many words.
const LEAST_LETTERS: usize = 3;

/// What tells of one person.
#[derive(Clone, Debug)]
pub struct Traces {
    /// Who.
    pub id: PersonId,
    /// What is looked for, the longest first.
    needles: Vec<Needle>,
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
        let mut wanted: Vec<Needle> = wanted.iter().map(|needle| Needle::new(needle)).collect();
        let mut shared = BTreeSet::new();
        for other in others(id, &hosts, workspace) {
            let searched = Searched::new(&other);
            for needle in wanted.extract_if(.., |needle| needle.is_in(&searched)) {
                shared.insert(needle.text().to_owned());
            }
        }
        wanted.sort_by_key(|needle| std::cmp::Reverse(needle.text().len()));
        Self { id: id.clone(), needles: wanted, shared: shared.into_iter().collect(), hosts }
    }

    /// Tells whether a text tells of the person.
    pub fn are_in(&self, text: &str) -> bool {
        let searched = Searched::new(text);
        self.needles.iter().any(|needle| needle.is_in(&searched))
    }

    /// Tells whether a source of RON tells of the person, as it stands or as its strings read: `d\'Arc` is d'Arc.
    pub fn are_in_source(&self, source: &str) -> bool {
        self.are_in(source) || View::read(source).is_some_and(|read| self.are_in(&read.text))
    }

    /// Tells whether anything in a source of RON can be about the person or tell of them; often, and quickly, that
    /// nothing can.
    pub fn may_be_in_source(&self, source: &str) -> bool {
        let ids = self.hosts.iter().filter_map(|host| match host {
            Record::Host(id) => Some(id.as_str()),
            _ => None,
        });
        let ids: Vec<&str> = ids.chain([self.id.as_str()]).collect();
        let is_about = |text: &str| ids.iter().any(|id| memmem::find(text.as_bytes(), id.as_bytes()).is_some());
        let may_be = |text: &str| is_about(text) || self.are_in(text);
        may_be(source) || View::read(source).is_some_and(|read| may_be(&read.text))
    }

    /// Gives a source of RON with a mark wherever it tells of the person; `None` where it does not.
    pub fn scrubbed(&self, source: &str, mark: &str) -> Option<String> {
        if !self.are_in_source(source) {
            return None;
        }
        let mut scrubbed = source.to_owned();
        for needle in &self.needles {
            if let Some(read) = View::read(&scrubbed) {
                let places: Vec<_> = needle.places(&Searched::new(&read.text)).collect();
                for place in places.into_iter().rev() {
                    scrubbed.replace_range(read.place(place.start)..read.place(place.end), mark);
                }
            }
            let places: Vec<_> = needle.places(&Searched::new(&scrubbed)).collect();
            for place in places.into_iter().rev() {
                scrubbed.replace_range(place, mark);
            }
        }
        (scrubbed != source).then_some(scrubbed)
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

    #[test]
    fn what_is_written_with_escapes_is_found_as_it_reads() {
        let known = ["Jeanne d'Arc".to_owned()];
        let traces = Traces::of(&"jeanne-d-arc".into(), known, &workspace());
        let scrubbed = traces.scrubbed(r#"(a:"vu\nJeanne d\'Arc\u{a0}: \"jeanne-d-arc\"",b:"\\Jeanne d'Arc")"#, "…");
        assert_eq!(scrubbed.unwrap(), r#"(a:"vu\n…\u{a0}: \"…\"",b:"\\…")"#);
        assert_eq!(traces.scrubbed(r"Jeanne d\xArc", "…"), None);
        assert!(
            traces.may_be_in_source(r"people/jeanne\u{2d}d-arc.ron") && !traces.may_be_in_source(r"people/jeanne\n")
        );
    }
}
