//! What each command does, what it refuses, and what it leaves shared.

use crate::company::*;
use std::sync::Arc;
use terrain::domain::*;

fn moved(date: &str, slot: Slot, host: Option<&str>) -> Command {
    Command::MoveSession { name: name("chloe", "s-next"), date: day(date), slot, host: host.map(HostId::from) }
}

fn with_status(status: Status) -> Workspace {
    let mut workspace = company();
    let chloe = Arc::make_mut(workspace.people.get_mut("chloe").unwrap());
    chloe.sessions.get_mut("s-next").unwrap().status = status;
    workspace
}

#[track_caller]
fn refused(workspace: &Workspace, command: Command) -> Refusal {
    workspace.apply(&command).expect_err("the command should be refused")
}

#[test]
fn a_moved_session_is_unanswered_again() {
    let before = company();
    let after = before.apply(&moved("2026-12-03", Slot::Morning, Some("karim"))).unwrap();
    let session = after.session(&name("chloe", "s-next")).unwrap();
    assert_eq!((session.status, session.date), (Status::Planned, day("2026-12-03")));
    assert_eq!(session.starts, TimeOfDay::new(10, 15), "the part of the day is the same");
    assert_eq!(session.note, "Parking rue Garibaldi");

    let after = before.apply(&moved("2026-12-01", Slot::Afternoon, Some("karim"))).unwrap();
    let session = after.session(&name("chloe", "s-next")).unwrap();
    assert_eq!((session.status, session.starts), (Status::Planned, None));
}

#[test]
fn a_declined_session_loses_the_answer_when_it_moves() {
    let name = name("chloe", "s-next");
    let decline =
        Command::DeclineSession { name: name.clone(), reason: Some(Reason::Host), instead: Some(day("2026-12-03")) };
    let declined = company().apply(&decline).unwrap();
    assert_eq!(declined.session(&name).unwrap().instead, Some(day("2026-12-03")));
    let after = declined.apply(&moved("2026-12-03", Slot::Morning, Some("karim"))).unwrap();
    let session = after.session(&name).unwrap();
    assert_eq!((session.status, session.reason, session.instead), (Status::Planned, None, None));
}

#[test]
fn what_is_over_does_not_move() {
    for status in [Status::Done, Status::Missed, Status::Cancelled] {
        let refusal = refused(&with_status(status), moved("2026-12-03", Slot::Morning, Some("karim")));
        assert_eq!(refusal, Refusal::Status { session: name("chloe", "s-next"), status });
    }
}

#[test]
fn a_move_checks_host_slot_and_year() {
    let company = company();
    let gone = refused(&company, moved("2026-12-03", Slot::Morning, Some("nobody")));
    assert_eq!(gone, Refusal::Gone(Thing::Host("nobody".into())));
    let slot = refused(&company, moved("2026-12-03", Slot::FullDay, Some("karim")));
    assert_eq!(slot, Refusal::Value(ValueFault::Slot));
    let year = refused(&company, moved("0026-12-03", Slot::Morning, Some("karim")));
    assert_eq!(year, Refusal::Value(ValueFault::Year { found: day("0026-12-03") }));
    let unhosted = company.apply(&moved("2026-12-03", Slot::Morning, None)).unwrap();
    assert_eq!(unhosted.session(&name("chloe", "s-next")).unwrap().host, None);
}

#[test]
fn hard_rules_do_not_stop_a_command() {
    // A Sunday, on which nobody works, and the same date as another session.
    company().apply(&moved("2026-12-06", Slot::Morning, Some("karim"))).unwrap();
    company().apply(&moved("2026-12-08", Slot::Morning, Some("karim"))).unwrap();
}

