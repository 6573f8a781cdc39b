//! What Settings shows: public holidays by country and region, closures, teams.

use crate::domain::holidays::{self, HolidaySet};
use crate::domain::{Closure, Team, TeamId, Workspace};
use crate::texts::Texts;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Most days that tell a region apart in its name.
const MOST_NAMED: usize = 2;

/// Everything the page shows that has to be worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Countries by name: code and name.
    pub countries: Vec<(String, String)>,
    /// The country of the workspace's code, none without public holidays.
    pub country: Option<String>,
    /// The country as a whole and its regions: code and what is different there.
    pub regions: Vec<(String, String)>,
    /// The public holidays of this year and the next.
    pub years: Vec<Year>,
    /// Closures by date.
    pub closures: Vec<ClosureLine>,
    /// Teams by name.
    pub teams: Vec<TeamLine>,
}

/// The public holidays of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Each day and its name; whether the day may still move by one.
    pub days: Vec<(String, String, bool)>,
}

/// One closure.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosureLine {
    /// The closure.
    pub closure: Closure,
    /// From when to when.
    pub period: String,
    /// Whether it is over.
    pub is_past: bool,
}

/// One team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamLine {
    /// Which.
    pub id: TeamId,
    /// Its data.
    pub team: Team,
    /// How many people are in it.
    pub people: usize,
    /// The same in words.
    pub people_words: String,
}

/// Works out the page.
pub fn model(workspace: &Workspace, today: NaiveDate, texts: &Texts) -> Model {
    let calendar = &workspace.root.calendar;
    let code = calendar.holidays.as_deref();
    let country = code.and_then(holidays::country_of).map(str::to_owned);
    let set = code.and_then(holidays::holidays);
    let mut closures: Vec<ClosureLine> = calendar
        .closures
        .iter()
        .map(|closure| ClosureLine {
            closure: closure.clone(),
            period: texts.period_with_year(closure.from, closure.to),
            is_past: closure.to < today,
        })
        .collect();
    closures.sort_by_key(|line| (line.is_past, line.closure.from, line.closure.to));
    Model {
        countries: countries(texts),
        regions: country.as_deref().map(|country| regions(country, today.year(), texts)).unwrap_or_default(),
        country,
        years: set.map(|set| (0..2).map(|n| year(set, today.year() + n, texts)).collect()).unwrap_or_default(),
        closures,
        teams: teams(workspace, texts),
    }
}

/// Lists the countries whose public holidays are known, by name.
fn countries(texts: &Texts) -> Vec<(String, String)> {
    let codes: BTreeSet<&str> = holidays::known_codes().filter_map(holidays::country_of).collect();
    let mut list: Vec<(String, String)> =
        codes.into_iter().map(|code| (code.to_owned(), country_name(texts, code))).collect();
    list.sort_by_key(|(_, name)| crate::domain::ids::id_from_name(name));
    list
}

/// Names a country; one without a name in the texts by its code.
pub fn country_name(texts: &Texts, code: &str) -> String {
    let id = format!("country-{}", code.to_ascii_lowercase());
    let name = texts.get(&id);
    if name == id { code.to_owned() } else { name.into_owned() }
}

/// Lists the country as a whole, then its regions with the days they have more or less.
fn regions(country: &str, year: i32, texts: &Texts) -> Vec<(String, String)> {
    let whole = (country.to_owned(), texts.get("settings-whole-country").into_owned());
    let codes = holidays::known_codes().filter(|code| *code != country && holidays::country_of(code) == Some(country));
    let base = holidays::holidays(country).map(|set| names(set, year, texts)).unwrap_or_default();
    let region = |code: &str| {
        let own = holidays::holidays(code).map(|set| names(set, year, texts)).unwrap_or_default();
        let more: Vec<&str> = own.difference(&base).map(String::as_str).collect();
        let less: Vec<&str> = base.difference(&own).map(String::as_str).collect();
        let difference = [("settings-region-more", more), ("settings-region-less", less)]
            .into_iter()
            .filter(|(_, days)| !days.is_empty())
            .map(|(id, days)| texts.with(id, &[("days", some(&days, texts).into())]))
            .collect::<Vec<_>>()
            .join(", ");
        if difference.is_empty() { code.to_owned() } else { format!("{code} · {difference}") }
    };
    std::iter::once(whole).chain(codes.map(|code| (code.to_owned(), region(code)))).collect()
}

/// Lists the first of some days; a menu has no room for ten.
fn some(days: &[&str], texts: &Texts) -> String {
    let shown = days.get(..MOST_NAMED).unwrap_or(days).join(", ");
    match days.len().saturating_sub(MOST_NAMED) {
        0 => shown,
        more => texts.with("settings-region-some", &[("days", shown.into()), ("count", more.into())]),
    }
}

fn names(set: &'static HolidaySet, year: i32, texts: &Texts) -> BTreeSet<String> {
    set.in_year(year).iter().map(|day| day.names.name(texts.language().code()).to_owned()).collect()
}

fn year(set: &'static HolidaySet, year: i32, texts: &Texts) -> Year {
    let days = set.in_year(year).iter();
    let line = |day: &holidays::Holiday| {
        (texts.date(day.date), day.names.name(texts.language().code()).to_owned(), day.estimated)
    };
    Year { year, days: days.map(line).collect() }
}

fn teams(workspace: &Workspace, texts: &Texts) -> Vec<TeamLine> {
    let line = |(id, team): (&TeamId, &Team)| {
        let people = workspace.people.values().filter(|person| person.team.as_ref() == Some(id)).count();
        let people_words = texts.with("count-people", &[("count", people.into())]);
        TeamLine { id: id.clone(), team: team.clone(), people, people_words }
    };
    let mut list: Vec<TeamLine> = workspace.root.teams.iter().map(line).collect();
    list.sort_by_key(|line| (crate::domain::ids::id_from_name(&line.team.name), line.id.clone()));
    list
}
