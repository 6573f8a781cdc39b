//! The tool bar: what is looked for, and which insights are shown.

use super::InsightsView;
use super::model::{Model, Show, topic_name};
use crate::domain::Topic;
use crate::ui::context::Cx;
use crate::ui::theme::{TextRole, insight_sizes as sizes};
use crate::ui::widgets::{Button, Select, TextField};
use egui::{Align, Layout, Sense, Stroke, Ui, UiBuilder, vec2};

impl InsightsView {
    pub(super) fn tool_bar(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model) {
        let (tokens, texts) = (cx.tokens, cx.texts);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.tool_bar), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, tokens.surface_panel);
        let line = Stroke::new(tokens.stroke_hair, tokens.border_subtle);
        ui.painter().hline(bar.x_range(), bar.bottom() - tokens.stroke_hair / 2.0, line);
        let inner = bar.shrink2(vec2(tokens.page_padding_x, 0.0));
        let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
        row.spacing_mut().item_spacing.x = tokens.space_2;
        // Four fields share a narrow bar, the choices first; what is left over stays empty.
        let room = inner.width() - 3.0 * tokens.space_2;
        let (search, choice) = sizes::FILTERS;
        let search = search.min((room - 3.0 * choice).max(room * sizes::SEARCH_LEAST));
        let choice = choice.min((room - search) / 3.0);
        let label = texts.get("insights-search");
        let (rect, _) = row.allocate_exact_size(vec2(search, tokens.control_lg), Sense::hover());
        let mut field = row.new_child(UiBuilder::new().max_rect(rect));
        TextField::search(&mut self.wanted.typed, &label)
            .placeholder(&label)
            .width(rect.width())
            .id_salt("insights-search")
            .show(&mut field, tokens);
        self.choices(&mut row, cx, model, choice);
        row.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = tokens.space_2;
            if !self.wanted.is_all() {
                if Button::quiet(&texts.get("insights-clear")).small().show(ui, tokens).clicked() {
                    self.wanted.clear();
                }
                let values = [("shown", model.rows.len().into()), ("all", model.done.1.into())];
                let words = texts.with("insights-shown", &values);
                tokens.text_line(ui, &words, TextRole::Small, tokens.text_subdued);
            } else if !cx.rights.may_edit_insights() {
                let words = texts.get("insights-read-only");
                tokens.text_line(ui, &words, TextRole::Small, tokens.text_subdued);
            }
        });
    }

    fn choices(&mut self, ui: &mut Ui, cx: &Cx<'_>, model: &Model, width: f32) {
        let texts = cx.texts;
        let names = Topic::ALL.map(|topic| topic_name(texts, topic));
        let all = texts.get("insights-any-topic");
        let chosen = Topic::ALL.iter().position(|topic| Some(*topic) == self.wanted.topic);
        if let Some(at) = choose(ui, cx, "insights-topic", width, &all, &names, chosen) {
            self.wanted.topic = at.and_then(|at| Topic::ALL.get(at).copied());
        }
        let [first, rest @ ..] = Show::ALL.map(|show| texts.get(show.text_id()).into_owned());
        let chosen = Show::ALL.iter().position(|show| *show == self.wanted.show).and_then(|at| at.checked_sub(1));
        if let Some(at) = choose(ui, cx, "insights-state", width, &first, &rest, chosen) {
            self.wanted.show = at.and_then(|at| Show::ALL.get(at + 1).copied()).unwrap_or_default();
        }
        let all = texts.get("insights-any-owner");
        let chosen = model.owners.iter().position(|owner| Some(owner) == self.wanted.owner.as_ref());
        if let Some(at) = choose(ui, cx, "insights-owner", width, &all, &model.owners, chosen) {
            self.wanted.owner = at.and_then(|at| model.owners.get(at).cloned());
        }
    }
}

/// Adds a choice of one or all; gives what was taken: none of them stands for all.
fn choose(
    ui: &mut Ui,
    cx: &Cx<'_>,
    label: &'static str,
    width: f32,
    all: &str,
    names: &[String],
    chosen: Option<usize>,
) -> Option<Option<usize>> {
    let choices: Vec<&str> = std::iter::once(all).chain(names.iter().map(String::as_str)).collect();
    let value = chosen.and_then(|at| names.get(at)).map_or(all, String::as_str);
    let label = cx.texts.get(label);
    let select = Select::new(&label, value).hidden_label().width(width).id_salt(("filter", &*label));
    let (rect, _) = ui.allocate_exact_size(vec2(width, cx.tokens.control_lg), Sense::hover());
    let mut field = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("filter", &*label)));
    select.show(&mut field, cx.tokens, &choices).map(|at| at.checked_sub(1))
}
