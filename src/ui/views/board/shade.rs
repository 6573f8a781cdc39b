//! When somebody is away, as shading of their lane.

use crate::domain::{Absence, Half, Host, Person};
use crate::ui::context::Cx;
use chrono::NaiveDate;

/// A period of a lane on which nothing can be booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shade {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The half of each day; whole days when `None`.
    pub half: Option<Half>,
    /// Why.
    pub kind: ShadeKind,
    /// What it is called.
    pub label: String,
}

/// Why nothing can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShadeKind {
    /// They are away.
    Absent,
    /// They are not there yet, or not any more.
    Gone,
}

/// Lists when a person is away, has not started or has left.
pub fn of_person(cx: &Cx<'_>, person: &Person) -> Vec<Shade> {
    let mut shades = absences(cx, &person.absences);
    if let Some(before) = person.start.pred_opt() {
        let label = cx.texts.with("board-starts", &[("date", cx.texts.day_month(person.start).into())]);
        shades.push(gone(NaiveDate::MIN, before, label));
    }
    if let Some(left) = person.left {
        shades.push(gone(left, NaiveDate::MAX, cx.texts.get("board-left").into_owned()));
    }
    shades
}

/// Lists when a host is away or out of service.
pub fn of_host(cx: &Cx<'_>, host: &Host) -> Vec<Shade> {
    let mut shades = absences(cx, &host.absences);
    if let Some((from, before)) = host.from.and_then(|from| Some((from, from.pred_opt()?))) {
        let label = cx.texts.with("board-starts", &[("date", cx.texts.day_month(from).into())]);
        shades.push(gone(NaiveDate::MIN, before, label));
    }
    if let Some(after) = host.until.and_then(|until| until.succ_opt()) {
        shades.push(gone(after, NaiveDate::MAX, cx.texts.get("board-no-more").into_owned()));
    }
    shades
}

fn gone(from: NaiveDate, to: NaiveDate, label: String) -> Shade {
    Shade { from, to, half: None, kind: ShadeKind::Gone, label }
}

fn absences(cx: &Cx<'_>, absences: &[Absence]) -> Vec<Shade> {
    let named = |absence: &Absence| {
        let label =
            if absence.label.is_empty() { cx.texts.get("board-away").into_owned() } else { absence.label.clone() };
        match absence.half {
            Some(half) => format!("{label}, {}", cx.texts.halves(half)),
            None => label,
        }
    };
    absences
        .iter()
        .map(|absence| Shade {
            from: absence.from,
            to: absence.to,
            half: absence.half,
            kind: ShadeKind::Absent,
            label: named(absence),
        })
        .collect()
}
