//! What a folder suffers from, and what can be done about each thing without losing anything (`terrain doctor`).

use super::problem::{FileFault, Problem, What};

/// One thing that is wrong with a folder, and what can be done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is wrong, and where.
    pub problem: Problem,
    /// What can be done.
    pub care: Care,
}

/// What can be done about something that is wrong with a folder; nothing is ever deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Care {
    /// Somebody has to see to it.
    ByHand,
    /// Nobody has to do anything.
    Nothing,
    /// A copy is merged into its original and kept in `history/merged`.
    Merge {
        /// The original, within the folder.
        into: String,
    },
    /// A file or folder is moved to `history/aside`.
    SetAside,
}

/// Something that was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Healed {
    /// The file it was about, within the folder.
    pub file: String,
    /// What was done.
    pub care: Care,
    /// Where the file is now, within the folder.
    pub moved_to: String,
}

impl Finding {
    /// Tells whether it can be put right without anybody's help.
    pub fn is_curable(&self) -> bool {
        matches!(self.care, Care::Merge { .. } | Care::SetAside)
    }

    /// Gives the file it is about, within the folder; empty for the folder itself.
    pub fn file(&self) -> &str {
        self.problem.place.as_ref().map_or("", |place| place.file.as_str())
    }

    /// Gives the `kind` of the JSON of `terrain doctor`.
    pub fn json_kind(&self) -> &'static str {
        let What::File { fault, .. } = &self.problem.what else { return self.problem.what.json_name() };
        match fault {
            FileFault::Copy { .. } => "copy",
            FileFault::Foreign { .. } => "foreign",
            FileFault::BadId { .. } => "name",
            FileFault::OutsideLink => "link",
            FileFault::TooLarge { .. } => "too-large",
            FileFault::Unfinished => "unfinished",
            FileFault::NoLock => "lock",
            FileFault::NoPermission | FileFault::ReadOnly { .. } => "rights",
            FileFault::NewerFormat { .. } => "newer",
            FileFault::TornLine | FileFault::BadLine { .. } => "history",
            FileFault::ClockAhead { .. } | FileFault::ClockBack { .. } => "clock",
            _ => "broken",
        }
    }
}

impl Care {
    /// Gives the `care` of the JSON of `terrain doctor`.
    pub fn json_name(&self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Nothing => "none",
            Self::Merge { .. } => "merge",
            Self::SetAside => "set-aside",
        }
    }
}
