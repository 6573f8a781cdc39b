//! The keys of single pages, as the keyboard sheet lists them; those of commands come from the commands themselves.

use egui::{Key, KeyboardShortcut, Modifiers};

/// One line of the sheet.
#[derive(Clone, Copy, Debug)]
pub struct PageKey {
    /// The keys that do it, any of them.
    pub keys: &'static [(Modifiers, Key)],
    /// The message that says what they do.
    pub text_id: &'static str,
}

impl PageKey {
    /// Gives the keys as they are shown.
    pub fn shortcuts(&self) -> impl Iterator<Item = KeyboardShortcut> {
        self.keys.iter().map(|(modifiers, key)| KeyboardShortcut::new(*modifiers, *key))
    }
}

const PLAIN: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ARROWS: &[(Modifiers, Key)] =
    &[(PLAIN, Key::ArrowLeft), (PLAIN, Key::ArrowRight), (PLAIN, Key::ArrowUp), (PLAIN, Key::ArrowDown)];
const MENU: &[(Modifiers, Key)] = &[(PLAIN, Key::Menu), (SHIFT, Key::F10)];

const fn line(keys: &'static [(Modifiers, Key)], text_id: &'static str) -> PageKey {
    PageKey { keys, text_id }
}

/// The calendar's keys (`calendar/keys.rs`).
pub const CALENDAR: &[PageKey] = &[
    line(ARROWS, "help-key-days"),
    line(&[(PLAIN, Key::PageUp), (PLAIN, Key::PageDown)], "help-key-pages"),
    line(&[(PLAIN, Key::T)], "help-key-today"),
    line(&[(PLAIN, Key::M)], "help-key-month-or-move"),
    line(&[(PLAIN, Key::W)], "help-key-week"),
    line(&[(PLAIN, Key::A)], "help-key-agenda"),
    line(&[(PLAIN, Key::G)], "help-key-go-to"),
    line(&[(PLAIN, Key::N)], "help-key-new"),
    line(&[(PLAIN, Key::Enter), (PLAIN, Key::Space)], "help-key-open"),
    line(&[(PLAIN, Key::Delete)], "help-key-cancel"),
    line(MENU, "help-key-menu"),
    line(&[(PLAIN, Key::Escape)], "help-key-leave"),
];

/// The board's keys (`board/keys.rs`).
pub const BOARD: &[PageKey] = &[
    line(&[(PLAIN, Key::ArrowLeft), (PLAIN, Key::ArrowRight)], "help-key-along"),
    line(&[(CTRL, Key::ArrowLeft), (CTRL, Key::ArrowRight)], "help-key-weeks"),
    line(&[(PLAIN, Key::Plus), (PLAIN, Key::Equals), (PLAIN, Key::Minus)], "help-key-zoom"),
    line(&[(PLAIN, Key::T)], "help-key-today"),
    line(&[(PLAIN, Key::N)], "help-key-new"),
    line(&[(PLAIN, Key::M)], "help-key-move"),
    line(&[(PLAIN, Key::Delete)], "help-key-cancel"),
    line(MENU, "help-key-menu"),
    line(&[(PLAIN, Key::Escape)], "help-key-leave"),
];

/// The keys of a session that is held (`moving/keys.rs`); Tab lets it go.
pub const MOVING: &[PageKey] = &[
    line(ARROWS, "help-key-carry"),
    line(&[(PLAIN, Key::Enter), (PLAIN, Key::Space)], "help-key-drop"),
    line(&[(PLAIN, Key::Escape), (PLAIN, Key::Tab)], "help-key-let-go"),
];

/// The keys of tables.
pub const TABLES: &[PageKey] = &[
    line(&[(PLAIN, Key::ArrowUp), (PLAIN, Key::ArrowDown)], "help-key-rows"),
    line(&[(PLAIN, Key::PageUp), (PLAIN, Key::PageDown)], "help-key-more-rows"),
    line(&[(PLAIN, Key::Home), (PLAIN, Key::End)], "help-key-ends"),
    line(&[(PLAIN, Key::Enter)], "help-key-open"),
    line(&[(PLAIN, Key::Space)], "help-key-tick"),
];
