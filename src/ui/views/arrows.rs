//! The moves of a repair as arrows from the old place of a session to the new one, on the board and in the calendar.

use crate::ui::theme::{Tokens, board_sizes as sizes};
use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

/// Where a session that moves goes, as far as it can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward<T> {
    /// To a place that is shown.
    Place(T),
    /// Before what is shown.
    Earlier,
    /// After what is shown.
    Later,
}

/// The line of an arrow; its head is at the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Where it begins.
    pub from: Pos2,
    /// Where it points to.
    pub to: Pos2,
}

impl Arrow {
    /// Leads from one place to another, between the edges that face each other; `None` where one lies over the other.
    pub fn between(from: Rect, to: Rect) -> Option<Self> {
        let arrow = if to.left() >= from.center().x && to.left() > from.left() {
            Self { from: from.right_center() - vec2(inset(from.width()), 0.0), to: to.left_center() }
        } else if to.right() <= from.center().x && to.right() < from.right() {
            Self { from: from.left_center() + vec2(inset(from.width()), 0.0), to: to.right_center() }
        } else {
            // Below or above: along the right edge, so that no word is crossed.
            let x = |rect: Rect| rect.right() - inset(rect.width());
            let rise = inset(from.height());
            if to.top() >= from.center().y {
                Self { from: pos2(x(from), from.bottom() - rise), to: pos2(x(to), to.top()) }
            } else if to.bottom() <= from.center().y {
                Self { from: pos2(x(from), from.top() + rise), to: pos2(x(to), to.bottom()) }
            } else {
                return None;
            }
        };
        (arrow.from.distance(arrow.to) >= sizes::ARROW_HEAD.0).then_some(arrow)
    }

    /// Leads a little way out of a place, in a direction.
    pub fn out_of(from: Rect, direction: Vec2) -> Self {
        let start = if direction.x == 0.0 {
            let y = if direction.y < 0.0 { from.top() } else { from.bottom() };
            pos2(from.right() - inset(from.width()), y - direction.y * inset(from.height()))
        } else {
            let x = if direction.x < 0.0 { from.left() } else { from.right() };
            pos2(x - direction.x * inset(from.width()), from.center().y)
        };
        Self { from: start, to: start + direction * sizes::ARROW_STUB }
    }

    /// Paints it.
    pub fn paint(self, painter: &Painter, tokens: &Tokens) {
        let (length, half) = sizes::ARROW_HEAD;
        let along = (self.to - self.from).normalized();
        let neck = self.to - along * length;
        let across = along.rot90() * half;
        painter.line_segment([self.from, neck], Stroke::new(tokens.stroke_mark, tokens.accent));
        let head = vec![self.to, neck + across, neck - across];
        painter.add(Shape::convex_polygon(head, tokens.accent, Stroke::NONE));
    }
}

/// Gives how far inside a place of some extent an arrow begins: no farther than its middle.
fn inset(extent: f32) -> f32 {
    sizes::ARROW_INSET.min(extent / 2.0)
}
