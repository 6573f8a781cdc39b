//! The gallery, used as a person does: with the keyboard, the pointer and assistive technology.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::collections::BTreeSet;
use terrain::texts::{Language, Texts};
use terrain::ui::gallery::{GalleryState, gallery};
use terrain::ui::theme::{self, ThemeChoice, Tokens};
use terrain::ui::widgets::{ConfirmAnswer, DateWords, Toast, ToastAnswer, confirm};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn open(language: Language) -> Harness<'static, GalleryState> {
    let words = DateWords::of(&Texts::new(language));
    Harness::builder()
        .with_size([1440.0, 1600.0])
        .with_context_setup(|ctx| {
            theme::install(ctx);
            ThemeChoice::Light.apply(ctx);
        })
        .build_ui_state(
            move |ui, state: &mut GalleryState| gallery(ui, Tokens::of(ui), state, &words),
            GalleryState::new(day(2026, 11, 23)),
        )
}

fn press(harness: &mut Harness<'_, GalleryState>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn is_icon(letter: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&letter)
}

#[test]
fn everything_that_acts_has_a_name_without_icons() {
    let harness = open(Language::Fr);
    let mut named = 0;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        for words in [node.label(), node.value(), node.description()].into_iter().flatten() {
            assert!(!words.chars().any(is_icon), "{words:?}");
        }
        if egui::accessibility::is_input(node.role()) {
            assert!(node.label().is_some_and(|label| !label.trim().is_empty()), "{:?} has no name", node.role());
            named += 1;
        }
    }
    assert!(named > 60, "{named}");
}

#[test]
fn tab_visits_all_and_comes_round() {
    let mut harness = open(Language::En);
    let mut visited = BTreeSet::new();
    let mut order = Vec::new();
    for _ in 0..200 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = harness.root().children_recursive().find(|node| node.is_focused());
        let Some(node) = focused else { continue };
        let id = node.accesskit_node().id();
        if !visited.insert(id) {
            break;
        }
        order.push(node.accesskit_node().label().unwrap_or_default());
    }
    for name in [
        "Plan, rest",
        "Undo",
        "One more day with Thomas, week 49",
        "Open the calendar, Date",
        "Month",
        "Accept",
        "Amélie Durand",
        "Clear Amélie Durand",
        "Hugo with Karim, ColdCalls, Done",
        "Date",
        "Name",
        "Months",
        "From",
        "Team",
        "What I learnt",
        "Search",
        "Problems, 7 open",
        "Due date",
        "Digital",
        "Select Yanis, rest",
        "Load, 26 weeks: 1 week over",
        "Add a host",
        "See the calendar",
        "Close the card",
        "Edit",
        "Sessions per week: 46 done, 25 scheduled",
    ] {
        assert!(order.iter().any(|visited| visited == name), "{name} is not among {order:?}");
    }
    // One stop for a segmented control, none for what cannot act.
    for name in ["Week", "Agenda", "Plan, disabled", "Assign a day"] {
        assert!(!order.iter().any(|visited| visited == name), "{name} is among them");
    }
}

#[test]
fn buttons_act_by_pointer_by_keys_and_by_assistive_technology() {
    let mut harness = open(Language::En);
    harness.get_by_label("Plan, rest").click();
    harness.run();
    assert_eq!(harness.state().pressed, 1);
    harness.get_by_label("Plan, rest").focus();
    harness.run();
    press(&mut harness, &[Key::Enter, Key::Space]);
    assert_eq!(harness.state().pressed, 3);
    harness.get_by_label("Plan, rest").click_accesskit();
    harness.run();
    assert_eq!(harness.state().pressed, 4);
    harness.get_by_label("Plan, disabled").click();
    harness.run();
    assert_eq!(harness.state().pressed, 4);
    let disabled = harness.get_by_label("Assign a day");
    assert!(disabled.accesskit_node().is_disabled());
    assert_eq!(disabled.accesskit_node().description().as_deref(), Some("The workspace is read only"));
}

#[test]
fn arrows_choose_a_part_of_a_segmented_control() {
    let mut harness = open(Language::En);
    harness.get_by_role_and_label(Role::RadioButton, "Month").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(harness.state().view, 1);
    assert!(harness.get_by_role_and_label(Role::RadioButton, "Week").is_focused());
    press(&mut harness, &[Key::End]);
    assert_eq!(harness.state().view, 2);
    press(&mut harness, &[Key::ArrowRight, Key::ArrowLeft]);
    assert_eq!(harness.state().view, 1);
    harness.get_by_role_and_label(Role::RadioButton, "Month").click_accesskit();
    harness.run();
    assert_eq!(harness.state().view, 0);
}

