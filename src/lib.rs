//! Terrain.
pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod planner;
pub mod store;
pub mod texts;
pub mod ui;
