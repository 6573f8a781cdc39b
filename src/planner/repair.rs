//! A plan that moves: broken rules, lateness and gaps are ended with as few changes as can be found (`planning.md` 5).
//!
//! A *pass* plans what is missing together with the booked sessions that may move: these start where they stand, and
//! what stands there well is left alone by the search that is left to chance (`search`); only the steps of `mend` move
//! it, each for a gain. A booked session that finds no place stays where it is and breaks a rule: it is then like one
//! that may not move, which nobody may join, and there is another pass. A *round* ends when every session has a place
//! or stays; rounds follow each other on their own results until one changes nothing, so that a repair of what was
//! just repaired finds nothing to do either.

use super::build::{Built, build};
use super::construct::construct;
use super::days::Cell;
use super::deadline::Deadline;
use super::dense::{Place, slot_of};
use super::mend::mend;
use super::movable::{Terms, might_move};
use super::state::State;
use super::{PlanOptions, find_remedies, proposal, search};
use crate::domain::check::broken_sessions;
use crate::domain::{
    Ledger, Move, PersonId, Placement, Proposal, Score, Session, SessionId, SessionRef, Situation, Stand, Status,
    Workspace,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a plan may move beside what is planned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repair {
    /// Confirmed sessions that may move because somebody has named them.
    pub named: BTreeSet<SessionRef>,
}

/// Rounds at most; each gains something at one of the first levels of the score, so that more than three are rare.
const MOST_ROUNDS: usize = 12;

/// Plans what is missing and moves what breaks rules, is late or stands in the way.
pub(super) fn repair(
    workspace: &Workspace,
    today: NaiveDate,
    options: &PlanOptions<'_>,
    repair: &Repair,
    deadline: &Deadline<'_>,
) -> Proposal {
    let mut world = World { workspace: workspace.clone(), added: BTreeSet::new() };
    let mut rounds = 1;
    loop {
        // What is told of later rounds would go back to nothing.
        let first = PlanOptions { ..*options };
        let later = PlanOptions { pinned: &[], progress: None, ..*options };
        let round = world.round(today, if rounds == 1 { &first } else { &later }, options.pinned, repair, deadline);
        let is_changed = world.take(&round);
        if !is_changed || round.cut_short || rounds == MOST_ROUNDS {
            let state = State::with(&round.built.problem, &round.places);
            let planned = proposal::proposal(today, &state, round.cut_short);
            let mut proposal = world.proposal(workspace, planned, options, today);
            if !deadline.is_cancelled() {
                find_remedies(&world.without_added(), &mut proposal);
            }
            return proposal;
        }
        rounds += 1;
    }
}

/// A round that is done.
struct Round {
    built: Built,
    places: Vec<Place>,
    cut_short: bool,
}

/// The workspace as the rounds so far would leave it.
struct World {
    workspace: Workspace,
    /// The sessions that are new in it.
    added: BTreeSet<SessionRef>,
}

impl World {
    /// Runs passes until every booked session has a place or stays where it is.
    fn round(
        &self,
        today: NaiveDate,
        options: &PlanOptions<'_>,
        pinned: &[Placement],
        repair: &Repair,
        deadline: &Deadline<'_>,
    ) -> Round {
        let broken = broken(&self.workspace, today);
        let is_pinned = |name: &&SessionRef| self.placement(name).is_some_and(|here| pinned.contains(&here));
        let kept = self.added.iter().filter(is_pinned).cloned().collect();
        let mut terms = Terms { named: &repair.named, broken, kept };
        let mut progress = options.progress;
        loop {
            let round = pass(&self.workspace, today, &PlanOptions { progress, ..*options }, &terms, deadline);
            progress = None;
            let problem = &round.built.problem;
            let open = |task: &u32| !round.places[*task as usize].is_some();
            let stuck = problem.movable.iter().filter(|movable| open(&movable.task));
            let mut kept: Vec<SessionRef> = stuck.map(|movable| movable.name.clone()).collect();
            if kept.is_empty() {
                kept = self.spoilers(&round, today, &terms);
            }
            if kept.is_empty() {
                return round;
            }
            terms.kept.extend(kept);
        }
    }

    /// Lists the movable sessions of people a session of whom stays and would break a rule that it does not break now.
    ///
    /// That costs the search more than it can gain, unless the deadline ends it; whoever is spoilt keeps everything.
    fn spoilers(&self, round: &Round, today: NaiveDate, terms: &Terms<'_>) -> Vec<SessionRef> {
        let mut after = World { workspace: self.workspace.clone(), added: self.added.clone() };
        if !after.take(round) {
            return Vec::new();
        }
        let spoilt = broken(&after.workspace, today);
        let spoilt: BTreeSet<&PersonId> = spoilt.difference(&terms.broken).map(|name| &name.person).collect();
        let movable = round.built.problem.movable.iter().map(|movable| &movable.name);
        movable.filter(|name| spoilt.contains(&name.person)).cloned().collect()
    }

    /// Makes the changes of a round; tells whether there are any.
    fn take(&mut self, round: &Round) -> bool {
        let problem = &round.built.problem;
        let mut is_changed = false;
        for (task, place) in (0..).zip(&round.places).filter(|(_, place)| place.is_some()) {
            let line = &problem.lines[problem.tasks[task as usize].line as usize];
            let (date, slot) = (problem.days.date(Cell::from(place.cell)), slot_of(place.slot));
            let host = Some(problem.hosts[usize::from(place.host)].id.clone());
            let id = &problem.people[line.person as usize].id;
            let Some(person) = self.workspace.people.get_mut(id) else { continue };
            match problem.movable(task) {
                Some(movable) if movable.origin == *place => continue,
                Some(movable) => {
                    if let Some(session) = Arc::make_mut(person).sessions.get_mut(&movable.name.session) {
                        (session.date, session.slot, session.host) = (date, slot, host);
                        session.status = Status::Planned;
                    }
                }
                None => {
                    let rotation = problem.rotations[usize::from(line.rotation)].clone();
                    let session = new_id(&person.sessions);
                    self.added.insert(SessionRef { person: id.clone(), session: session.clone() });
                    Arc::make_mut(person).sessions.insert(session, Session::planned(rotation, date, slot, host));
                }
            }
            is_changed = true;
        }
        is_changed
    }

    /// Gives the workspace with what has moved, but without what is new.
    fn without_added(&self) -> Workspace {
        let mut workspace = self.workspace.clone();
        for name in &self.added {
            if let Some(person) = workspace.people.get_mut(&name.person) {
                Arc::make_mut(person).sessions.remove(&name.session);
            }
        }
        workspace
    }

    /// Gives a session of this workspace as a placement.
    fn placement(&self, name: &SessionRef) -> Option<Placement> {
        let session = self.workspace.session(name)?;
        let (person, rotation) = (name.person.clone(), session.rotation.clone());
        Some(Placement { person, date: session.date, rotation, slot: session.slot, host: session.host.clone()? })
    }

    /// Writes down all that differs from the workspace as it is; `planned` is the last round's part.
    fn proposal(&self, before: &Workspace, planned: Proposal, options: &PlanOptions<'_>, today: NaiveDate) -> Proposal {
        let mut placed: Vec<Placement> = self.added.iter().filter_map(|name| self.placement(name)).collect();
        placed.sort_unstable();
        let mut moved = Vec::new();
        for (person, _, session, was) in before.sessions().filter(|(.., was)| was.is_scheduled(today)) {
            let name = SessionRef { person: person.clone(), session: session.clone() };
            let from = Stand::of(was);
            if let Some(to) = self.placement(&name)
                && self.workspace.session(&name).is_some_and(|now| Stand::of(now) != from)
            {
                moved.push(Move { session: name, from, to });
            }
        }
        let is_asked = |name: &SessionRef| options.only.is_none_or(|only| only.contains(&name.person));
        let broken: Vec<SessionRef> = broken(&self.workspace, today).into_iter().filter(is_asked).collect();
        let score = Score { broken: broken.len() as i64, moved: moved.len() as i64, ..planned.score };
        Proposal { placed, moved, broken, score, ..planned }
    }
}

/// Plans once on given terms.
fn pass(
    workspace: &Workspace,
    today: NaiveDate,
    options: &PlanOptions<'_>,
    terms: &Terms<'_>,
    deadline: &Deadline<'_>,
) -> Round {
    let built = build(workspace, today, options, Some(terms));
    let mut first = State::new(&built.problem);
    let pinned = construct(&mut first, &built.pins);
    let (state, first_is_cut) = mend(first, &pinned, deadline);
    let stays = |task: u32| pinned[task as usize] || state.problem.is_origin(task, state.places[task as usize]);
    let still: Vec<bool> = (0..state.places.len() as u32).map(stays).collect();
    let found = search::improve(&state, &still, deadline, options.progress);
    let (state, last_is_cut) = mend(State::with(&built.problem, &found.places), &pinned, deadline);
    let places = state.places;
    let cut_short = first_is_cut || found.cut_short || last_is_cut;
    Round { built, places, cut_short }
}

/// Lists the booked sessions still to come that break a rule, as the Problems page does.
fn broken(workspace: &Workspace, today: NaiveDate) -> BTreeSet<SessionRef> {
    let ledger = Ledger::new(workspace);
    broken_sessions(&Situation::new(workspace, &ledger, today))
}

/// Gives an id that no session has: no file can hold one like it.
fn new_id(sessions: &std::collections::BTreeMap<SessionId, Session>) -> SessionId {
    let mut number = sessions.len();
    loop {
        let id = SessionId::new(format!("+{number}"));
        if !sessions.contains_key(&id) {
            return id;
        }
        number += 1;
    }
}

/// Why a session that somebody names cannot move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMovable {
    /// There is no such session.
    Unknown,
    /// It is dated before today.
    Past,
    /// It has been held, or has fallen through.
    Over(Status),
}

impl Repair {
    /// Names sessions that may move though they are confirmed.
    ///
    /// # Errors
    ///
    /// The first that cannot, and why.
    pub fn naming(
        workspace: &Workspace,
        today: NaiveDate,
        names: impl IntoIterator<Item = SessionRef>,
    ) -> Result<Self, (SessionRef, NotMovable)> {
        let named: BTreeSet<SessionRef> = names.into_iter().collect();
        for name in &named {
            let reason = match workspace.session(name) {
                None => NotMovable::Unknown,
                Some(session) if !session.is_booked() => NotMovable::Over(session.status),
                Some(session) if !might_move(name, session, today, &named) => NotMovable::Past,
                Some(_) => continue,
            };
            return Err((name.clone(), reason));
        }
        Ok(Self { named })
    }
}
