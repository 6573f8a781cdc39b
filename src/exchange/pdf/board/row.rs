//! One row of the board, or the part of one that a page has room for.

use super::axis::Strip;
use crate::domain::Half;
use crate::domain::sheet::{Block, BoardRow, BoardRowKind, Due, SheetAway, SheetLoad};
use crate::exchange::pdf::canvas::{Area, Page, Pen};
use crate::exchange::pdf::letters::{Cut, width, wrap};
use crate::exchange::pdf::measures::{BLACK, DARK, HATCH, LINE, PALE, WHITE};
use std::ops::Range;

/// What stands in the lines above the sessions: a due date, or more sessions at once than there may be.
#[derive(Clone, Copy)]
enum Flag<'a> {
    Due(&'a Due, f32, bool),
    Doubled(f32),
}

/// A row as it lies on a page.
pub struct RowBox<'a> {
    /// The row.
    pub row: &'a BoardRow,
    /// How high it is.
    pub height: f32,
    /// The name and what stands below it.
    lines: Vec<(String, Cut)>,
    /// The lanes it shows of all of the row's.
    lanes: Range<usize>,
    /// How high each lane is.
    lane: f32,
    /// By line.
    flags: Vec<Vec<Flag<'a>>>,
    /// Whether the flags stand beside the sessions rather than above them.
    is_beside: bool,
}

impl<'a> RowBox<'a> {
    /// Lays a row out, in several where it is higher than a page; the name is repeated then.
    pub fn cut(row: &'a BoardRow, strip: &Strip<'_>, again: &str, most: f32) -> Vec<Self> {
        let m = &strip.signs.m;
        let mut lines = name_lines(row, strip, "");
        let flags = flags(row, strip);
        let lanes = blocks(row, strip).map(|block| block.lane + 1).max().unwrap_or(0);
        let flags_height = flags.len() as f32 * flag_line(strip);
        let lane = lane(row, strip) + m.gap;
        let most_lanes = (((most - flags_height - 2.0 * m.pad) / lane).floor() as usize).max(1);
        let most_lines = (((most - 2.0 * m.pad) / m.line(m.text)).floor() as usize).max(3);
        let mut boxes = Vec::new();
        let mut first_lane = 0;
        loop {
            let own = first_lane..lanes.min(first_lane + most_lanes);
            first_lane = own.end;
            let shown: Vec<_> = lines.drain(..lines.len().min(most_lines)).collect();
            let flags = if boxes.is_empty() { flags.clone() } else { Vec::new() };
            boxes.push(Self::new(row, strip, shown, own, flags));
            if lines.is_empty() && first_lane >= lanes {
                break;
            }
            let mut name = wrap_name(row, strip, again);
            // A name so long that it would fill the next page by itself is not repeated.
            name.truncate(most_lines - 1);
            name.append(&mut lines);
            lines = name;
        }
        boxes
    }

    fn new(
        row: &'a BoardRow,
        strip: &Strip<'_>,
        lines: Vec<(String, Cut)>,
        lanes: Range<usize>,
        flags: Vec<Vec<Flag<'a>>>,
    ) -> Self {
        let m = &strip.signs.m;
        let loads = if row.loads.is_empty() { 0.0 } else { load_height(strip) };
        let lane = lane(row, strip);
        let is_beside = row.loads.is_empty() && stand_beside(row, strip, &flags);
        let (flagged, sessions) = (flags.len() as f32 * flag_line(strip), lanes.len() as f32 * (lane + m.gap));
        let body = loads + if is_beside { flagged.max(sessions) } else { flagged + sessions };
        let names: f32 = lines.iter().map(|(_, cut)| m.line(size(strip, *cut))).sum();
        let least = if row.kind == BoardRowKind::Team { 0.0 } else { m.block };
        Self { row, height: body.max(names).max(least) + 2.0 * m.pad, lines, lanes, lane, flags, is_beside }
    }

