//! A second reading of `planning.md`, apart from the planner's and the domain's rules: it shares the records and the holiday lookup only.
//!
//! Slow and literal on purpose: every rule is asked of every new session against the whole list of sessions.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use terrain::domain::holidays::holidays;
use terrain::domain::{
    Host, HostId, Person, PersonId, Placement, Proposal, RotationId, Rule, Score, Slot, Status, WeekdaySet, Workspace,
};

/// A session as the rules see it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub person: PersonId,
    pub rotation: RotationId,
    pub date: NaiveDate,
    pub slot: Slot,
    pub host: Option<HostId>,
}

/// What a person owes of a rotation.
pub struct Owed {
    pub required: u32,
    pub missing: u32,
    pub due: NaiveDate,
}

/// Checks a proposal whole: every rule, the counts, the score, the evidence.
pub fn check(workspace: &Workspace, proposal: &Proposal) -> Result<(), String> {
    valid(workspace, proposal)?;
    let score = score(workspace, proposal);
    if score != proposal.score {
        return Err(format!("score: claimed {:?}, counted {score:?}", proposal.score));
    }
    evidence(workspace, proposal, &entries(workspace, proposal))
}

/// Checks the rules and the counts only.
pub fn valid(workspace: &Workspace, proposal: &Proposal) -> Result<(), String> {
    let entries = entries(workspace, proposal);
    for placement in &proposal.placed {
        one(workspace, proposal.today, &entries, placement).map_err(|rule| format!("{rule}: {placement:?}"))?;
    }
    counts(workspace, proposal)
}

pub fn entries(workspace: &Workspace, proposal: &Proposal) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (id, person) in &workspace.people {
        for session in person.sessions.values() {
            if matches!(session.status, Status::Missed | Status::Cancelled | Status::Declined) {
                continue;
            }
            entries.push(Entry {
                person: id.clone(),
                rotation: session.rotation.clone(),
                date: session.date,
                slot: session.slot,
                host: session.host.clone(),
            });
        }
    }
    for placement in &proposal.placed {
        entries.push(Entry {
            person: placement.person.clone(),
            rotation: placement.rotation.clone(),
            date: placement.date,
            slot: placement.slot,
            host: Some(placement.host.clone()),
        });
    }
    entries
}

pub fn week(date: NaiveDate) -> (i32, u32) {
    (date.iso_week().year(), date.iso_week().week())
}

pub fn halves(slot: Slot) -> &'static [usize] {
    match slot {
        Slot::Morning => &[0],
        Slot::Afternoon => &[1],
        Slot::FullDay => &[0, 1],
    }
}

pub fn plus(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap()
}

pub fn horizon(workspace: &Workspace, today: NaiveDate) -> NaiveDate {
    plus(today, 7 * u64::from(workspace.root.horizon_weeks))
}

/// H7's first date.
pub fn first_date(workspace: &Workspace, today: NaiveDate, person: &Person) -> NaiveDate {
    plus(today, u64::from(workspace.rules_of(person).unwrap().min_notice_days)).max(person.start)
}

fn works(set: Option<WeekdaySet>, workspace: &Workspace, date: NaiveDate) -> bool {
    let set = set.unwrap_or(workspace.root.calendar.working_days);
    let monday_first = date.weekday().num_days_from_monday() as usize;
    set.iter().any(|day| day as usize == monday_first)
}

fn company_open(workspace: &Workspace, date: NaiveDate) -> bool {
    let calendar = &workspace.root.calendar;
    let holiday = calendar.holidays.as_deref().and_then(holidays).is_some_and(|set| set.on(date).is_some());
    !holiday && !calendar.closures.iter().any(|closure| closure.from <= date && date <= closure.to)
}

fn away(absences: &[terrain::domain::Absence], date: NaiveDate, half: usize) -> bool {
    absences.iter().any(|a| a.from <= date && date <= a.to && a.half.is_none_or(|h| h as usize == half))
}

pub fn person_open(workspace: &Workspace, person: &Person, date: NaiveDate, half: usize) -> bool {
    company_open(workspace, date)
        && works(person.works, workspace, date)
        && !away(&person.absences, date, half)
        && person.start <= date
        && person.left.is_none_or(|left| date < left)
}

pub fn host_open(workspace: &Workspace, host: &Host, date: NaiveDate, half: usize) -> bool {
    works(host.works, workspace, date)
        && !away(&host.absences, date, half)
        && host.from.is_none_or(|from| from <= date)
        && host.until.is_none_or(|until| date <= until)
}

