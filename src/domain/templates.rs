//! Programmes to start from, after the nine points of the article that the field programme goes back to.

use super::ids::RotationId;
use super::programme::{Kind, Length, Rotation, Rules};
use std::collections::BTreeMap;

/// A programme to start from; its names are in the reader's language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Template {
    /// Points 1 and 3: six months in sales, four cold-call sessions, three ride-alongs.
    #[default]
    Field,
    /// The wider programme: the briefing of point 2 before it, the lead-quality review of point 9 after it.
    NinePoints,
    /// For people who answer technical questions before a sale: fewer calls, more days with customers.
    SalesEngineers,
}

/// A rotation of a template, for its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplatePart {
    /// Selling by telephone.
    ColdCalls,
    /// A day in the field.
    RideAlongs,
    /// Sales tells marketing what it sells and to whom (point 2).
    Briefing,
    /// Sales and marketing look through the leads that were handed over (point 9).
    LeadReview,
    /// The product shown at a customer's.
    Demonstrations,
}

impl Template {
    /// Every template, the default first.
    pub const ALL: [Self; 3] = [Self::Field, Self::NinePoints, Self::SalesEngineers];

    /// Makes its rules; `name` names a rotation.
    pub fn rules(self, name: impl Fn(TemplatePart) -> String) -> Rules {
        let owed: &[Owed] = match self {
            Self::Field => &[COLD_CALLS, RIDE_ALONGS],
            Self::NinePoints => &[BRIEFING, BRIEFED_CALLS, RIDE_ALONGS, LEAD_REVIEW],
            Self::SalesEngineers => &[FEW_CALLS, MORE_RIDES, DEMONSTRATIONS],
        };
        let id = |part: TemplatePart| RotationId::new(part.id());
        let rotations = owed.iter().map(|owed| {
            let rotation = Rotation {
                name: name(owed.part),
                kind: owed.part.kind(),
                length: owed.length,
                count: owed.count,
                count_if_experienced: owed.experienced,
                due_days: owed.due_days,
                after: owed.after.iter().map(|(first, count)| (id(*first), *count)).collect(),
                sign_off: owed.sign_off,
            };
            (id(owed.part), rotation)
        });
        Rules { rotations: rotations.collect::<BTreeMap<_, _>>(), ..Rules::default() }
    }
}

impl TemplatePart {
    /// Every part.
    pub const ALL: [Self; 5] =
        [Self::ColdCalls, Self::RideAlongs, Self::Briefing, Self::LeadReview, Self::Demonstrations];

    /// Gives the id of its rotation: hosts who take it for one programme take it for another.
    pub fn id(self) -> &'static str {
        match self {
            Self::ColdCalls => "cold-calls",
            Self::RideAlongs => "ride-alongs",
            Self::Briefing => "sales-briefing",
            Self::LeadReview => "lead-review",
            Self::Demonstrations => "demonstrations",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::ColdCalls => Kind::ColdCalls,
            Self::RideAlongs => Kind::RideAlong,
            Self::Briefing | Self::LeadReview | Self::Demonstrations => Kind::Other,
        }
    }
}

struct Owed {
    part: TemplatePart,
    length: Option<Length>,
    count: u32,
    experienced: Option<u32>,
    due_days: u32,
    after: &'static [(TemplatePart, u32)],
    sign_off: bool,
}

const COLD_CALLS: Owed = Owed {
    part: TemplatePart::ColdCalls,
    length: None,
    count: 4,
    experienced: Some(1),
    due_days: 60,
    after: &[],
    sign_off: false,
};
const RIDE_ALONGS: Owed = Owed {
    part: TemplatePart::RideAlongs,
    length: None,
    count: 3,
    experienced: Some(1),
    due_days: 90,
    after: &[(TemplatePart::ColdCalls, 1)],
    sign_off: true,
};
const BRIEFING: Owed = Owed {
    part: TemplatePart::Briefing,
    length: Some(Length::HalfDay),
    count: 1,
    experienced: None,
    due_days: 30,
    after: &[],
    sign_off: false,
};
const BRIEFED_CALLS: Owed = Owed { after: &[(TemplatePart::Briefing, 1)], ..COLD_CALLS };
const LEAD_REVIEW: Owed = Owed {
    part: TemplatePart::LeadReview,
    length: Some(Length::HalfDay),
    count: 2,
    experienced: None,
    due_days: 120,
    after: &[(TemplatePart::ColdCalls, 2), (TemplatePart::RideAlongs, 1)],
    sign_off: false,
};
const FEW_CALLS: Owed = Owed { count: 2, ..COLD_CALLS };
const MORE_RIDES: Owed = Owed { count: 4, experienced: Some(2), ..RIDE_ALONGS };
const DEMONSTRATIONS: Owed = Owed {
    part: TemplatePart::Demonstrations,
    length: Some(Length::FullDay),
    count: 2,
    experienced: Some(1),
    due_days: 120,
    after: &[(TemplatePart::RideAlongs, 1)],
    sign_off: true,
};
