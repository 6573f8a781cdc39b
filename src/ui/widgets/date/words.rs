//! The words a date field needs, in one language.

use chrono::{Datelike, NaiveDate, Weekday};

use super::parse::DateError;
use crate::texts::{Texts, capitalized};

/// Holds the words of one language for dates; made once when the language is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateWords {
    /// Full names from Monday on: "Thursday", "jeudi".
    pub weekdays: [String; 7],
    /// Short names from Monday on: "Thu", "jeu.".
    pub weekdays_short: [String; 7],
    /// Letters from Monday on, for the head of a month.
    pub weekday_letters: [String; 7],
    /// Full names from January on: "December", "décembre".
    pub months: [String; 12],
    /// Short names from January on: "Dec", "déc.".
    pub months_short: [String; 12],
    /// The first of a month as it is written: "1", "1er".
    pub first: String,
    /// What stands after the number of a day when people type it: "st", "er".
    pub ordinals: Vec<String>,
    /// What people type for today.
    pub today: Vec<String>,
    /// What people type for tomorrow.
    pub tomorrow: Vec<String>,
    /// What people type for yesterday.
    pub yesterday: Vec<String>,
    /// What stands for days in "+3d".
    pub day_units: Vec<String>,
    /// What stands for weeks in "+2w".
    pub week_units: Vec<String>,
    /// What stands for months in "+1m".
    pub month_units: Vec<String>,
    /// Name of the button that opens the month.
    pub open_calendar: String,
    /// Name of the month's popup.
    pub choose_day: String,
    /// Name of the button to the month before.
    pub previous_month: String,
    /// Name of the button to the month after.
    pub next_month: String,
    /// Says that the text is no date.
    pub not_understood: String,
    /// Says that the field needs a date.
    pub empty: String,
    /// Says how many days a month has, with `{month}` and `{days}` in it.
    pub no_such_day: String,
    /// Says that a year has twelve months.
    pub no_such_month: String,
    /// Says that the year is out of reach.
    pub year_out_of_reach: String,
}

impl DateWords {
    /// Takes the words from the texts.
    pub fn of(texts: &Texts) -> Self {
        let day = |index: usize| NaiveDate::from_ymd_opt(2024, 1, 1 + index as u32).unwrap_or_default();
        let month = |index: usize| NaiveDate::from_ymd_opt(2024, 1 + index as u32, 2).unwrap_or_default();
        let list =
            |id: &str| -> Vec<String> { texts.get(id).split_whitespace().map(|word| fold(word).to_string()).collect() };
        let word = |id: &str| texts.get(id).into_owned();
        let weekdays = std::array::from_fn(|i| {
            let long = texts.date_long(day(i));
            long.split(|c: char| c.is_whitespace()).next().unwrap_or_default().to_owned()
        });
        let weekdays_short = std::array::from_fn(|i| {
            let short = texts.date(day(i));
            short.split(|c: char| c.is_whitespace()).next().unwrap_or_default().to_owned()
        });
        let months_short = std::array::from_fn(|i| {
            let short = texts.day_month(month(i));
            short.split(|c: char| c.is_whitespace()).nth(1).unwrap_or_default().to_owned()
        });
        let weekdays: [String; 7] = weekdays;
        Self {
            weekday_letters: std::array::from_fn(|i| {
                weekdays[i].chars().take(1).flat_map(char::to_uppercase).collect()
            }),
            weekdays,
            weekdays_short,
            months: std::array::from_fn(|i| texts.month(month(i))),
            months_short,
            first: texts.day(day(0)),
            ordinals: list("date-ordinals"),
            today: list("date-today"),
            tomorrow: list("date-tomorrow"),
            yesterday: list("date-yesterday"),
            day_units: list("date-units-day"),
            week_units: list("date-units-week"),
            month_units: list("date-units-month"),
            open_calendar: word("date-open-calendar"),
            choose_day: word("date-choose-day"),
            previous_month: word("date-previous-month"),
            next_month: word("date-next-month"),
            not_understood: word("date-error-not-understood"),
            empty: word("date-error-empty"),
            no_such_day: texts
                .with("date-error-no-such-day", &[("month", "{month}".into()), ("days", "{days}".into())]),
            no_such_month: word("date-error-no-such-month"),
            year_out_of_reach: word("date-error-year"),
        }
    }

    fn day(&self, date: NaiveDate) -> String {
        if date.day() == 1 { self.first.clone() } else { date.day().to_string() }
    }

    /// Writes "Thu 10 Dec 2026".
    pub fn written(&self, date: NaiveDate) -> String {
        format!(
            "{} {} {} {}",
            self.weekdays_short[date.weekday().num_days_from_monday() as usize],
            self.day(date),
            self.months_short[date.month0() as usize],
            date.year()
        )
    }

    /// Writes "Thursday 10 December 2026", for assistive technology.
    pub fn spoken(&self, date: NaiveDate) -> String {
        format!(
            "{} {} {} {}",
            self.weekdays[date.weekday().num_days_from_monday() as usize],
            self.day(date),
            self.months[date.month0() as usize],
            date.year()
        )
    }

    /// Writes "December 2026", with a capital as at the head of a column.
    pub fn month_title(&self, date: NaiveDate) -> String {
        capitalized(&format!("{} {}", self.months[date.month0() as usize], date.year()))
    }

    /// Says what is wrong with a typed date.
    pub fn error(&self, error: DateError) -> String {
        match error {
            DateError::Empty => self.empty.clone(),
            DateError::NotUnderstood => self.not_understood.clone(),
            DateError::NoSuchMonth => self.no_such_month.clone(),
            DateError::YearOutOfReach => self.year_out_of_reach.clone(),
            DateError::NoSuchDay { month, days } => {
                let name = self.months.get(month as usize - 1).map_or("", String::as_str);
                self.no_such_day.replace("{month}", &capitalized(name)).replace("{days}", &days.to_string())
            }
        }
    }

    /// Finds the month a word stands for: any beginning of three letters or more, or its short name.
    pub(super) fn month_named(&self, word: &str) -> Option<u32> {
        named(word, &self.months, &self.months_short, 3).map(|index| index as u32 + 1)
    }

    /// Finds the day of the week a word stands for: any beginning of two letters or more.
    pub(super) fn weekday_named(&self, word: &str) -> Option<Weekday> {
        let index = named(word, &self.weekdays, &self.weekdays_short, 2)?;
        Weekday::try_from(index as u8).ok()
    }
}

/// Finds the one name that a folded word is, shortens or begins.
fn named(word: &str, names: &[String], short: &[String], least: usize) -> Option<usize> {
    let word = word.trim_end_matches('.');
    if word.chars().count() < least {
        return None;
    }
    let is = |name: &String| fold(name).trim_end_matches('.') == word;
    if let Some(index) = short.iter().position(is).or_else(|| names.iter().position(is)) {
        return Some(index);
    }
    let mut begin = names.iter().enumerate().filter(|(_, name)| fold(name).starts_with(word));
    match (begin.next(), begin.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    }
}

/// Makes letters small and takes their accents off, so that "Fév" finds "février".
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            '’' => '\'',
            other => other,
        })
        .collect()
}
