//! What `workspace-format.md` allows ("Defaults and limits"), asked of one value at a time.
//!
//! One home for commands, which refuse what is newly outside, and for the checks, which report what a file already holds.

use super::calendar::{Absence, Calendar, Closure, Hours};
use super::host::Host;
use super::ids::RotationId;
use super::insight::Insight;
use super::person::{Deadline, Experience, Person, Waiver, Wishes};
use super::problem::{Step, ValueFault};
use super::programme::{Kind, Length, Programme, Rotation, Rules};
use super::session::Session;
use super::time::WeekdaySet;
use super::workspace::{Root, Team};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// One value outside what is allowed, with the way to it from the value that was asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Field names, map keys and list indices.
    pub path: Vec<Step>,
    /// What is wrong.
    pub value: ValueFault,
}

/// What a rotation's sessions take of a day, by the id; `None` where the rotation is not known.
pub type LengthOf<'a> = &'a dyn Fn(&RotationId) -> Option<Length>;

/// Gives what is wrong with `workspace.ron`.
pub fn of_root(root: &Root) -> Vec<Fault> {
    let mut faults = Faults::default();
    faults.workspace(&root.name, &root.language, root.horizon_weeks);
    faults.under(Step::Field("calendar"), |faults| faults.calendar(&root.calendar));
    for (id, team) in &root.teams {
        faults.entry("teams", id.as_str(), |faults| faults.name(&team.name));
    }
    for (id, programme) in &root.programmes {
        faults.entry("programmes", id.as_str(), |faults| faults.programme(programme));
    }
    faults.found
}

/// Gives what is wrong with the name, language and horizon of a workspace.
pub fn of_workspace(name: &str, language: &str, horizon_weeks: u32) -> Vec<Fault> {
    Faults::collect(|faults| faults.workspace(name, language, horizon_weeks))
}

/// Gives what is wrong with a calendar, closures included.
pub fn of_calendar(calendar: &Calendar) -> Vec<Fault> {
    Faults::collect(|faults| faults.calendar(calendar))
}

/// Gives what is wrong with a closure.
pub fn of_closure(closure: &Closure) -> Vec<Fault> {
    Faults::collect(|faults| faults.period(closure.from, Some(closure.to)))
}

/// Gives what is wrong with a team.
pub fn of_team(team: &Team) -> Vec<Fault> {
    Faults::collect(|faults| faults.name(&team.name))
}

/// Gives what is wrong with a programme, revisions included.
pub fn of_programme(programme: &Programme) -> Vec<Fault> {
    Faults::collect(|faults| faults.programme(programme))
}

/// Gives what is wrong with a person's file.
pub fn of_person(person: &Person, length_of: LengthOf<'_>) -> Vec<Fault> {
    let mut faults = Faults::default();
    faults.profile(person);
    faults.items("prior_experience", &person.prior_experience, Faults::experience);
    faults.items("absences", &person.absences, Faults::absence);
    faults.items("waivers", &person.waivers, Faults::waiver);
    faults.items("deadlines", &person.deadlines, Faults::deadline);
    faults.wishes(&person.wishes);
    for (id, session) in &person.sessions {
        let length = length_of(&session.rotation);
        faults.entry("sessions", id.as_str(), |faults| faults.session(session, length));
    }
    faults.found
}

/// Gives what is wrong with who a person is, apart from experience, absences, waivers and sessions.
pub fn of_profile(person: &Person) -> Vec<Fault> {
    Faults::collect(|faults| faults.profile(person))
}

/// Gives what is wrong with a period of experience.
pub fn of_experience(experience: &Experience) -> Vec<Fault> {
    Faults::collect(|faults| faults.experience(experience))
}

/// Gives what is wrong with an absence.
pub fn of_absence(absence: &Absence) -> Vec<Fault> {
    Faults::collect(|faults| faults.absence(absence))
}

/// Gives what is wrong with a waiver.
pub fn of_waiver(waiver: &Waiver) -> Vec<Fault> {
    Faults::collect(|faults| faults.waiver(waiver))
}

/// Gives what is wrong with a due date of somebody's own.
pub fn of_deadline(deadline: &Deadline) -> Vec<Fault> {
    Faults::collect(|faults| faults.deadline(deadline))
}

/// Gives what is wrong with somebody's wishes.
pub fn of_wishes(wishes: &Wishes) -> Vec<Fault> {
    Faults::collect(|faults| faults.wishes(wishes))
}

/// Gives what is wrong with a session of a rotation of that length; without one the slot is not looked at.
pub fn of_session(session: &Session, length: Option<Length>) -> Vec<Fault> {
    Faults::collect(|faults| faults.session(session, length))
}

