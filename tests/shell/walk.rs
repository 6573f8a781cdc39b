//! Every page, walked with Tab: each control has a name of its own and is reached.

use super::*;
use egui::accesskit::Action;
use egui_kittest::kittest::{By, NodeT};
use std::collections::{BTreeMap, BTreeSet};
use terrain::domain::PersonId;

/// A control as assistive technology knows it: its role and its name.
pub(super) type Control = (String, String);

/// The pages, with who looks.
pub(super) fn pages() -> Vec<(&'static str, Page)> {
    let amelie = || PersonId::new("amelie-durand");
    vec![
        ("hr:", Page::Overview),
        ("team:brand", Page::Team("brand".into())),
        ("person:amelie-durand", Page::Progress(amelie())),
        ("host:karim-benali", Page::Host("karim-benali".into())),
        ("hr:", Page::Calendar),
        ("hr:", Page::Board),
        ("hr:", Page::People),
        ("hr:", Page::Person(amelie())),
        ("hr:", Page::Hosts),
        ("hr:", Page::Programmes),
        ("hr:", Page::Insights),
        ("hr:", Page::Problems),
        ("hr:", Page::Settings),
        ("hr:", Page::WhoLooks),
        ("hr:", Page::Help(HelpTopic::Hr)),
        ("hr:", Page::Help(HelpTopic::Keyboard)),
    ]
}

/// The tabs of Problems beside the first.
const TABS: [&str; 2] = ["Deadlines, 3", "Fallen through, 3"];

fn at(dir: &Path, language: Language, perspective: &str, page: Page) -> Window {
    let mut window = window(Start {
        page: Some(page),
        language: Some(language),
        perspective: Some(perspective.to_owned()),
        ..start(Some(dir), Settings::default(), None)
    });
    // What comes from threads comes before the walk: nothing is to appear on the way.
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
    window.run_ok();
    window
}

fn name_of(node: &Node<'_>) -> Control {
    let node = node.accesskit_node();
    // What is said with it tells two of one name apart, such as the group of a choice.
    let said = [node.label(), node.description()];
    let name = said.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" | ");
    (format!("{:?}", node.role()), name)
}

/// Lists the controls that can be pressed or typed into, and how often each name is there; and those of them that the
/// focus can be on.
pub(super) fn controls(window: &Window) -> (BTreeMap<Control, usize>, BTreeSet<Control>) {
    let (mut all, mut focusable) = (BTreeMap::new(), BTreeSet::new());
    for node in window.query_all(By::new().predicate(|_| true)) {
        let access = node.accesskit_node();
        let takes_focus = access.data().supports_action(Action::Focus);
        // Scroll bars are the toolkit's own: the wheel, the arrow keys and the focus scroll too.
        let is_bar = access.role() == Role::ScrollBar;
        if is_bar || access.is_disabled() || !(takes_focus || access.data().supports_action(Action::Click)) {
            continue;
        }
        let name = name_of(&node);
        *all.entry(name.clone()).or_default() += 1;
        if takes_focus {
            focusable.insert(name);
        }
    }
    (all, focusable)
}

/// Walks with Tab until the focus comes round; gives what it was on.
fn walk(window: &mut Window) -> BTreeSet<Control> {
    let mut reached = BTreeSet::new();
    let mut since_new = 0;
    while since_new < 60 {
        window.key_press(Key::Tab);
        window.step();
        window.step();
        let focused: Vec<Control> =
            window.query_all(By::new().predicate(|node| node.is_focused())).map(|node| name_of(&node)).collect();
        let is_new = focused.into_iter().filter(|control| reached.insert(control.clone())).count() > 0;
        since_new = if is_new { 0 } else { since_new + 1 };
    }
    reached
}

/// Tells whether a control that is no stop of Tab is reached all the same: with the arrow keys from one like it that is, or
/// with the keys of the row it stands in.
fn is_reached_otherwise(page: &Page, (role, _): &Control, stops: &BTreeSet<Control>) -> bool {
    let has_stop = stops.iter().any(|(other, _)| other == role);
    match role.as_str() {
        "Row" | "Cell" | "RadioButton" | "Tab" => has_stop,
        // Sessions on a time axis, and what Space or Enter does in a row.
        "Button" => matches!(page, Page::Calendar | Page::Board | Page::Progress(_) | Page::Person(_) | Page::Insights),
        "CheckBox" => {
            let rows = stops.iter().any(|(role, _)| role == "Row");
            (has_stop || rows) && matches!(page, Page::People | Page::Insights | Page::Problems)
        }
        _ => false,
    }
}

#[test]
fn every_control_has_a_name_of_its_own_in_both_languages() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let mut wrong = String::new();
    for language in Language::ALL {
        for (perspective, page) in pages() {
            let window = at(dir.path(), language, perspective, page.clone());
            for ((role, name), count) in controls(&window).0 {
                if name.is_empty() {
                    wrong += &format!("{page:?} {}: {count} {role} without a name\n", language.code());
                } else if count > 1 {
                    wrong += &format!("{page:?} {}: {count} {role} are called “{name}”\n", language.code());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_control_is_reached_with_tab() {
    let dir = tempfile::tempdir().unwrap();
    store::create(dir.path(), &sample(today())).unwrap();
    let mut wrong = String::new();
    let tabs = TABS.map(|tab| ("hr:", Page::Problems, Some(tab)));
    let tabs = tabs.into_iter().chain([("hr:", Page::Overview, Some("What if…"))]);
    for (perspective, page, tab) in pages().into_iter().map(|(who, page)| (who, page, None)).chain(tabs) {
        let mut window = at(dir.path(), Language::En, perspective, page.clone());
        if let Some(tab) = tab {
            click(&mut window, tab);
            let twice = controls(&window).0.into_iter().filter(|(_, count)| *count > 1);
            twice.for_each(|((role, name), _)| wrong += &format!("{tab}: several {role} are called “{name}”\n"));
        }
        let (all, before) = controls(&window);
        for control in all.into_keys().filter(|control| !before.contains(control)) {
            if !is_reached_otherwise(&page, &control, &before) {
                wrong += &format!("{page:?}: only the mouse reaches the {} “{}”\n", control.0, control.1);
            }
        }
        let reached = walk(&mut window);
        assert!(before.len() > 8, "{page:?} has {} controls only", before.len());
        for (role, name) in before.difference(&reached) {
            wrong += &format!("{page:?}: Tab does not reach the {role} “{name}”\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