/// Tells whether the months somebody has checked reach what the programme asks for, in whole parts of a month and a share.
fn experienced(workspace: &Workspace, person: &Person) -> bool {
    /// Both count whole: a month cut in 28, 29, 30 or 31 days, a share cut in 9 decimals.
    const MONTH: i128 = 4 * 7 * 29 * 3 * 5 * 31;
    const SHARE: i128 = 1_000_000_000;
    let checked = person.prior_experience.iter().filter(|period| !period.verified_by.is_empty());
    let periods: Vec<(NaiveDate, NaiveDate, i128)> = checked
        .map(|period| {
            let end = period.to.map_or(person.start, |last| plus(last, 1)).min(person.start);
            (period.from, end, (period.share.number() * SHARE as f64).round() as i128)
        })
        .collect();
    let share_on = |date: NaiveDate| {
        periods.iter().filter(|(from, end, _)| *from <= date && date < *end).map(|p| p.2).sum::<i128>().min(SHARE)
    };
    let Some(mut from) = periods.iter().map(|period| period.0).min() else {
        return months_asked(workspace, person) == 0;
    };
    let mut total = 0;
    while from < person.start {
        let mut end = plus(from, 1);
        while end < person.start && share_on(end) == share_on(from) {
            end = plus(end, 1);
        }
        let after = |months| from.checked_add_months(chrono::Months::new(months)).unwrap();
        let whole = (1..).find(|&months| after(months) > end).unwrap() - 1;
        let (begun, next) = (after(whole), after(whole + 1));
        let part = MONTH / i128::from((next - begun).num_days()) * i128::from((end - begun).num_days());
        total += (i128::from(whole) * MONTH + part) * share_on(from);
        from = end;
    }
    total >= i128::from(months_asked(workspace, person)) * MONTH * SHARE
}

fn months_asked(workspace: &Workspace, person: &Person) -> u32 {
    workspace.rules_of(person).unwrap().prior_experience_months
}

/// What a person owes of a rotation on a day (`planning.md` 1).
pub fn owed(workspace: &Workspace, today: NaiveDate, person: &Person, rotation: &RotationId) -> Owed {
    let rules = workspace.rules_of(person).unwrap();
    let r = &rules.rotations[rotation];
    let base = if experienced(workspace, person) { r.count_if_experienced.unwrap_or(r.count) } else { r.count };
    let waived: u32 = person.waivers.iter().filter(|w| w.rotation == *rotation).map(|w| w.count).sum();
    let required = base.saturating_sub(waived);
    let there = person
        .sessions
        .values()
        .filter(|s| s.rotation == *rotation && matches!(s.status, Status::Planned | Status::Confirmed | Status::Done));
    let missing = required.saturating_sub(there.count() as u32);
    let _ = today;
    Owed { required, missing, due: plus(person.start, u64::from(r.due_days)) }
}

pub fn is_planned(workspace: &Workspace, today: NaiveDate, person: &Person) -> bool {
    person.left.is_none_or(|left| left > today) && person.start < horizon(workspace, today)
}

/// Asks H1 to H7 of one new session; gives the rule it breaks.
pub fn one(workspace: &Workspace, today: NaiveDate, all: &[Entry], new: &Placement) -> Result<(), &'static str> {
    let person = workspace.people.get(&new.person).ok_or("nobody")?;
    let host = workspace.hosts.get(&new.host).ok_or("no host")?;
    let rules = workspace.rules_of(person).ok_or("no programme")?;
    let rotation = rules.rotations.get(&new.rotation).ok_or("no rotation")?;
    let full = rotation.length() == terrain::domain::Length::FullDay;
    let ensure = |fine: bool, rule: &'static str| if fine { Ok(()) } else { Err(rule) };
    ensure(full == (new.slot == Slot::FullDay), "length")?;
    let there =
        |half: &usize| person_open(workspace, person, new.date, *half) && host_open(workspace, host, new.date, *half);
    ensure(halves(new.slot).iter().all(there), "H1")?;
    let mine = || all.iter().filter(|e| e.person == new.person);
    ensure(mine().filter(|e| e.date == new.date).count() == 1, "H2")?;
    let this_week = mine().filter(|e| week(e.date) == week(new.date)).count();
    ensure(this_week <= rules.max_sessions_per_week as usize, "H3")?;
    let limit = *host.takes.get(&new.rotation).ok_or("H4")? as usize;
    let with = || all.iter().filter(|e| e.host.as_ref() == Some(&new.host));
    for half in halves(new.slot) {
        let group: Vec<&Entry> = with().filter(|e| e.date == new.date && halves(e.slot).contains(half)).collect();
        ensure(group.iter().all(|e| e.rotation == new.rotation) && group.len() <= limit, "H4")?;
    }
    let dates: BTreeSet<NaiveDate> = with().map(|e| e.date).filter(|d| week(*d) == week(new.date)).collect();
    ensure(dates.len() <= host.max_days_per_week as usize, "H5")?;
    for (first, &n) in &rotation.after {
        let k = n.min(owed(workspace, today, person, first).required) as usize;
        if k > 0 {
            let mut earlier: Vec<NaiveDate> = mine().filter(|e| e.rotation == *first).map(|e| e.date).collect();
            earlier.sort();
            ensure(earlier.len() >= k && earlier[k - 1] < new.date, "H6")?;
        }
    }
    let inside = first_date(workspace, today, person) <= new.date && new.date < horizon(workspace, today);
    ensure(inside, "H7")?;
    let declined = person
        .sessions
        .values()
        .any(|s| s.status == Status::Declined && s.host.as_ref() == Some(&new.host) && s.date == new.date);
    ensure(!declined, "declined")
}

