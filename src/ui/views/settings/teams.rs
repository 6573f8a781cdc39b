//! The teams: name, lead, the lead's address; each field is kept as soon as somebody is done with it.

use super::SettingsView;
use super::fields::Line;
use super::model::{Model, TeamLine};
use crate::app::ids::free_id;
use crate::domain::problem::ValueFault;
use crate::domain::{Command, Team, TeamId};
use crate::ui::action::Action;
use crate::ui::context::Cx;
use crate::ui::page::PeopleFilter;
use crate::ui::theme::{TextRole, icons, sizes};
use crate::ui::views::hosts::period_form::faint;
use crate::ui::widgets::{Button, ConfirmAnswer, IconButton, Panel, TextField, confirm, link_about, wide};
use egui::{Align, Key, Layout, Ui, vec2};

impl SettingsView {
    pub(super) fn teams(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get("settings-teams");
        let number = model.teams.len().to_string();
        Panel::new(&title).number(&number).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing.y = tokens.space_2;
            if model.teams.is_empty() && !may {
                faint(ui, cx, "settings-no-team");
                return;
            }
            wide(ui, "teams", sizes::TEAMS_LEAST, |ui| {
                ui.spacing_mut().item_spacing.y = tokens.space_2;
                let widths = field_widths(ui, cx);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = tokens.space_2;
                    let heads = ["settings-team-name", "settings-team-lead", "settings-team-email"];
                    for (id, width) in heads.into_iter().zip(widths) {
                        ui.allocate_ui(vec2(width, tokens.text_small_line), |ui| {
                            ui.set_width(width);
                            tokens.text_line(ui, &texts.get(id), TextRole::Small, tokens.text_subdued);
                        });
                    }
                });
                for line in &model.teams {
                    ui.push_id(line.id.as_str(), |ui| self.team(ui, cx, line, widths, may));
                }
                if may {
                    self.new_team(ui, cx, widths);
                }
            });
        });
    }

    fn team(&mut self, ui: &mut Ui, cx: &Cx<'_>, line: &TeamLine, widths: [f32; 3], may: bool) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let empty = texts.value_fault(&ValueFault::EmptyName);
            let Team { name, lead, email } = &line.team;
            let fields = [
                ("name", name, "settings-team-name"),
                ("lead", lead, "settings-team-lead"),
                ("email", email, "settings-team-email"),
            ];
            for ((field, record, label), width) in fields.into_iter().zip(widths) {
                if !may {
                    ui.allocate_ui(vec2(width, tokens.control_xs), |ui| {
                        ui.set_width(width);
                        tokens.text_line(ui, record, TextRole::Body, tokens.text_primary);
                    });
                    continue;
                }
                let key = format!("team/{}/{field}", line.id);
                let label = texts.with(
                    "settings-team-field",
                    &[("field", (&*texts.get(label)).into()), ("name", name.as_str().into())],
                );
                let if_empty = (field == "name").then_some(&*empty);
                let shown = Line { key: &key, label: &label, shows_label: false, width, if_empty };
                if let Some(value) = shown.show(ui, cx, &mut self.typed, record) {
                    let mut team = line.team.clone();
                    match field {
                        "name" => team.name = value,
                        "lead" => team.lead = value,
                        _ => team.email = value,
                    }
                    cx.outbox.change(Command::PutTeam { id: line.id.clone(), team });
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if may {
                    let name = texts.with("settings-team-remove", &[("name", name.as_str().into())]);
                    let reason = texts.get("settings-team-in-use");
                    let button = IconButton::new(icons::CLOSE, &name).small();
                    if button.disabled_because((line.people > 0).then_some(&*reason)).show(ui, tokens).clicked() {
                        self.removing = Some(line.id.clone());
                    }
                }
                if line.people > 0 && link_about(ui, tokens, &line.people_words, name, None).clicked() {
                    cx.send(Action::ShowPeople(PeopleFilter::Team(line.id.clone())));
                }
            });
        });
    }

    fn new_team(&mut self, ui: &mut Ui, cx: &Cx<'_>, widths: [f32; 3]) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            let new = texts.get("settings-team-new");
            let Team { name, lead, email } = &mut self.new_team;
            let mut entered = false;
            let fields = [(name, "settings-team-name"), (lead, "settings-team-lead"), (email, "settings-team-email")];
            for (at, ((text, label), width)) in fields.into_iter().zip(widths).enumerate() {
                let named = texts
                    .with("settings-team-field", &[("field", (&*texts.get(label)).into()), ("name", (&*new).into())]);
                let placeholder = if at == 0 { &*new } else { "" };
                let field = TextField::new(text, &named).hidden_label().placeholder(placeholder).width(width);
                let field = field.id_salt(("new-team", at)).show(ui, tokens);
                entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            }
            let named = !self.new_team.name.trim().is_empty();
            let label = texts.get("settings-add");
            let name = texts.get("settings-team-add");
            let button = Button::secondary(&label).small().accessible_name(&name).enabled(named).show(ui, tokens);
            if named && (button.clicked() || entered) {
                let typed = std::mem::replace(&mut self.new_team, no_team());
                let trimmed = |text: String| text.trim().to_owned();
                let team = Team { name: trimmed(typed.name), lead: trimmed(typed.lead), email: trimmed(typed.email) };
                let taken = |id: &str| cx.workspace.root.teams.contains_key(id);
                let id = TeamId::new(free_id(&team.name, "team", taken));
                cx.outbox.change(Command::PutTeam { id, team });
            }
        });
    }

    /// Asks before a team goes.
    pub(super) fn remove_team(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let Some(id) = self.removing.clone() else { return };
        let texts = cx.texts;
        let name = cx.workspace.root.teams.get(&id).map_or(id.as_str(), |team| &team.name);
        let title = texts.with("settings-team-remove-title", &[("name", name.into())]);
        let sentence = texts.get("settings-team-remove-sentence");
        let (yes, no) = (texts.get("programmes-remove-now"), texts.get("hosts-form-cancel"));
        match confirm(ui.ctx(), cx.tokens, &title, &sentence, &yes, &no) {
            ConfirmAnswer::Open => return,
            ConfirmAnswer::Cancelled => {}
            ConfirmAnswer::Confirmed => cx.outbox.change(Command::RemoveTeam { id }),
        }
        self.removing = None;
    }
}

/// A team of which nothing is typed yet.
pub(super) fn no_team() -> Team {
    Team { name: String::new(), lead: String::new(), email: String::new() }
}

/// Gives the widths of the three fields, addresses being longest: at the right there is room for the number of people
/// and a button.
fn field_widths(ui: &Ui, cx: &Cx<'_>) -> [f32; 3] {
    let tokens = cx.tokens;
    let rest = 2.0 * tokens.space_8 + tokens.space_6 + tokens.control_xs + 3.0 * tokens.space_2;
    let room = ui.available_width() - rest;
    let name = (room * 0.29).floor();
    [name, name, (room - 2.0 * name).floor()]
}
