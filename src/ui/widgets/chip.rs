//! Chips: filters that are on or off, choices beside one another.

use egui::{Align, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

/// At both ends, and between icon, label and ×.
const PADDING: f32 = 10.0;
const GAP: f32 = 6.0;

/// Builds a chip.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    label: &'a str,
    icon: Option<Icon>,
    on: bool,
    clear_name: Option<&'a str>,
    enabled: bool,
    staged: Option<Interaction>,
}

/// Holds what happened to a chip.
#[derive(Clone, Debug)]
pub struct ChipResponse {
    /// The response of the whole; `clicked()` turns it on or off, or opens its choices.
    pub response: Response,
    /// Whether its × was pressed.
    pub cleared: bool,
}

impl<'a> Chip<'a> {
    /// Makes one that is off.
    pub fn new(label: &'a str) -> Self {
        Self { label, icon: None, on: false, clear_name: None, enabled: true, staged: None }
    }

    /// Puts an icon before the label.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Turns it on or off.
    pub fn on(mut self, on: bool) -> Self {
        self.on = on;
        self
    }

    /// Gives it an × while it is on; `name` says what pressing it clears.
    pub fn clearable(mut self, name: &'a str) -> Self {
        self.clear_name = Some(name);
        self
    }

    /// Makes it able to act or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Shows it as if in a given state, for the gallery.
    pub fn staged(mut self, interaction: Interaction) -> Self {
        self.staged = Some(interaction);
        self
    }

    /// Gives how wide it will be.
    pub fn width(&self, ui: &Ui, tokens: &Tokens) -> f32 {
        let galley = text::line(ui.painter(), self.label, TextRole::SmallMedium, Color32::PLACEHOLDER, f32::INFINITY);
        let beside = usize::from(self.icon.is_some()) + usize::from(self.on && self.clear_name.is_some());
        (2.0 * PADDING + galley.size().x + beside as f32 * (tokens.icon_sm + GAP)).round()
    }

    /// Adds it.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> ChipResponse {
        let enabled = self.enabled && ui.is_enabled();
        let (padding, gap) = (PADDING, GAP);
        let clear = self.clear_name.filter(|_| self.on && enabled);
        let galley = text::line(ui.painter(), self.label, TextRole::SmallMedium, Color32::PLACEHOLDER, f32::INFINITY);
        let icon_width = self.icon.map_or(0.0, |_| tokens.icon_sm + gap);
        let clear_width = clear.map_or(0.0, |_| tokens.icon_sm + gap);
        let size = vec2((2.0 * padding + icon_width + galley.size().x + clear_width).round(), tokens.control_sm);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, self.label));
        let state = self.staged.unwrap_or_else(|| Interaction::of(&response, enabled));
        let (ground, outline, color) = if state.disabled {
            (tokens.surface_panel, tokens.border_default, tokens.text_disabled)
        } else if self.on {
            (tokens.accent_tint, tokens.accent, tokens.accent_text)
        } else {
            let color = if state.hovered { tokens.text_primary } else { tokens.text_subdued };
            (state.ground(tokens, tokens.surface_panel), tokens.border_strong, color)
        };
        let painter = ui.painter();
        let stroke = Stroke::new(tokens.stroke_hair, outline);
        painter.rect(rect, tokens.radius_sm, ground, stroke, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            let center = pos2(rect.left() + padding + tokens.icon_sm / 2.0, rect.center().y);
            icon.paint(painter, center, tokens.icon_sm, color);
        }
        let line = Rect::from_min_max(pos2(rect.left() + padding + icon_width, rect.top()), rect.right_bottom());
        paint::galley_in(painter, line, Align::Min, galley, color);
        if state.focused {
            paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
        }
        let mut cleared = false;
        if let Some(name) = clear {
            let center = pos2(rect.right() - padding - tokens.icon_sm / 2.0, rect.center().y);
            let target = Rect::from_center_size(center, egui::Vec2::splat(tokens.control_xs));
            let clear = ui.interact(target, response.id.with("clear"), Sense::click());
            clear.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
            let state = Interaction::of(&clear, true);
            if state.hovered {
                ui.painter().rect_filled(target.shrink(2.0), tokens.radius_xs, tokens.surface_hover);
            }
            icons::CLOSE.paint(ui.painter(), center, tokens.icon_sm, color);
            if state.focused {
                paint::focus_ring_inside(ui.painter(), tokens, target);
            }
            cleared = clear.clicked();
            tooltip(clear, tokens, name);
        }
        ChipResponse { response, cleared }
    }
}
