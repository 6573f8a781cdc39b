//! Carries commands out on a copy, so that a refusal leaves nothing half done.

use super::{Command, Refusal, Thing};
use crate::domain::ids::is_id;
use crate::domain::limits::Fault;
use crate::domain::workspace::Workspace;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Workspace {
    /// Gives the workspace after a command: all of it is done, or nothing.
    ///
    /// Records that come out as they were are the same shared records, so that pointers tell what changed.
    ///
    /// # Errors
    ///
    /// Says why the command cannot be carried out; the first reason where there are several.
    pub fn apply(&self, command: &Command) -> Result<Self, Refusal> {
        let mut next = self.clone();
        next.carry_out(command)?;
        next.share_with(self);
        Ok(next)
    }

    /// Tells whether every record is the same shared record, so that nothing can have changed.
    pub fn shares_all_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.root, &other.root)
            && Arc::ptr_eq(&self.insights, &other.insights)
            && shared_all(&self.people, &other.people)
            && shared_all(&self.hosts, &other.hosts)
    }

    /// Takes over the shared records of another workspace wherever they hold the same.
    fn share_with(&mut self, other: &Self) {
        share(&mut self.root, &other.root);
        share(&mut self.insights, &other.insights);
        share_all(&mut self.people, &other.people);
        share_all(&mut self.hosts, &other.hosts);
    }

    pub(super) fn carry_out(&mut self, command: &Command) -> Result<(), Refusal> {
        match command {
            Command::Batch(commands) => commands.iter().try_for_each(|command| self.carry_out(command)),

            Command::AddPerson { id, person } => self.add_person(id, person),
            Command::EditProfile { person, profile } => self.edit_profile(person, profile),
            Command::RemovePerson { person } => self.remove_person(person),
            Command::AddExperience { person, experience } => self.add_experience(person, experience),
            Command::ReplaceExperience { person, old, new } => self.replace_experience(person, old, new.as_ref()),
            Command::AddAbsence { person, absence } => self.add_absence(person, absence),
            Command::ReplaceAbsence { person, old, new } => self.replace_absence(person, old, new.as_ref()),
            Command::AddWaiver { person, waiver } => self.add_waiver(person, waiver),
            Command::ReplaceWaiver { person, old, new } => self.replace_waiver(person, old, new.as_ref()),
            Command::SetDeadline { person, rotation, deadline } => {
                self.set_deadline(person, rotation, deadline.as_ref())
            }
            Command::EditWishes { person, wishes } => self.edit_wishes(person, wishes),

            Command::AddSession { name, session } => self.add_session(name, session),
            Command::EditSession { name, session } => self.edit_session(name, session),
            Command::MoveSession { name, date, slot, host } => self.move_session(name, *date, *slot, host.as_ref()),
            Command::ConfirmSession { name } => self.confirm_session(name),
            Command::DeclineSession { name, reason, instead } => self.decline_session(name, *reason, *instead),
            Command::CancelSession { name, reason } => self.cancel_session(name, *reason),
            Command::MissSession { name, reason } => self.miss_session(name, *reason),
            Command::RecordOutcome { name, outcome, reflection, feedback } => {
                self.record_outcome(name, *outcome, reflection, feedback)
            }
            Command::SignSession { name, by } => self.sign_session(name, by),
            Command::RemoveSession { name } => self.remove_session(name),
            Command::AcceptProposal { sessions } => self.accept_proposal(sessions),

            Command::AddHost { id, host } => self.add_host(id, host),
            Command::EditHost { id, host } => self.edit_host(id, host),
            Command::RemoveHost { id } => self.remove_host(id),
            Command::AddHostAbsence { host, absence } => self.add_host_absence(host, absence),
            Command::ReplaceHostAbsence { host, old, new } => self.replace_host_absence(host, old, new.as_ref()),

            Command::PutProgramme { id, programme } => self.put_programme(id, programme),
            Command::RemoveProgramme { id } => self.remove_programme(id),
            Command::PutTeam { id, team } => self.put_team(id, team),
            Command::RemoveTeam { id } => self.remove_team(id),
            Command::EditCalendar { calendar } => self.edit_calendar(calendar),
            Command::AddClosure { closure } => self.add_closure(closure),
            Command::ReplaceClosure { old, new } => self.replace_closure(old, new.as_ref()),
            Command::EditWorkspace { name, language, horizon_weeks } => {
                self.edit_workspace(name, language, *horizon_weeks)
            }
            Command::PutInsight { id, insight } => self.put_insight(id, insight),
            Command::MergeInsights { into, from } => self.merge_insights(into, from),
            Command::NameInsight { session, insight, on } => self.name_insight(session, insight, *on),
            Command::RemoveInsight { id } => self.remove_insight(id),
            Command::Restore { records } => {
                for (record, content) in records {
                    if !record.has_good_id() {
                        return Err(Refusal::BadId { id: record.file() });
                    }
                    record.put_in(self, Some(content.clone()));
                }
                Ok(())
            }
            Command::ResolveConflict { record, conflict, take } => self.resolve_conflict(record, conflict, *take),
        }
    }
}

fn share<T: PartialEq>(mine: &mut Arc<T>, theirs: &Arc<T>) {
    if !Arc::ptr_eq(mine, theirs) && mine == theirs {
        *mine = Arc::clone(theirs);
    }
}

fn shared_all<K: Eq, T>(one: &BTreeMap<K, Arc<T>>, other: &BTreeMap<K, Arc<T>>) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.0 == b.0 && Arc::ptr_eq(a.1, b.1))
}

fn share_all<K: Ord, T: PartialEq>(mine: &mut BTreeMap<K, Arc<T>>, theirs: &BTreeMap<K, Arc<T>>) {
    for (id, record) in mine {
        if let Some(other) = theirs.get(id) {
            share(record, other);
        }
    }
}

/// Refuses an id that could not stand in a folder.
pub(super) fn well_formed(id: &str) -> Result<(), Refusal> {
    if is_id(id) { Ok(()) } else { Err(Refusal::BadId { id: id.to_owned() }) }
}

/// Refuses the first fault that was not there before.
pub(super) fn no_new_fault(before: &[Fault], after: Vec<Fault>) -> Result<(), Refusal> {
    after.into_iter().find(|fault| !before.contains(fault)).map_or(Ok(()), |fault| Err(Refusal::Value(fault.value)))
}

/// Refuses the first id that points nowhere and did not do so before.
pub(super) fn no_new_gap(before: &[Thing], after: Vec<Thing>) -> Result<(), Refusal> {
    after.into_iter().find(|gone| !before.contains(gone)).map_or(Ok(()), |gone| Err(Refusal::Gone(gone)))
}

/// Replaces one entry of a list, or takes it away; the entry is found by its value, as others edit the list too.
pub(super) fn replace_entry<T: Clone + PartialEq>(
    list: &mut Vec<T>,
    old: &T,
    new: Option<&T>,
    thing: Thing,
) -> Result<(), Refusal> {
    let place = list.iter().position(|entry| entry == old).ok_or(Refusal::Gone(thing))?;
    match new {
        Some(new) => list[place] = new.clone(),
        None => drop(list.remove(place)),
    }
    Ok(())
}
