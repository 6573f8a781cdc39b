//! What the palette finds: people, hosts, sessions, pages and commands, by fuzzy matching.

use crate::app::Derived;
use crate::domain::{HostId, PersonId, SessionRef, Workspace};
use crate::texts::Texts;
use crate::ui::page::{HelpTopic, Page};
use crate::ui::user_command::UserCommand;
use chrono::NaiveDate;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Most results of one group.
const MOST_PER_GROUP: usize = 6;

/// What choosing a result does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Opens a person's page.
    Person(PersonId),
    /// Opens a host's page.
    Host(HostId),
    /// Shows a session in the calendar.
    Session(SessionRef, NaiveDate),
    /// Goes to a page.
    Page(Page),
    /// Carries out a command.
    Command(UserCommand),
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What choosing it does.
    pub target: Target,
    /// What it is called.
    pub text: String,
    /// Places in `text`, in characters, that matched.
    pub matched: Vec<usize>,
    /// What tells it from others.
    pub context: String,
}

/// The results of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The id of its head.
    pub title_id: &'static str,
    /// Its results, best first.
    pub hits: Vec<Hit>,
}

/// Finds what matches; without a query, pages and commands, so that the palette says what it can do.
pub fn search(query: &str, workspace: Option<&Workspace>, derived: Option<&Derived>, texts: &Texts) -> Vec<Group> {
    let mut finder = Finder::new(query);
    let mut groups = Vec::new();
    if let (Some(workspace), Some(derived), false) = (workspace, derived, query.trim().is_empty()) {
        groups.push(finder.group("palette-people", people(workspace, derived, texts)));
        groups.push(finder.group("palette-hosts", hosts(workspace)));
        groups.push(finder.group("palette-sessions", sessions(workspace, derived, texts)));
    }
    if workspace.is_some() {
        groups.push(finder.group("palette-pages", pages(texts)));
    }
    groups.push(finder.group("palette-commands", commands(texts, workspace.is_some())));
    groups.retain(|group| !group.hits.is_empty());
    groups
}

struct Finder {
    matcher: Matcher,
    pattern: Pattern,
}

impl Finder {
    fn new(query: &str) -> Self {
        let pattern = Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { matcher: Matcher::new(Config::DEFAULT), pattern }
    }

    fn group(&mut self, title_id: &'static str, candidates: impl Iterator<Item = Hit>) -> Group {
        let mut scored: Vec<(u32, Hit)> = candidates.filter_map(|hit| self.score(hit)).collect();
        // Stable: equals keep the order in which they came.
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        Group { title_id, hits: scored.into_iter().take(MOST_PER_GROUP).map(|(_, hit)| hit).collect() }
    }

    fn score(&mut self, mut hit: Hit) -> Option<(u32, Hit)> {
        let (mut buffer, mut places) = (Vec::new(), Vec::new());
        let text = Utf32Str::new(&hit.text, &mut buffer);
        let score = self.pattern.indices(text, &mut self.matcher, &mut places)?;
        places.sort_unstable();
        hit.matched = places.into_iter().map(|place| place as usize).collect();
        hit.matched.dedup();
        Some((score, hit))
    }
}

fn hit(target: Target, text: String, context: String) -> Hit {
    Hit { target, text, matched: Vec::new(), context }
}

fn people<'a>(workspace: &'a Workspace, derived: &'a Derived, texts: &'a Texts) -> impl Iterator<Item = Hit> + 'a {
    workspace.people.iter().map(|(id, person)| {
        let team = person.team.as_ref().and_then(|team| workspace.root.teams.get(team)).map(|team| team.name.clone());
        let state = derived.progress.get(id).map(|progress| texts.state(progress.state).to_lowercase());
        let context = team.into_iter().chain(state).collect::<Vec<_>>().join(", ");
        hit(Target::Person(id.clone()), person.name.clone(), context)
    })
}

fn hosts(workspace: &Workspace) -> impl Iterator<Item = Hit> + '_ {
    workspace.hosts.iter().map(|(id, host)| hit(Target::Host(id.clone()), host.name.clone(), host.area.clone()))
}

/// Sessions from four weeks ago on, so that the list is about now.
fn sessions<'a>(workspace: &'a Workspace, derived: &'a Derived, texts: &'a Texts) -> impl Iterator<Item = Hit> + 'a {
    let from = crate::domain::time::add_days(derived.today, -28);
    workspace.sessions().filter(move |(.., s)| s.counts() && s.date >= from).map(move |(id, person, session, s)| {
        let host = s.host.as_ref().and_then(|host| workspace.hosts.get(host)).map_or("–", |host| &host.name);
        let values = [("person", person.name.as_str().into()), ("host", host.into())];
        let name = SessionRef { person: id.clone(), session: session.clone() };
        let when = format!("{}, {}", texts.date(s.date), texts.slot(s.slot));
        hit(Target::Session(name, s.date), texts.with("palette-session-with", &values), when)
    })
}

fn pages(texts: &Texts) -> impl Iterator<Item = Hit> + '_ {
    let pages = [
        Page::Overview,
        Page::Calendar,
        Page::Board,
        Page::People,
        Page::Hosts,
        Page::Programmes,
        Page::Insights,
        Page::Problems,
        Page::Settings,
        Page::WhoLooks,
        Page::Help(HelpTopic::About),
    ];
    pages.into_iter().map(|page| {
        let name = match page {
            Page::Help(HelpTopic::About) => texts.get("help-about").into_owned(),
            _ => texts.get(page.title_id()).into_owned(),
        };
        hit(Target::Page(page), name, String::new())
    })
}

fn commands(texts: &Texts, open: bool) -> impl Iterator<Item = Hit> + '_ {
    UserCommand::ALL
        .into_iter()
        .filter(move |command| *command != UserCommand::Search && (open || command.works_without_workspace()))
        .map(|command| hit(Target::Command(command), texts.get(command.text_id()).into_owned(), String::new()))
}
