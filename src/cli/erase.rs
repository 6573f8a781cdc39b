//! `terrain erase`: takes a person out of a workspace, once somebody has said so (`store.md` 10).

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::upkeep::{self, EraseError};
use crate::domain::PersonId;
use crate::domain::erasure::Erasure;
use crate::texts::{Language, Texts};
use clap::ArgMatches;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let person = PersonId::new(verb.get_one::<String>("person").map(String::as_str).unwrap_or_default());
    // What is left in the files is in the workspace's language, where that can be told.
    let own = upkeep::language(&dir).and_then(|language| Language::parse(&language));
    let mark = Texts::new(own.unwrap_or(console.texts.language())).get("erase-mark").into_owned();
    if !verb.get_flag("yes") {
        let erasure = upkeep::erasure(&dir, &person, &mark).map_err(|error| stop(console, &person, &error))?;
        print(console, &erasure)?;
        let words = console.texts.get("erase-not-done").into_owned();
        console.line(words)?;
        return Ok(SOMETHING_LEFT);
    }
    let done = upkeep::erase(&dir, &person, &mark, &console.author).map_err(|error| stop(console, &person, &error))?;
    print(console, &done)?;
    let words = console.texts.with("erase-done", &[("name", done.name.as_str().into())]);
    console.line(words)?;
    Ok(if done.left.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

fn stop(console: &Console<'_>, person: &PersonId, error: &EraseError) -> Stop {
    match error {
        EraseError::Closed(error) => console.cannot_open(error),
        EraseError::Nobody => Stop::Words(console.texts.with("erase-nobody", &[("id", person.as_str().into())])),
        EraseError::NotWritten { file, fault } => Stop::Words(console.texts.save_fault(file, fault)),
    }
}

fn print(console: &mut Console<'_>, erasure: &Erasure) -> Result<(), Stop> {
    let words = console.texts.erasure(erasure);
    console.line(words)?;
    for (id, files) in [("erase-goes", &erasure.removed), ("erase-changes", &erasure.changed)] {
        for file in files {
            let words = console.texts.with(id, &[("file", file.as_str().into())]);
            console.line(format!("    {words}"))?;
        }
    }
    for words in console.texts.erasure_leaves(erasure) {
        console.line(words)?;
    }
    Ok(())
}
