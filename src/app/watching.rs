//! What others have changed on the disk: taken in under what is being edited, and told.

use super::Rights;
use crate::domain::merge::merge_content;
use crate::domain::{Content, Person, Problem, Record, Workspace};
use crate::store::{Access, Folder, Unreadable};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a look at the disk has found, or a save that met others' changes.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The records that are other than the editor knows: as it is known to know them, and as they are on the disk.
    pub records: BTreeMap<Record, Versions>,
    /// Who has changed them, where that is known.
    pub by: BTreeSet<String>,
    /// Everything that is wrong with files.
    pub problems: Vec<Problem>,
    /// Records that are there and cannot be read.
    pub unreadable: Vec<Unreadable>,
    /// Folders of records that cannot be listed.
    pub unlisted: Vec<&'static str>,
    /// What this user may do with the files that were looked at.
    pub access: BTreeMap<Record, Access>,
    /// Whether the workspace is of a later version.
    pub is_newer: bool,
}

/// A record as the editor is known to know it, and as it is on the disk; `None` where it is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Versions {
    /// What others' changes started from.
    pub known: Option<Content>,
    /// What they have come to.
    pub on_disk: Option<Content>,
}

impl Incoming {
    /// Takes down what a folder is now.
    pub(super) fn of(
        folder: &Folder,
        records: BTreeMap<Record, Versions>,
        by: BTreeSet<String>,
        access: BTreeMap<Record, Access>,
    ) -> Self {
        Self {
            records,
            by,
            problems: folder.problems(),
            unreadable: folder.unreadable(),
            unlisted: folder.unlisted(),
            access,
            is_newer: folder.is_newer(),
        }
    }

    /// Puts this in the place of what was found earlier, if nobody has taken that in yet.
    pub(super) fn put_after(mut self, earlier: &mut Option<Self>) {
        let (mut records, mut by, mut access) =
            earlier.take().map(|earlier| (earlier.records, earlier.by, earlier.access)).unwrap_or_default();
        by.append(&mut self.by);
        for (record, versions) in std::mem::take(&mut self.records) {
            // What the editor is known to know stays what it was until it has taken something in.
            match records.entry(record) {
                Entry::Occupied(mut entry) => entry.get_mut().on_disk = versions.on_disk,
                Entry::Vacant(entry) => drop(entry.insert(versions)),
            }
        }
        access.append(&mut self.access);
        *earlier = Some(Self { records, by, access, ..self });
    }

    /// Merges what is on the disk into a workspace. What both sides have changed stays as it is here.
    ///
    /// It is not on the disk yet then: the save that brings it there meets theirs in the file and keeps both.
    pub(super) fn merged_into(&self, workspace: &Workspace) -> Workspace {
        let mut merged = workspace.clone();
        for (record, Versions { known, on_disk }) in &self.records {
            let ours = record.content_in(workspace);
            let content = merge_content(known.as_ref(), ours.as_ref(), on_disk.as_ref()).content;
            record.put_in(&mut merged, content);
        }
        merged
    }
}

/// What others have changed, for telling it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Who, where that is known.
    pub by: Vec<String>,
    /// Sessions that are other, new or gone.
    pub sessions: usize,
    /// People, hosts and everything else that is other in more than sessions.
    pub records: usize,
    /// What is said of the record, where it is only one.
    pub only: Option<Only>,
    /// Files that could be read before and cannot any more.
    pub broken: Vec<String>,
}

/// The one person or host that others have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Only {
    /// It is new.
    Added(String),
    /// It is other.
    Changed(String),
    /// It is gone.
    Removed(String),
}

impl News {
    /// Compares what was shown with what is.
    pub fn between(before: &Workspace, after: &Workspace) -> Self {
        let mut news = Self::default();
        let mut only = Vec::new();
        for id in keys(&before.people, &after.people) {
            let (old, new) = (before.people.get(id), after.people.get(id));
            if is_same(old, new) {
                continue;
            }
            match (old, new) {
                (Some(old), Some(new)) => {
                    let sessions = changed_sessions(old, new);
                    news.sessions += sessions;
                    if sessions == 0 || !is_same_but_sessions(old, new) {
                        only.push(Only::Changed(new.name.clone()));
                    }
                }
                (old, new) => only.extend(one(old.map(|old| &*old.name), new.map(|new| &*new.name))),
            }
        }
        for id in keys(&before.hosts, &after.hosts) {
            let (old, new) = (before.hosts.get(id), after.hosts.get(id));
            if !is_same(old, new) {
                only.extend(one(old.map(|old| &*old.name), new.map(|new| &*new.name)));
            }
        }
        news.records =
            only.len() + usize::from(before.root != after.root) + usize::from(before.insights != after.insights);
        news.only = only.pop().filter(|_| news.records == 1 && news.sessions == 0);
        news
    }

