//! Sessions in hand over the board: every place of the lines concerned has its verdict, and the pointer or the keys let go.

use super::axis::Axis;
use super::block::{self, Lane};
use super::layout::Layout;
use super::model::RowKey;
use super::{BoardView, Shown, Spot, bars::Bar};
use crate::domain::time::add_days;
use crate::domain::{HostId, PersonId, SessionRef, Slot};
use crate::ui::context::Cx;
use crate::ui::theme::{board_sizes as sizes, calendar_sizes};
use crate::ui::views::calendar::pill::Pill;
use crate::ui::views::calendar::session_pill;
use crate::ui::views::moving::edge::towards;
use crate::ui::views::moving::keys::{pull, turned_away};
use crate::ui::views::moving::{By, Held, Tone};
use crate::ui::views::session_menu::SessionMenu;
use crate::ui::widgets::paint::{self, Hatch};
use crate::ui::widgets::{BlockLook, Interaction};
use chrono::NaiveDate;
use egui::{Key, Modifiers, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, pos2};
use std::ops::Range;

/// What lies under the pointer, noted while the lines are painted.
#[derive(Clone, Debug, Default)]
pub struct Pointed {
    /// The line, and where it lies.
    pub line: Option<(RowKey, Rect)>,
    /// The session.
    pub session: Option<SessionRef>,
    /// Where the day lies on which what is moved by keys would land.
    pub anchor: Option<Rect>,
}

/// Paints what the rules say to each day of a line, where what is in hand could go there; asks for what is not known yet.
pub fn verdicts(view: &mut BoardView, ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, rect: Rect, row: &RowKey) {
    let Some(held) = &mut view.held else { return };
    let host = match row {
        RowKey::Person(person) if held.is_of(person) => None,
        RowKey::Host(host) | RowKey::Trainee(host, _) => Some(host.clone()),
        _ => return,
    };
    // The line of somebody shows the host that the keys have chosen, a host's line that host.
    let host = host.or_else(|| held.host.clone().filter(|_| held.by == By::Keyboard));
    let host = host.filter(|host| held.from.host.as_ref() != Some(host));
    let axis = &shown.axis;
    held.ask_host(cx, (0..axis.columns()).filter_map(|column| axis.date_at(column)), host.clone());
    let inside = rect.with_max_y(rect.bottom() - cx.tokens.stroke_hair);
    for (columns, tone) in spans(axis, held, host.as_ref()) {
        paint_tone(ui, cx, Rect::from_x_y_ranges(layout.columns(&columns), inside.y_range()), tone, false);
    }
    let is_target = held.host == host || matches!(row, RowKey::Person(_));
    let Some(date) = held.target.filter(|_| is_target && !held.is_off) else { return };
    let Some(column) = axis.column(date) else { return };
    let is_under = view.pointed.line.as_ref().is_some_and(|(under, _)| under == row) || held.by == By::Keyboard;
    let place = Rect::from_x_y_ranges(layout.columns(&(column..column + 1)), inside.y_range());
    if let Some(verdict) = held.with(host.as_ref(), date).filter(|_| is_under) {
        paint_tone(ui, cx, place, verdict.tone, true);
    }
    if held.by == By::Keyboard
        && matches!(row, RowKey::Person(person) if held.lead().is_some_and(|lead| lead.person == *person))
    {
        view.pointed.anchor = Some(place);
    }
}

/// Joins neighbouring days of one answer, so that a year is no more to paint than its changes.
fn spans(axis: &Axis, held: &Held, host: Option<&HostId>) -> Vec<(Range<usize>, Tone)> {
    let mut spans: Vec<(Range<usize>, Tone)> = Vec::new();
    for column in 0..axis.columns() {
        let verdict = axis.date_at(column).and_then(|date| held.with(host, date));
        let Some(tone) = verdict.map(|verdict| verdict.tone) else { continue };
        match spans.last_mut().filter(|(columns, last)| columns.end == column && *last == tone) {
            Some((columns, _)) => columns.end += 1,
            None => spans.push((column..column + 1, tone)),
        }
    }
    spans
}

fn paint_tone(ui: &Ui, cx: &Cx<'_>, place: Rect, tone: Tone, under: bool) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let (fill, line) = match tone {
        Tone::Free => (tokens.drop_allowed_bg, tokens.drop_allowed),
        Tone::Costly | Tone::Forced => (tokens.state_at_risk_bg, tokens.state_at_risk_mark),
        Tone::Refused => (tokens.surface_sunken, tokens.drop_refused),
    };
    match (tone, under) {
        (Tone::Refused, false) => paint::hatch(painter, tokens, place, Hatch::Refused),
        (Tone::Refused, true) => paint::hatch(painter, tokens, place, Hatch::RefusedUnderPointer),
        (_, false) => {
            painter.rect_filled(place, 0.0, fill);
            // Told by a line as well as by the color: whole for what is free, dashed for what costs.
            let stroke = Stroke::new(tokens.stroke_mark, line);
            let y = place.bottom() - tokens.stroke_mark / 2.0;
            if tone == Tone::Free {
                painter.hline(place.x_range(), y, stroke);
            } else {
                let points = [pos2(place.left(), y), pos2(place.right(), y)];
                painter.extend(Shape::dashed_line(&points, stroke, tokens.space_2, tokens.space_1));
            }
        }
        (_, true) => drop(painter.rect_filled(place, 0.0, if tone == Tone::Free { tokens.accent_tint } else { fill })),
    }
    if under {
        painter.rect_stroke(place, tokens.radius_xs, Stroke::new(tokens.stroke_focus, line), StrokeKind::Inside);
    }
}

