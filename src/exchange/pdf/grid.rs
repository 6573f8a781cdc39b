//! A month or a week: rows of cells that grow with what lies in them, and go on to further pages with the head repeated.

use super::canvas::{Area, Page, Pen};
use super::letters::{Cut, width, wrap};
use super::measures::{BLACK, DARK, HAIR, LINE, PALE, WHITE};
use super::signs::{Signs, ink, is_struck};
use crate::domain::Half;
use crate::domain::sheet::{Grid, GridCell, GridRow, SheetEntry, SheetGround};

/// A share of a page that a row has at least where there is more than one page.
const LEAST_SHARE: f32 = 0.14;

/// A share of a page that is too little to begin a row in which has to be cut.
const FOOT_SHARE: f32 = 0.3;

/// Something in a cell: none of it is cut in two.
#[derive(Clone, Copy)]
enum What<'a> {
    Label(&'a str),
    Entry(&'a SheetEntry),
}

/// Something in a cell with its height, which is worked out once: a row may hold thousands.
#[derive(Clone, Copy)]
struct Item<'a> {
    what: What<'a>,
    height: f32,
}

/// A row, or the part of one that lies on a page.
struct Piece<'a> {
    row: &'a GridRow,
    is_first: bool,
    /// What each cell shows of itself.
    items: Vec<Vec<Item<'a>>>,
    height: f32,
}

/// Lays a grid out on pages.
pub fn pages(grid: &Grid, again: &str, body: Area, signs: Signs) -> Vec<Page> {
    let layout = Layout::new(grid, again, body, signs);
    let mut room = body.height() - layout.head_height();
    let mut sheets: Vec<Vec<Piece<'_>>> = vec![Vec::new()];
    let full = room;
    for row in &grid.rows {
        let mut rest: Vec<Vec<Item<'_>>> = layout.items(row);
        let mut is_first = true;
        loop {
            let whole = layout.piece(row, is_first, &mut rest.clone(), f32::INFINITY);
            // A row that a page of its own would hold is not cut in two, and no other begins at the foot of one.
            if whole.height > room && room < full && (whole.height <= full || room < full * FOOT_SHARE) {
                sheets.push(Vec::new());
                room = full;
            }
            let piece = layout.piece(row, is_first, &mut rest, room);
            room -= piece.height;
            if let Some(sheet) = sheets.last_mut() {
                sheet.push(piece);
            }
            is_first = false;
            if rest.iter().all(Vec::is_empty) {
                break;
            }
            sheets.push(Vec::new());
            room = full;
        }
    }
    let only = sheets.len() == 1;
    sheets.iter_mut().for_each(|sheet| stretch(sheet, full, only));
    sheets.iter().map(|sheet| layout.draw(sheet)).collect()
}

/// Gives the room that is left over to the rows that have least, so that they are as equal as can be; on several pages a
/// row is no higher than it needs to be to look like one.
fn stretch(sheet: &mut [Piece<'_>], full: f32, only: bool) {
    if !only {
        let spare = full - sheet.iter().map(|piece| piece.height).sum::<f32>();
        let least = (full * LEAST_SHARE).min(spare / sheet.len().max(1) as f32);
        sheet.iter_mut().for_each(|piece| piece.height += (least - piece.height).max(0.0));
        return;
    }
    let mut heights: Vec<f32> = sheet.iter().map(|piece| piece.height).collect();
    heights.sort_by(f32::total_cmp);
    let mut level = 0.0;
    // The lowest rows are raised to one level: those above it keep their height.
    for raised in 1..=heights.len() {
        let above: f32 = heights.iter().skip(raised).sum();
        level = (full - above) / raised as f32;
        if heights.get(raised).is_none_or(|next| level <= *next) {
            break;
        }
    }
    sheet.iter_mut().for_each(|piece| piece.height = piece.height.max(level));
}

struct Layout<'a> {
    grid: &'a Grid,
    again: &'a str,
    body: Area,
    signs: Signs,
    /// The edges of the columns, that of the names of the rows before the first.
    edges: Vec<f32>,
}

impl<'a> Layout<'a> {
    fn new(grid: &'a Grid, again: &'a str, body: Area, signs: Signs) -> Self {
        let m = &signs.m;
        let longest =
            grid.rows.iter().flat_map(|row| row.head.split(' ')).map(|head| width(head, Cut::SemiBold, m.text));
        let heads = longest.fold(m.row_heads, |most, width| most.max(width + 2.0 * m.pad + m.gap));
        let narrow = grid.columns.iter().filter(|column| column.is_narrow).count();
        let wide = grid.columns.len() - narrow;
        let rest = body.width() - heads - narrow as f32 * m.narrow;
        let wide_width = if wide == 0 { 0.0 } else { rest / wide as f32 };
        let mut x = body.left + heads;
        let mut edges = vec![x];
        for column in &grid.columns {
            x += match (column.is_narrow, wide) {
                (true, 0) => (body.width() - heads) / narrow as f32,
                (true, _) => m.narrow,
                (false, _) => wide_width,
            };
            edges.push(x);
        }
        Self { grid, again, body, signs, edges }
    }

