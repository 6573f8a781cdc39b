//! The funnel from calls to deals.

use proptest::prelude::*;
use terrain::domain::funnel::{Funnel, FunnelStep};
use terrain::domain::{Outcome, Person, Session, Slot, Status};

fn session(status: Status, outcome: Option<Outcome>) -> Session {
    let date = "2026-11-19".parse().unwrap();
    Session { status, outcome, ..Session::planned("cold-calls".into(), date, Slot::Morning, None) }
}

fn person(sessions: Vec<Session>) -> Person {
    let mut person = Person::new("Amélie Durand", "field".into(), "2026-10-05".parse().unwrap());
    let named = sessions.into_iter().enumerate();
    person.sessions = named.map(|(at, session)| (format!("s-{at}").as_str().into(), session)).collect();
    person
}

#[test]
fn only_what_took_place_and_was_recorded_counts() {
    let won = Outcome { calls: 24, conversations: 9, appointments: 2, visits: 0, deals: 0 };
    let visit = Outcome { visits: 1, deals: 1, ..Outcome::default() };
    let amelie = person(vec![
        session(Status::Done, Some(won)),
        session(Status::Done, Some(visit)),
        session(Status::Done, None),
        session(Status::Planned, Some(won)),
        session(Status::Missed, Some(won)),
        session(Status::Cancelled, Some(won)),
    ]);
    let funnel = Funnel::of(&amelie);
    let expected = Funnel { sessions: 2, calls: 24, conversations: 9, appointments: 2, visits: 1, deals: 1 };
    assert_eq!(funnel, expected);
    let rates = FunnelStep::ALL.map(|step| funnel.rate(step));
    assert_eq!(rates, [None, Some(9.0 / 24.0), Some(2.0 / 9.0), Some(0.5), Some(1.0)]);
}

#[test]
fn nobody_at_a_step_gives_no_rate() {
    let funnel = Funnel::of(&person(vec![session(Status::Done, Some(Outcome { visits: 3, ..Outcome::default() }))]));
    assert_eq!(funnel.rate(FunnelStep::Visits), None);
    assert_eq!(funnel.rate(FunnelStep::Deals), Some(0.0));
    assert!(!funnel.is_empty() && Funnel::default().is_empty());
    assert!(Funnel::of(&person(vec![session(Status::Done, Some(Outcome::default()))])).is_empty());
}

fn any_session() -> impl Strategy<Value = Session> {
    let figures = (0..500u32, 0..500u32, 0..500u32, 0..500u32, 0..500u32);
    let outcome = proptest::option::of(figures.prop_map(|(calls, conversations, appointments, visits, deals)| {
        Outcome { calls, conversations, appointments, visits, deals }
    }));
    (proptest::sample::select(&Status::ALL[..]), outcome).prop_map(|(status, outcome)| session(status, outcome))
}

proptest! {
    #[test]
    fn the_people_of_a_team_add_up_to_the_team(
        people in proptest::collection::vec(proptest::collection::vec(any_session(), 0..6).prop_map(person), 0..8),
        cut in 0..8usize,
    ) {
        let (one, other) = people.split_at(cut.min(people.len()));
        let whole = Funnel::of_all(&people);
        prop_assert_eq!(Funnel::of_all(one) + Funnel::of_all(other), whole);
        prop_assert_eq!(people.iter().map(Funnel::of).sum::<Funnel>(), whole);
        // Against a plain count.
        let recorded: Vec<Outcome> = people
            .iter()
            .flat_map(|person| person.sessions.values())
            .filter(|session| session.status == Status::Done)
            .filter_map(|session| session.outcome)
            .collect();
        prop_assert_eq!(whole.sessions, recorded.len() as u64);
        prop_assert_eq!(whole.calls, recorded.iter().map(|outcome| u64::from(outcome.calls)).sum::<u64>());
        prop_assert_eq!(whole.deals, recorded.iter().map(|outcome| u64::from(outcome.deals)).sum::<u64>());
    }
}
