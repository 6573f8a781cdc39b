//! What hands do in a window under test: take up, let go, click twice, press; and what is said meanwhile.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};

type Window<T> = Harness<'static, T>;

/// Presses the button at a place and moves far enough for a drag.
pub fn pick<T>(open: &mut Window<T>, from: Pos2) {
    open.drag_at(from);
    open.step();
    open.hover_at(from + vec2(9.0, 0.0));
    open.run();
}

/// Moves to a place and lets go there, with keys held down.
pub fn release<T>(open: &mut Window<T>, to: Pos2, modifiers: Modifiers) {
    // The second frame aims at what the first has laid out.
    for _ in 0..2 {
        open.hover_at(to);
        open.event(Event::ModifiersChanged(modifiers));
        open.step();
    }
    open.event(Event::PointerButton { pos: to, button: PointerButton::Primary, pressed: false, modifiers });
    open.event(Event::ModifiersChanged(Modifiers::NONE));
    open.run();
}

/// Clicks at a place, once or more, with keys held down.
pub fn click<T>(open: &mut Window<T>, at: Pos2, times: usize, modifiers: Modifiers) {
    for _ in 0..times {
        open.hover_at(at);
        open.event(Event::ModifiersChanged(modifiers));
        for pressed in [true, false] {
            open.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
            open.step();
        }
    }
    open.event(Event::ModifiersChanged(Modifiers::NONE));
    open.run();
}

/// Presses keys one after the other.
pub fn press<T>(open: &mut Window<T>, keys: &[Key]) {
    for key in keys {
        open.key_press(*key);
        open.run();
    }
}

/// Presses a key with others held down.
pub fn with<T>(open: &mut Window<T>, modifiers: Modifiers, key: Key) {
    open.key_press_modifiers(modifiers, key);
    open.run();
}

/// Types a text.
pub fn type_text<T>(open: &mut Window<T>, text: &str) {
    open.event(Event::Text(text.into()));
    open.run();
}

/// Gives the focus to a session, as assistive technology does.
pub fn focus<T>(open: &mut Window<T>, words: &str) {
    open.get(By::new().role(Role::Button).label_contains(words)).focus();
    open.run();
}

/// Reads the verdict on what is in hand, as assistive technology hears it.
pub fn said<T>(open: &Window<T>) -> String {
    let status = open.get_by_role(Role::Status);
    status.accesskit_node().label().unwrap_or_default().replace('\u{a0}', " ")
}
