//! Experience that nobody has verified and that would decide what somebody owes (`planning.md` 1 and 6).

use super::places;
use crate::domain::problem::{Problem, Severity, Step, What};
use crate::domain::{Exact, Workspace, experience};
use chrono::NaiveDate;

/// Adds one problem for each person who has not left and would be experienced if all they claim were verified.
pub(super) fn find(workspace: &Workspace, today: NaiveDate, problems: &mut Vec<Problem>) {
    for (id, person) in &workspace.people {
        if person.has_left(today) || person.prior_experience.iter().all(|period| period.is_verified()) {
            continue;
        }
        let Some(rules) = workspace.rules_of(person) else { continue };
        let asked = rules.prior_experience_months;
        let threshold = Exact::from_integer(i128::from(asked));
        let (verified, claimed) = (experience::verified(person).months, experience::claimed(person).months);
        if verified >= threshold || claimed < threshold {
            continue;
        }
        problems.push(Problem {
            severity: Severity::Notice,
            what: What::Experience { verified, claimed, asked },
            person: Some(id.clone()),
            host: None,
            session: None,
            date: None,
            place: Some(places::in_person(id, vec![Step::Field("prior_experience")])),
        });
    }
}
