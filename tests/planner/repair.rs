//! Repair (`planning.md` 5): case by case, with the answer worked out by hand.

use crate::instances::INSTANCES;
use crate::repair_checker::{applied, check_repair};
use crate::small::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use terrain::domain::{Length::*, Proposal, SessionRef, Slot, Status, Workspace};
use terrain::planner::{NotMovable, PlanOptions, Repair, plan};

fn name(person: &str, session: &str) -> SessionRef {
    SessionRef { person: person.into(), session: session.into() }
}

pub fn repaired_with(workspace: &Workspace, named: &[SessionRef]) -> Proposal {
    let repair = Repair::naming(workspace, day(TODAY), named.iter().cloned()).unwrap();
    let proposal = plan(workspace, day(TODAY), &PlanOptions { repair: Some(&repair), ..PlanOptions::default() });
    check_repair(workspace, &proposal, &repair.named).unwrap_or_else(|why| panic!("{why}\n{proposal:#?}"));
    proposal
}

fn repaired(workspace: &Workspace) -> Proposal {
    repaired_with(workspace, &[])
}

/// Writes moves as `anna/s-0 11-24 morning hugo > 11-25 morning ines`.
fn written(proposal: &Proposal) -> Vec<String> {
    let place = |date: chrono::NaiveDate, slot: Slot, host: Option<&terrain::domain::HostId>| {
        format!("{} {} {}", date.format("%m-%d"), slot.json_name(), host.map_or("-", |host| host.as_str()))
    };
    let line = |moved: &terrain::domain::Move| {
        let (session, from, to) = (&moved.session, &moved.from, &moved.to);
        let from = place(from.date, from.slot, from.host.as_ref());
        format!("{}/{} {from} > {}", session.person, session.session, place(to.date, to.slot, Some(&to.host)))
    };
    proposal.moved.iter().map(line).collect()
}

fn calls(count: u32) -> Workspace {
    workspace(&[("calls", rotation(HalfDay, count, 90, &[]))])
}