/// Paints where the sessions of a person would land.
pub fn landings(view: &BoardView, ui: &Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, lane: Lane, person: &PersonId) {
    let Some(held) = view.held.as_ref().filter(|held| held.is_of(person) && !held.is_off) else { return };
    if !held.target.is_some_and(|date| held.lands_on(date)) {
        return;
    }
    for to in held.landings(cx, person) {
        let Some(column) = shown.axis.column(to.date) else { continue };
        let bar = Bar::landing(to.date, to.slot, held.pill.clone());
        let rect = block::place(lane.rect, layout.columns(&(column..column + 1)), &bar, lane.is_trainee);
        let look = BlockLook { radius: sizes::HALF_BLOCK.1, dashed: true, icon: None, words: "" };
        let pill = session_pill(&held.pill).rule_broken(false).left_behind(true);
        pill.paint_block(ui.painter(), cx.tokens, rect, look, Interaction::REST);
    }
}

impl BoardView {
    /// Notes the line under the pointer while something is in hand.
    pub(super) fn point_at(&mut self, ui: &Ui, row: &RowKey, rect: Rect) {
        if self.held.is_some()
            && let Some(at) = ui.input(|input| input.pointer.latest_pos())
            && rect.intersect(ui.clip_rect()).contains(at)
        {
            self.pointed.line = Some((row.clone(), rect));
        }
    }

    /// Scrolls the lines up or down while something is dragged near their edge.
    pub(super) fn scroll_lines_at_edge(&self, ui: &Ui, rect: Rect, seen: Rangef, height: f32) {
        let is_dragged = self.held.as_ref().is_some_and(|held| held.by != By::Keyboard);
        let Some(at) = ui.input(|input| input.pointer.latest_pos()).filter(|at| is_dragged && rect.contains(*at))
        else {
            return;
        };
        let by = towards(at.y, rect.top(), rect.bottom());
        let has_more = if by < 0 { seen.min > 0.0 } else { seen.max < height };
        if by != 0 && has_more && rect.height() > 3.0 * calendar_sizes::EDGE {
            ui.scroll_with_delta(egui::vec2(0.0, -(by as f32) * sizes::EDGE_STEP));
            ui.ctx().request_repaint();
        }
    }

    /// Lets what is in hand follow the pointer, shows the verdict, and lets go where the button is released.
    pub(super) fn show_held(&mut self, ui: &mut Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, all: Rect) {
        let pointed = std::mem::take(&mut self.pointed);
        let Some(mut held) = self.held.take() else { return };
        if !held.is_fresh(cx) {
            return;
        }
        let mut anchor = pointed.anchor.map(|cell| cell.right_center());
        if held.by != By::Keyboard {
            let pull = pull(ui);
            aim(&mut held, cx, &shown.axis, layout, &pointed, pull.at);
            if held.is_let_go(ui, cx, &pull) {
                return;
            }
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
            if let Some(at) = pull.at {
                let by = towards(at.x, layout.track.min, layout.track.max);
                if self.edge.is_due(ui, by != 0) {
                    self.scroll(cx, by);
                }
                held.paint_lifted(ui, cx, at);
            }
            anchor = pull.at;
            // The line under the pointer is painted anew with what it says.
            self.pointed.line = pointed.line;
        }
        let dates = || (0..shown.axis.columns()).filter_map(|column| shown.axis.date_at(column));
        held.ask(cx, dates());
        held.show(ui, cx, all, anchor, held.possible(dates()));
        self.held = Some(held);
    }

    /// Takes a session up by keys, on the line of its person.
    pub(super) fn take_up(&mut self, cx: &Cx<'_>, bar: &Bar) {
        let Some(name) = bar.pill.what.session().filter(|_| bar.pill.is_movable) else { return };
        self.held = Held::new(cx, name, &bar.pill, By::Keyboard);
        self.reveal(cx, bar.date);
    }

    /// Takes the session of a menu up by keys: its line comes into view and has the focus.
    pub(super) fn take_up_pill(&mut self, ui: &Ui, cx: &Cx<'_>, pill: &Pill) {
        let Some(name) = pill.what.session() else { return };
        self.held = Held::new(cx, name, pill, By::Keyboard);
        let row = self.person_row(cx, &name.person);
        let bar = row.and_then(|row| row.bars.iter().position(|bar| bar.pill.what.session() == Some(name)));
        self.cursor = Some(Spot { row: RowKey::Person(name.person.clone()), bar });
        self.cursor_wants_focus = true;
        if let Some(session) = cx.workspace.session(name) {
            self.reveal(cx, session.date);
        }
        ui.ctx().request_repaint();
    }

