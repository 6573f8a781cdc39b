//! Workspaces as nobody would write them.

use chrono::NaiveDate;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use terrain::domain::problem::Step;
use terrain::domain::*;

/// Words, sentences, and what could break a writer: quotes, backslashes, line ends, marks without width.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-zéèœç’ \u{a0}\u{202f}!?;:«»-]{0,20}",
        1 => vec(any::<char>(), 0..8).prop_map(|chars| chars.into_iter().collect()),
        1 => Just("\"a\\b\"\r\n\t(// no comment */ [{'r#\"".to_owned()),
        1 => Just("Deux minutes\u{202f}: \u{feff}\u{200b}\u{2028}\u{0}\u{7f}\u{85}🦀".to_owned()),
    ]
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}"
}

fn usual_date() -> impl Strategy<Value = NaiveDate> {
    (1900..2200_i32, 1..=366_u32).prop_map(|(year, day)| {
        NaiveDate::from_yo_opt(year, day).unwrap_or_else(|| NaiveDate::from_yo_opt(year, 1).unwrap())
    })
}

fn date() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![20 => usual_date(), 1 => Just(NaiveDate::MAX), 1 => Just(NaiveDate::MIN)]
}

fn weekdays() -> impl Strategy<Value = WeekdaySet> {
    vec(0..7_usize, 0..7).prop_map(|days| days.into_iter().map(|day| Weekday::ALL[day]).collect())
}

fn time() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap())
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(move |index| all[index])
}

fn absence() -> impl Strategy<Value = Absence> {
    (date(), date(), option::of(one_of(&Half::ALL)), text()).prop_map(|(from, to, half, label)| Absence {
        from,
        to,
        half,
        label,
    })
}

fn experience() -> impl Strategy<Value = Experience> {
    let share = prop_oneof![Just(1.0), Just(0.8), Just(f64::INFINITY), Just(f64::NAN), -1e300..1e300_f64, 0.0..1.0_f64];
    (text(), text(), date(), option::of(date()), share, text()).prop_map(
        |(employer, role, from, to, share, verified_by)| Experience {
            employer,
            role,
            from,
            to,
            share: Share::new(share),
            verified_by,
        },
    )
}

fn waiver() -> impl Strategy<Value = Waiver> {
    (id(), any::<u32>(), text(), text(), (option::of(date()), option::of(date()))).prop_map(
        |(rotation, count, reason, by, (on, until))| Waiver {
            rotation: rotation.as_str().into(),
            count,
            reason,
            by,
            on,
            until,
        },
    )
}

fn deadline() -> impl Strategy<Value = Deadline> {
    (id(), date(), text(), text(), option::of(date())).prop_map(|(rotation, due, reason, by, on)| Deadline {
        rotation: rotation.as_str().into(),
        due,
        reason,
        by,
        on,
    })
}

fn wishes() -> impl Strategy<Value = Wishes> {
    // Weeks have no way to be written outside four-digit years, and come from files or are refused.
    (vec(id(), 0..3), option::of(weekdays()), vec(usual_date(), 0..3)).prop_map(|(hosts, weekdays, avoid)| Wishes {
        hosts: hosts.iter().map(|id| id.as_str().into()).collect(),
        weekdays,
        avoid: avoid.into_iter().map(Week::of).collect(),
    })
}

/// Any value a record can hold, and a few it cannot.
pub fn tree() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<u32>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e300..1e300_f64).prop_map(Value::from),
        (0..=10_i32).prop_map(|tenths| Value::from(f64::from(tenths) / 10.0)),
    ];
    let leaf = prop_oneof![4 => text().prop_map(Value::from), 2 => number, 1 => any::<bool>().prop_map(Value::from), 1 => Just(Value::Null)];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

