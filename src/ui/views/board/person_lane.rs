//! The lane of a person, painted: shading below the blocks, due dates and double bookings above them.

use super::block::Lane;
use super::layout::Layout;
use super::person::PersonRow;
use super::shade::{Shade, ShadeKind};
use super::{Shown, bars};
use crate::domain::time::add_days;
use crate::domain::{Half, State};
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::theme::{TextRole, board_sizes as sizes};
use crate::ui::widgets::paint::{self, Hatch};
use crate::ui::widgets::{hover_card, tooltip};
use chrono::NaiveDate;
use egui::{Align, Color32, Painter, Pos2, Rangef, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// Paints the name, and at its right how they stand.
pub fn paint_name(ui: &Ui, cx: &Cx<'_>, layout: &Layout, rect: Rect, row: &PersonRow) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let mut right = layout.names.max - sizes::NAME_RIGHT;
    if look::state(row.state).is_some() {
        let (icon, color) = look::state_mark(tokens, row.state);
        icon.paint(painter, pos2(right - tokens.icon_sm / 2.0, rect.center().y), tokens.icon_sm, color);
        right -= tokens.icon_sm + tokens.space_2;
    }
    let line = Rect::from_x_y_ranges(rect.left() + tokens.page_padding_x..=right, rect.y_range());
    let color = if row.state == State::Left { tokens.text_faint } else { tokens.text_primary };
    paint::text_in(painter, line, Align::Min, &row.name, TextRole::BodyMedium, color);
}

/// Paints what lies behind the blocks: days they never work, and when they are away.
pub fn paint_below(ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, rect: Rect, row: &PersonRow) {
    let axis = &shown.axis;
    let off: Vec<usize> =
        axis.days.iter().enumerate().filter(|(_, day)| !row.works.contains(*day)).map(|(at, _)| at).collect();
    // Where a day is a few points wide, its shade would be noise.
    if axis.weeks.len() <= sizes::ICON_WEEKS {
        let per_week = axis.days.len() as usize;
        for column in (0..axis.weeks.len()).flat_map(|week| off.iter().map(move |at| week * per_week + at)) {
            // A day on which everybody is away has a ground of its own.
            if axis.closed.iter().any(|closed| closed.columns.contains(&column)) {
                continue;
            }
            let day = Rect::from_x_y_ranges(layout.columns(&(column..column + 1)), rect.y_range());
            let inside = day.with_max_y(day.bottom() - cx.tokens.stroke_hair);
            ui.painter().rect_filled(inside, 0.0, cx.tokens.shade_weekend);
        }
    }
    shades(ui, cx, shown, layout, rect, &row.shades);
}

/// Paints when somebody is away, with its name where there is room.
pub fn shades(ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, rect: Rect, shades: &[Shade]) {
    let tokens = cx.tokens;
    let inside = rect.with_max_y(rect.bottom() - tokens.stroke_hair);
    for shade in shades {
        let Some(columns) = shown.axis.span(shade.from, shade.to) else { continue };
        let y = match shade.half {
            None => inside.y_range(),
            Some(Half::Morning) => Rangef::new(inside.top(), inside.center().y),
            Some(Half::Afternoon) => Rangef::new(inside.center().y, inside.bottom()),
        };
        let place = Rect::from_x_y_ranges(layout.columns(&columns), y);
        let kind = match shade.kind {
            ShadeKind::Absent => Hatch::Absence,
            ShadeKind::Gone => Hatch::Closure,
        };
        paint::hatch(ui.painter(), tokens, place, kind);
        if place.width() >= sizes::WEEK_LABEL && shade.half.is_none() {
            let line = place.shrink2(vec2(tokens.space_2, 0.0));
            paint::plate(ui.painter(), tokens, line, &shade.label, TextRole::Small, tokens.text_subdued, kind);
        }
    }
}

/// Paints a bar under each date that holds more than it may.
pub fn doubled(ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, rect: Rect, dates: &[NaiveDate]) {
    for column in dates.iter().filter_map(|date| shown.axis.column(*date)) {
        let day = layout.columns(&(column..column + 1));
        let bottom = rect.bottom() - cx.tokens.stroke_hair;
        let bar = Rect::from_x_y_ranges(day, bottom - sizes::DOUBLED..=bottom);
        ui.painter().rect_filled(bar, 0.0, cx.tokens.overload);
    }
}

/// Paints what stands above the blocks: due dates as ticks, and double bookings.
pub fn paint_above(ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, lane: Lane, row: &PersonRow) {
    doubled(ui, cx, shown, layout, lane.rect, &row.doubled);
    let mut beside: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, tick) in row.ticks.iter().enumerate() {
        let Some(edge) = shown.axis.end_of(tick.date) else { continue };
        // Two that are due on one day stand side by side.
        let before = beside.entry(edge).or_default();
        let x = layout.edge(edge) - 2.0 * sizes::TICK * *before as f32;
        *before += 1;
        let color = cx.tokens.rotation(tick.look).solid;
        let (top, radius) = (lane.rect.top() + cx.tokens.stroke_hair, sizes::TICK);
        let center = pos2(x, top + radius);
        let stem = center.y..=lane.rect.bottom() - cx.tokens.space_1;
        ui.painter().vline(x, stem, Stroke::new(cx.tokens.stroke_focus, color));
        diamond(ui.painter(), center, color);
        let target = Rect::from_x_y_ranges(x - radius..=x + radius, lane.rect.y_range());
        let response = ui.interact(target, lane.row.with(("due", at)), Sense::hover());
        tooltip(response, cx.tokens, &tick.words);
    }
}

/// Paints the head of a due date.
pub fn diamond(painter: &Painter, center: Pos2, color: Color32) {
    let radius = sizes::TICK;
    let corners = [vec2(0.0, -radius), vec2(radius, 0.0), vec2(0.0, radius), vec2(-radius, 0.0)];
    let points = corners.into_iter().map(|corner| center + corner).collect();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// Lists the week under the pointer where blocks are too narrow to be told apart.
pub fn week_card(response: &Response, cx: &Cx<'_>, shown: &Shown, layout: &Layout, row: &PersonRow) {
    if shown.axis.weeks.len() <= sizes::ICON_WEEKS {
        return;
    }
    let Some(at) = response.hover_pos().and_then(|at| week_at(shown, layout, at.x)) else { return };
    let Some(week) = shown.axis.weeks.get(at) else { return };
    let monday = week.week.monday();
    let sessions = bars::between(&row.bars, monday, add_days(monday, 6));
    hover_card(response, cx.tokens, |ui| {
        cx.tokens.text(ui, &week.spoken, TextRole::BodySemibold, cx.tokens.text_primary);
        for bar in sessions {
            cx.tokens.text(ui, &bar.spoken(cx), TextRole::Small, cx.tokens.text_primary);
        }
    });
}

/// Gives the week at a place, counted from the first.
pub fn week_at(shown: &Shown, layout: &Layout, x: f32) -> Option<usize> {
    Some(layout.column_at(x)? / shown.axis.days.len() as usize)
}
