//! Terrain.
pub mod app;
pub mod domain;
pub mod texts;
pub mod ui;
