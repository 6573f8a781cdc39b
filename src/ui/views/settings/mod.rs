//! Settings: the workspace's own data, the company's calendar, its teams, and the window (`screens.md`).

mod calendar;
mod closures;
mod fields;
pub mod model;
mod teams;
mod window;
mod workspace;

use crate::domain::{Calendar, Closure, Team, TeamId};
use crate::texts::Language;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::effect::EffectView;
use crate::ui::views::hosts::period_form::PeriodForm;
use crate::ui::widgets::{DateWords, avatar, pair};
use chrono::NaiveDate;
use egui::{Frame, Margin, ScrollArea, Ui, vec2};
use fields::Typed;
use model::{Model, model};
use std::rc::Rc;

/// The page of settings, and what is being typed on it.
pub struct SettingsView {
    kept: Option<(Key, Rc<Model>)>,
    typed: Typed,
    new_team: Team,
    removing: Option<TeamId>,
    /// A closure that is added, or changed: what it was, and what it is to be.
    closure: Option<(Option<Closure>, PeriodForm)>,
    closure_effect: EffectView,
    /// Working days or public holidays that were chosen and would do something to somebody.
    chosen: Option<Calendar>,
    chosen_effect: EffectView,
    /// Whether hours were typed that do not run forward.
    hours_error: Option<String>,
    words: Option<(Language, DateWords)>,
}

type Key = (u64, NaiveDate, Language);

impl Default for SettingsView {
    fn default() -> Self {
        Self {
            kept: None,
            typed: Typed::new(),
            new_team: teams::no_team(),
            removing: None,
            closure: None,
            closure_effect: EffectView::default(),
            chosen: None,
            chosen_effect: EffectView::default(),
            hours_error: None,
            words: None,
        }
    }
}

impl SettingsView {
    /// Paints the page.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tokens = cx.tokens;
        let model = self.refresh(cx);
        let is_low = ui.ctx().content_rect().height() < tokens.low_under;
        let gap = if is_low { tokens.space_3 } else { tokens.space_4 };
        let vertical = if is_low { tokens.space_4 } else { tokens.page_padding_y };
        let margin = Margin::symmetric(tokens.page_padding_x as i8, vertical as i8);
        ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width().min(host_sizes::WIDE));
                ui.spacing_mut().item_spacing = vec2(gap, gap);
                let may = cx.rights.may_edit_root();
                if !may {
                    read_only(ui, cx);
                }
                if ui.available_width() < host_sizes::ONE_COLUMN_UNDER {
                    self.left(ui, cx, &model, may);
                    self.right(ui, cx, &model, may);
                } else {
                    let width = ((ui.available_width() - gap) / 2.0).floor();
                    ui.horizontal_top(|ui| {
                        column(ui, width, gap, |ui| self.left(ui, cx, &model, may));
                        column(ui, width, gap, |ui| self.right(ui, cx, &model, may));
                    });
                }
            });
        });
        self.remove_team(ui, cx);
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Rc<Model> {
        let key = (cx.derived.revision, cx.today, cx.texts.language());
        match &self.kept {
            Some((known, model)) if *known == key => model.clone(),
            _ => {
                let model = Rc::new(model(cx.workspace, cx.today, cx.texts));
                self.kept = Some((key, model.clone()));
                model
            }
        }
    }

    fn left(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        self.workspace(ui, cx, may);
        window::show(ui, cx);
        self.teams(ui, cx, model, may);
        window::folder(ui, cx);
    }

    fn right(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        self.calendar(ui, cx, may);
        self.holidays(ui, cx, model, may);
        self.closures(ui, cx, model, may);
    }
}

fn column(ui: &mut Ui, width: f32, gap: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = gap;
        content(ui);
    });
}

fn read_only(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = cx.tokens.space_2;
        avatar::icon(ui, icons::READ_ONLY, cx.tokens.icon_md, cx.tokens.text_subdued, "");
        let words = cx.texts.get("settings-read-only");
        cx.tokens.text(ui, &words, TextRole::Body, cx.tokens.text_subdued);
    });
}

/// Adds a label and its value, where nothing can be edited.
fn told(ui: &mut Ui, cx: &Cx<'_>, label: &str, value: &str) {
    pair(ui, cx.tokens, &cx.texts.get(label), value);
}
