//! Planning off the window's thread: the plan one asked for, and the outlook that paces are read from; and booking a plan.

use super::following::Following;
use super::ids;
use super::job::{Handle, Job, Poll, Waker};
use crate::domain::time::add_days;
use crate::domain::{
    BestPlace, BestPlaces, Command, Move, PersonId, Placement, Proposal, RotationId, SessionId, SessionRef, Status,
    Workspace,
};
use crate::planner::{self, Among, PlanOptions};
pub use crate::planner::{NotMovable, Progress, Repair};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// The longest a plan may take (`planning.md` 6).
pub const TIME_LIMIT: Duration = Duration::from_millis(10_000);

/// How many places are offered for one session (`screens.md`, assign a shadowing day).
pub const BEST_PLACES: usize = 10;

/// What a plan is asked to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// People to plan for; everybody when `None`.
    pub only: Option<BTreeSet<PersonId>>,
    /// Proposals that stay.
    pub pinned: BTreeSet<Placement>,
    /// What booked sessions may move too; none when `None`.
    pub repair: Option<Repair>,
}

/// A plan with the time it took.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The plan.
    pub proposal: Proposal,
    /// What was asked.
    pub request: Request,
    /// Milliseconds it took.
    pub elapsed_ms: f64,
}

/// A plan under way; dropping it stops it.
pub struct Planning {
    job: Job<Planned, Progress>,
}

impl Planning {
    /// Starts a plan on a thread of its own; `None` when the system gives no thread.
    pub fn start(workspace: Workspace, today: NaiveDate, request: Request, waker: Waker) -> Option<Self> {
        let job = Job::start("planner", waker, move |handle| {
            let started = Instant::now();
            let pinned: Vec<Placement> = request.pinned.iter().cloned().collect();
            let say = |progress: Progress| handle.say(progress);
            let options = PlanOptions {
                time_limit: Some(TIME_LIMIT),
                only: request.only.as_ref(),
                pinned: &pinned,
                repair: request.repair.as_ref(),
                progress: Some(&say),
                cancel: Some(handle.cancel_flag()),
            };
            let proposal = planner::plan(&workspace, today, &options);
            Planned { proposal, request, elapsed_ms: started.elapsed().as_secs_f64() * 1000.0 }
        })?;
        Some(Self { job })
    }

    /// Looks whether the plan is there.
    pub fn poll(&self) -> Poll<Planned> {
        self.job.poll()
    }

    /// Says how far it is.
    pub fn progress(&self) -> Option<Progress> {
        self.job.progress()
    }
}

/// Lists the best places for one more session of somebody, best first, with what each changes and why; quick enough for a frame.
pub fn best_places(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    count: usize,
) -> BestPlaces {
    planner::best_places(workspace, today, person, rotation, count)
}

/// Lists the best places for one more session of somebody on one date, best first.
pub fn best_places_on(
    workspace: &Workspace,
    today: NaiveDate,
    person: &PersonId,
    rotation: &RotationId,
    date: NaiveDate,
    count: usize,
) -> Vec<BestPlace> {
    let among = Among { dates: date..add_days(date, 1), slot: None, without: None };
    planner::best_places_among(workspace, today, person, rotation, &among, count)
}

/// Finds the place with the next best host for a session that its host has declined: at the same time where another is
/// free then, else the nearest later place. The host who declined is not asked again (`planning.md` 5).
pub fn next_host(workspace: &Workspace, today: NaiveDate, name: &SessionRef) -> Option<BestPlace> {
    let session = workspace.session(name).filter(|session| session.status == Status::Declined)?;
    let (date, without) = (session.date, session.host.as_ref());
    let then = Among { dates: date..add_days(date, 1), slot: Some(session.slot), without };
    let places = planner::best_places_among(workspace, today, &name.person, &session.rotation, &then, 1);
    places.into_iter().next().or_else(|| {
        let later = Among { dates: add_days(date, 1)..workspace.horizon_end(today), slot: None, without };
        planner::soonest_place_among(workspace, today, &name.person, &session.rotation, &later)
    })
}

/// Plans for everybody on this thread, saying how many of how many sessions are placed.
pub fn plan_now(
    workspace: &Workspace,
    today: NaiveDate,
    time_limit: Duration,
    repair: Option<&Repair>,
    say: impl Fn(u32, u32) + Sync,
) -> Proposal {
    let say = |progress: Progress| say(progress.placed, progress.wanted);
    let options = PlanOptions { time_limit: Some(time_limit), repair, progress: Some(&say), ..PlanOptions::default() };
    planner::plan(workspace, today, &options)
}

/// Makes the command that books proposals, under new ids, and moves booked sessions, as one; `None` when there is nothing
/// of either.
pub fn accept_command<'a>(
    workspace: &Workspace,
    placed: impl Iterator<Item = &'a Placement>,
    moved: impl Iterator<Item = &'a Move>,
) -> Option<Command> {
    let mut taken: BTreeMap<&PersonId, BTreeSet<SessionId>> = BTreeMap::new();
    let sessions: Vec<(SessionId, Placement)> = placed
        .map(|placement| {
            let person = workspace.people.get(&placement.person).map(|person| &**person);
            let ids = taken.entry(&placement.person).or_default();
            let id = ids::new_session_id(person, ids);
            ids.insert(id.clone());
            (id, placement.clone())
        })
        .collect();
    let mut commands: Vec<Command> = moved
        .map(|moved| Command::MoveSession {
            name: moved.session.clone(),
            date: moved.to.date,
            slot: moved.to.slot,
            host: Some(moved.to.host.clone()),
        })
        .collect();
    if !sessions.is_empty() {
        commands.push(Command::AcceptProposal { sessions });
    }
    if commands.len() > 1 { Some(Command::Batch(commands)) } else { commands.pop() }
}

/// What the planner would give everybody now, kept up to date after each change while nobody waits for it.
pub struct Outlook {
    following: Following<Proposal>,
}

impl Default for Outlook {
    fn default() -> Self {
        Self { following: Following::new("outlook") }
    }
}

impl Outlook {
    /// Gives the proposal for the revision last followed, if it is worked out, or else the last one there was.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.following.latest()
    }

    /// Takes in what is done and starts working out the revision where that is not under way.
    pub fn follow(&mut self, workspace: &Workspace, today: NaiveDate, revision: u64, waker: &Waker) {
        self.following.follow(revision, waker, || {
            let workspace = workspace.clone();
            move |handle: &Handle<()>| {
                let options = PlanOptions {
                    time_limit: Some(TIME_LIMIT),
                    cancel: Some(handle.cancel_flag()),
                    ..PlanOptions::default()
                };
                planner::plan(&workspace, today, &options)
            }
        });
    }
}
