//! The cap of a key, beside the command it calls.

use std::sync::Arc;

use egui::{Align, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{Vec2, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{TextRole, Tokens, text};

/// Holds a laid out cap.
pub struct KeyCap {
    galley: Arc<Galley>,
    padding: f32,
}

/// Lays a cap out, to know its size before painting it.
pub fn layout(ui: &Ui, tokens: &Tokens, keys: &str) -> KeyCap {
    KeyCap {
        galley: text::line(ui.painter(), keys, TextRole::Small, tokens.text_faint, f32::INFINITY),
        padding: tokens.space_1,
    }
}

impl KeyCap {
    /// Gives its size.
    pub fn size(&self) -> Vec2 {
        vec2((self.galley.size().x + 2.0 * self.padding).max(self.galley.size().y + 2.0), self.galley.size().y + 2.0)
    }

    /// Paints it with its upper left corner at `at`.
    pub fn paint(self, painter: &Painter, tokens: &Tokens, at: Pos2) {
        let rect = Rect::from_min_size(at, self.size());
        painter.rect(
            rect,
            tokens.radius_xs,
            tokens.surface_panel,
            Stroke::new(tokens.stroke_hair, tokens.border_strong),
            StrokeKind::Inside,
        );
        paint::galley_in(painter, rect, Align::Center, self.galley, tokens.text_faint);
    }
}

/// Adds a cap to a layout.
pub fn key_cap(ui: &mut Ui, tokens: &Tokens, keys: &str) -> Response {
    let cap = layout(ui, tokens, keys);
    let (rect, response) = ui.allocate_exact_size(cap.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    if ui.is_rect_visible(rect) {
        cap.paint(ui.painter(), tokens, rect.min);
    }
    response
}
