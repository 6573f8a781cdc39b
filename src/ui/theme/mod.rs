//! The look of the window: tokens, type, icons, and egui's own style made to agree with them.

pub mod board_sizes;
pub mod calendar_sizes;
pub mod fonts;
pub mod glyphs;
pub mod host_sizes;
pub mod icons;
pub mod insight_sizes;
pub mod people_sizes;
pub mod rotation;
pub mod sizes;
pub mod style;
pub mod text;
pub mod tokens;

pub use icons::{Cut, Icon};
pub use rotation::{RotationColors, RotationLook};
pub use style::ThemeChoice;
pub use text::TextRole;
pub use tokens::Tokens;

/// Makes a window look like Terrain: its fonts, and the style of both themes.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    style::install(ctx);
}
