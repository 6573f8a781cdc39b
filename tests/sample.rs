//! The sample company holds together on whatever day it is opened.
#![allow(clippy::unwrap_used)]

use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use terrain::domain::check::{Unreadable, check};
use terrain::domain::experience::exact_text;
use terrain::domain::progress::{self, is_unsigned};
use terrain::domain::time::{add_days, days_between};
use terrain::domain::{
    Broken, Candidate, Exact, Ledger, Problem, RotationId, RotationProgress, SessionRef, Situation, State, Status,
    Week, Workspace, rules,
};
use terrain::exchange::sample::{REFERENCE, sample};
use terrain::store;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/sample")
}

/// The stems of the files of a folder of the sample.
fn stems(name: &str) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder().join(name)).unwrap();
    entries.map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

/// Mondays of 60 weeks: week 53, Easter, Whitsun, the bridges of May, the height of summer, the turn of several years.
fn mondays() -> Vec<NaiveDate> {
    let around = |text: &str, weeks: i64| {
        let day: NaiveDate = text.parse().unwrap();
        (0..weeks).map(move |n| Week::of(day).plus(n).monday())
    };
    let mut mondays: Vec<NaiveDate> = around("2026-11-23", 12)
        .chain(around("2020-12-14", 6)) // week 53, and the turn of a year whose first of January is a Friday
        .chain(around("2024-04-15", 8)) // Wednesdays the first and eighth of May, Ascension the ninth
        .chain(around("2027-03-15", 10)) // Easter Monday the twenty-ninth of March, Whit Monday the seventeenth of May
        .chain(around("2028-12-11", 6)) // the closure ends in a year that begins on a Monday
        .chain(around("2029-07-02", 10)) // the national holiday and Assumption
        .chain(around("2032-12-13", 5)) // week 53 again
        .chain(around("2035-10-22", 5)) // All Saints and Armistice
        .collect();
    mondays.sort_unstable();
    mondays.dedup();
    assert!(mondays.len() >= 60, "{}", mondays.len());
    mondays
}

/// Every rule that a session to come breaks, and whose.
fn broken(workspace: &Workspace, today: NaiveDate, also_past: bool) -> Vec<(SessionRef, Broken)> {
    let ledger = Ledger::new(workspace);
    let situation = Situation::new(workspace, &ledger, today);
    let counted = workspace.sessions().filter(|(.., s)| s.counts() && (also_past || s.is_scheduled(today)));
    counted
        .flat_map(|(person, _, id, session)| {
            let candidate = Candidate {
                person,
                rotation: &session.rotation,
                date: session.date,
                slot: session.slot,
                host: session.host.as_ref(),
                moving: Some(id),
            };
            let name = SessionRef { person: person.clone(), session: id.clone() };
            situation.standing(&candidate).into_iter().map(move |broken| (name.clone(), broken)).collect::<Vec<_>>()
        })
        .collect()
}

/// How many people are in each state.
fn states(workspace: &Workspace, today: NaiveDate) -> BTreeMap<State, usize> {
    let mut states = BTreeMap::new();
    for (_, progress) in progress::all(workspace, today) {
        *states.entry(progress.state).or_default() += 1;
    }
    states
}

#[test]
fn on_the_reference_day_it_is_the_files_themselves() {
    let sample = sample(REFERENCE);
    assert_eq!(*sample.root, ron::from_str(&text("workspace.ron")).unwrap());
    assert_eq!(*sample.insights, ron::from_str(&text("insights.ron")).unwrap());
    for (id, person) in &sample.people {
        assert_eq!(**person, ron::from_str(&text(&format!("people/{id}.ron"))).unwrap(), "{id}");
    }
    for (id, host) in &sample.hosts {
        assert_eq!(**host, ron::from_str(&text(&format!("hosts/{id}.ron"))).unwrap(), "{id}");
    }
    assert_eq!(sample.people.keys().map(ToString::to_string).collect::<BTreeSet<_>>(), stems("people"));
    assert_eq!(sample.hosts.keys().map(ToString::to_string).collect::<BTreeSet<_>>(), stems("hosts"));
}

