//! The figures over all insights; each shows the rows behind it.

use super::InsightsView;
use super::model::{Model, Show, TopicFigure};
use crate::domain::{Followed, Topic};
use crate::ui::context::Cx;
use crate::ui::theme::{Icon, TextRole, icons, insight_sizes as sizes, text};
use crate::ui::widgets::{Interaction, Panel, paint};
use egui::{Align, Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

impl InsightsView {
    pub(super) fn figures(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let tokens = cx.tokens;
        Panel::bare().flush().show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            let shares = sizes::FIRST_FIGURE + model.topics.len() as f32;
            let one = ui.available_width() / shares;
            if one < sizes::FIGURE_LEAST {
                // Below one another, as many in a line as have room.
                let width = ui.available_width();
                self.followed(ui, cx, model, width);
                let across = ((width / sizes::FIGURE_LEAST).floor() as usize).max(1);
                for line in model.topics.chunks(across) {
                    ui.horizontal(|ui| {
                        line.iter().for_each(|figure| self.topic(ui, cx, figure, width / across as f32))
                    });
                }
                return;
            }
            ui.horizontal(|ui| {
                self.followed(ui, cx, model, one * sizes::FIRST_FIGURE);
                for figure in &model.topics {
                    self.topic(ui, cx, figure, one);
                }
            });
        });
    }

    fn followed(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let label = texts.get("insights-followed");
        let values = [("done", model.done.0.into()), ("all", model.done.1.into())];
        let number = texts.with("insights-done-of", &values);
        let name = format!("{label}, {number}. {}", model.strip_words);
        let is_on = self.wanted.show == Show::Done;
        let (rect, clicked) = cell(ui, cx, width, &name, is_on, false);
        if clicked {
            self.wanted.show = if is_on { Show::All } else { Show::Done };
        }
        let inner = rect.shrink(tokens.space_4);
        let shown = words(ui, cx, inner, None, &label, &number);
        let (height, gap) = sizes::STRIP;
        let room = Rect::from_min_max(pos2(shown.right() + tokens.space_3, shown.top()), inner.max);
        let step = ((room.width() + gap) / model.strip.len().max(1) as f32).min(sizes::STRIP_MOST + gap);
        if step <= gap {
            return;
        }
        for (at, followed) in model.strip.iter().enumerate() {
            let left = room.left() + at as f32 * step;
            let middle = shown.center().y + tokens.space_1;
            let mark = Rect::from_min_size(pos2(left, middle - height / 2.0), vec2(step - gap, height));
            ui.painter().rect_filled(mark, tokens.radius_xs, mark_color(cx, *followed));
        }
    }

    fn topic(&mut self, ui: &mut Ui, cx: &Cx<'_>, figure: &TopicFigure, width: f32) {
        let tokens = cx.tokens;
        let name = format!("{}, {}, {}", figure.name, figure.insights, figure.sessions);
        let is_on = self.wanted.topic == Some(figure.topic);
        let (rect, clicked) = cell(ui, cx, width, &name, is_on, true);
        if clicked {
            self.wanted.topic = (!is_on).then_some(figure.topic);
        }
        let inner = rect.shrink(tokens.space_4);
        let number = figure.insights.to_string();
        let shown = words(ui, cx, inner, Some(topic_icon(figure.topic)), &figure.name, &number);
        let after = Rect::from_min_max(pos2(shown.right() + tokens.space_2, shown.top() + tokens.space_1), inner.max);
        paint::text_in(ui.painter(), after, Align::Min, &figure.sessions, TextRole::Small, tokens.text_subdued);
    }
}

/// Gives the icon of what an insight is about.
pub fn topic_icon(topic: Topic) -> Icon {
    match topic {
        Topic::Objection => icons::OBJECTION,
        Topic::Persona => icons::PERSONA,
        Topic::Material => icons::SUPPORT,
        Topic::Process => icons::PROCESS,
        Topic::Other => icons::NOTE,
    }
}

fn mark_color(cx: &Cx<'_>, followed: Followed) -> Color32 {
    let tokens = cx.tokens;
    match followed {
        Followed::Done => tokens.state_complete_text,
        Followed::Open => tokens.state_complete_mark.gamma_multiply(0.35),
        Followed::Late => tokens.state_overdue_mark,
        Followed::NoAction => tokens.border_default,
    }
}

/// Adds the ground of a figure, which is on while the rows behind it are shown.
fn cell(ui: &mut Ui, cx: &Cx<'_>, width: f32, name: &str, on: bool, line: bool) -> (Rect, bool) {
    let tokens = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(width, sizes::FIGURE), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, name));
    let state = Interaction::of(&response, true);
    let rest = if on { tokens.surface_selected } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect.shrink(tokens.stroke_hair), tokens.radius_md, state.ground(tokens, rest));
    if line {
        ui.painter().vline(rect.left(), rect.y_range(), (tokens.stroke_hair, tokens.border_subtle));
    }
    if state.focused {
        paint::focus_ring_inside(ui.painter(), tokens, rect);
    }
    (rect, response.clicked())
}

/// Writes the label and the number of a figure; gives where the number stands.
fn words(ui: &Ui, cx: &Cx<'_>, inner: Rect, icon: Option<Icon>, label: &str, number: &str) -> Rect {
    let tokens = cx.tokens;
    let painter = ui.painter();
    let mut top = Rect::from_min_size(inner.min, vec2(inner.width(), tokens.text_body_line));
    if let Some(icon) = icon {
        icon.paint(
            painter,
            pos2(top.left() + tokens.icon_md / 2.0, top.center().y),
            tokens.icon_md,
            tokens.text_subdued,
        );
        top.min.x += tokens.icon_md + tokens.space_2;
    }
    paint::text_in(painter, top, Align::Min, label, TextRole::BodyMedium, tokens.text_subdued);
    let bottom = Rect::from_min_max(pos2(inner.left(), top.bottom()), inner.max);
    let galley = text::line(painter, number, TextRole::Display, tokens.text_primary, bottom.width());
    paint::galley_in(painter, bottom, Align::Min, galley, tokens.text_primary)
}
