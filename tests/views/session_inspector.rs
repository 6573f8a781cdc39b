//! The session in the inspector: editing, recording, creating, and the order of hosts.

use crate::stage::{Stage, company, day};
use crate::window::{Open, broken, open};
use egui::Key;
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::app::Derived;
use terrain::domain::problem::Step;
use terrain::domain::tree::Tree;
use terrain::domain::{
    Absence, Answer, Broken, Command, Conflict, Outcome, Reason, SessionRef, Slot, Status, Week, check,
};
use terrain::texts::Language;
use terrain::ui::page::Selection;
use terrain::ui::views::calendar::filter::Filter;
use terrain::ui::views::calendar::pill;
use terrain::ui::views::fixes::problem::Row;
use terrain::ui::views::session_inspector::choices::{Place, hosts, people, rotations};
use terrain::ui::views::session_inspector::create::NewSession;
use terrain::ui::views::session_inspector::problem_rows;

fn name(person: &str, session: &str) -> SessionRef {
    SessionRef { person: person.into(), session: session.into() }
}

fn selected(person: &str, session: &str) -> Stage {
    let mut stage = Stage::new(Language::En);
    stage.selection = Selection::Session(name(person, session));
    stage
}

#[test]
fn hosts_come_best_first_with_the_rule_against_the_others() {
    let mut workspace = company();
    let karim = Arc::make_mut(workspace.hosts.get_mut("karim-benali").unwrap());
    karim.absences.push(Absence { from: day("2026-12-07"), to: day("2026-12-11"), half: None, label: "salon".into() });
    let stage = Stage::of(workspace, Language::Fr);
    let (person, rotation) = ("chloe-vidal".into(), "cold-calls".into());
    let place =
        Place { person: &person, rotation: &rotation, date: day("2026-12-08"), slot: Slot::Morning, moving: None };
    let list: Vec<String> = hosts(&stage.cx(), &place).into_iter().map(|host| host.label).collect();
    assert_snapshot!(list.join("\n").replace('\u{a0}', " "), @r"
    Hélène Faure
    Karim Benali – Karim : salon
    Nadia Cherif – Nadia : autre rotation
    ");
}

#[test]
fn rotations_that_are_missing_come_first_and_people_are_found_without_accents() {
    let stage = Stage::new(Language::En);
    let labels = |person: &str| -> Vec<String> {
        rotations(&stage.cx(), &person.into()).into_iter().map(|choice| choice.label).collect()
    };
    assert_eq!(labels("hugo-petit"), ["Tournée terrain (2 missing)", "Prospection téléphonique"]);
    let found = |typed: &str| -> Vec<&str> { people(&stage.cx(), typed).into_iter().map(|(_, name)| name).collect() };
    assert_eq!(found("chloe"), ["Chloé Vidal"]);
    assert_eq!(found("NGU"), ["Sarah Nguyen"]);
    assert!(!found("").contains(&"Louis Perrin"), "who has left gets no session");
}

#[test]
fn a_new_session_starts_with_what_is_missing_and_the_best_host() {
    let stage = Stage::new(Language::En);
    let cx = stage.cx();
    let new = NewSession::of(&cx, Some("hugo-petit".into()), None, Some(day("2026-12-01")));
    assert_eq!((new.rotation.unwrap().as_str(), new.slot), ("ride-alongs", Some(Slot::FullDay)));
    assert_eq!(new.host.unwrap().as_str(), "helene-faure", "the least busy that week, by name");
    let closed = NewSession::of(&cx, Some("hugo-petit".into()), None, Some(day("2026-12-25")));
    assert_eq!(closed.host, None, "nobody is free on Christmas day");
    assert!(closed.command(&cx).is_some(), "it can be added all the same");
}

#[test]
fn the_form_adds_what_it_shows() {
    let mut stage = Stage::new(Language::En);
    stage.selection = Selection::new_session(Some("hugo-petit".into()), Some(day("2026-12-01")));
    let mut open = open(stage);
    open.get_by_label("Another place…").scroll_to_me();
    open.run();
    open.get_by_label("Another place…").click();
    open.run();
    assert!(open.query_by_label("Tue\u{a0}1\u{a0}Dec is free").is_some());
    open.get_by_label("Add session").scroll_to_me();
    open.run();
    open.get_by_label("Add session").click();
    open.run();
    let commands = open.state_mut().commands();
    let [Command::AddSession { name, session }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(name.person.as_str(), "hugo-petit");
    assert_eq!((session.date, session.status), (day("2026-12-01"), Status::Planned));
    assert_eq!(open.state().stage.selection, Selection::Session(name.clone()));
}

#[test]
fn a_text_is_saved_once_when_its_field_is_left() {
    let mut open = open(selected("amelie-durand", "s-4"));
    type_into(&mut open, "Place", " (gare)");
    open.key_press(Key::Tab);
    open.run();
    let commands = open.state_mut().commands();
    let [Command::EditSession { session, .. }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(session.place, "Annecy (gare)");

    type_into(&mut open, "Place", " sud");
    open.key_press(Key::Escape);
    open.run();
    assert_eq!(open.state_mut().commands(), [], "Escape leaves it as it was");
}

#[test]
fn what_is_typed_is_kept_when_another_session_is_clicked() {
    let mut open = open(selected("amelie-durand", "s-4"));
    type_into(&mut open, "Account", " (Bellerive)");
    open.get_by_label_contains("Amélie Durand, Prospection téléphonique, with Hélène").click();
    open.run();
    let commands = open.state_mut().commands();
    let [Command::EditSession { name, session }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!((name.session.as_str(), session.account.as_str()), ("s-4", "Hôtel Bellerive (Bellerive)"));
    assert_eq!(open.state().stage.selection, Selection::Session(self::name("amelie-durand", "s-3")));
}

fn type_into(open: &mut Open, label: &str, text: &str) {
    open.get_by_role_and_label(egui::Role::TextInput, label).focus();
    open.run();
    open.key_press(Key::End);
    open.run();
    open.get_by_role_and_label(egui::Role::TextInput, label).type_text(text);
    open.run();
}

#[test]
fn an_outcome_is_recorded_and_signed_in_one_step() {
    let mut open = open(selected("hugo-petit", "s-8"));
    open.get_by_label("Record outcome…").click();
    open.run();
    open.get_by_role_and_label(egui::Role::TextInput, "Visits").focus();
    open.run();
    for key in [Key::ArrowUp, Key::ArrowUp, Key::ArrowUp] {
        open.key_press(key);
        open.run();
    }
    open.get_by_label("Signed by Nadia Cherif").click();
    open.run();
    open.get_by_label("Save outcome").click();
    open.run();
    let outcome = Outcome { visits: 3, ..Outcome::default() };
    let record = Command::RecordOutcome {
        name: name("hugo-petit", "s-8"),
        outcome,
        reflection: String::new(),
        feedback: String::new(),
    };
    let sign = Command::SignSession { name: name("hugo-petit", "s-8"), by: "nadia-cherif".into() };
    assert_eq!(open.state_mut().commands(), [Command::Batch(vec![record, sign])]);
    assert_eq!(open.state().stage.workspace.session(&name("hugo-petit", "s-8")).unwrap().status, Status::Done);
}

#[test]
fn the_visit_is_booked_from_the_form_in_which_the_appointment_is_recorded() {
    let mut stage = selected("amelie-durand", "s-2");
    stage.change(|workspace| {
        let amelie = Arc::make_mut(workspace.people.get_mut("amelie-durand").unwrap());
        let call = amelie.sessions.get_mut("s-2").unwrap();
        (call.account, call.outcome) = ("Hôtel Bellerive".into(), None);
    });
    let mut open = open(stage);
    open.get_by_label("Record outcome…").click();
    open.run();
    assert!(open.query_by_label("Save and book the visit…").is_none(), "no appointment is won yet");
    open.get_by_role_and_label(egui::Role::TextInput, "Appointments").focus();
    open.run();
    open.key_press(Key::ArrowUp);
    open.run();
    open.get_by_label("Save and book the visit…").click();
    open.run();
    let commands = open.state_mut().commands();
    let [Command::RecordOutcome { outcome, .. }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(outcome.appointments, 1);
    assert!(open.query_by_label("Visit won in the call of Thu\u{a0}19\u{a0}Nov").is_some());
}

#[test]
fn a_host_declines_with_a_reason() {
    let mut open = open(selected("amelie-durand", "s-4"));
    open.get_by_label("Decline…").click();
    open.run();
    open.get_by_role_and_label(egui::Role::Button, "Decline").click();
    open.run();
    let reason = Some(Reason::Host);
    let expected = Command::DeclineSession { name: name("amelie-durand", "s-4"), reason, instead: None };
    assert_eq!(open.state_mut().commands(), [expected]);
}

#[test]
fn deleting_asks_first() {
    let mut open = open(selected("amelie-durand", "s-4"));
    open.get_by_label("Delete…").scroll_to_me();
    open.run();
    open.get_by_label("Delete…").click();
    open.run();
    open.get_by_label("Keep it").click();
    open.run();
    assert_eq!(open.state_mut().commands(), []);
    open.get_by_label("Delete…").click();
    open.run();
    open.get_by_label("Delete").click();
    open.run();
    assert_eq!(open.state_mut().commands(), [Command::RemoveSession { name: name("amelie-durand", "s-4") }]);
    assert_eq!(open.state().stage.selection, Selection::Nothing);
}

#[test]
fn what_cannot_be_written_has_no_edit_controls_and_says_why() {
    let mut stage = selected("amelie-durand", "s-4");
    stage.rights.people.insert("amelie-durand".into());
    let open = open(stage);
    assert!(open.query_by_label_contains("cannot be written").is_some());
    for label in ["Confirm", "Decline…", "Delete…", "Place"] {
        assert!(open.query_by_role_and_label(egui::Role::Button, label).is_none(), "{label}");
        assert!(open.query_by_role_and_label(egui::Role::TextInput, label).is_none(), "{label}");
    }
}

#[test]
fn the_problems_of_the_session_are_said() {
    let mut stage = selected("amelie-durand", "s-4");
    let full = Broken::PersonWeekFull { week: Week::of(day("2026-12-08")), sessions: 3, limit: 2 };
    let problems = vec![broken(("amelie-durand", "s-4"), full)];
    stage.derived = Derived::new(&stage.workspace, stage.today, 2, problems, None);
    let rows = problem_rows(&stage.cx(), &name("amelie-durand", "s-4"));
    assert_eq!(rows.len(), 1);
    assert!(problem_rows(&stage.cx(), &name("hugo-petit", "s-8")).is_empty());
}

/// Amélie's ride-along with two answers to where it is.
fn contested(language: Language) -> Stage {
    let mut workspace = company();
    let at = vec![Step::Field("sessions"), Step::Key("s-4".into()), Step::Field("place")];
    let tree = |text: &str| Tree(text.into());
    let (kept, other) = (tree("Annecy"), tree("Chambéry"));
    let conflict = Conflict { at, kept, other, kept_by: "Claire".into(), by: "Mathieu".into(), on: None };
    Arc::make_mut(workspace.people.get_mut("amelie-durand").unwrap()).conflicts.push(conflict);
    let problems = check(&workspace, day("2026-11-23"), &check::Unreadable::default());
    let mut stage = Stage::of(workspace, language);
    stage.derived = Derived::new(&stage.workspace, stage.today, 2, problems, None);
    stage
}

#[test]
fn two_answers_have_a_badge_and_words_and_both_of_them_as_buttons() {
    let told = |language| {
        let stage = contested(language);
        let cx = stage.cx();
        let pill = pill::of_session(&cx, &name("amelie-durand", "s-4"), &Filter::default()).unwrap();
        assert!(pill.is_contested && !pill.is_broken);
        let rows = problem_rows(&cx, &name("amelie-durand", "s-4"));
        let row = |row: &Row| {
            let fixes: Vec<&str> = row.fixes.iter().map(|fix| fix.label.as_str()).collect();
            format!("{} | {} | {}", row.title, row.sentence, fixes.join(" | "))
        };
        let rows: Vec<String> = rows.iter().map(row).collect();
        format!("{}\n{}", pill.spoken, rows.join("\n")).replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_snapshot!(told(Language::En), @"
    Amélie Durand, Tournée terrain, with Nadia Cherif, full day, confirmed, two answers to one question
    Amélie Durand, Tue 8 Dec, place: Claire wrote Annecy, Mathieu wrote Chambéry | “Annecy” is in use until somebody chooses. | Keep Annecy | Take Chambéry
    ");
    assert_snapshot!(told(Language::Fr), @"
    Amélie Durand, Tournée terrain, avec Nadia Cherif, journée, confirmée, deux réponses à une même question
    Amélie Durand, mar. 8 déc., lieu : Claire a écrit Annecy, Mathieu a écrit Chambéry | « Annecy » est retenu en attendant un choix. | Garder Annecy | Prendre Chambéry
    ");
}

#[test]
fn the_other_answer_is_taken_by_its_button() {
    let mut stage = contested(Language::En);
    stage.selection = Selection::Session(name("amelie-durand", "s-4"));
    let mut open = open(stage);
    open.get(By::new().role(egui::Role::Button).label_contains("Chambéry")).click();
    open.run();
    let commands = open.state_mut().commands();
    let [Command::ResolveConflict { take: Answer::Other, .. }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(open.state().stage.workspace.session(&name("amelie-durand", "s-4")).unwrap().place, "Chambéry");
}

#[test]
fn an_appointment_becomes_a_ride_along_that_keeps_its_account_and_its_call() {
    let mut stage = selected("amelie-durand", "s-2");
    stage.change(|workspace| {
        let amelie = Arc::make_mut(workspace.people.get_mut("amelie-durand").unwrap());
        amelie.sessions.remove("s-4");
        let call = amelie.sessions.get_mut("s-2").unwrap();
        call.account = "Hôtel Bellerive".into();
        call.outcome.as_mut().unwrap().appointments = 1;
    });
    let mut open = open(stage);
    open.get_by_label("Book the visit…").scroll_to_me();
    open.run();
    open.get_by_label("Book the visit…").click();
    open.run();
    assert!(open.query_by_label("Visit won in the call of Thu\u{a0}19\u{a0}Nov").is_some());
    open.key_press(Key::Num1);
    open.run();
    let commands = open.state_mut().commands();
    let [Command::AddSession { name: visit, session }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(session.rotation.as_str(), "ride-alongs");
    assert_eq!(session.appointment_from, Some("s-2".into()));
    assert_eq!(session.account, "Hôtel Bellerive");
    assert!(session.host.is_some());
    // The link leads both ways.
    assert_eq!(open.state().stage.selection, Selection::Session(visit.clone()));
    let call = "Prospection téléphonique, Thu\u{a0}19\u{a0}Nov, Hôtel Bellerive";
    open.get_by_role_and_label(egui::Role::Link, call).scroll_to_me();
    open.run();
    open.get_by_role_and_label(egui::Role::Link, call).click();
    open.run();
    assert_eq!(open.state().stage.selection, Selection::Session(name("amelie-durand", "s-2")));
    // A visit that is moved, declined or called off keeps its call.
    let workspace = &open.state().stage.workspace;
    let date = day("2026-12-15");
    for command in [
        Command::MoveSession { name: visit.clone(), date, slot: Slot::FullDay, host: Some("nadia-cherif".into()) },
        Command::CancelSession { name: visit.clone(), reason: Some(Reason::Customer) },
    ] {
        let after = workspace.apply(&command).unwrap();
        let session = after.session(visit).unwrap();
        assert_eq!(
            (session.appointment_from.clone(), session.account.as_str()),
            (Some("s-2".into()), "Hôtel Bellerive")
        );
    }
}
