//! Pages as lists of what is drawn on them, and the file that is made of them in the end, once their number is known.

use super::letters::{self, Cut, width};
use super::measures::Ink;
use krilla::Document;
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;

/// A rectangle, from the upper left corner of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Area {
    /// Makes a rectangle.
    pub fn new(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self { left, top, right, bottom }
    }

    /// Gives the width.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Gives the height.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Gives the rectangle without so much of each side.
    pub fn shrunk(&self, by: f32) -> Self {
        Self::new(self.left + by, self.top + by, self.right - by, self.bottom - by)
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its tone.
    pub ink: Ink,
    /// How thick it is.
    pub width: f32,
    /// How long its dashes are, where it has any.
    pub dash: Option<f32>,
}

impl Pen {
    /// Makes a line that is not broken.
    pub fn new(ink: Ink, width: f32) -> Self {
        Self { ink, width, dash: None }
    }
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled shape.
    Shape(Vec<(f32, f32)>, Ink),
    /// The outline of a rectangle.
    Outline(Area, Pen),
    /// Straight lines.
    Lines(Vec<[(f32, f32); 2]>, Pen),
    /// A text in one line.
    Words {
        /// Its left end.
        x: f32,
        /// The line it stands on.
        baseline: f32,
        /// The text.
        text: String,
        /// Its weight.
        cut: Cut,
        /// Its size.
        size: f32,
        /// Its tone.
        ink: Ink,
    },
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What is drawn, in order.
    pub marks: Vec<Mark>,
}

/// How much of a font's size lies above the line: the height of a capital in Inter.
const CAPITAL: f32 = 0.727;

impl Page {
    /// Fills a rectangle.
    pub fn fill(&mut self, area: Area, ink: Ink) {
        let Area { left, top, right, bottom } = area;
        self.marks.push(Mark::Shape(vec![(left, top), (right, top), (right, bottom), (left, bottom)], ink));
    }

    /// Draws the outline of a rectangle, within it.
    pub fn outline(&mut self, area: Area, pen: Pen) {
        self.marks.push(Mark::Outline(area.shrunk(pen.width / 2.0), pen));
    }

    /// Draws a line from one place to another.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), pen: Pen) {
        self.marks.push(Mark::Lines(vec![[from, to]], pen));
    }

    /// Hatches a rectangle by slanted lines, which rise to the right or fall.
    pub fn hatch(&mut self, area: Area, gap: f32, rises: bool, pen: Pen) {
        let (width, height) = (area.width(), area.height());
        let mut lines = Vec::new();
        // Where neighbours are hatched alike, the lines run on: they are counted from the corner of the page.
        let start = if rises { area.left + area.top } else { area.left - area.bottom };
        let step = gap * std::f32::consts::SQRT_2;
        let mut offset = (start / step).ceil() * step - start;
        while offset < width + height {
            // The distance along the upper (or lower) edge, then down (or up) the other side.
            let (from, to) = (offset.min(width), (offset - height).max(0.0));
            let (from_y, to_y) = (offset - from, offset - to);
            let y = |down: f32| if rises { area.top + down } else { area.bottom - down };
            lines.push([(area.left + from, y(from_y)), (area.left + to, y(to_y))]);
            offset += step;
        }
        self.marks.push(Mark::Lines(lines, pen));
    }

    /// Writes a text whose capitals are centered on a height.
    pub fn words(&mut self, x: f32, center: f32, text: &str, cut: Cut, size: f32, ink: Ink) {
        if !text.is_empty() {
            let baseline = center + size * CAPITAL / 2.0;
            self.marks.push(Mark::Words { x, baseline, text: text.to_owned(), cut, size, ink });
        }
    }

    /// Writes a text around a place.
    pub fn words_centered(&mut self, x: f32, center: f32, text: &str, cut: Cut, size: f32, ink: Ink) {
        self.words(x - width(text, cut, size) / 2.0, center, text, cut, size, ink);
    }
}

/// Makes the file.
///
/// # Errors
///
/// When the library cannot make one, in its own words.
pub fn write(pages: &[Page], size: (f32, f32), in_color: bool, metadata: Metadata) -> Result<Vec<u8>, String> {
    let mut document = Document::new();
    document.set_metadata(metadata);
    let settings = || PageSettings::from_wh(size.0, size.1).ok_or_else(|| "empty paper".to_owned());
    for page in pages {
        let mut sheet = document.start_page_with(settings()?);
        let mut surface = sheet.surface();
        for mark in &page.marks {
            draw(&mut surface, mark, in_color);
        }
        surface.finish();
        sheet.finish();
    }
    document.finish().map_err(|error| format!("{error:?}"))
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, in_color: bool) {
    let paint = |ink: Ink| -> Paint {
        match ink.color.filter(|_| in_color) {
            Some([red, green, blue]) => rgb::Color::new(red, green, blue).into(),
            None => luma::Color::new(ink.gray).into(),
        }
    };
    let fill = |ink: Ink| Fill { paint: paint(ink), ..Fill::default() };
    let stroke = |pen: Pen| Stroke {
        paint: paint(pen.ink),
        width: pen.width,
        opacity: NormalizedF32::ONE,
        dash: pen.dash.map(|dash| StrokeDash { array: vec![dash, dash * 0.8], offset: 0.0 }),
        ..Stroke::default()
    };
    let mut stroked = |path: Option<Path>, pen: Pen| {
        surface.set_fill(None);
        surface.set_stroke(Some(stroke(pen)));
        // Lines of no length are no path.
        path.iter().for_each(|path| surface.draw_path(path));
    };
    match mark {
        Mark::Outline(area, pen) => {
            let corners =
                [(area.left, area.top), (area.right, area.top), (area.right, area.bottom), (area.left, area.bottom)];
            stroked(shape(&corners), *pen);
        }
        Mark::Lines(lines, pen) => {
            let mut path = PathBuilder::new();
            for [from, to] in lines {
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
            }
            stroked(path.finish(), *pen);
        }
        Mark::Shape(corners, ink) => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*ink)));
            shape(corners).iter().for_each(|path| surface.draw_path(path));
        }
        Mark::Words { x, baseline, text, cut, size, ink } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*ink)));
            let glyphs = letters::glyphs(text, *cut);
            surface.draw_glyphs(Point::from_xy(*x, *baseline), &glyphs, letters::font(*cut), text, *size, false);
        }
    }
}

fn shape(corners: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in corners.iter().enumerate() {
        if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.close();
    path.finish()
}
