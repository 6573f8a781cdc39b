//! The keys that selecting, letting go and choosing a host share on all pages.

use crate::domain::SessionRef;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use egui::{Event, Key, Modifiers, Pos2, Ui};

/// What the pointer does to what it holds.
pub struct Pull {
    /// Where it is.
    pub at: Option<Pos2>,
    /// Whether it has let go.
    pub released: bool,
    /// Whether Escape gives up.
    pub escaped: bool,
}

/// Reads what the pointer does to what it holds; an Escape is used up.
pub fn pull(ui: &Ui) -> Pull {
    ui.input_mut(|input| {
        let released = input.pointer.any_released() || !input.pointer.any_down();
        // The pointer may leave in the very frame in which the button goes up.
        let at = if released { input.pointer.interact_pos() } else { input.pointer.latest_pos() };
        Pull { at, released, escaped: input.consume_key(Modifiers::NONE, Key::Escape) }
    })
}

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

/// Tells which keys were held down when the pointer let go, or Enter or Space was pressed.
///
/// A key that is let go in the same frame counts: quick hands and slow frames meet.
pub fn held_down(ui: &Ui) -> Modifiers {
    ui.input(|input| {
        let of_event = |event: &Event| match event {
            Event::PointerButton { pressed: false, modifiers, .. }
            | Event::Key { key: Key::Enter | Key::Space, pressed: true, modifiers, .. } => Some(*modifiers),
            _ => None,
        };
        input.events.iter().rev().find_map(of_event).unwrap_or(input.modifiers)
    })
}

/// Tells whether whoever carries something by keys has turned to something else: by the pointer, or by Tab.
pub fn turned_away(ui: &Ui) -> bool {
    ui.input(|input| input.pointer.any_pressed() || input.key_pressed(Key::Tab))
}

/// Tells whether an arrow key was pressed with Shift, before that key is used up.
pub fn is_extending(ui: &Ui) -> bool {
    let arrows = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    let extends = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => modifiers.shift && arrows.contains(key),
        _ => false,
    };
    ui.input(|input| input.events.iter().any(extends))
}

/// Gives the selection after a click on a session: itself alone, or with Ctrl or Shift one more or one less.
pub fn clicked(ui: &Ui, cx: &Cx<'_>, name: &SessionRef) -> Selection {
    let Modifiers { shift, command, .. } = held_down(ui);
    if shift || command { cx.selection.toggled(name) } else { Selection::Session(name.clone()) }
}
