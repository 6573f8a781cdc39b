//! What stands at the right of a host's page: load, what they offer, absences, recent sessions.

use super::HostView;
use super::model::{Model, Recent, RecentState};
use crate::domain::{Command, HostId, Record};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::Selection;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::effect;
use crate::ui::views::hosts::form::{FormAnswer, HostForm};
use crate::ui::views::hosts::load::strip_words;
use crate::ui::views::hosts::period_form::faint;
use crate::ui::widgets::{Button, Interaction, Load, Swatch, inspector_section, legend, load_strip, paint, pair};
use egui::{Align, Frame, Layout, Margin, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

impl HostView {
    pub(super) fn aside(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        load(ui, cx, model);
        self.offers(ui, cx, id, model);
        self.absences(ui, cx, id, model);
        let title = texts.get("host-recent");
        inspector_section(ui, tokens, &title, None, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if model.recent.is_empty() {
                faint(ui, cx, "host-no-recent");
            }
            for recent in &model.recent {
                let has_line = model.to_sign.iter().any(|one| one.name == recent.name);
                recent_line(ui, cx, id, recent, has_line);
            }
        });
        self.happenings.show(ui, cx, &Record::Host(id.clone()));
        Frame::new().inner_margin(Margin::same(tokens.space_4 as i8)).show(ui, |ui| {
            if cx.rights.may_edit_host(id) {
                let label = texts.get("host-remove-button");
                if Button::destructive(&label).small().icon(icons::DELETE).show(ui, tokens).clicked() {
                    self.removing = true;
                }
            } else {
                faint(ui, cx, "host-read-only");
            }
        });
    }

    fn offers(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: &HostId, model: &Model) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (title, edit) = (texts.get("host-offers"), texts.get("host-edit"));
        let action = (cx.rights.may_edit_host(id) && self.editing.is_none()).then_some(&*edit);
        let (pressed, answer) = inspector_section(ui, tokens, &title, action, |ui| match &mut self.editing {
            Some(form) => form.show(ui, cx, "hosts-form-save", Some((id, &mut self.offers_effect))),
            None => {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (label, value) in &model.offers {
                    pair(ui, tokens, label, value);
                }
                FormAnswer::Open
            }
        });
        if pressed {
            self.editing = cx.workspace.hosts.get(id).map(|host| HostForm::of(host));
        }
        match answer {
            FormAnswer::Open => {}
            FormAnswer::Cancel => self.editing = None,
            FormAnswer::Save | FormAnswer::SaveAndRepair => {
                if let Some(command) = self.editing.as_ref().and_then(|form| form.edit(id)) {
                    effect::send(cx, command, answer == FormAnswer::SaveAndRepair);
                    self.editing = None;
                }
            }
        }
    }
}

fn load(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    inspector_section(ui, tokens, "", None, |ui| {
        ui.horizontal(|ui| {
            let title = texts.get("hosts-load");
            let heading = tokens.text_line(ui, &title, TextRole::BodySemibold, tokens.text_primary);
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*title));
            let taken: u32 = model.weeks.iter().map(|week| week.taken).sum();
            let offered: u32 = model.weeks.iter().map(|week| week.offered).sum();
            let words = texts.with("host-load-sum", &[("taken", taken.into()), ("offered", offered.into())]);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tokens.text_line(ui, &words, TextRole::Small, tokens.text_subdued);
            });
        });
        let loads: Vec<Load> = model.weeks.iter().map(|week| week.load).collect();
        let week = |at: usize| model.weeks.get(at).map(|week| week.words(texts)).unwrap_or_default();
        let clicked = load_strip(ui, tokens, &loads, &strip_words(texts, &model.weeks), &week);
        if let Some(week) = clicked.and_then(|at| model.weeks.get(at)) {
            cx.send(Action::ShowDate(week.week.monday()));
        }
        axis(ui, cx, model);
        ui.add_space(tokens.space_1);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_1);
            legend(ui, tokens, Swatch::Free, &texts.get("hosts-load-free"));
            legend(ui, tokens, Swatch::Demand, &texts.get("hosts-load-part"));
            legend(ui, tokens, Swatch::Full, &texts.get("hosts-load-full"));
            if loads.contains(&Load::Over) {
                legend(ui, tokens, Swatch::Over, &texts.get("hosts-load-over"));
            }
            legend(ui, tokens, Swatch::Absent, &texts.get("hosts-load-absent"));
        });
    });
}

