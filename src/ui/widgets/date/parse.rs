//! Reads what people type for a date.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::words::{DateWords, fold};

/// The years that are understood; a typing error is likelier than a session outside.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Says why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Nothing was typed.
    Empty,
    /// It follows no form that is known.
    NotUnderstood,
    /// There is no month of that number.
    NoSuchMonth,
    /// The month is not that long.
    NoSuchDay {
        /// The month, from 1.
        month: u32,
        /// How many days it has.
        days: u32,
    },
    /// The year lies before 1900 or after 2200.
    YearOutOfReach,
}

/// Reads a date as people type it, in the language of `words`.
///
/// Understood are "today", a day of the week ("thu": the first one from today on), a shift ("+2w", "-3d", "+10"),
/// a day ("10": the first one from today on), a day with its month ("10/12", "10 dec": in the year that lies nearest),
/// a full date ("10/12/2026", "10 dec 26", "2026-12-10"), and a date followed by a shift ("thu +1w"). A day of the
/// week before a full date is not compared with it: the field shows how the date was read.
///
/// # Errors
///
/// [`DateError`] says why the text is no date.
pub fn parse_date(text: &str, today: NaiveDate, words: &DateWords) -> Result<NaiveDate, DateError> {
    let text = fold(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    // A shift stands alone or after a date; a sign inside a date ("2026-12-10") has no space before it.
    let shift = if text.starts_with(['+', '-', '\u{2212}']) {
        Some(0)
    } else {
        text.char_indices().find_map(|(at, sign)| {
            (sign == '+' || (matches!(sign, '-' | '\u{2212}') && text[..at].ends_with(char::is_whitespace)))
                .then_some(at)
        })
    };
    let (base, shift) = shift.map_or((text, ""), |at| text.split_at(at));
    let base = match base.trim() {
        "" => today,
        base => parse_base(base, today, words)?,
    };
    if shift.is_empty() { reachable(base) } else { reachable(shifted(base, shift, words)?) }
}

fn reachable(date: NaiveDate) -> Result<NaiveDate, DateError> {
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(DateError::YearOutOfReach) }
}

fn shifted(base: NaiveDate, shift: &str, words: &DateWords) -> Result<NaiveDate, DateError> {
    let back = !shift.starts_with('+');
    let rest = shift.trim_start_matches(['+', '-', '\u{2212}']).trim();
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (count, unit) = rest.split_at(digits);
    let count: u32 = count.parse().map_err(|_| DateError::NotUnderstood)?;
    let unit = unit.trim();
    let among = |units: &[String]| units.iter().any(|known| known == unit);
    let date = if unit.is_empty() || among(&words.day_units) {
        let days = Days::new(count.into());
        if back { base.checked_sub_days(days) } else { base.checked_add_days(days) }
    } else if among(&words.week_units) {
        let days = Days::new(u64::from(count) * 7);
        if back { base.checked_sub_days(days) } else { base.checked_add_days(days) }
    } else if among(&words.month_units) {
        let months = Months::new(count);
        if back { base.checked_sub_months(months) } else { base.checked_add_months(months) }
    } else {
        return Err(DateError::NotUnderstood);
    };
    date.ok_or(DateError::YearOutOfReach)
}

fn parse_base(text: &str, today: NaiveDate, words: &DateWords) -> Result<NaiveDate, DateError> {
    let known = |list: &[String]| list.iter().any(|word| word == text);
    if known(&words.today) {
        return Ok(today);
    }
    if known(&words.tomorrow) {
        return today.succ_opt().ok_or(DateError::YearOutOfReach);
    }
    if known(&words.yesterday) {
        return today.pred_opt().ok_or(DateError::YearOutOfReach);
    }
    let mut pieces: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | ',' | '\u{2010}' | '\u{2011}' | '\u{2013}'))
        .flat_map(|piece| {
            if piece.starts_with(|c: char| c.is_ascii_digit()) { piece.split('.').collect() } else { vec![piece] }
        })
        .filter(|piece| !piece.is_empty())
        .collect();
    if let Some(weekday) = pieces.first().and_then(|first| words.weekday_named(first)) {
        if pieces.len() == 1 {
            return Ok(next_weekday(today, weekday));
        }
        pieces.remove(0);
    }
    match pieces[..] {
        [day] => next_day(number(day, words)?, today),
        [first, second] => {
            let (day, month) = day_and_month(first, second, words)?;
            nearest(day, month, today)
        }
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            exact(number(year, words)?, month_of(month, words)?, number(day, words)?)
        }
        [first, second, year] => {
            let (day, month) = day_and_month(first, second, words)?;
            let value = number(year, words)?;
            let year = match year.len() {
                1 | 2 => 2000 + value,
                4 => value,
                _ => return Err(DateError::YearOutOfReach),
            };
            exact(year, month, day)
        }
        _ => Err(DateError::NotUnderstood),
    }
}

