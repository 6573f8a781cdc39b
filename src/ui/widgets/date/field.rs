//! The field itself.

use chrono::NaiveDate;
use egui::{Id, IdSalt, Key, Modifiers, Popup, PopupCloseBehavior, RectAlign, Response, SetOpenCommand, Ui, pos2};

use super::month::{DayInfo, Month, cell_id, days_away, month, months_away};
use super::parse::{DateError, parse_date};
use super::words::DateWords;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::entry::{Entry, presses};
use crate::ui::widgets::field::{FieldBox, field_label, field_note, name_field};
use crate::ui::widgets::{IconButton, card_frame};

/// Builds a field for a date.
#[must_use = "nothing is painted before `show`"]
pub struct DateField<'a> {
    value: &'a mut Option<NaiveDate>,
    label: &'a str,
    words: &'a DateWords,
    today: NaiveDate,
    show_label: bool,
    hint: &'a str,
    error: Option<&'a str>,
    width: f32,
    enabled: bool,
    optional: bool,
    id_salt: Option<IdSalt>,
    day_info: Option<&'a dyn Fn(NaiveDate) -> DayInfo<'static>>,
}

impl<'a> DateField<'a> {
    /// Makes one that needs a date.
    pub fn new(value: &'a mut Option<NaiveDate>, label: &'a str, today: NaiveDate, words: &'a DateWords) -> Self {
        Self {
            value,
            label,
            words,
            today,
            show_label: true,
            hint: "",
            error: None,
            width: 170.0,
            enabled: true,
            optional: false,
            id_salt: None,
            day_info: None,
        }
    }

    /// Lets it be empty.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Writes a hint below while there is nothing else to say.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Writes an error of the caller's below: the date is read but cannot be.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
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

    /// Says of each day in the month what it is: closed, allowed, refused, and why. Asked only while the month is
    /// open, once a frame for each of its days.
    pub fn days(mut self, info: &'a dyn Fn(NaiveDate) -> DayInfo<'static>) -> Self {
        self.day_info = Some(info);
        self
    }

    /// Adds it; `changed()` once the person is done with another date.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let salt = self.id_salt.unwrap_or_else(|| IdSalt::new(self.label));
        let id = ui.make_persistent_id(salt);
        let width = self.width;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            if self.show_label {
                field_label(ui, tokens, self.label);
            }
            self.show_field(ui, tokens, id)
        })
        .inner
    }

    fn show_field(self, ui: &mut Ui, tokens: &Tokens, id: Id) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let opened_by_key = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown));
        let days = presses(ui, id, Key::ArrowUp) - presses(ui, id, Key::ArrowDown);
        let months = presses(ui, id, Key::PageUp) - presses(ui, id, Key::PageDown);
        let wrong_id = id.with("wrong");
        let was_wrong = ui.data(|data| data.get_temp(wrong_id)).unwrap_or(false);
        let field = FieldBox {
            width: self.width,
            rows: 1,
            placeholder: "",
            icon: None,
            right: tokens.control_xs,
            error: was_wrong || self.error.is_some(),
            enabled,
            limit: 40,
            id: Some(id),
            sunken: false,
        };
        let value = *self.value;
        let written = || value.map(|date| self.words.written(date)).unwrap_or_default();
        let mut entry = Entry::show(ui, tokens, id, field, written);
        let before = *self.value;

        let read = match parse_date(&entry.typed, self.today, self.words) {
            Ok(date) => Ok(Some(date)),
            Err(DateError::Empty) if self.optional => Ok(None),
            Err(error) => Err(error),
        };
        if let (true, Ok(date)) = (entry.is_done, read) {
            *self.value = date;
            entry.take_over(ui);
        }
        if enabled && (days != 0 || months != 0) {
            let from = if entry.is_draft { read.ok().flatten() } else { before };
            // Up is later, as a number grows upwards.
            let moved = days_away(from.unwrap_or(self.today), days.into());
            *self.value = Some(months_away(moved, months.into()));
            entry.take_over(ui);
        }
        if let Some(picked) = self.calendar(ui, tokens, id, &entry.response, enabled, opened_by_key) {
            *self.value = Some(picked);
            entry.take_over(ui);
        }
        if *self.value != before {
            entry.response.mark_changed();
        }

        // Half a word is not yet a mistake: while it is typed only a date that cannot be is called one.
        let typing = entry.response.has_focus();
        let complaint = match read {
            Err(error) if entry.is_draft && (!typing || error != DateError::NotUnderstood) => {
                (!(typing && error == DateError::Empty)).then(|| self.words.error(error))
            }
            _ => None,
        };
        ui.data_mut(|data| data.insert_temp(wrong_id, complaint.is_some()));
        let reading = match read {
            Ok(Some(date)) if entry.is_draft => self.words.written(date),
            _ => String::new(),
        };
        let hint = if reading.is_empty() { self.hint } else { &reading };
        let error = complaint.as_deref().or(self.error.filter(|_| !entry.is_draft));
        name_field(&entry.response, self.label, hint, error);
        field_note(ui, tokens, hint, error);
        entry.response
    }

    fn calendar(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        id: Id,
        field: &Response,
        enabled: bool,
        opened_by_key: bool,
    ) -> Option<NaiveDate> {
        let side = tokens.control_xs;
        let corner = pos2(field.rect.right() - side - tokens.space_1, field.rect.center().y - side / 2.0);
        let place = egui::Rect::from_min_size(corner, egui::Vec2::splat(side));
        let mut slot = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(id.with("open")));
        // Several dates in a form each open a calendar.
        let name = format!("{}, {}", self.words.open_calendar, self.label);
        let button = IconButton::new(icons::CALENDAR, &name).small().enabled(enabled).show(&mut slot, tokens);

        let popup_id = id.with("month");
        let cursor_id = id.with("cursor");
        let fresh_id = id.with("fresh");
        let was_open = Popup::is_id_open(ui.ctx(), popup_id);
        let command = if opened_by_key {
            Some(SetOpenCommand::Bool(true))
        } else {
            button.clicked().then_some(SetOpenCommand::Toggle)
        };
        let mut cursor = ui.data(|data| data.get_temp(cursor_id)).unwrap_or(self.today);
        if !was_open && command.is_some() {
            cursor = self.value.unwrap_or(self.today);
            ui.data_mut(|data| data.insert_temp(fresh_id, true));
        }
        let shown =
            Month { words: self.words, id: popup_id, chosen: *self.value, today: self.today, day_info: self.day_info };
        let picked = Popup::from_response(field)
            .id(popup_id)
            .open_memory(command)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .align(RectAlign::BOTTOM_START)
            .gap(tokens.space_1)
            .frame(card_frame(tokens).inner_margin(egui::Margin::symmetric(13, 9)))
            .accessible_name(&*self.words.choose_day)
            .show(|ui| {
                // A popup first measures itself unseen, and what is unseen takes no focus.
                if !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(fresh_id)).is_some() {
                    ui.memory_mut(|memory| memory.request_focus(cell_id(popup_id, cursor)));
                }
                month(ui, tokens, &shown, &mut cursor)
            })
            .and_then(|shown| shown.inner);
        ui.data_mut(|data| data.insert_temp(cursor_id, cursor));
        if picked.is_some() {
            Popup::close_id(ui.ctx(), popup_id);
            ui.memory_mut(|memory| memory.request_focus(id));
        } else if was_open && !Popup::is_id_open(ui.ctx(), popup_id) && ui.input(|input| input.key_pressed(Key::Escape))
        {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        picked
    }
}
