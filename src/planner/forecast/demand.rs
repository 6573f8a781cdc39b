//! What is asked of the hosts: half-days booked and half-days missing, by week and rotation.

use super::Rotations;
use super::lay::{Place, Trainee};
use super::span::Span;
use crate::domain::{ProgrammeId, Slot, Workspace, check, progress};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Trainee-half-days by week and, within a week, by rotation.
pub(super) struct Demand {
    /// Booked, whoever the host is and whether there is one.
    pub booked: Vec<Vec<u32>>,
    /// Missing, where the people could take them.
    pub laid: Vec<Vec<u32>>,
    /// Missing without a day within the horizon.
    pub unlaid: u32,
    /// Missing and left for after the horizon.
    pub beyond: u32,
}

impl Demand {
    /// Counts what is booked and lays what is missing.
    pub fn new(workspace: &Workspace, span: &Span, rotations: &Rotations<'_>, today: NaiveDate) -> Self {
        let none = vec![vec![0; rotations.ids.len()]; span.weeks];
        let mut demand = Self { booked: none.clone(), laid: none, unlaid: 0, beyond: 0 };
        for (week, session) in span.sessions(workspace) {
            if let Some(&rotation) = rotations.index.get(&session.rotation) {
                demand.booked[week][rotation] += if session.slot == Slot::FullDay { 2 } else { 1 };
            }
        }
        let people_left_out = check::faulty_people(workspace);
        let programmes_left_out = check::faulty_programmes(workspace);
        let mut started: BTreeMap<(&ProgrammeId, NaiveDate), u16> = BTreeMap::new();
        for (id, person) in &workspace.people {
            if people_left_out.contains(id) || programmes_left_out.contains(&person.programme) {
                continue;
            }
            let Some(rules) = workspace.rules_of(person) else { continue };
            let progress = progress::of(workspace, person, today);
            if progress.missing() == 0 {
                continue;
            }
            let companions = started.entry((&person.programme, person.start)).or_default();
            let trainee = Trainee::new(workspace, span, person, rules, &progress, *companions);
            *companions = companions.wrapping_add(1);
            for (rotation, half_days, place) in trainee.lay() {
                let Some(&rotation) = rotations.index.get(rotation) else { continue };
                match place {
                    Place::Day(day) => {
                        let week = span.week_of(day).and_then(|week| demand.laid.get_mut(week));
                        week.into_iter().for_each(|week| week[rotation] += half_days);
                    }
                    Place::Beyond => demand.beyond += half_days,
                    Place::Nowhere => demand.unlaid += half_days,
                }
            }
        }
        demand
    }
}
