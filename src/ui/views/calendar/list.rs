//! The agenda: the days that have something to say below one another, with their sessions.

use super::cell;
use super::grid::{self, Focused};
use super::layout::Layout;
use super::listing::{self, Line};
use super::month::{Day, Ground, Month};
use super::pill::Pill;
use super::{CalendarView, Spot};
use crate::domain::Week;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes};
use crate::ui::views::moving::{Held, Tone};
use crate::ui::widgets::EmptyState;
use crate::ui::widgets::paint::{self, Hatch};
use chrono::NaiveDate;
use egui::{Align, Rect, Response, ScrollArea, Ui, UiBuilder, pos2, vec2};
use std::collections::BTreeMap;

/// How far down the agenda is, and of which period.
#[derive(Clone, Debug, Default)]
pub struct Scrolled {
    of: Option<Week>,
    offset: f32,
    /// Whether the line that has the focus, or the day a session would land on, is to be brought into view.
    pub reveals: bool,
    /// Points by which a drag at an edge moves the lines.
    pub pushed: f32,
}

/// Paints the agenda and takes in what the pointer does to it; tells what has the focus and where the days lie.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, month: &Month) -> (Focused, Layout) {
    let tokens = cx.tokens;
    let body = ui.max_rect();
    ui.painter().rect_filled(body, 0.0, tokens.surface_panel);
    let at_hand = view.held.as_ref().and_then(|held| held.target);
    let also: Vec<NaiveDate> = view.focus.iter().map(|spot| spot.date).chain(at_hand).collect();
    let lines = listing::lines(month, &also);
    let mut focused = Focused::default();
    let mut listed = BTreeMap::new();
    if lines.is_empty() {
        nothing(ui, cx, body, !view.filter.is_empty());
        return (focused, Layout::of_list(body, month.first, listed));
    }
    let wanted_stop = view.tab_stop(cx, month);
    let first = lines.first().map_or(wanted_stop, |line| line.date);
    let stop = if lines.iter().any(|line| line.date == wanted_stop) { wanted_stop } else { first };

    let mut area = ScrollArea::vertical().id_salt("agenda").auto_shrink(false);
    let spot = at_hand.map(|date| Spot { date, pill: None }).or(view.wanted.clone()).or(view.focus.clone());
    let line = spot.filter(|_| view.scrolled.reveals).and_then(|spot| listing::line_of(&lines, &spot));
    if let Some(line) = line {
        let top = line as f32 * sizes::AGENDA_LINE;
        let least = top + sizes::AGENDA_LINE - body.height();
        area = area.vertical_scroll_offset(view.scrolled.offset.min(top).max(least).max(0.0));
    } else if view.scrolled.of != Some(month.first) {
        area = area.vertical_scroll_offset(0.0);
    }
    let pushed = std::mem::take(&mut view.scrolled.pushed);
    if pushed != 0.0 {
        let most = (lines.len() as f32 * sizes::AGENDA_LINE - body.height()).max(0.0);
        area = area.vertical_scroll_offset((view.scrolled.offset + pushed).clamp(0.0, most));
    }
    view.scrolled.reveals = false;
    view.scrolled.of = Some(month.first);

    // Taken out for the time of painting; what is taken up meanwhile is put in its place.
    let held = view.held.take();
    let scope = ui.scope_id();
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(ui, sizes::AGENDA_LINE, lines.len(), |ui, range| {
        let rows = ui.max_rect();
        // Under the ids of the page, by which the keyboard moves the focus.
        let mut ui = ui.new_child(UiBuilder::new().max_rect(rows).scope_id(scope));
        for (row, line) in lines.get(range).unwrap_or_default().iter().enumerate() {
            let top = rows.top() + row as f32 * sizes::AGENDA_LINE;
            let rect = Rect::from_min_size(pos2(rows.left(), top), vec2(rows.width(), sizes::AGENDA_LINE));
            listed.entry(line.date).and_modify(|all: &mut Rect| *all = all.union(rect)).or_insert(rect);
            let is_stop = line.date == stop;
            show_line(view, &mut ui, cx, month, rect, *line, is_stop, held.as_ref(), &mut focused);
        }
    });
    view.scrolled.offset = shown.state.clamped_offset().y;
    if view.held.is_none() {
        view.held = held;
    }
    grid::ring(ui, cx, &focused);
    (focused, Layout::of_list(body, month.first, listed))
}

/// Says that there is nothing, in place of the lines.
fn nothing(ui: &mut Ui, cx: &Cx<'_>, body: Rect, is_filtered: bool) {
    let title = cx.texts.get("calendar-agenda-empty");
    let sentence =
        cx.texts.get(if is_filtered { "calendar-agenda-empty-filtered" } else { "calendar-agenda-empty-sentence" });
    let room = body.shrink2(vec2(cx.tokens.page_padding_x, cx.tokens.space_5));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room).id_salt("empty"));
    EmptyState::new(crate::ui::theme::icons::CALENDAR, &title, &sentence).show(&mut inner, cx.tokens);
}