/// Gives what is wrong with a host's file.
pub fn of_host(host: &Host) -> Vec<Fault> {
    let mut faults = Faults::default();
    faults.name(&host.name);
    for (rotation, trainees) in &host.takes {
        let key = Step::Key(rotation.as_str().to_owned());
        faults.under(Step::Field("takes"), |faults| faults.range_at(key, "takes", *trainees, 1..=20));
    }
    faults.range("max_days_per_week", host.max_days_per_week, 1..=7);
    faults.works(host.works);
    faults.items("absences", &host.absences, Faults::absence);
    match (host.from, host.until) {
        (Some(from), until) => faults.named_period("from", from, "until", until),
        (None, Some(until)) => faults.year("until", until),
        (None, None) => {}
    }
    faults.found
}

/// Gives what is wrong with an insight.
pub fn of_insight(insight: &Insight) -> Vec<Fault> {
    Faults::collect(|faults| {
        for (field, date) in [("due", insight.due), ("done", insight.done)] {
            date.into_iter().for_each(|date| faults.year(field, date));
        }
    })
}

/// Tells whether a year can be written and reckoned with (`ValueFault::Year`).
pub fn is_year_allowed(date: NaiveDate) -> bool {
    (1900..=2199).contains(&date.year())
}

/// Gives a loop of rotations that come before themselves, straight or round about, in the order of the loop.
pub fn order_loop(rotations: &BTreeMap<RotationId, Rotation>) -> Option<Vec<RotationId>> {
    // Those already walked to their ends without meeting themselves.
    let mut clear: Vec<&RotationId> = Vec::new();
    for start in rotations.keys() {
        let mut way: Vec<(&RotationId, Vec<&RotationId>)> = vec![(start, first_of(rotations, start))];
        while let Some((_, left)) = way.last_mut() {
            let Some(next) = left.pop() else {
                clear.extend(way.pop().map(|(done, _)| done));
                continue;
            };
            if let Some(met) = way.iter().position(|(on_way, _)| *on_way == next) {
                return Some(way[met..].iter().map(|(on_way, _)| (*on_way).clone()).collect());
            }
            if !clear.contains(&next) {
                way.push((next, first_of(rotations, next)));
            }
        }
    }
    None
}

/// Lists what comes before a rotation, last id first so that the walk takes them in order.
fn first_of<'a>(rotations: &'a BTreeMap<RotationId, Rotation>, id: &RotationId) -> Vec<&'a RotationId> {
    rotations.get(id).map(|rotation| rotation.after.keys().rev().collect()).unwrap_or_default()
}

#[derive(Default)]
struct Faults {
    path: Vec<Step>,
    found: Vec<Fault>,
}

impl Faults {
    fn collect(ask: impl FnOnce(&mut Self)) -> Vec<Fault> {
        let mut faults = Self::default();
        ask(&mut faults);
        faults.found
    }

    fn under(&mut self, step: Step, ask: impl FnOnce(&mut Self)) {
        self.path.push(step);
        ask(self);
        self.path.pop();
    }

    fn entry(&mut self, field: &'static str, key: &str, ask: impl FnOnce(&mut Self)) {
        self.under(Step::Field(field), |faults| faults.under(Step::Key(key.to_owned()), ask));
    }

