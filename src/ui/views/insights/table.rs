//! The table of insights: its head and the rows that are seen.

use super::figures::topic_icon;
use super::form::Field;
use super::model::{Column, Model, Row};
use super::{Below, InsightsView};
use crate::domain::Followed;
use crate::ui::context::Cx;
use crate::ui::theme::{Icon, TextRole, icons, insight_sizes as sizes, text};
use crate::ui::widgets::{
    Interaction, RowTouched, Sorting, column_head, paint, paint_check_box, paint_row, seen_rows, stepped, touch_row,
};
use egui::{Align, Color32, Key, Modifiers, Rangef, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Where the columns lie, from the left end of a row.
struct Columns {
    places: [Rangef; 6],
    /// Whether there is no room for the word beside the icon of what an insight is about.
    icons_only: bool,
    right: f32,
}

impl Columns {
    /// Shares a width among the columns; what is short makes them narrower first, then the table wider than its room.
    fn new(left: f32, room: f32) -> Self {
        let gap = sizes::COLUMN_GAP;
        let least = sizes::LEAST.0 + sizes::LEAST.1;
        let [topic, sessions, owner, state] = sizes::COLUMNS;
        let fixed = topic + sessions + owner + state + 5.0 * gap;
        let icons_only = room - fixed < least;
        let topic = if icons_only { topic / 4.0 } else { topic };
        let rest = (room - (topic + sessions + owner + state + 5.0 * gap)).max(least);
        let text = (rest * sizes::TEXT_SHARE).max(sizes::LEAST.0);
        let mut at = left;
        let places = [topic, text, sessions, rest - text, owner, state].map(|width| {
            let place = Rangef::new(at.round(), (at + width).floor());
            at += width + gap;
            place
        });
        Self { places, icons_only, right: at - gap }
    }

    fn cell(&self, row: Rect, column: usize) -> Rect {
        let place = self.places.get(column).copied().unwrap_or(Rangef::NOTHING);
        Rect::from_x_y_ranges(Rangef::new(row.left() + place.min, row.left() + place.max), row.y_range())
    }
}

impl InsightsView {
    pub(super) fn table(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        let tokens = cx.tokens;
        let check = if may { tokens.icon_md + tokens.space_3 } else { 0.0 };
        let left = tokens.space_4 + check;
        let columns = Columns::new(left, ui.available_width() - left - tokens.space_4);
        let width = (columns.right + tokens.space_4).max(ui.available_width());
        ScrollArea::horizontal().id_salt("insights-wide").auto_shrink(false).show(ui, |ui| {
            ui.set_width(width);
            self.head(ui, cx, &columns);
            self.body(ui, cx, &columns, model, may);
        });
    }

    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &Columns) {
        let tokens = cx.tokens;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
        ui.painter().rect_filled(rect, tokens.radius_md, tokens.surface_sunken);
        paint_row(ui, tokens, rect, false, Interaction::REST);
        for (at, column) in Column::ALL.into_iter().enumerate() {
            let label = cx.texts.get(column.text_id());
            // Sessions and state are sorted from the most and the worst down.
            let down = matches!(column, Column::Sessions | Column::State) != self.wanted.reversed;
            let sorting = match (self.wanted.sort == column, down) {
                (false, _) => Sorting::None,
                (true, false) => Sorting::Up,
                (true, true) => Sorting::Down,
            };
            if column_head(ui, tokens, columns.cell(rect, at), &label, sorting).clicked() {
                self.wanted.sort_by(column);
            }
        }
    }

    fn body(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &Columns, model: &Model, may: bool) {
        let height = cx.tokens.row_insight;
        let rows = &model.rows;
        seen_rows(ui, "insights-rows", height, rows.len(), 0.0, |ui, range, place| {
            let shown = rows.get(range.clone()).unwrap_or_default();
            // Tab always reaches one row: the selected one, or the first that is seen.
            let reached = shown.iter().find(|row| Some(&row.id) == self.selected.as_ref()).or(shown.first());
            let reached = reached.map(|row| row.id.clone());
            let mut moved = None;
            for (index, row) in range.zip(shown) {
                let stop = reached.as_ref() == Some(&row.id);
                moved = self.row(ui, cx, place(index), row, columns, (stop, may)).or(moved);
            }
            let now = rows.iter().position(|row| Some(&row.id) == self.selected.as_ref()).unwrap_or(0);
            let then = stepped(now, moved?, rows.len())?;
            self.selected = rows.get(then).map(|row| row.id.clone());
            self.row_wants_focus = true;
            Some(then)
        });
    }

    /// Adds a row; gives how many rows the selection is to move.
    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        row: &Row,
        columns: &Columns,
        (stop, may): (bool, bool),
    ) -> Option<isize> {
        let widget = ui.scope_id().with(("insight", row.id.as_str()));
        if may && ui.memory(|memory| memory.has_focus(widget)) {
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::Space) {
                self.tick(&row.id);
            }
            if pressed(Key::Enter) {
                self.start_edit(cx, &row.id, Field::Action);
            }
        }
        let is_selected = self.selected.as_ref() == Some(&row.id);
        let takes_focus = is_selected && std::mem::take(&mut self.row_wants_focus);
        let RowTouched { response, step } = touch_row(ui, rect, widget, stop, takes_focus);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &row.spoken));
        response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(is_selected));
        if response.gained_focus() || response.clicked() {
            self.selected = Some(row.id.clone());
            ui.ctx().request_repaint();
        }
        paint_row(ui, cx.tokens, rect, is_selected, Interaction::of(&response, true));
        let decides = self.cells(ui, cx, rect, row, columns, may);
        if may {
            self.check(ui, cx, rect, row);
        }
        if decides {
            self.start_edit(cx, &row.id, Field::Action);
        } else if response.clicked() && matches!(self.below, Below::Merge(_)) {
            self.below = Below::Detail;
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
        step
    }

    /// Paints the cells of a row; tells whether an action is to be decided on.
    fn cells(&self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, row: &Row, columns: &Columns, may: bool) -> bool {
        let tokens = cx.tokens;
        let cell = |at| columns.cell(rect, at);
        let icon = topic_icon(row.topic);
        let center = pos2(cell(0).left() + tokens.icon_md / 2.0, rect.center().y);
        icon.paint(ui.painter(), center, tokens.icon_md, tokens.text_subdued);
        if !columns.icons_only {
            let line = cell(0).with_min_x(cell(0).left() + tokens.icon_md + tokens.space_2);
            paint::text_in(ui.painter(), line, Align::Min, &row.topic_words, TextRole::Body, tokens.text_subdued);
        }
        paint::text_in(ui.painter(), cell(1), Align::Min, &row.text, TextRole::BodyMedium, tokens.text_primary);
        paint::text_in(
            ui.painter(),
            cell(2),
            Align::Min,
            &row.sessions.to_string(),
            TextRole::Body,
            tokens.text_subdued,
        );
        paint::text_in(ui.painter(), cell(4), Align::Min, &row.owner, TextRole::Body, tokens.text_subdued);
        let (icon, mark, color, role) = state_look(cx, row.followed);
        let center = pos2(cell(5).left() + tokens.icon_md / 2.0, rect.center().y);
        icon.paint(ui.painter(), center, tokens.icon_md, mark);
        let line = cell(5).with_min_x(cell(5).left() + tokens.icon_md + tokens.space_2);
        paint::text_in(ui.painter(), line, Align::Min, &row.state, role, color);
        if row.action.is_empty() && row.followed == Followed::NoAction && may {
            let label = cx.texts.get("insights-decide");
            let galley = text::line(ui.painter(), &label, TextRole::BodyMedium, tokens.accent_text, cell(3).width());
            let place = Rect::from_min_size(cell(3).min, vec2(galley.size().x, cell(3).height()));
            // Enter does the same on the row, so that Tab need not stop here too.
            let response = ui.interact(place, ui.scope_id().with(("decide", row.id.as_str())), Sense::CLICK);
            let name = format!("{label}, {}", row.text);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
            let shown = paint::galley_in(ui.painter(), cell(3), Align::Min, galley, tokens.accent_text);
            if response.hovered() {
                let line = (tokens.stroke_hair, tokens.accent_text);
                ui.painter().hline(shown.x_range(), shown.bottom() - tokens.stroke_hair, line);
            }
            return response.clicked();
        }
        paint::text_in(ui.painter(), cell(3), Align::Min, &row.action, TextRole::Body, tokens.text_primary);
        false
    }

    fn check(&mut self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, row: &Row) {
        let tokens = cx.tokens;
        let name = cx.texts.with("insights-tick", &[("text", row.text.as_str().into())]);
        let is_ticked = self.ticked.contains(&row.id);
        let right = rect.left() + tokens.space_4 + tokens.icon_md + tokens.space_2;
        let target = Rect::from_x_y_ranges(Rangef::new(rect.left(), right), rect.y_range());
        // Space ticks the row that has the focus.
        let response = ui.interact(target, ui.scope_id().with(("tick", row.id.as_str())), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, is_ticked, &name));
        let state = Interaction { focused: false, ..Interaction::of(&response, true) };
        let center = pos2(rect.left() + tokens.space_4 + tokens.icon_md / 2.0, rect.center().y);
        let square = Rect::from_center_size(center, egui::Vec2::splat(tokens.icon_md));
        paint_check_box(ui, tokens, square, is_ticked.into(), state);
        if response.clicked() {
            self.tick(&row.id);
        }
    }
}

/// Gives the icon, its color, the words' color and role of how far an action has come.
pub(super) fn state_look(cx: &Cx<'_>, followed: Followed) -> (Icon, Color32, Color32, TextRole) {
    let tokens = cx.tokens;
    let (done, late) = (tokens.state_complete_text, tokens.state_overdue_text);
    match followed {
        Followed::Done => (icons::COMPLETE, done, done, TextRole::BodyMedium),
        Followed::Late => (icons::OVERDUE, tokens.state_overdue_mark, late, TextRole::BodyMedium),
        Followed::Open => (icons::OPEN_ITEM, tokens.text_subdued, tokens.text_subdued, TextRole::Body),
        Followed::NoAction => (icons::NO_ITEM, tokens.text_subdued, tokens.text_subdued, TextRole::Body),
    }
}
