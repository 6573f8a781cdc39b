//! One of the two boards: its lines scrolled up and down, of which only those that are seen are worked out and painted.

use super::block::keep_arrows;
use super::host_lane;
use super::layout::{self, Layout};
use super::model::{Line, RowKey};
use super::{BoardView, Shown, Spot, arrows, block, carry, frame, person_lane};
use crate::domain::PersonId;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::views::session_menu::SessionMenu;
use crate::ui::widgets::{Interaction, group_row, paint, roving};
use egui::{Id, Rect, Response, Role, ScrollArea, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Which of the two boards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The upper one.
    Hosts,
    /// The lower one.
    People,
}

/// Gives the id of a line, by which the keyboard moves the focus to it.
pub fn row_id(key: &RowKey) -> Id {
    Id::unique(("board-row", key))
}

/// Paints one of the boards; tells whether something of it has the focus.
pub fn show(view: &mut BoardView, ui: &mut Ui, cx: &Cx<'_>, shown: &Shown, layout: &Layout, part: Part) -> bool {
    let (rect, lines) = match part {
        Part::Hosts => (layout.hosts, shown.hosts.clone()),
        Part::People => (layout.people, shown.people.clone()),
    };
    frame::section(ui, cx, layout, part, lines.lines.is_empty());
    if !rect.is_positive() {
        return false;
    }
    frame::grounds(ui, cx, &shown.axis, layout, rect);
    let mut pane = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(part as usize));
    pane.set_clip_rect(rect.intersect(ui.clip_rect()));
    let mut focused = None;
    ScrollArea::vertical().id_salt("lines").auto_shrink(false).show_viewport(&mut pane, |ui, seen| {
        ui.set_height(lines.height());
        view.scroll_lines_at_edge(ui, rect, seen.y_range(), lines.height());
        let (origin, right) = (ui.max_rect().left_top(), rect.right());
        let at = |index: usize| {
            let edge = |index: usize| lines.tops.get(index).copied().unwrap_or(0.0);
            Rect::from_min_max(origin + vec2(0.0, edge(index)), pos2(right, origin.y + edge(index + 1)))
        };
        let range = layout::seen(&lines.tops, seen.top(), seen.bottom());
        let visible = lines.lines.get(range.clone()).unwrap_or_default();
        // Tab always reaches one line: that of the cursor, or the first that is seen.
        let cursor = view.cursor.as_ref().map(|spot| spot.row.clone());
        let keys: Vec<RowKey> = visible.iter().map(Line::key).collect();
        let stop = keys.iter().find(|key| Some(*key) == cursor.as_ref()).or(keys.first()).cloned();
        for ((index, line), key) in range.clone().zip(visible).zip(&keys) {
            let is_tab_stop = stop.as_ref() == Some(key);
            if let Some(spot) = show_line(view, ui, cx, shown, layout, at(index), line, key, is_tab_stop) {
                focused = Some(spot);
            }
        }
        let wanted = cursor.filter(|_| view.cursor_wants_focus).and_then(|key| lines.position(&key));
        if let (Some(index), Some(spot)) = (wanted, &view.cursor) {
            let line = at(index);
            ui.scroll_to_rect_animation(line, None, egui::style::ScrollAnimation::none());
            if range.contains(&index) {
                let row = row_id(&spot.row);
                let id = spot.bar.map_or(row, |bar| block::bar_id(row, bar));
                ui.memory_mut(|memory| memory.request_focus(id));
                view.cursor_wants_focus = false;
            }
            ui.ctx().request_repaint();
        }
    });
    frame::closure_names(ui, cx, &shown.axis, layout, part);
    let has_focus = focused.is_some();
    if let Some(spot) = focused.filter(|_| !view.cursor_wants_focus) {
        view.cursor = Some(spot);
    }
    has_focus
}

