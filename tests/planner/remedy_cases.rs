//! Remedies worked out by hand: which change is the smallest, where a session that gives way goes, and what never moves.

use crate::small::*;
use terrain::domain::Length::*;
use terrain::domain::{
    Host, HostId, Move, Person, PersonId, Placement, Remedy, SessionRef, Slot, Stand, Status, Weekday, WeekdaySet,
    Workspace,
};
use terrain::planner::{PlanOptions, plan};

/// Gives the remedy of one gap, and how many others it helps.
fn remedy(workspace: &Workspace, person: &str, rotation: &str) -> (Remedy, u32) {
    let proposal = plan(workspace, day(TODAY), &PlanOptions::default());
    crate::checker::check(workspace, &proposal).unwrap();
    let mut gaps = proposal.unplaced.into_iter();
    let gap = gaps.find(|gap| gap.person.as_str() == person && gap.rotation.as_str() == rotation).unwrap();
    (gap.remedy.unwrap(), gap.also_helps)
}

fn only(day: Weekday) -> Option<WeekdaySet> {
    Some(WeekdaySet::default().with(day, true))
}

/// Bea's session gives way: from where to where.
fn bea_moves(from: (&str, Slot, &str), to: (&str, Slot, &str)) -> Remedy {
    let place = |(date, slot, host): (&str, Slot, &str)| Placement {
        person: "bea".into(),
        date: day(date),
        rotation: "calls".into(),
        slot,
        host: host.into(),
    };
    let session = SessionRef { person: "bea".into(), session: "s-0".into() };
    let (date, slot, host) = from;
    let from = Stand { date: day(date), slot, host: Some(host.into()) };
    Remedy::MoveSession(Move { session, from, to: place(to) })
}

fn edit(w: &mut Workspace, id: &str, change: impl FnOnce(&mut Person)) {
    change(std::sync::Arc::make_mut(w.people.get_mut(&PersonId::from(id)).unwrap()));
}

fn edit_host(w: &mut Workspace, id: &str, change: impl FnOnce(&mut Host)) {
    change(std::sync::Arc::make_mut(w.hosts.get_mut(&HostId::from(id)).unwrap()));
}

/// Anna misses a ride with Hugo, who has Tuesdays only, each with somebody's call in the morning; Inès takes calls on any day.
fn tuesdays() -> Workspace {
    let calls = rotation(HalfDay, 1, 40, &[]);
    let ride = rotation(FullDay, 1, 25, &[]);
    let mut w = workspace(&[("calls", calls), ("ride", ride)]);
    host(&mut w, "hugo", &[("calls", 1), ("ride", 1)], 5, |host| host.works = only(Weekday::Tue));
    host(&mut w, "ines", &[("calls", 1)], 5, |_| {});
    let done = |p: &mut Person, rotation| session(p, rotation, "2026-11-10", Slot::FullDay, "nobody", Status::Done);
    person(&mut w, "anna", |p| done(p, "calls"));
    let tuesdays = [("bea", "2026-11-24"), ("carl", "2026-12-01"), ("dan", "2026-12-08")];
    for (id, date) in tuesdays {
        person(&mut w, id, |p| {
            let status = if id == "carl" { Status::Confirmed } else { Status::Planned };
            session(p, "calls", date, Slot::Morning, "hugo", status);
            done(p, "ride");
        });
    }
    let dans = |p: &mut Person| p.sessions.get_mut("s-0").unwrap().account = "Hôtel Bellerive".into();
    edit(&mut w, "dan", dans);
    w
}

const TUESDAY: (&str, Slot, &str) = ("2026-11-24", Slot::Morning, "hugo");

