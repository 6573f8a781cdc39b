//! The line from the first day to the last due date, with everything that lies on it.

use crate::domain::time::{add_days, days_between};
use crate::domain::{PersonId, RotationId, Rules, SessionRef, Status, Week};
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;

/// Days the line goes on after the last thing on it.
const MARGIN_DAYS: i64 = 1;

/// The line and what lies on it; places are parts of the line, 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineModel {
    /// "Start, Mon 5 Oct".
    pub start: String,
    /// Where today is, unless it lies outside.
    pub today: Option<f32>,
    /// The part of the line that is past.
    pub past: f32,
    /// The ISO weeks, by where they begin.
    pub weeks: Vec<WeekMark>,
    /// Sessions, by date.
    pub sessions: Vec<Disc>,
    /// Due dates, by date.
    pub dues: Vec<Due>,
    /// Absences and closures.
    pub shades: Vec<Shade>,
    /// All of it in words, for assistive technology.
    pub spoken: String,
}

/// One ISO week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekMark {
    /// "W41".
    pub label: String,
    /// Where it begins.
    pub from: f32,
    /// Where it ends.
    pub end: f32,
    /// Whether it is the present one.
    pub is_current: bool,
}

/// One session.
#[derive(Clone, Debug, PartialEq)]
pub struct Disc {
    /// The session.
    pub name: SessionRef,
    /// Its rotation.
    pub rotation: RotationId,
    /// Where it lies.
    pub at: f32,
    /// How far it has come.
    pub status: Status,
    /// Whether it is past without an outcome.
    pub awaits_outcome: bool,
    /// First name of the host.
    pub host: String,
    /// "6 Nov".
    pub date: String,
}

/// One due date.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Its rotation.
    pub rotation: RotationId,
    /// Where it lies.
    pub at: f32,
    /// "due 4 Dec".
    pub label: String,
}

/// A period in which nothing can be.
#[derive(Clone, Debug, PartialEq)]
pub struct Shade {
    /// Where it begins.
    pub from: f32,
    /// Where it ends.
    pub end: f32,
    /// Whether the whole company is closed, rather than the person away.
    pub is_closure: bool,
    /// Why.
    pub label: String,
}

/// Makes the line of a person; `None` when they owe nothing that could lie on it.
pub fn model(facts: &Facts<'_>, id: &PersonId) -> Option<TimelineModel> {
    let texts = facts.texts;
    let person = facts.workspace.people.get(id)?;
    let progress = facts.derived.progress.get(id)?;
    let none = Rules::default();
    let rules = facts.workspace.rules_of(person).unwrap_or(&none);
    let booked = || person.sessions.iter().filter(|(_, session)| session.counts());
    let last_due = progress.rotations.iter().map(|rotation| rotation.due).max()?;
    let first = booked().map(|(_, session)| session.date).fold(person.start, NaiveDate::min);
    let last = booked().map(|(_, session)| session.date).fold(last_due, NaiveDate::max);
    let end = add_days(last, MARGIN_DAYS);
    let length = days_between(first, end).max(1) as f32;
    let at = |date: NaiveDate| (days_between(first, date) as f32 / length).clamp(0.0, 1.0);

    let weeks = std::iter::successors(Some(Week::of(first)), |week| Some(week.plus(1)))
        .take_while(|week| week.monday() < end)
        .map(|week| WeekMark {
            label: texts.week(week),
            from: at(week.monday()),
            end: at(week.plus(1).monday()),
            is_current: week == Week::of(facts.today),
        })
        .collect();
    let mut sessions: Vec<Disc> = booked()
        .map(|(session, s)| Disc {
            name: SessionRef { person: id.clone(), session: session.clone() },
            rotation: s.rotation.clone(),
            at: at(s.date),
            status: s.status,
            awaits_outcome: s.is_booked() && s.date < facts.today,
            host: s.host.as_ref().map_or_else(String::new, |host| facts.host_first_name(host)),
            date: texts.day_month(s.date),
        })
        .collect();
    sessions.sort_by(|a, b| a.at.total_cmp(&b.at));
    let dues: Vec<Due> = rules
        .in_order()
        .into_iter()
        .filter_map(|(id, _)| progress.rotations.iter().find(|rotation| rotation.id == *id && rotation.required > 0))
        .map(|rotation| Due {
            rotation: rotation.id.clone(),
            at: at(rotation.due),
            label: texts.with("person-timeline-due", &[("date", texts.day_month(rotation.due).into())]),
        })
        .collect();
    let own = person.absences.iter().map(|absence| (absence.from, absence.to, false, &absence.label));
    let closures = facts.workspace.root.calendar.closures.iter().map(|c| (c.from, c.to, true, &c.label));
    let shades = own
        .chain(closures)
        .filter(|(from, to, _, _)| *to >= first && *from < end)
        .map(|(from, to, is_closure, label)| Shade {
            from: at(from),
            end: at(add_days(to, 1)),
            is_closure,
            label: label.clone(),
        })
        .collect();
    let mut spoken: Vec<String> = vec![start_label(facts, person.start)];
    spoken.extend(sessions.iter().map(|disc| format!("{} {}", facts.rotation_name(&disc.rotation), disc.date)));
    spoken.extend(dues.iter().map(|due| format!("{} {}", facts.rotation_name(&due.rotation), due.label)));
    Some(TimelineModel {
        start: start_label(facts, person.start),
        today: (first..end).contains(&facts.today).then(|| at(facts.today)),
        past: at(facts.today),
        weeks,
        sessions,
        dues,
        shades,
        spoken: spoken.join(&texts.get("people-spoken-between")),
    })
}

fn start_label(facts: &Facts<'_>, start: NaiveDate) -> String {
    facts.texts.with("person-timeline-start", &[("date", facts.texts.date(start).into())])
}
