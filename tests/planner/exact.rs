//! The best plan there is, without any search: a table, date by date, of all that can have been placed by then.
//!
//! A row of the table is what later dates can tell apart: how many sessions of each line (a person's rotation) are
//! placed, and this week's counts of people and hosts; it keeps the cheapest way there. A date is gone through person by
//! person, each doing nothing or one session. At the end stands every plan's count of placed sessions with the least
//! lateness it can have. With [`Depth::All`] rows also keep apart which hosts a line has met and what hosts carry, so that
//! all five levels come out. The rules are read a third time here, on counts; what is found is checked by `checker`.

use crate::checker::{
    Entry, entries, first_date, halves, horizon, host_open, is_planned, owed, person_open, plus, score, valid, week,
};
use crate::instances::levels;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeSet, HashMap};
use terrain::domain::{HostId, Person, PersonId, Placement, Proposal, RotationId, Score, Slot, Unplaced, Workspace};

/// How much of the score is to be proven best.
#[derive(Clone, Copy, PartialEq)]
pub enum Depth {
    /// `unplaced` and `late_days`.
    Two,
    /// All five levels.
    Five,
}

/// Gives the best plan with its score, or nothing when the table would have more than so many rows.
pub fn best(workspace: &Workspace, today: NaiveDate, depth: Depth, rows: usize) -> Option<Proposal> {
    let case = Case::new(workspace, today, depth);
    if case.lines.len() > LINES || case.people.len() > PEOPLE || case.hosts.len() > HOSTS {
        return None;
    }
    let mut table = Table::from([(Row::default(), Way::default())]);
    let mut steps = Vec::new();
    let mut date = today;
    while date < case.end {
        table = case.after(date, table, &mut steps, rows)?;
        date = plus(date, 1);
    }
    let ends = table.into_iter().map(|(row, way)| (case.levels(&row, way), way));
    let (counted, way) = ends.min_by_key(|(levels, _)| *levels)?;
    let mut proposal = case.proposal(way, &steps);
    valid(workspace, &proposal).expect("the table breaks no rule");
    proposal.score = score(workspace, &proposal);
    assert_eq!(levels(proposal.score)[..2], counted[..2], "the table counts as the check does");
    Some(proposal)
}

const LINES: usize = 16;
const PEOPLE: usize = 5;
const HOSTS: usize = 4;

type Table = HashMap<Row, Way>;

/// What later dates can tell apart; all of it is of new sessions.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Row {
    /// Sessions placed, by line.
    placed: [u8; LINES],
    /// Sessions in this week, by person.
    week: [u8; PEOPLE],
    /// Dates of this week with trainees where there were none, by host.
    days: [u8; HOSTS],
    /// Hosts met, a bit each, by line; and sessions by host: kept for all five levels only.
    met: [u8; LINES],
    load: [u8; HOSTS],
    /// This date's trainees by host and half-day: of which rotation, and how many.
    groups: [[(u8, u8); 2]; HOSTS],
}

/// The cheapest way to a row: of the score what rows do not tell, and the step it ended with.
#[derive(Clone, Copy, Default)]
struct Way {
    cost: [i64; 3],
    last: Option<usize>,
}

/// One new session on the way to a row, and the step before it.
struct Step {
    before: Option<usize>,
    line: usize,
    date: NaiveDate,
    slot: Slot,
    host: usize,
}

/// Sessions of one person and rotation that are missing.
struct Line {
    person: usize,
    rotation: RotationId,
    /// The rotation as a number.
    kind: u8,
    missing: u8,
    due: NaiveDate,
    waits: Vec<Wait>,
    /// Hosts met already, a bit each.
    met: u8,
}

/// What a line waits for (H6): so many of the dates that exist and the sessions of a line that misses some.
struct Wait {
    existing: Vec<NaiveDate>,
    line: Option<usize>,
    needed: usize,
}

