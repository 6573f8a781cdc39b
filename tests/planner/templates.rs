//! Programmes to start from: no value of theirs is at fault, and a newcomer's plan places all they ask for.

use crate::checker::check;
use crate::small::*;
use terrain::domain::{Programme, ProgrammeId, Root, Template, TemplatePart, Workspace, limits};
use terrain::planner::{PlanOptions, plan};

fn programme(template: Template) -> Programme {
    let rules = template.rules(|part| format!("{part:?}"));
    Programme { name: format!("{template:?}"), base: rules, revisions: Vec::new() }
}

#[test]
fn no_template_has_a_value_fault() {
    for template in Template::ALL {
        assert_eq!(limits::of_programme(&programme(template)), [], "{template:?}");
    }
}

#[test]
fn every_template_is_planned_whole_and_in_time_for_a_newcomer_with_enough_hosts() {
    for template in Template::ALL {
        let programme = programme(template);
        let owed: u32 = programme.base.rotations.values().map(|rotation| rotation.count).sum();
        let mut root = Root::new("Essai", "fr");
        root.programmes.insert(ProgrammeId::from("field"), programme);
        let mut workspace = Workspace::new(root);
        person(&mut workspace, "anna", |anna| anna.start = day(TODAY));
        let takes = TemplatePart::ALL.map(|part| (part.id(), 1));
        for id in ["hugo", "ines", "karim"] {
            host(&mut workspace, id, &takes, 3, |_| {});
        }
        let proposal = plan(&workspace, day(TODAY), &PlanOptions::default());
        check(&workspace, &proposal).unwrap();
        assert_eq!(proposal.unplaced, [], "{template:?}");
        assert_eq!(proposal.placed.len(), owed as usize, "{template:?}");
        let rules = &workspace.root.programmes[&ProgrammeId::from("field")].base;
        for placed in &proposal.placed {
            let due = day(TODAY) + chrono::Days::new(u64::from(rules.rotations[&placed.rotation].due_days));
            assert!(placed.date < due, "{template:?}: {placed:?}");
        }
    }
}
