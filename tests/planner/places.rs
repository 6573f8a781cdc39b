//! The best places for one session: the score of each by hand, what is said of them, and that the calendar agrees.

use crate::instances::{INSTANCES, levels};
use crate::small::*;
use terrain::domain::Length::*;
use terrain::domain::{
    BestPlaces, Candidate, Ledger, NoPlace, PersonId, PlaceReason, Rule, Situation, Slot, Status, Workspace, progress,
};
use terrain::planner::best_places;

fn ask(workspace: &Workspace, person: &str, rotation: &str, count: usize) -> BestPlaces {
    best_places(workspace, day(TODAY), &person.into(), &rotation.into(), count)
}

fn lines(places: &BestPlaces) -> Vec<String> {
    let line = |place: &terrain::domain::BestPlace| {
        let p = &place.placement;
        format!("{} {} {} {:?}", p.date, p.slot.json_name(), p.host, levels(place.score))
    };
    places.places.iter().map(line).collect()
}

/// Anna owes one call, Hugo offers two days a week from the 25th on, Inès one from the 26th on.
fn two_hosts() -> Workspace {
    let mut w = workspace(&[("calls", rotation(HalfDay, 1, 25, &[]))]);
    person(&mut w, "anna", |_| {});
    host(&mut w, "hugo", &[("calls", 1)], 2, |h| h.absences.push(away("2026-11-23", "2026-11-24")));
    host(&mut w, "ines", &[("calls", 1)], 1, |h| h.absences.push(away("2026-11-23", "2026-11-25")));
    w
}

#[test]
fn the_best_places_for_one_session() {
    let mut w = two_hosts();
    // Due on the 26th; without a place it would be charged the 18 days to the horizon. Hugo offers more days, so he is asked first.
    let expected = [
        "2026-11-25 morning hugo [-1, -18, 0, 210, 2]",
        "2026-11-25 afternoon hugo [-1, -18, 0, 210, 2]",
        "2026-11-26 morning hugo [-1, -18, 0, 210, 3]",
        "2026-11-26 afternoon hugo [-1, -18, 0, 210, 3]",
        "2026-11-26 morning ines [-1, -18, 0, 420, 3]",
        "2026-11-26 afternoon ines [-1, -18, 0, 420, 3]",
    ];
    assert_eq!(lines(&ask(&w, "anna", "calls", 6)), expected);
    let all = lines(&ask(&w, "anna", "calls", 1000));
    assert_eq!((all.len(), &all[..6]), (13 * 2 + 12 * 2, &expected.map(str::to_owned)[..]));
    // Whoever has said no to a date is not asked again for it.
    let mut declined = w.clone();
    person(&mut declined, "anna", |p| session(p, "calls", "2026-11-25", Slot::Morning, "hugo", Status::Declined));
    assert_eq!(lines(&ask(&declined, "anna", "calls", 4)), expected[2..]);
    // One more than is owed takes nothing from what is unplaced.
    rules(&mut w, |rules| rules.rotations.get_mut("calls").unwrap().count = 0);
    assert_eq!(lines(&ask(&w, "anna", "calls", 1)), ["2026-11-25 morning hugo [0, 0, 0, 210, 2]"]);
}

#[test]
fn each_place_says_what_speaks_for_it() {
    let mut w = two_hosts();
    rules(&mut w, |rules| rules.rotations.get_mut("calls").unwrap().count = 3);
    person(&mut w, "anna", |p| {
        session(p, "calls", "2026-11-10", Slot::Morning, "ines", Status::Done);
        session(p, "calls", "2026-12-01", Slot::Morning, "nobody", Status::Planned);
    });
    person(&mut w, "bea", |p| {
        session(p, "calls", "2026-11-25", Slot::Morning, "hugo", Status::Planned);
        session(p, "calls", "2026-12-02", Slot::Morning, "hugo", Status::Planned);
        session(p, "calls", "2026-12-03", Slot::Morning, "hugo", Status::Planned);
    });
    host(&mut w, "hugo", &[("calls", 2)], 2, |_| {});
    let places = ask(&w, "anna", "calls", 1000).places;
    let reasons = |date: &str, slot: Slot, host: &str| {
        let found = places.iter().find(|place| {
            let p = &place.placement;
            (p.date, p.slot, p.host.as_str()) == (day(date), slot, host)
        });
        found.map(|place| place.reasons.clone()).unwrap_or_default()
    };
    use PlaceReason::*;
    let before = |days| BeforeDue { days };
    assert_eq!(
        reasons(TODAY, Slot::Morning, "hugo"),
        [FirstFreeDay, before(3), NewHost, Loaded { sessions: 3 }, FillsWeek]
    );
    let group = JoinsGroup { trainees: 1 };
    assert_eq!(reasons("2026-11-25", Slot::Morning, "hugo"), [before(1), NewHost, Loaded { sessions: 3 }, group]);
    assert_eq!(reasons("2026-11-25", Slot::Afternoon, "hugo"), [before(1), NewHost, Loaded { sessions: 3 }, SameDay]);
    let met = MetBefore { times: 1 };
    assert_eq!(reasons("2026-11-26", Slot::Morning, "ines"), [before(0), met, LeastLoaded, FillsWeek]);
    let late = AfterDue { days: 6 };
    let other = SameWeek { sessions: 1 };
    assert_eq!(reasons("2026-12-02", Slot::Morning, "hugo"), [late, NewHost, Loaded { sessions: 3 }, group, other]);
    assert_eq!(reasons("2026-12-04", Slot::Morning, "hugo"), [], "his week is full");
}

