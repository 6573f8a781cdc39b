//! What must come before what (`planning.md` H6).

use super::{NOBODY, State};
use crate::domain::rules::h6_order;
use crate::planner::days::Cell;

impl State<'_> {
    /// Gives the cells between which the order rules let a task stand, both ends not included (H6).
    pub fn bounds(&self, task: u32) -> (Cell, Cell) {
        let index = self.problem.tasks[task as usize];
        let (mut low, mut high) = (Cell::MIN, Cell::MAX);
        if !self.problem.lines[index.line as usize].ordered {
            return (low, high);
        }
        for order in &self.problem.people[index.person as usize].orders {
            if order.later == index.line {
                low = low.max(self.reached(order.first, order.needed));
            } else if order.first == index.line {
                // Whoever is the last that the later rotation waits for must stay before it.
                if let Some(wait) = self.earliest(order.later)
                    && !h6_order::allows_after(self.earlier(order.first, wait, task), order.needed)
                {
                    high = high.min(wait);
                }
            }
        }
        (low, high)
    }

    /// Gives the cell of the k-th earliest session of a line, or the end of time.
    fn reached(&self, line: u32, needed: u32) -> Cell {
        let line = &self.problem.lines[line as usize];
        let placed = line.tasks.clone().map(|task| self.places[task as usize]);
        let placed = placed.filter(|place| place.is_some()).map(|place| Cell::from(place.cell));
        let all = line.fixed.iter().copied().chain(placed);
        if needed == 1 {
            return all.min().unwrap_or(Cell::MAX);
        }
        // Nobody owes more than 50, so that many of either kind are enough.
        let mut cells = [Cell::MAX; 100];
        let mut count = 0;
        for (cell, at) in all.zip(&mut cells) {
            *at = cell;
            count += 1;
        }
        cells[..count].sort_unstable();
        cells[..count].get(needed as usize - 1).copied().unwrap_or(Cell::MAX)
    }

    /// Gives the earliest new session of a line.
    fn earliest(&self, line: u32) -> Option<Cell> {
        let tasks = self.problem.lines[line as usize].tasks.clone();
        let places = tasks.map(|task| self.places[task as usize]).filter(|place| place.is_some());
        places.map(|place| Cell::from(place.cell)).min()
    }

    /// Counts the sessions of a line before a cell, one task aside.
    fn earlier(&self, line: u32, cell: Cell, without: u32) -> u32 {
        let line = &self.problem.lines[line as usize];
        let fixed = line.fixed.iter().filter(|fixed| **fixed < cell).count();
        let placed = line.tasks.clone().filter(|&task| {
            let place = self.places[task as usize];
            task != without && place.is_some() && Cell::from(place.cell) < cell
        });
        (fixed + placed.count()) as u32
    }

    /// Tells whether every order rule of a person holds for their new sessions.
    pub fn orders_hold(&self, person: u32) -> bool {
        self.problem.people[person as usize].orders.iter().all(|order| {
            self.earliest(order.later)
                .is_none_or(|wait| h6_order::allows_after(self.earlier(order.first, wait, NOBODY), order.needed))
        })
    }

    /// Lists a person's new sessions that stand too early now that one before them has gone.
    pub fn too_early(&self, person: u32, mut found: impl FnMut(u32)) {
        for order in &self.problem.people[person as usize].orders {
            for task in self.problem.lines[order.later as usize].tasks.clone() {
                let place = self.places[task as usize];
                if place.is_some() {
                    let earlier = self.earlier(order.first, Cell::from(place.cell), NOBODY);
                    if !h6_order::allows_after(earlier, order.needed) {
                        found(task);
                    }
                }
            }
        }
    }
}
