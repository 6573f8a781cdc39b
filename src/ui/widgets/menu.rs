//! Menus and the field that chooses one of many.

use egui::{
    Align, Color32, CursorIcon, IdSalt, InnerResponse, Margin, Popup, PopupCloseBehavior, Rect, RectAlign, Response,
    Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::field::{field_label, field_note, name_field};
use super::interaction::Interaction;
use super::tooltip::card_frame;
use super::{key_cap, paint};
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

/// Builds an entry of a menu.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct MenuItem<'a> {
    label: &'a str,
    icon: Option<Icon>,
    keys: Option<&'a str>,
    chosen: Option<bool>,
    destructive: bool,
    enabled: bool,
    keep_open: bool,
}

impl<'a> MenuItem<'a> {
    /// Makes one.
    pub fn new(label: &'a str) -> Self {
        Self { label, icon: None, keys: None, chosen: None, destructive: false, enabled: true, keep_open: false }
    }

    /// Puts an icon before the label.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shows the keys that do the same.
    pub fn keys(mut self, keys: &'a str) -> Self {
        self.keys = Some(keys);
        self
    }

    /// Makes it one of several choices, ticked or not.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Marks a command that destroys data.
    pub fn destructive(mut self) -> Self {
        self.destructive = true;
        self
    }

    /// Makes it able to act or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Leaves the menu open when it acts, for choices of which several may hold.
    pub fn keep_open(mut self) -> Self {
        self.keep_open = true;
        self
    }

    /// Adds it; `clicked()` tells whether it acts.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let gap = tokens.space_2;
        let cap = self.keys.map(|keys| key_cap::layout(ui, tokens, keys));
        let cap_width = cap.as_ref().map_or(0.0, |cap| cap.size().x + gap);
        let icon_width = self.icon.map_or(0.0, |_| tokens.icon_md + gap);
        let tick_width = self.chosen.map_or(0.0, |_| tokens.icon_sm + gap);
        let galley = text::line(ui.painter(), self.label, TextRole::Body, Color32::PLACEHOLDER, f32::INFINITY);
        let wanted = 2.0 * gap + icon_width + galley.size().x + tick_width + cap_width;
        let width = wanted.max(ui.available_width());
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.control_lg), sense);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::MenuItemRadio, enabled, chosen, self.label),
            None => WidgetInfo::labeled(Role::MenuItem, enabled, self.label),
        });
        if ui.is_rect_visible(rect) {
            let state = Interaction::of(&response, enabled);
            let painter = ui.painter();
            let rest = if self.chosen == Some(true) { tokens.surface_selected } else { Color32::TRANSPARENT };
            // A menu is walked through with the keys: its focus is a ground rather than a ring.
            let ground =
                if state.focused && !state.pressed { tokens.surface_hover } else { state.ground(tokens, rest) };
            painter.rect_filled(rect, tokens.radius_sm, ground);
            if state.focused {
                let ring = Stroke::new(tokens.stroke_focus, tokens.focus_ring);
                painter.rect_stroke(rect, tokens.radius_sm, ring, StrokeKind::Inside);
            }
            let (color, icon_color) = match (enabled, self.destructive) {
                (false, _) => (tokens.text_disabled, tokens.text_disabled),
                (true, true) => (tokens.state_overdue_text, tokens.state_overdue_text),
                (true, false) => (tokens.text_primary, tokens.text_subdued),
            };
            let mut left = rect.left() + gap;
            if let Some(icon) = self.icon {
                icon.paint(painter, pos2(left + tokens.icon_md / 2.0, rect.center().y), tokens.icon_md, icon_color);
                left += icon_width;
            }
            let line = Rect::from_min_max(pos2(left, rect.top()), rect.right_bottom());
            paint::galley_in(painter, line, Align::Min, galley, color);
            let mut right = rect.right() - gap;
            if let Some(cap) = cap {
                let size = cap.size();
                cap.paint(painter, tokens, pos2(right - size.x, rect.center().y - size.y / 2.0));
                right -= cap_width;
            }
            if self.chosen == Some(true) {
                let center = pos2(right - tokens.icon_sm / 2.0, rect.center().y);
                icons::DONE.paint(painter, center, tokens.icon_sm, tokens.accent_text);
            }
        }
        if response.clicked() && !self.keep_open {
            ui.close();
        }
        response
    }
}

/// Adds a line between two groups of a menu.
pub fn menu_separator(ui: &mut Ui, tokens: &Tokens) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    let stroke = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// Opens a menu below a button when it is clicked; arrow keys walk through it, Escape closes it.
pub fn menu<R>(
    button: &Response,
    tokens: &Tokens,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<InnerResponse<R>> {
    let id = Popup::default_response_id(button);
    let was_open = Popup::is_id_open(&button.ctx, id);
    let shown = Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(card_frame(tokens).inner_margin(Margin::same(6)))
        .gap(tokens.space_1)
        .align(RectAlign::BOTTOM_START)
        .accessible_name(name)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui)
        });
    // Closed by a key, it gives the focus back to what opened it.
    let by_pointer = button.ctx.input(|input| input.pointer.any_click());
    if was_open && !Popup::is_id_open(&button.ctx, id) && !by_pointer {
        button.request_focus();
    }
    shown
}

