//! What Overview shows: figures over everybody, exposure, demand and capacity by week, this week, who needs a decision.

use crate::app::{Derived, Totals};
use crate::domain::cohort::{self, Group, Share};
use crate::domain::ids::id_from_name;
use crate::domain::overrun::{self, overruns};
use crate::domain::person::expiring_waivers;
use crate::domain::progress::{Standing, standing};
use crate::domain::time::days_between;
use crate::domain::{
    Awaited, Forecast, PersonId, Proposal, Quarter, SessionRef, State, TeamId, Week, What, Whose, Workspace, awaiting,
};
use crate::texts::{Texts, capitalized};
use crate::ui::page::PeopleFilter;
use crate::ui::views::week::model::{self as week, Day};
use crate::ui::widgets::DemandWeek;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Weeks of the past, and of what is to come, that the exposure chart shows.
const EXPOSURE_WEEKS: (i64, i64) = (9, 17);
/// Most weeks of the chart of demand and capacity.
pub const CAPACITY_WEEKS: usize = 26;
/// Most quarters of start for which shares are shown.
const MOST_QUARTERS: usize = 5;
/// Days ahead in which a waiver that ends is told.
const EXPIRES_WITHIN_DAYS: i64 = 30;
/// Most decisions that are listed; the rest is on other pages.
const MOST_DECISIONS: usize = 6;

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Counts over everybody.
    pub totals: Totals,
    /// Days the person who is latest is overdue.
    pub most_days_late: i64,
    /// Sessions by week.
    pub exposure: Vec<ExposureWeek>,
    /// Demand and capacity by week; empty while the forecast is worked out.
    pub capacity: Capacity,
    /// The heads of the shares of experienced people: now, and by quarter of start.
    pub share_heads: Vec<String>,
    /// The shares, everybody's first, then by team.
    pub shares: Vec<ShareRow>,
    /// The working days of this week, with their sessions.
    pub this_week: Vec<Day>,
    /// What somebody has to decide, worst first.
    pub decisions: Vec<Decision>,
    /// How many decisions there are in all.
    pub decisions_in_all: usize,
}

/// The shares of one team.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// The team, or that it is everybody.
    pub name: String,
    /// Now, and by quarter of start.
    pub cells: Vec<ShareCell>,
}

/// One share, and the people behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareCell {
    /// The share.
    pub share: Share,
    /// "3 of 8".
    pub words: String,
    /// The same with of whom, for assistive technology.
    pub spoken: String,
    /// Those of them with the experience.
    pub behind: PeopleFilter,
}

/// Sessions of one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExposureWeek {
    /// The week.
    pub week: Week,
    /// Sessions that are done, signed where that is asked for.
    pub done: u32,
    /// Sessions booked.
    pub scheduled: u32,
    /// Sessions without a date that are due in this week; those overdue already are due now.
    pub missing: u32,
}

/// Demand and capacity of the weeks ahead, as the chart shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capacity {
    /// The weeks.
    pub weeks: Vec<Week>,
    /// Their bars, with their words.
    pub bars: Vec<DemandWeek>,
    /// Which weeks fall short, and every week in words.
    pub summary: String,
}

/// Something somebody has to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// How somebody stands, or what is wrong.
    pub mark: Mark,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// Which session, if it is about one.
    pub session: Option<SessionRef>,
    /// What it is.
    pub title: String,
    /// What helps to decide.
    pub sentence: String,
}

/// The sign of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// How a person stands.
    State(State),
    /// A session that breaks a rule.
    Broken,
    /// A session a host has declined.
    Declined,
    /// A session without a recorded outcome or signature.
    Outcome,
    /// Due dates that cannot be met any more.
    Deadlines,
    /// Experience that would decide what is owed, and that nobody has verified.
    Experience,
    /// A waiver that ends soon.
    Waiver,
    /// Two answers to one question.
    Conflict,
}

