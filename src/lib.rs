//! Terrain.
pub mod domain;
pub mod texts;
pub mod ui;
