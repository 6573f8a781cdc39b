//! The share of each team with the experience asked for, now and by the quarter people started in; each opens its people.

use super::model::{Model, ShareCell, ShareRow};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, sizes, text};
use crate::ui::widgets::{Interaction, Panel, keyboard_focus, paint, wide};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Paints the table.
pub fn shares(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("overview-shares");
    Panel::new(&title).flush().separated().show(ui, tokens, |ui| {
        wide(ui, "shares", sizes::SHARES_LEAST, |ui| {
            let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
            for (at, words) in model.share_heads.iter().enumerate() {
                let place = cell(cx, head, at + 1, model.share_heads.len());
                paint::text_in(ui.painter(), place, Align::Min, words, TextRole::Small, tokens.text_subdued);
            }
            for (index, one) in model.shares.iter().enumerate() {
                row(ui, cx, one, index);
            }
        });
    });
}

fn row(ui: &mut Ui, cx: &Cx<'_>, row: &ShareRow, index: usize) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_table), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), (tokens.stroke_hair, tokens.border_subtle));
    let name = cell(cx, rect, 0, row.cells.len());
    paint::text_in(ui.painter(), name, Align::Min, &row.name, TextRole::BodyMedium, tokens.text_primary);
    for (at, one) in row.cells.iter().enumerate() {
        let place = cell(cx, rect, at + 1, row.cells.len());
        share(ui, cx, place, one, (index, at));
    }
}

/// Paints one share: a bar, and of how many; nothing where there is nobody.
fn share(ui: &Ui, cx: &Cx<'_>, place: Rect, cell: &ShareCell, key: (usize, usize)) {
    let tokens = cx.tokens;
    if cell.share.people == 0 {
        paint::text_in(ui.painter(), place, Align::Min, "–", TextRole::Body, tokens.text_faint);
        return;
    }
    let response = ui.interact(place, ui.scope_id().with(("share", key)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &cell.spoken));
    let state = Interaction::of(&response, true);
    if state.hovered {
        ui.painter().rect_filled(place, tokens.radius_xs, tokens.surface_hover);
    }
    let galley = text::line(ui.painter(), &cell.words, TextRole::Body, tokens.text_primary, f32::INFINITY);
    let (width, height) = sizes::SHARE_BAR;
    // The words come first: where there is no room for both the bar goes.
    let has_bar = width + tokens.space_2 + galley.size().x <= place.width();
    if !has_bar {
        paint::galley_in(ui.painter(), place, Align::Min, galley, tokens.text_primary);
    } else {
        let bar = Rect::from_min_size(pos2(place.left(), place.center().y - height / 2.0), vec2(width, height));
        ui.painter().rect_filled(bar, tokens.radius_xs, tokens.load_0);
        let part = cell.share.experienced as f32 / cell.share.people as f32;
        let filled = Rect::from_min_size(bar.min, vec2(width * part, height));
        ui.painter().rect_filled(filled, tokens.radius_xs, tokens.accent);
        let words = place.with_min_x(bar.right() + tokens.space_2);
        paint::galley_in(ui.painter(), words, Align::Min, galley, tokens.text_primary);
    }
    if keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), tokens, place);
    }
    if response.clicked() {
        cx.send(Action::ShowPeople(cell.behind.clone()));
    }
}

/// Gives the place of a column: the name, then the shares alike.
fn cell(cx: &Cx<'_>, row: Rect, column: usize, shares: usize) -> Rect {
    let tokens = cx.tokens;
    let inner = row.shrink2(vec2(tokens.space_4, 0.0));
    let name = inner.width() * sizes::SHARE_NAME;
    let width = (inner.width() - name) / shares.max(1) as f32;
    let left = if column == 0 { inner.left() } else { inner.left() + name + width * (column - 1) as f32 };
    let right = if column == 0 { inner.left() + name } else { left + width };
    Rect::from_min_max(pos2(left, inner.top()), pos2(right - tokens.space_3, inner.bottom()))
}
