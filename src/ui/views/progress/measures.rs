//! The measures of exposure side by side: experience at hire, then each rotation.

use crate::domain::experience::exact_value;
use crate::domain::{Person, PersonId, PersonProgress, Rules};
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::theme::{TextRole, sizes};
use crate::ui::views::person::model::{PersonModel, RotationPanel};
use crate::ui::widgets::{ExperienceMonths, Panel, Steps, experience_bar, progress_gauge, state_badge};
use egui::{Align, Layout, Ui, vec2};

/// Paints the measures as columns of one panel.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &PersonModel) {
    let (Some(person), Some(progress)) = (cx.workspace.people.get(id), cx.derived.progress.get(id)) else { return };
    let none = Rules::default();
    let rules = cx.workspace.rules_of(person).unwrap_or(&none);
    let tokens = cx.tokens;
    let columns = model.rotations.len() + 1;
    Panel::bare().flush().show(ui, tokens, |ui| {
        let width = ui.available_width() / columns as f32;
        let is_narrow = width < sizes::MEASURE_LEAST;
        let width = if is_narrow { ui.available_width() } else { width };
        let all = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            column(ui, cx, width, (0, is_narrow), |ui| experience(ui, cx, person, progress, rules));
            for (at, rotation) in model.rotations.iter().enumerate() {
                column(ui, cx, width, (at + 1, is_narrow), |ui| measure(ui, cx, rotation));
            }
        };
        if is_narrow { all(ui) } else { drop(ui.horizontal_top(all)) }
    });
}

fn column(ui: &mut Ui, cx: &Cx<'_>, width: f32, (at, is_below): (usize, bool), content: impl FnOnce(&mut Ui)) {
    let tokens = cx.tokens;
    let shown = ui.allocate_ui(vec2(width, sizes::MEASURE), |ui| {
        egui::Frame::new().inner_margin(tokens.space_4).show(ui, |ui| {
            ui.set_width(width - 2.0 * tokens.space_4);
            ui.set_min_height(sizes::MEASURE - 2.0 * tokens.space_4);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            ui.vertical(content);
        });
    });
    if at > 0 {
        let rect = shown.response.rect;
        let stroke = (tokens.stroke_hair, tokens.border_subtle);
        if is_below {
            ui.painter().hline(rect.x_range(), rect.top(), stroke);
        } else {
            ui.painter().vline(rect.left(), rect.y_range(), stroke);
        }
    }
}

fn experience(ui: &mut Ui, cx: &Cx<'_>, person: &Person, progress: &PersonProgress, rules: &Rules) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let label = texts.get("progress-experience");
    tokens.text_line(ui, &label, TextRole::BodyMedium, tokens.text_subdued);
    let asked = rules.prior_experience_months;
    figure(
        ui,
        cx,
        &texts.months(progress.verified.months),
        &texts.with("progress-verified", &[("asked", asked.into())]),
    );
    let unverified = progress.claimed - progress.verified.months;
    let words = if person.prior_experience.iter().all(crate::domain::Experience::is_verified) {
        texts.get(if progress.experienced { "progress-experience-enough" } else { "progress-experience-short" })
    } else {
        texts.with("progress-claimed", &[("months", texts.months(unverified).into())]).into()
    };
    let months = ExperienceMonths {
        verified: exact_value(progress.verified.months) as f32,
        claimed: exact_value(unverified) as f32,
        threshold: asked as f32,
    };
    ui.add_space(tokens.space_1);
    experience_bar(ui, tokens, months, sizes::GAUGE, &words);
    ui.add_space(tokens.space_1);
    tokens.text(ui, &words, TextRole::Small, tokens.text_subdued);
}

fn measure(ui: &mut Ui, cx: &Cx<'_>, rotation: &RotationPanel) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let progress = &rotation.progress;
    ui.horizontal(|ui| {
        tokens.text_line(ui, &rotation.name, TextRole::BodyMedium, tokens.text_subdued);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(state) = look::state(progress.state) {
                state_badge(ui, tokens, state, &texts.state(progress.state));
            }
        });
    });
    let of = texts.with("progress-done-of", &[("count", progress.done.into()), ("all", progress.required.into())]);
    ui.horizontal(|ui| {
        figure(ui, cx, &progress.done.to_string(), &of);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            tokens.text_line(ui, &rotation.due, TextRole::Small, tokens.text_subdued);
        });
    });
    let steps = Steps {
        done: progress.done as usize,
        awaiting: progress.awaiting as usize,
        scheduled: progress.scheduled as usize,
        missing: progress.missing as usize,
    };
    ui.add_space(tokens.space_1);
    progress_gauge(ui, tokens, look::rotation(cx.derived, &rotation.id), steps, sizes::GAUGE, &rotation.counts);
    ui.add_space(tokens.space_1);
    tokens.text_line(ui, &rotation.pace, TextRole::Small, tokens.text_subdued);
}

fn figure(ui: &mut Ui, cx: &Cx<'_>, number: &str, words: &str) {
    let tokens = cx.tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        tokens.text_line(ui, number, TextRole::Display, tokens.text_primary);
        tokens.text_line(ui, words, TextRole::Body, tokens.text_subdued);
    });
}
