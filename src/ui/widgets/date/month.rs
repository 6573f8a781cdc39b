//! The month a date field opens.

use std::borrow::Cow;

use chrono::{Datelike, Days, Months, NaiveDate};
use egui::{Align, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::parse::days_in;
use super::words::DateWords;
use crate::ui::theme::{TextRole, Tokens, icons};
use crate::ui::widgets::{Hatch, IconButton, Interaction, paint, tooltip};

/// Says what a day is, to be drawn and read in the month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayInfo<'a> {
    /// Hatches a closed day, a holiday, an absence.
    pub hatch: Option<Hatch>,
    /// Whether the day takes the session that a date is chosen for; nothing where there is no session.
    pub allowed: Option<bool>,
    /// Why, or what the day is: "Christmas", "Karim does not work".
    pub words: Cow<'a, str>,
}

const CELL_WIDTH: f32 = 32.0;
const CELL_HEIGHT: f32 = 28.0;

/// Describes the month to show.
pub(super) struct Month<'a> {
    /// The words of the language.
    pub words: &'a DateWords,
    /// What the cells' ids are made from.
    pub id: Id,
    /// The date the field holds.
    pub chosen: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
    /// Says what a day is.
    pub day_info: Option<&'a dyn Fn(NaiveDate) -> DayInfo<'static>>,
}

/// Adds the month that holds `cursor`; moves `cursor` with the keys and gives the day that was picked.
pub(super) fn month(ui: &mut Ui, tokens: &Tokens, shown: &Month<'_>, cursor: &mut NaiveDate) -> Option<NaiveDate> {
    let &Month { words, id, chosen, today, day_info } = shown;
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.set_width(7.0 * CELL_WIDTH);
    ui.horizontal(|ui| {
        if IconButton::new(icons::PREVIOUS, &words.previous_month).small().show(ui, tokens).clicked() {
            *cursor = months_away(*cursor, -1);
        }
        let title = vec2(ui.available_width() - tokens.control_xs, tokens.control_xs);
        let (rect, response) = ui.allocate_exact_size(title, Sense::hover());
        let title = words.month_title(*cursor);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
        paint::text_in(ui.painter(), rect, Align::Center, &title, TextRole::BodySemibold, tokens.text_primary);
        if IconButton::new(icons::NEXT, &words.next_month).small().show(ui, tokens).clicked() {
            *cursor = months_away(*cursor, 1);
        }
    });
    let (head, _) = ui.allocate_exact_size(vec2(7.0 * CELL_WIDTH, tokens.control_xs), Sense::hover());
    for (column, letter) in words.weekday_letters.iter().enumerate() {
        let at = pos2(head.left() + column as f32 * CELL_WIDTH, head.top());
        let cell = Rect::from_min_size(at, vec2(CELL_WIDTH, head.height()));
        paint::text_in(ui.painter(), cell, Align::Center, letter, TextRole::Small, tokens.text_faint);
    }

    let first = cursor.with_day(1).unwrap_or(*cursor);
    let lead = first.weekday().num_days_from_monday();
    let length = days_in(first.year(), first.month());
    // Six weeks always, so that the buttons stay where they are from month to month.
    let (grid, _) = ui.allocate_exact_size(vec2(7.0 * CELL_WIDTH, 6.0 * CELL_HEIGHT), Sense::hover());
    let mut picked = None;
    let mut moved = *cursor;
    for number in 1..=length {
        let Some(date) = first.with_day(number) else { continue };
        let place = lead + number - 1;
        let at = grid.min + vec2((place % 7) as f32 * CELL_WIDTH, (place / 7) as f32 * CELL_HEIGHT);
        let cell = Rect::from_min_size(at, vec2(CELL_WIDTH, CELL_HEIGHT));
        let is_cursor = date == *cursor;
        // One stop of Tab for the whole month: the keys move on from there.
        let sense = if is_cursor { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(cell, id.with(number), sense);
        let info = day_info.map(|info| info(date)).unwrap_or_default();
        let name =
            if info.words.is_empty() { words.spoken(date) } else { format!("{}, {}", words.spoken(date), info.words) };
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen == Some(date), &name));
        paint_day(ui, tokens, cell, date, &info, Interaction::of(&response, true), chosen == Some(date), date == today);
        if response.clicked() {
            picked = Some(date);
        }
        if response.has_focus() && is_cursor {
            moved = keys(ui, &response, date);
        }
        if !info.words.is_empty() {
            tooltip(response, tokens, &info.words);
        }
    }
    if moved != *cursor {
        *cursor = moved;
        ui.memory_mut(|memory| memory.request_focus(cell_id(id, moved)));
    }
    picked
}

