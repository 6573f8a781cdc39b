//! The board by keyboard: the focus over lines and sessions, time and zoom.

use super::model::{Line, RowKey};
use super::{BoardView, Shown, Spot, bars};
use crate::domain::{HostId, TeamId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::board_sizes as sizes;
use crate::ui::views::moving::By;
use crate::ui::views::moving::keys::is_extending;
use crate::ui::views::people::grouping::GroupKey;
use crate::ui::views::session_inspector::several::cancel_command;
use crate::ui::widgets::steps_pressed;
use chrono::NaiveDate;
use egui::{Key, Modifiers, Ui};

/// Takes in the keys that are the board's while something of it has the focus, or nothing at all has.
pub fn take(view: &mut BoardView, ui: &Ui, cx: &Cx<'_>, shown: &Shown, is_focused: bool) {
    if view.held.as_ref().is_some_and(|held| held.by == By::Keyboard) {
        if view.carry_by_keys(ui, cx, shown) {
            ui.ctx().request_repaint();
        }
        return;
    }
    let nobody = ui.memory(|memory| memory.focused()).is_none();
    if egui::Popup::is_any_open(ui.ctx()) || !(nobody || is_focused) {
        return;
    }
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let with_ctrl = |key| ui.input_mut(|input| input.consume_key(Modifiers::CTRL, key));
    let mut turned = true;
    if key(Key::T) {
        view.show_today();
    } else if with_ctrl(Key::ArrowLeft) {
        view.scroll(cx, -1);
    } else if with_ctrl(Key::ArrowRight) {
        view.scroll(cx, 1);
    } else if key(Key::Plus) || key(Key::Equals) {
        view.zoom(true);
    } else if key(Key::Minus) {
        view.zoom(false);
    } else {
        turned = is_focused && walk(view, ui, cx, shown);
    }
    if turned {
        // The lanes of this frame are painted: the next one shows what has changed.
        ui.ctx().request_repaint();
    }
}

/// Moves the focus; tells whether it did, or opened or closed something.
fn walk(view: &mut BoardView, ui: &Ui, cx: &Cx<'_>, shown: &Shown) -> bool {
    let Some(spot) = view.cursor.clone() else { return false };
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if key(Key::Escape) {
        if *cx.selection != Selection::Nothing {
            cx.send(Action::Select(Selection::Nothing));
        } else if spot.bar.is_some() {
            view.move_to(Spot { bar: None, ..spot });
        } else {
            ui.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        return true;
    }
    if let RowKey::Person(id) = &spot.row
        && key(Key::N)
        && cx.rights.may_edit_person(id)
    {
        let date = spot.bar.and_then(|bar| view.dates(cx, shown, &spot.row).get(bar).copied());
        cx.send(Action::Select(Selection::new_session(Some(id.clone()), date)));
        return true;
    }
    let bar = spot.bar.and_then(|at| view.bar(cx, shown, &spot.row, at));
    if key(Key::Menu) || ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10)) {
        return view.open_menu_by_key(ui, cx, &spot, bar.as_ref());
    }
    if let Some(bar) = &bar {
        if key(Key::M) {
            view.take_up(cx, bar);
            return true;
        }
        if key(Key::Delete)
            && let Some(name) = bar.pill.what.session()
        {
            let names = if cx.selection.has(name) { cx.selection.sessions() } else { std::slice::from_ref(name) };
            cancel_command(cx, names).into_iter().for_each(|command| cx.outbox.change(command));
            return true;
        }
    }
    let extends = is_extending(ui);
    let (left, right) = (key(Key::ArrowLeft), key(Key::ArrowRight));
    let moved = if left || right {
        view.along(cx, shown, &spot, right)
    } else {
        let Some(steps) = steps_pressed(ui, sizes::PAGE_LINES) else { return false };
        view.across(cx, shown, &spot, steps)
    };
    if extends {
        let next = view.cursor.clone().and_then(|spot| view.bar(cx, shown, &spot.row, spot.bar?));
        let passed = [bar, next].into_iter().flatten().filter_map(|bar| bar.pill.what.session().cloned());
        let selection = passed.fold(cx.selection.clone(), |selection, name| selection.with(&name));
        if selection != *cx.selection {
            cx.send(Action::Select(selection));
        }
    }
    moved
}

