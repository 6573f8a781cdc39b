//! What the forms of a person's page share: their buttons, and when Enter saves them.

use crate::ui::context::Cx;
use crate::ui::theme::icons;
use crate::ui::views::effect::EffectView;
use crate::ui::views::effect::model::EffectModel;
use crate::ui::widgets::Button;
use egui::{Key, Response, Ui};

/// What was pressed at the foot of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pressed {
    /// Save it.
    pub save: bool,
    /// Save it and repair the plan.
    pub repair: bool,
    /// Leave it.
    pub cancel: bool,
    /// Take the record away.
    pub remove: bool,
}

/// Adds the foot of a form; `reason` says why it cannot be saved, `remove` names what is taken away, `effect` is what
/// saving would do to others.
pub fn foot(
    ui: &mut Ui,
    cx: &Cx<'_>,
    reason: Option<&str>,
    remove: Option<&str>,
    effect: Option<&EffectModel>,
) -> Pressed {
    let (save, cancel) = (cx.texts.get("person-save"), cx.texts.get("person-cancel"));
    let mut pressed = Pressed::default();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(cx.tokens.space_2);
        let button = Button::primary(&save).small().disabled_because(reason);
        pressed.save = button.show(ui, cx.tokens).clicked();
        pressed.repair = EffectView::repair_button(ui, cx, effect.filter(|_| reason.is_none()));
        pressed.save |= pressed.repair;
        pressed.cancel = Button::secondary(&cancel).small().show(ui, cx.tokens).clicked();
        if let Some(name) = remove {
            let label = cx.texts.get("person-remove");
            let button = Button::quiet(&label).small().icon(icons::DELETE).accessible_name(name);
            pressed.remove = button.show(ui, cx.tokens).clicked();
        }
    });
    pressed
}

/// Tells whether Enter was pressed in a field that has just been left.
pub fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Gives the message of a fault, once something was tried or typed.
pub fn fault<'a>(cx: &Cx<'a>, fault: Option<&'static str>) -> Option<std::borrow::Cow<'a, str>> {
    fault.map(|id| cx.texts.get(id))
}