    fn head_height(&self) -> f32 {
        self.signs.m.line(self.signs.m.head) + self.signs.m.pad * 1.6
    }

    fn columns(&self) -> impl Iterator<Item = (f32, f32)> + '_ {
        self.edges.windows(2).filter_map(|edges| Some((*edges.first()?, *edges.get(1)?)))
    }

    /// Gives the height of the line that names the day.
    fn day_height(&self, row: &GridRow) -> f32 {
        let m = &self.signs.m;
        if row.cells.iter().all(|cell| cell.day.is_empty()) { 0.0 } else { m.line(m.text) + m.pad }
    }

    /// Lists what lies in each cell of a row.
    fn items(&self, row: &'a GridRow) -> Vec<Vec<Item<'a>>> {
        let of_cell = |((left, right), cell): ((f32, f32), &'a GridCell)| {
            let room = right - left - 2.0 * self.signs.m.pad;
            let label = Some(What::Label(&cell.label)).filter(|_| !cell.label.is_empty());
            let all = label.into_iter().chain(cell.entries.iter().map(What::Entry));
            all.map(|what| Item { what, height: self.height(what, room) }).collect()
        };
        self.columns().zip(&row.cells).map(of_cell).collect()
    }

    /// Takes as much of a row as there is room for; all of the first item even where there is not.
    fn piece(&self, row: &'a GridRow, is_first: bool, rest: &mut [Vec<Item<'a>>], room: f32) -> Piece<'a> {
        let m = &self.signs.m;
        let start = m.pad + self.day_height(row);
        let head = self.row_head(row, is_first).len() as f32 * m.line(m.text) + 2.0 * m.pad;
        let mut height: f32 = head.max(start + m.pad);
        let mut items = Vec::with_capacity(rest.len());
        for rest in rest.iter_mut() {
            let mut y = start;
            let mut taken = 0;
            for item in rest.iter() {
                let next = y + item.height + m.gap;
                if next + m.pad > room && taken > 0 {
                    break;
                }
                (y, taken) = (next, taken + 1);
            }
            height = height.max(y + m.pad);
            items.push(rest.drain(..taken).collect());
        }
        Piece { row, is_first, items, height }
    }

    fn row_head(&self, row: &GridRow, is_first: bool) -> Vec<String> {
        let m = &self.signs.m;
        let room = self.edges.first().map_or(0.0, |edge| edge - self.body.left) - 2.0 * m.pad;
        let mut lines = wrap(&row.head, Cut::SemiBold, m.text, room);
        if !is_first {
            lines.extend(wrap(self.again, Cut::SemiBold, m.text, room));
        }
        lines
    }

    fn height(&self, what: What<'_>, room: f32) -> f32 {
        let m = &self.signs.m;
        match what {
            What::Label(label) => wrap(label, Cut::Regular, m.small, room).len() as f32 * m.line(m.small),
            What::Entry(entry) => {
                let lines = self.entry_lines(entry, room);
                lines.0.len() as f32 * m.line(m.text) + lines.1.len() as f32 * m.line(m.small) + 2.0 * m.gap
            }
        }
    }

    /// Gives where the words of a session begin, within it: behind its rotation and its letters.
    fn indent(&self, entry: &SheetEntry) -> f32 {
        let m = &self.signs.m;
        m.gap + self.signs.mark_width(&entry.mark) + m.gap * 1.4 + self.signs.letters_width(entry.sign)
    }

    /// Cuts what a session is into lines: whose it is, then what else is known.
    fn entry_lines(&self, entry: &SheetEntry, room: f32) -> (Vec<String>, Vec<String>) {
        let m = &self.signs.m;
        let room = room - self.indent(entry) - m.gap;
        let words = if entry.when.is_empty() { entry.words.clone() } else { format!("{} {}", entry.when, entry.words) };
        (wrap(&words, Cut::Regular, m.text, room), wrap(&entry.detail, Cut::Regular, m.small, room))
    }

    fn draw(&self, sheet: &[Piece<'_>]) -> Page {
        let mut page = Page::default();
        let m = &self.signs.m;
        let top = self.body.top + self.head_height();
        let bottom = top + sheet.iter().map(|piece| piece.height).sum::<f32>();
        page.fill(Area::new(self.body.left, self.body.top, self.body.right, top), PALE);
        for ((left, right), column) in self.columns().zip(&self.grid.columns) {
            let center = (self.body.top + top) / 2.0;
            let (cut, color) = if column.is_today { (Cut::SemiBold, WHITE) } else { (Cut::SemiBold, BLACK) };
            if column.is_today {
                page.fill(Area::new(left, self.body.top, right, top), BLACK);
            }
            if column.is_narrow {
                page.words_centered((left + right) / 2.0, center, &column.head, cut, m.head, color);
            } else {
                page.words(left + m.pad, center, &column.head, cut, m.head, color);
            }
        }
        let mut y = top;
        for piece in sheet {
            self.draw_row(&mut page, piece, y);
            y += piece.height;
        }
        let mut y = top;
        for piece in sheet {
            y += piece.height;
            page.line((self.body.left, y), (self.body.right, y), Pen::new(LINE, m.outline));
        }
        page.line((self.body.left, top), (self.body.right, top), Pen::new(LINE, m.outline));
        for x in &self.edges {
            page.line((*x, self.body.top), (*x, bottom), Pen::new(LINE, m.hair));
        }
        page.outline(Area::new(self.body.left, self.body.top, self.body.right, bottom), Pen::new(LINE, m.outline));
        page
    }

    fn draw_row(&self, page: &mut Page, piece: &Piece<'_>, top: f32) {
        let m = &self.signs.m;
        let bottom = top + piece.height;
        let mut y = top + m.pad + m.line(m.text) / 2.0;
        for line in self.row_head(piece.row, piece.is_first) {
            page.words(self.body.left + m.pad, y, &line, Cut::SemiBold, m.text, DARK);
            y += m.line(m.text);
        }
        for (((left, right), cell), items) in self.columns().zip(&piece.row.cells).zip(&piece.items) {
            self.draw_cell(page, cell, items, piece, Area::new(left, top, right, bottom));
        }
    }

    fn draw_cell(&self, page: &mut Page, cell: &GridCell, items: &[Item<'_>], piece: &Piece<'_>, area: Area) {
        let m = &self.signs.m;
        let middle = (area.top + area.bottom) / 2.0;
        let shaded = match cell.half {
            None => area,
            Some(Half::Morning) => Area { bottom: middle, ..area },
            Some(Half::Afternoon) => Area { top: middle, ..area },
        };
        self.signs.ground(page, shaded, cell.ground);
        let is_hatched = matches!(cell.ground, SheetGround::Closed | SheetGround::Absent);
        let (left, room) = (area.left + m.pad, area.width() - 2.0 * m.pad);
        let day_height = self.day_height(piece.row);
        if !cell.day.is_empty() {
            let center = area.top + m.pad * 0.6 + m.line(m.text) / 2.0;
            let day = Cut::SemiBold;
            let wide = width(&cell.day, day, m.text);
            let ground = Area::new(left - m.gap, center - m.text * 0.62, left + wide + m.gap, center + m.text * 0.62);
            match (cell.is_today, is_hatched) {
                (true, _) => page.fill(ground, BLACK),
                (false, true) => page.fill(ground, WHITE),
                (false, false) => {}
            }
            page.words(left, center, &cell.day, day, m.text, if cell.is_today { WHITE } else { BLACK });
        }
        if cell.is_today {
            page.outline(area.shrunk(m.hair), Pen::new(BLACK, m.bold));
        }
        let mut y = area.top + m.pad + day_height;
        for item in items {
            let height = item.height;
            match item.what {
                What::Label(label) => self.draw_label(page, label, Area::new(left, y, left + room, y + height)),
                What::Entry(entry) => self.draw_entry(page, entry, Area::new(left, y, left + room, y + height)),
            }
            y += height + m.gap;
        }
        page.line((area.left, area.top), (area.left, area.bottom), Pen::new(HAIR, m.hair));
    }

    /// Writes what a shading is called, on a ground of its own: hatching would go through the letters.
    fn draw_label(&self, page: &mut Page, label: &str, area: Area) {
        let m = &self.signs.m;
        let mut center = area.top + m.line(m.small) / 2.0;
        for line in wrap(label, Cut::Regular, m.small, area.width()) {
            let half = m.line(m.small) / 2.0;
            let right = area.left + width(&line, Cut::Regular, m.small) + m.gap;
            page.fill(Area::new(area.left - m.gap, center - half, right, center + half), WHITE);
            page.words(area.left, center, &line, Cut::Regular, m.small, BLACK);
            center += m.line(m.small);
        }
    }

    fn draw_entry(&self, page: &mut Page, entry: &SheetEntry, area: Area) {
        let m = &self.signs.m;
        self.signs.frame(page, area, entry.sign.form, &entry.mark);
        let mut center = area.top + m.gap + m.line(m.text) / 2.0;
        let after = self.signs.mark(page, area.left + m.gap, center, &entry.mark);
        self.signs.letters(page, after + m.gap * 1.4, center, entry.sign);
        let x = area.left + self.indent(entry);
        let (words, details) = self.entry_lines(entry, area.width());
        for line in words {
            page.words(x, center, &line, Cut::Regular, m.text, ink(entry.sign.form));
            if is_struck(entry.sign.form) {
                let end = x + width(&line, Cut::Regular, m.text);
                page.line((x, center), (end, center), Pen::new(BLACK, m.outline));
            }
            center += m.line(m.text);
        }
        center += (m.line(m.small) - m.line(m.text)) / 2.0;
        for line in details {
            page.words(x, center, &line, Cut::Regular, m.small, DARK);
            center += m.line(m.small);
        }
    }
}
