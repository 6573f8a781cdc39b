//! A session as a block of its lane: half a lane high for half a day, as wide as its day.

use super::bars::Bar;
use super::layout::Layout;
use super::{BoardView, Shown};
use crate::domain::Slot;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::board_sizes as sizes;
use crate::ui::views::calendar::{facts, session_pill};
use crate::ui::views::moving::keys::clicked;
use crate::ui::views::moving::{By, Held};
use crate::ui::views::session_menu::SessionMenu;
use crate::ui::widgets::{BlockLook, Interaction, hover_card, roving};
use egui::{CursorIcon, EventFilter, Id, Rangef, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// What the blocks of one lane have in common.
#[derive(Clone, Copy)]
pub struct Lane {
    /// Where it lies, names included.
    pub rect: Rect,
    /// The id of its line.
    pub row: Id,
    /// Whether Tab leads to it.
    pub is_tab_stop: bool,
    /// Whether it is the lower lane of a trainee.
    pub is_trainee: bool,
}

/// Gives the id of a block, by which the keyboard moves the focus to it.
pub fn bar_id(row: Id, index: usize) -> Id {
    row.with(("bar", index))
}

/// Gives the place of a block in its lane.
pub fn place(lane: Rect, day: Rangef, bar: &Bar, is_trainee: bool) -> Rect {
    let (whole, half) = if is_trainee { sizes::TRAINEE_BLOCKS } else { (sizes::BLOCK.0, sizes::HALF_BLOCK.0) };
    let share = day.span() / bar.shares as f32;
    let left = day.min + share * bar.share as f32;
    // Where a day is a few points wide, half of it is more than what the gap leaves.
    let width = (share - sizes::BLOCK_GAP).max(share / 2.0);
    let all = Rect::from_center_size(lane.center(), vec2(width, whole));
    let y = match bar.slot {
        Slot::FullDay => all.y_range(),
        Slot::Morning => Rangef::new(all.top(), all.top() + half),
        Slot::Afternoon => Rangef::new(all.bottom() - half, all.bottom()),
    };
    Rect::from_x_y_ranges(left + (share - width) / 2.0..=left + (share + width) / 2.0, y)
}

/// Adds the blocks of a lane that lie in the weeks shown; gives the one that has the focus.
pub fn show(
    view: &mut BoardView,
    ui: &Ui,
    cx: &Cx<'_>,
    shown: &Shown,
    layout: &Layout,
    lane: Lane,
    bars: &[Bar],
) -> Option<usize> {
    let axis = &shown.axis;
    let start = bars.partition_point(|bar| bar.date < axis.first.monday());
    let mut focused = None;
    for (index, bar) in bars.iter().enumerate().skip(start).take_while(|(_, bar)| bar.date <= axis.last_day()) {
        let Some(column) = axis.column(bar.date) else { continue };
        let rect = place(lane.rect, layout.columns(&(column..column + 1)), bar, lane.is_trainee);
        let response = one(view, ui, cx, rect, bar, bar_id(lane.row, index), axis.weeks.len(), lane);
        if response.has_focus() {
            focused = Some(index);
        }
    }
    focused
}

#[expect(clippy::too_many_arguments, reason = "the parts of one loop body")]
fn one(
    view: &mut BoardView,
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    bar: &Bar,
    id: Id,
    weeks: usize,
    lane: Lane,
) -> Response {
    let mut sense = roving(ui, id, lane.is_tab_stop);
    sense.set(Sense::DRAG, bar.pill.is_movable);
    let response = ui.interact(rect, id, sense);
    let name = bar.pill.what.session();
    let selected = name.is_some_and(|name| cx.selection.has(name));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, bar.spoken(cx)));
    if response.has_focus() {
        keep_arrows(ui, id);
    }
    let whole = bar.slot == Slot::FullDay;
    let icon = if whole { sizes::BLOCK_ICONS.0 } else { sizes::BLOCK_ICONS.1 };
    let words = bar.pill.host.as_deref().filter(|_| weeks <= sizes::NAMED_WEEKS && !lane.is_trainee);
    let look = BlockLook {
        radius: (if whole { sizes::BLOCK.1 } else { sizes::HALF_BLOCK.1 }).min(rect.width() / 2.0),
        dashed: rect.width() >= sizes::DASHED_LEAST,
        icon: (weeks <= sizes::ICON_WEEKS && rect.width() >= icon).then_some(icon),
        words: words.unwrap_or_default(),
    };
    let is_held = view.held.as_ref().zip(name).is_some_and(|(held, name)| held.holds(name));
    let pill = session_pill(&bar.pill).selected(selected && view.held.is_none()).left_behind(is_held);
    pill.paint_block(ui.painter(), cx.tokens, rect, look, Interaction::of(&response, true));
    let pointer = ui.input(|input| input.pointer.latest_pos());
    if view.held.is_some() {
        if pointer.is_some_and(|at| rect.intersect(ui.clip_rect()).contains(at)) && !is_held {
            view.pointed.session = name.cloned();
        }
        return response;
    }
    if response.drag_started()
        && let (Some(name), Some(from)) = (name, ui.input(|input| input.pointer.press_origin()))
    {
        let by = By::Pointer { grip: from - rect.min, width: rect.width() };
        view.held = Held::new(cx, name, &bar.pill, by);
    }
    if response.clicked() {
        response.request_focus();
        if let Some(name) = name {
            cx.send(Action::Select(clicked(ui, cx, name)));
        }
    }
    // What is proposed has nothing for the inspector: its menu says what can be done with it, as in the calendar.
    let asks_menu = response.secondary_clicked() || (response.clicked() && name.is_none());
    if asks_menu {
        response.request_focus();
        let at = response.interact_pointer_pos().filter(|_| response.secondary_clicked());
        view.menu = Some(SessionMenu::of_pill(cx, &bar.pill, at.unwrap_or(rect.left_bottom())));
    }
    if view.menu.is_none() {
        hover_card(&response, cx.tokens, |ui| facts(ui, cx, &bar.pill));
    }
    response.on_hover_cursor(if bar.pill.is_movable { CursorIcon::Grab } else { CursorIcon::PointingHand })
}

/// Keeps the arrow keys and Escape for the board while one of its parts has the focus.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
