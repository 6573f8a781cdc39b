//! The moves of a repair over the days of the calendar.

use super::cell::pill_id;
use super::layout::Layout;
use super::month::Month;
use super::pill::Booked;
use crate::domain::time::add_days;
use crate::domain::{Placement, SessionRef};
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::views::arrows::{Arrow, Toward};
use chrono::NaiveDate;
use egui::{Rect, Ui, Vec2, vec2};

/// Lists the moves that begin on a day shown: which session from which day, and where it goes.
pub fn of_month<'a>(
    month: &Month,
    preview: Option<&'a Preview>,
) -> Vec<(&'a SessionRef, NaiveDate, Toward<&'a Placement>)> {
    let holds = |date: NaiveDate, is_it: &dyn Fn(&Booked) -> bool| {
        month.day(date).is_some_and(|day| day.pills.iter().any(|pill| is_it(&pill.what)))
    };
    let end = add_days(month.first.monday(), 7 * i64::try_from(month.weeks.len()).unwrap_or(0));
    let moves = preview.into_iter().flat_map(Preview::ticked_moves);
    moves
        .filter(|moved| holds(moved.from.date, &|what| what.session() == Some(&moved.session)))
        .filter_map(|moved| {
            let toward = if moved.to.date < month.first.monday() {
                Toward::Earlier
            } else if moved.to.date >= end {
                Toward::Later
            } else {
                // What a filter leaves out is not pointed at.
                let is_it = |what: &Booked| matches!(what, Booked::Proposal(place) if *place == moved.to);
                holds(moved.to.date, &is_it).then_some(Toward::Place(&moved.to))?
            };
            Some((&moved.session, moved.from.date, toward))
        })
        .collect()
}

/// Paints them; `out` is the way to what comes later than what is shown.
pub fn paint(ui: &Ui, cx: &Cx<'_>, month: &Month, layout: &Layout, out: Vec2) {
    // A session that its day has no room for is in the line that counts the rest: at the foot of the day.
    let place = |what: &Booked, date: NaiveDate| -> Option<Rect> {
        let pill = ui.ctx().read_response(pill_id(ui.scope_id(), what)).map(|response| response.rect);
        let foot = || {
            let cell = layout.cell(date)?;
            Some(cell.with_min_y(cell.bottom() - cx.tokens.pill_height).shrink2(vec2(cx.tokens.space_2, 0.0)))
        };
        pill.or_else(foot)
    };
    for (session, date, toward) in of_month(month, cx.preview) {
        let Some(from) = place(&Booked::Session(session.clone()), date) else { continue };
        let arrow = match toward {
            Toward::Place(to) => place(&Booked::Proposal(to.clone()), to.date).and_then(|to| Arrow::between(from, to)),
            Toward::Earlier => Some(Arrow::out_of(from, -out)),
            Toward::Later => Some(Arrow::out_of(from, out)),
        };
        if let Some(arrow) = arrow {
            arrow.paint(ui.painter(), cx.tokens);
        }
    }
}
