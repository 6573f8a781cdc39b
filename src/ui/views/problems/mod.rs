//! Problems: every broken rule, broken file and missing outcome, worst first, each with its fixes; and, in tabs of their
//! own, due dates that cannot be met any more and what fell through (`screens.md`).

mod deadlines;
pub mod deadlines_model;
mod fallen;
pub mod fallen_model;
pub mod model;

use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, Tokens, icons, sizes, text};
use crate::ui::views::fixes::Fix;
use crate::ui::views::fixes::problem::Row;
use crate::ui::widgets::{Button, EmptyState, Tab, keyboard_focus, link_about, paint, tabs};
use deadlines::DeadlinesTab;
use egui::{Align, Key, Layout, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo};
use egui::{StrokeKind, pos2, vec2};
use fallen::FallenTab;
use model::Line;

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What is wrong.
    #[default]
    ToPutRight,
    /// Due dates that cannot be met any more.
    Deadlines,
    /// What fell through.
    Fallen,
}

/// The page and what it has worked out.
#[derive(Default)]
pub struct ProblemsView {
    part: Part,
    deadlines: DeadlinesTab,
    fallen: FallenTab,
    known: Option<((u64, chrono::NaiveDate, Language), Vec<Line>)>,
    selected: Option<usize>,
}

impl ProblemsView {
    /// Shows the due dates that cannot be met any more.
    pub fn show_deadlines(&mut self) {
        self.part = Part::Deadlines;
    }

    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, cx.tokens.surface_panel);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        self.tab_bar(ui, cx);
        match self.part {
            Part::ToPutRight => self.wrong(ui, cx),
            Part::Deadlines => self.deadlines.show(ui, cx),
            Part::Fallen => self.fallen.show(ui, cx),
        }
    }

    /// Paints the tabs, and at their right what narrows the chosen one down.
    fn tab_bar(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, (tokens.stroke_hair, tokens.border_default));
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        let (right, fallen) = (texts.get("problems-tab-right"), texts.get("problems-tab-fallen"));
        let deadlines = texts.get("problems-tab-deadlines");
        let parts = [
            Tab { value: Part::ToPutRight, label: &right, count: Some(cx.derived.open_problems) },
            Tab { value: Part::Deadlines, label: &deadlines, count: self.deadlines.model(cx).all },
            Tab { value: Part::Fallen, label: &fallen, count: Some(self.fallen.model(cx).open) },
        ];
        tabs(&mut row, tokens, &texts.get("problems-tabs"), &mut self.part, &parts);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            match self.part {
                Part::ToPutRight => {}
                Part::Deadlines => self.deadlines.filters(ui, cx),
                Part::Fallen => self.fallen.filters(ui, cx),
            }
        });
    }

    fn wrong(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let key = (cx.derived.revision, cx.today, cx.texts.language());
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            self.known = Some((key, model::model(cx.workspace, cx.derived, cx.texts)));
        }
        let tokens = cx.tokens;
        let Self { known: Some((_, lines)), selected, .. } = self else { return };
        if lines.is_empty() {
            let (title, words) = (cx.texts.get("problems-none"), cx.texts.get("problems-none-text"));
            ui.add_space(tokens.page_padding_x);
            EmptyState::new(icons::COMPLETE, &title, &words).show(ui, tokens);
            return;
        }
        list(ui, cx, lines, selected);
    }
}

/// Paints lines of which only those that are seen are laid out.
fn list(ui: &mut Ui, cx: &Cx<'_>, lines: &[Line], selected: &mut Option<usize>) {
    // Where sentences find no room in a line they take as many as most need.
    let more = if ui.available_width() < sizes::STACK_UNDER { sizes::PROBLEM_LINES } else { [1, 1] };
    let heights: Vec<f32> = lines.iter().map(|line| height(line, cx.tokens, more)).collect();
    ScrollArea::vertical().auto_shrink([false, false]).show_viewport(ui, |ui, seen| {
        ui.set_height(heights.iter().sum());
        let origin = ui.max_rect().min;
        let mut top = 0.0;
        for (at, (line, height)) in lines.iter().zip(&heights).enumerate() {
            // Only what is seen is laid out, and the selected row, so that the keyboard can reach it.
            if top <= seen.max.y && top + height >= seen.min.y {
                let rect = Rect::from_min_size(origin + vec2(0.0, top), vec2(ui.available_width(), *height));
                match line {
                    Line::Head { title, count, fix } => head(ui, cx, rect, title, *count, fix.as_ref()),
                    Line::Row(row) => show_row(ui, cx, rect, row, (at, more), selected),
                }
            }
            top += height;
        }
    });
}