#[test]
fn what_was_broken_before_does_not_stop_a_command() {
    let mut workspace = company();
    let chloe = Arc::make_mut(workspace.people.get_mut("chloe").unwrap());
    chloe.team = Some("nowhere".into());
    chloe.name = String::new();
    let session = chloe.sessions.get_mut("s-next").unwrap();
    session.host = Some("ghost".into());
    session.slot = Slot::FullDay;

    let mut profile = Profile::of(&workspace.people["chloe"]);
    profile.email = "chloe.vidal@example.com".into();
    let edit = Command::EditProfile { person: "chloe".into(), profile: profile.clone() };
    assert_eq!(workspace.apply(&edit).unwrap().people["chloe"].email, "chloe.vidal@example.com");
    profile.team = Some("elsewhere".into());
    let edit = Command::EditProfile { person: "chloe".into(), profile };
    assert_eq!(refused(&workspace, edit), Refusal::Gone(Thing::Team("elsewhere".into())));

    let same_slot = moved("2026-12-03", Slot::FullDay, Some("ghost"));
    workspace.apply(&same_slot).unwrap();
    let mut edited = workspace.session(&name("chloe", "s-next")).unwrap().clone();
    edited.rotation = "cold-calls".into();
    edited.slot = Slot::Morning;
    let edit = Command::EditSession { name: name("chloe", "s-next"), session: edited.clone().into() };
    let mended = workspace.apply(&edit).unwrap();
    edited.slot = Slot::FullDay;
    let edit = Command::EditSession { name: name("chloe", "s-next"), session: edited.into() };
    assert_eq!(refused(&mended, edit), Refusal::Value(ValueFault::Slot));
}

#[test]
fn answers_need_a_host_and_an_open_session() {
    let name = name("chloe", "s-next");
    let confirm = Command::ConfirmSession { name: name.clone() };
    let unhosted = company().apply(&moved("2026-12-01", Slot::Morning, None)).unwrap();
    assert_eq!(refused(&unhosted, confirm.clone()), Refusal::NoHost { session: name.clone() });
    for status in [Status::Done, Status::Missed, Status::Cancelled] {
        let refusal = refused(&with_status(status), confirm.clone());
        assert_eq!(refusal, Refusal::Status { session: name.clone(), status });
    }
    let after = with_status(Status::Declined).apply(&confirm).unwrap();
    assert_eq!(after.session(&name).unwrap().status, Status::Confirmed);
}

#[test]
fn what_falls_through_stays_on_record() {
    let name = name("chloe", "s-next");
    for (command, status) in [
        (Command::CancelSession { name: name.clone(), reason: Some(Reason::Customer) }, Status::Cancelled),
        (Command::MissSession { name: name.clone(), reason: Some(Reason::Customer) }, Status::Missed),
    ] {
        let before = company();
        let after = before.apply(&command).unwrap();
        let expected = Session { status, reason: Some(Reason::Customer), ..before.session(&name).unwrap().clone() };
        assert_eq!(after.session(&name), Some(&expected));
    }
    let done = self::name("chloe", "s-done");
    let refusal = refused(&company(), Command::CancelSession { name: done.clone(), reason: None });
    assert_eq!(refusal, Refusal::Status { session: done, status: Status::Done });
}

#[test]
fn an_outcome_makes_a_session_done_and_signable() {
    let name = name("chloe", "s-next");
    let sign = Command::SignSession { name: name.clone(), by: "karim".into() };
    assert!(matches!(refused(&company(), sign.clone()), Refusal::Status { status: Status::Confirmed, .. }));
    let record = Command::RecordOutcome {
        name: name.clone(),
        outcome: Outcome { calls: 24, ..Outcome::default() },
        reflection: "Deux minutes pour convaincre".into(),
        feedback: "À l’aise".into(),
    };
    let after = company().apply(&Command::Batch(vec![record, sign])).unwrap();
    let session = after.session(&name).unwrap();
    assert_eq!((session.status, session.signed_by.as_str()), (Status::Done, "karim"));
    assert_eq!(session.outcome.unwrap().calls, 24);
    let unsigned = Command::SignSession { name, by: " ".into() };
    assert_eq!(refused(&after, unsigned), Refusal::Value(ValueFault::EmptyName));
}

#[test]
fn a_removed_session_leaves_no_reference() {
    let after = company().apply(&Command::RemoveSession { name: name("chloe", "s-done") }).unwrap();
    assert_eq!(after.session(&name("chloe", "s-visit")).unwrap().appointment_from, None);
    let gone = refused(&after, Command::RemoveSession { name: name("chloe", "s-done") });
    assert_eq!(gone, Refusal::Gone(Thing::Session(name("chloe", "s-done"))));
}

#[test]
fn a_removed_insight_leaves_no_reference() {
    let before = company();
    let after = before.apply(&Command::RemoveInsight { id: "i-1".into() }).unwrap();
    assert!(after.insights.insights.is_empty());
    assert!(after.session(&name("chloe", "s-done")).unwrap().insights.is_empty());
    assert!(Arc::ptr_eq(&before.people["hugo"], &after.people["hugo"]));
    assert!(Arc::ptr_eq(&before.root, &after.root));
}

