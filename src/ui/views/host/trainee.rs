//! One trainee of a card: who they are, what they have done, what to show them, and the host's answer.

use super::HostView;
use super::cards::Trainee;
use super::decline::Declining;
use crate::domain::{Command, Slot, Status};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::{Page, Selection};
use crate::ui::theme::{TextRole, host_sizes, icons, text};
use crate::ui::views::fixes::declined::Offer;
use crate::ui::views::people::facts::Facts;
use crate::ui::views::people::look;
use crate::ui::views::people::row::Dots;
use crate::ui::widgets::{Button, avatar, keyboard_focus, paint, rotation_dots};
use chrono::NaiveDate;
use egui::{Align, CursorIcon, Frame, Layout, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo};

impl HostView {
    /// Paints a trainee below a line.
    pub(super) fn trainee(&mut self, ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
        let tokens = cx.tokens;
        let top = ui.cursor().top();
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(ui.max_rect().x_range(), top, line);
        let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.push_id((trainee.name.person.as_str(), trainee.name.session.as_str()), |ui| {
                let gap = tokens.space_4;
                let room = ui.available_width() - host_sizes::ANSWERS;
                let narrow = ui.available_width() < host_sizes::CARD_NARROW_UNDER;
                // Who somebody is needs the most room.
                let wide = (room * if narrow { 0.5 } else { 0.38 } - gap).floor();
                let width = (room * if narrow { 0.5 } else { 0.31 } - gap).floor();
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    column(ui, wide, |ui| who(ui, cx, trainee));
                    column(ui, width, |ui| {
                        told(ui, cx, "host-has-done", &trainee.done, tokens.text_primary);
                        if narrow {
                            ui.add_space(tokens.space_2);
                            to_show(ui, cx, trainee);
                        }
                    });
                    if !narrow {
                        column(ui, width, |ui| to_show(ui, cx, trainee));
                    }
                    column(ui, host_sizes::ANSWERS, |ui| self.answers(ui, cx, trainee));
                });
            });
        });
    }

    /// Paints how the session stands, and what can be answered.
    fn answers(&mut self, ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
        let tokens = cx.tokens;
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        let may = cx.rights.may_edit_person(&trainee.name.person);
        match trainee.status {
            _ if trainee.broken.is_some() && may => self.repair(ui, cx, trainee),
            Status::Planned if may => self.answer(ui, cx, trainee),
            Status::Declined => declined(ui, cx, trainee, may),
            status => standing(ui, cx, status),
        }
    }

    fn answer(&mut self, ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let named = |id: &str| texts.with(id, &[("name", trainee.person.as_str().into())]);
        let mut anchor = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let (label, name) = (texts.get("host-accept"), named("host-accept-name"));
            let accept = Button::primary(&label).small().icon(icons::CHECK).accessible_name(&name);
            if accept.show(ui, tokens).clicked() {
                cx.outbox.change(Command::ConfirmSession { name: trainee.name.clone() });
            }
            let (label, name) = (texts.get("host-decline"), named("host-decline-name"));
            let decline = Button::secondary(&label).small().accessible_name(&name).show(ui, tokens);
            anchor = decline.clicked().then_some((decline.rect, None));
        });
        let (label, name) = (texts.get("host-offer"), named("host-offer-name"));
        let offer = Button::quiet(&label).small().icon(icons::CALENDAR).max_width(host_sizes::ANSWERS);
        let offer = offer.accessible_name(&name).show(ui, tokens);
        if offer.clicked() {
            anchor = Some((offer.rect, first_free(cx, trainee)));
        }
        if let Some((rect, instead)) = anchor {
            self.declining = Some(Declining::new(trainee, rect, instead));
        }
    }

    /// Paints what would mend a session that breaks a rule: the first free date, another host.
    fn repair(&mut self, ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
        let texts = cx.texts;
        match trainee.free {
            Some((date, slot)) => take(ui, cx, trainee, date, slot),
            None => {
                let none = texts.get("host-no-free");
                cx.tokens.text(ui, &none, TextRole::Small, cx.tokens.text_subdued);
            }
        }
        other_host(ui, cx, trainee);
        if trainee.is_waiting() {
            let label = texts.get("host-decline");
            let width = host_sizes::ANSWERS;
            let decline = Button::quiet(&label).small().width(width).show(ui, cx.tokens);
            if decline.clicked() {
                let instead = trainee.free.map(|(date, _)| date);
                self.declining = Some(Declining::new(trainee, decline.rect, instead));
            }
        }
    }
}

/// Finds the first other day this host has for the session.
fn first_free(cx: &Cx<'_>, trainee: &Trainee) -> Option<NaiveDate> {
    let session = cx.workspace.session(&trainee.name)?;
    let host = session.host.as_ref()?;
    super::cards::first_free(&Facts::from(cx), host, &trainee.name, session).map(|(date, _)| date)
}

