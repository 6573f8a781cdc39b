//! People: everybody, as a table.

pub mod facts;
pub mod listing;
pub mod pace;
pub mod row;
