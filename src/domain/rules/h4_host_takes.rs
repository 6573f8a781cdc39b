//! H4, the host takes it: the rotation is one the host takes, alone in its half-day, with at most so many trainees at once.

use super::{Booking, Broken, Candidate, Situation};

/// Tells whether a half-day of a host may hold so many trainees, all of one rotation the host takes `limit` of at once.
pub fn allows(trainees: u32, limit: u32) -> bool {
    trainees <= limit
}

/// Looks for what keeps the host from taking the candidate: the rotation, another rotation there, or too many trainees.
pub fn broken(situation: &Situation<'_>, candidate: &Candidate<'_>) -> Option<Broken> {
    let Some(id) = candidate.host else { return Some(Broken::NoHost) };
    let limit = situation.workspace.hosts.get(id).and_then(|host| host.takes.get(candidate.rotation).copied());
    let Some(limit) = limit else {
        return Some(Broken::NotTaken { host: id.clone(), rotation: candidate.rotation.clone() });
    };
    let there: Vec<&Booking> = situation.bookings(candidate, id, candidate.date).collect();
    if let Some(other) =
        there.iter().find(|other| other.slot.overlaps(candidate.slot) && other.rotation != *candidate.rotation)
    {
        return Some(Broken::OtherRotation {
            host: id.clone(),
            rotation: other.rotation.clone(),
            other: other.name.clone(),
        });
    }
    let fullest =
        candidate.slot.halves().iter().map(|&half| there.iter().filter(|other| other.slot.takes(half)).count()).max();
    let trainees = u32::try_from(fullest.unwrap_or(0)).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(trainees, limit)).then(|| Broken::TooManyTrainees { host: id.clone(), trainees, limit })
}
