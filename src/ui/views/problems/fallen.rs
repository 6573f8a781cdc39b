//! The tab "Fallen through": what nobody has made up for first, and offered and attended apart.

use super::fallen_model::{Look, Model, TurnoutRow, Wanted, model};
use super::list;
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{
    Chip, EmptyState, Interaction, RowTouched, Select, paint, paint_row, seen_rows, segmented, stepped, touch_row,
};
use chrono::NaiveDate;
use egui::{Align, Layout, Rangef, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};
use std::rc::Rc;

/// The tab and what it has worked out.
#[derive(Default)]
pub(super) struct FallenTab {
    wanted: Wanted,
    kept: Option<(Basis, Rc<Model>)>,
    selected: Option<usize>,
    /// The row of hosts or people that Tab reaches.
    cursor: usize,
    cursor_wants_focus: bool,
}

type Basis = (u64, NaiveDate, Language, Wanted);

impl FallenTab {
    /// Gives what the tab shows, worked out once until something changes.
    pub(super) fn model(&mut self, cx: &Cx<'_>) -> Rc<Model> {
        let wanted = &mut self.wanted;
        wanted.team.take_if(|id| !cx.workspace.root.teams.contains_key(id));
        wanted.host.take_if(|id| !cx.workspace.hosts.contains_key(id));
        let key = (cx.derived.revision, cx.today, cx.texts.language(), wanted.clone());
        if let Some((of, model)) = &self.kept
            && *of == key
        {
            return model.clone();
        }
        let model = Rc::new(model(&Facts::from(cx), &self.wanted, |id| cx.rights.may_edit_person(id)));
        self.kept = Some((key, model.clone()));
        model
    }

    /// Paints what narrows it down, at the right of the tabs.
    pub(super) fn filters(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let root = &cx.workspace.root;
        let hosts = cx.workspace.hosts.iter().map(|(id, host)| (id, &*host.name));
        choose(ui, cx, ("fallen-host", "fallen-all-hosts"), &mut self.wanted.host, hosts);
        let teams = root.teams.iter().map(|(id, team)| (id, &*team.name));
        choose(ui, cx, ("fallen-team", "fallen-all-teams"), &mut self.wanted.team, teams);
    }

