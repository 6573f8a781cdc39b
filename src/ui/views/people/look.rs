//! How rotations and states look: the theme's words for the domain's.

use crate::app::Derived;
use crate::domain::{Kind, RotationId, State, Status};
use crate::ui::theme::RotationLook;
use crate::ui::widgets::{PillLook, StateLook, Steps};

use super::row::Dots;

/// Gives the look of a rotation; one that no programme has looks like another one.
pub fn rotation(derived: &Derived, id: &RotationId) -> RotationLook {
    match derived.rotation(id) {
        Some(rotation) => match rotation.kind {
            Kind::ColdCalls => RotationLook::ColdCalls,
            Kind::RideAlong => RotationLook::RideAlong,
            Kind::Other => RotationLook::Other(rotation.other_index),
        },
        None => RotationLook::Other(0),
    }
}

/// Gives the look of a state; who has left or starts later has none.
pub fn state(state: State) -> Option<StateLook> {
    match state {
        State::Complete => Some(StateLook::Complete),
        State::OnTrack => Some(StateLook::OnTrack),
        State::ToPlan => Some(StateLook::ToPlan),
        State::AtRisk => Some(StateLook::AtRisk),
        State::Overdue => Some(StateLook::Overdue),
        State::Left | State::BeyondHorizon => None,
    }
}

/// Gives the look of a session.
pub fn pill(status: Status) -> PillLook {
    match status {
        Status::Planned => PillLook::Planned,
        Status::Confirmed => PillLook::Confirmed,
        Status::Declined => PillLook::Declined,
        Status::Done => PillLook::Done,
        Status::Missed => PillLook::Missed,
        Status::Cancelled => PillLook::Cancelled,
    }
}

/// Gives the dots as the theme counts them.
pub fn steps(dots: &Dots) -> Steps {
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Steps {
        done: count(dots.done),
        awaiting: count(dots.awaiting),
        scheduled: count(dots.scheduled),
        missing: count(dots.missing),
    }
}