/// A place that a person could take on a date, as far as the sessions go that exist.
struct Opening {
    line: usize,
    slot: Slot,
    host: usize,
    /// How many new trainees each half-day of it takes.
    room: [u8; 2],
    /// Sessions of the person and dates of the host that the week takes beyond those that exist.
    week_left: u8,
    days_left: u8,
    /// Whether the host has trainees on that date already.
    in_use: bool,
    /// Lines that must have so many new sessions first.
    waits: Vec<(usize, usize)>,
}

struct Case<'a> {
    workspace: &'a Workspace,
    today: NaiveDate,
    end: NaiveDate,
    depth: Depth,
    people: Vec<&'a PersonId>,
    lines: Vec<Line>,
    hosts: Vec<&'a HostId>,
    existing: Vec<Entry>,
}

impl<'a> Case<'a> {
    fn new(workspace: &'a Workspace, today: NaiveDate, depth: Depth) -> Self {
        let nothing = Proposal {
            today,
            placed: vec![],
            unplaced: vec![],
            moved: vec![],
            broken: vec![],
            score: Score::default(),
            cut_short: false,
        };
        let mut case = Self {
            workspace,
            today,
            end: horizon(workspace, today),
            depth,
            people: Vec::new(),
            lines: Vec::new(),
            hosts: workspace.hosts.keys().collect(),
            existing: entries(workspace, &nothing),
        };
        let rules = workspace.root.programmes.values().flat_map(|programme| programme.base.rotations.keys());
        let kinds: BTreeSet<&RotationId> = rules.collect();
        for (id, person) in workspace.people.iter().filter(|(_, person)| is_planned(workspace, today, person)) {
            let rules = workspace.rules_of(person).unwrap();
            let missing = |rotation: &RotationId| owed(workspace, today, person, rotation).missing as u8;
            let rotations: Vec<&RotationId> = rules.rotations.keys().filter(|rotation| missing(rotation) > 0).collect();
            let first_line = case.lines.len();
            for rotation in &rotations {
                let waits = rules.rotations[*rotation].after.iter().map(|(first, &asked)| Wait {
                    existing: case.mine(id, first).map(|entry| entry.date).collect(),
                    line: rotations.iter().position(|other| *other == first).map(|at| first_line + at),
                    needed: asked.min(owed(workspace, today, person, first).required) as usize,
                });
                let waits = waits.collect();
                let met = case.mine(id, rotation).filter_map(|entry| entry.host.as_ref());
                let met = met.filter_map(|host| case.hosts.iter().position(|other| *other == host));
                let met = met.fold(0, |met, host| met | 1 << host);
                let due = owed(workspace, today, person, rotation).due;
                let kind = kinds.iter().position(|other| other == rotation).unwrap() as u8;
                let (person, rotation, missing) = (case.people.len(), (*rotation).clone(), missing(rotation));
                case.lines.push(Line { person, rotation, kind, missing, due, waits, met });
            }
            if !rotations.is_empty() {
                case.people.push(id);
            }
        }
        case
    }

    fn mine(&self, person: &PersonId, rotation: &RotationId) -> impl Iterator<Item = &Entry> {
        self.existing.iter().filter(move |entry| entry.person == *person && entry.rotation == *rotation)
    }

