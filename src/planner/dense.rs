//! The workspace as the search sees it: small numbers in flat tables, made once and never changed.

use super::days::{Cell, Days};
use super::wishes::WishTable;
use crate::domain::{HostId, PersonId, RotationId, SessionRef, Slot};
use std::ops::Range;

/// Half-days as indices: morning 0, afternoon 1.
pub(super) const HALVES: usize = 2;
/// The slot index of a full day, after the two half-days.
pub(super) const FULL: u8 = 2;

/// All that planning needs to know of a workspace on a day.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub days: Days,
    /// Rotations of all programmes, hosts and sessions, by id.
    pub rotations: Vec<RotationId>,
    /// Hosts that can be planned, by id.
    pub hosts: Vec<Host>,
    /// For each rotation, the hosts that take it and how many trainees at once.
    pub takers: Vec<Vec<(u16, u16)>>,
    /// People who miss something, or whose sessions a repair may move, by id.
    pub people: Vec<Person>,
    /// What each of them owes, rotation by rotation; those of one person are neighbors.
    pub lines: Vec<Line>,
    /// Missing sessions, then booked ones that may move; those of one line are neighbors, the missing ones interchangeable.
    pub tasks: Vec<Task>,
    /// Booked sessions that may move; none in an ordinary plan.
    pub movable: Vec<Movable>,
    /// For each task, which of these it is; [`NEW`] for a missing session, empty in an ordinary plan.
    pub movable_of: Vec<u32>,
    /// Whether any booked session may move or is waited for by one that stays.
    pub is_repair: bool,
    /// What the sessions that might move, but are kept where they stand, add to `late_days` and `total_days`.
    pub kept: (i64, i64),
    /// Sessions that exist, stay, and occupy a host, in the weeks of the horizon.
    pub bookings: Vec<Booking>,
    /// What sessions that exist already cost at the level of `repeat_hosts`.
    pub fixed_repeats: i64,
    /// The constraints on persons and hosts as bit sets over cells, `words` words each.
    pub open: OpenDays,
}

/// Bit sets of the days on which people and hosts are there (`planning.md` H1, H7).
#[derive(Clone, Debug, Default)]
pub(super) struct OpenDays {
    /// For each person, each half-day: they are there and it lies in their window.
    pub people: Vec<u64>,
    /// For each host, each half-day: they are there.
    pub hosts: Vec<u64>,
}

/// A host who can be planned.
#[derive(Clone, Debug)]
pub(super) struct Host {
    pub id: HostId,
    /// Most dates with trainees in a week (`planning.md` H5).
    pub days_a_week: u32,
    /// 420 / `max_days_per_week`, the host's factor in `imbalance`.
    pub weight: i64,
    /// Trainees at once by rotation, 0 where the host does not take it (`planning.md` H4).
    pub takes: Vec<u16>,
    /// Trainee-sessions that exist from today to the end of the horizon.
    pub fixed_load: i64,
}

/// Somebody who misses something.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub id: PersonId,
    /// The first cell H7 allows.
    pub first: Cell,
    /// Most sessions in a week (`planning.md` H3).
    pub week_limit: u32,
    /// Their tasks.
    pub tasks: Range<u32>,
    /// What must come before what.
    pub orders: Vec<Order>,
    /// Their existing sessions that count, as cells, wherever those lie.
    pub busy: Vec<Cell>,
    /// Dates on which a host has said no to them.
    pub declined: Vec<(u16, Cell)>,
    /// What they would like, if anything.
    pub wishes: Option<Box<WishTable>>,
}

/// One order rule of a person: a session of `later` needs `needed` sessions of `first` on earlier dates (`planning.md` H6).
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub later: u32,
    pub first: u32,
    pub needed: u32,
    /// In a repair, the sessions of `later` that stay where they are, and what it costs that one of them is too early.
    pub held: Box<[(Cell, i64)]>,
}

