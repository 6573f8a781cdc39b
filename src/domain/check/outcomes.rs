//! Past sessions that wait for somebody to record or sign them (`planning.md` 1, awaiting outcome).

use super::places;
use crate::domain::problem::{Problem, Severity, What};
use crate::domain::progress::is_unsigned;
use crate::domain::time::days_between;
use crate::domain::{SessionRef, Workspace};
use chrono::NaiveDate;

/// Adds one problem for each session that awaits its outcome or its signature.
pub(super) fn find(workspace: &Workspace, today: NaiveDate, problems: &mut Vec<Problem>) {
    for (id, person) in &workspace.people {
        let rules = workspace.rules_of(person);
        for (session_id, session) in &person.sessions {
            let days_ago = days_between(session.date, today);
            let rotation = || rules?.rotations.get(&session.rotation);
            let what = if session.is_booked() && session.date < today {
                What::NoOutcome { days_ago }
            } else if rotation().is_some_and(|rotation| is_unsigned(session, rotation)) {
                What::Unsigned { days_ago: days_ago.max(0) }
            } else {
                continue;
            };
            problems.push(Problem {
                severity: Severity::Warning,
                what,
                person: Some(id.clone()),
                host: session.host.clone(),
                session: Some(SessionRef { person: id.clone(), session: session_id.clone() }),
                date: Some(session.date),
                place: Some(places::in_person(id, places::session_field(session_id, "status"))),
            });
        }
    }
}