    /// Gives the table after a date, or nothing when it gets too long.
    fn after(&self, date: NaiveDate, mut table: Table, steps: &mut Vec<Step>, rows: usize) -> Option<Table> {
        for person in 0..self.people.len() {
            let openings = self.openings(person, date);
            let mut next = table.clone();
            for (row, way) in &table {
                for opening in &openings {
                    let Some((row, again)) = self.taken(row, opening) else { continue };
                    let line = &self.lines[opening.line];
                    let first = first_date(self.workspace, self.today, self.person(line));
                    let [late, repeats, days] = way.cost;
                    let late = late + (date - line.due).num_days().max(0);
                    let cost = [late, repeats + i64::from(again), days + (date - first).num_days()];
                    if next.get(&row).is_none_or(|there| cost < there.cost) {
                        let (line, slot, host) = (opening.line, opening.slot, opening.host);
                        steps.push(Step { before: way.last, line, date, slot, host });
                        next.insert(row, Way { cost, last: Some(steps.len() - 1) });
                    }
                }
            }
            table = next;
            if table.len() > rows {
                return None;
            }
        }
        let mut next = Table::new();
        for (mut row, way) in table {
            row.groups = Default::default();
            if date.weekday() == Weekday::Sun {
                (row.week, row.days) = Default::default();
            }
            if next.get(&row).is_none_or(|there| way.cost < there.cost) {
                next.insert(row, way);
            }
        }
        Some(next)
    }

