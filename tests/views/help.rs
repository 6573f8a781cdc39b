//! Help: what it says is what the window says, every page has its section, and the keyboard sheet is whole.

use crate::stage::{Played, Stage, day, play};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::collections::BTreeSet;
use terrain::texts::{Language, Texts};
use terrain::ui::action::Action;
use terrain::ui::page::{HelpTopic, Page};
use terrain::ui::perspective::Perspective;
use terrain::ui::user_command::UserCommand;
use terrain::ui::views::help::HelpView;
use terrain::ui::views::help::keys::{BOARD, CALENDAR, MOVING, PageKey, TABLES};
use terrain::ui::views::help::markup::{Block, Piece, parse};
use terrain::ui::views::help::pages::{linked, section, source};

const LANGUAGES: [Language; 2] = [Language::En, Language::Fr];

fn pieces(blocks: &[Block]) -> Vec<&Piece> {
    let of = |block| match block {
        &Block::Paragraph(ref pieces) | &Block::Item(_, ref pieces) => pieces.iter().collect::<Vec<_>>(),
        Block::Heading { .. } => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

#[test]
fn the_markup_is_read() {
    let blocks =
        parse("# Title\n\nWords {people-new} and\n[[Tab]] or <people>.\n\n## Part {#part}\n1. One\n2. Two\n- Dot");
    let text = |words: &str| Piece::Text(words.to_owned());
    assert_eq!(
        blocks,
        [
            Block::Heading { anchor: String::new(), words: "Title".into() },
            Block::Paragraph(vec![
                text("Words "),
                Piece::Label("people-new".into()),
                text(" and "),
                Piece::Keys("Tab".into()),
                text(" or "),
                Piece::Page("people".into()),
                text("."),
            ]),
            Block::Heading { anchor: "part".into(), words: "Part".into() },
            Block::Item(Some(1), vec![text("One")]),
            Block::Item(Some(2), vec![text("Two")]),
            Block::Item(None, vec![text("Dot")]),
        ]
    );
}

#[test]
fn every_label_key_and_link_of_help_is_one_of_the_window_in_both_languages() {
    let mut labels = 0;
    for language in LANGUAGES {
        let texts = Texts::new(language);
        for topic in HelpTopic::ALL {
            let source = source(topic, language);
            assert!(!source.contains("**"), "{topic:?}: labels are named by their messages, never copied");
            let blocks = parse(source);
            for piece in pieces(&blocks) {
                match piece {
                    Piece::Label(id) => {
                        let words = texts.get(id);
                        assert!(*words != **id && !words.contains('{'), "{topic:?} {language:?}: no label {id}");
                        labels += 1;
                    }
                    Piece::Keys(keys) => {
                        let command = UserCommand::ALL.into_iter().find(|command| command.text_id() == keys);
                        let is_key = egui::Key::from_name(keys).is_some();
                        assert!(command.is_some_and(|one| one.shortcut().is_some()) || is_key, "{topic:?}: {keys}");
                    }
                    Piece::Page(name) => assert!(linked(name).is_some(), "{topic:?}: no page {name}"),
                    Piece::Text(words) => {
                        assert!(!words.contains(['{', '}', '[', ']', '<', '>']), "{topic:?} {language:?}: {words}");
                    }
                }
            }
        }
    }
    assert!(labels > 100);
}

#[test]
fn both_languages_say_the_same_things_in_the_same_order() {
    for topic in HelpTopic::ALL {
        let outline = |language| {
            let blocks = parse(source(topic, language));
            let shape = |block: &Block| match block {
                Block::Heading { anchor, .. } => format!("# {anchor}"),
                Block::Paragraph(_) => "p".to_owned(),
                Block::Item(number, _) => format!("{number:?}"),
            };
            let marked = |piece: &&Piece| !matches!(piece, Piece::Text(_));
            let mut marks: Vec<String> =
                pieces(&blocks).into_iter().filter(marked).map(|piece| format!("{piece:?}")).collect();
            marks.sort();
            (blocks.iter().map(shape).collect::<Vec<_>>(), marks)
        };
        assert_eq!(outline(Language::En), outline(Language::Fr), "{topic:?}");
    }
}

#[test]
fn french_help_has_french_typography() {
    for topic in HelpTopic::ALL {
        let source = source(topic, Language::Fr);
        for wrong in [" :", " ;", " ?", " !", "« ", " »", "'"] {
            assert!(!source.contains(wrong), "{topic:?}: {wrong:?}");
        }
    }
}

#[test]
fn every_page_has_a_section_for_everybody_who_looks() {
    let pages = [
        Page::Overview,
        Page::Team("brand".into()),
        Page::Progress("amelie-durand".into()),
        Page::Calendar,
        Page::Board,
        Page::People,
        Page::Person("amelie-durand".into()),
        Page::Hosts,
        Page::Host("karim-benali".into()),
        Page::Programmes,
        Page::Insights,
        Page::Problems,
        Page::Settings,
        Page::WhoLooks,
    ];
    let audiences = [
        Perspective::Hr,
        Perspective::Lead("brand".into()),
        Perspective::Employee("amelie-durand".into()),
        Perspective::Host("karim-benali".into()),
    ];
    for perspective in &audiences {
        for page in &pages {
            let (topic, anchor) = section(perspective, page);
            for language in LANGUAGES {
                let here = |block: &Block| matches!(block, Block::Heading { anchor: own, .. } if own == anchor);
                let found = parse(source(topic, language)).iter().any(here);
                assert!(!anchor.is_empty() && found, "{perspective:?} on {page:?}: {topic:?} {anchor}");
            }
        }
    }
    let [hr, lead, employee, host] = &audiences;
    assert_eq!(section(lead, &lead.home()), (HelpTopic::Lead, "team"));
    assert_eq!(section(employee, &employee.home()), (HelpTopic::Employee, "progress"));
    assert_eq!(section(host, &host.home()), (HelpTopic::Host, "host"));
    assert_eq!(section(hr, &Page::Board), (HelpTopic::Hr, "board"));
}

/// The keys that a source asks for.
fn asked(source: &str) -> BTreeSet<String> {
    let after = source.split("Key::").skip(1);
    let names = after.map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
    let is_key = |name: &String| egui::Key::ALL.iter().any(|key| format!("{key:?}") == *name);
    // `RowKey::Team` is no key; the names of its kinds are none of egui's either.
    names.filter(is_key).collect()
}

fn listed(list: &[PageKey]) -> BTreeSet<String> {
    list.iter().flat_map(|line| line.keys).map(|(_, key)| format!("{key:?}")).collect()
}

#[test]
fn the_keyboard_sheet_has_the_keys_the_pages_ask_for_and_no_others() {
    let read = |page: &str| std::fs::read_to_string(format!("src/ui/views/{page}/keys.rs")).unwrap();
    assert_eq!(asked(&read("calendar")), listed(CALENDAR));
    assert_eq!(asked(&read("board")), listed(BOARD));
    assert_eq!(asked(&read("moving")), listed(MOVING));
    let texts = Texts::new(Language::En);
    for line in [CALENDAR, BOARD, MOVING, TABLES].into_iter().flatten() {
        assert_ne!(texts.get(line.text_id), line.text_id);
    }
}

type Help = Harness<'static, Played<HelpView>>;

fn shown(language: Language, topic: HelpTopic, anchor: &str) -> Help {
    let mut view = HelpView::default();
    view.show_section(anchor);
    play(Stage::new(language), view, move |view, ui, cx| view.show(ui, &cx.into(), topic))
}

#[test]
fn tabs_and_links_lead_on() {
    let mut help = shown(Language::En, HelpTopic::Hr, "");
    help.get_by_role_and_label(Role::Tab, "Keyboard").click();
    help.run();
    assert_eq!(help.state().asked, [Action::Go(Page::Help(HelpTopic::Keyboard))]);
    help.get_all_by_role_and_label(Role::Link, "Overview").next().unwrap().click();
    help.run();
    assert_eq!(help.state().asked.last(), Some(&Action::Go(Page::Overview)));
}

#[test]
fn the_section_that_is_asked_for_is_scrolled_into_view() {
    let top = |anchor| {
        let help = shown(Language::En, HelpTopic::Hr, anchor);
        help.get_by_role_and_label(Role::Heading, "Put right what is wrong").rect().top()
    };
    assert!(top("") > 848.0, "it is below what is seen at first");
    assert!(top("problems") < 848.0);
}

#[test]
fn labels_of_the_window_stand_in_the_reader_s_language() {
    let help = shown(Language::Fr, HelpTopic::Hr, "people");
    assert!(help.query_all_by_label("Nouvelle arrivée…").next().is_some());
    assert!(help.query_all_by_label("New hire…").next().is_none());
    assert_eq!(help.state().stage.today, day("2026-11-23"));
}

#[test]
fn the_keyboard_sheet_lists_every_command_with_keys() {
    let help = shown(Language::En, HelpTopic::Keyboard, "");
    let texts = Texts::new(Language::En);
    for command in UserCommand::ALL.into_iter().filter(|command| command.shortcut().is_some()) {
        let words = format!("{}:", texts.get(command.text_id()));
        assert!(help.query_all_by_label_contains(&words).next().is_some(), "{words}");
    }
}

#[test]
fn about_says_the_version() {
    let help = shown(Language::En, HelpTopic::About, "");
    let version = format!("Terrain {}", env!("CARGO_PKG_VERSION"));
    assert!(help.query_by_label(&version).is_some());
}
