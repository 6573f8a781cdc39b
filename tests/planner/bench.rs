//! Every instance of the bench: a valid plan, the score it claims, the same bytes again.

use crate::checker::check;
use crate::instances::{INSTANCES, levels};
use terrain::planner::{PlanOptions, plan};

#[test]
fn every_instance_gets_a_valid_plan_with_the_score_it_claims() {
    for instance in &INSTANCES {
        let workspace = instance.load();
        let proposal = plan(&workspace, instance.today(), &PlanOptions::default());
        check(&workspace, &proposal).unwrap_or_else(|why| panic!("{}: {why}", instance.name));
        assert!(!proposal.cut_short);
        let levels = levels(proposal.score);
        // Below a bound that holds, a rule was broken or read otherwise.
        let equal = levels.iter().zip(&instance.best).take_while(|(found, best)| found == best).count();
        for level in 0..=equal.min(4) {
            assert!(levels[level] >= instance.bound[level], "{}: {levels:?}", instance.name);
        }
    }
}

#[test]
fn the_same_bytes_twice_and_for_any_number_of_threads() {
    for instance in &INSTANCES {
        let workspace = instance.load();
        // Built without optimization, the large one takes too long to plan four times.
        let threads: &[usize] = if instance.name.starts_with('L') { &[2] } else { &[1, 2, 8] };
        let once = plan(&workspace, instance.today(), &PlanOptions::default());
        for &threads in threads {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let again = pool.install(|| plan(&workspace, instance.today(), &PlanOptions::default()));
            assert_eq!(format!("{once:?}"), format!("{again:?}"), "{} with {threads} threads", instance.name);
        }
    }
}
