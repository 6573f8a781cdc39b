//! The design tokens: every colour, size and duration of the window, by name.
//!
//! One table, two values. A view asks for `tokens.surface_panel` and never holds a value of its own.
//! `Tokens::light` and `Tokens::dark` differ in colours only.

use egui::Color32;

/// Declares [`Tokens`], its two values and the list of its colours from one table, so that a
/// colour cannot be in one theme and missing in the other. Colours are `0xRRGGBBAA`.
macro_rules! tokens {
    (
        colors { $($(#[$color_doc:meta])* $color:ident: $light:literal, $dark:literal;)* }
        numbers { $($(#[$number_doc:meta])* $number:ident: $value:literal;)* }
    ) => {
        /// Holds every colour, size and duration of the window.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Tokens {
            /// Whether this is the dark theme.
            pub is_dark: bool,
            $($(#[$color_doc])* pub $color: Color32,)*
            $($(#[$number_doc])* pub $number: f32,)*
        }

        static LIGHT: Tokens = Tokens { is_dark: false, $($color: rgba($light),)* $($number: $value,)* };
        static DARK: Tokens = Tokens { is_dark: true, $($color: rgba($dark),)* $($number: $value,)* };

        impl Tokens {
            /// Lists every colour with its name, for tests and for the gallery.
            pub fn colors(&self) -> Vec<(&'static str, Color32)> {
                vec![$((stringify!($color), self.$color),)*]
            }
        }
    };
}

/// Turns `0xRRGGBBAA` into a colour. The alpha of the table is straight, that of egui premultiplied.
const fn rgba(hex: u32) -> Color32 {
    let [red, green, blue, alpha] = hex.to_be_bytes();
    Color32::from_rgba_unmultiplied_const(red, green, blue, alpha)
}

impl Tokens {
    /// Gives the tokens of the light theme.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    /// Gives the tokens of the dark theme.
    pub fn dark() -> &'static Self {
        &DARK
    }

    /// Gives the tokens of the theme this part of the window is painted in.
    pub fn of(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }
}

tokens! {
colors {
    // Surfaces
    /// Window background behind panels.
    surface_canvas: 0xFAFAF8FF, 0x131514FF;
    /// Panels, tables, calendar grid, inspector.
    surface_panel: 0xFFFFFFFF, 0x191C1AFF;
    /// Sidebar, status strip.
    surface_sidebar: 0xF3F3EFFF, 0x0F1110FF;
    /// Menus, popovers, palette, drag tooltip.
    surface_raised: 0xFFFFFFFF, 0x232724FF;
    /// Table header, group row, input well, weekend.
    surface_sunken: 0xF5F5F1FF, 0x151816FF;
    /// Hovered row, item, ghost button.
    surface_hover: 0xEBEBE5FF, 0x232724FF;
    /// Pressed row, item, ghost button.
    surface_pressed: 0xE1E1D9FF, 0x2C312EFF;
    /// Selected row or item.
    surface_selected: 0xE4F1EBFF, 0x17332AFF;
    /// Disabled control fill.
    surface_disabled: 0xF0F0ECFF, 0x1E211FFF;
    /// Toast, plain tooltip.
    surface_inverse: 0x242824FF, 0xE9EBE6FF;

    // Borders
    /// Row separators, grid lines.
    border_subtle: 0xEDECE7FF, 0x242826FF;
    /// Panel outline, dividers.
    border_default: 0xE1E0DAFF, 0x2E3330FF;
    /// Secondary button, popover outline.
    border_strong: 0xCAC9C0FF, 0x444B46FF;
    /// Text field, check box, toggle (3:1).
    border_control: 0x85877FFF, 0x7B837DFF;

    // Text
    /// Body text.
    text_primary: 0x1B1D1AFF, 0xECEEEAFF;
    /// Labels, second line.
    text_subdued: 0x555852FF, 0xB0B6B0FF;
    /// Hints, week numbers, units.
    text_faint: 0x656862FF, 0x949B95FF;
    /// Disabled only (exempt).
    text_disabled: 0xA3A59EFF, 0x5E655FFF;
    /// Text on accent fill.
    text_on_accent: 0xFFFFFFFF, 0x06201AFF;
    /// Text on toast and tooltip.
    text_on_inverse: 0xF5F6F2FF, 0x1B1D1AFF;
    /// Action on toast.
    text_on_inverse_action: 0x8FD6BBFF, 0x0F5A43FF;
    /// Text on a confirmed pill.
    text_on_rotation: 0xFFFFFFFF, 0x0B1110FF;

    // Accent and focus
    /// Primary button fill, progress, selection bar.
    accent: 0x17694FFF, 0x45B38BFF;
    /// Primary button hovered.
    accent_hover: 0x125842FF, 0x58C29BFF;
    /// Primary button pressed.
    accent_pressed: 0x0D4735FF, 0x389C78FF;
    /// Links, active tab, ghost accent.
    accent_text: 0x13634AFF, 0x62C9A3FF;
    /// Selected chip, drop target.
    accent_tint: 0xE4F1EBFF, 0x17332AFF;
    /// 2 pt ring, 2 pt gap.
    focus_ring: 0x17694FFF, 0x62C9A3FF;

    // States of a person
    /// Badge text.
    state_complete_text: 0x1C6B45FF, 0x7FDDAEFF;
    /// Badge fill.
    state_complete_bg: 0xE2F3E9FF, 0x16322AFF;
    /// Icon, bar, dot.
    state_complete_mark: 0x3A8C63FF, 0x66D69AFF;
    /// Badge text.
    state_on_track_text: 0x2C5872FF, 0xB4D0E2FF;
    /// Badge fill.
    state_on_track_bg: 0xE4EEF4FF, 0x1C2B35FF;
    /// Icon, bar, dot.
    state_on_track_mark: 0x2C5872FF, 0xB4D0E2FF;
    /// Badge text.
    state_to_plan_text: 0x5E5386FF, 0xB9AEE0FF;
    /// Badge fill.
    state_to_plan_bg: 0xF0EDF6FF, 0x272438FF;
    /// Icon, bar, dot.
    state_to_plan_mark: 0x8B7DB0FF, 0x8B7CBBFF;
    /// Badge text.
    state_at_risk_text: 0x755300FF, 0xEBC25AFF;
    /// Badge fill.
    state_at_risk_bg: 0xFCF0CBFF, 0x352B0FFF;
    /// Icon, bar, dot.
    state_at_risk_mark: 0xA07400FF, 0xE5AE36FF;
    /// Badge text.
    state_overdue_text: 0xA3203AFF, 0xF58E99FF;
    /// Badge fill.
    state_overdue_bg: 0xFCE8EAFF, 0x3E1A21FF;
    /// Icon, bar, dot.
    state_overdue_mark: 0xAE2340FF, 0xE4626EFF;

    // Rotations
    /// Confirmed fill, outline, dot.
    rotation_cold_calls: 0x2271C4FF, 0x52A5EAFF;
    /// Done fill.
    rotation_cold_calls_tint: 0xE5EFFAFF, 0x16293CFF;
    /// Text on tint or panel.
    rotation_cold_calls_text: 0x1A579BFF, 0x93C8F7FF;
    /// Confirmed fill, outline, dot.
    rotation_ride_alongs: 0xB2580CFF, 0xE38E49FF;
    /// Done fill.
    rotation_ride_alongs_tint: 0xFBEDDFFF, 0x37240FFF;
    /// Text on tint or panel.
    rotation_ride_alongs_text: 0x8A4307FF, 0xF4B685FF;
    /// Confirmed fill, outline, dot.
    rotation_other_1: 0x7B5A82FF, 0xF2CDF6FF;
    /// Done fill.
    rotation_other_1_tint: 0xF3ECF4FF, 0x34263AFF;
    /// Text on tint or panel.
    rotation_other_1_text: 0x654770FF, 0xF2CDF6FF;
    /// Confirmed fill, outline, dot.
    rotation_other_2: 0x3B2F04FF, 0xE0E36AFF;
    /// Done fill.
    rotation_other_2_tint: 0xF3EFDDFF, 0x30300FFF;
    /// Text on tint or panel.
    rotation_other_2_text: 0x3B2F04FF, 0xE6E888FF;
    /// Confirmed fill, outline, dot.
    rotation_other_3: 0x3D6B53FF, 0x57E0BAFF;
    /// Done fill.
    rotation_other_3_tint: 0xE4F0E9FF, 0x12302AFF;
    /// Text on tint or panel.
    rotation_other_3_text: 0x2F5842FF, 0x7FE8CBFF;
    /// Confirmed fill, outline, dot.
    rotation_other_4: 0x1D303FFF, 0x8B9296FF;
    /// Done fill.
    rotation_other_4_tint: 0xE7EBEFFF, 0x26292BFF;
    /// Text on tint or panel.
    rotation_other_4_text: 0x1D303FFF, 0xC3C9CCFF;

    // Shading
    /// Closure, holiday ground.
    shade_closure: 0xEFEFEAFF, 0x1F2321FF;
    /// Closure, holiday lines.
    hatch_closure: 0xDEDDD5FF, 0x343A36FF;
    /// Absence ground.
    shade_absence: 0xF4F1EAFF, 0x231F18FF;
    /// Absence lines.
    hatch_absence: 0xE2D9C7FF, 0x463C29FF;
    /// Weekend columns.
    shade_weekend: 0xF7F7F4FF, 0x151816FF;
    /// Ground of today.
    shade_today: 0xEFF7F3FF, 0x16231EFF;

    // Drag and drop
    /// Outline and tick of a permitted day.
    drop_allowed: 0x1D7F5FFF, 0x74E0B8FF;
    /// Ground of a permitted day.
    drop_allowed_bg: 0xE9F5EFFF, 0x152B23FF;
    /// Outline and sign of a refused day.
    drop_refused: 0xA81F38FF, 0xE4626EFF;
    /// Ground of a refused day.
    drop_refused_bg: 0xFBEFF0FF, 0x2A171AFF;
    /// Lines of a refused day.
    drop_refused_hatch: 0xF0D3D6FF, 0x4A2329FF;
    /// The rule in words on a refused day.
    drop_refused_text: 0x9A1B31FF, 0xF7A0AAFF;

    // Load and capacity
    /// Over-capacity bar, double booking.
    overload: 0xC22C47FF, 0xEE6476FF;
    /// Capacity step line in charts.
    capacity_line: 0x33362FFF, 0xDCE0DAFF;
    /// Strip, board: a day offered and free.
    load_0: 0xE5E5DDFF, 0x2B312DFF;
    /// Chart: scheduled, always with a 1 pt `accent` outline.
    load_1: 0xCBE4D8FF, 0x1F4A3BFF;
    /// Strip, board, chart: part of the capacity taken; past days.
    load_2: 0x559E83FF, 0x3A8A6DFF;
    /// Strip, board: full.
    load_3: 0x17694FFF, 0x45B38BFF;
    /// Figure on an over-capacity bar.
    text_on_overload: 0xFFFFFFFF, 0x0B1110FF;

    // Shadow
    /// Soft shadow colour with alpha.
    shadow: 0x1B1D1A24, 0x00000080;


}
numbers {
    // Space
    /// The step of the spacing scale.
    space_1: 4.0;
    /// Two steps.
    space_2: 8.0;
    /// Three steps.
    space_3: 12.0;
    /// Four steps.
    space_4: 16.0;
    /// Five steps.
    space_5: 20.0;
    /// Six steps.
    space_6: 24.0;
    /// Eight steps.
    space_8: 32.0;

    // Shape
    /// Check box, blocks, key cap.
    radius_xs: 4.0;
    /// Session pill.
    radius_pill: 5.0;
    /// Button, field, sidebar item.
    radius_sm: 6.0;
    /// Panel, popover, toast.
    radius_md: 8.0;
    /// Palette.
    radius_lg: 12.0;
    /// Borders, separators.
    stroke_hair: 1.0;
    /// Planned and proposed outlines.
    stroke_outline: 1.25;
    /// Check box, dots.
    stroke_mark: 1.5;
    /// Focus ring.
    stroke_focus: 2.0;
    /// Gap between a shape and its focus ring.
    focus_gap: 2.0;
    /// Length of a dash.
    dash_on: 3.0;
    /// Gap after a dash.
    dash_off: 2.0;
    /// Distance between two lines of a hatch, measured across.
    hatch_gap: 7.0;

    // Type
    /// Size of pills, badges, axis labels, second lines, hints.
    text_small: 12.0;
    /// Line of small text.
    text_small_line: 16.0;
    /// Size of everything else.
    text_body: 13.0;
    /// Line of body text.
    text_body_line: 20.0;
    /// Size of page titles, names, titles of cards.
    text_heading: 16.0;
    /// Line of a heading.
    text_heading_line: 24.0;
    /// Size of the figures of Overview.
    text_display: 24.0;
    /// Line of a figure.
    text_display_line: 32.0;
    /// Size of the two letters of an avatar.
    text_avatar: 11.0;

    // Icons
    /// In pills; 13 in badges.
    icon_xs: 12.0;
    /// In badges.
    icon_badge: 13.0;
    /// In chips, small buttons, table heads.
    icon_sm: 14.0;
    /// In buttons and rows.
    icon_md: 16.0;
    /// Sidebar, top bar, problem rows.
    icon_lg: 18.0;
    /// In a tile.
    icon_xl: 22.0;

    // Heights and widths
    /// Height of a table row.
    row_table: 30.0;
    /// Height of a group row, a list row, a table head.
    row_group: 32.0;
    /// Height of a lane of the board.
    row_board: 32.0;
    /// Height of an opened trainee's lane.
    row_board_trainee: 24.0;
    /// Height of a row with an action.
    row_insight: 40.0;
    /// Height of buttons, search, fields, sidebar items.
    control_lg: 32.0;
    /// Height of chips, small buttons, segmented controls.
    control_sm: 28.0;
    /// Side of an icon button in a panel head; the least side of a pointer target.
    control_xs: 24.0;
    /// Height of the top bar.
    top_bar: 52.0;
    /// Height of the tool bar.
    tool_bar: 48.0;
    /// Height of a panel's head.
    panel_head: 44.0;
    /// Width of the sidebar.
    sidebar: 208.0;
    /// Width of the collapsed sidebar.
    sidebar_collapsed: 48.0;
    /// Width of the inspector.
    inspector: 340.0;
    /// Width of the inspector on a person's page.
    inspector_person: 324.0;
    /// Width of the inspector in a narrow window.
    inspector_narrow: 300.0;
    /// Height of the inspector's head, and of the plan preview's.
    inspector_head: 48.0;
    /// Padding of a page, left and right.
    page_padding_x: 24.0;
    /// Padding of a page, top and bottom.
    page_padding_y: 20.0;
    /// Width under which the sidebar collapses.
    collapse_under: 1100.0;
    /// Width under which the inspector narrows.
    narrow_under: 1280.0;
    /// Height of a window under which paddings and gaps shrink by a step.
    low_under: 800.0;
    /// Height of a session pill.
    pill_height: 22.0;
    /// Height of a badge.
    badge_height: 20.0;
    /// Gap between two pills.
    pill_gap: 2.0;

    // Motion, in milliseconds
    /// Hover, pressed, selection, verdicts of a drag.
    motion_instant: 0.0;
    /// Menu, tooltip and palette opening (opacity only).
    motion_fast: 80.0;
    /// Inspector and sidebar width, a dropped session settling, toast in and out.
    motion_base: 120.0;
}
}
