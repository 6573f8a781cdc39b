//! How fast somebody goes, in the words of the table and of the person's page.

use super::facts::Facts;
use crate::domain::pace::{self, Reading};
use crate::domain::time::days_between;
use crate::domain::{Person, PersonId, PersonProgress, RotationProgress};
use crate::texts::Texts;
use chrono::NaiveDate;

/// How fast somebody goes on a rotation, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Planning is not about them: they have left or start later.
    Apart,
    /// Everything required is done.
    Finished,
    /// They have not started work yet and their count has no date.
    NotStarted,
    /// Something finds no place.
    NoPlace,
    /// They go on, faster or slower than they have to.
    Going {
        /// Ahead, on track or behind.
        reading: Reading,
        /// When they get there, where that is known.
        reached: Option<NaiveDate>,
        /// Days that is before the due date; negative when late.
        days_early: i64,
        /// Whether everything is booked, rather than what the planner would give.
        booked: bool,
    },
}

impl Pace {
    /// Reads the pace of the rotation that is due next.
    pub fn of_next(facts: &Facts<'_>, id: &PersonId, person: &Person, progress: &PersonProgress) -> Self {
        match progress.next_due() {
            _ if !progress.is_planned_now() => Self::Apart,
            None => Self::Finished,
            Some(rotation) => Self::of(facts, id, person, progress, rotation),
        }
    }

    /// Reads the pace of one rotation.
    pub fn of(
        facts: &Facts<'_>,
        id: &PersonId,
        person: &Person,
        progress: &PersonProgress,
        rotation: &RotationProgress,
    ) -> Self {
        if !progress.is_planned_now() {
            return Self::Apart;
        }
        let proposed = facts.outlook.map(|_| facts.outlook_of(id));
        let pace = facts
            .workspace
            .rules_of(person)
            .and_then(|rules| pace::with_progress(person, id, rules, rotation, facts.today, proposed));
        match pace {
            None => Self::Apart,
            Some(pace) => match pace.reading {
                Reading::Done => Self::Finished,
                Reading::NotStarted => Self::NotStarted,
                Reading::Behind if pace.reached.is_none() && proposed.is_some() => Self::NoPlace,
                reading => Self::Going {
                    reading,
                    reached: pace.reached,
                    days_early: pace.reached.map_or(0, |reached| days_between(reached, rotation.due)),
                    booked: rotation.missing == 0,
                },
            },
        }
    }

    /// Gives its place from best to worst, for sorting; nothing where there is nothing to say.
    pub fn rank(self) -> Option<u32> {
        match self {
            Self::Apart => None,
            Self::Finished => Some(0),
            Self::Going { reading: Reading::Ahead, .. } => Some(1),
            Self::Going { reading: Reading::Behind, .. } => Some(4),
            Self::Going { .. } => Some(2),
            Self::NotStarted => Some(3),
            Self::NoPlace => Some(5),
        }
    }

    /// Tells whether they do not get there in time.
    pub fn is_behind(self) -> bool {
        matches!(self, Self::Going { reading: Reading::Behind, .. })
    }

    /// Says it in a cell: "ahead, 3 Dec".
    pub fn words(self, texts: &Texts) -> String {
        let id = match self {
            Self::Apart => return String::new(),
            Self::Finished => "people-pace-finished",
            Self::NotStarted => "people-pace-not-started",
            Self::NoPlace => "people-pace-no-place",
            Self::Going { reading, .. } => reading_id(reading),
        };
        let word = texts.get(id).into_owned();
        match self {
            Self::Going { reached: Some(date), .. } => format!("{word}, {}", texts.day_month(date)),
            _ => word,
        }
    }

    /// Says it in a sentence: "Ahead: reached Thu 26 Nov, 8 days early".
    pub fn sentence(self, texts: &Texts) -> String {
        let Self::Going { reading, reached, days_early, booked } = self else {
            return match self {
                Self::Finished => texts.get("person-pace-finished").into_owned(),
                Self::NotStarted => texts.get("person-pace-not-started").into_owned(),
                Self::NoPlace => texts.get("person-pace-no-place").into_owned(),
                _ => String::new(),
            };
        };
        let Some(date) = reached else { return crate::texts::capitalized(&texts.get(reading_id(reading))) };
        let reached = if booked { "person-pace-reached" } else { "person-pace-would-reach" };
        let reached = texts.with(reached, &[("date", texts.date(date).into())]);
        let id = match reading {
            Reading::Ahead => "person-pace-ahead",
            Reading::Behind => "person-pace-behind",
            _ => "person-pace-on-track",
        };
        let days = texts.with("count-days", &[("count", days_early.abs().into())]);
        texts.with(id, &[("reached", reached.into()), ("days", days.into())])
    }
}

fn reading_id(reading: Reading) -> &'static str {
    match reading {
        Reading::Ahead => "people-pace-ahead",
        Reading::Behind => "people-pace-behind",
        _ => "people-pace-on-track",
    }
}
