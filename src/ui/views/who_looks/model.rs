//! Who may look at a workspace: HR, the leads of its teams, its employees, its hosts.

use crate::domain::Workspace;
use crate::texts::Texts;
use crate::ui::perspective::Perspective;
use crate::ui::views::people::facts::{folded, matches};
use chrono::NaiveDate;

/// Most of one audience that are listed; typing finds the others.
const MOST: usize = 40;

/// Everything the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Whoever bears the name of who uses this machine.
    pub likely: Vec<Choice>,
    /// HR and the leads.
    pub staff: Audience,
    /// The employees.
    pub employees: Audience,
    /// The hosts.
    pub hosts: Audience,
}

/// One audience, as far as it is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Who, by name.
    pub choices: Vec<Choice>,
    /// How many more there are.
    pub more: usize,
}

/// Somebody one can look as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Who that is.
    pub perspective: Perspective,
    /// Their name.
    pub name: String,
    /// What tells them apart: the team, the area.
    pub detail: String,
}

/// Lists whom one can look as, those of them whose name or detail holds what was typed.
pub fn model(workspace: &Workspace, today: NaiveDate, texts: &Texts, typed: &str) -> Model {
    let hr = Choice {
        perspective: Perspective::Hr,
        name: texts.get("shell-perspective-hr").into_owned(),
        detail: texts.get("who-looks-hr").into_owned(),
    };
    let leads = workspace.root.teams.iter().map(|(id, team)| {
        let people = workspace.people.values().filter(|person| person.team.as_ref() == Some(id)).count();
        let count = texts.with("count-people", &[("count", people.into())]);
        let lead = [team.lead.as_str(), &count].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        Choice {
            perspective: Perspective::Lead(id.clone()),
            name: texts.with("shell-perspective-lead", &[("team", team.name.as_str().into())]),
            detail: lead.join(" · "),
        }
    });
    let employees = workspace.people.iter().filter(|(_, person)| !person.has_left(today)).map(|(id, person)| {
        let team = person.team.as_ref().and_then(|team| workspace.root.teams.get(team));
        Choice {
            perspective: Perspective::Employee(id.clone()),
            name: person.name.clone(),
            detail: team.map(|team| team.name.clone()).unwrap_or_default(),
        }
    });
    let serves = |until: Option<NaiveDate>| until.is_none_or(|until| until >= today);
    let hosts = workspace.hosts.iter().filter(|(_, host)| serves(host.until)).map(|(id, host)| Choice {
        perspective: Perspective::Host(id.clone()),
        name: host.name.clone(),
        detail: host.area.clone(),
    });
    let (employees, hosts): (Vec<_>, Vec<_>) = (employees.collect(), hosts.collect());
    let leads: Vec<Choice> = leads.collect();
    let likely = likely(workspace, texts.reader(), leads.iter().chain(&employees).chain(&hosts));
    let mut staff = audience(leads, typed);
    if matches(&hr.name, typed) {
        staff.choices.insert(0, hr);
    }
    Model { likely, staff, employees: audience(employees, typed), hosts: audience(hosts, typed) }
}

/// Finds whoever bears the name of the one who reads, as a lead, an employee or a host.
fn likely<'a>(workspace: &Workspace, reader: &str, all: impl Iterator<Item = &'a Choice>) -> Vec<Choice> {
    let reader = folded(reader);
    let bears = |choice: &&Choice| match &choice.perspective {
        Perspective::Lead(team) => workspace.root.teams.get(team).is_some_and(|team| folded(&team.lead) == reader),
        _ => folded(&choice.name) == reader,
    };
    all.filter(|_| !reader.is_empty()).filter(bears).cloned().collect()
}

fn audience(mut choices: Vec<Choice>, typed: &str) -> Audience {
    choices.retain(|choice| matches(&choice.name, typed) || matches(&choice.detail, typed));
    choices.sort_by_cached_key(|choice| folded(&choice.name));
    let more = choices.len().saturating_sub(MOST);
    choices.truncate(MOST);
    Audience { choices, more }
}
