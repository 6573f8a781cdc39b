//! Paints the order of the rotations, from left to right.

use super::order::{Node, Order, Waits};
use crate::domain::Kind;
use crate::ui::context::Cx;
use crate::ui::theme::{RotationLook, TextRole, host_sizes, text};
use crate::ui::views::arrows::Arrow;
use crate::ui::widgets::paint;
use egui::{Align, Frame, Margin, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Adds the drawing; nothing for less than two rotations, which have no order.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, order: &Order) {
    if order.nodes.len() < 2 {
        return;
    }
    let tokens = cx.tokens;
    let margin =
        Margin { left: tokens.space_4 as i8, right: tokens.space_4 as i8, top: 0, bottom: tokens.space_3 as i8 };
    let (node, gap) = (host_sizes::ORDER_NODE, host_sizes::ORDER_GAP);
    let (columns, rows) = (order.size.0 as f32, order.size.1 as f32);
    let passes = |waits: &&Waits| {
        let column = |at: usize| order.nodes.get(at).map_or(0, |one| one.place.0);
        column(waits.then) > column(waits.first) + 1
    };
    let lanes = order.waits.iter().filter(passes).count() as f32;
    let nodes_height = rows * node.y + (rows - 1.0) * gap.y;
    let size = vec2(columns * node.x + (columns - 1.0) * gap.x, nodes_height + lanes * host_sizes::ORDER_LANE);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ScrollArea::horizontal().id_salt("order").auto_shrink([false, true]).show(ui, |ui| {
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let name = cx.texts.with("programmes-order", &[("words", order.spoken.as_str().into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            let place = |one: &Node| {
                let (column, row) = (one.place.0 as f32, one.place.1 as f32);
                // A column with fewer rotations stands in the middle of the height.
                let here = order.nodes.iter().filter(|other| other.place.0 == one.place.0).count() as f32;
                let top = (nodes_height - here * node.y - (here - 1.0) * gap.y) / 2.0;
                Rect::from_min_size(rect.min + vec2(column * (node.x + gap.x), top + row * (node.y + gap.y)), node)
            };
            let mut labels = Vec::new();
            let mut lane = rect.top() + nodes_height + host_sizes::ORDER_LANE / 2.0;
            for waits in &order.waits {
                let (Some(first), Some(then)) = (order.nodes.get(waits.first), order.nodes.get(waits.then)) else {
                    continue;
                };
                let (from, to) = (place(first), place(then));
                if passes(&waits) {
                    // Below the rotations between the two.
                    let (start, end) = (from.center_bottom(), to.center_bottom());
                    let line = Stroke::new(tokens.stroke_mark, tokens.accent);
                    ui.painter().line_segment([start, pos2(start.x, lane)], line);
                    ui.painter().hline(start.x..=end.x, lane, line);
                    Arrow { from: pos2(end.x, lane), to: end }.paint(ui.painter(), tokens);
                    labels.push((pos2((start.x + end.x) / 2.0, lane), &waits.words));
                    lane += host_sizes::ORDER_LANE;
                } else if from.right() < to.left() {
                    let arrow = Arrow { from: from.right_center(), to: to.left_center() };
                    arrow.paint(ui.painter(), tokens);
                    // Near what waits, where arrows that begin together have parted.
                    let x = to.left() - gap.x / 2.0;
                    let part = (x - arrow.from.x) / (arrow.to.x - arrow.from.x);
                    labels.push((pos2(x, arrow.from.y + part * (arrow.to.y - arrow.from.y)), &waits.words));
                }
            }
            for one in &order.nodes {
                paint_node(ui, cx, one, place(one));
            }
            for (center, words) in labels {
                let (role, color) = (TextRole::Small, tokens.text_subdued);
                let galley = text::line(ui.painter(), words, role, color, gap.x);
                let plate = Rect::from_center_size(center, galley.size() + vec2(tokens.space_2, 0.0));
                ui.painter().rect_filled(plate, tokens.radius_xs, tokens.surface_panel);
                paint::galley_in(ui.painter(), plate, Align::Center, galley, color);
            }
        });
    });
}

fn paint_node(ui: &Ui, cx: &Cx<'_>, one: &Node, rect: Rect) {
    let tokens = cx.tokens;
    let look = match one.kind {
        Kind::ColdCalls => RotationLook::ColdCalls,
        Kind::RideAlong => RotationLook::RideAlong,
        Kind::Other => RotationLook::Other(one.other_index),
    };
    let colors = tokens.rotation(look);
    let outline = Stroke::new(tokens.stroke_hair, colors.solid);
    let painter = ui.painter();
    painter.rect(rect, tokens.radius_sm, tokens.surface_panel, outline, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(tokens.space_3, tokens.space_1));
    let center = pos2(inner.left() + tokens.icon_sm / 2.0, inner.top() + tokens.text_body_line / 2.0);
    look.icon().paint(painter, center, tokens.icon_sm, colors.solid);
    let left = inner.left() + tokens.icon_sm + tokens.space_2;
    let first = Rect::from_min_max(pos2(left, inner.top()), pos2(inner.right(), inner.top() + tokens.text_body_line));
    paint::text_in(painter, first, Align::Min, &one.name, TextRole::BodyMedium, tokens.text_primary);
    let second = Rect::from_min_max(first.left_bottom(), inner.max);
    paint::text_in(painter, second, Align::Min, &one.details, TextRole::Small, tokens.text_subdued);
}
