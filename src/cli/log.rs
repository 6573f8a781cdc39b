//! `terrain log`: what was done, by whom and when, the latest first.

use super::status::folder;
use super::table::table;
use super::{ALL_WELL, Console, Stop};
use crate::app::past::{self, Log, Remembered, Told};
use crate::domain::history::{EditId, FileChanges};
use crate::domain::{Label, Record, Workspace};
use crate::texts::Texts;
use chrono::{DateTime, Local, NaiveTime, Timelike, Utc};
use clap::ArgMatches;
use serde::Serialize;

/// The entries that are shown where nobody says how many.
const MOST: usize = 50;

/// The JSON of the log.
#[derive(Serialize)]
struct Logged<'a> {
    format: u32,
    entries: Vec<EntryLine<'a>>,
    /// Whether there is nothing before them.
    complete: bool,
}

#[derive(Serialize)]
struct EntryLine<'a> {
    id: &'a EditId,
    on: DateTime<Utc>,
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'a str,
    writer: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    did: Option<&'a Label>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<&'a EditId>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    undone: bool,
    files: Vec<FileLine<'a>>,
}

#[derive(Serialize)]
struct FileLine<'a> {
    file: &'a str,
    changes: &'a [crate::domain::history::Change],
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let person = verb.get_one::<String>("person").map(|id| Record::Person(id.as_str().into()));
    let host = verb.get_one::<String>("host").map(|id| Record::Host(id.as_str().into()));
    let most = verb.get_one::<usize>("limit").copied().unwrap_or(MOST);
    let log = past::log(&folder(verb), person.or(host).as_ref(), Some(most));
    let Log { workspace, remembered } = log.map_err(|error| console.cannot_open(&error))?;
    if verb.get_flag("json") {
        let texts = console.texts_of(&workspace);
        let entries = remembered.entries.iter().map(|told| line(told, &workspace, &texts)).collect();
        console.json(&Logged { format: 1, entries, complete: remembered.is_all })?;
    } else {
        print(console, &remembered, &workspace)?;
    }
    for problem in &remembered.problems {
        let words = console.texts.problem(problem, &workspace).in_one_line();
        writeln!(console.err, "{words}")?;
    }
    Ok(ALL_WELL)
}

fn line<'a>(told: &'a Told, workspace: &Workspace, texts: &Texts) -> EntryLine<'a> {
    let entry = &told.entry;
    let file = |changes: &'a FileChanges| FileLine { file: &changes.file, changes: &changes.changes };
    EntryLine {
        id: &entry.id,
        on: entry.on,
        by: &entry.by,
        writer: &told.writer,
        did: entry.did.as_ref(),
        text: texts.logged(entry, told.is_undone, workspace),
        undoes: entry.undoes.as_ref(),
        undone: told.is_undone,
        files: entry.files.iter().map(file).collect(),
    }
}

fn print(console: &mut Console<'_>, remembered: &Remembered, workspace: &Workspace) -> Result<(), Stop> {
    let texts = &console.texts;
    if remembered.entries.is_empty() {
        let nothing = texts.get("history-none").into_owned();
        return console.line(nothing);
    }
    let say = |id: &str| texts.get(id).into_owned();
    let head = [say("cli-head-when"), say("cli-head-who"), say("cli-head-what")];
    let row = |told: &Told| {
        let on = told.entry.on.with_timezone(&Local).naive_local();
        let when = format!("{} {}", texts.day_month_year(on.date()), time(texts, on.time()));
        let who = if told.entry.is_from_outside() { String::new() } else { told.entry.by.clone() };
        vec![when, who, texts.logged(&told.entry, told.is_undone, workspace)]
    };
    let rows: Vec<Vec<String>> = remembered.entries.iter().map(row).collect();
    let earlier = (!remembered.is_all).then(|| texts.with("cli-log-earlier", &[("count", rows.len().into())]));
    table(&head, &rows).into_iter().chain(earlier).try_for_each(|line| console.line(line))
}

fn time(texts: &Texts, at: NaiveTime) -> String {
    crate::domain::TimeOfDay::new(at.hour(), at.minute()).map(|time| texts.time(time)).unwrap_or_default()
}
