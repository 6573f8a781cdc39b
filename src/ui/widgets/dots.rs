//! Rotation dots: one for each session owed, told apart by shape.

use egui::{
    Align, Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{RotationLook, TextRole, Tokens};

/// Counts the sessions of a rotation by how far they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Steps {
    /// Done.
    pub done: usize,
    /// Past, its outcome not recorded.
    pub awaiting: usize,
    /// Has a date.
    pub scheduled: usize,
    /// Has no date.
    pub missing: usize,
}

impl Steps {
    /// Counts all of them.
    pub fn owed(&self) -> usize {
        self.done + self.awaiting + self.scheduled + self.missing
    }
}

/// Names the four dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dot {
    /// Done: filled.
    Done,
    /// Awaiting its outcome: half filled.
    Awaiting,
    /// Scheduled: an outline.
    Scheduled,
    /// Missing: a dashed outline.
    Missing,
}

const ACROSS: f32 = 10.0;
const GAP: f32 = 4.0;
const MOST: usize = 8;

/// Adds the dots of a rotation, or figures beyond eight. `name` says them in words: "cold calls: 2 done, 1 scheduled".
pub fn rotation_dots(ui: &mut Ui, tokens: &Tokens, look: RotationLook, steps: Steps, name: &str) -> Response {
    let count = steps.owed().min(MOST);
    let width = if steps.owed() > MOST { 40.0 } else { count as f32 * (ACROSS + GAP) - GAP };
    let (rect, response) = ui.allocate_exact_size(vec2(width.max(0.0), tokens.text_small_line), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        paint_dots(ui.painter(), tokens, look, steps, rect);
    }
    tooltip(response, tokens, name)
}

/// Paints the dots of a rotation from the left of `rect`, as a table that lays its own rows out does.
pub fn paint_dots(painter: &Painter, tokens: &Tokens, look: RotationLook, steps: Steps, rect: Rect) {
    if steps.owed() > MOST {
        let figures = format!("{}/{}", steps.done, steps.owed());
        paint::text_in(painter, rect, Align::Min, &figures, TextRole::Body, tokens.rotation(look).text);
        return;
    }
    let kinds = [
        (Dot::Done, steps.done),
        (Dot::Awaiting, steps.awaiting),
        (Dot::Scheduled, steps.scheduled),
        (Dot::Missing, steps.missing),
    ];
    let mut center = pos2(rect.left() + ACROSS / 2.0, rect.center().y);
    for (dot, count) in kinds {
        for _ in 0..count {
            paint_dot(painter, tokens, look, dot, center);
            center.x += ACROSS + GAP;
        }
    }
}

/// Paints one dot, as a legend does.
pub fn paint_dot(painter: &Painter, tokens: &Tokens, look: RotationLook, dot: Dot, center: Pos2) {
    let colors = tokens.rotation(look);
    let radius = ACROSS / 2.0;
    let outline = paint::crisp(painter, Stroke::new(tokens.stroke_mark, colors.solid));
    // The stroke of a circle lies outside it.
    let middle = radius - outline.width;
    match dot {
        Dot::Done => {
            painter.circle_filled(center, radius, colors.solid);
        }
        Dot::Awaiting => {
            painter.circle(center, middle, Color32::TRANSPARENT, outline);
            let half = (0..=12)
                .map(|step| center + (radius - 0.25) * Vec2::angled(std::f32::consts::PI * (0.5 + step as f32 / 12.0)))
                .collect();
            painter.add(Shape::convex_polygon(half, colors.solid, Stroke::NONE));
        }
        Dot::Scheduled => {
            painter.circle(center, middle, colors.tint, outline);
        }
        Dot::Missing => {
            let square = Rect::from_center_size(center, Vec2::splat(ACROSS));
            let stroke = Stroke::new(tokens.stroke_mark, tokens.text_faint);
            paint::dashed_rect(painter, square, radius, stroke, 2.5, 2.0);
        }
    }
}
