//! Commands about sessions: booking, moving, answering, recording.

use super::apply::{no_new_fault, no_new_gap, well_formed};
use super::{Refusal, Thing};
use crate::domain::ids::{HostId, SessionId};
use crate::domain::limits;
use crate::domain::person::SessionRef;
use crate::domain::problem::ValueFault;
use crate::domain::proposal::Placement;
use crate::domain::session::{Outcome, Reason, Session, Status};
use crate::domain::time::Slot;
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;

impl Workspace {
    pub(super) fn add_session(&mut self, name: &SessionRef, session: &Session) -> Result<(), Refusal> {
        well_formed(name.session.as_str())?;
        let person = self.person(&name.person)?;
        if person.sessions.contains_key(&name.session) {
            return Err(Refusal::Taken(Thing::Session(name.clone())));
        }
        no_new_fault(&[], limits::of_session(session, self.length_for(person, &session.rotation)))?;
        no_new_gap(&[], self.gaps_of_session(&name.person, person, session))?;
        self.person_mut(&name.person)?.sessions.insert(name.session.clone(), session.clone());
        Ok(())
    }

    pub(super) fn accept_proposal(&mut self, sessions: &[(SessionId, Placement)]) -> Result<(), Refusal> {
        sessions.iter().try_for_each(|(id, placement)| {
            let Placement { person, date, rotation, slot, host } = placement.clone();
            let name = SessionRef { person, session: id.clone() };
            self.add_session(&name, &Session::planned(rotation, date, slot, Some(host)))
        })
    }

    pub(super) fn edit_session(&mut self, name: &SessionRef, new: &Session) -> Result<(), Refusal> {
        let person = self.person(&name.person)?;
        let old = person.sessions.get(&name.session).ok_or_else(|| Refusal::Gone(Thing::Session(name.clone())))?;
        let mut faults = limits::of_session(old, self.length_for(person, &old.rotation));
        // These two name no value: what was wrong in another way before does not excuse them.
        let same_length = (&old.rotation, old.slot) == (&new.rotation, new.slot);
        let same_hours = (old.starts, old.ends) == (new.starts, new.ends);
        faults.retain(|fault| match fault.value {
            ValueFault::Slot => same_length,
            ValueFault::Hours => same_hours,
            _ => true,
        });
        no_new_fault(&faults, limits::of_session(new, self.length_for(person, &new.rotation)))?;
        let mut gaps = self.gaps_of_session(&name.person, person, old);
        // The past may name a host who is no longer there; what is booked needs one who is.
        gaps.retain(|gap| !matches!(gap, Thing::Host(_)) || old.is_booked() || !new.is_booked());
        no_new_gap(&gaps, self.gaps_of_session(&name.person, person, new))?;
        self.person_mut(&name.person)?.sessions.insert(name.session.clone(), new.clone());
        Ok(())
    }

    pub(super) fn move_session(
        &mut self,
        name: &SessionRef,
        date: NaiveDate,
        slot: Slot,
        host: Option<&HostId>,
    ) -> Result<(), Refusal> {
        let old = self.session_in(name, &[Status::Planned, Status::Confirmed, Status::Declined])?;
        if (old.date, old.slot, old.host.as_ref()) == (date, slot, host) {
            return Ok(());
        }
        let same_slot = old.slot == slot;
        let new = Session {
            date,
            slot,
            host: host.cloned(),
            status: Status::Planned,
            reason: None,
            instead: None,
            starts: old.starts.filter(|_| same_slot),
            ends: old.ends.filter(|_| same_slot),
            ..old
        };
        self.edit_session(name, &new)
    }

    pub(super) fn confirm_session(&mut self, name: &SessionRef) -> Result<(), Refusal> {
        let old = self.session_in(name, &[Status::Planned, Status::Confirmed, Status::Declined])?;
        with_host(name, &old)?;
        self.edit_session(name, &Session { status: Status::Confirmed, reason: None, instead: None, ..old })
    }

    pub(super) fn decline_session(
        &mut self,
        name: &SessionRef,
        reason: Option<Reason>,
        instead: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        let old = self.session_in(name, &[Status::Planned, Status::Confirmed, Status::Declined])?;
        with_host(name, &old)?;
        self.edit_session(name, &Session { status: Status::Declined, reason, instead, ..old })
    }

    pub(super) fn cancel_session(&mut self, name: &SessionRef, reason: Option<Reason>) -> Result<(), Refusal> {
        let open = [Status::Planned, Status::Confirmed, Status::Declined, Status::Cancelled];
        let old = self.session_in(name, &open)?;
        self.edit_session(name, &Session { status: Status::Cancelled, reason: reason.or(old.reason), ..old })
    }

    pub(super) fn miss_session(&mut self, name: &SessionRef, reason: Option<Reason>) -> Result<(), Refusal> {
        let old = self.session_in(name, &[Status::Planned, Status::Confirmed, Status::Missed])?;
        self.edit_session(name, &Session { status: Status::Missed, reason: reason.or(old.reason), ..old })
    }

    /// Records what came of a session, whatever its status: what took place took place, noted otherwise or not.
    pub(super) fn record_outcome(
        &mut self,
        name: &SessionRef,
        outcome: Outcome,
        reflection: &str,
        feedback: &str,
    ) -> Result<(), Refusal> {
        let old = self.session_in(name, &Status::ALL)?;
        let new = Session {
            status: Status::Done,
            reason: None,
            instead: None,
            outcome: Some(outcome),
            reflection: reflection.to_owned(),
            feedback: feedback.to_owned(),
            ..old
        };
        self.edit_session(name, &new)
    }

    pub(super) fn sign_session(&mut self, name: &SessionRef, by: &str) -> Result<(), Refusal> {
        let old = self.session_in(name, &[Status::Done])?;
        if by.trim().is_empty() {
            return Err(Refusal::Value(ValueFault::EmptyName));
        }
        self.edit_session(name, &Session { signed_by: by.to_owned(), ..old })
    }

    pub(super) fn remove_session(&mut self, name: &SessionRef) -> Result<(), Refusal> {
        let person = self.person_mut(&name.person)?;
        person.sessions.remove(&name.session).ok_or_else(|| Refusal::Gone(Thing::Session(name.clone())))?;
        for session in person.sessions.values_mut() {
            for other in [&mut session.makes_up, &mut session.appointment_from] {
                if other.as_ref() == Some(&name.session) {
                    *other = None;
                }
            }
        }
        Ok(())
    }

    /// Gives a copy of a session that has one of these statuses.
    fn session_in(&self, name: &SessionRef, allowed: &[Status]) -> Result<Session, Refusal> {
        let session = self.person(&name.person)?.sessions.get(&name.session);
        let session = session.ok_or_else(|| Refusal::Gone(Thing::Session(name.clone())))?;
        if allowed.contains(&session.status) {
            Ok(session.clone())
        } else {
            Err(Refusal::Status { session: name.clone(), status: session.status })
        }
    }
}

fn with_host(name: &SessionRef, session: &Session) -> Result<(), Refusal> {
    if session.host.is_some() { Ok(()) } else { Err(Refusal::NoHost { session: name.clone() }) }
}
