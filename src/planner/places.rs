//! The best places for one session, for somebody who books it by hand (`screens.md`, assign a shadowing day).

use super::build::build_one;
use super::days::{Cell, number};
use super::dense::{Booking, HALVES, Line, Person, Place, Problem, halves, slot_of};
use super::explain;
use super::insert::MAX_WORDS;
use super::state::State;
use super::wishes::against;
use crate::domain::{
    BestPlace, BestPlaces, HostId, NoPlace, PersonId, PlaceReason, Placement, RotationId, Score, Slot, Workspace,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::ops::Range;

/// Lists the best places for one more session of a person, best first, with what each changes in the score and why.
///
/// The other missing sessions are left aside: the places are free now. A session that is owed takes one from
/// `unplaced` and the lateness it was charged for; one more than is owed takes nothing. Places that are equally good
/// come by date, part of the day and host.
pub fn best_places(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    count: usize,
) -> BestPlaces {
    match find(workspace, today, person, rotation, None, Order::Best, count) {
        Ok(places) => BestPlaces { places, none: None },
        Err(none) => BestPlaces { places: Vec::new(), none: Some(none) },
    }
}

/// Which places are looked at.
#[derive(Clone, Debug)]
pub struct Among<'a> {
    /// The dates.
    pub dates: Range<NaiveDate>,
    /// The part of the day, where it is to be that one.
    pub slot: Option<Slot>,
    /// The host who is left out.
    pub without: Option<&'a HostId>,
}

/// Lists the best of some places for one more session of a person, best first; none where none of these is free.
pub fn best_places_among(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    among: &Among<'_>,
    count: usize,
) -> Vec<BestPlace> {
    find(workspace, today, person, rotation, Some(among), Order::Best, count).unwrap_or_default()
}

/// Finds the first date on which one more session of a person has one of some places, and the best of these there.
pub fn soonest_place_among(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    among: &Among<'_>,
) -> Option<BestPlace> {
    find(workspace, today, person, rotation, Some(among), Order::Soonest, 1).ok()?.pop()
}

/// In which order places are wanted.
#[derive(Clone, Copy)]
enum Order {
    /// By what they add to the score.
    Best,
    /// By their date, and on one date by what they add to the score.
    Soonest,
}

fn find(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    among: Option<&Among<'_>>,
    order: Order,
    count: usize,
) -> Result<Vec<BestPlace>, NoPlace> {
    let built = build_one(workspace, today, person, rotation);
    let problem = &built.problem;
    let of_rotation = |line: &&Line| problem.rotations[usize::from(line.rotation)] == *rotation;
    let Some(line) = problem.lines.iter().find(of_rotation) else {
        return Err(why_left_out(workspace, today, person, rotation));
    };
    let state = State::new(problem);
    let asked = Asked { problem, state: &state, line, task: line.tasks.start, is_owed: built.is_owed };
    let mut found = asked.places();
    if found.is_empty() {
        return Err(NoPlace::Closed(explain::closed_by(&state, asked.task)));
    }
    let first = found.iter().map(|(_, place)| place.cell).min().unwrap_or_default();
    let date_of = |place: &Place| problem.days.date(Cell::from(place.cell));
    if let Some(Among { dates, slot, without }) = among {
        found.retain(|(_, place)| {
            dates.contains(&date_of(place))
                && slot.is_none_or(|slot| slot == slot_of(place.slot))
                && without.is_none_or(|host| *host != problem.hosts[usize::from(place.host)].id)
        });
    }
    if let Order::Soonest = order
        && let Some(soonest) = found.iter().map(|(_, place)| place.cell).min()
    {
        found.retain(|(_, place)| place.cell == soonest);
    }
    if count < found.len() {
        // All the others need no order.
        found.select_nth_unstable(count);
        found.truncate(count);
    }
    found.sort_unstable();
    let places = found.into_iter().map(|(score, place)| BestPlace {
        placement: Placement {
            person: person.clone(),
            date: date_of(&place),
            rotation: rotation.clone(),
            slot: slot_of(place.slot),
            host: problem.hosts[usize::from(place.host)].id.clone(),
        },
        score,
        reasons: asked.reasons(place, first),
    });
    Ok(places.collect())
}

/// Says why planning is not about this session at all.
fn why_left_out(workspace: &Workspace, today: NaiveDate, person: &PersonId, rotation: &RotationId) -> NoPlace {
    match workspace.people.get(person) {
        Some(person) if person.has_left(today) => NoPlace::Left,
        Some(person) if person.start >= workspace.horizon_end(today) => NoPlace::BeyondHorizon,
        Some(person) if workspace.rules_of(person).is_some_and(|rules| !rules.rotations.contains_key(rotation)) => {
            NoPlace::NotInProgramme
        }
        _ => NoPlace::Faulty,
    }
}

/// One session that wants a place, with the tables.
struct Asked<'a> {
    problem: &'a Problem,
    state: &'a State<'a>,
    line: &'a Line,
    task: u32,
    is_owed: bool,
}

