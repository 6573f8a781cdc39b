//! The part of a repair that leaves nothing to chance: it looks at every plan that differs in one step from the one at
//! hand and goes on as long as one of them is better.
//!
//! A step gives an open session a place and pushes others out of it (`open`), brings a late one forward (`late`), or
//! sends one that has moved home (`home`). What a step does depends on the plan alone, never on chance or on the order of
//! earlier steps, and the steps end where no step betters the plan: so a repair of what was just repaired moves
//! nothing, as nothing is gained at `broken`, `unplaced` or `late_days` and every move costs.
//! Annealing would have to be warm to find anything, and what is warm moves hundreds of sessions for nothing.

mod home;
mod late;
mod open;

use super::deadline::Deadline;
use super::dense::{Place, Problem};
use super::dice::Dice;
use super::state::State;

/// Betters a plan step by step; tells whether the deadline ended it.
pub(super) fn mend<'a>(state: State<'a>, pinned: &[bool], deadline: &Deadline<'_>) -> (State<'a>, bool) {
    let mut mend = Mend { state, pinned, deadline, journal: Vec::new(), may_lift: None };
    loop {
        let before = mend.state.cost;
        mend.place_open();
        mend.bring_forward();
        mend.go_home();
        if deadline.is_over() {
            return (mend.state, true);
        }
        if mend.state.cost == before {
            mend.keep_halves();
            return (mend.state, false);
        }
    }
}

/// A plan that is being mended, and what the step at hand has changed so far.
struct Mend<'a, 'd> {
    state: State<'a>,
    /// Tasks the user has fixed.
    pinned: &'d [bool],
    deadline: &'d Deadline<'d>,
    /// Changes of the step at hand: which task, and where it stood.
    journal: Vec<(u32, Place)>,
    /// The tasks that a push may lift; any that is not pinned when `None`.
    may_lift: Option<Vec<bool>>,
}

/// A step that would better the plan.
struct Step {
    gain: i64,
    /// Where each task it touches would stand.
    places: Vec<(u32, Place)>,
}

