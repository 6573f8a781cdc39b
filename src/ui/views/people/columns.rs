//! How the columns of the table share its width.

use super::listing::Column;
use super::saved::Shown;
use crate::domain::RotationId;
use crate::ui::theme::people_sizes::{COLUMN_GAP, DUE, EXPERIENCE, NAME, NEXT, START, STATE, TEAM, Width};

/// One column and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which.
    pub column: Column,
    /// Its left end, from that of the table.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// Shares `room` among the columns, which begin at `left`; rotations and the pace bring the width of their words.
///
/// What is short is taken from the next session first, from names last; the table is then wider than its room only when
/// every column is at its least.
pub fn columns(left: f32, room: f32, rotations: &[(RotationId, f32)], pace: f32, shown: &Shown) -> Vec<Placed> {
    let mut all: Vec<(Column, Width)> = vec![
        (Column::Name, NAME),
        (Column::Team, TEAM),
        (Column::Programme, TEAM),
        (Column::Start, START),
        (Column::Experience, EXPERIENCE),
    ];
    let fixed =
        |(id, width): &(RotationId, f32)| (Column::Rotation(id.clone()), Width { least: *width, wanted: *width });
    all.extend(rotations.iter().map(fixed));
    let pace = Width { least: pace, wanted: pace };
    all.extend([(Column::Next, NEXT), (Column::Due, DUE), (Column::Pace, pace), (Column::State, STATE)]);
    all.retain(|(column, _)| *column == Column::Name || shown.has(column));
    let gaps = COLUMN_GAP * (all.len() - 1) as f32;
    let wanted: f32 = all.iter().map(|(_, width)| width.wanted).sum();
    let mut over = room - gaps - wanted;
    let mut widths: Vec<f32> = all.iter().map(|(_, width)| width.wanted).collect();
    if over >= 0.0 {
        for ((column, _), width) in all.iter().zip(&mut widths) {
            if matches!(column, Column::Name | Column::Next) {
                *width += over / 2.0;
            }
        }
    } else {
        for giving in [
            Column::Programme,
            Column::Team,
            Column::Next,
            Column::Experience,
            Column::Start,
            Column::Due,
            Column::State,
            Column::Name,
        ] {
            for ((column, limits), width) in all.iter().zip(&mut widths) {
                if *column == giving {
                    let given = (limits.wanted - limits.least).min(-over);
                    *width -= given;
                    over += given;
                }
            }
        }
    }
    let mut at = left;
    all.into_iter()
        .zip(widths)
        .map(|((column, _), width)| {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn widths(room: f32) -> Vec<Placed> {
        columns(0.0, room, &[("cold-calls".into(), 100.0), ("ride-alongs".into(), 90.0)], 120.0, &Shown::default())
    }

    #[test]
    fn what_is_short_is_taken_from_the_least_needed_first() {
        let width = |room: f32, column: Column| widths(room).into_iter().find(|c| c.column == column).unwrap().width;
        assert!(right(&widths(1200.0)) > 1190.0);
        assert!(width(1400.0, Column::Name) > NAME.wanted);
        assert!(width(1040.0, Column::Next) < NEXT.wanted);
        assert_eq!(width(1040.0, Column::Name), NAME.wanted);
        let least = right(&widths(100.0));
        assert!(least > 100.0);
        assert_eq!(right(&widths(300.0)), least);
    }
}