#[test]
fn what_stands_well_stays_however_badly_the_rest_of_the_score_looks() {
    let mut w = calls(2);
    rules(&mut w, |rules| rules.min_notice_days = 5);
    // Both with the same host, within the notice, on late dates: nothing of it is broken, late or missing.
    person(&mut w, "anna", |p| {
        session(p, "calls", TODAY, Slot::Morning, "hugo", Status::Planned);
        session(p, "calls", "2026-12-10", Slot::Morning, "hugo", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    host(&mut w, "ines", &[("calls", 1)], 5, |_| {});
    let proposal = repaired(&w);
    assert!(proposal.moved.is_empty() && proposal.placed.is_empty());
    assert_eq!((proposal.score.repeat_hosts, proposal.score.total_days), (1, 12));
}

#[test]
fn h1_a_host_is_ill() {
    let mut w = calls(2);
    person(&mut w, "anna", |p| {
        session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned);
        session(p, "calls", "2026-12-01", Slot::Morning, "ines", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1)], 5, |h| h.absences.push(away("2026-11-23", "2026-11-27")));
    host(&mut w, "ines", &[("calls", 1)], 5, |_| {});
    // Hugo on Monday is nobody met before; Ines would be a second time.
    let proposal = repaired(&w);
    assert_eq!(written(&proposal)[0].split(" > ").next().unwrap(), "anna/s-0 11-24 morning hugo");
    assert_eq!((proposal.moved.len(), proposal.moved[0].to.host.as_str()), (1, "hugo"));
    // And in the morning, as before.
    assert_eq!((proposal.moved[0].to.date, proposal.moved[0].to.slot), (day("2026-11-30"), Slot::Morning));
    assert_eq!((proposal.score.broken, proposal.score.moved, proposal.score.repeat_hosts), (0, 1, 0));
}

#[test]
fn h1_a_start_that_moves_takes_the_order_along() {
    let mut w =
        workspace(&[("calls", rotation(HalfDay, 1, 60, &[])), ("ride", rotation(FullDay, 1, 90, &[("calls", 1)]))]);
    person(&mut w, "anna", |p| {
        p.start = day("2026-12-02");
        session(p, "calls", "2026-11-26", Slot::Morning, "hugo", Status::Planned);
        session(p, "ride", "2026-12-02", Slot::FullDay, "hugo", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1), ("ride", 1)], 5, |_| {});
    // The call cannot come before the ride any more: both go.
    let proposal = repaired(&w);
    let dates: Vec<_> = proposal.moved.iter().map(|moved| moved.to.date).collect();
    assert_eq!(dates, [day("2026-12-02"), day("2026-12-03")]);
    // Had the ride been confirmed, the call would have to stay broken where it is: its only place is not open yet.
    let anna = Arc::make_mut(w.people.get_mut("anna").unwrap());
    anna.sessions.get_mut("s-1").unwrap().status = Status::Confirmed;
    let proposal = repaired(&w);
    assert_eq!((proposal.moved.len(), proposal.broken), (0, vec![name("anna", "s-0")]));
}

#[test]
fn h2_a_double_booking_moves_one_of_the_two() {
    let mut w = calls(2);
    person(&mut w, "anna", |p| {
        session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned);
        session(p, "calls", "2026-11-24", Slot::Afternoon, "ines", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    host(&mut w, "ines", &[("calls", 1)], 5, |_| {});
    let proposal = repaired(&w);
    assert_eq!((proposal.moved.len(), proposal.score.repeat_hosts), (1, 0));
    // A confirmed one stays, so it is the other.
    let anna = Arc::make_mut(w.people.get_mut("anna").unwrap());
    anna.sessions.get_mut("s-0").unwrap().status = Status::Confirmed;
    let proposal = repaired(&w);
    assert_eq!(proposal.moved[0].session, name("anna", "s-1"));
    // Of two confirmed ones, the one that is named.
    let anna = Arc::make_mut(w.people.get_mut("anna").unwrap());
    anna.sessions.get_mut("s-1").unwrap().status = Status::Confirmed;
    let proposal = repaired(&w);
    assert_eq!((proposal.moved.len(), proposal.score.broken), (0, 2));
    let proposal = repaired_with(&w, &[name("anna", "s-0")]);
    assert_eq!((proposal.moved.len(), proposal.score.broken), (1, 0));
    assert_eq!(proposal.moved[0].session, name("anna", "s-0"));
}

#[test]
fn h3_h4_h5_too_many_at_once() {
    let mut w = calls(1);
    rules(&mut w, |rules| rules.max_sessions_per_week = 1);
    for (id, date) in [("anna", "2026-11-24"), ("bea", "2026-11-24"), ("carl", "2026-11-25"), ("dan", "2026-11-26")] {
        person(&mut w, id, |p| session(p, "calls", date, Slot::Morning, "hugo", Status::Planned));
    }
    // One at once, on two dates a week: two of the four must go to a later week.
    host(&mut w, "hugo", &[("calls", 1)], 2, |_| {});
    let proposal = repaired(&w);
    assert_eq!(proposal.score.broken, 0);
    // The least that is enough: two of one date cannot both stay, and of three dates one is too many; the two halves of
    // a date are two places, so that moving one to the afternoon and one to another date of the two is enough.
    assert_eq!(proposal.score.moved, 2);
    assert!(proposal.moved.iter().all(|moved| moved.to.date < day("2026-11-28")));
}

#[test]
fn h4_a_session_without_a_host_gets_one() {
    let mut w = calls(1);
    person(&mut w, "anna", |p| {
        session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned);
        p.sessions.values_mut().for_each(|session| session.host = None);
    });
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    let proposal = repaired(&w);
    assert_eq!(written(&proposal).len(), 1);
    assert!(written(&proposal)[0].starts_with("anna/s-0 11-24 morning - > 11-23"), "{:?}", written(&proposal));
}

#[test]
fn a_host_whose_file_is_not_there_keeps_the_session() {
    let mut w = calls(1);
    person(&mut w, "anna", |p| session(p, "calls", "2026-11-24", Slot::Morning, "nobody", Status::Planned));
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    assert!(repaired(&w).moved.is_empty());
    // Unless it breaks a rule there.
    Arc::make_mut(w.people.get_mut("anna").unwrap()).absences.push(away("2026-11-24", "2026-11-24"));
    assert_eq!(repaired(&w).moved[0].to.host.as_str(), "hugo");
}

#[test]
fn a_declined_place_is_not_offered_again() {
    let mut w = calls(1);
    person(&mut w, "anna", |p| {
        session(p, "calls", TODAY, Slot::Morning, "hugo", Status::Declined);
        session(p, "calls", "2026-11-24", Slot::Morning, "ines", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1)], 5, |h| h.until = Some(day(TODAY)));
    host(&mut w, "ines", &[("calls", 1)], 5, |h| h.absences.push(away("2026-11-24", "2026-11-24")));
    let proposal = repaired(&w);
    assert_eq!(proposal.moved[0].to.host.as_str(), "ines");
}

#[test]
fn lateness_and_gaps_end_by_a_move_too() {
    // Anna's call is late in two weeks, and Hugo's only date before her due date is Bea's, who has time.
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 25, &[]))]);
    person(&mut w, "anna", |p| session(p, "calls", "2026-12-07", Slot::Morning, "hugo", Status::Planned));
    person(&mut w, "bea", |p| {
        p.start = day("2026-11-20");
        session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 1)], 1, |h| {
        h.works = Some(terrain::domain::WeekdaySet::from_iter([terrain::domain::Weekday::Tue]));
        h.absences.push(terrain::domain::Absence {
            half: Some(terrain::domain::Half::Afternoon),
            ..away(TODAY, "2026-12-13")
        });
    });
    let host = Arc::make_mut(w.hosts.get_mut("hugo").unwrap());
    host.works = Some([terrain::domain::Weekday::Mon, terrain::domain::Weekday::Tue].into_iter().collect());
    host.absences.push(away("2026-11-23", "2026-11-23"));
    let proposal = repaired(&w);
    assert_eq!(proposal.score.late_days, 0);
    assert_eq!(proposal.score.moved, 2);
    // Carl is new and has no place but Bea's; hers is not late anywhere.
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 40, &[]))]);
    person(&mut w, "bea", |p| session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned));
    person(&mut w, "carl", |p| p.left = Some(day("2026-11-25")));
    crate::small::host(&mut w, "hugo", &[("calls", 1)], 1, |h| {
        let afternoons = Some(terrain::domain::Half::Afternoon);
        h.absences.push(terrain::domain::Absence { half: afternoons, ..away(TODAY, "2026-12-13") });
    });
    let proposal = repaired(&w);
    assert_eq!((proposal.score.unplaced, proposal.score.moved), (0, 1));
    assert_eq!((proposal.placed[0].person.as_str(), proposal.moved[0].to.date), ("carl", day("2026-11-30")));
}

