//! The components every view is built from.
//!
//! They take words that are already localised and hold none of their own. All are builders or
//! functions that end in `(ui, tokens)` and give an [`egui::Response`]; all carry an accessible
//! name without the code points of icons, are reached by Tab and act on Enter and Space.

pub mod badge;
pub mod button;
pub mod check_box;
pub mod field;
pub mod interaction;
pub mod key_cap;
pub mod number_field;
pub mod paint;
pub mod pill;
pub mod tooltip;

pub use badge::{StateLook, state_badge, state_mark};
pub use button::{Button, IconButton, link};
pub use check_box::{CheckBox, CheckState};
pub use field::TextField;
pub use interaction::{Interaction, keyboard_focus};
pub use key_cap::key_cap;
pub use number_field::NumberField;
pub use paint::Hatch;
pub use pill::{PillLook, SessionPill};
pub use tooltip::{Verdict, VerdictLook, card_frame, hover_card, tooltip};
