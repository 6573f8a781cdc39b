//! `terrain merge`: the merge driver that git runs on files of a workspace.

use super::{ALL_WELL, Console, ERROR, SOMETHING_LEFT, Stop};
use crate::app::git::{self, Asked, NotDriven, Side};
use crate::domain::{Place, What};
use clap::ArgMatches;
use std::ffi::OsString;
use std::path::PathBuf;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let file = |id: &str| verb.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let (base, ours, theirs) = (file("base"), file("ours"), file("theirs"));
    let path = verb.get_one::<PathBuf>("path").map(|path| path.to_string_lossy().into_owned());
    let name = path.clone().unwrap_or_else(|| ours.display().to_string());
    let called = |id: &str| verb.get_one::<OsString>(id).map(|name| name.to_string_lossy().into_owned());
    let names = [called("ours-name"), called("theirs-name")];
    let names = names.each_ref().map(|name| name.as_deref());
    let asked = Asked { base: &base, ours: &ours, theirs: &theirs, path: path.as_deref(), names };
    let words = match git::drive(&asked) {
        Ok(driven) if driven.new_conflicts == 0 => return Ok(ALL_WELL),
        Ok(driven) => {
            let values = [("file", name.as_str().into()), ("count", driven.new_conflicts.into())];
            let words = console.texts.with("git-merge-conflicts", &values);
            writeln!(console.err, "{words}")?;
            return Ok(SOMETHING_LEFT);
        }
        Err(NotDriven::Unread(side, problem)) => {
            let id = match side {
                Side::Base => "git-merge-base",
                Side::Ours => "git-merge-ours",
                Side::Theirs => "git-merge-theirs",
            };
            let version = console.texts.with(id, &[("file", name.as_str().into())]);
            let position = problem.place.and_then(|place| place.position);
            let place = Place { file: version, path: Vec::new(), position };
            match &problem.what {
                What::File { fault, .. } => {
                    let words = console.texts.file_fault(Some(&place), fault, None);
                    let excerpt = words.excerpt.map(|line| format!("\n    {line}")).unwrap_or_default();
                    format!("{}.{excerpt}", words.title.trim_end_matches('.'))
                }
                _ => place.file,
            }
        }
        Err(NotDriven::Unwritten(fault)) => console.texts.save_fault(&name, &fault),
    };
    let left = console.texts.with("git-merge-left", &[("file", name.as_str().into())]);
    writeln!(console.err, "{words}\n{left}")?;
    Ok(ERROR)
}
