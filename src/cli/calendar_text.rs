//! The calendar of some weeks as text, one line a session.

use super::table::width_of;
use super::{Console, Stop};
use crate::domain::{Ledger, Proposal, Session, Situation, Slot, Status, Week, Workspace};
use crate::texts::Texts;
use chrono::NaiveDate;

/// Prints the weeks from the one that holds today: each day with what closes it, its sessions and what is proposed.
pub fn print(console: &mut Console<'_>, workspace: &Workspace, proposal: &Proposal, weeks: i64) -> Result<(), Stop> {
    let ledger = Ledger::new(workspace);
    let situation = Situation::new(workspace, &ledger, console.today);
    let first = Week::of(console.today);
    for week in (0..weeks).map(|n| first.plus(n)) {
        let (from, to) = (week.monday(), crate::domain::time::add_days(week.monday(), 6));
        let head = format!("{}  {}", console.texts.week(week), console.texts.period_with_year(from, to));
        console.line(head)?;
        for date in week.dates() {
            let mut entries: Vec<(Slot, String)> = workspace
                .sessions()
                .filter(|(.., s)| s.date == date)
                .map(|(_, person, _, s)| (s.slot, entry(&console.texts, workspace, &person.name, s)))
                .collect();
            entries.extend(proposed(&console.texts, workspace, proposal, date));
            entries.sort();
            let closed = situation.closed_for_all(date).map(|closed| console.texts.closed_day(&closed));
            if entries.is_empty() && closed.is_none() && !workspace.root.calendar.working_days.contains_date(date) {
                continue;
            }
            let day = console.texts.date(date);
            let gap = " ".repeat(14_usize.saturating_sub(width_of(&day)));
            let mut lines: Vec<String> = closed.into_iter().map(|name| format!("({name})")).collect();
            lines.extend(entries.into_iter().map(|(_, text)| text));
            console.line(format!("  {day}{gap}{}", lines.first().map_or("–", String::as_str)))?;
            for line in lines.iter().skip(1) {
                console.line(format!("  {}{line}", " ".repeat(14)))?;
            }
        }
    }
    Ok(())
}

fn entry(texts: &Texts, workspace: &Workspace, person: &str, session: &Session) -> String {
    let host = session.host.as_ref().and_then(|host| workspace.hosts.get(host)).map_or("–", |host| &host.name);
    let mark = match session.status {
        Status::Planned => "○",
        Status::Confirmed => "●",
        Status::Done => "✓",
        Status::Missed | Status::Cancelled | Status::Declined => "✗",
    };
    format!(
        "{mark} {} · {host} ({}, {})",
        person,
        texts.slot(session.slot),
        texts.status(session.status).to_lowercase()
    )
}

fn proposed(texts: &Texts, workspace: &Workspace, proposal: &Proposal, date: NaiveDate) -> Vec<(Slot, String)> {
    let on_that_day = proposal.placed.iter().filter(|placement| placement.date == date);
    let entries = on_that_day.filter_map(|placement| {
        let person = &workspace.people.get(&placement.person)?.name;
        let host = &workspace.hosts.get(&placement.host)?.name;
        let status = texts.get("status-proposed").to_lowercase();
        Some((placement.slot, format!("+ {person} · {host} ({}, {status})", texts.slot(placement.slot))))
    });
    entries.collect()
}