    /// Gives the name of a row alone, for the next page.
    pub fn head(row: &'a BoardRow, strip: &Strip<'_>, again: &str) -> Self {
        Self::new(row, strip, name_lines(row, strip, again), 0..0, Vec::new())
    }

    /// Draws the row.
    pub fn draw(&self, page: &mut Page, strip: &Strip<'_>, top: f32) {
        let m = &strip.signs.m;
        let area = Area::new(strip.body.left, top, strip.right(), top + self.height);
        if self.row.kind == BoardRowKind::Team {
            page.fill(area, PALE);
        } else {
            self.draw_rest(page, strip, area);
        }
        let indent = if self.row.kind == BoardRowKind::Trainee { m.pad * 4.0 } else { m.pad };
        let mut y = area.top + m.pad;
        for (line, cut) in &self.lines {
            let size = size(strip, *cut);
            let ink = if *cut == Cut::SemiBold { BLACK } else { DARK };
            page.words(area.left + indent, y + m.line(size) / 2.0, line, *cut, size, ink);
            y += m.line(size);
        }
        let mut y = area.top + m.pad;
        for line in &self.flags {
            let center = y + flag_line(strip) / 2.0;
            for flag in line {
                match flag {
                    Flag::Due(due, x, at_left) => {
                        page.line((*x, center), (*x, area.bottom), Pen::new(BLACK, m.outline));
                        strip.signs.due(page, *x, center, Some(&due.mark), *at_left);
                    }
                    Flag::Doubled(x) => {
                        strip.signs.alarm(page, *x, center, "2×");
                    }
                }
            }
            y += flag_line(strip);
        }
        if self.is_beside {
            y = area.top + m.pad;
        }
        for load in &self.row.loads {
            draw_load(page, strip, load, y);
        }
        for block in blocks(self.row, strip).filter(|block| self.lanes.contains(&block.lane)) {
            let day = (strip.edge(block.column), strip.edge(block.column + 1));
            let top = y + (block.lane - self.lanes.start) as f32 * (self.lane + m.gap);
            strip.signs.block(page, day, (top, top + self.lane), block);
        }
    }

    /// Shades days of rest and absences, with their names where there is room.
    fn draw_rest(&self, page: &mut Page, strip: &Strip<'_>, area: Area) {
        let m = &strip.signs.m;
        let inner = |columns: &Range<usize>| Area {
            left: strip.edge(columns.start) + m.hair,
            right: strip.edge(columns.end),
            ..area.shrunk(m.hair)
        };
        for column in self.row.rest.iter().filter(|column| strip.columns.contains(column)) {
            page.fill(inner(&(*column..column + 1)), PALE);
        }
        for away in &self.row.aways {
            let Some(here) = strip.here(&away.columns) else { continue };
            let mut shaded = inner(&here);
            let middle = (area.top + area.bottom) / 2.0;
            match away.half {
                Some(Half::Morning) => shaded.bottom = middle,
                Some(Half::Afternoon) => shaded.top = middle,
                None => {}
            }
            if away.is_gone {
                page.fill(shaded, PALE);
            } else {
                let pen = Pen::new(HATCH, m.hair * 1.4);
                page.hatch(shaded, m.hatch, false, pen);
            }
            if is_named(self.row, away, strip) {
                let center = (shaded.top + shaded.bottom) / 2.0;
                let wide = width(&away.label, Cut::Regular, m.small);
                let x = (shaded.left + shaded.right - wide) / 2.0;
                let half = m.small * 0.62;
                let ground = if away.is_gone { PALE } else { WHITE };
                page.fill(Area::new(x - m.gap, center - half, x + wide + m.gap, center + half), ground);
                page.words(x, center, &away.label, Cut::Regular, m.small, DARK);
            }
        }
        if self.row.kind == BoardRowKind::Trainee {
            page.line(
                (area.left + m.pad * 2.0, area.top),
                (area.left + m.pad * 2.0, area.bottom),
                Pen::new(LINE, m.bold),
            );
        }
    }
}

