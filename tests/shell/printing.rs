//! Printing from the window: asked for by keys, written on a thread, told of when it is done or why it is not.

use crate::{Opened, Window, first, start, today, wait, window};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::path::Path;
use terrain::app::Settings;
use terrain::exchange::sample::sample;
use terrain::store;

/// Opens a copy of the sample company, whose dialogs are answered with a file.
fn open(answer: &Path) -> Opened {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    Opened { window: window(start(Some(dir.path()), Settings::default(), Some(answer))), dir }
}

fn print_by_keys(window: &mut Window) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run_ok();
    assert!(window.query_by_label("Save as PDF…").is_some_and(|button| button.is_focused()));
    window.key_press(Key::Enter);
    window.run_ok();
}

#[test]
fn the_calendar_and_the_board_are_printed_by_keys() {
    let chosen = tempfile::tempdir().unwrap();
    // Who leaves the end out gets it all the same.
    let Opened { mut window, dir: _dir } = open(&chosen.path().join("printed"));
    let file = chosen.path().join("printed.pdf");
    print_by_keys(&mut window);
    wait(&mut window, |window| first(window, "Printed to").is_some());
    let month = std::fs::read(&file).unwrap();
    assert!(month.starts_with(b"%PDF-1."));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run_ok();
    print_by_keys(&mut window);
    wait(&mut window, |_| std::fs::read(&file).unwrap() != month);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1."));
}

#[test]
fn what_cannot_be_printed_is_said() {
    let chosen = tempfile::tempdir().unwrap();
    let file = chosen.path().join("gone").join("printed.pdf");
    let Opened { mut window, dir: _dir } = open(&file);
    print_by_keys(&mut window);
    let place = file.display().to_string();
    wait(&mut window, |window| first(window, &place).is_some());
    assert!(first(&window, "Printed to").is_none());
}

#[test]
fn the_card_is_left_by_escape_and_keeps_what_was_chosen() {
    let chosen = tempfile::tempdir().unwrap();
    let Opened { mut window, dir: _dir } = open(&chosen.path().join("printed.pdf"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run_ok();
    window.get_by_label("A3").click();
    window.run_ok();
    window.get_by_label("In color").click();
    window.run_ok();
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(window.query_by_label("Save as PDF…").is_none());
    print_by_keys(&mut window);
    wait(&mut window, |window| first(window, "Printed to").is_some());
    let text = String::from_utf8_lossy(&std::fs::read(chosen.path().join("printed.pdf")).unwrap()).into_owned();
    assert!(text.contains("1190.55"), "it is on A3");
}
