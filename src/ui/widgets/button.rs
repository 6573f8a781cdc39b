//! Buttons: primary, secondary, ghost, quiet, inverse; icon buttons; remedies; links.

use egui::{Align, Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use super::tooltip::tooltip;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Ghost,
    Quiet,
    Inverse,
    InverseQuiet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Large,
    Small,
    ExtraSmall,
}

/// Builds a button with a label.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    label: &'a str,
    kind: Kind,
    size: Size,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    destructive: bool,
    remedy: bool,
    width: Option<f32>,
    max_width: f32,
    enabled: bool,
    reason: Option<&'a str>,
    name: Option<&'a str>,
    staged: Option<Interaction>,
}

impl<'a> Button<'a> {
    fn new(label: &'a str, kind: Kind) -> Self {
        Self {
            label,
            kind,
            size: Size::Large,
            icon: None,
            trailing: None,
            destructive: false,
            remedy: false,
            width: None,
            max_width: f32::INFINITY,
            enabled: true,
            reason: None,
            name: None,
            staged: None,
        }
    }

    /// Makes the one button that a page or a panel is about.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label, Kind::Primary)
    }

    /// Makes an outlined button.
    pub fn secondary(label: &'a str) -> Self {
        Self::new(label, Kind::Secondary)
    }

    /// Makes a button without a ground, in the accent's colour.
    pub fn ghost(label: &'a str) -> Self {
        Self::new(label, Kind::Ghost)
    }

    /// Makes a button without a ground, in a subdued colour.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(label, Kind::Quiet)
    }

    /// Makes an outlined button for a command that destroys data; it opens the modal dialog.
    pub fn destructive(label: &'a str) -> Self {
        Self { destructive: true, ..Self::new(label, Kind::Secondary) }
    }

    /// Makes the main button of a dark bar, light on it.
    pub fn inverse(label: &'a str) -> Self {
        Self::new(label, Kind::Inverse).small()
    }

    /// Makes a button without a ground for a dark bar.
    pub fn inverse_quiet(label: &'a str) -> Self {
        Self::new(label, Kind::InverseQuiet).small()
    }

    /// Makes a remedy: full width, label at the left, an arrow at the right end.
    pub fn remedy(label: &'a str) -> Self {
        Self { remedy: true, trailing: Some(icons::FORWARD), ..Self::new(label, Kind::Secondary).small() }
    }

    /// Puts an icon before the label.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Puts an icon after the label.
    pub fn trailing_icon(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// Makes it 28 high with small text.
    pub fn small(mut self) -> Self {
        self.size = Size::Small;
        self
    }

    /// Makes it 24 high with small text.
    pub fn extra_small(mut self) -> Self {
        self.size = Size::ExtraSmall;
        self
    }

    /// Makes it as wide as asked, whatever its label; a label too long ends in "…".
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Makes it at most so wide; a label too long ends in "…".
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// Makes it able to act or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Disables it where there is a reason, and says the reason in its tooltip.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.enabled = reason.is_none();
        self.reason = reason;
        self
    }

    /// Gives it an accessible name that says more than its label.
    pub fn accessible_name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Shows it as if in a given state, for the gallery.
    pub fn staged(mut self, interaction: Interaction) -> Self {
        self.staged = Some(interaction);
        self
    }

    /// Adds it; `clicked()` tells whether it acts.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let (height, padding, role, icon_size) = match self.size {
            Size::Large => (tokens.control_lg, tokens.space_3, TextRole::BodyMedium, tokens.icon_md),
            Size::Small => (tokens.control_sm, 10.0, TextRole::SmallMedium, tokens.icon_sm),
            Size::ExtraSmall => (tokens.control_xs, tokens.space_2, TextRole::SmallMedium, tokens.icon_sm),
        };
        let gap = 6.0;
        let extras =
            [self.icon, self.trailing].into_iter().flatten().fold(2.0 * padding, |sum, _| sum + icon_size + gap);
        let limit = match (self.width, self.remedy) {
            (Some(width), _) => width,
            (None, true) => ui.available_width(),
            (None, false) => self.max_width,
        };
        // What a remedy changes stands at the end of its words: they take more lines rather than being cut.
        let lay_out = if self.remedy { text::paragraph } else { text::line };
        let galley = lay_out(ui.painter(), self.label, role, Color32::PLACEHOLDER, limit - extras);
        let one = galley.rows.first().map_or(0.0, |row| row.height());
        let height = height + galley.size().y - one;
        let width = if self.remedy { limit } else { self.width.unwrap_or(extras + galley.size().x) };
        let enabled = self.enabled && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width.round(), height), sense);
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if let (false, Some(reason)) = (enabled, self.reason) {
            describe(&response, reason);
        }
        if ui.is_rect_visible(rect) {
            let state = self.staged.unwrap_or_else(|| Interaction::of(&response, enabled));
            let painter = ui.painter();
            let look = self.look(tokens, state);
            painter.rect(rect, tokens.radius_sm, look.ground, look.outline, StrokeKind::Inside);
            let used = extras - 2.0 * padding + galley.size().x;
            let mut x = if self.remedy { rect.left() + padding } else { rect.center().x - used / 2.0 };
            if let Some(icon) = self.icon {
                let center = pos2(x + icon_size / 2.0, rect.center().y);
                let color = if self.remedy && !state.disabled { tokens.accent_text } else { look.text };
                icon.paint(painter, center, icon_size, color);
                x += icon_size + gap;
            }
            let line = Rect::from_min_max(pos2(x, rect.top()), rect.right_bottom());
            let label = paint::galley_in(painter, line, Align::Min, galley, look.text);
            if let Some(icon) = self.trailing {
                let (x, color) = if self.remedy {
                    (
                        rect.right() - padding - icon_size / 2.0,
                        if state.disabled { tokens.text_disabled } else { tokens.text_faint },
                    )
                } else {
                    (label.right() + gap + icon_size / 2.0, look.text)
                };
                icon.paint(painter, pos2(x, rect.center().y), icon_size, color);
            }
            if state.focused {
                paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
            }
        }
        let response = match (enabled, self.reason) {
            (false, Some(reason)) => tooltip(response, tokens, reason),
            _ => response,
        };
        if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }

    fn look(&self, tokens: &Tokens, state: Interaction) -> Look {
        let clear = Color32::TRANSPARENT;
        let hair = |color| Stroke::new(tokens.stroke_hair, color);
        match self.kind {
            Kind::Primary if state.disabled => {
                Look { ground: tokens.surface_disabled, outline: Stroke::NONE, text: tokens.text_disabled }
            }
            Kind::Primary => Look {
                ground: if state.pressed {
                    tokens.accent_pressed
                } else if state.hovered {
                    tokens.accent_hover
                } else {
                    tokens.accent
                },
                outline: Stroke::NONE,
                text: tokens.text_on_accent,
            },
            Kind::Secondary if state.disabled => {
                Look { ground: tokens.surface_panel, outline: hair(tokens.border_default), text: tokens.text_disabled }
            }
            Kind::Secondary => Look {
                ground: state.ground(tokens, tokens.surface_panel),
                outline: hair(tokens.border_strong),
                text: if self.destructive { tokens.state_overdue_text } else { tokens.text_primary },
            },
            Kind::Ghost | Kind::Quiet => Look {
                ground: state.ground(tokens, clear),
                outline: Stroke::NONE,
                text: if state.disabled {
                    tokens.text_disabled
                } else if self.kind == Kind::Ghost {
                    tokens.accent_text
                } else {
                    tokens.text_subdued
                },
            },
            Kind::Inverse => {
                Look { ground: tokens.text_on_inverse, outline: Stroke::NONE, text: tokens.surface_inverse }
            }
            Kind::InverseQuiet => Look {
                ground: clear,
                outline: if state.hovered || state.pressed { hair(tokens.text_on_inverse) } else { Stroke::NONE },
                text: tokens.text_on_inverse,
            },
        }
    }
}

