//! Terrain plans and tracks the time marketing people spend in the field with sales.
//!
//! This is the map of the house. Read it once, then `domain` (what is true), then follow one change through the
//! window: `ui::action`, `ui::shell`, `app::editor`, `store`.
//!
//! # Rooms
//!
//! | room | what it is for | may import |
//! | --- | --- | --- |
//! | [`domain`] | what is true: people, hosts, sessions, programmes, rules H1–H7, commands, merge, problems | no other room |
//! | [`planner`] | what could be: a workspace and a day in, a proposal with its reasons out | domain |
//! | [`store`] | a folder of RON files to a workspace and back | domain |
//! | [`exchange`] | other forms than the workspace's own; the sample company | domain |
//! | [`texts`] | every sentence people read, in French and in English | domain |
//! | [`app`] | the application without a window: editor, jobs, what is derived, settings | domain, planner, store, exchange |
//! | [`cli`] | one file a verb | app, domain, texts |
//! | [`ui`] | egui: shell, theme, widgets, views | app, domain, texts |
//!
//! `tests/architecture.rs` reads the sources and holds them to this table.
//!
//! # The way a change goes
//!
//! ```text
//! view ── Action ──▶ one queue, drained after painting ──▶ Editor
//!                      Action::Do(Command) ─▶ Workspace::apply (pure) ─▶ history ─▶ saver, off the thread
//! ```
//!
//! A [`Workspace`](domain::Workspace) is an immutable value of shared records: a clone costs a pointer a record, and
//! what changed is what is no longer pointer-equal. Saving, undo and what views keep all look at that. Undo is a
//! three-way merge (base: after, ours: now, theirs: before), so what a colleague did meanwhile survives it.
//!
//! # What is deliberately absent
//!
//! - No clock but in `main` and `ui::shell`: `today` is a parameter everywhere, so that every answer can be asked again.
//! - No file but in [`store`] and [`exchange`]; no egui but in [`ui`]; no color or size but in `ui::theme`.
//! - No text in a view or a verb: values carry what a sentence needs, and [`texts`] makes it.
//! - No locks around what the window shows: one owner, one queue, values come back from threads as results.
//! - No repair of what people wrote: a file that cannot be read is reported with its place and left byte for byte.
//!
//! # Where a rule lives
//!
//! The hard rules H1–H7 are one file each in `domain::rules`: a predicate for the planner's own counters, and the same
//! question asked of a workspace with the reason as a value, for the checks, the calendar and the drag. Limits of values
//! are one table, `domain::limits`. How something is called is one message, `assets/texts`.

pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod planner;
pub mod store;
pub mod texts;
pub mod ui;
