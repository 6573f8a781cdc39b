//! The calendar by month: sessions in their place, with the verdict of every day while one is moved.

pub mod agenda;
mod cell;
mod day_card;
pub mod filter;
mod grid;
pub mod held;
mod keys;
pub mod layout;
mod menu;
pub mod month;
pub mod pill;
mod toolbar;
pub mod verdicts;

pub use day_card::when;
pub use menu::is_open;

use crate::domain::Week;
use crate::domain::time::days_between;
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::theme::calendar_sizes as sizes;
use agenda::Agenda;
use chrono::NaiveDate;
use egui::{Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use filter::Filter;
use held::{By, Held};
use layout::Layout;
use menu::Menu;
use month::{Month, WEEKS, month};
use std::sync::Arc;

/// The state of the calendar.
#[derive(Default)]
pub struct CalendarView {
    /// The first week shown; that of today while `None`.
    first: Option<Week>,
    filter: Filter,
    filter_open: bool,
    /// The day, and the pill of it, that Tab leads to.
    focus: Option<Spot>,
    /// Where the focus is to go once the pills of this frame are known.
    wanted: Option<Spot>,
    held: Option<Held>,
    /// Whether the session in hand has just been taken up by keyboard, and its day is to have the focus.
    focus_held: bool,
    menu: Option<Menu>,
    /// The day whose sessions are listed in a card.
    opened: Option<NaiveDate>,
    opened_by_key: bool,
    /// Points of the wheel that have not made a week yet.
    wheel: f32,
    agenda: Option<(u64, Agenda)>,
    shown: Option<(Basis, Arc<Month>)>,
}

/// A day, or one of its sessions by its place in the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The day.
    pub date: NaiveDate,
    /// Which of its pills, from 0; the day itself when `None`.
    pub pill: Option<usize>,
}

/// What the month that is shown was worked out from.
#[derive(Clone, PartialEq)]
struct Basis {
    revision: u64,
    language: Language,
    today: NaiveDate,
    first: Week,
    filter: Filter,
    preview: Option<Preview>,
    may_add: bool,
}

impl CalendarView {
    /// Turns to the week that holds a date.
    pub fn show_date(&mut self, date: NaiveDate) {
        self.first = Some(Week::of(date));
        self.focus = Some(Spot { date, pill: None });
    }

    /// Gives what it is narrowed down to, for whoever opens it so.
    pub fn filter_mut(&mut self) -> &mut Filter {
        &mut self.filter
    }

