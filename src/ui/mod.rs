//! The window: egui, and nothing but what it shows and asks for.

pub mod action;
pub mod context;
pub mod feed_of;
pub mod gallery;
pub mod look;
pub mod page;
pub mod perspective;
pub mod preview;
pub mod shell;
pub mod theme;
pub mod user_command;
pub mod views;
pub mod widgets;
