//! The way from a workspace to a [`Problem`].

use super::PlanOptions;
use super::days::{Cell, Days, number, put};
use super::dense::{Booking, Host, Line, NEW, OpenDays, Order, Person, Place, Problem, Task, slot_index};
use super::movable::{Might, Terms};
use super::wishes::WishTable;
use crate::domain::check;
use crate::domain::progress::{self, PersonProgress};
use crate::domain::rules::{h1_open_day, h6_order, h7_window};
use crate::domain::{self, HostId, PersonId, Placement, ProgrammeId, RotationId, Slot, Status, Workspace};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A problem and the places in it that the user has fixed.
pub(super) struct Built {
    pub problem: Problem,
    pub pins: Vec<(u32, Place)>,
}

/// The problem of one session.
pub(super) struct BuiltOne {
    pub problem: Problem,
    /// Whether the person owes it, or has it beyond what they owe.
    pub is_owed: bool,
}

/// Translates a workspace once; people with nothing to plan are left out, their sessions still occupy hosts.
///
/// With the terms of a repair, booked sessions that may move are tasks too.
pub(super) fn build(
    workspace: &Workspace,
    today: NaiveDate,
    options: &PlanOptions<'_>,
    terms: Option<&Terms<'_>>,
) -> Built {
    let left_out = check::faulty_people(workspace);
    let mut builder = Builder::new(workspace, today, terms);
    let is_in = |id: &PersonId| options.only.is_none_or(|only| only.contains(id)) && !left_out.contains(id);
    let people: Vec<_> = workspace
        .people
        .iter()
        .filter(|(id, person)| is_in(id) && progress::is_planned_now(workspace, person, today))
        .filter_map(|(id, person)| Some((id, &**person, builder.rules(person)?)))
        .collect();
    for &(id, person, rules) in &people {
        builder.choose(id, person, rules);
    }
    builder.sessions();
    for (id, person, rules) in people {
        let progress = progress::of(workspace, person, today);
        if progress.missing() > 0 || builder.might.contains_key(id) {
            builder.person(id, person, rules, &progress, options.pinned);
        }
    }
    builder.name_movable();
    Built { problem: builder.problem, pins: builder.pins }
}

/// Translates a workspace for one session of one person, owed or not; without a task where nothing can be planned.
pub(super) fn build_one(workspace: &Workspace, today: NaiveDate, id: &PersonId, rotation: &RotationId) -> BuiltOne {
    let mut builder = Builder::new(workspace, today, None);
    builder.sessions();
    let mut is_owed = false;
    let person = workspace.people.get(id).filter(|_| !check::faulty_people(workspace).contains(id));
    if let Some(person) = person
        && let Some(rules) = builder.rules(person)
    {
        let mut progress = progress::of(workspace, person, today);
        let planned = progress.is_planned_now();
        progress.rotations.iter_mut().filter(|owed| owed.id != *rotation).for_each(|owed| owed.missing = 0);
        if planned && let Some(owed) = progress.rotations.iter_mut().find(|owed| owed.id == *rotation) {
            is_owed = owed.missing > 0;
            owed.missing = 1;
            builder.person(id, person, rules, &progress, &[]);
        }
    }
    BuiltOne { problem: builder.problem, is_owed }
}

/// Lists every rotation somebody names, by id.
fn rotations(workspace: &Workspace) -> Vec<RotationId> {
    let programmes = workspace.root.programmes.values();
    let owed = programmes
        .flat_map(|programme| std::iter::once(&programme.base).chain(programme.revisions.iter().map(|r| &r.rules)))
        .flat_map(|rules| rules.rotations.keys());
    let taken = workspace.hosts.values().flat_map(|host| host.takes.keys());
    let had = workspace.sessions().map(|(.., session)| &session.rotation);
    owed.chain(taken).chain(had).collect::<BTreeSet<_>>().into_iter().cloned().collect()
}

/// Lists the days of the horizon's weeks on which the company works, weekdays aside.
fn company_days(workspace: &Workspace, days: &Days) -> Vec<(Cell, NaiveDate)> {
    let calendar = &workspace.root.calendar;
    let holidays = h1_open_day::holidays_of(calendar);
    days.all().filter(|(_, date)| h1_open_day::closed_for_all(calendar, holidays, *date).is_none()).collect()
}

pub(super) struct Builder<'a> {
    pub workspace: &'a Workspace,
    /// What a repair may do; `None` for an ordinary plan.
    pub terms: Option<&'a Terms<'a>>,
    /// Whose booked sessions might move.
    pub might: HashMap<&'a PersonId, Might<'a>>,
    /// Whether the calendar or the horizon is faulty: nothing can be planned then.
    nothing: bool,
    programmes_left_out: BTreeSet<ProgrammeId>,
    pub today: NaiveDate,
    rotation_index: HashMap<RotationId, u16>,
    pub host_index: HashMap<HostId, u16>,
    pub company: Vec<(Cell, NaiveDate)>,
    pins: Vec<(u32, Place)>,
    pub problem: Problem,
}

