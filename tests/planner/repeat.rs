//! The same workspace and day give the same bytes: again, with any number of threads, in another process.
//!
//! `TERRAIN_PLANS=20 cargo test --release --test planner the_program -- --nocapture` runs the program twenty times on each
//! instance, and more; the run of every day a few times on the smallest.

use crate::instances::{INSTANCES, Instance};
use terrain::planner::{PlanOptions, plan};

/// Plans in the number of threads given, or as many as the machine has.
fn planned(instance: &Instance, threads: usize) -> String {
    let workspace = instance.load();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    format!("{:?}", pool.install(|| plan(&workspace, instance.today(), &PlanOptions::default())))
}

/// Runs the program with so many threads and gives what it writes, the time it took aside.
fn written(instance: &Instance, threads: usize) -> String {
    let folder = instance.folder();
    let mut program = assert_cmd::cargo::cargo_bin_cmd!("terrain");
    program.args(["plan", "--json", "--today", instance.today]).arg(folder);
    program.env("RAYON_NUM_THREADS", threads.to_string()).env("LC_ALL", "en_US.UTF-8");
    let text = String::from_utf8(program.output().unwrap().stdout).unwrap();
    let is_elapsed = |line: &&str| line.trim_start().starts_with("\"elapsed_ms\":");
    assert_eq!(text.lines().filter(is_elapsed).count(), 1, "{text}");
    assert!(!text.contains("cut_short"));
    text.lines().filter(|line| !is_elapsed(line)).collect::<Vec<_>>().join("\n")
}

/// Built without optimization, larger instances take too long to be planned often.
#[test]
fn again_and_with_any_number_of_threads_a_plan_is_the_same() {
    for instance in &INSTANCES {
        let threads: &[usize] = if instance.name.starts_with('S') { &[1, 8] } else { &[8] };
        let once = planned(instance, 2);
        for &threads in threads {
            assert!(planned(instance, threads) == once, "{} with {threads} threads", instance.name);
        }
    }
}

#[test]
fn the_program_writes_the_same_bytes_again_and_with_any_number_of_threads() {
    let wanted: Option<usize> = std::env::var("TERRAIN_PLANS").ok().and_then(|plans| plans.parse().ok());
    let is_asked = |instance: &&Instance| wanted.is_some() || instance.name.starts_with('S');
    let mut total = 0;
    for instance in INSTANCES.iter().filter(is_asked) {
        let once = written(instance, 2);
        // None given, the program takes as many as the machine has.
        for threads in [1, 2, 8].into_iter().chain(std::iter::repeat_n(0, wanted.unwrap_or(1).saturating_sub(1))) {
            assert!(written(instance, threads) == once, "{} with {threads} threads", instance.name);
            total += 1;
        }
    }
    assert!(total >= 6);
    println!("{total} plans written again, each the same");
}
