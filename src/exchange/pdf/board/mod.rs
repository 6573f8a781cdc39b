//! The board on paper: as many weeks on a page as keep a day wide enough for a letter and a sign, as many rows as fit, both
//! going on to further pages with their heads and names repeated.

mod axis;
mod row;

use super::canvas::{Area, Page, Pen};
use super::letters::{Cut, width};
use super::measures::{BLACK, DARK, LINE, PALE};
use super::signs::Signs;
use crate::domain::sheet::{Board, BoardPart, BoardRowKind};
use axis::Strip;
use row::RowBox;

/// What stands below one another on a page.
enum Line<'a> {
    /// The head of the hosts or of the people, and whether it was on the page before.
    Part(&'a BoardPart, bool),
    /// What stands there when there are none.
    None(&'a BoardPart),
    /// A row.
    Row(RowBox<'a>),
}

/// Lays a board out on pages.
pub fn pages(board: &Board, again: &str, body: Area, signs: Signs) -> Vec<Page> {
    let strips = Strip::cut(board, body, signs);
    strips.iter().flat_map(|strip| Flow::new(board, strip, again).pages()).collect()
}

/// The rows of one stretch of weeks, as they fill the pages.
struct Flow<'a> {
    board: &'a Board,
    strip: &'a Strip<'a>,
    again: &'a str,
    full: f32,
    pages: Vec<Vec<Line<'a>>>,
    room: f32,
}

impl<'a> Flow<'a> {
    fn new(board: &'a Board, strip: &'a Strip<'a>, again: &'a str) -> Self {
        let full = strip.body.height() - strip.head_height();
        Self { board, strip, again, full, pages: vec![Vec::new()], room: full }
    }

    fn part_height(&self) -> f32 {
        let m = &self.strip.signs.m;
        m.line(m.head) + m.pad * 1.6
    }

    fn height(&self, line: &Line<'_>) -> f32 {
        match line {
            Line::Part(..) | Line::None(_) => self.part_height(),
            Line::Row(row) => row.height,
        }
    }

    fn push(&mut self, line: Line<'a>) {
        self.room -= self.height(&line);
        if let Some(page) = self.pages.last_mut() {
            page.push(line);
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.room = self.full;
    }

    fn pages(mut self) -> Vec<Page> {
        for part in &self.board.parts {
            self.fill(part);
        }
        self.pages.iter().map(|lines| self.draw(lines)).collect()
    }

    /// Puts one part on the pages; the head of a team stays with the row below it.
    fn fill(&mut self, part: &'a BoardPart) {
        // The head of the part and that of a team are repeated above every row.
        let teams = part.rows.iter().filter(|row| row.kind == BoardRowKind::Team);
        let repeated = teams.map(|row| RowBox::head(row, self.strip, self.again).height);
        let heads = self.part_height() + repeated.fold(0.0, f32::max);
        let mut rows = Vec::new();
        for row in &part.rows {
            rows.extend(RowBox::cut(row, self.strip, self.again, self.full - heads));
        }
        let first = rows.iter().take(2).map(|row| row.height).sum::<f32>();
        if self.part_height() + first.min(self.full - self.part_height()) > self.room {
            self.turn();
        }
        self.push(Line::Part(part, false));
        if rows.is_empty() {
            self.push(Line::None(part));
        }
        let mut team = None;
        let mut rows = rows.into_iter().peekable();
        while let Some(row) = rows.next() {
            let is_team = row.row.kind == BoardRowKind::Team;
            let below = rows.peek().filter(|_| is_team).map_or(0.0, |next| next.height);
            if row.height + below > self.room {
                self.turn();
                self.push(Line::Part(part, true));
                if let Some(team) = team.filter(|_| !is_team) {
                    self.push(Line::Row(RowBox::head(team, self.strip, self.again)));
                }
            }
            if is_team {
                team = Some(row.row);
            }
            self.push(Line::Row(row));
        }
    }

    fn draw(&self, lines: &[Line<'_>]) -> Page {
        let (strip, m) = (self.strip, &self.strip.signs.m);
        let mut page = Page::default();
        let body = strip.body;
        let top = body.top + strip.head_height();
        let bottom = top + lines.iter().map(|line| self.height(line)).sum::<f32>();
        strip.draw_ground(&mut page, top, bottom);
        let mut y = top;
        for line in lines {
            let area = Area::new(body.left, y, strip.right(), y + self.height(line));
            match line {
                Line::Part(part, is_again) => self.draw_part(&mut page, part, *is_again, area),
                Line::None(part) => {
                    page.fill(area, super::measures::WHITE);
                    let center = (area.top + area.bottom) / 2.0;
                    page.words(area.left + m.pad, center, &part.none, Cut::Regular, m.text, DARK);
                }
                Line::Row(row) => row.draw(&mut page, strip, y),
            }
            page.line((area.left, area.bottom), (area.right, area.bottom), Pen::new(LINE, m.hair));
            y = area.bottom;
        }
        strip.draw_head(&mut page, bottom);
        page
    }

    fn draw_part(&self, page: &mut Page, part: &BoardPart, is_again: bool, area: Area) {
        let m = &self.strip.signs.m;
        page.fill(area, PALE);
        let center = (area.top + area.bottom) / 2.0;
        let title = if is_again { format!("{} {}", part.title, self.again) } else { part.title.clone() };
        page.words(area.left + m.pad, center, &title, Cut::SemiBold, m.head, BLACK);
        let after = area.left + m.pad + width(&title, Cut::SemiBold, m.head) + m.pad * 3.0;
        page.words(after, center, &part.what, Cut::Regular, m.small, DARK);
    }
}
