//! Tabs: the parts of a page side by side, the chosen one underlined; arrow keys change it.

use egui::{Align, Color32, EventFilter, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use crate::ui::theme::{TextRole, Tokens, text};

/// One tab: what it stands for, its name, and how much there is in it.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a, T> {
    /// What it stands for.
    pub value: T,
    /// Its name.
    pub label: &'a str,
    /// How much there is in it; not written when `None`.
    pub count: Option<usize>,
}

/// Adds tabs as high as the bar they stand in. One stop of Tab; Left and Right, Home and End choose. `changed()` on the
/// response that is given tells whether `chosen` took another value.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    chosen: &mut T,
    parts: &[Tab<'_, T>],
) -> Response {
    let height = ui.available_height();
    let (gap, between) = (tokens.space_2, tokens.space_4);
    let line = |words: &str, role| text::line(ui.painter(), words, role, Color32::PLACEHOLDER, f32::INFINITY);
    let galleys: Vec<_> = parts
        .iter()
        .map(|part| {
            let count = part.count.map(|count| line(&count.to_string(), TextRole::Small));
            (line(part.label, TextRole::BodyMedium), count)
        })
        .collect();
    let width_of = |(label, count): &(_, Option<_>)| {
        let label: &std::sync::Arc<egui::Galley> = label;
        let count: &Option<std::sync::Arc<egui::Galley>> = count;
        label.size().x + count.as_ref().map_or(0.0, |count| gap + count.size().x)
    };
    let width = galleys.iter().map(width_of).sum::<f32>() + between * parts.len().saturating_sub(1) as f32;
    let (rect, mut group) = ui.allocate_exact_size(vec2(width.round(), height), Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::TabList, ui.is_enabled(), name));
    let was = *chosen;
    let index = parts.iter().position(|part| part.value == was);
    let mut go_to = None;
    let mut left = rect.left();
    for (at, (part, galleys)) in parts.iter().zip(galleys).enumerate() {
        let width = width_of(&galleys);
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
        left += width + between;
        let is_chosen = index == Some(at);
        let stop = is_chosen || (index.is_none() && at == 0);
        let sense = if stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(place.expand2(vec2(gap, 0.0)), group.id.with(at), sense);
        let spoken = part.count.map_or_else(|| part.label.to_owned(), |count| format!("{}, {count}", part.label));
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), is_chosen, &spoken));
        let state = Interaction::of(&response, true);
        let painter = ui.painter();
        let color = if is_chosen || state.hovered { tokens.text_primary } else { tokens.text_subdued };
        let shown = paint::galley_in(painter, place, Align::Min, galleys.0, color);
        if let Some(count) = galleys.1 {
            let after = place.with_min_x(shown.right() + gap);
            paint::galley_in(painter, after, Align::Min, count, tokens.text_faint);
        }
        if is_chosen {
            let line = Rect::from_min_max(pos2(place.left(), place.bottom() - tokens.stroke_focus), place.max);
            painter.rect_filled(line, 0.0, tokens.accent);
        }
        if state.focused {
            paint::focus_ring_inside(painter, tokens, place.expand2(vec2(tokens.space_1, -tokens.space_2)));
        }
        if response.clicked() {
            *chosen = part.value;
        }
        if response.has_focus() {
            go_to = arrow(ui, &response, at, parts.len());
        }
    }
    if let Some(at) = go_to.filter(|at| Some(*at) != index)
        && let Some(part) = parts.get(at)
    {
        *chosen = part.value;
        ui.memory_mut(|memory| memory.request_focus(group.id.with(at)));
    }
    if *chosen != was {
        group.mark_changed();
    }
    group
}

fn arrow(ui: &Ui, response: &Response, at: usize, count: usize) -> Option<usize> {
    ui.memory_mut(|memory| {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowLeft) {
        at.checked_sub(1)
    } else if pressed(Key::ArrowRight) {
        Some(at + 1).filter(|next| *next < count)
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        count.checked_sub(1)
    } else {
        None
    }
}
