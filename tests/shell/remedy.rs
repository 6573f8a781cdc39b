//! A remedy pressed in the window: one change, one undo step, and a plan around what was pinned before.

use crate::{Opened, click, first, open, read, wait};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

/// Gives the last of a kind of label, in words.
fn last(window: &crate::Window, part: &str) -> String {
    let label = window.query_all_by_label_contains(part).last().and_then(|node| node.accesskit_node().label());
    label.unwrap_or_else(|| panic!("there is no {part}"))
}

#[test]
fn a_remedy_is_one_change_and_what_was_pinned_stays() {
    let Opened { mut window, dir } = open();
    let before = read(dir.path());
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    wait(&mut window, |window| first(window, "Accept all 45").is_some());
    // The last session in the list of the first people, as it is read out: "Pin …".
    let pin = last(&window, "Pin ");
    click(&mut window, &pin);
    assert!(first(&window, "1 pinned").is_some());

    let remedy = last(&window, "One more day with Julien Moreau");
    click(&mut window, &remedy);
    wait(&mut window, |window| first(window, "Accept all 46").is_some());
    let pinned = format!("Unpin {}", pin.strip_prefix("Pin ").unwrap());
    assert!(first(&window, &pinned).is_some(), "{pinned}");
    assert!(first(&window, "1 pinned").is_some());
    wait(&mut window, |_| read(dir.path()) != before);
    let after = read(dir.path());
    let days = |workspace: &terrain::domain::Workspace| workspace.hosts["julien-moreau"].max_days_per_week;
    assert_eq!((days(&before), days(&after)), (2, 3));
    assert_eq!(after.sessions().count(), before.sessions().count(), "nothing is booked yet");

    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut window, |_| read(dir.path()) == before);
}
