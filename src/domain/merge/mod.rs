//! The one three-way merge: saving over a changed file, watching, copies of sync engines, the git driver, undo and redo.
//!
//! [`merge_json`] works on trees of values with keys and knows nothing of people or sessions; [`merge_record`] and
//! [`merge_workspaces`] put records through it. What only one side changed is always taken over. Where both sides
//! changed one value to different values, ours is kept and theirs is handed back as a [`Clash`], so that nothing is
//! lost (`store.md` 3): a save keeps it in the file as a [`Conflict`](crate::domain::Conflict), an undo says so and
//! lets it be.

mod list;
mod records;
mod tree;

pub use records::{MergedContent, MergedRecord, merge_content, merge_record, merge_workspaces};
pub use tree::merge_json;

use super::problem::Step;
use serde_json::Value;

/// A merged tree and what could not be merged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The tree; `None` when it is gone.
    pub value: Option<Value>,
    /// What both sides changed to different values.
    pub clashes: Vec<Clash>,
}

/// One value that both sides changed to different values; `None` stands for a value that is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The way to the value in the merged tree: keys of objects and indices of lists. In a workspace it begins with
    /// `workspace`, `insights`, or `people` or `hosts` and the id.
    pub path: Vec<Step>,
    /// The value both sides started from.
    pub base: Option<Value>,
    /// Our value; it is the one kept, unless it was taken away.
    pub ours: Option<Value>,
    /// Their value; it is kept when ours was taken away.
    pub theirs: Option<Value>,
}

impl Clash {
    /// Gives the value that the merged tree holds: ours, or the one that was not taken away.
    pub fn kept(&self) -> Option<&Value> {
        self.ours.as_ref().or(self.theirs.as_ref())
    }

    /// Gives the value that the merged tree does not hold; `None` where one side took the value away.
    pub fn lost(&self) -> Option<&Value> {
        self.ours.as_ref().and(self.theirs.as_ref())
    }
}
