//! Placeholder until the holidays room lands (being written on branch `holidays`; take that version on conflict).
#![allow(missing_docs)]
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq)]
pub struct Holiday {
    pub date: NaiveDate,
}
#[derive(Debug)]
pub struct HolidaySet;
impl HolidaySet {
    pub fn on(&self, _: NaiveDate) -> Option<&'static Holiday> {
        None
    }
}
pub fn holidays(_: &str) -> Option<&'static HolidaySet> {
    None
}