    /// Opens the menu of what has the focus: a session, or the person of the line.
    pub(super) fn open_menu_by_key(&mut self, ui: &Ui, cx: &Cx<'_>, spot: &Spot, bar: Option<&Bar>) -> bool {
        let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
        let Some(rect) = focused.map(|response| response.rect) else { return false };
        self.menu = match (bar, &spot.row) {
            (Some(bar), _) => Some(SessionMenu::of_pill(cx, &bar.pill, rect.left_bottom())),
            (None, RowKey::Person(person) | RowKey::Trainee(_, person)) => {
                Some(SessionMenu::of_person(person.clone(), rect.left_bottom()))
            }
            (None, RowKey::Host(_) | RowKey::Team(_)) => return false,
        };
        true
    }

    /// Moves what is in hand by keys; Enter lets go, with Shift, Alt and Ctrl as for the pointer; Escape gives up.
    ///
    /// Tells whether a key did something, so that the next frame shows it.
    pub(super) fn carry_by_keys(&mut self, ui: &Ui, cx: &Cx<'_>, shown: &Shown) -> bool {
        let Some(mut held) = self.held.take().filter(|_| !turned_away(ui)) else { return true };
        let before = (held.goal(), held.over().cloned());
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let days = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)];
        if let Some((_, days)) = days.into_iter().find(|(key, _)| pressed(*key))
            && let Some(date) = held.target
        {
            let date = next_shown(&shown.axis, date, days);
            held.target = Some(date);
            self.reveal(cx, date);
        }
        held.turn_by_keys(ui, cx);
        let escaped = pressed(Key::Escape);
        let target = held.target;
        held.ask(cx, target.into_iter());
        let lead = held.lead().cloned();
        let host = held.host.as_ref().or(held.from.host.as_ref());
        let there = host.zip(target).map(|(host, date)| cx.derived.ledger.on(host, date)).unwrap_or_default();
        held.look_over(cx, there.iter().map(|booking| booking.name.clone()));
        let lands = |view: &mut Self, session: Option<&SessionRef>, cx: &Cx<'_>| {
            let row = session.and_then(|name| Some((name, view.person_row(cx, &name.person)?)));
            if let Some((name, row)) = row {
                let bar = row.bars.iter().position(|bar| bar.pill.what.session() == Some(name));
                view.cursor = Some(Spot { row: RowKey::Person(name.person.clone()), bar });
                view.cursor_wants_focus = true;
            }
        };
        if escaped {
            self.reveal(cx, held.from.date);
            lands(self, lead.as_ref(), cx);
            return true;
        }
        if held.is_entered(ui, cx) {
            lands(self, lead.as_ref(), cx);
            return true;
        }
        let turned = before != (held.goal(), held.over().cloned());
        self.held = Some(held);
        turned
    }
}

/// Reads the place under the pointer: the day, on the line of a host that host, on the line of a person the half of the day.
fn aim(held: &mut Held, cx: &Cx<'_>, axis: &Axis, layout: &Layout, pointed: &Pointed, pointer: Option<Pos2>) {
    let column = pointer.and_then(|at| layout.column_at(at.x));
    held.target = column.and_then(|column| axis.date_at(column));
    held.point_at(cx, pointed.session.clone());
    (held.slot, held.host, held.is_off) = (None, None, false);
    let line = pointed.line.as_ref().filter(|(_, rect)| pointer.is_some_and(|at| rect.contains(at)));
    let (Some(at), Some((row, rect))) = (pointer, line) else {
        held.target = None;
        return;
    };
    let half = half_at(rect.y_range(), at.y);
    match row {
        RowKey::Host(host) => held.host = Some(host.clone()),
        RowKey::Trainee(host, _) => (held.host, held.slot) = (Some(host.clone()), Some(half)),
        RowKey::Person(person) if held.is_of(person) => held.slot = Some(half),
        RowKey::Person(_) => held.is_off = true,
        RowKey::Team(_) => held.target = None,
    }
    held.host = held.host.take().filter(|host| held.from.host.as_ref() != Some(host));
    held.slot = held.slot.filter(|slot| held.from.slot != Slot::FullDay && *slot != held.from.slot);
    held.ask(cx, held.target.into_iter());
}

fn half_at(line: Rangef, y: f32) -> Slot {
    if y < line.center() { Slot::Morning } else { Slot::Afternoon }
}

/// Gives the date so many days on, or the next one beyond it that has a column.
fn next_shown(axis: &Axis, date: NaiveDate, days: i64) -> NaiveDate {
    let step = days.signum();
    let mut next = add_days(date, days);
    for _ in 0..7 {
        if axis.days.contains_date(next) {
            break;
        }
        next = add_days(next, step);
    }
    next
}