    /// Paints the tool bar and the month.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let all = ui.available_rect_before_wrap();
        ui.allocate_rect(all, Sense::hover());
        let bar = Rect::from_min_max(all.min, pos2(all.right(), all.top() + tokens.tool_bar));
        let foot = if self.held.is_some() { sizes::HELD_BAR } else { 0.0 };
        let body = Rect::from_min_max(bar.left_bottom(), pos2(all.right(), all.bottom() - foot));
        self.roll(ui, cx, body);
        let month = self.month(cx);
        toolbar::show(self, ui, cx, bar, &month);
        let layout = Layout::new(body, &month.columns, month.first);
        let mut page = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt("month"));
        page.set_clip_rect(body.intersect(ui.clip_rect()));
        let words = cx.texts.with("calendar-month-of", &[("period", month.title.as_str().into())]);
        let whole = page.interact(layout.head, page.scope_id().with("grid"), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &words));
        let focused = grid::show(self, &mut page, cx, &month, &layout);
        self.settle_focus(&page, &month, &focused);
        self.show_held(&mut page, cx, &month, &layout, all);
        menu::show(self, &mut page, cx, &month);
        if let Some(date) = self.opened {
            match (month.day(date), layout.cell(date)) {
                (Some(day), Some(cell)) => day_card::show(self, &mut page, cx, &month, day, cell),
                _ => self.opened = None,
            }
        }
        keys::take(self, &page, cx, &month, &focused);
    }

    fn first_week(&self, cx: &Cx<'_>) -> Week {
        self.first.unwrap_or(Week::of(cx.today))
    }

    fn scroll(&mut self, cx: &Cx<'_>, weeks: i64) {
        self.first = Some(self.first_week(cx).plus(weeks));
    }

    fn show_today(&mut self, cx: &Cx<'_>) {
        self.first = None;
        self.focus = Some(Spot { date: cx.today, pill: None });
    }

    /// Scrolls by as few weeks as bring a date into view.
    fn reveal(&mut self, date: NaiveDate) {
        let Some((key, _)) = &self.shown else { return };
        let weeks = days_between(key.first.monday(), Week::of(date).monday()) / 7;
        let by = if weeks < 0 { weeks } else { (weeks - WEEKS + 1).max(0) };
        if by != 0 {
            self.first = Some(key.first.plus(by));
        }
    }

    /// Gives the day that Tab leads to: the one last used, today, or the first that is shown.
    fn tab_stop(&self, cx: &Cx<'_>, month: &Month) -> NaiveDate {
        let wanted = [self.focus.as_ref().map(|spot| spot.date), Some(cx.today)];
        wanted.into_iter().flatten().find(|&date| month.day(date).is_some()).unwrap_or(month.first.monday())
    }

    /// Scrolls by the wheel, a week a notch, while the pointer is over the month.
    fn roll(&mut self, ui: &Ui, cx: &Cx<'_>, body: Rect) {
        let over = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| body.contains(at));
        if !over || egui::Popup::is_any_open(ui.ctx()) || self.filter_open {
            return;
        }
        self.wheel += ui.input(|input| input.smooth_scroll_delta().y);
        let weeks = (self.wheel / sizes::WHEEL_WEEK).trunc();
        if weeks != 0.0 {
            self.wheel -= weeks * sizes::WHEEL_WEEK;
            self.scroll(cx, -(weeks as i64));
        }
    }

    /// Gives the month that is shown, worked out anew only when something it is made of has changed.
    fn month(&mut self, cx: &Cx<'_>) -> Arc<Month> {
        let revision = cx.derived.revision;
        let first = self.first_week(cx);
        let fresh = self.shown.as_ref().filter(|(key, _)| {
            (key.revision, key.language, key.today, key.first) == (revision, cx.texts.language(), cx.today, first)
                && key.filter == self.filter
                && key.preview.as_ref() == cx.preview
                && key.may_add == cx.rights.may_add()
        });
        if let Some((_, month)) = fresh {
            return month.clone();
        }
        if self.agenda.as_ref().is_none_or(|(of, _)| *of != revision) {
            self.agenda = Some((revision, Agenda::new(cx.workspace)));
        }
        let none = Agenda::default();
        let agenda = self.agenda.as_ref().map_or(&none, |(_, agenda)| agenda);
        let month = Arc::new(month(cx, agenda, first, &self.filter));
        let key = Basis {
            revision,
            language: cx.texts.language(),
            today: cx.today,
            first,
            filter: self.filter.clone(),
            preview: cx.preview.cloned(),
            may_add: cx.rights.may_add(),
        };
        self.shown = Some((key, month.clone()));
        if let Some(held) = &mut self.held {
            held.verdicts.ask(cx, month.days().map(|day| day.date));
        }
        month
    }

    /// Gives the focus to where a key has sent it, and keeps in mind where it is.
    fn settle_focus(&mut self, ui: &Ui, month: &Month, focused: &grid::Focused) {
        if let Some(spot) = &focused.spot {
            self.focus = Some(spot.clone());
        }
        if let Some(wanted) = self.wanted.take() {
            let pill = wanted.pill.and_then(|at| month.day(wanted.date)?.pills.get(at));
            let id = pill.map_or(grid::day_id(ui, wanted.date), |pill| cell::pill_id(ui, &pill.what));
            ui.memory_mut(|memory| memory.request_focus(id));
            self.focus = Some(wanted);
        }
        if std::mem::take(&mut self.focus_held)
            && let Some(held) = &self.held
        {
            let id = cell::pill_id(ui, &held.pill.what);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Lets the session in hand follow the pointer, shows the verdict, and lets go of it where the button is released.
    fn show_held(&mut self, ui: &mut Ui, cx: &Cx<'_>, month: &Month, layout: &Layout, all: Rect) {
        let Some(mut held) = self.held.take() else { return };
        let by_pointer = held.by != By::Keyboard;
        let (pointer, released, escaped, forced) = ui.input_mut(|input| {
            let released = input.pointer.any_released() || !input.pointer.any_down();
            (
                // The pointer may leave in the very frame in which the button goes up.
                if released { input.pointer.interact_pos() } else { input.pointer.latest_pos() },
                released,
                by_pointer && input.consume_key(Modifiers::NONE, Key::Escape),
                input.modifiers.ctrl || input.modifiers.command,
            )
        });
        if by_pointer {
            held.target = pointer.and_then(|at| layout.date_at(at));
            if escaped {
                return;
            }
            if released {
                if let Some(command) = held.drop_command(forced) {
                    cx.outbox.change(command);
                }
                return;
            }
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
        }
        let anchor = if by_pointer {
            pointer
        } else {
            held.target.and_then(|date| layout.cell(date)).map(|cell| pos2(cell.right(), cell.center().y))
        };
        if let Some(anchor) = anchor {
            if by_pointer {
                held.paint_lifted(ui, cx, anchor);
            }
            held.tip(ui, cx, anchor, forced);
        }
        let foot = Rect::from_min_max(pos2(all.left(), all.bottom() - sizes::HELD_BAR), all.max);
        let mut bar = ui.new_child(egui::UiBuilder::new().max_rect(foot).id_salt("held"));
        bar.set_clip_rect(foot);
        held.bar(&mut bar, cx, foot, month, forced);
        self.held = Some(held);
    }
}
