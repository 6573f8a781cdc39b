//! The lane of a host, painted: a bar for each day offered, one thick bar where there are too many.

use super::Shown;
use super::host::{HostRow, HostWeek, OfferedDay, Trainee};
use super::layout::Layout;
use super::person_lane::{doubled, shades, week_at};
use crate::domain::time::add_days;
use crate::domain::{HostId, SessionRef};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, board_sizes as sizes, icons, text};
use crate::ui::widgets::{hover_card, paint};
use egui::{Align, Rangef, Rect, Response, Stroke, Ui, pos2, vec2};

/// Paints the name and the weeks of a host.
pub fn paint(ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, rect: Rect, row: &HostRow, open: bool) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let caret = if open { icons::DOWN } else { icons::NEXT };
    let center = pos2(rect.left() + sizes::CARET, rect.center().y);
    caret.paint(painter, center, tokens.icon_xs, tokens.text_subdued);
    let line =
        Rect::from_x_y_ranges(rect.left() + sizes::HOST_NAME..=layout.names.max - sizes::NAME_RIGHT, rect.y_range());
    // Places shrink first.
    let name = paint::text_in(painter, line, Align::Min, &row.name, TextRole::BodyMedium, tokens.text_primary);
    let rest = line.with_min_x(name.right() + tokens.space_2);
    if rest.width() >= tokens.space_6 {
        let area = text::line(painter, &row.area, TextRole::Small, tokens.text_subdued, rest.width());
        paint::galley_in(painter, rest, Align::Max, area, tokens.text_subdued);
    }
    let track = Rect::from_x_y_ranges(layout.track, rect.y_range());
    shades(ui, cx, shown, layout, rect, &row.shades);
    for (at, week) in row.weeks.iter().enumerate() {
        paint_week(ui, cx, layout, track, at, week);
    }
    doubled(ui, cx, shown, layout, rect, &row.doubled);
}

fn paint_week(ui: &Ui, cx: &Cx<'_>, layout: &Layout, track: Rect, at: usize, week: &HostWeek) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    if week.is_over() {
        let x = inset(layout.week(at));
        let bar = Rect::from_center_size(pos2(x.center(), track.center().y), vec2(x.span(), sizes::OVER_BAR));
        painter.rect_filled(bar, tokens.radius_xs, tokens.overload);
        if bar.width() >= sizes::OVER_WORDS {
            let words = format!("{} / {}", week.load.taken, week.load.offered);
            paint::text_in(painter, bar, Align::Center, &words, TextRole::SmallSemibold, tokens.text_on_overload);
        }
        return;
    }
    let days: Vec<OfferedDay> = week.days().collect();
    let x = inset(layout.columns(&week.columns));
    let count = days.len() as f32;
    let gap = sizes::DAY_GAP.min(x.span() / 8.0);
    let width = (x.span() - gap * (count - 1.0)) / count.max(1.0);
    for (n, day) in days.into_iter().enumerate() {
        let left = x.min + n as f32 * (width + gap);
        let center = pos2(left + width / 2.0, track.center().y);
        let bar = Rect::from_center_size(center, vec2(width, sizes::DAY_BAR));
        let radius = sizes::DAY_RADIUS.min(width / 2.0);
        match day {
            OfferedDay::Taken if week.is_past => painter.rect_filled(bar, radius, tokens.load_2),
            OfferedDay::Taken => painter.rect_filled(bar, radius, tokens.load_3),
            OfferedDay::Free => painter.rect_filled(bar, radius, tokens.load_0),
            OfferedDay::Proposed => {
                let stroke = Stroke::new(tokens.stroke_outline, tokens.accent);
                if width >= sizes::DASHED_LEAST {
                    paint::dashed(painter, tokens, bar, radius, stroke);
                    continue;
                }
                painter.rect_stroke(bar, radius, stroke, egui::StrokeKind::Inside)
            }
        };
    }
}

/// Leaves room between the bars of neighbouring weeks, less where weeks are narrow.
fn inset(week: Rangef) -> Rangef {
    let padding = sizes::WEEK_PADDING.min(week.span() / 8.0);
    Rangef::new(week.min + padding, week.max - padding)
}

/// Paints the name of a trainee.
pub fn paint_trainee(ui: &Ui, cx: &Cx<'_>, layout: &Layout, rect: Rect, trainee: &Trainee) {
    let line =
        Rect::from_x_y_ranges(rect.left() + sizes::TRAINEE_NAME..=layout.names.max - sizes::NAME_RIGHT, rect.y_range());
    paint::text_in(ui.painter(), line, Align::Min, &trainee.name, TextRole::Small, cx.tokens.text_subdued);
}

/// Says the week under the pointer in words, and who comes.
pub fn week_card(response: &Response, cx: &Cx<'_>, shown: &Shown, layout: &Layout, id: &HostId, row: &HostRow) {
    let Some(at) = response.hover_pos().and_then(|at| week_at(shown, layout, at.x)) else { return };
    let Some(week) = row.weeks.get(at) else { return };
    hover_card(response, cx.tokens, |ui| {
        let tokens = cx.tokens;
        let color = if week.is_over() { tokens.state_overdue_text } else { tokens.text_primary };
        tokens.text(ui, &week.words(cx), TextRole::BodySemibold, color);
        let monday = week.load.week.monday();
        for (date, bookings) in cx.derived.ledger.dates(id, monday..add_days(monday, 7)) {
            for booking in bookings {
                let (day, slot) = (cx.texts.date(date), cx.texts.slot(booking.slot));
                let words = format!("{day} · {} · {slot}", cx.person_name(&booking.name.person));
                tokens.text(ui, &words, TextRole::Small, tokens.text_primary);
            }
        }
    });
}

/// Lists the sessions a host has in the week that was clicked, by date; `None` where no week was.
pub fn clicked_week(
    response: &Response,
    cx: &Cx<'_>,
    shown: &Shown,
    layout: &Layout,
    id: &HostId,
) -> Option<Vec<SessionRef>> {
    let at = response.interact_pointer_pos().filter(|_| response.clicked())?;
    let week = shown.axis.weeks.get(week_at(shown, layout, at.x)?)?;
    let monday = week.week.monday();
    let bookings = cx.derived.ledger.dates(id, monday..add_days(monday, 7)).flat_map(|(_, there)| there);
    Some(bookings.map(|booking| booking.name.clone()).collect())
}
