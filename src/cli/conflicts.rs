//! `terrain conflicts`: what two sides wrote differently, and nobody has chosen between yet.

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::opening;
use crate::domain::conflict::{self, Found};
use crate::domain::{Problem, Workspace, check};
use crate::texts::{ProblemWords, Texts};
use chrono::{DateTime, Utc};
use clap::ArgMatches;
use serde::Serialize;
use serde_json::Value;

/// The JSON of all conflicts.
#[derive(Serialize)]
struct Conflicts<'a> {
    format: u32,
    conflicts: Vec<ConflictLine<'a>>,
}

#[derive(Serialize)]
struct ConflictLine<'a> {
    file: String,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<&'a Value>,
    #[serde(skip_serializing_if = "str::is_empty")]
    kept_by: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<DateTime<Utc>>,
    text: String,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let report = opening::report(&folder(verb), console.today).map_err(|error| console.cannot_open(&error))?;
    let workspace = &report.workspace;
    let found = conflict::all(workspace);
    if verb.get_flag("json") {
        let texts = console.texts_of(workspace);
        let lines = found.iter().map(|found| line(found, workspace, &texts)).collect();
        console.json(&Conflicts { format: 1, conflicts: lines })?;
    } else {
        print(console, &found, workspace)?;
    }
    console.say_unread(&report)?;
    Ok(if found.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

fn line<'a>(found: &'a Found<'_>, workspace: &Workspace, texts: &Texts) -> ConflictLine<'a> {
    let conflict = found.conflict;
    ConflictLine {
        file: found.record.file(),
        path: &found.name,
        kept: conflict.kept.value(),
        other: conflict.other.value(),
        kept_by: &conflict.kept_by,
        by: &conflict.by,
        on: conflict.on,
        text: words(found, workspace, texts).in_one_line(),
    }
}

fn words(found: &Found<'_>, workspace: &Workspace, texts: &Texts) -> ProblemWords {
    let problem: Problem = check::of_conflict(&found.record, found.conflict, workspace);
    texts.problem(&problem, workspace)
}

fn print(console: &mut Console<'_>, found: &[Found<'_>], workspace: &Workspace) -> Result<(), Stop> {
    if found.is_empty() {
        let nothing = console.texts.get("cli-conflicts-nothing").into_owned();
        return console.line(nothing);
    }
    for one in found {
        let words = words(one, workspace, &console.texts);
        console.line(format!("{} {}", one.record.file(), one.name))?;
        console.line(format!("    {}", words.title))?;
        console.line(format!("    {}", words.sentence))?;
    }
    let count = console.texts.with("cli-conflicts-count", &[("count", found.len().into())]);
    console.line(count)
}
