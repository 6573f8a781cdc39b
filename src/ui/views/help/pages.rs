//! The pages of help in both languages, and which section speaks of where one is.

use super::markup::{Block, parse};
use crate::texts::Language;
use crate::ui::page::{HelpTopic, Page};
use crate::ui::perspective::Perspective;

/// Gives the text of a topic.
pub fn source(topic: HelpTopic, language: Language) -> &'static str {
    match (topic, language) {
        (HelpTopic::Hr, Language::En) => include_str!("../../../../assets/help/en/hr.md"),
        (HelpTopic::Hr, Language::Fr) => include_str!("../../../../assets/help/fr/hr.md"),
        (HelpTopic::Lead, Language::En) => include_str!("../../../../assets/help/en/lead.md"),
        (HelpTopic::Lead, Language::Fr) => include_str!("../../../../assets/help/fr/lead.md"),
        (HelpTopic::Employee, Language::En) => include_str!("../../../../assets/help/en/employee.md"),
        (HelpTopic::Employee, Language::Fr) => include_str!("../../../../assets/help/fr/employee.md"),
        (HelpTopic::Host, Language::En) => include_str!("../../../../assets/help/en/host.md"),
        (HelpTopic::Host, Language::Fr) => include_str!("../../../../assets/help/fr/host.md"),
        (HelpTopic::Keyboard, Language::En) => include_str!("../../../../assets/help/en/keyboard.md"),
        (HelpTopic::Keyboard, Language::Fr) => include_str!("../../../../assets/help/fr/keyboard.md"),
        (HelpTopic::About, Language::En) => include_str!("../../../../assets/help/en/about.md"),
        (HelpTopic::About, Language::Fr) => include_str!("../../../../assets/help/fr/about.md"),
    }
}

/// Gives the topic written for somebody.
pub fn topic_of(perspective: &Perspective) -> HelpTopic {
    match perspective {
        Perspective::Hr => HelpTopic::Hr,
        Perspective::Lead(_) => HelpTopic::Lead,
        Perspective::Employee(_) => HelpTopic::Employee,
        Perspective::Host(_) => HelpTopic::Host,
    }
}

/// Gives the name of the section that speaks of a page.
pub fn anchor_of(page: &Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Team(_) => "team",
        Page::Progress(_) => "progress",
        Page::Calendar => "calendar",
        Page::Board => "board",
        Page::People => "people",
        Page::Person(_) => "person",
        Page::Hosts => "hosts",
        Page::Host(_) => "host",
        Page::Programmes => "programmes",
        Page::Insights => "insights",
        Page::Problems => "problems",
        Page::Settings => "settings",
        Page::WhoLooks => "who-looks",
        Page::Help(_) => "",
    }
}

/// Finds the section about a page: on the page of whoever looks where there is one, else where there is one.
pub fn section(perspective: &Perspective, page: &Page) -> (HelpTopic, &'static str) {
    let (own, anchor) = (topic_of(perspective), anchor_of(page));
    let others = [HelpTopic::Hr, HelpTopic::Lead, HelpTopic::Employee, HelpTopic::Host];
    let mut topics = std::iter::once(own).chain(others);
    topics.find(|topic| has(*topic, anchor)).map_or((own, ""), |topic| (topic, anchor))
}

fn has(topic: HelpTopic, anchor: &str) -> bool {
    let here = |block: &Block| matches!(block, Block::Heading { anchor: own, .. } if own == anchor);
    !anchor.is_empty() && parse(source(topic, Language::En)).iter().any(here)
}

/// Finds the page of the window, or of help, that a link names.
pub fn linked(name: &str) -> Option<Page> {
    Some(match name {
        "overview" => Page::Overview,
        "calendar" => Page::Calendar,
        "board" => Page::Board,
        "people" => Page::People,
        "hosts" => Page::Hosts,
        "programmes" => Page::Programmes,
        "insights" => Page::Insights,
        "problems" => Page::Problems,
        "settings" => Page::Settings,
        "who-looks" => Page::WhoLooks,
        _ => Page::Help(HelpTopic::ALL.into_iter().find(|topic| topic.code() == name)?),
    })
}
