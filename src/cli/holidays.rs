//! `terrain holidays`: the public holidays of a country or region in a year.

use super::table::table;
use super::{ALL_WELL, Console, Stop};
use crate::domain::holidays;
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;

#[derive(Serialize)]
struct HolidayLine<'a> {
    date: NaiveDate,
    name: &'a str,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let code = verb.get_one::<String>("code").map(String::as_str).unwrap_or_default();
    let year = verb.get_one::<i32>("year").copied().unwrap_or_default();
    let Some(set) = holidays::holidays(code) else {
        let nearest = holidays::nearest_code(code).unwrap_or_default();
        let id = if nearest.is_empty() { "cli-holidays-unknown" } else { "cli-holidays-unknown-near" };
        let values = [("code", code.into()), ("nearest", nearest.into())];
        return Err(Stop::Words(console.texts.with(id, &values)));
    };
    let years = set.years();
    if !years.contains(&year) {
        // As text, so that years are not grouped as other numbers are.
        let values = [("first", years.start.to_string().into()), ("last", (years.end - 1).to_string().into())];
        return Err(Stop::Words(console.texts.with("cli-holidays-years", &values)));
    }
    let language = console.texts.language().code();
    let days = set.in_year(year);
    if verb.get_flag("json") {
        let lines: Vec<_> =
            days.iter().map(|day| HolidayLine { date: day.date, name: day.names.name(language) }).collect();
        console.json(&lines)?;
    } else {
        let head = [console.texts.get("cli-head-date").into_owned(), console.texts.get("cli-head-name").into_owned()];
        let rows: Vec<_> = days
            .iter()
            .map(|day| vec![console.texts.date_with_year(day.date), day.names.name(language).to_owned()])
            .collect();
        table(&head, &rows).into_iter().try_for_each(|line| console.line(line))?;
    }
    Ok(ALL_WELL)
}
