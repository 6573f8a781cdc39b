//! The steps that bring late sessions forward: to a free place, in exchange with another, or into the place of one that
//! has a free place elsewhere.

use super::Mend;
use crate::planner::dense::Place;
use crate::planner::dice::Dice;
use crate::planner::score::date_cost;

/// Ways that are noted for one late session.
const MOST_WAYS: usize = 8;

/// A way to bring a session forward, with what it is expected to cost; negative.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    cost: i64,
    task: u32,
    how: How,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    /// To a free place.
    Alone,
    /// To the place of another, who comes to its own.
    Exchange(u32),
    /// To the place of another, who goes to a free one.
    Displace(u32),
}

impl Mend<'_, '_> {
    /// Brings late sessions forward and betters what is free to go anywhere, the largest gain first.
    pub(super) fn bring_forward(&mut self) {
        loop {
            let before = self.state.cost;
            let mut touched = vec![false; self.problem().people.len()];
            for way in self.ways() {
                if self.deadline.is_over() {
                    return;
                }
                // What was expected for people that an earlier step has touched is out of date.
                let other = match way.how {
                    How::Alone => way.task,
                    How::Exchange(other) | How::Displace(other) => other,
                };
                if [way.task, other].iter().any(|task| touched[self.person_of(*task) as usize]) {
                    continue;
                }
                if let Some(step) = self.try_step(|mend| mend.go(way)) {
                    self.take(&step);
                    for (task, _) in &step.places {
                        touched[self.person_of(*task) as usize] = true;
                    }
                }
            }
            if self.state.cost == before {
                return;
            }
        }
    }

    fn go(&mut self, way: Way) -> bool {
        match way.how {
            How::Alone => {
                self.lift(way.task);
                self.replace(vec![way.task])
            }
            How::Exchange(other) => {
                let (here, there) = (self.lift(way.task), self.lift(other));
                let comes = self.state.allows(way.task, there);
                if comes {
                    self.settle(way.task, there);
                }
                let goes = comes && self.state.allows(other, here);
                if goes {
                    self.settle(other, here);
                }
                goes && self.replace(Vec::new())
            }
            How::Displace(other) => {
                let (_, there) = (self.lift(way.task), self.lift(other));
                let comes = self.state.allows(way.task, there);
                if comes {
                    self.settle(way.task, there);
                }
                comes && self.replace(vec![other])
            }
        }
    }

    /// Lists ways that promise a gain, the largest first.
    fn ways(&mut self) -> Vec<Way> {
        let placed = self.placed();
        let mut alone = vec![None; self.state.places.len()];
        for &task in &placed {
            alone[task as usize] = self.alternative(task);
        }
        let mut alike = vec![Vec::new(); self.problem().rotations.len()];
        for &task in &placed {
            alike[usize::from(self.state.line(task).rotation)].push(task);
        }
        let mut ways = Vec::new();
        for &task in &placed {
            if let Some(cost) = alone[task as usize].filter(|cost| *cost < 0) {
                ways.push(Way { cost, task, how: How::Alone });
            }
            if self.state.late_days(task) > 0 {
                ways.extend(self.ways_of(task, &alike[usize::from(self.state.line(task).rotation)], &alone));
            }
        }
        ways.sort_unstable();
        ways
    }

    /// Lists the best ways of one late session to the places of others.
    fn ways_of(&self, task: u32, alike: &[u32], alone: &[Option<i64>]) -> Vec<Way> {
        let here = self.place_of(task);
        let stays = self.date_and_move(task, here);
        let mut ways = Vec::new();
        for &other in alike {
            let there = self.place_of(other);
            // Only what is earlier makes a late session less late.
            if there.cell >= here.cell || self.person_of(other) == self.person_of(task) {
                continue;
            }
            let gain = stays - self.date_and_move(task, there);
            let exchanged = self.date_and_move(other, here) - self.date_and_move(other, there) - gain;
            if exchanged < 0 {
                ways.push(Way { cost: exchanged, task, how: How::Exchange(other) });
            }
            if let Some(cost) = alone[other as usize].map(|cost| cost - gain).filter(|cost| *cost < 0) {
                ways.push(Way { cost, task, how: How::Displace(other) });
            }
        }
        ways.sort_unstable();
        ways.retain(|way| match way.how {
            How::Exchange(other) | How::Displace(other) => self.state.person_allows(task, self.place_of(other)),
            How::Alone => true,
        });
        ways.truncate(MOST_WAYS);
        ways
    }

    /// Gives what a place costs a task by its date and by being another than before.
    fn date_and_move(&self, task: u32, place: Place) -> i64 {
        let person = &self.problem().people[self.person_of(task) as usize];
        date_cost(self.state.line(task), person, place.cell) + self.state.repair_cost(task, place)
    }

    /// Gives what it would cost a placed task to go to the best free place elsewhere, if there is one.
    pub(super) fn alternative(&mut self, task: u32) -> Option<i64> {
        let (line, own) = (self.state.line(task), self.place_of(task));
        let stays = self.state.cost;
        self.state.unplace(task);
        let same_day = self.problem().takers[usize::from(line.rotation)]
            .iter()
            .flat_map(|&(host, _)| line.slots().iter().map(move |&slot| Place { host, slot, ..own }));
        let mut best: Option<i64> = None;
        let mut note = |state: &crate::planner::state::State<'_>, place: Place| {
            let cost = state.cost.wrapping_add(state.place_cost(task, place)).wrapping_sub(stays);
            best = Some(best.map_or(cost, |best| best.min(cost)));
        };
        for place in same_day.filter(|place| *place != own) {
            if self.state.allows(task, place) {
                note(&self.state, place);
            }
        }
        let origin = self.problem().movable(task).map(|movable| movable.origin);
        if let Some(origin) = origin.filter(|origin| origin.is_some() && *origin != own)
            && self.state.allows(task, origin)
        {
            note(&self.state, origin);
        }
        let person = line.person as usize;
        self.state.block(person, usize::from(own.cell), true);
        if let Some(place) = self.state.best_place(task, &mut Dice::new(0), 0) {
            note(&self.state, place);
        }
        self.state.block(person, usize::from(own.cell), false);
        self.state.place(task, own);
        best
    }
}
