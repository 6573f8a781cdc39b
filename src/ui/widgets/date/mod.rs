//! The date field: typed in one's own words, or picked from a month.

mod field;
mod month;
mod parse;
mod words;

pub use field::DateField;
pub use month::DayInfo;
pub use parse::{DateError, parse_date};
pub use words::DateWords;