    /// Paints the tab.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let model = self.model(cx);
        self.bar(ui, cx, &model);
        match self.wanted.look {
            Look::Sessions if model.lines.is_empty() => {
                let (title, words) = (cx.texts.get("fallen-none"), cx.texts.get("fallen-none-sentence"));
                ui.add_space(cx.tokens.page_padding_x);
                EmptyState::new(icons::COMPLETE, &title, &words).show(ui, cx.tokens);
            }
            Look::Sessions => list(ui, cx, &model.lines, &mut self.selected),
            Look::Hosts => self.turnouts(ui, cx, &model.hosts),
            Look::People => self.turnouts(ui, cx, &model.people),
        }
    }

    fn bar(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, (tokens.stroke_hair, tokens.border_subtle));
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_2;
        let names = [
            (Look::Sessions, texts.get("fallen-sessions")),
            (Look::Hosts, texts.get("page-hosts")),
            (Look::People, texts.get("page-people")),
        ];
        let parts = names.each_ref().map(|(look, name)| (*look, &**name));
        if segmented(&mut row, tokens, &texts.get("fallen-look"), &mut self.wanted.look, &parts).changed() {
            self.cursor = 0;
        }
        let is_sessions = self.wanted.look == Look::Sessions;
        row.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if !is_sessions {
                let words = texts.get("fallen-turnout-sentence");
                tokens.text_line(ui, &words, TextRole::Body, tokens.text_subdued);
                return;
            }
            for one in &model.reasons {
                let is_on = self.wanted.reason == one.reason;
                if Chip::new(&one.words).on(is_on).show(ui, tokens).response.clicked() {
                    self.wanted.reason = if is_on { None } else { one.reason };
                }
            }
        });
    }

    /// Paints offered and attended apart, by host or by person.
    fn turnouts(&mut self, ui: &mut Ui, cx: &Cx<'_>, rows: &[TurnoutRow]) {
        let tokens = cx.tokens;
        let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
        ui.painter().rect_filled(head, 0.0, tokens.surface_sunken);
        paint_row(ui, tokens, head, false, Interaction::REST);
        let labels = [
            "fallen-name",
            "fallen-offered",
            "fallen-attended",
            "fallen-still-open",
            "fallen-through",
            "fallen-reasons",
        ];
        for (at, label) in labels.into_iter().enumerate() {
            let words = cx.texts.get(label);
            let cell = cell(cx, head, at);
            paint::text_in(ui.painter(), cell, align(at), &words, TextRole::SmallMedium, tokens.text_subdued);
        }
        let height = tokens.row_insight;
        seen_rows(ui, "turnouts", height, rows.len(), 0.0, |ui, range, place| {
            let stop = if range.contains(&self.cursor) { self.cursor } else { range.start };
            let mut moved = None;
            for (index, row) in range.clone().zip(rows.get(range).unwrap_or_default()) {
                moved = self.turnout(ui, cx, place(index), row, (index, index == stop)).or(moved);
            }
            self.cursor = stepped(self.cursor, moved?, rows.len())?;
            self.cursor_wants_focus = true;
            Some(self.cursor)
        });
    }

    fn turnout(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        row: &TurnoutRow,
        (index, stop): (usize, bool),
    ) -> Option<isize> {
        let tokens = cx.tokens;
        let widget = ui.scope_id().with(("turnout", index));
        let takes_focus = self.cursor == index && std::mem::take(&mut self.cursor_wants_focus);
        let RowTouched { response, step } = touch_row(ui, rect, widget, stop, takes_focus);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &row.spoken));
        if response.gained_focus() {
            self.cursor = index;
        }
        paint_row(ui, tokens, rect, false, Interaction::of(&response, true));
        let [offered, attended, open, fell] = &row.counts;
        let cells = [
            (&row.name, TextRole::BodyMedium, tokens.text_primary),
            (offered, TextRole::Body, tokens.text_primary),
            (attended, TextRole::Body, tokens.text_primary),
            (open, TextRole::Body, tokens.text_subdued),
            (fell, TextRole::Body, tokens.text_primary),
            (&row.reasons, TextRole::Body, tokens.text_subdued),
        ];
        for (at, (words, role, color)) in cells.into_iter().enumerate() {
            paint::text_in(ui.painter(), cell(cx, rect, at), align(at), words, role, color);
        }
        if response.clicked() {
            cx.send(Action::Go(row.page.clone()));
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
        step
    }
}

fn align(column: usize) -> Align {
    if (1..=4).contains(&column) { Align::Max } else { Align::Min }
}

/// Gives the place of a column: the name and the reasons share what the numbers leave.
fn cell(cx: &Cx<'_>, row: Rect, column: usize) -> Rect {
    let tokens = cx.tokens;
    let inner = row.shrink2(vec2(tokens.page_padding_x, 0.0));
    let name = (inner.width() * sizes::TURNOUT.0).max(sizes::PROBLEM_LINK.min(inner.width() / 2.0));
    let number = sizes::TURNOUT.1.min((inner.width() - name) / 5.0);
    let left = inner.left();
    let place = match column {
        0 => Rangef::new(left, left + name - tokens.space_2),
        5 => Rangef::new(left + name + 4.0 * number + tokens.space_6, inner.right()),
        at => {
            let right = left + name + at as f32 * number;
            Rangef::new(right - number, right)
        }
    };
    Rect::from_x_y_ranges(place, row.y_range())
}

/// Adds a choice of one or all.
pub(super) fn choose<'a, Id: Clone + PartialEq + 'a>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (label, all): (&'static str, &'static str),
    chosen: &mut Option<Id>,
    choices: impl Iterator<Item = (&'a Id, &'a str)>,
) {
    let all = cx.texts.get(all);
    let choices: Vec<(&Id, &str)> = choices.collect();
    let found = chosen.as_ref().and_then(|one| choices.iter().find(|(id, _)| *id == one));
    let value = found.map_or(&*all, |(_, name)| name);
    let names: Vec<&str> = std::iter::once(&*all).chain(choices.iter().map(|(_, name)| *name)).collect();
    let width = sizes::PROBLEM_FILTER.min(ui.available_width());
    let (rect, _) = ui.allocate_exact_size(vec2(width, cx.tokens.control_lg), Sense::hover());
    let mut field = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(label));
    let select =
        Select::new(&cx.texts.get(label), value).hidden_label().width(width).show(&mut field, cx.tokens, &names);
    match select {
        Some(0) => *chosen = None,
        Some(at) => *chosen = choices.get(at - 1).map(|(id, _)| (*id).clone()),
        None => {}
    }
}