/// Checks that what is placed and what is not add up to what is missing, and the order of both lists.
pub fn counts(workspace: &Workspace, proposal: &Proposal) -> Result<(), String> {
    let today = proposal.today;
    let mut expected: BTreeMap<(&PersonId, &RotationId), i64> = BTreeMap::new();
    for (id, person) in &workspace.people {
        let Some(rules) = workspace.rules_of(person).filter(|_| is_planned(workspace, today, person)) else { continue };
        for rotation in rules.rotations.keys() {
            let missing = owed(workspace, today, person, rotation).missing;
            if missing > 0 {
                expected.insert((id, rotation), i64::from(missing));
            }
        }
    }
    for new in &proposal.placed {
        *expected.entry((&new.person, &new.rotation)).or_default() -= 1;
    }
    for gap in &proposal.unplaced {
        *expected.entry((&gap.person, &gap.rotation)).or_default() -= i64::from(gap.count);
        if gap.count == 0 {
            return Err(format!("counts: an empty gap of {:?}", gap.person));
        }
    }
    if let Some((who, by)) = expected.iter().find(|(_, left)| **left != 0) {
        return Err(format!("counts: {who:?} off by {by}"));
    }
    let placed = proposal.placed.is_sorted_by_key(|p| (p.person.clone(), p.date, p.rotation.clone()));
    let unplaced = proposal.unplaced.is_sorted_by_key(|u| (u.person.clone(), u.rotation.clone()));
    if placed && unplaced { Ok(()) } else { Err("order of the lists".to_owned()) }
}

/// Counts the score of a proposal (`planning.md` 3).
pub fn score(workspace: &Workspace, proposal: &Proposal) -> Score {
    let today = proposal.today;
    let entries = entries(workspace, proposal);
    let mut score = Score::default();
    for gap in &proposal.unplaced {
        let due = owed(workspace, today, &workspace.people[&gap.person], &gap.rotation).due;
        score.unplaced += i64::from(gap.count);
        score.late_days += i64::from(gap.count) * (horizon(workspace, today) - due).num_days().max(0);
    }
    for new in &proposal.placed {
        let person = &workspace.people[&new.person];
        score.late_days += (new.date - owed(workspace, today, person, &new.rotation).due).num_days().max(0);
        score.total_days += (new.date - first_date(workspace, today, person)).num_days();
        score.wishes += unheeded(person, new);
    }
    let mut met: BTreeMap<(&PersonId, &RotationId, &HostId), i64> = BTreeMap::new();
    let mut load: BTreeMap<&HostId, i64> = BTreeMap::new();
    for entry in &entries {
        let Some(host) = &entry.host else { continue };
        *met.entry((&entry.person, &entry.rotation, host)).or_default() += 1;
        if today <= entry.date && entry.date < horizon(workspace, today) {
            *load.entry(host).or_default() += 1;
        }
    }
    score.repeat_hosts = met.values().map(|n| n - 1).sum();
    for (id, host) in &workspace.hosts {
        let load = load.get(id).copied().unwrap_or(0);
        score.imbalance += 420 / i64::from(host.max_days_per_week) * load * load;
    }
    score
}

/// Counts the wishes of somebody that a new session goes against.
fn unheeded(person: &Person, new: &Placement) -> i64 {
    let wishes = &person.wishes;
    let other_host = !wishes.hosts.is_empty() && !wishes.hosts.contains(&new.host);
    let other_weekday = wishes.weekdays.is_some_and(|days| !days.contains_date(new.date));
    let avoided = wishes.avoid.iter().any(|avoided| avoided.dates().any(|date| date == new.date));
    [other_host, other_weekday, avoided].into_iter().map(i64::from).sum()
}

