//! H6, order: a session comes on a later date than the k-th earliest session of each rotation that goes first.

use super::{Broken, Candidate, Situation};
use crate::domain::{RotationId, Rules, SessionRef};
use chrono::NaiveDate;

/// Gives the k of H6: how many sessions of the first rotation really come first for a person who owes `required` of it.
pub fn needed(asked: u32, required: u32) -> u32 {
    asked.min(required)
}

/// Tells whether a date may hold a session given the dates of the first rotation, sorted; `needed` is the k of H6.
pub fn allows(date: NaiveDate, first_dates: &[NaiveDate], needed: u32) -> bool {
    let earlier = first_dates.partition_point(|first| *first < date);
    allows_after(u32::try_from(earlier).unwrap_or(u32::MAX), needed)
}

/// Tells whether a session may come after so many earlier ones of the first rotation: the k-th earliest is on an earlier date when k are.
pub fn allows_after(earlier: u32, needed: u32) -> bool {
    earlier >= needed
}

/// Looks for a rotation that the candidate comes too early after.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let rules = situation.rules(candidate)?;
    let rotation = rules.rotations.get(candidate.rotation)?;
    rotation.after.iter().find_map(|(first, &asked)| {
        let needed = needed(asked, situation.required(candidate, rules, first));
        let dates = dates(situation, candidate, first, None);
        (!allows(candidate.date, &dates, needed)).then(|| Broken::TooEarly {
            first: first.clone(),
            needed,
            reached: needed.checked_sub(1).and_then(|last| dates.get(last as usize).copied()),
        })
    })
}

/// Looks for a session still to come of the same person that would stand too early once the candidate stands where it is meant to.
pub fn broken_for_others(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let rules: &Rules = situation.rules(candidate)?;
    situation.others(candidate).filter(|(_, other)| other.is_scheduled(situation.today)).find_map(|(id, other)| {
        let &asked = rules.rotations.get(&other.rotation)?.after.get(candidate.rotation)?;
        let needed = needed(asked, situation.required(candidate, rules, candidate.rotation));
        let dates = dates(situation, candidate, candidate.rotation, Some(candidate.date));
        (!allows(other.date, &dates, needed)).then(|| Broken::LeavesTooEarly {
            other: SessionRef { person: candidate.person.clone(), session: id.clone() },
            rotation: other.rotation.clone(),
        })
    })
}

/// Lists the dates of the person's sessions of a rotation, sorted, without the candidate's old place and with its new one.
fn dates(
    situation: &Situation<'_>,
    candidate: &Candidate<'_>,
    rotation: &RotationId,
    with: Option<NaiveDate>,
) -> Vec<NaiveDate> {
    let there =
        situation.others(candidate).filter(|(_, other)| other.rotation == *rotation).map(|(_, other)| other.date);
    let mut dates: Vec<NaiveDate> = there.chain(with).collect();
    dates.sort_unstable();
    dates
}
