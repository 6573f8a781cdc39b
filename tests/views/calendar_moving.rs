//! Sessions moved by hand in the calendar beyond a plain drop: other half-days and hosts, pushed, swapped, several at once.

use crate::gestures::{click, focus, pick, press, release, said, type_text, with};
use crate::moving::{busy, told};
use crate::stage::Stage;
use crate::window::{Open, day, free_place, open, pill};
use egui::{Event, Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{By, Queryable};
use insta::assert_snapshot;
use terrain::texts::Language;

fn opened() -> Open {
    open(Stage::of(busy(), Language::En))
}

fn commands(open: &mut Open) -> String {
    open.state_mut().commands().iter().map(told).collect::<Vec<_>>().join("\n")
}

/// The first of Chloé's two calls, by the host who tells them apart.
const CHLOE: &str = "Chloé Vidal, Prospection téléphonique, with Karim";
const SARAH: &str = "Sarah Nguyen, Prospection téléphonique, with Nadia";

#[test]
fn shift_pushes_and_alt_swaps() {
    let mut open = opened();
    let from = pill(&open, CHLOE).center();
    pick(&mut open, from);
    let to = free_place(&open, "Tuesday\u{a0}15\u{a0}December");
    release(&mut open, to, Modifiers::SHIFT);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-15 Morning karim-benali; chloe-vidal/s-2 2026-12-16 Morning helene-faure");

    let mut open = opened();
    let from = pill(&open, CHLOE).center();
    pick(&mut open, from);
    let to = pill(&open, SARAH).center();
    release(&mut open, to, Modifiers::ALT);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-03 Morning nadia-cherif; sarah-nguyen/s-1 2026-12-01 Morning karim-benali");
}

#[test]
fn the_week_takes_it_to_another_half_of_the_day() {
    let mut open = opened();
    let at = free_place(&open, "Tuesday\u{a0}1\u{a0}December");
    click(&mut open, at, 1, Modifiers::NONE);
    press(&mut open, &[Key::W]);
    let from = pill(&open, CHLOE).center();
    pick(&mut open, from);
    // The lowest band is that of the afternoons.
    let to = day(&open, "Wednesday\u{a0}2\u{a0}December").center_bottom() - vec2(0.0, 40.0);
    open.hover_at(to);
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Wed 2 Dec, afternoon is free.");
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-02 Afternoon karim-benali");
}

#[test]
fn keys_choose_host_and_half_push_swap_and_carry_several() {
    let mut open = opened();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowRight]);
    type_text(&mut open, "]");
    press(&mut open, &[Key::H]);
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Wed 2 Dec, afternoon with Nadia Cherif is free.");
    press(&mut open, &[Key::Enter]);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2026-12-02 Afternoon nadia-cherif");

    let mut open = opened();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowDown, Key::ArrowDown]);
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Tue 15 Dec is not possible. Chloé Vidal already has a session on Tue 15 Dec: “Prospection téléphonique” (morning, with Hélène Faure).");
    with(&mut open, Modifiers::SHIFT, Key::Enter);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-15 Morning karim-benali; chloe-vidal/s-2 2026-12-16 Morning helene-faure");

    let mut open = opened();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::ArrowRight]);
    with(&mut open, Modifiers::ALT, Key::Enter);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 2026-12-03 Morning nadia-cherif; sarah-nguyen/s-1 2026-12-01 Morning karim-benali");

    let mut open = opened();
    focus(&mut open, CHLOE);
    with(&mut open, Modifiers::COMMAND, Key::Space);
    focus(&mut open, SARAH);
    with(&mut open, Modifiers::COMMAND, Key::Space);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::Enter]);
    assert_snapshot!(commands(&mut open), @"at once: sarah-nguyen/s-1 2026-12-04 Morning nadia-cherif; chloe-vidal/s-1 2026-12-02 Morning karim-benali");
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::Delete]);
    assert_snapshot!(commands(&mut open), @"at once: chloe-vidal/s-1 cancelled; sarah-nguyen/s-1 cancelled");
}

#[test]
fn nobody_is_pushed_whose_file_cannot_be_written() {
    let mut stage = Stage::of(busy(), Language::En);
    stage.rights.people.insert("sarah-nguyen".into());
    let mut open = open(stage);
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::ArrowRight]);
    with(&mut open, Modifiers::ALT, Key::Enter);
    assert_eq!(commands(&mut open), "", "the swap would move Sarah");
    open.event(Event::ModifiersChanged(Modifiers::ALT));
    open.run();
    assert_snapshot!(said(&open), @"Chloé Vidal, Prospection téléphonique with Karim Benali. Thu 3 Dec with Nadia Cherif is not possible. The file of Sarah Nguyen cannot be written here. Sarah Nguyen goes from Thu 3 Dec, morning to Tue 1 Dec, morning with Karim Benali. For Sarah Nguyen, 32 days after the due date. Sarah Nguyen has met Karim Benali for this before.");
}

#[test]
fn what_is_carried_by_keys_is_put_back_when_one_turns_to_something_else() {
    let mut open = opened();
    focus(&mut open, CHLOE);
    press(&mut open, &[Key::M, Key::ArrowRight, Key::Tab]);
    assert!(open.query_by_role(Role::Status).is_none());
    press(&mut open, &[Key::Enter]);
    assert_eq!(commands(&mut open), "");
}

#[test]
fn a_drag_that_rests_at_an_edge_scrolls_by_weeks() {
    let mut open = opened();
    let from = pill(&open, CHLOE).center();
    pick(&mut open, from);
    let is_shown =
        |open: &Open, words: &str| open.query_all(By::new().role(Role::Cell).label_contains(words)).next().is_some();
    let (first, later) = ("Monday\u{a0}23\u{a0}November", "Monday\u{a0}28\u{a0}December");
    assert!(is_shown(&open, first) && !is_shown(&open, later));
    let edge = day(&open, "Tuesday\u{a0}22\u{a0}December").center_bottom() - vec2(0.0, 8.0);
    open.hover_at(edge);
    open.run_steps(70);
    assert!(!is_shown(&open, first) && is_shown(&open, later));
    // The session goes where it is let go, in a week that has come into view.
    let to = free_place(&open, "Monday\u{a0}4\u{a0}January");
    release(&mut open, to, Modifiers::NONE);
    assert_snapshot!(commands(&mut open), @"chloe-vidal/s-1 2027-01-04 Morning karim-benali");
}
