//! What others change on the disk shows in the open window by itself, under what is being typed there.

use super::{Opened, click, first, open, read, wait};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use terrain::domain::{Person, Workspace};
use terrain::store::{self, Author};

/// Changes a person as another program would.
fn elsewhere(dir: &Path, id: &str, change: impl FnOnce(&mut Person)) {
    let mut opened = store::open(dir).unwrap();
    let mut after: Workspace = opened.workspace.clone();
    change(Arc::make_mut(after.people.get_mut(id).unwrap()));
    assert!(opened.folder.save(&after).is_complete());
}

/// Who has changed what is told by name, and the page's history tells it too.
#[test]
fn who_has_changed_something_outside_is_named() {
    let Opened { mut window, dir } = open();
    let mut opened = store::open(dir.path()).unwrap();
    let now = Arc::new(|| "2026-11-23T10:42:00Z".parse().unwrap());
    opened.folder.set_author(Author::new("Karim Benali", "karim", "pc", now));
    let mut after = opened.workspace.clone();
    let person = Arc::make_mut(after.people.get_mut("amelie-durand").unwrap());
    person.sessions.values_mut().take(2).for_each(|session| session.account = "Brasserie du Nord".to_owned());
    assert!(opened.folder.save(&after).is_complete());
    wait(&mut window, |window| first(window, "Karim Benali changed 2 sessions").is_some());
}

fn text(window: &super::Window, label: &str) -> String {
    window.get_by_role_and_label(Role::TextInput, label).value().unwrap_or_default()
}

/// Opens the first session of Amélie in the calendar's inspector.
fn open_session(window: &mut super::Window) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run_ok();
    window.query_all_by_label_contains("Amélie Durand, ").next().unwrap().click();
    window.run_ok();
}

#[test]
fn an_outside_change_shows_while_a_text_is_typed_and_the_text_stays() {
    let Opened { mut window, dir } = open();
    open_session(&mut window);
    let before = read(dir.path());
    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("Quai 7 ");
    window.run_ok();
    let typed = text(&window, "Place");
    assert!(typed.contains("Quai 7"));

    // The very person whose session is open, and somebody else.
    elsewhere(dir.path(), "amelie-durand", |person| {
        person.sessions.values_mut().for_each(|session| session.account = "Brasserie du Nord".to_owned());
    });
    elsewhere(dir.path(), "hugo-petit", |person| person.name = "Hugo Grand".to_owned());
    wait(&mut window, |window| first(window, "changed").is_some() && text(window, "Account") == "Brasserie du Nord");
    assert_eq!(text(&window, "Place"), typed, "what is being typed stays");
    assert!(window.get_by_role_and_label(Role::TextInput, "Place").is_focused());
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("bis");
    window.run_ok();
    assert!(text(&window, "Place").contains("bis"));
    assert_eq!(read(dir.path()).people["amelie-durand"].sessions.len(), before.people["amelie-durand"].sessions.len());

    window.key_press(Key::Tab);
    wait(&mut window, |_| {
        let now = read(dir.path());
        let mut sessions = now.people["amelie-durand"].sessions.values();
        sessions.any(|session| session.place.contains("Quai 7") && session.account == "Brasserie du Nord")
    });
    assert_eq!(read(dir.path()).people["hugo-petit"].name, "Hugo Grand");
    // What was done here before can still be undone, and takes nothing of the others' with it.
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |_| {
        let now = read(dir.path());
        !now.people["amelie-durand"].sessions.values().any(|session| session.place.contains("Quai 7"))
    });
    let now = read(dir.path());
    assert!(now.people["amelie-durand"].sessions.values().all(|session| session.account == "Brasserie du Nord"));
}

#[test]
fn a_text_typed_over_what_somebody_has_changed_meanwhile_asks_which_to_keep() {
    let Opened { mut window, dir } = open();
    open_session(&mut window);
    let place = |place: &'static str| {
        move |person: &mut Person| person.sessions.values_mut().for_each(|session| session.place = place.to_owned())
    };
    elsewhere(dir.path(), "amelie-durand", place("Gare"));
    wait(&mut window, |window| text(window, "Place") == "Gare");
    // A field that one has only been in does not put the old text back.
    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    elsewhere(dir.path(), "amelie-durand", place("Port"));
    wait(&mut window, |window| first(window, "changed").is_some());
    window.key_press(Key::Tab);
    wait(&mut window, |window| text(window, "Place") == "Port");

    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("Quai 7 ");
    window.run_ok();
    elsewhere(dir.path(), "amelie-durand", |person| {
        place("Entrepôt")(person);
        person.email = "amelie@example.com".to_owned();
    });
    wait(&mut window, |window| first(window, "changed").is_some());
    std::thread::sleep(std::time::Duration::from_millis(700));
    window.run_ok();
    window.key_press(Key::Tab);
    let person = || store::open(dir.path()).unwrap().workspace.people["amelie-durand"].clone();
    wait(&mut window, |_| !person().conflicts.is_empty());
    let person = person();
    let [conflict] = person.conflicts.as_slice() else { panic!("{:?}", person.conflicts) };
    assert!(conflict.kept.0.as_str().unwrap().contains("Quai 7"), "{conflict:?}");
    assert_eq!((&conflict.other.0, person.email.as_str()), (&"Entrepôt".into(), "amelie@example.com"));
    assert!(!person.sessions.values().any(|session| session.place == "Gare"));
}

