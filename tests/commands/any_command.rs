//! Any command, about things that are there and things that are not, with values in and outside the allowed.

use crate::company::*;
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;
use terrain::domain::*;

fn person() -> impl Strategy<Value = PersonId> {
    prop_oneof![12 => Just("chloe"), 5 => Just("hugo"), 2 => Just("zoe"), 1 => Just("ghost")].prop_map(PersonId::from)
}

fn host_id() -> impl Strategy<Value = HostId> {
    select(vec!["karim", "lea", "noe", "ghost"]).prop_map(HostId::from)
}

fn session_name() -> impl Strategy<Value = SessionRef> {
    let id = select(vec!["s-done", "s-next", "s-visit", "s-next", "s-visit", "s-a", "s-b", "Bad id"]);
    let id = id.prop_map(SessionId::from);
    (person(), id).prop_map(|(person, session)| SessionRef { person, session })
}

fn date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        9 => (0..40_i64).prop_map(|days| time::add_days(day("2026-11-20"), days)),
        1 => select(vec![NaiveDate::MIN, NaiveDate::MAX, day("1899-12-31"), day("2200-01-01")]),
    ]
}

fn slot() -> impl Strategy<Value = Slot> {
    select(&Slot::ALL[..])
}

fn rotation() -> impl Strategy<Value = RotationId> {
    select(vec!["cold-calls", "ride-alongs", "trade-show"]).prop_map(RotationId::from)
}

fn reason() -> impl Strategy<Value = Option<Reason>> {
    prop::option::of(select(&Reason::ALL[..]))
}

fn session() -> impl Strategy<Value = Session> {
    let other = || prop::option::weighted(0.2, select(vec!["s-done", "s-a"]).prop_map(SessionId::from));
    let insights = prop::collection::vec(select(vec!["i-1", "i-2"]).prop_map(InsightId::from), 0..2);
    let base = (rotation(), date(), slot(), prop::option::of(host_id()), select(&Status::ALL[..]));
    (base, other(), other(), insights).prop_map(|((rotation, date, slot, host, status), makes_up, from, insights)| {
        Session { status, makes_up, appointment_from: from, insights, ..Session::planned(rotation, date, slot, host) }
    })
}

fn absence() -> impl Strategy<Value = Absence> {
    (0..2_i64, -1..2_i64).prop_map(|(from, length)| {
        let from = time::add_days(day("2026-12-07"), from);
        Absence { from, to: time::add_days(from, length), half: None, label: "Congés".into() }
    })
}

fn experience() -> impl Strategy<Value = Experience> {
    (select(vec!["Darty", "Fnac"]), select(vec![1.0, 0.5, 1.5]), any::<bool>()).prop_map(
        |(employer, share, checked)| Experience {
            employer: employer.into(),
            role: String::new(),
            from: day("2024-02-01"),
            to: None,
            share: Share::new(share),
            verified_by: if checked { "claire-rh".into() } else { String::new() },
        },
    )
}

fn waiver() -> impl Strategy<Value = Waiver> {
    (rotation(), 0..3_u32).prop_map(|(rotation, count)| Waiver {
        rotation,
        count,
        reason: String::new(),
        by: String::new(),
        on: None,
        until: None,
    })
}

fn closure() -> impl Strategy<Value = Closure> {
    absence().prop_map(|absence| Closure { from: absence.from, to: absence.to, label: absence.label })
}

fn profile() -> impl Strategy<Value = Profile> {
    let team = prop::option::of(select(vec!["brand", "web"]).prop_map(TeamId::from));
    (select(vec!["Zoé", "Hugo Petit", ""]), team, select(vec!["field", "sales"]), date()).prop_map(
        |(full_name, team, programme, start)| {
            let mut profile = Profile::of(&Person::new(full_name, programme.into(), start));
            profile.team = team;
            profile
        },
    )
}

