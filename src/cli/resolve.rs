//! `terrain resolve`: chooses between the two values of a conflict.

use super::status::folder;
use super::{ALL_WELL, Console, Stop};
use crate::app::opening;
use crate::domain::{Answer, Command, conflict};
use clap::ArgMatches;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let text = |id: &str| verb.get_one::<String>(id).cloned().unwrap_or_default();
    let (file, path) = (text("file"), text("path"));
    let take = if text("take") == "kept" { Answer::Kept } else { Answer::Other };
    let author = console.author.clone();
    let mut open = opening::for_change(&folder(verb), author).map_err(|error| console.cannot_open(&error))?;
    open.merge_copies();
    let found = conflict::all(open.workspace());
    let asked = found.into_iter().find(|found| found.record.file() == file && found.name == path);
    let command = asked.map(|found| Command::ResolveConflict {
        record: found.record,
        conflict: Box::new(found.conflict.clone()),
        take,
    });
    let values = [("file", file.as_str().into()), ("path", path.as_str().into())];
    let none = || Stop::Words(console.texts.with("cli-resolve-none", &values));
    let command = command.ok_or_else(none)?;
    let carried = open.carry_out(&command).map_err(|why| console.not_done(&why, open.workspace()))?;
    console.say_carried(carried)?;
    let words = console.texts.done(&command.label(), open.workspace());
    console.line(words)?;
    Ok(ALL_WELL)
}