#[test]
fn boxes_and_chips_turn_on_and_off() {
    let mut harness = open(Language::En);
    harness.get_by_role_and_label(Role::CheckBox, "Accept").click();
    harness.run();
    assert!(!harness.state().ticked);
    harness.get_by_role_and_label(Role::CheckBox, "Accept").focus();
    harness.run();
    press(&mut harness, &[Key::Space]);
    assert!(harness.state().ticked);
    let some = harness.get_by_role_and_label(Role::CheckBox, "Some").accesskit_node().toggled();
    assert_eq!(some, Some(egui::accesskit::Toggled::Mixed));
    harness.get_by_label("Clear Amélie Durand").click();
    harness.run();
    assert!(!harness.state().filtered);
    assert!(harness.query_by_label("Clear Amélie Durand").is_none());
}

#[test]
fn texts_are_set_by_assistive_technology_and_typed() {
    let mut harness = open(Language::En);
    harness.get_by_role_and_label(Role::TextInput, "Name").set_text_value_accesskit("Zoë Lefèvre");
    harness.run();
    assert_eq!(harness.state().text, "Zoë Lefèvre");
    harness.get_by_role_and_label(Role::TextInput, "Name").set_text_value_accesskit("");
    harness.run();
    let name = harness.get_by_role_and_label(Role::TextInput, "Name");
    assert_eq!(name.accesskit_node().description().as_deref(), Some("A name is missing"));
    harness.get_by_label("What I learnt").focus();
    harness.run();
    harness.get_by_label("What I learnt").type_text(" À suivre…");
    harness.run();
    assert_eq!(harness.state().area, "Deux minutes pour convaincre. À suivre…");
}

#[test]
fn numbers_and_times_step_and_refuse_nonsense() {
    let mut harness = open(Language::En);
    harness.get_by_label("Months").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowUp, Key::ArrowUp, Key::ArrowDown]);
    assert_eq!(harness.state().number, 7.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.get_by_label("Months").type_text("99");
    harness.run();
    press(&mut harness, &[Key::Tab]);
    assert_eq!(harness.state().number, 7.0);
    let months = harness.get_by_label("Months");
    assert_eq!(months.accesskit_node().description().as_deref(), Some("From 0 to 60"));
    harness.get_by_label("Months").set_text_value_accesskit("12");
    harness.run();
    assert_eq!(harness.state().number, 12.0);
    harness.get_by_label("From").set_text_value_accesskit("14h30");
    harness.run();
    assert_eq!(harness.state().time.to_string(), "14:30:00");
    harness.get_by_label("From").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowUp]);
    assert_eq!(harness.state().time.to_string(), "14:45:00");
}

#[test]
fn a_select_says_its_value_and_is_walked_with_arrows() {
    let mut harness = open(Language::En);
    let team = harness.get_by_role_and_label(Role::ComboBox, "Team");
    assert_eq!(team.value().as_deref(), Some("Brand"));
    team.focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert!(harness.get_by_label("Digital, choice").accesskit_node().toggled().is_some());
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    assert_eq!(harness.state().choice, 1);
    assert!(harness.query_by_role(Role::MenuItemRadio).is_none());
    let team = harness.get_by_role_and_label(Role::ComboBox, "Team");
    assert!(team.is_focused());
    assert_eq!(team.value().as_deref(), Some("Digital, choice"));
    team.click();
    harness.run();
    harness.get_by_label("Product").click();
    harness.run();
    assert_eq!(harness.state().choice, 2);
}

#[test]
fn a_date_is_typed_in_both_languages() {
    for (language, typed, spoken) in
        [(Language::En, "+2w", "Mon 7 Dec 2026"), (Language::Fr, "1er fév", "lun. 1er févr. 2027")]
    {
        let mut harness = open(language);
        harness.get_by_label("Until").focus();
        harness.run();
        harness.get_by_label("Until").type_text(typed);
        harness.run();
        // While it is typed, the field says how it reads it.
        let until = harness.get_by_label("Until");
        assert_eq!(until.accesskit_node().description().as_deref(), Some(spoken));
        assert_eq!(harness.state().other_date, None);
        press(&mut harness, &[Key::Enter]);
        assert!(harness.state().other_date.is_some());
        assert_eq!(harness.get_by_label("Until").value().as_deref(), Some(spoken));
    }
}

#[test]
fn a_date_that_cannot_be_is_kept_and_explained() {
    let mut harness = open(Language::En);
    harness.get_by_label("Date").set_text_value_accesskit("31/11/2026");
    harness.run();
    assert_eq!(harness.state().date, Some(day(2026, 12, 10)));
    let date = harness.get_by_label("Date");
    assert_eq!(date.value().as_deref(), Some("31/11/2026"));
    assert_eq!(date.accesskit_node().description().as_deref(), Some("November has 30 days"));
    harness.get_by_label("Date").set_text_value_accesskit("30/11/2026");
    harness.run();
    assert_eq!(harness.state().date, Some(day(2026, 11, 30)));
    harness.get_by_label("Date").set_text_value_accesskit("");
    harness.run();
    assert_eq!(harness.state().date, Some(day(2026, 11, 30)));
}

