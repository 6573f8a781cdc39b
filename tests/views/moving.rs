//! Sessions moved by hand on the board: by the pointer and by keys, alone and several, pushing and swapping.

use crate::gestures::{click, focus, pick, press, release, said, type_text, with};
use crate::stage::{Played, Stage, booked, company, day, play};
use egui::{Key, Modifiers, Pos2, Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use std::sync::Arc;
use terrain::domain::{Command, SessionRef, Status, Workspace};
use terrain::texts::Language;
use terrain::ui::action::Action;
use terrain::ui::page::Selection;
use terrain::ui::views::board::BoardView;

type Open = Harness<'static, Played<BoardView>>;

/// The company with a handful of sessions to come.
pub fn busy() -> Workspace {
    let mut workspace = company();
    let mut add = |person: &str, id: &str, rotation: &str, date: &str, host: &str| {
        let session = booked(rotation, date, host, Status::Planned);
        Arc::make_mut(workspace.people.get_mut(person).unwrap()).sessions.insert(id.into(), session);
    };
    add("chloe-vidal", "s-1", "cold-calls", "2026-12-01", "karim-benali");
    add("chloe-vidal", "s-2", "cold-calls", "2026-12-15", "helene-faure");
    add("sarah-nguyen", "s-1", "cold-calls", "2026-12-03", "nadia-cherif");
    add("sarah-nguyen", "s-2", "cold-calls", "2026-12-17", "karim-benali");
    add("ines-bouvier", "s-1", "cold-calls", "2026-12-10", "helene-faure");
    workspace
}

fn open() -> Open {
    play(Stage::of(busy(), Language::En), BoardView::default(), |view, ui, cx| view.show(ui, cx))
}

fn block(open: &Open, words: &str) -> Rect {
    open.get(By::new().role(Role::Button).label_contains(words)).rect()
}

fn row(open: &Open, name: &str) -> Rect {
    open.get(By::new().role(Role::Row).label_contains(name)).rect()
}

/// The place of a day on a line: eleven weeks of five days from 16 November on, right of the names.
fn at(line: Rect, date: &str) -> Pos2 {
    let days = (day(date) - day("2026-11-16")).num_days();
    let column = (days / 7 * 5 + days % 7) as f32;
    let width = (line.width() - 216.0) / 55.0;
    line.left_center() + vec2(216.0 + (column + 0.5) * width, -6.0)
}

/// Words a command: moves by their sessions and where they go.
pub fn told(command: &Command) -> String {
    match command {
        Command::Batch(commands) => format!("at once: {}", commands.iter().map(told).collect::<Vec<_>>().join("; ")),
        Command::MoveSession { name, date, slot, host } => {
            let host = host.as_ref().map_or("-", |host| host.as_str());
            format!("{}/{} {date} {slot:?} {host}", name.person, name.session)
        }
        Command::CancelSession { name, .. } => format!("{}/{} cancelled", name.person, name.session),
        other => format!("{other:?}"),
    }
}

fn commands(open: &mut Open) -> String {
    let asked = std::mem::take(&mut open.state_mut().asked);
    let lines = asked.iter().filter_map(|action| match action {
        Action::Do(command) => Some(told(command)),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

const CHLOE: &str = "Tue\u{a0}1\u{a0}Dec, Chloé Vidal";
const SARAH: &str = "Thu\u{a0}3\u{a0}Dec, Sarah Nguyen";

#[test]
fn a_session_is_dragged_to_another_host_and_week() {
    let mut open = open();
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = at(row(&open, "Nadia Cherif, Annecy"), "2026-12-10");
    open.hover_at(to);
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Thu 10 Dec with Nadia Cherif is free.");
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-10 Morning nadia-cherif");
    assert!(open.query_by_role(Role::Status).is_none(), "the hand is empty");
}

#[test]
fn on_ones_own_line_it_goes_to_another_day_and_half() {
    let mut open = open();
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = at(row(&open, "Chloé Vidal, "), "2026-12-08") + vec2(0.0, 12.0);
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-08 Afternoon karim-benali");
    // Somebody else's line is none for it.
    let from = block(&open, "Tue\u{a0}8\u{a0}Dec, Chloé Vidal").center();
    pick(&mut open, from);
    let to = at(row(&open, "Hugo Petit, "), "2026-12-09");
    open.hover_at(to);
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. It stays Chloé Vidal’s session: drop it on their line or on a host.");
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"");
}

#[test]
fn a_forbidden_place_needs_ctrl_and_escape_gives_up() {
    let mut open = open();
    let christmas = |open: &Open| at(row(open, "Chloé Vidal, "), "2026-12-25");
    for (modifiers, expected) in
        [(Modifiers::NONE, ""), (Modifiers::CTRL, "chloe-vidal/s-1 2026-12-25 Morning karim-benali")]
    {
        let from = block(&open, CHLOE).center();
        pick(&mut open, from);
        let to = christmas(&open);
        release(&mut open, to, modifiers);
        assert_eq!(commands(&mut open), expected);
    }
    let mut open = self::open();
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = at(row(&open, "Chloé Vidal, "), "2026-12-08");
    open.hover_at(to);
    press(&mut open, &[Key::Escape]);
    release(&mut open, to, Modifiers::NONE);
    assert_eq!(commands(&mut open), "");
}

#[test]
fn shift_pushes_and_alt_swaps() {
    let mut open = open();
    // Her other session is in the way.
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = at(row(&open, "Chloé Vidal, "), "2026-12-15");
    open.hover_at(to);
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Tue 15 Dec is not possible. Chloé Vidal already has a session on Tue 15 Dec: “Prospection téléphonique” (morning, with Hélène Faure).");
    release(&mut open, to, Modifiers::SHIFT);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-15 Morning karim-benali; chloe-vidal/s-2 2026-12-16 Morning helene-faure");

    let mut open = self::open();
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = block(&open, SARAH).center();
    release(&mut open, to, Modifiers::ALT);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-03 Morning nadia-cherif; sarah-nguyen/s-1 2026-12-01 Morning karim-benali");
}

#[test]
fn five_that_are_selected_go_together() {
    let mut open = open();
    let all = [
        CHLOE,
        "Tue\u{a0}15\u{a0}Dec, Chloé Vidal",
        SARAH,
        "Thu\u{a0}17\u{a0}Dec, Sarah Nguyen",
        "Thu\u{a0}10\u{a0}Dec, Inès Bouvier",
    ];
    for (n, words) in all.iter().enumerate() {
        let place = block(&open, words).center();
        click(&mut open, place, 1, if n == 0 { Modifiers::NONE } else { Modifiers::COMMAND });
    }
    assert_eq!(open.state().stage.selection.sessions().len(), 5);
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let to = at(row(&open, "Chloé Vidal, "), "2026-12-02");
    open.hover_at(to);
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal and 4 other sessions. Wed 2 Dec is possible, at a cost. For Sarah Nguyen, 35 days after the due date. For Sarah Nguyen, 49 days after the due date. For Inès Bouvier, 41 days after the due date.");
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-02 Morning karim-benali; chloe-vidal/s-2 2026-12-16 Morning helene-faure; sarah-nguyen/s-1 2026-12-04 Morning nadia-cherif; sarah-nguyen/s-2 2026-12-18 Morning karim-benali; ines-bouvier/s-1 2026-12-11 Morning helene-faure");
}

#[test]
fn all_of_it_goes_without_a_mouse() {
    let mut open = open();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M]);
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Stays on Tue 1 Dec. Arrow keys choose the day and the week, brackets the host, H the half of the day. Enter drops, Shift and Enter push, Alt and Enter swap, Escape leaves it.");
    // A week on, two hosts further, the afternoon.
    press(&mut open, &[Key::ArrowDown, Key::ArrowRight]);
    type_text(&mut open, "]");
    press(&mut open, &[Key::H]);
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Wed 9 Dec, afternoon with Nadia Cherif is free.");
    press(&mut open, &[Key::Enter]);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-09 Afternoon nadia-cherif");
    // The session has the focus in its new place; back to a refused day, where Enter alone does nothing.
    press(&mut open, &[Key::M, Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::Enter]);
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Nadia Cherif. Thu 24 Dec is not possible. The company is closed from 24 to 31 Dec: fermeture de fin d’année.");
    with(&mut open, Modifiers::CTRL, Key::Enter);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-24 Afternoon nadia-cherif");
    press(&mut open, &[Key::M, Key::ArrowLeft, Key::Escape]);
    assert_eq!(commands(&mut open), "");
}

#[test]
fn keys_push_swap_and_carry_several() {
    let mut open = open();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::ArrowRight]);
    type_text(&mut open, "]");
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Thu 3 Dec with Nadia Cherif is free.");
    with(&mut open, Modifiers::ALT, Key::Enter);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-03 Morning nadia-cherif; sarah-nguyen/s-1 2026-12-01 Morning karim-benali");

    let mut open = self::open();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowDown, Key::ArrowDown]);
    with(&mut open, Modifiers::SHIFT, Key::Enter);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-15 Morning karim-benali; chloe-vidal/s-2 2026-12-16 Morning helene-faure");

    let mut open = self::open();
    focus(&mut open, CHLOE);
    with(&mut open, Modifiers::SHIFT, Key::ArrowRight);
    let both: Vec<SessionRef> = open.state().stage.selection.sessions().to_vec();
    assert_eq!(Selection::of(both.clone()), open.state().stage.selection);
    assert_eq!(both.len(), 2);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::Enter]);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-2 2026-12-16 Morning helene-faure; chloe-vidal/s-1 2026-12-02 Morning karim-benali");
}

