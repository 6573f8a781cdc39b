//! What-if in the window: nothing reaches the folder before it is adopted, and one undo takes it back.

use super::*;
use terrain::domain::{Host, HostId};

fn karim(dir: &Path) -> Host {
    Host::clone(&read(dir).hosts[&HostId::from("karim-benali")])
}

fn type_into(window: &mut Window, label: &'static str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text(text.to_owned()));
    window.run_ok();
    window.key_press(Key::Tab);
    window.run_ok();
}

#[test]
fn nothing_is_written_before_it_is_adopted_and_one_undo_takes_it_back() {
    let Opened { mut window, dir } = open();
    let before = read(dir.path());
    click(&mut window, "What if…");
    type_into(&mut window, "New hires", "40");
    wait(&mut window, |window| first(window, "could not hold their demand").is_some());
    window.query_all_by_label_contains("Another limit for").next().unwrap().click();
    window.run_ok();
    click(&mut window, "Karim Benali");
    let days = karim(dir.path()).max_days_per_week + 1;
    type_into(&mut window, "Their days a week", &days.to_string());
    wait(&mut window, |window| first(window, "If Karim Benali takes people along").is_some());
    assert!(read(dir.path()) == before, "what is supposed is not saved");

    click(&mut window, "Adopt");
    wait(&mut window, |_| karim(dir.path()).max_days_per_week == days);
    // The hires are still supposed, the limit is not any more.
    wait(&mut window, |window| first(window, "could not hold their demand").is_some());
    assert!(first(&window, "If Karim Benali").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |_| read(dir.path()) == before);

    click(&mut window, "Enter the 40 new hires…");
    wait(&mut window, |window| first(window, "There is no name.").is_some());
    assert!(read(dir.path()) == before, "a form is not saved either");
}
