//! H4, the host takes it: the rotation is one the host takes, alone in its half-day, with at most so many trainees at once.

use super::{Asked, Booking, Broken, HostSide};
use crate::domain::Slot;
use chrono::NaiveDate;

/// Tells whether a half-day of a host may hold so many trainees, all of one rotation the host takes `limit` of at once.
pub fn allows(trainees: u32, limit: u32) -> bool {
    trainees <= limit
}

/// Looks for what keeps the host from taking the session then: the rotation, another rotation there, or too many trainees.
pub(super) fn broken(asked: &Asked<'_>, host: &HostSide<'_>, date: NaiveDate, slot: Slot) -> Option<Broken> {
    let Some(id) = host.id else { return Some(Broken::NoHost) };
    let rotation = asked.wanted.rotation;
    let Some(limit) = host.limit else {
        return Some(Broken::NotTaken { host: id.clone(), rotation: rotation.clone() });
    };
    let there = || host.there(date).filter(|booking| !asked.is_moved_from(booking));
    if let Some(other) = there().find(|other| other.slot.overlaps(slot) && other.rotation != *rotation) {
        return Some(Broken::OtherRotation {
            host: id.clone(),
            rotation: other.rotation.clone(),
            other: other.name.clone(),
        });
    }
    let in_half = |half| there().filter(|other: &&Booking| other.slot.takes(half)).count();
    let fullest = slot.halves().iter().map(|&half| in_half(half)).max().unwrap_or(0);
    let trainees = u32::try_from(fullest).unwrap_or(u32::MAX).saturating_add(1);
    (!allows(trainees, limit)).then(|| Broken::TooManyTrainees { host: id.clone(), trainees, limit })
}
