//! The two rooms of the program that the laws are about; with the window it would take many minutes to build.
#![allow(missing_docs, dead_code)]

#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../src/store/mod.rs"]
pub mod store;
