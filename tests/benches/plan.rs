//! The planner on the bench instances and on larger ones made here: scores beside the best known, and times.
//!
//! `cargo bench --bench plan [-- NAME…]`, the names being those of the first column. A level's time is when the search first had a plan as good as the best known up to that level.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "generated.rs"]
mod generated;
#[path = "../planner/instances.rs"]
mod instances;

use chrono::NaiveDate;
use instances::{INSTANCES, levels};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use terrain::domain::{Score, Workspace};
use terrain::planner::{PlanOptions, Progress, best_places, plan};

/// One run: when the first plan was there and when each score was reached first.
struct Run {
    score: Score,
    reached: Vec<(Duration, Score)>,
    whole: Duration,
}

fn run(workspace: &Workspace, today: NaiveDate) -> Run {
    let reached: Mutex<Vec<(Duration, Score)>> = Mutex::new(Vec::new());
    let start = Instant::now();
    let tell = |progress: Progress| {
        let mut reached = reached.lock().unwrap();
        if reached.last().is_none_or(|(_, score)| progress.score < *score) {
            reached.push((start.elapsed(), progress.score));
        }
    };
    let proposal = plan(workspace, today, &PlanOptions { progress: Some(&tell), ..PlanOptions::default() });
    let whole = start.elapsed();
    Run { score: proposal.score, reached: reached.into_inner().unwrap(), whole }
}

/// Runs five times and gives the fastest: other work on the machine only adds.
fn fastest(workspace: &Workspace, today: NaiveDate) -> Run {
    (0..5).map(|_| run(workspace, today)).min_by_key(|run| run.whole).unwrap()
}

fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

fn row(cells: &[String]) {
    let widths = [11, 34, 34, 7, 7, 7, 7, 7, 7, 8, 6];
    let cells: Vec<String> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:>width$}")).collect();
    println!("{}", cells.join(" "));
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|name| !name.starts_with('-')).collect();
    let wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let titles = ["instance", "score", "best known", "first", "1", "1-2", "1-3", "1-4", "1-5", "whole ms", "bars"];
    row(&titles.map(str::to_owned));
    for instance in INSTANCES.iter().filter(|instance| wanted(instance.name)) {
        let workspace = instance.load();
        let run = fastest(&workspace, instance.today());
        let score = levels(run.score);
        let mut cells = vec![instance.name.to_owned(), format!("{score:?}"), format!("{:?}", instance.best)];
        cells.push(run.reached.first().map_or_else(String::new, |(time, _)| ms(*time)));
        for level in 0..5 {
            let there = |found: &Score| levels(*found)[..=level] <= instance.best[..=level];
            let time = run.reached.iter().find(|(_, found)| there(found)).map(|(time, _)| ms(*time));
            cells.push(time.unwrap_or_else(|| "-".to_owned()));
        }
        cells.push(ms(run.whole));
        let limit = if workspace.people.len() > 60 { 500 } else { 100 };
        let met = meets(&score, &instance.best) && run.whole <= Duration::from_millis(limit);
        cells.push(if met { "met" } else { "MISSED" }.to_owned());
        row(&cells);
    }
    println!();
    row(&["people", "score", "missing", "first", "places", "", "", "", "", "whole ms", "MB"].map(str::to_owned));
    for people in [200, 1000, 2000].into_iter().filter(|people| wanted(&people.to_string())) {
        let workspace = generated::workspace(people);
        let today = generated::today();
        let run = run(&workspace, today);
        let missing = run.reached.first().map_or(0, |_| generated::missing(&workspace));
        let (id, person) = workspace.people.iter().next().unwrap();
        let rotation = workspace.rules_of(person).unwrap().rotations.keys().next().unwrap();
        let start = Instant::now();
        let places = best_places(&workspace, today, id, rotation, 10);
        let asked = start.elapsed();
        assert_eq!(places.places.len(), 10);
        let mut cells = vec![people.to_string(), format!("{:?}", levels(run.score)), missing.to_string()];
        cells.push(run.reached.first().map_or_else(String::new, |(time, _)| ms(*time)));
        cells.push(ms(asked));
        cells.extend(vec![String::new(); 4]);
        cells.extend([ms(run.whole), peak_megabytes()]);
        row(&cells);
    }
}

/// Tells whether levels 1 to 3 are as good as the best known, and then level 4 within 1 % and level 5 within 2 %.
fn meets(score: &[i64; 5], best: &[i64; 5]) -> bool {
    match score[..3].cmp(&best[..3]) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Greater => false,
        std::cmp::Ordering::Equal => score[3] * 100 <= best[3] * 101 && score[4] * 100 <= best[4] * 102,
    }
}

/// Gives the most memory this process has held, where the system tells.
fn peak_megabytes() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kb| (kb / 1024).to_string())
}
