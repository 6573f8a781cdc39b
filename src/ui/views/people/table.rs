//! The table of People: its head, the teams, and the rows that are seen.

use super::PeopleView;
use super::columns::{self, Placed, columns};
use super::facts::Facts;
use super::listing::{Column, Line, Listing};
use super::look;
use super::pace::Pace;
use super::row::{Row, row};
use crate::domain::pace::Reading;
use crate::domain::{PersonId, RotationId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, people_sizes, text};
use crate::ui::widgets::{
    CheckBox, CheckState, Interaction, RowTouched, Sorting, column_head, group_row, paint_check_box, paint_row,
    stepped, touch_row,
};
use egui::{Key, Modifiers, Rangef, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::rc::Rc;

impl PeopleView {
    pub(super) fn table(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(kept) = &self.kept else { return };
        let (listing, rotations) = (kept.listing.clone(), kept.rotations.clone());
        let tokens = cx.tokens;
        let first = tokens.page_padding_x + tokens.space_8;
        let room = ui.available_width() - first - tokens.page_padding_x;
        let heads: Vec<(RotationId, f32)> = rotations.iter().map(|id| (id.clone(), head_width(ui, cx, id))).collect();
        let columns = columns(first, room, &heads, pace_width(ui, cx), &self.shown);
        let width = (columns::right(&columns) + tokens.page_padding_x).max(ui.available_width());
        ScrollArea::horizontal().id_salt("people-wide").auto_shrink(false).show(ui, |ui| {
            ui.set_width(width);
            self.head(ui, cx, &columns, &listing);
            self.body(ui, cx, &columns, &listing, &rotations);
        });
    }

    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &[Placed], listing: &Listing) {
        let tokens = cx.tokens;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
        ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
        paint_row(ui, tokens, rect, false, Interaction::REST);
        self.check_all(ui, cx, rect, listing);
        for placed in columns {
            let cell = cell(rect, placed);
            let label = head_words(&Facts::from(cx), &placed.column);
            let sorting = match (self.wanted.sort == placed.column, self.wanted.descending) {
                (false, _) => Sorting::None,
                (true, false) => Sorting::Up,
                (true, true) => Sorting::Down,
            };
            let mut at = cell;
            if let Column::Rotation(id) = &placed.column {
                let look = look::rotation(cx.derived, id);
                let center = pos2(cell.left() + tokens.icon_sm / 2.0, cell.center().y);
                look.icon().paint(ui.painter(), center, tokens.icon_sm, tokens.rotation(look).text);
                at = cell.with_min_x(cell.left() + tokens.icon_sm + tokens.space_1);
            }
            if column_head(ui, tokens, at, &label, sorting).clicked() {
                self.wanted.sort_by(placed.column.clone());
            }
        }
    }

    fn check_all(&mut self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, listing: &Listing) {
        let ticked = listing.people.iter().filter(|id| self.ticked.contains(*id)).count();
        let state = CheckState::of_count(ticked, listing.people.len());
        let name = cx.texts.get("people-tick-all");
        let mut child = ui.new_child(UiBuilder::new().max_rect(check_rect(cx, rect)));
        if CheckBox::new(state, &name).hidden_label().show(&mut child, cx.tokens).clicked() {
            if state == CheckState::On {
                self.ticked.retain(|id| !listing.people.contains(id));
            } else {
                self.ticked.extend(listing.people.iter().cloned());
            }
        }
    }

    fn body(&mut self, ui: &mut Ui, cx: &Cx<'_>, columns: &[Placed], listing: &Listing, rotations: &[RotationId]) {
        let tokens = cx.tokens;
        let tops = tops(listing, tokens.row_group, tokens.row_table);
        let height = tops.last().copied().unwrap_or(0.0);
        // The selection bar must not hide the last row.
        let below = if self.ticked.is_empty() { 0.0 } else { tokens.panel_head + 2.0 * tokens.space_5 };
        ScrollArea::vertical().id_salt("people-rows").auto_shrink(false).show_viewport(ui, |ui, seen| {
            ui.set_height(height + below);
            let (origin, right) = (ui.max_rect().left_top(), ui.max_rect().right());
            let at = |index: usize| {
                let (top, end) = (tops.get(index).copied().unwrap_or(0.0), tops.get(index + 1).copied().unwrap_or(0.0));
                Rect::from_min_max(origin + vec2(0.0, top), pos2(right, origin.y + end))
            };
            let first = tops.partition_point(|&top| top <= seen.top()).saturating_sub(1);
            let end = tops.partition_point(|&top| top < seen.bottom()).min(listing.lines.len());
            let lines = listing.lines.get(first..end).unwrap_or_default();
            let seen_people = || {
                lines.iter().filter_map(|line| match line {
                    Line::Person(id) => Some(id),
                    Line::Group(_) => None,
                })
            };
            // Tab always reaches one row: that of the cursor, or the first that is seen.
            let reached = match seen_people().find(|id| Some(*id) == self.cursor.as_ref()) {
                Some(id) => Some(id.clone()),
                None => seen_people().next().cloned(),
            };
            let mut moved = None;
            for (index, line) in (first..end).zip(lines) {
                let rect = at(index);
                match line {
                    Line::Group(group) => {
                        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(&group.key));
                        let number = group.people.to_string();
                        let shown = group_row(&mut child, tokens, !group.folded, &group.name, &number, &group.aside);
                        if shown.clicked() && !self.wanted.folded.remove(&group.key) {
                            self.wanted.folded.insert(group.key.clone());
                        }
                    }
                    Line::Person(id) => {
                        let Some(row) = self.row(cx, id, rotations) else { continue };
                        let reached = reached.as_ref() == Some(id);
                        moved = self.person(ui, cx, rect, id, &row, columns, reached).or(moved);
                    }
                }
            }
            if let Some(step) = moved
                && let Some(index) = self.move_cursor(listing, step)
            {
                ui.scroll_to_rect_animation(at(index), None, egui::style::ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        });
    }

    /// Gives a row, worked out once for as long as nothing it follows from changes.
    fn row(&mut self, cx: &Cx<'_>, id: &PersonId, rotations: &[RotationId]) -> Option<Rc<Row>> {
        let kept = self.kept.as_mut()?;
        if let Some(row) = kept.rows.get(id) {
            return Some(row.clone());
        }
        let row = Rc::new(row(&Facts::from(cx), id, rotations)?);
        kept.rows.insert(id.clone(), row.clone());
        Some(row)
    }

    /// Adds the row of a person; gives how many rows the cursor is to move.
    #[expect(clippy::too_many_arguments, reason = "a row needs its place, its data and its columns")]
    fn person(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        id: &PersonId,
        row: &Row,
        columns: &[Placed],
        reached: bool,
    ) -> Option<isize> {
        let widget = ui.scope_id().with(("person", id.as_str()));
        if ui.memory(|memory| memory.has_focus(widget))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space))
        {
            self.tick(id, false);
        }
        let is_here = self.cursor.as_ref() == Some(id);
        let takes_focus = is_here && std::mem::take(&mut self.cursor_wants_focus);
        let RowTouched { response, step } = touch_row(ui, rect, widget, reached, takes_focus);
        let selected = self.ticked.contains(id);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &row.spoken));
        response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(selected));
        if response.gained_focus() {
            self.cursor = Some(id.clone());
        }
        paint_row(ui, cx.tokens, rect, selected, Interaction::of(&response, true));
        super::cells::paint(ui, cx, rect, row, columns);
        self.check(ui, cx, rect, id, row, selected);
        if response.clicked() {
            self.cursor = Some(id.clone());
            cx.send(Action::Go(Page::Person(id.clone())));
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
        step
    }

    fn check(&mut self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, id: &PersonId, row: &Row, selected: bool) {
        let name = cx.texts.with("people-tick", &[("name", row.name.as_str().into())]);
        let target = Rect::from_x_y_ranges(
            Rangef::new(rect.left(), rect.left() + cx.tokens.page_padding_x + cx.tokens.space_6),
            rect.y_range(),
        );
        // Space ticks the row that has the focus, so that Tab need not stop at each box.
        let response = ui.interact(target, ui.scope_id().with(("tick", id.as_str())), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, selected, &name));
        let state = Interaction { focused: false, ..Interaction::of(&response, true) };
        let square = Rect::from_center_size(check_rect(cx, rect).center(), egui::Vec2::splat(cx.tokens.icon_md));
        paint_check_box(ui, cx.tokens, square, selected.into(), state);
        if response.clicked() {
            let extend = ui.input(|input| input.modifiers.shift);
            self.tick(id, extend);
        }
    }

    /// Moves the cursor by some people; gives the line it is on then.
    fn move_cursor(&mut self, listing: &Listing, step: isize) -> Option<usize> {
        let people: Vec<(usize, &PersonId)> = listing
            .lines
            .iter()
            .enumerate()
            .filter_map(|(index, line)| match line {
                Line::Person(id) => Some((index, id)),
                Line::Group(_) => None,
            })
            .collect();
        let now = people.iter().position(|(_, id)| Some(*id) == self.cursor.as_ref()).unwrap_or(0);
        let then = stepped(now, step, people.len())?;
        let (index, id) = people.get(then)?;
        self.cursor = Some((*id).clone());
        self.cursor_wants_focus = true;
        Some(*index)
    }
}