#[test]
fn the_files_open_as_a_workspace_in_canonical_layout() {
    let opened = store::open(&folder()).unwrap();
    assert_eq!(opened.problems, []);
    assert_eq!(opened.workspace, sample(REFERENCE));
    let copy = tempfile::tempdir().unwrap();
    store::create(copy.path(), &opened.workspace).unwrap();
    let mut names = vec!["workspace.ron".to_owned(), "insights.ron".to_owned()];
    names.extend(stems("people").iter().map(|stem| format!("people/{stem}.ron")));
    names.extend(stems("hosts").iter().map(|stem| format!("hosts/{stem}.ron")));
    for name in names {
        assert_eq!(std::fs::read_to_string(copy.path().join(&name)).unwrap(), text(&name), "{name}");
    }
}

#[test]
fn everybody_on_the_reference_day() {
    let sample = sample(REFERENCE);
    let rows: Vec<String> = progress::all(&sample, REFERENCE)
        .map(|(id, p)| {
            let dots = |r: &RotationProgress| {
                let parts = [("●", r.done), ("◐", r.awaiting), ("○", r.scheduled), ("·", r.missing)];
                let dots: String = parts.iter().map(|(dot, count)| dot.repeat(*count as usize)).collect();
                format!("{dots} {}", r.due)
            };
            let rotations: Vec<String> = p.rotations.iter().map(dots).collect();
            format!("{id} {} {} {}", p.state.json_name(), exact_text(p.verified.months), rotations.join(" "))
        })
        .collect();
    insta::assert_snapshot!(rows.join("\n"), @"
        adrien-masson overdue 0 ●●●● 2026-10-23 ●●○ 2026-11-22
        amelie-durand to_plan 4 ●●○ 2026-12-04 ○·· 2027-01-03
        antoine-lefevre complete 3 ●●●● 2026-09-04 ●●● 2026-10-04
        camille-roussel complete 26 ● 2026-07-31 ● 2026-08-30
        chloe-vidal on_track 8 ● 2026-12-18 ○ 2027-01-17
        clement-barbier left 0 ●● 2026-06-19 ● 2026-07-19
        elsa-fournier on_track 7 ● 2026-12-04 ○ 2027-01-03
        gabriel-simon to_plan 0 ○○·· 2027-01-01 ··· 2027-01-31
        hugo-petit at_risk 0 ●●●● 2026-11-06 ●○· 2026-12-06
        ines-bouvier overdue 2 ●●●· 2026-11-20 ●○· 2026-12-20
        lea-marchand complete 0 ●●●● 2026-08-14 ●●● 2026-09-13
        lina-haddad to_plan 0 ●●●● 2026-11-27 ●○· 2026-12-27
        lucie-aubert on_track 3 ●●●● 2026-11-06 ●●○ 2026-12-06
        manon-gauthier to_plan 0 ···· 2027-02-05 ··· 2027-03-07
        maxime-colin at_risk 0 ●●○· 2026-12-04 ○·· 2027-01-03
        mehdi-saidi on_track 0 ●●●● 2026-11-13 ●◐○ 2026-12-13
        nicolas-perrot complete 6 9/31 ● 2026-08-28 ● 2026-09-27
        noemie-fabre to_plan 9 · 2027-03-05 · 2027-04-04
        oceane-blanchard to_plan 0 ···· 2027-02-12 ··· 2027-03-14
        pauline-leroux to_plan 0 ●◐○○ 2026-12-18 ··· 2027-01-17
        remi-caron to_plan 18 · 2027-01-15 · 2027-02-14
        sarah-nguyen complete 14 ● 2026-10-30 ● 2026-11-29
        theo-lacroix to_plan 0 ●○○· 2027-01-01 ··· 2027-01-31
        yanis-belkacem to_plan 0 ···· 2027-01-15 ··· 2027-02-14
    ");
}

#[test]
fn the_figures_of_the_reference_day() {
    let sample = sample(REFERENCE);
    let all: Vec<_> = progress::all(&sample, REFERENCE).collect();
    let mut lines = vec![format!("{:?}", states(&sample, REFERENCE))];
    let missing: Vec<u32> = all.iter().map(|(_, p)| p.missing()).filter(|missing| *missing > 0).collect();
    lines.push(format!("without a date {} for {} people", missing.iter().sum::<u32>(), missing.len()));
    for team in sample.root.teams.keys() {
        let of_team = all.iter().filter(|(id, _)| sample.people[*id].team.as_ref() == Some(team));
        lines.push(format!("{team} {}", of_team.map(|(_, p)| p.missing()).sum::<u32>()));
    }
    let mut weeks: BTreeMap<Week, (u32, u32)> = BTreeMap::new();
    for (_, person, _, session) in sample.sessions() {
        let rotation = &sample.rules_of(person).unwrap().rotations[&session.rotation];
        let (done, booked) = weeks.entry(Week::of(session.date)).or_default();
        *done += u32::from(session.status == Status::Done && !is_unsigned(session, rotation));
        *booked += u32::from(session.is_scheduled(REFERENCE));
    }
    let from = Week::of(REFERENCE).plus(-9);
    let weeks: Vec<String> =
        weeks.range(from..).map(|(week, (done, booked))| format!("{}: {done}+{booked}", week.number())).collect();
    lines.push(weeks.join(", "));
    let mut topics: BTreeMap<_, (u32, usize)> = BTreeMap::new();
    for (id, insight) in &sample.insights.insights {
        let entry = topics.entry(insight.about).or_default();
        entry.0 += 1;
        entry.1 += sample.sessions().filter(|(.., session)| session.insights.contains(id)).count();
    }
    lines.push(format!("{topics:?}"));
    insta::assert_snapshot!(lines.join("\n"), @"
        {Complete: 5, OnTrack: 4, ToPlan: 10, AtRisk: 2, Overdue: 2, Left: 1}
        without a date 46 for 13 people
        brand 10
        digital 16
        events 17
        product 3
        39: 2+0, 40: 4+0, 41: 5+0, 42: 5+0, 43: 3+0, 44: 6+0, 45: 7+0, 46: 6+0, 47: 2+0, 48: 0+8, 49: 0+8, 50: 0+2
        {Objection: (4, 10), Persona: (2, 5), Material: (3, 6), Process: (2, 3)}
    ");
}

#[test]
fn whatever_the_day_it_holds_together() {
    for monday in mondays() {
        for today in monday.iter_days().take(7) {
            let sample = sample(today);
            assert_eq!((sample.people.len(), sample.hosts.len(), sample.root.teams.len()), (24, 7, 4), "{today}");
            only_what_is_meant_is_a_problem(&sample, today);
            every_state_is_there(&sample, today);
            only_what_is_meant_is_broken(&sample, today);
            only_what_is_meant_awaits_its_outcome(&sample, today);
            nothing_dangles(&sample, today);
            the_past_is_told(&sample, today);
        }
    }
}

fn only_what_is_meant_is_a_problem(sample: &Workspace, today: NaiveDate) {
    let problems = check(sample, today, &Unreadable::default());
    let about = |problem: &Problem| {
        let person = problem.person.as_ref().map(ToString::to_string);
        let whose = person.or(problem.host.as_ref().map(ToString::to_string));
        format!("{} {}", problem.what.json_name(), whose.unwrap_or_default())
    };
    let found: Vec<String> = problems.iter().map(about).collect();
    let meant = [
        "H1 chloe-vidal",
        "H5 sophie-lambert",
        "outcome pauline-leroux",
        "outcome mehdi-saidi",
        "experience theo-lacroix",
    ];
    assert_eq!(found, meant, "{today}: {problems:#?}");
}

fn every_state_is_there(sample: &Workspace, today: NaiveDate) {
    let states = states(sample, today);
    for state in [State::Complete, State::OnTrack, State::ToPlan, State::AtRisk, State::Overdue, State::Left] {
        assert!(states.contains_key(&state), "{today}: nobody is {state:?}");
    }
    let progress: Vec<_> = progress::all(sample, today).collect();
    assert_eq!(progress.iter().filter(|(_, p)| p.experienced).count(), 7, "{today}");
    assert!(progress.iter().any(|(_, p)| p.rotations.iter().any(|r| r.waived > 0)), "{today}: nothing is waived");
    let people = sample.people.values();
    let on_leave = people.clone().filter(|p| p.absences.iter().any(|a| (a.from..=a.to).contains(&today))).count();
    assert!(on_leave >= 1, "{today}: nobody is on leave");
    assert_eq!(people.clone().filter(|p| p.works.is_some()).count(), 2, "{today}: part time");
    assert!(people.clone().filter(|p| p.start > today).count() >= 2, "{today}: nobody is to come");
    let six = Exact::from_integer(6);
    let decisive = progress.iter().filter(|(_, p)| p.verified.months < six && p.claimed >= six).count();
    assert_eq!(decisive, 1, "{today}: one claim is decisive and unverified");
}

fn only_what_is_meant_is_broken(sample: &Workspace, today: NaiveDate) {
    let monday = Week::of(today).monday();
    let broken = broken(sample, today, true);
    let of_rule = |rule| broken.iter().filter(move |(_, b)| b.rule() == rule);
    let sophie: Vec<_> = of_rule(rules::Rule::H5).collect();
    assert_eq!(sophie.len(), 3, "{today}: {broken:#?}");
    let full = Broken::HostWeekFull {
        host: "sophie-lambert".into(),
        week: Week::of(sample.session(&sophie[0].0).unwrap().date),
        days: 3,
        limit: 2,
    };
    assert!(sophie.iter().all(|(_, b)| *b == full), "{today}: {sophie:#?}");
    let away: Vec<_> = of_rule(rules::Rule::H1).collect();
    assert_eq!(away.len(), 1, "{today}: {broken:#?}");
    let Broken::Closed(rules::ClosedDay::HostAbsent { host, .. }) = &away[0].1 else { panic!("{today}: {away:?}") };
    assert_eq!((host.as_str(), away[0].0.person.as_str()), ("karim-benali", "chloe-vidal"), "{today}");
    assert_eq!(broken.len(), 4, "{today}: {broken:#?}");
    for (name, _) in &broken {
        assert!(sample.session(name).unwrap().date >= add_days(monday, 7), "{today}: {name:?} is not to come");
    }
    // What fell through is on open days too.
    let ledger = Ledger::new(sample);
    let situation = Situation::new(sample, &ledger, today);
    for (.., session) in sample.sessions() {
        assert_eq!(situation.closed_for_all(session.date), None, "{today}: {session:?}");
        let instead = session.instead.and_then(|day| situation.closed_for_all(day));
        assert_eq!(instead, None, "{today}: {session:?}");
    }
}

fn only_what_is_meant_awaits_its_outcome(sample: &Workspace, today: NaiveDate) {
    let mut awaiting = Vec::new();
    for (id, person, _, session) in sample.sessions() {
        let rotation = &sample.rules_of(person).unwrap().rotations[&session.rotation];
        if session.is_booked() && session.date < today {
            awaiting.push((id.as_str(), "outcome"));
        } else if is_unsigned(session, rotation) {
            awaiting.push((id.as_str(), "signature"));
        }
        assert!(
            session.is_booked() || session.date < today || session.status == Status::Declined,
            "{today}: {session:?}"
        );
    }
    assert_eq!(awaiting, [("mehdi-saidi", "signature"), ("pauline-leroux", "outcome")], "{today}");
}

fn nothing_dangles(sample: &Workspace, today: NaiveDate) {
    let mut used = BTreeSet::new();
    for (id, person) in &sample.people {
        assert!(person.team.as_ref().is_some_and(|team| sample.root.teams.contains_key(team)), "{id}");
        let rules = sample.rules_of(person).unwrap();
        assert!(person.waivers.iter().all(|waiver| rules.rotations.contains_key(&waiver.rotation)), "{id}");
        for (session_id, session) in &person.sessions {
            let about = format!("{today}: {id} {session_id}");
            assert!(sample.hosts.contains_key(session.host.as_ref().unwrap()), "{about}");
            let rotation = &rules.rotations[&session.rotation];
            assert!(rotation.length().slots().contains(&session.slot), "{about}");
            if let Some(before) = &session.appointment_from {
                let before = &person.sessions[before];
                assert!(before.rotation == RotationId::new("cold-calls") && before.date < session.date, "{about}");
                assert!(before.outcome.is_some_and(|outcome| outcome.appointments > 0), "{about}: no appointment");
            }
            if let Some(before) = &session.makes_up {
                let before = &person.sessions[before];
                assert!(before.status == Status::Cancelled && before.date < session.date, "{about}");
            }
            if !session.signed_by.is_empty() {
                assert_eq!(session.signed_by, session.host.as_ref().unwrap().as_str(), "{about}");
            }
            for insight in &session.insights {
                assert!(sample.insights.insights.contains_key(insight), "{about}");
                used.insert(insight.clone());
            }
        }
    }
    assert_eq!(used.len(), sample.insights.insights.len(), "{today}: every insight comes from a session");
}

fn the_past_is_told(sample: &Workspace, today: NaiveDate) {
    let mut told = BTreeSet::new();
    for (id, person, _, session) in sample.sessions() {
        let about = format!("{today}: {id} {}", session.date);
        assert!(session.date >= person.start, "{about}");
        let done = session.status == Status::Done;
        assert_eq!(done, session.outcome.is_some() && !session.reflection.is_empty(), "{about}");
        assert!(!done || session.signed_by.is_empty() == session.feedback.is_empty(), "{about}");
        assert!(!done || told.insert(&session.reflection), "{about}: twice the same reflection");
        assert!(session.date >= today || session.status != Status::Planned, "{about}: never confirmed");
    }
    assert!(told.len() >= 60, "{today}: {}", told.len());
    assert!(sample.sessions().all(|(.., s)| days_between(s.date, today).abs() < 300), "{today}");
}

#[test]
fn weekdays_and_months_of_experience_stay() {
    let reference = sample(REFERENCE);
    for monday in mondays() {
        let there = sample(monday);
        for (id, person) in &reference.people {
            let moved = &there.people[id];
            if person.start < REFERENCE {
                assert_eq!(days_between(REFERENCE, person.start), days_between(monday, moved.start), "{id} {monday}");
            }
            let experienced = |workspace: &Workspace, today| {
                let progress = progress::of(workspace, &workspace.people[id], today);
                (progress.experienced, *progress.verified.months.floor().numer(), progress.claimed.floor())
            };
            assert_eq!(experienced(&reference, REFERENCE), experienced(&there, monday), "{id} {monday}");
            // A session leaves its day of the week for a closed day only.
            let ledger = Ledger::new(&there);
            let situation = Situation::new(&there, &ledger, monday);
            for (session_id, session) in &person.sessions {
                let date = moved.sessions[session_id].date;
                let week = Week::of(date).monday();
                let same_day = add_days(week, i64::from(session.date.weekday().num_days_from_monday()));
                assert!(
                    date == same_day
                        || week.iter_days().take(7).any(|day| situation.closed_for_all(day).is_some())
                        || Week::of(date)
                            .plus(1)
                            .dates()
                            .chain(Week::of(date).plus(-1).dates())
                            .any(|day| situation.closed_for_all(day).is_some()),
                    "{id} {session_id} {monday}"
                );
            }
        }
    }
}

#[test]
fn the_year_end_closure_keeps_its_place_in_the_year() {
    for monday in mondays() {
        let closures = sample(monday).root.calendar.closures.clone();
        assert!(!closures.is_empty(), "{monday}");
        for closure in closures {
            assert_eq!((closure.from.month(), closure.from.day()), (12, 24), "{monday}");
            assert_eq!((closure.to.month(), closure.to.day()), (12, 31), "{monday}");
        }
    }
}

#[test]
fn the_texts_are_set_in_french_type() {
    let mut names = vec!["workspace.ron".to_owned(), "insights.ron".to_owned(), "../sample-week.ron".to_owned()];
    names.extend(stems("people").iter().map(|stem| format!("people/{stem}.ron")));
    names.extend(stems("hosts").iter().map(|stem| format!("hosts/{stem}.ron")));
    for name in names {
        let text = text(&name);
        assert!(!text.contains('\''), "{name}: a straight apostrophe");
        for plain in [" :", " ;", " ?", " !", "« ", " »"] {
            assert!(!text.contains(plain), "{name}: a plain space in {plain:?}");
        }
    }
}
