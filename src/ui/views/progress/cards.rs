//! The cards of what is to come: the next session, and what is still missing.

use super::model::Model;
use crate::domain::PersonId;
use crate::texts::capitalized;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::feed_of::FeedOf;
use crate::ui::look;
use crate::ui::page::Selection;
use crate::ui::theme::{Icon, TextRole, icons, sizes};
use crate::ui::widgets::{Button, EmptyState, Panel, icon, icon_tile};
use egui::{OpenUrl, Ui, vec2};
use std::collections::BTreeSet;

/// Paints the next session, with what one has to know for it.
pub fn next(ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("progress-next");
    card(ui, width, |ui| {
        let how_soon = model.next.as_ref().map_or("", |next| next.how_soon.as_str());
        Panel::new(&title).number(how_soon).show(ui, tokens, |ui| {
            ui.set_min_height(sizes::PROGRESS_CARD);
            let Some(next) = &model.next else {
                let none = texts.get("progress-next-none");
                EmptyState::short(icons::CALENDAR, &none).show(ui, tokens);
                return;
            };
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            let rotation = look::rotation(cx.derived, &next.rotation);
            ui.horizontal(|ui| {
                let colors = tokens.rotation(rotation);
                icon_tile(ui, tokens, rotation.icon(), tokens.panel_head, colors.solid, tokens.text_on_rotation);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    tokens.text_line(ui, &next.title, TextRole::Heading, tokens.text_primary);
                    tokens.text(ui, &next.when, TextRole::Body, tokens.text_subdued);
                });
            });
            let lines = [
                (icons::PLACE, next.place.clone()),
                (icons::EXPERIENCE, next.account.clone()),
                (icons::HOSTS, next.host.clone()),
                (icons::OBSERVE, said(cx, "progress-topics", &next.topics)),
                (icons::NOTE, next.note.clone()),
                (icons::COMMENT, said(cx, "progress-last-feedback", &next.last_feedback)),
            ];
            for (sign, words) in lines.iter().filter(|(_, words)| !words.is_empty()) {
                line(ui, cx, *sign, words);
            }
            if let Some(then) = &model.then {
                tokens.text(ui, then, TextRole::Body, tokens.text_subdued);
            }
            ui.add_space(tokens.space_1);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
                let add = texts.get("feed-add");
                if Button::primary(&add).small().icon(icons::ASSIGN).show(ui, tokens).clicked() {
                    cx.send(Action::Feed(FeedOf::session(&next.name)));
                }
                let (all, name) = (texts.get("feed-add-all"), texts.get("feed-add-all-name"));
                let all = Button::secondary(&all).small().icon(icons::CALENDAR_FEED).accessible_name(&name);
                if model.booked.len() > 1 && all.show(ui, tokens).clicked() {
                    cx.send(Action::Feed(FeedOf::person(&next.name.person)));
                }
                let show = texts.get("progress-show");
                if Button::secondary(&show).small().icon(icons::CALENDAR).show(ui, tokens).clicked() {
                    if let Some(session) = cx.workspace.session(&next.name) {
                        cx.send(Action::ShowDate(session.date));
                    }
                    cx.send(Action::Select(Selection::Session(next.name.clone())));
                }
                let write = texts.get("progress-write");
                if !next.email.is_empty()
                    && Button::secondary(&write).small().icon(icons::MAIL).show(ui, tokens).clicked()
                {
                    ui.ctx().open_url(OpenUrl::same_tab(format!("mailto:{}", next.email)));
                }
            });
        });
    });
}

/// Paints what has no date, what is booked, and what is waived.
pub fn missing(ui: &mut Ui, cx: &Cx<'_>, id: &PersonId, model: &Model, width: f32) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let title = texts.get("progress-missing");
    card(ui, width, |ui| {
        Panel::new(&title).show(ui, tokens, |ui| {
            ui.set_min_height(sizes::PROGRESS_CARD);
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            if model.missing.is_empty() && model.booked.is_empty() {
                let none = texts.get("progress-missing-none");
                EmptyState::short(icons::COMPLETE, &none).show(ui, tokens);
            }
            for missing in &model.missing {
                let row = &missing.row;
                let rotation = look::rotation(cx.derived, &row.rotation);
                let detail = [missing.due.as_str(), &row.places].map(capitalized);
                let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
                two_lines(ui, cx, rotation.icon(), tokens.rotation(rotation).text, &row.words, &detail);
            }
            for booked in &model.booked {
                let rotation = look::rotation(cx.derived, &booked.rotation);
                let status = texts.status(booked.status).to_lowercase();
                let detail = if booked.detail.is_empty() { status } else { format!("{}, {status}", booked.detail) };
                let color = tokens.rotation(rotation).text;
                two_lines(ui, cx, rotation.icon(), color, &booked.title, &detail);
            }
            for waived in &model.waived {
                line(ui, cx, icons::WAIVE, waived);
            }
            if !model.missing.is_empty() && cx.rights.may_edit_person(id) {
                let plan = texts.get("progress-plan");
                if Button::secondary(&plan).icon(icons::SCHEDULE).show(ui, tokens).clicked() {
                    cx.send(Action::Plan(PlanScope::People(BTreeSet::from([id.clone()]))));
                }
            }
        });
    });
}

pub(super) fn card(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        content(ui);
    });
}

pub(super) fn said(cx: &Cx<'_>, id: &str, what: &str) -> String {
    if what.is_empty() { String::new() } else { cx.texts.with(id, &[("text", what.into())]) }
}

pub(super) fn line(ui: &mut Ui, cx: &Cx<'_>, sign: Icon, words: &str) {
    let tokens = cx.tokens;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space_2;
        icon(ui, sign, tokens.icon_lg, tokens.text_subdued, "");
        ui.vertical(|ui| tokens.text(ui, &capitalized(words), TextRole::Body, tokens.text_primary));
    });
}

fn two_lines(ui: &mut Ui, cx: &Cx<'_>, sign: Icon, color: egui::Color32, first: &str, second: &str) {
    let tokens = cx.tokens;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space_2, 0.0);
        icon(ui, sign, tokens.icon_lg, color, "");
        ui.vertical(|ui| {
            tokens.text(ui, &capitalized(first), TextRole::BodyMedium, tokens.text_primary);
            if !second.is_empty() {
                tokens.text(ui, &capitalized(second), TextRole::Small, tokens.text_subdued);
            }
        });
    });
}
