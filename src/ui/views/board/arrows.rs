//! The moves of a repair in the lane of a person.

use super::axis::Axis;
use super::bars::Bar;
use super::block::{self, Lane};
use super::layout::Layout;
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::views::arrows::{Arrow, Toward};
use crate::ui::views::calendar::pill::Booked;
use egui::{Rect, Ui, vec2};

/// Lists the moves that begin in the weeks shown: which block of the lane, and where it goes.
pub fn of_lane(bars: &[Bar], axis: &Axis, preview: Option<&Preview>) -> Vec<(usize, Toward<usize>)> {
    let Some(preview) = preview else { return Vec::new() };
    let leaving = bars.iter().enumerate().filter(|(_, bar)| bar.pill.is_leaving && axis.column(bar.date).is_some());
    leaving
        .filter_map(|(at, bar)| {
            let place = &preview.move_of(bar.pill.what.session()?)?.to;
            let toward = if place.date < axis.first.monday() {
                Toward::Earlier
            } else if place.date > axis.last_day() {
                Toward::Later
            } else {
                let is_it = |bar: &Bar| matches!(&bar.pill.what, Booked::Proposal(other) if other == place);
                Toward::Place(bars.iter().position(is_it)?)
            };
            Some((at, toward))
        })
        .collect()
}

/// Paints them.
pub fn paint(ui: &Ui, cx: &Cx<'_>, axis: &Axis, layout: &Layout, lane: Lane, bars: &[Bar]) {
    let place = |at: usize| -> Option<Rect> {
        let bar = bars.get(at)?;
        let column = axis.column(bar.date)?;
        Some(block::place(lane.rect, layout.columns(&(column..column + 1)), bar, lane.is_trainee))
    };
    for (from, toward) in of_lane(bars, axis, cx.preview) {
        let Some(from) = place(from) else { continue };
        let arrow = match toward {
            Toward::Place(to) => place(to).and_then(|to| Arrow::between(from, to)),
            Toward::Earlier => Some(Arrow::out_of(from, vec2(-1.0, 0.0))),
            Toward::Later => Some(Arrow::out_of(from, vec2(1.0, 0.0))),
        };
        if let Some(arrow) = arrow {
            arrow.paint(ui.painter(), cx.tokens);
        }
    }
}
