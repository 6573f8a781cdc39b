//! A host says no: the reason and the date offered, the next best host, in the inspector and on the menus.

use crate::stage::{Stage, booked, company, day, play};
use crate::window::{open, pill};
use chrono::NaiveDate;
use egui::{Key, Role};
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Absence, Command, Reason, Session, SessionRef, Slot, Status, Workspace};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::Selection;
use terrain::ui::views::board::BoardView;
use terrain::ui::views::fixes::declined::{Offer, WaysOn};
use terrain::ui::views::people::facts::Facts;

fn name() -> SessionRef {
    SessionRef { person: "chloe-vidal".into(), session: "s-9".into() }
}

/// Chloé's cold calls with Karim on Thursday 3 December, which he has declined.
fn declined(instead: Option<&str>) -> Workspace {
    let mut workspace = company();
    let sessions = &mut Arc::make_mut(workspace.people.get_mut("chloe-vidal").unwrap()).sessions;
    let session = booked("cold-calls", "2026-12-03", "karim-benali", Status::Declined);
    let session = Session { reason: Some(Reason::Customer), instead: instead.map(day), ..session };
    sessions.insert("s-9".into(), session);
    workspace
}

fn away(workspace: &mut Workspace, host: &str, from: &str, to: &str) {
    let absence = Absence { from: day(from), to: day(to), half: None, label: "salon".into() };
    Arc::make_mut(workspace.hosts.get_mut(host).unwrap()).absences.push(absence);
}

