//! Who writes into a folder, and when; both are given from outside, as no room but the outermost asks the system.

use crate::domain::ids::id_from_name;
use chrono::{DateTime, Utc};
use std::fmt;
use std::sync::Arc;

/// Tells the time.
pub type Now = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Who writes, and the clock that tells when.
#[derive(Clone)]
pub struct Author {
    name: String,
    stem: String,
    now: Option<Now>,
}

impl Author {
    /// Makes the author of what a user does on a machine; `name` is what people call them, the user where it is empty.
    pub fn new(name: &str, user: &str, machine: &str, now: Now) -> Self {
        let name = Some(name.trim()).filter(|name| !name.is_empty()).unwrap_or(user).to_owned();
        let stem = match id_from_name(&format!("{user} {machine}")) {
            stem if stem.is_empty() => "somebody".to_owned(),
            stem => stem,
        };
        Self { name, stem, now: Some(now) }
    }

    /// Makes an author of whom nothing is kept, for trying out and for tests.
    pub fn nobody() -> Self {
        Self { name: String::new(), stem: String::new(), now: None }
    }

    /// Gives what people call them; empty for nobody.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the stem of the file in which what they do is kept; `None` for nobody.
    pub fn stem(&self) -> Option<&str> {
        Some(self.stem.as_str()).filter(|stem| !stem.is_empty())
    }

    /// Tells the time; the beginning of 1970 for nobody, who has no clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.now.as_ref().map(|now| now()).unwrap_or_default()
    }
}

impl fmt::Debug for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Author").field("name", &self.name).field("stem", &self.stem).finish_non_exhaustive()
    }
}
