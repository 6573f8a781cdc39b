//! How wide a text is in the bundled fonts, and into which lines it is cut.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};
use std::sync::OnceLock;

/// The weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Plain.
    Regular,
    /// Heads, names, figures.
    SemiBold,
}

/// One of the bundled fonts, whose ten digits are equally wide.
struct Face {
    font: Font,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

impl Face {
    fn load(bytes: &'static [u8]) -> Self {
        let reads = "the bundled font is whole";
        let read = FontRef::new(bytes).expect(reads);
        let font = Font::new(bytes.into(), 0).expect(reads);
        let metrics = read.glyph_metrics(Size::unscaled(), LocationRef::default());
        Self { units: font.units_per_em(), font, charmap: read.charmap(), metrics }
    }

    fn of(cut: Cut) -> &'static Self {
        static REGULAR: OnceLock<Face> = OnceLock::new();
        static SEMI_BOLD: OnceLock<Face> = OnceLock::new();
        match cut {
            Cut::Regular => {
                REGULAR.get_or_init(|| Self::load(include_bytes!("../../../assets/fonts/Inter-Regular.ttf")))
            }
            Cut::SemiBold => {
                SEMI_BOLD.get_or_init(|| Self::load(include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")))
            }
        }
    }

    /// Gives the glyph of a character and its width in ems; what the font has not is the empty box.
    fn glyph(&self, c: char) -> (u32, f32) {
        let id = self.charmap.map(c).unwrap_or_default();
        (id.to_u32(), self.metrics.advance_width(id).unwrap_or_default() / self.units)
    }
}

/// Gives the font as it is put into the file.
pub fn font(cut: Cut) -> Font {
    Face::of(cut).font.clone()
}

/// Gives the glyphs of a text.
pub fn glyphs(text: &str, cut: Cut) -> Vec<KrillaGlyph> {
    let face = Face::of(cut);
    let one = |(at, c): (usize, char)| {
        let (id, width) = face.glyph(c);
        KrillaGlyph::new(GlyphId::new(id), width, 0.0, 0.0, 0.0, at..at + c.len_utf8(), None)
    };
    text.char_indices().map(one).collect()
}

/// Measures a text in one line.
pub fn width(text: &str, cut: Cut, size: f32) -> f32 {
    let face = Face::of(cut);
    text.chars().map(|c| face.glyph(c).1).sum::<f32>() * size
}

/// Cuts a text into lines no wider than that: between words, and within a word only where it is wider than a line.
pub fn wrap(text: &str, cut: Cut, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // What is written in several lines, or has no width of its own, is one text here.
    for word in text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, cut, size) <= room {
            line = longer;
            continue;
        }
        lines.extend(Some(std::mem::take(&mut line)).filter(|line| !line.is_empty()));
        for c in word.chars() {
            line.push(c);
            if width(&line, cut, size) > room && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_what_is_printed() {
        for cut in [Cut::Regular, Cut::SemiBold] {
            let missing: String = "éèàçœÉ’«»–·…✓✗→×?!+/ \u{a0}\u{202f}0123456789"
                .chars()
                .filter(|c| Face::of(cut).glyph(*c).0 == 0)
                .collect();
            assert_eq!(missing, "");
            let digits: Vec<f32> = ('0'..='9').map(|c| Face::of(cut).glyph(c).1).collect();
            assert!(digits.iter().all(|width| *width == digits[0]), "{digits:?}");
        }
    }

    #[test]
    fn lines_hold_all_of_a_text() {
        let text = "Prospection téléphonique avec Marie-Antoinette Bonaventure-Desrochers-Villeneuve";
        let lines = wrap(text, Cut::Regular, 7.0, 60.0);
        assert!(lines.iter().all(|line| width(line, Cut::Regular, 7.0) <= 60.0), "{lines:?}");
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
        assert_eq!(wrap("a b", Cut::Regular, 7.0, 100.0), ["a b"]);
        assert!(wrap(" \n", Cut::Regular, 7.0, 100.0).is_empty());
    }
}
