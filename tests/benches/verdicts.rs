//! How long the answers take that somebody waits for at the pointer: may this session stand there, where could it go,
//! and what would help one without a place. Prints medians and worsts beside the bars: CPU time of the thread that asks,
//! and for remedies, which use every core, time on the clock.
//!
//! `cargo bench --bench verdicts`
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "generated.rs"]
#[allow(dead_code)]
mod generated;
#[path = "../planner/instances.rs"]
#[allow(dead_code)]
mod instances;
#[allow(dead_code)]
mod people;

use chrono::NaiveDate;
use cpu_time::ThreadTime;
use instances::{INSTANCES, Instance};
use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use terrain::domain::{
    Candidate, HostId, Ledger, PersonId, Session, SessionId, Situation, Slot, Wanted, Week, Workspace, progress,
};
use terrain::planner::{PlanOptions, best_places, find_remedies, plan};

/// Halves of a day, as a calendar shows them.
const HALF_DAYS: [Slot; 2] = [Slot::Morning, Slot::Afternoon];

fn main() {
    println!("{:<58} {:>6} {:>10} {:>10} {:>8}", "answer", "times", "median ms", "worst ms", "bar ms");
    verdicts();
    let instance = |name: &str| INSTANCES.iter().find(|instance| instance.name == name).unwrap();
    places("L-overdue", &instance("L-overdue").load(), instance("L-overdue").today(), "2");
    places("2,000 people", &generated::workspace(2_000), generated::today(), "");
    let (short, tight) = (instance("S-short"), instance("M-tight"));
    let loaded = |instance: &Instance| (instance.load(), instance.today());
    remedies("remedies of S-short and M-tight together", &[loaded(short), loaded(tight)], false, "10");
    remedies("remedies of L-overdue", &[loaded(instance("L-overdue"))], false, "60");
    remedies("remedies of L-overdue, first plan", &[loaded(instance("L-overdue"))], true, "");
    // Far too few hosts: hundreds of gaps to explain.
    let mut large = generated::workspace(2_000);
    let mut number = 0;
    large.hosts.retain(|_, _| {
        number += 1;
        number % 5 == 0
    });
    remedies("remedies of 2,000 people and 80 hosts", &[(large, generated::today())], true, "");
}

/// Sorts the times of one kind of question, in milliseconds, and prints them.
fn print(what: &str, mut times: Vec<f64>, bar: &str) {
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{what:<58} {:>6} {median:>10.4} {worst:>10.4} {bar:>8}", times.len());
}

fn timed<T>(ask: impl FnOnce() -> T) -> f64 {
    let start = ThreadTime::now();
    black_box(ask());
    start.elapsed().as_secs_f64() * 1000.0
}

/// One session in hand among 2,000 people: one place, six weeks of days, and the board's rows.
fn verdicts() {
    let workspace = people::company(2_000);
    let ledger = Ledger::new(&workspace);
    let today = people::today();
    let situation = Situation::new(&workspace, &ledger, today);
    let sessions = workspace.sessions().filter(|(.., session)| session.is_scheduled(today)).step_by(7).take(500);
    let held: Vec<(&PersonId, &SessionId, &Session)> = sessions.map(|(person, _, id, s)| (person, id, s)).collect();
    let hosts: Vec<Option<&HostId>> = workspace.hosts.keys().map(Some).collect();
    let weeks = || Week::of(today).monday().iter_days().take(42);
    let mut times = vec![Vec::new(); 4];
    for &(person, id, session) in &held {
        let wanted = Wanted { person, rotation: &session.rotation, moving: Some(id) };
        let own = session.host.as_ref();
        let (rotation, date, slot) = (&session.rotation, session.date.succ_opt().unwrap(), session.slot);
        times[0].push(timed(|| {
            situation.verdict(&Candidate { person, rotation, date, slot, host: own, moving: Some(id) })
        }));
        times[1].push(timed(|| situation.verdicts(wanted, weeks(), &HALF_DAYS, &[own])));
        times[2].push(timed(|| situation.verdicts(wanted, weeks(), &HALF_DAYS, &hosts[..30])));
        times[3].push(timed(|| situation.verdicts(wanted, weeks(), &[slot], &hosts)));
    }
    let [one, six, board, all] = times.try_into().unwrap();
    print("2,000 people: one place", one, "1");
    print("2,000 people: six weeks of days, both halves, own host", six, "8");
    print("2,000 people: the same for 30 hosts of a board", board, "");
    print(&format!("2,000 people: six weeks, own half, all {} hosts", hosts.len()), all, "");
}

/// The ten best places for every session that somebody misses.
fn places(what: &str, workspace: &Workspace, today: NaiveDate, bar: &str) {
    let everybody = progress::all(workspace, today).filter(|(_, progress)| progress.missing() > 0);
    let mut times = Vec::new();
    for (person, progress) in everybody.take(300) {
        for rotation in progress.rotations.iter().filter(|rotation| rotation.missing > 0) {
            times.push(timed(|| best_places(workspace, today, person, &rotation.id, 10)));
        }
    }
    print(&format!("{what}: ten best places"), times, bar);
}

/// The remedies of the gaps that whole plans leave, or the first plans, which leave more.
fn remedies(what: &str, companies: &[(Workspace, NaiveDate)], first: bool, bar: &str) {
    let cancel = AtomicBool::new(first);
    let options = PlanOptions { cancel: Some(&cancel), ..PlanOptions::default() };
    let planned: Vec<_> =
        companies.iter().map(|(workspace, today)| (workspace, plan(workspace, *today, &options))).collect();
    let gaps: usize = planned.iter().map(|(_, proposal)| proposal.unplaced.len()).sum();
    let explained = (0..if gaps > 100 { 3 } else { 50 }).map(|_| {
        let start = Instant::now();
        for (workspace, proposal) in &planned {
            find_remedies(workspace, &mut black_box(proposal.clone()));
        }
        start.elapsed().as_secs_f64() * 1000.0
    });
    print(&format!("{what} ({gaps} gaps)"), explained.collect(), bar);
}