#[test]
fn what_is_the_least_loaded_counts_the_days_a_host_offers() {
    let mut w = two_hosts();
    host(&mut w, "hugo", &[("calls", 1)], 5, |_| {});
    person(&mut w, "bea", |p| session(p, "calls", "2026-12-02", Slot::Morning, "hugo", Status::Planned));
    // One of five days a week is less than one of one: 84 × 3 against 420 × 1.
    let places = ask(&w, "anna", "calls", 1000).places;
    let least = |host: &str| {
        let mut of_host = places.iter().filter(|place| place.placement.host.as_str() == host);
        of_host.all(|place| place.reasons.contains(&PlaceReason::LeastLoaded))
    };
    assert_eq!((least("hugo"), least("ines")), (true, false));
}

#[test]
fn where_there_is_no_place_one_hears_why() {
    let mut w = two_hosts();
    let why = |w: &Workspace, person: &str, rotation: &str| {
        let answer = ask(w, person, rotation, 10);
        assert!(answer.places.is_empty());
        answer.none.unwrap()
    };
    assert_eq!(why(&w, "anna", "nothing"), NoPlace::NotInProgramme);
    assert_eq!(why(&w, "nobody", "calls"), NoPlace::Faulty);
    person(&mut w, "left", |p| p.left = Some(day("2026-11-20")));
    person(&mut w, "later", |p| p.start = day("2026-12-14"));
    person(&mut w, "faulty", |p| p.absences.push(away("2026-11-25", "2026-11-24")));
    assert_eq!(why(&w, "left", "calls"), NoPlace::Left);
    assert_eq!(why(&w, "later", "calls"), NoPlace::BeyondHorizon);
    assert_eq!(why(&w, "faulty", "calls"), NoPlace::Faulty);
    w.hosts.remove("ines");
    person(&mut w, "bea", |p| {
        for date in ["2026-11-25", "2026-12-02", "2026-12-09"] {
            session(p, "calls", date, Slot::Morning, "hugo", Status::Planned);
        }
    });
    host(&mut w, "hugo", &[("calls", 1)], 1, |h| h.until = Some(day("2026-12-04")));
    person(&mut w, "anna", |p| p.absences.push(away("2026-12-02", "2026-12-02")));
    // 21 dates, 6 of them at weekends, one away, five past Hugo's last day; the afternoon of the 25th is free.
    assert_eq!(ask(&w, "anna", "calls", 10).places.len(), 1);
    person(&mut w, "carl", |p| session(p, "calls", "2026-11-25", Slot::Afternoon, "hugo", Status::Planned));
    let closed = [(Rule::H1, 12), (Rule::H4, 1), (Rule::H5, 8)];
    assert_eq!(why(&w, "anna", "calls"), NoPlace::Closed(closed.into()));
}

/// Every place that is listed may be booked, by the rules the calendar asks; and no other.
#[test]
fn the_places_are_those_the_calendar_allows() {
    for instance in &INSTANCES[..5] {
        let (w, today) = (instance.load(), instance.today());
        let ledger = Ledger::new(&w);
        let situation = Situation::new(&w, &ledger, today);
        let mut asked = 0;
        for (id, progress) in progress::all(&w, today).filter(|(_, progress)| progress.missing() > 0).take(8) {
            for owed in progress.rotations.iter().filter(|owed| owed.missing > 0) {
                let answer = best_places(&w, today, id, &owed.id, usize::MAX);
                assert!(answer.places.is_sorted_by_key(|place| place.score));
                let mut listed: Vec<_> = answer
                    .places
                    .iter()
                    .map(|place| (place.placement.date, place.placement.slot, place.placement.host.clone()))
                    .collect();
                listed.sort();
                let person = &w.people[id];
                let slots = w.rules_of(person).unwrap().rotations[&owed.id].length().slots();
                let dates = today.iter_days().take_while(|date| *date < w.horizon_end(today));
                let mut allowed: Vec<_> = dates
                    .flat_map(|date| slots.iter().map(move |slot| (date, *slot)))
                    .flat_map(|(date, slot)| w.hosts.keys().map(move |host| (date, slot, host.clone())))
                    .filter(|(date, slot, host)| {
                        let (rotation, host) = (&owed.id, Some(host));
                        let candidate =
                            Candidate { person: id, rotation, date: *date, slot: *slot, host, moving: None };
                        situation.verdict(&candidate).is_empty() && !declined(&w, id, *date, host.unwrap())
                    })
                    .collect();
                allowed.sort();
                assert_eq!(listed, allowed, "{}: {id} {}", instance.name, owed.id);
                asked += allowed.len();
            }
        }
        assert!(asked > 50, "{}", instance.name);
    }
}

fn declined(w: &Workspace, person: &PersonId, date: chrono::NaiveDate, host: &terrain::domain::HostId) -> bool {
    let mut sessions = w.people[person].sessions.values();
    sessions.any(|s| s.status == Status::Declined && s.date == date && s.host.as_ref() == Some(host))
}
