//! Commands about hosts.

use super::apply::{no_new_fault, no_new_gap, replace_entry, well_formed};
use super::{Refusal, Thing};
use crate::domain::calendar::Absence;
use crate::domain::host::Host;
use crate::domain::ids::HostId;
use crate::domain::limits;
use crate::domain::workspace::Workspace;
use std::sync::Arc;

impl Workspace {
    fn host_mut(&mut self, id: &HostId) -> Result<&mut Host, Refusal> {
        let host = self.hosts.get_mut(id).ok_or_else(|| Refusal::Gone(Thing::Host(id.clone())))?;
        Ok(Arc::make_mut(host))
    }

    pub(super) fn add_host(&mut self, id: &HostId, host: &Host) -> Result<(), Refusal> {
        well_formed(id.as_str())?;
        if self.hosts.contains_key(id) {
            return Err(Refusal::Taken(Thing::Host(id.clone())));
        }
        no_new_fault(&[], limits::of_host(host))?;
        no_new_gap(&[], self.gaps_of_host(host))?;
        self.hosts.insert(id.clone(), Arc::new(host.clone()));
        Ok(())
    }

    pub(super) fn edit_host(&mut self, id: &HostId, host: &Host) -> Result<(), Refusal> {
        let old = self.hosts.get(id).cloned().ok_or_else(|| Refusal::Gone(Thing::Host(id.clone())))?;
        // Forms know neither of these.
        let new = Host { absences: old.absences.clone(), conflicts: old.conflicts.clone(), ..host.clone() };
        no_new_fault(&limits::of_host(&old), limits::of_host(&new))?;
        no_new_gap(&self.gaps_of_host(&old), self.gaps_of_host(&new))?;
        self.hosts.insert(id.clone(), Arc::new(new));
        Ok(())
    }

    pub(super) fn remove_host(&mut self, id: &HostId) -> Result<(), Refusal> {
        let what = Thing::Host(id.clone());
        let booked = |session: &crate::domain::Session| session.is_booked() && session.host.as_ref() == Some(id);
        let by = self.sessions().filter(|(.., session)| booked(session)).count();
        if by > 0 {
            return Err(Refusal::InUse { what, by });
        }
        self.hosts.remove(id).ok_or(Refusal::Gone(what))?;
        for person in self.people.values_mut().filter(|person| person.wishes.hosts.contains(id)) {
            Arc::make_mut(person).wishes.hosts.remove(id);
        }
        Ok(())
    }

    pub(super) fn add_host_absence(&mut self, id: &HostId, absence: &Absence) -> Result<(), Refusal> {
        no_new_fault(&[], limits::of_absence(absence))?;
        self.host_mut(id)?.absences.push(absence.clone());
        Ok(())
    }

    pub(super) fn replace_host_absence(
        &mut self,
        id: &HostId,
        old: &Absence,
        new: Option<&Absence>,
    ) -> Result<(), Refusal> {
        no_new_fault(&limits::of_absence(old), new.map(limits::of_absence).unwrap_or_default())?;
        replace_entry(&mut self.host_mut(id)?.absences, old, new, Thing::Absence)
    }
}