#[test]
fn what_finds_no_place_stays_and_is_listed() {
    let mut w = calls(1);
    for id in ["anna", "bea"] {
        person(&mut w, id, |p| session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned));
    }
    // Hugo is there on that one morning only, and takes one at once: whoever goes finds nothing.
    host(&mut w, "hugo", &[("calls", 1)], 1, |h| {
        h.absences.push(away("2026-11-23", "2026-11-23"));
        h.absences.push(away("2026-11-25", "2026-12-20"));
        let afternoon = Some(terrain::domain::Half::Afternoon);
        h.absences.push(terrain::domain::Absence { half: afternoon, ..away("2026-11-24", "2026-11-24") });
    });
    let proposal = repaired(&w);
    assert_eq!(proposal.broken, [name("anna", "s-0"), name("bea", "s-0")]);
    assert_eq!((proposal.moved.len(), proposal.score.broken), (0, 2));
    // Nobody new joins them.
    person(&mut w, "carl", |_| {});
    let proposal = repaired(&w);
    assert_eq!((proposal.score.broken, proposal.score.unplaced), (2, 1));
}

#[test]
fn a_confirmed_session_that_stands_too_early_gets_what_it_waits_for() {
    // The call before Anna's ride was called off; the ride is confirmed for Friday.
    let mut w =
        workspace(&[("calls", rotation(HalfDay, 1, 60, &[])), ("ride", rotation(FullDay, 1, 90, &[("calls", 1)]))]);
    person(&mut w, "anna", |p| session(p, "ride", "2026-11-27", Slot::FullDay, "ines", Status::Confirmed));
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    host(&mut w, "ines", &[("ride", 1)], 5, |_| {});
    // Bea holds Hugo's only place of the week, and has time.
    person(&mut w, "bea", |p| {
        session(p, "calls", "2026-11-25", Slot::Morning, "hugo", Status::Planned);
        session(p, "ride", "2026-12-10", Slot::FullDay, "ines", Status::Planned);
    });
    Arc::make_mut(w.hosts.get_mut("hugo").unwrap()).max_days_per_week = 1;
    let afternoons = Some(terrain::domain::Half::Afternoon);
    let absence = terrain::domain::Absence { half: afternoons, ..away(TODAY, "2026-12-13") };
    Arc::make_mut(w.hosts.get_mut("hugo").unwrap()).absences.push(absence);
    let proposal = repaired(&w);
    assert_eq!((proposal.score.broken, proposal.score.moved), (0, 1));
    assert!(proposal.placed[0].date < day("2026-11-27"));
    // Where there is none, it is planned for later all the same, and the ride is listed.
    let bea = Arc::make_mut(w.people.get_mut("bea").unwrap());
    bea.sessions.get_mut("s-0").unwrap().status = Status::Confirmed;
    let proposal = repaired(&w);
    assert_eq!((proposal.broken.as_slice(), proposal.score.unplaced), (&[name("anna", "s-0")][..], 0));
}

