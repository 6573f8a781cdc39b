//! One employee's passport on upright pages: who they are, how they stand, every session with its signature.

use super::canvas::{Area, Page, Pen};
use super::letters::{Cut, wrap};
use super::measures::{BLACK, DARK, HAIR, LINE, Measures, PALE};
use super::signs::Signs;
use crate::domain::sheet::{Passport, PassportMeasure, PassportRow};

/// How much larger than the text of a board the text of a passport is, which is read on a desk.
pub const ENLARGED: f32 = 1.3;

/// Where the columns of the table begin, in parts of its width: date, rotation, host, outcome, signature.
const COLUMNS: [f32; 5] = [0.0, 0.15, 0.36, 0.54, 0.79];
/// Pairs of who somebody is that stand side by side.
const FACTS_ACROSS: usize = 2;
/// How much larger than its words the figure of a measure is.
const FIGURE: f32 = 2.2;

/// Where one is on the last page.
struct Writer<'a> {
    pages: Vec<Page>,
    y: f32,
    body: Area,
    signs: Signs,
    passport: &'a Passport,
}

/// Lays a passport out on as many pages as its sessions take.
pub fn pages(passport: &Passport, body: Area, signs: Signs) -> Vec<Page> {
    let y = body.top + signs.m.pad * 2.0;
    let mut writer = Writer { pages: vec![Page::default()], y, body, signs, passport };
    writer.facts();
    writer.measures();
    writer.table();
    writer.signatures();
    writer.pages
}