impl<'a> Mend<'a, '_> {
    fn problem(&self) -> &'a Problem {
        self.state.problem
    }

    fn place_of(&self, task: u32) -> Place {
        self.state.places[task as usize]
    }

    fn person_of(&self, task: u32) -> u32 {
        self.problem().tasks[task as usize].person
    }

    /// Lists the tasks that are placed and not pinned.
    fn placed(&self) -> Vec<u32> {
        let count = self.state.places.len() as u32;
        (0..count).filter(|&task| self.place_of(task).is_some() && !self.pinned[task as usize]).collect()
    }

    /// Takes a task from its place, as part of the step at hand.
    fn lift(&mut self, task: u32) -> Place {
        let was = self.state.unplace(task);
        self.journal.push((task, was));
        was
    }

    fn lift_if_placed(&mut self, task: u32) {
        if self.place_of(task).is_some() {
            self.lift(task);
        }
    }

    /// Gives a task a place, as part of the step at hand.
    fn settle(&mut self, task: u32, place: Place) {
        self.state.place(task, place);
        self.journal.push((task, Place::NONE));
    }

    /// Takes the step at hand back.
    fn undo(&mut self) {
        while let Some((task, was)) = self.journal.pop() {
            if self.place_of(task).is_some() {
                self.state.unplace(task);
            }
            if was.is_some() {
                self.state.place(task, was);
            }
        }
    }

    /// Tries a step and takes it back; gives what it would do if the plan may stand then and is better.
    fn try_step(&mut self, change: impl FnOnce(&mut Self) -> bool) -> Option<Step> {
        let before = self.state.cost;
        let is_whole = change(self);
        let gain = before.wrapping_sub(self.state.cost);
        let mut tasks: Vec<u32> = self.journal.iter().map(|(task, _)| *task).collect();
        tasks.sort_unstable();
        tasks.dedup();
        let mut people: Vec<u32> = tasks.iter().map(|task| self.person_of(*task)).collect();
        people.dedup();
        let stands = is_whole && gain > 0 && people.iter().all(|person| self.state.orders_hold(*person));
        let places = tasks.iter().map(|task| (*task, self.place_of(*task))).collect();
        self.undo();
        stands.then_some(Step { gain, places })
    }

    /// Carries a step out.
    fn take(&mut self, step: &Step) {
        for &(task, _) in &step.places {
            if self.place_of(task).is_some() {
                self.state.unplace(task);
            }
        }
        for &(task, place) in step.places.iter().filter(|(_, place)| place.is_some()) {
            self.state.place(task, place);
        }
    }

    /// Finds the best place for a task that has none, the one it comes from included.
    fn best_place(&self, task: u32) -> Option<Place> {
        let free = self.state.best_place(task, &mut Dice::new(0), 0);
        let origin = self.problem().movable(task).map(|movable| movable.origin);
        let origin = origin.filter(|origin| origin.is_some() && self.state.allows(task, *origin));
        free.into_iter().chain(origin).min_by_key(|place| self.state.place_cost(task, *place))
    }

    /// Lifts a task that stands in the way of another; tells whether it may be lifted.
    fn push_out(&mut self, task: u32, lifted: &mut Vec<u32>) -> bool {
        let may = !self.pinned[task as usize] && self.may_lift.as_ref().is_none_or(|may| may[task as usize]);
        if may {
            self.lift(task);
            lifted.push(task);
        }
        may
    }

    /// Puts a task in a place, whoever stands there, and finds new places for those; `picks` chooses among them.
    fn put(&mut self, task: u32, place: Place, picks: &mut Picks) -> bool {
        let mut lifted = Vec::new();
        self.lift_if_placed(task);
        if !self.make_way(task, place, picks, &mut lifted) || !self.make_room(task, place, picks, &mut lifted) {
            return false;
        }
        self.settle(task, place);
        self.replace(lifted)
    }

    /// Finds new places for the lifted; whoever then stands before what it waits for is lifted and placed again too.
    fn replace(&mut self, mut lifted: Vec<u32>) -> bool {
        let mut people: Vec<u32> = self.journal.iter().map(|(task, _)| self.person_of(*task)).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            while !self.state.orders_hold(person) {
                let mut early = Vec::new();
                self.state.too_early(person, |task| early.push(task));
                early.sort_unstable();
                early.dedup();
                if !early.iter().all(|task| self.push_out(*task, &mut lifted)) {
                    return false;
                }
            }
        }
        // Who waits for another of them finds a place in the next round.
        loop {
            let before = lifted.len();
            lifted.retain(|&task| match self.best_place(task) {
                Some(place) => {
                    self.settle(task, place);
                    false
                }
                None => true,
            });
            if lifted.is_empty() || lifted.len() == before {
                return true;
            }
        }
    }

    /// Lifts the sessions of a task's person that keep it from a place; tells whether that was enough.
    fn make_way(&mut self, task: u32, place: Place, picks: &mut Picks, lifted: &mut Vec<u32>) -> bool {
        let person = self.person_of(task) as usize;
        let (tasks, cell) = (self.problem().people[person].tasks.clone(), usize::from(place.cell));
        if self.state.person_is_busy(person, cell) {
            let other = tasks.clone().find(|&other| self.place_of(other).cell == place.cell);
            if !other.is_some_and(|other| self.push_out(other, lifted)) {
                return false;
            }
        }
        if self.state.person_week_is_full(person, cell) {
            let in_week = |&other: &u32| {
                let at = self.place_of(other);
                at.is_some() && at.cell >> 3 == place.cell >> 3
            };
            let others: Vec<u32> = tasks.filter(in_week).collect();
            if !picks.among(&others).is_some_and(|other| self.push_out(other, lifted)) {
                return false;
            }
        }
        i32::from(place.cell) > self.state.bounds(task).0 && self.state.person_allows_but_for_order(task, place)
    }

    /// Lifts whoever keeps a host from taking a task at a place; tells whether that was enough.
    fn make_room(&mut self, task: u32, place: Place, picks: &mut Picks, lifted: &mut Vec<u32>) -> bool {
        let rotation = self.state.line(task).rotation;
        let (host, cell) = (usize::from(place.host), usize::from(place.cell));
        if self.state.host_allows(rotation, place) {
            return true;
        }
        if !self.state.host_is_there(place) || self.problem().hosts[host].takes[usize::from(rotation)] == 0 {
            return false;
        }
        if !self.state.host_week_allows(host, cell) {
            // The week is full: another of its dates makes way.
            let week = cell & !7..cell | 7;
            let days: Vec<usize> =
                week.filter(|&day| day != cell && self.state.on(host, day).next().is_some()).collect();
            let Some(day) = picks.among(&days) else { return false };
            let away: Vec<u32> = self.state.on(host, day).collect();
            if !away.into_iter().all(|other| self.push_out(other, lifted)) {
                return false;
            }
        }
        let there: Vec<u32> = self.state.on(host, cell).collect();
        let overlaps = |other: &u32| self.place_of(*other).halves().any(|half| place.halves().contains(&half));
        let (alike, others): (Vec<u32>, Vec<u32>) =
            there.into_iter().filter(overlaps).partition(|&other| self.state.line(other).rotation == rotation);
        if !others.into_iter().all(|other| self.push_out(other, lifted)) {
            return false;
        }
        if !self.state.host_allows(rotation, place)
            && !picks.among(&alike).is_some_and(|other| self.push_out(other, lifted))
        {
            return false;
        }
        self.state.host_allows(rotation, place)
    }
}

/// Goes through every way to choose where a push leaves a choice, one way after the other.
#[derive(Default)]
struct Picks {
    /// What is chosen at each fork of the way, and of how many.
    forks: Vec<(usize, usize)>,
    at: usize,
}

impl Picks {
    /// Chooses one of a list, if it holds any.
    fn among<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        if list.is_empty() {
            return None;
        }
        if self.at == self.forks.len() {
            self.forks.push((0, list.len()));
        }
        let (chosen, _) = self.forks[self.at];
        self.at += 1;
        list.get(chosen).copied()
    }

    /// Turns to the next way; `false` when there is none.
    fn turn(&mut self) -> bool {
        self.at = 0;
        while let Some((chosen, of)) = self.forks.pop() {
            if chosen + 1 < of {
                self.forks.push((chosen + 1, of));
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Picks;

    #[test]
    fn picks_go_every_way_once() {
        let mut picks = Picks::default();
        let mut ways = Vec::new();
        loop {
            let first = picks.among(&['a', 'b']);
            // The second fork is there on one branch only.
            let second = if first == Some('b') { picks.among(&[1, 2, 3]) } else { None };
            ways.push((first, second));
            if !picks.turn() {
                break;
            }
        }
        let b = Some('b');
        assert_eq!(ways, [(Some('a'), None), (b, Some(1)), (b, Some(2)), (b, Some(3))]);
        assert_eq!(picks.among::<u8>(&[]), None);
    }
}
