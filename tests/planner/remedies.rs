//! A remedy, when it is applied, gives the gap it names a place.

use crate::instances::INSTANCES;
use std::sync::Arc;
use terrain::domain::{Host, HostId, PersonId, Remedy, RotationId, Workspace};
use terrain::planner::{PlanOptions, plan};

/// Applies a remedy as a person at the keyboard would.
fn applied(workspace: &Workspace, person: &PersonId, rotation: &RotationId, remedy: &Remedy) -> Option<Workspace> {
    let mut changed = workspace.clone();
    let mut change = |id: &HostId, with: &dyn Fn(&mut Host)| with(Arc::make_mut(changed.hosts.get_mut(id).unwrap()));
    match remedy {
        Remedy::AddHostDay { host, max_days_per_week, .. } => {
            change(host, &|host| host.max_days_per_week = *max_days_per_week);
        }
        Remedy::RaiseHostLimit { host, trainees } => {
            change(host, &|host| *host.takes.entry(rotation.clone()).or_default() = *trainees);
        }
        Remedy::TakeRotation { host } => change(host, &|host| *host.takes.entry(rotation.clone()).or_default() = 1),
        Remedy::RaiseWeeklyLimit { max_sessions_per_week } => {
            let programme = workspace.people[person].programme.clone();
            let root = Arc::make_mut(&mut changed.root);
            root.programmes.get_mut(&programme).unwrap().base.max_sessions_per_week = *max_sessions_per_week;
        }
        Remedy::AddHost => {
            let mut host = Host::new("Neue");
            host.takes.insert(rotation.clone(), 1);
            changed.hosts.insert(HostId::from("someone-new"), Arc::new(host));
        }
        Remedy::Waive => return None,
    }
    Some(changed)
}

#[test]
fn every_remedy_closes_the_gap_it_names() {
    let mut tried = 0;
    for instance in &INSTANCES[..5] {
        let workspace = instance.load();
        let before = plan(&workspace, instance.today(), &PlanOptions::default());
        for gap in &before.unplaced {
            let remedy = gap.remedy.as_ref().unwrap();
            let Some(changed) = applied(&workspace, &gap.person, &gap.rotation, remedy) else { continue };
            // Beside all that was placed, the gap gets smaller.
            let options = PlanOptions { pinned: &before.placed, ..PlanOptions::default() };
            let beside = plan(&changed, instance.today(), &options);
            let left =
                beside.unplaced.iter().find(|other| other.person == gap.person && other.rotation == gap.rotation);
            assert!(left.map_or(0, |left| left.count) < gap.count, "{}: {gap:?}", instance.name);
            // Planned anew, more is placed than before.
            let after = plan(&changed, instance.today(), &PlanOptions::default());
            assert!(after.score.unplaced < before.score.unplaced, "{}: {gap:?}", instance.name);
            tried += 1;
        }
    }
    assert!(tried >= 3, "the short instance has gaps that can be closed");
}
