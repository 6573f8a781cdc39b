//! Every instance of the bench: a valid plan with the score it claims.

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
