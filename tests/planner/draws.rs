//! Random small workspaces, drawn from a list of small numbers: smaller lists and numbers are simpler workspaces.

use crate::small::*;
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::sync::Arc;
use terrain::domain::time::add_days;
use terrain::domain::{Absence, Closure, Half, Length, Slot, Status, Week, Weekday, WeekdaySet, Wishes, Workspace};

const ROTATIONS: [&str; 3] = ["calls", "demos", "ride"];
const HOSTS: [&str; 4] = ["hugo", "ines", "jean", "nobody"];
const PEOPLE: [&str; 5] = ["anna", "bea", "carl", "dan", "eva"];

/// Draws of one workspace, read one by one; past the end there are only zeros.
#[derive(Clone, Debug)]
pub struct Draws(pub Vec<u8>);

pub struct Reader<'a>(std::slice::Iter<'a, u8>);

impl Reader<'_> {
    /// Draws a number below `end`.
    pub fn below(&mut self, end: u8) -> u8 {
        self.0.next().map_or(0, |draw| draw % end)
    }

    fn days(&mut self, from: i64, span: u8) -> NaiveDate {
        add_days(day(TODAY), from + i64::from(self.below(span)))
    }

    fn weekdays(&mut self) -> Option<WeekdaySet> {
        let draw = self.below(64);
        let days: WeekdaySet = Weekday::ALL.into_iter().filter(|day| draw & (1 << *day as u8) != 0).collect();
        (draw >= 32 && !days.is_empty()).then_some(days)
    }

    fn absences(&mut self) -> Vec<Absence> {
        (0..self.below(3))
            .map(|_| {
                let from = self.days(-3, 30);
                let half = [None, Some(Half::Morning), Some(Half::Afternoon)][usize::from(self.below(3))];
                Absence { from, to: add_days(from, i64::from(self.below(5))), half, label: String::new() }
            })
            .collect()
    }
}

/// Draws a workspace with everything people can write in it.
pub fn anything(r: &mut Reader) -> Workspace {
    let half = |count, due, after: &[(&str, u32)]| rotation(Length::HalfDay, count, due, after);
    let n = u32::from(r.below(4));
    let ride = rotation(Length::FullDay, u32::from(r.below(3)), 40, &[("calls", u32::from(r.below(3))), ("demos", 1)]);
    let mut w = workspace(&[("calls", half(n, 20, &[])), ("demos", half(1, 30, &[("calls", 1)])), ("ride", ride)]);
    rules(&mut w, |rules| {
        rules.max_sessions_per_week = 1 + u32::from(r.below(3));
        rules.min_notice_days = u32::from(r.below(6));
    });
    let root = Arc::make_mut(&mut w.root);
    root.horizon_weeks = 1 + u32::from(r.below(3));
    root.calendar.holidays = Some("FR".to_owned());
    if r.below(3) == 0 {
        let from = r.days(0, 20);
        root.calendar.closures.push(Closure { from, to: add_days(from, 2), label: String::new() });
    }
    for id in &HOSTS[..=usize::from(r.below(3))] {
        let takes: Vec<(&str, u32)> =
            ROTATIONS.iter().map(|rotation| (*rotation, u32::from(r.below(4)))).filter(|(_, n)| *n > 0).collect();
        let days = 1 + u32::from(r.below(3));
        let (works, absences) = (r.weekdays(), r.absences());
        let until = (r.below(4) == 0).then(|| r.days(5, 15));
        host(&mut w, id, &takes, days, |host| {
            host.works = works;
            host.absences = absences;
            host.until = until;
        });
    }
    for id in &PEOPLE[..=usize::from(r.below(4))] {
        person(&mut w, id, |person| {
            person.start = r.days(-40, 50);
            person.works = r.weekdays();
            person.absences = r.absences();
            // Nobody leaves before they start: such a record is faulty and left out.
            person.left = (r.below(6) == 0).then(|| r.days(0, 30).max(person.start));
            for _ in 0..r.below(5) {
                let date = r.days(-20, 45).to_string();
                let (rotation, host) = (ROTATIONS[usize::from(r.below(3))], HOSTS[usize::from(r.below(4))]);
                let slot = Slot::ALL[usize::from(r.below(3))];
                session(person, rotation, &date, slot, host, Status::ALL[usize::from(r.below(6))]);
            }
        });
    }
    w
}

/// Draws wishes for everybody.
pub fn wishes(w: &mut Workspace, r: &mut Reader) {
    for person in w.people.values_mut() {
        let hosts = HOSTS[..3].iter().filter(|_| r.below(3) == 0).map(|id| (*id).into()).collect();
        let avoid = (0..r.below(3)).map(|_| Week::of(r.days(0, 21))).collect();
        Arc::make_mut(person).wishes = Wishes { hosts, weekdays: r.weekdays(), avoid };
    }
}

