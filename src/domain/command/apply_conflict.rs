//! The command that settles a conflict: one of its two values stays, the question goes.

use super::apply::{no_new_fault, no_new_gap};
use super::references::gaps_of_programme;
use super::{Refusal, Thing};
use crate::domain::conflict::{Answer, Conflict, Unresolvable};
use crate::domain::limits;
use crate::domain::record::{Filed, Record};
use crate::domain::workspace::{Root, Workspace};
use std::sync::Arc;

impl Workspace {
    pub(super) fn resolve_conflict(
        &mut self,
        record: &Record,
        conflict: &Conflict,
        take: Answer,
    ) -> Result<(), Refusal> {
        match record {
            Record::Person(id) => {
                let old = Arc::clone(self.person(id)?);
                let Some(new) = resolved(&*old, conflict, take)? else { return self.remove_person(id) };
                let length_of = |rotation: &_| self.length_for(&new, rotation);
                no_new_fault(&limits::of_person(&old, &length_of), limits::of_person(&new, &length_of))?;
                no_new_gap(&self.gaps_of_person(id, &old), self.gaps_of_person(id, &new))?;
                self.people.insert(id.clone(), Arc::new(new));
            }
            Record::Host(id) => {
                let gone = || Refusal::Gone(Thing::Host(id.clone()));
                let old = Arc::clone(self.hosts.get(id).ok_or_else(gone)?);
                let Some(new) = resolved(&*old, conflict, take)? else { return self.remove_host(id) };
                no_new_fault(&limits::of_host(&old), limits::of_host(&new))?;
                no_new_gap(&self.gaps_of_host(&old), self.gaps_of_host(&new))?;
                self.hosts.insert(id.clone(), Arc::new(new));
            }
            Record::Root => {
                let old = Arc::clone(&self.root);
                // A workspace is never without these two: what one side took away stays, and only the question goes.
                let new = resolved(&*old, conflict, take)?.unwrap_or_else(|| without(&*old, conflict));
                no_new_fault(&limits::of_root(&old), limits::of_root(&new))?;
                let gaps = |root: &Root| root.programmes.values().flat_map(gaps_of_programme).collect::<Vec<_>>();
                no_new_gap(&gaps(&old), gaps(&new))?;
                self.root = Arc::new(new);
            }
            Record::Insights => {
                let old = Arc::clone(&self.insights);
                let new = resolved(&*old, conflict, take)?.unwrap_or_else(|| without(&*old, conflict));
                self.insights = Arc::new(new);
            }
        }
        Ok(())
    }
}

fn resolved<T: Filed>(record: &T, conflict: &Conflict, take: Answer) -> Result<Option<T>, Refusal> {
    conflict.resolved(record, take).map_err(|why| match why {
        Unresolvable::Gone => Refusal::Gone(Thing::Conflict),
        Unresolvable::Misfit => Refusal::Misfit,
    })
}

fn without<T: Filed>(record: &T, conflict: &Conflict) -> T {
    let mut record = record.clone();
    record.conflicts_mut().retain(|known| known != conflict);
    record
}
