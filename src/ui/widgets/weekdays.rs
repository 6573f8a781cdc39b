//! A choice of days of the week, side by side.

use egui::{Align, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::field::field_label;
use super::interaction::Interaction;
use super::paint;
use crate::domain::{Weekday, WeekdaySet};
use crate::texts::Texts;
use crate::ui::theme::{TextRole, Tokens};

/// Adds seven small toggles, from Monday on, below a label; `changed()` on the response tells whether `days` is another.
pub fn weekdays(ui: &mut Ui, tokens: &Tokens, texts: &Texts, label: &str, days: &mut WeekdaySet) -> Response {
    let was = *days;
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        field_label(ui, tokens, label);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_1;
            for day in Weekday::ALL {
                if toggle(ui, tokens, texts, day, days.contains(day)).clicked() {
                    *days = days.with(day, !days.contains(day));
                }
            }
        });
    });
    let mut response = shown.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Group, ui.is_enabled(), label));
    if *days != was {
        response.mark_changed();
    }
    response
}

fn toggle(ui: &mut Ui, tokens: &Tokens, texts: &Texts, day: Weekday, on: bool) -> Response {
    let side = tokens.control_lg;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let name = texts.weekday(day);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, &name));
    if ui.is_rect_visible(rect) {
        let state = Interaction::of(&response, true);
        let (rest, outline, color) = if on {
            (tokens.accent_tint, tokens.accent, tokens.accent_text)
        } else {
            (tokens.surface_panel, tokens.border_control, tokens.text_subdued)
        };
        let ground = if on { rest } else { state.ground(tokens, rest) };
        let hair = Stroke::new(tokens.stroke_hair, outline);
        ui.painter().rect(rect, tokens.radius_sm, ground, hair, StrokeKind::Inside);
        let inner = Rect::from_center_size(rect.center(), rect.size());
        let letter = texts.weekday_letter(day);
        paint::text_in(ui.painter(), inner, Align::Center, &letter, TextRole::SmallMedium, color);
        if state.focused {
            paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_sm);
        }
    }
    super::tooltip(response, tokens, &name)
}
