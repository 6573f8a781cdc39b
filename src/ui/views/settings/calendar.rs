//! The company's working days, the hours of its half-days, and its public holidays.

use super::model::{Model, Year};
use super::{SettingsView, told};
use crate::domain::{Calendar, Command, Hours, TimeOfDay, holidays, limits};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes};
use crate::ui::views::effect::{self, EffectView};
use crate::ui::views::hosts::row::days_long;
use crate::ui::widgets::{Button, Panel, Select, TimeField, paint, weekdays};
use chrono::{NaiveTime, Timelike};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

impl SettingsView {
    pub(super) fn calendar(&mut self, ui: &mut Ui, cx: &Cx<'_>, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let record = &cx.workspace.root.calendar;
        let calendar = &self.shown(cx);
        let title = texts.get("settings-calendar");
        Panel::new(&title).show(ui, tokens, |ui| {
            if !may {
                told(ui, cx, "settings-working-days", &days_long(texts, calendar.working_days));
                told(ui, cx, "settings-morning", &texts.hours(calendar.morning));
                told(ui, cx, "settings-afternoon", &texts.hours(calendar.afternoon));
                return;
            }
            ui.spacing_mut().item_spacing.y = tokens.space_3;
            let mut days = calendar.working_days;
            let chosen = weekdays(ui, tokens, texts, &texts.get("settings-working-days"), &mut days);
            // A company that never works could plan nothing: the last day stays.
            if chosen.changed() && !days.is_empty() {
                self.choose(cx, Calendar { working_days: days, ..calendar.clone() });
            }
            let hours = ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_6;
                let morning = hours(ui, cx, "settings-morning", record.morning);
                let afternoon = hours(ui, cx, "settings-afternoon", record.afternoon);
                (morning, afternoon)
            });
            if let (morning, afternoon) = hours.inner
                && (morning.is_some() || afternoon.is_some())
            {
                let (morning, afternoon) = (morning.unwrap_or(record.morning), afternoon.unwrap_or(record.afternoon));
                self.set_hours(cx, Calendar { morning, afternoon, ..record.clone() });
            }
            if let Some(error) = &self.hours_error {
                tokens.text(ui, error, TextRole::Small, tokens.state_overdue_text);
            }
            self.ask(ui, cx);
        });
    }

    /// Gives the calendar with what was chosen and is not saved yet.
    fn shown(&self, cx: &Cx<'_>) -> Calendar {
        self.chosen.clone().unwrap_or_else(|| cx.workspace.root.calendar.clone())
    }

    /// Saves a calendar at once where that does nothing to anybody; else shows what it would do first.
    fn choose(&mut self, cx: &Cx<'_>, calendar: Calendar) {
        let command = Command::EditCalendar { calendar: calendar.clone() };
        match self.chosen_effect.of(cx, Some(&command)) {
            Some(effect) if !effect.is_none => self.chosen = Some(calendar),
            Some(_) => {
                self.chosen = None;
                cx.outbox.change(command);
            }
            None => self.chosen = None,
        }
    }

    /// Shows what the chosen calendar would do, and asks whether it is to be saved.
    fn ask(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let Some(calendar) = self.chosen.clone() else { return };
        let command = Command::EditCalendar { calendar };
        let Some(effect) = self.chosen_effect.of(cx, Some(&command)) else {
            // Somebody else has made it so, or it cannot be any more.
            self.chosen = None;
            return;
        };
        self.chosen_effect.show(ui, cx, &effect);
        let buttons = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
            let saves = Button::primary(&texts.get("effect-save")).small().show(ui, tokens).clicked();
            let repairs = EffectView::repair_button(ui, cx, Some(&effect));
            let cancels = Button::secondary(&texts.get("effect-cancel")).small().show(ui, tokens).clicked();
            if saves || repairs {
                effect::send(cx, command, repairs);
            }
            saves || repairs || cancels
        };
        if ui.horizontal_wrapped(buttons).inner {
            self.chosen = None;
        }
        self.chosen_effect.keep_in_view(ui, cx);
    }

    /// Sends the hours, or says why they cannot be.
    fn set_hours(&mut self, cx: &Cx<'_>, calendar: Calendar) {
        let alone = Calendar { closures: Vec::new(), ..calendar.clone() };
        let fault = limits::of_calendar(&alone).into_iter().next();
        self.hours_error = fault.map(|fault| cx.texts.value_fault(&fault.value));
        if self.hours_error.is_none() {
            cx.outbox.change(Command::EditCalendar { calendar });
        }
    }

    pub(super) fn holidays(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get("settings-holidays");
        Panel::new(&title).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_3;
            if may {
                let shown = self.shown(cx);
                if let Some(holidays) = choice(ui, cx, model, &shown) {
                    self.choose(cx, Calendar { holidays, ..shown });
                }
            } else {
                let code = cx.workspace.root.calendar.holidays.as_deref().unwrap_or_default();
                let region = model.regions.iter().find(|(of, _)| of == code).map(|(_, label)| label.as_str());
                told(ui, cx, "settings-country", &country_words(cx, model, Some(code).filter(|code| !code.is_empty())));
                if let Some(region) = region {
                    told(ui, cx, "settings-region", region);
                }
            }
            let gap = tokens.space_6;
            let width = ((ui.available_width() - gap) / 2.0).floor();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for year in &model.years {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = 0.0;
                        days(ui, cx, year);
                    });
                }
            });
        });
    }
}