/// Reads "10 dec" and, where the month is a word, "dec 10".
fn day_and_month(first: &str, second: &str, words: &DateWords) -> Result<(u32, u32), DateError> {
    match words.month_named(first) {
        Some(month) => Ok((number(second, words)?, month)),
        None => Ok((number(first, words)?, month_of(second, words)?)),
    }
}

fn month_of(text: &str, words: &DateWords) -> Result<u32, DateError> {
    if let Some(month) = words.month_named(text) {
        return Ok(month);
    }
    match number(text, words)? {
        month @ 1..=12 => Ok(month),
        _ => Err(DateError::NoSuchMonth),
    }
}

fn number(text: &str, words: &DateWords) -> Result<u32, DateError> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if !rest.is_empty() && !words.ordinals.iter().any(|ending| ending == rest) {
        return Err(DateError::NotUnderstood);
    }
    digits.parse().map_err(|_| DateError::NotUnderstood)
}

fn exact(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year)).ok_or(DateError::YearOutOfReach)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| no_such_day(year, month))
}

fn no_such_day(year: i32, month: u32) -> DateError {
    if !(1..=12).contains(&month) {
        return DateError::NoSuchMonth;
    }
    DateError::NoSuchDay { month, days: days_in(year, month) }
}

/// Counts the days of a month.
pub(super) fn days_in(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|&day| NaiveDate::from_ymd_opt(year, month, day).is_some()).unwrap_or(31)
}

/// Finds the first day of the week from today on.
fn next_weekday(today: NaiveDate, weekday: Weekday) -> NaiveDate {
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(ahead.into())).unwrap_or(today)
}

/// Finds the first day of that number from today on, in a month that has it.
fn next_day(day: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    if !(1..=31).contains(&day) {
        return Err(DateError::NotUnderstood);
    }
    (0..3)
        .filter_map(|months| today.with_day(1)?.checked_add_months(Months::new(months))?.with_day(day))
        .find(|&date| date >= today)
        .ok_or(DateError::NotUnderstood)
}