/// Works out the page; `outlook` is what the planner would give everybody, `forecast` demand and capacity by week.
pub fn model(
    workspace: &Workspace,
    derived: &Derived,
    outlook: Option<&Proposal>,
    forecast: Option<&Forecast>,
    texts: &Texts,
) -> Model {
    let today = derived.today;
    let late = derived.progress.values().filter(|progress| progress.state == State::Overdue);
    let days_late = late.flat_map(|progress| &progress.rotations).filter(|rotation| rotation.state == State::Overdue);
    let all = decisions(workspace, derived, outlook, texts);
    Model {
        totals: derived.everybody,
        most_days_late: days_late.map(|rotation| days_between(rotation.due, today)).max().unwrap_or(0),
        exposure: exposure(workspace, derived),
        capacity: forecast.map(|forecast| capacity(workspace, forecast, texts)).unwrap_or_default(),
        share_heads: share_heads(workspace, today, texts),
        shares: shares(workspace, derived, texts),
        this_week: week::days(workspace, derived, Week::of(today), |_| true),
        decisions_in_all: all.len(),
        decisions: all.into_iter().take(MOST_DECISIONS).collect(),
    }
}

fn share_heads(workspace: &Workspace, today: NaiveDate, texts: &Texts) -> Vec<String> {
    let now = texts.get("overview-shares-now").into_owned();
    let started = shown_quarters(workspace, today).into_iter().map(|quarter| quarter_words(quarter, texts));
    std::iter::once(now).chain(started).collect()
}

fn shown_quarters(workspace: &Workspace, today: NaiveDate) -> Vec<Quarter> {
    cohort::quarters(workspace, today).into_iter().take(MOST_QUARTERS).collect()
}

fn quarter_words(quarter: Quarter, texts: &Texts) -> String {
    let values = [("number", quarter.number.into()), ("year", quarter.year.to_string().into())];
    texts.with("overview-quarter", &values)
}

fn shares(workspace: &Workspace, derived: &Derived, texts: &Texts) -> Vec<ShareRow> {
    let quarters: Vec<Option<Quarter>> =
        std::iter::once(None).chain(shown_quarters(workspace, derived.today).into_iter().map(Some)).collect();
    let mut teams: Vec<(Option<TeamId>, String)> =
        workspace.root.teams.iter().map(|(id, team)| (Some(id.clone()), team.name.clone())).collect();
    teams.sort_by_key(|(_, name)| id_from_name(name));
    teams.insert(0, (None, texts.get("overview-shares-all").into_owned()));
    teams
        .into_iter()
        .map(|(team, name)| {
            let cells = quarters.iter().map(|quarter| {
                let group = Group { team: team.clone(), quarter: *quarter };
                let share = group.share(workspace, &derived.progress);
                let values = [("count", share.experienced.into()), ("all", share.people.into())];
                let words = texts.with("overview-of", &values);
                let when = quarter.map_or_else(
                    || texts.get("overview-shares-now").into_owned(),
                    |quarter| quarter_words(quarter, texts),
                );
                let spoken = format!("{name}, {when}, {words}");
                let of = quarter.map_or(PeopleFilter::Experienced, PeopleFilter::ExperiencedOf);
                let behind = match &team {
                    Some(team) => PeopleFilter::InTeam(team.clone(), Box::new(of)),
                    None => of,
                };
                ShareCell { share, words, spoken, behind }
            });
            ShareRow { cells: cells.collect(), name }
        })
        .collect()
}

