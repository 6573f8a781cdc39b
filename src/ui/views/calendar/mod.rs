//! The calendar by month, by week and as an agenda: sessions in their place, with the verdict of every day while one is moved.

pub mod agenda;
pub mod arrows;
pub mod bands;
mod carry;
mod cell;
pub mod copy;
mod day_card;
pub mod filter;
pub mod goto;
mod grid;
pub mod keys;
pub mod layout;
mod list;
pub mod listing;
mod menu;
pub mod month;
pub mod pill;
pub mod sheet;
mod toolbar;
mod week;

pub use cell::session_pill;
pub use day_card::{facts, when};
pub use menu::is_open;

use crate::app::Derived;
use crate::domain::time::days_between;
use crate::domain::{SessionRef, Week, Workspace};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::CalendarSpan;
use crate::ui::preview::Preview;
use crate::ui::theme::calendar_sizes as sizes;
use crate::ui::views::moving::Held;
use crate::ui::views::moving::edge::Edge;
use crate::ui::views::printing::PrintCard;
use agenda::Agenda;
use chrono::NaiveDate;
use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use filter::Filter;
use layout::Layout;
use menu::Menu;
use month::{Month, WEEKS, weeks};
use std::sync::Arc;

/// The state of the calendar.
#[derive(Default)]
pub struct CalendarView {
    /// The first week shown; that of today while `None`.
    first: Option<Week>,
    span: CalendarSpan,
    filter: Filter,
    filter_open: bool,
    /// What was last asked to be remembered.
    kept: (CalendarSpan, Filter),
    /// Whether the filters stand on a line of their own, the tool bar having no room for them.
    chips_below: bool,
    /// What is typed for a date to go to, while that is asked for.
    goto: Option<goto::Draft>,
    /// How it is to be shown from now on, where a command has asked for it.
    asked: Option<CalendarSpan>,
    /// Whether the sessions that are shown are to be copied.
    copies: bool,
    print: PrintCard,
    scrolled: list::Scrolled,
    /// The day, and the pill of it, that Tab leads to.
    focus: Option<Spot>,
    /// Where the focus is to go once the pills of this frame are known.
    wanted: Option<Spot>,
    held: Option<Held>,
    /// The session under the pointer while others are in hand.
    under: Option<SessionRef>,
    edge: Edge,
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
    span: CalendarSpan,
    filter: Filter,
    preview: Option<Preview>,
    may_add: bool,
}

impl CalendarView {
    /// Turns to the week that holds a date.
    pub fn show_date(&mut self, date: NaiveDate) {
        self.first = Some(Week::of(date));
        self.focus = Some(Spot { date, pill: None });
        self.scrolled.reveals = true;
    }

    /// Turns to a date and gives it the focus.
    fn go_to(&mut self, date: NaiveDate) {
        self.show_date(date);
        self.wanted = Some(Spot { date, pill: None });
    }

    /// Opens the field for a date to go to.
    pub fn ask_for_date(&mut self) {
        self.goto = Some(goto::Draft::default());
    }

    /// Turns to another view as soon as it is shown.
    pub fn ask_for_span(&mut self, span: CalendarSpan) {
        self.asked = Some(span);
    }

    /// Copies what is shown as text, as soon as it is known what that is.
    pub fn ask_for_copy(&mut self) {
        self.copies = true;
    }

    /// Asks how to print what is shown.
    pub fn ask_to_print(&mut self) {
        self.print.open();
    }

    /// Looks at it as this user did the last time, without what is gone since.
    pub fn look_again(&mut self, span: CalendarSpan, filter: Filter, workspace: &Workspace, derived: &Derived) {
        self.kept = (span, filter.clone());
        (self.span, self.filter) = (span, filter);
        self.filter.drop_gone(workspace, derived);
    }

