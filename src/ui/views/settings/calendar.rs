//! The company's working days, the hours of its half-days, and its public holidays.

use super::model::{Model, Year};
use super::{SettingsView, told};
use crate::domain::{Calendar, Command, Hours, TimeOfDay, limits};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes};
use crate::ui::views::hosts::row::days_long;
use crate::ui::widgets::{Panel, Select, TimeField, paint, weekdays};
use chrono::{NaiveTime, Timelike};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

impl SettingsView {
    pub(super) fn calendar(&mut self, ui: &mut Ui, cx: &Cx<'_>, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let calendar = &cx.workspace.root.calendar;
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
                cx.outbox
                    .change(Command::EditCalendar { calendar: Calendar { working_days: days, ..calendar.clone() } });
            }
            let hours = ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_6;
                let morning = hours(ui, cx, "settings-morning", calendar.morning);
                let afternoon = hours(ui, cx, "settings-afternoon", calendar.afternoon);
                (morning, afternoon)
            });
            if let (morning, afternoon) = hours.inner
                && (morning.is_some() || afternoon.is_some())
            {
                let morning = morning.unwrap_or(calendar.morning);
                self.set_hours(
                    cx,
                    Calendar { morning, afternoon: afternoon.unwrap_or(calendar.afternoon), ..calendar.clone() },
                );
            }
            if let Some(error) = &self.hours_error {
                tokens.text(ui, error, TextRole::Small, tokens.state_overdue_text);
            }
        });
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
                choice(ui, cx, model);
            } else {
                let code = cx.workspace.root.calendar.holidays.as_deref().unwrap_or_default();
                let region = model.regions.iter().find(|(of, _)| of == code).map(|(_, label)| label.as_str());
                told(ui, cx, "settings-country", &country_words(cx, model));
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

fn country_words(cx: &Cx<'_>, model: &Model) -> String {
    let named = model.country.as_ref().and_then(|code| model.countries.iter().find(|(of, _)| of == code));
    match (named, &cx.workspace.root.calendar.holidays) {
        (Some((_, name)), _) => name.clone(),
        // A code nobody knows is shown as it is written.
        (None, Some(code)) => code.clone(),
        (None, None) => cx.texts.get("start-country-none").into_owned(),
    }
}

/// Adds the choices of country and region.
fn choice(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let calendar = &cx.workspace.root.calendar;
    let send = |holidays: Option<String>| {
        if holidays != calendar.holidays {
            cx.outbox.change(Command::EditCalendar { calendar: Calendar { holidays, ..calendar.clone() } });
        }
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_3;
        let width = ((ui.available_width() - tokens.space_3) / 2.0).floor();
        let none = texts.get("start-country-none");
        let names: Vec<&str> =
            std::iter::once(&*none).chain(model.countries.iter().map(|(_, name)| name.as_str())).collect();
        let (label, value) = (texts.get("settings-country"), country_words(cx, model));
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
