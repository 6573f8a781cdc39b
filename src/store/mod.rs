//! A folder of RON files to a workspace and back, and nothing lost (`store.md`).
//!
//! Opening gives a workspace and a list of file problems; a [`Folder`] then saves what is no longer the same. Every
//! fault is a value with its place; the sentences are made elsewhere.
//!
//! - [`open`](open()) reads, [`Folder`] writes, [`create`] begins a new workspace;
//! - [`syntax`] is the lossless reader behind places, duplicates and rewriting;
//! - [`layout`] is how a record looks as text.

mod atomic;
pub mod config;
mod fault;
mod folder;
pub mod layout;
mod open;
mod read;
mod record;
mod rewrite;
pub mod syntax;

pub use folder::{Access, CreateError, Failed, Folder, Saved, create};
pub use open::{OpenError, Opened, Unreadable, locate, open};
pub use read::MAX_BYTES;
pub use record::{Data, Record};