#[test]
fn a_refused_batch_does_nothing() {
    let before = company();
    let batch = Command::Batch(vec![
        Command::RemovePerson { person: "hugo".into() },
        Command::RemovePerson { person: "hugo".into() },
    ]);
    assert_eq!(refused(&before, batch), Refusal::Gone(Thing::Person("hugo".into())));
    assert_eq!(before, company());
}

#[test]
fn a_proposal_is_accepted_whole() {
    let placement = |date: &str, host: &str| Placement {
        person: "hugo".into(),
        date: day(date),
        rotation: "cold-calls".into(),
        slot: Slot::Morning,
        host: host.into(),
    };
    let accept = |host: &str| Command::AcceptProposal {
        sessions: vec![("s-a".into(), placement("2026-12-02", "karim")), ("s-b".into(), placement("2026-12-09", host))],
    };
    let before = company();
    let after = before.apply(&accept("lea")).unwrap();
    let hugo = &after.people["hugo"];
    assert_eq!(hugo.sessions.len(), 2);
    assert_eq!(hugo.sessions["s-b"], planned("cold-calls", "2026-12-09", Slot::Morning, "lea"));
    assert!(Arc::ptr_eq(&before.people["chloe"], &after.people["chloe"]));
    assert_eq!(refused(&before, accept("nobody")), Refusal::Gone(Thing::Host("nobody".into())));
    assert_eq!(refused(&after, accept("lea")), Refusal::Taken(Thing::Session(name("hugo", "s-a"))));
}

#[test]
fn a_command_that_changes_nothing_shares_everything() {
    let before = company();
    let profile = Profile::of(&before.people["chloe"]);
    let host = before.hosts["karim"].clone();
    let commands = vec![
        Command::EditProfile { person: "chloe".into(), profile },
        Command::EditHost { id: "karim".into(), host: Box::new((*host).clone()) },
        Command::PutProgramme { id: "field".into(), programme: Box::new(programme()) },
        Command::EditCalendar { calendar: before.root.calendar.clone() },
        moved("2026-12-01", Slot::Morning, Some("karim")),
        // There and back.
        Command::AddExperience { person: "hugo".into(), experience: experience(1.0) },
        Command::ReplaceExperience { person: "hugo".into(), old: experience(1.0), new: None },
    ];
    let after = before.apply(&Command::Batch(commands)).unwrap();
    assert!(Arc::ptr_eq(&before.root, &after.root));
    assert!(Arc::ptr_eq(&before.insights, &after.insights));
    for (id, person) in &before.people {
        assert!(Arc::ptr_eq(person, &after.people[id]), "{id}");
    }
    for (id, host) in &before.hosts {
        assert!(Arc::ptr_eq(host, &after.hosts[id]), "{id}");
    }
}

fn experience(share: f64) -> Experience {
    Experience {
        employer: "Darty".into(),
        role: "Vendeuse".into(),
        from: day("2024-02-01"),
        to: Some(day("2024-05-31")),
        share: Share::new(share),
        verified_by: String::new(),
    }
}

#[test]
fn list_entries_are_found_by_value() {
    let add = |share| Command::AddExperience { person: "hugo".into(), experience: experience(share) };
    let two = company().apply(&Command::Batch(vec![add(0.5), add(0.8)])).unwrap();
    let replace = Command::ReplaceExperience {
        person: "hugo".into(),
        old: experience(0.5),
        new: Some(Experience { verified_by: "claire-rh".into(), ..experience(0.5) }),
    };
    let after = two.apply(&replace).unwrap();
    assert!(after.people["hugo"].prior_experience[0].is_verified());
    assert_eq!(after.people["hugo"].prior_experience[1], experience(0.8));
    assert_eq!(refused(&after, replace), Refusal::Gone(Thing::Experience));
    let found = "1.5".to_owned();
    assert_eq!(refused(&two, add(1.5)), Refusal::Value(ValueFault::Share { found }));
}

