//! The part of a programme in which people are moved to other rules, with what that does to them.

use super::ProgrammesView;
use super::migration::{Candidate, Migration};
use super::model::{ProgrammeModel, Version};
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, host_sizes, icons};
use crate::ui::views::effect;
use crate::ui::views::effect::EffectView;
use crate::ui::widgets::{Button, CheckBox, CheckState, Select};
use egui::{Frame, Margin, ScrollArea, Stroke, Ui, vec2};

impl ProgrammesView {
    /// Offers to move people, or shows the move that is being prepared.
    pub(super) fn move_people(&mut self, ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel, version: &Version) {
        let tokens = cx.tokens;
        let is_here = |migration: &Migration| migration.programme == programme.id && migration.from == version.from;
        let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_2 as i8);
        if !self.migrating.as_ref().is_some_and(is_here) {
            if version.people > 0 && programme.versions.len() > 1 {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    let label = cx.texts.get("programmes-move");
                    if Button::ghost(&label).small().icon(icons::CHANGE_TEAM).show(ui, tokens).clicked() {
                        self.migrating = Migration::new(cx.workspace, &programme.id, version.from);
                    }
                });
            }
            return;
        }
        let Some(mut migration) = self.migrating.take() else { return };
        if !migration.follow(cx.workspace, cx.derived) {
            return;
        }
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), line);
        let margin = Margin::symmetric(tokens.space_4 as i8, tokens.space_3 as i8);
        let is_done = Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(tokens.space_3, tokens.space_2);
                self.fill(ui, cx, programme, &mut migration)
            })
            .inner;
        if !is_done {
            self.migrating = Some(migration);
        }
    }

    /// Paints the move; gives whether it is done with.
    fn fill(&mut self, ui: &mut Ui, cx: &Cx<'_>, programme: &ProgrammeModel, migration: &mut Migration) -> bool {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let targets: Vec<&Version> = programme.versions.iter().filter(|one| one.from != migration.from).collect();
        let names: Vec<&str> = targets.iter().map(|one| one.label.as_str()).collect();
        let value = targets.iter().find(|one| one.from == migration.to).map_or("", |one| &one.label);
        let label = texts.get("programmes-move-to");
        let select = Select::new(&label, value).width(host_sizes::SEARCH).show(ui, tokens, &names);
        if let Some(target) = select.and_then(|at| targets.get(at)) {
            migration.to = target.from;
        }
        let candidates = migration.candidates(cx.workspace, cx.derived);
        people(ui, cx, migration, &candidates);
        let command = migration.command(cx.workspace);
        let effect = self.moving_effect.of(cx, command.as_ref());
        match &effect {
            Some(effect) => self.moving_effect.show(ui, cx, effect),
            None => {
                tokens.text(ui, &texts.get("programmes-move-nobody"), TextRole::Body, tokens.text_subdued);
            }
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let label = texts.with("programmes-move-now", &[("count", migration.ticked.len().into())]);
            let button = Button::primary(&label).small().enabled(command.is_some());
            let moves = button.show(ui, tokens).clicked();
            let repairs = EffectView::repair_button(ui, cx, effect.as_deref());
            let cancel = Button::secondary(&texts.get("hosts-form-cancel")).small().show(ui, tokens).clicked();
            match command.filter(|_| moves || repairs) {
                Some(command) => {
                    effect::send(cx, command, repairs);
                    true
                }
                None => cancel,
            }
        })
        .inner
    }
}

/// Adds everybody who is under these rules, to be ticked.
fn people(ui: &mut Ui, cx: &Cx<'_>, migration: &mut Migration, candidates: &[Candidate]) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    let may = |one: &Candidate| one.can && cx.rights.may_edit_person(&one.id);
    let all: Vec<&Candidate> = candidates.iter().filter(|one| may(one)).collect();
    let ticked = all.iter().filter(|one| migration.ticked.contains(&one.id)).count();
    let state = CheckState::of_count(ticked, all.len());
    let label = texts.get("programmes-move-all");
    if CheckBox::new(state, &label).enabled(!all.is_empty()).show(ui, tokens).clicked() {
        if state == CheckState::On {
            migration.ticked.clear();
        } else {
            migration.ticked.extend(all.iter().map(|one| one.id.clone()));
        }
    }
    let height = tokens.control_sm;
    let scroll = ScrollArea::vertical().id_salt("move people").max_height(host_sizes::MOVE_PEOPLE);
    scroll.auto_shrink([false, true]).show_rows(ui, height, candidates.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = tokens.space_2;
        for one in candidates.get(range).unwrap_or_default() {
            let start = texts.day_month_year(one.start);
            let values = [("name", one.name.as_str().into()), ("date", start.as_str().into())];
            let id = if one.can { "programmes-move-person" } else { "programmes-move-cannot" };
            let label = texts.with(id, &values);
            let is_on = migration.ticked.contains(&one.id);
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
                ui.set_min_height(height);
                if CheckBox::new(is_on, &label).enabled(may(one)).show(ui, tokens).clicked() {
                    if is_on {
                        migration.ticked.remove(&one.id);
                    } else {
                        migration.ticked.insert(one.id.clone());
                    }
                }
            });
        }
    });
}