/// Counts again, for each gap, which rule closes each date of the window (`planning.md` 4).
pub fn evidence(workspace: &Workspace, proposal: &Proposal, entries: &[Entry]) -> Result<(), String> {
    for gap in &proposal.unplaced {
        let counted = closed_by(workspace, proposal.today, entries, &gap.person, &gap.rotation);
        if counted != gap.closed_by {
            return Err(format!("closed_by of {:?}: claimed {:?}, counted {counted:?}", gap.person, gap.closed_by));
        }
    }
    Ok(())
}

fn closed_by(
    workspace: &Workspace,
    today: NaiveDate,
    entries: &[Entry],
    person: &PersonId,
    rotation: &RotationId,
) -> BTreeMap<Rule, u32> {
    let who = &workspace.people[person];
    let length = workspace.rules_of(who).unwrap().rotations[rotation].length();
    let mut found = BTreeMap::new();
    let mut date = first_date(workspace, today, who);
    while date < horizon(workspace, today) {
        let open: Vec<Slot> = length
            .slots()
            .iter()
            .copied()
            .filter(|slot| halves(*slot).iter().all(|half| person_open(workspace, who, date, *half)))
            .collect();
        let mut rule = if open.is_empty() { Some(Rule::H1) } else { None };
        // The rules of the person do not depend on the host: ask them with any.
        if rule.is_none() {
            rule = own_rule(workspace, today, entries, person, rotation, date);
        }
        if rule.is_none() {
            let reached = open.iter().flat_map(|slot| workspace.hosts.keys().map(move |host| (slot, host)));
            let reached =
                reached.map(|(slot, host)| host_rule(workspace, entries, person, rotation, date, *slot, host));
            // None is a free place: nothing closes the date. Otherwise the furthest rule in the order H1, H4, H5.
            let all: Vec<Option<Rule>> = reached.collect();
            rule = if all.contains(&None) { None } else { Some(all.into_iter().flatten().max().unwrap_or(Rule::H4)) };
        }
        if let Some(rule) = rule {
            *found.entry(rule).or_insert(0) += 1;
        }
        date = plus(date, 1);
    }
    found
}

fn own_rule(
    workspace: &Workspace,
    today: NaiveDate,
    entries: &[Entry],
    person: &PersonId,
    rotation: &RotationId,
    date: NaiveDate,
) -> Option<Rule> {
    let who = &workspace.people[person];
    let rules = workspace.rules_of(who).unwrap();
    let mine = || entries.iter().filter(|e| e.person == *person);
    if mine().any(|e| e.date == date) {
        return Some(Rule::H2);
    }
    if mine().filter(|e| week(e.date) == week(date)).count() + 1 > rules.max_sessions_per_week as usize {
        return Some(Rule::H3);
    }
    let too_early = rules.rotations[rotation].after.iter().any(|(first, &n)| {
        let k = n.min(owed(workspace, today, who, first).required) as usize;
        mine().filter(|e| e.rotation == *first && e.date < date).count() < k
    });
    too_early.then_some(Rule::H6)
}

fn host_rule(
    workspace: &Workspace,
    entries: &[Entry],
    person: &PersonId,
    rotation: &RotationId,
    date: NaiveDate,
    slot: Slot,
    id: &HostId,
) -> Option<Rule> {
    let host = &workspace.hosts[id];
    if !halves(slot).iter().all(|half| host_open(workspace, host, date, *half)) {
        return Some(Rule::H1);
    }
    let limit = host.takes.get(rotation).copied().unwrap_or(0) as usize;
    let with = || entries.iter().filter(|e| e.host.as_ref() == Some(id));
    let group_is_closed = halves(slot).iter().any(|half| {
        let group: Vec<_> = with().filter(|e| e.date == date && halves(e.slot).contains(half)).collect();
        group.len() + 1 > limit || group.iter().any(|e| e.rotation != *rotation)
    });
    let declined = workspace.people[person]
        .sessions
        .values()
        .any(|s| s.status == Status::Declined && s.host.as_ref() == Some(id) && s.date == date);
    if group_is_closed || declined {
        return Some(Rule::H4);
    }
    let mut dates: BTreeSet<NaiveDate> = with().map(|e| e.date).filter(|d| week(*d) == week(date)).collect();
    dates.insert(date);
    (dates.len() > host.max_days_per_week as usize).then_some(Rule::H5)
}
