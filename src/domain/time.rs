//! Days of the week, half-days and times of day.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A day of the week, as files write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    /// Gives the day of the week a date falls on.
    pub fn of(date: NaiveDate) -> Self {
        Self::ALL[date.weekday().num_days_from_monday() as usize]
    }
}

/// A set of days of the week, written as a list from Monday on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct WeekdaySet(u8);

impl WeekdaySet {
    /// Monday to Friday, the default of `working_days`.
    pub const MON_TO_FRI: Self = Self(0b001_1111);
    /// No day at all: outside what is allowed, but people can write it.
    pub const EMPTY: Self = Self(0);

    /// Tells whether the day is in the set.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day as u8) != 0
    }

    /// Tells whether the weekday of the date is in the set.
    pub fn contains_date(self, date: NaiveDate) -> bool {
        self.contains(Weekday::of(date))
    }

    /// Gives the set with the day in it or not.
    #[must_use]
    pub fn with(self, day: Weekday, present: bool) -> Self {
        let bit = 1 << day as u8;
        Self(if present { self.0 | bit } else { self.0 & !bit })
    }

    /// Tells whether no day is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Counts the days.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Lists the days from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |&day| self.contains(day))
    }
}

impl FromIterator<Weekday> for WeekdaySet {
    fn from_iter<T: IntoIterator<Item = Weekday>>(days: T) -> Self {
        days.into_iter().fold(Self::EMPTY, |set, day| set.with(day, true))
    }
}

impl fmt::Debug for WeekdaySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for WeekdaySet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for WeekdaySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Weekday>::deserialize(deserializer)?.into_iter().collect())
    }
}

/// One half of a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Half {
    Morning,
    Afternoon,
}

impl Half {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Morning, Self::Afternoon];
}

/// The part of a date that a session takes (`planning.md` 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Slot {
    Morning,
    Afternoon,
    FullDay,
}

impl Slot {
    /// Every slot, in order.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::FullDay];

    /// Tells whether the slot takes this half-day.
    pub fn takes(self, half: Half) -> bool {
        match self {
            Self::FullDay => true,
            Self::Morning => half == Half::Morning,
            Self::Afternoon => half == Half::Afternoon,
        }
    }

    /// Lists the half-days it takes.
    pub fn halves(self) -> &'static [Half] {
        match self {
            Self::Morning => &[Half::Morning],
            Self::Afternoon => &[Half::Afternoon],
            Self::FullDay => &Half::ALL,
        }
    }

    /// Tells whether two slots of one date share a half-day.
    pub fn overlaps(self, other: Self) -> bool {
        self == other || self == Self::FullDay || other == Self::FullDay
    }

    /// Gives the name the JSON contract uses (`planning.md` 6).
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::FullDay => "full_day",
        }
    }
}

/// A time of day to the minute, written `"HH:MM"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    /// Makes a time from hours (0–23) and minutes (0–59); `None` outside them.
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self)
    }

    /// Reads `HH:MM`, five characters exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |s: &str| (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse().ok()).flatten();
        Self::new(two(hour)?, two(minute)?)
    }

    /// Gives the hour, 0–23.
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// Gives the minute, 0–59.
    pub fn minute(self) -> u32 {
        self.0.minute()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"HH:MM"))
    }
}

/// An ISO week: its year and number (`planning.md` H3, H5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    monday: NaiveDate,
}

impl Week {
    /// Gives the week a date falls in.
    pub fn of(date: NaiveDate) -> Self {
        let back = u64::from(date.weekday().num_days_from_monday());
        Self { monday: date.checked_sub_days(chrono::Days::new(back)).unwrap_or(date) }
    }

    /// Reads `YYYY-Www` as ISO 8601 has it, eight characters exactly; `None` for a week that the year lacks.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once("-W")?;
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_written = digits(year, 4) && digits(number, 2);
        let (year, number) = (year.parse().ok().filter(|_| is_written)?, number.parse().ok()?);
        NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Mon).map(|monday| Self { monday })
    }

    /// Gives the first day of the week.
    pub fn monday(self) -> NaiveDate {
        self.monday
    }

    /// Gives the ISO number, 1 to 53.
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// Gives the ISO year, which can differ from that of its first days.
    pub fn year(self) -> i32 {
        self.monday.iso_week().year()
    }

    /// Gives the week `weeks` later, or earlier when negative.
    #[must_use]
    pub fn plus(self, weeks: i64) -> Self {
        Self { monday: add_days(self.monday, 7 * weeks) }
    }

    /// Lists the seven dates from Monday on.
    pub fn dates(self) -> impl Iterator<Item = NaiveDate> {
        self.monday.iter_days().take(7)
    }
}

impl fmt::Display for Week {
    /// Writes the week as ISO 8601 has it, "2026-W09".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year(), self.number())
    }
}

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&text), &"YYYY-Www"))
    }
}

/// Gives the date `days` later (earlier when negative), stopping at the ends of the calendar instead of overflowing.
pub fn add_days(date: NaiveDate, days: i64) -> NaiveDate {
    chrono::TimeDelta::try_days(days).and_then(|delta| date.checked_add_signed(delta)).unwrap_or(if days < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    })
}

/// Counts the days from `from` to `to`, negative when `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}
