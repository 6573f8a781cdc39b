//! The calendar by keyboard: the focus over days and sessions, and everything the pointer does.

use super::carry;
use super::filter::Filter;
use super::grid::{Focused, day_id};
use super::month::{Month, WEEKS};
use super::pill::{Booked, Pill};
use super::{CalendarView, Spot, copy, listing};
use crate::domain::Week;
use crate::domain::time::add_days;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{CalendarSpan, Selection};
use crate::ui::views::moving::By;
use crate::ui::views::moving::keys::is_extending;
use crate::ui::views::session_inspector::several::cancel_command;
use chrono::{Months, NaiveDate};
use egui::{Key, Modifiers, Ui};

/// Takes in the keys that are the calendar's while it has the focus, or nothing has.
pub fn take(view: &mut CalendarView, ui: &Ui, cx: &Cx<'_>, month: &Month, focused: &Focused) {
    let nobody = ui.memory(|memory| memory.focused()).is_none();
    let popup = egui::Popup::is_any_open(ui.ctx());
    if view.held.as_ref().is_some_and(|held| held.by == By::Keyboard) {
        view.carry_by_keys(ui, cx, month);
        return;
    }
    if popup || view.held.is_some() || !(nobody || focused.spot.is_some()) {
        return;
    }
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if key(Key::T) {
        view.show_today(cx);
        focus_day(view, ui, cx.today);
    }
    for (pressed, forward) in [(Key::PageUp, false), (Key::PageDown, true)] {
        if key(pressed) {
            view.turn_page(cx, forward);
        }
    }
    for (pressed, span) in [(Key::W, CalendarSpan::Week), (Key::A, CalendarSpan::Agenda)] {
        if key(pressed) {
            view.turn_to(cx, span);
        }
    }
    if key(Key::G) {
        view.ask_for_date();
    }
    let spot = focused.spot.clone().or_else(|| selected_spot(cx, month));
    let Some(spot) = spot else {
        if key(Key::N) && cx.rights.may_add() {
            new_session(view, cx, view.tab_stop(cx, month));
        }
        if key(Key::M) {
            view.turn_to(cx, CalendarSpan::Month);
        }
        return;
    };
    let pill = spot.pill.and_then(|at| month.day(spot.date)?.pills.get(at));
    if focused.spot.is_some() {
        walk(view, ui, cx, month, &spot);
        if key(Key::Escape) {
            if *cx.selection == Selection::Nothing {
                ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
            } else {
                cx.send(Action::Select(Selection::Nothing));
            }
        }
        if copies(ui) {
            cx.send(Action::Copy(copied(cx, month, &spot, &view.filter)));
        }
        if pill.is_none() && (key(Key::Enter) || key(Key::Space)) {
            enter_day(view, cx, month, spot.date);
        }
    }
    if key(Key::N) && cx.rights.may_add() {
        new_session(view, cx, spot.date);
    }
    let asks_menu = key(Key::Menu) || ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    if asks_menu && let Some(rect) = focused.rect {
        match pill {
            Some(pill) => view.open_pill_menu(cx, pill, spot.clone(), rect.left_bottom()),
            None => view.open_day_menu(spot.date, rect.center()),
        }
    }
    let Some(pill) = pill else {
        if key(Key::M) {
            view.turn_to(cx, CalendarSpan::Month);
        }
        return;
    };
    // Of a session, M is the key that takes it up.
    if key(Key::M)
        && pill.is_movable
        && let Some(name) = pill.what.session()
    {
        carry::take_up(view, cx, name, pill);
    }
    if key(Key::Delete) {
        cancel(cx, pill);
    }
}

/// Finds where the selected session lies, for keys that are pressed while nothing has the focus.
fn selected_spot(cx: &Cx<'_>, month: &Month) -> Option<Spot> {
    let Selection::Session(name) = cx.selection else { return None };
    let date = cx.workspace.session(name)?.date;
    let at = month.day(date)?.pills.iter().position(|pill| pill.what.session() == Some(name))?;
    Some(Spot { date, pill: Some(at) })
}

fn new_session(view: &CalendarView, cx: &Cx<'_>, date: NaiveDate) {
    cx.send(Action::Select(Selection::new_session(view.filter.person.clone(), Some(date))));
}

/// Enter on a day: its only session, or the list of them, or a new one.
fn enter_day(view: &mut CalendarView, cx: &Cx<'_>, month: &Month, date: NaiveDate) {
    let pills = month.day(date).map_or(&[][..], |day| &day.pills);
    match pills {
        [] if cx.rights.may_add() => new_session(view, cx, date),
        [Pill { what: Booked::Session(name), .. }] => cx.send(Action::Select(Selection::Session(name.clone()))),
        _ => {
            view.opened = Some(date);
            view.opened_by_key = true;
        }
    }
}

