//! The keys that selecting, letting go and choosing a host share on all pages.

use crate::domain::SessionRef;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use egui::{Event, Key, Modifiers, Ui};

/// Takes Enter in, and tells which keys were held down with it.
pub fn drop_pressed(ui: &Ui) -> Option<Modifiers> {
    ui.input_mut(|input| {
        let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
        let at = input.events.iter().position(is_enter)?;
        match input.events.remove(at) {
            Event::Key { modifiers, .. } => Some(modifiers),
            _ => None,
        }
    })
}

/// Takes in a bracket that was typed, whichever keys make one on this keyboard: `true` for the closing one.
pub fn typed_bracket(ui: &Ui) -> Option<bool> {
    ui.input_mut(|input| {
        let bracket = |event: &Event| match event {
            Event::Text(text) if text == "[" => Some(false),
            Event::Text(text) if text == "]" => Some(true),
            _ => None,
        };
        let at = input.events.iter().position(|event| bracket(event).is_some())?;
        bracket(&input.events.remove(at))
    })
}

/// Gives the selection after a click on a session: itself alone, or with Ctrl or Shift one more or one less.
pub fn clicked(ui: &Ui, cx: &Cx<'_>, name: &SessionRef) -> Selection {
    let adds = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    if adds { cx.selection.toggled(name) } else { Selection::Session(name.clone()) }
}