#[test]
fn what_may_not_be_named() {
    let mut w = calls(2);
    person(&mut w, "anna", |p| {
        session(p, "calls", "2026-11-20", Slot::Morning, "hugo", Status::Confirmed);
        session(p, "calls", "2026-11-19", Slot::Morning, "hugo", Status::Done);
        session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned);
    });
    let naming = |session: &str| Repair::naming(&w, day(TODAY), [name("anna", session)]).map_err(|(_, why)| why);
    assert_eq!(naming("s-9"), Err(NotMovable::Unknown));
    assert_eq!(naming("s-0"), Err(NotMovable::Past));
    assert_eq!(naming("s-1"), Err(NotMovable::Over(Status::Done)));
    assert!(naming("s-2").is_ok());
}

#[test]
fn only_some_people_are_repaired() {
    let mut w = calls(1);
    for id in ["anna", "bea"] {
        person(&mut w, id, |p| session(p, "calls", "2026-11-24", Slot::Morning, "hugo", Status::Planned));
    }
    host(&mut w, "hugo", &[("calls", 2)], 1, |h| h.absences.push(away("2026-11-24", "2026-11-24")));
    let only = BTreeSet::from(["bea".into()]);
    let repair = Repair::default();
    let options = PlanOptions { repair: Some(&repair), only: Some(&only), ..PlanOptions::default() };
    let proposal = plan(&w, day(TODAY), &options);
    assert_eq!((proposal.moved.len(), proposal.broken.len()), (1, 0));
    assert_eq!(proposal.moved[0].session.person.as_str(), "bea");
}

#[test]
fn the_same_bytes_for_any_number_of_threads_and_pins_stay() {
    let instance = &INSTANCES[3];
    let workspace = instance.load();
    // Half of the plan is booked; then a host is away for two weeks.
    let whole = plan(&workspace, instance.today(), &PlanOptions::default());
    let half = Proposal { placed: whole.placed.iter().step_by(2).cloned().collect(), ..whole };
    let mut w = applied(&workspace, &half);
    let id = half.placed[0].host.clone();
    let from = half.placed[0].date;
    let until = from + chrono::Days::new(14);
    Arc::make_mut(w.hosts.get_mut(&id).unwrap()).absences.push(away(&from.to_string(), &until.to_string()));
    let repair = Repair::default();
    let options = PlanOptions { repair: Some(&repair), ..PlanOptions::default() };
    let once = plan(&w, instance.today(), &options);
    check_repair(&w, &once, &repair.named).unwrap();
    assert!(!once.moved.is_empty() && !once.placed.is_empty());
    for threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let again = pool.install(|| plan(&w, instance.today(), &options));
        assert_eq!(format!("{once:?}"), format!("{again:?}"), "{threads} threads");
    }
    let pinned: Vec<_> = once.placed.iter().step_by(3).cloned().collect();
    let around = plan(&w, instance.today(), &PlanOptions { pinned: &pinned, ..options });
    check_repair(&w, &around, &repair.named).unwrap();
    assert!(pinned.iter().all(|pin| around.placed.contains(pin)));
}