impl Writer<'_> {
    fn m(&self) -> Measures {
        self.signs.m
    }

    /// Draws on the last page.
    fn draw(&mut self, draw: impl FnOnce(&mut Page, &Signs)) {
        let signs = self.signs;
        if let Some(page) = self.pages.last_mut() {
            draw(page, &signs);
        }
    }

    /// Makes sure that so much fits below, on another page where it does not; gives whether that was needed.
    fn reserve(&mut self, height: f32) -> bool {
        let is_full = self.y + height > self.body.bottom;
        if is_full {
            self.pages.push(Page::default());
            self.y = self.body.top + self.m().pad * 2.0;
        }
        is_full
    }

    fn facts(&mut self) {
        let m = self.m();
        let half = self.body.width() / FACTS_ACROSS as f32;
        for line in self.passport.facts.chunks(FACTS_ACROSS) {
            let room = half - m.pad * 2.0;
            let texts: Vec<Vec<String>> =
                line.iter().map(|(_, value)| wrap(value, Cut::SemiBold, m.text, room)).collect();
            let rows = texts.iter().map(Vec::len).max().unwrap_or(1).max(1) as f32;
            let height = m.line(m.small) + rows * m.line(m.text) + m.pad;
            self.reserve(height);
            let (left, top) = (self.body.left, self.y);
            for (at, ((label, _), value)) in line.iter().zip(&texts).enumerate() {
                let x = left + at as f32 * half;
                self.draw(|page, _| {
                    page.words(x, top + m.line(m.small) / 2.0, label, Cut::Regular, m.small, DARK);
                    write(page, &m, x, top + m.line(m.small), value, Cut::SemiBold);
                });
            }
            self.y += height;
        }
        self.y += m.pad * 2.0;
    }

    /// Draws the measures of exposure side by side, as boxes of one height.
    fn measures(&mut self) {
        let m = self.m();
        let count = self.passport.measures.len();
        if count == 0 {
            return;
        }
        let gap = m.pad * 2.0;
        let width = (self.body.width() + gap) / count as f32 - gap;
        let room = width - 4.0 * m.pad;
        let words = |measure: &PassportMeasure| {
            let head = wrap(&measure.label, Cut::SemiBold, m.text, room);
            let note = wrap(&measure.words, Cut::Regular, m.small, room);
            (head, note)
        };
        let texts: Vec<_> = self.passport.measures.iter().map(words).collect();
        let heads = texts.iter().map(|(head, _)| head.len()).max().unwrap_or(1) as f32;
        let notes = texts.iter().map(|(_, note)| note.len()).max().unwrap_or(1) as f32;
        let figure = m.text * FIGURE;
        let height =
            4.0 * m.pad + heads * m.line(m.text) + m.line(figure) + m.gap * 3.0 + m.pad + notes * m.line(m.small);
        self.reserve(height);
        let (left, top) = (self.body.left, self.y);
        for (at, (measure, (head, note))) in self.passport.measures.iter().zip(&texts).enumerate() {
            let x = left + at as f32 * (width + gap);
            let area = Area::new(x, top, x + width, top + height);
            self.draw(|page, _| {
                page.outline(area, Pen::new(LINE, m.outline));
                let x = x + 2.0 * m.pad;
                let mut y = top + 2.0 * m.pad;
                write(page, &m, x, y, head, Cut::SemiBold);
                y += heads * m.line(m.text);
                page.words(x, y + m.line(figure) / 2.0, &measure.figure, Cut::SemiBold, figure, BLACK);
                y += m.line(figure);
                steps(page, &m, Area::new(x, y, x + room, y + m.gap * 2.0), measure);
                y += m.gap * 3.0 + m.pad;
                for line in note {
                    page.words(x, y + m.line(m.small) / 2.0, line, Cut::Regular, m.small, DARK);
                    y += m.line(m.small);
                }
            });
        }
        self.y += height + m.pad * 4.0;
    }

    fn table(&mut self) {
        let m = self.m();
        let title = &self.passport.title;
        self.reserve(m.line(m.head) * 4.0);
        let (left, top) = (self.body.left, self.y);
        self.draw(|page, _| page.words(left, top + m.line(m.head) / 2.0, title, Cut::SemiBold, m.head, BLACK));
        self.y += m.line(m.head) + m.pad;
        if self.passport.rows.is_empty() {
            let (none, y) = (&self.passport.none, self.y);
            self.draw(|page, _| page.words(left, y + m.line(m.text) / 2.0, none, Cut::Regular, m.text, DARK));
            self.y += m.line(m.text) + m.pad;
            return;
        }
        self.heads();
        for row in &self.passport.rows {
            self.row(row);
        }
        self.y += m.pad * 4.0;
    }

    fn heads(&mut self) {
        let m = self.m();
        let height = m.line(m.small) + 2.0 * m.pad;
        let (body, top) = (self.body, self.y);
        let heads = &self.passport.heads;
        self.draw(|page, _| {
            page.fill(Area::new(body.left, top, body.right, top + height), PALE);
            for (at, head) in COLUMNS.iter().zip(heads) {
                let x = body.left + at * body.width() + m.pad;
                page.words(x, top + height / 2.0, head, Cut::SemiBold, m.small, BLACK);
            }
        });
        self.y += height;
    }

    fn row(&mut self, row: &PassportRow) {
        let m = self.m();
        let signs = self.signs;
        let body = self.body;
        let column = |at: usize| {
            let to = COLUMNS.get(at + 1).copied().unwrap_or(1.0);
            let from = COLUMNS.get(at).copied().unwrap_or_default();
            (body.left + from * body.width() + m.pad, (to - from) * body.width() - 2.0 * m.pad)
        };
        let mark = signs.mark_width(&row.mark) + m.pad;
        let texts: Vec<(f32, Vec<String>)> = [&row.date, &row.rotation, &row.host, &row.outcome, &row.signature]
            .into_iter()
            .enumerate()
            .map(|(at, text)| {
                let (x, room) = column(at);
                let indent = if at == 1 { mark } else { 0.0 };
                (x + indent, wrap(text, Cut::Regular, m.text, room - indent))
            })
            .collect();
        let lines = texts.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1).max(1) as f32;
        let height = (lines * m.line(m.text)).max(m.line(m.text) * 1.6) + 2.0 * m.pad;
        if self.reserve(height) {
            self.heads();
        }
        let top = self.y;
        let (mark_at, sign_at) = (column(1).0, column(4));
        self.draw(|page, signs| {
            for (x, lines) in &texts {
                write(page, &m, *x, top + m.pad, lines, Cut::Regular);
            }
            signs.mark(page, mark_at, top + m.pad + m.line(m.text) / 2.0, &row.mark);
            if row.signature.is_empty() && row.is_to_sign {
                let y = top + height - m.pad * 1.5;
                page.line((sign_at.0, y), (sign_at.0 + sign_at.1, y), Pen::new(BLACK, m.outline));
            }
            page.line((body.left, top + height), (body.right, top + height), Pen::new(HAIR, m.hair));
        });
        self.y += height;
    }

    /// Draws the lines on which the passport itself is signed, all of them on one page.
    fn signatures(&mut self) {
        let m = self.m();
        let count = self.passport.signatures.len();
        if count == 0 {
            return;
        }
        let height = m.line(m.text) * 4.0;
        self.reserve(height + m.line(m.small));
        let gap = m.pad * 4.0;
        let width = (self.body.width() + gap) / count as f32 - gap;
        let (left, top) = (self.body.left, self.y);
        for (at, who) in self.passport.signatures.iter().enumerate() {
            let x = left + at as f32 * (width + gap);
            self.draw(|page, _| {
                page.line((x, top + height - m.pad), (x + width, top + height - m.pad), Pen::new(BLACK, m.outline));
                page.words(x, top + height + m.line(m.small) / 2.0, who, Cut::Regular, m.small, DARK);
            });
        }
        self.y += height + m.line(m.small);
    }
}

/// Writes lines below each other.
fn write(page: &mut Page, m: &Measures, x: f32, top: f32, lines: &[String], cut: Cut) {
    for (at, line) in lines.iter().enumerate() {
        let center = top + (at as f32 + 0.5) * m.line(m.text);
        page.words(x, center, line, cut, m.text, BLACK);
    }
}

/// Draws how far a measure has come: as many pieces as are asked for, those that are done filled.
fn steps(page: &mut Page, m: &Measures, area: Area, measure: &PassportMeasure) {
    let all = measure.all.max(1);
    let gap = if all > 1 { m.gap } else { 0.0 };
    let width = (area.width() + gap) / all as f32 - gap;
    for at in 0..all {
        let left = area.left + at as f32 * (width + gap);
        let piece = Area::new(left, area.top, left + width, area.bottom);
        let done = (measure.done - at as f32).clamp(0.0, 1.0);
        if done > 0.0 {
            page.fill(Area::new(left, area.top, left + width * done, area.bottom), DARK);
        }
        page.outline(piece, Pen::new(BLACK, m.outline));
    }
}
