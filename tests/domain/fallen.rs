//! What fell through, by whom, and what has made up for it; offered and attended apart.

use std::sync::Arc;
use terrain::domain::fallen::{fallen, of_hosts, of_people};
use terrain::domain::{
    Kind, MadeUp, Person, Programme, Reason, Root, Rotation, Rules, Session, Slot, Status, Workspace, progress,
};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// One person who owes so many cold-call sessions, with the sessions given: id, date, status, what it makes up for.
fn company(owed: u32, sessions: &[(&str, &str, Status, &str)]) -> Workspace {
    let mut root = Root::new("Essai", "fr");
    let rotation = Rotation {
        name: String::new(),
        kind: Kind::ColdCalls,
        length: None,
        count: owed,
        count_if_experienced: None,
        due_days: 90,
        after: [].into(),
        sign_off: false,
    };
    let rules = Rules { rotations: [("cold-calls".into(), rotation)].into(), ..Rules::default() };
    root.programmes.insert("field".into(), Programme { name: "Field".into(), base: rules, revisions: Vec::new() });
    let mut workspace = Workspace::new(root);
    let mut person = Person::new("Léa Roux", "field".into(), day("2026-10-01"));
    for (id, date, status, makes_up) in sessions {
        let mut session = Session::planned("cold-calls".into(), day(date), Slot::Morning, Some("karim".into()));
        session.status = *status;
        session.makes_up = (!makes_up.is_empty()).then(|| (*makes_up).into());
        person.sessions.insert((*id).into(), session);
    }
    workspace.people.insert("lea-roux".into(), Arc::new(person));
    workspace
}

fn listed(workspace: &Workspace) -> Vec<(String, MadeUp)> {
    let today = day("2026-11-23");
    let all: std::collections::BTreeMap<_, _> =
        progress::all(workspace, today).map(|(id, progress)| (id.clone(), progress)).collect();
    fallen(workspace, |id| all.get(id)).into_iter().map(|one| (one.name.session.to_string(), one.made_up)).collect()
}

#[test]
fn what_nobody_has_made_up_for_comes_first_the_oldest_first() {
    let workspace = company(
        4,
        &[
            ("s-1", "2026-10-08", Status::Missed, ""),
            ("s-2", "2026-11-19", Status::Declined, ""),
            ("s-3", "2026-11-05", Status::Cancelled, ""),
            ("s-4", "2026-11-12", Status::Done, "s-1"),
            ("s-5", "2026-12-03", Status::Planned, "s-2"),
        ],
    );
    let of = |id: &str, made_up| (id.to_owned(), made_up);
    assert_eq!(
        listed(&workspace),
        [of("s-3", MadeUp::Nothing), of("s-2", MadeUp::Booked("s-5".into())), of("s-1", MadeUp::Done("s-4".into())),]
    );
}

#[test]
fn what_made_up_for_it_and_fell_through_too_is_made_up_for_in_its_turn() {
    let chain = |last: Status| {
        company(
            2,
            &[
                ("s-1", "2026-10-08", Status::Cancelled, ""),
                ("s-2", "2026-10-15", Status::Missed, "s-1"),
                ("s-3", "2026-10-22", last, "s-2"),
            ],
        )
    };
    let made_up = |last| listed(&chain(last)).into_iter().find(|(id, _)| id == "s-1").unwrap().1;
    assert_eq!(made_up(Status::Done), MadeUp::Done("s-3".into()));
    assert_eq!(made_up(Status::Confirmed), MadeUp::Booked("s-3".into()));
    assert_eq!(made_up(Status::Declined), MadeUp::Nothing);
}

#[test]
fn sessions_that_make_up_for_each_other_round_about_make_up_for_nothing() {
    let workspace =
        company(2, &[("s-1", "2026-10-08", Status::Cancelled, "s-2"), ("s-2", "2026-10-15", Status::Cancelled, "s-1")]);
    assert!(listed(&workspace).iter().all(|(_, made_up)| *made_up == MadeUp::Nothing));
}

#[test]
fn what_is_not_missing_any_more_waits_for_nobody() {
    let sessions = [("s-1", "2026-10-08", Status::Cancelled, ""), ("s-2", "2026-11-12", Status::Done, "")];
    assert_eq!(listed(&company(1, &sessions))[0].1, MadeUp::NotOwed);
    assert_eq!(listed(&company(2, &sessions))[0].1, MadeUp::Nothing);
    let mut left = company(2, &sessions);
    Arc::make_mut(left.people.get_mut("lea-roux").unwrap()).left = Some(day("2026-11-01"));
    assert_eq!(listed(&left)[0].1, MadeUp::NotOwed);
}

#[test]
fn offered_and_attended_are_counted_apart_and_what_fell_by_its_reason() {
    let mut workspace = company(
        4,
        &[
            ("s-1", "2026-10-08", Status::Done, ""),
            ("s-2", "2026-10-15", Status::Missed, ""),
            ("s-3", "2026-10-22", Status::Declined, ""),
            ("s-4", "2026-12-03", Status::Planned, ""),
        ],
    );
    let person = Arc::make_mut(workspace.people.get_mut("lea-roux").unwrap());
    person.sessions.get_mut("s-2").unwrap().reason = Some(Reason::Customer);
    person.sessions.get_mut("s-4").unwrap().host = None;
    let turnout = &of_people(&workspace)["lea-roux"];
    assert_eq!((turnout.offered, turnout.attended, turnout.open, turnout.fallen()), (4, 1, 1, 2));
    assert_eq!((turnout.by(Reason::Customer), turnout.by(Reason::Host), turnout.fell[&None]), (1, 0, 1));
    let host = &of_hosts(&workspace)["karim"];
    assert_eq!((host.offered, host.attended, host.open, host.fallen()), (3, 1, 0, 2));
}
