//! Commands about people: profile, experience, absences, waivers.

use super::apply::{no_new_fault, no_new_gap, replace_entry, well_formed};
use super::{Profile, Refusal, Thing};
use crate::domain::calendar::Absence;
use crate::domain::ids::{PersonId, RotationId};
use crate::domain::limits;
use crate::domain::person::{Deadline, Experience, Person, Waiver, Wishes};
use crate::domain::workspace::Workspace;
use std::sync::Arc;

impl Workspace {
    /// Gives a person to read, or says that they are gone.
    pub(super) fn person(&self, id: &PersonId) -> Result<&Arc<Person>, Refusal> {
        self.people.get(id).ok_or_else(|| Refusal::Gone(Thing::Person(id.clone())))
    }

    /// Gives a person to change, or says that they are gone.
    pub(super) fn person_mut(&mut self, id: &PersonId) -> Result<&mut Person, Refusal> {
        let person = self.people.get_mut(id).ok_or_else(|| Refusal::Gone(Thing::Person(id.clone())))?;
        Ok(Arc::make_mut(person))
    }

    pub(super) fn add_person(&mut self, id: &PersonId, person: &Person) -> Result<(), Refusal> {
        well_formed(id.as_str())?;
        if self.people.contains_key(id) {
            return Err(Refusal::Taken(Thing::Person(id.clone())));
        }
        person.sessions.keys().try_for_each(|session| well_formed(session.as_str()))?;
        no_new_fault(&[], limits::of_person(person, &|rotation| self.length_for(person, rotation)))?;
        no_new_gap(&[], self.gaps_of_person(id, person))?;
        self.people.insert(id.clone(), Arc::new(person.clone()));
        Ok(())
    }

    pub(super) fn edit_profile(&mut self, id: &PersonId, profile: &Profile) -> Result<(), Refusal> {
        let old = Arc::clone(self.person(id)?);
        let mut new = Person::clone(&old);
        profile.put_into(&mut new);
        no_new_fault(&limits::of_profile(&old), limits::of_profile(&new))?;
        no_new_gap(&self.gaps_of_profile(&old), self.gaps_of_profile(&new))?;
        self.people.insert(id.clone(), Arc::new(new));
        Ok(())
    }

    pub(super) fn remove_person(&mut self, id: &PersonId) -> Result<(), Refusal> {
        self.people.remove(id).map(drop).ok_or_else(|| Refusal::Gone(Thing::Person(id.clone())))
    }

    pub(super) fn add_experience(&mut self, id: &PersonId, experience: &Experience) -> Result<(), Refusal> {
        no_new_fault(&[], limits::of_experience(experience))?;
        self.person_mut(id)?.prior_experience.push(experience.clone());
        Ok(())
    }

    pub(super) fn replace_experience(
        &mut self,
        id: &PersonId,
        old: &Experience,
        new: Option<&Experience>,
    ) -> Result<(), Refusal> {
        no_new_fault(&limits::of_experience(old), new.map(limits::of_experience).unwrap_or_default())?;
        replace_entry(&mut self.person_mut(id)?.prior_experience, old, new, Thing::Experience)
    }

    pub(super) fn add_absence(&mut self, id: &PersonId, absence: &Absence) -> Result<(), Refusal> {
        no_new_fault(&[], limits::of_absence(absence))?;
        self.person_mut(id)?.absences.push(absence.clone());
        Ok(())
    }

    pub(super) fn replace_absence(
        &mut self,
        id: &PersonId,
        old: &Absence,
        new: Option<&Absence>,
    ) -> Result<(), Refusal> {
        no_new_fault(&limits::of_absence(old), new.map(limits::of_absence).unwrap_or_default())?;
        replace_entry(&mut self.person_mut(id)?.absences, old, new, Thing::Absence)
    }

    pub(super) fn add_waiver(&mut self, id: &PersonId, waiver: &Waiver) -> Result<(), Refusal> {
        no_new_fault(&[], limits::of_waiver(waiver))?;
        no_new_gap(&[], self.gaps_of_waiver(waiver))?;
        self.person_mut(id)?.waivers.push(waiver.clone());
        Ok(())
    }

    pub(super) fn replace_waiver(&mut self, id: &PersonId, old: &Waiver, new: Option<&Waiver>) -> Result<(), Refusal> {
        no_new_fault(&limits::of_waiver(old), new.map(limits::of_waiver).unwrap_or_default())?;
        let gaps = new.map(|new| self.gaps_of_waiver(new)).unwrap_or_default();
        no_new_gap(&self.gaps_of_waiver(old), gaps)?;
        replace_entry(&mut self.person_mut(id)?.waivers, old, new, Thing::Waiver)
    }

    /// Sets or takes away the due date that somebody has of their own for a rotation.
    pub(super) fn set_deadline(
        &mut self,
        id: &PersonId,
        rotation: &RotationId,
        deadline: Option<&Deadline>,
    ) -> Result<(), Refusal> {
        let old: Vec<Deadline> =
            self.person(id)?.deadlines.iter().filter(|known| known.rotation == *rotation).cloned().collect();
        let faults: Vec<_> = old.iter().flat_map(limits::of_deadline).collect();
        no_new_fault(&faults, deadline.map(limits::of_deadline).unwrap_or_default())?;
        let known: Vec<_> = old.iter().flat_map(|deadline| self.gaps_of_deadline(deadline)).collect();
        no_new_gap(&known, deadline.map(|deadline| self.gaps_of_deadline(deadline)).unwrap_or_default())?;
        let deadlines = &mut self.person_mut(id)?.deadlines;
        deadlines.retain(|known| known.rotation != *rotation);
        deadlines.extend(deadline.cloned());
        Ok(())
    }

    pub(super) fn edit_wishes(&mut self, id: &PersonId, wishes: &Wishes) -> Result<(), Refusal> {
        let old = &self.person(id)?.wishes;
        no_new_fault(&limits::of_wishes(old), limits::of_wishes(wishes))?;
        no_new_gap(&self.gaps_of_wishes(old), self.gaps_of_wishes(wishes))?;
        self.person_mut(id)?.wishes = wishes.clone();
        Ok(())
    }
}

impl Profile {
    /// Writes the profile into a person.
    fn put_into(&self, person: &mut Person) {
        let Self { name, email, team, programme, revision, start, left, works } = self.clone();
        *person = Person {
            name,
            email,
            team,
            programme,
            revision,
            start,
            left,
            works,
            prior_experience: std::mem::take(&mut person.prior_experience),
            absences: std::mem::take(&mut person.absences),
            waivers: std::mem::take(&mut person.waivers),
            deadlines: std::mem::take(&mut person.deadlines),
            wishes: std::mem::take(&mut person.wishes),
            sessions: std::mem::take(&mut person.sessions),
            conflicts: std::mem::take(&mut person.conflicts),
        };
    }
}