/// Gives the id of a day's cell.
pub(super) fn cell_id(id: Id, date: NaiveDate) -> Id {
    id.with(date.day())
}

fn keys(ui: &Ui, response: &Response, date: NaiveDate) -> NaiveDate {
    ui.memory_mut(|memory| {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        memory.set_focus_lock_filter(response.id, arrows);
    });
    let pressed = |key| ui.input(|input| i64::try_from(input.num_presses(key)).unwrap_or(0));
    let days =
        pressed(Key::ArrowRight) - pressed(Key::ArrowLeft) + 7 * (pressed(Key::ArrowDown) - pressed(Key::ArrowUp));
    let months = pressed(Key::PageDown) - pressed(Key::PageUp);
    months_away(days_away(date, days), months)
}

/// Gives the day so many days away.
pub(super) fn days_away(date: NaiveDate, days: i64) -> NaiveDate {
    let step = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(step) } else { date.checked_add_days(step) };
    moved.unwrap_or(date)
}

/// Gives the same day so many months away, or the last of a month that is shorter.
pub(super) fn months_away(date: NaiveDate, months: i64) -> NaiveDate {
    let step = Months::new(u32::try_from(months.unsigned_abs()).unwrap_or(0));
    let moved = if months < 0 { date.checked_sub_months(step) } else { date.checked_add_months(step) };
    moved.unwrap_or(date)
}

#[allow(clippy::too_many_arguments, reason = "one cell, painted in one place")]
fn paint_day(
    ui: &Ui,
    tokens: &Tokens,
    cell: Rect,
    date: NaiveDate,
    info: &DayInfo<'_>,
    state: Interaction,
    chosen: bool,
    today: bool,
) {
    let painter = ui.painter();
    let inner = cell.shrink(1.0);
    let radius = tokens.radius_xs;
    if let Some(kind) = info.hatch.or((info.allowed == Some(false)).then_some(Hatch::Refused)) {
        paint::hatch(painter, tokens, inner, kind);
    }
    if info.allowed == Some(true) {
        painter.rect(
            inner,
            radius,
            tokens.drop_allowed_bg,
            Stroke::new(tokens.stroke_hair, tokens.drop_allowed),
            StrokeKind::Inside,
        );
    }
    if chosen {
        painter.rect_filled(inner, radius, tokens.accent);
    } else if state.hovered || state.pressed {
        painter.rect_filled(inner, radius, state.ground(tokens, tokens.surface_raised));
    }
    let (role, color) = if chosen {
        (TextRole::SmallSemibold, tokens.text_on_accent)
    } else if today {
        (TextRole::SmallSemibold, tokens.accent_text)
    } else if info.allowed == Some(false) {
        (TextRole::Small, tokens.drop_refused_text)
    } else if info.hatch.is_some() {
        (TextRole::Small, tokens.text_subdued)
    } else {
        (TextRole::Small, tokens.text_primary)
    };
    paint::text_in(painter, inner, Align::Center, &date.day().to_string(), role, color);
    if today && !chosen {
        let under = pos2(inner.center().x, inner.bottom() - 3.0);
        painter.circle_filled(under, 1.5, tokens.accent);
    }
    if state.focused {
        paint::focus_ring_inside(painter, tokens, cell);
    }
}
