//! `terrain new`: a workspace with the default programme and nobody in it yet.

use super::status::folder;
use super::{ALL_WELL, Console, Stop};
use crate::app::opening::{self, FirstNames};
use crate::domain::holidays;
use crate::texts::Texts;
use clap::ArgMatches;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let stem = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = verb.get_one::<String>("name").cloned().unwrap_or(stem);
    let code = verb.get_one::<String>("holidays").map(String::as_str);
    let known = code.map(|code| holidays::canonical_code(code).ok_or(code)).transpose();
    let code = known.map_err(|code| {
        let nearest = holidays::nearest_code(code).unwrap_or_default();
        let id = if nearest.is_empty() { "cli-holidays-unknown" } else { "cli-holidays-unknown-near" };
        Stop::Words(console.texts.with(id, &[("code", code.into()), ("nearest", nearest.into())]))
    })?;
    let root = opening::first_root(&name, code, console.texts.language().code(), first_names(&console.texts));
    opening::create(&dir, root)
        .map_err(|error| Stop::Words(console.texts.create_error(&error.dir, &error.file, &error.fault)))?;
    let words = console.texts.with("cli-new-done", &[("dir", dir.display().to_string().into())]);
    console.line(words)?;
    Ok(ALL_WELL)
}

fn first_names(texts: &Texts) -> FirstNames {
    FirstNames {
        programme: texts.get("start-programme-name").into_owned(),
        cold_calls: texts.get("start-cold-calls-name").into_owned(),
        ride_alongs: texts.get("start-ride-alongs-name").into_owned(),
    }
}
