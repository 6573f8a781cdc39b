//! The best places for one more session of somebody, each with what it changes and why (`screens.md`, assign a shadowing day).

use super::proposal::{Placement, Score};
use super::rules::Rule;
use std::collections::BTreeMap;

/// The answer to "where could this session go?".
#[derive(Clone, Debug, PartialEq)]
pub struct BestPlaces {
    /// The places, best first.
    pub places: Vec<BestPlace>,
    /// Why there is none, where there is none.
    pub none: Option<NoPlace>,
}

/// One place for a session.
#[derive(Clone, Debug, PartialEq)]
pub struct BestPlace {
    /// Where.
    pub placement: Placement,
    /// What booking it adds to the score of the calendar; negative is better.
    pub score: Score,
    /// Why it is good, or what it costs, the most telling first.
    pub reasons: Vec<PlaceReason>,
}

/// Why there is no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// The dates of the window by the first rule that closes each (`planning.md` 4).
    Closed(BTreeMap<Rule, u32>),
    /// The person has left.
    Left,
    /// The person starts after what is planned now.
    BeyondHorizon,
    /// A record that planning needs holds values outside what is allowed; the Problems page says which.
    Faulty,
    /// The person's programme does not have the rotation.
    NotInProgramme,
}

/// One thing a lead would want to know of a place before booking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceReason {
    /// No earlier date is free.
    FirstFreeDay,
    /// It comes so many days before the due date, or on it.
    BeforeDue {
        /// Days left after it.
        days: u32,
    },
    /// It comes so many days after the due date.
    AfterDue {
        /// Days past it.
        days: u32,
    },
    /// The person has not met the host for this rotation.
    NewHost,
    /// The person has met the host for this rotation.
    MetBefore {
        /// How often.
        times: u32,
    },
    /// No host who takes the rotation is asked for less of what they offer.
    LeastLoaded,
    /// The host has sessions to come already.
    Loaded {
        /// How many.
        sessions: u32,
    },
    /// It joins trainees of the same rotation.
    JoinsGroup {
        /// How many are there.
        trainees: u32,
    },
    /// The host has trainees in the other half of that day already, so that it takes no day more of theirs.
    SameDay,
    /// It takes the last day that the host offers in that week.
    FillsWeek,
    /// The person has other sessions in that week.
    SameWeek {
        /// How many.
        sessions: u32,
    },
    /// It goes against what the person would like.
    AgainstWishes {
        /// How many of their wishes.
        wishes: u32,
    },
}

impl PlaceReason {
    /// Gives the name the JSON contract uses.
    pub fn json_name(self) -> &'static str {
        match self {
            Self::FirstFreeDay => "first_free_day",
            Self::BeforeDue { .. } => "before_due",
            Self::AfterDue { .. } => "after_due",
            Self::NewHost => "new_host",
            Self::MetBefore { .. } => "met_before",
            Self::LeastLoaded => "least_loaded",
            Self::Loaded { .. } => "loaded",
            Self::JoinsGroup { .. } => "joins_group",
            Self::SameDay => "same_day",
            Self::FillsWeek => "fills_week",
            Self::SameWeek { .. } => "same_week",
            Self::AgainstWishes { .. } => "against_wishes",
        }
    }
}
