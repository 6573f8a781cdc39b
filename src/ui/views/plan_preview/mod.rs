//! The plan preview: what is proposed, what found no place and why, what of it is to be booked.

pub mod bar;
pub mod model;
mod moved;
mod remedy;

use crate::domain::PersonId;
use crate::texts::Language;
use crate::ui::action::{Action, PlanScope};
use crate::ui::context::Cx;
use crate::ui::preview::Preview;
use crate::ui::theme::{TextRole, Tokens, calendar_sizes as sizes, icons};
use crate::ui::widgets::{Button, CheckBox, IconButton, keyboard_focus, link, paint};
use egui::{Align, Frame, Layout, Panel, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use model::{Model, NoPlace, PersonPlan, PlannedSession, model};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The state of the panel.
#[derive(Default)]
pub struct PlanPreview {
    /// Whose sessions are listed.
    unfolded: BTreeSet<PersonId>,
    shown: Option<(u64, Language, Preview, Arc<Model>)>,
}

impl PlanPreview {
    /// Paints the panel; nothing while no plan is looked at.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(preview) = cx.preview else { return };
        let model = self.model(cx, preview);
        let frame = Frame::new().fill(cx.tokens.surface_panel);
        Panel::top(ui.scope_id().with("preview_head"))
            .frame(frame)
            .show_separator_line(false)
            .resizable(false)
            .exact_size(cx.tokens.inspector_head)
            .show(ui, |ui| head(ui, cx, &model));
        Panel::bottom(ui.scope_id().with("preview_foot"))
            .frame(frame.inner_margin(sizes::FOOT_MARGIN))
            .show_separator_line(false)
            .resizable(false)
            .show(ui, |ui| foot(ui, cx, &model));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                score(ui, cx, &model);
                if !model.unplaced.is_empty() {
                    no_places(ui, cx, &model);
                }
                if !model.broken.is_empty() {
                    moved::still_broken(ui, cx, &model);
                }
                if !model.people.is_empty() {
                    all_bar(ui, cx, preview, &model);
                }
                for person in &model.people {
                    self.person(ui, cx, person);
                }
            });
        });
    }

    fn model(&mut self, cx: &Cx<'_>, preview: &Preview) -> Arc<Model> {
        let (revision, language) = (cx.derived.revision, cx.texts.language());
        if let Some((of, in_language, before, model)) = &self.shown
            && (*of, *in_language) == (revision, language)
            && before == preview
        {
            return model.clone();
        }
        let model = Arc::new(model(cx, preview));
        if self.shown.is_none() {
            // The first two are open, so that one sees what a line holds.
            self.unfolded = model.people.iter().take(2).map(|person| person.id.clone()).collect();
        }
        if self.shown.as_ref().is_none_or(|(_, _, before, _)| before.proposal != preview.proposal) {
            // What moves is what one has come to see.
            let movers = model.people.iter().filter(|person| !person.moves.is_empty());
            self.unfolded.extend(movers.map(|person| person.id.clone()));
        }
        self.shown = Some((revision, language, preview.clone(), model.clone()));
        model
    }

    fn person(&mut self, ui: &mut Ui, cx: &Cx<'_>, person: &PersonPlan) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let unfolded = self.unfolded.contains(&person.id);
        ui.add_space(tokens.space_1);
        let (rect, mut row) = row(ui, sizes::PREVIEW_PERSON, tokens.space_4);
        row.spacing_mut().item_spacing.x = tokens.space_1;
        check_box_room(&mut row, tokens);
        let name = texts.with("preview-tick-person", &[("name", person.name.as_str().into())]);
        if CheckBox::new(person.ticked, &name).hidden_label().show(&mut row, tokens).clicked() {
            tick(cx, person, person.ticked != crate::ui::widgets::CheckState::On);
        }
        let rest = row.available_rect_before_wrap();
        let fold = ui.interact(rest, ui.scope_id().with(("fold", &person.id)), Sense::click());
        let id = if unfolded { "preview-fold" } else { "preview-unfold" };
        let spoken = texts.with(id, &[("name", person.name.as_str().into())]);
        fold.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, unfolded, &spoken));
        if fold.hovered() {
            ui.painter().rect_filled(rest, tokens.radius_sm, tokens.surface_hover);
        }
        let caret = pos2(rest.right() - tokens.icon_sm / 2.0, rest.center().y);
        let icon = if unfolded { icons::DOWN } else { icons::NEXT };
        icon.paint(ui.painter(), caret, tokens.icon_sm, tokens.text_faint);
        let words = rest.with_max_x(rest.right() - tokens.icon_sm - tokens.space_2);
        let count = paint::text_in(ui.painter(), words, Align::Max, &person.count, TextRole::Body, tokens.text_subdued);
        let name = words.with_max_x(count.left() - tokens.space_2);
        paint::text_in(ui.painter(), name, Align::Min, &person.name, TextRole::BodyMedium, tokens.text_primary);
        if keyboard_focus(&fold) {
            paint::focus_ring_inside(ui.painter(), tokens, rest);
        }
        if fold.clicked() {
            if unfolded {
                self.unfolded.remove(&person.id);
            } else {
                self.unfolded.insert(person.id.clone());
            }
        }
        if unfolded {
            for one in &person.moves {
                moved::line(ui, cx, one);
            }
            for session in &person.sessions {
                session_line(ui, cx, session);
            }
        }
        ui.add_space(tokens.space_1);
        let line = (tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(rect.x_range(), ui.cursor().top() - tokens.stroke_hair / 2.0, line);
    }
}

