//! Fields that send their value as soon as somebody is done with them.

use crate::ui::context::Cx;
use crate::ui::widgets::TextField;
use egui::{Key, Ui};
use std::collections::HashMap;

/// What is being typed and not yet sent, by the name of the field.
pub(super) type Typed = HashMap<String, String>;

/// How a line of text is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Names it among what is typed.
    pub key: &'a str,
    /// Its label.
    pub label: &'a str,
    /// Whether the label stands above it.
    pub shows_label: bool,
    /// How wide it is.
    pub width: f32,
    /// What is wrong with an empty one, if that is wrong.
    pub if_empty: Option<&'a str>,
}

impl Line<'_> {
    /// Adds the field with the value on record; gives another value once it is to be kept: on Enter, or when the focus
    /// goes elsewhere. Escape leaves the value as it was, and an empty one that is wrong is not kept.
    pub(super) fn show(self, ui: &mut Ui, cx: &Cx<'_>, typed: &mut Typed, record: &str) -> Option<String> {
        let mut text = typed.get(self.key).cloned().unwrap_or_else(|| record.to_owned());
        let error = self.if_empty.filter(|_| text.trim().is_empty());
        let mut field = TextField::new(&mut text, self.label).error(error).width(self.width).id_salt(self.key);
        if !self.shows_label {
            field = field.hidden_label();
        }
        let response = field.show(ui, cx.tokens);
        if response.changed() {
            typed.insert(self.key.to_owned(), text.clone());
        }
        if !response.lost_focus() {
            return None;
        }
        let text = text.trim().to_owned();
        typed.remove(self.key);
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let is_wrong = self.if_empty.is_some() && text.is_empty();
        (!escaped && !is_wrong && text != record).then_some(text)
    }
}
