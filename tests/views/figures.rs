//! Every figure of Overview is what `terrain status --json` gives for the rows it opens, on random workspaces.

use crate::stage::{Stage, booked, company, day, experience, play};
use egui_kittest::kittest::Queryable;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use terrain::cli::status;
use terrain::domain::cohort::Quarter;
use terrain::domain::time::add_days;
use terrain::domain::{Person, PersonId, SessionId, Status, TeamId, Waiver, Week, Workspace};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::PeopleFilter;
use terrain::ui::views::overview::panels::{self, Figure};
use terrain::ui::views::overview::{OverviewView, model};
use terrain::ui::views::people::PeopleView;
use terrain::ui::views::people::facts::Facts;
use terrain::ui::views::people::listing::listing;

fn person() -> impl Strategy<Value = Person> {
    let team = prop::option::of(select(vec!["brand", "digital", "events"]));
    let session = (
        select(vec!["cold-calls", "cold-calls", "ride-alongs"]),
        -120..60_i64,
        select(&Status::ALL[..]),
        any::<bool>(),
    );
    let sold = prop::option::of((100..260_i64, any::<bool>()));
    let left = prop::option::weighted(0.15, -30..60_i64);
    let waived = prop::option::weighted(0.2, (1..4_u32, prop::option::of(-5..5_i64)));
    (team, -500..260_i64, prop::collection::vec(session, 0..9), sold, left, waived).prop_map(
        |(team, start, sessions, sold, left, waived)| {
            let today = day("2026-11-23");
            let mut person = Person::new("Somebody", "field".into(), add_days(today, start));
            person.team = team.map(TeamId::from);
            person.left = left.map(|days| add_days(today, days.max(start)));
            if let Some((days, verified)) = sold {
                let from = day("2023-01-02");
                let by = if verified { "Claire Fontaine" } else { "" };
                let to = add_days(from, days).to_string();
                person.prior_experience.push(experience("Darty", "2023-01-02", &to, 1.0, by));
            }
            if let Some((count, until)) = waived {
                let until = until.map(|days| add_days(today, days));
                let (rotation, reason, by) = ("cold-calls".into(), String::new(), String::new());
                person.waivers.push(Waiver { rotation, count, reason, by, on: None, until });
            }
            for (n, (rotation, days, status, is_signed)) in sessions.into_iter().enumerate() {
                let date = add_days(today, days).to_string();
                let mut session = booked(rotation, &date, "karim-benali", status);
                session.signed_by = if is_signed { "karim-benali".into() } else { String::new() };
                person.sessions.insert(SessionId::from(format!("s-{n}").as_str()), session);
            }
            person
        },
    )
}

fn workspace() -> impl Strategy<Value = Workspace> {
    prop::collection::vec(person(), 1..25).prop_map(|people| {
        let mut workspace = company();
        let named = people.into_iter().enumerate();
        workspace.people = named.map(|(n, person)| (PersonId::new(format!("p-{n:02}")), Arc::new(person))).collect();
        workspace
    })
}

/// What the command line says of each person.
fn said(stage: &Stage) -> BTreeMap<PersonId, Value> {
    let json = status::json(&stage.workspace, stage.today).unwrap();
    let people = json["people"].as_array().unwrap().iter();
    people.map(|person| (PersonId::new(person["id"].as_str().unwrap()), person.clone())).collect()
}

/// The rows that a figure opens.
fn opened(stage: &Stage, behind: &PeopleFilter) -> BTreeSet<PersonId> {
    let mut view = PeopleView::default();
    view.show_only(behind.clone());
    listing(&Facts::from(&stage.cx()), view.wanted()).people.into_iter().collect()
}

fn is_there(person: &Value) -> bool {
    person["state"] != "left"
}

fn missing(person: &Value) -> u64 {
    let is_planned = person["state"] != "left" && person["state"] != "beyond_horizon";
    let rotations = person["rotations"].as_array().unwrap().iter();
    if is_planned { rotations.map(|rotation| rotation["missing"].as_u64().unwrap()).sum() } else { 0 }
}

/// Tells by the contract whether a figure is about a person.
fn is_behind(behind: &PeopleFilter, person: &Value, record: &Person) -> bool {
    match behind {
        PeopleFilter::State(state) => person["state"] == state.json_name(),
        PeopleFilter::Onboarding => is_there(person) && person["state"] != "complete",
        PeopleFilter::Experienced => is_there(person) && person["experienced"] == true,
        PeopleFilter::ExperiencedOf(quarter) => {
            is_there(person) && person["experienced"] == true && Quarter::of(record.start) == *quarter
        }
        PeopleFilter::Missing => missing(person) > 0,
        PeopleFilter::InTeam(team, filter) => {
            person["team"].as_str() == Some(team.as_str()) && is_behind(filter, person, record)
        }
        other => panic!("{other:?}"),
    }
}

