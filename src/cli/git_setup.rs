//! `terrain git-setup`: makes git merge the files of a workspace field by field.

use super::status::folder;
use super::{ALL_WELL, Console, Stop};
use crate::app::git::{self, NotSetUp};
use clap::ArgMatches;

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let place = dir.display().to_string();
    let texts = &console.texts;
    let in_gits_words = |id, said: &str| match said {
        "" => texts.with(id, &[("dir", place.as_str().into())]),
        said => format!("{}\n    {said}", texts.with(id, &[("dir", place.as_str().into())])),
    };
    let done = git::set_up(&dir).map_err(|why| {
        Stop::Words(match &why {
            NotSetUp::NoWorkspace(problem) => texts.open_error(&dir, problem),
            NotSetUp::NoGit => texts.get("git-setup-no-git").into_owned(),
            NotSetUp::NoRepository(said) => in_gits_words("git-setup-no-repository", said),
            NotSetUp::Refused(said) => in_gits_words("git-setup-refused", said),
            NotSetUp::NotWritten(file, fault) => texts.save_fault(&dir.join(file).display().to_string(), fault),
            NotSetUp::NoProgram => texts.get("git-setup-no-program").into_owned(),
        })
    })?;
    if done.written.is_empty() && !done.is_configured_anew {
        let words = console.texts.with("git-setup-nothing", &[("dir", place.as_str().into())]);
        console.line(words)?;
        return Ok(ALL_WELL);
    }
    let words = console.texts.with("git-setup-done", &[("dir", place.as_str().into())]);
    console.line(words)?;
    if !done.written.is_empty() {
        let files = done.written.join(", ");
        let words = console.texts.with("git-setup-commit", &[("files", files.into())]);
        console.line(words)?;
    }
    let words = console.texts.get("git-setup-clones").into_owned();
    console.line(words)?;
    Ok(ALL_WELL)
}
