//! The periods in which the company is closed.

use super::SettingsView;
use super::model::{ClosureLine, Model};
use crate::domain::Command;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons};
use crate::ui::views::effect;
use crate::ui::views::hosts::period_form::{Judged, PeriodAnswer, PeriodForm, faint};
use crate::ui::widgets::{Interaction, Panel, paint};
use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

impl SettingsView {
    pub(super) fn closures(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        let texts = cx.texts;
        let (title, add) = (texts.get("settings-closures"), texts.get("settings-add"));
        let mut panel = Panel::new(&title);
        if may && self.closure.is_none() {
            panel = panel.link(&add);
        }
        let shown = panel.show(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if model.closures.is_empty() && self.closure.is_none() {
                faint(ui, cx, "settings-no-closure");
            }
            let edited = self.closure.as_ref().and_then(|(old, _)| old.clone());
            for (index, line) in model.closures.iter().enumerate() {
                if edited.as_ref() == Some(&line.closure) {
                    self.closure_form(ui, cx);
                } else if closure_line(ui, cx, line, index, may) {
                    self.closure = Some((Some(line.closure.clone()), PeriodForm::of_closure(&line.closure)));
                }
            }
            if edited.is_none() && self.closure.is_some() {
                self.closure_form(ui, cx);
            }
        });
        if shown.link_clicked {
            self.closure = Some((None, PeriodForm::default()));
        }
    }

    fn closure_form(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some((old, mut form)) = self.closure.take() else { return };
        ui.add_space(cx.tokens.space_2);
        let saved = |form: &PeriodForm| {
            let new = form.closure()?;
            Some(match old.clone() {
                Some(old) => Command::ReplaceClosure { old, new: Some(new) },
                None => Command::AddClosure { closure: new },
            })
        };
        let judged = Judged { view: &mut self.closure_effect, command: &saved };
        let answer = ui.scope(|ui| form.show(ui, cx, &mut self.words, false, old.is_some(), judged)).inner;
        let command = saved(&form).filter(|_| form.closure() != old);
        match (answer, command, old) {
            (PeriodAnswer::Open, _, old) => self.closure = Some((old, form)),
            (PeriodAnswer::Save { repairs }, Some(command), _) => effect::send(cx, command, repairs),
            (PeriodAnswer::Remove, _, Some(old)) => cx.outbox.change(Command::ReplaceClosure { old, new: None }),
            _ => {}
        }
        ui.add_space(cx.tokens.space_2);
    }
}

/// Adds a closure; gives whether it is to be edited.
fn closure_line(ui: &mut Ui, cx: &Cx<'_>, line: &ClosureLine, index: usize, may: bool) -> bool {
    let tokens = cx.tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tokens.control_sm));
    let sense = if may { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("closure", index)), sense);
    let name = format!("{}, {}", line.period, line.closure.label);
    response.widget_info(|| WidgetInfo::labeled(if may { Role::Button } else { Role::Label }, true, &name));
    let state = Interaction::of(&response, true);
    if may && (state.hovered || state.focused) {
        let ground = rect.expand2(vec2(tokens.space_2, 0.0));
        ui.painter().rect_filled(ground, tokens.radius_sm, tokens.surface_hover);
    }
    let painter = ui.painter();
    let color = if line.is_past { tokens.text_faint } else { tokens.text_primary };
    let center = pos2(rect.left() + tokens.icon_md / 2.0, rect.center().y);
    icons::CLOSURE.paint(painter, center, tokens.icon_md, tokens.text_subdued);
    let words = Rect::from_min_max(pos2(rect.left() + tokens.icon_md + tokens.space_2, rect.top()), rect.max);
    let shown = paint::text_in(painter, words, Align::Min, &line.period, TextRole::Body, color);
    let rest = words.with_min_x(shown.right() + tokens.space_3);
    let subdued = if line.is_past { tokens.text_faint } else { tokens.text_subdued };
    paint::text_in(painter, rest, Align::Max, &line.closure.label, TextRole::Body, subdued);
    if state.focused {
        paint::focus_ring(painter, tokens, rect, tokens.radius_xs);
    }
    response.clicked()
}
