//! Fields of the inspector that hold a draft while they are edited and give the new value once, when they are left.

use crate::domain::{Slot, TimeOfDay};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, calendar_sizes as sizes};
use crate::ui::widgets::{DateWords, TextField, TimeField, paint, segmented};
use chrono::{NaiveTime, Timelike};
use egui::{Align, Key, Role, Sense, Ui, WidgetInfo, vec2};
use std::collections::BTreeMap;

/// The texts that are being edited, by the field's label; what is not there is as the record has it.
#[derive(Default)]
pub struct Drafts {
    texts: BTreeMap<&'static str, String>,
}

impl Drafts {
    /// Shows a text field; gives the new text once the person is done with another one.
    ///
    /// Leaving it by a click counts as soon as the button goes down: what is clicked may take the field away.
    pub fn text(&mut self, ui: &mut Ui, cx: &Cx<'_>, label_id: &'static str, now: &str, rows: usize) -> Option<String> {
        let label = cx.texts.get(label_id);
        let mut text = self.texts.remove(label_id).unwrap_or_else(|| now.to_owned());
        let hint = if label_id == "session-topics" { cx.texts.get("session-topics-hint") } else { "".into() };
        let field = TextField::new(&mut text, &label).rows(rows).hint(&hint).id_salt(label_id);
        let field = if rows == 1 { field.hidden_label() } else { field };
        let response = field.show(ui, cx.tokens);
        let left = response.lost_focus()
            || (response.has_focus() && ui.input(|input| input.pointer.any_pressed()) && !response.contains_pointer());
        if left && ui.input(|input| input.key_pressed(Key::Escape)) {
            return None;
        }
        if left {
            return (text != now).then_some(text);
        }
        if response.has_focus() {
            self.texts.insert(label_id, text);
        }
        None
    }

    /// Forgets every draft, when another session is shown.
    pub fn clear(&mut self) {
        self.texts.clear();
    }
}

/// The words of date fields, kept for as long as the language stays.
#[derive(Default)]
pub struct Words {
    kept: Option<(Language, DateWords)>,
}

impl Words {
    /// Gives the words of the language.
    pub fn of(&mut self, cx: &Cx<'_>) -> &DateWords {
        let language = cx.texts.language();
        if self.kept.as_ref().is_some_and(|(of, _)| *of != language) {
            self.kept = None;
        }
        &self.kept.get_or_insert_with(|| (language, DateWords::of(cx.texts))).1
    }
}

/// Shows a label and, beside it, a widget in the room that is left.
pub fn labeled<R>(ui: &mut Ui, cx: &Cx<'_>, label_id: &str, content: impl FnOnce(&mut Ui, f32) -> R) -> R {
    let width = ui.available_width() - sizes::PAIR_LABEL;
    let label = cx.texts.get(label_id);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, response) = ui.allocate_exact_size(vec2(sizes::PAIR_LABEL, cx.tokens.control_lg), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &*label));
        paint::text_in(ui.painter(), rect, Align::Min, &label, TextRole::Body, cx.tokens.text_subdued);
        content(ui, width)
    })
    .inner
}

/// Shows the part of the day as a choice where there is one, else as a word.
pub fn slot(ui: &mut Ui, cx: &Cx<'_>, slot: &mut Slot, slots: &[Slot]) -> bool {
    if slots.len() < 2 && slots.contains(slot) {
        cx.tokens.text(ui, &cx.texts.slot(*slot), TextRole::Body, cx.tokens.text_primary);
        return false;
    }
    let words: Vec<(Slot, String)> = slots.iter().map(|&slot| (slot, cx.texts.slot(slot))).collect();
    let parts: Vec<(Slot, &str)> = words.iter().map(|(slot, word)| (*slot, word.as_str())).collect();
    segmented(ui, cx.tokens, &cx.texts.get("session-part"), slot, &parts).changed()
}

/// Shows a time of day; gives another one once the person is done with it.
pub fn time(ui: &mut Ui, cx: &Cx<'_>, label_id: &'static str, now: TimeOfDay) -> Option<TimeOfDay> {
    let mut value = NaiveTime::from_hms_opt(now.hour(), now.minute(), 0).unwrap_or_default();
    let label = cx.texts.get(label_id);
    let wrong = cx.texts.get("session-time-wrong");
    let changed = TimeField::new(&mut value, &label, &wrong)
        .hidden_label()
        .leading_zero(cx.texts.language() == Language::En)
        .id_salt(label_id)
        .show(ui, cx.tokens)
        .changed();
    changed.then(|| TimeOfDay::new(value.hour(), value.minute())).flatten()
}
