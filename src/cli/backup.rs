//! `terrain backup`: the files of a workspace in one archive.

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::upkeep;
use clap::ArgMatches;
use std::path::PathBuf;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let to = verb.get_one::<PathBuf>("archive").cloned().unwrap_or_default();
    let place = to.display().to_string();
    let done = upkeep::backup(&folder(verb), &to, &console.author)
        .map_err(|fault| Stop::Words(console.texts.archive_fault(&place, &fault)))?;
    let words = console.texts.with("backup-done", &[("count", done.files.into()), ("file", place.into())]);
    console.line(words)?;
    for file in &done.left_out {
        let words = console.texts.with("backup-left-out", &[("file", file.as_str().into())]);
        writeln!(console.err, "{words}")?;
    }
    Ok(if done.left_out.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}
