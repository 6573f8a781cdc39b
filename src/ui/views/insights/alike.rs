//! The line that says which two insights seem to say the same.

use super::{Below, InsightsView};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::widgets::{Button, avatar};
use egui::{Align, Frame, Layout, Margin, Ui};

impl InsightsView {
    pub(super) fn alike(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if !matches!(self.below, Below::Detail) {
            return;
        }
        let known = self.known(cx);
        let open: Vec<_> = known.alike.iter().filter(|pair| !self.different.contains(*pair)).collect();
        let Some((one, other)) = open.first().copied() else { return };
        let insights = &cx.workspace.insights.insights;
        let (Some(first), Some(second)) = (insights.get(one), insights.get(other)) else { return };
        let (tokens, texts) = (cx.tokens, cx.texts);
        let values = [
            ("one", first.text.as_str().into()),
            ("other", second.text.as_str().into()),
            ("more", (open.len() - 1).into()),
        ];
        let words = texts.with("insights-alike", &values);
        let frame = Frame::new()
            .fill(tokens.state_to_plan_bg)
            .corner_radius(tokens.radius_md)
            .inner_margin(Margin::symmetric(tokens.space_4 as i8, tokens.space_1 as i8));
        let (mut merge, mut leave) = (false, false);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.set_min_height(tokens.control_lg);
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                avatar::icon(ui, icons::CONFLICT, tokens.icon_md, tokens.state_to_plan_text, "");
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    leave = Button::quiet(&texts.get("insights-different")).small().show(ui, tokens).clicked();
                    merge = Button::secondary(&texts.get("insights-merge")).small().show(ui, tokens).clicked();
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        tokens.text_line(ui, &words, TextRole::Body, tokens.state_to_plan_text);
                    });
                });
            });
        });
        let pair = (one.clone(), other.clone());
        if merge {
            self.start_merge(cx, pair.0, pair.1);
        } else if leave {
            self.different.insert(pair);
        }
    }
}
