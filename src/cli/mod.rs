//! The command line: one file a verb; tables for people, JSON for programs (`planning.md` 6).

mod args;
mod backup;
mod calendar;
mod calendar_text;
mod check;
mod conflicts;
mod demo;
mod doctor;
mod erase;
mod export_person;
mod forecast;
mod git_setup;
mod holidays;
mod log;
mod merge;
mod named;
mod new;
mod places;
mod plan;
mod plan_text;
mod refused;
mod resolve;
mod restore;
pub mod status;
mod supposed;
mod table;

use crate::app::opening::{Carried, NotDone, OpenError, Report};
use crate::app::{Author, WindowRequest};
use crate::domain::Workspace;
use crate::texts::{Language, Texts};
use chrono::NaiveDate;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

/// Exit status when nothing is left to do or to say.
pub const ALL_WELL: u8 = 0;
/// Exit status when something is unplaced or wrong.
pub const SOMETHING_LEFT: u8 = 1;
/// Exit status after an error, which is in words on standard error.
pub const ERROR: u8 = 2;

/// What the command line asks the caller to do.
#[derive(Debug)]
pub enum Asked {
    /// Nothing more: the verb is done, with this exit status.
    Done(u8),
    /// To open the window.
    Window(Box<WindowRequest>),
}

/// What a verb works with.
struct Console<'a> {
    texts: Texts,
    today: NaiveDate,
    /// Who writes what a verb changes.
    author: Author,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Whether the command line names the language, which then goes before the workspace's own.
    names_language: bool,
    /// Whether standard error is a terminal, where progress may be shown.
    shows_progress: bool,
}

/// Reads the arguments (the program's name first), carries out a verb and says what is left to the caller.
///
/// `has_display` tells whether a window can be opened; `shows_progress` whether standard error is a terminal.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    today: NaiveDate,
    author: Author,
    system_language: Language,
    (has_display, shows_progress): (bool, bool),
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Asked {
    let arguments = args::asking_for_help(arguments.into_iter().collect());
    let named = args::language(&arguments);
    let texts = Texts::new(named.unwrap_or(system_language));
    let command = args::command(&texts);
    let matches = match command.clone().try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // That nobody reads it any more is the reader's choice.
            if error.use_stderr() {
                let _ = write!(err, "{}", refused::words(&error, &command, &arguments, &texts));
                return Asked::Done(ERROR);
            }
            let _ = write!(out, "{error}");
            return Asked::Done(ALL_WELL);
        }
    };
    let verb = matches.subcommand().map_or(&matches, |(_, verb)| verb);
    // Some verbs have no day.
    let today = verb.try_get_one("today").ok().flatten().copied().unwrap_or(today);
    let mut console = Console { texts, today, author, out, err, names_language: named.is_some(), shows_progress };
    let done = match matches.subcommand() {
        Some(("status", verb)) => status::run(&mut console, verb),
        Some(("check", verb)) => check::run(&mut console, verb),
        Some(("plan", verb)) => plan::run(&mut console, verb),
        Some(("forecast", verb)) => forecast::run(&mut console, verb),
        Some(("places", verb)) => places::run(&mut console, verb),
        Some(("calendar", verb)) => calendar::run(&mut console, verb),
        Some(("log", verb)) => log::run(&mut console, verb),
        Some(("conflicts", verb)) => conflicts::run(&mut console, verb),
        Some(("resolve", verb)) => resolve::run(&mut console, verb),
        Some(("doctor", verb)) => doctor::run(&mut console, verb),
        Some(("backup", verb)) => backup::run(&mut console, verb),
        Some(("restore", verb)) => restore::run(&mut console, verb),
        Some(("export-person", verb)) => export_person::run(&mut console, verb),
        Some(("erase", verb)) => erase::run(&mut console, verb),
        Some(("merge", verb)) => merge::run(&mut console, verb),
        Some(("git-setup", verb)) => git_setup::run(&mut console, verb),
        Some(("new", verb)) => new::run(&mut console, verb),
        Some(("holidays", verb)) => holidays::run(&mut console, verb),
        Some(("demo", verb)) => match demo::run(&mut console, verb, has_display) {
            Ok(Some(folder)) => return Asked::Window(Box::new(args::window(verb, Some(folder)))),
            Ok(None) => Ok(ALL_WELL),
            Err(error) => Err(error),
        },
        _ => {
            if has_display {
                let folder = matches.get_one::<PathBuf>("folder").cloned();
                return Asked::Window(Box::new(args::window(&matches, folder)));
            }
            Err(Stop::Words(console.texts.get("cli-no-display").into_owned()))
        }
    };
    Asked::Done(done.unwrap_or_else(|stop| console.stop(stop)))
}

/// Why a verb ends early.
enum Stop {
    /// For a reason to be told.
    Words(String),
    /// Because nobody reads its output any more, or it cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl Console<'_> {
    fn stop(&mut self, stop: Stop) -> u8 {
        match stop {
            Stop::Words(words) => {
                let _ = writeln!(self.err, "{words}");
                ERROR
            }
            // `terrain status | head` is no error.
            Stop::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ALL_WELL,
            Stop::Output(error) => {
                let _ = writeln!(self.err, "{error}");
                ERROR
            }
        }
    }

    /// Words why a folder could not be opened.
    fn cannot_open(&self, error: &OpenError) -> Stop {
        Stop::Words(self.texts.open_error(&error.dir, &error.problem))
    }

    /// Words why a command is not done.
    fn not_done(&self, why: &NotDone, workspace: &Workspace) -> Stop {
        Stop::Words(match why {
            NotDone::Refused(refusal) => self.texts.refusal(refusal, workspace),
            NotDone::NotSaved(failed) => self.texts.save_fault(&failed.file, &failed.fault),
        })
    }

    /// Says on standard error that a command is in no history, where it is not.
    fn say_carried(&mut self, carried: Carried) -> Result<(), Stop> {
        if let Some(fault) = carried.past_not_kept {
            let reason = self.texts.write_fault(&fault).title;
            let words = self.texts.with("past-not-kept", &[("reason", reason.into())]);
            writeln!(self.err, "{words}")?;
        }
        Ok(())
    }

    /// Says on standard error that some files could not be read, so that nobody takes the table for all there is.
    fn say_unread(&mut self, report: &Report) -> Result<(), Stop> {
        let count = report.unread();
        if count > 0 {
            let words = self.texts.with("cli-unread", &[("count", count.into())]);
            writeln!(self.err, "{words}")?;
        }
        Ok(())
    }

    /// Writes a heading between two empty lines.
    fn heading(&mut self, id: &'static str) -> Result<(), Stop> {
        let words = self.texts.get(id).into_owned();
        Ok(writeln!(self.out, "\n{words}\n")?)
    }

    /// Gives the texts for the JSON of a workspace: in its own language where none is named, so that every machine
    /// writes the same bytes.
    fn texts_of(&self, workspace: &Workspace) -> Texts {
        let own = Language::parse(&workspace.root.language).filter(|_| !self.names_language);
        Texts::new(own.unwrap_or(self.texts.language()))
    }

    /// Writes one JSON value and a line end to standard output.
    fn json(&mut self, value: &impl serde::Serialize) -> Result<(), Stop> {
        let mut text = serde_json::to_vec_pretty(value)?;
        text.push(b'\n');
        Ok(self.out.write_all(&text)?)
    }

    /// Writes a line to standard output.
    fn line(&mut self, line: impl AsRef<str>) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{}", line.as_ref())?)
    }
}