/// Adds a row as wide as the panel; gives all of it, and a layout within its padding.
fn row(ui: &mut Ui, height: f32, padding: f32) -> (Rect, Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let builder =
        UiBuilder::new().max_rect(rect.shrink2(vec2(padding, 0.0))).layout(Layout::left_to_right(Align::Center));
    (rect, ui.new_child(builder))
}

/// Lets the drawn box stand on the padding: its pointer target is larger than it.
fn check_box_room(row: &mut Ui, tokens: &Tokens) {
    row.add_space((tokens.icon_md - tokens.control_xs) / 2.0);
}

fn tick(cx: &Cx<'_>, person: &PersonPlan, on: bool) {
    let moves = person.moves.iter().map(|moved| &moved.to);
    let placements = moves.chain(person.sessions.iter().map(|session| &session.placement)).cloned().collect();
    cx.send(Action::Tick { placements, on });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let tokens = cx.tokens;
    let (rect, mut row) = row(ui, tokens.inspector_head, tokens.space_4);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - tokens.stroke_hair / 2.0,
        (tokens.stroke_hair, tokens.border_subtle),
    );
    tokens.text_line(&mut row, &cx.texts.get("preview-title"), TextRole::BodySemibold, tokens.text_primary);
    row.with_layout(Layout::right_to_left(Align::Center), |ui| {
        // Where a bar stands for it, the panel goes and the plan stays.
        let reviewed = cx.preview.is_some_and(|preview| preview.reviewed);
        let (id, action) = match reviewed {
            true => ("preview-fold-panel", Action::Review(false)),
            false => ("preview-discard", Action::DiscardPreview),
        };
        if IconButton::new(icons::CLOSE, &cx.texts.get(id)).small().show(ui, tokens).clicked() {
            cx.send(action);
        }
        tokens.text_line(ui, &model.elapsed, TextRole::Small, tokens.text_faint);
    });
}

fn section(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui)) {
    let tokens = cx.tokens;
    let shown = Frame::new().inner_margin(sizes::SECTION_MARGIN).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = tokens.space_1;
        content(ui);
    });
    let rect = shown.response.rect;
    let line = (tokens.stroke_hair, tokens.border_subtle);
    ui.painter().hline(rect.x_range(), rect.bottom() - tokens.stroke_hair / 2.0, line);
}

fn score(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    section(ui, cx, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        cx.tokens.text(ui, &model.headline, TextRole::BodyMedium, cx.tokens.text_primary);
        cx.tokens.text(ui, &model.sentence, TextRole::Body, cx.tokens.text_subdued);
    });
}

/// Paints what a section of what is left wrong is about, and how much there is of it.
fn error_head(ui: &mut Ui, cx: &Cx<'_>, title_id: &str, count: usize) {
    let tokens = cx.tokens;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.icon_md), Sense::hover());
        icons::ERROR.paint(ui.painter(), rect.center(), tokens.icon_md, tokens.state_overdue_text);
        let title = cx.texts.get(title_id);
        tokens.text_line(ui, &title, TextRole::BodySemibold, tokens.state_overdue_text);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            tokens.text_line(ui, &count.to_string(), TextRole::BodySemibold, tokens.state_overdue_text);
        });
    });
}

fn no_places(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    section(ui, cx, |ui| {
        error_head(ui, cx, "preview-no-place", model.unplaced_count as usize);
        for place in &model.unplaced {
            ui.push_id((&place.person, &place.rotation), |ui| no_place(ui, cx, place));
        }
    });
}

fn no_place(ui: &mut Ui, cx: &Cx<'_>, place: &NoPlace) {
    let tokens = cx.tokens;
    let mut job = TextRole::BodyMedium.job(&place.name, tokens.text_primary);
    job.append(&format!(", {}", place.what), 0.0, TextRole::Body.format(tokens.text_primary));
    ui.add(egui::Label::new(job).wrap());
    for line in &place.evidence {
        tokens.text(ui, line, TextRole::Small, tokens.text_subdued);
    }
    let Some((remedy, words)) = &place.remedy else { return };
    let Some(action) = remedy::action(cx, place, remedy) else {
        tokens.text(ui, words, TextRole::Small, tokens.text_primary);
        return;
    };
    if Button::remedy(words).icon(remedy::icon(remedy)).show(ui, tokens).clicked() {
        cx.send(action);
    }
    if let Some(words) = &place.also_helps {
        tokens.text(ui, words, TextRole::Small, tokens.text_faint);
    }
    ui.add_space(tokens.space_2);
}

