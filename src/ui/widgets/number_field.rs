//! A field for a number: typed, or stepped with Up and Down.

use std::ops::RangeInclusive;

use egui::{Align, IdSalt, Key, Response, Ui, vec2};

use super::entry::{Entry, presses};
use super::field::{FieldBox, field_label, field_note, name_field};
use super::paint;
use crate::ui::theme::{TextRole, Tokens, text};

/// Builds a field for a number.
#[must_use = "nothing is painted before `show`"]
pub struct NumberField<'a> {
    value: &'a mut f64,
    label: &'a str,
    show_label: bool,
    hint: &'a str,
    error: &'a str,
    unit: &'a str,
    range: RangeInclusive<f64>,
    step: f64,
    decimals: usize,
    comma: bool,
    width: f32,
    enabled: bool,
    id_salt: Option<IdSalt>,
}

impl<'a> NumberField<'a> {
    /// Makes a field for a whole number from 0 up. `error` is written below while what is typed
    /// is no number or lies outside the range; the value then stays as it was.
    pub fn new(value: &'a mut f64, label: &'a str, error: &'a str) -> Self {
        Self {
            value,
            label,
            show_label: true,
            hint: "",
            error,
            unit: "",
            range: 0.0..=f64::from(u32::MAX),
            step: 1.0,
            decimals: 0,
            comma: false,
            width: 96.0,
            enabled: true,
            id_salt: None,
        }
    }

    /// Takes numbers of this range.
    pub fn range(mut self, range: RangeInclusive<f64>) -> Self {
        self.range = range;
        self
    }

    /// Takes whole numbers of this range.
    pub fn whole(self, range: RangeInclusive<u32>) -> Self {
        let (least, most) = range.into_inner();
        self.range(f64::from(least)..=f64::from(most))
    }

    /// Changes by this much with Up and Down.
    pub fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// Shows so many decimals.
    pub fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = decimals;
        self
    }

    /// Shows a decimal comma; both are understood.
    pub fn decimal_comma(mut self, comma: bool) -> Self {
        self.comma = comma;
        self
    }

    /// Writes a unit at the right, inside.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Writes a hint below.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Keeps the label as the accessible name only.
    pub fn hidden_label(mut self) -> Self {
        self.show_label = false;
        self
    }

    /// Makes it as wide as asked.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Makes it editable or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Tells it from its neighbours from one frame to the next.
    pub fn id_salt(mut self, salt: impl egui::AsIdSalt) -> Self {
        self.id_salt = Some(IdSalt::new(salt));
        self
    }

    fn written(&self) -> String {
        let text = format!("{:.*}", self.decimals, *self.value);
        if self.comma { text.replace('.', ",") } else { text }
    }

    /// Adds it; `changed()` once the person is done with another number.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let salt = self.id_salt.unwrap_or_else(|| IdSalt::new(self.label));
        let id = ui.make_persistent_id(salt);
        ui.vertical(|ui| {
            ui.set_width(self.width);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if self.show_label {
                field_label(ui, tokens, self.label);
            }
            let steps = presses(ui, id, Key::ArrowUp) - presses(ui, id, Key::ArrowDown);
            let unit = text::line(ui.painter(), self.unit, TextRole::Body, tokens.text_faint, self.width);
            let wrong_id = id.with("wrong");
            let was_wrong = ui.data(|data| data.get_temp(wrong_id)).unwrap_or(false);
            let field = FieldBox {
                width: self.width,
                rows: 1,
                placeholder: "",
                icon: None,
                right: if self.unit.is_empty() { 0.0 } else { unit.size().x + tokens.space_1 },
                error: was_wrong,
                enabled: self.enabled && ui.is_enabled(),
                limit: 16,
                id: Some(id),
                sunken: false,
            };
            let mut entry = Entry::show(ui, tokens, id, field, || self.written());
            let inner = entry.response.rect.shrink2(vec2(tokens.space_2, 0.0));
            paint::galley_in(ui.painter(), inner, Align::Max, unit, tokens.text_faint);

            let before = *self.value;
            let read = parse_number(&entry.typed, &self.range);
            let wrong = entry.is_draft && read.is_none();
            ui.data_mut(|data| data.insert_temp(wrong_id, wrong));
            if let (true, Some(number)) = (entry.is_done, read) {
                *self.value = number;
                entry.take_over(ui);
            }
            if steps != 0 {
                let from = if entry.is_draft { read.unwrap_or(before) } else { before };
                *self.value = (from + f64::from(steps) * self.step).clamp(*self.range.start(), *self.range.end());
                entry.take_over(ui);
            }
            #[allow(clippy::float_cmp, reason = "tells whether it was assigned another number")]
            if *self.value != before {
                entry.response.mark_changed();
            }
            let error = wrong.then_some(self.error);
            name_field(&entry.response, self.label, self.hint, error);
            field_note(ui, tokens, self.hint, error);
            entry.response
        })
        .inner
    }
}

/// Reads a number with a decimal point or comma, if it lies in the range.
fn parse_number(typed: &str, range: &RangeInclusive<f64>) -> Option<f64> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            ',' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    let digits = plain.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    let number: f64 = plain.parse().ok()?;
    (digits && range.contains(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_both_languages() {
        let range = 0.0..=100.0;
        assert_eq!(parse_number(" 6,5 ", &range), Some(6.5));
        assert_eq!(parse_number("6.5", &range), Some(6.5));
        assert_eq!(parse_number("1\u{202f}0", &range), Some(10.0));
        for wrong in ["", "abc", "101", "-1", "1e1", "inf", "NaN", "1,2,3"] {
            assert_eq!(parse_number(wrong, &range), None, "{wrong}");
        }
    }
}
