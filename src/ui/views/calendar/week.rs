//! A week by half-days: the sessions of each day in bands, with a second line for their hours, rotation and place.

use super::bands::{BANDS, fullest, of_band, shares};
use super::cell::{self, Touched};
use super::layout::Layout;
use super::month::{Day, Month, shown};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes};
use crate::ui::views::moving::Held;
use crate::ui::widgets::paint;
use egui::{Align, Rangef, Rect, Ui, pos2, vec2};

/// Shares the height of the week out among its bands.
pub fn bands(month: &Month, layout: &Layout) -> [Rangef; 3] {
    let row = layout.row(0);
    shares(Rangef::new(row.min + sizes::DAY_LINE + sizes::RULE_LINE, row.max), fullest(month))
}

/// Puts the sessions of a day into its bands; `tab_stops` when Tab is to reach them.
pub fn pills(
    ui: &mut Ui,
    cx: &Cx<'_>,
    rect: Rect,
    day: &Day,
    bands: &[Rangef; 3],
    held: Option<&Held>,
    tab_stops: bool,
) -> Touched {
    let tokens = cx.tokens;
    let mut touched = Touched::default();
    for (part, (band, range)) in BANDS.into_iter().zip(bands).enumerate() {
        let inside = Rect::from_min_max(
            pos2(rect.left() + sizes::CELL_PADDING, range.min + tokens.space_1),
            pos2(rect.right() - sizes::CELL_PADDING, range.max - tokens.space_1),
        );
        let all = of_band(day, band).count();
        let count = shown(all, inside.height(), sizes::WEEK_CARD, tokens.pill_gap, sizes::MORE_LINE);
        let size = vec2(inside.width(), sizes::WEEK_CARD);
        let mut top = inside.top();
        for (index, pill) in of_band(day, band).take(count) {
            let place = Rect::from_min_size(pos2(inside.left(), top), size);
            let detail = pill.detail(cx);
            touched.pills.push((index, cell::put(ui, cx, place, pill, held, tab_stops, &detail)));
            top += sizes::WEEK_CARD + tokens.pill_gap;
        }
        if let Some(held) = held.filter(|held| held.lands_on(day.date) && held.slot.unwrap_or(held.pill.slot) == band) {
            let top = top.min(inside.bottom() - tokens.pill_height);
            let size = vec2(inside.width(), tokens.pill_height);
            cell::landing(ui, cx, Rect::from_min_size(pos2(inside.left(), top), size), held);
        }
        if all > count {
            let place = Rect::from_min_size(pos2(inside.left(), top), vec2(inside.width(), sizes::MORE_LINE));
            touched.more.push(cell::more(ui, cx, place, day, part, all - count, tab_stops));
        }
    }
    touched
}

/// Writes the names and hours of the bands at the left, and draws the lines between them.
pub fn heads(ui: &Ui, cx: &Cx<'_>, layout: &Layout, bands: &[Rangef; 3]) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let left = layout.rect.left() + tokens.space_2;
    for (band, range) in BANDS.into_iter().zip(bands) {
        painter.hline(layout.rect.x_range(), range.min, (tokens.stroke_hair, tokens.border_subtle));
        let line = |at: f32| {
            let top = range.min + tokens.space_1 + at * TextRole::Small.line_height();
            Rect::from_min_size(
                pos2(left, top),
                vec2(sizes::BAND_COLUMN - tokens.space_2, TextRole::Small.line_height()),
            )
        };
        let name = crate::texts::capitalized(&cx.texts.slot(band));
        paint::text_in(painter, line(0.0), Align::Min, &name, TextRole::SmallMedium, tokens.text_subdued);
        let hours = cx.texts.hours(cx.workspace.root.calendar.hours(band));
        paint::text_in(painter, line(1.0), Align::Min, &hours, TextRole::Small, tokens.text_faint);
    }
}
