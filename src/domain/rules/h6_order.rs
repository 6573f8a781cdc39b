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
        let needed = situation.needed(candidate, rules, first, asked);
        let dates = dates(situation, candidate, first, None);
        (!allows(candidate.date, &dates, needed)).then(|| Broken::TooEarly {
            first: first.clone(),
            needed,
            reached: needed.checked_sub(1).and_then(|last| dates.get(last as usize).copied()),
        })
    })
}

/// Looks for a session still to come of the same person that stands well now and would stand too early once the candidate is moved.
///
/// A new session puts nothing out of order: it can only bring forward what comes first.
pub fn broken_for_others(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let moved = situation.workspace.people.get(candidate.person)?.sessions.get(candidate.moving?)?;
    let rules: &Rules = situation.rules(candidate)?;
    let order_ends = |first: &RotationId, asked: u32, date: NaiveDate| {
        let needed = situation.needed(candidate, rules, first, asked);
        let stands = |with: Option<NaiveDate>| allows(date, &dates(situation, candidate, first, with), needed);
        let before = (moved.counts() && moved.rotation == *first).then_some(moved.date);
        stands(before) && !stands((*candidate.rotation == *first).then_some(candidate.date))
    };
    situation.others(candidate).filter(|(_, other)| other.is_scheduled(situation.today)).find_map(|(id, other)| {
        let after = &rules.rotations.get(&other.rotation)?.after;
        after.iter().any(|(first, &asked)| order_ends(first, asked, other.date)).then(|| Broken::LeavesTooEarly {
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
