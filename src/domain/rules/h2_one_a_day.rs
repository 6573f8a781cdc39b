//! H2, one a day: a person has at most one session on a date.

use super::{Broken, Candidate, Situation};
use crate::domain::SessionRef;

/// Tells whether a date may hold so many sessions of one person.
pub fn allows(sessions_that_day: u32) -> bool {
    sessions_that_day <= 1
}

/// Finds the other session of the person on the candidate's date.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let (id, _) = situation.others(candidate).find(|(_, other)| other.date == candidate.date)?;
    Some(Broken::SecondThatDay { other: SessionRef { person: candidate.person.clone(), session: id.clone() } })
}