/// One rotation of one person.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub person: u32,
    pub rotation: u16,
    /// Whether a session takes a full day.
    pub full_day: bool,
    /// Days from the calendar's first Monday to the due date.
    pub due: i32,
    /// The cell of the due date.
    pub due_cell: Cell,
    /// What `late_days` charges for one session without a place.
    pub late_if_unplaced: i64,
    /// Cells of the sessions that exist and count, sorted.
    pub fixed: Vec<Cell>,
    /// Hosts met in those, with how often.
    pub met: Vec<(u16, u16)>,
    /// The tasks.
    pub tasks: Range<u32>,
    /// Whether an order rule names it.
    pub ordered: bool,
}

/// One missing session, or a booked one that may move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Task {
    pub line: u32,
    pub person: u32,
}

/// The number of no booked session, for a task that is a missing one.
pub(super) const NEW: u32 = u32::MAX;

/// A booked session that may move (`planning.md` 5).
#[derive(Clone, Debug)]
pub(super) struct Movable {
    pub name: SessionRef,
    pub task: u32,
    /// The date it stands on, and stays on when it finds no place.
    pub home: Cell,
    /// The part of the day it takes.
    pub slot: u8,
    /// Where it stands, when it could stay there as far as the person and the company go; else no place.
    pub origin: Place,
    /// Days past the due date where it stands.
    pub late_days: i64,
}

/// A session that exists, as its host's calendar sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Booking {
    pub host: u16,
    pub cell: Cell,
    pub rotation: u16,
    pub slot: u8,
}

/// Where a session stands or could stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub cell: u16,
    /// 0 morning, 1 afternoon, 2 full day.
    pub slot: u8,
    pub host: u16,
}

impl Place {
    /// No place.
    pub const NONE: Self = Self { cell: u16::MAX, slot: u8::MAX, host: u16::MAX };

    /// Tells whether it is one.
    #[inline]
    pub fn is_some(self) -> bool {
        self.cell != u16::MAX
    }

    /// Lists the half-days it takes.
    #[inline]
    pub fn halves(self) -> Range<usize> {
        halves(self.slot)
    }
}

/// Lists the half-days a slot index takes.
#[inline]
pub(super) fn halves(slot: u8) -> Range<usize> {
    if slot == FULL { 0..HALVES } else { usize::from(slot)..usize::from(slot) + 1 }
}

/// Gives the slot of a slot index.
pub(super) fn slot_of(slot: u8) -> Slot {
    Slot::ALL[usize::from(slot)]
}

/// Gives the slot index of a slot.
pub(super) fn slot_index(slot: Slot) -> u8 {
    match slot {
        Slot::Morning => 0,
        Slot::Afternoon => 1,
        Slot::FullDay => FULL,
    }
}

impl Problem {
    /// Gives the booked session that a task is, if it is one.
    #[inline]
    pub fn movable(&self, task: u32) -> Option<&Movable> {
        self.movable.get(*self.movable_of.get(task as usize)? as usize)
    }

    /// Tells whether a place is where a task stands today; it needs no notice to stay there (`planning.md` H7).
    #[inline]
    pub fn is_origin(&self, task: u32, place: Place) -> bool {
        self.movable(task).is_some_and(|movable| movable.origin == place)
    }

    /// Gives the date of a task: of its place, else where it stays; the end of time for a missing session without one.
    #[inline]
    pub fn date(&self, task: u32, place: Place) -> Cell {
        if place.is_some() {
            Cell::from(place.cell)
        } else {
            self.movable(task).map_or(Cell::MAX, |movable| movable.home)
        }
    }
}

impl OpenDays {
    /// Gives the days of a person, of one half-day.
    #[inline]
    pub fn person(&self, words: usize, person: usize, half: usize) -> &[u64] {
        let at = (person * HALVES + half) * words;
        &self.people[at..at + words]
    }

    /// Gives the days of a host, of one half-day.
    #[inline]
    pub fn host(&self, words: usize, host: usize, half: usize) -> &[u64] {
        let at = (host * HALVES + half) * words;
        &self.hosts[at..at + words]
    }
}

impl Line {
    /// Lists the slot indices a session can take.
    #[inline]
    pub fn slots(&self) -> &'static [u8] {
        if self.full_day { &[FULL] } else { &[0, 1] }
    }
}
