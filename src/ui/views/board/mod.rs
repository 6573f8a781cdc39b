//! The board: hosts above people over one time axis, with the load of every host and week.

pub mod arrows;
pub mod axis;
pub mod bars;
mod block;
mod carry;
mod frame;
pub mod host;
mod host_lane;
mod kept;
mod keys;
pub mod layout;
pub mod model;
mod pane;
pub mod person;
mod person_lane;
pub mod shade;
mod sheet;
mod toolbar;

use crate::app::BoardLook;
use crate::domain::{HostId, PersonId, TeamId, Week};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::board_sizes as sizes;
use crate::ui::theme::calendar_sizes::HELD_BAR;
use crate::ui::views::moving::Held;
use crate::ui::views::moving::edge::Edge;
use crate::ui::views::people::grouping::Grouping;
use crate::ui::views::people::listing::Wanted;
use crate::ui::views::plan_preview::bar::PreviewBar;
use crate::ui::views::printing::PrintCard;
use crate::ui::views::session_menu::{Chosen, SessionMenu};
use axis::Axis;
use chrono::NaiveDate;
use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2};
use kept::Kept;
use layout::Layout;
use model::{RowKey, Sort};
use std::collections::BTreeSet;

/// The state of the board.
pub struct BoardView {
    /// The first week shown; the one before that of today while `None`.
    first: Option<Week>,
    /// How many weeks are shown.
    weeks: u32,
    sort: Sort,
    wanted: Wanted,
    /// Hosts whose trainees are shown.
    opened: BTreeSet<HostId>,
    /// The line, and the session of it, that Tab leads to.
    cursor: Option<Spot>,
    /// Whether the cursor has been moved by a key, and is to have the focus and be brought into view.
    cursor_wants_focus: bool,
    /// Points of the wheel that have not made a week yet.
    wheel: f32,
    /// How far it was zoomed since the last number of weeks.
    pinch: f32,
    /// What was last asked to be remembered.
    look: BoardLook,
    kept: Option<Kept>,
    held: Option<Held>,
    /// The menu that is open.
    menu: Option<SessionMenu>,
    plan: PreviewBar,
    /// What lies under the pointer while something is in hand.
    pointed: carry::Pointed,
    edge: Edge,
    print: PrintCard,
}

impl Default for BoardView {
    fn default() -> Self {
        let mut wanted = Wanted::default();
        Sort::default().put(&mut wanted);
        Self {
            first: None,
            weeks: axis::WEEKS,
            sort: Sort::default(),
            wanted,
            opened: BTreeSet::new(),
            cursor: None,
            cursor_wants_focus: false,
            wheel: 0.0,
            pinch: 1.0,
            look: BoardLook::default(),
            kept: None,
            held: None,
            menu: None,
            plan: PreviewBar::default(),
            pointed: carry::Pointed::default(),
            edge: Edge::default(),
            print: PrintCard::default(),
        }
    }
}

/// A line of the board, or one of its sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line.
    pub row: RowKey,
    /// Which of its sessions, from 0 by date, those not shown included; the line itself when `None`.
    pub bar: Option<usize>,
}

/// The lines of both boards and where they begin, for one frame.
#[derive(Clone)]
struct Shown {
    axis: std::rc::Rc<Axis>,
    hosts: std::rc::Rc<kept::Lines>,
    people: std::rc::Rc<kept::Lines>,
}

impl BoardView {
    /// Shows people in an order, under their teams or not.
    pub fn set_order(&mut self, sort: Sort, grouped: bool) {
        self.sort = sort;
        self.wanted.grouping = grouped.then_some(Grouping::Team);
        sort.put(&mut self.wanted);
    }

    /// Looks at it as this user did the last time.
    pub fn look_again(&mut self, look: &BoardLook) {
        self.weeks = look.weeks.filter(|weeks| axis::ZOOMS.contains(weeks)).unwrap_or(axis::WEEKS);
        let sort = look.order.as_deref().and_then(Sort::parse).unwrap_or_default();
        self.set_order(sort, look.grouped.unwrap_or(true));
        self.look = self.look_now();
    }

    /// Shows the people of one team, or everybody.
    pub fn show_team(&mut self, team: Option<TeamId>) {
        self.wanted.teams = team.into_iter().map(Some).collect();
    }

    /// Tells how it is looked at, as far as that is other than at first.
    fn look_now(&self) -> BoardLook {
        BoardLook {
            weeks: Some(self.weeks).filter(|weeks| *weeks != axis::WEEKS),
            order: Some(self.sort).filter(|sort| *sort != Sort::default()).map(|sort| sort.code().to_owned()),
            grouped: self.wanted.grouping.is_none().then_some(false),
        }
    }

    /// Asks for how it is looked at to be remembered, once that is other than what is.
    fn keep(&mut self, cx: &Cx<'_>) {
        let look = self.look_now();
        if self.look != look {
            self.look = look.clone();
            cx.send(Action::KeepBoard(look));
        }
    }

