//! Sheets as PDF: laid out on pages that hold all of it, then written with the fonts in the file.
//!
//! The same sheet gives the same bytes: no clock is read, and the file names no date but the one that is printed.

mod board;
mod canvas;
mod frame;
mod grid;
mod letters;
mod measures;
mod passport;
mod signs;

use crate::domain::sheet::{Body, PrintLook, Sheet};
use canvas::Page;
use frame::Frame;
use krilla::metadata::Metadata;
use measures::Measures;
use signs::Signs;

/// By how much the text of a grid is larger where all of it still fits on one page, largest first.
const ENLARGED: [f32; 3] = [1.35, 1.2, 1.1];

/// A sheet as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Draws a sheet.
///
/// # Errors
///
/// When the file cannot be made, in the words of the library that makes it.
pub fn pdf(sheet: &Sheet, look: PrintLook) -> Result<Pdf, String> {
    let pages = pages(sheet, look);
    let m = measures(sheet, look);
    let metadata = Metadata::new().title(sheet.title.clone()).language(sheet.language.clone());
    let bytes = canvas::write(&pages, (m.width, m.height), look.in_color, metadata)?;
    Ok(Pdf { bytes, pages: pages.len() })
}

/// Gives the sizes of a sheet: a passport stands upright and is read on a desk.
fn measures(sheet: &Sheet, look: PrintLook) -> Measures {
    let m = Measures::of(look.paper);
    match sheet.body {
        Body::Passport(_) => m.upright().enlarged(passport::ENLARGED),
        Body::Grid(_) | Body::Board(_) => m,
    }
}

/// Lays a sheet out on as many pages as it takes.
fn pages(sheet: &Sheet, look: PrintLook) -> Vec<Page> {
    let signs = Signs { m: measures(sheet, look), in_color: look.in_color };
    let frame = Frame::new(sheet, signs);
    let mut pages = match &sheet.body {
        Body::Grid(grid) => {
            let with = |signs| grid::pages(grid, &sheet.again, frame.body(), signs);
            let plain = with(signs);
            // As large as one page allows: most months and weeks are not full.
            let by = ENLARGED.iter().filter(|_| plain.len() == 1);
            let mut larger = by.map(|by| with(Signs { m: signs.m.enlarged(*by), ..signs }));
            larger.find(|pages| pages.len() == 1).unwrap_or(plain)
        }
        Body::Board(board) => board::pages(board, &sheet.again, frame.body(), signs),
        Body::Passport(passport) => passport::pages(passport, frame.body(), signs),
    };
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        frame.draw(page, at + 1, count);
    }
    pages
}

#[cfg(test)]
mod tests;