    fn person(&self, line: &Line) -> &'a Person {
        &self.workspace.people[self.people[line.person]]
    }

    /// Lists what a person could take on a date beside the sessions that exist (H1, H2, H7; H3, H4 and H5 as they stand).
    fn openings(&self, person: usize, date: NaiveDate) -> Vec<Opening> {
        let id = self.people[person];
        let (who, on_date) = (&self.workspace.people[id], |entry: &&Entry| entry.date == date);
        let rules = self.workspace.rules_of(who).unwrap();
        let own = || self.existing.iter().filter(|entry| entry.person == *id);
        let this_week = own().filter(|entry| week(entry.date) == week(date)).count();
        if date < first_date(self.workspace, self.today, who) || own().any(|entry| entry.date == date) {
            return Vec::new();
        }
        let mut openings = Vec::new();
        for (line, owed) in self.lines.iter().enumerate().filter(|(_, line)| line.person == person) {
            let left = owed.waits.iter().map(|wait| {
                let before = wait.existing.iter().filter(|other| **other < date).count();
                (wait.line, wait.needed.saturating_sub(before))
            });
            let left: Vec<(Option<usize>, usize)> = left.filter(|(_, needed)| *needed > 0).collect();
            let Some(waits) = left.iter().map(|(line, needed)| Some(((*line)?, *needed))).collect::<Option<Vec<_>>>()
            else {
                continue;
            };
            for &slot in rules.rotations[&owed.rotation].length().slots() {
                for (host, host_id) in self.hosts.iter().enumerate() {
                    let them = &self.workspace.hosts[*host_id];
                    let there = |half: &usize| {
                        person_open(self.workspace, who, date, *half) && host_open(self.workspace, them, date, *half)
                    };
                    let declined = who.sessions.values().any(|session| {
                        session.status == terrain::domain::Status::Declined
                            && (session.date, session.host.as_ref()) == (date, Some(*host_id))
                    });
                    let with = || self.existing.iter().filter(|entry| entry.host.as_ref() == Some(*host_id));
                    let dates = with().map(|entry| entry.date).filter(|other| week(*other) == week(date));
                    let dates: BTreeSet<NaiveDate> = dates.collect();
                    let days_left = i64::from(them.max_days_per_week) - dates.len() as i64;
                    let week_left = i64::from(rules.max_sessions_per_week) - this_week as i64;
                    if declined || days_left < 0 || week_left < 1 || !halves(slot).iter().all(there) {
                        continue;
                    }
                    let room = [0, 1].map(|half| {
                        let group = || with().filter(on_date).filter(|entry| halves(entry.slot).contains(&half));
                        let takes = them.takes.get(&owed.rotation).copied().unwrap_or(0);
                        let alike = group().all(|entry| entry.rotation == owed.rotation);
                        if alike { takes.saturating_sub(group().count() as u32) as u8 } else { 0 }
                    });
                    let (week_left, days_left) = (week_left as u8, days_left as u8);
                    let in_use = dates.contains(&date);
                    let waits = waits.clone();
                    openings.push(Opening { line, slot, host, room, week_left, days_left, in_use, waits });
                }
            }
        }
        openings
    }

    /// Gives the row after one more session and whether the line had met the host; nothing where a rule forbids it.
    fn taken(&self, row: &Row, opening: &Opening) -> Option<(Row, bool)> {
        let (at, host) = (opening.line, opening.host);
        let line = &self.lines[at];
        if row.placed[at] == line.missing || row.week[line.person] == opening.week_left {
            return None;
        }
        // Nobody has two sessions on a date, so what is placed stands before it.
        if opening.waits.iter().any(|&(first, needed)| usize::from(row.placed[first]) < needed) {
            return None;
        }
        let mut row = *row;
        let is_new_date = !opening.in_use && row.groups[host] == [(0, 0); 2];
        for &half in halves(opening.slot) {
            let (kind, count) = row.groups[host][half];
            if count >= opening.room[half] || (count > 0 && kind != line.kind) {
                return None;
            }
            row.groups[host][half] = (line.kind, count + 1);
        }
        if is_new_date {
            row.days[host] += 1;
        }
        if row.days[host] > opening.days_left {
            return None;
        }
        row.placed[at] += 1;
        row.week[line.person] += 1;
        let again = (line.met | row.met[at]) & (1 << host) != 0;
        if self.depth == Depth::Five {
            row.met[at] |= 1 << host;
            row.load[host] += 1;
        }
        Some((row, again))
    }

    /// Counts the levels at the end of a way, those of all sessions that exist left out of the third; of [`Depth::Two`] the first two.
    fn levels(&self, row: &Row, way: Way) -> [i64; 5] {
        let [mut late, repeats, days] = way.cost;
        let mut unplaced = 0;
        for (line, placed) in self.lines.iter().zip(row.placed) {
            let left = i64::from(line.missing - placed);
            unplaced += left;
            late += left * (self.end - line.due).num_days().max(0);
        }
        if self.depth == Depth::Two {
            return [unplaced, late, 0, 0, 0];
        }
        let loads = self.hosts.iter().zip(row.load).map(|(id, new)| {
            let horizon = self.today..self.end;
            let with = |entry: &&Entry| entry.host.as_ref() == Some(*id) && horizon.contains(&entry.date);
            let load = i64::from(new) + self.existing.iter().filter(with).count() as i64;
            420 / i64::from(self.workspace.hosts[*id].max_days_per_week) * load * load
        });
        [unplaced, late, repeats, loads.sum(), days]
    }

    /// Writes the plan at the end of a way, with its gaps but without their reasons.
    fn proposal(&self, way: Way, steps: &[Step]) -> Proposal {
        let mut left: Vec<u8> = self.lines.iter().map(|line| line.missing).collect();
        let mut placed = Vec::new();
        let mut last = way.last;
        while let Some(step) = last.map(|at| &steps[at]) {
            left[step.line] -= 1;
            let line = &self.lines[step.line];
            placed.push(Placement {
                person: self.people[line.person].clone(),
                date: step.date,
                rotation: line.rotation.clone(),
                slot: step.slot,
                host: self.hosts[step.host].clone(),
            });
            last = step.before;
        }
        placed.sort();
        let gaps = self.lines.iter().zip(&left).filter(|(_, left)| **left > 0).map(|(line, left)| Unplaced {
            person: self.people[line.person].clone(),
            rotation: line.rotation.clone(),
            count: u32::from(*left),
            closed_by: Default::default(),
            remedy: None,
            also_helps: 0,
        });
        let mut unplaced: Vec<Unplaced> = gaps.collect();
        unplaced.sort_by(|a, b| (&a.person, &a.rotation).cmp(&(&b.person, &b.rotation)));
        Proposal {
            today: self.today,
            placed,
            unplaced,
            moved: vec![],
            broken: vec![],
            score: Score::default(),
            cut_short: false,
        }
    }
}
