//! What is worked out from a workspace once per revision, so that no view computes it on every frame.

use crate::domain::effect::Known;
use crate::domain::rules::Ledger;
use crate::domain::{
    Kind, Person, PersonId, PersonProgress, Problem, RotationId, Session, SessionRef, Severity, Situation, State, What,
    Workspace, check, progress,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything views read that follows from a workspace and a day.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The revision of the workspace it was worked out from; views key what they keep by it.
    pub revision: u64,
    /// The day.
    pub today: NaiveDate,
    /// How each person stands.
    pub progress: BTreeMap<PersonId, Arc<PersonProgress>>,
    /// The hosts' side of every session.
    pub ledger: Ledger,
    /// Everything wrong, worst first.
    pub problems: Vec<Problem>,
    /// Sessions that break a hard rule.
    pub broken: BTreeSet<SessionRef>,
    /// Counts over everybody.
    pub everybody: Totals,
    /// Problems that somebody should act on; what is only worth knowing is left out.
    pub open_problems: usize,
    awaiting: BTreeSet<SessionRef>,
    contested: BTreeSet<SessionRef>,
    /// The rotations of all programmes, each once, in the order of the programmes.
    pub rotations: Vec<RotationInfo>,
}

/// A rotation as columns, pills and icons show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RotationInfo {
    /// Its id.
    pub id: RotationId,
    /// Its name, or its id where it has none.
    pub name: String,
    /// Its kind, which gives its colors and icon.
    pub kind: Kind,
    /// Its place among the rotations of kind `Other`, from 0; 0 for the other kinds.
    pub other_index: usize,
}

/// Counts over all people, as the figures of Overview show them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// People who have not left.
    pub people: usize,
    /// Of these, people who are not complete yet, those who start later included.
    pub onboarding: usize,
    /// Of these, people whose first day is still to come.
    pub arriving: usize,
    /// People with the experience their programme asks for, verified.
    pub experienced: usize,
    /// People who have done everything.
    pub complete: usize,
    /// People at risk.
    pub at_risk: usize,
    /// People overdue.
    pub overdue: usize,
    /// Sessions without a date.
    pub missing: u32,
    /// People with a session without a date.
    pub missing_people: usize,
}

impl Derived {
    /// Works everything out; `previous` gives back what has not changed since, and `problems` are all problems of the workspace.
    pub fn new(
        workspace: &Workspace,
        today: NaiveDate,
        revision: u64,
        problems: Vec<Problem>,
        previous: Option<(&Workspace, &Self)>,
    ) -> Self {
        let previous =
            previous.filter(|(before, derived)| derived.today == today && Arc::ptr_eq(&before.root, &workspace.root));
        let kept = |id: &PersonId, person: &Arc<Person>| {
            let (before, derived) = previous?;
            Arc::ptr_eq(before.people.get(id)?, person).then(|| derived.progress.get(id).cloned()).flatten()
        };
        let progress = workspace
            .people
            .iter()
            .map(|(id, person)| {
                let progress = kept(id, person).unwrap_or_else(|| Arc::new(progress::of(workspace, person, today)));
                (id.clone(), progress)
            })
            .collect();
        let ledger = Ledger::new(workspace);
        let broken = check::broken_sessions(&Situation::new(workspace, &ledger, today));
        let awaits = |problem: &&Problem| matches!(problem.what, What::NoOutcome { .. } | What::Unsigned { .. });
        let awaiting = problems.iter().filter(awaits).filter_map(|problem| problem.session.clone()).collect();
        let contests = |problem: &&Problem| matches!(problem.what, What::Conflict(_));
        let contested = problems.iter().filter(contests).filter_map(|problem| problem.session.clone()).collect();
        let rotations = rotations(workspace);
        let open_problems = problems.iter().filter(|problem| problem.severity != Severity::Notice).count();
        let everybody = Totals::default();
        let mut derived = Self {
            revision,
            today,
            progress,
            ledger,
            problems,
            broken,
            everybody,
            open_problems,
            awaiting,
            contested,
            rotations,
        };
        derived.everybody = derived.totals(workspace.people.iter());
        derived
    }

    /// Gives the situation the hard rules are asked about.
    pub fn situation<'a>(&'a self, workspace: &'a Workspace) -> Situation<'a> {
        Situation::new(workspace, &self.ledger, self.today)
    }

    /// Gives what is known of the workspace, for comparing it with what a change would make of it.
    pub fn known<'a>(&'a self, workspace: &'a Workspace) -> Known<'a> {
        Known { workspace, today: self.today, progress: &self.progress, ledger: &self.ledger, broken: &self.broken }
    }

    /// Gives a rotation as it is shown.
    pub fn rotation(&self, id: &RotationId) -> Option<&RotationInfo> {
        self.rotations.iter().find(|rotation| rotation.id == *id)
    }

    /// Tells whether a session is past and nobody has recorded or signed what came of it.
    pub fn is_awaiting(&self, name: &SessionRef) -> bool {
        self.awaiting.contains(name)
    }

    /// Tells whether a session holds two answers to one question.
    pub fn is_contested(&self, name: &SessionRef) -> bool {
        self.contested.contains(name)
    }

    /// Counts over some people, such as everybody or one team.
    pub fn totals<'a>(&self, people: impl Iterator<Item = (&'a PersonId, &'a Arc<Person>)>) -> Totals {
        let mut totals = Totals::default();
        for (id, person) in people {
            let Some(progress) = self.progress.get(id).filter(|progress| progress.state != State::Left) else {
                continue;
            };
            totals.people += 1;
            totals.experienced += usize::from(progress.experienced);
            totals.onboarding += usize::from(progress.state != State::Complete);
            totals.arriving += usize::from(progress.state != State::Complete && person.start > self.today);
            totals.complete += usize::from(progress.state == State::Complete);
            totals.at_risk += usize::from(progress.state == State::AtRisk);
            totals.overdue += usize::from(progress.state == State::Overdue);
            if progress.is_planned_now() {
                totals.missing += progress.missing();
                totals.missing_people += usize::from(progress.missing() > 0);
            }
        }
        totals
    }
}

/// Finds the first session of a person that is still to come.
pub fn next_session(person: &Person, today: NaiveDate) -> Option<(&crate::domain::SessionId, &Session)> {
    person
        .sessions
        .iter()
        .filter(|(_, session)| session.is_scheduled(today))
        .min_by_key(|(id, session)| (session.date, session.slot, (*id).clone()))
}

/// Lists the rotations of all programmes, each once, in the order of the programmes.
pub fn rotations(workspace: &Workspace) -> Vec<RotationInfo> {
    let mut list: Vec<RotationInfo> = Vec::new();
    for programme in workspace.root.programmes.values() {
        let mut others = 0;
        let revisions = programme.revisions.iter().map(|revision| &revision.rules);
        for (id, rotation) in std::iter::once(&programme.base).chain(revisions).flat_map(|rules| rules.in_order()) {
            if list.iter().any(|known| known.id == *id) {
                continue;
            }
            let name = if rotation.name.is_empty() { id.to_string() } else { rotation.name.clone() };
            let other_index = if rotation.kind == Kind::Other { others } else { 0 };
            others += usize::from(rotation.kind == Kind::Other);
            list.push(RotationInfo { id: id.clone(), name, kind: rotation.kind, other_index });
        }
    }
    list
}
