//! The ground of a table row, its head and its groups; the cells are the table's own.

use egui::{Align, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use super::sought::scroll_within;
use crate::ui::theme::{TextRole, Tokens, icons, text};

/// Paints the ground of a row, its lower edge and, inside, its focus ring.
pub fn paint_row(ui: &Ui, tokens: &Tokens, rect: Rect, selected: bool, state: Interaction) {
    let painter = ui.painter();
    let ground = if selected {
        Some(tokens.surface_selected)
    } else if state.pressed {
        Some(tokens.surface_pressed)
    } else if state.hovered {
        Some(tokens.surface_hover)
    } else {
        None
    };
    if let Some(ground) = ground {
        painter.rect_filled(rect, 0.0, ground);
    }
    let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    if state.focused {
        paint::focus_ring_inside(painter, tokens, rect);
    }
}

/// Lays rows out at least so wide, scrolled sideways where there is less room.
pub fn wide(ui: &mut Ui, salt: &str, least: f32, content: impl FnOnce(&mut Ui)) {
    if ui.available_width() >= least {
        ui.spacing_mut().item_spacing.y = 0.0;
        return content(ui);
    }
    scroll_within(ui, ScrollArea::horizontal().id_salt(salt).auto_shrink([false, true]), |ui| {
        ui.set_width(least);
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}

/// Names how a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sorting {
    /// Not by this column.
    #[default]
    None,
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// Puts the head of a column at `rect`: a click sorts by it.
pub fn column_head(ui: &mut Ui, tokens: &Tokens, rect: Rect, label: &str, sorting: Sorting) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("column", label)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, label));
    response.ctx.accesskit_node_builder(response.id, |node| match sorting {
        Sorting::None => {}
        Sorting::Up => node.set_sort_direction(egui::accesskit::SortDirection::Ascending),
        Sorting::Down => node.set_sort_direction(egui::accesskit::SortDirection::Descending),
    });
    let state = Interaction::of(&response, true);
    let painter = ui.painter();
    let color = if state.hovered || sorting != Sorting::None { tokens.text_primary } else { tokens.text_subdued };
    let caret_room = if sorting == Sorting::None { 0.0 } else { tokens.icon_xs + tokens.space_1 };
    // A column of icons is too narrow for its name.
    let label = if rect.width() < 2.0 * tokens.icon_lg { "" } else { label };
    let galley = text::line(painter, label, TextRole::SmallMedium, color, rect.width() - caret_room);
    let words = paint::galley_in(painter, rect, Align::Min, galley, color);
    let caret = match sorting {
        Sorting::None => None,
        Sorting::Up => Some(icons::SORT_UP),
        Sorting::Down => Some(icons::SORT_DOWN),
    };
    if let Some(caret) = caret {
        let center = pos2(words.right() + tokens.space_1 + tokens.icon_xs / 2.0, rect.center().y);
        caret.bold().paint(painter, center, tokens.icon_xs, color);
    }
    if state.focused {
        paint::focus_ring_inside(painter, tokens, rect);
    }
    response
}

/// Adds a group row: a caret, a name, a number, a few words at the right. A click opens or closes the group.
pub fn group_row(ui: &mut Ui, tokens: &Tokens, open: bool, name: &str, number: &str, right: &str) -> Response {
    let size = vec2(ui.available_width(), tokens.row_group);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_expanded(open);
        node.set_description(format!("{number}, {right}"));
    });
    if ui.is_rect_visible(rect) {
        let state = Interaction::of(&response, true);
        ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
        paint_row(ui, tokens, rect, false, state);
        let painter = ui.painter();
        let caret = if open { icons::DOWN } else { icons::NEXT };
        let left = rect.left() + tokens.page_padding_x;
        let center = pos2(left + tokens.icon_sm / 2.0, rect.center().y);
        caret.paint(painter, center, tokens.icon_sm, tokens.text_subdued);
        let line = Rect::from_min_max(
            pos2(left + tokens.icon_sm + tokens.space_2, rect.top()),
            pos2(rect.right() - tokens.page_padding_x, rect.bottom()),
        );
        let shown = paint::text_in(painter, line, Align::Min, name, TextRole::BodySemibold, tokens.text_primary);
        let line = line.with_min_x(shown.right() + tokens.space_2);
        let shown = paint::text_in(painter, line, Align::Min, number, TextRole::Body, tokens.text_faint);
        let line = line.with_min_x(shown.right() + tokens.space_3);
        paint::text_in(painter, line, Align::Max, right, TextRole::Small, tokens.text_subdued);
    }
    response
}

/// Says by how many rows the keys pressed move the cursor of a table, if they do; a page is `page_rows` rows.
pub fn steps_pressed(ui: &Ui, page_rows: usize) -> Option<isize> {
    let page = page_rows.cast_signed();
    let keys = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN / 2),
        (Key::End, isize::MAX / 2),
    ];
    keys.into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
        .map(|(_, step)| step)
}
