//! The application without a window: the editor, its jobs, what is derived from a workspace, settings.

pub mod derived;
pub mod ids;
pub mod job;

pub use derived::{Derived, RotationInfo};
