//! The month or the week as a grid: heads, days and pills, and what the pointer does to them.

use super::cell;
use super::layout::Layout;
use super::month::{Day, Month};
use super::pill::{Booked, Pill};
use super::{CalendarView, Spot, arrows, bands, day_card, week};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{CalendarSpan, Selection};
use crate::ui::theme::{TextRole, calendar_sizes as sizes};
use crate::ui::views::moving::keys::clicked;
use crate::ui::views::moving::{By, Held};
use crate::ui::widgets::{keyboard_focus, paint, roving};
use egui::{Align, CursorIcon, EventFilter, Id, Rangef, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};

/// What of the grid has the keyboard's focus.
#[derive(Clone, Debug, Default)]
pub struct Focused {
    /// The day or pill.
    pub spot: Option<Spot>,
    /// Where it lies.
    pub rect: Option<Rect>,
}

/// Paints the grid and takes in what the pointer does to it; tells what has the focus.
pub fn show(view: &mut CalendarView, ui: &mut Ui, cx: &Cx<'_>, month: &Month, layout: &Layout) -> Focused {
    let tokens = cx.tokens;
    ui.painter().rect_filled(layout.rect, 0.0, tokens.surface_panel);
    heads(ui, cx, month, layout);
    let mut focused = Focused::default();
    let tab_stop = view.tab_stop(cx, month);
    let bands = (view.span == CalendarSpan::Week).then(|| week::bands(month, layout));
    // Taken out for the time of painting; what is taken up meanwhile is put in its place.
    let held = view.held.take();
    for (row, week) in month.weeks.iter().enumerate() {
        for (column, day) in week.days.iter().enumerate() {
            let rect = Rect::from_x_y_ranges(layout.column(column), layout.row(row));
            let narrow = month.columns.get(column).is_some_and(|column| column.narrow);
            let place = Place { rect, narrow, bands: bands.as_ref(), is_stop: day.date == tab_stop };
            show_day(view, ui, cx, place, day, held.as_ref(), &mut focused);
        }
    }
    if view.held.is_none() {
        view.held = held;
    }
    lines(ui, cx, layout);
    if let Some(bands) = &bands {
        week::heads(ui, cx, layout, bands);
    }
    if view.held.is_none() {
        // Weeks follow one another downwards, the days of a single one sideways.
        let out = if view.span == CalendarSpan::Week { vec2(1.0, 0.0) } else { vec2(0.0, 1.0) };
        arrows::paint(ui, cx, month, layout, out);
    }
    ring(ui, cx, &focused);
    focused
}

/// Draws the ring of a day that has the keyboard's focus.
pub fn ring(ui: &Ui, cx: &Cx<'_>, focused: &Focused) {
    if let Some(rect) = focused.rect.filter(|_| focused.spot.as_ref().is_some_and(|spot| spot.pill.is_none()))
        && ui
            .memory(|memory| memory.focused())
            .and_then(|id| ui.ctx().read_response(id))
            .is_some_and(|r| keyboard_focus(&r))
    {
        paint::focus_ring_inside(ui.painter(), cx.tokens, rect.shrink(cx.tokens.stroke_focus));
    }
}

/// Gives the id of a day, by which the keyboard moves the focus to it.
pub fn day_id(scope: Id, date: chrono::NaiveDate) -> Id {
    scope.with(("day", date))
}

/// Where and how a day of the grid is shown.
struct Place<'a> {
    rect: Rect,
    narrow: bool,
    /// The parts of the day, where the week shows them.
    bands: Option<&'a [Rangef; 3]>,
    /// Whether Tab leads to it.
    is_stop: bool,
}

fn show_day(
    view: &mut CalendarView,
    ui: &mut Ui,
    cx: &Cx<'_>,
    place: Place<'_>,
    day: &Day,
    held: Option<&Held>,
    focused: &mut Focused,
) {
    let Place { rect, narrow, bands, is_stop } = place;
    let response = put_day(ui, rect.shrink(tokens_hair(cx)), day_id(ui.scope_id(), day.date), day, is_stop);
    let band = |half| bands.and_then(|bands| bands.get(bands::shaded(half)));
    let absent = match day.half.and_then(band) {
        Some(band) => Rect::from_x_y_ranges(rect.x_range(), *band),
        None => cell::absent_part(rect, day.half),
    };
    cell::ground(ui, cx, rect, absent, day, narrow, held);
    cell::names(ui, cx, rect, day, narrow, held);
    let touched = match bands {
        Some(bands) => week::pills(ui, cx, rect, day, bands, held, is_stop),
        None => cell::pills(ui, cx, rect, day, held, is_stop),
    };
    take_focus(ui, &response, Spot { date: day.date, pill: None }, focused);
    for (at, pill) in &touched.pills {
        take_focus(ui, pill, Spot { date: day.date, pill: Some(*at) }, focused);
    }
    touch_day(view, ui, cx, day, &response);
    if touched.more.iter().any(Response::clicked) {
        view.opened = Some(day.date);
    }
    if held.is_some() {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let under = touched.pills.iter().find(|(_, pill)| pointer.is_some_and(|at| pill.rect.contains(at)));
        let session = under.and_then(|(at, _)| day.pills.get(*at)).and_then(|pill| pill.what.session().cloned());
        view.under = session.or(view.under.take());
    }
    // With a session in hand, Enter is for its day: it does not press the pill that has the focus.
    for (at, response) in touched.pills.iter().filter(|_| held.is_none()) {
        if let Some(pill) = day.pills.get(*at) {
            touch_pill(view, ui, cx, pill, response, Spot { date: day.date, pill: Some(*at) });
        }
    }
}