fn declined(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee, may: bool) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    standing(ui, cx, Status::Declined);
    if let Some(reason) = trainee.reason {
        let words = texts.with("host-declined-by", &[("reason", texts.reason(reason).into())]);
        tokens.text(ui, &words, TextRole::Small, tokens.text_subdued);
    }
    if let Some(instead) = trainee.instead {
        let words = texts.with("host-offered", &[("date", texts.date(instead).into())]);
        tokens.text(ui, &words, TextRole::Small, tokens.text_subdued);
    }
    if !may {
        return;
    }
    let ways = trainee.ways.as_ref();
    match ways.and_then(|ways| ways.offer.as_ref()) {
        Some(Offer::Possible(fix)) => {
            let take = Button::primary(&fix.label).small().width(host_sizes::ANSWERS).show(ui, tokens);
            take.clicked().then(|| fix.carry_out(cx));
        }
        Some(Offer::Refused { sentences, .. }) => {
            tokens.text(ui, &sentences.join(" "), TextRole::Small, tokens.state_overdue_text);
        }
        None => {}
    }
    match ways.and_then(|ways| Some((ways, ways.next.as_ref()?))) {
        Some((ways, fix)) => {
            let give = Button::secondary(&ways.next_short).small().width(host_sizes::ANSWERS);
            if give.accessible_name(&fix.label).show(ui, tokens).on_hover_text(&fix.label).clicked() {
                fix.carry_out(cx);
            }
        }
        None => other_host(ui, cx, trainee),
    }
    let label = texts.get("host-accept-after-all");
    if Button::quiet(&label).small().width(host_sizes::ANSWERS).show(ui, tokens).clicked() {
        cx.outbox.change(Command::ConfirmSession { name: trainee.name.clone() });
    }
}

fn take(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee, date: NaiveDate, slot: Slot) {
    let label = cx.texts.with("host-take-date", &[("date", cx.texts.day_month(date).into())]);
    if Button::primary(&label).small().width(host_sizes::ANSWERS).show(ui, cx.tokens).clicked() {
        let host = cx.workspace.session(&trainee.name).and_then(|session| session.host.clone());
        cx.outbox.change(Command::MoveSession { name: trainee.name.clone(), date, slot, host });
    }
}

fn other_host(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
    let label = cx.texts.get("host-other-host");
    if Button::secondary(&label).small().width(host_sizes::ANSWERS).show(ui, cx.tokens).clicked() {
        cx.send(Action::Select(Selection::Session(trainee.name.clone())));
    }
}

/// Writes how far the session has come, at the right, with its sign.
fn standing(ui: &mut Ui, cx: &Cx<'_>, status: Status) {
    let tokens = cx.tokens;
    let (icon, color) = match status {
        Status::Confirmed => (icons::COMPLETE, tokens.state_complete_text),
        Status::Declined => (icons::DECLINED, tokens.state_overdue_text),
        _ => (icons::WAITING, tokens.text_subdued),
    };
    let size = egui::vec2(ui.available_width(), tokens.control_xs);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_1;
        tokens.text_line(ui, &cx.texts.status(status), TextRole::BodyMedium, color);
        avatar::icon(ui, icon, tokens.icon_md, color, "");
    });
}

fn who(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
    let tokens = cx.tokens;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_3;
        avatar(ui, tokens, &trainee.person, host_sizes::AVATARS.1);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_1 / 2.0;
            if person_link(ui, cx, &trainee.person).clicked() {
                cx.send(Action::Go(Page::Person(trainee.name.person.clone())));
            }
            tokens.text(ui, &trainee.who, TextRole::Small, tokens.text_subdued);
            ui.add_space(tokens.space_1);
            dots(ui, cx, trainee);
        });
    });
}

/// Adds the dots of each rotation after its icon: side by side, or one below the other where there is no room.
fn dots(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
    let tokens = cx.tokens;
    let shown: Vec<&Dots> = trainee.dots.iter().filter(|dots| look::steps(dots).owed() > 0).collect();
    let most = shown.iter().map(|dots| look::steps(dots).owed().min(host_sizes::MOST_DOTS)).sum::<usize>() as f32;
    let needed = most * tokens.icon_sm + shown.len() as f32 * (tokens.icon_sm + tokens.space_3);
    let one = |ui: &mut Ui, dots: &Dots| {
        let look = look::rotation(cx.derived, &dots.rotation);
        avatar::icon(ui, look.icon(), tokens.icon_sm, tokens.rotation(look).solid, "");
        rotation_dots(ui, tokens, look, look::steps(dots), &dots.words);
    };
    let line = |ui: &mut Ui, of: &[&Dots]| {
        let size = egui::vec2(ui.available_width(), tokens.text_small_line);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_1;
            for (at, dots) in of.iter().enumerate() {
                if at > 0 {
                    ui.add_space(tokens.space_1);
                }
                one(ui, dots);
            }
        });
    };
    if needed <= ui.available_width() {
        line(ui, &shown);
    } else {
        shown.iter().for_each(|dots| line(ui, std::slice::from_ref(dots)));
    }
}

/// Adds a name that leads to the person's page.
fn person_link(ui: &mut Ui, cx: &Cx<'_>, name: &str) -> Response {
    let tokens = cx.tokens;
    let galley = text::line(ui.painter(), name, TextRole::BodyMedium, tokens.text_primary, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    paint::galley_in(ui.painter(), rect, Align::Min, galley, tokens.text_primary);
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, (tokens.stroke_hair, tokens.text_primary));
    }
    if keyboard_focus(&response) {
        paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_xs);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Says what to show them, and what comes after it.
fn to_show(ui: &mut Ui, cx: &Cx<'_>, trainee: &Trainee) {
    let tokens = cx.tokens;
    let nothing = cx.texts.get("host-nothing-noted");
    let (show, color) = match trainee.show.as_str() {
        "" => (&*nothing, tokens.text_faint),
        show => (show, tokens.text_primary),
    };
    told(ui, cx, "host-to-show", show, color);
    if !trainee.next.is_empty() {
        tokens.text(ui, &trainee.next, TextRole::Small, tokens.text_subdued);
    }
}

fn told(ui: &mut Ui, cx: &Cx<'_>, label: &str, words: &str, color: egui::Color32) {
    cx.tokens.text(ui, &cx.texts.get(label), TextRole::Small, cx.tokens.text_subdued);
    cx.tokens.text(ui, words, TextRole::Body, color);
}

fn column(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}
