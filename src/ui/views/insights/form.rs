//! The form of an insight, in the place of the panel below the table.

use super::draft::Draft;
use super::model::{Model, topic_name};
use super::{Below, InsightsView};
use crate::domain::Topic;
use crate::ui::context::Cx;
use crate::ui::theme::{icons, insight_sizes as sizes};
use crate::ui::views::hosts::form::words;
use crate::ui::widgets::{Button, DateField, IconButton, MenuItem, Panel, Select, TextField, menu};
use egui::{Ui, vec2};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// What was learnt.
    Text,
    /// What is done about it.
    Action,
    /// By when.
    Due,
}

/// Rows of the two areas.
const ROWS: usize = 2;

impl InsightsView {
    pub(super) fn form(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        model: &Model,
        mut draft: Draft,
        (mut tried, first): (bool, Option<Field>),
    ) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let title = texts.get(if draft.id.is_some() { "insights-editing" } else { "insights-new" });
        let mut save = false;
        let mut cancel = false;
        Panel::new(&title).separated().selected(true).show(ui, tokens, |ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space_4, tokens.space_3);
            let width = ui.available_width();
            let half = ((width - tokens.space_4) / 2.0).max(sizes::FORM_COLUMN);
            ui.horizontal_wrapped(|ui| {
                let error = draft.text_fault().filter(|_| tried).map(|id| texts.get(id));
                let label = texts.get("insights-text");
                let hint = texts.get("insights-text-hint");
                let field = TextField::new(&mut draft.edited.text, &label).rows(ROWS).placeholder(&hint);
                let text = field.error(error.as_deref()).width(half).show(ui, tokens);
                let label = texts.get("insights-action");
                let hint = texts.get("insights-action-hint");
                let field = TextField::new(&mut draft.edited.action, &label).rows(ROWS).placeholder(&hint);
                let action = field.width(half).show(ui, tokens);
                match first {
                    Some(Field::Text) => text.request_focus(),
                    Some(Field::Action) => action.request_focus(),
                    Some(Field::Due) | None => {}
                }
            });
            ui.horizontal_wrapped(|ui| {
                about(ui, cx, &mut draft.edited.about);
                owner(ui, cx, &mut draft.edited.owner, &model.owners);
                let label = texts.get("insights-due");
                let words = words(&mut self.words, texts);
                let due = DateField::new(&mut draft.edited.due, &label, cx.today, words).optional().show(ui, tokens);
                if first == Some(Field::Due) {
                    due.request_focus();
                }
                let label = texts.get("insights-done-on");
                DateField::new(&mut draft.edited.done, &label, cx.today, words).optional().show(ui, tokens);
            });
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = tokens.space_2;
                save = Button::primary(&texts.get("hosts-form-save")).show(ui, tokens).clicked();
                cancel = Button::secondary(&texts.get("hosts-form-cancel")).show(ui, tokens).clicked();
            });
        });
        if save {
            tried = true;
            if let Some((id, command)) = draft.command(cx.workspace) {
                cx.outbox.change(command);
                self.selected = Some(id);
                self.row_wants_focus = true;
                // What was just written down is shown, whatever was filtered for.
                if draft.id.is_none() {
                    self.wanted.clear();
                }
                return;
            }
        }
        if cancel {
            self.row_wants_focus = true;
        } else {
            self.below = Below::Edit { draft: Box::new(draft), tried, first: None };
        }
    }
}

fn about(ui: &mut Ui, cx: &Cx<'_>, about: &mut Topic) {
    let texts = cx.texts;
    let names = Topic::ALL.map(|topic| topic_name(texts, topic));
    let choices: Vec<&str> = names.iter().map(String::as_str).collect();
    let value = topic_name(texts, *about);
    let label = texts.get("insights-topic");
    let select = Select::new(&label, &value).width(sizes::FILTERS.1).id_salt("insight-topic");
    if let Some(topic) = select.show(ui, cx.tokens, &choices).and_then(|at| Topic::ALL.get(at)) {
        *about = *topic;
    }
}

/// Adds the field for who acts, with a menu of those who act on others.
fn owner(ui: &mut Ui, cx: &Cx<'_>, owner: &mut String, owners: &[String]) {
    let (tokens, texts) = (cx.tokens, cx.texts);
    ui.vertical(|ui| {
        ui.set_width(sizes::FILTERS.0 + tokens.control_xs + tokens.space_1);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_1;
            let label = texts.get("insights-owner");
            TextField::new(owner, &label).width(sizes::FILTERS.0).id_salt("insight-owner").show(ui, tokens);
            let mut known: Vec<&str> = owners.iter().map(String::as_str).collect();
            let leads = cx.workspace.root.teams.values().map(|team| team.lead.trim());
            for lead in leads.filter(|lead| !lead.is_empty()) {
                if !known.contains(&lead) {
                    known.push(lead);
                }
            }
            if known.is_empty() {
                return;
            }
            ui.vertical(|ui| {
                ui.add_space(tokens.text_small_line + 2.0 * tokens.space_1);
                let label = texts.get("insights-choose-owner");
                let button = IconButton::new(icons::CHOOSE, &label).small().show(ui, tokens);
                menu(&button, tokens, &label, |ui| {
                    for name in known {
                        if MenuItem::new(name).chosen(name == owner.trim()).show(ui, tokens).clicked() {
                            name.clone_into(owner);
                        }
                    }
                });
            });
        });
    });
}
