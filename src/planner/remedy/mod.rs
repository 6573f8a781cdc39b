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
mod tried;

use crate::domain::remedy::Remedy;
use crate::domain::time::add_days;
use crate::domain::{Command, Host, HostId, PersonId, Proposal, RotationId, SessionRef, Workspace, check, progress};
use board::{Board, Gap, Region};
use candidates::{Change, Changes};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock};
use tried::Known;

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
    let found: Vec<(Remedy, u32)> = (0..finder.gaps.len()).into_par_iter().map(|at| finder.remedy(at)).collect();
    for (gap, (remedy, also_helps)) in proposal.unplaced.iter_mut().zip(found) {
        gap.remedy = Some(remedy);
        gap.also_helps = also_helps;
    }
}

/// Looks for remedies of the gaps of one proposal, which it knows by their place in the list.
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
    /// The changes that have closed a gap: where hosts are short, many gaps have the same remedy.
    known: Mutex<Vec<Arc<Known>>>,
    /// Booked sessions, and whether there is any other place for them at all.
    ways_out: Mutex<HashMap<SessionRef, bool>>,
}

impl<'a> Finder<'a> {
    fn new(existing: &'a Workspace, proposal: &Proposal) -> Self {
        let mut board = Board::new(existing.clone(), Arc::new(check::faulty_hosts(existing)), proposal.today);
        for placement in &proposal.placed {
            board.book(placement);
        }
        let places: BTreeMap<(&PersonId, &RotationId), usize> =
            proposal.unplaced.iter().enumerate().map(|(at, gap)| ((&gap.person, &gap.rotation), at)).collect();
        let gaps = proposal.unplaced.iter().map(|gap| Gap {
            person: gap.person.clone(),
            rotation: gap.rotation.clone(),
            count: gap.count,
            ahead: ahead(existing, &gap.person, &gap.rotation, &places),
            only_waits: OnceLock::new(),
        });
        Self {
            existing,
            gaps: gaps.collect(),
            board,
            faulty_people: check::faulty_people(existing),
            longer: Default::default(),
            known: Mutex::default(),
            ways_out: Mutex::default(),
        }
    }

    /// Finds the smallest change that closes a gap, and counts the other people it would help too.
    fn remedy(&self, at: usize) -> (Remedy, u32) {
        let gap = &self.gaps[at];
        let Some(due) = self.due(gap) else { return (Remedy::Waive, 0) };
        let end = self.board.horizon_end();
        if due >= end
            && let Some(found) = self.further_ahead(at, Some(due))
        {
            return found;
        }
        let with_ahead = std::iter::once(gap).chain(gap.ahead.iter().map(|first| &self.gaps[*first]));
        let changes: Vec<(&Gap, Changes)> =
            with_ahead.map(|one| (one, candidates::changes(&self.board, one))).collect();
        let moves = changes.iter().find_map(|(one, changes)| {
            let mut moves = changes.moves.iter().flat_map(|spot| self.give_way(one, spot));
            moves.find_map(|change| self.tried(at, change))
        });
        if let Some(found) = moves {
            return found;
        }
        let of_kind = |kind: fn(&Changes) -> &[Change]| {
            let all = changes.iter().flat_map(|(_, changes)| kind(changes));
            all.cloned().find_map(|change| self.tried(at, change))
        };
        of_kind(|changes| &changes.days)
            .or_else(|| of_kind(|changes| &changes.limits))
            .or_else(|| of_kind(|changes| &changes.rotations))
            .or_else(|| self.further_ahead(at, None))
            .or_else(|| of_kind(|changes| &changes.programme))
            .or_else(|| changes.iter().find_map(|(one, _)| self.new_host(at, &one.rotation)))
            .unwrap_or((Remedy::Waive, 0))
    }

    /// Gives the due date of a gap's session.
    fn due(&self, gap: &Gap) -> Option<NaiveDate> {
        let person = self.existing.people.get(&gap.person)?;
        let rotation = self.existing.rules_of(person)?.rotations.get(&gap.rotation)?;
        Some(progress::due_date(person, &gap.rotation, rotation))
    }

    /// Looks whether planning further ahead helps, by a day where one is given, with the fewest weeks.
    fn further_ahead(&self, at: usize, by: Option<NaiveDate>) -> Option<(Remedy, u32)> {
        let gap = &self.gaps[at];
        let end = self.board.horizon_end();
        for (more, longer) in (1..).zip(&self.longer) {
            let remedy = Remedy::ExtendHorizon { weeks: more };
            let longer = longer.get_or_init(|| {
                let allowed = self.existing.root.horizon_weeks + more <= LONGEST_HORIZON_WEEKS;
                let command = remedy.command(&self.board.workspace, &gap.person, &gap.rotation, None);
                command.filter(|_| allowed).and_then(|command| self.board.applied(&command))
            });
            let Some(longer) = longer else { break };
            let region = Region { host: None, dates: end..add_days(end, 7 * i64::from(more)) };
            let Some(date) = self.closes(longer, at, &region) else { continue };
            return if by.is_some_and(|by| date > by) { None } else { self.tried(at, Change { remedy, region }) };
        }
        None
    }

    /// Looks whether a new host would help: one who takes one trainee at once, on two days of every week.
    fn new_host(&self, at: usize, rotation: &RotationId) -> Option<(Remedy, u32)> {
        let hosts = &self.board.workspace.hosts;
        let id = (0..).map(|n| HostId::new(format!("new-host-{n}"))).find(|id| !hosts.contains_key(id))?;
        let host = Host { takes: BTreeMap::from([(rotation.clone(), 1)]), ..Host::new(id.as_str()) };
        let region = Region { host: Some(id.clone()), ..Region::everywhere() };
        let change = Change { remedy: Remedy::AddHost { rotation: rotation.clone() }, region };
        self.carried_out(at, change, &Command::AddHost { id, host: Box::new(host) })
    }
}

/// Lists the same person's gaps in rotations that come first, the first of them first.
fn ahead(
    workspace: &Workspace,
    person: &PersonId,
    rotation: &RotationId,
    places: &BTreeMap<(&PersonId, &RotationId), usize>,
) -> Vec<usize> {
    let rules = workspace.people.get(person).and_then(|person| workspace.rules_of(person));
    let Some(rules) = rules else { return Vec::new() };
    let mut wanted: BTreeSet<&RotationId> = BTreeSet::new();
    let mut left = vec![rotation];
    while let Some(rotation) = left.pop() {
        let firsts = rules.rotations.get(rotation).into_iter().flat_map(|rotation| rotation.after.keys());
        left.extend(firsts.filter(|first| wanted.insert(first)));
    }
    let in_order = rules.in_order().into_iter().map(|(id, _)| id);
    let ahead = in_order.filter(|id| wanted.contains(id) && *id != rotation);
    ahead.filter_map(|id| places.get(&(person, id)).copied()).collect()
}