fn cancel(cx: &Cx<'_>, pill: &Pill) {
    let Some(name) = pill.what.session() else { return };
    let names = if cx.selection.has(name) { cx.selection.sessions() } else { std::slice::from_ref(name) };
    cancel_command(cx, names).into_iter().for_each(|command| cx.outbox.change(command));
}

/// The days between a date and the one an arrow key leads to.
pub(super) fn arrow_days(ui: &Ui) -> Option<i64> {
    let arrows = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)];
    arrows.into_iter().find_map(|(key, days)| {
        let pressed =
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, key) || input.consume_key(Modifiers::CTRL, key));
        pressed.then_some(days)
    })
}

/// Tells whether the system's keys for copying were pressed, and uses them up.
fn copies(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, egui::Event::Copy));
        input.events.len() < before
    })
}

/// Gives what is copied: the session that has the focus, else all that is shown.
fn copied(cx: &Cx<'_>, month: &Month, spot: &Spot, filter: &Filter) -> String {
    match spot.pill.and_then(|at| month.day(spot.date)?.pills.get(at)) {
        Some(pill) => copy::line(cx, spot.date, pill),
        None => copy::as_text(cx, month, filter),
    }
}

/// Moves the focus: between days, and up and down through the sessions of a day.
///
/// With Shift the sessions one comes from and to are selected.
fn walk(view: &mut CalendarView, ui: &Ui, cx: &Cx<'_>, month: &Month, spot: &Spot) {
    let extends = is_extending(ui);
    let Some(days) = arrow_days(ui) else { return };
    let next = next_spot(view.span, month, spot, days);
    if extends {
        let session = |spot: &Spot| month.day(spot.date)?.pills.get(spot.pill?)?.what.session();
        let passed = [Some(spot), next.as_ref()].into_iter().flatten().filter_map(session);
        let selection = passed.fold(cx.selection.clone(), |selection, name| selection.with(name));
        if selection != *cx.selection {
            cx.send(Action::Select(selection));
        }
    }
    match next {
        Some(Spot { date, pill: None }) if date != spot.date => focus_day(view, ui, date),
        Some(next) => {
            view.scrolled.reveals = true;
            view.wanted = Some(next);
        }
        None => {}
    }
}

/// Finds where an arrow key leads to, given as the days it means in a month: 1 for Right, 7 for Down.
///
/// In a month Up and Down lead to the weeks above and below, in a week and in the agenda through the sessions.
pub fn next_spot(span: CalendarSpan, month: &Month, spot: &Spot, days: i64) -> Option<Spot> {
    let count = month.day(spot.date).map_or(0, |day| day.pills.len());
    let of_day = |pill| Some(Spot { date: spot.date, pill });
    let of_date = |date| Some(Spot { date, pill: None });
    match (span, spot.pill, days) {
        (CalendarSpan::Agenda, _, _) => {
            let lines = listing::lines(month, &[spot.date]);
            let here = listing::line_of(&lines, spot)?;
            let next = match days {
                7 => lines.get(here + 1),
                -7 => lines.get(here.checked_sub(1)?),
                1 => lines.iter().find(|line| line.date > spot.date),
                _ => lines.iter().rfind(|line| line.date < spot.date && line.pill.is_none()),
            };
            next.map(|line| line.spot())
        }
        (_, Some(0), -7) => of_day(None),
        (_, Some(at), -7) => of_day(Some(at - 1)),
        (_, Some(at), 7) => of_day(Some((at + 1).min(count.saturating_sub(1)))),
        (CalendarSpan::Week, None, 7) if count > 0 => of_day(Some(0)),
        (CalendarSpan::Week, None, 7 | -7) => None,
        _ => of_date(add_days(spot.date, days)),
    }
}

/// Moves the focus to a day, scrolling to it where it is not shown.
pub fn focus_day(view: &mut CalendarView, ui: &Ui, date: NaiveDate) {
    view.reveal(date);
    view.focus = Some(Spot { date, pill: None });
    let id = day_id(ui.scope_id(), date);
    ui.memory_mut(|memory| memory.request_focus(id));
}

impl CalendarView {
    /// Turns a page: to the week that holds the same day of the month before or after, to the next week, or by five.
    pub(super) fn turn_page(&mut self, cx: &Cx<'_>, forward: bool) {
        let weeks = match self.span {
            CalendarSpan::Month => return self.turn_month(cx, forward),
            CalendarSpan::Week => 1,
            CalendarSpan::Agenda => WEEKS,
        };
        self.scroll(cx, if forward { weeks } else { -weeks });
    }

    fn turn_month(&mut self, cx: &Cx<'_>, forward: bool) {
        let first = self.first_week(cx).monday();
        let month = Months::new(1);
        let turned = if forward { first.checked_add_months(month) } else { first.checked_sub_months(month) };
        self.first = turned.map(Week::of).or(self.first);
    }
}