impl<'a> Builder<'a> {
    /// Starts with the calendar and the hosts.
    fn new(workspace: &'a Workspace, today: NaiveDate, terms: Option<&'a Terms<'a>>) -> Self {
        let nothing = check::is_root_faulty(workspace);
        // A horizon outside its limits must not make tables of any size.
        let days = Days::new(today, if nothing { today } else { workspace.horizon_end(today) });
        let rotations = rotations(workspace);
        let mut builder = Self {
            workspace,
            terms,
            might: HashMap::new(),
            nothing,
            programmes_left_out: check::faulty_programmes(workspace),
            today,
            rotation_index: rotations.iter().enumerate().map(|(at, id)| (id.clone(), as_u16(at))).collect(),
            host_index: HashMap::new(),
            company: company_days(workspace, &days),
            pins: Vec::new(),
            problem: Problem {
                days,
                takers: vec![Vec::new(); rotations.len()],
                rotations,
                hosts: Vec::new(),
                people: Vec::new(),
                lines: Vec::new(),
                tasks: Vec::new(),
                movable: Vec::new(),
                movable_of: Vec::new(),
                is_repair: false,
                kept: (0, 0),
                bookings: Vec::new(),
                fixed_repeats: 0,
                open: OpenDays::default(),
            },
        };
        if !nothing {
            builder.hosts();
        }
        builder
    }