#[test]
fn a_text_being_typed_for_somebody_who_is_removed_outside_is_kept() {
    let Opened { mut window, dir } = open();
    open_session(&mut window);
    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("Quai 7 ");
    window.run_ok();
    fs::remove_file(dir.path().join("people/amelie-durand.ron")).unwrap();
    wait(&mut window, |_| {
        let now = store::open(dir.path()).unwrap().workspace;
        now.people
            .get("amelie-durand")
            .is_some_and(|person| person.sessions.values().any(|session| session.place.contains("Quai 7")))
    });
}

#[test]
fn whoever_is_removed_outside_is_gone_from_the_window_too() {
    let Opened { mut window, dir } = open();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run_ok();
    window.get_by_label("Search people, hosts, sessions, pages and commands").type_text("hugo petit");
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert!(first(&window, "Hugo Petit").is_some());
    fs::remove_file(dir.path().join("people/hugo-petit.ron")).unwrap();
    wait(&mut window, |window| first(window, "Hugo Petit was removed on the disk").is_some());
    assert!(window.query_by_role_and_label(Role::Heading, "People").is_some());
    assert!(!store::open(dir.path()).unwrap().workspace.people.contains_key("hugo-petit"));
}

#[test]
fn a_folder_that_goes_is_told_and_what_is_changed_meanwhile_is_written_when_it_is_back() {
    let Opened { mut window, dir } = open();
    let away = tempfile::tempdir().unwrap();
    fs::rename(dir.path(), away.path().join("share")).unwrap();
    wait(&mut window, |window| first(window, "The folder is not there").is_some());
    open_session(&mut window);
    window.get_by_role_and_label(Role::TextInput, "Place").click();
    window.run_ok();
    window.get_by_role_and_label(Role::TextInput, "Place").type_text("Quai 7 ");
    window.run_ok();
    window.key_press(Key::Tab);
    wait(&mut window, |window| first(window, "Not saved").is_some());
    elsewhere(&away.path().join("share"), "hugo-petit", |person| person.name = "Hugo Grand".to_owned());
    fs::rename(away.path().join("share"), dir.path()).unwrap();
    wait(&mut window, |window| first(window, "Hugo Grand was changed on the disk").is_some());
    wait(&mut window, |_| {
        let now = read(dir.path());
        now.people["amelie-durand"].sessions.values().any(|session| session.place.contains("Quai 7"))
    });
    wait(&mut window, |window| first(window, "Not saved").is_none());
    assert_eq!(read(dir.path()).people["hugo-petit"].name, "Hugo Grand");
}

#[test]
fn a_file_that_breaks_is_told_and_its_record_stays_until_it_is_mended() {
    let Opened { mut window, dir } = open();
    let path = dir.path().join("people/hugo-petit.ron");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("programme:", "progamme:")).unwrap();
    wait(&mut window, |window| first(window, "people/hugo-petit.ron cannot be read any more").is_some());
    window.query_all_by_label_contains("Problems,").next().unwrap().click();
    window.run_ok();
    assert!(first(&window, "is still shown").is_some());
    click(&mut window, "People");
    assert!(first(&window, "Hugo Petit").is_some());
    fs::write(&path, text.replace("Hugo Petit", "Hugo Grand")).unwrap();
    wait(&mut window, |window| first(window, "Hugo Grand").is_some());
    assert_eq!(read(dir.path()).people["hugo-petit"].name, "Hugo Grand");
}

#[test]
fn a_copy_of_a_sync_engine_is_merged_when_it_comes() {
    let Opened { mut window, dir } = open();
    let path = dir.path().join("people/hugo-petit.ron");
    let text = fs::read_to_string(&path).unwrap();
    let name = "hugo-petit.sync-conflict-20261123-101500-ABCDEF7.ron";
    let changed = text.replacen("(\n", "(\n    left: \"2026-12-31\",\n", 1);
    fs::write(dir.path().join("people").join(name), &changed).unwrap();
    wait(&mut window, |window| first(window, "Hugo Petit was changed on the disk").is_some());
    let now = read(dir.path());
    assert_eq!(now.people["hugo-petit"].left, Some("2026-12-31".parse().unwrap()));
    assert_eq!(fs::read_to_string(dir.path().join("history/merged/people").join(name)).unwrap(), changed);
}

#[cfg(unix)]
#[test]
fn a_folder_that_becomes_read_only_is_told_and_so_is_that_it_is_not_any_more() {
    use std::os::unix::fs::PermissionsExt;
    let Opened { mut window, dir } = open();
    let allow = |mode| fs::set_permissions(dir.path(), fs::Permissions::from_mode(mode)).unwrap();
    allow(0o555);
    wait(&mut window, |window| first(window, "Read only").is_some());
    allow(0o755);
    wait(&mut window, |window| first(window, "Read only").is_none());
}
