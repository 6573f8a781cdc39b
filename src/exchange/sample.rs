//! The sample company, "Maison Aubier": 24 marketing people and 7 hosts, dated around the day it is opened.
//!
//! `assets/sample` is a workspace as it stood on Monday, [`REFERENCE`]. For another day every date moves by whole
//! weeks, so that weekdays stay weekdays: what lay in the week of the reference lies in the week of that day. Three
//! things are not moved that way, because a calendar has no whole weeks in it:
//!
//! - the year-end closure keeps its place in the year, and the weeks that it or public holidays leave too short to work
//!   in are skipped by the sessions ([`weeks`]);
//! - a session that would stand on a public holiday moves to the nearest open day that keeps the rules ([`moves`]);
//! - experience before hiring moves by whole months, so that it is worth exactly as many months on any day.
//!
//! Sessions of the week that are past on that day have taken place: what came of them is kept in `assets/sample-week.ron`.

mod embedded;
mod moves;
mod weeks;

use crate::domain::time::{add_days, days_between};
use crate::domain::{
    Absence, Closure, Experience, Host, Insights, Outcome, Person, SessionRef, Status, Week, Workspace,
};
use chrono::{Datelike, Months, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use weeks::Weeks;

/// The Monday for which the files of `assets/sample` are dated.
pub const REFERENCE: NaiveDate =
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("the twenty-third of November 2026 is in the calendar");

/// How far before and after the week of today the company's closures are written down, in weeks.
const CLOSURE_WEEKS: i64 = 30;

/// What came of a session of the reference week, for days on which it is past.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prepared {
    outcome: Outcome,
    reflection: String,
    feedback: String,
}

/// Makes the sample company as it stands on a day, which may be any day of the week.
///
/// On [`REFERENCE`] that is the workspace in `assets/sample` itself.
pub fn sample(today: NaiveDate) -> Workspace {
    let template = embedded::template();
    let monday = Week::of(today).monday();
    let mut root = (*template.root).clone();
    root.calendar.closures = closures(&root.calendar.closures, monday);
    let weeks = Weeks::new(&template.root.calendar, &root.calendar, monday);
    let mut sample = Workspace::new(root);
    sample.hosts = template.hosts.iter().map(|(id, host)| (id.clone(), Arc::new(dated_host(host, &weeks)))).collect();
    sample.people = template.people.iter().map(|(id, one)| (id.clone(), Arc::new(dated_person(one, &weeks)))).collect();
    sample.insights = Arc::new(dated_insights(&template.insights, &weeks));
    moves::off_closed_days(&mut sample, &template, &weeks, monday);
    record_past(&mut sample, today);
    sample
}

/// Writes the closures down for every year that the weeks around a Monday touch.
fn closures(template: &[Closure], monday: NaiveDate) -> Vec<Closure> {
    let (first, last) = (add_days(monday, -7 * CLOSURE_WEEKS), add_days(monday, 7 * CLOSURE_WEEKS));
    let in_year = |closure: &Closure, year: i32| {
        let from = closure.from.with_year(year)?;
        let to = add_days(from, days_between(closure.from, closure.to));
        (from < last && to >= first).then(|| Closure { from, to, label: closure.label.clone() })
    };
    (first.year()..=last.year())
        .flat_map(|year| template.iter().filter_map(move |closure| in_year(closure, year)))
        .collect()
}

fn dated_host(host: &Host, weeks: &Weeks) -> Host {
    let mut host = host.clone();
    host.from = host.from.map(|day| weeks.shifted(day));
    host.until = host.until.map(|day| weeks.shifted(day));
    host.absences.iter_mut().for_each(|absence| date_absence(absence, weeks));
    host
}

fn dated_person(person: &Person, weeks: &Weeks) -> Person {
    let mut person = person.clone();
    // Due dates count from the start: whoever has started keeps their distance from today to the day.
    person.start = if person.start < REFERENCE {
        weeks.shifted(person.start)
    } else {
        weeks.next_open(weeks.mapped(person.start))
    };
    person.left = person.left.map(|day| weeks.mapped(day));
    person.prior_experience.iter_mut().for_each(|period| date_experience(period, weeks));
    person.absences.iter_mut().for_each(|absence| date_absence(absence, weeks));
    for waiver in &mut person.waivers {
        waiver.on = waiver.on.map(|day| weeks.shifted(day));
        waiver.until = waiver.until.map(|day| weeks.shifted(day));
    }
    for deadline in &mut person.deadlines {
        deadline.due = weeks.mapped(deadline.due);
        deadline.on = deadline.on.map(|day| weeks.shifted(day));
    }
    person.wishes.avoid = person.wishes.avoid.iter().map(|week| Week::of(weeks.mapped(week.monday()))).collect();
    for session in person.sessions.values_mut() {
        session.date = weeks.mapped(session.date);
        session.instead = session.instead.map(|day| weeks.next_open(weeks.mapped(day)));
    }
    person
}

/// Moves an absence with the week it begins in, and keeps its length.
fn date_absence(absence: &mut Absence, weeks: &Weeks) {
    let days = days_between(absence.from, absence.to);
    absence.from = weeks.mapped(absence.from);
    absence.to = add_days(absence.from, days);
}

/// Moves a period before hiring by whole months, earlier rather than later so that it still ends before the start.
fn date_experience(period: &mut Experience, weeks: &Weeks) {
    let moved = |day: NaiveDate| {
        let months = Months::new(u32::try_from(weeks.months().unsigned_abs()).unwrap_or(u32::MAX));
        if weeks.months() < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }.unwrap_or(day)
    };
    period.from = moved(period.from);
    period.to = period.to.map(|last| add_days(moved(add_days(last, 1)), -1));
}

fn dated_insights(insights: &Insights, weeks: &Weeks) -> Insights {
    let mut insights = insights.clone();
    for insight in insights.insights.values_mut() {
        insight.due = insight.due.map(|day| weeks.shifted(day));
        insight.done = insight.done.map(|day| weeks.shifted(day));
    }
    insights
}

/// Records what came of the sessions of this week that are past, so that only what is meant to await its outcome does.
fn record_past(sample: &mut Workspace, today: NaiveDate) {
    for (name, prepared) in embedded::prepared() {
        let Some(person) = sample.people.get_mut(&name.person) else { continue };
        let Some(session) = Arc::make_mut(person).sessions.get_mut(&name.session) else { continue };
        if session.date < today {
            session.status = Status::Done;
            session.outcome = Some(prepared.outcome);
            session.reflection = prepared.reflection;
            session.feedback = prepared.feedback;
            session.signed_by = session.host.as_ref().map(ToString::to_string).unwrap_or_default();
        }
    }
}

/// What came of the sessions of the reference week, by the session's name.
type PreparedWeek = BTreeMap<SessionRef, Prepared>;
