//! The colours and the icon of a rotation.

use egui::Color32;

use super::{Icon, Tokens, icons};

/// Tells how a rotation is drawn: by its kind, and for the kind "other" by its place among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RotationLook {
    /// Cold-call sessions: blue, a telephone.
    ColdCalls,
    /// Ride-alongs: ochre, a car.
    RideAlong,
    /// The n-th rotation of another kind in the order of the programme, from 0; the fifth takes
    /// the colours of the first.
    Other(usize),
}

/// Holds the three colours of a rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RotationColors {
    /// Confirmed fill, outline, dot.
    pub solid: Color32,
    /// Ground of what is done.
    pub tint: Color32,
    /// Text on the tint or on a panel.
    pub text: Color32,
}

impl RotationLook {
    /// Gives its icon, in the filled cut.
    pub fn icon(self) -> Icon {
        match self {
            Self::ColdCalls => icons::COLD_CALLS,
            Self::RideAlong => icons::RIDE_ALONG,
            Self::Other(index) => match index % 4 {
                0 => icons::MEGAPHONE,
                1 => icons::STOREFRONT,
                2 => icons::PRESENTATION,
                _ => icons::FACTORY,
            },
        }
    }
}

impl Tokens {
    /// Gives the colours of a rotation.
    pub fn rotation(&self, look: RotationLook) -> RotationColors {
        let (solid, tint, text) = match look {
            RotationLook::ColdCalls => {
                (self.rotation_cold_calls, self.rotation_cold_calls_tint, self.rotation_cold_calls_text)
            }
            RotationLook::RideAlong => {
                (self.rotation_ride_alongs, self.rotation_ride_alongs_tint, self.rotation_ride_alongs_text)
            }
            RotationLook::Other(index) => match index % 4 {
                0 => (self.rotation_other_1, self.rotation_other_1_tint, self.rotation_other_1_text),
                1 => (self.rotation_other_2, self.rotation_other_2_tint, self.rotation_other_2_text),
                2 => (self.rotation_other_3, self.rotation_other_3_tint, self.rotation_other_3_text),
                _ => (self.rotation_other_4, self.rotation_other_4_tint, self.rotation_other_4_text),
            },
        };
        RotationColors { solid, tint, text }
    }
}
