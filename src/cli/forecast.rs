//! `terrain forecast`: what is asked of the hosts week by week, what they can hold, and what would change it.

use super::status::folder;
use super::table::table;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop, supposed};
use crate::app::{forecast, opening};
use crate::domain::{Forecast, ForecastWeek, RotationId, Week, WhatIf, Workspace};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;

/// The cells of the longest bar.
const BAR: u32 = 24;

/// The JSON of the contract.
#[derive(Serialize)]
struct Weeks<'a> {
    format: u32,
    today: NaiveDate,
    weeks: Vec<WeekLine<'a>>,
    unlaid: u32,
    beyond: u32,
}

#[derive(Serialize)]
struct WeekLine<'a> {
    week: String,
    monday: NaiveDate,
    demand: u32,
    booked: u32,
    capacity: u32,
    short: u32,
    short_rotations: Vec<&'a str>,
    carried: u32,
    rotations: Vec<RotationLine<'a>>,
}

#[derive(Serialize)]
struct RotationLine<'a> {
    id: &'a str,
    demand: u32,
    booked: u32,
    capacity: u32,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let asked = supposed::asked(console, verb)?;
    let report = opening::report(&dir, console.today).map_err(|error| console.cannot_open(&error))?;
    let workspace = &report.workspace;
    let found = forecast::what_if(workspace, console.today, &asked)
        .map_err(|f| supposed::wrong(console, workspace, &asked, &f))?;
    if found.weeks.is_empty() {
        return Err(Stop::Words(console.texts.get("cli-forecast-faulty").into_owned()));
    }
    if verb.get_flag("json") {
        console.json(&json(&found))?;
    } else {
        print(console, workspace, &asked, &found)?;
    }
    console.say_unread(&report)?;
    Ok(if found.short_weeks().next().is_none() { ALL_WELL } else { SOMETHING_LEFT })
}

fn json(forecast: &Forecast) -> Weeks<'_> {
    Weeks {
        format: 1,
        today: forecast.today,
        weeks: forecast.weeks.iter().map(week_line).collect(),
        unlaid: forecast.unlaid,
        beyond: forecast.beyond,
    }
}

fn week_line(week: &ForecastWeek) -> WeekLine<'_> {
    let rotations = week.rotations.iter().map(|rotation| RotationLine {
        id: rotation.id.as_str(),
        demand: rotation.demand,
        booked: rotation.booked,
        capacity: rotation.capacity,
    });
    WeekLine {
        week: format!("{}-W{:02}", week.week.year(), week.week.number()),
        monday: week.week.monday(),
        demand: week.demand,
        booked: week.booked,
        capacity: week.capacity,
        short: week.short,
        short_rotations: week.short_rotations.iter().map(RotationId::as_str).collect(),
        carried: week.carried,
        rotations: rotations.collect(),
    }
}

/// Prints the weeks for people: numbers, a bar, and in words what finds no room.
fn print(console: &mut Console<'_>, workspace: &Workspace, asked: &WhatIf, forecast: &Forecast) -> Result<(), Stop> {
    let texts = &console.texts;
    let say = |id: &str| texts.get(id).into_owned();
    let title = texts.with(
        "cli-status-title",
        &[("name", workspace.root.name.as_str().into()), ("date", texts.date_long_with_year(forecast.today).into())],
    );
    let mut lines = vec![title, say("cli-forecast-unit")];
    lines.extend(texts.what_if(asked, workspace));
    lines.push(String::new());
    let mut head = vec![
        say("cli-head-week"),
        say("cli-head-from"),
        say("cli-head-demand"),
        say("cli-head-booked"),
        say("cli-head-capacity"),
        String::new(),
        String::new(),
    ];
    let most = forecast.weeks.iter().map(|week| week.demand.max(week.capacity)).max().unwrap_or(0).max(1);
    let row = |week: &ForecastWeek| {
        let words: Vec<String> =
            [texts.forecast_too_many(week, workspace), texts.forecast_carried(week)].into_iter().flatten().collect();
        vec![
            texts.week(week.week),
            texts.day_month(first_day(week.week, forecast.today)),
            week.demand.to_string(),
            week.booked.to_string(),
            week.capacity.to_string(),
            bar(week, most),
            words.join(", "),
        ]
    };
    let mut rows: Vec<Vec<String>> = forecast.weeks.iter().map(row).collect();
    if rows.iter().all(|row| row.last().is_some_and(String::is_empty)) {
        head.pop();
        rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    lines.extend(table(&head, &rows));
    lines.extend([String::new(), say("cli-forecast-legend")]);
    lines.extend(texts.forecast(forecast, workspace));
    lines.into_iter().try_for_each(|line| console.line(line))
}

/// Gives the first day of a week that counts.
fn first_day(week: Week, today: NaiveDate) -> NaiveDate {
    week.monday().max(today)
}

/// Draws what is booked, what is missing, the room left or what finds none, in a scale that ends at `most`.
fn bar(week: &ForecastWeek, most: u32) -> String {
    let at = |half_days: u32| (u64::from(half_days) * u64::from(BAR) + u64::from(most) / 2) / u64::from(most);
    let held = week.demand - week.short.min(week.demand);
    let booked = at(week.booked.min(held));
    let parts = [
        ("█", booked),
        ("▒", at(held) - booked),
        ("×", if week.short > 0 { (at(week.demand) - at(held)).max(1) } else { 0 }),
        ("·", at(week.capacity.max(week.demand)) - at(week.demand)),
    ];
    parts.iter().map(|(sign, cells)| sign.repeat(usize::try_from(*cells).unwrap_or(0))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_every_part() {
        let week = |demand, booked, capacity, short| {
            let week = Week::of("2026-11-23".parse().unwrap());
            let none = (Vec::new(), Vec::new());
            let (short_rotations, rotations) = none;
            ForecastWeek { week, demand, booked, capacity, short, short_rotations, carried: 0, rotations }
        };
        assert_eq!(bar(&week(6, 3, 12, 0), 24), "███▒▒▒······");
        assert_eq!(bar(&week(12, 9, 8, 4), 24), "████████××××");
        // However small, what finds no room is seen.
        assert_eq!(bar(&week(101, 0, 100, 1), 2400), "▒×");
        assert_eq!(bar(&week(0, 0, 0, 0), 1), "");
    }
}
