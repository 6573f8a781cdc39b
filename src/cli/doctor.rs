//! `terrain doctor`: everything that is wrong with a folder, and what can be done about it.

use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::upkeep::{self, Checkup, Treated};
use crate::domain::checkup::{Finding, Healed};
use crate::domain::{Position, Severity, Workspace, WriteFault};
use crate::texts::Texts;
use clap::ArgMatches;
use serde::Serialize;

/// The JSON of a checkup.
#[derive(Serialize)]
struct Doctor<'a> {
    format: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    done: Vec<DoneLine<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failed: Vec<FailedLine<'a>>,
    findings: Vec<FindingLine<'a>>,
}

#[derive(Serialize)]
struct DoneLine<'a> {
    file: &'a str,
    care: &'static str,
    moved_to: &'a str,
}

#[derive(Serialize)]
struct FailedLine<'a> {
    file: &'a str,
    text: String,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    kind: &'static str,
    severity: &'static str,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    care: &'static str,
    text: String,
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let checkup = upkeep::examine(&folder(verb), &console.author).map_err(|error| console.cannot_open(&error))?;
    let (checkup, healed, failed) = if verb.get_flag("fix") {
        let author = console.author.clone();
        let treated = checkup.treat(author).map_err(|error| console.cannot_open(&error))?;
        let Treated { healed, failed, checkup } = treated;
        (checkup, healed, failed)
    } else {
        (checkup, Vec::new(), Vec::new())
    };
    if verb.get_flag("json") {
        json(console, &checkup, &healed, &failed)?;
    } else {
        print(console, &checkup, &healed, &failed)?;
    }
    Ok(if checkup.findings.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

fn json(
    console: &mut Console<'_>,
    checkup: &Checkup,
    healed: &[Healed],
    failed: &[(String, WriteFault)],
) -> Result<(), Stop> {
    let texts = console.texts_of(checkup.workspace());
    let done = healed.iter().map(|healed| DoneLine {
        file: &healed.file,
        care: healed.care.json_name(),
        moved_to: &healed.moved_to,
    });
    let failed = failed.iter().map(|(file, fault)| FailedLine { file, text: texts.save_fault(file, fault) });
    let findings = checkup.findings.iter().map(|finding| line(finding, checkup.workspace(), &texts));
    console.json(&Doctor { format: 1, done: done.collect(), failed: failed.collect(), findings: findings.collect() })
}

fn position(finding: &Finding) -> Option<Position> {
    finding.problem.place.as_ref().and_then(|place| place.position)
}

fn line<'a>(finding: &'a Finding, workspace: &Workspace, texts: &Texts) -> FindingLine<'a> {
    FindingLine {
        kind: finding.json_kind(),
        severity: match finding.problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        },
        file: finding.file(),
        line: position(finding).map(|position| position.line),
        column: position(finding).map(|position| position.column),
        care: finding.care.json_name(),
        text: format!("{} {}", texts.problem(&finding.problem, workspace).in_one_line(), texts.care(&finding.care)),
    }
}

/// Prints what was done, then what is wrong, each with its place as editors and compilers write it.
fn print(
    console: &mut Console<'_>,
    checkup: &Checkup,
    healed: &[Healed],
    failed: &[(String, WriteFault)],
) -> Result<(), Stop> {
    for healed in healed {
        let words = console.texts.healed(healed);
        console.line(words)?;
    }
    for (file, fault) in failed {
        let words = console.texts.save_fault(file, fault);
        writeln!(console.err, "{words}")?;
    }
    if checkup.findings.is_empty() {
        let nothing = console.texts.get("doctor-nothing").into_owned();
        return console.line(nothing);
    }
    for finding in &checkup.findings {
        let words = console.texts.problem(&finding.problem, checkup.workspace());
        let id = match finding.problem.severity {
            Severity::Error => "cli-severity-error",
            Severity::Warning => "cli-severity-warning",
            Severity::Notice => "cli-severity-notice",
        };
        let at = position(finding).map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
        let file = Some(finding.file()).filter(|file| !file.is_empty()).unwrap_or(".");
        let head = format!("{} [{}] {file}{at}", console.texts.get(id), finding.json_kind());
        let care = console.texts.care(&finding.care);
        console.line(head)?;
        for part in [words.title, words.sentence, care].into_iter().filter(|part| !part.is_empty()) {
            console.line(format!("    {part}"))?;
        }
    }
    let curable = checkup.findings.iter().filter(|finding| finding.is_curable()).count();
    let values = [("count", checkup.findings.len().into()), ("curable", curable.into())];
    let count = console.texts.with("doctor-count", &values);
    console.line(count)
}