/// Gives the place of a column in a row.
pub(super) fn cell(row: Rect, placed: &Placed) -> Rect {
    let left = row.left() + placed.left;
    Rect::from_x_y_ranges(Rangef::new(left, left + placed.width), row.y_range())
}

/// Gives the place of a check box in a row: its pointer target, with the box in the middle.
fn check_rect(cx: &Cx<'_>, row: Rect) -> Rect {
    let center = pos2(row.left() + cx.tokens.page_padding_x + cx.tokens.icon_md / 2.0, row.center().y);
    Rect::from_center_size(center, egui::Vec2::splat(cx.tokens.control_xs))
}

/// Names a column.
pub(super) fn head_words(facts: &Facts<'_>, column: &Column) -> String {
    match column {
        Column::Rotation(id) => facts.rotation_name(id),
        column => facts.texts.get(head_id(column)).into_owned(),
    }
}

fn head_id(column: &Column) -> &'static str {
    match column {
        Column::Name | Column::Rotation(_) => "people-name",
        Column::Team => "people-team",
        Column::Programme => "people-programme",
        Column::Start => "people-start",
        Column::Experience => "people-experience",
        Column::Next => "people-next",
        Column::Due => "people-due",
        Column::Pace => "people-pace",
        Column::State => "people-state",
    }
}

