//! One person's page.

pub mod aside_model;
pub mod experience_model;
pub mod model;
pub mod timeline_model;
