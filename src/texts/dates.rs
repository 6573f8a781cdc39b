//! How dates, times and weeks are written: days and months in lower case in French, `1er`, no-break spaces (`tokens.md`, Type).

use super::{Language, Texts};
use crate::domain::{Half, Hours, Slot, TimeOfDay, Week, Weekday};
use chrono::{Datelike, NaiveDate};

const NO_BREAK: char = '\u{a0}';

impl Texts {
    /// Writes "Thu 10 Dec", "jeu. 10 déc.".
    pub fn date(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.formatted(date, "%a"), self.day_month(date))
    }

    /// Writes "10 Dec", "10 déc.", "1er janv.".
    pub fn day_month(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.day(date), self.formatted(date, "%b"))
    }

    /// Writes "10 Dec 2026".
    pub fn day_month_year(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.day_month(date), date.year())
    }

    /// Writes "Thu 10 Dec 2026".
    pub fn date_with_year(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.date(date), date.year())
    }

    /// Writes "Thursday 10 December", "jeudi 10 décembre".
    pub fn date_long(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}{NO_BREAK}{}", self.formatted(date, "%A"), self.day(date), self.month(date))
    }

    /// Writes "Thursday 10 December 2026".
    pub fn date_long_with_year(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.date_long(date), date.year())
    }

    /// Writes "December", "décembre".
    pub fn month(&self, date: NaiveDate) -> String {
        self.formatted(date, "%B")
    }

    /// Writes "December 2026".
    pub fn month_year(&self, date: NaiveDate) -> String {
        format!("{}{NO_BREAK}{}", self.month(date), date.year())
    }

    /// Writes the day of the month, the first as `1er` in French.
    pub fn day(&self, date: NaiveDate) -> String {
        match (self.language(), date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        }
    }

    /// Writes both ends of a period, as briefly as they allow: "7–11 Dec", "28 Nov – 3 Dec", "28 Dec 2026 – 3 Jan 2027".
    pub fn period(&self, from: NaiveDate, to: NaiveDate) -> String {
        if from == to {
            self.day_month(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}–{}", self.day(from), self.day_month(to))
        } else if from.year() == to.year() {
            format!("{} – {}", self.day_month(from), self.day_month(to))
        } else {
            format!("{} – {}", self.day_month_year(from), self.day_month_year(to))
        }
    }

    /// Writes the same with the year at the end: "23 Nov – 27 Dec 2026".
    pub fn period_with_year(&self, from: NaiveDate, to: NaiveDate) -> String {
        let period = self.period(from, to);
        if from.year() == to.year() { format!("{period}{NO_BREAK}{}", to.year()) } else { period }
    }

    /// Writes "Mon", "lun.".
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.formatted(monday_based(day), "%a")
    }

    /// Writes "Monday", "lundi".
    pub fn weekday(&self, day: Weekday) -> String {
        self.formatted(monday_based(day), "%A")
    }

    /// Writes the one capital letter a narrow column has room for: "M", "L".
    pub fn weekday_letter(&self, day: Weekday) -> String {
        self.weekday(day).chars().take(1).flat_map(char::to_uppercase).collect()
    }

    /// Writes "W48", "S48".
    pub fn week(&self, week: Week) -> String {
        self.with("week-short", &[("number", week.number().into())])
    }

    /// Writes a time of day: "09:00" in English, "9:00" in French.
    pub fn time(&self, time: TimeOfDay) -> String {
        match self.language() {
            Language::En => time.to_string(),
            Language::Fr => format!("{}:{:02}", time.hour(), time.minute()),
        }
    }

    /// Writes "09:00–12:30", "9:00–12:30".
    pub fn hours(&self, hours: Hours) -> String {
        format!("{}–{}", self.time(hours.from), self.time(hours.to))
    }

    /// Writes "morning", "afternoon", "full day".
    pub fn slot(&self, slot: Slot) -> String {
        let id = match slot {
            Slot::Morning => "slot-morning",
            Slot::Afternoon => "slot-afternoon",
            Slot::FullDay => "slot-full-day",
        };
        self.get(id).into_owned()
    }

    /// Writes "mornings", "afternoons", for absences of half-days.
    pub fn halves(&self, half: Half) -> String {
        let id = match half {
            Half::Morning => "half-mornings",
            Half::Afternoon => "half-afternoons",
        };
        self.get(id).into_owned()
    }

    fn formatted(&self, date: NaiveDate, pattern: &str) -> String {
        date.format_localized(pattern, self.language().locale()).to_string()
    }
}

/// Any date that falls on the day of the week.
fn monday_based(day: Weekday) -> NaiveDate {
    let monday = Week::of(NaiveDate::default()).monday();
    crate::domain::time::add_days(monday, day as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let (en, fr) = (Texts::new(Language::En), Texts::new(Language::Fr));
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let shown = |text: String| text.replace(NO_BREAK, "_");
        assert_eq!(shown(en.date(day("2026-12-10"))), "Thu_10_Dec");
        assert_eq!(shown(fr.date(day("2026-12-10"))), "jeu._10_déc.");
        assert_eq!(shown(fr.day_month(day("2027-01-01"))), "1er_janv.");
        assert_eq!(shown(fr.date_long_with_year(day("2026-11-23"))), "lundi_23_novembre_2026");
        assert_eq!(shown(en.period(day("2026-12-07"), day("2026-12-11"))), "7–11_Dec");
        assert_eq!(shown(fr.period(day("2026-11-28"), day("2026-12-01"))), "28_nov. – 1er_déc.");
        assert_eq!(shown(en.period_with_year(day("2026-11-23"), day("2026-12-27"))), "23_Nov – 27_Dec_2026");
        assert_eq!(fr.weekday_letter(Weekday::Sun) + &en.weekday_short(Weekday::Wed), "DWed");
        let nine = TimeOfDay::new(9, 0).unwrap();
        assert_eq!((fr.time(nine), en.time(nine)), ("9:00".to_owned(), "09:00".to_owned()));
        assert_eq!(fr.week(Week::of(day("2026-11-23"))), "S48");
    }
}