struct Look {
    ground: Color32,
    outline: Stroke,
    text: Color32,
}

/// Says more about a widget to assistive technology: why it is disabled, what its error is.
pub(super) fn describe(response: &Response, words: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(words));
}

/// Builds a button that is only an icon; its name is its tooltip.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    small: bool,
    enabled: bool,
    reason: Option<&'a str>,
    color: Option<Color32>,
    on: Option<bool>,
    staged: Option<Interaction>,
}

impl<'a> IconButton<'a> {
    /// Makes one, 32 square.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, small: false, enabled: true, reason: None, color: None, on: None, staged: None }
    }

    /// Makes it 24 square, for panel heads and rows.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Makes it able to act or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Disables it where there is a reason, and says the reason in its tooltip.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.enabled = reason.is_none();
        self.reason = reason;
        self
    }

    /// Paints the icon in another colour than `text_subdued`, for a dark bar.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// Makes it a toggle that is on or off.
    pub fn toggle(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    /// Shows it as if in a given state, for the gallery.
    pub fn staged(mut self, interaction: Interaction) -> Self {
        self.staged = Some(interaction);
        self
    }

    /// Adds it; `clicked()` tells whether it acts.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let (side, icon_size) =
            if self.small { (tokens.control_xs, tokens.icon_md) } else { (tokens.control_lg, tokens.icon_lg) };
        let enabled = self.enabled && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), sense);
        response.widget_info(|| match self.on {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, self.name),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name),
        });
        if ui.is_rect_visible(rect) {
            let state = self.staged.unwrap_or_else(|| Interaction::of(&response, enabled));
            let painter = ui.painter();
            let rest = if self.on == Some(true) { tokens.surface_pressed } else { Color32::TRANSPARENT };
            // On a dark bar a ground of the light theme would glare; an outline says the same.
            match self.color {
                None => {
                    painter.rect_filled(rect, tokens.radius_sm, state.ground(tokens, rest));
                }
                Some(color) if state.hovered => {
                    painter.rect_stroke(
                        rect,
                        tokens.radius_sm,
                        Stroke::new(tokens.stroke_hair, color),
                        StrokeKind::Inside,
                    );
                }
                Some(_) => {}
            }
            let color = if state.disabled {
                tokens.text_disabled
            } else if let Some(color) = self.color {
                color
            } else if state.hovered || self.on == Some(true) {
                tokens.text_primary
            } else {
                tokens.text_subdued
            };
            self.icon.paint(painter, rect.center(), icon_size, color);
            if state.focused {
                paint::focus_ring(painter, tokens, rect, tokens.radius_sm);
            }
        }
        match (enabled, self.reason) {
            (false, Some(reason)) => {
                describe(&response, reason);
                tooltip(response, tokens, reason)
            }
            _ => tooltip(response, tokens, self.name),
        }
    }
}

