//! The bar that floats over a table while rows are selected.

use egui::{Align, Area, Context, Frame, Id, InnerResponse, Layout, Margin, Order, Rect, Stroke, Ui, vec2};

use super::button::IconButton;
use crate::ui::theme::{TextRole, Tokens, icons};

/// Holds what became of a selection bar in this frame.
#[derive(Debug)]
pub struct SelectionBarResponse<R> {
    /// What its content gave.
    pub inner: R,
    /// Whether the selection is to be dropped.
    pub closed: bool,
}

/// Shows the bar 20 above the lower edge of `page`, centred: `words` (how much is selected), the commands the caller
/// adds ([`super::Button::inverse`] for the main one, [`super::Button::inverse_quiet`] for the others), and an × named
/// `close_name`.
pub fn selection_bar<R>(
    ctx: &Context,
    tokens: &Tokens,
    page: Rect,
    words: &str,
    close_name: &str,
    commands: impl FnOnce(&mut Ui) -> R,
) -> SelectionBarResponse<R> {
    let corner = page.center_bottom() - vec2(0.0, tokens.space_5);
    let frame = Frame::new()
        .fill(tokens.surface_inverse)
        .corner_radius(tokens.radius_md)
        .shadow(tokens.popover_shadow())
        .inner_margin(Margin { left: 16, right: 8, top: 8, bottom: 8 });
    let InnerResponse { inner, .. } = Area::new(Id::unique("terrain_selection_bar"))
        .order(Order::Middle)
        .fixed_pos(corner)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .constrain_to(page)
        .show(ctx, |ui| {
            frame
                .show(ui, |ui| {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.set_height(tokens.control_sm);
                        ui.spacing_mut().item_spacing.x = tokens.space_3;
                        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                        let label = egui::Label::new(TextRole::Body.job(words, tokens.text_on_inverse)).extend();
                        ui.add(label);
                        let (line, _) = ui.allocate_exact_size(vec2(1.0, tokens.space_5), egui::Sense::hover());
                        let stroke = Stroke::new(tokens.stroke_hair, tokens.text_on_inverse.gamma_multiply(0.4));
                        ui.painter().vline(line.center().x, line.y_range(), stroke);
                        ui.spacing_mut().item_spacing.x = tokens.space_2;
                        let inner = commands(ui);
                        let close = IconButton::new(icons::CLOSE, close_name)
                            .small()
                            .color(tokens.text_on_inverse)
                            .show(ui, tokens);
                        SelectionBarResponse { inner, closed: close.clicked() }
                    })
                    .inner
                })
                .inner
        });
    inner
}
