//! The sessions that are shown, as plain text for a message or a table.

use super::filter::Filter;
use super::month::Month;
use super::pill::{Booked, Pill, PillStatus};
use crate::ui::context::Cx;

/// Writes the sessions of a period, a line each, below what the period is and what it is narrowed down to.
pub fn as_text(cx: &Cx<'_>, month: &Month, filter: &Filter) -> String {
    let mut head = cx.texts.with("calendar-month-of", &[("period", month.title.as_str().into())]);
    let parts: Vec<String> = filter.chips(cx).into_iter().map(|(_, words)| words).collect();
    if !parts.is_empty() {
        head = format!("{head} ({})", parts.join(", "));
    }
    let lines = month.days().flat_map(|day| day.pills.iter().map(|pill| line(cx, day.date, pill)));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

/// Writes one session: "Thu 10 Dec, 09:30–11:00, Amélie Durand, Cold calls, with Nadia Cherif, confirmed, Lyon".
pub fn line(cx: &Cx<'_>, date: chrono::NaiveDate, pill: &Pill) -> String {
    let texts = cx.texts;
    let person = pill.what.person();
    let status = match (&pill.what, pill.status) {
        (_, PillStatus::NoOutcome) => texts.get("calendar-no-outcome").into_owned(),
        (_, PillStatus::Proposed { .. }) | (Booked::Proposal(_), _) => texts.get("status-proposed").to_lowercase(),
        (_, PillStatus::Booked(status)) => texts.status(status).to_lowercase(),
    };
    let host = match &pill.host_id {
        Some(id) => texts.with("calendar-with-host", &[("host", cx.host_name(id).into())]),
        None => texts.get("calendar-no-host").into_owned(),
    };
    let mut words = vec![
        crate::texts::capitalized(&texts.date(date)),
        texts.hours(pill.hours),
        cx.workspace.people.get(person).map_or(person.as_str(), |person| &person.name).to_owned(),
        pill.rotation.clone(),
        host,
        status,
    ];
    words.extend(Some(&pill.place).filter(|place| !place.is_empty()).cloned());
    words.join(", ")
}
