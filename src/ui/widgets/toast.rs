//! The toast: what was done, and how to undo it. One at a time, the newest; read out once.

use egui::{Align, Area, Context, Id, Order, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::interaction::Interaction;
use super::paint;
use crate::ui::theme::{Icon, TextRole, Tokens, icons, text};

/// How long it stays, in seconds, kept while it is hovered or focused.
const SECONDS: f32 = 6.0;

/// Builds a toast.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    number: u64,
    words: &'a str,
    action: &'a str,
    icon: Icon,
}

/// Tells what became of a toast in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAnswer {
    /// It stays.
    Stays,
    /// Its action was taken: undo.
    Action,
    /// Its time is over: do not show it again.
    Over,
}

impl<'a> Toast<'a> {
    /// Makes one. `number` tells it from the one before: another number starts its time anew.
    pub fn new(number: u64, words: &'a str) -> Self {
        Self { number, words, action: "", icon: icons::SUCCESS }
    }

    /// Offers an action, "Undo" wherever something changed.
    pub fn action(mut self, action: &'a str) -> Self {
        self.action = action;
        self
    }

    /// Takes another icon than the tick.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = icon;
        self
    }

    /// Shows it with its lower left corner at `corner`, above the page.
    pub fn show(self, ctx: &Context, tokens: &Tokens, corner: Pos2) -> ToastAnswer {
        let id = Id::unique("terrain_toast");
        let left_id = id.with("seconds_left");
        let (number, mut left): (u64, f32) = ctx
            .data(|data| data.get_temp(left_id))
            .filter(|(number, _)| *number == self.number)
            .unwrap_or((self.number, SECONDS));
        let is_new = left >= SECONDS;
        let mut answer = ToastAnswer::Stays;
        let mut kept = false;
        let seconds = ctx.global_style().animation_time;
        let opacity = if seconds > 0.0 {
            ctx.animate_bool_with_time(id.with(self.number), left > 0.0, tokens.motion_base / 1000.0)
        } else {
            1.0
        };
        let shown = Area::new(id)
            .order(Order::Foreground)
            .fixed_pos(corner)
            .pivot(egui::Align2::LEFT_BOTTOM)
            .fade_in(false)
            .show(ctx, |ui| {
                ui.set_opacity(opacity.max(0.2));
                let (bar, action) = self.bar(ui, tokens);
                // It says its words once: the live region changes with its number only.
                ui.ctx().accesskit_node_builder(bar.id, |node| {
                    node.set_role(Role::Status);
                    node.set_live(egui::accesskit::Live::Polite);
                });
                kept = action.as_ref().is_some_and(egui::Response::has_focus);
                if action.is_some_and(|action| action.clicked()) {
                    answer = ToastAnswer::Action;
                }
            });
        kept |= shown.response.contains_pointer();
        if kept {
            left = left.max(1.0);
        } else {
            // A long frame before it (a plan being made) does not eat its time.
            left -= if is_new { 0.001 } else { ctx.input(|input| input.unstable_dt.min(0.5)) };
            ctx.request_repaint_after_secs(left.clamp(0.0, 0.25));
        }
        ctx.data_mut(|data| data.insert_temp(left_id, (number, left)));
        if left <= 0.0 && answer == ToastAnswer::Stays { ToastAnswer::Over } else { answer }
    }

    fn bar(&self, ui: &mut Ui, tokens: &Tokens) -> (egui::Response, Option<egui::Response>) {
        let (height, padding, most) = (44.0, 14.0, 420.0);
        let action = (!self.action.is_empty()).then(|| {
            text::line(ui.painter(), self.action, TextRole::BodyMedium, tokens.text_on_inverse_action, f32::INFINITY)
        });
        let action_width = action.as_ref().map_or(0.0, |galley| galley.size().x + tokens.space_6);
        let room = most - 2.0 * padding - tokens.icon_md - tokens.space_3 - action_width;
        let words = text::line(ui.painter(), self.words, TextRole::Body, tokens.text_on_inverse, room);
        let width = 2.0 * padding + tokens.icon_md + tokens.space_3 + words.size().x + action_width;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, self.words));
        let painter = ui.painter();
        painter.add(tokens.popover_shadow().as_shape(rect, tokens.radius_md));
        painter.rect_filled(rect, tokens.radius_md, tokens.surface_inverse);
        let center = pos2(rect.left() + padding + tokens.icon_md / 2.0, rect.center().y);
        self.icon.paint(painter, center, tokens.icon_md, tokens.text_on_inverse_action);
        let left = center.x + tokens.icon_md / 2.0 + tokens.space_3;
        let line = Rect::from_min_max(pos2(left, rect.top()), rect.right_bottom());
        paint::galley_in(painter, line, Align::Min, words, tokens.text_on_inverse);
        let action = action.map(|galley| {
            let size = vec2(galley.size().x + tokens.space_2, tokens.control_xs);
            let center = pos2(rect.right() - padding - galley.size().x / 2.0, rect.center().y);
            let target = Rect::from_center_size(center, size);
            let button = ui.interact(target, response.id.with("action"), Sense::click());
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.action));
            let state = Interaction::of(&button, true);
            let painter = ui.painter();
            paint::galley_in(painter, target, Align::Center, galley, tokens.text_on_inverse_action);
            if state.hovered {
                let stroke = egui::Stroke::new(tokens.stroke_hair, tokens.text_on_inverse_action);
                painter.hline(target.shrink(tokens.space_1).x_range(), target.bottom() - 3.0, stroke);
            }
            if state.focused {
                // The ring takes the colour that stands out on a dark bar.
                let stroke = egui::Stroke::new(tokens.stroke_focus, tokens.text_on_inverse_action);
                painter.rect_stroke(target.expand(2.0), tokens.radius_sm, stroke, egui::StrokeKind::Inside);
            }
            button
        });
        (response, action)
    }
}
