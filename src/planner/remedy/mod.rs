//! The smallest single change that would give a missing session a place, checked by carrying it out.
//!
//! All that was placed is booked on a copy of the workspace; on that copy the command of each change is applied, and
//! the rules are asked whether the missing session then finds a place. So what is offered closes the gap while
//! everything else stays, and what is checked is the very command that a press of the button carries out.
//!
//! # Which change is the smallest
//!
//! The one that asks the least of the fewest, for the shortest time:
//!
//! 1. **Plan further ahead**, where the session then still comes before its due date: nobody gives anything.
//! 2. **Move a session** that is booked and unanswered: two people agree on another place, once. It goes to the nearest
//!    one, at most four weeks away and never past its own due date; a day that was agreed with a customer stays.
//! 3. **One more day of a host**: one person gives more, a day in every week that is asked for.
//! 4. **One more trainee at once**: one person gives more in every session of the kind.
//! 5. **A host takes a rotation more**: one person begins with something new.
//! 6. **Plan further ahead** all the same: nobody gives anything, but the session comes late.
//! 7. **Raise the weekly limit**: everybody under the programme's rules may be asked to go out more often.
//! 8. **A new host**: somebody has to be won.
//! 9. **Waive the session**: what it was for is lost.
//!
//! Whoever waits for a session that found no place either (H6) is helped by what helps that one, so its changes are
//! tried too. Among changes of one kind the one that opens the earliest date comes first.

mod board;
mod candidates;
mod moves;

use crate::domain::remedy::Remedy;
use crate::domain::time::add_days;
use crate::domain::{Command, Host, HostId, PersonId, Proposal, RotationId, SessionRef, Workspace, check, progress};
use board::{Board, Gap, Region};
use candidates::{Change, Changes};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// Most weeks by which planning further ahead is offered.
const MOST_WEEKS: u32 = 8;
/// The longest horizon a workspace may have (`workspace-format.md`).
const LONGEST_HORIZON_WEEKS: u32 = 104;

/// Gives every gap of a proposal the remedy found for it, with how many other people it would help too.
///
/// The proposal must be one for this workspace.
pub fn find_remedies(workspace: &Workspace, proposal: &mut Proposal) {
    if proposal.unplaced.is_empty() {
        return;
    }
    let finder = Finder::new(workspace, proposal);
    let found: Vec<(Remedy, u32)> = finder.gaps.par_iter().map(|gap| finder.remedy(gap)).collect();
    for (gap, (remedy, also_helps)) in proposal.unplaced.iter_mut().zip(found) {
        gap.remedy = Some(remedy);
        gap.also_helps = also_helps;
    }
}

/// Looks for remedies of the gaps of one proposal.
struct Finder<'a> {
    /// The workspace without what was placed.
    existing: &'a Workspace,
    /// The workspace with what was placed.
    board: Board,
    gaps: Vec<Gap>,
    /// People whose sessions are not to be moved, since their records hold values outside what is allowed.
    faulty_people: BTreeSet<PersonId>,
    /// The board with a longer horizon, by weeks more, from one on.
    longer: [OnceLock<Option<Board>>; MOST_WEEKS as usize],
    /// Whom each change helps that has closed a gap: where hosts are short, many gaps have the same remedy.
    known: Mutex<Vec<(Command, Region, Arc<Helped>)>>,
    /// Booked sessions, and whether there is any other place for them at all.
    ways_out: Mutex<HashMap<SessionRef, bool>>,
}

/// The gaps that a change closes, each of them alone, by their place in the list.
type Helped = BTreeSet<usize>;

impl<'a> Finder<'a> {
    fn new(existing: &'a Workspace, proposal: &Proposal) -> Self {
        let mut board = Board::new(existing.clone(), Arc::new(check::faulty_hosts(existing)), proposal.today);
        for placement in &proposal.placed {
            board.book(placement);
        }
        let gaps = proposal.unplaced.iter();
        let gaps = gaps.map(|gap| Gap { person: gap.person.clone(), rotation: gap.rotation.clone(), count: gap.count });
        Self {
            existing,
            board,
            gaps: gaps.collect(),
            faulty_people: check::faulty_people(existing),
            longer: Default::default(),
            known: Mutex::default(),
            ways_out: Mutex::default(),
        }
    }

