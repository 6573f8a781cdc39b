//! Sessions in hand over the calendar: they follow the pointer or the keys, and are let go.

use super::keys::{arrow_days, focus_day};
use super::layout::Layout;
use super::month::{Day, Month};
use super::{CalendarView, bands, week};
use crate::domain::time::add_days;
use crate::domain::{SessionRef, Slot};
use crate::ui::context::Cx;
use crate::ui::page::CalendarSpan;
use crate::ui::theme::calendar_sizes as sizes;
use crate::ui::views::moving::edge::towards;
use crate::ui::views::moving::keys::{pull, turned_away};
use crate::ui::views::moving::{By, Held};
use egui::{Key, Modifiers, Pos2, Rect, Ui, pos2};

impl CalendarView {
    /// Lets what is in hand follow the pointer, shows the verdict, and lets go where the button is released.
    pub(super) fn show_held(&mut self, ui: &mut Ui, cx: &Cx<'_>, month: &Month, layout: &Layout, all: Rect) {
        let Some(mut held) = self.held.take() else { return };
        if !held.is_fresh(cx) {
            return;
        }
        let mut anchor = held.target.and_then(|date| layout.cell(date)).map(|cell| pos2(cell.right(), cell.center().y));
        if held.by != By::Keyboard {
            let pull = pull(ui);
            held.target = pull.at.and_then(|at| layout.date_at(at));
            held.slot = pull.at.and_then(|at| self.band_at(month, layout, at));
            held.point_at(cx, self.under.take());
            if held.is_let_go(ui, cx, &pull) {
                return;
            }
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
            if let Some(at) = pull.at {
                self.scroll_at_edge(ui, cx, layout, at);
                held.paint_lifted(ui, cx, at);
            }
            anchor = pull.at;
        }
        let days = || month.days().map(|day| day.date);
        held.ask(cx, days());
        held.show(ui, cx, all, anchor, held.possible(days()));
        self.held = Some(held);
    }

    /// Gives the half-day at a place of the week; the month and the agenda leave the part of the day as it is.
    fn band_at(&self, month: &Month, layout: &Layout, at: Pos2) -> Option<Slot> {
        if self.span != CalendarSpan::Week {
            return None;
        }
        let bands = week::bands(month, layout);
        let found = bands::BANDS.into_iter().zip(bands).find(|(_, range)| range.contains(at.y));
        found.map(|(band, _)| band).filter(|band| *band != Slot::FullDay)
    }

    fn scroll_at_edge(&mut self, ui: &Ui, cx: &Cx<'_>, layout: &Layout, at: Pos2) {
        let by = match self.span {
            CalendarSpan::Month | CalendarSpan::Agenda => towards(at.y, layout.head.bottom(), layout.rect.bottom()),
            CalendarSpan::Week => towards(at.x, layout.rect.left(), layout.rect.right()),
        };
        if self.edge.is_due(ui, by != 0) {
            match self.span {
                CalendarSpan::Agenda => self.scrolled.pushed = by as f32 * sizes::AGENDA_LINE,
                CalendarSpan::Month | CalendarSpan::Week => self.scroll(cx, by),
            }
        }
    }

    /// Moves what is in hand by keys; Enter lets go, with Shift, Alt and Ctrl as for the pointer; Escape gives up.
    pub(super) fn carry_by_keys(&mut self, ui: &Ui, cx: &Cx<'_>, month: &Month) {
        let Some(mut held) = self.held.take().filter(|_| !turned_away(ui)) else { return };
        if let (Some(days), Some(date)) = (arrow_days(ui), held.target) {
            let date = add_days(date, days);
            held.target = Some(date);
            self.reveal(date);
        }
        held.turn_by_keys(ui, cx);
        held.ask(cx, held.target.into_iter());
        let there = held.target.and_then(|date| month.day(date)).into_iter().flat_map(sessions);
        held.look_over(cx, there);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            let from = held.from.date;
            if month.day(from).is_none() {
                self.reveal(from);
            }
            focus_day(self, ui, from);
            return;
        }
        if held.is_entered(ui, cx) {
            focus_day(self, ui, held.target.unwrap_or(held.from.date));
            return;
        }
        self.held = Some(held);
    }
}

fn sessions(day: &Day) -> impl Iterator<Item = SessionRef> {
    day.pills.iter().filter_map(|pill| pill.what.session().cloned())
}

/// Takes a session up by keys, so that its day has the focus.
pub fn take_up(view: &mut CalendarView, cx: &Cx<'_>, name: &SessionRef, pill: &super::pill::Pill) {
    view.held = Held::new(cx, name, pill, By::Keyboard);
    view.focus_held = true;
}