fn exposure(workspace: &Workspace, derived: &Derived) -> Vec<ExposureWeek> {
    let today = derived.today;
    let now = Week::of(today);
    let (back, ahead) = EXPOSURE_WEEKS;
    let mut weeks: BTreeMap<Week, ExposureWeek> = (-back..ahead)
        .map(|n| now.plus(n))
        .map(|week| (week, ExposureWeek { week, done: 0, scheduled: 0, missing: 0 }))
        .collect();
    for person in workspace.people.values() {
        let Some(rules) = workspace.rules_of(person) else { continue };
        for session in person.sessions.values() {
            let Some(week) = weeks.get_mut(&Week::of(session.date)) else { continue };
            let rotation = rules.rotations.get(&session.rotation);
            match rotation.and_then(|rotation| standing(session, rotation, today)) {
                Some(Standing::Done) => week.done += 1,
                Some(Standing::Scheduled) => week.scheduled += 1,
                Some(Standing::Awaiting) | None => {}
            }
        }
    }
    for rotation in derived.progress.values().filter(|p| p.is_planned_now()).flat_map(|p| &p.rotations) {
        if let Some(week) = weeks.get_mut(&Week::of(rotation.due.max(today))) {
            week.missing += rotation.missing;
        }
    }
    weeks.into_values().collect()
}

/// Gives the bars and the words of a forecast.
pub fn capacity(workspace: &Workspace, forecast: &Forecast, texts: &Texts) -> Capacity {
    let weeks = || forecast.weeks.iter().take(CAPACITY_WEEKS);
    let bars: Vec<DemandWeek> = weeks()
        .map(|week| DemandWeek {
            label: texts.week(week.week),
            demand: week.demand as f32,
            capacity: week.capacity as f32,
            words: texts.forecast_week(week, workspace),
        })
        .collect();
    let sentences = texts.forecast(forecast, workspace);
    let said = sentences.iter().map(|sentence| sentence.trim_end_matches('.'));
    let summary = said.chain(bars.iter().map(|bar| bar.words.as_str())).collect::<Vec<_>>().join(". ");
    Capacity { weeks: weeks().map(|week| week.week).collect(), bars, summary }
}

fn decisions(workspace: &Workspace, derived: &Derived, outlook: Option<&Proposal>, texts: &Texts) -> Vec<Decision> {
    let mut list: Vec<(u8, NaiveDate, Decision)> = Vec::new();
    for (id, progress) in &derived.progress {
        let Some(person) = workspace.people.get(id) else { continue };
        if !matches!(progress.state, State::Overdue | State::AtRisk) {
            continue;
        }
        let worst = progress.rotations.iter().filter(|rotation| rotation.state == progress.state);
        let Some(rotation) = worst.min_by_key(|rotation| rotation.due) else { continue };
        let name = derived.rotation(&rotation.id).map_or(rotation.id.as_str(), |info| &info.name);
        let values = [
            ("person", person.name.as_str().into()),
            ("rotation", name.into()),
            ("count", (rotation.required - rotation.done.min(rotation.required)).into()),
            ("due", texts.date(rotation.due).into()),
        ];
        let title = texts.with("overview-decision-due", &values);
        let sentence = [lateness(derived.today, rotation.due, texts), next_step(id, rotation, person, outlook, texts)];
        let order = if progress.state == State::Overdue { 0 } else { 1 };
        let decision = Decision {
            mark: Mark::State(progress.state),
            person: Some(id.clone()),
            session: None,
            title,
            sentence: sentence.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        };
        list.push((order, rotation.due, decision));
    }
    let waits = awaiting(workspace, &derived.progress, derived.today, Whose::Everybody);
    for one in waits.iter().filter(|one| matches!(one.what, Awaited::NewPlace(_))) {
        let words = texts.awaiting(one, workspace, derived.today);
        let decision = Decision {
            mark: Mark::Declined,
            person: Some(one.person.clone()),
            session: one.what.session().cloned(),
            title: words.title,
            sentence: words.sentence,
        };
        list.push((2, one.date, decision));
    }
    for problem in &derived.problems {
        let mark = match problem.what {
            What::Broken(_) => Mark::Broken,
            What::NoOutcome { .. } | What::Unsigned { .. } => Mark::Outcome,
            What::Experience { .. } => Mark::Experience,
            What::Conflict(_) => Mark::Conflict,
            _ => continue,
        };
        let words = texts.problem(problem, workspace);
        let decision = Decision {
            mark,
            person: problem.person.clone(),
            session: problem.session.clone(),
            title: capitalized(&words.title),
            sentence: words.sentence,
        };
        let order = match mark {
            Mark::Broken => 3,
            Mark::Conflict => 4,
            Mark::Outcome => 5,
            _ => 7,
        };
        list.push((order, problem.date.unwrap_or(derived.today), decision));
    }
    list.extend(deadlines(workspace, derived, outlook, texts));
    list.extend(waivers(workspace, derived, texts));
    list.sort_by_key(|(order, date, _)| (*order, *date));
    list.into_iter().map(|(.., decision)| decision).collect()
}

