//! What the tab "Fallen through" lists: each session that fell through with what has made up for it, and by host and by
//! person what was offered and what was attended.

use super::model::Line;
use crate::domain::fallen::{fallen, fell, of_hosts, of_people};
use crate::domain::{
    Command, Fallen, HostId, MadeUp, PersonId, Reason, SessionId, SessionRef, Severity, Status, TeamId, Turnout,
};
use crate::texts::capitalized;
use crate::ui::action::Action;
use crate::ui::page::{Page, Selection};
use crate::ui::views::fixes::Fix;
use crate::ui::views::fixes::problem::{Row, Sign};
use crate::ui::views::people::facts::{Facts, folded};

/// What of it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The sessions.
    #[default]
    Sessions,
    /// What was offered and attended, by host.
    Hosts,
    /// The same by person.
    People,
}

/// What somebody wants to see of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// What of it is shown.
    pub look: Look,
    /// By whose doing; `Some(None)` is what nobody has said.
    pub reason: Option<Option<Reason>>,
    /// Of one team.
    pub team: Option<TeamId>,
    /// With one host.
    pub host: Option<HostId>,
}

/// Everything the tab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// How many nobody has made up for, whatever is filtered for.
    pub open: usize,
    /// By whose doing: everything first, then each reason there is.
    pub reasons: Vec<ReasonCount>,
    /// The sessions, under their two heads.
    pub lines: Vec<Line>,
    /// Hosts, those with most fallen through on their account first.
    pub hosts: Vec<TurnoutRow>,
    /// People, those with most fallen through on their account first.
    pub people: Vec<TurnoutRow>,
}

/// How many fell through by somebody's doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonCount {
    /// Whose; everybody's when `None`.
    pub reason: Option<Option<Reason>>,
    /// "Customer, 3".
    pub words: String,
}

/// What was offered and attended.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnoutRow {
    /// Whose page it leads to.
    pub page: Page,
    /// Full name.
    pub name: String,
    /// Sessions offered, attended, still open, fallen through.
    pub counts: [String; 4],
    /// By whose doing they fell through: "host 2, customer 1".
    pub reasons: String,
    /// All of it, for assistive technology.
    pub spoken: String,
}

/// Works out the tab; `may` tells whose file can be written.
pub fn model(facts: &Facts<'_>, wanted: &Wanted, may: impl Fn(&PersonId) -> bool) -> Model {
    let texts = facts.texts;
    let all = fallen(facts.workspace, |id| facts.derived.progress.get(id).map(|progress| &**progress));
    let open = all.iter().filter(|one| one.made_up == MadeUp::Nothing).count();
    let in_team = |id: &PersonId| {
        let team = facts.workspace.people.get(id).and_then(|person| person.team.as_ref());
        wanted.team.is_none() || team == wanted.team.as_ref()
    };
    let with_host = |one: &Fallen| wanted.host.is_none() || one.host == wanted.host;
    let shown: Vec<Fallen> = all.into_iter().filter(|one| in_team(&one.name.person) && with_host(one)).collect();
    let mut reasons =
        vec![ReasonCount { reason: None, words: texts.with("fallen-all", &[("count", shown.len().into())]) }];
    for reason in Reason::ALL.into_iter().map(Some).chain([None]) {
        let count = shown.iter().filter(|one| one.reason == reason).count();
        let name = reason.map_or_else(|| texts.get("session-reason-none"), |reason| texts.reason(reason));
        let words = texts.with("fallen-by", &[("reason", (&*name).into()), ("count", count.into())]);
        if count > 0 || wanted.reason == Some(reason) {
            reasons.push(ReasonCount { reason: Some(reason), words });
        }
    }
    let by_reason = |one: &&Fallen| wanted.reason.is_none_or(|reason| one.reason == reason);
    let (waiting, settled): (Vec<&Fallen>, Vec<&Fallen>) =
        shown.iter().filter(by_reason).partition(|one| one.made_up == MadeUp::Nothing);
    let mut lines = Vec::new();
    for (title, part) in [("fallen-open", waiting), ("fallen-settled", settled)] {
        if !part.is_empty() {
            lines.push(Line::Head { title: texts.get(title).into_owned(), count: part.len(), fix: None });
            lines.extend(part.into_iter().map(|one| Line::Row(Box::new(row(facts, one, may(&one.name.person))))));
        }
    }
    Model { open, reasons, lines, hosts: hosts(facts, wanted), people: people(facts, wanted, in_team) }
}

fn row(facts: &Facts<'_>, one: &Fallen, may: bool) -> Row {
    let texts = facts.texts;
    let is_open = one.made_up == MadeUp::Nothing;
    let session = facts.workspace.session(&one.name);
    let rotation = session.map(|session| facts.rotation_name(&session.rotation)).unwrap_or_default();
    let person = facts.workspace.people.get(&one.name.person);
    let name = person.map_or(one.name.person.as_str(), |person| &person.name);
    let how = texts.get(match one.status {
        Status::Declined => "fallen-declined",
        Status::Missed => "fallen-missed",
        _ => "fallen-cancelled",
    });
    let host = one.host.as_ref().map(|host| facts.host_name(host)).unwrap_or_default();
    let values = [
        ("person", name.into()),
        ("rotation", rotation.as_str().into()),
        ("date", texts.date(one.date).into()),
        ("host", host.as_str().into()),
        ("how", (&*how).into()),
    ];
    let title = texts.with(if host.is_empty() { "fallen-title-alone" } else { "fallen-title" }, &values);
    let whose = texts.get(match one.reason {
        Some(Reason::Host) => "fallen-reason-host",
        Some(Reason::Trainee) => "fallen-reason-trainee",
        Some(Reason::Company) => "fallen-reason-company",
        Some(Reason::Customer) => "fallen-reason-customer",
        Some(Reason::Other) => "fallen-reason-other",
        None => "fallen-reason-none",
    });
    let sentence = format!("{whose} {}", outcome(facts, one));
    let select = |session: &SessionId| {
        let name = SessionRef { person: one.name.person.clone(), session: session.clone() };
        Action::Select(Selection::Session(name))
    };
    let link = match &one.made_up {
        MadeUp::Booked(by) | MadeUp::Done(by) => (texts.get("fallen-see").into_owned(), vec![select(by)]),
        _ => (name.to_owned(), vec![Action::Go(Page::Person(one.name.person.clone()))]),
    };
    Row {
        severity: if is_open { Severity::Error } else { Severity::Notice },
        sign: Sign::Fallen { is_open },
        title,
        sentence,
        excerpt: String::new(),
        link: Some(link),
        fixes: if may { fixes(facts, one) } else { Vec::new() },
    }
}