    /// Finds the smallest change that closes a gap, and counts the other people it would help too.
    fn remedy(&self, gap: &Gap) -> (Remedy, u32) {
        let Some(due) = self.due(gap) else { return (Remedy::Waive, 0) };
        let end = self.board.horizon_end();
        if due >= end
            && let Some(found) = self.further_ahead(gap, Some(due))
        {
            return found;
        }
        let ahead = self.ahead(gap);
        let mut changes: Vec<(&Gap, Changes)> = Vec::new();
        for one in std::iter::once(gap).chain(ahead.iter().copied()) {
            changes.push((one, candidates::changes(&self.board, one)));
        }
        let moves = changes.iter().find_map(|(one, changes)| {
            let moves = changes.moves.iter().flat_map(|spot| self.give_way(one, spot));
            moves.into_iter().find_map(|change| self.tried(gap, change))
        });
        if let Some(found) = moves {
            return found;
        }
        let of_kind = |kind: fn(&Changes) -> &[Change]| {
            let all = changes.iter().flat_map(|(_, changes)| kind(changes));
            all.cloned().find_map(|change| self.tried(gap, change))
        };
        of_kind(|changes| &changes.days)
            .or_else(|| of_kind(|changes| &changes.limits))
            .or_else(|| of_kind(|changes| &changes.rotations))
            .or_else(|| self.further_ahead(gap, None))
            .or_else(|| of_kind(|changes| &changes.programme))
            .or_else(|| changes.iter().find_map(|(one, _)| self.new_host(gap, &one.rotation)))
            .unwrap_or((Remedy::Waive, 0))
    }

    /// Gives the due date of a gap's session.
    fn due(&self, gap: &Gap) -> Option<NaiveDate> {
        let person = self.existing.people.get(&gap.person)?;
        let rotation = self.existing.rules_of(person)?.rotations.get(&gap.rotation)?;
        Some(progress::due_date(person, rotation))
    }

    /// Lists the same person's gaps in rotations that come first, the first of them first.
    fn ahead(&self, gap: &Gap) -> Vec<&Gap> {
        let rules = self.existing.people.get(&gap.person).and_then(|person| self.existing.rules_of(person));
        let Some(rules) = rules else { return Vec::new() };
        let mut wanted: BTreeSet<&RotationId> = BTreeSet::new();
        let mut left = vec![&gap.rotation];
        while let Some(rotation) = left.pop() {
            let firsts = rules.rotations.get(rotation).into_iter().flat_map(|rotation| rotation.after.keys());
            left.extend(firsts.filter(|first| wanted.insert(first)));
        }
        let in_order = rules.in_order().into_iter().map(|(id, _)| id).filter(|id| wanted.contains(id));
        let of_person =
            |rotation: &RotationId| self.gaps.iter().find(|one| one.person == gap.person && one.rotation == *rotation);
        in_order.filter_map(of_person).filter(|one| one.rotation != gap.rotation).collect()
    }

    /// Carries out a change and gives its remedy where the gap then closes.
    fn tried(&self, gap: &Gap, change: Change) -> Option<(Remedy, u32)> {
        let command = change.remedy.command(&self.board.workspace, &gap.person, &gap.rotation, None)?;
        self.carried_out(gap, change, &command)
    }

