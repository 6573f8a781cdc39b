//! The weeks that stand on one page: where their days lie, their head, and when everybody is away.

use crate::domain::sheet::{Board, SheetGround, Stretch};
use crate::exchange::pdf::canvas::{Area, Page, Pen};
use crate::exchange::pdf::letters::{Cut, width};
use crate::exchange::pdf::measures::{BLACK, DARK, HAIR, LINE, PALE, WHITE};
use crate::exchange::pdf::signs::Signs;
use std::ops::Range;

/// A stretch of weeks that a page is wide enough for.
pub struct Strip<'a> {
    /// The board.
    pub board: &'a Board,
    /// Where it lies on the page.
    pub body: Area,
    /// What it is drawn with.
    pub signs: Signs,
    /// Its columns of the whole board.
    pub columns: Range<usize>,
    weeks: Range<usize>,
    per_week: usize,
    day: f32,
    /// What each line of names of closures has, with where it begins.
    closed: Vec<Vec<(f32, &'a str)>>,
}

impl<'a> Strip<'a> {
    /// Cuts the weeks into stretches, as equal as can be, in which a day is wide enough.
    pub fn cut(board: &'a Board, body: Area, signs: Signs) -> Vec<Self> {
        let m = &signs.m;
        let weeks = board.weeks.len().max(1);
        let per_week = (board.days.len() / weeks).max(1);
        let track = body.width() - m.names;
        let heads = board.weeks.iter().flat_map(|week| [&week.head, &week.date]);
        let widest = heads.map(|head| width(head, Cut::SemiBold, m.text)).fold(0.0, f32::max) + 2.0 * m.pad;
        let least = (per_week as f32 * m.day).max(widest);
        let most = ((track / least).floor() as usize).clamp(1, weeks);
        let strips = weeks.div_ceil(most);
        let each = weeks.div_ceil(strips);
        let day = track / (each * per_week) as f32;
        let strip = |first: usize| {
            let weeks = first..(first + each).min(board.weeks.len());
            let columns = weeks.start * per_week..weeks.end * per_week;
            let mut strip = Self { board, body, signs, columns, weeks, per_week, day, closed: Vec::new() };
            strip.closed = strip.closed_lines();
            strip
        };
        (0..board.weeks.len()).step_by(each).map(strip).collect()
    }

    /// Gives the left edge of a column of the whole board.
    pub fn edge(&self, column: usize) -> f32 {
        self.body.left + self.signs.m.names + self.day * (column as f32 - self.columns.start as f32)
    }

    /// Gives the right edge of all.
    pub fn right(&self) -> f32 {
        self.edge(self.columns.end)
    }

    /// Gives the part of some columns that lies here.
    pub fn here(&self, columns: &Range<usize>) -> Option<Range<usize>> {
        let part = columns.start.max(self.columns.start)..columns.end.min(self.columns.end);
        (part.start < part.end).then_some(part)
    }

