//! The command line: one file a verb; tables for people, JSON for programs (`planning.md` 6).

mod args;
mod calendar_text;
mod check;
mod demo;
mod holidays;
mod new;
mod plan;
mod status;
mod table;

use crate::app::WindowRequest;
use crate::app::opening::{NotSaved, OpenError, Report};
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
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Whether standard error is a terminal, where progress may be shown.
    shows_progress: bool,
}

/// Reads the arguments (the program's name first), carries out a verb and says what is left to the caller.
///
/// `has_display` tells whether a window can be opened; `shows_progress` whether standard error is a terminal.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    today: NaiveDate,
    system_language: Language,
    (has_display, shows_progress): (bool, bool),
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Asked {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = args::language(&arguments).unwrap_or(system_language);
    let texts = Texts::new(language);
    let matches = match args::command(&texts).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let is_answer = !error.use_stderr();
            let stream: &mut dyn Write = if is_answer { out } else { err };
            // A closed pipe is the reader's choice.
            let _ = write!(stream, "{error}");
            return Asked::Done(if is_answer { ALL_WELL } else { ERROR });
        }
    };
    let today = matches.get_one("today").copied().unwrap_or(today);
    let mut console = Console { texts, today, out, err, shows_progress };
    let done = match matches.subcommand() {
        Some(("status", verb)) => status::run(&mut console, verb),
        Some(("check", verb)) => check::run(&mut console, verb),
        Some(("plan", verb)) => plan::run(&mut console, verb),
        Some(("new", verb)) => new::run(&mut console, verb),
        Some(("holidays", verb)) => holidays::run(&mut console, verb),
        Some(("demo", verb)) => match demo::run(&mut console, verb, has_display) {
            Ok(Some(folder)) => return Asked::Window(Box::new(args::window(&matches, Some(folder)))),
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

    /// Words why a change could not be saved.
    fn cannot_save(&self, failed: &NotSaved) -> Stop {
        Stop::Words(self.texts.save_fault(&failed.file, &failed.fault))
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

    /// Writes one JSON value and a line end to standard output.
    fn json(&mut self, value: &impl serde::Serialize) -> Result<(), Stop> {
        serde_json::to_writer_pretty(&mut self.out, value)?;
        Ok(writeln!(self.out)?)
    }

    /// Writes a line to standard output.
    fn line(&mut self, line: impl AsRef<str>) -> Result<(), Stop> {
        Ok(writeln!(self.out, "{}", line.as_ref())?)
    }
}