/// Adds a link: small accent text without a ground, a pointer target of 24.
pub fn link(ui: &mut Ui, tokens: &Tokens, label: &str, trailing: Option<Icon>) -> Response {
    link_about(ui, tokens, label, "", trailing)
}

/// Adds a link that says to assistive technology what it is about, where others on the page have the same words.
pub fn link_about(ui: &mut Ui, tokens: &Tokens, label: &str, about: &str, trailing: Option<Icon>) -> Response {
    let icon = trailing.map_or(0.0, |_| tokens.icon_sm + 6.0);
    // A line that wraps takes the link over as it is.
    let room = if ui.layout().main_wrap { ui.max_rect().width() } else { ui.available_width() };
    let galley = text::line(ui.painter(), label, TextRole::SmallMedium, tokens.accent_text, room - icon);
    let size = vec2(galley.size().x + icon, tokens.control_xs);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), label));
    if !about.is_empty() {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(about));
    }
    if ui.is_rect_visible(rect) {
        let state = Interaction::of(&response, true);
        let painter = ui.painter();
        let words = paint::galley_in(painter, rect, Align::Min, galley, tokens.accent_text);
        if state.hovered {
            painter.hline(words.x_range(), words.bottom() - 1.0, Stroke::new(tokens.stroke_hair, tokens.accent_text));
        }
        if let Some(icon) = trailing {
            let center = pos2(rect.right() - tokens.icon_sm / 2.0, rect.center().y);
            icon.paint(painter, center, tokens.icon_sm, tokens.accent_text);
        }
        if state.focused {
            paint::focus_ring(painter, tokens, words, tokens.radius_xs);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