/// Lists the sessions of a row that lie on the page.
fn blocks<'a>(row: &'a BoardRow, strip: &'a Strip<'_>) -> impl Iterator<Item = &'a Block> {
    row.blocks.iter().filter(|block| strip.columns.contains(&block.column))
}

/// Gives the height of a lane in which every session of a row fits.
fn lane(row: &BoardRow, strip: &Strip<'_>) -> f32 {
    let day = strip.edge(strip.columns.start + 1) - strip.edge(strip.columns.start);
    blocks(row, strip).map(|block| strip.signs.lane(block, day)).fold(strip.signs.m.block, f32::max)
}

/// Tells whether no flag would cover a session.
fn stand_beside(row: &BoardRow, strip: &Strip<'_>, flags: &[Vec<Flag<'_>>]) -> bool {
    flags.iter().flatten().all(|flag| {
        let (from, to) = match flag {
            Flag::Due(due, x, at_left) => {
                let (near, far) = strip.signs.due_reach(&due.mark);
                if *at_left { (x - far, x + near) } else { (x - near, x + far) }
            }
            // It always stands above what it is about.
            Flag::Doubled(_) => return false,
        };
        blocks(row, strip).all(|block| strip.edge(block.column + 1) <= from || to <= strip.edge(block.column))
    })
}

fn size(strip: &Strip<'_>, cut: Cut) -> f32 {
    if cut == Cut::SemiBold { strip.signs.m.text } else { strip.signs.m.small }
}

fn flag_line(strip: &Strip<'_>) -> f32 {
    strip.signs.m.small * 1.5
}

fn load_height(strip: &Strip<'_>) -> f32 {
    strip.signs.m.line(strip.signs.m.text) + strip.signs.m.small
}

/// Tells whether the name of an absence is written where it lies: there is room, and nothing else stands there.
fn is_named(row: &BoardRow, away: &SheetAway, strip: &Strip<'_>) -> bool {
    let m = &strip.signs.m;
    let Some(here) = strip.here(&away.columns) else { return false };
    let room = strip.edge(here.end) - strip.edge(here.start) - 2.0 * m.pad;
    let holds_block = row.blocks.iter().any(|block| here.contains(&block.column));
    let meets = |columns: &Range<usize>| columns.start < here.end && here.start < columns.end;
    let holds_load = row.loads.iter().any(|load| !load.figure.is_empty() && meets(&load.columns));
    let holds_flag = row.doubled.iter().any(|column| here.contains(column))
        || row.dues.iter().any(|due| (here.start..=here.end).contains(&due.edge));
    width(&away.label, Cut::Regular, m.small) <= room && !(holds_block || holds_load || holds_flag)
}

fn wrap_name(row: &BoardRow, strip: &Strip<'_>, again: &str) -> Vec<(String, Cut)> {
    let m = &strip.signs.m;
    let indent = if row.kind == BoardRowKind::Trainee { m.pad * 4.0 } else { m.pad };
    // A team has the whole line.
    let room = if row.kind == BoardRowKind::Team { strip.body.width() } else { m.names };
    let name = if again.is_empty() { row.name.clone() } else { format!("{} {again}", row.name) };
    wrap(&name, Cut::SemiBold, m.text, room - indent - m.pad).into_iter().map(|line| (line, Cut::SemiBold)).collect()
}

/// Lists the name, what stands below it, and the absences that have no room where they lie.
fn name_lines(row: &BoardRow, strip: &Strip<'_>, again: &str) -> Vec<(String, Cut)> {
    let m = &strip.signs.m;
    let mut lines = wrap_name(row, strip, again);
    let indent = if row.kind == BoardRowKind::Trainee { m.pad * 4.0 } else { m.pad };
    let here = |away: &&SheetAway| strip.here(&away.columns).is_some() && !is_named(row, away, strip);
    let aways = row.aways.iter().filter(here).map(|away| &away.words);
    for words in row.about.iter().chain(aways) {
        let cut = Cut::Regular;
        lines.extend(wrap(words, cut, m.small, m.names - indent - m.pad).into_iter().map(|line| (line, cut)));
    }
    lines
}

