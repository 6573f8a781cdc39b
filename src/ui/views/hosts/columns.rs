//! How the columns of the table share its width.

use super::listing::Column;
use crate::ui::theme::host_sizes::{ABSENCE, AREA, COLUMN_GAP, DAYS, LOAD, NAME, NEXT, PER_WEEK, TAKES, TAKES_ONE};
use crate::ui::theme::people_sizes::Width;

/// One column and where it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which.
    pub column: Column,
    /// Its left end, from that of the table.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// Shares `room` among the columns, which begin at `left`; what is over goes to the strip of weeks.
///
/// What is short is taken from absences first, from names last; the table is then wider than its room only when every
/// column is at its least.
pub fn columns(left: f32, room: f32, rotations: usize) -> Vec<Placed> {
    let takes = TAKES_ONE * rotations as f32;
    let takes = Width { least: takes.max(TAKES.least), wanted: takes.max(TAKES.wanted) };
    let limits = Column::ALL.map(|column| match column {
        Column::Name => NAME,
        Column::Area => AREA,
        Column::Days => DAYS,
        Column::Takes => takes,
        Column::PerWeek => PER_WEEK,
        Column::Load => LOAD,
        Column::Next => NEXT,
        Column::Absence => ABSENCE,
    });
    let gaps = COLUMN_GAP * (Column::ALL.len() - 1) as f32;
    let mut widths = limits.map(|width| width.wanted);
    let mut over = room - gaps - widths.iter().sum::<f32>();
    let giving = [Column::Absence, Column::Next, Column::Load, Column::Area, Column::Days, Column::Takes, Column::Name];
    for column in giving {
        let Some(at) = Column::ALL.iter().position(|other| *other == column) else { continue };
        if let (true, Some(width), Some(limits)) = (over < 0.0, widths.get_mut(at), limits.get(at)) {
            let given = (limits.wanted - limits.least).min(-over);
            *width -= given;
            over += given;
        }
    }
    let mut at = left;
    Column::ALL
        .into_iter()
        .zip(widths)
        .map(|(column, width)| {
            let width = if column == Column::Load { width + over.max(0.0) } else { width };
            let placed = Placed { column, left: at.round(), width: width.floor() };
            at += width + COLUMN_GAP;
            placed
        })
        .collect()
}

/// Gives the right end of the last column.
pub fn right(columns: &[Placed]) -> f32 {
    columns.last().map_or(0.0, |placed| placed.left + placed.width)
}