    fn items<T>(&mut self, field: &'static str, items: &[T], ask: impl Fn(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            self.under(Step::Field(field), |faults| faults.under(Step::Item(index), |faults| ask(faults, item)));
        }
    }

    fn push(&mut self, value: ValueFault) {
        self.found.push(Fault { path: self.path.clone(), value });
    }

    fn push_at(&mut self, field: &'static str, value: ValueFault) {
        self.under(Step::Field(field), |faults| faults.push(value));
    }

    fn name(&mut self, name: &str) {
        if name.trim().is_empty() {
            self.push_at("name", ValueFault::EmptyName);
        }
    }

    fn range(&mut self, field: &'static str, number: u32, allowed: RangeInclusive<u32>) {
        self.range_at(Step::Field(field), field, number, allowed);
    }

    fn range_at(&mut self, step: Step, field: &'static str, number: u32, allowed: RangeInclusive<u32>) {
        if !allowed.contains(&number) {
            let (least, most) = allowed.into_inner();
            let fault = ValueFault::OutOfRange { field, found: number.to_string(), least, most };
            self.under(step, |faults| faults.push(fault));
        }
    }

    fn year(&mut self, field: &'static str, date: NaiveDate) {
        if !is_year_allowed(date) {
            self.push_at(field, ValueFault::Year { found: date });
        }
    }

    fn period(&mut self, from: NaiveDate, to: Option<NaiveDate>) {
        self.named_period("from", from, "to", to);
    }

    fn named_period(&mut self, first: &'static str, from: NaiveDate, last: &'static str, to: Option<NaiveDate>) {
        self.year(first, from);
        if let Some(to) = to {
            self.year(last, to);
            if to < from {
                self.push_at(last, ValueFault::Backwards { from, to });
            }
        }
    }

    fn works(&mut self, works: Option<WeekdaySet>) {
        if works.is_some_and(WeekdaySet::is_empty) {
            self.push_at("works", ValueFault::NoWorkingDay);
        }
    }

    fn workspace(&mut self, name: &str, language: &str, horizon_weeks: u32) {
        self.name(name);
        if !["fr", "en"].contains(&language) {
            self.push_at("language", ValueFault::Language { found: language.to_owned() });
        }
        self.range("horizon_weeks", horizon_weeks, 1..=104);
    }

    fn calendar(&mut self, calendar: &Calendar) {
        if calendar.working_days.is_empty() {
            self.push_at("working_days", ValueFault::NoWorkingDay);
        }
        self.items("closures", &calendar.closures, |faults, closure| faults.period(closure.from, Some(closure.to)));
        let backwards = |hours: Hours| hours.from >= hours.to;
        if backwards(calendar.morning) {
            self.push_at("morning", ValueFault::Hours);
        }
        if backwards(calendar.afternoon) || calendar.morning.to > calendar.afternoon.from {
            self.push_at("afternoon", ValueFault::Hours);
        }
    }

    fn programme(&mut self, programme: &Programme) {
        self.name(&programme.name);
        self.rules(&programme.base);
        self.items("revisions", &programme.revisions, |faults, revision| {
            faults.year("from", revision.from);
            faults.rules(&revision.rules);
        });
    }

    fn rules(&mut self, rules: &Rules) {
        self.range("prior_experience_months", rules.prior_experience_months, 0..=120);
        self.range("max_sessions_per_week", rules.max_sessions_per_week, 1..=7);
        self.range("min_notice_days", rules.min_notice_days, 0..=60);
        for (id, rotation) in &rules.rotations {
            self.entry("rotations", id.as_str(), |faults| faults.rotation(rotation));
        }
        if let Some(rotations) = order_loop(&rules.rotations) {
            self.push_at("rotations", ValueFault::OrderLoop { rotations });
        }
    }

    fn rotation(&mut self, rotation: &Rotation) {
        if rotation.kind == Kind::Other && rotation.name.trim().is_empty() {
            self.push_at("name", ValueFault::Unnamed);
        }
        self.range("count", rotation.count, 0..=50);
        if let Some(count) = rotation.count_if_experienced {
            self.range("count_if_experienced", count, 0..=50);
        }
        self.range("due_days", rotation.due_days, 1..=1000);
    }

    fn profile(&mut self, person: &Person) {
        self.name(&person.name);
        self.year("start", person.start);
        if let Some(left) = person.left {
            self.year("left", left);
            if left < person.start {
                self.push_at("left", ValueFault::Backwards { from: person.start, to: left });
            }
        }
        self.works(person.works);
    }

    fn experience(&mut self, experience: &Experience) {
        self.period(experience.from, experience.to);
        if experience.share.exact().is_none() {
            self.push_at("share", ValueFault::Share { found: experience.share.number().to_string() });
        }
    }

    fn absence(&mut self, absence: &Absence) {
        self.period(absence.from, Some(absence.to));
    }

    fn waiver(&mut self, waiver: &Waiver) {
        self.range("count", waiver.count, 1..=u32::MAX);
        if let Some(on) = waiver.on {
            self.year("on", on);
        }
        if let Some(until) = waiver.until {
            self.year("until", until);
        }
    }

    fn deadline(&mut self, deadline: &Deadline) {
        self.year("due", deadline.due);
        if let Some(on) = deadline.on {
            self.year("on", on);
        }
    }

    fn wishes(&mut self, wishes: &Wishes) {
        self.under(Step::Field("wishes"), |faults| {
            if wishes.weekdays.is_some_and(WeekdaySet::is_empty) {
                faults.push_at("weekdays", ValueFault::NoWorkingDay);
            }
            for (index, week) in wishes.avoid.iter().enumerate().filter(|(_, week)| !is_year_allowed(week.monday())) {
                let found = ValueFault::Year { found: week.monday() };
                faults.under(Step::Field("avoid"), |faults| {
                    faults.under(Step::Item(index), |faults| faults.push(found.clone()));
                });
            }
        });
    }

    fn session(&mut self, session: &Session, length: Option<Length>) {
        self.year("date", session.date);
        if let Some(instead) = session.instead {
            self.year("instead", instead);
        }
        // What took place may have been shorter, and a rotation's length may have changed since.
        if session.is_booked() && length.is_some_and(|length| !length.slots().contains(&session.slot)) {
            self.push_at("slot", ValueFault::Slot);
        }
        if let (Some(starts), Some(ends)) = (session.starts, session.ends)
            && ends <= starts
        {
            self.push_at("ends", ValueFault::Hours);
        }
    }
}