impl Asked<'_> {
    fn person(&self) -> &Person {
        &self.problem.people[self.line.person as usize]
    }

    /// Lists every place where it may stand, with what that adds to the score.
    fn places(&self) -> Vec<(Score, Place)> {
        let (problem, state, line, who) = (self.problem, self.state, self.line, self.person());
        let mut free = [[0; MAX_WORDS]; HALVES];
        let words = state.free_days(self.task, &mut free);
        let mut found = Vec::new();
        for &(host, _) in &problem.takers[usize::from(line.rotation)] {
            let base = Score {
                unplaced: -i64::from(self.is_owed),
                late_days: if self.is_owed { -line.late_if_unplaced } else { 0 },
                repeat_hosts: i64::from(self.times_met(host) > 0),
                imbalance: self.added_imbalance(host),
                ..Score::default()
            };
            for word in words.clone() {
                let room = state.room(host, line.rotation, word);
                let halves = [free[0][word] & room[0], free[1][word] & room[1]];
                for &slot in line.slots() {
                    let mut days = halves.get(usize::from(slot)).copied().unwrap_or(halves[0] & halves[1]);
                    while days != 0 {
                        let cell = (word * 64) as u16 + days.trailing_zeros() as u16;
                        days &= days - 1;
                        if who.declined.contains(&(host, Cell::from(cell))) {
                            continue;
                        }
                        let day = number(Cell::from(cell));
                        let late_days = base.late_days + i64::from((day - line.due).max(0));
                        let total_days = i64::from(day - number(who.first));
                        let place = Place { cell, slot, host };
                        let wishes = against(problem, self.task, place);
                        found.push((Score { late_days, total_days, wishes, ..base }, place));
                    }
                }
            }
        }
        found
    }

    /// Counts the sessions of the rotation that the person has had or has booked with a host.
    fn times_met(&self, host: u16) -> u32 {
        self.line.met.iter().find(|(met, _)| *met == host).map_or(0, |(_, times)| u32::from(*times))
    }

    /// Gives what one session more with a host adds to `imbalance`.
    fn added_imbalance(&self, host: u16) -> i64 {
        self.problem.hosts[usize::from(host)].weight * (2 * self.state.load[usize::from(host)] + 1)
    }

    /// Gives what speaks for a place, and against it; `first` is the first free day.
    fn reasons(&self, place: Place, first: u16) -> Vec<PlaceReason> {
        let (problem, line) = (self.problem, self.line);
        let left = line.due - number(Cell::from(place.cell));
        let due = match u32::try_from(left) {
            Ok(days) => PlaceReason::BeforeDue { days },
            Err(_) => PlaceReason::AfterDue { days: left.unsigned_abs() },
        };
        let met = match self.times_met(place.host) {
            0 => PlaceReason::NewHost,
            times => PlaceReason::MetBefore { times },
        };
        let takers = problem.takers[usize::from(line.rotation)].iter();
        let least = takers.map(|(host, _)| self.added_imbalance(*host)).min();
        let load = match self.state.load[usize::from(place.host)] {
            _ if least == Some(self.added_imbalance(place.host)) => PlaceReason::LeastLoaded,
            sessions => PlaceReason::Loaded { sessions: u32::try_from(sessions).unwrap_or(0) },
        };
        let of_host = || problem.bookings.iter().filter(|booking| booking.host == place.host);
        let cell = Cell::from(place.cell);
        let that_day = of_host().filter(|booking| booking.cell == cell);
        let (group, apart): (Vec<&Booking>, Vec<&Booking>) =
            that_day.partition(|booking| halves(booking.slot).any(|half| place.halves().contains(&half)));
        let trainees = group.len() as u32;
        let in_week = |other: Cell| other >> 3 == cell >> 3;
        let days: BTreeSet<Cell> = of_host().map(|booking| booking.cell).filter(|other| in_week(*other)).collect();
        let fills =
            !days.contains(&cell) && days.len() + 1 == problem.hosts[usize::from(place.host)].days_a_week as usize;
        let sessions = self.person().busy.iter().filter(|busy| in_week(**busy)).count() as u32;
        let mut reasons = Vec::with_capacity(8);
        reasons.extend((place.cell == first).then_some(PlaceReason::FirstFreeDay));
        reasons.extend([due, met, load]);
        let unheeded = u32::try_from(against(problem, self.task, place)).unwrap_or(0);
        reasons.extend((unheeded > 0).then_some(PlaceReason::AgainstWishes { wishes: unheeded }));
        reasons.extend((trainees > 0).then_some(PlaceReason::JoinsGroup { trainees }));
        reasons.extend((trainees == 0 && !apart.is_empty()).then_some(PlaceReason::SameDay));
        reasons.extend(fills.then_some(PlaceReason::FillsWeek));
        reasons.extend((sessions > 0).then_some(PlaceReason::SameWeek { sessions }));
        reasons
    }
}
