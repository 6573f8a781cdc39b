//! `terrain check`: everything wrong, in the order of the Problems page.

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::opening;
use crate::domain::{Problem, Severity, Workspace};
use crate::texts::Texts;
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;

/// The JSON of the contract (`planning.md` 6).
#[derive(Serialize)]
struct Check<'a> {
    format: u32,
    today: NaiveDate,
    problems: Vec<ProblemLine<'a>>,
}

#[derive(Serialize)]
struct ProblemLine<'a> {
    rule: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    text: String,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let report = opening::report(&dir, console.today).map_err(|error| console.cannot_open(&error))?;
    let (workspace, problems) = (&report.workspace, &report.problems);
    if verb.get_flag("json") {
        let texts = console.texts_of(workspace);
        let lines = problems.iter().map(|problem| line(problem, workspace, &texts)).collect();
        console.json(&Check { format: 1, today: console.today, problems: lines })?;
    } else {
        print(console, workspace, problems)?;
    }
    Ok(if problems.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

fn line<'a>(problem: &'a Problem, workspace: &Workspace, texts: &Texts) -> ProblemLine<'a> {
    let position = problem.place.as_ref().and_then(|place| place.position);
    ProblemLine {
        rule: problem.what.json_name(),
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        },
        person: problem.person.as_ref().map(|id| id.as_str()),
        host: problem.host.as_ref().map(|id| id.as_str()),
        session: problem.session.as_ref().map(|name| name.session.as_str()),
        date: problem.date,
        file: problem.place.as_ref().map(|place| place.file.as_str()),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        text: texts.problem(problem, workspace).in_one_line(),
    }
}

/// Prints the problems for people, a mark for how bad each is.
pub fn print(console: &mut Console<'_>, workspace: &Workspace, problems: &[Problem]) -> Result<(), Stop> {
    if problems.is_empty() {
        let nothing = console.texts.get("cli-check-nothing").into_owned();
        return console.line(nothing);
    }
    for problem in problems {
        let words = console.texts.problem(problem, workspace);
        let id = match problem.severity {
            Severity::Error => "cli-severity-error",
            Severity::Warning => "cli-severity-warning",
            Severity::Notice => "cli-severity-notice",
        };
        let head = format!("{} [{}] {}", console.texts.get(id), problem.what.json_name(), words.title);
        console.line(head)?;
        if !words.sentence.is_empty() {
            console.line(format!("    {}", words.sentence))?;
        }
    }
    let count = console.texts.with("cli-check-count", &[("count", problems.len().into())]);
    console.line(count)
}
