//! Overview: whose field exposure is late, and can the hosts absorb what is owed (`screens.md`).

mod charts;
pub mod model;
pub mod panels;
mod shares;
pub mod what_if;

use super::super::action::Action;
use super::super::context::Cx;
use super::super::user_command::UserCommand;
use super::week;
use crate::domain::{Forecast, Week};
use crate::texts::Language;
use crate::ui::theme::sizes;
use egui::{Frame, Margin, ScrollArea, Ui, vec2};
use model::Model;
use std::sync::Arc;

/// The page and what it has worked out.
#[derive(Default)]
pub struct OverviewView {
    known: Option<(Key, Model)>,
    what_if: what_if::WhatIfView,
}

/// What a model follows from; the outlook is told by its score and length, which is all of it that is shown.
type Key = (u64, chrono::NaiveDate, Language, Option<(usize, crate::domain::Score)>, Option<Arc<Forecast>>);

impl OverviewView {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if cx.workspace.people.is_empty() {
            if super::people::nobody(ui, cx) {
                cx.send(Action::Run(UserCommand::NewPerson));
            }
            return;
        }
        let outlook = cx.outlook.map(|plan| (plan.placed.len(), plan.score));
        let key = (cx.derived.revision, cx.today, cx.texts.language(), outlook, cx.forecast.cloned());
        if self.known.as_ref().is_none_or(|(known, _)| *known != key) {
            let forecast = cx.forecast.map(|forecast| &**forecast);
            self.known = Some((key, model::model(cx.workspace, cx.derived, cx.outlook, forecast, cx.texts)));
        }
        let Some((_, model)) = &self.known else { return };
        let what_if = &mut self.what_if;
        let tokens = cx.tokens;
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let gap = if is_low { tokens.space_3 } else { tokens.space_4 };
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                panels::figures(ui, cx, model);
                let is_narrow = ui.available_width() < sizes::STACK_UNDER;
                let column = if is_narrow { ui.available_width() } else { (ui.available_width() - gap) / 2.0 };
                let beside = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
                    if is_narrow { content(ui) } else { drop(ui.horizontal_top(content)) }
                };
                beside(ui, &mut |ui| {
                    charts::exposure(ui, cx, model, column);
                    charts::capacity(ui, cx, model, what_if, column);
                });
                beside(ui, &mut |ui| {
                    let title = cx.texts.get("overview-this-week");
                    week::show(ui, cx, &title, Week::of(cx.today), &model.this_week, column);
                    panels::decisions(ui, cx, model, column);
                });
                shares::shares(ui, cx, model);
            });
        });
    }
}
