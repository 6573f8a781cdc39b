//! The menus of the tool bar that choose how the table is looked at: grouping, columns, views kept under a name.

use super::PeopleView;
use super::facts::Facts;
use super::grouping::Grouping;
use super::saved::{self, Shown};
use super::table::head_words;
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, icons, people_sizes};
use crate::ui::widgets::{Button, CheckBox, IconButton, MenuItem, TextField, card_frame, menu, menu_separator};
use egui::{Align, Key, Layout, Margin, Popup, PopupCloseBehavior, Response, Ui, vec2};

impl PeopleView {
    pub(super) fn grouping(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let label = texts.get(self.wanted.grouping.map_or("people-not-grouped", Grouping::text_id));
        let name = texts.with("people-grouping-of", &[("grouping", (&*label).into())]);
        let button = Button::secondary(&label).small().icon(icons::GROUP).accessible_name(&name).show(ui, tokens);
        menu(&button, tokens, &name, |ui| {
            let all = Grouping::ALL.map(Some).into_iter().chain([None]);
            for grouping in all {
                if grouping.is_none() {
                    menu_separator(ui, tokens);
                }
                let label = texts.get(grouping.map_or("people-not-grouped", Grouping::text_id));
                if MenuItem::new(&label).chosen(grouping == self.wanted.grouping).show(ui, tokens).clicked() {
                    self.wanted.grouping = grouping;
                }
            }
        });
    }

    pub(super) fn choose_columns(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let name = cx.texts.get("people-columns");
        let button = IconButton::new(icons::COLUMNS, &name).small().show(ui, cx.tokens);
        let rotations: Vec<_> = cx.derived.rotations.iter().map(|rotation| rotation.id.clone()).collect();
        card(&button, cx, &name, |ui| {
            let facts = Facts::from(cx);
            for column in Shown::choices(&rotations) {
                let on = self.shown.has(&column);
                if CheckBox::new(on, &head_words(&facts, &column)).show(ui, cx.tokens).clicked() {
                    self.shown.set(&column, !on);
                }
            }
        });
    }

    pub(super) fn views(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let name = texts.get("people-views");
        let button = IconButton::new(icons::VIEWS, &name).small().show(ui, tokens);
        let mut is_done = false;
        card(&button, cx, &name, |ui| {
            if self.saved.is_empty() {
                tokens.text(ui, &texts.get("people-views-none"), TextRole::Small, tokens.text_faint);
            }
            let mut removed = None;
            for (at, view) in self.saved.iter().enumerate() {
                let size = vec2(ui.available_width(), tokens.control_sm);
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                    let remove = texts.with("people-view-remove", &[("name", view.name.as_str().into())]);
                    if IconButton::new(icons::DELETE, &remove).small().show(ui, tokens).clicked() {
                        removed = Some(at);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        if Button::ghost(&view.name).small().show(ui, tokens).clicked() {
                            (self.wanted, self.shown) = saved::look(view, cx.workspace);
                            is_done = true;
                        }
                    });
                });
            }
            if let Some(at) = removed {
                self.saved.remove(at);
                cx.send(Action::KeepPeople(self.saved.clone()));
            }
            ui.add_space(tokens.space_2);
            let label = texts.get("people-view-name");
            let field = TextField::new(&mut self.view_name, &label).id_salt("view-name").show(ui, tokens);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let save = texts.get("people-view-save");
            let is_named = !self.view_name.trim().is_empty();
            let pressed = Button::secondary(&save).small().enabled(is_named).show(ui, tokens).clicked();
            if is_named && (pressed || entered) {
                let view = saved::save(self.view_name.trim(), &self.wanted, &self.shown);
                // A view of the same name gives way.
                self.saved.retain(|known| known.name != view.name);
                self.saved.push(view);
                self.view_name.clear();
                cx.send(Action::KeepPeople(self.saved.clone()));
            }
        });
        if is_done {
            Popup::close_all(ui.ctx());
        }
    }
}

/// Shows a card of choices under a button.
fn card(button: &Response, cx: &Cx<'_>, name: &str, content: impl FnOnce(&mut Ui)) {
    let tokens = cx.tokens;
    Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(card_frame(tokens).inner_margin(Margin::same(tokens.space_3 as i8)))
        .gap(tokens.space_1)
        .width(people_sizes::FILTERS)
        .accessible_name(name)
        .show(|ui| {
            ui.set_width(people_sizes::FILTERS);
            ui.spacing_mut().item_spacing.y = tokens.space_1;
            content(ui);
        });
}