fn words(workspace: &Workspace, language: Language) -> String {
    let stage = Stage::of(workspace.clone(), language);
    let Some(ways) = WaysOn::of(&Facts::from(&stage.cx()), &name()) else { return "none".to_owned() };
    let offer = match ways.offer {
        Some(Offer::Possible(fix)) => fix.label,
        Some(Offer::Refused { title, sentences }) => format!("{title}: {}", sentences.join(" ")),
        None => "no offer".to_owned(),
    };
    let next = ways.next.map_or("nobody".to_owned(), |fix| format!("{} | {}", fix.label, ways.next_short));
    format!("{offer} | {next}").replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_date_offered_comes_with_its_verdict_and_the_next_best_host_with_the_place() {
    let cases = |language| {
        let free = declined(Some("2026-12-10"));
        let mut refused = declined(Some("2026-12-08"));
        away(&mut refused, "karim-benali", "2026-12-07", "2026-12-11");
        let mut later = declined(None);
        away(&mut later, "nadia-cherif", "2026-12-03", "2026-12-04");
        away(&mut later, "helene-faure", "2026-12-03", "2026-12-07");
        let mut nobody = declined(None);
        away(&mut nobody, "nadia-cherif", "2026-11-01", "2027-12-31");
        away(&mut nobody, "helene-faure", "2026-11-01", "2027-12-31");
        let mut made_up = declined(None);
        let sessions = &mut Arc::make_mut(made_up.people.get_mut("chloe-vidal").unwrap()).sessions;
        let instead = booked("cold-calls", "2026-12-08", "karim-benali", Status::Planned);
        sessions.insert("s-10".into(), Session { makes_up: Some("s-9".into()), ..instead });
        [free, refused, later, nobody, made_up].map(|workspace| words(&workspace, language)).join("\n")
    };
    assert_snapshot!(cases(Language::En), @"
    Move to Thu 10 Dec | Give it to Hélène Faure, Thu 3 Dec, morning | Give to Hélène, 3 Dec
    Tue 8 Dec is not possible: Karim Benali is away from 7 to 11 Dec: salon. | Give it to Hélène Faure, Thu 3 Dec, morning | Give to Hélène, 3 Dec
    no offer | Give it to Nadia Cherif, Mon 7 Dec, morning | Give to Nadia, 7 Dec
    no offer | nobody
    none
    ");
    assert_snapshot!(cases(Language::Fr), @"
    Déplacer au jeu. 10 déc. | Confier à Hélène Faure, jeu. 3 déc., matin | Confier à Hélène, 3 déc.
    Mar. 8 déc. n’est pas possible: Karim Benali s’absente du 7 au 11 déc. : salon. | Confier à Hélène Faure, jeu. 3 déc., matin | Confier à Hélène, 3 déc.
    no offer | Confier à Nadia Cherif, lun. 7 déc., matin | Confier à Nadia, 7 déc.
    no offer | nobody
    none
    ");
}

#[test]
fn a_declined_session_goes_to_the_next_host_by_one_click() {
    let mut stage = Stage::of(declined(Some("2026-12-10")), Language::En);
    stage.selection = Selection::Session(name());
    let mut open = open(stage);
    assert!(open.query_by_label("Karim Benali has declined").is_some());
    open.get(By::new().role(Role::Button).label_contains("Give it to")).click();
    open.run();
    let commands = open.state_mut().commands();
    let [Command::MoveSession { name: moved, date, slot, host: Some(host) }] = commands.as_slice() else {
        panic!("{commands:?}")
    };
    assert_eq!((moved, *date, *slot), (&name(), day("2026-12-03"), Slot::Morning));
    assert_ne!(host.as_str(), "karim-benali");
    let session = open.state().stage.workspace.session(&name()).unwrap();
    assert_eq!((session.status, session.instead), (Status::Planned, None), "the next host answers anew");
    assert!(open.query_by_label("Karim Benali has declined").is_none());
}

#[test]
fn the_date_that_is_offered_is_taken_by_one_click() {
    let mut stage = Stage::of(declined(Some("2026-12-10")), Language::En);
    stage.selection = Selection::Session(name());
    let mut open = open(stage);
    open.get_by_label("Move to Thu\u{a0}10\u{a0}Dec").click();
    open.run();
    let host = Some("karim-benali".into());
    let expected = Command::MoveSession { name: name(), date: day("2026-12-10"), slot: Slot::Morning, host };
    assert_eq!(open.state_mut().commands(), [expected]);
}

/// Clicks with the other button.
fn ask_menu<S>(open: &mut egui_kittest::Harness<'static, S>, at: egui::Pos2) {
    open.hover_at(at);
    open.run();
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Secondary, egui::Modifiers::NONE);
        open.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        open.step();
    }
    open.run();
}

#[test]
fn the_menu_of_the_calendar_declines_with_a_reason_and_finds_the_next_host() {
    let mut open = open(Stage::new(Language::En));
    let at = pill(&open, "Amélie Durand, Tournée").center();
    ask_menu(&mut open, at);
    open.get_by_role_and_label(Role::MenuItem, "Decline, offer another date…").click();
    open.run();
    assert!(
        open.query_by_label("Left empty, another host is sought.").is_some(),
        "the reason and a date are asked for"
    );
    open.get_by_role_and_label(Role::Button, "Decline").click();
    open.run();
    let commands = open.state_mut().commands();
    assert!(
        matches!(commands.as_slice(), [Command::DeclineSession { reason: Some(Reason::Host), .. }]),
        "{commands:?}"
    );

    let at = pill(&open, "Amélie Durand, Tournée").center();
    ask_menu(&mut open, at);
    open.get(By::new().role(Role::MenuItem).label_contains("Give it to")).click();
    open.run();
    let commands = open.state_mut().commands();
    assert!(matches!(commands.as_slice(), [Command::MoveSession { .. }]), "{commands:?}");
}

type OnBoard = egui_kittest::Harness<'static, crate::stage::Played<BoardView>>;

fn board(workspace: Workspace) -> OnBoard {
    play(Stage::of(workspace, Language::En), BoardView::default(), |view, ui, cx| view.show(ui, cx))
}

fn asked(open: &mut OnBoard) -> Option<Action> {
    std::mem::take(&mut open.state_mut().asked).pop()
}

#[test]
fn on_the_board_a_day_is_assigned_from_the_name_and_from_the_day() {
    let mut open = board(company());
    let line = open.get(By::new().role(Role::Row).label_contains("Chloé Vidal")).rect();
    ask_menu(&mut open, line.left_center() + egui::vec2(40.0, 0.0));
    open.get_by_role_and_label(Role::MenuItem, "Assign a shadowing day…").click();
    open.run();
    let begun =
        |date: Option<NaiveDate>| Some(Action::Select(Selection::new_session(Some("chloe-vidal".into()), date)));
    assert_eq!(asked(&mut open), begun(None));

    ask_menu(&mut open, line.center());
    open.get(By::new().role(Role::MenuItem).label_contains("Assign a shadowing day on")).click();
    open.run();
    let Some(Action::Select(Selection::NewSession { person: Some(person), date: Some(_), .. })) = asked(&mut open)
    else {
        panic!("not begun")
    };
    assert_eq!(person.as_str(), "chloe-vidal");
}

#[test]
fn on_the_board_the_menu_of_a_session_opens_by_key_and_gives_it_to_the_next_host() {
    let mut open = board(declined(None));
    open.get(By::new().role(Role::Button).label_contains("Chloé Vidal, Prospection")).focus();
    open.run();
    open.key_press_modifiers(egui::Modifiers::SHIFT, Key::F10);
    open.run();
    open.get(By::new().role(Role::MenuItem).label_contains("Give it to")).click();
    open.run();
    let Some(Action::Do(Command::MoveSession { name: moved, .. })) = asked(&mut open) else { panic!("not moved") };
    assert_eq!(moved, name());
}
