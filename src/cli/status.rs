//! `terrain status`: how everybody stands.

use super::table::table;
use super::{ALL_WELL, Console, Stop};
use crate::app::opening;
use crate::domain::experience::{exact_text, exact_value};
use crate::domain::{Exact, PersonId, PersonProgress, State, Workspace, progress};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;
use std::path::PathBuf;

/// The JSON of the contract (`planning.md` 6).
#[derive(Serialize)]
struct Status<'a> {
    format: u32,
    today: NaiveDate,
    people: Vec<PersonStatus<'a>>,
}

#[derive(Serialize)]
struct PersonStatus<'a> {
    id: &'a PersonId,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<&'a str>,
    state: &'static str,
    experienced: bool,
    experience_months: Months,
    rotations: Vec<RotationStatus>,
}

#[derive(Serialize)]
struct Months {
    verified: String,
    verified_value: f64,
    claimed: String,
    claimed_value: f64,
}

#[derive(Serialize)]
struct RotationStatus {
    id: String,
    required: u32,
    waived: u32,
    done: u32,
    scheduled: u32,
    awaiting: u32,
    missing: u32,
    due: NaiveDate,
    state: &'static str,
}

pub(super) fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let report = opening::report(&dir, console.today).map_err(|error| console.cannot_open(&error))?;
    if verb.get_flag("json") {
        console.json(&status(&report.workspace, console.today))?;
    } else {
        print(console, &report.workspace)?;
    }
    console.say_unread(&report)?;
    Ok(ALL_WELL)
}

/// Gives the JSON that `terrain status --json` writes (`planning.md` 6).
///
/// # Errors
///
/// When a value cannot be written as JSON.
pub fn json(workspace: &Workspace, today: NaiveDate) -> serde_json::Result<serde_json::Value> {
    serde_json::to_value(status(workspace, today))
}

fn status(workspace: &Workspace, today: NaiveDate) -> Status<'_> {
    let people = progress::all(workspace, today).filter_map(|(id, progress)| {
        let person = workspace.people.get(id)?;
        let team = person.team.as_ref().map(|team| team.as_str());
        Some(person_status(id, &person.name, team, &progress))
    });
    Status { format: 1, today, people: people.collect() }
}

fn person_status<'a>(
    id: &'a PersonId,
    name: &'a str,
    team: Option<&'a str>,
    progress: &PersonProgress,
) -> PersonStatus<'a> {
    let pair = |months: Exact| (exact_text(months), exact_value(months));
    let ((verified, verified_value), (claimed, claimed_value)) =
        (pair(progress.verified.months), pair(progress.claimed));
    let rotations = progress.rotations.iter().map(|rotation| RotationStatus {
        id: rotation.id.to_string(),
        required: rotation.required,
        waived: rotation.waived,
        done: rotation.done,
        scheduled: rotation.scheduled,
        awaiting: rotation.awaiting,
        missing: rotation.missing,
        due: rotation.due,
        state: rotation.state.json_name(),
    });
    PersonStatus {
        id,
        name,
        team,
        state: progress.state.json_name(),
        experienced: progress.experienced,
        experience_months: Months { verified, verified_value, claimed, claimed_value },
        rotations: rotations.collect(),
    }
}

/// Prints the table for people: one line a person, one column a rotation.
pub(super) fn print(console: &mut Console<'_>, workspace: &Workspace) -> Result<(), Stop> {
    let (texts, today) = (&console.texts, console.today);
    let derived = crate::app::Derived::new(workspace, today, 0, Vec::new(), None);
    let say = |id: &str| texts.get(id).into_owned();
    let mut head = vec![say("cli-head-name"), say("cli-head-team"), say("cli-head-start"), say("cli-head-experience")];
    head.extend(derived.rotations.iter().map(|rotation| rotation.name.clone()));
    head.extend([say("cli-head-missing"), say("cli-head-due"), say("cli-head-state")]);
    let mut people: Vec<_> =
        derived.progress.iter().filter_map(|(id, progress)| Some((workspace.people.get(id)?, progress))).collect();
    // Worst first; those who are not planned for stand last.
    people.sort_by_key(|(person, progress)| {
        (progress.state > State::Overdue, std::cmp::Reverse(progress.state), person.name.clone())
    });
    let rows: Vec<Vec<String>> = people
        .into_iter()
        .map(|(person, progress)| {
            let team = person.team.as_ref().and_then(|team| workspace.root.teams.get(team));
            let mut row = vec![
                person.name.clone(),
                team.map(|team| team.name.clone()).unwrap_or_default(),
                texts.day_month_year(person.start),
                texts.months(progress.verified.months),
            ];
            row.extend(derived.rotations.iter().map(|rotation| {
                let found = progress.rotations.iter().find(|of| of.id == rotation.id);
                found.map(|of| format!("{}/{}", of.done, of.required)).unwrap_or_default()
            }));
            let due = progress.next_due().filter(|_| progress.is_planned_now());
            row.push(if progress.is_planned_now() { progress.missing().to_string() } else { "0".to_owned() });
            row.push(due.map(|rotation| texts.day_month_year(rotation.due)).unwrap_or_default());
            row.push(texts.state(progress.state).into_owned());
            row
        })
        .collect();
    let totals = derived.everybody;
    let lines = table(&head, &rows);
    let summary = texts.with(
        "cli-status-summary",
        &[
            ("people", totals.people.into()),
            ("complete", totals.complete.into()),
            ("risk", totals.at_risk.into()),
            ("overdue", totals.overdue.into()),
            ("missing", totals.missing.into()),
        ],
    );
    let title = texts.with(
        "cli-status-title",
        &[("name", workspace.root.name.as_str().into()), ("date", texts.date_long_with_year(today).into())],
    );
    console.line(title)?;
    console.line("")?;
    for line in lines {
        console.line(line)?;
    }
    console.line("")?;
    console.line(summary)
}

/// Gives the folder a verb is about; clap has seen to it that there is one.
pub fn folder(verb: &ArgMatches) -> PathBuf {
    verb.get_one::<PathBuf>("dir").cloned().unwrap_or_default()
}
