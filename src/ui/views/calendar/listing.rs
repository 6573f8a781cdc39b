//! The agenda as lines: each day that has something to say, and its sessions below it.

use super::Spot;
use super::month::{Day, Month};
use chrono::NaiveDate;

/// One line of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day.
    pub date: NaiveDate,
    /// Which of its sessions, from 0; the day itself when `None`.
    pub pill: Option<usize>,
}

impl Line {
    /// Gives the place in the calendar it stands for.
    pub fn spot(self) -> Spot {
        Spot { date: self.date, pill: self.pill }
    }
}

/// Lists the lines of a period: days with sessions, days that are named, today, and those of `also`.
pub fn lines(month: &Month, also: &[NaiveDate]) -> Vec<Line> {
    let is_listed =
        |day: &&Day| !day.pills.is_empty() || day.label.is_some() || day.is_today || also.contains(&day.date);
    let of_day = |day: &Day| {
        let date = day.date;
        std::iter::once(None).chain((0..day.pills.len()).map(Some)).map(move |pill| Line { date, pill })
    };
    month.days().filter(is_listed).flat_map(of_day).collect()
}

/// Finds the line of a place; that of its day where the session is not there any more.
pub fn line_of(lines: &[Line], spot: &Spot) -> Option<usize> {
    let at = |pill| lines.iter().position(|line| line.date == spot.date && line.pill == pill);
    at(spot.pill).or_else(|| at(None))
}
