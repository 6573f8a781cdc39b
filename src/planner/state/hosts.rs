//! The hosts' side of a plan: their half-days, dates and weeks (`planning.md` H1, H4, H5).

use super::{EMPTY, MIXED, State};
use crate::domain::rules::{h4_host_takes, h5_host_week};
use crate::planner::days::{has, put, put_week};
use crate::planner::dense::{HALVES, Place};

impl State<'_> {
    /// Tells whether a host has room for one more trainee of a rotation (H1, H4, H5).
    #[inline]
    pub fn host_allows(&self, rotation: u16, place: Place) -> bool {
        self.host_is_there(place)
            && self.host_week_allows(usize::from(place.host), usize::from(place.cell))
            && self.group_allows(rotation, place)
    }

    /// Tells whether a host works in the half-days of a place (H1).
    pub fn host_is_there(&self, place: Place) -> bool {
        let words = self.problem.days.words;
        let open = |half| has(self.problem.open.host(words, usize::from(place.host), half), usize::from(place.cell));
        place.halves().all(open)
    }

    /// Tells whether a host's half-days of a place take one more trainee of a rotation (H4).
    pub fn group_allows(&self, rotation: u16, place: Place) -> bool {
        let words = self.problem.days.words;
        let (host, cell) = (usize::from(place.host), usize::from(place.cell));
        self.problem.hosts[host].takes[usize::from(rotation)] > 0
            && place.halves().all(|half| {
                has(&self.empty[(host * HALVES + half) * words..], cell)
                    || has(&self.join[self.join_at(host, rotation, half)..], cell)
            })
    }

    /// Tells whether a host may have trainees on a date as far as the week goes (H5).
    pub fn host_week_allows(&self, host: usize, cell: usize) -> bool {
        let at = host * self.problem.days.words;
        has(&self.used[at..], cell) || !has(&self.host_full[at..], cell)
    }

    /// Gives the days in a word on which a host has room for one more of a rotation, by half-day (H1, H4, H5).
    #[inline]
    pub fn room(&self, host: u16, rotation: u16, word: usize) -> [u64; HALVES] {
        let words = self.problem.days.words;
        let host = usize::from(host);
        let days = self.used[host * words + word] | !self.host_full[host * words + word];
        let half = |half: usize| {
            let at = (host * HALVES + half) * words + word;
            let room = self.empty[at] | self.join[self.join_at(host, rotation, half) + word];
            self.problem.open.hosts[at] & room & days
        };
        [half(0), half(1)]
    }

    /// Makes sure that nobody joins a host's week that breaks H5 by itself, not even on a date that is in use (`planning.md` 2).
    pub(super) fn close_broken_weeks(&mut self) {
        let (words, weeks) = (self.problem.days.words, self.problem.days.weeks);
        for (index, host) in self.problem.hosts.iter().enumerate() {
            for week in 0..weeks {
                if !h5_host_week::allows(u32::from(self.host_week[index * weeks + week]), host.days_a_week) {
                    put_week(&mut self.used[index * words..], week * 8, false);
                }
            }
        }
    }

    #[inline]
    fn join_at(&self, host: usize, rotation: u16, half: usize) -> usize {
        ((host * self.problem.rotations.len() + usize::from(rotation)) * HALVES + half) * self.problem.days.words
    }

    pub(super) fn join_group(&mut self, host: usize, cell: usize, half: usize, rotation: u16) {
        let group = &mut self.groups[(host * self.problem.days.weeks * 8 + cell) * HALVES + half];
        let was = group.rotation;
        group.trainees += 1;
        group.rotation = if was == EMPTY || was == rotation { rotation } else { MIXED };
        let (now, trainees) = (group.rotation, group.trainees);
        let words = self.problem.days.words;
        put(&mut self.empty[(host * HALVES + half) * words..], cell, false);
        if now == MIXED && was != MIXED {
            let at = self.join_at(host, was, half);
            put(&mut self.join[at..], cell, false);
        } else if now != MIXED {
            self.set_join(host, cell, half, rotation, trainees);
        }
    }

    pub(super) fn leave_group(&mut self, host: usize, cell: usize, half: usize, rotation: u16) {
        let group = &mut self.groups[(host * self.problem.days.weeks * 8 + cell) * HALVES + half];
        group.trainees -= 1;
        let trainees = group.trainees;
        if trainees == 0 {
            group.rotation = EMPTY;
            let words = self.problem.days.words;
            put(&mut self.empty[(host * HALVES + half) * words..], cell, true);
            let at = self.join_at(host, rotation, half);
            put(&mut self.join[at..], cell, false);
        } else if group.rotation != MIXED {
            self.set_join(host, cell, half, rotation, trainees);
        }
    }

    fn set_join(&mut self, host: usize, cell: usize, half: usize, rotation: u16, trainees: u16) {
        let limit = self.problem.hosts[host].takes[usize::from(rotation)];
        let room = h4_host_takes::allows(u32::from(trainees) + 1, u32::from(limit));
        let at = self.join_at(host, rotation, half);
        put(&mut self.join[at..], cell, room);
    }

    /// Notes that a host has trainees on a date.
    pub(super) fn use_day(&mut self, host: usize, cell: usize) {
        let words = self.problem.days.words;
        if !has(&self.used[host * words..], cell) {
            put(&mut self.used[host * words..], cell, true);
            self.change_host_week(host, cell, 1);
        }
    }

    /// Notes that a host has no trainees on a date any more, if so.
    pub(super) fn free_day(&mut self, host: usize, cell: usize) {
        let words = self.problem.days.words;
        let at = (host * self.problem.days.weeks * 8 + cell) * HALVES;
        if self.groups[at].trainees == 0 && self.groups[at + 1].trainees == 0 {
            put(&mut self.used[host * words..], cell, false);
            self.change_host_week(host, cell, -1);
        }
    }

    fn change_host_week(&mut self, host: usize, cell: usize, by: i8) {
        let count = &mut self.host_week[host * self.problem.days.weeks + (cell >> 3)];
        *count = count.saturating_add_signed(by);
        let (count, limit) = (u32::from(*count), self.problem.hosts[host].days_a_week);
        // A date already in use stays open to more trainees unless the week breaks the rule by itself.
        let words = self.problem.days.words;
        put_week(&mut self.host_full[host * words..], cell, !h5_host_week::allows(count + 1, limit));
    }
}