pub fn conflict() -> impl Strategy<Value = Conflict> {
    let step = prop_oneof![3 => text().prop_map(Step::Key), 1 => (0..100_usize).prop_map(Step::Item)];
    let who = || prop_oneof![Just(String::new()), text()];
    let on = option::of((0..4_000_000_000_i64).prop_map(|at| chrono::DateTime::from_timestamp(at, 0).unwrap()));
    (vec(step, 0..4), tree(), tree(), who(), who(), on).prop_map(|(at, kept, other, kept_by, by, on)| Conflict {
        at,
        kept: Tree(kept),
        other: Tree(other),
        kept_by,
        by,
        on,
    })
}

fn conflicts() -> impl Strategy<Value = Vec<Conflict>> {
    prop_oneof![3 => Just(Vec::new()), 1 => vec(conflict(), 1..3)]
}

fn session() -> impl Strategy<Value = Session> {
    let first =
        (id(), date(), one_of(&Slot::ALL), option::of(id()), one_of(&Status::ALL), option::of(one_of(&Reason::ALL)));
    let second = (option::of(date()), option::of(id()), option::of(id()), option::of(time()), option::of(time()));
    let words = (text(), text(), vec(text(), 0..3), text(), text(), text(), text());
    let outcome = option::of((any::<u32>(), any::<u32>()));
    (first, second, words, outcome, vec(id(), 0..3)).prop_map(|(first, second, words, outcome, insights)| {
        let (rotation, date, slot, host, status, reason) = first;
        let (instead, makes_up, appointment_from, starts, ends) = second;
        let (place, account, topics, note, reflection, feedback, signed_by) = words;
        let host = host.map(|host| host.as_str().into());
        let mut session = Session::planned(rotation.as_str().into(), date, slot, host);
        (session.status, session.reason, session.instead) = (status, reason, instead);
        session.makes_up = makes_up.map(|id| id.as_str().into());
        session.appointment_from = appointment_from.map(|id| id.as_str().into());
        (session.starts, session.ends) = (starts, ends);
        (session.place, session.account, session.topics, session.note) = (place, account, topics, note);
        (session.reflection, session.feedback, session.signed_by) = (reflection, feedback, signed_by);
        session.outcome = outcome.map(|(calls, deals)| Outcome { calls, deals, ..Outcome::default() });
        session.insights = insights.iter().map(|id| id.as_str().into()).collect();
        session
    })
}

pub fn person() -> impl Strategy<Value = Person> {
    let who = (text(), text(), option::of(id()), id(), date(), option::of(date()), option::of(date()));
    let lists = (vec(experience(), 0..3), vec(absence(), 0..3), vec(waiver(), 0..3), vec(deadline(), 0..2), wishes());
    let maps = (btree_map(id(), session(), 0..4), conflicts());
    (who, option::of(weekdays()), lists, maps).prop_map(|(who, works, lists, (sessions, conflicts))| {
        let (name, email, team, programme, start, left, revision) = who;
        let mut person = Person::new(name, programme.as_str().into(), start);
        (person.email, person.left, person.revision, person.works) = (email, left, revision, works);
        person.team = team.map(|team| team.as_str().into());
        let (experience, absences, waivers, deadlines, wishes) = lists;
        (person.prior_experience, person.absences, person.waivers) = (experience, absences, waivers);
        (person.deadlines, person.wishes) = (deadlines, wishes);
        person.sessions = keyed(sessions);
        person.conflicts = conflicts;
        person
    })
}

fn keyed<K: for<'a> From<&'a str> + Ord, V>(map: BTreeMap<String, V>) -> BTreeMap<K, V> {
    map.into_iter().map(|(id, value)| (id.as_str().into(), value)).collect()
}

