//! `terrain demo`: the sample company, in the window or, where there is no display, as text.

use super::{Console, Stop, calendar_text, plan_text, status};
use crate::app::{opening, planning, sample};
use clap::ArgMatches;
use std::path::PathBuf;

/// Weeks of the calendar that are printed.
const WEEKS: i64 = 4;

/// Makes the sample company's folder; gives it for the window, or prints it and gives nothing where there is no display.
pub fn run(console: &mut Console<'_>, verb: &ArgMatches, has_display: bool) -> Result<Option<PathBuf>, Stop> {
    let asked = verb.get_one::<PathBuf>("dir").cloned();
    let dir = sample::folder(asked, console.today)
        .map_err(|error| Stop::Words(console.texts.create_error(&error.dir, &error.file, &error.fault)))?;
    if has_display {
        return Ok(Some(dir));
    }
    let no_display = console.texts.with("cli-demo-no-display", &[("dir", dir.display().to_string().into())]);
    console.line(no_display)?;
    console.line("")?;
    let report = opening::report(&dir, console.today).map_err(|error| console.cannot_open(&error))?;
    status::print(console, &report.workspace)?;
    console.heading("cli-demo-plan")?;
    let proposal = planning::plan_now(&report.workspace, console.today, planning::TIME_LIMIT, None, |_, _| {});
    plan_text::print(console, &report.workspace, &proposal, false)?;
    console.heading("cli-demo-calendar")?;
    calendar_text::print(console, &report.workspace, &proposal, WEEKS)?;
    Ok(None)
}