#[test]
fn keys_move_a_date() {
    let mut harness = open(Language::En);
    harness.get_by_label("Date").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowUp]);
    assert_eq!(harness.state().date, Some(day(2026, 12, 11)));
    press(&mut harness, &[Key::PageUp, Key::PageUp, Key::ArrowDown]);
    assert_eq!(harness.state().date, Some(day(2027, 2, 10)));
    press(&mut harness, &[Key::PageDown]);
    assert_eq!(harness.state().date, Some(day(2027, 1, 10)));
    // Escape leaves what was typed.
    harness.get_by_label("Date").type_text("x");
    harness.run();
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.get_by_label("Date").value().as_deref(), Some("Sun 10 Jan 2027"));
}

#[test]
fn a_date_is_picked_from_the_month() {
    let mut harness = open(Language::En);
    harness.get_by_label("Date").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_label("Thursday 10 December 2026").is_focused());
    assert!(harness.query_by_label("Friday 25 December 2026, Christmas").is_some());
    assert!(harness.query_by_label("Friday 11 December 2026, Karim does not work").is_some());
    press(&mut harness, &[Key::ArrowDown, Key::ArrowLeft, Key::PageDown]);
    assert!(harness.get_by_label("Saturday 16 January 2027").is_focused());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().date, Some(day(2027, 1, 16)));
    assert!(harness.query_by_label("Saturday 16 January 2027").is_none());
    assert!(harness.get_by_label("Date").is_focused());

    // By pointer: open, turn the page, pick.
    harness
        .get_all_by_label("Open the calendar, Date")
        .find(|node| node.accesskit_node().role() == Role::Button)
        .unwrap()
        .click();
    harness.run();
    harness.get_by_label("Previous month").click();
    harness.run();
    harness.get_by_label("Tuesday 15 December 2026").click();
    harness.run();
    assert_eq!(harness.state().date, Some(day(2026, 12, 15)));
    // Escape closes and changes nothing.
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::Escape]);
    assert!(harness.query_by_label("Previous month").is_none());
    assert_eq!(harness.state().date, Some(day(2026, 12, 15)));
}

#[test]
fn the_modal_starts_on_the_harmless_answer() {
    let mut harness = Harness::builder().with_context_setup(theme::install).build_ui_state(
        |ui, answer: &mut Vec<ConfirmAnswer>| {
            let tokens = Tokens::of(ui);
            if answer.is_empty() {
                match confirm(
                    ui.ctx(),
                    tokens,
                    "Delete Karim Benali?",
                    "12 sessions lose their host.",
                    "Delete",
                    "Keep",
                ) {
                    ConfirmAnswer::Open => {}
                    done => answer.push(done),
                }
            }
        },
        Vec::new(),
    );
    harness.run();
    assert!(harness.query_by_role_and_label(Role::AlertDialog, "Delete Karim Benali?").is_some());
    assert!(harness.get_by_label("Keep").is_focused());
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state(), &[ConfirmAnswer::Cancelled]);
    harness.state_mut().clear();
    harness.run();
    harness.get_by_label("Delete").click();
    harness.run();
    assert_eq!(harness.state(), &[ConfirmAnswer::Confirmed]);
}

#[test]
fn a_toast_is_read_once_offers_undo_and_goes() {
    let mut harness = Harness::builder().with_step_dt(0.25).with_context_setup(theme::install).build_ui_state(
        |ui, answers: &mut Vec<ToastAnswer>| {
            let corner = ui.max_rect().left_bottom();
            let toast = Toast::new(1, "45 sessions added").action("Undo");
            if answers.last() != Some(&ToastAnswer::Over) {
                answers.push(toast.show(ui.ctx(), Tokens::of(ui), corner));
            }
        },
        Vec::new(),
    );
    harness.step();
    let words = harness.get_by_role(Role::Status);
    assert_eq!(words.accesskit_node().label().as_deref(), Some("45 sessions added"));
    harness.get_by_label("Undo").click_accesskit();
    harness.step();
    assert!(harness.state().contains(&ToastAnswer::Action));
    harness.run_steps(40);
    assert_eq!(harness.state().last(), Some(&ToastAnswer::Over));
    // Six seconds of a quarter each, and a little for the first frames.
    let shown = harness.state().len();
    assert!((22..=32).contains(&shown), "{shown}");
}

#[test]
fn an_idle_gallery_asks_for_no_repaint() {
    let mut harness = open(Language::En);
    harness.run();
    harness.step();
    let delay = harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap();
    assert_eq!(delay, std::time::Duration::MAX);
}
