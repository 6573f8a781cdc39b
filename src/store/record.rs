//! Records as files: where they lie and how their text is read.

use super::read::{self, Fault};
use crate::domain::{Content, Record};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Record {
    /// Gives the path of the file.
    pub(super) fn path_in(&self, dir: &Path) -> PathBuf {
        dir.join(self.file())
    }

    /// Reads the record out of its file's text.
    pub(super) fn parse(&self, text: &str) -> Result<Content, Fault> {
        Ok(match self {
            Self::Root => Content::Root(Arc::new(read::record(text)?)),
            Self::Insights => Content::Insights(Arc::new(read::record(text)?)),
            Self::Person(_) => Content::Person(Arc::new(read::record(text)?)),
            Self::Host(_) => Content::Host(Arc::new(read::record(text)?)),
        })
    }

    /// Reads what this version knows of the record, out of the file of a later one.
    pub(super) fn parse_known_part(&self, text: &str) -> Result<Content, Fault> {
        Ok(match self {
            Self::Root => Content::Root(Arc::new(read::known_part(text)?)),
            Self::Insights => Content::Insights(Arc::new(read::known_part(text)?)),
            Self::Person(_) => Content::Person(Arc::new(read::known_part(text)?)),
            Self::Host(_) => Content::Host(Arc::new(read::known_part(text)?)),
        })
    }
}

/// What a file can hold.
pub trait Data: Serialize + DeserializeOwned + PartialEq {}

impl<T: Serialize + DeserializeOwned + PartialEq> Data for T {}
