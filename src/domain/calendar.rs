//! The company's calendar: working days, public holidays, closures, half-days; and absences.

use super::time::{Half, Slot, TimeOfDay, WeekdaySet};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// When the company works (`workspace-format.md`, `calendar`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Days on which people and hosts work who do not say otherwise.
    #[serde(default = "monday_to_friday", skip_serializing_if = "is_monday_to_friday")]
    pub working_days: WeekdaySet,
    /// Country or region code of the public holidays; none when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holidays: Option<String>,
    /// Periods in which nobody works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closures: Vec<Closure>,
    /// Hours of the first half-day.
    #[serde(default = "default_morning", skip_serializing_if = "is_default_morning")]
    pub morning: Hours,
    /// Hours of the second half-day.
    #[serde(default = "default_afternoon", skip_serializing_if = "is_default_afternoon")]
    pub afternoon: Hours,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            working_days: WeekdaySet::MON_TO_FRI,
            holidays: None,
            closures: Vec::new(),
            morning: default_morning(),
            afternoon: default_afternoon(),
        }
    }
}

impl Calendar {
    /// Gives the closure the date falls in, if any.
    pub fn closure_on(&self, date: NaiveDate) -> Option<&Closure> {
        self.closures.iter().find(|closure| (closure.from..=closure.to).contains(&date))
    }

    /// Gives the hours a slot takes: its own half-day, or from the first to the last hour of the day.
    pub fn hours(&self, slot: Slot) -> Hours {
        match slot {
            Slot::Morning => self.morning,
            Slot::Afternoon => self.afternoon,
            Slot::FullDay => Hours { from: self.morning.from, to: self.afternoon.to },
        }
    }
}

/// A period in which the company is closed, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What people call it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// From one time of day to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
}

/// A period in which one person or host is away, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The half of each of these days; whole days when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half: Option<Half>,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

impl Absence {
    /// Tells whether it takes any half-day of the slot on the date (`planning.md` H1).
    pub fn covers(&self, date: NaiveDate, slot: Slot) -> bool {
        (self.from..=self.to).contains(&date) && self.half.is_none_or(|half| slot.takes(half))
    }
}

fn hours(from: (u32, u32), to: (u32, u32)) -> Hours {
    let time = |(hour, minute)| TimeOfDay::new(hour, minute).expect("the literal hours below are times of day");
    Hours { from: time(from), to: time(to) }
}

fn default_morning() -> Hours {
    hours((9, 0), (12, 30))
}

fn default_afternoon() -> Hours {
    hours((14, 0), (17, 30))
}

fn is_default_morning(hours: &Hours) -> bool {
    *hours == default_morning()
}

fn is_default_afternoon(hours: &Hours) -> bool {
    *hours == default_afternoon()
}

fn monday_to_friday() -> WeekdaySet {
    WeekdaySet::MON_TO_FRI
}

fn is_monday_to_friday(days: &WeekdaySet) -> bool {
    *days == WeekdaySet::MON_TO_FRI
}
