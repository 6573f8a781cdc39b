//! What is in hand, painted: under the pointer, with the rule beside it and the bar at the foot.

use super::held::{By, Held};
use super::verdict::Tip;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes, icons, text};
use crate::ui::views::calendar::layout::tip_place;
use crate::ui::views::calendar::session_pill;
use crate::ui::widgets::interaction::Interaction;
use crate::ui::widgets::{self, paint};
use egui::accesskit::Live;
use egui::{Align, Area, LayerId, Order, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};
use egui::{pos2, vec2};

impl Held {
    /// Shows what it says of where it would land: at the anchor, and in the bar at the foot of `all`.
    pub fn show(&self, ui: &mut Ui, cx: &Cx<'_>, all: Rect, anchor: Option<Pos2>, possible: usize) {
        let tip = Tip::new(cx, self, ui.input(|input| input.modifiers));
        if let (Some(anchor), Some(tip)) = (anchor, &tip) {
            self.tip(ui, cx, anchor, tip);
        }
        let foot = Rect::from_min_max(pos2(all.left(), all.bottom() - sizes::HELD_BAR), all.max);
        self.bar(ui, cx, foot, possible, tip.as_ref());
    }

    /// Paints the session under the pointer, above everything, and how many others are in hand.
    pub fn paint_lifted(&self, ui: &Ui, cx: &Cx<'_>, pointer: Pos2) {
        let By::Pointer { grip, width } = self.by else { return };
        let tokens = cx.tokens;
        let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("lifted"));
        let painter = ui.ctx().layer_painter(layer);
        let size = vec2(width.max(sizes::LIFTED_LEAST), tokens.control_xs);
        // Whatever was taken was narrower: the pointer stays on what is drawn.
        let grip = vec2(grip.x.min(size.x), grip.y.min(size.y));
        let rect = Rect::from_min_size(pointer - grip, size);
        let pill = session_pill(&self.pill).rule_broken(false).lifted(true);
        pill.paint(&painter, tokens, rect, Interaction::REST);
        if self.count() > 1 {
            let center = rect.right_top();
            let badge = Rect::from_center_size(center, Vec2::splat(sizes::TODAY_DISC));
            painter.circle_filled(center, sizes::TODAY_DISC / 2.0, tokens.accent);
            let count = self.count().to_string();
            paint::text_in(&painter, badge, Align::Center, &count, TextRole::SmallMedium, tokens.text_on_accent);
        }
    }

    /// Shows the rule beside the place where it would land.
    fn tip(&self, ui: &Ui, cx: &Cx<'_>, anchor: Pos2, tip: &Tip) {
        let tokens = cx.tokens;
        let id = ui.scope_id().with("verdict_tip");
        let size_id = id.with("size");
        let size = ui.data(|data| data.get_temp::<Vec2>(size_id)).unwrap_or(vec2(sizes::TIP_WIDTH, sizes::DAY_CARD));
        let bounds = ui.ctx().content_rect().shrink(tokens.space_1);
        let shown = Area::new(id)
            .order(Order::Tooltip)
            .fixed_pos(tip_place(anchor, size, bounds))
            .interactable(false)
            .constrain(false)
            .show(ui.ctx(), |ui| {
                widgets::card_frame(tokens).show(ui, |ui| {
                    ui.set_width(sizes::TIP_INNER);
                    ui.spacing_mut().item_spacing.y = tokens.space_1;
                    let sentence = tip.sentences.join("\n");
                    widgets::Verdict { look: tip.tone.look(), title: &tip.title, sentence: &sentence }.show(ui, tokens);
                    ui.add_space(tokens.space_1);
                    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                    ui.painter().hline(line.x_range(), line.center().y, (tokens.stroke_hair, tokens.border_subtle));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (key, words) in &tip.keys {
                        ui.horizontal(|ui| {
                            widgets::key_cap(ui, tokens, key);
                            tokens.text(ui, words, TextRole::Small, tokens.text_subdued);
                        });
                    }
                });
            });
        let shown_size = shown.response.rect.size();
        if shown_size != size {
            ui.data_mut(|data| data.insert_temp(size_id, shown_size));
            ui.ctx().request_repaint();
        }
    }

    /// Shows the bar at the foot: what is held, how many days are possible, the signs explained; and says the verdict.
    fn bar(&self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect, possible: usize, tip: Option<&Tip>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let mut bar = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("held"));
        bar.set_clip_rect(rect);
        let painter = bar.painter();
        painter.rect_filled(rect, 0.0, tokens.surface_sidebar);
        painter.hline(rect.x_range(), rect.top(), (tokens.stroke_hair, tokens.border_default));
        let inner = rect.shrink2(vec2(tokens.page_padding_x, 0.0));
        let hand = pos2(inner.left() + tokens.icon_md / 2.0, inner.center().y);
        icons::HOLD.paint(painter, hand, tokens.icon_md, tokens.accent);
        let mut right = inner.right();
        let mut legend = |words: &str, sign: &dyn Fn(Rect)| {
            let galley = text::line(painter, words, TextRole::Small, tokens.text_primary, f32::INFINITY);
            let width = galley.size().x;
            let line = Rect::from_min_max(pos2(right - width, inner.top()), pos2(right, inner.bottom()));
            paint::galley_in(painter, line, Align::Min, galley, tokens.text_primary);
            let half = sizes::LEGEND_SIGN.x / 2.0;
            let center = pos2(line.left() - tokens.space_2 - half, inner.center().y);
            sign(Rect::from_center_size(center, sizes::LEGEND_SIGN));
            right = center.x - half - tokens.space_4;
        };
        legend(&texts.get("moving-legend-refused"), &|sign| {
            paint::hatch(painter, tokens, sign, paint::Hatch::Refused);
            icons::DECLINED.paint(painter, sign.center(), tokens.icon_xs, tokens.drop_refused);
        });
        legend(&texts.get("moving-legend-costly"), &|sign| {
            let stroke = Stroke::new(tokens.stroke_mark, tokens.state_at_risk_mark);
            painter.rect(sign, tokens.radius_xs, tokens.state_at_risk_bg, stroke, StrokeKind::Inside);
            icons::COSTLY.paint(painter, sign.center(), tokens.icon_xs, tokens.state_at_risk_text);
        });
        legend(&texts.with("moving-legend-possible", &[("count", possible.into())]), &|sign| {
            let stroke = Stroke::new(tokens.stroke_mark, tokens.drop_allowed);
            painter.rect(sign, tokens.radius_xs, tokens.drop_allowed_bg, stroke, StrokeKind::Inside);
            icons::DONE.paint(painter, sign.center(), tokens.icon_xs, tokens.drop_allowed);
        });
        let left = inner.left() + tokens.icon_md + tokens.space_2;
        let words = Rect::from_min_max(pos2(left, inner.top()), pos2(right.max(left), inner.bottom()));
        let (person, rest) = match self.words.strip_prefix(&self.person) {
            Some(rest) => (self.person.as_str(), rest),
            None => ("", self.words.as_str()),
        };
        let mut job = TextRole::BodySemibold.job(person, tokens.text_primary);
        job.append(rest, 0.0, TextRole::Body.format(tokens.text_primary));
        let galley = text::line_of(painter, job, words.width());
        paint::galley_in(painter, words, Align::Min, galley, tokens.text_primary);
        self.announce(&bar, cx, rect, tip);
    }

    /// Lets assistive technology read the verdict on where it would land, as it changes.
    fn announce(&self, ui: &Ui, cx: &Cx<'_>, rect: Rect, tip: Option<&Tip>) {
        let id = ui.scope_id().with("held_verdict");
        let response = ui.interact(rect, id, Sense::hover());
        let mut words = self.words.clone();
        if let Some(tip) = tip {
            words = format!("{words}. {}", tip.spoken());
        }
        // The keys are told once, when it has just been taken up.
        if self.by == By::Keyboard && self.goal().is_some_and(|goal| self.is_home(&goal)) {
            words = format!("{words} {}", cx.texts.get("moving-keys"));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Assertive));
    }
}
