//! The table of hosts: its head and the rows that are seen.

use super::HostsView;
use super::columns::{self, Placed, columns};
use super::listing::Column;
use super::row::{Row, row};
use crate::domain::HostId;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, host_sizes, text};
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::look;
use crate::ui::widgets::gauge::paint_load;
use crate::ui::widgets::{
    Interaction, RowTouched, Sorting, column_head, paint, paint_row, seen_rows, stepped, tooltip, touch_row,
};
use egui::{Align, Color32, Rangef, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use std::rc::Rc;

impl HostsView {
    pub(super) fn table(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(hosts) = self.kept.as_ref().map(|kept| kept.hosts.clone()) else { return };
        let tokens = cx.tokens;
        let left = tokens.page_padding_x;
        let columns = columns(left, ui.available_width() - 2.0 * left, cx.derived.rotations.len());
        let width = (columns::right(&columns) + left).max(ui.available_width());
        ScrollArea::horizontal().id_salt("hosts-wide").auto_shrink(false).show(ui, |ui| {
            ui.set_width(width);
            self.head(ui, cx, &columns);
            self.body(ui, cx, &columns, &hosts);
        });
    }

    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &[Placed]) {
        let tokens = cx.tokens;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
        ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
        paint_row(ui, tokens, rect, false, Interaction::REST);
        for placed in columns {
            let label = cx.texts.get(match placed.column {
                Column::Name => "hosts-name",
                Column::Area => "hosts-area",
                Column::Days => "hosts-days",
                Column::Takes => "hosts-takes",
                Column::PerWeek => "hosts-per-week",
                Column::Load => "hosts-load",
                Column::Next => "hosts-next",
                Column::Absence => "hosts-absences",
            });
            let sorting = match (self.wanted.sort == placed.column, self.wanted.descending) {
                (false, _) => Sorting::None,
                (true, false) => Sorting::Up,
                (true, true) => Sorting::Down,
            };
            if column_head(ui, tokens, cell(rect, placed), &label, sorting).clicked() {
                self.wanted.sort_by(placed.column);
            }
        }
    }

    fn body(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &[Placed], hosts: &[HostId]) {
        let height = cx.tokens.row_table;
        seen_rows(ui, "hosts-rows", height, hosts.len(), 0.0, |ui, range, place| {
            let shown = hosts.get(range.clone()).unwrap_or_default();
            // Tab always reaches one row: that of the cursor, or the first that is seen.
            let reached = shown.iter().find(|id| Some(*id) == self.cursor.as_ref()).or(shown.first()).cloned();
            let mut moved = None;
            for (index, id) in range.zip(shown) {
                let Some(row) = self.row(cx, id) else { continue };
                moved = self.host(ui, cx, place(index), id, &row, columns, reached.as_ref() == Some(id)).or(moved);
            }
            self.move_cursor(hosts, moved?)
        });
    }

    /// Gives a row, worked out once for as long as nothing it follows from changes.
    fn row(&mut self, cx: &Cx<'_>, id: &HostId) -> Option<Rc<Row>> {
        let kept = self.kept.as_mut()?;
        if let Some(row) = kept.rows.get(id) {
            return Some(row.clone());
        }
        let row = Rc::new(row(&Facts::from(cx), id)?);
        kept.rows.insert(id.clone(), row.clone());
        Some(row)
    }

    /// Adds the row of a host; gives how many rows the cursor is to move.
    #[expect(clippy::too_many_arguments, reason = "a row needs its place, its data and its columns")]
    fn host(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        id: &HostId,
        row: &Row,
        columns: &[Placed],
        reached: bool,
    ) -> Option<isize> {
        let widget = ui.scope_id().with(("host", id.as_str()));
        let is_here = self.cursor.as_ref() == Some(id);
        let takes_focus = is_here && std::mem::take(&mut self.cursor_wants_focus);
        let RowTouched { response, step } = touch_row(ui, rect, widget, reached, takes_focus);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &row.spoken));
        if response.gained_focus() {
            self.cursor = Some(id.clone());
        }
        paint_row(ui, cx.tokens, rect, false, Interaction::of(&response, true));
        cells(ui, cx, rect, row, columns);
        if response.clicked() {
            self.cursor = Some(id.clone());
            cx.send(Action::Go(Page::Host(id.clone())));
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
        step
    }

    /// Moves the cursor by some rows; gives the row it is on then.
    fn move_cursor(&mut self, hosts: &[HostId], step: isize) -> Option<usize> {
        let now = hosts.iter().position(|id| Some(id) == self.cursor.as_ref()).unwrap_or(0);
        let then = stepped(now, step, hosts.len())?;
        self.cursor = hosts.get(then).cloned();
        self.cursor_wants_focus = true;
        Some(then)
    }
}