    /// Puts the names of closures side by side, on further lines where they would run into one another.
    fn closed_lines(&self) -> Vec<Vec<(f32, &'a str)>> {
        let m = &self.signs.m;
        let mut lines: Vec<(f32, Vec<(f32, &'a str)>)> = Vec::new();
        for Stretch { columns, name } in &self.board.closed {
            let Some(here) = self.here(columns) else { continue };
            let wide = width(name, Cut::Regular, m.small);
            let left = self.edge(here.start).min(self.right() - wide).max(self.body.left);
            let line = lines.iter_mut().find(|(end, _)| *end <= left);
            let end = left + wide + m.pad * 2.0;
            match line {
                Some(line) => {
                    line.0 = end;
                    line.1.push((left, name));
                }
                None => lines.push((end, vec![(left, name)])),
            }
        }
        lines.into_iter().map(|(_, names)| names).collect()
    }

    fn closed_line(&self) -> f32 {
        self.signs.m.line(self.signs.m.small)
    }

    /// Tells whether the date of a week stands beside its name.
    fn is_in_one_line(&self) -> bool {
        let m = &self.signs.m;
        let fits = |week: &crate::domain::sheet::BoardWeek| {
            let words = width(&week.head, Cut::SemiBold, m.text) + width(&week.date, Cut::Regular, m.small);
            words + 4.0 * m.pad <= self.day * self.per_week as f32
        };
        self.board.weeks.iter().all(fits)
    }

    /// Gives the height of the head.
    pub fn head_height(&self) -> f32 {
        let m = &self.signs.m;
        let weeks = if self.is_in_one_line() { m.line(m.text) } else { m.line(m.text) + m.line(m.small) };
        m.pad * 2.0 + weeks + m.line(m.small) + self.closed.len() as f32 * self.closed_line()
    }

    /// Shades when everybody is away, and draws the lines between weeks.
    pub fn draw_ground(&self, page: &mut Page, top: f32, bottom: f32) {
        for Stretch { columns, .. } in &self.board.closed {
            if let Some(here) = self.here(columns) {
                let area = Area::new(self.edge(here.start), top, self.edge(here.end), bottom);
                self.signs.ground(page, area, SheetGround::Closed);
            }
        }
        let m = &self.signs.m;
        for column in self.columns.clone() {
            let is_week = (column - self.columns.start).is_multiple_of(self.per_week);
            let pen = if is_week { Pen::new(LINE, m.outline) } else { Pen::new(HAIR, m.hair * 0.7) };
            page.line((self.edge(column), top), (self.edge(column), bottom), pen);
        }
    }

    /// Draws the head, and the outline of all down to `bottom`.
    pub fn draw_head(&self, page: &mut Page, bottom: f32) {
        let m = &self.signs.m;
        let (top, right) = (self.body.top, self.right());
        let head = Area::new(self.body.left, top, right, top + self.head_height());
        page.fill(Area { left: self.edge(self.columns.start), ..head }, PALE);
        let first = top + m.pad * 0.6 + m.line(m.text) / 2.0;
        let in_one_line = self.is_in_one_line();
        let second = first + m.line(m.text);
        let days = if in_one_line { second } else { second + m.line(m.small) };
        for at in self.weeks.clone() {
            let Some(week) = self.board.weeks.get(at) else { continue };
            let (left, end) = (self.edge(at * self.per_week), self.edge((at + 1) * self.per_week));
            let ink = if week.is_now { WHITE } else { BLACK };
            if week.is_now {
                page.fill(Area::new(left, top, end, days - m.line(m.small) / 2.0 - m.pad * 0.2), BLACK);
            }
            page.words(left + m.pad, first, &week.head, Cut::SemiBold, m.text, ink);
            let date = width(&week.date, Cut::Regular, m.small);
            let (x, y) = if in_one_line { (end - m.pad - date, first) } else { (left + m.pad, second) };
            page.words(x, y, &week.date, Cut::Regular, m.small, ink);
            let pen = Pen::new(LINE, m.outline);
            page.line((left, top), (left, head.bottom), pen);
        }
        for column in self.columns.clone() {
            let Some(day) = self.board.days.get(column) else { continue };
            let middle = (self.edge(column) + self.edge(column + 1)) / 2.0;
            if self.board.today == Some(column) {
                self.signs.alarm(page, middle - self.signs.alarm_width(day) / 2.0, days, day);
            } else {
                page.words_centered(middle, days, day, Cut::Regular, m.small, DARK);
            }
        }
        let mut y = days + m.line(m.small) / 2.0 + m.pad * 0.6 + self.closed_line() / 2.0;
        for line in &self.closed {
            for (x, name) in line {
                let (wide, half) = (width(name, Cut::Regular, m.small), self.closed_line() / 2.0 - m.hair);
                page.fill(Area::new(x - m.gap, y - half, x + wide + m.gap, y + half), PALE);
                page.words(*x, y, name, Cut::Regular, m.small, BLACK);
            }
            y += self.closed_line();
        }
        page.line((self.body.left, head.bottom), (right, head.bottom), Pen::new(LINE, m.outline));
        page.outline(Area::new(self.body.left, top, right, bottom), Pen::new(LINE, m.outline));
    }
}
