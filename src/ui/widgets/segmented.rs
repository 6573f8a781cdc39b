//! A segmented control: one of a few, side by side; arrow keys change it.

use egui::{Align, Color32, EventFilter, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use crate::ui::theme::{TextRole, Tokens, text};

/// Adds a segmented control. One stop of Tab; Left and Right, Home and End choose. `changed()` on the response that is
/// given tells whether `chosen` took another value.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    chosen: &mut T,
    parts: &[(T, &str)],
) -> Response {
    let padding = 10.0;
    let inset = 2.0;
    let galleys: Vec<_> = parts
        .iter()
        .map(|(_, label)| text::line(ui.painter(), label, TextRole::SmallMedium, Color32::PLACEHOLDER, f32::INFINITY))
        .collect();
    let width = galleys.iter().map(|galley| galley.size().x + 2.0 * padding).sum::<f32>() + 2.0 * inset;
    let (rect, mut group) = ui.allocate_exact_size(vec2(width.round(), tokens.control_sm), Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), name));
    ui.painter().rect_filled(rect, tokens.radius_sm, tokens.surface_pressed);

    let was = *chosen;
    let index = parts.iter().position(|(value, _)| *value == was);
    let mut go_to = None;
    let mut left = rect.left() + inset;
    for (at, ((value, label), galley)) in parts.iter().zip(galleys).enumerate() {
        let size = vec2(galley.size().x + 2.0 * padding, rect.height() - 2.0 * inset);
        let part = Rect::from_min_size(pos2(left, rect.top() + inset), size);
        left += size.x;
        let is_chosen = index == Some(at);
        let stop = is_chosen || (index.is_none() && at == 0);
        let sense = if stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(part.expand2(vec2(0.0, inset)), group.id.with(at), sense);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, label));
        // Two groups on a page may offer the same words.
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(name));
        let state = Interaction::of(&response, true);
        let painter = ui.painter();
        if is_chosen {
            painter.add(tokens.thumb_shadow().as_shape(part, tokens.radius_xs));
            painter.rect_filled(part, tokens.radius_xs, tokens.surface_panel);
        }
        let color = if is_chosen || state.hovered { tokens.text_primary } else { tokens.text_subdued };
        paint::galley_in(painter, part, Align::Center, galley, color);
        if state.focused {
            paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
        }
        if response.clicked() {
            *chosen = *value;
        }
        if response.has_focus() {
            go_to = arrow(ui, &response, at, parts.len());
        }
    }
    if let Some(at) = go_to.filter(|at| Some(*at) != index)
        && let Some((value, _)) = parts.get(at)
    {
        *chosen = *value;
        ui.memory_mut(|memory| memory.request_focus(group.id.with(at)));
    }
    if *chosen != was {
        group.mark_changed();
    }
    group
}

fn arrow(ui: &Ui, response: &Response, at: usize, count: usize) -> Option<usize> {
    ui.memory_mut(|memory| {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        at.checked_sub(1)
    } else if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        Some(at + 1).filter(|next| *next < count)
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        count.checked_sub(1)
    } else {
        None
    }
}