#[test]
fn a_drag_that_rests_at_an_edge_scrolls_what_lies_beyond() {
    let mut open = open();
    let from = block(&open, CHLOE).center();
    pick(&mut open, from);
    let line = row(&open, "Chloé Vidal, ");
    let shows =
        |open: &Open, period: &str| open.query_all(By::new().role(Role::Grid).label_contains(period)).next().is_some();
    assert!(shows(&open, "16\u{a0}Nov\u{a0}2026"));
    open.hover_at(line.right_center() - vec2(10.0, 0.0));
    open.run_steps(20);
    assert!(shows(&open, "16\u{a0}Nov\u{a0}2026"), "whoever passes by scrolls nothing");
    open.run_steps(20);
    assert!(shows(&open, "23\u{a0}Nov\u{a0}2026"));
    open.run_steps(30);
    assert!(shows(&open, "30\u{a0}Nov\u{a0}2026"));
    press(&mut open, &[Key::Escape]);
    open.run_steps(60);
    assert!(shows(&open, "30\u{a0}Nov\u{a0}2026"), "with an empty hand nothing scrolls");
}

#[test]
fn a_week_of_a_host_opens_who_comes_then() {
    let mut open = open();
    let week = at(row(&open, "Karim Benali, Lyon"), "2026-12-16");
    click(&mut open, week, 1, Modifiers::NONE);
    let name = |person: &str, session: &str| SessionRef { person: person.into(), session: session.into() };
    assert_eq!(open.state().stage.selection, Selection::Session(name("sarah-nguyen", "s-2")));
    let week = at(row(&open, "Hélène Faure, Mâcon"), "2026-11-24");
    click(&mut open, week, 1, Modifiers::NONE);
    assert_eq!(open.state().stage.selection, Selection::Session(name("amelie-durand", "s-3")));
    // A week in which nobody comes opens and closes the host, as the name does.
    let week = at(row(&open, "Nadia Cherif, Annecy"), "2026-12-29");
    let shows = |open: &Open| open.query_all(By::new().role(Role::Row).label("Sarah Nguyen")).count();
    assert_eq!(shows(&open), 0);
    click(&mut open, week, 1, Modifiers::NONE);
    assert_eq!(shows(&open), 1);
}