#[test]
fn what_is_in_use_stays() {
    let company = company();
    let host = Command::RemoveHost { id: "karim".into() };
    assert_eq!(refused(&company, host), Refusal::InUse { what: Thing::Host("karim".into()), by: 1 });
    let programme = Command::RemoveProgramme { id: "field".into() };
    assert_eq!(refused(&company, programme), Refusal::InUse { what: Thing::Programme("field".into()), by: 2 });
    let team = Command::RemoveTeam { id: "brand".into() };
    assert_eq!(refused(&company, team), Refusal::InUse { what: Thing::Team("brand".into()), by: 1 });

    let mut fewer = self::programme();
    fewer.base.rotations.remove("cold-calls");
    let put = Command::PutProgramme { id: "field".into(), programme: fewer.into() };
    assert_eq!(refused(&company, put.clone()), Refusal::InUse { what: Thing::Rotation("cold-calls".into()), by: 2 });

    let free = company.apply(&Command::RemovePerson { person: "chloe".into() }).unwrap();
    let after = free.apply(&put).unwrap();
    assert!(!after.hosts["karim"].takes.contains_key("cold-calls"), "nobody can take what no programme has");
    free.apply(&Command::RemoveHost { id: "karim".into() }).unwrap();
}

#[test]
fn nothing_is_booked_again_with_a_host_who_is_gone() {
    let name = name("chloe", "s-visit");
    let cancel = Command::CancelSession { name: name.clone(), reason: None };
    let remove = Command::RemoveHost { id: "lea".into() };
    let after = company().apply(&Command::Batch(vec![cancel, remove])).unwrap();
    let mut session = after.session(&name).unwrap().clone();
    assert_eq!(session.host, Some("lea".into()), "with whom it was to be stays known");
    session.status = Status::Planned;
    let edit = Command::EditSession { name, session: session.into() };
    assert_eq!(refused(&after, edit), Refusal::Gone(Thing::Host("lea".into())));
}

#[test]
fn a_revision_that_somebody_names_stays() {
    let mut revised = programme();
    revised.revisions.push(Revision { from: day("2027-01-01"), rules: programme().base });
    let mut profile = Profile::of(&company().people["hugo"]);
    profile.revision = Some(day("2027-01-01"));
    let enroll = Command::EditProfile { person: "hugo".into(), profile };
    let gone = Thing::Revision("field".into(), day("2027-01-01"));
    assert_eq!(refused(&company(), enroll.clone()), Refusal::Gone(gone.clone()));
    let put = Command::PutProgramme { id: "field".into(), programme: revised.into() };
    let enrolled = company().apply(&Command::Batch(vec![put, enroll])).unwrap();
    let back = Command::PutProgramme { id: "field".into(), programme: programme().into() };
    assert_eq!(refused(&enrolled, back), Refusal::InUse { what: gone, by: 1 });
}

#[test]
fn new_ids_are_well_formed_and_free() {
    let person = Person::new("Zoë", "field".into(), day("2026-12-01"));
    let add = |id: &str| Command::AddPerson { id: id.into(), person: person.clone().into() };
    assert_eq!(refused(&company(), add("Zoë")), Refusal::BadId { id: "Zoë".into() });
    assert_eq!(refused(&company(), add("../hosts/karim")), Refusal::BadId { id: "../hosts/karim".into() });
    assert_eq!(refused(&company(), add("hugo")), Refusal::Taken(Thing::Person("hugo".into())));
    assert!(company().apply(&add("zoe")).unwrap().people.contains_key("zoe"));
}

