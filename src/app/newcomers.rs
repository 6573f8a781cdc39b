//! People who are not in the workspace yet: what the planner would give them, and lists of them from a spreadsheet.

use super::following::Following;
use super::ids::{new_person_id, new_session_id};
use super::job::{Handle, Waker};
use crate::domain::{Command, Person, PersonId, Placement, Proposal, SessionId, Workspace};
pub use crate::exchange::pasted::{Pasted, PastedRow, read, write};
use crate::planner::{self, PlanOptions};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How long a form is to stay as it is before it is planned for.
const SETTLED: Duration = Duration::from_millis(200);
/// How often a waiting thread looks whether it is still wanted.
const STEP: Duration = Duration::from_millis(20);

/// What the planner would give somebody who is not there yet, worked out while the form is filled in.
pub struct Prospect {
    following: Following<Proposal>,
    /// What the latest plan is for, and its number.
    basis: Option<(u64, Person)>,
    number: u64,
}

impl Default for Prospect {
    fn default() -> Self {
        Self { following: Following::new("prospect"), basis: None, number: 0 }
    }
}

impl Prospect {
    /// Gives what the planner would give a person of the workspace's `revision`; none while it is worked out. The
    /// placements name nobody who is there.
    pub fn follow(
        &mut self,
        workspace: &Workspace,
        today: NaiveDate,
        revision: u64,
        person: &Person,
        waker: &Waker,
    ) -> Option<&Proposal> {
        // What they are called and where to write to them has no part in a plan.
        let planned = Person { name: "-".to_owned(), email: String::new(), team: None, ..person.clone() };
        if self.basis.as_ref().is_none_or(|(of, known)| *of != revision || *known != planned) {
            self.basis = Some((revision, planned.clone()));
            self.number += 1;
        }
        self.following.follow(self.number, waker, || {
            let mut workspace = workspace.clone();
            move |handle: &Handle<()>| {
                let id = new_person_id(&workspace, "newcomer");
                workspace.people.insert(id.clone(), planned.into());
                let only = BTreeSet::from([id]);
                settle(handle);
                let options = PlanOptions {
                    time_limit: Some(super::planning::TIME_LIMIT),
                    only: Some(&only),
                    cancel: Some(handle.cancel_flag()),
                    ..PlanOptions::default()
                };
                planner::plan(&workspace, today, &options)
            }
        });
        self.following.latest_of(self.number)
    }
}

/// Waits until a form may have settled, or nobody wants the plan any more.
pub(super) fn settle(handle: &Handle<()>) {
    let started = Instant::now();
    let is_cancelled = || handle.cancel_flag().load(std::sync::atomic::Ordering::Relaxed);
    while started.elapsed() < SETTLED && !is_cancelled() {
        std::thread::sleep(STEP);
    }
}

/// Makes the command that adds a person and books what the planner would give them, as one.
pub fn add_and_book(id: &PersonId, person: Person, placed: &[Placement]) -> Command {
    let mut taken: BTreeSet<SessionId> = BTreeSet::new();
    let sessions: Vec<(SessionId, Placement)> = placed
        .iter()
        .map(|placement| {
            let session = new_session_id(None, &taken);
            taken.insert(session.clone());
            (session, Placement { person: id.clone(), ..placement.clone() })
        })
        .collect();
    let add = Command::AddPerson { id: id.clone(), person: Box::new(person) };
    if sessions.is_empty() { add } else { Command::Batch(vec![add, Command::AcceptProposal { sessions }]) }
}
