//! The progress panel: each rotation with its gauge, its words, its due date and its pace.

use super::PersonView;
use super::model::{PersonModel, RotationPanel};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, people_sizes};
use crate::ui::views::people::look;
use crate::ui::widgets::{Panel, Steps, icon, progress_gauge, state_badge};
use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

/// Rotations side by side.
const ACROSS: usize = 2;

impl PersonView {
    pub(super) fn progress(&self, ui: &mut Ui, cx: &Cx<'_>, model: &PersonModel) {
        let tokens = cx.tokens;
        let title = cx.texts.get("person-progress");
        Panel::new(&title).flush().show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if model.rotations.is_empty() {
                let words = cx.texts.get("person-no-rotations");
                let frame = egui::Frame::new().inner_margin(egui::Margin::same(tokens.space_4 as i8));
                frame.show(ui, |ui| tokens.text(ui, &words, TextRole::Body, tokens.text_subdued));
            }
            let lines = 3.0 * tokens.text_body_line + people_sizes::GAUGE;
            let height = lines + 2.0 * tokens.space_2 + tokens.space_4;
            let across = if ui.available_width() < people_sizes::ROTATIONS_LEAST { 1 } else { ACROSS };
            for pair in model.rotations.chunks(across) {
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
                let middle = if across == 1 { rect.right() } else { rect.center().x.round() };
                for (panel, is_first) in pair.iter().zip([true, false]) {
                    let half = if is_first { rect.with_max_x(middle) } else { rect.with_min_x(middle) };
                    let cell = Rect::from_min_max(
                        half.left_top() + vec2(tokens.space_4, 0.0),
                        pos2(half.right() - tokens.space_4, half.bottom()),
                    );
                    rotation(ui, cx, cell, panel);
                }
                if pair.len() == ACROSS {
                    let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
                    ui.painter().vline(middle, rect.y_range(), line);
                }
            }
        });
    }
}

fn rotation(ui: &mut Ui, cx: &Cx<'_>, cell: Rect, panel: &RotationPanel) {
    let tokens = cx.tokens;
    let look = look::rotation(cx.derived, &panel.id);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(cell).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut line = |height: f32, left: &mut dyn FnMut(&mut Ui), right: &mut dyn FnMut(&mut Ui)| {
        let (rect, _) = ui.allocate_exact_size(vec2(cell.width(), height), Sense::hover());
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
        right(&mut row);
        row.with_layout(Layout::left_to_right(Align::Center), |ui| left(ui));
    };
    line(
        tokens.text_body_line,
        &mut |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            icon(ui, look.icon(), tokens.icon_md, tokens.rotation(look).solid, "");
            tokens.text_line(ui, &panel.name, TextRole::BodyMedium, tokens.text_primary);
        },
        &mut |ui| {
            if let Some(state) = look::state(panel.progress.state) {
                state_badge(ui, tokens, state, &cx.texts.state(panel.progress.state));
            }
        },
    );
    ui.add_space(tokens.space_2);
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let progress = &panel.progress;
    let steps = Steps {
        done: count(progress.done),
        awaiting: count(progress.awaiting),
        scheduled: count(progress.scheduled),
        missing: count(progress.missing),
    };
    progress_gauge(&mut ui, tokens, look, steps, people_sizes::GAUGE, &panel.counts);
    ui.add_space(tokens.space_2);
    let mut line = |left: (&str, egui::Color32), right: &str| {
        let (rect, _) = ui.allocate_exact_size(vec2(cell.width(), tokens.text_body_line), Sense::hover());
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
        if !right.is_empty() {
            tokens.text_line(&mut row, right, TextRole::Small, tokens.text_faint);
        }
        let role = if right.is_empty() { TextRole::Small } else { TextRole::Body };
        row.with_layout(Layout::left_to_right(Align::Center), |ui| tokens.text_line(ui, left.0, role, left.1));
    };
    line((&panel.counts, tokens.text_primary), &panel.due);
    line((&panel.pace, tokens.text_subdued), "");
}