/// What a figure should show, by the contract and the rows it opens.
fn number(stage: &Stage, figure: &Figure, rows: &BTreeSet<PersonId>, said: &BTreeMap<PersonId, Value>) -> String {
    match &figure.behind {
        PeopleFilter::Missing => rows.iter().map(|id| missing(&said[id])).sum::<u64>().to_string(),
        PeopleFilter::Experienced => {
            let all = said.values().filter(|person| is_there(person)).count();
            stage.texts.percent(if all == 0 { 0.0 } else { rows.len() as f64 / all as f64 })
        }
        _ => rows.len().to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_what_the_rows_it_opens_say(workspace in workspace()) {
        let stage = Stage::of(workspace, Language::En);
        let said = said(&stage);
        let model = model::model(&stage.workspace, &stage.derived, None, None, &stage.texts);
        let behind = |filter: &PeopleFilter| -> BTreeSet<PersonId> {
            let is_so = |(id, person): &(&PersonId, &Value)| is_behind(filter, person, &stage.workspace.people[*id]);
            said.iter().filter(is_so).map(|(id, _)| id.clone()).collect()
        };
        for figure in panels::list(&stage.cx(), &model) {
            let rows = opened(&stage, &figure.behind);
            prop_assert_eq!(&rows, &behind(&figure.behind), "{}", &figure.label);
            prop_assert_eq!(&figure.number, &number(&stage, &figure, &rows, &said), "{}", &figure.label);
        }
        for cell in model.shares.iter().flat_map(|row| &row.cells) {
            let rows = opened(&stage, &cell.behind);
            prop_assert_eq!(&rows, &behind(&cell.behind), "{}", &cell.spoken);
            prop_assert_eq!(cell.share.experienced, rows.len(), "{}", &cell.spoken);
        }
        // Everybody who is there is in one team or none, and started in one quarter.
        let all = said.values().filter(|person| is_there(person)).count();
        prop_assert_eq!(model.shares[0].cells[0].share.people, all);
        let in_teams: usize = model.shares[1..].iter().map(|row| row.cells[0].share.people).sum();
        let teamless = said.values().filter(|person| is_there(person) && person["team"].is_null()).count();
        prop_assert_eq!(in_teams + teamless, all);
    }
}

/// What the command line says of everybody's sessions of one week: done, scheduled, awaiting an outcome.
fn counted(stage: &Stage, week: Week) -> [u64; 3] {
    let mut workspace = stage.workspace.clone();
    for person in workspace.people.values_mut() {
        Arc::make_mut(person).sessions.retain(|_, session| Week::of(session.date) == week);
    }
    let json = status::json(&workspace, stage.today).unwrap();
    let people = json["people"].as_array().unwrap().iter();
    let rotations: Vec<&Value> = people.flat_map(|person| person["rotations"].as_array().unwrap()).collect();
    ["done", "scheduled", "awaiting"].map(|of| rotations.iter().map(|rotation| rotation[of].as_u64().unwrap()).sum())
}

/// What the command line says is missing by its due date, which is now where it is past; by the week of that date.
fn missing_by_week(stage: &Stage) -> BTreeMap<Week, u64> {
    let mut weeks = BTreeMap::new();
    for person in said(stage).values().filter(|person| missing(person) > 0) {
        for rotation in person["rotations"].as_array().unwrap() {
            let due = day(rotation["due"].as_str().unwrap()).max(stage.today);
            *weeks.entry(Week::of(due)).or_default() += rotation["missing"].as_u64().unwrap();
        }
    }
    weeks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn every_bar_and_this_week_are_what_the_sessions_of_the_week_say(workspace in workspace()) {
        let stage = Stage::of(workspace, Language::En);
        let model = model::model(&stage.workspace, &stage.derived, None, None, &stage.texts);
        let owed = missing_by_week(&stage);
        for bar in &model.exposure {
            let [done, scheduled, _] = counted(&stage, bar.week);
            prop_assert_eq!([u64::from(bar.done), u64::from(bar.scheduled)], [done, scheduled], "{}", bar.week);
            prop_assert_eq!(u64::from(bar.missing), owed.get(&bar.week).copied().unwrap_or(0), "{}", bar.week);
        }
        let listed: usize = model.this_week.iter().map(|day| day.sessions.len()).sum();
        prop_assert_eq!(listed as u64, counted(&stage, Week::of(stage.today)).iter().sum::<u64>());
    }
}

fn table(language: Language) -> String {
    let stage = Stage::new(language);
    let model = model::model(&stage.workspace, &stage.derived, None, None, &stage.texts);
    let mut text = format!("| {}\n", model.share_heads.join(" | "));
    for row in &model.shares {
        let cells: Vec<&str> = row.cells.iter().map(|cell| &*cell.words).collect();
        text += &format!("{} | {}\n", row.name, cells.join(" | "));
    }
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn shares_stand_by_team_and_by_quarter_of_start() {
    insta::assert_snapshot!(table(Language::En), @r"
    | Everybody now | Q4 2026 | Q3 2026
    All teams | 1 of 6 | 0 of 3 | 1 of 3
    Événementiel | 0 of 0 | 0 of 0 | 0 of 0
    Marque | 0 of 2 | 0 of 1 | 0 of 1
    Numérique | 1 of 3 | 0 of 1 | 1 of 2
    ");
    insta::assert_snapshot!(table(Language::Fr), @r"
    | Tous, aujourd’hui | T4 2026 | T3 2026
    Toutes les équipes | 1 sur 6 | 0 sur 3 | 1 sur 3
    Événementiel | 0 sur 0 | 0 sur 0 | 0 sur 0
    Marque | 0 sur 2 | 0 sur 1 | 0 sur 1
    Numérique | 1 sur 3 | 0 sur 1 | 1 sur 2
    ");
}

#[test]
fn a_share_opens_its_people() {
    let mut harness = play(Stage::new(Language::En), OverviewView::default(), OverviewView::show);
    let cell = harness.get_by_label_contains("Numérique, Q3 2026");
    cell.focus();
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    let quarter = Quarter { year: 2026, number: 3 };
    let behind = PeopleFilter::InTeam("digital".into(), Box::new(PeopleFilter::ExperiencedOf(quarter)));
    assert_eq!(harness.state().asked, [Action::ShowPeople(behind)]);
}
