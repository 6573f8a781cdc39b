//! Where the days of the calendar lie: in columns and weeks, or in a list.

use super::month::Month;
use crate::domain::Week;
use crate::domain::time::{add_days, days_between};
use crate::ui::theme::calendar_sizes as sizes;
use chrono::NaiveDate;
use egui::{Pos2, Rangef, Rect, Vec2, pos2};
use std::collections::BTreeMap;

/// The geometry of the days in a rectangle.
#[derive(Clone, Debug)]
pub struct Layout {
    /// All of it.
    pub rect: Rect,
    /// The names of the days of the week.
    pub head: Rect,
    columns: Vec<Rangef>,
    rows: Vec<Rangef>,
    first: Week,
    /// The days of a list, those that are seen; columns and rows are none then.
    listed: BTreeMap<NaiveDate, Rect>,
}

impl Layout {
    /// Lays the columns out, right of what is written at their left: rest days narrow, the others sharing what is left.
    pub fn new(rect: Rect, month: &Month, at_left: f32) -> Self {
        let columns = &month.columns;
        let narrow = columns.iter().filter(|column| column.narrow).count() as f32;
        let wide = (columns.len() as f32 - narrow).max(1.0);
        let share = ((rect.width() - at_left - narrow * sizes::REST_COLUMN) / wide).max(0.0);
        let mut left = rect.left() + at_left;
        let columns = columns.iter().map(|column| {
            let from = left;
            left += if column.narrow { sizes::REST_COLUMN } else { share };
            Rangef::new(from.round(), left.round())
        });
        let columns = columns.collect();
        let head = Rect::from_min_size(rect.min, Vec2::new(rect.width(), sizes::WEEKDAY_HEAD));
        let weeks = month.weeks.len();
        let height = (rect.bottom() - head.bottom()) / weeks.max(1) as f32;
        let row = |n: f32| (head.bottom() + n * height).round();
        let rows = (0..weeks).map(|n| Rangef::new(row(n as f32), row(n as f32 + 1.0))).collect();
        Self { rect, head, columns, rows, first: month.first, listed: BTreeMap::new() }
    }

    /// Takes the places of the days of a list, as it was painted.
    pub fn of_list(rect: Rect, first: Week, listed: BTreeMap<NaiveDate, Rect>) -> Self {
        let head = Rect::from_min_size(rect.min, Vec2::new(rect.width(), 0.0));
        Self { rect, head, columns: Vec::new(), rows: Vec::new(), first, listed }
    }

    /// Counts the weeks.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Gives a column, from Monday on.
    pub fn column(&self, at: usize) -> Rangef {
        self.columns.get(at).copied().unwrap_or(Rangef::NOTHING)
    }

    /// Gives a week.
    pub fn row(&self, at: usize) -> Rangef {
        self.rows.get(at).copied().unwrap_or(Rangef::NOTHING)
    }

    /// Gives the cell of a date, when that is shown.
    pub fn cell(&self, date: NaiveDate) -> Option<Rect> {
        if let Some(rect) = self.listed.get(&date) {
            return Some(*rect);
        }
        let from_first = days_between(self.first.monday(), date);
        let row = self.rows.get(usize::try_from(from_first.div_euclid(7)).ok()?)?;
        let column = self.columns.get(usize::try_from(from_first.rem_euclid(7)).ok()?)?;
        Some(Rect::from_x_y_ranges(*column, *row))
    }

    /// Gives the date at a place.
    pub fn date_at(&self, at: Pos2) -> Option<NaiveDate> {
        if let Some((date, _)) = self.listed.iter().find(|(_, rect)| rect.contains(at)) {
            return Some(*date);
        }
        let inside = |range: &Rangef, value: f32| range.min <= value && value < range.max;
        let column = self.columns.iter().position(|column| inside(column, at.x))?;
        let row = self.rows.iter().position(|row| inside(row, at.y))?;
        Some(add_days(self.first.plus(i64::try_from(row).ok()?).monday(), i64::try_from(column).ok()?))
    }
}

/// Finds the place of a tooltip: right of and below its anchor, turned over at an edge of the window.
pub fn tip_place(anchor: Pos2, size: Vec2, bounds: Rect) -> Pos2 {
    let right = anchor.x + sizes::TIP_OFFSET.x;
    let below = anchor.y + sizes::TIP_OFFSET.y;
    let x = if right + size.x <= bounds.right() { right } else { anchor.x - sizes::TIP_OFFSET.x - size.x };
    let y = if below + size.y <= bounds.bottom() { below } else { anchor.y - sizes::TIP_OFFSET.y - size.y };
    pos2(x.max(bounds.left()), y.max(bounds.top()))
}
