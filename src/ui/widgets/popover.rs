//! Popovers: raised cards beside what they speak of; and the one modal dialog.

use egui::{Align, Area, Context, Frame, Id, Key, Layout, Margin, Modal, Order, Rect, Role, Ui, pos2};

use super::button::{Button, IconButton};
use super::tooltip::card_frame;
use crate::ui::theme::{TextRole, Tokens, icons};

/// Builds a card beside what it speaks of.
#[must_use = "nothing is painted before `show`"]
#[derive(Clone, Copy, Debug)]
pub struct Popover<'a> {
    id: Id,
    name: &'a str,
    width: f32,
}

impl<'a> Popover<'a> {
    /// Makes one 356 wide; `name` is its accessible name.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self { id, name, width: 356.0 }
    }

    /// Makes it as wide as asked.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows it at the right end of `page`, level with `beside`, or at its left where it would cover it. Gives what
    /// the content gave, and whether Escape or a click elsewhere closes it.
    pub fn show<R>(
        self,
        ctx: &Context,
        tokens: &Tokens,
        page: Rect,
        beside: Rect,
        content: impl FnOnce(&mut Ui) -> R,
    ) -> (R, bool) {
        let margin = tokens.space_4;
        let at_right = page.right() - margin - self.width;
        let x = if at_right < beside.right() && beside.left() - self.width >= page.left() + margin {
            beside.left() - self.width - tokens.space_2
        } else {
            at_right.max(page.left() + margin)
        };
        let shown = Area::new(self.id)
            .order(Order::Foreground)
            .fixed_pos(pos2(x, beside.top()))
            .constrain_to(page.shrink(tokens.space_2))
            .accessible_name(self.name)
            .role(Role::Dialog)
            .show(ctx, |ui| {
                let frame = card_frame(tokens).inner_margin(Margin::symmetric(15, 13));
                frame
                    .show(ui, |ui| {
                        ui.set_width(self.width - 2.0 * tokens.space_4);
                        content(ui)
                    })
                    .inner
            });
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        let closed = escaped || shown.response.clicked_elsewhere();
        (shown.inner, closed)
    }
}

/// Adds the head of a card: a title, and an × named `close_name` at the right. Gives whether × was pressed.
pub fn card_head(ui: &mut Ui, tokens: &Tokens, title: &str, close_name: &str) -> bool {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let closed = IconButton::new(icons::CLOSE, close_name).small().show(ui, tokens).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                tokens.text_line(ui, title, TextRole::BodySemibold, tokens.text_primary);
            });
            closed
        })
        .inner
    })
    .inner
}

/// Tells what was answered to the modal dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmAnswer {
    /// Not answered yet.
    Open,
    /// Do it.
    Confirmed,
    /// Leave it: the button, Escape, or a click beside it.
    Cancelled,
}

/// Shows the one modal dialog, for a command that destroys data. The focus starts on the button that leaves things as
/// they are.
pub fn confirm(
    ctx: &Context,
    tokens: &Tokens,
    title: &str,
    sentence: &str,
    confirm_label: &str,
    cancel_label: &str,
) -> ConfirmAnswer {
    confirm_when_ready(ctx, tokens, title, sentence, [confirm_label, cancel_label], ConfirmWaits::No)
}

/// What of a dialog waits for something that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmWaits {
    /// Nothing: it can be answered.
    No,
    /// It can be cancelled only.
    MayCancel,
    /// It goes when what is under way is done.
    Wholly,
}

/// Shows the dialog of [`confirm`], of which the buttons (to confirm and to cancel) may have to wait.
pub fn confirm_when_ready(
    ctx: &Context,
    tokens: &Tokens,
    title: &str,
    sentence: &str,
    [confirm_label, cancel_label]: [&str; 2],
    waits: ConfirmWaits,
) -> ConfirmAnswer {
    let id = Id::unique("terrain_confirm");
    let frame = Frame::new()
        .fill(tokens.surface_raised)
        .stroke(egui::Stroke::new(tokens.stroke_hair, tokens.border_strong))
        .corner_radius(tokens.radius_lg)
        .shadow(tokens.popover_shadow())
        .inner_margin(Margin::same(20));
    let seen_before = ctx.read_response(id).is_some();
    let area = Modal::default_area(id).accessible_name(title).role(Role::AlertDialog);
    let shown = Modal::new(id).area(area).frame(frame).backdrop_color(tokens.shadow).show(ctx, |ui| {
        ui.set_width(400.0);
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        tokens.text(ui, title, TextRole::Heading, tokens.text_primary);
        tokens.text(ui, sentence, TextRole::Body, tokens.text_subdued);
        ui.add_space(tokens.space_2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let may_cancel = waits != ConfirmWaits::Wholly;
            let cancel = ui.add_enabled_ui(may_cancel, |ui| Button::secondary(cancel_label).show(ui, tokens)).inner;
            if !seen_before {
                cancel.request_focus();
            }
            let may_confirm = waits == ConfirmWaits::No;
            let confirm =
                ui.add_enabled_ui(may_confirm, |ui| Button::destructive(confirm_label).show(ui, tokens)).inner;
            match (confirm.clicked(), cancel.clicked()) {
                (true, _) => ConfirmAnswer::Confirmed,
                (_, true) => ConfirmAnswer::Cancelled,
                _ => ConfirmAnswer::Open,
            }
        })
        .inner
    });
    let is_left = shown.inner == ConfirmAnswer::Open && waits != ConfirmWaits::Wholly && shown.should_close();
    if is_left { ConfirmAnswer::Cancelled } else { shown.inner }
}
