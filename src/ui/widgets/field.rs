//! Text fields: one line, or an area, with label, hint and error.

use egui::{
    Align2, CursorIcon, Frame, Id, IdSalt, Margin, Response, Sense, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, pos2,
    vec2,
};

use super::paint;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

/// Paints the label above a field. It is a picture for assistive technology: the field itself carries the name.
pub(super) fn field_label(ui: &mut Ui, tokens: &Tokens, label: &str) {
    if !label.is_empty() {
        let galley = text::line(ui.painter(), label, TextRole::Small, tokens.text_subdued, ui.available_width());
        let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, tokens.text_subdued);
    }
}

/// Adds the error below a field, or its hint where there is no error.
pub(super) fn field_note(ui: &mut Ui, tokens: &Tokens, hint: &str, error: Option<&str>) {
    match error {
        Some(error) => {
            tokens.text(ui, error, TextRole::Small, tokens.state_overdue_text);
        }
        None if !hint.is_empty() => {
            tokens.text(ui, hint, TextRole::Small, tokens.text_faint);
        }
        None => {}
    }
}

/// Names a field and says its error or hint to assistive technology.
pub(super) fn name_field(response: &Response, label: &str, hint: &str, error: Option<&str>) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_label(label);
        if error.is_some() {
            node.set_invalid(egui::accesskit::Invalid::True);
        }
        match error {
            Some(error) => node.set_description(error),
            None if !hint.is_empty() => node.set_description(hint),
            None => {}
        }
    });
}

/// Describes the box of a field, for every widget that one types into.
pub(super) struct FieldBox<'a> {
    /// How wide it is.
    pub width: f32,
    /// How many rows it shows; an area from two on.
    pub rows: usize,
    /// Something faint while it is empty.
    pub placeholder: &'a str,
    /// An icon at its left.
    pub icon: Option<Icon>,
    /// Room kept free at its right.
    pub right: f32,
    /// Whether its outline says that something is wrong.
    pub error: bool,
    /// Whether it can be typed into.
    pub enabled: bool,
    /// At most so many characters.
    pub limit: usize,
    /// What tells it from its neighbours.
    pub id: Option<Id>,
    /// Whether it is a search field, sunken.
    pub sunken: bool,
}

impl FieldBox<'_> {
    /// Adds the box with the text in it.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens, text: &mut dyn TextBuffer) -> Response {
        let area = self.rows > 1;
        let (ground, outline) = match (self.enabled, self.sunken) {
            (false, _) => (tokens.surface_disabled, tokens.border_default),
            (true, true) => (tokens.surface_sunken, tokens.border_strong),
            (true, false) if self.error => (tokens.surface_panel, tokens.state_overdue_mark),
            (true, false) => (tokens.surface_panel, tokens.border_control),
        };
        let padding = if area { 9.0 } else { 7.0 };
        let left = padding + self.icon.map_or(0.0, |_| tokens.icon_md + tokens.space_2);
        let frame = Frame::new()
            .fill(ground)
            .stroke(Stroke::new(tokens.stroke_hair, outline))
            .corner_radius(tokens.radius_sm)
            .inner_margin(Margin {
                left: left as i8,
                right: (padding + self.right) as i8,
                top: if area { 7 } else { 0 },
                bottom: if area { 7 } else { 0 },
            });
        let mut edit = if area {
            TextEdit::multiline(text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(text).align(Align2::LEFT_CENTER)
        };
        edit = edit
            .frame(frame)
            .font(TextRole::Body.font())
            .text_color(if self.enabled { tokens.text_primary } else { tokens.text_disabled })
            .desired_width(self.width)
            .min_size(vec2(self.width, tokens.control_lg))
            .char_limit(self.limit)
            .interactive(self.enabled)
            .hint_text(TextRole::Body.rich(self.placeholder, tokens.text_faint));
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        // Lines of an area are 20 high like all body text.
        ui.spacing_mut().extra_text_line_spacing = if area { 4.0 } else { 0.0 };
        let response = ui.add(edit);
        let rect = response.rect;
        if ui.is_rect_visible(rect) {
            if let Some(icon) = self.icon {
                let center = pos2(rect.left() + 1.0 + padding + tokens.icon_md / 2.0, rect.center().y);
                icon.paint(ui.painter(), center, tokens.icon_md, tokens.text_subdued);
            }
            if response.has_focus() {
                paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_sm);
            } else if response.hovered() && self.enabled && !self.error {
                ui.painter().rect_stroke(
                    rect,
                    tokens.radius_sm,
                    Stroke::new(tokens.stroke_hair, tokens.text_subdued),
                    StrokeKind::Inside,
                );
            }
        }
        response
    }
}

