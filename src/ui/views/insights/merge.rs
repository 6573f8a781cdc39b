//! Two insights that say the same: both side by side, which of them stays, and what that leads to.

use super::draft::Merging;
use super::model::{state, topic_name};
use super::{Below, InsightsView};
use crate::domain::{Insight, InsightId};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, insight_sizes as sizes};
use crate::ui::widgets::{Button, Panel, avatar, segmented};
use egui::{Frame, Margin, Stroke, Ui, vec2};

impl InsightsView {
    pub(super) fn merging(&mut self, ui: &mut Ui, cx: &Cx<'_>, mut merging: Merging) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get("insights-merging");
        let known = self.known(cx);
        let (mut merge, mut cancel) = (false, false);
        Panel::new(&title).separated().selected(true).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_3);
            let half = ((ui.available_width() - tokens.space_4) / 2.0).max(sizes::FORM_COLUMN);
            ui.horizontal_top(|ui| {
                for (at, id) in merging.both.iter().enumerate() {
                    let stays = (at == 1) == merging.second_stays;
                    if let Some(insight) = cx.workspace.insights.insights.get(id) {
                        side(ui, cx, insight, known.sessions(id).len(), half, stays);
                    }
                }
            });
            let label = texts.get("insights-stays");
            let (first, second) = (texts.get("insights-first-stays"), texts.get("insights-second-stays"));
            segmented(ui, tokens, &label, &mut merging.second_stays, &[(false, &*first), (true, &*second)]);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                avatar::icon(ui, icons::CONSEQUENCE, tokens.icon_md, tokens.text_primary, "");
                tokens.text_line(ui, &outcome(cx, &merging), TextRole::Body, tokens.text_primary);
            });
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                let why = texts.get("insights-people-closed");
                let reason = self.is_held(cx, merging.sides().1).then_some(&*why);
                let label = texts.get("insights-merge-now");
                let button = Button::primary(&label).disabled_because(reason);
                merge = button.show(ui, tokens).clicked();
                cancel = Button::secondary(&texts.get("hosts-form-cancel")).show(ui, tokens).clicked();
            });
        });
        if merge {
            cx.outbox.change(merging.command());
            self.selected = Some(merging.sides().0.clone());
        }
        if merge || cancel {
            self.row_wants_focus = true;
        } else {
            self.below = Below::Merge(merging);
        }
    }
}

/// Says what making them one leads to.
fn outcome(cx: &Cx<'_>, merging: &Merging) -> String {
    let texts = cx.texts;
    let Some((insight, sessions)) = merging.outcome(cx.workspace) else { return String::new() };
    let text = |id: &InsightId| cx.workspace.insights.insights.get(id).map_or("", |insight| &insight.text);
    let values = [
        ("text", text(merging.sides().0).into()),
        ("count", sessions.into()),
        ("state", state(texts, cx.today, &insight).into()),
    ];
    texts.with("insights-merge-outcome", &values)
}

fn side(ui: &mut Ui, cx: &Cx<'_>, insight: &Insight, sessions: usize, width: f32, stays: bool) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let outline = if stays { tokens.accent } else { tokens.border_default };
    let frame = Frame::new()
        .stroke(Stroke::new(tokens.stroke_hair, outline))
        .corner_radius(tokens.radius_sm)
        .inner_margin(Margin::same(tokens.space_3 as i8));
    ui.vertical(|ui| {
        ui.set_width(width);
        frame.show(ui, |ui| {
            ui.set_width(width - 2.0 * (tokens.space_3 + tokens.stroke_hair));
            ui.spacing_mut().item_spacing.y = 0.0;
            tokens.text_line(ui, &insight.text, TextRole::BodyMedium, tokens.text_primary);
            let count = texts.with("count-sessions", &[("count", sessions.into())]);
            let parts = [
                topic_name(texts, insight.about),
                count,
                insight.action.trim().to_owned(),
                insight.owner.trim().to_owned(),
                state(texts, cx.today, insight),
            ];
            let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            tokens.text_line(ui, &said.join(" · "), TextRole::Small, tokens.text_subdued);
        });
    });
}
