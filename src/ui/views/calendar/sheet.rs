//! The month and the week as they are printed: what is shown, with every name written out.

use super::bands::{BANDS, of_band, shaded};
use super::filter::Filter;
use super::month::{Day, Ground, Month};
use super::pill::Pill;
use crate::domain::Slot;
use crate::domain::sheet::{Body, Grid, GridCell, GridColumn, GridRow, Sheet, SheetEntry, SheetGround};
use crate::texts::capitalized;
use crate::ui::context::Cx;
use crate::ui::page::CalendarSpan;
use crate::ui::views::printing::{self, Marks};
use chrono::Datelike;

/// Makes the sheet of what is shown: a week as a week, all else by its five weeks.
pub fn sheet(cx: &Cx<'_>, month: &Month, span: CalendarSpan, filter: &Filter) -> Sheet {
    let marks = Marks::new(cx);
    let (title, grid) = match (span, month.weeks.first()) {
        (CalendarSpan::Week, Some(week)) => {
            let values = [("week", week.head.as_str().into()), ("period", month.title.as_str().into())];
            (cx.texts.with("print-week-of", &values), of_week(cx, &marks, month))
        }
        _ => {
            let values = [("period", month.title.as_str().into())];
            (cx.texts.with("calendar-month-of", &values), of_weeks(cx, &marks, month))
        }
    };
    let parts: Vec<String> = filter.chips(cx).into_iter().map(|(_, words)| words).collect();
    let narrowed = match parts.as_slice() {
        [] => String::new(),
        parts => cx.texts.with("print-filters", &[("filters", parts.join(" · ").into())]),
    };
    printing::sheet(cx, &marks, title, narrowed, Body::Grid(grid))
}

/// Proposes a name for its file: what it is, and its first day.
pub fn name(cx: &Cx<'_>, month: &Month, span: CalendarSpan) -> String {
    let id = if span == CalendarSpan::Week { "print-file-week" } else { "print-file-month" };
    format!("{}-{}", cx.texts.get(id), month.first.monday())
}

fn of_weeks(cx: &Cx<'_>, marks: &Marks, month: &Month) -> Grid {
    let head = |column: &super::month::Column| GridColumn {
        head: capitalized(&column.head),
        is_narrow: column.narrow,
        is_today: false,
    };
    let cell = |day: &Day| GridCell {
        day: if day.month.is_some() { cx.texts.day_month(day.date) } else { day.date.day().to_string() },
        is_today: day.is_today,
        ground: ground(day.ground),
        half: day.half,
        label: day.label.clone().unwrap_or_default(),
        entries: day.pills.iter().map(|pill| entry(cx, marks, pill, true)).collect(),
    };
    let row =
        |week: &super::month::WeekRow| GridRow { head: week.head.clone(), cells: week.days.iter().map(cell).collect() };
    Grid { columns: month.columns.iter().map(head).collect(), rows: month.weeks.iter().map(row).collect() }
}

fn of_week(cx: &Cx<'_>, marks: &Marks, week: &Month) -> Grid {
    let head = |(column, day): (&super::month::Column, &Day)| GridColumn {
        head: if column.narrow {
            format!("{} {}", column.head, day.date.day())
        } else {
            capitalized(&cx.texts.date(day.date))
        },
        is_narrow: column.narrow,
        is_today: day.is_today,
    };
    let row = |(at, band): (usize, Slot)| {
        let cell = |day: &Day| {
            // An absence of half a day shades the bands of that half alone.
            let is_shaded = day.half.is_none_or(|half| shaded(half) == at);
            let has_label = day.half.map_or(at == 0, |half| shaded(half) == at);
            GridCell {
                day: String::new(),
                is_today: false,
                ground: if is_shaded { ground(day.ground) } else { SheetGround::Plain },
                half: None,
                label: day.label.clone().filter(|_| has_label).unwrap_or_default(),
                entries: of_band(day, band).map(|(_, pill)| entry(cx, marks, pill, false)).collect(),
            }
        };
        GridRow { head: capitalized(&cx.texts.slot(band)), cells: week.days().map(cell).collect() }
    };
    Grid {
        columns: week.columns.iter().zip(week.days()).map(head).collect(),
        rows: BANDS.into_iter().enumerate().map(row).collect(),
    }
}

fn ground(ground: Ground) -> SheetGround {
    match ground {
        Ground::Plain => SheetGround::Plain,
        Ground::Rest => SheetGround::Rest,
        Ground::Closed => SheetGround::Closed,
        Ground::Absent => SheetGround::Absent,
    }
}

/// Makes a session as it is printed; paper has no card to hover over, so people have their full names.
fn entry(cx: &Cx<'_>, marks: &Marks, pill: &Pill, is_of_month: bool) -> SheetEntry {
    let texts = cx.texts;
    let when = match (is_of_month, pill.is_exact, pill.slot) {
        (false, ..) | (true, false, Slot::FullDay) => String::new(),
        (true, true, _) => texts.hours(pill.hours),
        (true, false, Slot::Morning) => texts.get("print-morning").into_owned(),
        (true, false, Slot::Afternoon) => texts.get("print-afternoon").into_owned(),
    };
    let host = match (&pill.host, &pill.host_id) {
        (Some(first), _) if is_of_month => first.clone(),
        (_, Some(id)) => cx.host_name(id).to_owned(),
        _ => texts.get("calendar-no-host").into_owned(),
    };
    SheetEntry {
        mark: marks.of_pill(cx, pill),
        sign: printing::sign(pill),
        when,
        words: format!("{} · {host}", cx.person_name(pill.what.person())),
        detail: if is_of_month { String::new() } else { pill.detail(cx) },
    }
}
