//! The application without a window: the editor, its jobs, what is derived from a workspace, settings.

pub mod derived;
pub mod ids;
pub mod job;
pub mod rights;
pub mod settings;

pub use derived::{Derived, RotationInfo, Totals};
pub use rights::{ReadOnly, Rights};
pub use settings::{Recent, Settings};
