//! A page in the sidebar, with its count.

use egui::{Align, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{Icon, TextRole, Tokens, text};

/// Builds an item of the sidebar.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct SidebarItem<'a> {
    icon: Icon,
    label: &'a str,
    name: Option<&'a str>,
    selected: bool,
    count: usize,
    collapsed: bool,
    staged: Option<Interaction>,
}

impl<'a> SidebarItem<'a> {
    /// Makes one.
    pub fn new(icon: Icon, label: &'a str) -> Self {
        Self { icon, label, name: None, selected: false, count: 0, collapsed: false, staged: None }
    }

    /// Marks the page that is shown.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Shows a count at the right, absent at zero. `name` is the accessible name with the count in words.
    pub fn count(mut self, count: usize, name: &'a str) -> Self {
        self.count = count;
        self.name = Some(name);
        self
    }

    /// Shows the icon alone, its label as tooltip.
    pub fn collapsed(mut self, collapsed: bool) -> Self {
        self.collapsed = collapsed;
        self
    }

    /// Shows it as if in a given state, for the gallery.
    pub fn staged(mut self, interaction: Interaction) -> Self {
        self.staged = Some(interaction);
        self
    }

    /// Adds it; `clicked()` goes to the page.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let width = if self.collapsed { tokens.control_lg } else { ui.available_width() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.control_lg), Sense::click());
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), self.selected, name));
        response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(self.selected));
        if ui.is_rect_visible(rect) {
            let state = self.staged.unwrap_or_else(|| Interaction::of(&response, true));
            let painter = ui.painter();
            let rest = if self.selected { tokens.surface_pressed } else { egui::Color32::TRANSPARENT };
            let ground = if self.selected { rest } else { state.ground(tokens, rest) };
            painter.rect_filled(rect, tokens.radius_sm, ground);
            let active = self.selected || state.hovered;
            let text_color = if active { tokens.text_primary } else { tokens.text_subdued };
            let (icon, icon_color) =
                if self.selected { (self.icon.fill(), tokens.accent_text) } else { (self.icon, text_color) };
            let center = if self.collapsed {
                rect.center()
            } else {
                pos2(rect.left() + tokens.space_2 + tokens.icon_lg / 2.0, rect.center().y)
            };
            icon.paint(painter, center, tokens.icon_lg, icon_color);
            if self.collapsed {
                if self.count > 0 {
                    let dot = center + vec2(tokens.icon_lg, -tokens.icon_lg) / 2.0;
                    painter.circle_filled(dot, 3.0, tokens.state_overdue_mark);
                }
            } else {
                let mut right = rect.right() - tokens.space_2;
                if self.count > 0 {
                    right = paint_count(ui, tokens, rect, self.count) - tokens.space_2;
                }
                let left = center.x + tokens.icon_lg / 2.0 + 10.0;
                let line = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
                paint::text_in(painter, line, Align::Min, self.label, TextRole::BodyMedium, text_color);
            }
            if state.focused {
                paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
            }
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if self.collapsed { tooltip(response, tokens, name) } else { response }
    }
}

/// Paints the count at the right of an item and gives its left edge.
fn paint_count(ui: &Ui, tokens: &Tokens, rect: Rect, count: usize) -> f32 {
    let painter = ui.painter();
    let color = tokens.state_overdue_text;
    let galley = text::line(painter, &count.to_string(), TextRole::SmallSemibold, color, f32::INFINITY);
    let size = vec2((galley.size().x + 12.0).max(20.0), 18.0);
    let center = pos2(rect.right() - tokens.space_2 - size.x / 2.0, rect.center().y);
    let plate = Rect::from_center_size(center, size);
    painter.rect_filled(plate, size.y / 2.0, tokens.state_overdue_bg);
    paint::galley_in(painter, plate, Align::Center, galley, color);
    plate.left()
}