/// Writes every seventh week below the strip, the last one at its right end.
fn axis(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let tokens = cx.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.text_small_line), Sense::hover());
    let count = model.weeks.len().max(1);
    let last = count - 1;
    for at in [0, last / 4, last / 2, 3 * last / 4, last] {
        let Some(week) = model.weeks.get(at) else { continue };
        let x = rect.left() + rect.width() * (at as f32 / last.max(1) as f32);
        let (align, place) = match at {
            0 => (Align::Min, rect),
            at if at == last => (Align::Max, rect),
            _ => (Align::Center, Rect::from_center_size(pos2(x, rect.center().y), vec2(rect.width(), rect.height()))),
        };
        paint::text_in(ui.painter(), place, align, &cx.texts.week(week.week), TextRole::Small, tokens.text_faint);
    }
}

/// Adds a past session, with the button that signs it unless the page has a line for that.
fn recent_line(ui: &mut Ui, cx: &Cx<'_>, id: &HostId, recent: &Recent, has_line: bool) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tokens.control_sm));
    let salt = (recent.name.person.as_str(), recent.name.session.as_str());
    let response = ui.interact(rect, ui.scope_id().with(("recent", salt)), Sense::click());
    let (word, color) = match recent.state {
        RecentState::Signed => ("host-signed", tokens.text_subdued),
        RecentState::ToSign => ("host-to-sign", tokens.state_at_risk_text),
        RecentState::NoOutcome => ("host-no-outcome", tokens.state_at_risk_text),
        RecentState::Missed => ("host-missed", tokens.state_overdue_text),
    };
    let word = texts.get(word);
    let name = format!("{}, {}, {word}", recent.person, recent.date);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let state = Interaction::of(&response, true);
    if state.hovered || state.focused {
        let ground = rect.expand2(vec2(tokens.space_2, 0.0));
        ui.painter().rect_filled(ground, tokens.radius_sm, tokens.surface_hover);
    }
    let (date_at, state_at) = host_sizes::RECENT;
    let person = rect.with_max_x(rect.right() - date_at - tokens.space_2);
    paint::text_in(ui.painter(), person, Align::Min, &recent.person, TextRole::Body, tokens.text_primary);
    let date =
        Rect::from_min_max(pos2(rect.right() - date_at, rect.top()), pos2(rect.right() - state_at, rect.bottom()));
    paint::text_in(ui.painter(), date, Align::Min, &recent.date, TextRole::Body, tokens.text_subdued);
    let right = rect.with_min_x(rect.right() - state_at);
    if recent.state == RecentState::ToSign && !has_line && cx.rights.may_edit_person(&recent.name.person) {
        let mut child = ui.new_child(UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)));
        let (label, name) =
            (texts.get("host-sign"), texts.with("host-sign-name", &[("name", recent.person.as_str().into())]));
        if Button::secondary(&label).extra_small().accessible_name(&name).show(&mut child, tokens).clicked() {
            cx.outbox.change(Command::SignSession { name: recent.name.clone(), by: id.to_string() });
            return;
        }
    } else {
        paint::text_in(ui.painter(), right, Align::Max, &word, TextRole::Small, color);
    }
    if state.focused {
        paint::focus_ring(ui.painter(), tokens, rect, tokens.radius_xs);
    }
    if response.clicked() {
        cx.send(Action::Select(Selection::Session(recent.name.clone())));
    }
}