    /// Tells whether there is nothing to tell.
    pub fn is_nothing(&self) -> bool {
        self.sessions == 0 && self.records == 0 && self.broken.is_empty()
    }
}

fn one(old: Option<&str>, new: Option<&str>) -> Option<Only> {
    Some(match (old, new) {
        (None, Some(new)) => Only::Added(new.to_owned()),
        (Some(_), Some(new)) => Only::Changed(new.to_owned()),
        (Some(old), None) => Only::Removed(old.to_owned()),
        (None, None) => return None,
    })
}

fn keys<'a, K: Ord, T>(before: &'a BTreeMap<K, T>, after: &'a BTreeMap<K, T>) -> BTreeSet<&'a K> {
    before.keys().chain(after.keys()).collect()
}

fn is_same<T: PartialEq>(old: Option<&Arc<T>>, new: Option<&Arc<T>>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => Arc::ptr_eq(old, new) || old == new,
        (old, new) => old.is_none() && new.is_none(),
    }
}

fn changed_sessions(old: &Person, new: &Person) -> usize {
    keys(&old.sessions, &new.sessions).into_iter().filter(|id| old.sessions.get(*id) != new.sessions.get(*id)).count()
}

fn is_same_but_sessions(old: &Person, new: &Person) -> bool {
    let without = |person: &Person| Person { sessions: BTreeMap::new(), ..person.clone() };
    without(old) == without(new)
}

impl Rights {
    /// Takes over what the file system says of some records now.
    pub(super) fn follow(&mut self, access: &BTreeMap<Record, Access>, is_newer: bool) {
        for (record, access) in access {
            let is_closed = *access != Access::Writable;
            match record {
                Record::Root => {
                    self.root = is_closed;
                    self.read_only = super::opening::read_only(*access, is_newer);
                }
                Record::Insights => self.insights = is_closed,
                Record::Person(id) => set(&mut self.people, id, is_closed),
                Record::Host(id) => set(&mut self.hosts, id, is_closed),
            }
        }
    }
}

fn set<K: Ord + Clone>(closed: &mut BTreeSet<K>, id: &K, is_closed: bool) {
    if is_closed {
        closed.insert(id.clone());
    } else {
        closed.remove(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Host, Root, Session, Slot};

    fn workspace() -> Workspace {
        let mut workspace = Workspace::new(Root::new("Essai", "fr"));
        for (id, name) in [("lea-roux", "Léa Roux"), ("hugo-petit", "Hugo Petit")] {
            let person = Person::new(name, "field".into(), "2026-10-05".parse().unwrap());
            workspace.people.insert(id.into(), Arc::new(person));
        }
        workspace
    }

    fn with_session(workspace: &mut Workspace, id: &str, session: &str) {
        let mut person = (*workspace.people[id]).clone();
        let date = "2026-12-01".parse().unwrap();
        person.sessions.insert(session.into(), Session::planned("calls".into(), date, Slot::Morning, None));
        workspace.people.insert(id.into(), Arc::new(person));
    }

    #[test]
    fn news_count_sessions_and_name_the_only_record() {
        let before = workspace();
        assert!(News::between(&before, &before.clone()).is_nothing());
        let mut after = before.clone();
        with_session(&mut after, "lea-roux", "s-1");
        with_session(&mut after, "hugo-petit", "s-2");
        assert_eq!(News::between(&before, &after), News { sessions: 2, ..News::default() });

        let mut after = before.clone();
        after.hosts.insert("karim".into(), Arc::new(Host::new("Karim Benali")));
        let news = News::between(&before, &after);
        assert_eq!((news.records, news.only), (1, Some(Only::Added("Karim Benali".to_owned()))));
        after.people.remove("lea-roux");
        let news = News::between(&before, &after);
        assert_eq!((news.records, news.only), (2, None));

        let mut after = before.clone();
        after.people.remove("lea-roux");
        assert_eq!(News::between(&before, &after).only, Some(Only::Removed("Léa Roux".to_owned())));
        let mut after = before.clone();
        with_session(&mut after, "lea-roux", "s-1");
        Arc::make_mut(after.people.get_mut("lea-roux").unwrap()).email = "lea@example.com".to_owned();
        let news = News::between(&before, &after);
        assert_eq!((news.sessions, news.records, news.only), (1, 1, None));
    }
}
