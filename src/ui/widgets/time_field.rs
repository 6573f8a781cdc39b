//! A field for a time of day: "9:30", "9h30", "930"; Up and Down step by a quarter of an hour.

use chrono::{NaiveTime, Timelike};
use egui::{IdSalt, Key, Response, Ui};

use super::entry::{Entry, presses};
use super::field::{FieldBox, field_label, field_note, name_field};
use crate::ui::theme::Tokens;

/// Builds a field for a time of day.
#[must_use = "nothing is painted before `show`"]
pub struct TimeField<'a> {
    value: &'a mut NaiveTime,
    label: &'a str,
    show_label: bool,
    error: &'a str,
    leading_zero: bool,
    enabled: bool,
    id_salt: Option<IdSalt>,
}

impl<'a> TimeField<'a> {
    /// Makes one. `error` is written below while what is typed is no time; the value then stays as it was.
    pub fn new(value: &'a mut NaiveTime, label: &'a str, error: &'a str) -> Self {
        Self { value, label, show_label: true, error, leading_zero: true, enabled: true, id_salt: None }
    }

    /// Writes "09:00" (English) or "9:00" (French).
    pub fn leading_zero(mut self, zero: bool) -> Self {
        self.leading_zero = zero;
        self
    }

    /// Keeps the label as the accessible name only.
    pub fn hidden_label(mut self) -> Self {
        self.show_label = false;
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
        let (hour, minute) = (self.value.hour(), self.value.minute());
        if self.leading_zero { format!("{hour:02}:{minute:02}") } else { format!("{hour}:{minute:02}") }
    }

    /// Adds it; `changed()` once the person is done with another time.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let salt = self.id_salt.unwrap_or_else(|| IdSalt::new(self.label));
        let id = ui.make_persistent_id(salt);
        let width = 3.0 * tokens.control_lg - tokens.space_3;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if self.show_label {
                field_label(ui, tokens, self.label);
            }
            let steps = presses(ui, id, Key::ArrowUp) - presses(ui, id, Key::ArrowDown);
            let wrong_id = id.with("wrong");
            let field = FieldBox {
                width,
                rows: 1,
                placeholder: "",
                icon: None,
                right: 0.0,
                error: ui.data(|data| data.get_temp(wrong_id)).unwrap_or(false),
                enabled: self.enabled && ui.is_enabled(),
                limit: 8,
                id: Some(id),
                sunken: false,
            };
            let mut entry = Entry::show(ui, tokens, id, field, || self.written());
            let before = *self.value;
            let read = parse_time(&entry.typed);
            let wrong = entry.is_draft && read.is_none();
            ui.data_mut(|data| data.insert_temp(wrong_id, wrong));
            if let (true, Some(time)) = (entry.is_done, read) {
                *self.value = time;
                entry.take_over(ui);
            }
            if steps != 0 {
                let from = if entry.is_draft { read.unwrap_or(before) } else { before };
                *self.value = stepped(from, steps);
                entry.take_over(ui);
            }
            if *self.value != before {
                entry.response.mark_changed();
            }
            let error = wrong.then_some(self.error);
            name_field(&entry.response, self.label, "", error);
            field_note(ui, tokens, "", error);
            entry.response
        })
        .inner
    }
}

/// Moves a time to the next quarters of an hour, within the day.
fn stepped(time: NaiveTime, steps: i32) -> NaiveTime {
    const QUARTER: i32 = 15;
    let minutes = (time.hour() * 60 + time.minute()) as i32;
    let quarter = if steps > 0 { minutes.div_euclid(QUARTER) } else { (minutes + QUARTER - 1).div_euclid(QUARTER) };
    let moved = ((quarter + steps) * QUARTER).clamp(0, 24 * 60 - QUARTER) as u32;
    NaiveTime::from_hms_opt(moved / 60, moved % 60, 0).unwrap_or(time)
}

/// Reads "9:30", "9h30", "9 h", "9.30", "930", "0930" or "9".
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let number = |digits: &str| -> Option<u32> {
        (digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
    };
    let (hour, minute) = match text.split_once([':', 'h', '.', ',']) {
        Some((hour, "")) => (number(hour)?, 0),
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        Some(_) => return None,
        None if text.is_ascii() && (3..=4).contains(&text.len()) => {
            let (hour, minute) = text.split_at(text.len() - 2);
            (number(hour)?, number(minute)?)
        }
        None => (number(&text)?, 0),
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let nine_thirty = NaiveTime::from_hms_opt(9, 30, 0);
        for text in ["9:30", "09:30", "9h30", "9 h 30", "9.30", "930", "0930"] {
            assert_eq!(parse_time(text), nine_thirty, "{text}");
        }
        assert_eq!(parse_time("9"), NaiveTime::from_hms_opt(9, 0, 0));
        assert_eq!(parse_time("17h"), NaiveTime::from_hms_opt(17, 0, 0));
        for text in ["", "24:00", "9:60", "9:3", "abc", "12345", "é30", "-1", "9:30:00"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn steps_land_on_quarters() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        assert_eq!(stepped(at(9, 0), 1), at(9, 15));
        assert_eq!(stepped(at(9, 7), 1), at(9, 15));
        assert_eq!(stepped(at(9, 7), -1), at(9, 0));
        assert_eq!(stepped(at(0, 0), -1), at(0, 0));
        assert_eq!(stepped(at(23, 50), 1), at(23, 45));
    }
}