/// Gives the place of a column in a row.
fn cell(row: Rect, placed: &Placed) -> Rect {
    let left = row.left() + placed.left;
    Rect::from_x_y_ranges(Rangef::new(left, left + placed.width), row.y_range())
}

fn cells(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, row: &Row, columns: &[Placed]) {
    let tokens = cx.tokens;
    // A host who takes nobody any more recedes.
    let plain = if row.is_over { tokens.text_faint } else { tokens.text_primary };
    let subdued = if row.is_over { tokens.text_faint } else { tokens.text_subdued };
    for placed in columns {
        let cell = cell(rect, placed);
        match placed.column {
            Column::Name => paint::words_in(ui.painter(), cell, &row.name, TextRole::BodyMedium, plain),
            Column::Area => paint::words_in(ui.painter(), cell, &row.area, TextRole::Body, subdued),
            Column::Days => paint::words_in(ui.painter(), cell, &row.days, TextRole::Body, plain),
            Column::Takes => takes(ui, cx, cell, row, plain),
            Column::PerWeek => paint::words_in(ui.painter(), cell, &row.per_week, TextRole::Body, plain),
            Column::Load => strip(ui, cx, cell, row),
            Column::Next => next(ui, cx, cell, row, plain, subdued),
            Column::Absence => paint::words_in(ui.painter(), cell, &row.absence, TextRole::Body, subdued),
        }
    }
}

/// Paints an icon and a number for each rotation the host takes, one under the other down the table.
fn takes(ui: &Ui, cx: &Cx<'_>, cell: Rect, row: &Row, plain: Color32) {
    let tokens = cx.tokens;
    for (at, rotation) in cx.derived.rotations.iter().enumerate() {
        let Some((_, count)) = row.takes.iter().find(|(id, _)| *id == rotation.id) else { continue };
        let left = cell.left() + host_sizes::TAKES_ONE * at as f32;
        let look = look::rotation(cx.derived, &rotation.id);
        let center = pos2(left + tokens.icon_sm / 2.0, cell.center().y);
        look.icon().paint(ui.painter(), center, tokens.icon_sm, tokens.rotation(look).solid);
        let number = cell.with_min_x(left + tokens.icon_sm + tokens.space_1);
        paint::text_in(ui.painter(), number, Align::Min, &count.to_string(), TextRole::Body, plain);
    }
    let id = ui.scope_id().with(("takes", cell.top() as i32));
    tooltip(ui.interact(cell, id, Sense::hover()), tokens, &row.takes_words);
}

fn strip(ui: &Ui, cx: &Cx<'_>, cell: Rect, row: &Row) {
    let (height, gap) = host_sizes::STRIP;
    if row.weeks.is_empty() {
        return;
    }
    let step = (cell.width() + gap) / row.weeks.len() as f32;
    for (index, week) in row.weeks.iter().enumerate() {
        let left = cell.left() + step * index as f32;
        let center = pos2(left + (step - gap) / 2.0, cell.center().y);
        paint_load(ui, cx.tokens, Rect::from_center_size(center, vec2(step - gap, height)), week.load);
    }
    let id = ui.scope_id().with(("strip", cell.top() as i32));
    let hover = ui.interact(cell, id, Sense::hover());
    if let Some(at) = hover.hover_pos() {
        let index = (((at.x - cell.left()) / step).max(0.0) as usize).min(row.weeks.len() - 1);
        if let Some(week) = row.weeks.get(index) {
            tooltip(hover, cx.tokens, &week.words(cx.texts));
        }
    }
}

fn next(ui: &Ui, cx: &Cx<'_>, cell: Rect, row: &Row, plain: Color32, subdued: Color32) {
    let tokens = cx.tokens;
    let Some(next) = &row.next else {
        paint::text_in(
            ui.painter(),
            cell,
            Align::Min,
            &cx.texts.get("hosts-nobody-coming"),
            TextRole::Body,
            tokens.text_faint,
        );
        return;
    };
    let look = look::rotation(cx.derived, &next.rotation);
    let center = pos2(cell.left() + tokens.icon_sm / 2.0, cell.center().y);
    look.icon().paint(ui.painter(), center, tokens.icon_sm, tokens.rotation(look).solid);
    let line = cell.with_min_x(cell.left() + tokens.icon_sm + tokens.space_2 - tokens.stroke_focus);
    let mut job = TextRole::Body.job(&next.date, plain);
    job.append(&format!(" · {}", next.name), 0.0, TextRole::Body.format(subdued));
    let galley = text::line_of(ui.painter(), job, line.width());
    paint::galley_in(ui.painter(), line, Align::Min, galley, plain);
}
