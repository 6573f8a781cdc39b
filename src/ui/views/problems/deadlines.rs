//! The tab "Deadlines": due dates that cannot be met any more, ticked and answered several at once.

use super::deadlines_model::{DeadlineRow, Model, Wanted, model};
use super::fallen::choose;
use crate::app::planning::accept_command;
use crate::domain::overrun::{Decided, free_places, people, set_realistic, waive};
use crate::domain::{Command, Overrun, PersonId, RotationId};
use crate::texts::Language;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Page;
use crate::ui::theme::{TextRole, icons, sizes};
use crate::ui::views::people::facts::Facts;
use crate::ui::widgets::{
    Button, CheckBox, CheckState, EmptyState, Interaction, RowTouched, TextField, link_about, paint, paint_check_box,
    paint_row, seen_rows, selection_bar, stepped, touch_row,
};
use chrono::NaiveDate;
use egui::{Align, Frame, Key, Layout, Margin, Rangef, Rect, Role, Sense, Ui, UiBuilder};
use egui::{WidgetInfo, vec2};
use std::collections::BTreeSet;
use std::rc::Rc;

/// The tab and what it has worked out.
#[derive(Default)]
pub(super) struct DeadlinesTab {
    wanted: Wanted,
    kept: Option<(Basis, Rc<Model>)>,
    ticked: BTreeSet<(PersonId, RotationId)>,
    /// The row that Tab reaches.
    cursor: usize,
    cursor_wants_focus: bool,
    asking: Option<Answer>,
    form_wants_focus: bool,
    reason: String,
    by: String,
}

type Basis = (u64, NaiveDate, Language, Wanted, Option<(crate::domain::Score, usize)>);

/// An answer that wants a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Give realistic due dates.
    Dates,
    /// Let people off what they miss.
    Waive,
}

impl DeadlinesTab {
    /// Gives what the tab shows, worked out once until something changes.
    pub(super) fn model(&mut self, cx: &Cx<'_>) -> Rc<Model> {
        let (wanted, root) = (&mut self.wanted, &cx.workspace.root);
        wanted.team.take_if(|id| !root.teams.contains_key(id));
        wanted.programme.take_if(|id| !root.programmes.contains_key(id));
        let outlook = cx.outlook.map(|outlook| (outlook.score, outlook.placed.len()));
        let key = (cx.derived.revision, cx.today, cx.texts.language(), wanted.clone(), outlook);
        if let Some((of, model)) = &self.kept
            && *of == key
        {
            return model.clone();
        }
        let model = Rc::new(model(&Facts::from(cx), &self.wanted, |id| cx.rights.may_edit_person(id)));
        let there: BTreeSet<_> = model.rows.iter().filter(|row| row.may).map(DeadlineRow::key).collect();
        self.ticked.retain(|key| there.contains(key));
        self.kept = Some((key, model.clone()));
        model
    }

    /// Paints what narrows it down, at the right of the tabs.
    pub(super) fn filters(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let root = &cx.workspace.root;
        let programmes = root.programmes.iter().map(|(id, programme)| (id, &*programme.name));
        choose(ui, cx, ("deadlines-programme", "deadlines-all-programmes"), &mut self.wanted.programme, programmes);
        let teams = root.teams.iter().map(|(id, team)| (id, &*team.name));
        choose(ui, cx, ("fallen-team", "fallen-all-teams"), &mut self.wanted.team, teams);
    }

