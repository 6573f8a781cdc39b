//! `terrain restore`: what a backup would bring back, value by value, and doing it.

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::restoring::{self, Merging, NotRestored, Restoring};
use crate::domain::archive::Damaged;
use crate::domain::conflict::way_text;
use crate::domain::history::Change;
use crate::domain::{Step, Workspace};
use crate::texts::Texts;
use clap::ArgMatches;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;

/// The JSON of what a backup brings back.
#[derive(Serialize)]
struct Restore<'a> {
    format: u32,
    applied: bool,
    changes: Vec<ChangeLine<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    damaged: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    moved_aside: Vec<String>,
    #[serde(skip_serializing_if = "is_zero")]
    erased: usize,
}

#[derive(Serialize)]
struct ChangeLine<'a> {
    file: String,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a Value>,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let archive = verb.get_one::<PathBuf>("archive").cloned().unwrap_or_default();
    let place = archive.display().to_string();
    let applies = verb.get_flag("apply");
    let prepared = restoring::prepare(&folder(verb), &archive, console.author.clone());
    let prepared = prepared.map_err(|why| match why {
        NotRestored::Archive(fault) => Stop::Words(console.texts.archive_fault(&place, &fault)),
        NotRestored::Closed(error) => console.cannot_open(&error),
    })?;
    match prepared {
        Restoring::Unpack { archive, dir, records, damaged } => {
            say_damaged(console, &damaged)?;
            if !applies {
                let words = console.texts.with("restore-would-unpack", &[("count", records.into())]);
                console.line(words)?;
                return Ok(SOMETHING_LEFT);
            }
            let count = restoring::unpack(&archive, &dir)
                .map_err(|fault| Stop::Words(console.texts.archive_fault(&place, &fault)))?;
            let words = console.texts.with("restore-unpacked", &[("count", count.into())]);
            console.line(words)?;
            Ok(if damaged.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
        }
        Restoring::Merge(merging) => merge(console, *merging, applies, verb.get_flag("json")),
    }
}

fn merge(console: &mut Console<'_>, mut merging: Merging, applies: bool, is_json: bool) -> Result<u8, Stop> {
    let before = merging.workspace().clone();
    let label = merging.command().label();
    let mut moved_aside = Vec::new();
    let is_nothing = merging.restored.is_empty();
    if applies && !is_nothing {
        let done = merging.apply();
        let (carried, moved) = done.map_err(|why| console.not_done(&why, &before))?;
        console.say_carried(carried)?;
        moved_aside = moved;
    }
    if is_json {
        let changes = merging.restored.iter().flat_map(|restored| {
            restored.changes.iter().map(|change| ChangeLine {
                file: restored.record.file(),
                path: way_text(&change.at),
                from: change.from.value(),
                to: change.to.value(),
            })
        });
        let damaged = merging.damaged.iter().map(|damaged| damaged.file.as_str()).collect();
        let (applied, erased) = (applies && !is_nothing, merging.erased);
        console.json(&Restore { format: 1, applied, changes: changes.collect(), damaged, moved_aside, erased })?;
    } else {
        for restored in &merging.restored {
            console.line(restored.record.file())?;
            for change in &restored.changes {
                let words = line(change, &before, &console.texts);
                console.line(format!("    {words}"))?;
            }
        }
        for file in &moved_aside {
            let words = console.texts.with("restore-moved-aside", &[("file", file.as_str().into())]);
            console.line(words)?;
        }
        if merging.erased > 0 {
            let words = console.texts.with("restore-erased", &[("count", merging.erased.into())]);
            console.line(words)?;
        }
        let words = match (is_nothing, applies) {
            (true, _) => console.texts.get("restore-nothing").into_owned(),
            (false, false) => console.texts.get("restore-not-applied").into_owned(),
            (false, true) => console.texts.done(&label, merging.workspace()),
        };
        console.line(words)?;
        say_damaged(console, &merging.damaged)?;
    }
    let is_left = (!is_nothing && !applies) || !merging.damaged.is_empty();
    Ok(if is_left { SOMETHING_LEFT } else { ALL_WELL })
}

/// Words what becomes of one value.
fn line(change: &Change, workspace: &Workspace, texts: &Texts) -> String {
    let field = change.at.iter().rev().find_map(Step::text).unwrap_or_default();
    let value = |value: Option<&Value>| value.map(|value| texts.value_in_words(field, value, workspace));
    let (from, to) = (value(change.from.value()), value(change.to.value()));
    let id = match (&from, change.at.is_empty()) {
        (_, true) => "restore-comes-whole",
        (None, false) => "restore-comes",
        (Some(_), false) => "restore-goes-back",
    };
    let values = [
        ("path", way_text(&change.at).into()),
        ("from", from.unwrap_or_default().into()),
        ("to", to.unwrap_or_default().into()),
    ];
    texts.with(id, &values)
}

fn say_damaged(console: &mut Console<'_>, damaged: &[Damaged]) -> Result<(), Stop> {
    for Damaged { file, .. } in damaged {
        let words = console.texts.with("restore-damaged", &[("file", file.as_str().into())]);
        writeln!(console.err, "{words}")?;
    }
    Ok(())
}
