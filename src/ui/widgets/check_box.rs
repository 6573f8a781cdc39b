//! A check box in three states.

use egui::{Align, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use crate::ui::theme::{TextRole, Tokens, icons, text};

/// Names the states of a check box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CheckState {
    /// Not ticked.
    #[default]
    Off,
    /// Ticked.
    On,
    /// Some of what it stands for is ticked.
    Some,
}

impl CheckState {
    /// Sums up `ticked` out of `all`.
    pub fn of_count(ticked: usize, all: usize) -> Self {
        match ticked {
            0 => Self::Off,
            n if n >= all => Self::On,
            _ => Self::Some,
        }
    }
}

impl From<bool> for CheckState {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// Builds a check box.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct CheckBox<'a> {
    state: CheckState,
    name: &'a str,
    show_label: bool,
    enabled: bool,
    staged: Option<Interaction>,
}

impl<'a> CheckBox<'a> {
    /// Makes one with its label at the right.
    pub fn new(state: impl Into<CheckState>, name: &'a str) -> Self {
        Self { state: state.into(), name, show_label: true, enabled: true, staged: None }
    }

    /// Keeps the label as the accessible name only, as in a table row.
    pub fn hidden_label(mut self) -> Self {
        self.show_label = false;
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

    /// Adds it; the caller changes what it stands for when `clicked()`.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let color = if enabled { tokens.text_primary } else { tokens.text_disabled };
        let side = tokens.icon_md;
        let label = self.show_label.then(|| {
            let room = (ui.available_width() - side - tokens.space_2).max(0.0);
            text::line(ui.painter(), self.name, TextRole::Body, color, room)
        });
        let width = label.as_ref().map_or(tokens.control_xs, |label| side + tokens.space_2 + label.size().x);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, tokens.control_xs), sense);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::CheckBox, enabled, self.name);
            info.selected = match self.state {
                CheckState::Off => Some(false),
                CheckState::On => Some(true),
                CheckState::Some => None,
            };
            info
        });
        if ui.is_rect_visible(rect) {
            let state = self.staged.unwrap_or_else(|| Interaction::of(&response, enabled));
            let center = if self.show_label { pos2(rect.left() + side / 2.0, rect.center().y) } else { rect.center() };
            let square = Rect::from_center_size(center, vec2(side, side));
            paint_check_box(ui, tokens, square, self.state, state);
            if let Some(label) = label {
                let line = Rect::from_min_max(pos2(square.right() + tokens.space_2, rect.top()), rect.right_bottom());
                paint::galley_in(ui.painter(), line, Align::Min, label, color);
            }
        }
        response
    }
}

/// Paints a check box at `square`, as a table that lays its own rows out does.
pub fn paint_check_box(ui: &Ui, tokens: &Tokens, square: Rect, state: CheckState, interaction: Interaction) {
    let painter = ui.painter();
    let ticked = state != CheckState::Off;
    let (ground, outline) = match (ticked, interaction.disabled) {
        (true, true) => (tokens.text_disabled, tokens.text_disabled),
        (true, false) if interaction.hovered => (tokens.accent_hover, tokens.accent_hover),
        (true, false) => (tokens.accent, tokens.accent),
        (false, true) => (tokens.surface_disabled, tokens.border_default),
        (false, false) => (interaction.ground(tokens, tokens.surface_panel), tokens.border_control),
    };
    painter.rect(
        square,
        tokens.radius_xs,
        ground,
        paint::crisp(painter, Stroke::new(tokens.stroke_mark, outline)),
        StrokeKind::Inside,
    );
    let mark = match state {
        CheckState::Off => None,
        CheckState::On => Some(icons::DONE),
        CheckState::Some => Some(icons::REMOVE.bold()),
    };
    if let Some(mark) = mark {
        mark.paint(painter, square.center(), tokens.icon_xs, tokens.text_on_accent);
    }
    if interaction.focused {
        paint::focus_ring(painter, tokens, square, tokens.radius_xs);
    }
}