    /// Shows it by another view, on the week that was looked at: that of the focus or of today, where they are shown.
    pub fn turn_to(&mut self, cx: &Cx<'_>, span: CalendarSpan) {
        if span == self.span {
            return;
        }
        let first = self.first_week(cx);
        let shown = first..first.plus(weeks_of(self.span));
        let focus = self.focus.as_ref().map(|spot| spot.date);
        let week = focus.into_iter().chain([cx.today]).map(Week::of).find(|week| shown.contains(week));
        if span == CalendarSpan::Week
            && let Some(week) = week
        {
            self.first = Some(week).filter(|week| *week != Week::of(cx.today));
        }
        self.span = span;
        self.opened = None;
        self.scrolled.reveals = true;
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
        if let Some(span) = self.asked.take() {
            self.turn_to(cx, span);
        }
        let chips = if self.chips_below && !self.filter.is_empty() { sizes::CHIP_BAR } else { 0.0 };
        let bar = Rect::from_min_max(all.min, pos2(all.right(), all.top() + tokens.tool_bar + chips));
        let foot = if self.held.is_some() { sizes::HELD_BAR } else { 0.0 };
        let body = Rect::from_min_max(bar.left_bottom(), pos2(all.right(), all.bottom() - foot));
        self.roll(ui, cx, body);
        let month = self.month(cx);
        toolbar::show(self, ui, cx, bar, &month);
        // What was chosen there is shown at once.
        let month = self.month(cx);
        let mut page = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt("month"));
        page.set_clip_rect(body.intersect(ui.clip_rect()));
        let words = cx.texts.with("calendar-month-of", &[("period", month.title.as_str().into())]);
        let head = Rect::from_min_size(body.min, vec2(body.width(), sizes::WEEKDAY_HEAD));
        let whole = page.interact(head, page.scope_id().with("grid"), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &words));
        let (focused, layout) = if self.span == CalendarSpan::Agenda {
            list::show(self, &mut page, cx, &month)
        } else {
            let at_left = if self.span == CalendarSpan::Week { sizes::BAND_COLUMN } else { sizes::WEEK_COLUMN };
            let layout = Layout::new(body, &month, at_left);
            (grid::show(self, &mut page, cx, &month, &layout), layout)
        };
        self.settle_focus(&page, &month, &focused);
        self.show_held(&mut page, cx, &month, &layout, all);
        menu::show(self, &mut page, cx);
        if let Some(date) = self.opened {
            match (month.day(date), layout.cell(date)) {
                (Some(day), Some(cell)) => day_card::show(self, &mut page, cx, day, cell),
                _ => self.opened = None,
            }
        }
        keys::take(self, &page, cx, &month, &focused);
        if std::mem::take(&mut self.copies) {
            cx.send(Action::Copy(copy::as_text(cx, &month, &self.filter)));
        }
        self.keep(cx);
    }

    /// Asks for the view and the filter to be remembered, once they are others than what is.
    fn keep(&mut self, cx: &Cx<'_>) {
        if self.kept.0 != self.span || self.kept.1 != self.filter {
            self.kept = (self.span, self.filter.clone());
            cx.send(Action::KeepCalendar { span: self.span, filter: self.filter.clone() });
        }
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
        self.scrolled.reveals = true;
    }

    /// Scrolls by as few weeks as bring a date into view.
    fn reveal(&mut self, date: NaiveDate) {
        self.scrolled.reveals = true;
        let Some((key, _)) = &self.shown else { return };
        let weeks = days_between(key.first.monday(), Week::of(date).monday()) / 7;
        let by = if weeks < 0 { weeks } else { (weeks - weeks_of(key.span) + 1).max(0) };
        if by != 0 {
            self.first = Some(key.first.plus(by));
        }
    }

    /// Gives the day that Tab leads to: the one last used, today, or the first that is shown.
    fn tab_stop(&self, cx: &Cx<'_>, month: &Month) -> NaiveDate {
        let wanted = [self.focus.as_ref().map(|spot| spot.date), Some(cx.today)];
        wanted.into_iter().flatten().find(|&date| month.day(date).is_some()).unwrap_or(month.first.monday())
    }

    /// Scrolls by the wheel, a week a notch, while the pointer is over a month or a week; the agenda scrolls by line.
    fn roll(&mut self, ui: &Ui, cx: &Cx<'_>, body: Rect) {
        let over = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| body.contains(at));
        if !over || self.span == CalendarSpan::Agenda || egui::Popup::is_any_open(ui.ctx()) || self.filter_open {
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
                && (key.span, &key.filter) == (self.span, &self.filter)
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
        let mut month = weeks(cx, agenda, first, weeks_of(self.span), &self.filter);
        if self.span == CalendarSpan::Week {
            bands::arrange(&mut month);
        }
        let month = Arc::new(month);
        let key = Basis {
            revision,
            language: cx.texts.language(),
            today: cx.today,
            first,
            span: self.span,
            filter: self.filter.clone(),
            preview: cx.preview.cloned(),
            may_add: cx.rights.may_add(),
        };
        self.shown = Some((key, month.clone()));
        if let Some(held) = &mut self.held {
            held.ask(cx, month.days().map(|day| day.date));
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
            let scope = ui.scope_id();
            let id = pill.map_or(grid::day_id(scope, wanted.date), |pill| cell::pill_id(scope, &pill.what));
            ui.memory_mut(|memory| memory.request_focus(id));
            self.focus = Some(wanted);
        }
        if std::mem::take(&mut self.focus_held)
            && let Some(held) = &self.held
        {
            let id = cell::pill_id(ui.scope_id(), &held.pill.what);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Counts the weeks a view shows at once.
fn weeks_of(span: CalendarSpan) -> i64 {
    match span {
        CalendarSpan::Week => 1,
        CalendarSpan::Month | CalendarSpan::Agenda => WEEKS,
    }
}