/// Builds a text field or a text area.
#[must_use = "nothing is painted before `show`"]
pub struct TextField<'a> {
    text: &'a mut String,
    label: &'a str,
    show_label: bool,
    hint: &'a str,
    error: Option<&'a str>,
    placeholder: &'a str,
    icon: Option<Icon>,
    trailing: Option<&'a str>,
    rows: usize,
    width: Option<f32>,
    limit: usize,
    enabled: bool,
    id_salt: Option<IdSalt>,
    search: bool,
}

impl<'a> TextField<'a> {
    /// Makes a field of one line; the label stands above it and is its accessible name.
    pub fn new(text: &'a mut String, label: &'a str) -> Self {
        Self {
            text,
            label,
            show_label: true,
            hint: "",
            error: None,
            placeholder: "",
            icon: None,
            trailing: None,
            rows: 1,
            width: None,
            limit: usize::MAX,
            enabled: true,
            id_salt: None,
            search: false,
        }
    }

    /// Makes a search field: sunken, a glass at its left, the label only in its accessible name.
    pub fn search(text: &'a mut String, label: &'a str) -> Self {
        Self { icon: Some(icons::SEARCH), search: true, show_label: false, ..Self::new(text, label) }
    }

    /// Makes it an area of so many rows.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
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

    /// Writes something faint while the field is empty.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// Puts an icon at its left.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts a key cap at its right, as the search of the top bar has.
    pub fn key_cap(mut self, keys: &'a str) -> Self {
        self.trailing = Some(keys);
        self
    }

    /// Makes it as wide as asked; otherwise it takes the width that is there.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Takes at most so many characters.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// Makes it editable or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Tells it from its neighbours from one frame to the next.
    pub fn id_salt(mut self, salt: impl egui::AsIdSalt) -> Self {
        self.id_salt = Some(IdSalt::new(salt));
        self
    }

    /// Adds it; `changed()` at every keystroke, `lost_focus()` when the person is done.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let salt = self.id_salt.unwrap_or_else(|| IdSalt::new(self.label));
        let id = ui.make_persistent_id(salt);
        let cap = self.trailing.map(|keys| super::key_cap::layout(ui, tokens, keys));
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if self.show_label {
                field_label(ui, tokens, self.label);
            }
            let response = FieldBox {
                width,
                rows: self.rows,
                placeholder: self.placeholder,
                icon: self.icon,
                right: cap.as_ref().map_or(0.0, |cap| cap.size().x + tokens.space_2),
                error: self.error.is_some(),
                enabled: self.enabled && ui.is_enabled(),
                limit: self.limit,
                id: Some(id),
                sunken: self.search,
            }
            .show(ui, tokens, self.text);
            if let Some(cap) = cap {
                let size = cap.size();
                let at = pos2(response.rect.right() - tokens.space_2 - size.x, response.rect.center().y - size.y / 2.0);
                cap.paint(ui.painter(), tokens, at);
            }
            name_field(&response, self.label, self.hint, self.error);
            field_note(ui, tokens, self.hint, self.error);
            response.on_hover_cursor(CursorIcon::Text)
        })
        .inner
    }
}