/// Asks for an answer to the due dates that cannot be met any more, once for all of them: they are answered in bulk.
fn deadlines(
    workspace: &Workspace,
    derived: &Derived,
    outlook: Option<&Proposal>,
    texts: &Texts,
) -> Option<(u8, NaiveDate, Decision)> {
    let list = overruns(workspace, &derived.progress, outlook?, derived.today);
    if list.is_empty() {
        return None;
    }
    let people = overrun::people(list.iter());
    let values = [("count", list.len().into()), ("people", people.into())];
    let decision = Decision {
        mark: Mark::Deadlines,
        person: None,
        session: None,
        title: texts.with("overview-decision-deadlines", &values),
        sentence: texts.get("overview-decision-deadlines-sentence").into_owned(),
    };
    // Before those who are overdue: one answer may be for many of them.
    Some((0, NaiveDate::MIN, decision))
}

/// Tells which waivers end soon while what they waive is owed.
fn waivers(workspace: &Workspace, derived: &Derived, texts: &Texts) -> Vec<(u8, NaiveDate, Decision)> {
    let ending = expiring_waivers(workspace, derived.today, EXPIRES_WITHIN_DAYS);
    ending
        .into_iter()
        .map(|(id, waiver, until)| {
            let name = workspace.people.get(id).map_or(id.as_str(), |person| &person.name);
            let rotation = derived.rotation(&waiver.rotation).map_or(waiver.rotation.as_str(), |info| &info.name);
            let values = [
                ("person", name.into()),
                ("rotation", rotation.into()),
                ("count", waiver.count.into()),
                ("date", texts.date(until).into()),
            ];
            let decision = Decision {
                mark: Mark::Waiver,
                person: Some(id.clone()),
                session: None,
                title: texts.with("overview-decision-waiver", &values),
                sentence: texts.with("overview-decision-waiver-sentence", &values),
            };
            (6, until, decision)
        })
        .collect()
}

fn lateness(today: NaiveDate, due: NaiveDate, texts: &Texts) -> String {
    let days = days_between(today, due);
    if days < 0 {
        texts.with("overview-decision-late", &[("count", (-days).into())])
    } else {
        texts.with("overview-decision-left", &[("count", days.into())])
    }
}

/// Says what is booked for the rotation, or the first place the planner would give it.
fn next_step(
    id: &PersonId,
    rotation: &crate::domain::RotationProgress,
    person: &crate::domain::Person,
    outlook: Option<&Proposal>,
    texts: &Texts,
) -> String {
    if rotation.missing > 0 {
        let place = outlook.and_then(|plan| {
            plan.placed.iter().filter(|p| p.person == *id && p.rotation == rotation.id).min_by_key(|p| p.date)
        });
        return place.map_or_else(String::new, |place| {
            texts.with("overview-decision-first-place", &[("date", texts.date(place.date).into())])
        });
    }
    let booked = person.sessions.values().filter(|s| s.rotation == rotation.id && s.is_booked()).map(|s| s.date).max();
    booked.map_or_else(String::new, |date| texts.with("overview-decision-booked", &[("date", texts.date(date).into())]))
}