/// Gives the width a rotation's column needs for its head: icon, name, caret.
fn head_width(ui: &Ui, cx: &Cx<'_>, id: &RotationId) -> f32 {
    let tokens = cx.tokens;
    let name = Facts::from(cx).rotation_name(id);
    let galley = text::line(ui.painter(), &name, TextRole::SmallMedium, tokens.text_subdued, f32::INFINITY);
    let extras = tokens.icon_sm + tokens.icon_xs + 3.0 * tokens.space_1;
    (galley.size().x + extras).clamp(people_sizes::DOTS, 2.0 * people_sizes::NAME.least)
}

/// Gives the width of the longest pace there can be in the language.
fn pace_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let longest_date = chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or(cx.today);
    let width = |reading: Reading| {
        let pace = Pace::Going { reading, reached: Some(longest_date), days_early: 0, booked: true };
        let words = pace.words(cx.texts);
        text::line(ui.painter(), &words, TextRole::Body, cx.tokens.text_subdued, f32::INFINITY).size().x
    };
    [Reading::Ahead, Reading::OnTrack, Reading::Behind].into_iter().map(width).fold(0.0, f32::max).ceil()
}

/// Gives the upper edge of every line, and the lower edge of the last one.
fn tops(listing: &Listing, group: f32, person: f32) -> Vec<f32> {
    let mut top = 0.0;
    let mut tops = Vec::with_capacity(listing.lines.len() + 1);
    tops.push(top);
    for line in &listing.lines {
        top += if matches!(line, Line::Group(_)) { group } else { person };
        tops.push(top);
    }
    tops
}
