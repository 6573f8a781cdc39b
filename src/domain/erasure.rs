//! What taking a person out of a workspace takes, and what stays (`store.md` 10).

use super::ids::PersonId;

/// What erasing a person takes or has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub id: PersonId,
    /// What they are called; the id where nothing more is known.
    pub name: String,
    /// How many sessions their file holds.
    pub sessions: usize,
    /// Files that go.
    pub removed: Vec<String>,
    /// Files of others in which they are named, and where a mark takes the place of their name.
    pub changed: Vec<String>,
    /// Entries of histories that are about them and go, in whole or in part.
    pub entries: usize,
    /// What is not looked for since it names somebody else too.
    pub shared: Vec<String>,
    /// Files of the folder in which they are still named: none of the workspace's, or such as cannot be changed.
    pub left: Vec<String>,
    /// Whether git keeps a past of the folder, which is not touched.
    pub has_git: bool,
}
