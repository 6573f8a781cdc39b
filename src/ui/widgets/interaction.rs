//! How the pointer and the keyboard stand to a widget, decided once for all of them.

use egui::accesskit::Action;
use egui::{Color32, Id, Key, Response, Sense, Ui};

use crate::ui::theme::Tokens;

/// Tells how the pointer and the keyboard stand to a widget in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interaction {
    /// Whether the pointer is over it.
    pub hovered: bool,
    /// Whether the primary button is held down on it.
    pub pressed: bool,
    /// Whether the keyboard's focus is on it and has to be shown.
    pub focused: bool,
    /// Whether it cannot act.
    pub disabled: bool,
}

impl Interaction {
    /// Nothing touches it.
    pub const REST: Self = Self { hovered: false, pressed: false, focused: false, disabled: false };
    /// The pointer is over it.
    pub const HOVERED: Self = Self { hovered: true, ..Self::REST };
    /// The pointer holds it down.
    pub const PRESSED: Self = Self { hovered: true, pressed: true, ..Self::REST };
    /// The keyboard's focus is on it.
    pub const FOCUSED: Self = Self { focused: true, ..Self::REST };
    /// It cannot act.
    pub const DISABLED: Self = Self { disabled: true, ..Self::REST };

    /// Reads it from a response.
    pub fn of(response: &Response, enabled: bool) -> Self {
        let disabled = !enabled || !response.enabled();
        Self {
            hovered: !disabled && response.hovered(),
            pressed: !disabled && response.is_pointer_button_down_on(),
            focused: keyboard_focus(response),
            disabled,
        }
    }

    /// Picks the ground of a control that has none at rest.
    pub fn ground(self, tokens: &Tokens, rest: Color32) -> Color32 {
        if self.disabled {
            rest
        } else if self.pressed {
            tokens.surface_pressed
        } else if self.hovered {
            tokens.surface_hover
        } else {
            rest
        }
    }
}

/// Gives the sense of one of many that share a tab stop: Tab reaches the `stop` alone, whoever has the focus keeps it, and
/// assistive technology may give it to any of them.
pub fn roving(ui: &Ui, id: Id, stop: bool) -> Sense {
    // egui knows only widgets that take the focus already, and would pass the request over.
    let asked = !stop && ui.input(|input| input.has_accesskit_action_request(id, Action::Focus));
    if asked {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let mut sense = Sense::CLICK;
    sense.set(Sense::FOCUSABLE, stop || asked || ui.memory(|memory| memory.has_focus(id)));
    sense
}

/// Tells whether a widget has the focus and got it from the keyboard (or from assistive
/// technology): focus that follows a click is not shown.
pub fn keyboard_focus(response: &Response) -> bool {
    if !response.has_focus() {
        return false;
    }
    let (pointer, keyboard) = response.ctx.input(|input| {
        let keyboard = [
            Key::Tab,
            Key::ArrowUp,
            Key::ArrowDown,
            Key::ArrowLeft,
            Key::ArrowRight,
            Key::Enter,
            Key::Space,
            Key::PageUp,
            Key::PageDown,
            Key::Home,
            Key::End,
        ]
        .into_iter()
        .any(|key| input.key_pressed(key));
        let pointer = input.pointer.any_down() || input.pointer.any_released();
        (pointer, keyboard)
    });
    // One flag for the whole window: only one widget has the focus.
    let id = Id::unique("terrain_focus_by_pointer");
    let gained = response.gained_focus();
    let pointed = pointer && response.contains_pointer();
    response.ctx.data_mut(|data| {
        let by_pointer = data.get_temp_mut_or(id, false);
        if keyboard {
            *by_pointer = false;
        } else if pointed {
            *by_pointer = true;
        } else if gained {
            *by_pointer = false;
        }
        !*by_pointer
    })
}
