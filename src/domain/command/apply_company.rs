//! Commands about what the whole company shares: programmes, teams, calendar, insights.

use super::apply::{no_new_fault, no_new_gap, replace_entry, well_formed};
use super::references::{every_rules, gaps_of_programme};
use super::{Refusal, Thing};
use crate::domain::calendar::{Calendar, Closure};
use crate::domain::holidays;
use crate::domain::ids::{InsightId, ProgrammeId, RotationId, TeamId};
use crate::domain::insight::Insight;
use crate::domain::limits;
use crate::domain::person::SessionRef;
use crate::domain::problem::ValueFault;
use crate::domain::programme::Programme;
use crate::domain::workspace::{Root, Team, Workspace};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Workspace {
    fn root_mut(&mut self) -> &mut Root {
        Arc::make_mut(&mut self.root)
    }

    pub(super) fn put_programme(&mut self, id: &ProgrammeId, programme: &Programme) -> Result<(), Refusal> {
        let old = self.root.programmes.get(id);
        if old.is_none() {
            well_formed(id.as_str())?;
        }
        let known = self.rotation_ids();
        let named = every_rules(programme).flat_map(|rules| rules.rotations.keys());
        named.filter(|rotation| !known.contains(*rotation)).try_for_each(|rotation| well_formed(rotation.as_str()))?;
        let faults = old.map(limits::of_programme).unwrap_or_default();
        no_new_fault(&faults, limits::of_programme(programme))?;
        no_new_gap(&old.map(gaps_of_programme).unwrap_or_default(), gaps_of_programme(programme))?;
        for revision in old.iter().flat_map(|old| &old.revisions) {
            let by = self.uses_of_revision(id, revision.from);
            if by > 0 && programme.revisions.iter().all(|kept| kept.from != revision.from) {
                return Err(Refusal::InUse { what: Thing::Revision(id.clone(), revision.from), by });
            }
        }
        self.root_mut().programmes.insert(id.clone(), programme.clone());
        self.let_go_of_rotations(&known)
    }

    pub(super) fn remove_programme(&mut self, id: &ProgrammeId) -> Result<(), Refusal> {
        let what = Thing::Programme(id.clone());
        if !self.root.programmes.contains_key(id) {
            return Err(Refusal::Gone(what));
        }
        let by = self.people.values().filter(|person| person.programme == *id).count();
        if by > 0 {
            return Err(Refusal::InUse { what, by });
        }
        let known = self.rotation_ids();
        self.root_mut().programmes.remove(id);
        self.let_go_of_rotations(&known)
    }

    /// Takes rotations that no programme has any more off the hosts; refused while a session or waiver names one.
    fn let_go_of_rotations(&mut self, before: &BTreeSet<RotationId>) -> Result<(), Refusal> {
        let after = self.rotation_ids();
        for rotation in before.difference(&after) {
            let by = self.uses_of_rotation(rotation);
            if by > 0 {
                return Err(Refusal::InUse { what: Thing::Rotation(rotation.clone()), by });
            }
            for host in self.hosts.values_mut().filter(|host| host.takes.contains_key(rotation)) {
                Arc::make_mut(host).takes.remove(rotation);
            }
        }
        Ok(())
    }

    pub(super) fn put_team(&mut self, id: &TeamId, team: &Team) -> Result<(), Refusal> {
        let old = self.root.teams.get(id);
        if old.is_none() {
            well_formed(id.as_str())?;
        }
        no_new_fault(&old.map(limits::of_team).unwrap_or_default(), limits::of_team(team))?;
        self.root_mut().teams.insert(id.clone(), team.clone());
        Ok(())
    }

    pub(super) fn remove_team(&mut self, id: &TeamId) -> Result<(), Refusal> {
        let what = Thing::Team(id.clone());
        let by = self.people.values().filter(|person| person.team.as_ref() == Some(id)).count();
        if by > 0 {
            return Err(Refusal::InUse { what, by });
        }
        self.root_mut().teams.remove(id).map(drop).ok_or(Refusal::Gone(what))
    }

    pub(super) fn edit_calendar(&mut self, calendar: &Calendar) -> Result<(), Refusal> {
        let old = &self.root.calendar;
        let new = Calendar { closures: old.closures.clone(), ..calendar.clone() };
        let mut faults = limits::of_calendar(old);
        if (old.morning, old.afternoon) != (new.morning, new.afternoon) {
            // The fault names no hours: what was wrong in another way before does not excuse it.
            faults.retain(|fault| fault.value != ValueFault::Hours);
        }
        no_new_fault(&faults, limits::of_calendar(&new))?;
        let code = new.holidays.as_ref().filter(|code| old.holidays.as_ref() != Some(code));
        if let Some(code) = code.filter(|code| holidays::holidays(code).is_none()) {
            return Err(Refusal::UnknownHolidays { code: code.clone() });
        }
        self.root_mut().calendar = new;
        Ok(())
    }

    pub(super) fn add_closure(&mut self, closure: &Closure) -> Result<(), Refusal> {
        no_new_fault(&[], limits::of_closure(closure))?;
        self.root_mut().calendar.closures.push(closure.clone());
        Ok(())
    }

    pub(super) fn replace_closure(&mut self, old: &Closure, new: Option<&Closure>) -> Result<(), Refusal> {
        no_new_fault(&limits::of_closure(old), new.map(limits::of_closure).unwrap_or_default())?;
        replace_entry(&mut self.root_mut().calendar.closures, old, new, Thing::Closure)
    }

    pub(super) fn edit_workspace(&mut self, name: &str, language: &str, horizon_weeks: u32) -> Result<(), Refusal> {
        let old = limits::of_workspace(&self.root.name, &self.root.language, self.root.horizon_weeks);
        no_new_fault(&old, limits::of_workspace(name, language, horizon_weeks))?;
        let root = self.root_mut();
        root.name = name.to_owned();
        root.language = language.to_owned();
        root.horizon_weeks = horizon_weeks;
        Ok(())
    }

    pub(super) fn put_insight(&mut self, id: &InsightId, insight: &Insight) -> Result<(), Refusal> {
        let old = self.insights.insights.get(id);
        if old.is_none() {
            well_formed(id.as_str())?;
        }
        no_new_fault(&old.map(limits::of_insight).unwrap_or_default(), limits::of_insight(insight))?;
        Arc::make_mut(&mut self.insights).insights.insert(id.clone(), insight.clone());
        Ok(())
    }

    /// Makes two insights one.
    pub(super) fn merge_insights(&mut self, into: &InsightId, from: &InsightId) -> Result<(), Refusal> {
        let gone = |id: &InsightId| Refusal::Gone(Thing::Insight(id.clone()));
        let insights = &self.insights.insights;
        let mut kept = insights.get(into).cloned().ok_or_else(|| gone(into))?;
        let other = insights.get(from).filter(|_| into != from).cloned().ok_or_else(|| gone(from))?;
        let or = |mine: String, theirs: String| if mine.trim().is_empty() { theirs } else { mine };
        kept.action = or(kept.action, other.action);
        kept.owner = or(kept.owner, other.owner);
        kept.due = kept.due.or(other.due);
        kept.done = kept.done.or(other.done);
        for person in self.people.values_mut() {
            if person.sessions.values().any(|session| session.insights.contains(from)) {
                for session in Arc::make_mut(person).sessions.values_mut() {
                    let Some(at) = session.insights.iter().position(|named| named == from) else { continue };
                    session.insights[at] = into.clone();
                    let mut seen = BTreeSet::new();
                    session.insights.retain(|named| seen.insert(named.clone()));
                }
            }
        }
        let insights = &mut Arc::make_mut(&mut self.insights).insights;
        insights.insert(into.clone(), kept);
        insights.remove(from);
        Ok(())
    }

    pub(super) fn name_insight(&mut self, name: &SessionRef, insight: &InsightId, on: bool) -> Result<(), Refusal> {
        if on && !self.insights.insights.contains_key(insight) {
            return Err(Refusal::Gone(Thing::Insight(insight.clone())));
        }
        let person = self.person_mut(&name.person)?;
        let session = person.sessions.get_mut(&name.session);
        let session = session.ok_or_else(|| Refusal::Gone(Thing::Session(name.clone())))?;
        session.insights.retain(|named| named != insight);
        session.insights.extend(on.then(|| insight.clone()));
        Ok(())
    }

    pub(super) fn remove_insight(&mut self, id: &InsightId) -> Result<(), Refusal> {
        let insights = Arc::make_mut(&mut self.insights);
        insights.insights.remove(id).ok_or_else(|| Refusal::Gone(Thing::Insight(id.clone())))?;
        for person in self.people.values_mut() {
            if person.sessions.values().any(|session| session.insights.contains(id)) {
                for session in Arc::make_mut(person).sessions.values_mut() {
                    session.insights.retain(|named| named != id);
                }
            }
        }
        Ok(())
    }
}