/// Builds a field that chooses one of many.
#[must_use = "nothing is painted before `show`"]
pub struct Select<'a> {
    label: &'a str,
    value: &'a str,
    show_label: bool,
    hint: &'a str,
    error: Option<&'a str>,
    icon: Option<Icon>,
    width: Option<f32>,
    enabled: bool,
    strong: bool,
    id_salt: Option<IdSalt>,
}

impl<'a> Select<'a> {
    /// Makes one that shows `value`.
    pub fn new(label: &'a str, value: &'a str) -> Self {
        Self {
            label,
            value,
            show_label: true,
            hint: "",
            error: None,
            icon: None,
            width: None,
            enabled: true,
            strong: false,
            id_salt: None,
        }
    }

    /// Keeps the label as the accessible name only.
    pub fn hidden_label(mut self) -> Self {
        self.show_label = false;
        self
    }

    /// Writes a hint below.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Writes an error below and outlines the field in its colour.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Puts an icon before the value.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Makes it as wide as asked; otherwise it takes the width that is there.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Makes it able to act or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Writes the value in 500, as the switch of perspectives does.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// Tells it from its neighbours from one frame to the next.
    pub fn id_salt(mut self, salt: impl egui::AsIdSalt) -> Self {
        self.id_salt = Some(IdSalt::new(salt));
        self
    }

    /// Adds it with its choices; gives the index of the one that was taken.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens, choices: &[&str]) -> Option<usize> {
        let value = self.value;
        self.show_with(ui, tokens, |ui| {
            let mut taken = None;
            for (index, choice) in choices.iter().enumerate() {
                if MenuItem::new(choice).chosen(*choice == value).show(ui, tokens).clicked() {
                    taken = Some(index);
                }
            }
            taken
        })
        .flatten()
    }

    /// Adds it with a menu of the caller's own.
    pub fn show_with<R>(self, ui: &mut Ui, tokens: &Tokens, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if self.show_label {
                field_label(ui, tokens, self.label);
            }
            let response = self.button(ui, tokens, width);
            field_note(ui, tokens, self.hint, self.error);
            menu(&response, tokens, self.label, |ui| {
                // As wide as the field; an entry that is longer widens it.
                ui.set_width(width - 14.0);
                egui::ScrollArea::vertical().max_height(10.0 * tokens.control_lg).show(ui, content).inner
            })
            .map(|shown| shown.inner)
        })
        .inner
    }

    fn button(&self, ui: &mut Ui, tokens: &Tokens, width: f32) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let salt = self.id_salt.unwrap_or_else(|| IdSalt::new(self.label));
        let (_, rect) = ui.allocate_space(vec2(width, tokens.control_lg));
        let response = ui.interact(rect, ui.make_persistent_id(salt), sense);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, self.label);
            info.current_text_value = Some(self.value.to_owned());
            info
        });
        name_field(&response, self.label, self.hint, self.error);
        if ui.is_rect_visible(rect) {
            let state = Interaction::of(&response, enabled);
            let painter = ui.painter();
            let outline = if state.disabled {
                tokens.border_default
            } else if self.error.is_some() {
                tokens.state_overdue_mark
            } else if self.strong {
                tokens.border_strong
            } else {
                tokens.border_control
            };
            let (ground, color) = if state.disabled {
                (tokens.surface_disabled, tokens.text_disabled)
            } else {
                (state.ground(tokens, tokens.surface_panel), tokens.text_primary)
            };
            let stroke = Stroke::new(tokens.stroke_hair, outline);
            painter.rect(rect, tokens.radius_sm, ground, stroke, StrokeKind::Inside);
            let caret = pos2(rect.right() - tokens.space_2 - tokens.icon_md / 2.0, rect.center().y);
            let faint = if state.disabled { tokens.text_disabled } else { tokens.text_faint };
            icons::CHOOSE.paint(painter, caret, tokens.icon_md, faint);
            let mut left = rect.left() + tokens.space_2;
            if let Some(icon) = self.icon {
                icon.paint(painter, pos2(left + tokens.icon_md / 2.0, rect.center().y), tokens.icon_md, color);
                left += tokens.icon_md + tokens.space_2;
            }
            let line = Rect::from_min_max(
                pos2(left, rect.top()),
                pos2(caret.x - tokens.icon_md / 2.0 - tokens.space_1, rect.bottom()),
            );
            let role = if self.strong { TextRole::BodyMedium } else { TextRole::Body };
            paint::text_in(painter, line, Align::Min, self.value, role, color);
            if state.focused {
                paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
            }
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