/// Draws a workspace in which hosts are short: many dues close to each other, few half-days, groups, order rules.
pub fn scarce(r: &mut Reader) -> Workspace {
    let calls = rotation(Length::HalfDay, 1 + u32::from(r.below(2)), 20 + u32::from(r.below(20)), &[]);
    let after: &[(&str, u32)] = [&[("calls", 1)][..], &[("calls", 2)], &[]][usize::from(r.below(3))];
    let ride = rotation(Length::FullDay, u32::from(r.below(3)), 20 + u32::from(r.below(25)), after);
    let mut w = workspace(&[("calls", calls), ("ride", ride)]);
    if r.below(3) == 0 {
        let demos = rotation(Length::HalfDay, 1, 25, [&[("ride", 1)][..], &[]][usize::from(r.below(2))]);
        rules(&mut w, |rules| drop(rules.rotations.insert("demos".into(), demos)));
    }
    rules(&mut w, |rules| rules.max_sessions_per_week = 1 + u32::from(r.below(3)));
    Arc::make_mut(&mut w.root).horizon_weeks = 1 + u32::from(r.below(2));
    for id in &HOSTS[..=usize::from(r.below(2))] {
        let mut takes: Vec<(&str, u32)> = vec![("calls", 1 + u32::from(r.below(2)))];
        takes.extend((r.below(4) > 0).then_some(("ride", 1)));
        takes.extend((r.below(2) > 0).then_some(("demos", 2)));
        let days = 1 + u32::from(r.below(2));
        let (works, absences) = (r.weekdays(), r.absences());
        host(&mut w, id, &takes, days, |host| {
            host.works = works;
            host.absences = absences;
        });
    }
    for id in &PEOPLE[..2 + usize::from(r.below(4))] {
        person(&mut w, id, |person| {
            person.start = r.days(-40, 45);
            person.works = r.weekdays();
            if r.below(3) == 0 {
                let date = r.days(-10, 20).to_string();
                let (rotation, host) = (ROTATIONS[usize::from(r.below(3))], HOSTS[usize::from(r.below(3))]);
                session(person, rotation, &date, Slot::ALL[usize::from(r.below(3))], host, Status::Confirmed);
            }
        });
    }
    w
}

/// Draws a workspace in which about everything finds a place, if only just.
pub fn tight(r: &mut Reader) -> Workspace {
    let calls = rotation(Length::HalfDay, 1 + u32::from(r.below(2)), 20 + u32::from(r.below(20)), &[]);
    let ride = rotation(Length::FullDay, 1, 20 + u32::from(r.below(25)), &[("calls", 1)]);
    let demos = rotation(Length::HalfDay, u32::from(r.below(2)), 25, &[("ride", u32::from(r.below(2)))]);
    let mut w = workspace(&[("calls", calls), ("demos", demos), ("ride", ride)]);
    rules(&mut w, |rules| rules.max_sessions_per_week = 1 + u32::from(r.below(2)));
    Arc::make_mut(&mut w.root).horizon_weeks = 2 + u32::from(r.below(2));
    for id in &HOSTS[..2 + usize::from(r.below(2))] {
        let takes = [("calls", 1 + u32::from(r.below(2))), ("ride", 1), ("demos", 2)];
        let (from, days) = (usize::from(r.below(2)), 1 + u32::from(r.below(2)));
        let works = r.weekdays();
        host(&mut w, id, &takes[from..], days, |host| host.works = works);
    }
    for id in &PEOPLE[..3 + usize::from(r.below(3))] {
        person(&mut w, id, |person| {
            person.start = r.days(-30, 40);
            person.works = r.weekdays();
        });
    }
    w
}

impl Draws {
    /// Makes sixty of them from a number.
    pub fn numbered(number: u64) -> Self {
        let mut x = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x0123_4567;
        let next = |_| {
            x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (x >> 40) as u8
        };
        Self((0..60).map(next).collect())
    }

    /// Reads them from the start.
    pub fn reader(&self) -> Reader<'_> {
        Reader(self.0.iter())
    }
}

/// Draws lists of numbers.
pub fn draws() -> impl Strategy<Value = Draws> {
    proptest::collection::vec(any::<u8>(), 0..140).prop_map(Draws)
}

/// Asks something of so many draws, and shrinks those that fail: the same ones every time for a `seed`.
///
/// `TERRAIN_CASES` asks it of other, and of so many, draws instead.
pub fn for_cases(cases: u32, seed: u8, ask: impl Fn(&Draws) -> Result<(), String>) {
    let wanted = std::env::var("TERRAIN_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: wanted.unwrap_or(cases), failure_persistence: None, ..Config::default() };
    let mut runner = match wanted {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32])),
    };
    let ask = |draws: Draws| ask(&draws).map_err(TestCaseError::fail);
    if let Err(found) = runner.run(&draws(), ask) {
        panic!("{found}");
    }
}
