//! What one row of the table of hosts says.

use super::load::{WeekLoad, strip_words, weeks};
use crate::domain::{Absence, Host, HostId, RotationId, Session, SessionRef, Weekday, WeekdaySet};
use crate::texts::Texts;
use crate::ui::views::people::facts::Facts;
use chrono::NaiveDate;

/// One host, ready to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Full name.
    pub name: String,
    /// Where they sell.
    pub area: String,
    /// Their working days: "Mon–Thu".
    pub days: String,
    /// Trainees at once, by rotation.
    pub takes: Vec<(RotationId, u32)>,
    /// The same in words.
    pub takes_words: String,
    /// Days with trainees in a week: "2 days".
    pub per_week: String,
    /// The coming weeks.
    pub weeks: Vec<WeekLoad>,
    /// The next trainee.
    pub next: Option<Next>,
    /// The absence that is on, or comes next.
    pub absence: String,
    /// Whether they take nobody any more.
    pub is_over: bool,
    /// All of it as one sentence, for assistive technology.
    pub spoken: String,
}

/// The next trainee of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The rotation.
    pub rotation: RotationId,
    /// The day.
    pub date: String,
    /// Full name of the trainee.
    pub name: String,
}

/// Makes the row of a host.
pub fn row(facts: &Facts<'_>, id: &HostId) -> Option<Row> {
    let host = facts.workspace.hosts.get(id)?;
    let texts = facts.texts;
    let next = next_session(facts, id).map(|(name, session)| Next {
        rotation: session.rotation.clone(),
        date: texts.date(session.date),
        name: facts.workspace.people.get(&name.person).map_or(name.person.to_string(), |p| p.name.clone()),
    });
    let takes = takes(facts, host);
    let mut row = Row {
        name: host.name.clone(),
        area: host.area.clone(),
        days: days_short(texts, facts.workspace.works(host.works)),
        takes_words: takes_words(facts, &takes),
        takes,
        per_week: texts.with("count-days", &[("count", host.max_days_per_week.into())]),
        weeks: weeks(&facts.derived.situation(facts.workspace), id, host),
        next,
        absence: next_absence(host, facts.today).map_or_else(String::new, |absence| absence_words(texts, absence)),
        is_over: host.until.is_some_and(|until| until < facts.today),
        spoken: String::new(),
    };
    row.spoken = spoken(texts, &row);
    Some(row)
}

/// Lists what a host takes, in the order of the rotations.
pub fn takes(facts: &Facts<'_>, host: &Host) -> Vec<(RotationId, u32)> {
    let known = facts.derived.rotations.iter().map(|rotation| &rotation.id);
    known.filter_map(|id| Some((id.clone(), *host.takes.get(id)?))).collect()
}

fn takes_words(facts: &Facts<'_>, takes: &[(RotationId, u32)]) -> String {
    if takes.is_empty() {
        return facts.texts.get("hosts-takes-nothing").into_owned();
    }
    let of = |(id, count): &(RotationId, u32)| {
        let name = facts.rotation_name(id);
        facts.texts.with("hosts-takes-of", &[("name", name.into()), ("count", (*count).into())])
    };
    takes.iter().map(of).collect::<Vec<_>>().join(", ")
}

/// Finds the next booked session with a host, today's included.
pub fn next_session<'a>(facts: &Facts<'a>, id: &HostId) -> Option<(&'a SessionRef, &'a Session)> {
    let coming = facts.derived.ledger.dates(id, facts.today..NaiveDate::MAX);
    let mut booked = coming.filter_map(|(_, there)| {
        let sessions = there.iter().filter_map(|b| Some((&b.name, facts.workspace.session(&b.name)?)));
        sessions.filter(|(_, session)| session.is_booked()).min_by_key(|(name, session)| (session.slot, *name))
    });
    booked.next()
}

/// Finds the absence that is on, or the next to come.
pub fn next_absence(host: &Host, today: NaiveDate) -> Option<&Absence> {
    host.absences.iter().filter(|absence| absence.to >= today).min_by_key(|absence| (absence.from, absence.to))
}

fn absence_words(texts: &Texts, absence: &Absence) -> String {
    let period = texts.period(absence.from, absence.to);
    if absence.label.is_empty() {
        period
    } else {
        texts.with("hosts-absence", &[("period", period.into()), ("label", absence.label.as_str().into())])
    }
}

/// Writes days of the week briefly: "Mon–Thu", "Mon, Tue, Thu".
pub fn days_short(texts: &Texts, days: WeekdaySet) -> String {
    match run(days) {
        Some((first, last)) => format!("{}–{}", texts.weekday_short(first), texts.weekday_short(last)),
        None => days.iter().map(|day| texts.weekday_short(day)).collect::<Vec<_>>().join(", "),
    }
}

/// Writes days of the week in full: "Monday to Thursday", "Monday, Tuesday and Thursday".
pub fn days_long(texts: &Texts, days: WeekdaySet) -> String {
    match run(days) {
        Some((first, last)) => texts
            .with("hosts-days-run", &[("first", texts.weekday(first).into()), ("last", texts.weekday(last).into())]),
        None => texts.list(&days.iter().map(|day| texts.weekday(day)).collect::<Vec<_>>()),
    }
}

/// Gives both ends of three or more days in a row.
fn run(days: WeekdaySet) -> Option<(Weekday, Weekday)> {
    let list: Vec<Weekday> = days.iter().collect();
    let (first, last) = (*list.first()?, *list.last()?);
    (list.len() > 2 && last as usize - first as usize + 1 == list.len()).then_some((first, last))
}

fn spoken(texts: &Texts, row: &Row) -> String {
    let mut parts = vec![row.name.clone(), row.area.clone(), row.days.clone(), row.takes_words.clone()];
    parts.push(texts.with("hosts-spoken-week", &[("days", row.per_week.as_str().into())]));
    parts.push(strip_words(texts, &row.weeks));
    if let Some(next) = &row.next {
        let values = [("name", next.name.as_str().into()), ("date", next.date.as_str().into())];
        parts.push(texts.with("hosts-spoken-next", &values));
    }
    if !row.absence.is_empty() {
        parts.push(texts.with("hosts-spoken-absence", &[("absence", row.absence.as_str().into())]));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(&texts.get("people-spoken-between"))
}
