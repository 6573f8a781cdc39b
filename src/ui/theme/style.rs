//! egui's own style made from the tokens, so that stock widgets agree with ours.

use std::collections::BTreeMap;

use egui::epaint::Shadow;
use egui::style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, Context, CornerRadius, FontId, Margin, Stroke, Style, TextStyle, ThemePreference, Visuals, vec2};

use super::{TextRole, Tokens, fonts};

/// Names the choice of theme in the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// Follows the system, live.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl ThemeChoice {
    /// Applies the choice to the window.
    pub fn apply(self, ctx: &Context) {
        ctx.set_theme(match self {
            Self::System => ThemePreference::System,
            Self::Light => ThemePreference::Light,
            Self::Dark => ThemePreference::Dark,
        });
    }
}

/// Sets the style of both themes; egui takes the one that is asked for.
pub fn install(ctx: &Context) {
    for (theme, tokens) in [(egui::Theme::Light, Tokens::light()), (egui::Theme::Dark, Tokens::dark())] {
        ctx.set_style_of(theme, tokens.style());
    }
}

/// Turns all movement off, or on again, for a system that asks for less of it.
pub fn reduce_motion(ctx: &Context, reduce: bool) {
    let seconds = if reduce { 0.0 } else { Tokens::light().motion_fast / 1000.0 };
    ctx.all_styles_mut(|style| style.animation_time = seconds);
}

impl Tokens {
    /// Makes the soft shadow of a popover, a menu, a toast.
    pub fn popover_shadow(&self) -> Shadow {
        Shadow { offset: [0, 8], blur: 24, spread: 0, color: self.shadow }
    }

    /// Makes the two shadows of a dragged pill, the wide one first.
    pub fn lifted_shadows(&self) -> [Shadow; 2] {
        [Shadow { offset: [0, 6], blur: 16, spread: 0, color: self.shadow }, self.thumb_shadow()]
    }

    /// Makes the close shadow of the thumb of a segmented control.
    pub fn thumb_shadow(&self) -> Shadow {
        Shadow { offset: [0, 1], blur: 2, spread: 0, color: self.shadow }
    }

    /// Makes egui's style from the tokens.
    pub fn style(&self) -> Style {
        let mut style = Style {
            text_styles: text_styles(),
            visuals: self.visuals(),
            animation_time: self.motion_fast / 1000.0,
            explanation_tooltips: false,
            ..Style::default()
        };
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(self.space_2, self.space_2);
        spacing.window_margin = Margin::same(16);
        spacing.menu_margin = Margin::same(6);
        spacing.button_padding = vec2(self.space_3, 6.0);
        spacing.interact_size = vec2(self.control_xs, self.control_xs);
        spacing.combo_width = 120.0;
        spacing.text_edit_width = 240.0;
        spacing.icon_width = 16.0;
        spacing.icon_width_inner = 10.0;
        spacing.icon_spacing = self.space_2;
        spacing.tooltip_width = 332.0;
        spacing.menu_width = 280.0;
        spacing.scroll = ScrollStyle {
            bar_width: 8.0,
            floating_width: 4.0,
            handle_min_length: self.space_6,
            bar_inner_margin: 2.0,
            bar_outer_margin: 2.0,
            foreground_color: true,
            dormant_handle_opacity: 0.35,
            ..ScrollStyle::floating()
        };
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.4;
        style
    }

    /// Makes egui's visuals from the tokens.
    pub fn visuals(&self) -> Visuals {
        let radius = CornerRadius::same(6);
        let base = if self.is_dark { Visuals::dark() } else { Visuals::light() };
        let state = |fill: Color32, stroke: Color32, text: Color32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(self.stroke_hair, stroke),
            corner_radius: radius,
            fg_stroke: Stroke::new(self.stroke_mark, text),
            expansion: 0.0,
        };
        Visuals {
            override_text_color: None,
            weak_text_color: Some(self.text_faint),
            widgets: Widgets {
                noninteractive: WidgetVisuals {
                    fg_stroke: Stroke::new(self.stroke_hair, self.text_primary),
                    ..state(self.surface_panel, self.border_default, self.text_primary)
                },
                inactive: state(self.surface_panel, self.border_strong, self.text_primary),
                hovered: state(self.surface_hover, self.border_strong, self.text_primary),
                active: state(self.surface_pressed, self.border_strong, self.text_primary),
                open: state(self.surface_pressed, self.border_strong, self.text_primary),
            },
            selection: Selection {
                bg_fill: self.surface_selected,
                stroke: Stroke::new(self.stroke_hair, self.accent_text),
            },
            hyperlink_color: self.accent_text,
            faint_bg_color: self.surface_sunken,
            extreme_bg_color: self.surface_panel,
            text_edit_bg_color: Some(self.surface_panel),
            code_bg_color: self.surface_sunken,
            warn_fg_color: self.state_at_risk_text,
            error_fg_color: self.state_overdue_text,
            window_corner_radius: CornerRadius::same(8),
            window_shadow: self.popover_shadow(),
            window_fill: self.surface_raised,
            window_stroke: Stroke::new(self.stroke_hair, self.border_strong),
            window_highlight_topmost: false,
            menu_corner_radius: CornerRadius::same(8),
            panel_fill: self.surface_canvas,
            popup_shadow: self.popover_shadow(),
            text_cursor: TextCursorStyle {
                stroke: Stroke::new(self.stroke_mark, self.accent),
                ..TextCursorStyle::default()
            },
            striped: false,
            disabled_alpha: 1.0,
            ..base
        }
    }
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, TextRole::Small.font()),
        (TextStyle::Body, TextRole::Body.font()),
        (TextStyle::Button, TextRole::BodyMedium.font()),
        (TextStyle::Heading, TextRole::Heading.font()),
        (TextStyle::Monospace, FontId::new(TextRole::Body.size(), fonts::regular())),
    ]
    .into()
}
