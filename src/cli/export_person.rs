//! `terrain export-person`: all that is held on one person, for that person.

use super::status::folder;
use super::{ALL_WELL, Console, Stop};
use crate::app::exporting;
use crate::domain::PersonId;
use crate::texts::{Language, Texts};
use clap::ArgMatches;
use std::path::PathBuf;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let id = PersonId::new(verb.get_one::<String>("person").map(String::as_str).unwrap_or_default());
    let to = verb.get_one::<PathBuf>("to").cloned().unwrap_or_default();
    let place = to.display().to_string();
    let holding = exporting::holding(&dir, &id).map_err(|error| console.cannot_open(&error))?;
    let none = || Stop::Words(console.texts.with("cli-places-no-person", &[("id", id.as_str().into())]));
    let holding = holding.ok_or_else(none)?;
    let on = console.author.now();
    let pages = [Language::Fr, Language::En].map(|language| {
        let past = holding.past.iter().map(|told| (&told.entry, told.is_undone));
        Texts::new(language).dossier(&id, &holding.workspace, &holding.mentions, past, on)
    });
    let count = exporting::write(&dir, &to, &holding, &pages)
        .map_err(|fault| Stop::Words(console.texts.archive_fault(&place, &fault)))?;
    let words = console.texts.with("backup-done", &[("count", count.into()), ("file", place.into())]);
    console.line(words)?;
    Ok(ALL_WELL)
}
