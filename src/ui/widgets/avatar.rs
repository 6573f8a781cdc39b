//! Avatars: a disc or a square tile with two letters, a picture rather than text.

use egui::{Align, Color32, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::paint;
use crate::ui::theme::{Icon, TextRole, Tokens};

/// Gives the initials of a name: its first and last words' first letters.
pub fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| c.is_whitespace() || c == '-').filter_map(|word| word.chars().next());
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// Adds a person's disc, `side` across; the name stands beside it, so it carries none.
pub fn avatar(ui: &mut Ui, tokens: &Tokens, name: &str, side: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().circle_filled(rect.center(), side / 2.0, tokens.surface_pressed);
        let role = if side > tokens.control_lg { TextRole::Heading } else { TextRole::Avatar };
        paint::text_in(ui.painter(), rect, Align::Center, &initials(name), role, tokens.text_subdued);
    }
    response
}

/// Adds the square tile of a workspace, with two letters.
pub fn workspace_tile(ui: &mut Ui, tokens: &Tokens, name: &str, current: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(tokens.control_xs), Sense::hover());
    if ui.is_rect_visible(rect) {
        let (ground, color) = if current {
            (tokens.accent, tokens.text_on_accent)
        } else {
            (tokens.surface_pressed, tokens.text_subdued)
        };
        ui.painter().rect_filled(rect, tokens.radius_sm, ground);
        paint::text_in(ui.painter(), rect, Align::Center, &initials(name), TextRole::Avatar, color);
    }
    response
}

/// Adds a square tile with an icon, 40 or 44 across.
pub fn icon_tile(ui: &mut Ui, tokens: &Tokens, icon: Icon, side: f32, ground: Color32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, tokens.radius_md, ground);
        icon.paint(ui.painter(), rect.center(), tokens.icon_xl, color);
    }
    response
}

/// Adds an icon of its own in a line of text; `name` is empty where the words beside it say the same.
pub fn icon(ui: &mut Ui, icon: Icon, size: f32, color: Color32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    if !name.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    }
    if ui.is_rect_visible(rect) {
        icon.paint(ui.painter(), rect.center(), size, color);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_two_letters_at_most() {
        assert_eq!(initials("Amélie Durand"), "AD");
        assert_eq!(initials("élodie"), "É");
        assert_eq!(initials("Jean-Marc de la Tour"), "JT");
        assert_eq!(initials("  "), "");
    }
}
