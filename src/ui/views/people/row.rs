//! What one row of the table says, in words and figures.

use super::facts::Facts;
use super::listing::team_name;
use super::pace::Pace;
use crate::app::derived::next_session;
use crate::domain::experience::exact_value;
use crate::domain::{PersonId, PersonProgress, RotationId, RotationProgress, Rules, State};
use chrono::Datelike;

/// One person, ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Full name.
    pub name: String,
    /// The team; empty where there is none.
    pub team: String,
    /// The programme.
    pub programme: String,
    /// First day.
    pub start: String,
    /// Whether that day is still to come.
    pub arrives: bool,
    /// Months in sales before hiring.
    pub experience: ExperienceCell,
    /// Sessions by rotation, in the order of the columns; `None` where the programme asks for none.
    pub rotations: Vec<Option<Dots>>,
    /// The next session.
    pub next: Option<Next>,
    /// What stands in its place when there is none: "nothing planned", or nothing once complete.
    pub no_next: String,
    /// The next due date, empty once complete.
    pub due: String,
    /// How the rotation due next stands, for the color of its date.
    pub due_state: State,
    /// How fast it goes.
    pub pace: Pace,
    /// The same in words.
    pub pace_words: String,
    /// How they stand.
    pub state: State,
    /// All of it as one sentence, for assistive technology.
    pub spoken: String,
}

/// Months in sales, as a figure and as parts of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperienceCell {
    /// "4 months".
    pub figure: String,
    /// Verified months, in thresholds: 1 is what the programme asks for.
    pub verified: f32,
    /// Whether the threshold is met.
    pub reached: bool,
}

/// Sessions of one rotation by how far they have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// The rotation.
    pub rotation: RotationId,
    /// Took place.
    pub done: u32,
    /// Past, without outcome or signature.
    pub awaiting: u32,
    /// To come.
    pub scheduled: u32,
    /// Without a date.
    pub missing: u32,
    /// The same in words.
    pub words: String,
}

/// The next session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Its rotation.
    pub rotation: RotationId,
    /// Its day.
    pub date: String,
    /// First name of the host, empty while there is none.
    pub host: String,
}

impl Dots {
    /// Makes the dots of a rotation; what is booked beyond what is owed is not shown.
    pub fn new(facts: &Facts<'_>, progress: &RotationProgress) -> Self {
        let name = facts.rotation_name(&progress.id);
        let values = [
            ("name", name.as_str().into()),
            ("done", progress.done.into()),
            ("awaiting", progress.awaiting.into()),
            ("scheduled", progress.scheduled.into()),
            ("missing", progress.missing.into()),
        ];
        let parts: Vec<String> = [
            ("people-dots-done", progress.done, true),
            ("people-dots-awaiting", progress.awaiting, false),
            ("people-dots-scheduled", progress.scheduled, false),
            ("people-dots-missing", progress.missing, false),
        ]
        .into_iter()
        .filter(|(_, count, always)| *count > 0 || *always)
        .map(|(id, _, _)| facts.texts.with(id, &values))
        .collect();
        let list = parts.join(", ");
        let words = facts.texts.with("people-dots", &[("name", name.into()), ("list", list.into())]);
        Self {
            rotation: progress.id.clone(),
            done: progress.done,
            awaiting: progress.awaiting,
            scheduled: progress.scheduled,
            missing: progress.missing,
            words,
        }
    }
}

impl ExperienceCell {
    /// Makes the cell of somebody under some rules; a programme that asks for nothing is met at once.
    pub fn new(facts: &Facts<'_>, progress: &PersonProgress, rules: &Rules) -> Self {
        let verified = exact_value(progress.verified.months) as f32;
        let asked = rules.prior_experience_months as f32;
        Self {
            figure: facts.texts.months(progress.verified.months),
            verified: if asked > 0.0 { verified / asked } else { 1.0 },
            reached: progress.experienced,
        }
    }
}

/// Makes the row of a person; `columns` are the rotations in the order of the columns.
pub fn row(facts: &Facts<'_>, id: &PersonId, columns: &[RotationId]) -> Option<Row> {
    let person = facts.workspace.people.get(id)?;
    let progress = facts.derived.progress.get(id)?;
    let texts = facts.texts;
    let none = Rules::default();
    let rules = facts.workspace.rules_of(person).unwrap_or(&none);
    let rotations: Vec<Option<Dots>> = columns
        .iter()
        .map(|column| progress.rotations.iter().find(|known| known.id == *column).map(|r| Dots::new(facts, r)))
        .collect();
    let next = next_session(person, facts.today).map(|(_, session)| Next {
        rotation: session.rotation.clone(),
        date: texts.date(session.date),
        host: session.host.as_ref().map_or_else(String::new, |host| facts.host_first_name(host)),
    });
    let due = progress.next_due().filter(|_| progress.is_planned_now());
    let no_next = if due.is_some() { texts.get("people-nothing-planned").into_owned() } else { String::new() };
    let pace = Pace::of_next(facts, id, person, progress);
    let near = |date: chrono::NaiveDate| {
        // A year is only told where it is not clear.
        if (date.year() - facts.today.year()).abs() > 1 { texts.day_month_year(date) } else { texts.day_month(date) }
    };
    let programme = facts.workspace.root.programmes.get(&person.programme);
    let programme = programme.map_or(person.programme.as_str(), |programme| &programme.name);
    let mut row = Row {
        name: person.name.clone(),
        team: person.team.as_ref().map(|team| team_name(facts, Some(team))).unwrap_or_default(),
        programme: programme.to_owned(),
        start: near(person.start),
        arrives: person.start > facts.today,
        experience: ExperienceCell::new(facts, progress, rules),
        rotations,
        next,
        no_next,
        due: due.map_or_else(String::new, |rotation| near(rotation.due)),
        due_state: due.map_or(progress.state, |rotation| rotation.state),
        pace_words: pace.words(texts),
        pace,
        state: progress.state,
        spoken: String::new(),
    };
    row.spoken = spoken(facts, &row);
    Some(row)
}

fn spoken(facts: &Facts<'_>, row: &Row) -> String {
    let texts = facts.texts;
    let mut parts = vec![
        row.name.clone(),
        texts.state(row.state).into_owned(),
        texts.with("people-spoken-start", &[("date", row.start.as_str().into())]),
        texts.with("people-spoken-experience", &[("months", row.experience.figure.as_str().into())]),
    ];
    parts.extend(row.rotations.iter().flatten().map(|dots| dots.words.clone()));
    match &row.next {
        Some(next) if next.host.is_empty() => {
            parts.push(texts.with("people-spoken-next", &[("date", next.date.as_str().into())]));
        }
        Some(next) => parts.push(texts.with(
            "people-spoken-next-with",
            &[("date", next.date.as_str().into()), ("host", next.host.as_str().into())],
        )),
        None if !row.no_next.is_empty() => parts.push(row.no_next.clone()),
        None => {}
    }
    if !row.due.is_empty() {
        parts.push(texts.with("people-spoken-due", &[("date", row.due.as_str().into())]));
    }
    if !row.pace_words.is_empty() {
        parts.push(row.pace_words.clone());
    }
    parts.join(&texts.get("people-spoken-between"))
}