#[test]
fn values_outside_the_allowed_are_refused() {
    let mut far = programme();
    far.base.rotations.get_mut("cold-calls").unwrap().count = 51;
    let mut round = programme();
    round.base.rotations.get_mut("cold-calls").unwrap().after.insert("ride-alongs".into(), 1);
    round.base.rotations.get_mut("ride-alongs").unwrap().after.insert("cold-calls".into(), 1);
    let put = |programme: Programme| Command::PutProgramme { id: "field".into(), programme: programme.into() };
    let Refusal::Value(ValueFault::OutOfRange { field: "count", found, least: 0, most: 50 }) =
        refused(&company(), put(far))
    else {
        panic!("51 sessions are too many");
    };
    assert_eq!(found, "51");
    let rotations = vec!["cold-calls".into(), "ride-alongs".into()];
    assert_eq!(refused(&company(), put(round)), Refusal::Value(ValueFault::OrderLoop { rotations }));

    let language = Command::EditWorkspace { name: "Aubier".into(), language: "de".into(), horizon_weeks: 26 };
    assert_eq!(refused(&company(), language), Refusal::Value(ValueFault::Language { found: "de".into() }));
    let weeks = Command::EditWorkspace { name: "Aubier".into(), language: "fr".into(), horizon_weeks: 105 };
    assert!(matches!(
        refused(&company(), weeks),
        Refusal::Value(ValueFault::OutOfRange { field: "horizon_weeks", .. })
    ));

    let mut calendar = Calendar { holidays: Some("FR".into()), ..Calendar::default() };
    company().apply(&Command::EditCalendar { calendar: calendar.clone() }).unwrap();
    calendar.holidays = Some("ZZ".into());
    let unknown = refused(&company(), Command::EditCalendar { calendar: calendar.clone() });
    assert_eq!(unknown, Refusal::UnknownHolidays { code: "ZZ".into() });
    calendar.holidays = None;
    calendar.working_days = WeekdaySet::EMPTY;
    let none = refused(&company(), Command::EditCalendar { calendar });
    assert_eq!(none, Refusal::Value(ValueFault::NoWorkingDay));
}

#[test]
fn labels_say_what_is_done() {
    let label =
        |deed, about: &Option<Thing>, count| Label { deed, about: about.clone(), count, name: None, date: None };
    let one = moved("2026-12-03", Slot::Morning, None);
    let chloe = Some(Thing::Person("chloe".into()));
    let date = Some(day("2026-12-03"));
    assert_eq!(one.label(), Label { date, ..label(Deed::MoveSession, &chloe, 1) });
    let other = moved("2026-12-04", Slot::Morning, None);
    let three = Command::Batch(vec![one.clone(), other, one.clone()]);
    assert_eq!(three.label(), label(Deed::MoveSession, &chloe, 3));
    let mixed = Command::Batch(vec![one.clone(), Command::ConfirmSession { name: name("hugo", "s-a") }]);
    assert_eq!(mixed.label(), label(Deed::Several, &None, 2));
    let mixed = Command::Batch(vec![one, Command::RemovePerson { person: "chloe".into() }]);
    assert_eq!(mixed.label(), label(Deed::Several, &chloe, 2));
    let host = Command::AddHost { id: "noe".into(), host: host("Noé Brun").into() };
    let noe = Some(Thing::Host("noe".into()));
    assert_eq!(host.label(), Label { name: Some("Noé Brun".into()), ..label(Deed::AddHost, &noe, 1) });
    assert_eq!(Command::Batch(vec![]).label(), label(Deed::Several, &None, 0));
}

#[test]
fn two_insights_become_one_that_every_session_names_once() {
    let mut before = company();
    let insight = |text: &str, action: &str| Insight {
        about: Topic::Material,
        text: text.into(),
        action: action.into(),
        owner: String::new(),
        due: None,
        done: None,
    };
    for (id, insight) in [("i-8", insight("La brochure", "")), ("i-9", insight("La plaquette", "Fiche prix"))] {
        before = before.apply(&Command::PutInsight { id: id.into(), insight }).unwrap();
    }
    let name = SessionRef { person: "chloe".into(), session: "s-done".into() };
    for id in ["i-9", "i-8"] {
        let command = Command::NameInsight { session: name.clone(), insight: id.into(), on: true };
        before = before.apply(&command).unwrap();
    }
    let named = |workspace: &Workspace| workspace.session(&name).unwrap().insights.clone();
    let others = named(&before).into_iter().filter(|id| id.as_str() != "i-9").collect::<Vec<_>>();
    let after = before.apply(&Command::MergeInsights { into: "i-8".into(), from: "i-9".into() }).unwrap();
    assert_eq!(named(&after).len(), others.len(), "the one that goes has become the one that stays, named once");
    assert!(named(&after).contains(&"i-8".into()) && !after.insights.insights.contains_key("i-9"));
    assert_eq!(after.insights.insights["i-8"].action, "Fiche prix", "what was empty is filled from the other");
    let again = Command::MergeInsights { into: "i-8".into(), from: "i-9".into() };
    assert!(matches!(after.apply(&again), Err(Refusal::Gone(Thing::Insight(_)))));
    let itself = Command::MergeInsights { into: "i-8".into(), from: "i-8".into() };
    assert!(after.apply(&itself).is_err(), "an insight is not merged into itself");
}