/// Offers a new place for what nobody has made up for, and asks whose doing it was where nobody has said.
fn fixes(facts: &Facts<'_>, one: &Fallen) -> Vec<Fix> {
    let texts = facts.texts;
    let mut fixes = Vec::new();
    if one.made_up == MadeUp::Nothing {
        let label = texts.get("fallen-find").into_owned();
        fixes.push(Fix { label, actions: vec![Action::MakeUp(one.name.clone())] });
    }
    let unsaid = facts.workspace.session(&one.name).filter(|_| one.reason.is_none());
    for reason in Reason::ALL {
        if let Some(session) = unsaid {
            let session = Box::new(crate::domain::Session { reason: Some(reason), ..session.clone() });
            let command = Command::EditSession { name: one.name.clone(), session };
            fixes.push(Fix { label: texts.reason(reason).into_owned(), actions: vec![Action::Do(command)] });
        }
    }
    fixes
}

/// Says what has made up for it.
fn outcome(facts: &Facts<'_>, one: &Fallen) -> String {
    let texts = facts.texts;
    let person = facts.workspace.people.get(&one.name.person);
    let (id, by) = match &one.made_up {
        MadeUp::Nothing => return texts.get("fallen-nothing").into_owned(),
        MadeUp::NotOwed => return texts.get("fallen-not-owed").into_owned(),
        MadeUp::Booked(by) => ("fallen-booked", by),
        MadeUp::Done(by) => ("fallen-done", by),
    };
    let Some(session) = person.and_then(|person| person.sessions.get(by)) else { return String::new() };
    let date = texts.date(session.date);
    match &session.host {
        Some(host) => {
            let values = [("date", date.into()), ("host", facts.host_name(host).into())];
            texts.with(if id == "fallen-booked" { "fallen-booked-with" } else { "fallen-done-with" }, &values)
        }
        None => texts.with(id, &[("date", date.into())]),
    }
}

fn hosts(facts: &Facts<'_>, wanted: &Wanted) -> Vec<TurnoutRow> {
    let all = of_hosts(facts.workspace).into_iter();
    let rows = all.filter(|(id, _)| wanted.host.is_none() || wanted.host.as_ref() == Some(id)).map(|(id, turnout)| {
        let name = facts.host_name(&id);
        (turnout.by(Reason::Host), turnout_row(facts, Page::Host(id), name, &turnout))
    });
    ranked(rows.collect())
}

fn people(facts: &Facts<'_>, wanted: &Wanted, in_team: impl Fn(&PersonId) -> bool) -> Vec<TurnoutRow> {
    let with_host = |id: &PersonId| {
        let Some(host) = &wanted.host else { return true };
        let sessions = facts.workspace.people.get(id).map(|person| person.sessions.values());
        sessions.into_iter().flatten().any(|session| session.host.as_ref() == Some(host) && fell(session))
    };
    let all = of_people(facts.workspace).into_iter().filter(|(id, _)| in_team(id) && with_host(id));
    let rows = all.map(|(id, turnout)| {
        let name = facts.workspace.people.get(&id).map_or(id.to_string(), |person| person.name.clone());
        (turnout.by(Reason::Trainee), turnout_row(facts, Page::Person(id), name, &turnout))
    });
    ranked(rows.collect())
}

/// Puts those first on whose own account most fell through, then by name.
fn ranked(mut rows: Vec<(u32, TurnoutRow)>) -> Vec<TurnoutRow> {
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| folded(&a.1.name).cmp(&folded(&b.1.name))));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn turnout_row(facts: &Facts<'_>, page: Page, name: String, turnout: &Turnout) -> TurnoutRow {
    let texts = facts.texts;
    let reasons: Vec<String> = turnout
        .fell
        .iter()
        .map(|(reason, count)| {
            let name = reason.map_or_else(|| texts.get("session-reason-none"), |reason| texts.reason(reason));
            texts.with("fallen-by", &[("reason", name.to_lowercase().into()), ("count", (*count).into())])
        })
        .collect();
    let reasons = capitalized(&reasons.join(", "));
    let values = [
        ("name", name.as_str().into()),
        ("offered", turnout.offered.into()),
        ("attended", turnout.attended.into()),
        ("open", turnout.open.into()),
        ("fell", turnout.fallen().into()),
    ];
    let mut spoken = texts.with("fallen-spoken", &values);
    if !reasons.is_empty() {
        spoken = format!("{spoken}. {reasons}");
    }
    let counts = [turnout.offered, turnout.attended, turnout.open, turnout.fallen()].map(|count| count.to_string());
    TurnoutRow { page, name, counts, reasons, spoken }
}
