//! The bundled typefaces: Inter in three weights, Phosphor in three cuts.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily};

static MEDIUM: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("inter-medium".into()));
static SEMIBOLD: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("inter-semibold".into()));
static ICONS: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icons".into()));
static ICONS_FILL: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icons-fill".into()));
static ICONS_BOLD: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icons-bold".into()));

/// Gives the family of weight 400.
pub fn regular() -> FontFamily {
    FontFamily::Proportional
}

/// Gives the family of weight 500.
pub fn medium() -> FontFamily {
    MEDIUM.clone()
}

/// Gives the family of weight 600.
pub fn semibold() -> FontFamily {
    SEMIBOLD.clone()
}

/// Gives the family of the icons' regular cut.
pub fn icons() -> FontFamily {
    ICONS.clone()
}

/// Gives the family of the icons' filled cut.
pub fn icons_fill() -> FontFamily {
    ICONS_FILL.clone()
}

/// Gives the family of the icons' bold cut.
pub fn icons_bold() -> FontFamily {
    ICONS_BOLD.clone()
}

/// Describes the fonts of the window; egui's own stay behind them for signs that they lack.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let bundled: [(&str, &'static [u8], FontFamily); 6] = [
        ("Inter-Regular", include_bytes!("../../../assets/fonts/Inter-Regular.ttf"), regular()),
        ("Inter-Medium", include_bytes!("../../../assets/fonts/Inter-Medium.ttf"), medium()),
        ("Inter-SemiBold", include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"), semibold()),
        ("Phosphor-Regular", include_bytes!("../../../assets/fonts/Phosphor-Regular.ttf"), icons()),
        ("Phosphor-Fill", include_bytes!("../../../assets/fonts/Phosphor-Fill.ttf"), icons_fill()),
        ("Phosphor-Bold", include_bytes!("../../../assets/fonts/Phosphor-Bold.ttf"), icons_bold()),
    ];
    for (name, bytes, family) in bundled {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut names = vec![name.to_owned()];
        names.extend(fallback.iter().cloned());
        fonts.families.insert(family, names);
    }
    fonts
}

/// Sets the fonts of the window.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}
