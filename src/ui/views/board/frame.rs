//! What stands still while the board is scrolled: the weeks above, the heads of both boards, and the grounds behind the lanes.

use super::axis::Axis;
use super::layout::Layout;
use super::pane::Part;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, board_sizes as sizes, text};
use crate::ui::widgets::paint::{self, Hatch};
use crate::ui::widgets::tooltip;
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Paints the weeks, each with its first day; where they are narrow, as many of them as have room.
pub fn heads(ui: &Ui, cx: &Cx<'_>, axis: &Axis, layout: &Layout) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let width = layout.week(0).span().max(tokens.stroke_hair);
    let step = (sizes::WEEK_LABEL / width).ceil().max(1.0) as usize;
    for (at, week) in axis.weeks.iter().enumerate() {
        let columns = layout.week(at);
        let rect = Rect::from_x_y_ranges(columns, layout.head.y_range());
        let response = ui.interact(rect, ui.scope_id().with(("week", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &week.spoken));
        tooltip(response, tokens, &week.spoken);
        // At the right end a label may find less room than between two.
        if at % step != 0 || columns.min + sizes::WEEK_LABEL.min(width * step as f32) > layout.head.right() + 1.0 {
            continue;
        }
        let room = (width * step as f32 - tokens.space_2).max(0.0);
        let color = if week.is_now { tokens.accent_text } else { tokens.text_primary };
        let lines = [
            (&week.head, TextRole::SmallSemibold, color),
            (&week.date, TextRole::Small, if week.is_now { tokens.accent_text } else { tokens.text_subdued }),
        ];
        for ((words, role, color), middle) in lines.into_iter().zip(sizes::HEAD_LINES) {
            let left = pos2(columns.min + tokens.space_1, layout.head.top() + middle - role.line_height() / 2.0);
            let line = Rect::from_min_size(left, vec2(room, role.line_height()));
            paint::text_in(painter, line, Align::Min, words, role, color);
        }
    }
}

/// Paints the head of one of the boards, and what belongs there while it is empty.
pub fn section(ui: &Ui, cx: &Cx<'_>, layout: &Layout, part: Part, is_empty: bool) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let (rect, name, what, none) = match part {
        Part::Hosts => (layout.hosts_head, "board-hosts", "board-hosts-what", "board-hosts-none"),
        Part::People => (layout.people_head, "board-people", "board-people-what", "board-people-none"),
    };
    let (name, what) = (cx.texts.get(name), cx.texts.get(if is_empty { none } else { what }));
    painter.rect_filled(rect, 0.0, tokens.surface_sunken);
    for y in [rect.top(), rect.bottom()] {
        painter.hline(rect.x_range(), y - tokens.stroke_hair / 2.0, (tokens.stroke_hair, tokens.border_default));
    }
    let response = ui.interact(rect, ui.scope_id().with(("section", part as usize)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*name));
    let line = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
    let drawn = paint::text_in(painter, line, Align::Min, &name, TextRole::SmallSemibold, tokens.text_primary);
    let line = line.with_min_x(drawn.right() + tokens.space_2);
    paint::text_in(painter, line, Align::Min, &what, TextRole::Small, tokens.text_subdued);
}

/// Paints the grounds of a board: days of rest, today, closures, and a line before each week.
pub fn grounds(ui: &Ui, cx: &Cx<'_>, axis: &Axis, layout: &Layout, rect: Rect) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let working_days = cx.workspace.root.calendar.working_days;
    let per_week = axis.days.len() as usize;
    let fill = |columns: std::ops::Range<usize>, color| {
        painter.rect_filled(Rect::from_x_y_ranges(layout.columns(&columns), rect.y_range()), 0.0, color);
    };
    for (at, _) in axis.days.iter().enumerate().filter(|(_, day)| !working_days.contains(*day)) {
        for week in 0..axis.weeks.len() {
            let column = week * per_week + at;
            fill(column..column + 1, tokens.shade_weekend);
        }
    }
    if let Some(today) = axis.today {
        fill(today..today + 1, tokens.shade_today);
    }
    for closed in &axis.closed {
        let columns = Rect::from_x_y_ranges(layout.columns(&closed.columns), rect.y_range());
        paint::hatch(painter, tokens, columns, Hatch::Closure);
    }
    for at in 0..axis.weeks.len() {
        let x = layout.week(at).min - tokens.stroke_hair / 2.0;
        painter.vline(x, rect.y_range(), (tokens.stroke_hair, tokens.border_subtle));
    }
}

/// Writes the names of closures over the people, where they have room.
pub fn closure_names(ui: &Ui, cx: &Cx<'_>, axis: &Axis, layout: &Layout, part: Part) {
    if part == Part::Hosts {
        return;
    }
    let tokens = cx.tokens;
    let painter = ui.painter().with_clip_rect(layout.people);
    for closed in &axis.closed {
        let columns = layout.columns(&closed.columns);
        if columns.span() >= sizes::WEEK_LABEL {
            let lane = Rect::from_x_y_ranges(columns, layout.people.top()..=layout.people.top() + tokens.row_board);
            let line = lane.shrink2(vec2(tokens.space_2, 0.0));
            let color = tokens.text_subdued;
            let role = TextRole::Small;
            // A name that is too long for a line takes two, over two lanes.
            let galley = text::lines(&painter, &closed.name, role, color, line.width() - tokens.space_2, 2);
            if galley.rows.len() > 1 {
                let top = pos2(line.left(), line.center().y - role.line_height() / 2.0);
                let plate = Rect::from_min_size(top, galley.size() + vec2(tokens.space_2, 0.0));
                painter.rect_filled(plate, 0.0, tokens.shade_closure);
                painter.galley(plate.min + vec2(tokens.space_1, 0.0), galley, color);
                continue;
            }
            paint::plate(&painter, tokens, line, &closed.name, role, color, Hatch::Closure);
        }
    }
}

/// Paints the edge between the names and the weeks, and the one below the head.
pub fn edges(ui: &Ui, cx: &Cx<'_>, layout: &Layout) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let half = tokens.stroke_hair / 2.0;
    for rect in [layout.hosts, layout.people] {
        painter.vline(layout.names.max - half, rect.y_range(), (tokens.stroke_hair, tokens.border_default));
    }
}
