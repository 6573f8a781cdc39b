//! What the fields for dates, times and numbers share: a text that is a draft until it is understood.

use egui::accesskit::Action;
use egui::response::Flags;
use egui::{Id, Key, Modifiers, Response, Ui};

use super::field::FieldBox;
use crate::ui::theme::Tokens;

/// Holds what happened to a typed field in this frame.
pub(super) struct Entry {
    /// The response of the box.
    pub response: Response,
    /// What stands in it.
    pub typed: String,
    /// Whether what stands in it is a draft: typed and not yet taken over.
    pub is_draft: bool,
    /// Whether the person is done with it: Enter, Tab, a click elsewhere, or set by assistive technology.
    pub is_done: bool,
    draft_id: Id,
}

impl Entry {
    /// Adds the box. Without a draft it shows `written`; Escape drops the draft.
    pub fn show(ui: &mut Ui, tokens: &Tokens, id: Id, field: FieldBox<'_>, written: impl FnOnce() -> String) -> Self {
        let draft_id = id.with("draft");
        let draft = ui.data(|data| data.get_temp::<String>(draft_id));
        let mut is_draft = draft.is_some();
        let mut typed = draft.unwrap_or_else(written);
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        // Assistive technology sets the whole of it at once, with or without the focus.
        let is_set = ui.input(|input| input.has_accesskit_action_request(id, Action::SetValue));
        let mut response = field.show(ui, tokens, &mut typed);
        let is_typing = response.changed();
        // A keystroke is no other value yet: the field says so itself once there is one.
        response.flags.remove(Flags::CHANGED);
        if is_typing {
            is_draft = true;
            ui.data_mut(|data| data.insert_temp(draft_id, typed.clone()));
        }
        let mut is_done = is_draft && (response.lost_focus() || is_set || (is_typing && !response.has_focus()));
        if escaped && response.lost_focus() {
            ui.data_mut(|data| data.remove::<String>(draft_id));
            (is_draft, is_done) = (false, false);
        }
        Self { response, typed, is_draft, is_done, draft_id }
    }

    /// Drops the draft: the value says it now.
    pub fn take_over(&mut self, ui: &Ui) {
        ui.data_mut(|data| data.remove::<String>(self.draft_id));
        self.is_draft = false;
    }
}

/// Counts presses of a key while a field has the focus, before the field sees them itself.
pub(super) fn presses(ui: &Ui, id: Id, key: Key) -> i32 {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return 0;
    }
    let count = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    i32::try_from(count).unwrap_or(0)
}