pub fn host() -> impl Strategy<Value = Host> {
    let takes = btree_map(id(), any::<u32>(), 0..4);
    let when = (option::of(weekdays()), vec(absence(), 0..3), option::of(date()), option::of(date()));
    let who = (text(), text(), text(), conflicts());
    (who, takes, any::<u32>(), when).prop_map(|((name, email, area, conflicts), takes, most, when)| {
        let mut host = Host::new(name);
        (host.email, host.area, host.takes, host.max_days_per_week) = (email, area, keyed(takes), most);
        (host.works, host.absences, host.from, host.until) = when;
        host.conflicts = conflicts;
        host
    })
}

fn rules() -> impl Strategy<Value = Rules> {
    let length = option::of(one_of(&[Length::HalfDay, Length::FullDay]));
    let kind = one_of(&[Kind::ColdCalls, Kind::RideAlong, Kind::Other]);
    let after = btree_map(id(), any::<u32>(), 0..3);
    let counts = (any::<u32>(), option::of(any::<u32>()), any::<u32>(), any::<bool>());
    let rotation = (text(), kind, length, counts, after).prop_map(|(name, kind, length, counts, after)| {
        let (count, count_if_experienced, due_days, sign_off) = counts;
        Rotation { name, kind, length, count, count_if_experienced, due_days, after: keyed(after), sign_off }
    });
    (0..9_u32, 0..4_u32, 0..9_u32, btree_map(id(), rotation, 0..3)).prop_map(|(months, sessions, notice, rotations)| {
        Rules {
            prior_experience_months: months,
            max_sessions_per_week: sessions,
            min_notice_days: notice,
            rotations: keyed(rotations),
        }
    })
}

fn root() -> impl Strategy<Value = Root> {
    let hours = || (time(), time()).prop_map(|(from, to)| Hours { from, to });
    let closure = (date(), date(), text()).prop_map(|(from, to, label)| Closure { from, to, label });
    let calendar = (weekdays(), option::of(text()), vec(closure, 0..3), hours(), hours()).prop_map(
        |(working_days, holidays, closures, morning, afternoon)| Calendar {
            working_days,
            holidays,
            closures,
            morning,
            afternoon,
        },
    );
    let revision = (date(), rules()).prop_map(|(from, rules)| Revision { from, rules });
    let programme = (text(), rules(), vec(revision, 0..3));
    let programme = programme.prop_map(|(name, base, revisions)| Programme { name, base, revisions });
    let team = (text(), text(), text()).prop_map(|(name, lead, email)| Team { name, lead, email });
    let maps = (btree_map(id(), team, 0..3), btree_map(id(), programme, 0..3));
    let who = (text(), text(), conflicts());
    (who, calendar, 0..60_u32, maps).prop_map(|((name, language, conflicts), calendar, horizon_weeks, maps)| {
        let mut root = Root::new(name, language);
        (root.calendar, root.horizon_weeks) = (calendar, horizon_weeks);
        (root.teams, root.programmes) = (keyed(maps.0), keyed(maps.1));
        root.conflicts = conflicts;
        root
    })
}

fn insights() -> impl Strategy<Value = Insights> {
    let topic = one_of(&[Topic::Objection, Topic::Persona, Topic::Material, Topic::Process, Topic::Other]);
    let insight = (topic, text(), text(), text(), option::of(date()), option::of(date()));
    let insight =
        insight.prop_map(|(about, text, action, owner, due, done)| Insight { about, text, action, owner, due, done });
    (btree_map(id(), insight, 0..3), conflicts())
        .prop_map(|(insights, conflicts)| Insights { insights: keyed(insights), conflicts })
}

pub fn workspace() -> impl Strategy<Value = Workspace> {
    // Few ids, so that two workspaces have some in common.
    let few = || "[a-e]";
    let people = btree_map(few(), person().prop_map(Arc::new), 0..3);
    let hosts = btree_map(few(), host().prop_map(Arc::new), 0..3);
    (root(), people, hosts, insights()).prop_map(|(root, people, hosts, insights)| Workspace {
        root: Arc::new(root),
        people: keyed(people),
        hosts: keyed(hosts),
        insights: Arc::new(insights),
    })
}
