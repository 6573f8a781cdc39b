//! How the domain's values look: states, rotations and statuses as the widgets draw them.

use super::theme::{Icon, RotationLook, Tokens};
use super::widgets::{PillLook, StateLook};
use crate::app::Derived;
use crate::domain::{Kind, RotationId, State, Status};
use egui::Color32;

/// Gives the look of a state, where it has one; those apart have none.
pub fn state(state: State) -> Option<StateLook> {
    Some(match state {
        State::Complete => StateLook::Complete,
        State::OnTrack => StateLook::OnTrack,
        State::ToPlan => StateLook::ToPlan,
        State::AtRisk => StateLook::AtRisk,
        State::Overdue => StateLook::Overdue,
        State::Left | State::BeyondHorizon => return None,
    })
}

/// Gives the icon and color that mark a state.
pub fn state_mark(tokens: &Tokens, of: State) -> (Icon, Color32) {
    let look = state(of).unwrap_or(StateLook::ToPlan);
    (look.icon(), look.mark_color(tokens))
}

/// Gives the color of a figure that counts people of a state.
pub fn state_text(tokens: &Tokens, of: State) -> Color32 {
    state(of).unwrap_or(StateLook::ToPlan).text_color(tokens)
}

/// Gives the look of a rotation; one that no programme has looks like the first of kind `Other`.
pub fn rotation(derived: &Derived, id: &RotationId) -> RotationLook {
    derived.rotation(id).map_or(RotationLook::Other(0), |info| match info.kind {
        Kind::ColdCalls => RotationLook::ColdCalls,
        Kind::RideAlong => RotationLook::RideAlong,
        Kind::Other => RotationLook::Other(info.other_index),
    })
}

/// Gives the look of a session's pill.
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