#[test]
fn a_booked_session_gives_way_and_goes_to_the_nearest_place() {
    let mut w = tuesdays();
    // The day stays, with another host: the afternoon with Hugo would not free his day.
    assert_eq!(remedy(&w, "anna", "ride"), (bea_moves(TUESDAY, ("2026-11-24", Slot::Morning, "ines")), 0));
    // Inès has said no to that day: the day before is as near as the day after, and earlier.
    let declined = |p: &mut Person| session(p, "calls", "2026-11-24", Slot::Morning, "ines", Status::Declined);
    edit(&mut w, "bea", declined);
    assert_eq!(remedy(&w, "anna", "ride").0, bea_moves(TUESDAY, ("2026-11-23", Slot::Morning, "ines")));
    rules(&mut w, |rules| rules.min_notice_days = 1);
    assert_eq!(remedy(&w, "anna", "ride").0, bea_moves(TUESDAY, ("2026-11-25", Slot::Morning, "ines")));
    edit_host(&mut w, "ines", |ines| {
        let half = Some(terrain::domain::Half::Morning);
        ines.absences.push(terrain::domain::Absence { half, ..away("2026-11-25", "2026-11-25") });
    });
    assert_eq!(remedy(&w, "anna", "ride").0, bea_moves(TUESDAY, ("2026-11-25", Slot::Afternoon, "ines")));
    // Two who miss a ride are both helped by the move, each of them alone.
    person(&mut w, "eve", |p| session(p, "calls", "2026-11-10", Slot::Morning, "nobody", Status::Done));
    assert_eq!(remedy(&w, "eve", "ride"), (bea_moves(TUESDAY, ("2026-11-25", Slot::Afternoon, "ines")), 1));
}

#[test]
fn nobody_is_moved_past_their_due_date_out_of_order_or_far_away() {
    let take = Remedy::TakeRotation { host: "ines".into(), rotation: "ride".into() };
    let away_until = |date: &str| {
        let mut w = tuesdays();
        edit_host(&mut w, "ines", |ines| ines.absences.push(away(TODAY, date)));
        w
    };
    // Due on 11 December.
    let mut w = away_until("2026-11-29");
    assert_eq!(remedy(&w, "anna", "ride").0, bea_moves(TUESDAY, ("2026-11-30", Slot::Morning, "ines")));
    rules(&mut w, |rules| rules.rotations.get_mut("calls").unwrap().due_days = 28);
    assert_eq!(remedy(&w, "anna", "ride").0, take, "due on 29 November");
    edit(&mut w, "bea", |p| p.start = day("2026-09-01"));
    assert_eq!(remedy(&w, "anna", "ride").0, take, "what is late already comes no later");

    // Bea has a ride on 27 November that waits for the call.
    let mut w = away_until("2026-11-29");
    rules(&mut w, |rules| rules.rotations.get_mut("ride").unwrap().after = [("calls".into(), 1)].into());
    assert_eq!(remedy(&w, "anna", "ride").0, bea_moves(TUESDAY, ("2026-11-30", Slot::Morning, "ines")));
    edit(&mut w, "bea", |p| session(p, "ride", "2026-11-27", Slot::FullDay, "nobody", Status::Confirmed));
    assert_eq!(remedy(&w, "anna", "ride").0, take);

    // Past four weeks it is another session.
    for (until, near) in [("2026-12-21", true), ("2026-12-22", false)] {
        let mut w = away_until(until);
        std::sync::Arc::make_mut(&mut w.root).horizon_weeks = 5;
        rules(&mut w, |rules| rules.rotations.get_mut("calls").unwrap().due_days = 90);
        edit_host(&mut w, "hugo", |hugo| {
            hugo.takes.remove("calls").unwrap();
        });
        for (id, date) in [("fay", "2026-12-15"), ("gil", "2026-12-22")] {
            person(&mut w, id, |p| {
                session(p, "calls", date, Slot::Morning, "hugo", Status::Confirmed);
                session(p, "ride", "2026-11-10", Slot::FullDay, "nobody", Status::Done);
            });
        }
        let found = remedy(&w, "anna", "ride").0;
        assert_eq!(matches!(found, Remedy::MoveSession(_)), near, "{found:?}");
    }
}

#[test]
fn what_is_confirmed_or_agreed_with_a_customer_stays() {
    let mut w = tuesdays();
    edit(&mut w, "bea", |p| p.sessions.get_mut("s-0").unwrap().status = Status::Confirmed);
    let take = Remedy::TakeRotation { host: "ines".into(), rotation: "ride".into() };
    assert_eq!(remedy(&w, "anna", "ride").0, take);
    // Dan's call was for a customer; without one it would give way.
    edit(&mut w, "dan", |p| p.sessions.get_mut("s-0").unwrap().account.clear());
    assert!(matches!(remedy(&w, "anna", "ride").0, Remedy::MoveSession(_)));
    edit(&mut w, "dan", |p| p.sessions.get_mut("s-0").unwrap().appointment_from = Some("s-1".into()));
    assert_eq!(remedy(&w, "anna", "ride").0, take);
}

