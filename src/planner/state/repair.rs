//! What a repair adds to the cost of a plan (`planning.md` 5): moves, broken rules, and what stays waiting in vain.

use super::State;
use crate::planner::days::Cell;
use crate::planner::dense::Place;
use crate::planner::score::{BROKEN, LATE_DAY, MOVED, unplaced_cost};

impl State<'_> {
    /// Gives what a repair adds to the cost of a task at a place, or at none; nothing in an ordinary plan.
    #[inline]
    pub fn repair_cost(&self, task: u32, place: Place) -> i64 {
        if self.problem.is_repair { self.added_cost(task, place) } else { 0 }
    }

    #[inline(never)]
    fn added_cost(&self, task: u32, place: Place) -> i64 {
        let date = self.problem.date(task, place);
        let held: i64 = self.decides_on(task).filter(|(held, _)| date >= *held).map(|(_, cost)| cost).sum();
        held + match self.problem.movable(task) {
            Some(movable) if place.is_some() && place != movable.origin => MOVED,
            Some(movable) if !place.is_some() => BROKEN + movable.late_days * LATE_DAY - unplaced_cost(self.line(task)),
            _ => 0,
        }
    }

    /// Walks the sessions that stay for which a task must be on an earlier date, with what it costs that it is not.
    pub fn decides_on(&self, task: u32) -> impl Iterator<Item = (Cell, i64)> + '_ {
        let index = self.problem.tasks[task as usize];
        let orders = self.problem.people[index.person as usize].orders.iter();
        orders.filter(move |order| order.first == index.line).flat_map(move |order| {
            let decides = move |held: Cell| self.booked_earlier(order.first, held, task) + 1 == order.needed;
            order.held.iter().copied().filter(move |(held, _)| decides(*held))
        })
    }

    /// Tells whether a task leaves a session that stays waiting in vain.
    pub fn is_waited_for(&self, task: u32) -> bool {
        let date = self.problem.date(task, self.places[task as usize]);
        self.decides_on(task).any(|(held, _)| date >= held)
    }

    /// Counts the sessions of a line before a cell, one task aside; booked ones without a place count where they stay.
    fn booked_earlier(&self, line: u32, cell: Cell, without: u32) -> u32 {
        let line = &self.problem.lines[line as usize];
        let fixed = line.fixed.iter().filter(|fixed| **fixed < cell).count();
        let others = line.tasks.clone().filter(|&task| task != without);
        let before = others.filter(|&task| self.problem.date(task, self.places[task as usize]) < cell);
        (fixed + before.count()) as u32
    }
}
