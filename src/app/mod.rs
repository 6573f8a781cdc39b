//! The application without a window: the editor, its jobs, what is derived from a workspace, settings.

pub mod author;
pub mod calendar_feed;
pub mod derived;
pub mod editor;
pub mod exporting;
pub mod following;
pub mod forecast;
pub mod git;
pub mod ids;
pub mod job;
pub mod newcomers;
pub mod opening;
pub mod past;
pub mod planning;
pub mod printing;
pub mod restoring;
pub mod rights;
pub mod sample;
pub mod saver;
pub mod settings;
pub mod supposing;
mod typed;
pub mod upkeep;
pub mod watching;
mod window_request;

pub use author::Author;
pub use derived::{Derived, RotationInfo, Totals};
pub use editor::Editor;
pub use rights::{ReadOnly, Rights};
pub use saver::SaveState;
pub use settings::{BoardLook, CalendarFilter, Recent, SavedPeople, Settings};
pub use window_request::{PageName, WindowRequest};