    /// Gives the person whose line the cursor is on.
    pub fn person(&self) -> Option<PersonId> {
        match &self.cursor.as_ref()?.row {
            RowKey::Person(id) | RowKey::Trainee(_, id) => Some(id.clone()),
            RowKey::Host(_) | RowKey::Team(_) => None,
        }
    }

    /// Asks how to print what is shown.
    pub fn ask_to_print(&mut self) {
        self.print.open();
    }

    /// Paints the tool bar and both boards.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let all = ui.available_rect_before_wrap();
        ui.allocate_rect(all, Sense::hover());
        let bar = Rect::from_min_max(all.min, pos2(all.right(), all.top() + tokens.tool_bar));
        let foot = if self.held.is_some() { HELD_BAR } else { 0.0 };
        let plan = Rect::from_min_max(bar.left_bottom(), pos2(all.right(), bar.bottom() + PreviewBar::height(cx)));
        let body = Rect::from_min_max(plan.left_bottom(), pos2(all.right(), all.bottom() - foot));
        self.freshen(cx);
        let title = self.shown(cx).axis.title.clone();
        toolbar::show(self, ui, cx, bar, &title);
        self.plan.put(ui, cx, plan);
        self.roll(ui, cx, body);
        let mut page = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt("board"));
        page.set_clip_rect(body.intersect(ui.clip_rect()));
        let shown = self.shown(cx);
        let layout = Layout::new(body, &shown.axis, shown.hosts.height(), shown.people.height());
        let words = cx.texts.with("board-of", &[("period", shown.axis.title.as_str().into())]);
        let grid = page.interact(body, page.scope_id().with("grid"), Sense::hover());
        grid.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &words));
        page.painter().rect_filled(body, 0.0, tokens.surface_panel);
        frame::heads(&page, cx, &shown.axis, &layout);
        let hosts = pane::show(self, &mut page, cx, &shown, &layout, pane::Part::Hosts);
        let people = pane::show(self, &mut page, cx, &shown, &layout, pane::Part::People);
        frame::edges(&page, cx, &layout);
        self.show_held(&mut page, cx, &shown, &layout, all);
        if let Some(spot) = &self.cursor
            && shown.hosts.position(&spot.row).or(shown.people.position(&spot.row)).is_none()
        {
            // Its line is folded away, or is nobody's any more.
            self.cursor = None;
            self.cursor_wants_focus = false;
        }
        self.show_menu(&mut page, cx);
        keys::take(self, &page, cx, &shown, hosts || people);
        self.keep(cx);
    }

    /// Shows the menu that is open, if one is; the focus returns to where it was.
    fn show_menu(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(menu) = self.menu.take() else { return };
        match menu.show(ui, cx) {
            Chosen::Open => self.menu = Some(menu),
            Chosen::Closed => self.cursor_wants_focus = self.cursor.is_some(),
            Chosen::Move(pill) => self.take_up_pill(ui, cx, &pill),
        }
    }

    fn first_week(&self, cx: &Cx<'_>) -> Week {
        self.first.unwrap_or(Week::of(cx.today).plus(-1))
    }

    fn scroll(&mut self, cx: &Cx<'_>, weeks: i64) {
        self.first = Some(self.first_week(cx).plus(weeks));
    }

    fn show_today(&mut self) {
        self.first = None;
    }

    fn zoom(&mut self, closer: bool) {
        self.weeks = axis::zoomed(self.weeks, closer);
    }

    /// Scrolls by as few weeks as bring a date into view.
    fn reveal(&mut self, cx: &Cx<'_>, date: NaiveDate) {
        let first = self.first_week(cx);
        let weeks = crate::domain::time::days_between(first.monday(), Week::of(date).monday()) / 7;
        let by = if weeks < 0 { weeks } else { (weeks - i64::from(self.weeks) + 1).max(0) };
        if by != 0 {
            self.scroll(cx, by);
        }
    }

    /// Scrolls sideways by the wheel, a week a notch, and zooms with Ctrl, while the pointer is over the board.
    fn roll(&mut self, ui: &Ui, cx: &Cx<'_>, body: Rect) {
        let over = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| body.contains(at));
        if !over || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let (sideways, zoom) = ui.input(|input| (input.smooth_scroll_delta().x, input.zoom_delta()));
        self.wheel += sideways;
        let weeks = (self.wheel / sizes::WHEEL_WEEK).trunc();
        if weeks != 0.0 {
            self.wheel -= weeks * sizes::WHEEL_WEEK;
            self.scroll(cx, -(weeks as i64));
        }
        self.pinch *= zoom;
        if self.pinch > sizes::PINCH || self.pinch < 1.0 / sizes::PINCH {
            self.zoom(self.pinch > 1.0);
            self.pinch = 1.0;
        }
    }
}
