//! The steps that give a session a place that has none, or one too late for what waits for it: a free one, one whose holder can go elsewhere, or one at the end of
//! a chain in which each takes the place of the next.

use super::home::better;
use super::{Mend, Picks, Step};
use crate::planner::dense::Place;

/// Chains that are tried for one session.
const MOST_CHAINS: usize = 64;

/// What the tasks that are placed could do for one that is not.
struct Elsewhere {
    /// Those that have a free place elsewhere.
    loose: Vec<bool>,
    /// For each task that could take another's place so that in the end one goes to a free place: which one's; itself
    /// where it has a free one.
    next: Vec<Option<u32>>,
    /// How many follow in the chain.
    depth: Vec<u32>,
}

impl Mend<'_, '_> {
    /// Places what has no place, or one that leaves a session which stays too early: booked ones first, the earliest due first.
    pub(super) fn place_open(&mut self) {
        let is_open = |task: u32| !self.place_of(task).is_some() || self.state.is_waited_for(task);
        let mut open: Vec<u32> =
            (0..self.state.places.len() as u32).filter(|&task| !self.pinned[task as usize] && is_open(task)).collect();
        open.sort_by_key(|&task| (self.problem().movable(task).is_none(), self.state.line(task).due, task));
        let mut elsewhere: Option<Elsewhere> = None;
        let mut hopeless = None;
        for task in open {
            let line = self.problem().tasks[task as usize].line;
            let is_new = self.problem().movable(task).is_none();
            // Missing sessions of one line are all alike.
            if self.deadline.is_over() || (is_new && hopeless == Some(line)) {
                continue;
            }
            let mut step = self.try_step(|mend| {
                mend.lift_if_placed(task);
                mend.replace(vec![task])
            });
            if step.is_none() {
                let known = elsewhere.take().unwrap_or_else(|| self.elsewhere());
                step = self.step_in(task, &known);
                if step.is_none() {
                    step = self.step_chain(task, &known);
                }
                elsewhere = Some(known);
            }
            match step {
                Some(step) => {
                    self.take(&step);
                    elsewhere = None;
                }
                None => hopeless = is_new.then_some(line),
            }
        }
    }

    /// Finds the best place for an open task among those whose holders have a free place elsewhere.
    fn step_in(&mut self, task: u32, elsewhere: &Elsewhere) -> Option<Step> {
        let (problem, line) = (self.problem(), self.state.line(task));
        let mut best = self.step_home(task);
        // The person's own sessions may go even for nothing: one that is later without a place may be worth more.
        let mut may_lift = elsewhere.loose.clone();
        for own in problem.people[line.person as usize].tasks.clone() {
            may_lift[own as usize] = true;
        }
        self.may_lift = Some(may_lift);
        let first = problem.people[line.person as usize].first.max(0);
        for &(host, _) in &problem.takers[usize::from(line.rotation)] {
            for cell in (first..problem.days.end).filter(|cell| cell & 7 != 7) {
                for &slot in line.slots() {
                    let place = Place { cell: cell as u16, slot, host };
                    if !self.state.host_is_there(place) || !self.person_is_there(task, place) {
                        continue;
                    }
                    let mut picks = Picks::default();
                    loop {
                        best = better(best, self.try_step(|mend| mend.put(task, place, &mut picks)));
                        if !picks.turn() {
                            break;
                        }
                    }
                }
            }
        }
        self.may_lift = None;
        best
    }

    fn person_is_there(&self, task: u32, place: Place) -> bool {
        let (problem, person) = (self.problem(), self.person_of(task) as usize);
        let words = problem.days.words;
        let is_open = |half| super::super::days::has(problem.open.person(words, person, half), usize::from(place.cell));
        place.halves().all(is_open)
    }

    /// Finds the best of the shortest chains: the open task takes somebody's place, who takes the next one's, and so on.
    fn step_chain(&mut self, task: u32, elsewhere: &Elsewhere) -> Option<Step> {
        let rotation = self.state.line(task).rotation;
        let starts = |&other: &u32| elsewhere.depth[other as usize] > 0 && elsewhere.next[other as usize].is_some();
        let mut starts: Vec<u32> = self.placed().into_iter().filter(starts).collect();
        starts.retain(|&other| {
            self.state.line(other).rotation == rotation && self.state.person_allows(task, self.place_of(other))
        });
        starts.sort_by_key(|&other| (elsewhere.depth[other as usize], other));
        let mut best = None;
        for start in starts.into_iter().take(MOST_CHAINS) {
            best = better(best, self.try_step(|mend| mend.shift_chain(task, start, &elsewhere.next)));
        }
        best
    }

    /// Lets a task take the place of the first of a chain, each of them that of the next, and the last a free one.
    fn shift_chain(&mut self, task: u32, start: u32, next: &[Option<u32>]) -> bool {
        let mut chain = vec![start];
        while let Some(last) = chain.last().copied() {
            match next[last as usize] {
                Some(following) if following != last => chain.push(following),
                _ => break,
            }
        }
        if chain.contains(&task) {
            return false;
        }
        self.lift_if_placed(task);
        let places: Vec<Place> = chain.iter().map(|&one| self.lift(one)).collect();
        let comers = std::iter::once(task).chain(chain.iter().copied());
        for (comer, place) in comers.zip(places) {
            if !self.state.allows(comer, place) {
                return false;
            }
            self.settle(comer, place);
        }
        self.replace(chain.last().copied().into_iter().collect())
    }

    /// Works out which tasks have a free place elsewhere, and who could take whose place.
    fn elsewhere(&mut self) -> Elsewhere {
        let count = self.state.places.len();
        let (mut loose, mut next, mut depth) = (vec![false; count], vec![None; count], vec![0; count]);
        let placed = self.placed();
        for &task in &placed {
            if self.alternative(task).is_some() {
                loose[task as usize] = true;
                next[task as usize] = Some(task);
            }
        }
        let mut ends: Vec<u32> = placed.iter().copied().filter(|task| loose[*task as usize]).collect();
        let mut rest: Vec<u32> = placed.into_iter().filter(|task| !loose[*task as usize]).collect();
        for reached in 1.. {
            let mut found = Vec::new();
            rest.retain(|&task| {
                let line = self.state.line(task);
                let takes = ends.iter().find(|&&end| {
                    let other = self.state.line(end);
                    (other.rotation, other.full_day) == (line.rotation, line.full_day)
                        && other.person != line.person
                        && self.state.person_allows(task, self.place_of(end))
                });
                if let Some(&end) = takes {
                    next[task as usize] = Some(end);
                    depth[task as usize] = reached;
                    found.push(task);
                }
                takes.is_none()
            });
            if found.is_empty() {
                break;
            }
            ends = found;
        }
        Elsewhere { loose, next, depth }
    }
}