    /// Does the same with the command of a change that has none of its own.
    fn carried_out(&self, gap: &Gap, change: Change, command: &Command) -> Option<(Remedy, u32)> {
        let of_this = |(known, region, _): &&(Command, Region, _)| known == command && *region == change.region;
        let known = locked(&self.known).iter().find(of_this).map(|(.., helped)| Arc::clone(helped));
        let helped = match known {
            Some(helped) => helped,
            None => {
                let changed = self.board.applied(command)?;
                self.closes(&changed, gap, &change.region)?;
                let helped = Arc::new(self.helped(&changed, &change));
                locked(&self.known).push((command.clone(), change.region.clone(), Arc::clone(&helped)));
                helped
            }
        };
        let people: BTreeSet<&PersonId> = helped.iter().map(|at| &self.gaps[*at].person).collect();
        let closes = self.gaps.iter().position(|one| std::ptr::eq(one, gap)).is_some_and(|at| helped.contains(&at));
        closes.then(|| (change.remedy, people.len() as u32 - 1))
    }

    /// Finds a place for a gap's session on a changed board, beside all that is there.
    ///
    /// Looks where the change can have opened something: a plan leaves no place that is free elsewhere. A session that
    /// waits for others without a place may stand anywhere once these have found one there.
    fn closes(&self, changed: &Board, gap: &Gap, region: &Region) -> Option<NaiveDate> {
        let found = changed.first_free(gap, region);
        if found.is_some() {
            return found.map(|place| place.date);
        }
        let mut opened: Option<Board> = None;
        for first in self.ahead(gap) {
            for _ in 0..first.count {
                let place = match &opened {
                    Some(board) => board.first_free(first, &Region::everywhere()),
                    None => changed.first_free(first, region),
                };
                let Some(place) = place else { break };
                opened.get_or_insert_with(|| changed.clone()).book(&place);
            }
        }
        opened?.first_free(gap, &Region::everywhere()).map(|place| place.date)
    }

    /// Lists the gaps that a change closes, each of them alone.
    fn helped(&self, changed: &Board, change: &Change) -> Helped {
        let mover = match &change.remedy {
            Remedy::MoveSession(moved) => Some(&moved.session.person),
            _ => None,
        };
        let closes = |gap: &Gap| {
            // Who is moved themselves is free on other days than before, with any host.
            let all = Region::everywhere();
            let region = if mover == Some(&gap.person) { &all } else { &change.region };
            self.closes(changed, gap, region).is_some()
        };
        (0..self.gaps.len()).filter(|at| closes(&self.gaps[*at])).collect()
    }

    /// Looks whether planning further ahead helps, by a day where one is given, with the fewest weeks.
    fn further_ahead(&self, gap: &Gap, by: Option<NaiveDate>) -> Option<(Remedy, u32)> {
        let end = self.board.horizon_end();
        for (at, longer) in self.longer.iter().enumerate() {
            let weeks = at as u32 + 1;
            let remedy = Remedy::ExtendHorizon { weeks };
            let longer = longer.get_or_init(|| {
                let allowed = self.existing.root.horizon_weeks + weeks <= LONGEST_HORIZON_WEEKS;
                let command = remedy.command(&self.board.workspace, &gap.person, &gap.rotation, None);
                command.filter(|_| allowed).and_then(|command| self.board.applied(&command))
            });
            let Some(longer) = longer else { break };
            let region = Region { host: None, dates: end..add_days(end, 7 * i64::from(weeks)) };
            let Some(date) = self.closes(longer, gap, &region) else { continue };
            return if by.is_some_and(|by| date > by) { None } else { self.tried(gap, Change { remedy, region }) };
        }
        None
    }

    /// Looks whether a new host would help: one who takes one trainee at once, on two days of every week.
    fn new_host(&self, gap: &Gap, rotation: &RotationId) -> Option<(Remedy, u32)> {
        let hosts = &self.board.workspace.hosts;
        let id = (0..).map(|n| HostId::new(format!("new-host-{n}"))).find(|id| !hosts.contains_key(id))?;
        let host = Host { takes: BTreeMap::from([(rotation.clone(), 1)]), ..Host::new(id.as_str()) };
        let region = Region { host: Some(id.clone()), ..Region::everywhere() };
        let change = Change { remedy: Remedy::AddHost { rotation: rotation.clone() }, region };
        self.carried_out(gap, change, &Command::AddHost { id, host: Box::new(host) })
    }
}

/// Takes hold of what all gaps share; what a thread that panicked left there is whole all the same.
fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
