//! `terrain plan`: places for what is missing.

use super::status::folder;
use super::table::table;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::{opening, planning};
use crate::domain::{Proposal, Score, Workspace};
use chrono::NaiveDate;
use clap::ArgMatches;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::time::{Duration, Instant};

/// The JSON of the contract (`planning.md` 6).
#[derive(Serialize)]
struct Plan<'a> {
    format: u32,
    today: NaiveDate,
    placed: Vec<Placed<'a>>,
    unplaced: Vec<Unplaced<'a>>,
    score: ScoreValues,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    cut_short: bool,
    elapsed_ms: f64,
}

#[derive(Serialize)]
struct Placed<'a> {
    person: &'a str,
    rotation: &'a str,
    host: &'a str,
    date: NaiveDate,
    slot: &'static str,
}

#[derive(Serialize)]
struct Unplaced<'a> {
    person: &'a str,
    rotation: &'a str,
    count: u32,
    closed_by: BTreeMap<&'static str, u32>,
    remedy: String,
}

/// A score, or a difference of two, by the names of the contract.
#[derive(Serialize)]
pub struct ScoreValues {
    unplaced: i64,
    late_days: i64,
    repeat_hosts: i64,
    imbalance: i64,
    total_days: i64,
}

impl From<Score> for ScoreValues {
    fn from(score: Score) -> Self {
        let Score { unplaced, late_days, repeat_hosts, imbalance, total_days } = score;
        Self { unplaced, late_days, repeat_hosts, imbalance, total_days }
    }
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let started = Instant::now();
    let limit = verb.get_one("time-limit-ms").map_or(planning::TIME_LIMIT, |ms| Duration::from_millis(*ms));
    let mut folder = opening::for_change(&dir, console.author.clone()).map_err(|error| console.cannot_open(&error))?;
    let (shows_progress, today) = (console.shows_progress, console.today);
    let proposal = planning::plan_now(folder.workspace(), today, limit, |placed, missing| {
        if shows_progress {
            // The line is overwritten; what a terminal does with it is its own business.
            let _ = write!(std::io::stderr(), "\r{placed} / {missing}\x1b[K");
        }
    });
    if shows_progress {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
    if verb.get_flag("apply") {
        folder.accept(&proposal).map_err(|failure| console.not_done(&failure, folder.workspace()))?;
    }
    let elapsed_ms = (started.elapsed().as_secs_f64() * 10_000.0).round() / 10.0;
    if verb.get_flag("json") {
        let texts = console.texts_of(folder.workspace());
        let value = plan(&proposal, folder.workspace(), &texts, elapsed_ms);
        console.json(&value)?;
    } else {
        print(console, folder.workspace(), &proposal)?;
        let id = if verb.get_flag("apply") { "cli-plan-applied" } else { "cli-plan-not-applied" };
        let words = console.texts.with(id, &[("count", proposal.placed.len().into())]);
        console.line(words)?;
    }
    Ok(if proposal.unplaced.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

fn plan<'a>(proposal: &'a Proposal, workspace: &Workspace, texts: &crate::texts::Texts, elapsed_ms: f64) -> Plan<'a> {
    let placed = proposal.placed.iter().map(|placement| Placed {
        person: placement.person.as_str(),
        rotation: placement.rotation.as_str(),
        host: placement.host.as_str(),
        date: placement.date,
        slot: placement.slot.json_name(),
    });
    let unplaced = proposal.unplaced.iter().map(|unplaced| Unplaced {
        person: unplaced.person.as_str(),
        rotation: unplaced.rotation.as_str(),
        count: unplaced.count,
        closed_by: unplaced.closed_by.iter().map(|(rule, dates)| (rule.name(), *dates)).collect(),
        remedy: unplaced.remedy.as_ref().map(|remedy| texts.remedy(remedy, workspace)).unwrap_or_default(),
    });
    Plan {
        format: 1,
        today: proposal.today,
        placed: placed.collect(),
        unplaced: unplaced.collect(),
        score: proposal.score.into(),
        cut_short: proposal.cut_short,
        elapsed_ms,
    }
}

/// Prints a plan for people: the new sessions by date, what found no place and why, the score in words.
pub fn print(console: &mut Console<'_>, workspace: &Workspace, proposal: &Proposal) -> Result<(), Stop> {
    let texts = &console.texts;
    let say = |id: &str| texts.get(id).into_owned();
    let name_of_person = |id| workspace.people.get(id).map_or_else(|| format!("{id}"), |person| person.name.clone());
    let mut placed: Vec<_> = proposal.placed.iter().collect();
    placed.sort_by_key(|placement| (placement.date, placement.slot, &placement.person));
    let rows: Vec<Vec<String>> = placed
        .into_iter()
        .map(|placement| {
            let host = workspace.hosts.get(&placement.host);
            let rotation = workspace.rotation(&placement.rotation).map(|rotation| rotation.name.clone());
            vec![
                texts.date_with_year(placement.date),
                texts.slot(placement.slot),
                name_of_person(&placement.person),
                rotation.filter(|name| !name.is_empty()).unwrap_or_else(|| placement.rotation.to_string()),
                host.map_or_else(|| placement.host.to_string(), |host| host.name.clone()),
            ]
        })
        .collect();
    let head = [
        say("cli-head-date"),
        say("cli-head-slot"),
        say("cli-head-name"),
        say("cli-head-rotation"),
        say("cli-head-host"),
    ];
    let mut lines = if rows.is_empty() { Vec::new() } else { table(&head, &rows) };
    lines.push(String::new());
    for unplaced in &proposal.unplaced {
        let rotation =
            workspace.rotation(&unplaced.rotation).map(|rotation| rotation.name.as_str()).unwrap_or_default();
        let rules: Vec<String> =
            unplaced.closed_by.iter().map(|(rule, dates)| format!("{} {dates}", rule.name())).collect();
        let values = [
            ("person", name_of_person(&unplaced.person).into()),
            ("rotation", rotation.into()),
            ("count", unplaced.count.into()),
            ("rules", rules.join(", ").into()),
        ];
        lines.push(texts.with("cli-plan-unplaced", &values));
        lines.extend(unplaced.remedy.as_ref().map(|remedy| format!("    {}", texts.remedy(remedy, workspace))));
    }
    let words = texts.score(proposal, workspace);
    lines.push(words.first);
    lines.push(words.second);
    if proposal.cut_short {
        lines.push(say("cli-plan-cut-short"));
    }
    lines.into_iter().try_for_each(|line| console.line(line))
}
