//! New ids for sessions and insights: short, random, and free in the record they go into.

use crate::domain::history::EditId;
use crate::domain::ids::id_from_name;
use crate::domain::{HostId, InsightId, Person, PersonId, SessionId, Workspace};
use std::collections::BTreeSet;

/// Letters and digits of random ids, without those that are mistaken for others.
const ALPHABET: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
const RANDOM_LENGTH: usize = 6;
const EDIT_LENGTH: usize = 12;

fn random(length: usize) -> String {
    (0..length).filter_map(|_| fastrand::choice(ALPHABET)).map(|&b| char::from(b)).collect()
}

/// Makes the id of an edit; long enough that no two are ever the same.
pub fn new_edit_id() -> EditId {
    EditId::new(random(EDIT_LENGTH))
}

/// Makes a session id that the person has not used, nor is in `taken`.
///
/// Random rather than counted, so that two people who add sessions to one file at once do not choose the same.
pub fn new_session_id(person: Option<&Person>, taken: &BTreeSet<SessionId>) -> SessionId {
    loop {
        let id = SessionId::new(format!("s-{}", random(RANDOM_LENGTH)));
        if !taken.contains(&id) && person.is_none_or(|person| !person.sessions.contains_key(&id)) {
            return id;
        }
    }
}

/// Makes an insight id that is free; random for the same reason.
pub fn new_insight_id(workspace: &Workspace) -> InsightId {
    loop {
        let id = InsightId::new(format!("i-{}", random(RANDOM_LENGTH)));
        if !workspace.insights.insights.contains_key(&id) {
            return id;
        }
    }
}

/// Makes the id of a new person from the name, numbered when that is taken.
pub fn new_person_id(workspace: &Workspace, name: &str) -> PersonId {
    PersonId::new(free_id(name, "person", |id| workspace.people.contains_key(id)))
}

/// Makes the id of a new host from the name, numbered when that is taken.
pub fn new_host_id(workspace: &Workspace, name: &str) -> HostId {
    HostId::new(free_id(name, "host", |id| workspace.hosts.contains_key(id)))
}

/// Makes an id from a name, or from `fallback` where the name gives none, numbered when that is taken.
pub fn free_id(name: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let stem = match id_from_name(name) {
        id if id.is_empty() => fallback.to_owned(),
        // Leaves room for a number behind.
        id => id.chars().take(56).collect::<String>().trim_end_matches('-').to_owned(),
    };
    if !is_taken(&stem) {
        return stem;
    }
    (2..).map(|n: u32| format!("{stem}-{n}")).find(|id| !is_taken(id)).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_id_is_numbered() {
        let taken = ["lea-roux", "lea-roux-2"];
        assert_eq!(free_id("Léa Roux", "person", |id| taken.contains(&id)), "lea-roux-3");
        assert_eq!(free_id("中村", "person", |_| false), "person");
    }
}