/// Makes a day something to press; `is_stop` when Tab is to reach it.
pub fn put_day(ui: &Ui, rect: Rect, id: Id, day: &Day, is_stop: bool) -> Response {
    let response = ui.interact(rect, id, roving(ui, id, is_stop));
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &day.spoken));
    response
}

/// Takes in what the pointer does to a day: make a session, give it the focus, ask for its menu.
pub fn touch_day(view: &mut CalendarView, ui: &Ui, cx: &Cx<'_>, day: &Day, response: &Response) {
    if response.double_clicked() && cx.rights.may_add() {
        let date = Some(day.date);
        cx.send(Action::Select(Selection::new_session(view.filter.person.clone(), date)));
    } else if response.clicked() {
        view.focus = Some(Spot { date: day.date, pill: None });
        ui.memory_mut(|memory| memory.request_focus(response.id));
    }
    if response.secondary_clicked() {
        let at = response.interact_pointer_pos().unwrap_or(response.rect.min);
        view.open_day_menu(day.date, at);
    }
}

fn tokens_hair(cx: &Cx<'_>) -> f32 {
    cx.tokens.stroke_hair / 2.0
}

/// Notes what has the focus, and keeps the arrow keys for the calendar.
pub fn take_focus(ui: &Ui, response: &Response, spot: Spot, focused: &mut Focused) {
    if response.has_focus() {
        focused.spot = Some(spot);
        focused.rect = Some(response.rect);
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// Takes in what the pointer does to one pill: select, pick up, ask for its menu, read its card.
pub fn touch_pill(view: &mut CalendarView, ui: &Ui, cx: &Cx<'_>, pill: &Pill, response: &Response, spot: Spot) {
    let carrying = ui.ctx().dragged_id().is_some() || view.held.is_some();
    if response.drag_started()
        && let (Some(name), Some(pointer)) = (pill.what.session(), ui.input(|input| input.pointer.press_origin()))
    {
        let by = By::Pointer { grip: pointer - response.rect.min, width: response.rect.width() };
        view.held = Held::new(cx, name, pill, by);
    }
    if response.clicked() {
        view.focus = Some(spot.clone());
        ui.memory_mut(|memory| memory.request_focus(response.id));
        match &pill.what {
            Booked::Session(name) => cx.send(Action::Select(clicked(ui, cx, name))),
            Booked::Proposal(_) => {
                view.open_pill_menu(cx, pill, spot.clone(), response.rect.left_bottom());
            }
        }
    }
    if response.secondary_clicked() {
        let at = response.interact_pointer_pos().unwrap_or(response.rect.left_bottom());
        view.open_pill_menu(cx, pill, spot, at);
    }
    if !carrying && view.menu.is_none() {
        crate::ui::widgets::hover_card(response, cx.tokens, |ui| day_card::facts(ui, cx, pill));
    }
    if pill.is_movable && response.hovered() {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
}

fn heads(ui: &Ui, cx: &Cx<'_>, month: &Month, layout: &Layout) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    painter.rect_filled(layout.head, 0.0, tokens.surface_sunken);
    for (at, column) in month.columns.iter().enumerate() {
        let range = layout.column(at);
        let (align, left) =
            if column.narrow { (Align::Center, range.min) } else { (Align::Min, range.min + tokens.space_2) };
        let rect = Rect::from_min_max(pos2(left, layout.head.top()), pos2(range.max, layout.head.bottom()));
        paint::text_in(painter, rect, align, &column.head, TextRole::SmallMedium, tokens.text_subdued);
    }
    for (at, week) in month.weeks.iter().enumerate() {
        let top = layout.row(at).min;
        let rect = Rect::from_min_size(
            pos2(layout.rect.left() + tokens.space_2, top),
            vec2(sizes::WEEK_COLUMN - tokens.space_2, sizes::DAY_LINE),
        );
        paint::text_in(painter, rect, Align::Min, &week.head, TextRole::Small, tokens.text_faint);
    }
}

fn lines(ui: &Ui, cx: &Cx<'_>, layout: &Layout) {
    let (tokens, painter) = (cx.tokens, ui.painter());
    let half = tokens.stroke_hair / 2.0;
    for at in 0..7 {
        let y = layout.head.bottom()..=layout.rect.bottom();
        painter.vline(layout.column(at).min - half, y, (tokens.stroke_hair, tokens.border_subtle));
    }
    for at in 0..layout.rows() {
        painter.hline(layout.rect.x_range(), layout.row(at).min - half, (tokens.stroke_hair, tokens.border_default));
    }
}
