//! What comes next for somebody once a session is behind them, for whoever prepares them for it.

use super::ids::{RotationId, SessionId};
use super::person::Person;
use super::programme::Rules;
use super::progress::PersonProgress;
use chrono::NaiveDate;

/// The step after a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The rotation it is of.
    pub rotation: RotationId,
    /// The session that is booked for it, if one is.
    pub booked: Option<SessionId>,
    /// Sessions of the rotation that have no date yet.
    pub missing: u32,
    /// By when they are due.
    pub due: NaiveDate,
}

/// Finds the step after a session: the next one that is booked, else what has no date yet, in the order of the programme;
/// `None` where nothing is left, or planning is not about them.
pub fn next_step(
    person: &Person,
    rules: &Rules,
    stands: &PersonProgress,
    session: &SessionId,
    today: NaiveDate,
) -> Option<NextStep> {
    if !stands.is_planned_now() {
        return None;
    }
    let this = person.sessions.get(session)?;
    let after = (this.date, this.slot, session);
    let later = person.sessions.iter().filter(|(id, s)| s.is_scheduled(today) && (s.date, s.slot, *id) > after);
    let booked = later.min_by_key(|(id, s)| (s.date, s.slot, *id));
    let of = |id: &RotationId| stands.rotations.iter().find(|rotation| rotation.id == *id);
    let open = || rules.in_order().into_iter().find(|(id, _)| of(id).is_some_and(|rotation| rotation.missing > 0));
    let rotation = of(booked.map(|(_, s)| &s.rotation).or_else(|| open().map(|(id, _)| id))?)?;
    Some(NextStep {
        rotation: rotation.id.clone(),
        booked: booked.map(|(id, _)| id.clone()),
        missing: rotation.missing,
        due: rotation.due,
    })
}