#[expect(clippy::too_many_arguments, reason = "the parts of one loop body")]
fn show_line(
    view: &mut CalendarView,
    ui: &mut Ui,
    cx: &Cx<'_>,
    month: &Month,
    rect: Rect,
    line: Line,
    is_stop: bool,
    held: Option<&Held>,
    focused: &mut Focused,
) {
    let Some(day) = month.day(line.date) else { return };
    let response = match line.pill {
        None => show_day(view, ui, cx, rect, day, is_stop, held),
        Some(at) => {
            let Some(pill) = day.pills.get(at) else { return };
            let response = show_session(ui, cx, rect, pill, is_stop, held);
            // With a session in hand, Enter is for its day: it does not press the one that has the focus.
            if held.is_none() {
                grid::touch_pill(view, ui, cx, pill, &response, line.spot());
            }
            response
        }
    };
    grid::take_focus(ui, &response, line.spot(), focused);
}

/// Puts the line of a day: its date, what it is called, its week; the verdict on it while a session is held.
fn show_day(
    view: &mut CalendarView,
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    day: &Day,
    is_stop: bool,
    held: Option<&Held>,
) -> Response {
    let (tokens, texts, painter) = (cx.tokens, cx.texts, ui.painter());
    let response = grid::put_day(ui, rect, grid::day_id(ui.scope_id(), day.date), day, is_stop);
    painter.rect_filled(rect, 0.0, tokens.surface_sunken);
    cell::ground(ui, cx, rect, rect, day, false, held);
    let edge = (tokens.stroke_hair, tokens.border_subtle);
    painter.hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, edge);
    let mut inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
    let verdict = held.and_then(|held| held.on(day.date)).filter(|verdict| verdict.tone != Tone::Free);
    let hatch = match day.ground {
        _ if verdict.is_some_and(|verdict| verdict.tone == Tone::Refused) => Some(Hatch::Refused),
        Ground::Closed => Some(Hatch::Closure),
        Ground::Absent => Some(Hatch::Absence),
        Ground::Plain | Ground::Rest => None,
    };
    let write = |rect: Rect, words: &str, role: TextRole, color: egui::Color32| match hatch {
        Some(kind) => paint::plate(painter, tokens, rect, words, role, color, kind),
        None => paint::text_in(painter, rect, Align::Min, words, role, color),
    };
    let week = texts.week(Week::of(day.date));
    let used = paint::text_in(painter, inner, Align::Max, &week, TextRole::Small, tokens.text_faint);
    inner.max.x = used.left() - tokens.space_3;
    let date = crate::texts::capitalized(&texts.date_long(day.date));
    inner.min.x = write(inner, &date, TextRole::BodySemibold, tokens.text_primary).right() + tokens.space_3;
    if day.is_today {
        let today = texts.get("calendar-today-spoken");
        inner.min.x = write(inner, &today, TextRole::SmallMedium, tokens.accent_text).right() + tokens.space_3;
    }
    if let Some(label) = &day.label {
        inner.min.x = write(inner, label, TextRole::Small, tokens.text_subdued).right() + tokens.space_3;
    }
    if let Some(verdict) = verdict {
        let refused = verdict.tone == Tone::Refused;
        let color = if refused { tokens.drop_refused_text } else { tokens.state_at_risk_text };
        write(inner, verdict.brief(cx), TextRole::SmallMedium, color);
    } else if day.pills.is_empty() && day.label.is_none() {
        write(inner, &texts.get("calendar-day-empty"), TextRole::Small, tokens.text_faint);
    }
    grid::touch_day(view, ui, cx, day, &response);
    response
}

/// Puts the line of a session: its hours, itself, its rotation and place.
fn show_session(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, pill: &Pill, is_stop: bool, held: Option<&Held>) -> Response {
    let tokens = cx.tokens;
    let edge = (tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, edge);
    let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
    let column = |from: f32, width: f32| {
        let left = inner.left() + from;
        let right = (left + width).min(inner.right()).max(left);
        Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()))
    };
    let gap = tokens.space_3;
    let hours = pill.hours_or_part(cx);
    paint::text_in(
        ui.painter(),
        column(0.0, sizes::AGENDA_HOURS),
        Align::Min,
        &hours,
        TextRole::Body,
        tokens.text_subdued,
    );
    let after_hours = sizes::AGENDA_HOURS + gap;
    let place = column(after_hours, sizes::AGENDA_PILL);
    let place = Rect::from_center_size(place.center(), vec2(place.width(), tokens.pill_height));
    let response = cell::put(ui, cx, place, pill, held, is_stop, "");
    let after_pill = after_hours + sizes::AGENDA_PILL + gap;
    let rotation = column(after_pill, sizes::AGENDA_ROTATION);
    paint::text_in(ui.painter(), rotation, Align::Min, &pill.rotation, TextRole::Body, tokens.text_primary);
    let after_rotation = after_pill + sizes::AGENDA_ROTATION + gap;
    let rest = column(after_rotation, inner.width());
    if rest.width() > tokens.space_8 {
        paint::text_in(ui.painter(), rest, Align::Min, &pill.place, TextRole::Body, tokens.text_subdued);
    }
    response
}
