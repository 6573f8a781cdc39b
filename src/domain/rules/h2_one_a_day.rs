//! H2, one a day: a person has at most one session on a date.

use super::{Asked, Broken};
use crate::domain::SessionRef;
use chrono::NaiveDate;

/// Tells whether a date may hold so many sessions of one person.
pub fn allows(sessions_that_day: u32) -> bool {
    sessions_that_day <= 1
}

/// Finds the other session of the person on a date.
pub(super) fn broken(asked: &Asked<'_>, date: NaiveDate) -> Option<Broken> {
    let other = asked.others.iter().find(|other| other.session.date == date)?;
    let other = SessionRef { person: asked.wanted.person.clone(), session: other.id.clone() };
    Some(Broken::SecondThatDay { other })
}