#[test]
fn ones_own_session_gives_way_too() {
    // Anna has a call booked on Hugo's only date for rides.
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 40, &[])), ("ride", rotation(FullDay, 1, 25, &[]))]);
    person(&mut w, "anna", |p| session(p, "calls", "2026-11-24", Slot::Morning, "ines", Status::Planned));
    host(&mut w, "hugo", &[("ride", 1)], 5, |host| {
        host.works = only(Weekday::Tue);
        host.until = Some(day("2026-11-30"));
    });
    host(&mut w, "ines", &[("calls", 1)], 5, |_| {});
    let (found, _) = remedy(&w, "anna", "ride");
    let Remedy::MoveSession(Move { session, to, .. }) = found else { panic!("{found:?}") };
    assert_eq!((session.person.as_str(), to.date, to.host.as_str()), ("anna", day(TODAY), "ines"));
}

#[test]
fn planning_further_ahead_comes_first_where_that_is_in_time() {
    let mut w = workspace(&[("ride", rotation(FullDay, 1, 60, &[]))]);
    person(&mut w, "anna", |_| {});
    host(&mut w, "hugo", &[("ride", 1)], 1, |host| host.absences.push(away(TODAY, "2026-12-20")));
    host(&mut w, "ines", &[], 1, |_| {});
    // Planning ends before 14 December; the first date is Monday 21, two weeks more; due on 31 December.
    assert_eq!(remedy(&w, "anna", "ride"), (Remedy::ExtendHorizon { weeks: 2 }, 0));
    // Past its due date it comes after what one host could do, and before what asks more of everybody.
    rules(&mut w, |rules| rules.rotations.get_mut("ride").unwrap().due_days = 45);
    let take = Remedy::TakeRotation { host: "ines".into(), rotation: "ride".into() };
    assert_eq!(remedy(&w, "anna", "ride").0, take);
    w.hosts.remove("ines");
    assert_eq!(remedy(&w, "anna", "ride").0, Remedy::ExtendHorizon { weeks: 2 });
    // Ten weeks away is not offered.
    edit_host(&mut w, "hugo", |hugo| hugo.absences.push(away(TODAY, "2027-02-21")));
    assert_eq!(remedy(&w, "anna", "ride").0, Remedy::AddHost { rotation: "ride".into() });
    std::sync::Arc::make_mut(&mut w.root).horizon_weeks = 104;
    person(&mut w, "anna", |p| p.absences.push(away(TODAY, "2028-12-31")));
    assert_eq!(remedy(&w, "anna", "ride").0, Remedy::Waive, "no horizon is longer than 104 weeks");
}

#[test]
fn whoever_waits_is_helped_by_what_helps_what_comes_first() {
    let ride = rotation(FullDay, 1, 20, &[("calls", 1)]);
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 10, &[])), ("ride", ride)]);
    person(&mut w, "anna", |_| {});
    host(&mut w, "hugo", &[("ride", 1)], 2, |_| {});
    let take = Remedy::TakeRotation { host: "hugo".into(), rotation: "calls".into() };
    assert_eq!(remedy(&w, "anna", "calls"), (take.clone(), 0));
    assert_eq!(remedy(&w, "anna", "ride"), (take, 0));
}

#[test]
fn nobodys_own_days_are_touched() {
    // Hugo's last day is past, Inès is away, Anna works Mondays only: none of that is anybody else's to change.
    let mut w = workspace(&[("ride", rotation(FullDay, 1, 20, &[]))]);
    person(&mut w, "anna", |p| p.works = only(Weekday::Mon));
    host(&mut w, "hugo", &[("ride", 1)], 2, |host| host.until = Some(day("2026-11-20")));
    host(&mut w, "ines", &[("ride", 1)], 2, |host| host.absences.push(away(TODAY, "2027-06-30")));
    assert_eq!(remedy(&w, "anna", "ride").0, Remedy::AddHost { rotation: "ride".into() });
}
