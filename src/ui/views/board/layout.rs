//! Where the weeks, the names and the two boards lie, and what lies at a place.

use super::axis::Axis;
use super::model::Line;
use crate::ui::theme::{Tokens, board_sizes as sizes};
use egui::{Rangef, Rect, pos2};
use std::ops::Range;

/// The geometry of the board in a rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The names of the weeks, without the corner above the names.
    pub head: Rect,
    /// The head of the hosts.
    pub hosts_head: Rect,
    /// The hosts.
    pub hosts: Rect,
    /// The head of the people.
    pub people_head: Rect,
    /// The people.
    pub people: Rect,
    /// From left to right, the names.
    pub names: Rangef,
    /// From left to right, the weeks.
    pub track: Rangef,
    columns: usize,
    per_week: usize,
}

impl Layout {
    /// Cuts the rectangle: what the hosts need, but no more than their share while people need the rest.
    pub fn new(body: Rect, axis: &Axis, hosts_height: f32, people_height: f32) -> Self {
        let names = Rangef::new(body.left(), body.left() + sizes::NAMES);
        let track = Rangef::new(names.max, body.right());
        let room = (body.height() - sizes::HEAD - 2.0 * sizes::SECTION).max(0.0);
        let hosts_height = hosts_height.min((room * sizes::HOSTS_SHARE).max(room - people_height)).round();
        let mut top = body.top();
        let mut cut = |height: f32| {
            let rect = Rect::from_min_max(pos2(body.left(), top), pos2(body.right(), top + height));
            top += height;
            rect
        };
        let head = cut(sizes::HEAD).with_min_x(track.min);
        let hosts_head = cut(sizes::SECTION);
        let hosts = cut(hosts_height);
        let people_head = cut(sizes::SECTION);
        let people = cut((room - hosts_height).max(0.0));
        let (columns, per_week) = (axis.columns(), axis.days.len() as usize);
        Self { head, hosts_head, hosts, people_head, people, names, track, columns, per_week }
    }

    /// Gives the edge before a column, on a whole point.
    pub fn edge(&self, column: usize) -> f32 {
        (self.track.min + self.track.span() * column as f32 / self.columns.max(1) as f32).round()
    }

    /// Gives the place of some columns.
    pub fn columns(&self, columns: &Range<usize>) -> Rangef {
        Rangef::new(self.edge(columns.start), self.edge(columns.end))
    }

    /// Gives the place of a week, counted from the first.
    pub fn week(&self, at: usize) -> Rangef {
        self.columns(&(at * self.per_week..(at + 1) * self.per_week))
    }

    /// Gives the column at a place of the weeks.
    pub fn column_at(&self, x: f32) -> Option<usize> {
        let column = ((x - self.track.min) / self.track.span() * self.columns as f32).floor();
        (column >= 0.0 && column < self.columns as f32).then_some(column as usize)
    }
}

/// Gives the upper edge of every line, and the lower edge of the last one.
pub fn tops(lines: &[Line], tokens: &Tokens) -> Vec<f32> {
    let mut top = 0.0;
    let mut tops = Vec::with_capacity(lines.len() + 1);
    tops.push(top);
    for line in lines {
        top += match line {
            Line::Host { .. } | Line::Person(_) => tokens.row_board,
            Line::Trainee { .. } => tokens.row_board_trainee,
            Line::Team(_) => tokens.row_group,
        };
        tops.push(top);
    }
    tops
}

/// Gives the lines that lie between two heights.
pub fn seen(tops: &[f32], from: f32, to: f32) -> Range<usize> {
    let lines = tops.len().saturating_sub(1);
    let first = tops.partition_point(|top| *top <= from).saturating_sub(1);
    let end = tops.partition_point(|top| *top < to).min(lines);
    first.min(end)..end
}
