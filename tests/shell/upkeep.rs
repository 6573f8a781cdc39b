//! A person exported and erased through the window.

#[path = "../on_disk.rs"]
mod on_disk;

use crate::{Opened, click, first, start, today, wait, window};
use egui::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use on_disk::tell_of;
use std::fs;
use std::path::Path;
use terrain::app::Settings;
use terrain::exchange::sample::sample;
use terrain::store;
use terrain::ui::page::Page;

fn open_person(answer: Option<&Path>) -> Opened {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let mut start = start(Some(dir.path()), Settings::default(), answer);
    start.page = Some(Page::Person("amelie-durand".into()));
    Opened { window: window(start), dir }
}

#[test]
fn a_person_is_exported_into_the_folder_that_is_chosen() {
    let chosen = tempfile::tempdir().unwrap();
    let Opened { mut window, dir: _dir } = open_person(Some(chosen.path()));
    for number in ["", "-2"] {
        click(&mut window, "Export person…");
        let archive = chosen.path().join(format!("amelie-durand{number}.zip"));
        wait(&mut window, |_| archive.is_file());
        wait(&mut window, |window| first(window, "Exported to").is_some());
    }
}

#[test]
fn a_person_is_erased_for_good_once_somebody_has_said_so() {
    let Opened { mut window, dir } = open_person(None);
    click(&mut window, "Erase person…");
    wait(&mut window, |window| first(window, "cannot be undone").is_some());
    let dialog = window.get_by_role(Role::AlertDialog);
    assert!(format!("{dialog:?}").contains("Erase Amélie Durand?"), "{dialog:?}");
    click(&mut window, "Cancel");
    assert!(window.query_by_role(Role::AlertDialog).is_none() && !tell_of(dir.path(), "amelie-durand").is_empty());
    click(&mut window, "Erase person…");
    wait(&mut window, |window| first(window, "cannot be undone").is_some());
    // As long as somebody else is saving, it waits; the window does not, and says so.
    let lock = fs::File::options().create(true).append(true).open(dir.path().join(".terrain-lock")).unwrap();
    lock.lock().unwrap();
    click(&mut window, "Erase for good");
    wait(&mut window, |window| first(window, "Amélie Durand is being erased…").is_some());
    wait(&mut window, |window| window.get_by_label("Cancel").accesskit_node().is_disabled());
    window.key_press(egui::Key::Escape);
    window.run_ok();
    assert!(window.get_by_label("Erase for good").accesskit_node().is_disabled());
    assert!(!tell_of(dir.path(), "amelie-durand").is_empty());
    drop(lock);
    wait(&mut window, |window| first(window, "Amélie Durand is erased").is_some());
    for text in ["amelie-durand", "Amélie Durand", "amelie.durand@example.com"] {
        assert_eq!(tell_of(dir.path(), text), [""; 0], "{text}");
    }
    // Nothing brings them back.
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.run_ok();
    std::thread::sleep(std::time::Duration::from_millis(300));
    window.run_ok();
    assert_eq!(tell_of(dir.path(), "amelie-durand"), [""; 0]);
    assert!(!store::open(dir.path()).unwrap().workspace.people.contains_key("amelie-durand"));
}