/// Adds both ends of a half-day; gives other hours once somebody is done with them.
fn hours(ui: &mut Ui, cx: &Cx<'_>, id: &str, record: Hours) -> Option<Hours> {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let label = texts.get(id);
    let zero = texts.language() == crate::texts::Language::En;
    let error = texts.get("settings-time-error");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        tokens.text_line(ui, &label, TextRole::Small, tokens.text_subdued);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let mut ends =
                [(record.from, "settings-hours-from"), (record.to, "settings-hours-to")].map(|(time, id)| {
                    let mut typed = NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or_default();
                    let name = texts.with(id, &[("half", (&*label).into())]);
                    let field = TimeField::new(&mut typed, &name, &error).hidden_label().leading_zero(zero);
                    field.show(ui, tokens);
                    TimeOfDay::new(typed.hour(), typed.minute()).filter(|read| *read != time)
                });
            let other = ends.iter().any(Option::is_some);
            let [from, to] = &mut ends;
            other.then(|| Hours { from: from.unwrap_or(record.from), to: to.unwrap_or(record.to) })
        })
        .inner
    })
    .inner
}

fn country_words(cx: &Cx<'_>, model: &Model, code: Option<&str>) -> String {
    let country = code.and_then(holidays::country_of);
    let named = country.and_then(|country| model.countries.iter().find(|(of, _)| of == country));
    match (named, code) {
        (Some((_, name)), _) => name.clone(),
        // A code nobody knows is shown as it is written.
        (None, Some(code)) => code.to_owned(),
        (None, None) => cx.texts.get("start-country-none").into_owned(),
    }
}

/// Adds the choices of country and region; gives the code of public holidays where another one is chosen.
fn choice(ui: &mut Ui, cx: &Cx<'_>, model: &Model, calendar: &Calendar) -> Option<Option<String>> {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let mut chosen = None;
    let mut send = |holidays: Option<String>| chosen = Some(holidays).filter(|code| *code != calendar.holidays);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_3;
        let width = ((ui.available_width() - tokens.space_3) / 2.0).floor();
        let none = texts.get("start-country-none");
        let names: Vec<&str> =
            std::iter::once(&*none).chain(model.countries.iter().map(|(_, name)| name.as_str())).collect();
        let label = texts.get("settings-country");
        let value = country_words(cx, model, calendar.holidays.as_deref());
        if let Some(at) = Select::new(&label, &value).width(width).show(ui, tokens, &names) {
            send(at.checked_sub(1).and_then(|at| model.countries.get(at)).map(|(code, _)| code.clone()));
        }
        if model.regions.len() > 1 {
            let code = calendar.holidays.as_deref().unwrap_or_default();
            let names: Vec<&str> = model.regions.iter().map(|(_, name)| name.as_str()).collect();
            let value = model.regions.iter().find(|(of, _)| of == code).map_or(code, |(_, name)| name.as_str());
            let label = texts.get("settings-region");
            if let Some(at) = Select::new(&label, value).width(width).show(ui, tokens, &names) {
                send(model.regions.get(at).map(|(code, _)| code.clone()));
            }
        }
    });
    chosen
}

fn days(ui: &mut Ui, cx: &Cx<'_>, year: &Year) {
    let tokens = cx.tokens;
    tokens.text_line(ui, &year.year.to_string(), TextRole::SmallSemibold, tokens.text_subdued);
    ui.add_space(tokens.space_1);
    for (date, name, estimated) in &year.days {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.control_xs), Sense::hover());
        let spoken = format!("{date}, {name}");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        let middle = rect.left() + host_sizes::HOLIDAY_DATE;
        let left = rect.with_max_x(middle - tokens.space_2);
        paint::text_in(ui.painter(), left, Align::Min, date, TextRole::Body, tokens.text_subdued);
        let right = Rect::from_min_max(pos2(middle, rect.top()), rect.max);
        let shown = if *estimated {
            cx.texts.with("settings-estimated", &[("name", name.as_str().into())])
        } else {
            name.clone()
        };
        paint::text_in(ui.painter(), right, Align::Min, &shown, TextRole::Body, tokens.text_primary);
    }
}
