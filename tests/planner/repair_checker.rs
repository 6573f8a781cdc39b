//! The second reading of `planning.md` 5: what a repair may move, what it leaves broken, what its score is.

use crate::checker::{
    Entry, counts, entries, evidence, first_date, halves, horizon, host_open, is_planned, one, owed, person_open,
    score, week,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use terrain::domain::{PersonId, Placement, Proposal, Score, Session, SessionId, SessionRef, Stand, Status, Workspace};

/// Checks a repair whole: what moves, every rule for what is new or moved, what is broken, the counts, the score, the evidence.
pub fn check_repair(workspace: &Workspace, proposal: &Proposal, named: &BTreeSet<SessionRef>) -> Result<(), String> {
    let today = proposal.today;
    for moved in &proposal.moved {
        let session = workspace.session(&moved.session).ok_or(format!("no session: {moved:?}"))?;
        let (from, to) = (Stand::of(session), &moved.to);
        let goes = Stand { date: to.date, slot: to.slot, host: Some(to.host.clone()) };
        let is_whole = from == moved.from
            && goes != from
            && to.person == moved.session.person
            && to.rotation == session.rotation
            && might_move(workspace, today, &moved.session, session, named);
        if !is_whole {
            return Err(format!("may not move: {moved:?}"));
        }
    }
    if !proposal.moved.is_sorted_by_key(|moved| moved.session.clone()) {
        return Err("order of the moves".to_owned());
    }
    let after = moved(workspace, proposal);
    let all = entries(&after, proposal);
    for place in proposal.placed.iter().chain(proposal.moved.iter().map(|moved| &moved.to)) {
        one(&after, today, &all, place).map_err(|rule| format!("{rule}: {place:?}"))?;
    }
    counts(&after, proposal)?;
    let broken = broken(&after, today, &all);
    if broken != proposal.broken {
        return Err(format!("broken: claimed {:?}, found {broken:?}", proposal.broken));
    }
    let counted = repair_score(&after, proposal, named);
    if counted != proposal.score {
        return Err(format!("score: claimed {:?}, counted {counted:?}", proposal.score));
    }
    evidence(&after, proposal, &all)
}

/// Tells whether a repair may move a session at all.
fn might_move(
    workspace: &Workspace,
    today: NaiveDate,
    name: &SessionRef,
    session: &Session,
    named: &BTreeSet<SessionRef>,
) -> bool {
    let person = &workspace.people[&name.person];
    let is_open = session.status == Status::Planned || (session.status == Status::Confirmed && named.contains(name));
    let is_owed = workspace.rules_of(person).is_some_and(|rules| rules.rotations.contains_key(&session.rotation));
    let in_time = today <= session.date && session.date < horizon(workspace, today);
    is_open && is_owed && in_time && is_planned(workspace, today, person)
}

/// Gives the workspace with the moves made.
pub fn moved(workspace: &Workspace, proposal: &Proposal) -> Workspace {
    let mut after = workspace.clone();
    for moved in &proposal.moved {
        let person = Arc::make_mut(after.people.get_mut(&moved.session.person).unwrap());
        let session = person.sessions.get_mut(&moved.session.session).unwrap();
        (session.date, session.slot, session.host) = (moved.to.date, moved.to.slot, Some(moved.to.host.clone()));
        session.status = Status::Planned;
    }
    after
}

/// Gives the workspace with the moves made and the new sessions booked.
pub fn applied(workspace: &Workspace, proposal: &Proposal) -> Workspace {
    let mut after = moved(workspace, proposal);
    for (number, placement) in proposal.placed.iter().enumerate() {
        let Placement { person, date, rotation, slot, host } = placement.clone();
        let person = Arc::make_mut(after.people.get_mut(&person).unwrap());
        let session = Session::planned(rotation, date, slot, Some(host));
        person.sessions.insert(SessionId::new(format!("n-{number}")), session);
    }
    after
}

/// Lists the booked sessions still to come that break one of H1 to H6 where they stand; `all` holds everything that counts.
pub fn broken(workspace: &Workspace, today: NaiveDate, all: &[Entry]) -> Vec<SessionRef> {
    let mut by_person: BTreeMap<&PersonId, Vec<&Entry>> = BTreeMap::new();
    let mut by_host: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in all {
        by_person.entry(&entry.person).or_default().push(entry);
        if let Some(host) = &entry.host {
            by_host.entry(host.as_str()).or_default().push(entry);
        }
    }
    let mut found = Vec::new();
    for (id, person) in &workspace.people {
        for (session_id, session) in &person.sessions {
            let is_to_come = matches!(session.status, Status::Planned | Status::Confirmed) && session.date >= today;
            if is_to_come && stands_ill(workspace, today, id, session, &by_person[id], &by_host) {
                found.push(SessionRef { person: id.clone(), session: session_id.clone() });
            }
        }
    }
    found
}

fn stands_ill(
    workspace: &Workspace,
    today: NaiveDate,
    id: &PersonId,
    session: &Session,
    mine: &[&Entry],
    by_host: &BTreeMap<&str, Vec<&Entry>>,
) -> bool {
    let person = &workspace.people[id];
    let (date, parts) = (session.date, halves(session.slot));
    if !parts.iter().all(|half| person_open(workspace, person, date, *half)) {
        return true;
    }
    if mine.iter().filter(|entry| entry.date == date).count() > 1 {
        return true;
    }
    if let Some(rules) = workspace.rules_of(person) {
        let in_week = mine.iter().filter(|entry| week(entry.date) == week(date)).count();
        if in_week > rules.max_sessions_per_week as usize {
            return true;
        }
        for (first, &n) in rules.rotations.get(&session.rotation).iter().flat_map(|rotation| &rotation.after) {
            let k = n.min(owed(workspace, today, person, first).required) as usize;
            if mine.iter().filter(|entry| entry.rotation == *first && entry.date < date).count() < k {
                return true;
            }
        }
    }
    let Some(host_id) = &session.host else { return true };
    // A host nobody knows is a dangling id, and no rule.
    let Some(host) = workspace.hosts.get(host_id) else { return false };
    if !parts.iter().all(|half| host_open(workspace, host, date, *half)) {
        return true;
    }
    let Some(&limit) = host.takes.get(&session.rotation) else { return true };
    let with = &by_host[host_id.as_str()];
    let crowded = parts.iter().any(|half| {
        let group = || with.iter().filter(|entry| entry.date == date && halves(entry.slot).contains(half));
        group().any(|entry| entry.rotation != session.rotation) || group().count() > limit as usize
    });
    let dates: BTreeSet<NaiveDate> = with.iter().map(|entry| entry.date).filter(|d| week(*d) == week(date)).collect();
    crowded || dates.len() > host.max_days_per_week as usize
}

/// Counts the score of a repair on the workspace with its moves made.
fn repair_score(after: &Workspace, proposal: &Proposal, named: &BTreeSet<SessionRef>) -> Score {
    let mut counted = score(after, proposal);
    counted.broken = proposal.broken.len() as i64;
    counted.moved = proposal.moved.len() as i64;
    let (late, total) = booked(after, proposal.today, &with_moved(named, proposal));
    counted.late_days += late;
    counted.total_days += total;
    counted
}

/// What was named and confirmed is planned once it has moved: it counts all the same.
fn with_moved(named: &BTreeSet<SessionRef>, proposal: &Proposal) -> BTreeSet<SessionRef> {
    named.iter().cloned().chain(proposal.moved.iter().map(|moved| moved.session.clone())).collect()
}

/// Counts the days that booked sessions a repair might move stand past their due dates, and after the first possible ones.
pub fn booked(workspace: &Workspace, today: NaiveDate, named: &BTreeSet<SessionRef>) -> (i64, i64) {
    let (mut late, mut total) = (0, 0);
    for (id, person) in &workspace.people {
        for (session_id, session) in &person.sessions {
            let name = SessionRef { person: id.clone(), session: session_id.clone() };
            if might_move(workspace, today, &name, session, named) {
                late += (session.date - owed(workspace, today, person, &session.rotation).due).num_days().max(0);
                total += (session.date - first_date(workspace, today, person)).num_days().max(0);
            }
        }
    }
    (late, total)
}

/// Undoes each move by itself and lists those that were not needed: nothing more is broken then and nothing later.
pub fn needless(workspace: &Workspace, proposal: &Proposal) -> Vec<SessionRef> {
    let today = proposal.today;
    let named: BTreeSet<SessionRef> = proposal.moved.iter().map(|moved| moved.session.clone()).collect();
    let after = applied(workspace, proposal);
    let none = Proposal { placed: Vec::new(), ..proposal.clone() };
    let stands = |workspace: &Workspace| {
        (broken(workspace, today, &entries(workspace, &none)).len(), booked(workspace, today, &named).0)
    };
    let now = stands(&after);
    let is_needless = |name: &&SessionRef| {
        let mut back = after.clone();
        let was = workspace.session(name).unwrap().clone();
        Arc::make_mut(back.people.get_mut(&name.person).unwrap()).sessions.insert(name.session.clone(), was);
        stands(&back) <= now
    };
    proposal.moved.iter().map(|moved| &moved.session).filter(is_needless).cloned().collect()
}
