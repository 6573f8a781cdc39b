//! What stands on every page around the rest: title, legend, whose it is, when it was printed, which page of how many.

use super::canvas::{Area, Page, Pen};
use super::letters::{Cut, width, wrap};
use super::measures::{BLACK, DARK, LINE, Measures};
use super::signs::Signs;
use crate::domain::sheet::{Legend, Sheet};

/// The frame of every page of a sheet.
pub struct Frame<'a> {
    sheet: &'a Sheet,
    signs: Signs,
    narrowed: Vec<String>,
    legend: Vec<Vec<(f32, &'a Legend)>>,
}

impl<'a> Frame<'a> {
    /// Lays the frame out.
    pub fn new(sheet: &'a Sheet, signs: Signs) -> Self {
        let m = &signs.m;
        let room = m.width - 2.0 * m.margin;
        let mut legend: Vec<Vec<(f32, &Legend)>> = Vec::new();
        let mut x = 0.0;
        for one in &sheet.legend {
            let words = width(&one.words, Cut::Regular, m.small);
            let needed = signs.sample_width(&one.sample) + m.pad + words;
            match legend.last_mut().filter(|_| x + needed <= room) {
                Some(line) => line.push((x, one)),
                None => {
                    x = 0.0;
                    legend.push(vec![(x, one)]);
                }
            }
            x += needed + m.pad * 4.0;
        }
        Self { narrowed: wrap(&sheet.narrowed, Cut::Regular, m.head, room), sheet, signs, legend }
    }

    fn m(&self) -> &Measures {
        &self.signs.m
    }

    fn legend_line(&self) -> f32 {
        self.m().small * 1.75
    }

    fn foot_height(&self) -> f32 {
        self.m().small * 2.0
    }

    /// Gives what is left for the rest.
    pub fn body(&self) -> Area {
        let m = self.m();
        let head = m.line(m.title) + self.narrowed.len() as f32 * m.line(m.head) + m.pad * 1.5;
        let foot = self.foot_height() + self.legend.len() as f32 * self.legend_line() + m.pad;
        Area::new(m.margin, m.margin + head, m.width - m.margin, m.height - m.margin - foot)
    }

    /// Draws the frame of one page.
    pub fn draw(&self, page: &mut Page, number: usize, pages: usize) {
        let m = self.m();
        let (left, right) = (m.margin, m.width - m.margin);
        page.words(left, m.margin + m.title / 2.0, &self.sheet.title, Cut::SemiBold, m.title, BLACK);
        let mut y = m.margin + m.line(m.title) + m.line(m.head) / 2.0;
        for line in &self.narrowed {
            page.words(left, y, line, Cut::Regular, m.head, DARK);
            y += m.line(m.head);
        }
        let foot = m.height - m.margin - self.foot_height();
        let top = foot - self.legend.len() as f32 * self.legend_line();
        for (at, line) in self.legend.iter().enumerate() {
            let center = top + (at as f32 + 0.5) * self.legend_line();
            for (x, one) in line {
                self.signs.sample(page, left + x, center, &one.sample);
                let x = left + x + self.signs.sample_width(&one.sample) + m.pad;
                page.words(x, center, &one.words, Cut::Regular, m.small, BLACK);
            }
        }
        page.line((left, foot), (right, foot), Pen::new(LINE, m.hair));
        let center = m.height - m.margin - self.foot_height() / 2.0 + m.pad / 2.0;
        page.words(left, center, &self.sheet.foot, Cut::Regular, m.small, DARK);
        let of = format!("{}\u{a0}{number}\u{a0}/\u{a0}{pages}", self.sheet.page);
        page.words(right - width(&of, Cut::Regular, m.small), center, &of, Cut::Regular, m.small, DARK);
    }
}
