//! The form for a new hire.

pub mod model;