    /// Paints the tab.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let model = self.model(cx);
        let page = ui.available_rect_before_wrap();
        if model.rows.is_empty() {
            let (title, words) = match model.all {
                None => ("deadlines-searching", "deadlines-searching-sentence"),
                Some(_) => ("deadlines-none", "deadlines-none-sentence"),
            };
            let sign = if model.all.is_none() { icons::CALENDAR } else { icons::COMPLETE };
            ui.add_space(tokens.page_padding_x);
            EmptyState::new(sign, &texts.get(title), &texts.get(words)).show(ui, tokens);
            return;
        }
        self.ask(ui, cx, &model);
        self.head(ui, cx, &model);
        self.table(ui, cx, &model);
        self.answers(ui, cx, &model, page);
    }

    fn ticked<'a>(&self, model: &'a Model) -> Vec<&'a Overrun> {
        let is_ticked = |row: &&DeadlineRow| self.ticked.contains(&row.key());
        model.rows.iter().filter(is_ticked).map(|row| &row.overrun).collect()
    }

    /// Paints the reason and its author, where an answer wants them.
    fn ask(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let Some(answer) = self.asking.filter(|_| !self.ticked.is_empty()) else {
            self.asking = None;
            return;
        };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let overruns = self.ticked(model);
        let margin = Margin::symmetric(tokens.page_padding_x as i8, tokens.space_3 as i8);
        let shown = Frame::new().inner_margin(margin).fill(tokens.surface_sunken).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(tokens.space_3, tokens.space_2);
            let (id, count) = match answer {
                Answer::Dates => ("deadlines-ask-dates", with_date(&overruns)),
                Answer::Waive => ("deadlines-ask-waive", with_missing(&overruns)),
            };
            let words = texts.with(id, &[("count", count.into())]);
            tokens.text(ui, &words, TextRole::BodySemibold, tokens.text_primary);
            let mut done = false;
            ui.horizontal_top(|ui| {
                let half = ((ui.available_width() - tokens.space_3) / 2.0).min(sizes::DEADLINE_FIELD);
                let label = texts.get("person-why");
                let reason = TextField::new(&mut self.reason, &label).width(half).show(ui, tokens);
                if std::mem::take(&mut self.form_wants_focus) {
                    reason.request_focus();
                }
                let by = TextField::new(&mut self.by, &texts.get("person-by")).width(half).show(ui, tokens);
                done = (reason.lost_focus() || by.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
            });
            let missing = texts.get("deadlines-reason-missing");
            let is_whole = !self.reason.trim().is_empty() && !self.by.trim().is_empty();
            ui.horizontal(|ui| {
                let save = texts.get("effect-save");
                let button = Button::primary(&save).small().disabled_because((!is_whole).then_some(&*missing));
                let saves = button.show(ui, tokens).clicked() || (done && is_whole);
                (saves, Button::secondary(&texts.get("effect-cancel")).small().show(ui, tokens).clicked())
            })
            .inner
        });
        let (saves, cancels) = shown.inner;
        if saves {
            let decided = Decided { reason: self.reason.trim(), by: self.by.trim(), on: cx.today };
            let ticked = overruns.into_iter();
            let command = match answer {
                Answer::Dates => set_realistic(ticked, decided),
                Answer::Waive => waive(ticked, decided),
            };
            self.reason.clear();
            self.send(cx, command);
        }
        if saves || cancels {
            self.asking = None;
        }
    }

    fn send(&mut self, cx: &Cx<'_>, command: Option<Command>) {
        if let Some(command) = command {
            cx.outbox.change(command);
        }
        self.ticked.clear();
    }

    /// Paints the heads of the columns, with a box that ticks all.
    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.row_group), Sense::hover());
        ui.painter().rect_filled(head, 0.0, tokens.surface_sunken);
        paint_row(ui, tokens, head, false, Interaction::REST);
        let labels = ["deadlines-person", "deadlines-what", "deadlines-due", "deadlines-why", "deadlines-realistic"];
        for (at, label) in labels.into_iter().enumerate() {
            let words = texts.get(label);
            let cell = cell(cx, head, at);
            paint::text_in(ui.painter(), cell, Align::Min, &words, TextRole::SmallMedium, tokens.text_subdued);
        }
        let may: Vec<_> = model.rows.iter().filter(|row| row.may).map(DeadlineRow::key).collect();
        let ticked = may.iter().filter(|key| self.ticked.contains(key)).count();
        let place = tick_place(cx, head);
        let mut corner = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)));
        let name = texts.get("deadlines-tick-all");
        let state = CheckState::of_count(ticked, may.len());
        let all = CheckBox::new(state, &name).hidden_label().enabled(!may.is_empty());
        if all.show(&mut corner, tokens).clicked() {
            self.ticked = if state == CheckState::On { BTreeSet::new() } else { may.into_iter().collect() };
        }
    }

    fn table(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let tokens = cx.tokens;
        let height = tokens.row_insight;
        let count = model.rows.len();
        // The last row stays reachable below the bar that floats.
        let below = if self.ticked.is_empty() { 0.0 } else { tokens.control_lg + 2.0 * tokens.space_5 };
        seen_rows(ui, "deadlines", height, count, below, |ui, range, place| {
            let stop = if range.contains(&self.cursor) { self.cursor } else { range.start };
            let mut moved = None;
            for (index, row) in range.clone().zip(model.rows.get(range).unwrap_or_default()) {
                moved = self.row(ui, cx, place(index), row, (index, index == stop)).or(moved);
            }
            self.cursor = stepped(self.cursor, moved?, count)?;
            self.cursor_wants_focus = true;
            Some(self.cursor)
        });
    }

    /// Paints a row, which is a check box with the person's name as a link; gives by how many rows the cursor moves.
    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        rect: Rect,
        row: &DeadlineRow,
        (index, stop): (usize, bool),
    ) -> Option<isize> {
        let tokens = cx.tokens;
        let key = row.key();
        let on = self.ticked.contains(&key);
        let widget = ui.scope_id().with(("deadline", index));
        let takes_focus = self.cursor == index && std::mem::take(&mut self.cursor_wants_focus);
        let RowTouched { response, step } = touch_row(ui, rect, widget, stop, takes_focus);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, row.may, on, &row.spoken));
        if response.gained_focus() {
            self.cursor = index;
        }
        let state = Interaction::of(&response, row.may);
        paint_row(ui, tokens, rect, on, state);
        let square = Rect::from_center_size(tick_place(cx, rect).center(), vec2(tokens.icon_md, tokens.icon_md));
        paint_check_box(ui, tokens, square, on.into(), Interaction { focused: false, ..state });
        let bad = if row.overrun.realistic.is_none() { tokens.state_overdue_text } else { tokens.text_primary };
        let cells = [
            (1, &row.what, TextRole::Body, tokens.text_primary),
            (2, &row.due, TextRole::Body, tokens.text_primary),
            (3, &row.why, TextRole::Body, tokens.text_subdued),
            (4, &row.realistic, TextRole::Body, bad),
        ];
        for (at, words, role, color) in cells {
            paint::text_in(ui.painter(), cell(cx, rect, at), Align::Min, words, role, color);
        }
        let name = cell(cx, rect, 0);
        let layout = Layout::left_to_right(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(name).layout(layout).id_salt(("name", index)));
        child.spacing_mut().item_spacing.x = tokens.space_2;
        if link_about(&mut child, tokens, &row.name, &row.what, None).clicked() {
            cx.send(Action::Go(Page::Person(row.overrun.person.clone())));
        }
        tokens.text_line(&mut child, &row.team, TextRole::Small, tokens.text_subdued);
        if response.clicked() && row.may {
            if on {
                self.ticked.remove(&key);
            } else {
                self.ticked.insert(key);
            }
        }
        step
    }

    /// Paints the bar with the three answers while rows are ticked.
    fn answers(&mut self, ui: &Ui, cx: &Cx<'_>, model: &Model, page: Rect) {
        if self.ticked.is_empty() || self.asking.is_some() {
            return;
        }
        let (tokens, texts) = (cx.tokens, cx.texts);
        let overruns = self.ticked(model);
        let count = [("count", overruns.len().into()), ("people", people(overruns.iter().copied()).into())];
        let (words, close) = (texts.with("deadlines-ticked", &count), texts.get("people-selection-close"));
        let places: usize = overruns.iter().map(|overrun| overrun.places.len()).sum();
        let (dated, missing) = (with_date(&overruns), with_missing(&overruns));
        let mut books = false;
        let bar = selection_bar(ui.ctx(), tokens, page, &words, &close, |ui| {
            let none = texts.get("deadlines-no-place");
            let label = texts.with("deadlines-book", &[("count", places.into())]);
            let button = Button::inverse(&label).icon(icons::SCHEDULE);
            books = button.disabled_because((places == 0).then_some(&*none)).show(ui, tokens).clicked();
            let none = texts.get("deadlines-no-date-reason");
            let label = texts.get("deadlines-dates");
            let button = Button::inverse_quiet(&label).icon(icons::CALENDAR);
            let dates = button.disabled_because((dated == 0).then_some(&*none)).show(ui, tokens).clicked();
            let none = texts.get("deadlines-nothing-missing");
            let label = texts.get("deadlines-waive");
            let button = Button::inverse_quiet(&label).icon(icons::WAIVE);
            let waives = button.disabled_because((missing == 0).then_some(&*none)).show(ui, tokens).clicked();
            (dates, waives)
        });
        self.asking = match bar.inner {
            (true, _) => Some(Answer::Dates),
            (_, true) => Some(Answer::Waive),
            _ => None,
        };
        self.form_wants_focus = self.asking.is_some();
        if books {
            // What somebody else has booked since the outlook was worked out is not booked over.
            let free = free_places(cx.workspace, &cx.derived.ledger, overruns.into_iter(), cx.today);
            let command = accept_command(cx.workspace, free.iter(), std::iter::empty());
            self.send(cx, command);
        } else if bar.closed {
            self.ticked.clear();
        }
    }
}

fn with_date(overruns: &[&Overrun]) -> usize {
    overruns.iter().filter(|overrun| overrun.realistic.is_some()).count()
}

fn with_missing(overruns: &[&Overrun]) -> usize {
    overruns.iter().filter(|overrun| overrun.missing > 0).count()
}

/// Gives the place of the check box of a row.
fn tick_place(cx: &Cx<'_>, row: Rect) -> Rect {
    let left = row.left() + cx.tokens.page_padding_x;
    Rect::from_x_y_ranges(Rangef::new(left, left + sizes::DEADLINE_TICK), row.y_range())
}

/// Gives the place of a column.
fn cell(cx: &Cx<'_>, row: Rect, column: usize) -> Rect {
    let tokens = cx.tokens;
    let left = row.left() + tokens.page_padding_x + sizes::DEADLINE_TICK + tokens.space_2;
    let width = row.right() - tokens.page_padding_x - left;
    let at = |column: usize| left + width * sizes::DEADLINE_COLUMNS.get(column).copied().unwrap_or(1.0);
    Rect::from_x_y_ranges(Rangef::new(at(column), at(column + 1) - tokens.space_3), row.y_range())
}