#[expect(clippy::too_many_arguments, reason = "the parts of one loop body")]
fn show_line(
    view: &mut BoardView,
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown,
    layout: &Layout,
    rect: Rect,
    line: &Line,
    key: &RowKey,
    is_tab_stop: bool,
) -> Option<Spot> {
    let id = row_id(key);
    view.point_at(ui, key, rect);
    let lane = block::Lane { rect, row: id, is_tab_stop, is_trainee: matches!(line, Line::Trainee { .. }) };
    let (response, bar) = match line {
        Line::Team(group) => {
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("team", &group.key)));
            let number = group.people.to_string();
            let response = group_row(&mut child, cx.tokens, !group.folded, &group.name, &number, &group.aside);
            if response.clicked() {
                view.fold(group.key.team());
            }
            // The row has an id of its own: a focus that was asked for under this one is handed on.
            if ui.memory(|memory| memory.has_focus(id)) {
                response.request_focus();
            }
            (response, None)
        }
        Line::Host { id: host, open } => {
            let row = view.host_row(cx, host)?;
            let response = ground(ui, cx, layout, lane, &row.spoken);
            response.ctx.accesskit_node_builder(response.id, |node| node.set_expanded(*open));
            carry::verdicts(view, ui, cx, shown, layout, rect, key);
            host_lane::paint(ui, cx, shown, layout, rect, &row, *open);
            match host_lane::clicked_week(&response, cx, shown, layout, host) {
                // Who comes in that week, and what is wrong with it, is shown at the right edge.
                Some(sessions) if !sessions.is_empty() => {
                    response.request_focus();
                    cx.send(Action::Select(Selection::of(sessions)));
                }
                _ if response.clicked() => view.toggle(host),
                _ => {}
            }
            host_lane::week_card(&response, cx, shown, layout, host, &row);
            (response, None)
        }
        Line::Trainee { trainee, .. } => {
            let response = ground(ui, cx, layout, lane, &trainee.name);
            host_lane::paint_trainee(ui, cx, layout, rect, trainee);
            go_to_person(cx, layout, &response, &trainee.person);
            ask_menu(view, shown, layout, &response, &trainee.person);
            let lanes = weeks_ui(ui, layout, rect, id);
            carry::verdicts(view, &lanes, cx, shown, layout, rect, key);
            (response, block::show(view, &lanes, cx, shown, layout, lane, &trainee.bars))
        }
        Line::Person(person) => {
            let row = view.person_row(cx, person)?;
            let response = ground(ui, cx, layout, lane, &row.spoken);
            let lanes = weeks_ui(ui, layout, rect, id);
            person_lane::paint_below(&lanes, cx, shown, layout, rect, &row);
            carry::verdicts(view, &lanes, cx, shown, layout, rect, key);
            person_lane::paint_name(ui, cx, layout, rect, &row);
            go_to_person(cx, layout, &response, person);
            new_session(cx, shown, layout, &response, person);
            ask_menu(view, shown, layout, &response, person);
            person_lane::week_card(&response, cx, shown, layout, &row);
            let bar = block::show(view, &lanes, cx, shown, layout, lane, &row.bars);
            if view.held.is_none() {
                arrows::paint(&lanes, cx, &shown.axis, layout, lane, &row.bars);
            }
            carry::landings(view, &lanes, cx, shown, layout, lane, person);
            person_lane::paint_above(&lanes, cx, shown, layout, lane, &row);
            (response, bar)
        }
    };
    if response.has_focus() {
        keep_arrows(ui, response.id);
        if crate::ui::widgets::keyboard_focus(&response) && !matches!(line, Line::Team(_)) {
            paint::focus_ring_inside(ui.painter(), cx.tokens, rect);
        }
    }
    (response.has_focus() || bar.is_some()).then(|| Spot { row: key.clone(), bar })
}

/// Makes a line a widget and paints its lower edge and the ground of its name.
fn ground(ui: &Ui, cx: &Cx<'_>, layout: &Layout, lane: block::Lane, spoken: &str) -> Response {
    let (tokens, rect) = (cx.tokens, lane.rect);
    let response = ui.interact(rect, lane.row, roving(ui, lane.row, lane.is_tab_stop));
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, spoken));
    let over_name = response.hover_pos().is_some_and(|at| layout.names.contains(at.x));
    if over_name {
        let name = Rect::from_x_y_ranges(layout.names, rect.y_range());
        ui.painter().rect_filled(name, 0.0, Interaction::of(&response, true).ground(tokens, tokens.surface_panel));
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, line);
    response
}

/// Opens the page of whoever's name was clicked, or was entered by a key.
fn go_to_person(cx: &Cx<'_>, layout: &Layout, response: &Response, person: &PersonId) {
    let pointed = response.interact_pointer_pos();
    if response.clicked() && pointed.is_none_or(|at| layout.names.contains(at.x)) {
        cx.send(Action::Go(Page::Person(person.clone())));
    } else if response.clicked() {
        response.request_focus();
    }
}

/// Begins a session of a person on the day that was clicked twice.
fn new_session(cx: &Cx<'_>, shown: &Shown, layout: &Layout, response: &Response, person: &PersonId) {
    let pointed = response.interact_pointer_pos().filter(|_| response.double_clicked());
    let date = pointed.and_then(|at| layout.column_at(at.x)).and_then(|column| shown.axis.date_at(column));
    if date.is_some() && cx.rights.may_edit_person(person) {
        cx.send(Action::Select(Selection::new_session(Some(person.clone()), date)));
    }
}

/// Opens the menu of the person whose name was clicked with the other button, or of the day that was.
fn ask_menu(view: &mut BoardView, shown: &Shown, layout: &Layout, response: &Response, person: &PersonId) {
    let Some(at) = response.interact_pointer_pos().filter(|_| response.secondary_clicked()) else { return };
    let date = layout.column_at(at.x).filter(|_| !layout.names.contains(at.x));
    view.menu = Some(match date.and_then(|column| shown.axis.date_at(column)) {
        Some(date) => SessionMenu::of_day(Some(person.clone()), date, at),
        None => SessionMenu::of_person(person.clone(), at),
    });
    response.request_focus();
}

/// Makes a part of the window in which blocks and marks do not reach over the names.
fn weeks_ui(ui: &mut Ui, layout: &Layout, rect: Rect, row: Id) -> Ui {
    let track = Rect::from_x_y_ranges(layout.track, rect.y_range());
    let mut child = ui.new_child(UiBuilder::new().max_rect(track).id_salt(row));
    // The ring of a block may reach over the edge between two lanes.
    child.set_clip_rect(Rect::from_x_y_ranges(layout.track, ui.clip_rect().y_range()));
    child
}