fn any_programme() -> impl Strategy<Value = Box<Programme>> {
    (prop::option::of(rotation()), prop::option::of((rotation(), rotation())), any::<bool>()).prop_map(
        |(dropped, order, revised)| {
            let mut programme = programme();
            if let Some((rotation, first)) = order
                && let Some(rotation) = programme.base.rotations.get_mut(&rotation)
            {
                rotation.after.insert(first, 1);
            }
            if revised {
                programme.revisions.push(Revision { from: day("2026-12-01"), rules: programme.base.clone() });
            }
            dropped.map(|rotation| programme.base.rotations.remove(&rotation));
            programme.into()
        },
    )
}

fn any_host() -> impl Strategy<Value = Box<Host>> {
    (select(vec!["Karim Benali", "Noé", ""]), 0..9_u32, prop::collection::vec(rotation(), 0..3)).prop_map(
        |(full_name, days, takes)| {
            let mut host = Host::new(full_name);
            host.max_days_per_week = days;
            host.takes = takes.into_iter().map(|rotation| (rotation, 2)).collect();
            host.into()
        },
    )
}

fn outcome() -> impl Strategy<Value = Outcome> {
    (0..30_u32).prop_map(|calls| Outcome { calls, ..Outcome::default() })
}

/// Any command; many are refused.
pub fn command() -> impl Strategy<Value = Command> {
    let programme_id = || select(vec!["field", "sales"]).prop_map(ProgrammeId::from);
    let team_id = || select(vec!["brand", "web"]).prop_map(TeamId::from);
    let insight_id = || select(vec!["i-1", "i-2"]).prop_map(InsightId::from);
    let about_people = prop_oneof![
        4 => (person(), profile(), prop::collection::vec(session(), 0..2)).prop_map(|(id, profile, sessions)| {
            let mut person = Person::new(profile.name, profile.programme, profile.start);
            person.sessions = sessions.into_iter().map(|session| ("s-a".into(), session)).collect();
            Command::AddPerson { id, person: person.into() }
        }),
        4 => (person(), profile()).prop_map(|(person, profile)| Command::EditProfile { person, profile }),
        1 => person().prop_map(|person| Command::RemovePerson { person }),
        4 => (person(), experience()).prop_map(|(person, experience)| Command::AddExperience { person, experience }),
        4 => (person(), experience(), prop::option::of(experience()))
            .prop_map(|(person, old, new)| Command::ReplaceExperience { person, old, new }),
        4 => (person(), absence()).prop_map(|(person, absence)| Command::AddAbsence { person, absence }),
        4 => (person(), absence(), prop::option::of(absence())).prop_map(|(person, old, new)| Command::ReplaceAbsence {
            person,
            old,
            new
        }),
        4 => (person(), waiver()).prop_map(|(person, waiver)| Command::AddWaiver { person, waiver }),
        4 => (person(), waiver(), prop::option::of(waiver())).prop_map(|(person, old, new)| Command::ReplaceWaiver {
            person,
            old,
            new
        }),
        4 => (person(), rotation(), prop::option::of(date())).prop_map(|(person, rotation, due)| {
            let deadline = due.map(|due| Deadline {
                rotation: rotation.clone(),
                due,
                reason: String::new(),
                by: String::new(),
                on: None,
            });
            Command::SetDeadline { person, rotation, deadline }
        }),
        4 => (person(), prop::collection::btree_set(host_id(), 0..2), date()).prop_map(|(person, hosts, avoided)| {
            let avoid = [Week::of(avoided)].into();
            Command::EditWishes { person, wishes: Wishes { hosts, weekdays: None, avoid } }
        }),
    ];
    let about_sessions = prop_oneof![
        (session_name(), session()).prop_map(|(name, session)| Command::AddSession { name, session: session.into() }),
        (session_name(), session()).prop_map(|(name, session)| Command::EditSession { name, session: session.into() }),
        (session_name(), date(), slot(), prop::option::of(host_id()))
            .prop_map(|(name, date, slot, host)| Command::MoveSession { name, date, slot, host }),
        session_name().prop_map(|name| Command::ConfirmSession { name }),
        (session_name(), reason(), prop::option::of(date()))
            .prop_map(|(name, reason, instead)| Command::DeclineSession { name, reason, instead }),
        (session_name(), reason()).prop_map(|(name, reason)| Command::CancelSession { name, reason }),
        (session_name(), reason()).prop_map(|(name, reason)| Command::MissSession { name, reason }),
        (session_name(), outcome()).prop_map(|(name, outcome)| Command::RecordOutcome {
            name,
            outcome,
            reflection: "Appris".into(),
            feedback: String::new(),
        }),
        (session_name(), select(vec!["karim", ""])).prop_map(|(name, by)| Command::SignSession { name, by: by.into() }),
        session_name().prop_map(|name| Command::RemoveSession { name }),
        (session_name(), insight_id(), any::<bool>()).prop_map(|(session, insight, on)| Command::NameInsight {
            session,
            insight,
            on
        }),
        (person(), rotation(), prop::collection::vec((date(), slot(), host_id()), 0..3)).prop_map(
            |(person, rotation, places)| {
                let sessions = places.into_iter().zip(["s-a", "s-b", "s-c"]).map(|((date, slot, host), id)| {
                    let (person, rotation) = (person.clone(), rotation.clone());
                    (SessionId::from(id), Placement { person, date, rotation, slot, host })
                });
                Command::AcceptProposal { sessions: sessions.collect() }
            }
        ),
    ];
    let about_the_company =
        prop_oneof![
            (host_id(), any_host()).prop_map(|(id, host)| Command::AddHost { id, host }),
            (host_id(), any_host()).prop_map(|(id, host)| Command::EditHost { id, host }),
            host_id().prop_map(|id| Command::RemoveHost { id }),
            (insight_id(), insight_id()).prop_map(|(into, from)| Command::MergeInsights { into, from }),
            (host_id(), absence()).prop_map(|(host, absence)| Command::AddHostAbsence { host, absence }),
            (host_id(), absence(), prop::option::of(absence()))
                .prop_map(|(host, old, new)| Command::ReplaceHostAbsence { host, old, new }),
            (programme_id(), any_programme()).prop_map(|(id, programme)| Command::PutProgramme { id, programme }),
            programme_id().prop_map(|id| Command::RemoveProgramme { id }),
            (team_id(), select(vec!["Marque", ""])).prop_map(|(id, full_name)| {
                let team = Team { name: full_name.into(), lead: String::new(), email: String::new() };
                Command::PutTeam { id, team }
            }),
            team_id().prop_map(|id| Command::RemoveTeam { id }),
            prop::option::of(select(vec!["FR", "ZZ"])).prop_map(|code| Command::EditCalendar {
                calendar: Calendar { holidays: code.map(str::to_owned), ..Calendar::default() }
            }),
            closure().prop_map(|closure| Command::AddClosure { closure }),
            (closure(), prop::option::of(closure())).prop_map(|(old, new)| Command::ReplaceClosure { old, new }),
            (select(vec!["fr", "en", "de"]), 0..110_u32).prop_map(|(language, horizon_weeks)| Command::EditWorkspace {
                name: "Aubier".into(),
                language: language.into(),
                horizon_weeks
            }),
            (insight_id(), prop::option::of(date())).prop_map(|(id, due)| {
                let (action, owner) = (String::new(), String::new());
                let insight = Insight { about: Topic::Persona, text: "Appris".into(), action, owner, due, done: None };
                Command::PutInsight { id, insight }
            }),
            insight_id().prop_map(|id| Command::RemoveInsight { id }),
        ];
    let one = prop_oneof![3 => about_people, 4 => about_sessions, 3 => about_the_company].boxed();
    prop_oneof![9 => one.clone(), 1 => prop::collection::vec(one, 0..4).prop_map(Command::Batch)]
}
