//! `terrain places`: the best places for one session.

use super::named::{person, unknown};
use super::plan::ScoreValues;
use super::status::folder;
use super::table::table;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::{opening, planning};
use crate::domain::{BestPlace, BestPlaces, NoPlace, PersonId, RotationId, Workspace};
use crate::texts::{Texts, capitalized};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;

/// The JSON of the best places.
#[derive(Serialize)]
struct Places<'a> {
    format: u32,
    today: NaiveDate,
    person: &'a str,
    rotation: &'a str,
    places: Vec<PlaceOf<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_by: Option<BTreeMap<&'static str, u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize)]
struct PlaceOf<'a> {
    date: NaiveDate,
    slot: &'static str,
    host: &'a str,
    score: ScoreValues,
    reasons: Vec<&'static str>,
    text: String,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let report = opening::report(&folder(verb), console.today).map_err(|error| console.cannot_open(&error))?;
    console.say_unread(&report)?;
    let workspace = &report.workspace;
    let text_of = |name: &str| verb.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    let person = person(console, workspace, text_of("person"))?;
    let rotation = rotation(console, workspace, &person, text_of("rotation"))?;
    let count = verb.get_one::<NonZeroUsize>("count").map_or(planning::BEST_PLACES, |count| count.get());
    let best = planning::best_places(workspace, console.today, &person, &rotation, count);
    if verb.get_flag("json") {
        let texts = console.texts_of(workspace);
        let places = best.places.iter().map(|place| place_of(place, workspace, &texts));
        console.json(&Places {
            format: 1,
            today: console.today,
            person: person.as_str(),
            rotation: rotation.as_str(),
            places: places.collect(),
            closed_by: best.none.as_ref().map(closed_by),
            text: best.none.as_ref().map(|none| texts.no_place(none, &person, workspace).join("; ")),
        })?;
    } else {
        print(console, workspace, &person, &rotation, &best)?;
    }
    Ok(if best.places.is_empty() { SOMETHING_LEFT } else { ALL_WELL })
}

/// Finds the rotation an argument names in the person's programme; any that is named where there is no programme.
fn rotation(console: &Console<'_>, workspace: &Workspace, person: &PersonId, id: &str) -> Result<RotationId, Stop> {
    let record = workspace.people.get(person);
    let Some(rules) = record.and_then(|person| workspace.rules_of(person)) else { return Ok(RotationId::new(id)) };
    match rules.rotations.get_key_value(id) {
        Some((id, _)) => Ok(id.clone()),
        None => {
            let name = record.map_or(person.as_str(), |person| &person.name);
            let words = console.texts.with("cli-places-no-rotation", &[("name", name.into()), ("id", id.into())]);
            Err(unknown(console, words, id, rules.rotations.keys().map(RotationId::as_str)))
        }
    }
}

fn closed_by(none: &NoPlace) -> BTreeMap<&'static str, u32> {
    match none {
        NoPlace::Closed(closed_by) => closed_by.iter().map(|(rule, dates)| (rule.name(), *dates)).collect(),
        _ => BTreeMap::new(),
    }
}

fn place_of<'a>(place: &'a BestPlace, workspace: &Workspace, texts: &Texts) -> PlaceOf<'a> {
    PlaceOf {
        date: place.placement.date,
        slot: place.placement.slot.json_name(),
        host: place.placement.host.as_str(),
        score: place.score.into(),
        reasons: place.reasons.iter().map(|reason| reason.json_name()).collect(),
        text: texts.place_reasons(place, workspace),
    }
}

/// Prints the places for people: one line each, or why there is none.
fn print(
    console: &mut Console<'_>,
    workspace: &Workspace,
    person: &PersonId,
    rotation: &RotationId,
    best: &BestPlaces,
) -> Result<(), Stop> {
    let texts = &console.texts;
    let say = |id: &str| texts.get(id).into_owned();
    let name = workspace.people.get(person).map_or(person.as_str(), |person| &person.name);
    let what = workspace.rotation(rotation).map(|rotation| rotation.name.as_str()).filter(|name| !name.is_empty());
    let values = [("name", name.into()), ("rotation", what.unwrap_or(rotation.as_str()).into())];
    let mut lines = Vec::new();
    match &best.none {
        Some(none) => {
            lines.push(texts.with("cli-places-none", &values));
            let why = texts.no_place(none, person, workspace);
            lines.extend(why.iter().map(|why| format!("    {}", capitalized(why))));
        }
        None => {
            lines.extend([texts.with("cli-places-title", &values), String::new()]);
            let head = [say("cli-head-date"), say("cli-head-slot"), say("cli-head-host"), say("cli-head-why")];
            let row = |place: &BestPlace| {
                let placement = &place.placement;
                let host = workspace.hosts.get(&placement.host);
                vec![
                    texts.date_with_year(placement.date),
                    texts.slot(placement.slot),
                    host.map_or_else(|| placement.host.to_string(), |host| host.name.clone()),
                    texts.place_reasons(place, workspace),
                ]
            };
            lines.extend(table(&head, &best.places.iter().map(row).collect::<Vec<_>>()));
        }
    }
    lines.into_iter().try_for_each(|line| console.line(line))
}