    /// Gives the rules a person is planned under.
    fn rules(&self, person: &domain::Person) -> Option<&'a domain::Rules> {
        let left_out = self.nothing || self.programmes_left_out.contains(&person.programme);
        self.workspace.rules_of(person).filter(|_| !left_out)
    }

    fn hosts(&mut self) {
        let working_days = self.workspace.root.calendar.working_days;
        let words = self.problem.days.words;
        let left_out = check::faulty_hosts(self.workspace);
        for (id, host) in &self.workspace.hosts {
            if left_out.contains(id) {
                continue;
            }
            let index = as_u16(self.problem.hosts.len());
            let mut takes = vec![0; self.problem.rotations.len()];
            for (rotation, &trainees) in &host.takes {
                let rotation = usize::from(self.rotation_index[rotation]);
                takes[rotation] = as_u16(trainees as usize);
                self.problem.takers[rotation].push((index, takes[rotation]));
            }
            for half in [Slot::Morning, Slot::Afternoon] {
                let mut bits = vec![0; words];
                for &(cell, date) in &self.company {
                    let open = h1_open_day::closed_for_host(id, host, working_days, date, half).is_none();
                    put(&mut bits, cell_index(cell), open);
                }
                self.problem.open.hosts.extend(bits);
            }
            self.host_index.insert(id.clone(), index);
            let weight = 420 / i64::from(host.max_days_per_week);
            let days_a_week = host.max_days_per_week;
            self.problem.hosts.push(Host { id: id.clone(), days_a_week, weight, takes, fixed_load: 0 });
        }
    }

    /// Books every session that stays with its host, whoever it belongs to.
    fn sessions(&mut self) {
        if self.nothing {
            return;
        }
        let end = self.workspace.horizon_end(self.today);
        for (id, person) in &self.workspace.people {
            let mut met: BTreeMap<(&RotationId, &HostId), i64> = BTreeMap::new();
            for session in staying(&self.might, id, person).filter(|session| session.counts()) {
                let Some(id) = &session.host else { continue };
                *met.entry((&session.rotation, id)).or_default() += 1;
                let Some(&host) = self.host_index.get(id) else { continue };
                if (self.today..end).contains(&session.date) {
                    self.problem.hosts[usize::from(host)].fixed_load += 1;
                }
                let cell = self.problem.days.cell(session.date);
                if self.problem.days.holds(cell) {
                    let rotation = self.rotation_index[&session.rotation];
                    let slot = slot_index(session.slot);
                    self.problem.bookings.push(Booking { host, cell, rotation, slot });
                }
            }
            self.problem.fixed_repeats += met.values().map(|count| count - 1).sum::<i64>();
        }
    }

    fn person(
        &mut self,
        id: &PersonId,
        person: &domain::Person,
        rules: &domain::Rules,
        progress: &PersonProgress,
        pinned: &[Placement],
    ) {
        let days = self.problem.days.clone();
        let index = as_u32(self.problem.people.len());
        let end = self.workspace.horizon_end(self.today);
        let window = h7_window::window(self.today, rules.min_notice_days, person.start, end);
        let working_days = self.workspace.root.calendar.working_days;
        for half in [Slot::Morning, Slot::Afternoon] {
            let mut bits = vec![0; days.words];
            for &(cell, date) in self.company.iter().filter(|(_, date)| window.contains(date)) {
                let open = h1_open_day::closed_for_person(person, working_days, date, half).is_none();
                put(&mut bits, cell_index(cell), open);
            }
            self.problem.open.people.extend(bits);
        }
        let first_line = as_u32(self.problem.lines.len());
        let first_task = as_u32(self.problem.tasks.len());
        let line_of: BTreeMap<&RotationId, u32> =
            progress.rotations.iter().zip(first_line..).map(|(rotation, line)| (&rotation.id, line)).collect();
        let mut orders = Vec::new();
        for rotation in &progress.rotations {
            for (first, &asked) in &rules.rotations[&rotation.id].after {
                let required = progress.rotations.iter().find(|r| r.id == *first).map_or(0, |r| r.required);
                let needed = h6_order::needed(asked, required);
                if needed > 0 {
                    let held = self.held(id, person, &rotation.id, first, needed);
                    self.problem.is_repair |= !held.is_empty();
                    orders.push(Order { later: line_of[&rotation.id], first: line_of[first], needed, held });
                }
            }
        }
        for (rotation, line) in progress.rotations.iter().zip(first_line..) {
            let first_task = as_u32(self.problem.tasks.len());
            let missing = first_task..first_task + rotation.missing;
            let ordered = orders.iter().any(|order| order.later == line || order.first == line);
            self.pin(id, &rotation.id, missing.clone(), pinned);
            self.problem.tasks.extend(missing.map(|_| Task { line, person: index }));
            let due = days.cell(rotation.due);
            self.movable_tasks(id, person, &rotation.id, due, Task { line, person: index });
            let tasks = first_task..as_u32(self.problem.tasks.len());
            let had = || staying(&self.might, id, person).filter(|s| s.counts() && s.rotation == rotation.id);
            let mut fixed: Vec<Cell> = had().map(|session| days.cell(session.date)).collect();
            fixed.sort_unstable();
            let mut met: BTreeMap<u16, u16> = BTreeMap::new();
            for host in had().filter_map(|session| self.host_index.get(session.host.as_ref()?)) {
                *met.entry(*host).or_default() += 1;
            }
            self.problem.lines.push(Line {
                person: index,
                rotation: self.rotation_index[&rotation.id],
                full_day: rules.rotations[&rotation.id].length() == domain::Length::FullDay,
                due: number(due),
                due_cell: due,
                late_if_unplaced: i64::from(number(days.end) - number(due)).max(0),
                fixed,
                met: met.into_iter().collect(),
                tasks,
                ordered,
            });
        }
        self.count_kept(id, progress, window.start);
        let counted = staying(&self.might, id, person).filter(|session| session.counts());
        let declined = person.sessions.values().filter(|session| session.status == Status::Declined);
        let declined = declined
            .filter_map(|session| Some((*self.host_index.get(session.host.as_ref()?)?, days.cell(session.date))));
        let wishes = WishTable::of(&person.wishes, &self.problem, &self.host_index);
        self.problem.people.push(Person {
            id: id.clone(),
            first: days.cell(window.start),
            week_limit: rules.max_sessions_per_week,
            tasks: first_task..as_u32(self.problem.tasks.len()),
            orders,
            busy: counted.map(|session| days.cell(session.date)).collect(),
            declined: declined.collect(),
            wishes,
        });
    }

    /// Tells each task which booked session it is, where any may move.
    fn name_movable(&mut self) {
        if self.problem.movable.is_empty() {
            return;
        }
        self.problem.is_repair = true;
        self.problem.movable_of = vec![NEW; self.problem.tasks.len()];
        for (at, movable) in self.problem.movable.iter().enumerate() {
            self.problem.movable_of[movable.task as usize] = as_u32(at);
        }
    }

    /// Gives the first tasks of a line the places the user has fixed for it.
    fn pin(&mut self, person: &PersonId, rotation: &RotationId, tasks: std::ops::Range<u32>, pinned: &[Placement]) {
        let fixed = pinned.iter().filter(|pin| pin.person == *person && pin.rotation == *rotation);
        let places = fixed.filter_map(|pin| {
            let cell = self.problem.days.cell(pin.date);
            let host = *self.host_index.get(&pin.host)?;
            let cell = self.problem.days.holds(cell).then(|| as_u16(cell_index(cell)))?;
            Some(Place { cell, slot: slot_index(pin.slot), host })
        });
        self.pins.extend(tasks.zip(places));
    }
}

/// Walks the sessions of a person that stay where they are.
fn staying<'a>(
    might: &HashMap<&PersonId, Might<'_>>,
    id: &PersonId,
    person: &'a domain::Person,
) -> impl Iterator<Item = &'a domain::Session> {
    let moving = might.get(id).map_or(&[][..], |might| &might.moving);
    person.sessions.iter().filter(|(id, _)| !moving.iter().any(|(other, ..)| other == id)).map(|(_, session)| session)
}

/// Gives a cell that lies in the weeks of the horizon as an index.
pub(super) fn cell_index(cell: Cell) -> usize {
    usize::try_from(cell).expect("cells in the weeks of the horizon are not negative")
}

// Workspaces of more than 65,535 hosts or rotations, or 4 billion sessions, are beyond any company; ids past that share the last number.
pub(super) fn as_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

pub(super) fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
