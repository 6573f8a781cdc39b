//! Tooltips: a plain one in words, and the card that says why.

use egui::{Context, Frame, Id, InnerResponse, LayerId, Margin, Order, PopupAnchor, Response, Stroke, Tooltip, Ui};

use super::paint::take_shortened;
use crate::ui::theme::{Icon, TextRole, Tokens};

/// Shows words in a plain tooltip after the pointer has rested on a widget.
pub fn tooltip(response: Response, tokens: &Tokens, words: &str) -> Response {
    let mut shown = Tooltip::for_enabled(&response);
    if !shown.popup.is_open() {
        return response;
    }
    shown.popup = shown.popup.frame(plain_frame(tokens));
    shown.gap(6.0).show(|ui| {
        tokens.text(ui, words, TextRole::Small, tokens.text_on_inverse);
    });
    response
}

/// Shows whole what stands shortened under the pointer, once it rests there and nothing else is told about the place; to
/// be called when all else of a frame is painted.
pub fn whole_words(ctx: &Context, tokens: &Tokens) {
    let Some(words) = take_shortened(ctx) else { return };
    let id = Id::unique("whole words");
    let own = Tooltip::tooltip_id(id, 0);
    let is_other = |layer: &LayerId| layer.order == Order::Tooltip && layer.id != own;
    if ctx.any_popup_open() || ctx.memory(|memory| memory.areas().visible_layer_ids().iter().any(is_other)) {
        return;
    }
    let delay = ctx.global_style().interaction.tooltip_delay;
    let rested = ctx.input(|input| input.pointer.time_since_last_movement());
    if rested < delay {
        ctx.request_repaint_after_secs(delay - rested);
        return;
    }
    let mut shown = Tooltip::always_open(ctx.clone(), LayerId::background(), id, PopupAnchor::Pointer);
    shown.popup = shown.popup.frame(plain_frame(tokens));
    shown.gap(tokens.space_3).show(|ui| {
        tokens.text(ui, &words, TextRole::Small, tokens.text_on_inverse);
    });
}

fn plain_frame(tokens: &Tokens) -> Frame {
    Frame::new().fill(tokens.surface_inverse).corner_radius(tokens.radius_sm).inner_margin(Margin::symmetric(8, 4))
}

/// Makes the frame of a raised card: a popover, a verdict, the card of a session.
pub fn card_frame(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.surface_raised)
        .stroke(Stroke::new(tokens.stroke_hair, tokens.border_strong))
        .corner_radius(tokens.radius_md)
        .shadow(tokens.popover_shadow())
        .inner_margin(Margin::symmetric(14, 12))
}

/// Says what is wrong or right with a day, as the drag's tooltip and the plan preview do.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// Whether the day takes what is held.
    pub look: VerdictLook,
    /// "Thu 10 Dec is not possible".
    pub title: &'a str,
    /// The rule in a sentence.
    pub sentence: &'a str,
}

/// Names the three looks of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictLook {
    /// The day is free.
    Allowed,
    /// The day is free, at a cost.
    Costly,
    /// A rule forbids it.
    Refused,
    /// It is forced: a problem will remain.
    Forced,
}

impl Verdict<'_> {
    /// Adds the title with its sign and the sentence to a card.
    pub fn show(&self, ui: &mut Ui, tokens: &Tokens) {
        let (icon, color): (Icon, _) = match self.look {
            VerdictLook::Allowed => (crate::ui::theme::icons::SUCCESS, tokens.state_complete_text),
            VerdictLook::Costly => (crate::ui::theme::icons::COSTLY, tokens.state_at_risk_text),
            VerdictLook::Refused => (crate::ui::theme::icons::DECLINED.fill(), tokens.drop_refused_text),
            VerdictLook::Forced => (crate::ui::theme::icons::CAUTION, tokens.state_at_risk_text),
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.icon_lg), egui::Sense::hover());
            icon.paint(ui.painter(), rect.center(), tokens.icon_lg, color);
            tokens.text(ui, self.title, TextRole::BodySemibold, color);
        });
        if !self.sentence.is_empty() {
            tokens.text(ui, self.sentence, TextRole::Body, tokens.text_primary);
        }
    }
}

/// Shows a card 280 wide after the pointer has rested on a widget, as a session pill does.
pub fn hover_card<R>(
    response: &Response,
    tokens: &Tokens,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<InnerResponse<R>> {
    let mut shown = Tooltip::for_enabled(response);
    if !shown.popup.is_open() {
        return None;
    }
    shown.popup = shown.popup.frame(card_frame(tokens)).width(280.0);
    shown.gap(6.0).show(content)
}