fn all_bar(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview, model: &Model) {
    let tokens = cx.tokens;
    let (rect, mut row) = row(ui, sizes::ALL_BAR, tokens.space_4);
    ui.painter().rect_filled(rect, 0.0, tokens.surface_sunken);
    row.spacing_mut().item_spacing.x = tokens.space_1;
    check_box_room(&mut row, tokens);
    let name = cx.texts.get("preview-tick-all");
    if CheckBox::new(model.all, &name).hidden_label().show(&mut row, tokens).clicked() {
        let placements = preview.places().cloned().collect();
        cx.send(Action::Tick { placements, on: model.all != crate::ui::widgets::CheckState::On });
    }
    tokens.text_line(&mut row, &model.people_count, TextRole::BodySemibold, tokens.text_primary);
    row.with_layout(Layout::right_to_left(Align::Center), |ui| {
        tokens.text_line(ui, &model.ticked, TextRole::Body, tokens.text_subdued);
    });
}

fn session_line(ui: &mut Ui, cx: &Cx<'_>, session: &PlannedSession) {
    let tokens = cx.tokens;
    let (rect, mut row) = row(ui, sizes::PREVIEW_SESSION, tokens.space_4);
    row.add_space(tokens.control_xs);
    row.spacing_mut().item_spacing.x = 0.0;
    let whole = ui.interact(rect, ui.scope_id().with(("session", &session.spoken)), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, &session.spoken));
    let inner = row.available_rect_before_wrap();
    let painter = ui.painter();
    let icon = pos2(inner.left() + tokens.icon_sm / 2.0, inner.center().y);
    session.look.icon().paint(painter, icon, tokens.icon_sm, tokens.rotation(session.look).text);
    let date =
        Rect::from_min_max(pos2(inner.left() + tokens.icon_sm + sizes::PREVIEW_ICON_GAP, inner.top()), inner.max);
    let date = date.with_max_x(date.left() + sizes::PREVIEW_DATE);
    paint::text_in(painter, date, Align::Min, &session.date, TextRole::Body, tokens.text_primary);
    let pin_left = inner.right() - tokens.control_xs;
    let part = Rect::from_min_max(pos2(date.right(), inner.top()), pos2(pin_left - 2.0, inner.bottom()));
    let part = paint::text_in(painter, part, Align::Max, &session.part, TextRole::Small, tokens.text_faint);
    let host = Rect::from_min_max(
        pos2(date.right() + tokens.space_2, inner.top()),
        pos2(part.left() - tokens.space_2, inner.bottom()),
    );
    paint::text_in(painter, host, Align::Min, &session.host, TextRole::Body, tokens.text_subdued);
    let pin = Rect::from_min_max(pos2(pin_left, inner.top()), inner.max);
    let mut pin = ui.new_child(UiBuilder::new().max_rect(pin).layout(Layout::left_to_right(Align::Center)).id_salt((
        "pin",
        &session.placement.person,
        session.placement.date,
    )));
    let (icon, id) = if session.pinned { (icons::PINNED, "preview-unpin") } else { (icons::PIN, "preview-pin") };
    let name = cx.texts.with(id, &[("session", session.spoken.as_str().into())]);
    let button = if session.pinned {
        IconButton::new(icon, &name).small().color(tokens.accent_text)
    } else {
        IconButton::new(icon, &name).small()
    };
    if button.show(&mut pin, tokens).clicked() {
        cx.send(Action::Pin { placement: session.placement.clone(), on: !session.pinned });
    }
}

fn foot(ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let edge = ui.max_rect().expand2(vec2(tokens.space_4, tokens.space_3));
    ui.painter().hline(edge.x_range(), edge.top(), (tokens.stroke_hair, tokens.border_default));
    ui.spacing_mut().item_spacing = vec2(tokens.space_2, tokens.space_2);
    ui.horizontal(|ui| {
        let none = texts.get("preview-accept-none");
        let why = texts.get("preview-accept-none-why");
        let words = model.accept.as_deref().unwrap_or(&none);
        let reason = model.accept.is_none().then_some(&*why);
        if Button::primary(words).icon(icons::CHECK).disabled_because(reason).show(ui, tokens).clicked() {
            cx.send(Action::AcceptPreview);
        }
        if Button::secondary(&texts.get("preview-discard")).show(ui, tokens).clicked() {
            cx.send(Action::DiscardPreview);
        }
    });
    let Some(pinned) = &model.pinned else { return };
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.icon_sm), Sense::hover());
        icons::PINNED.paint(ui.painter(), rect.center(), tokens.icon_sm, tokens.accent_text);
        tokens.text_line(ui, pinned, TextRole::Small, tokens.text_subdued);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if link(ui, tokens, &texts.get("preview-again-around"), None).clicked() {
                cx.send(Action::Plan(PlanScope::Again));
            }
        });
    });
}
