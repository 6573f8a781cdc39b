//! The sessions of one week in a panel, as Overview and My team show them.

pub mod model;

use crate::domain::{Status, Week};
use crate::texts::capitalized;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::look;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, sizes, text};
use crate::ui::widgets::{Panel, SessionPill, paint};
use egui::{Align, Rect, Sense, Ui, pos2, vec2};
use model::{Day, DaySession};

/// Paints the sessions of a week, a block a day.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, title: &str, week: Week, days: &[Day], width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let sessions: usize = days.iter().map(|day| day.sessions.len()).sum();
    let week_number = week.number();
    let number = texts.with("overview-this-week-count", &[("week", week_number.into()), ("count", sessions.into())]);
    let link = texts.get("overview-open-calendar");
    let about = texts.week(week);
    ui.vertical(|ui| {
        ui.set_width(width);
        let panel = Panel::new(title).number(&number).link(&link).link_about(&about).flush().separated();
        let shown = panel.show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for one in days {
                day(ui, cx, one);
            }
        });
        if shown.link_clicked {
            cx.send(Action::ShowDate(week.monday().max(cx.today)));
        }
    });
}

fn day(ui: &mut Ui, cx: &Cx<'_>, day: &Day) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let line = sizes::WEEK_LINE;
    let rows = day.sessions.len().max(1) as f32;
    let size = vec2(ui.available_width(), rows * line + tokens.space_3);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let is_today = day.date == cx.today;
    if is_today {
        ui.painter().rect_filled(rect, 0.0, tokens.shade_today);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), (tokens.stroke_hair, tokens.border_subtle));
    let left = rect.left() + tokens.space_4;
    let top = rect.top() + tokens.space_3 / 2.0;
    let row = |at: usize, from: f32, to: f32| {
        Rect::from_min_max(pos2(left + from, top + line * at as f32), pos2(left + to, top + line * (at + 1) as f32))
    };
    let [date, hours, pill] = sizes::WEEK_COLUMNS;
    let color = if is_today { tokens.accent_text } else { tokens.text_subdued };
    let name = capitalized(&texts.date(day.date));
    paint::text_in(ui.painter(), row(0, 0.0, date), Align::Min, &name, TextRole::BodyMedium, color);
    if day.sessions.is_empty() {
        let none = match &day.closed {
            Some(closed) => texts.closed_day(closed),
            None => texts.get("overview-no-session").into_owned(),
        };
        let rect = row(0, date, size.x - tokens.space_8);
        paint::text_in(ui.painter(), rect, Align::Min, &none, TextRole::Body, tokens.text_faint);
    }
    for (at, session) in day.sessions.iter().enumerate() {
        let when = texts.hours(session.hours);
        paint::text_in(ui.painter(), row(at, date, hours), Align::Min, &when, TextRole::Body, tokens.text_subdued);
        let slot = row(at, hours, pill - tokens.space_3).shrink2(vec2(0.0, (line - tokens.pill_height) / 2.0));
        pill_of(ui, cx, session, slot);
        let words = row(at, pill, size.x - tokens.space_8);
        let mut job = TextRole::Body.job(&session.host, tokens.text_primary);
        if !session.area.is_empty() {
            job.append(" · ", 0.0, TextRole::Body.format(tokens.text_faint));
            job.append(&session.area, 0.0, TextRole::Body.format(tokens.text_subdued));
        }
        let galley = text::line_of(ui.painter(), job, words.width());
        paint::galley_in(ui.painter(), words, Align::Min, galley, tokens.text_primary);
    }
}

fn pill_of(ui: &mut Ui, cx: &Cx<'_>, session: &DaySession, rect: Rect) {
    let rotation = look::rotation(cx.derived, &session.rotation);
    let status = cx.texts.status(session.status);
    let rotation_name = cx.derived.rotation(&session.rotation).map_or("", |info| info.name.as_str());
    let name = format!("{}, {rotation_name}, {}, {status}", session.person, session.host);
    let awaits = session.status != Status::Done && cx.derived.is_awaiting(&session.name);
    let pill = SessionPill::new(rotation, look::pill(session.status), &session.person, &name)
        .no_outcome(awaits)
        .rule_broken(cx.derived.broken.contains(&session.name));
    if pill.put(ui, cx.tokens, rect, &session.name).clicked() {
        cx.send(Action::Select(Selection::Session(session.name.clone())));
    }
}
