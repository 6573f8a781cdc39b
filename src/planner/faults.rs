//! Which records planning leaves out because a value is outside what is allowed (`workspace-format.md`, limits).

use crate::domain::{Absence, Host, Person, Rules, Workspace};
use chrono::{Datelike, NaiveDate};

/// Tells whether planning leaves a person out.
pub(super) fn person_is_left_out(person: &Person) -> bool {
    let dates = [Some(person.start), person.left, person.revision];
    dates.into_iter().flatten().any(is_strange)
        || person.works.is_some_and(|days| days.is_empty())
        || person.absences.iter().any(is_backwards)
        || person.waivers.iter().any(|waiver| waiver.count == 0)
        || person.sessions.values().any(|session| is_strange(session.date))
        || person.prior_experience.iter().any(|period| {
            period.share.exact().is_none()
                || is_strange(period.from)
                || period.to.is_some_and(|to| to < period.from || is_strange(to))
        })
}

/// Tells whether planning leaves a host out.
pub(super) fn host_is_left_out(host: &Host) -> bool {
    let (from, until) = (host.from, host.until);
    !(1..=7).contains(&host.max_days_per_week)
        || host.takes.values().any(|trainees| !(1..=20).contains(trainees))
        || host.works.is_some_and(|days| days.is_empty())
        || host.absences.iter().any(is_backwards)
        || from.into_iter().chain(until).any(is_strange)
        || from.zip(until).is_some_and(|(from, until)| until < from)
}

/// Tells whether planning leaves out everybody under these rules.
pub(super) fn rules_are_left_out(rules: &Rules) -> bool {
    rules.prior_experience_months > 120
        || !(1..=7).contains(&rules.max_sessions_per_week)
        || rules.min_notice_days > 60
        || rules.rotations.values().any(|rotation| {
            rotation.count > 50
                || rotation.count_if_experienced.is_some_and(|count| count > 50)
                || !(1..=1000).contains(&rotation.due_days)
                || rotation.after.keys().any(|first| !rules.rotations.contains_key(first))
        })
}

/// Tells whether nothing can be planned at all: no calendar to plan in.
pub(super) fn workspace_is_left_out(workspace: &Workspace) -> bool {
    let root = &workspace.root;
    !(1..=104).contains(&root.horizon_weeks) || root.calendar.working_days.is_empty()
}

fn is_backwards(absence: &Absence) -> bool {
    absence.to < absence.from || is_strange(absence.from) || is_strange(absence.to)
}

fn is_strange(date: NaiveDate) -> bool {
    !(1900..2200).contains(&date.year())
}
