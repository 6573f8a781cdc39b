//! What stands in place of rows that do not exist yet.

use egui::{Align, Align2, Layout, Margin, Stroke, Ui, UiBuilder, vec2};

use super::avatar;
use super::button::{Button, link};
use super::paint;
use crate::ui::theme::{Icon, TextRole, Tokens};

/// Builds an empty state.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    sentence: &'a str,
    action: &'a str,
    action_icon: Option<Icon>,
    short: bool,
}

impl<'a> EmptyState<'a> {
    /// Makes one: what belongs here, and one sentence about it.
    pub fn new(icon: Icon, title: &'a str, sentence: &'a str) -> Self {
        Self { icon, title, sentence, action: "", action_icon: None, short: false }
    }

    /// Makes the short form, for a page whose rest is full: one line with a sentence.
    pub fn short(icon: Icon, sentence: &'a str) -> Self {
        Self { short: true, ..Self::new(icon, "", sentence) }
    }

    /// Offers the one action that fills it.
    pub fn action(mut self, action: &'a str) -> Self {
        self.action = action;
        self
    }

    /// Puts an icon before the action.
    pub fn action_icon(mut self, icon: Icon) -> Self {
        self.action_icon = Some(icon);
        self
    }

    /// Adds it; gives whether the action was taken.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> bool {
        if self.short { self.show_short(ui, tokens) } else { self.show_long(ui, tokens) }
    }

    fn show_short(self, ui: &mut Ui, tokens: &Tokens) -> bool {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), egui::Sense::hover());
        outline(ui, tokens, rect);
        let inner = rect.shrink2(vec2(tokens.space_4, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        avatar::icon(&mut row, self.icon, tokens.icon_md, tokens.text_faint, "");
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let clicked = !self.action.is_empty() && link(ui, tokens, self.action, None).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                tokens.text_line(ui, self.sentence, TextRole::Body, tokens.text_subdued);
            });
            clicked
        })
        .inner
    }

    fn show_long(self, ui: &mut Ui, tokens: &Tokens) -> bool {
        let shown = egui::Frame::new().inner_margin(Margin::symmetric(12, 16)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.vertical_centered(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                avatar::icon(ui, self.icon, tokens.icon_xl, tokens.text_faint, "");
                ui.add_space(tokens.space_2);
                tokens.text(ui, self.title, TextRole::BodyMedium, tokens.text_primary);
                tokens.text(ui, self.sentence, TextRole::Body, tokens.text_subdued);
                if self.action.is_empty() {
                    return false;
                }
                ui.add_space(tokens.space_2);
                let mut button = Button::secondary(self.action).small();
                if let Some(icon) = self.action_icon {
                    button = button.icon(icon);
                }
                button.show(ui, tokens).clicked()
            })
            .inner
        });
        outline(ui, tokens, shown.response.rect);
        shown.inner
    }
}

fn outline(ui: &Ui, tokens: &Tokens, rect: egui::Rect) {
    let rect = Align2::CENTER_CENTER.align_size_within_rect(rect.size(), rect);
    let stroke = Stroke::new(tokens.stroke_hair, tokens.border_strong);
    paint::dashed(ui.painter(), tokens, rect, tokens.radius_md, stroke);
}