impl BoardView {
    /// Moves the cursor, and the focus with it.
    fn move_to(&mut self, spot: Spot) {
        self.cursor = Some(spot);
        self.cursor_wants_focus = true;
    }

    /// Moves the cursor along its lane, to the session before or after; a host opens and closes instead.
    fn along(&mut self, cx: &Cx<'_>, shown: &Shown, spot: &Spot, forward: bool) -> bool {
        match &spot.row {
            RowKey::Host(id) if self.opened.contains(id) != forward => self.toggle(id),
            RowKey::Team(team) if self.wanted.folded.contains(&GroupKey::Team(team.clone())) == forward => {
                self.fold(team.as_ref());
            }
            _ => {}
        }
        let dates = self.dates(cx, shown, &spot.row);
        let next = match (spot.bar, forward) {
            // From the name one comes to what is shown first.
            (None, true) => {
                dates.iter().position(|date| *date >= shown.axis.first.monday()).or(dates.len().checked_sub(1))
            }
            (None, false) => return true,
            (Some(at), true) => Some((at + 1).min(dates.len().saturating_sub(1))),
            (Some(at), false) => at.checked_sub(1),
        };
        if let Some(date) = next.and_then(|at| dates.get(at)) {
            self.reveal(cx, *date);
        }
        self.move_to(Spot { row: spot.row.clone(), bar: next });
        true
    }

    /// Moves the cursor over lines: to the session nearest in time, where the line has one in the weeks shown.
    fn across(&mut self, cx: &Cx<'_>, shown: &Shown, spot: &Spot, steps: isize) -> bool {
        let hosts = shown.hosts.lines.len();
        let now = match shown.hosts.position(&spot.row) {
            Some(at) => at,
            None => match shown.people.position(&spot.row) {
                Some(at) => hosts + at,
                None => return false,
            },
        };
        let Some(last) = (hosts + shown.people.lines.len()).checked_sub(1) else { return false };
        let then = now.saturating_add_signed(steps).min(last);
        let line = if then < hosts { shown.hosts.lines.get(then) } else { shown.people.lines.get(then - hosts) };
        let Some(row) = line.map(Line::key) else { return false };
        let from = spot.bar.and_then(|bar| self.dates(cx, shown, &spot.row).get(bar).copied());
        let bar = from.and_then(|from| {
            let dates = self.dates(cx, shown, &row);
            let seen = dates.iter().enumerate().filter(|(_, date)| shown.axis.shows(**date));
            seen.min_by_key(|(_, date)| (**date - from).abs()).map(|(at, _)| at)
        });
        self.move_to(Spot { row, bar });
        true
    }

    /// Lists the dates of the sessions of a lane.
    fn dates(&mut self, cx: &Cx<'_>, shown: &Shown, row: &RowKey) -> Vec<NaiveDate> {
        self.with_bars(cx, shown, row, |bars| bars.iter().map(|bar| bar.date).collect())
    }

    /// Gives one session of a lane.
    fn bar(&mut self, cx: &Cx<'_>, shown: &Shown, row: &RowKey, at: usize) -> Option<bars::Bar> {
        self.with_bars(cx, shown, row, |bars| bars.get(at).cloned())
    }

    fn with_bars<T>(&mut self, cx: &Cx<'_>, shown: &Shown, row: &RowKey, read: impl FnOnce(&[bars::Bar]) -> T) -> T {
        match row {
            RowKey::Person(id) => match self.person_row(cx, id) {
                Some(row) => read(&row.bars),
                None => read(&[]),
            },
            RowKey::Trainee(..) => match shown.hosts.position(row).and_then(|at| shown.hosts.lines.get(at)) {
                Some(Line::Trainee { trainee, .. }) => read(&trainee.bars),
                _ => read(&[]),
            },
            RowKey::Host(_) | RowKey::Team(_) => read(&[]),
        }
    }

    /// Shows the trainees of a host, or hides them.
    pub(super) fn toggle(&mut self, id: &HostId) {
        if !self.opened.remove(id) {
            self.opened.insert(id.clone());
        }
    }

    /// Folds the people of a team away, or shows them again.
    pub(super) fn fold(&mut self, team: Option<&TeamId>) {
        let key = GroupKey::Team(team.cloned());
        if !self.wanted.folded.remove(&key) {
            self.wanted.folded.insert(key);
        }
    }
}
