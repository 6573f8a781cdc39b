//! `terrain plan`: places for what is missing, and with `--repair` for booked sessions that cannot stay.

use super::plan_text::print;
use super::status::folder;
use super::{ALL_WELL, Console, SOMETHING_LEFT, Stop};
use crate::app::planning::{NotMovable, Repair};
use crate::app::{opening, planning};
use crate::domain::{HostId, Move, Proposal, Score, SessionRef, Workspace};
use crate::texts::Texts;
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
    /// Only in a repair (`planning.md` 5).
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<Vec<Moved<'a>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    broken: Vec<Named<'a>>,
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
struct Moved<'a> {
    person: &'a str,
    session: &'a str,
    rotation: &'a str,
    from: At<'a>,
    to: At<'a>,
}

#[derive(Serialize)]
struct At<'a> {
    date: NaiveDate,
    slot: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<&'a str>,
}

#[derive(Serialize)]
struct Named<'a> {
    person: &'a str,
    session: &'a str,
}

#[derive(Serialize)]
pub struct ScoreValues {
    #[serde(skip_serializing_if = "Option::is_none")]
    broken: Option<i64>,
    unplaced: i64,
    late_days: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<i64>,
    repeat_hosts: i64,
    imbalance: i64,
    total_days: i64,
    /// Left out where every wish is heeded, as where there are none.
    #[serde(skip_serializing_if = "is_zero")]
    wishes: i64,
}

fn is_zero(number: &i64) -> bool {
    *number == 0
}

impl From<Score> for ScoreValues {
    fn from(score: Score) -> Self {
        Self::new(score, false)
    }
}

impl ScoreValues {
    fn new(score: Score, is_repair: bool) -> Self {
        let Score { broken, unplaced, late_days, moved, repeat_hosts, imbalance, total_days, wishes } = score;
        let (broken, moved) = (is_repair.then_some(broken), is_repair.then_some(moved));
        Self { broken, unplaced, late_days, moved, repeat_hosts, imbalance, total_days, wishes }
    }
}

pub fn run(console: &mut Console<'_>, verb: &ArgMatches) -> Result<u8, Stop> {
    let dir = folder(verb);
    let started = Instant::now();
    let limit = verb.get_one("time-limit-ms").map_or(planning::TIME_LIMIT, |ms| Duration::from_millis(*ms));
    let mut folder = opening::for_change(&dir, console.author.clone()).map_err(|error| console.cannot_open(&error))?;
    if verb.get_flag("apply") {
        folder.merge_copies();
    }
    let (shows_progress, today) = (console.shows_progress, console.today);
    let repair = repair(console, verb, folder.workspace())?;
    let proposal = planning::plan_now(folder.workspace(), today, limit, repair.as_ref(), |placed, missing| {
        if shows_progress {
            // The line is overwritten; what a terminal does with it is its own business.
            let _ = write!(std::io::stderr(), "\r{placed} / {missing}\x1b[K");
        }
    });
    if shows_progress {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
    let before = folder.workspace().clone();
    if verb.get_flag("apply") {
        let carried = folder.accept(&proposal).map_err(|why| console.not_done(&why, folder.workspace()))?;
        console.say_carried(carried)?;
    }
    let elapsed_ms = (started.elapsed().as_secs_f64() * 10_000.0).round() / 10.0;
    if verb.get_flag("json") {
        let texts = console.texts_of(folder.workspace());
        let value = plan(&proposal, folder.workspace(), &texts, repair.is_some(), elapsed_ms);
        console.json(&value)?;
    } else {
        print(console, &before, &proposal, repair.is_some())?;
        let id = match (repair.is_some(), verb.get_flag("apply")) {
            (false, true) => "cli-plan-applied",
            (false, false) => "cli-plan-not-applied",
            (true, true) => "cli-repair-applied",
            (true, false) => "cli-repair-not-applied",
        };
        let values = [("count", proposal.placed.len().into()), ("moved", proposal.moved.len().into())];
        let words = console.texts.with(id, &values);
        console.line(words)?;
    }
    Ok(if proposal.unplaced.is_empty() && proposal.broken.is_empty() { ALL_WELL } else { SOMETHING_LEFT })
}

/// Reads what may move; nothing without `--repair`.
fn repair(console: &Console<'_>, verb: &ArgMatches, workspace: &Workspace) -> Result<Option<Repair>, Stop> {
    if !verb.get_flag("repair") {
        return Ok(None);
    }
    let names = verb.get_many::<SessionRef>("move").into_iter().flatten().cloned();
    Repair::naming(workspace, console.today, names).map(Some).map_err(|(name, reason)| {
        let (id, status) = match reason {
            NotMovable::Unknown => ("cli-move-unknown", String::new()),
            NotMovable::Past => ("cli-move-past", String::new()),
            NotMovable::Over(status) => ("cli-move-over", console.texts.status(status).to_lowercase()),
        };
        let name = format!("{}/{}", name.person, name.session);
        Stop::Words(console.texts.with(id, &[("name", name.into()), ("status", status.into())]))
    })
}

fn plan<'a>(
    proposal: &'a Proposal,
    workspace: &Workspace,
    texts: &Texts,
    is_repair: bool,
    elapsed_ms: f64,
) -> Plan<'a> {
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
        moved: is_repair.then(|| proposal.moved.iter().map(moved).collect()),
        broken: proposal.broken.iter().map(named).collect(),
        score: ScoreValues::new(proposal.score, is_repair),
        cut_short: proposal.cut_short,
        elapsed_ms,
    }
}

fn moved(moved: &Move) -> Moved<'_> {
    let Move { session, from, to } = moved;
    Moved {
        person: session.person.as_str(),
        session: session.session.as_str(),
        rotation: to.rotation.as_str(),
        from: At { date: from.date, slot: from.slot.json_name(), host: from.host.as_ref().map(HostId::as_str) },
        to: At { date: to.date, slot: to.slot.json_name(), host: Some(to.host.as_str()) },
    }
}

fn named(name: &SessionRef) -> Named<'_> {
    Named { person: name.person.as_str(), session: name.session.as_str() }
}