/// Puts due dates and double bookings side by side, on further lines where they would run into one another.
fn flags<'a>(row: &'a BoardRow, strip: &Strip<'_>) -> Vec<Vec<Flag<'a>>> {
    let signs = &strip.signs;
    let mut placed: Vec<(f32, f32, Flag<'a>)> = Vec::new();
    for due in &row.dues {
        let is_first = due.edge == 0 && strip.columns.start == 0;
        if !is_first && !(strip.columns.start + 1..=strip.columns.end).contains(&due.edge) {
            continue;
        }
        let x = strip.edge(due.edge);
        let (near, far) = signs.due_reach(&due.mark);
        let at_left = x + far > strip.right();
        let (from, to) = if at_left { (x - far, x + near) } else { (x - near, x + far) };
        placed.push((from, to, Flag::Due(due, x, at_left)));
    }
    for column in row.doubled.iter().filter(|column| strip.columns.contains(column)) {
        let wide = signs.alarm_width("2×");
        let x = ((strip.edge(*column) + strip.edge(column + 1)) / 2.0 - wide / 2.0).min(strip.right() - wide);
        placed.push((x, x + wide, Flag::Doubled(x)));
    }
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut lines: Vec<(f32, Vec<Flag<'a>>)> = Vec::new();
    for (from, to, flag) in placed {
        match lines.iter_mut().find(|(end, _)| *end + signs.m.gap <= from) {
            Some(line) => {
                line.0 = to;
                line.1.push(flag);
            }
            None => lines.push((to, vec![flag])),
        }
    }
    lines.into_iter().map(|(_, flags)| flags).collect()
}

/// Draws a week of a host: days taken on days offered, and a square for each of them.
fn draw_load(page: &mut Page, strip: &Strip<'_>, load: &SheetLoad, top: f32) {
    let m = &strip.signs.m;
    let Some(here) = strip.here(&load.columns).filter(|_| !load.figure.is_empty()) else { return };
    let (left, right) = (strip.edge(here.start), strip.edge(here.end));
    let middle = (left + right) / 2.0;
    let center = top + m.line(m.text) / 2.0;
    if load.is_over {
        strip.signs.alarm(page, middle - strip.signs.alarm_width(&load.figure) / 2.0, center, &load.figure);
    } else {
        let half = width(&load.figure, Cut::SemiBold, m.text) / 2.0 + m.gap / 2.0;
        page.fill(Area::new(middle - half, center - m.text * 0.6, middle + half, center + m.text * 0.6), WHITE);
        page.words_centered(middle, center, &load.figure, Cut::SemiBold, m.text, BLACK);
    }
    let side = m.small * 0.62;
    let step = side + m.gap * 0.8;
    let days = load.taken.saturating_add(load.proposed).saturating_add(load.free);
    // The figure tells it where the squares have no room.
    if days as f32 * step > right - left {
        return;
    }
    let mut x = middle - days as f32 * step / 2.0;
    let y = top + m.line(m.text) + m.gap * 0.4;
    for day in 0..days {
        let square = Area::new(x, y, x + side, y + side);
        page.fill(square, WHITE);
        if day < load.taken {
            page.fill(square, if load.is_over { BLACK } else { DARK });
        } else if day < load.taken + load.proposed {
            page.outline(square, Pen { dash: Some(m.outline * 1.6), ..Pen::new(BLACK, m.outline) });
        } else {
            page.outline(square, Pen::new(LINE, m.outline));
        }
        x += step;
    }
}