/// Finds the day in the year that brings it nearest to today; the 29th of February in a leap year.
fn nearest(day: u32, month: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    (today.year() - 4..=today.year() + 4)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .min_by_key(|&date| (date - today).num_days().abs())
        .ok_or_else(|| no_such_day(today.year(), month))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::texts::{Language, Texts};
    use proptest::prelude::*;

    fn read(language: Language, text: &str) -> String {
        let words = DateWords::of(&Texts::new(language));
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        match parse_date(text, today, &words) {
            Ok(date) => words.written(date),
            Err(error) => format!("! {}", words.error(error)),
        }
    }

    fn table(language: Language, typed: &[&str]) -> String {
        typed.iter().map(|text| format!("{text:?} {}\n", read(language, text))).collect()
    }

    #[test]
    fn english() {
        let typed = [
            "today",
            "Tomorrow",
            "yesterday",
            "thu",
            "Thursday",
            "mon",
            "th",
            "t",
            "+2w",
            "+2 weeks",
            "-3d",
            "+10",
            "+1m",
            "thu +1w",
            "10",
            "23",
            "22",
            "31",
            "32",
            "10/12",
            "10/1",
            "5/10",
            "10 dec",
            "Dec 10",
            "10th dec 26",
            "Thu 10 Dec 2026",
            "10.12.2026",
            "2026-12-10",
            "31/11/2026",
            "29/2",
            "29/2/2027",
            "10/13",
            "10/12/1066",
            "10/12/026",
            "",
            "soon",
            "+w",
            "+2x",
            "1/2/3/4",
            "ma",
        ];
        insta::assert_snapshot!(table(Language::En, &typed), @r#"
        "today" Mon 23 Nov 2026
        "Tomorrow" Tue 24 Nov 2026
        "yesterday" Sun 22 Nov 2026
        "thu" Thu 26 Nov 2026
        "Thursday" Thu 26 Nov 2026
        "mon" Mon 23 Nov 2026
        "th" Thu 26 Nov 2026
        "t" ! Not a date; try “thu”, “+2w” or “10/12”
        "+2w" Mon 7 Dec 2026
        "+2 weeks" Mon 7 Dec 2026
        "-3d" Fri 20 Nov 2026
        "+10" Thu 3 Dec 2026
        "+1m" Wed 23 Dec 2026
        "thu +1w" Thu 3 Dec 2026
        "10" Thu 10 Dec 2026
        "23" Mon 23 Nov 2026
        "22" Tue 22 Dec 2026
        "31" Thu 31 Dec 2026
        "32" ! Not a date; try “thu”, “+2w” or “10/12”
        "10/12" Thu 10 Dec 2026
        "10/1" Sun 10 Jan 2027
        "5/10" Mon 5 Oct 2026
        "10 dec" Thu 10 Dec 2026
        "Dec 10" Thu 10 Dec 2026
        "10th dec 26" Thu 10 Dec 2026
        "Thu 10 Dec 2026" Thu 10 Dec 2026
        "10.12.2026" Thu 10 Dec 2026
        "2026-12-10" Thu 10 Dec 2026
        "31/11/2026" ! November has 30 days
        "29/2" Tue 29 Feb 2028
        "29/2/2027" ! February has 28 days
        "10/13" ! A year has 12 months
        "10/12/1066" ! The year must lie between 1900 and 2200
        "10/12/026" ! The year must lie between 1900 and 2200
        "" ! A date is missing
        "soon" ! Not a date; try “thu”, “+2w” or “10/12”
        "+w" ! Not a date; try “thu”, “+2w” or “10/12”
        "+2x" ! Not a date; try “thu”, “+2w” or “10/12”
        "1/2/3/4" ! Not a date; try “thu”, “+2w” or “10/12”
        "ma" ! Not a date; try “thu”, “+2w” or “10/12”
        "#);
    }

    #[test]
    fn french() {
        let typed = [
            "aujourd’hui",
            "aujourd'hui",
            "demain",
            "hier",
            "jeu",
            "Jeudi",
            "jeu.",
            "+2s",
            "+2 semaines",
            "-3j",
            "+1m",
            "1er déc",
            "1 décembre 2026",
            "10 fev",
            "10 févr.",
            "jeu. 10 déc. 2026",
            "10/12",
            "2026-12-10",
            "31/11/2026",
            "jui",
            "10 jui",
            "10 juil",
            "31 juin",
        ];
        insta::assert_snapshot!(table(Language::Fr, &typed), @r#"
        "aujourd’hui" lun. 23 nov. 2026
        "aujourd'hui" lun. 23 nov. 2026
        "demain" mar. 24 nov. 2026
        "hier" dim. 22 nov. 2026
        "jeu" jeu. 26 nov. 2026
        "Jeudi" jeu. 26 nov. 2026
        "jeu." jeu. 26 nov. 2026
        "+2s" lun. 7 déc. 2026
        "+2 semaines" lun. 7 déc. 2026
        "-3j" ven. 20 nov. 2026
        "+1m" mer. 23 déc. 2026
        "1er déc" mar. 1er déc. 2026
        "1 décembre 2026" mar. 1er déc. 2026
        "10 fev" mer. 10 févr. 2027
        "10 févr." mer. 10 févr. 2027
        "jeu. 10 déc. 2026" jeu. 10 déc. 2026
        "10/12" jeu. 10 déc. 2026
        "2026-12-10" jeu. 10 déc. 2026
        "31/11/2026" ! Novembre a 30 jours
        "jui" ! Date non comprise ; essayez « jeu », « +2s » ou « 10/12 »
        "10 jui" ! Date non comprise ; essayez « jeu », « +2s » ou « 10/12 »
        "10 juil" ven. 10 juil. 2026
        "31 juin" ! Juin a 30 jours
        "#);
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in "\\PC{0,24}") {
            let words = DateWords::of(&Texts::new(Language::Fr));
            let _ = parse_date(&text, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), &words);
        }

        #[test]
        fn what_is_written_is_read_again(days in 0u64..80_000, french in any::<bool>()) {
            let language = if french { Language::Fr } else { Language::En };
            let words = DateWords::of(&Texts::new(language));
            let date = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(days);
            let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            prop_assert_eq!(parse_date(&words.written(date), today, &words), Ok(date));
            prop_assert_eq!(parse_date(&words.spoken(date), today, &words), Ok(date));
            prop_assert_eq!(parse_date(&date.to_string(), today, &words), Ok(date));
        }
    }
}
