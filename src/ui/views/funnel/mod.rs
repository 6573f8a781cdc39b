//! The funnel from calls to deals, as every page shows it: one column a step, with the part that came so far.

pub mod model;

use crate::domain::funnel::Funnel;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, sizes, text};
use crate::ui::widgets::{EmptyState, Panel, paint};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use model::Step;

/// Paints a funnel as a panel of its own.
pub fn panel(ui: &mut Ui, cx: &Cx<'_>, funnel: &Funnel) {
    Panel::new(&cx.texts.get("funnel-title")).show(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = cx.tokens.space_2;
        show(ui, cx, funnel);
    });
}

/// Paints a funnel in the room there is; where nothing was recorded it says so.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, funnel: &Funnel) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    if funnel.is_empty() {
        EmptyState::short(icons::COLD_CALLS, &texts.get("funnel-none")).show(ui, tokens);
        return;
    }
    let steps = model::steps(texts, funnel);
    let height = tokens.text_small_line * 2.0 + tokens.text_heading_line + sizes::GAUGE + 2.0 * tokens.space_2;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let gap = tokens.space_3;
    let width = (whole.width() + gap) / steps.len() as f32 - gap;
    let fits = |step: &Step| {
        text::line(ui.painter(), &step.rate, TextRole::Small, tokens.text_subdued, f32::INFINITY).size().x <= width
    };
    let is_narrow = !steps.iter().all(fits);
    for (at, step) in steps.iter().enumerate() {
        let left = whole.left() + at as f32 * (width + gap);
        let column = Rect::from_min_max(pos2(left, whole.top()), pos2(left + width, whole.bottom()));
        one(ui, cx, at, column, step, is_narrow);
    }
    tokens.text(ui, &model::sentence(texts, funnel), TextRole::Small, tokens.text_faint);
}

fn one(ui: &Ui, cx: &Cx<'_>, at: usize, column: Rect, step: &Step, is_narrow: bool) {
    let tokens = cx.tokens;
    let response = ui.interact(column, ui.scope_id().with(("funnel", at)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &step.spoken));
    let painter = ui.painter();
    let mut top = column.top();
    let mut line = |height: f32, words: &str, role: TextRole, color| {
        let rect = Rect::from_min_max(pos2(column.left(), top), pos2(column.right(), top + height));
        paint::text_in(painter, rect, Align::Min, words, role, color);
        top += height;
    };
    line(tokens.text_small_line, &step.label, TextRole::Small, tokens.text_subdued);
    line(tokens.text_heading_line, &step.count, TextRole::Heading, tokens.text_primary);
    top += tokens.space_1;
    let track = Rect::from_min_max(pos2(column.left(), top), pos2(column.right(), top + sizes::GAUGE));
    painter.rect_filled(track, tokens.radius_xs, tokens.load_0);
    let filled = track.with_max_x(track.left() + track.width() * step.share);
    painter.rect_filled(filled, tokens.radius_xs, tokens.accent);
    top += sizes::GAUGE + tokens.space_1;
    let rate = Rect::from_min_max(pos2(column.left(), top), pos2(column.right(), top + tokens.text_small_line));
    paint::text_in(
        painter,
        rate,
        Align::Min,
        if is_narrow { &step.percent } else { &step.rate },
        TextRole::Small,
        tokens.text_subdued,
    );
}
