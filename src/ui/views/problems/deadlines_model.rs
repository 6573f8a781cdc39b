//! What the tab "Deadlines" lists: due dates that cannot be met any more, why, and when all would be done.

use crate::domain::time::days_between;
use crate::domain::{Overrun, PersonId, ProgrammeId, RotationId, Rules, TeamId, overruns};
use crate::texts::capitalized;
use crate::ui::views::people::facts::Facts;

/// What somebody wants to see of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Of one team.
    pub team: Option<TeamId>,
    /// Of one programme.
    pub programme: Option<ProgrammeId>,
}

/// Everything the tab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// How many there are, whatever is filtered for; unknown while the outlook is worked out.
    pub all: Option<usize>,
    /// Those that are wanted, by due date.
    pub rows: Vec<DeadlineRow>,
}

/// One due date that cannot be met any more.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineRow {
    /// The due date itself.
    pub overrun: Overrun,
    /// Who.
    pub name: String,
    /// Their team; empty without one.
    pub team: String,
    /// "2 ride-alongs".
    pub what: String,
    /// The due date.
    pub due: String,
    /// Why it cannot be met.
    pub why: String,
    /// When all would be done.
    pub realistic: String,
    /// All of it, for assistive technology.
    pub spoken: String,
    /// Whether the person's file can be written.
    pub may: bool,
}

impl DeadlineRow {
    /// Names the row as ticks do.
    pub fn key(&self) -> (PersonId, RotationId) {
        (self.overrun.person.clone(), self.overrun.rotation.clone())
    }
}

/// Works out the tab; `may` tells whose file can be written.
pub fn model(facts: &Facts<'_>, wanted: &Wanted, may: impl Fn(&PersonId) -> bool) -> Model {
    let Some(outlook) = facts.outlook else { return Model { all: None, rows: Vec::new() } };
    let list = overruns(facts.workspace, &facts.derived.progress, outlook, facts.today);
    let all = Some(list.len());
    let is_wanted = |overrun: &Overrun| {
        facts.workspace.people.get(&overrun.person).is_some_and(|person| {
            wanted.team.as_ref().is_none_or(|team| person.team.as_ref() == Some(team))
                && wanted.programme.as_ref().is_none_or(|programme| person.programme == *programme)
        })
    };
    let rows = list.into_iter().filter(is_wanted).map(|overrun| row(facts, overrun, &may)).collect();
    Model { all, rows }
}

fn row(facts: &Facts<'_>, overrun: Overrun, may: &impl Fn(&PersonId) -> bool) -> DeadlineRow {
    let texts = facts.texts;
    let person = facts.workspace.people.get(&overrun.person);
    let none = Rules::default();
    let rules = person.and_then(|person| facts.workspace.rules_of(person)).unwrap_or(&none);
    let team = person.and_then(|person| facts.workspace.root.teams.get(person.team.as_ref()?));
    let name = person.map_or_else(|| overrun.person.to_string(), |person| person.name.clone());
    let team = team.map(|team| team.name.clone()).unwrap_or_default();
    let what = facts.sessions_of(rules, &overrun.rotation, overrun.missing + overrun.booked_late);
    let due = texts.date_with_year(overrun.due);
    let why = why(facts, &overrun);
    let realistic = match overrun.realistic {
        Some(date) => capitalized(&texts.date_with_year(date)),
        None => texts.get("deadlines-no-date").into_owned(),
    };
    let values = [
        ("name", name.as_str().into()),
        ("what", what.as_str().into()),
        ("due", due.as_str().into()),
        ("why", why.as_str().into()),
        ("date", realistic.as_str().into()),
    ];
    let spoken = texts.with("deadlines-spoken", &values);
    let may = may(&overrun.person);
    DeadlineRow { name, team, what, due: capitalized(&due), why, realistic, spoken, may, overrun }
}

/// Says why a due date cannot be met: it is past, what is booked or free comes after it, or nothing is free.
fn why(facts: &Facts<'_>, overrun: &Overrun) -> String {
    let texts = facts.texts;
    let mut parts = Vec::new();
    let past = days_between(overrun.due, facts.today);
    if past > 0 {
        parts.push(texts.with("deadlines-past", &[("count", past.into())]));
    }
    if overrun.booked_late > 0 && past <= 0 {
        parts.push(texts.with("deadlines-booked-late", &[("count", overrun.booked_late.into())]));
    }
    let late = overrun.places.last().map_or(0, |last| days_between(overrun.due, last.date));
    if late > 0 && past <= 0 {
        parts.push(texts.with("deadlines-place-late", &[("count", late.into())]));
    }
    if overrun.unplaced > 0 {
        parts.push(texts.with("deadlines-without-place", &[("count", overrun.unplaced.into())]));
    }
    capitalized(&parts.join(", "))
}
