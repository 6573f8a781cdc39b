//! Ids that point nowhere, record by record.

use super::Thing;
use crate::domain::host::Host;
use crate::domain::ids::{PersonId, ProgrammeId, RotationId};
use crate::domain::person::{Deadline, Person, SessionRef, Waiver, Wishes};
use crate::domain::programme::{Length, Programme, Rules};
use crate::domain::session::Session;
use crate::domain::workspace::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Workspace {
    /// Lists what a person's file names and is not there.
    pub(super) fn gaps_of_person(&self, id: &PersonId, person: &Person) -> Vec<Thing> {
        let mut gaps = self.gaps_of_profile(person);
        gaps.extend(person.waivers.iter().flat_map(|waiver| self.gaps_of_waiver(waiver)));
        gaps.extend(person.deadlines.iter().flat_map(|deadline| self.gaps_of_deadline(deadline)));
        gaps.extend(self.gaps_of_wishes(&person.wishes));
        gaps.extend(person.sessions.values().flat_map(|session| self.gaps_of_session(id, person, session)));
        gaps
    }

    /// Lists the team, programme and revision of a person that are not there.
    pub(super) fn gaps_of_profile(&self, person: &Person) -> Vec<Thing> {
        let mut gaps = Vec::new();
        if let Some(team) = person.team.as_ref().filter(|team| !self.root.teams.contains_key(*team)) {
            gaps.push(Thing::Team(team.clone()));
        }
        match (self.root.programmes.get(&person.programme), person.revision) {
            (None, _) => gaps.push(Thing::Programme(person.programme.clone())),
            (Some(programme), Some(revision)) if programme.revisions.iter().all(|known| known.from != revision) => {
                gaps.push(Thing::Revision(person.programme.clone(), revision));
            }
            _ => {}
        }
        gaps
    }

    /// Gives the rotation of a waiver where no programme has it.
    pub(super) fn gaps_of_waiver(&self, waiver: &Waiver) -> Vec<Thing> {
        self.gap_of_rotation(&waiver.rotation).into_iter().collect()
    }

    /// Gives the rotation of a due date of somebody's own where no programme has it.
    pub(super) fn gaps_of_deadline(&self, deadline: &Deadline) -> Vec<Thing> {
        self.gap_of_rotation(&deadline.rotation).into_iter().collect()
    }

    /// Lists the hosts somebody wishes for and who are not there.
    pub(super) fn gaps_of_wishes(&self, wishes: &Wishes) -> Vec<Thing> {
        wishes.hosts.iter().filter(|host| !self.hosts.contains_key(*host)).cloned().map(Thing::Host).collect()
    }

    /// Lists the rotation, host, sessions and insights that a session names and that are not there.
    pub(super) fn gaps_of_session(&self, id: &PersonId, person: &Person, session: &Session) -> Vec<Thing> {
        let mut gaps: Vec<Thing> = self.gap_of_rotation(&session.rotation).into_iter().collect();
        gaps.extend(session.host.iter().filter(|host| !self.hosts.contains_key(*host)).cloned().map(Thing::Host));
        let others = [&session.makes_up, &session.appointment_from];
        gaps.extend(
            others
                .into_iter()
                .flatten()
                .filter(|other| !person.sessions.contains_key(*other))
                .map(|other| Thing::Session(SessionRef { person: id.clone(), session: other.clone() })),
        );
        let insights = session.insights.iter().filter(|insight| !self.insights.insights.contains_key(*insight));
        gaps.extend(insights.cloned().map(Thing::Insight));
        gaps
    }

    /// Lists the rotations a host takes and no programme has.
    pub(super) fn gaps_of_host(&self, host: &Host) -> Vec<Thing> {
        host.takes.keys().filter_map(|rotation| self.gap_of_rotation(rotation)).collect()
    }

    fn gap_of_rotation(&self, rotation: &RotationId) -> Option<Thing> {
        self.rotation(rotation).is_none().then(|| Thing::Rotation(rotation.clone()))
    }

    /// Gives how much of a day a session of a rotation takes: by the person's own programme, or else by any that has it.
    pub(in crate::domain) fn length_for(&self, person: &Person, rotation: &RotationId) -> Option<Length> {
        let own = self.rules_of(person).and_then(|rules| rules.rotations.get(rotation));
        own.or_else(|| self.rotation(rotation)).map(|rotation| rotation.length())
    }

    /// Lists every rotation that some programme has.
    pub(super) fn rotation_ids(&self) -> BTreeSet<RotationId> {
        let rules = self.root.programmes.values().flat_map(every_rules);
        rules.flat_map(|rules| rules.rotations.keys().cloned()).collect()
    }

    /// Counts the sessions, waivers and due dates of somebody's own that name a rotation.
    pub(super) fn uses_of_rotation(&self, rotation: &RotationId) -> usize {
        let sessions = self.sessions().filter(|(.., session)| session.rotation == *rotation).count();
        let waivers = self.people.values().flat_map(|person| &person.waivers);
        let deadlines = self.people.values().flat_map(|person| &person.deadlines);
        sessions
            + waivers.filter(|waiver| waiver.rotation == *rotation).count()
            + deadlines.filter(|deadline| deadline.rotation == *rotation).count()
    }

    /// Counts the people who are under a revision because their file says so.
    pub(super) fn uses_of_revision(&self, programme: &ProgrammeId, revision: NaiveDate) -> usize {
        let named = |person: &Person| person.programme == *programme && person.revision == Some(revision);
        self.people.values().filter(|person| named(person)).count()
    }
}

/// Lists the rotations that come first somewhere in a programme without being there.
pub(super) fn gaps_of_programme(programme: &Programme) -> Vec<Thing> {
    let of_rules = |rules: &Rules| {
        let firsts = rules.rotations.values().flat_map(|rotation| rotation.after.keys());
        let gone = firsts.filter(|first| !rules.rotations.contains_key(*first));
        gone.cloned().map(Thing::Rotation).collect::<Vec<_>>()
    };
    every_rules(programme).flat_map(of_rules).collect()
}

/// Walks the rules of a programme and of each of its revisions.
pub(super) fn every_rules(programme: &Programme) -> impl Iterator<Item = &Rules> {
    std::iter::once(&programme.base).chain(programme.revisions.iter().map(|revision| &revision.rules))
}
