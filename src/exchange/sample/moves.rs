//! Sessions that would stand on a closed day go to the nearest open one that keeps the rules.

use super::REFERENCE;
use super::weeks::Weeks;
use crate::domain::time::days_between;
use crate::domain::{Candidate, Ledger, Rule, Session, SessionRef, Situation, Week, Workspace};
use chrono::NaiveDate;
use std::sync::Arc;

/// Weeks beyond its own in which a session looks for a place.
const REACH_WEEKS: i64 = 6;

/// Moves every session off closed days: within its week where it can, else to a later week, or an earlier one when it is past.
///
/// A place is good when the session breaks no rule there that it does not break in the files, and the order of the
/// person's sessions stays as it is. One for which there is no place keeps its closed day.
pub(super) fn off_closed_days(sample: &mut Workspace, template: &Workspace, weeks: &Weeks, monday: NaiveDate) {
    let mut homeless: Vec<(SessionRef, Session)> = Vec::new();
    for (person, _, id, session) in sample.sessions().filter(|(.., session)| !weeks.is_open(session.date)) {
        homeless.push((SessionRef { person: person.clone(), session: id.clone() }, session.clone()));
    }
    homeless.sort_by(|a, b| (a.1.date, &a.0).cmp(&(b.1.date, &b.0)));
    for (name, _) in &homeless {
        if let Some(person) = sample.people.get_mut(&name.person) {
            Arc::make_mut(person).sessions.remove(&name.session);
        }
    }
    let template_ledger = Ledger::new(template);
    let files = Situation::new(template, &template_ledger, REFERENCE);
    for (name, mut session) in homeless {
        let Some(original) = template.session(&name) else { continue };
        let meant = broken_rules(&files, &name, original, original.date);
        let ledger = Ledger::new(sample);
        let situation = Situation::new(sample, &ledger, monday);
        let place = dates_by_preference(session.date, original.date < REFERENCE, monday).find(|date| {
            weeks.is_open(*date)
                && keeps_order(sample, template, &name, *date)
                && broken_rules(&situation, &name, &session, *date).iter().all(|rule| meant.contains(rule))
        });
        session.date = place.unwrap_or(session.date);
        if let Some(person) = sample.people.get_mut(&name.person) {
            Arc::make_mut(person).sessions.insert(name.session, session);
        }
    }
}

/// Lists the dates a session may go to, the best first: the nearest of its week, then week by week.
fn dates_by_preference(date: NaiveDate, is_past: bool, monday: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let week = Week::of(date);
    let step = if is_past { -1 } else { 1 };
    (0..=REACH_WEEKS)
        .flat_map(move |n| {
            let mut dates: Vec<NaiveDate> = week.plus(step * n).dates().collect();
            dates.sort_by_key(|other| (days_between(date, *other).abs(), *other));
            dates
        })
        .filter(move |other| (*other < monday) == is_past)
}

/// Tells whether the person's sessions are still in the order of the files.
fn keeps_order(sample: &Workspace, template: &Workspace, name: &SessionRef, date: NaiveDate) -> bool {
    let (Some(there), Some(original)) = (sample.people.get(&name.person), template.people.get(&name.person)) else {
        return true;
    };
    let in_files = |id| original.sessions.get(id).map(|session| session.date);
    there.sessions.iter().all(|(id, other)| in_files(id).cmp(&in_files(&name.session)) == other.date.cmp(&date))
}

fn broken_rules(situation: &Situation<'_>, name: &SessionRef, session: &Session, date: NaiveDate) -> Vec<Rule> {
    let candidate = Candidate {
        person: &name.person,
        rotation: &session.rotation,
        date,
        slot: session.slot,
        host: session.host.as_ref(),
        moving: Some(&name.session),
    };
    situation.standing(&candidate).iter().map(|broken| broken.rule()).collect()
}