fn height(line: &Line, tokens: &Tokens, [title, sentence]: [usize; 2]) -> f32 {
    let more = (title + sentence - 2) as f32 * tokens.text_body_line;
    match line {
        Line::Head { fix: None, .. } => sizes::PROBLEM_HEAD,
        Line::Head { .. } => sizes::PROBLEM_HEAD_FIX,
        Line::Row(row) if row.fixes.is_empty() => sizes::PROBLEM_ROW.0 + more,
        Line::Row(_) => sizes::PROBLEM_ROW.1 + more,
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, title: &str, count: usize, fix: Option<&Fix>) {
    let tokens = cx.tokens;
    ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
    let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
    let shown = paint::text_in(ui.painter(), inner, Align::Min, title, TextRole::SmallSemibold, tokens.text_primary);
    let after = Rect::from_min_max(pos2(shown.right() + tokens.space_2, inner.top()), inner.max);
    paint::text_in(ui.painter(), after, Align::Min, &count.to_string(), TextRole::Small, tokens.text_faint);
    let response = ui.interact(rect, ui.scope_id().with(("problems head", title)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{title}, {count}")));
    let Some(fix) = fix else { return };
    let mut at_right = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    if Button::secondary(&fix.label).small().icon(icons::REPAIR).show(&mut at_right, tokens).clicked() {
        fix.carry_out(cx);
    }
}

fn show_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    rect: Rect,
    row: &Row,
    (at, most): (usize, [usize; 2]),
    selected: &mut Option<usize>,
) {
    let tokens = cx.tokens;
    let response = ui.interact(rect, ui.scope_id().with(("problem", at)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{}. {}", row.title, row.sentence)));
    if response.clicked() || response.gained_focus() {
        *selected = Some(at);
    }
    let is_selected = *selected == Some(at);
    if is_selected {
        ui.painter().rect_filled(rect, 0.0, tokens.surface_selected);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), (tokens.stroke_hair, tokens.border_subtle));
    if keyboard_focus(&response) {
        paint::focus_ring_inside(ui.painter(), tokens, rect);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
            && let Some(fix) = row.fixes.first()
        {
            fix.carry_out(cx);
        }
    }
    let (icon, color) = row.sign(cx);
    let [left, top] = sizes::PROBLEM_TEXT;
    icon.paint(
        ui.painter(),
        pos2(rect.left() + tokens.page_padding_x + tokens.icon_sm / 2.0, rect.top() + top + tokens.space_2 + 1.0),
        tokens.icon_lg,
        color,
    );
    let right = rect.right() - tokens.page_padding_x;
    let words_right = right - sizes::PROBLEM_LINK;
    let line = |n: f32, height: f32| {
        let from = rect.top() + top + n;
        Rect::from_min_max(pos2(rect.left() + left, from), pos2(words_right, from + height))
    };
    let words = |rect: Rect, words: &str, role: TextRole, color, most: usize| {
        let galley = text::lines(ui.painter(), words, role, color, rect.width(), most);
        let rect = rect.with_max_y(rect.top() + galley.size().y);
        paint::galley_in(ui.painter(), rect, Align::Min, galley, color);
        rect.height()
    };
    let title = words(line(0.0, 0.0), &row.title, TextRole::BodyMedium, tokens.text_primary, most[0]);
    let mut second = line(title + 2.0, tokens.text_body_line);
    if !row.excerpt.is_empty() {
        second = excerpt(ui, cx, second, row.excerpt.trim());
    }
    let sentence = words(second, &row.sentence, TextRole::Body, tokens.text_subdued, most[1]);
    let buttons = line(title + sentence + tokens.space_2, tokens.control_sm);
    let mut bar = ui.new_child(UiBuilder::new().max_rect(buttons).layout(Layout::left_to_right(Align::Center)));
    bar.spacing_mut().item_spacing.x = tokens.space_2;
    for (n, fix) in row.fixes.iter().enumerate() {
        let button = match (n, is_selected) {
            (0, true) => Button::primary(&fix.label),
            (0 | 1, _) => Button::secondary(&fix.label),
            _ => Button::quiet(&fix.label),
        };
        let named = format!("{}, {}", fix.label, row.title);
        if button.small().accessible_name(&named).show(&mut bar, tokens).clicked() {
            fix.carry_out(cx);
        }
    }
    if let Some((label, actions)) = &row.link {
        let place = Rect::from_min_max(
            pos2(words_right, rect.top() + top),
            pos2(right, rect.top() + top + tokens.text_body_line),
        );
        let mut at_right = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center)));
        if link_about(&mut at_right, tokens, label, &row.title, Some(icons::FORWARD)).clicked() {
            actions.iter().for_each(|action| cx.send(action.clone()));
        }
    }
}

/// Paints the quoted line of a file and gives the rest of the row for the sentence.
fn excerpt(ui: &Ui, cx: &Cx<'_>, rect: Rect, words: &str) -> Rect {
    let tokens = cx.tokens;
    let most = rect.width() / 2.0;
    let galley = text::line(ui.painter(), words, TextRole::Body, tokens.text_primary, most);
    let plate = Rect::from_min_size(rect.min, vec2(galley.size().x + tokens.space_3, rect.height()));
    let outline = Stroke::new(tokens.stroke_hair, tokens.border_default);
    ui.painter().rect(plate, tokens.radius_xs, tokens.surface_sunken, outline, StrokeKind::Inside);
    paint::galley_in(ui.painter(), plate, Align::Center, galley, tokens.text_primary);
    Rect::from_min_max(pos2(plate.right() + tokens.space_2, rect.top()), rect.max)
}
