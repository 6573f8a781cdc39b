//! A folder of RON files to a workspace and back, and nothing lost (`store.md`).
//!
//! Opening gives a workspace and a list of file problems; a [`Folder`] then saves what is no longer the same. Every
//! fault is a value with its place; the sentences are made elsewhere.
//!
//! - [`open`](open()) reads, [`Folder`] writes, [`create`] begins a new workspace;
//! - [`Watcher`] tells where others write, [`Folder::refresh`] reads it;
//! - [`syntax`] is the lossless reader behind places, duplicates and rewriting;
//! - [`layout`] is how a record looks as text.

mod archive;
mod atomic;
mod author;
mod backup;
pub mod config;
mod copies;
mod doctor;
mod erase;
mod export;
mod fault;
mod files;
mod findings;
mod folder;
pub mod git;
#[cfg(any(test, fuzzing))]
pub mod laws;
pub mod layout;
mod lock;
mod open;
mod past;
mod put_away;
mod read;
mod record;
mod refresh;
mod remarks;
mod rewrite;
mod sight;
pub mod syntax;
mod watch;

pub use crate::domain::Record;
pub use archive::{Archive, erased_in, is_no_workspace, read_archive, unpack};
pub use author::{Author, Now};
pub use backup::{BackedUp, backup};
pub use copies::Merged;
pub use doctor::{Checkup, Treated, examine};
pub use erase::{EraseError, erase, erasure};
pub use export::{Holding, check_outside, free_path, holding, write_file, write_out};
pub use folder::{Access, CreateError, Failed, Folder, Saved, create};
pub use open::{OpenError, Opened, Unreadable, locate, open, open_anyway, unreadable_hosts, unreadable_people};
pub use past::{Fate, HistoryLine, NotRewritten, Past, Remembered, Told, Wanted, unite_histories};
pub use read::MAX_BYTES;
pub use record::Data;
pub use refresh::{Look, Refreshed};
pub use sight::Sight;
pub use watch::Watcher;
