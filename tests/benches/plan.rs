//! The planner on the bench instances and on larger ones made here: scores beside the best known and the bounds, times beside their bars.
//!
//! `cargo bench --bench plan [-- NAME…]`, the names being those of the first column. A level's time is when the search
//! first had a plan as good as the best known up to that level, by what it tells while it runs. Every instance is planned
//! several times and the quickest is shown: other work on the machine only adds. The processor time of both cores
//! together tells how much of the whole time was waiting for one.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "generated.rs"]
mod generated;
#[path = "../planner/instances.rs"]
mod instances;

use chrono::NaiveDate;
use cpu_time::ProcessTime;
use instances::{INSTANCES, Instance, levels};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use terrain::domain::{Score, Workspace};
use terrain::planner::{PlanOptions, Progress, best_places, plan};

/// Milliseconds that an instance may take by its number of people.
const BARS_MS: [(usize, f64); 3] = [(60, 100.0), (300, 500.0), (2000, 3000.0)];
/// How many times longer than 200 people 2,000 may take.
const GROWTH: f64 = 15.0;
/// Megabytes that 2,000 people may take.
const MEMORY_MB: u64 = 300;

/// One run: when each score was there first, the whole time, and the processor time.
struct Run {
    score: Score,
    reached: Vec<(Duration, Score)>,
    whole: Duration,
    busy: Duration,
}

fn run(workspace: &Workspace, today: NaiveDate) -> Run {
    let reached: Mutex<Vec<(Duration, Score)>> = Mutex::new(Vec::new());
    let (start, busy) = (Instant::now(), ProcessTime::now());
    let tell = |progress: Progress| {
        let mut reached = reached.lock().unwrap();
        if reached.last().is_none_or(|(_, score)| progress.score < *score) {
            reached.push((start.elapsed(), progress.score));
        }
    };
    let proposal = plan(workspace, today, &PlanOptions { progress: Some(&tell), ..PlanOptions::default() });
    let (whole, busy) = (start.elapsed(), busy.elapsed());
    Run { score: proposal.score, reached: reached.into_inner().unwrap(), whole, busy }
}

/// Runs so many times and gives the quickest, with the least processor time of all.
fn quickest(times: usize, workspace: &Workspace, today: NaiveDate) -> Run {
    let runs: Vec<Run> = (0..times).map(|_| run(workspace, today)).collect();
    let busy = runs.iter().map(|run| run.busy).min().unwrap();
    Run { busy, ..runs.into_iter().min_by_key(|run| run.whole).unwrap() }
}

fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

fn row<const N: usize>(widths: [usize; N], cells: [&str; N]) {
    let cells: Vec<String> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:>width$}")).collect();
    println!("{}", cells.join(" "));
}

/// Says whether a whole time is within the bar for so many people, and how much of the bar it takes.
fn timing(people: usize, run: &Run) -> (bool, String) {
    let bar = BARS_MS.iter().find(|(up_to, _)| people <= *up_to).map_or(f64::INFINITY, |(_, bar)| *bar);
    let share = run.whole.as_secs_f64() * 1000.0 / bar;
    (share <= 1.0, format!("{:.0} %", share * 100.0))
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|name| !name.starts_with('-')).collect();
    let wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let widths = [10, 28, 28, 28, 6, 6, 6, 6, 6, 6, 8, 8, 7, 6];
    let titles = ["instance", "score", "best known", "bound", "first", "1", "1-2", "1-3", "1-4", "1-5", "whole ms"];
    let titles: Vec<&str> = titles.into_iter().chain(["busy ms", "of bar", "bars"]).collect();
    row(widths, titles.try_into().unwrap());
    for instance in INSTANCES.iter().filter(|instance| wanted(instance.name)) {
        instance_row(widths, instance);
    }
    println!();
    let widths = [10, 36, 8, 7, 10, 8, 8, 7, 6];
    row(widths, ["people", "score", "missing", "first", "places ms", "whole ms", "busy ms", "of bar", "bars"]);
    let mut times = Vec::new();
    for people in [200, 1000, 2000].into_iter().filter(|people| wanted(&people.to_string())) {
        times.push((people, company_row(widths, people)));
    }
    if let [(200, small), .., (2000, large)] = times[..] {
        let growth = large.as_secs_f64() / small.as_secs_f64();
        let met = if growth <= GROWTH { "met" } else { "MISSED" };
        println!("2,000 people take {growth:.1} times as long as 200, {GROWTH} allowed: {met}");
    }
    if let Some(megabytes) = peak_megabytes() {
        let met = if megabytes < MEMORY_MB { "met" } else { "MISSED" };
        println!("peak memory {megabytes} MB, {MEMORY_MB} allowed: {met}");
    }
}

fn instance_row(widths: [usize; 14], instance: &Instance) {
    let workspace = instance.load();
    let people = workspace.people.len();
    let run = quickest(if people > 60 { 5 } else { 9 }, &workspace, instance.today());
    let score = levels(run.score);
    let list = |levels: [i64; 5]| levels.map(|level| level.to_string()).join(" ");
    let mut cells = vec![instance.name.to_owned(), list(score), list(instance.best), list(instance.bound)];
    cells.push(run.reached.first().map_or_else(String::new, |(time, _)| ms(*time)));
    for level in 0..5 {
        let there = |found: &Score| levels(*found)[..=level] <= instance.best[..=level];
        let time = run.reached.iter().find(|(_, found)| there(found)).map(|(time, _)| ms(*time));
        cells.push(time.unwrap_or_else(|| "-".to_owned()));
    }
    let (in_time, share) = timing(people, &run);
    let met = meets(&score, &instance.best) && in_time;
    cells.extend([ms(run.whole), ms(run.busy), share, if met { "met" } else { "MISSED" }.to_owned()]);
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    row(widths, cells.try_into().unwrap());
}

/// Plans a company of so many people and gives the whole time.
fn company_row(widths: [usize; 9], people: usize) -> Duration {
    let workspace = generated::workspace(people);
    let today = generated::today();
    let run = quickest(3, &workspace, today);
    let (id, person) = workspace.people.iter().next().unwrap();
    let rotation = workspace.rules_of(person).unwrap().rotations.keys().next().unwrap();
    let start = Instant::now();
    let places = best_places(&workspace, today, id, rotation, 10);
    let asked = start.elapsed();
    assert_eq!(places.places.len(), 10);
    let score = levels(run.score).map(|level| level.to_string()).join(" ");
    let (in_time, share) = timing(people, &run);
    let met = if in_time { "met" } else { "MISSED" };
    let cells = [people.to_string(), score, generated::missing(&workspace).to_string()];
    let first = run.reached.first().map_or_else(String::new, |(time, _)| ms(*time));
    let times = [first, ms(asked), ms(run.whole), ms(run.busy), share, met.to_owned()];
    let cells: Vec<&str> = cells.iter().chain(&times).map(String::as_str).collect();
    row(widths, cells.try_into().unwrap());
    run.whole
}

/// Tells whether levels 1 to 3 are as good as the best known, and then level 4 within 1 % and level 5 within 2 %.
///
/// Who is better on an earlier level need not match a later one.
fn meets(score: &[i64; 5], best: &[i64; 5]) -> bool {
    match score[..3].cmp(&best[..3]) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Greater => false,
        std::cmp::Ordering::Equal if score[3] < best[3] => true,
        std::cmp::Ordering::Equal => score[3] * 100 <= best[3] * 101 && score[4] * 100 <= best[4] * 102,
    }
}

/// Gives the most memory this process has held, where the system tells.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}
